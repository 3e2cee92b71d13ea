"""What is said of a speaker in a few words: of which type, how much, why it may be somebody else."""

from PySide6.QtCore import QObject

from quoteapp.desk.doubles import Hint
from quoteapp.desk.roster import FormLine, SpeakerLine
from quoteapp.model import SpeakerType
from quoteapp.store.records import Origin


class SpeakerWords(QObject):
    """The words, in the interface's language."""

    def type(self, kind: SpeakerType) -> str:
        """What one of a type is called."""
        return {
            SpeakerType.PERSON: self.tr("Person"),
            SpeakerType.ORGANIZATION: self.tr("Organization"),
            SpeakerType.GROUP: self.tr("Group"),
            SpeakerType.ANONYMOUS: self.tr("Anonymous source"),
        }[kind]

    def types(self, kind: SpeakerType) -> str:
        """What all of a type are called."""
        return {
            SpeakerType.PERSON: self.tr("Persons"),
            SpeakerType.ORGANIZATION: self.tr("Organizations"),
            SpeakerType.GROUP: self.tr("Groups"),
            SpeakerType.ANONYMOUS: self.tr("Anonymous sources"),
        }[kind]

    def said(self, line: SpeakerLine) -> str:
        """How much somebody says, and where."""
        if not line.quotations:
            return self.tr("No quotation")
        return f"{self.quotations(line.quotations)} {self.articles(line.articles)}"

    def quotations(self, number: int) -> str:
        """So many quotations."""
        return self.tr("%n quotation(s)", "", number)

    def articles(self, number: int) -> str:
        """In so many articles."""
        return self.tr("in %n article(s)", "", number)

    def waiting(self, number: int) -> str:
        """So many wait."""
        return self.tr("%n waiting", "", number)

    def hint(self, hint: Hint) -> str:
        """What speaks for two speakers' being one."""
        return {
            Hint.SPELLING_ALONE: self.tr("Differs in accents, capitals or marks only"),
            Hint.ORDER: self.tr("The same words in another order"),
            Hint.INITIAL: self.tr("Same surname, and the first name’s initial fits"),
            Hint.LETTERS: self.tr("The letters that the other name’s words begin with"),
            Hint.LONGER: self.tr("One name is a part of the other"),
            Hint.LETTER: self.tr("The names differ by one letter"),
            Hint.SURNAME: self.tr("Only the surname is known of one"),
            Hint.FIRST_NAME: self.tr("Same first name, and alike roles"),
            Hint.DESCRIPTION: self.tr("The same description in two articles"),
        }[hint]

    def source(self, form: FormLine) -> str:
        """Where a form of a name comes from."""
        parts = []
        if form.bearer is not None:
            parts.append(self.tr("of {name}, who was made one with this speaker").format(name=form.bearer))
        if form.only and form.article:
            parts.append(self.tr("in “{title}” only").format(title=form.article))
        elif form.article:
            parts.append(self.tr("found in “{title}”").format(title=form.article))
        if form.who is not None:
            parts.append(self.tr("given by {who}").format(who=form.who))
        elif form.alias.origin is Origin.PERSON:
            parts.append(self.tr("given by hand"))
        return ", ".join(parts)
