"""Why a quotation is given to its speaker: one sentence, the article's own words in it."""

from typing import TYPE_CHECKING

from quoteapp.model import Kind

if TYPE_CHECKING:
    from quoteapp.engine.findings import Finding

# Rule → sentence. {cue} and {mention} are the article's words, {name} is whom they stand for.
SENTENCES = {
    "incise": "« {cue} », en incise après la citation, a pour sujet {mention}",
    "incise-resumed": "la citation reprend après l’incise « {cue} » de {mention}",
    "colon": "« {cue} » annonce la citation par un deux-points ; sujet : {mention}",
    "name-colon": "{mention}, suivi d’un deux-points, annonce la citation",
    "that": "« {cue} que » introduit la citation ; sujet : {mention}",
    "object": "la citation complète « {cue} » ; sujet : {mention}",
    "governed": "la citation dépend de « {cue} » ; sujet : {mention}",
    "clause": "« {cue} » précède la citation dans la phrase ; sujet : {mention}",
    "agent": "« {cue} » au passif : l’agent est {mention}",
    "noun-after": "les paroles sont présentées comme celles de {mention}",
    "gapped": "le verbe n’est pas répété : {mention}",
    "noun": "les paroles annoncées sont celles de {mention}",
    "preposition": "« {cue} » introduit {mention}",
    "sentence-incise": "« {cue} » en incise porte sur toute la phrase ; sujet : {mention}",
    "unnamed": "« {cue} » présente la citation sans nommer qui parle : sans doute {name}",
    "continues": "le paragraphe rouvre les guillemets de la citation précédente",
    "continuation": "la citation suit celle de {name} sans autre annonce",
    "introduced": "la phrase d’avant a pour sujet {mention}",
    "followed": "la phrase d’après nomme {mention}",
    "subject": "aucun verbe de parole : {mention} est seulement le sujet de la phrase",
    "named": "la même phrase nomme {mention}",
    "predicate": "{mention} est le sujet du verbe de parole entre guillemets",
    "headline": "le titre prête ces mots à {mention}",
    "heading": "ce titre condense une citation de {name} dans le texte",
    "nested": "citation rapportée à l’intérieur d’une autre",
    "language": "texte dans une langue que le programme ne sait pas attribuer",
}
NOBODY = "« {cue} » présente la citation, mais la phrase ne nomme personne"
NOTHING = "rien dans le texte ne dit qui parle"


def say(text: str, finding: "Finding") -> str:
    """The reason in one French sentence, quoting ``text``; empty for a span that is no speech."""
    if finding.kind is Kind.OTHER:
        return ""
    cue = finding.cue.of(text) if finding.cue else "…"
    name = finding.speaker.name if finding.speaker else ""
    mention = finding.mention.of(text) if finding.mention else name
    if finding.speaker is None and finding.rule != "language":
        return _sentence(NOBODY.format(cue=cue) if finding.cue else NOTHING)
    sentence = SENTENCES[finding.rule].format(cue=cue, mention=mention or name, name=name)
    if finding.mention and name and name != mention:
        sentence += f" ({name})"
    if finding.relay is not None:
        sentence += f" ; propos rapportés par {finding.relay.name}"
    if finding.conditional:
        sentence += " ; au conditionnel, non confirmé"
    return _sentence(sentence)


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}.".replace("\n", " ")
