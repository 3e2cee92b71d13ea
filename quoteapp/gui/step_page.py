"""One step of the history: everything that it has changed, and the way back to before it."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListView, QProgressBar, QPushButton, QVBoxLayout, QWidget

from quoteapp.desk import past
from quoteapp.desk.past import StepLine
from quoteapp.desk.undoing import Way
from quoteapp.gui.actions import Caption, keys_of
from quoteapp.gui.paged import Index
from quoteapp.gui.step_list import StepModel

PAGE = 100  # sentences that are told at once


class SentenceModel(QAbstractListModel):
    """What a step has changed, a sentence each; more of them as they come into sight."""

    def __init__(self, steps: StepModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps = steps
        self._sentences: list[str] = []
        self._step: int | None = None
        self._size = self._read = 0

    def show(self, step: int | None) -> None:
        """Show what a step has changed."""
        self.beginResetModel()
        self._step, self._sentences, self._read, self._size = step, [], 0, 0
        self.endResetModel()
        self._size = 0 if step is None else past.size(self._steps.review.library, step)
        self.fetchMore(QModelIndex())

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's signature
        """How many sentences there are so far."""
        return 0 if parent.isValid() else len(self._sentences)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A sentence."""
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        return self._sentences[index.row()]

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802 - Qt's name
        """Whether there are more."""
        return not parent.isValid() and self._read < self._size

    def fetchMore(self, parent: Index) -> None:  # noqa: N802 - Qt's name
        """Tell some more; of some rows there is nothing to tell."""
        while self._step is not None and self.canFetchMore(parent):
            library, telling = self._steps.review.library, self._steps.telling
            found = past.sentences(library, telling, self._step, limit=PAGE, offset=self._read)
            self._read += PAGE
            if found:
                start = len(self._sentences)
                self.beginInsertRows(QModelIndex(), start, start + len(found) - 1)
                self._sentences += found
                self.endInsertRows()
                return


class StepPage(QWidget):
    """The page; ``asked`` names the action of a button, ``confirmed`` and ``refused`` answer whether to go back.

    While it is gone back far it is shown how far that is; ``stopped`` asks to leave everything as it was.
    """

    asked = Signal(str)
    confirmed = Signal()
    refused = Signal()
    stopped = Signal()

    def __init__(self, steps: StepModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.steps = steps
        self.deed, self.when, self.about = self._label("title"), self._label("muted"), self._label("section")
        self.sentences = SentenceModel(steps, self)
        self.list = QListView(self)
        self.list.setModel(self.sentences)
        self.list.setObjectName("pop")
        self.list.setWordWrap(True)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("What the step has changed"))
        self.buttons = {name: self._button(name) for name in ("step_open", "back_all", "back_one")}
        self.question = self._label("doubt")
        self.go, self.stay = QPushButton(self), QPushButton(self)
        self.go.setObjectName("primary")
        self.go.clicked.connect(self.confirmed)
        self.stay.setText(self.tr("No   Esc"))
        self.stay.clicked.connect(self.refused)
        self.bar, self.stop = QProgressBar(self), QPushButton(self)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Going back"))
        self.stop.setText(self.tr("Stop   Esc"))
        self.stop.clicked.connect(self.stopped)
        self._alone = False
        self._lay_out()
        self.ask(None)

    def _label(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def _button(self, name: str) -> QPushButton:
        button = QPushButton(self)
        Caption(button, name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.asked.emit(name))
        return button

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 18, 20, 16)
        layout.setSpacing(6)
        for label in (self.deed, self.when, self.about):
            layout.addWidget(label)
        layout.addWidget(self.list, 1)
        layout.addSpacing(6)
        layout.addWidget(self.question)
        answers = QHBoxLayout()
        answers.setSpacing(10)
        for widget in (self.go, self.stay, self.bar, self.stop):
            answers.addWidget(widget)
        answers.addStretch(1)
        layout.addLayout(answers)
        for button in self.buttons.values():
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_step(self, line: StepLine | None, *, alone: bool) -> None:
        """Show a step; ``alone``: the way back can be gone for one quotation."""
        self._alone = alone
        self.ask(None)
        self.deed.setText(line.deed if line else "")
        self.when.setText(", ".join(filter(None, (self.steps.when(line), self.steps.state(line)))) if line else "")
        self.about.setText(
            self.tr("%n change(s)", "", past.size(self.steps.review.library, line.group.id)) if line else ""
        )
        self.sentences.show(line.group.id if line else None)

    def ask(self, way: Way | None, *, alone: bool = False) -> None:
        """Ask whether to go that way back; None asks nothing."""
        for part in (self.question, self.go, self.stay):
            part.setVisible(way is not None)
        self.bar.hide()
        self.stop.hide()
        for name, button in self.buttons.items():
            button.setVisible(way is None and (name != "back_one" or self._alone))
        if way is None:
            return
        self.question.setText(self._asked(way, alone=alone))
        self.go.setText(self.tr("Undo %n step(s)   ⏎", "", way.steps))
        self.go.setEnabled(way.steps > 0)
        (self.go if way.steps else self.stay).setFocus(Qt.FocusReason.OtherFocusReason)

    def _asked(self, way: Way, *, alone: bool) -> str:
        if not way.steps:
            return self.tr("There is nothing to undo: people have decided nothing since.")
        keys = keys_of("undo")
        if alone:
            said = self.tr(
                "What %n step(s) did to this quotation is undone: one step that {keys} takes back.", "", way.steps
            )
            rest = self.tr("%n other quotation(s) that the same steps changed stay as they are.", "", way.others)
        else:
            said = self.tr(
                "%n step(s) of people since then are undone: one step that {keys} takes back.", "", way.steps
            )
            rest = self.tr("That changes %n quotation(s).", "", way.quotations)
        return " ".join([said.format(keys=keys), *([rest] if (way.others if alone else way.quotations) else [])])

    def expect(self, way: Way) -> None:
        """Note how much going back has to do."""
        self.bar.setMaximum(max(1, way.quotations))

    def show_work(self, done: int | None) -> None:
        """Show how many quotations are as before so far; None where it is over."""
        self.ask(None)
        self.bar.setVisible(done is not None)
        self.stop.setVisible(done is not None)
        for button in self.buttons.values():
            button.setEnabled(done is None)
        self.bar.setValue(min(done or 0, self.bar.maximum()))

    @property
    def works(self) -> bool:
        """Whether it is being gone back."""
        return not self.bar.isHidden()
