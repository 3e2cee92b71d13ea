"""The small dialogs: an article's details, a note, all keys, about. Each asks in one call that tests can answer."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from quoteapp import __version__
from quoteapp.desk.shelving import Detail
from quoteapp.gui.theme import dress
from quoteapp.store.records import ArticleRecord

WIDEST, HIGHEST = 760, 520  # pixels of the list of keys, at least where it has as many
SECTION = 10  # pixels between two menus in it


class PlainDialog(QDialog):
    """A dialog with room around it, and its buttons below."""

    def __init__(self, title: str, parent: QWidget | None, *, save: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.layout_ = QVBoxLayout(self)
        self.layout_.setContentsMargins(22, 20, 22, 18)
        self.layout_.setSpacing(12)
        self._save = save

    def _finish(self) -> None:
        """Put the buttons below all else, also in the order in which Tab goes: the first field has the focus."""
        kinds = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(kinds.Ok | kinds.Cancel if self._save else kinds.Close, self)
        if self._save:
            button = buttons.button(kinds.Ok)
            button.setText(self._save)
            dress(button, "primary")
            buttons.button(kinds.Cancel).setText(self.tr("Cancel"))
        else:
            buttons.button(kinds.Close).setText(self.tr("Close"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.layout_.addWidget(buttons)
        self.buttons = buttons

    def run(self) -> bool:
        """Ask until it is answered, and tell whether it is wanted; Qt lets go of the dialog soon after."""
        wanted = bool(self.exec())
        self.deleteLater()
        return wanted


class DetailsDialog(PlainDialog):
    """Title, outlet, author, date and address of an article."""

    def __init__(self, article: ArticleRecord, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Article details"), parent, save=self.tr("Save"))
        names: dict[Detail, tuple[str, str | None]] = {
            "title": (self.tr("Title"), article.title),
            "outlet": (self.tr("Outlet"), article.outlet),
            "author": (self.tr("Author"), article.author),
            "date": (self.tr("Date"), article.date),
            "url": (self.tr("Address"), article.url),
        }
        self.fields: dict[Detail, QLineEdit] = {}
        form = QFormLayout()
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(9)
        for name, (label, value) in names.items():
            field = QLineEdit(value or "", self)
            field.setAccessibleName(label)
            field.setMinimumWidth(420)
            field.setCursorPosition(0)
            self.fields[name] = field
            form.addRow(label, field)
        self.fields["date"].setPlaceholderText(self.tr("year-month-day"))
        file = QLabel(article.file, self)
        file.setObjectName("muted")
        file.setTextFormat(Qt.TextFormat.PlainText)
        file.setWordWrap(True)
        form.addRow(self.tr("File"), file)
        self.layout_.addLayout(form)
        self._finish()

    @classmethod
    def ask(cls, article: ArticleRecord, parent: QWidget | None) -> dict[Detail, str] | None:
        """Ask for the details; None where the journalist thinks better of it."""
        dialog = cls(article, parent)
        return dialog.given() if dialog.run() else None

    def given(self) -> dict[Detail, str]:
        """What the fields say."""
        return {name: field.text().strip() for name, field in self.fields.items()}


class NoteField(QPlainTextEdit):
    """A few lines of one's own words; Tab goes on to what comes after."""

    def __init__(self, note: str, parent: QWidget | None = None) -> None:
        super().__init__(note, parent)
        self.setTabChangesFocus(True)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def note(self) -> str:
        """What was written, without blanks around it."""
        return self.toPlainText().strip()


class NoteDialog(PlainDialog):
    """A note to a quotation."""

    def __init__(self, note: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Note to this quotation"), parent, save=self.tr("Save"))
        self.field = NoteField(note, self)
        self.field.setAccessibleName(self.tr("Note"))
        self.field.setMinimumSize(420, 130)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):  # Return alone begins a new line
            QShortcut(QKeySequence(keys), self, self.accept)
        self.layout_.addWidget(self.field)
        hint = QLabel(self.tr("It stands on the quote sheet. An empty note takes it away."), self)
        hint.setObjectName("muted")
        self.layout_.addWidget(hint)
        self._finish()

    @classmethod
    def ask(cls, note: str, parent: QWidget | None) -> str | None:
        """Ask for the note; None where the journalist thinks better of it."""
        dialog = cls(note, parent)
        return dialog.field.note() if dialog.run() else None


class FromBinDialog(PlainDialog):
    """What to do with articles that were added once more, and lie in the bin."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("In the bin"), parent, save=self.tr("Take out of the bin"))
        text = self.tr("%n article(s) that you add lie in the bin, with all that was decided in them.", "", number)
        self.layout_.addWidget(QLabel(text, self))
        self._finish()

    @classmethod
    def ask(cls, number: int, parent: QWidget | None) -> bool:
        """Ask whether that many articles are to be taken out of the bin."""
        return cls(number, parent).run()


class AboutDialog(PlainDialog):
    """What the program is, and on whose work it stands."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("About quoteapp"), parent)
        title = QLabel(f"quoteapp {__version__}", self)
        title.setObjectName("title")
        text = QLabel(
            self.tr(
                "Finds every quotation in news articles and who said it. Articles, quotations and decisions stay on "
                "this computer."
            ),
            self,
        )
        parts = QLabel(
            self.tr("MIT licence. With spaCy and its French model (LGPL-LR), Qt (LGPL), Source Serif and Source Sans "
                    "(SIL Open Font License)."),
            self,
        )  # fmt: skip
        parts.setObjectName("muted")
        for label in (title, text, parts):
            label.setWordWrap(True)
            label.setMinimumWidth(420)
            self.layout_.addWidget(label)
        self._finish()

    @classmethod
    def ask(cls, parent: QWidget | None) -> None:
        """Show it until it is closed."""
        cls(parent).run()
