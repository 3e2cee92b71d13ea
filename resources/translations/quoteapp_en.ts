<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>ArticleModel</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Bulk</name>
    <message numerus="yes">
        <source>%n decision(s) taken back.</source>
        <translation>
            <numerusform>%n decision taken back.</numerusform>
            <numerusform>%n decisions taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) brought back.</source>
        <translation>
            <numerusform>%n decision brought back.</numerusform>
            <numerusform>%n decisions brought back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkLine</name>
    <message numerus="yes">
        <source>Accept all %n shown…</source>
        <translation>
            <numerusform>Accept the one shown…</numerusform>
            <numerusform>Accept all %n shown…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>Reading… %n quotation(s)</source>
        <translation>
            <numerusform>Reading… %n quotation</numerusform>
            <numerusform>Reading… %n quotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quotation(s)</source>
        <translation>
            <numerusform>%n quotation</numerusform>
            <numerusform>%n quotations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FromBinDialog</name>
    <message numerus="yes">
        <source>%n article(s) that you add lie in the bin, with all that was decided in them.</source>
        <translation>
            <numerusform>%n article that you add lies in the bin, with all that was decided in it.</numerusform>
            <numerusform>%n articles that you add lie in the bin, with all that was decided in them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message numerus="yes">
        <source>%n waiting elsewhere</source>
        <translation>
            <numerusform>%n waiting elsewhere</numerusform>
            <numerusform>%n waiting elsewhere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n quotation(s) decided</source>
        <translation>
            <numerusform>The quotation is decided</numerusform>
            <numerusform>All %n quotations decided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without speaker</source>
        <translation>
            <numerusform>%n without speaker</numerusform>
            <numerusform>%n without speaker</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryDeeds</name>
    <message numerus="yes">
        <source>%n quotation(s) as before.</source>
        <translation>
            <numerusform>%n quotation as before.</numerusform>
            <numerusform>%n quotations as before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n speaker(s) stay: other things need them by now.</source>
        <translation>
            <numerusform>%n speaker stays: other things need it by now.</numerusform>
            <numerusform>%n speakers stay: other things need them by now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryPane</name>
    <message numerus="yes">
        <source>Bin: %n article(s)</source>
        <translation>
            <numerusform>Bin: %n article</numerusform>
            <numerusform>Bin: %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bin (%n)</source>
        <translation>
            <numerusform>Bin (%n)</numerusform>
            <numerusform>Bin (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListingDeeds</name>
    <message numerus="yes">
        <source>%n quotation(s) of “{words}”: {key} names one speaker for them.</source>
        <translation>
            <numerusform>%n quotation of “{words}”: {key} names its speaker.</numerusform>
            <numerusform>%n quotations of “{words}”: {key} names one speaker for them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %n quotation(s)?</source>
        <translation>
            <numerusform>Accept %n quotation?</numerusform>
            <numerusform>Accept %n quotations?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s) do not wait.</source>
        <translation>
            <numerusform>%n other does not wait.</numerusform>
            <numerusform>%n others do not wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %n</source>
        <translation>
            <numerusform>Accept it</numerusform>
            <numerusform>Accept %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accepted.</source>
        <translation>
            <numerusform>%n accepted.</numerusform>
            <numerusform>%n accepted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without speaker stay as they are.</source>
        <translation>
            <numerusform>%n without speaker stays as it is.</numerusform>
            <numerusform>%n without speaker stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Who speaks in these %n?</source>
        <translation>
            <numerusform>Who speaks?</numerusform>
            <numerusform>Who speaks in these %n?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without speaker now.</source>
        <translation>
            <numerusform>%n without speaker now.</numerusform>
            <numerusform>%n without speaker now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n by {name}.</source>
        <translation>
            <numerusform>%n by {name}.</numerusform>
            <numerusform>%n by {name}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ruled out.</source>
        <translation>
            <numerusform>%n ruled out.</numerusform>
            <numerusform>%n ruled out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted.</source>
        <translation>
            <numerusform>%n deleted.</numerusform>
            <numerusform>%n deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer verified.</source>
        <translation>
            <numerusform>%n no longer verified.</numerusform>
            <numerusform>%n no longer verified.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n verified.</source>
        <translation>
            <numerusform>%n verified.</numerusform>
            <numerusform>%n verified.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListingView</name>
    <message numerus="yes">
        <source>%n quotation(s)</source>
        <translation>
            <numerusform>%n quotation</numerusform>
            <numerusform>%n quotations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Onward</name>
    <message numerus="yes">
        <source>Nothing waits here any more. {key} goes on: %n waiting in “{title}”.</source>
        <translation>
            <numerusform>Nothing waits here any more. {key} goes on: %n waiting in “{title}”.</numerusform>
            <numerusform>Nothing waits here any more. {key} goes on: %n waiting in “{title}”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message numerus="yes">
        <source>%n form(s) of the name</source>
        <translation>
            <numerusform>%n form of the name</numerusform>
            <numerusform>%n forms of the name</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quotation(s), the latest first</source>
        <translation>
            <numerusform>%n quotation</numerusform>
            <numerusform>%n quotations, the latest first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message numerus="yes">
        <source>, about %n minute(s) left</source>
        <translation>
            <numerusform>, about %n minute left</numerusform>
            <numerusform>, about %n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, about %n second(s) left</source>
        <translation>
            <numerusform>, about %n second left</numerusform>
            <numerusform>, about %n seconds left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message numerus="yes">
        <source>In %n other article(s) the proposals have changed too.</source>
        <translation>
            <numerusform>In %n other article the proposals have changed too.</numerusform>
            <numerusform>In %n other articles the proposals have changed too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Said</name>
    <message numerus="yes">
        <source>%n quotation(s)</source>
        <translation>
            <numerusform>%n quotation</numerusform>
            <numerusform>%n quotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>in %n article</numerusform>
            <numerusform>in %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SameDialog</name>
    <message numerus="yes">
        <source>%n speaker(s) become one.</source>
        <translation>
            <numerusform>%n speaker becomes one.</numerusform>
            <numerusform>%n speakers become one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpeakerDeeds</name>
    <message numerus="yes">
        <source>Whose words are these %n quotation(s)?</source>
        <translation>
            <numerusform>Whose words is this quotation?</numerusform>
            <numerusform>Whose words are these %n quotations?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpeakerWords</name>
    <message numerus="yes">
        <source>%n quotation(s)</source>
        <translation>
            <numerusform>%n quotation</numerusform>
            <numerusform>%n quotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>in %n article</numerusform>
            <numerusform>in %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpeakersView</name>
    <message numerus="yes">
        <source>%n speaker(s) that may be one</source>
        <translation>
            <numerusform>%n likely duplicate</numerusform>
            <numerusform>%n likely duplicates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n speaker(s)</source>
        <translation>
            <numerusform>%n speaker</numerusform>
            <numerusform>%n speakers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>Also %n other(s) by {name}?</source>
        <translation>
            <numerusform>Also one other by {name}?</numerusform>
            <numerusform>Also %n others by {name}?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepPage</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo %n step(s)   ⏎</source>
        <translation>
            <numerusform>Undo %n step   ⏎</numerusform>
            <numerusform>Undo %n steps   ⏎</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What %n step(s) did to this quotation is undone: one step that {keys} takes back.</source>
        <translation>
            <numerusform>What %n step did to this quotation is undone: one step that {keys} takes back.</numerusform>
            <numerusform>What %n steps did to this quotation is undone: one step that {keys} takes back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) of people since then are undone: one step that {keys} takes back.</source>
        <translation>
            <numerusform>%n step since then is undone: one step that {keys} takes back.</numerusform>
            <numerusform>%n steps since then are undone: one step that {keys} takes back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other quotation(s) that the same steps changed stay as they are.</source>
        <translation>
            <numerusform>%n other quotation that the same step changed stays as it is.</numerusform>
            <numerusform>%n other quotations that the same steps changed stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That changes %n quotation(s).</source>
        <translation>
            <numerusform>That changes %n quotation.</numerusform>
            <numerusform>That changes %n quotations.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message numerus="yes">
        <source>the last %n day(s)</source>
        <translation>
            <numerusform>today</numerusform>
            <numerusform>the last %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Workplace</name>
    <message numerus="yes">
        <source>%n article(s) added.</source>
        <translation>
            <numerusform>%n article added.</numerusform>
            <numerusform>%n articles added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were there already.</source>
        <translation>
            <numerusform>%n was there already.</numerusform>
            <numerusform>%n were there already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n look nearly like one that is there.</source>
        <translation>
            <numerusform>%n looks nearly like one that is there.</numerusform>
            <numerusform>%n look nearly like others that are there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lie in the bin.</source>
        <translation>
            <numerusform>%n lies in the bin.</numerusform>
            <numerusform>%n lie in the bin.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more could not be read.</source>
        <translation>
            <numerusform>%n more could not be read.</numerusform>
            <numerusform>%n more could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quotation(s) written to {path}.</source>
        <translation>
            <numerusform>%n quotation written to {path}.</numerusform>
            <numerusform>%n quotations written to {path}.</numerusform>
        </translation>
    </message>
</context>
</TS>
