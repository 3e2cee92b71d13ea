"""What is asked about a speaker: its details, and whether two are the same; each says first what that will change."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)

from quoteapp.desk.listing import spoken
from quoteapp.desk.naming import named_so
from quoteapp.folding import words
from quoteapp.gui.dialogs import NoteField, PlainDialog
from quoteapp.model import SpeakerType
from quoteapp.store.library import Library
from quoteapp.store.records import SpeakerRecord

WIDE = 420  # pixels of a field, at least


@dataclass(frozen=True, slots=True)
class Details:
    """What is to be another of a speaker; None for what stays. ``same`` asks next whom the speaker is the same as."""

    name: str | None = None
    kind: SpeakerType | None = None
    role: str | None = None
    note: str | None = None
    same: bool = False


class Said(QObject):
    """How much a speaker has said, in words."""

    def by(self, library: Library, speaker: int) -> str:
        """The number of a speaker's quotations and of the articles that they stand in."""
        quotations, articles = spoken(library, speaker)
        said, where = self.tr("%n quotation(s)", "", quotations), self.tr("in %n article(s)", "", articles)
        return f"{said} {where}"


class SpeakerDialog(PlainDialog):
    """Name, type, role and note of a speaker, for all articles."""

    def __init__(self, library: Library, speaker: SpeakerRecord, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Speaker"), parent, save=self.tr("Save"))
        self.library = library
        self.speaker = speaker
        self.wants_same = False
        self.name = QLineEdit(speaker.name, self)
        self.kind = QComboBox(self)
        for kind, text in self._kinds().items():
            self.kind.addItem(text, kind)
        self.kind.setCurrentIndex(self.kind.findData(speaker.type))
        self.role = QLineEdit(speaker.role or "", self)
        self.note = NoteField(speaker.note, self)
        self.note.setFixedHeight(72)
        self.same = QPushButton(self.tr("The same as somebody else…"), self)
        self.same.setAutoDefault(False)
        self.same.clicked.connect(self._ask_same)
        self.hint = _line(self, "doubt")
        self._lay_out()
        self.name.textChanged.connect(self._look)
        self._look(speaker.name)
        self.name.selectAll()

    def _kinds(self) -> dict[SpeakerType, str]:
        return {
            SpeakerType.PERSON: self.tr("Person"),
            SpeakerType.ORGANIZATION: self.tr("Organization"),
            SpeakerType.GROUP: self.tr("Group"),
            SpeakerType.ANONYMOUS: self.tr("Anonymous source"),
        }

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(9)
        rows: dict[str, QWidget] = {
            self.tr("Name"): self.name,
            self.tr("Type"): self.kind,
            self.tr("Role"): self.role,
            self.tr("Note"): self.note,
        }
        for label, field in rows.items():
            field.setAccessibleName(label)
            field.setMinimumWidth(WIDE)
            form.addRow(label, field)
        form.insertRow(3, "", _line(self, "muted", self.tr("Where an article prints another role, that one stands.")))
        said = Said(self).by(self.library, self.speaker.id)
        self.scope = _line(self, "muted", self.tr("Changes everywhere: {what}.").format(what=said))
        self.layout_.addWidget(self.scope)
        self.layout_.addLayout(form)
        self.layout_.addWidget(self.hint)
        self.layout_.addWidget(self.same, 0, Qt.AlignmentFlag.AlignLeft)
        self._finish()

    def _look(self, name: str) -> None:
        """Say that the name is another speaker's already; without a letter it is none."""
        ok = self.buttons.button(self.buttons.StandardButton.Ok)
        ok.setEnabled(bool(words(name)))
        others = named_so(self.library, name) - {self.speaker.id} if words(name) else set()
        self.hint.setText(self.tr("Somebody else bears this name already. Is it the same one?") if others else "")
        self.hint.setVisible(bool(others))

    def _ask_same(self) -> None:
        self.wants_same = True
        self.accept()

    @classmethod
    def ask(cls, library: Library, speaker: SpeakerRecord, parent: QWidget | None) -> Details | None:
        """Ask for the details; None where the journalist thinks better of it."""
        dialog = cls(library, speaker, parent)
        return dialog.given() if dialog.run() else None

    def given(self) -> Details:
        """What the fields say that was not so before."""
        if self.wants_same:
            return Details(same=True)
        speaker, kind = self.speaker, SpeakerType(self.kind.currentData())
        name, role = " ".join(self.name.text().split()), self.role.text().strip()
        note = self.note.note()
        return Details(
            name=None if name == speaker.name else name,
            kind=None if kind is speaker.type else kind,
            role=None if role == (speaker.role or "") else role,
            note=None if note == speaker.note else note,
        )


class SameDialog(PlainDialog):
    """Two speakers or more become one: how much that changes, and whose name stays."""

    def __init__(self, library: Library, speakers: Sequence[SpeakerRecord], parent: QWidget | None = None) -> None:
        """The first of ``speakers`` stays by default."""
        super().__init__(self.tr("The same speaker"), parent, save=self.tr("Make them one"))
        self.layout_.addWidget(_line(self, "heading", self._heading(speakers)))
        self.layout_.addWidget(_line(self, "muted", self.tr("The name that stays:")))
        said = Said(self)
        self.choices: dict[int, QRadioButton] = {}
        for each in speakers:
            choice = QRadioButton(f"{each.name}  ({said.by(library, each.id)})", self)
            self.choices[each.id] = choice
            self.layout_.addWidget(choice)
        self.choices[speakers[0].id].setChecked(True)
        hint = self.tr("A backup is taken first. Undo makes them two again, each with its own quotations.")
        self.layout_.addWidget(_line(self, "muted", hint))
        self._finish()

    def _heading(self, speakers: Sequence[SpeakerRecord]) -> str:
        if len(speakers) > 2:
            return self.tr("%n speaker(s) become one.", "", len(speakers))
        return self.tr("{one} and {other} become one.").format(one=speakers[1].name, other=speakers[0].name)

    @classmethod
    def ask(cls, library: Library, speakers: Sequence[SpeakerRecord], parent: QWidget | None) -> int | None:
        """Ask which of some speakers stays, by number; None where they are not to become one."""
        dialog = cls(library, speakers, parent)
        return dialog.kept() if dialog.run() else None

    def kept(self) -> int:
        """Whose name stays."""
        return next(number for number, choice in self.choices.items() if choice.isChecked())


class FormDialog(PlainDialog):
    """Another form of a speaker's name."""

    def __init__(self, speaker: SpeakerRecord, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Another form of the name"), parent, save=self.tr("Save"))
        told = self.tr("What articles may also call {name}: the next analysis knows who that is.")
        self.layout_.addWidget(_line(self, "muted", told.format(name=speaker.name)))
        self.form = QLineEdit(self)
        self.form.setAccessibleName(self.tr("Another form of the name"))
        self.form.setMinimumWidth(WIDE)
        self.form.textChanged.connect(self._look)
        self.layout_.addWidget(self.form)
        self._finish()
        self._look("")
        self.form.setFocus()

    def _look(self, text: str) -> None:
        self.buttons.button(self.buttons.StandardButton.Ok).setEnabled(bool(words(text)))

    @classmethod
    def ask(cls, speaker: SpeakerRecord, parent: QWidget | None) -> str | None:
        """Ask for the form; None where the journalist thinks better of it."""
        dialog = cls(speaker, parent)
        return dialog.form.text() if dialog.run() else None


def _line(parent: QWidget, name: str, text: str = "") -> QLabel:
    label = QLabel(text, parent)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setMinimumWidth(WIDE)
    return label
