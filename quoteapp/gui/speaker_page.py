"""A speaker's page: who it is, under which names and where those come from, and everything it says."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from quoteapp.desk.roster import FormLine, SpeakerLine, SpeakerPage
from quoteapp.gui.actions import Caption
from quoteapp.gui.legend import Flow
from quoteapp.gui.paged import Index
from quoteapp.gui.review import Review
from quoteapp.gui.rows import Row, Rows
from quoteapp.gui.speaker_words import SpeakerWords
from quoteapp.gui.spoken_list import SpokenList
from quoteapp.gui.theme import Theme

FORMS = 4  # of a name that are seen at once


class FormModel(QAbstractListModel):
    """The forms of a speaker's name, each with where it comes from."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words = SpeakerWords(self)
        self.forms: Sequence[FormLine] = ()

    def show(self, forms: Sequence[FormLine]) -> None:
        """Show these."""
        self.beginResetModel()
        self.forms = forms
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's signature
        """How many forms there are."""
        return 0 if parent.isValid() else len(self.forms)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A form, and where it comes from."""
        if not index.isValid():
            return None
        form = self.forms[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return form.alias.form
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return ", ".join(filter(None, (form.alias.form, self.words.source(form))))
        return None

    def row(self, index: Index) -> Row:
        """What a row shows."""
        form = self.forms[index.row()]
        return Row(form.alias.form, beside=self.words.source(form), strong=not form.only)


class Page(QWidget):
    """The page; ``perform`` does what its buttons are for, by the name of an action."""

    def __init__(self, review: Review, theme: Theme, perform: Callable[[str], object], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.review = review
        self._perform = perform
        self.words = SpeakerWords(self)
        self.page: SpeakerPage | None = None
        self.name, self.role, self.said = self._label("title"), self._label(""), self._label("muted")
        self.besides, self.note = self._label("muted"), self._label("")
        self.about_forms, self.about_quotations = self._label("section"), self._label("section")
        self.forms = FormModel(self)
        self.form_list = Rows(self.forms, self.forms.row, 0, theme, self)
        self.form_list.setAccessibleName(self.tr("Forms of the name"))
        self.quotations = SpokenList(review, theme, self)
        self.form_list.quiet = self.quotations.quiet = True
        self._lay_out()

    def _label(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _lay_out(self) -> None:
        top = QVBoxLayout()
        top.setContentsMargins(16, 18, 16, 8)
        top.setSpacing(4)
        for label in (self.name, self.role, self.said, self.besides, self.note):
            top.addWidget(label)
        top.addWidget(self._buttons("person_edit", "person_same", "person_apart", "person_history"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addLayout(self._heading(self.about_forms, "form_new", "form_move", "form_deny", "form_apart"))
        layout.addWidget(self.form_list)
        layout.addWidget(self._rule())
        layout.addLayout(self._heading(self.about_quotations, "person_split"))
        layout.addWidget(self.quotations, 1)

    def _heading(self, label: QLabel, *deeds: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(16, 6, 16, 4)
        row.setSpacing(14)
        label.setWordWrap(False)
        row.addWidget(label)
        row.addWidget(self._buttons(*deeds), 1)
        return row

    def _buttons(self, *deeds: str) -> QWidget:
        """Quiet buttons for actions, on as many lines as they need."""
        bar = QWidget(self)
        flow = Flow(bar)
        for deed in deeds:
            button = QPushButton(bar)
            Caption(button, deed)
            button.setObjectName("quiet")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _=False, name=deed: self._perform(name))
            flow.addWidget(button)
        return bar

    def _rule(self) -> QWidget:
        rule = QWidget(self)
        rule.setObjectName("rule")
        rule.setFixedHeight(1)
        return rule

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self.form_list.set_theme(theme)
        self.quotations.set_theme(theme)

    def show_page(self, page: SpeakerPage, line: SpeakerLine | None) -> None:
        """Show all that is known of a speaker; of the same one as before, where it was scrolled to."""
        same = self.page is not None and self.page.speaker.id == page.speaker.id
        at = (self.form_list.currentIndex().row(), self.quotations.currentIndex().row()) if same else (0, 0)
        self.page = page
        speaker = page.speaker
        self.name.setText(speaker.name)
        self._fill(self.role, " · ".join(filter(None, (self.words.type(speaker.type), speaker.role))))
        said = [self.words.said(line)] if line else []
        self._fill(self.said, ", ".join(said + ([self.words.waiting(line.waiting)] if line and line.waiting else [])))
        self._fill(self.besides, "\n".join(self._besides(page)))
        self._fill(self.note, speaker.note)
        self.about_forms.setText(self.tr("%n form(s) of the name", "", len(page.forms)))
        self.about_quotations.setText(self.tr("%n quotation(s), the latest first", "", len(page.quotations)))
        self.forms.show(page.forms)
        self.quotations.spoken.show(page.quotations)
        self.form_list.go(max(0, at[0]))
        self.quotations.go(max(0, at[1]))
        self.form_list.setFixedHeight(self._height(len(page.forms)))

    def _height(self, rows: int) -> int:
        return max(1, min(rows, FORMS)) * self.form_list.sizeHintForRow(0) + 4 if rows else 0

    def _fill(self, label: QLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))

    def _besides(self, page: SpeakerPage) -> list[str]:
        """Who else has to do with the speaker."""
        found = {
            self.tr("Members: {names}"): page.members,
            self.tr("Made one with: {names}"): page.merged,
            self.tr("Not the same as: {names}"): page.apart,
        }
        return [text.format(names=", ".join(each.name for each in some)) for text, some in found.items() if some]

    def form(self) -> FormLine | None:
        """The form of the name that is selected."""
        row = self.form_list.currentIndex().row()
        return self.forms.forms[row] if 0 <= row < len(self.forms.forms) else None

    # Qt's own

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Hardly any width: what is long is wrapped."""
        return QSize(260, super().minimumSizeHint().height())
