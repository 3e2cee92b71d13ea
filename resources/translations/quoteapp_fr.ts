<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About quoteapp</source>
        <translation>À propos de quoteapp</translation>
    </message>
    <message>
        <source>Finds every quotation in news articles and who said it. Articles, quotations and decisions stay on this computer.</source>
        <translation>Trouve chaque citation des articles de presse et qui l’a dite. Articles, citations et décisions restent sur cet ordinateur.</translation>
    </message>
    <message>
        <source>MIT licence. With spaCy and its French model (LGPL-LR), Qt (LGPL), Source Serif and Source Sans (SIL Open Font License).</source>
        <translation>Licence MIT. Avec spaCy et son modèle français (LGPL-LR), Qt (LGPL), Source Serif et Source Sans (SIL Open Font License).</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Library</source>
        <translation>&amp;Bibliothèque</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Quotation</source>
        <translation>&amp;Citation</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>A&amp;ller</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>A&amp;ffichage</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aide</translation>
    </message>
    <message>
        <source>Add articles…</source>
        <translation>Ajouter des articles…</translation>
    </message>
    <message>
        <source>Paste an article</source>
        <translation>Coller un article</translation>
    </message>
    <message>
        <source>Open or make a library…</source>
        <translation>Ouvrir ou créer une bibliothèque…</translation>
    </message>
    <message>
        <source>Open the samples</source>
        <translation>Ouvrir les exemples</translation>
    </message>
    <message>
        <source>Analyse this article again</source>
        <translation>Analyser cet article à nouveau</translation>
    </message>
    <message>
        <source>Stop the analysis</source>
        <translation>Arrêter l’analyse</translation>
    </message>
    <message>
        <source>Article details…</source>
        <translation>Détails de l’article…</translation>
    </message>
    <message>
        <source>Put this article into the bin</source>
        <translation>Mettre cet article à la corbeille</translation>
    </message>
    <message>
        <source>Quote sheet…</source>
        <translation>Feuille de citations…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>Chercher dans l’article</translation>
    </message>
    <message>
        <source>Accept and go on</source>
        <translation>Accepter et passer à la suivante</translation>
    </message>
    <message>
        <source>Who speaks?</source>
        <translation>Qui parle ?</translation>
    </message>
    <message>
        <source>Not a quotation</source>
        <translation>Pas une citation</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Add the selected passage</source>
        <translation>Ajouter le passage sélectionné</translation>
    </message>
    <message>
        <source>Checked against the source</source>
        <translation>Vérifiée à la source</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Note…</translation>
    </message>
    <message>
        <source>The same for those offered</source>
        <translation>De même pour celles proposées</translation>
    </message>
    <message>
        <source>Start earlier</source>
        <translation>Début plus tôt</translation>
    </message>
    <message>
        <source>Start later</source>
        <translation>Début plus tard</translation>
    </message>
    <message>
        <source>End earlier</source>
        <translation>Fin plus tôt</translation>
    </message>
    <message>
        <source>End later</source>
        <translation>Fin plus tard</translation>
    </message>
    <message>
        <source>Next quotation</source>
        <translation>Citation suivante</translation>
    </message>
    <message>
        <source>Previous quotation</source>
        <translation>Citation précédente</translation>
    </message>
    <message>
        <source>Next that waits</source>
        <translation>Prochaine en attente</translation>
    </message>
    <message>
        <source>Previous that waits</source>
        <translation>Précédente en attente</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>Article suivant</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>Article précédent</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texte plus grand</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texte plus petit</translation>
    </message>
    <message>
        <source>Text as it was</source>
        <translation>Taille d’origine</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Clair ou sombre</translation>
    </message>
    <message>
        <source>Français / English</source>
        <translation>English / Français</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Toutes les touches</translation>
    </message>
    <message>
        <source>About quoteapp</source>
        <translation>À propos de quoteapp</translation>
    </message>
</context>
<context>
    <name>Analyst</name>
    <message>
        <source>The analysis of it failed, and the fault is ours.</source>
        <translation>Son analyse a échoué, et la faute est à nous.</translation>
    </message>
    <message>
        <source>The analysis engine does not start.</source>
        <translation>Le moteur d’analyse ne démarre pas.</translation>
    </message>
    <message>
        <source>The analysis of it crashes, and the fault is ours.</source>
        <translation>Son analyse fait tomber le moteur, et la faute est à nous.</translation>
    </message>
    <message>
        <source>Reading it failed, and the fault is ours.</source>
        <translation>Sa lecture a échoué, et la faute est à nous.</translation>
    </message>
</context>
<context>
    <name>ArticleModel</name>
    <message>
        <source>analysis failed</source>
        <translation>analyse échouée</translation>
    </message>
    <message>
        <source>being analysed</source>
        <translation>en cours d’analyse</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en attente</numerusform>
            <numerusform>%n en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>no quotation</source>
        <translation>aucune citation</translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Not a quotation</source>
        <translation>Pas une citation</translation>
    </message>
    <message>
        <source>No speaker yet</source>
        <translation>Sans locuteur</translation>
    </message>
    <message>
        <source>A quotation mark is missing: the end is a guess.</source>
        <translation>Un guillemet manque : la fin est supposée.</translation>
    </message>
</context>
<context>
    <name>CandidateModel</name>
    <message>
        <source>New speaker: {name}</source>
        <translation>Nouveau locuteur : {name}</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Selected quotation</source>
        <translation>Citation choisie</translation>
    </message>
    <message>
        <source>No quotation selected</source>
        <translation>Aucune citation choisie</translation>
    </message>
    <message>
        <source>Who speaks?</source>
        <translation>Qui parle ?</translation>
    </message>
    <message>
        <source>Not a quotation</source>
        <translation>Pas une citation</translation>
    </message>
    <message>
        <source>Speaker: {name}</source>
        <translation>Locuteur : {name}</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Acceptée</translation>
    </message>
    <message>
        <source>No quotation, as you said</source>
        <translation>Pas une citation, selon vous</translation>
    </message>
    <message>
        <source>Corrected by hand</source>
        <translation>Corrigée à la main</translation>
    </message>
    <message>
        <source>Proposed: not a quotation</source>
        <translation>Proposition : pas une citation</translation>
    </message>
    <message>
        <source>Proposed, no speaker found</source>
        <translation>Proposée, sans locuteur</translation>
    </message>
    <message>
        <source>To be checked · {percent} sure</source>
        <translation>À vérifier · sûre à {percent}</translation>
    </message>
    <message>
        <source>Proposed · {percent} sure</source>
        <translation>Proposée · sûre à {percent}</translation>
    </message>
    <message>
        <source>Named</source>
        <translation>Nommé</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>Introduite par</translation>
    </message>
    <message>
        <source>Relayed by</source>
        <translation>Rapportée par</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Ensemble</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Décidé par</translation>
    </message>
    <message>
        <source>Accept   ⏎</source>
        <translation>Accepter   ⏎</translation>
    </message>
    <message>
        <source>Next waiting   ⏎</source>
        <translation>Prochaine en attente   ⏎</translation>
    </message>
    <message>
        <source>Not speech  X</source>
        <translation>Écarter  X</translation>
    </message>
    <message>
        <source>Delete  Del</source>
        <translation>Supprimer  Suppr</translation>
    </message>
    <message>
        <source>Verified ✓  V</source>
        <translation>Vérifiée ✓  V</translation>
    </message>
    <message>
        <source>Verified  V</source>
        <translation>Vérifiée  V</translation>
    </message>
    <message>
        <source>Note  N</source>
        <translation>Note  N</translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>Article details</source>
        <translation>Détails de l’article</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Média</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>year-month-day</source>
        <translation>année-mois-jour</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Quote sheet</source>
        <translation>Feuille de citations</translation>
    </message>
    <message>
        <source>Save the quote sheet</source>
        <translation>Enregistrer la feuille de citations</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx);;CSV for Excel (*.csv)</source>
        <translation>Classeur Excel (*.xlsx);;CSV pour Excel (*.csv)</translation>
    </message>
    <message>
        <source>Which articles</source>
        <translation>Quels articles</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>Tous les articles</translation>
    </message>
    <message>
        <source>This article only</source>
        <translation>Cet article seulement</translation>
    </message>
    <message>
        <source>Only what was decided</source>
        <translation>Seulement ce qui est décidé</translation>
    </message>
    <message>
        <source>Also what is no quotation</source>
        <translation>Aussi ce qui n’est pas une citation</translation>
    </message>
    <message>
        <source>Rows of the sheet</source>
        <translation>Lignes de la feuille</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>%n quotation(s)</source>
        <translation>
            <numerusform>%n citation</numerusform>
            <numerusform>%n citations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the article</source>
        <translation>Chercher dans l’article</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>introuvable</translation>
    </message>
    <message>
        <source>{place} of {all}</source>
        <translation>{place} sur {all}</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Speakers of the article</source>
        <translation>Locuteurs de l’article</translation>
    </message>
    <message>
        <source>No speaker yet</source>
        <translation>Sans locuteur</translation>
    </message>
    <message>
        <source>No quotation found</source>
        <translation>Aucune citation trouvée</translation>
    </message>
    <message numerus="yes">
        <source>All %n quotation(s) decided</source>
        <translation>
            <numerusform>La citation est décidée</numerusform>
            <numerusform>Les %n citations sont décidées</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {all} decided</source>
        <translation>{done} sur {all} décidées</translation>
    </message>
    <message numerus="yes">
        <source>%n without speaker</source>
        <translation>
            <numerusform>%n sans locuteur</numerusform>
            <numerusform>%n sans locuteur</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>All keys</source>
        <translation>Toutes les touches</translation>
    </message>
    <message>
        <source>One of the speakers named last</source>
        <translation>L’un des derniers locuteurs nommés</translation>
    </message>
</context>
<context>
    <name>LibraryPane</name>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Add articles…</source>
        <translation>Ajouter des articles…</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Note to this quotation</source>
        <translation>Note sur cette citation</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>It stands on the quote sheet. An empty note takes it away.</source>
        <translation>Elle figure sur la feuille de citations. Une note vide la retire.</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>Speaker</source>
        <translation>Locuteur</translation>
    </message>
    <message>
        <source>Name of the speaker</source>
        <translation>Nom du locuteur</translation>
    </message>
    <message>
        <source>Enter takes the row · 1–9 take one at once · Ctrl+0 nobody</source>
        <translation>Entrée prend la ligne · 1–9 directement · Ctrl+0 personne</translation>
    </message>
</context>
<context>
    <name>QuotationList</name>
    <message>
        <source>Quotations of the article</source>
        <translation>Citations de l’article</translation>
    </message>
</context>
<context>
    <name>QuotationModel</name>
    <message>
        <source>Not a quotation</source>
        <translation>Pas une citation</translation>
    </message>
    <message>
        <source>No speaker yet</source>
        <translation>Sans locuteur</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>vérifiée</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>acceptée</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>corrigée</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>en attente</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Nothing to undo.</source>
        <translation>Rien à annuler.</translation>
    </message>
    <message>
        <source>Nothing to redo.</source>
        <translation>Rien à rétablir.</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Add articles…</source>
        <translation>Ajouter des articles…</translation>
    </message>
    <message>
        <source>Open the samples</source>
        <translation>Ouvrir les exemples</translation>
    </message>
    <message>
        <source>Who said what?</source>
        <translation>Qui a dit quoi ?</translation>
    </message>
    <message>
        <source>Drop articles here, or add files or a folder: every quotation is highlighted and tied to its speaker. Nothing leaves this computer.</source>
        <translation>Déposez ici des articles, ou ajoutez des fichiers ou un dossier : chaque citation est surlignée et rattachée à son locuteur. Rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>Choose an article</source>
        <translation>Choisissez un article</translation>
    </message>
    <message>
        <source>The numbers on the left say how many quotations wait for you in each.</source>
        <translation>Les nombres à gauche disent combien de citations vous attendent dans chacun.</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Analysis</source>
        <translation>Analyse</translation>
    </message>
    <message>
        <source>Nothing waits any more.</source>
        <translation>Plus rien n’attend.</translation>
    </message>
    <message>
        <source>Select a passage of the article first, then press Q.</source>
        <translation>Sélectionnez d’abord un passage de l’article, puis appuyez sur Q.</translation>
    </message>
    <message numerus="yes">
        <source>Also %n other(s) by {name}?   Shift+⏎</source>
        <translation>
            <numerusform>Une autre aussi de {name} ?   Maj+⏎</numerusform>
            <numerusform>%n autres aussi de {name} ?   Maj+⏎</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Workplace</name>
    <message>
        <source>A newer version has written this library: it can be read, but not changed.</source>
        <translation>Une version plus récente a écrit cette bibliothèque : elle peut être lue, pas modifiée.</translation>
    </message>
    <message>
        <source>Open a library, or name a new one</source>
        <translation>Ouvrir une bibliothèque, ou en nommer une nouvelle</translation>
    </message>
    <message>
        <source>Libraries (*.quotes)</source>
        <translation>Bibliothèques (*.quotes)</translation>
    </message>
    <message>
        <source>This library is open already.</source>
        <translation>Cette bibliothèque est déjà ouverte.</translation>
    </message>
    <message>
        <source>Another window could not be opened.</source>
        <translation>Une autre fenêtre n’a pas pu être ouverte.</translation>
    </message>
    <message>
        <source>Add articles</source>
        <translation>Ajouter des articles</translation>
    </message>
    <message>
        <source>Articles (*.txt *.text *.html *.htm *.xhtml);;All files (*)</source>
        <translation>Articles (*.txt *.text *.html *.htm *.xhtml);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>There is no text in the clipboard.</source>
        <translation>Le presse-papiers ne contient pas de texte.</translation>
    </message>
    <message>
        <source>pasted.txt</source>
        <translation>article-collé.txt</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) added.</source>
        <translation>
            <numerusform>%n article ajouté.</numerusform>
            <numerusform>%n articles ajoutés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were there already.</source>
        <translation>
            <numerusform>%n y était déjà.</numerusform>
            <numerusform>%n y étaient déjà.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n look nearly like one that is there.</source>
        <translation>
            <numerusform>%n ressemble de près à un autre.</numerusform>
            <numerusform>%n ressemblent de près à d’autres.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more could not be read.</source>
        <translation>
            <numerusform>%n autre n’a pas pu être lu.</numerusform>
            <numerusform>%n autres n’ont pas pu être lus.</numerusform>
        </translation>
    </message>
    <message>
        <source>No article found there.</source>
        <translation>Aucun article n’y a été trouvé.</translation>
    </message>
    <message>
        <source>Analysing {done} of {total}</source>
        <translation>Analyse : {done} sur {total}</translation>
    </message>
    <message numerus="yes">
        <source>, about %n minute(s) left</source>
        <translation>
            <numerusform>, encore environ %n minute</numerusform>
            <numerusform>, encore environ %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, about %n second(s) left</source>
        <translation>
            <numerusform>, encore environ %n seconde</numerusform>
            <numerusform>, encore environ %n secondes</numerusform>
        </translation>
    </message>
    <message>
        <source>In the bin. Undo brings it back.</source>
        <translation>Mis à la corbeille. Annuler le ramène.</translation>
    </message>
    <message numerus="yes">
        <source>%n quotation(s) written to {path}.</source>
        <translation>
            <numerusform>%n citation écrite dans {path}.</numerusform>
            <numerusform>%n citations écrites dans {path}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Dialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>workplace</name>
    <message>
        <source>Another window has this library: here it can be read, but not changed.</source>
        <translation>Une autre fenêtre tient cette bibliothèque : ici elle peut être lue, pas modifiée.</translation>
    </message>
</context>
</TS>
