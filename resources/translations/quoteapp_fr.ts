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
        <source>&amp;Words in the text</source>
        <translation>&amp;Mots du texte</translation>
    </message>
    <message>
        <source>&amp;Form and extent</source>
        <translation>&amp;Forme et étendue</translation>
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
        <source>Pause or resume the update of the analysis</source>
        <translation>Suspendre ou reprendre la mise à jour de l’analyse</translation>
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
        <source>Library or bin</source>
        <translation>Afficher la corbeille ou la bibliothèque</translation>
    </message>
    <message>
        <source>Put back from the bin</source>
        <translation>Remettre dans la bibliothèque</translation>
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
        <source>Method and link of the check…</source>
        <translation>Méthode et lien de la vérification…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Note…</translation>
    </message>
    <message>
        <source>The selected words are the quotation</source>
        <translation>Les mots sélectionnés sont la citation</translation>
    </message>
    <message>
        <source>Edges to move: quotation, mention, cue</source>
        <translation>Bords à déplacer&#xa0;: citation, mention, verbe</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Relecture</translation>
    </message>
    <message>
        <source>The same for those offered</source>
        <translation>De même pour celles proposées</translation>
    </message>
    <message>
        <source>Spea&amp;kers offered or recent</source>
        <translation>Locuteurs proposés ou &amp;récents</translation>
    </message>
    <message>
        <source>&amp;Speakers</source>
        <translation>&amp;Locuteurs</translation>
    </message>
    <message>
        <source>H&amp;istory</source>
        <translation>H&amp;istorique</translation>
    </message>
    <message>
        <source>&amp;List</source>
        <translation>&amp;Liste</translation>
    </message>
    <message>
        <source>Speaker offered or recent, 1</source>
        <translation>Locuteur proposé ou récent, 1</translation>
    </message>
    <message>
        <source>Speaker offered or recent, 2</source>
        <translation>Locuteur proposé ou récent, 2</translation>
    </message>
    <message>
        <source>Speaker offered or recent, 3</source>
        <translation>Locuteur proposé ou récent, 3</translation>
    </message>
    <message>
        <source>Speaker offered or recent, 4</source>
        <translation>Locuteur proposé ou récent, 4</translation>
    </message>
    <message>
        <source>Speaker offered or recent, 5</source>
        <translation>Locuteur proposé ou récent, 5</translation>
    </message>
    <message>
        <source>Speaker offered or recent, 6</source>
        <translation>Locuteur proposé ou récent, 6</translation>
    </message>
    <message>
        <source>Speaker offered or recent, 7</source>
        <translation>Locuteur proposé ou récent, 7</translation>
    </message>
    <message>
        <source>Speaker offered or recent, 8</source>
        <translation>Locuteur proposé ou récent, 8</translation>
    </message>
    <message>
        <source>Speaker offered or recent, 9</source>
        <translation>Locuteur proposé ou récent, 9</translation>
    </message>
    <message>
        <source>History of the quotation</source>
        <translation>Historique de la citation</translation>
    </message>
    <message>
        <source>History of the article</source>
        <translation>Historique de l’article</translation>
    </message>
    <message>
        <source>Edit the speaker…</source>
        <translation>Modifier le locuteur…</translation>
    </message>
    <message>
        <source>The same speaker as…</source>
        <translation>Même locuteur que…</translation>
    </message>
    <message>
        <source>Relayed by…</source>
        <translation>Rapportée par…</translation>
    </message>
    <message>
        <source>Relayed by nobody</source>
        <translation>Sans intermédiaire</translation>
    </message>
    <message>
        <source>The selected words name the speaker</source>
        <translation>Les mots sélectionnés nomment le locuteur</translation>
    </message>
    <message>
        <source>No words name the speaker</source>
        <translation>Aucun mot ne nomme le locuteur</translation>
    </message>
    <message>
        <source>The selected words present the quotation</source>
        <translation>Les mots sélectionnés introduisent la citation</translation>
    </message>
    <message>
        <source>No words present the quotation</source>
        <translation>Aucun mot n’introduit la citation</translation>
    </message>
    <message>
        <source>A fragment, no whole sentence</source>
        <translation>Fragment, et non phrase entière</translation>
    </message>
    <message>
        <source>Carries on the one before</source>
        <translation>Suite de la précédente</translation>
    </message>
    <message>
        <source>Divide at the incise, the cursor or the words</source>
        <translation>Diviser à l’incise, au curseur ou autour des mots</translation>
    </message>
    <message>
        <source>Unite with the next</source>
        <translation>Réunir avec la suivante</translation>
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
        <source>Start one character earlier</source>
        <translation>Début un caractère plus tôt</translation>
    </message>
    <message>
        <source>Start one character later</source>
        <translation>Début un caractère plus tard</translation>
    </message>
    <message>
        <source>End one character earlier</source>
        <translation>Fin un caractère plus tôt</translation>
    </message>
    <message>
        <source>End one character later</source>
        <translation>Fin un caractère plus tard</translation>
    </message>
    <message>
        <source>Likely duplicates</source>
        <translation>Doublons probables</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>The same as…</source>
        <translation>Le même que…</translation>
    </message>
    <message>
        <source>Not the same as…</source>
        <translation>Distinct de…</translation>
    </message>
    <message>
        <source>History of the speaker</source>
        <translation>Historique du locuteur</translation>
    </message>
    <message>
        <source>Add a form of the name…</source>
        <translation>Ajouter une forme du nom…</translation>
    </message>
    <message>
        <source>Somebody else’s name…</source>
        <translation>Nom d’un autre…</translation>
    </message>
    <message>
        <source>Nobody’s name</source>
        <translation>N’est le nom de personne</translation>
    </message>
    <message>
        <source>Take out again who was made one</source>
        <translation>Séparer qui a été réuni</translation>
    </message>
    <message>
        <source>Somebody else’s words…</source>
        <translation>Propos d’un autre…</translation>
    </message>
    <message>
        <source>One and the same</source>
        <translation>Un seul et même</translation>
    </message>
    <message>
        <source>Show on the desk</source>
        <translation>Montrer dans la relecture</translation>
    </message>
    <message>
        <source>Back to before this…</source>
        <translation>Revenir avant cela…</translation>
    </message>
    <message>
        <source>Back to before this, this quotation alone…</source>
        <translation>Revenir avant cela, pour cette citation seule…</translation>
    </message>
    <message>
        <source>Open on the desk</source>
        <translation>Ouvrir en relecture</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>All named like this</source>
        <translation>Toutes celles nommées ainsi</translation>
    </message>
    <message>
        <source>Accept all that is shown…</source>
        <translation>Accepter tout ce qui est affiché…</translation>
    </message>
    <message>
        <source>Least confident first</source>
        <translation>Les moins sûres d’abord</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>Garder ce filtre…</translation>
    </message>
    <message>
        <source>Show all quotations</source>
        <translation>Afficher toutes les citations</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>Citations</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Locuteurs</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
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
        <source>Next pane</source>
        <translation>Volet suivant</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Volet précédent</translation>
    </message>
    <message>
        <source>The text alone</source>
        <translation>Le texte seul</translation>
    </message>
    <message>
        <source>Beside the original</source>
        <translation>À côté de l’original</translation>
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
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation>Couleurs du système</translation>
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
        <source>Change the keys…</source>
        <translation>Modifier les touches…</translation>
    </message>
    <message>
        <source>About quoteapp</source>
        <translation>À propos de quoteapp</translation>
    </message>
</context>
<context>
    <name>Adder</name>
    <message>
        <source>Adding articles failed, and the fault is ours.</source>
        <translation>L’ajout d’articles a échoué, et c’est notre faute.</translation>
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
    <name>Beside</name>
    <message>
        <source>Close the original</source>
        <translation>Fermer l’original</translation>
    </message>
    <message>
        <source>Original: {file}</source>
        <translation>Original&#xa0;: {file}</translation>
    </message>
</context>
<context>
    <name>Bulk</name>
    <message numerus="yes">
        <source>%n decision(s) taken back.</source>
        <translation>
            <numerusform>%n décision annulée.</numerusform>
            <numerusform>%n décisions annulées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) brought back.</source>
        <translation>
            <numerusform>%n décision rétablie.</numerusform>
            <numerusform>%n décisions rétablies.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped: nothing was changed.</source>
        <translation>Arrêté&#xa0;: rien n’a changé.</translation>
    </message>
    <message>
        <source>Nothing was changed: the fault is ours, and noted in the log.</source>
        <translation>Rien n’a changé&#xa0;: la faute est la nôtre, elle est notée au journal.</translation>
    </message>
</context>
<context>
    <name>BulkLine</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Décisions</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Vérifiée</translation>
    </message>
    <message numerus="yes">
        <source>Accept all %n shown…</source>
        <translation>
            <numerusform>Accepter la citation affichée…</numerusform>
            <numerusform>Accepter les %n affichées…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n sélectionnée</numerusform>
            <numerusform>%n sélectionnées</numerusform>
        </translation>
    </message>
    <message>
        <source>A backup is taken first…</source>
        <translation>Une sauvegarde d’abord…</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} sur {all}</translation>
    </message>
    <message>
        <source>Stopping: all stays as it was…</source>
        <translation>Arrêt&#xa0;: tout reste comme avant…</translation>
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
        <source>More for this quotation</source>
        <translation>Autres actions sur cette citation</translation>
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
        <source>Or else</source>
        <translation>Ou bien</translation>
    </message>
    <message>
        <source>Perhaps</source>
        <translation>Peut-être</translation>
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
        <source>Beside the article: not on the sheet</source>
        <translation>Hors de l’article : pas sur la feuille</translation>
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
        <source>Carries on</source>
        <translation>Suite de</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Vérifiée</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Décidé par</translation>
    </message>
    <message>
        <source>Fragment</source>
        <translation>Fragment</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>Phrase</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Verified ✓</source>
        <translation>Vérifiée ✓</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Vérifiée</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Say who speaks</source>
        <translation>Dire qui parle</translation>
    </message>
    <message>
        <source>Next waiting</source>
        <translation>Prochaine en attente</translation>
    </message>
</context>
<context>
    <name>CheckDialog</name>
    <message>
        <source>Checked against the source</source>
        <translation>Vérifiée à la source</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Vérifiée</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <source>choose one, or write</source>
        <translation>à choisir ou à écrire</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Both stand on the quote sheet, and both may stay empty.</source>
        <translation>Les deux figurent sur la feuille de citations et peuvent rester vides.</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Official text</source>
        <translation>Texte officiel</translation>
    </message>
    <message>
        <source>Press release</source>
        <translation>Communiqué</translation>
    </message>
    <message>
        <source>Published elsewhere</source>
        <translation>Publié ailleurs</translation>
    </message>
    <message>
        <source>Asked the speaker</source>
        <translation>Confirmé par le locuteur</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Which articles</source>
        <translation>Quels articles</translation>
    </message>
    <message>
        <source>As in the list of quotations</source>
        <translation>Comme dans la liste des citations</translation>
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
        <source>Only what is verified</source>
        <translation>Seulement les vérifiées</translation>
    </message>
    <message>
        <source>Also what is no quotation</source>
        <translation>Aussi ce qui n’est pas une citation</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>A heading above each group</source>
        <translation>Un titre au-dessus de chaque groupe</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Type de fichier</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Sans groupes</translation>
    </message>
    <message>
        <source>By article</source>
        <translation>Par article</translation>
    </message>
    <message>
        <source>By speaker</source>
        <translation>Par locuteur</translation>
    </message>
    <message>
        <source>By date</source>
        <translation>Par date</translation>
    </message>
    <message>
        <source>Excel workbook (.xlsx)</source>
        <translation>Classeur Excel (.xlsx)</translation>
    </message>
    <message>
        <source>CSV for Excel (.csv)</source>
        <translation>CSV pour Excel (.csv)</translation>
    </message>
    <message>
        <source>Raw CSV for programs (.csv)</source>
        <translation>CSV brut, pour programmes (.csv)</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Classeur Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>Citations</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Tick a column.</source>
        <translation>Cochez au moins une colonne.</translation>
    </message>
    <message>
        <source>Tick what is wanted: proposed, accepted, corrected.</source>
        <translation>Cochez ce qui est voulu&#xa0;: proposées, acceptées, corrigées.</translation>
    </message>
    <message>
        <source>Nothing is like this: tick more on the left, or take all articles.</source>
        <translation>Rien n’y correspond&#xa0;: cochez davantage à gauche, ou prenez tous les articles.</translation>
    </message>
</context>
<context>
    <name>ColumnList</name>
    <message>
        <source>Columns, in their order</source>
        <translation>Colonnes, dans leur ordre</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Not the same</source>
        <translation>Distincts</translation>
    </message>
    <message>
        <source>No two speakers look like one. Esc leads back to the list.</source>
        <translation>Aucun doublon probable. Échap ramène à la liste.</translation>
    </message>
    <message>
        <source>One speaker, or two?</source>
        <translation>Un locuteur, ou deux ?</translation>
    </message>
    <message>
        <source>The name that stays  (← →)</source>
        <translation>Le nom qui reste  (← →)</translation>
    </message>
</context>
<context>
    <name>Correcting</name>
    <message>
        <source>Who passes it on?</source>
        <translation>Qui la rapporte ?</translation>
    </message>
    <message>
        <source>A fragment.</source>
        <translation>Un fragment.</translation>
    </message>
    <message>
        <source>A whole sentence.</source>
        <translation>Une phrase entière.</translation>
    </message>
    <message>
        <source>There is no quotation before it.</source>
        <translation>Il n’y a pas de citation avant celle-ci.</translation>
    </message>
    <message>
        <source>It stands on its own again.</source>
        <translation>Elle est de nouveau à part.</translation>
    </message>
    <message>
        <source>It carries on the quotation before it.</source>
        <translation>Elle est la suite de la précédente.</translation>
    </message>
    <message>
        <source>It carries on the quotation before it, which somebody else speaks: the sheet keeps them apart.</source>
        <translation>Elle est la suite de la précédente, mais d’un autre locuteur : la feuille les sépare.</translation>
    </message>
    <message>
        <source>{name} is the same as …</source>
        <translation>{name} est la même personne que…</translation>
    </message>
    <message>
        <source>One speaker now. Undo makes them two again.</source>
        <translation>Un seul locuteur désormais. Annuler les sépare à nouveau.</translation>
    </message>
    <message>
        <source>Nobody is named yet: {key} says who speaks.</source>
        <translation>Personne n’est encore nommé : {key} dit qui parle.</translation>
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
    <name>DoubleList</name>
    <message>
        <source>Speakers that may be one</source>
        <translation>Doublons probables</translation>
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
        <source>quotations</source>
        <translation>citations</translation>
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
        <source>Reading… %n quotation(s)</source>
        <translation>
            <numerusform>Lecture… %n citation</numerusform>
            <numerusform>Lecture… %n citations</numerusform>
        </translation>
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
    <name>FilterBar</name>
    <message>
        <source>Words, a speaker, an article, a status, a date…</source>
        <translation>Des mots, un locuteur, un article, un statut, une date…</translation>
    </message>
    <message>
        <source>Filter the quotations</source>
        <translation>Filtrer les citations</translation>
    </message>
    <message>
        <source>Terms of the filter</source>
        <translation>Critères du filtre</translation>
    </message>
    <message>
        <source>Take this out of the filter</source>
        <translation>Retirer ce critère du filtre</translation>
    </message>
    <message>
        <source>Take out: {term}</source>
        <translation>Retirer&#xa0;: {term}</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
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
    <name>FormDialog</name>
    <message>
        <source>Another form of the name</source>
        <translation>Autre forme du nom</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>What articles may also call {name}: the next analysis knows who that is.</source>
        <translation>Comment les articles peuvent aussi appeler {name} : la prochaine analyse saura qui c’est.</translation>
    </message>
</context>
<context>
    <name>FromBinDialog</name>
    <message>
        <source>In the bin</source>
        <translation>Dans la corbeille</translation>
    </message>
    <message>
        <source>Take out of the bin</source>
        <translation>Sortir de la corbeille</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) that you add lie in the bin, with all that was decided in them.</source>
        <translation>
            <numerusform>%n article que vous ajoutez est dans la corbeille, avec tout ce qui y a été décidé.</numerusform>
            <numerusform>%n articles que vous ajoutez sont dans la corbeille, avec tout ce qui y a été décidé.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Handwork</name>
    <message>
        <source>These are nobody&apos;s words: {key} says who speaks.</source>
        <translation>Ces mots ne sont de personne : {key} dit qui parle.</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Speakers of the article</source>
        <translation>Locuteurs de l’article</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting elsewhere</source>
        <translation>
            <numerusform>%n en attente ailleurs</numerusform>
            <numerusform>%n en attente ailleurs</numerusform>
        </translation>
    </message>
    <message>
        <source>No speaker yet</source>
        <translation>Sans locuteur</translation>
    </message>
    <message>
        <source>No quotation found</source>
        <translation>Aucune citation trouvée</translation>
    </message>
    <message>
        <source>Being analysed…</source>
        <translation>En cours d’analyse…</translation>
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
    <name>HistoryDeeds</name>
    <message>
        <source>No quotation of this step is there any more.</source>
        <translation>Aucune citation de cette étape n’existe plus.</translation>
    </message>
    <message>
        <source>Everything is so already.</source>
        <translation>Tout est déjà ainsi.</translation>
    </message>
    <message numerus="yes">
        <source>%n quotation(s) as before.</source>
        <translation>
            <numerusform>%n citation remise comme avant.</numerusform>
            <numerusform>%n citations remises comme avant.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n speaker(s) stay: other things need them by now.</source>
        <translation>
            <numerusform>%n locuteur reste : autre chose en dépend désormais.</numerusform>
            <numerusform>%n locuteurs restent : autre chose en dépend désormais.</numerusform>
        </translation>
    </message>
    <message>
        <source>{keys} takes that back.</source>
        <translation>{keys} l’annule.</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>Words, names, titles</source>
        <translation>Mots, noms, titres</translation>
    </message>
    <message>
        <source>Find steps by words</source>
        <translation>Chercher des étapes par mots</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Par qui</translation>
    </message>
    <message>
        <source>On which day</source>
        <translation>Quel jour</translation>
    </message>
    <message>
        <source>Analyses too</source>
        <translation>Analyses aussi</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>Tous les jours</translation>
    </message>
    <message>
        <source>Whole library</source>
        <translation>Toute la bibliothèque</translation>
    </message>
    <message>
        <source>Quotation {words}</source>
        <translation>Citation {words}</translation>
    </message>
    <message>
        <source>Article “{title}”</source>
        <translation>Article « {title} »</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n étape</numerusform>
            <numerusform>%n étapes</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was done of what is asked for here.</source>
        <translation>Rien de ce qui est demandé ici n’a été fait.</translation>
    </message>
    <message>
        <source>What is done in this library will stand here, step by step.</source>
        <translation>Ce qui est fait dans cette bibliothèque sera ici, étape par étape.</translation>
    </message>
</context>
<context>
    <name>KeptFilters</name>
    <message>
        <source>There is a filter of this name: Enter overwrites it.</source>
        <translation>Un filtre porte ce nom : Entrée le remplace.</translation>
    </message>
    <message>
        <source>The filter “{name}” is kept in this library.</source>
        <translation>Le filtre «&#xa0;{name}&#xa0;» est gardé dans cette bibliothèque.</translation>
    </message>
    <message>
        <source>The filter “{name}” is no longer kept.</source>
        <translation>Le filtre «&#xa0;{name}&#xa0;» n’est plus gardé.</translation>
    </message>
    <message>
        <source>{key} takes it back.</source>
        <translation>{key} l’annule.</translation>
    </message>
    <message>
        <source>The filter “{name}” is as it was before.</source>
        <translation>Le filtre « {name} » est comme avant.</translation>
    </message>
</context>
<context>
    <name>KeyDialog</name>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Action or key</source>
        <translation>Action ou touche</translation>
    </message>
    <message>
        <source>Look for an action or a key</source>
        <translation>Chercher une action ou une touche</translation>
    </message>
    <message>
        <source>The new key</source>
        <translation>La nouvelle touche</translation>
    </message>
    <message>
        <source>New key…</source>
        <translation>Nouvelle touche…</translation>
    </message>
    <message>
        <source>Add a key…</source>
        <translation>Ajouter une touche…</translation>
    </message>
    <message>
        <source>Default keys</source>
        <translation>Touches d’origine</translation>
    </message>
    <message>
        <source>Reset all keys</source>
        <translation>Tout remettre d’origine</translation>
    </message>
    <message>
        <source>No such action</source>
        <translation>Aucune action de ce nom</translation>
    </message>
    <message>
        <source>{key} does the same everywhere: it cannot be changed.</source>
        <translation>{key} fait la même chose partout et ne peut être modifiée.</translation>
    </message>
    <message>
        <source>“{action}” has its default keys.</source>
        <translation>«&#xa0;{action}&#xa0;»&#xa0;: touches d’origine.</translation>
    </message>
    <message>
        <source>All actions have their default keys.</source>
        <translation>Toutes les touches sont celles d’origine.</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>La reprendre</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Actions et leurs touches</translation>
    </message>
    <message>
        <source>Press the new key; Esc leaves it as it is.</source>
        <translation>Appuyez sur la nouvelle touche&#xa0;; Échap n’y change rien.</translation>
    </message>
    <message>
        <source>Take the key {key} away</source>
        <translation>Retirer la touche {key}</translation>
    </message>
    <message>
        <source>{key} belongs to “{action}”.</source>
        <translation>{key}&#xa0;: déjà prise par «&#xa0;{action}&#xa0;».</translation>
    </message>
    <message>
        <source>{key} opens the menu “{menu}”.</source>
        <translation>{key} ouvre le menu «&#xa0;{menu}&#xa0;».</translation>
    </message>
    <message>
        <source>“{action}” has the key {key} now.</source>
        <translation>«&#xa0;{action}&#xa0;»&#xa0;: touche {key}.</translation>
    </message>
    <message>
        <source>{key} does nothing any more.</source>
        <translation>{key} ne fait plus rien.</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>{keys} takes it back.</source>
        <translation>{keys} pour annuler.</translation>
    </message>
</context>
<context>
    <name>KeyModel</name>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
</context>
<context>
    <name>KeyOverview</name>
    <message>
        <source>All keys</source>
        <translation>Toutes les touches</translation>
    </message>
    <message>
        <source>Any key leads back.</source>
        <translation>N’importe quelle touche ramène à la fenêtre.</translation>
    </message>
    <message>
        <source>Change the keys…</source>
        <translation>Modifier les touches…</translation>
    </message>
    <message>
        <source>A speaker who is offered, or was named last</source>
        <translation>Un locuteur proposé ou nommé récemment</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>Back, and nothing is lost</source>
        <translation>Retour, sans rien perdre</translation>
    </message>
    <message>
        <source>Menu of the quotation</source>
        <translation>Menu de la citation</translation>
    </message>
</context>
<context>
    <name>LibraryPane</name>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Articles in the bin</source>
        <translation>Articles dans la corbeille</translation>
    </message>
    <message>
        <source>Add articles…</source>
        <translation>Ajouter des articles…</translation>
    </message>
    <message>
        <source>Put back   ⏎</source>
        <translation>Remettre dans la bibliothèque   ⏎</translation>
    </message>
    <message numerus="yes">
        <source>Bin: %n article(s)</source>
        <translation>
            <numerusform>Corbeille : %n article</numerusform>
            <numerusform>Corbeille : %n articles</numerusform>
        </translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message>
        <source>No article yet</source>
        <translation>Aucun article</translation>
    </message>
    <message numerus="yes">
        <source>Bin (%n)</source>
        <translation>
            <numerusform>Corbeille (%n)</numerusform>
            <numerusform>Corbeille (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListingDeeds</name>
    <message>
        <source>No name is printed there that others could share.</source>
        <translation>Aucun nom n’y est imprimé que d’autres pourraient partager.</translation>
    </message>
    <message numerus="yes">
        <source>%n quotation(s) of “{words}”: {key} names one speaker for them.</source>
        <translation>
            <numerusform>%n citation de «&#xa0;{words}&#xa0;»&#xa0;: {key} nomme son locuteur.</numerusform>
            <numerusform>%n citations de «&#xa0;{words}&#xa0;»&#xa0;: {key} leur nomme un même locuteur.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of this waits.</source>
        <translation>Rien de tout cela n’attend.</translation>
    </message>
    <message numerus="yes">
        <source>Accept %n quotation(s)?</source>
        <translation>
            <numerusform>Accepter %n citation&#xa0;?</numerusform>
            <numerusform>Accepter %n citations&#xa0;?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s) do not wait.</source>
        <translation>
            <numerusform>%n autre n’attend pas.</numerusform>
            <numerusform>%n autres n’attendent pas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %n</source>
        <translation>
            <numerusform>Accepter %n</numerusform>
            <numerusform>Accepter les %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accepted.</source>
        <translation>
            <numerusform>%n acceptée.</numerusform>
            <numerusform>%n acceptées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without speaker stay as they are.</source>
        <translation>
            <numerusform>%n sans locuteur reste en attente.</numerusform>
            <numerusform>%n sans locuteur restent en attente.</numerusform>
        </translation>
    </message>
    <message>
        <source>{key} takes it back.</source>
        <translation>{key} l’annule.</translation>
    </message>
    <message>
        <source>Who speaks?</source>
        <translation>Qui parle&#xa0;?</translation>
    </message>
    <message numerus="yes">
        <source>Who speaks in these %n?</source>
        <translation>
            <numerusform>Qui parle&#xa0;?</numerusform>
            <numerusform>Qui parle dans ces %n citations&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to change: it is so already.</source>
        <translation>Rien à changer&#xa0;: c’est déjà ainsi.</translation>
    </message>
    <message numerus="yes">
        <source>%n without speaker now.</source>
        <translation>
            <numerusform>%n désormais sans locuteur.</numerusform>
            <numerusform>%n désormais sans locuteur.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n by {name}.</source>
        <translation>
            <numerusform>%n de {name}.</numerusform>
            <numerusform>%n de {name}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ruled out.</source>
        <translation>
            <numerusform>%n écartée.</numerusform>
            <numerusform>%n écartées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted.</source>
        <translation>
            <numerusform>%n supprimée.</numerusform>
            <numerusform>%n supprimées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer verified.</source>
        <translation>
            <numerusform>%n n’est plus vérifiée.</numerusform>
            <numerusform>%n ne sont plus vérifiées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n verified.</source>
        <translation>
            <numerusform>%n vérifiée.</numerusform>
            <numerusform>%n vérifiées.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListingMenus</name>
    <message>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Order: {order}</source>
        <translation>Ordre&#xa0;: {order}</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>Garder ce filtre…</translation>
    </message>
    <message>
        <source>Forget a filter</source>
        <translation>Oublier un filtre</translation>
    </message>
    <message>
        <source>Move to the left</source>
        <translation>Déplacer à gauche</translation>
    </message>
    <message>
        <source>Move to the right</source>
        <translation>Déplacer à droite</translation>
    </message>
</context>
<context>
    <name>ListingTable</name>
    <message>
        <source>Quotations of the library</source>
        <translation>Citations de la bibliothèque</translation>
    </message>
</context>
<context>
    <name>ListingView</name>
    <message>
        <source>{found} of {all}</source>
        <translation>{found} sur {all}</translation>
    </message>
    <message numerus="yes">
        <source>%n quotation(s)</source>
        <translation>
            <numerusform>%n citation</numerusform>
            <numerusform>%n citations</numerusform>
        </translation>
    </message>
    <message>
        <source>No quotation like this. Esc empties the field.</source>
        <translation>Aucune citation de ce genre. Échap vide le champ.</translation>
    </message>
    <message>
        <source>No quotation yet: add articles with {key}, and each of theirs will stand here.</source>
        <translation>Pas encore de citation : ajoutez des articles avec {key}, toutes les leurs seront ici.</translation>
    </message>
    <message>
        <source>No quotation like this. Backspace in the field takes back the last term of the filter.</source>
        <translation>Aucune citation de ce genre. Retour arrière, dans le champ, retire le dernier critère du filtre.</translation>
    </message>
</context>
<context>
    <name>ListingWords</name>
    <message>
        <source>Speaker</source>
        <translation>Locuteur</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Citation</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confiance</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Média</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Forme</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Vérifiée</translation>
    </message>
    <message>
        <source>Surest first</source>
        <translation>Les plus sûres d’abord</translation>
    </message>
    <message>
        <source>Least confident first</source>
        <translation>Les moins sûres d’abord</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Les plus anciennes d’abord</translation>
    </message>
    <message>
        <source>Latest first</source>
        <translation>Les plus récentes d’abord</translation>
    </message>
    <message>
        <source>Last added first</source>
        <translation>Les dernières ajoutées d’abord</translation>
    </message>
    <message>
        <source>As in the articles</source>
        <translation>Dans l’ordre des articles</translation>
    </message>
    <message>
        <source>By {column}, backwards</source>
        <translation>Par {column}, à rebours</translation>
    </message>
    <message>
        <source>By {column}</source>
        <translation>Par {column}</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>vérifiée</translation>
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
        <source>accepted</source>
        <translation>acceptée</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>décidée</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>corrigée</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>supprimée</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>proposée</translation>
    </message>
    <message>
        <source>beside the article</source>
        <translation>hors article</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>quotation</source>
        <translation>citation</translation>
    </message>
    <message>
        <source>not a quotation</source>
        <translation>pas une citation</translation>
    </message>
    <message>
        <source>sentence</source>
        <translation>phrase</translation>
    </message>
    <message>
        <source>fragment</source>
        <translation>fragment</translation>
    </message>
</context>
<context>
    <name>Minimap</name>
    <message>
        <source>Map of the article</source>
        <translation>Plan de l’article</translation>
    </message>
    <message>
        <source>No speaker yet</source>
        <translation>Sans locuteur</translation>
    </message>
</context>
<context>
    <name>NameField</name>
    <message>
        <source>Name of the filter: Enter keeps it in this library, Esc does not</source>
        <translation>Nom du filtre&#xa0;: Entrée le garde dans cette bibliothèque, Échap y renonce</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>Nom du filtre</translation>
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
    <name>OfferLines</name>
    <message>
        <source>Take {name}</source>
        <translation>Prendre {name}</translation>
    </message>
    <message>
        <source>Take {name}, key {key}</source>
        <translation>Prendre {name}, touche {key}</translation>
    </message>
</context>
<context>
    <name>Onward</name>
    <message numerus="yes">
        <source>Nothing waits here any more. {key} goes on: %n waiting in “{title}”.</source>
        <translation>
            <numerusform>Plus rien n’attend ici. {key} continue&#xa0;: %n en attente dans «&#xa0;{title}&#xa0;».</numerusform>
            <numerusform>Plus rien n’attend ici. {key} continue&#xa0;: %n en attente dans «&#xa0;{title}&#xa0;».</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is decided. {keys} makes the quote sheet.</source>
        <translation>Tout est décidé. {keys} fait la feuille de citations.</translation>
    </message>
    <message>
        <source>Nothing waits any more.</source>
        <translation>Plus rien n’attend.</translation>
    </message>
</context>
<context>
    <name>OriginalView</name>
    <message>
        <source>The article as it came in</source>
        <translation>L’article tel qu’il est arrivé</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Forms of the name</source>
        <translation>Formes du nom</translation>
    </message>
    <message numerus="yes">
        <source>%n form(s) of the name</source>
        <translation>
            <numerusform>%n forme du nom</numerusform>
            <numerusform>%n formes du nom</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quotation(s), the latest first</source>
        <translation>
            <numerusform>%n citation</numerusform>
            <numerusform>%n citations, les plus récentes d’abord</numerusform>
        </translation>
    </message>
    <message>
        <source>Members: {names}</source>
        <translation>Membres : {names}</translation>
    </message>
    <message>
        <source>Made one with: {names}</source>
        <translation>Réuni avec : {names}</translation>
    </message>
    <message>
        <source>Not the same as: {names}</source>
        <translation>Distinct de : {names}</translation>
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
        <source>Nobody   Ctrl+0</source>
        <translation>Personne   Ctrl+0</translation>
    </message>
    <message>
        <source>Edit…   F2</source>
        <translation>Modifier…   F2</translation>
    </message>
    <message>
        <source>Enter takes the row, 1–9 one at once</source>
        <translation>Entrée : cette ligne · 1–9 : une autre</translation>
    </message>
    <message>
        <source>Enter takes the row</source>
        <translation>Entrée : cette ligne</translation>
    </message>
</context>
<context>
    <name>PlainDialog</name>
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
    <name>Preview</name>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>The quotation in its text</source>
        <translation>La citation dans son texte</translation>
    </message>
    <message>
        <source>Not a quotation</source>
        <translation>Pas une citation</translation>
    </message>
    <message>
        <source>No speaker yet</source>
        <translation>Sans locuteur</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Analysis</source>
        <translation>Analyse</translation>
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
        <source>Update of the analysis paused: {done} of {total}</source>
        <translation>Mise à jour de l’analyse suspendue : {done} sur {total}</translation>
    </message>
    <message>
        <source>Bringing the analysis up to date: {done} of {total}</source>
        <translation>Mise à jour de l’analyse : {done} sur {total}</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Suspendre</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Chercher dans :</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;Type de fichiers :</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Return</source>
        <translation>Entrée</translation>
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
    <name>QuotationMenu</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
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
        <source>decided</source>
        <translation>décidé</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>corrigée</translation>
    </message>
    <message>
        <source>beside the article</source>
        <translation>hors article</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>en attente</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Esc brings the rest of the window back.</source>
        <translation>Échap ramène le reste de la fenêtre.</translation>
    </message>
    <message>
        <source>Not a quotation</source>
        <translation>Pas une citation</translation>
    </message>
    <message>
        <source>No speaker yet</source>
        <translation>Sans locuteur</translation>
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
    <message numerus="yes">
        <source>In %n other article(s) the proposals have changed too.</source>
        <translation>
            <numerusform>Dans %n autre article, les propositions ont changé aussi.</numerusform>
            <numerusform>Dans %n autres articles, les propositions ont changé aussi.</numerusform>
        </translation>
    </message>
    <message>
        <source>One moment: many decisions are being written.</source>
        <translation>Un instant&#xa0;: de nombreuses décisions sont en cours d’écriture.</translation>
    </message>
</context>
<context>
    <name>Said</name>
    <message numerus="yes">
        <source>%n quotation(s)</source>
        <translation>
            <numerusform>%n citation</numerusform>
            <numerusform>%n citations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>dans %n article</numerusform>
            <numerusform>dans %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SameDialog</name>
    <message>
        <source>The same speaker</source>
        <translation>Même locuteur</translation>
    </message>
    <message>
        <source>Make them one</source>
        <translation>Réunir</translation>
    </message>
    <message numerus="yes">
        <source>%n speaker(s) become one.</source>
        <translation>
            <numerusform>%n locuteur n’en fera qu’un.</numerusform>
            <numerusform>%n locuteurs n’en feront qu’un.</numerusform>
        </translation>
    </message>
    <message>
        <source>{one} and {other} become one.</source>
        <translation>{one} et {other} ne font plus qu’un.</translation>
    </message>
    <message>
        <source>The name that stays:</source>
        <translation>Le nom qui reste :</translation>
    </message>
    <message>
        <source>A backup is taken first. Undo makes them two again, each with its own quotations.</source>
        <translation>Une sauvegarde est faite avant. Annuler les sépare à nouveau, chacun avec ses citations.</translation>
    </message>
</context>
<context>
    <name>Shaping</name>
    <message>
        <source>Who speaks?</source>
        <translation>Qui parle ?</translation>
    </message>
    <message>
        <source>Select a passage first, with the mouse, {find} or Shift and the arrows, then press {key}.</source>
        <translation>Sélectionnez d’abord un passage, à la souris, par {find} ou par Maj et les flèches, puis {key}.</translation>
    </message>
    <message>
        <source>Select the words that name the speaker first, then press {key}.</source>
        <translation>Sélectionnez d’abord les mots qui nomment le locuteur, puis appuyez sur {key}.</translation>
    </message>
    <message>
        <source>Select the words that present the quotation first, then press {key}.</source>
        <translation>Sélectionnez d’abord les mots qui introduisent la citation, puis appuyez sur {key}.</translation>
    </message>
    <message>
        <source>Select the whole quotation first, then press {key}.</source>
        <translation>Sélectionnez d’abord toute la citation, puis appuyez sur {key}.</translation>
    </message>
    <message>
        <source>Put the cursor where the quotation is to be divided, or select the words between, then {key}.</source>
        <translation>Placez le curseur là où diviser la citation, ou sélectionnez les mots entre les deux, puis {key}.</translation>
    </message>
    <message>
        <source>Two quotations now.</source>
        <translation>En voilà deux.</translation>
    </message>
    <message>
        <source>There is no quotation after it.</source>
        <translation>Il n’y a pas de citation après celle-ci.</translation>
    </message>
    <message>
        <source>The next stands in another paragraph: {key} there says that it carries this one on.</source>
        <translation>La suivante est dans un autre paragraphe : {key}, sur elle, dit qu’elle continue celle-ci.</translation>
    </message>
    <message>
        <source>One quotation now.</source>
        <translation>Réunies en une seule.</translation>
    </message>
    <message>
        <source>{keys} move the edges of the quotation.</source>
        <translation>{keys} déplacent les bords de la citation.</translation>
    </message>
    <message>
        <source>{keys} move the edges of the words that name the speaker.</source>
        <translation>{keys} déplacent les bords des mots qui nomment le locuteur.</translation>
    </message>
    <message>
        <source>{keys} move the edges of the words that present the quotation.</source>
        <translation>{keys} déplacent les bords des mots qui introduisent la citation.</translation>
    </message>
</context>
<context>
    <name>SheetTable</name>
    <message>
        <source>Lines of the sheet</source>
        <translation>Lignes de la feuille</translation>
    </message>
    <message>
        <source>Drag a heading to move its column</source>
        <translation>Faites glisser un titre pour déplacer sa colonne</translation>
    </message>
</context>
<context>
    <name>SpeakerDeeds</name>
    <message>
        <source>{name} is the same as …</source>
        <translation>{name} est le même que…</translation>
    </message>
    <message>
        <source>{one} and {other} are one now. {keys} separates them again.</source>
        <translation>{one} et {other} ne font plus qu’un. {keys} les sépare à nouveau.</translation>
    </message>
    <message>
        <source>Select a form of the name that came with somebody else: that one is taken out again.</source>
        <translation>Sélectionnez une forme du nom venue d’un autre locuteur : c’est lui qui sera séparé.</translation>
    </message>
    <message>
        <source>Nobody was made one with this speaker.</source>
        <translation>Personne n’a été réuni avec ce locuteur.</translation>
    </message>
    <message>
        <source>{name} is a speaker again, with all quotations.</source>
        <translation>{name} est de nouveau un locuteur, avec toutes ses citations.</translation>
    </message>
    <message>
        <source>{name} is not the same as …</source>
        <translation>{name} est distinct de…</translation>
    </message>
    <message>
        <source>{one} and {other} are two, and are not suggested again. {keys} takes that back.</source>
        <translation>{one} et {other} sont distincts et ne seront plus proposés. {keys} l’annule.</translation>
    </message>
    <message numerus="yes">
        <source>Whose words are these %n quotation(s)?</source>
        <translation>
            <numerusform>De qui est cette citation ?</numerusform>
            <numerusform>De qui sont ces %n citations ?</numerusform>
        </translation>
    </message>
    <message>
        <source>Whose name is “{form}”?</source>
        <translation>De qui « {form} » est-il le nom ?</translation>
    </message>
    <message>
        <source>“{form}” is nobody’s name any more. {keys} takes that back.</source>
        <translation>« {form} » n’est plus le nom de personne. {keys} l’annule.</translation>
    </message>
</context>
<context>
    <name>SpeakerDialog</name>
    <message>
        <source>Speaker</source>
        <translation>Locuteur</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>The same as somebody else…</source>
        <translation>Même locuteur qu’un autre…</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Anonymous source</source>
        <translation>Source anonyme</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Where an article prints another role, that one stands.</source>
        <translation>La fonction imprimée dans un article l’emporte sur celle-ci.</translation>
    </message>
    <message>
        <source>Changes everywhere: {what}.</source>
        <translation>Change partout : {what}.</translation>
    </message>
    <message>
        <source>Somebody else bears this name already. Is it the same one?</source>
        <translation>Un autre locuteur porte déjà ce nom. Est-ce le même ?</translation>
    </message>
</context>
<context>
    <name>SpeakerList</name>
    <message>
        <source>Speakers</source>
        <translation>Locuteurs</translation>
    </message>
    <message>
        <source>Name or role</source>
        <translation>Nom ou fonction</translation>
    </message>
    <message>
        <source>Find a speaker by name or role</source>
        <translation>Chercher un locuteur par nom ou fonction</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Tous les types</translation>
    </message>
    <message>
        <source>Most quoted first</source>
        <translation>Les plus cités</translation>
    </message>
    <message>
        <source>Most waiting first</source>
        <translation>Le plus en attente</translation>
    </message>
    <message>
        <source>In most articles first</source>
        <translation>Dans le plus d’articles</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Par prénom</translation>
    </message>
    <message>
        <source>By last name</source>
        <translation>Par nom de famille</translation>
    </message>
</context>
<context>
    <name>SpeakerWords</name>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Anonymous source</source>
        <translation>Source anonyme</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Organizations</source>
        <translation>Organisations</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>Anonymous sources</source>
        <translation>Sources anonymes</translation>
    </message>
    <message>
        <source>No quotation</source>
        <translation>Aucune citation</translation>
    </message>
    <message numerus="yes">
        <source>%n quotation(s)</source>
        <translation>
            <numerusform>%n citation</numerusform>
            <numerusform>%n citations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>dans %n article</numerusform>
            <numerusform>dans %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en attente</numerusform>
            <numerusform>%n en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>Differs in accents, capitals or marks only</source>
        <translation>Ne diffèrent que par les accents, les majuscules ou la ponctuation</translation>
    </message>
    <message>
        <source>The same words in another order</source>
        <translation>Mêmes mots dans un autre ordre</translation>
    </message>
    <message>
        <source>Same surname, and the first name’s initial fits</source>
        <translation>Même nom de famille, et l’initiale du prénom convient</translation>
    </message>
    <message>
        <source>The letters that the other name’s words begin with</source>
        <translation>Les initiales des mots de l’autre nom</translation>
    </message>
    <message>
        <source>One name is a part of the other</source>
        <translation>Un nom est contenu dans l’autre</translation>
    </message>
    <message>
        <source>The names differ by one letter</source>
        <translation>Les noms diffèrent d’une lettre</translation>
    </message>
    <message>
        <source>Only the surname is known of one</source>
        <translation>De l’un, on ne connaît que le nom de famille</translation>
    </message>
    <message>
        <source>Same first name, and alike roles</source>
        <translation>Même prénom, et fonctions semblables</translation>
    </message>
    <message>
        <source>The same description in two articles</source>
        <translation>Même description dans deux articles</translation>
    </message>
    <message>
        <source>of {name}, who was made one with this speaker</source>
        <translation>de {name}, réuni avec ce locuteur</translation>
    </message>
    <message>
        <source>in “{title}” only</source>
        <translation>dans « {title} » seulement</translation>
    </message>
    <message>
        <source>found in “{title}”</source>
        <translation>trouvée dans « {title} »</translation>
    </message>
    <message>
        <source>given by {who}</source>
        <translation>donnée par {who}</translation>
    </message>
    <message>
        <source>given by hand</source>
        <translation>donnée à la main</translation>
    </message>
</context>
<context>
    <name>SpeakersView</name>
    <message numerus="yes">
        <source>%n speaker(s) that may be one</source>
        <translation>
            <numerusform>%n doublon probable</numerusform>
            <numerusform>%n doublons probables</numerusform>
        </translation>
    </message>
    <message>
        <source>All speakers   Esc</source>
        <translation>Tous les locuteurs   Échap</translation>
    </message>
    <message numerus="yes">
        <source>%n speaker(s)</source>
        <translation>
            <numerusform>%n locuteur</numerusform>
            <numerusform>%n locuteurs</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is called so.</source>
        <translation>Personne ne s’appelle ainsi.</translation>
    </message>
    <message>
        <source>Whoever is quoted in the library’s articles will stand here.</source>
        <translation>Ceux que citent les articles de la bibliothèque seront ici.</translation>
    </message>
</context>
<context>
    <name>SpokenList</name>
    <message>
        <source>Quotations of the speaker</source>
        <translation>Citations du locuteur</translation>
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
        <source>Drop files or a folder here, paste a text ({keys}), or choose files: every quotation is highlighted and tied to its speaker. Nothing leaves this computer.</source>
        <translation>Déposez ici des fichiers ou un dossier, collez un texte ({keys}) ou choisissez des fichiers&#xa0;: chaque citation est surlignée et rattachée à son locuteur. Rien ne quitte cet ordinateur.</translation>
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
    <name>StatusLine</name>
    <message numerus="yes">
        <source>Also %n other(s) by {name}?</source>
        <translation>
            <numerusform>Une autre aussi de {name}&#xa0;?</numerusform>
            <numerusform>%n autres aussi de {name}&#xa0;?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Steps, the latest first</source>
        <translation>Étapes, les plus récentes d’abord</translation>
    </message>
</context>
<context>
    <name>StepModel</name>
    <message>
        <source>taken back</source>
        <translation>annulée</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>le programme</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
</context>
<context>
    <name>StepPage</name>
    <message>
        <source>What the step has changed</source>
        <translation>Ce que l’étape a changé</translation>
    </message>
    <message>
        <source>No   Esc</source>
        <translation>Non   Échap</translation>
    </message>
    <message>
        <source>Going back</source>
        <translation>Retour en arrière</translation>
    </message>
    <message>
        <source>Stop   Esc</source>
        <translation>Arrêter   Échap</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n changement</numerusform>
            <numerusform>%n changements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo %n step(s)   ⏎</source>
        <translation>
            <numerusform>Annuler %n étape   ⏎</numerusform>
            <numerusform>Annuler %n étapes   ⏎</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to undo: people have decided nothing since.</source>
        <translation>Rien à annuler : personne n’a rien décidé depuis.</translation>
    </message>
    <message numerus="yes">
        <source>What %n step(s) did to this quotation is undone: one step that {keys} takes back.</source>
        <translation>
            <numerusform>Ce qu’une étape a fait à cette citation est annulé, en une étape que {keys} reprend.</numerusform>
            <numerusform>Ce que %n étapes ont fait à cette citation est annulé, en une étape que {keys} reprend.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other quotation(s) that the same steps changed stay as they are.</source>
        <translation>
            <numerusform>%n autre citation changée par les mêmes étapes reste comme elle est.</numerusform>
            <numerusform>%n autres citations changées par les mêmes étapes restent comme elles sont.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) of people since then are undone: one step that {keys} takes back.</source>
        <translation>
            <numerusform>%n étape faite depuis est annulée, en une étape que {keys} reprend.</numerusform>
            <numerusform>%n étapes faites depuis sont annulées, en une étape que {keys} reprend.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That changes %n quotation(s).</source>
        <translation>
            <numerusform>Cela change %n citation.</numerusform>
            <numerusform>Cela change %n citations.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Suggestions</source>
        <translation>Suggestions</translation>
    </message>
</context>
<context>
    <name>TemplateBar</name>
    <message>
        <source>Template</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>No template</source>
        <translation>Aucun modèle</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>Nom du modèle</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>New template…</source>
        <translation>Nouveau modèle…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>Enter keeps it, Esc does not.</source>
        <translation>Entrée enregistre le modèle, Échap renonce.</translation>
    </message>
    <message>
        <source>There is one of this name: Enter overwrites it.</source>
        <translation>Ce nom existe déjà&#xa0;: Entrée le remplace.</translation>
    </message>
    <message>
        <source>This one comes with the program: choose another name.</source>
        <translation>Ce modèle est fourni avec le programme&#xa0;: choisissez un autre nom.</translation>
    </message>
    <message>
        <source>“{name}” is kept.</source>
        <translation>«&#xa0;{name}&#xa0;» est enregistré.</translation>
    </message>
    <message>
        <source>“{name}” is overwritten.</source>
        <translation>«&#xa0;{name}&#xa0;» est remplacé.</translation>
    </message>
    <message>
        <source>“{name}” is deleted.</source>
        <translation>«&#xa0;{name}&#xa0;» est supprimé.</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Annulé.</translation>
    </message>
</context>
<context>
    <name>Templates</name>
    <message>
        <source>For the editor</source>
        <translation>Pour la rédaction</translation>
    </message>
    <message>
        <source>To be printed: decided only</source>
        <translation>À publier&#xa0;: décidées seulement</translation>
    </message>
    <message>
        <source>By speaker</source>
        <translation>Par locuteur</translation>
    </message>
    <message>
        <source>To be checked</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>Day by day</source>
        <translation>Jour par jour</translation>
    </message>
    <message>
        <source>All columns</source>
        <translation>Toutes les colonnes</translation>
    </message>
    <message>
        <source>Raw data</source>
        <translation>Données brutes</translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message>
        <source>waits</source>
        <translation>en attente</translation>
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
        <source>accepted or corrected</source>
        <translation>acceptée ou corrigée</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>supprimée</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>personne encore</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>«&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>{facet}: {value}</source>
        <translation>{facet}&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Locuteur</translation>
    </message>
    <message>
        <source>Named as</source>
        <translation>Nommé</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confiance</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Forme</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Média</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Vérifiée</translation>
    </message>
    <message>
        <source>at most {share}</source>
        <translation>au plus {share}</translation>
    </message>
    <message>
        <source>at least {share}</source>
        <translation>au moins {share}</translation>
    </message>
    <message numerus="yes">
        <source>the last %n day(s)</source>
        <translation>
            <numerusform>aujourd’hui</numerusform>
            <numerusform>les %n derniers jours</numerusform>
        </translation>
    </message>
    <message>
        <source>{since} to {until}</source>
        <translation>{since} – {until}</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>depuis le {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>jusqu’au {day}</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>n’est plus là</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>This quotation is no longer there.</source>
        <translation>Cette citation n’existe plus.</translation>
    </message>
    <message>
        <source>This one was deleted. {key} makes a quotation of it again.</source>
        <translation>Celle-ci a été supprimée. {key} en refait une citation.</translation>
    </message>
    <message>
        <source>There is nothing to read yet: open an article first.</source>
        <translation>Rien à lire encore&#xa0;: ouvrez d’abord un article.</translation>
    </message>
    <message>
        <source>The bin is empty.</source>
        <translation>La corbeille est vide.</translation>
    </message>
    <message>
        <source>Who speaks?</source>
        <translation>Qui parle ?</translation>
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
    <message>
        <source>Adding articles…</source>
        <translation>Ajout d’articles…</translation>
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
        <source>%n lie in the bin.</source>
        <translation>
            <numerusform>%n est dans la corbeille.</numerusform>
            <numerusform>%n sont dans la corbeille.</numerusform>
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
        <source>In the bin. Undo brings it back.</source>
        <translation>Mis à la corbeille. Annuler le ramène.</translation>
    </message>
    <message>
        <source>Choose an article in the bin first.</source>
        <translation>Choisissez d’abord un article dans la corbeille.</translation>
    </message>
    <message>
        <source>Back in the library.</source>
        <translation>De retour dans la bibliothèque.</translation>
    </message>
    <message>
        <source>Writing {path}…</source>
        <translation>Écriture de {path}…</translation>
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
    <name>_Side</name>
    <message>
        <source>Also: {forms}</source>
        <translation>Aussi : {forms}</translation>
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
