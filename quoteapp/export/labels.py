"""The words of the sheet itself, in the languages it can be written in."""

from typing import Literal

Language = Literal["fr", "en"]
"""ISO 639-1 code of a language that a sheet can be written in."""

Label = dict[Language, str]

HEADINGS: dict[str, Label] = {
    "number": {"fr": "N°", "en": "No."},
    "quotation": {"fr": "Citation", "en": "Quotation"},
    "form": {"fr": "Forme", "en": "Form"},
    "speaker": {"fr": "Locuteur", "en": "Speaker"},
    "printed_name": {"fr": "Nom imprimé", "en": "Name as printed"},
    "role": {"fr": "Fonction ou organisation", "en": "Role or organization"},
    "cue": {"fr": "Introduite par", "en": "Cue"},
    "relayed_by": {"fr": "Rapportée par", "en": "Relayed by"},
    "context_before": {"fr": "Contexte avant", "en": "Context before"},
    "context_after": {"fr": "Contexte après", "en": "Context after"},
    "title": {"fr": "Titre de l’article", "en": "Article title"},
    "outlet": {"fr": "Média", "en": "Outlet"},
    "author": {"fr": "Auteur", "en": "Author"},
    "date": {"fr": "Date", "en": "Date"},
    "source": {"fr": "URL ou fichier", "en": "URL or file"},
    "paragraph": {"fr": "Paragraphe", "en": "Paragraph"},
    "start": {"fr": "Début", "en": "Start"},
    "end": {"fr": "Fin", "en": "End"},
    "status": {"fr": "Statut", "en": "Status"},
    "confidence": {"fr": "Confiance", "en": "Confidence"},
    "decided_by": {"fr": "Décidé par", "en": "Decided by"},
    "decided_when": {"fr": "Décidé le", "en": "Decided when"},
    "verified": {"fr": "Vérifiée", "en": "Verified"},
    "method": {"fr": "Méthode", "en": "Method"},
    "link": {"fr": "Lien", "en": "Link"},
    "note": {"fr": "Note", "en": "Note"},
    "sha256": {"fr": "SHA-256 de la source", "en": "Source SHA-256"},
}
"""The heading of each column."""

VALUES: dict[str, dict[object, Label]] = {
    "form": {
        "sentence": {"fr": "phrase", "en": "sentence"},
        "fragment": {"fr": "fragment", "en": "fragment"},
        "other": {"fr": "pas une citation", "en": "not a quotation"},
    },
    "status": {
        "proposed": {"fr": "proposée", "en": "proposed"},
        "no speaker": {"fr": "proposée, sans locuteur", "en": "proposed, no speaker"},
        "furniture": {"fr": "hors article", "en": "beside the article"},
        "confirmed": {"fr": "acceptée", "en": "accepted"},
        "corrected": {"fr": "corrigée", "en": "corrected"},
    },
    "decided_by": {"machine": {"fr": "machine", "en": "machine"}},
    "verified": {True: {"fr": "oui", "en": "yes"}, False: {"fr": "non", "en": "no"}},
}
"""What the values of some columns are called, as in the window; a value that is not listed stays as it is."""

SHEET: Label = {"fr": "Feuille de citations", "en": "Quote sheet"}
TAB: Label = {"fr": "Citations", "en": "Quotations"}
NOBODY: Label = {"fr": "Sans locuteur", "en": "No speaker"}
UNDATED: Label = {"fr": "Sans date", "en": "No date"}
CONTINUED: Label = {"fr": "suite", "en": "continued"}
