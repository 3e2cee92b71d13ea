"""Choosing a template; keeping one's own, overwriting, deleting them, each taken back by one key."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from quoteapp.desk.sheet_plan import Plan
from quoteapp.gui.actions import native
from quoteapp.gui.templates import Template, Templates
from quoteapp.gui.theme import dress


class TemplateBar(QWidget):
    """``chosen`` gives the plan of the template that somebody chooses; ``show_plan`` says what is chosen by now."""

    chosen = Signal(object)

    def __init__(self, templates: Templates, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.templates = templates
        self._before: list[tuple[str, Plan | None]] = []  # a name, and what was kept under it
        self._plan, name = templates.last()
        self.combo = QComboBox(self)
        self.combo.setAccessibleName(self.tr("Template"))
        self.combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.combo.setMinimumContentsLength(12)
        self.combo.setPlaceholderText(self.tr("No template"))
        self.field = NameField(self)
        self.field.setAccessibleName(self.tr("Name of the template"))
        self.field.setPlaceholderText(self.tr("Name of the template"))
        self.overwrite = self._button(self.tr("Overwrite"), self._overwrite)
        self.keep = self._button(self.tr("New template…"), self.name)
        self.delete = self._button(self.tr("Delete"), self._delete)
        self.message = QLabel(self)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setWordWrap(True)
        self._lay_out()
        self._fill(name)
        self.combo.activated.connect(self._choose)
        self.field.entered.connect(self._save)
        self.field.left.connect(self._leave)
        self.field.textEdited.connect(self._look)

    def _button(self, text: str, deed: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName("quiet")
        button.setAutoDefault(False)
        button.clicked.connect(deed)
        return button

    def _lay_out(self) -> None:
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.combo)
        self.stack.addWidget(self.field)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.keep, self.overwrite, self.delete):
            row.addWidget(button)
        row.addStretch(1)
        self.changed = QLabel(self.tr("changed"), self)
        self.changed.setObjectName("muted")
        row.addWidget(self.changed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.stack)
        layout.addLayout(row)
        layout.addWidget(self.message)
        self._say("")

    def _fill(self, name: str) -> None:
        """Offer all templates, the one with this name chosen; none where there is none."""
        self.combo.clear()
        for template in self.templates.all():
            if template.own and self.combo.findData(True) < 0:
                self.combo.insertSeparator(self.combo.count())
            self.combo.addItem(template.name, template.own)
        self.combo.setCurrentIndex(self.combo.findText(name))
        self._show_state()

    @property
    def current(self) -> Template | None:
        """The template that is chosen."""
        chosen = (self.combo.currentText(), self.combo.currentData())
        return next((each for each in self.templates.all() if (each.name, each.own) == chosen), None)

    def show_plan(self, plan: Plan) -> None:
        """Take note of what is chosen, whether the template has it so or not."""
        self._plan = plan
        self._show_state()

    def _show_state(self) -> None:
        template = self.current
        own = template is not None and template.own
        changed = template is None or template.plan != self._plan
        self.overwrite.setVisible(own)
        self.overwrite.setEnabled(changed)
        self.delete.setVisible(own)
        self.changed.setVisible(changed and template is not None)

    def _choose(self, _row: int) -> None:
        self._say("")
        if self.current is not None:
            self.chosen.emit(self.current.plan)

    # keeping

    def name(self) -> None:
        """Ask for a name, in the place of the list."""
        self._say("")
        self.field.clear()
        self.stack.setCurrentWidget(self.field)
        self.field.setFocus()
        self._look("")

    def _look(self, typed: str) -> None:
        taken = self.templates.taken(typed.strip())
        if taken is None:
            self._say(self.tr("Enter keeps it, Esc does not."))
        elif taken.own:
            self._say(self.tr("There is one of this name: Enter overwrites it."), wrong=True)
        else:
            self._say(self.tr("This one comes with the program: choose another name."), wrong=True)

    def _save(self) -> None:
        name = " ".join(self.field.text().split())
        taken = self.templates.taken(name)
        if not name or (taken is not None and not taken.own):
            return
        self._put(taken.name if taken else name, self._plan)
        self._leave()
        self._tell(self.tr("“{name}” is kept.").format(name=name))

    def _leave(self) -> None:
        self._say("")
        self.stack.setCurrentWidget(self.combo)
        self.combo.setFocus()

    def _overwrite(self) -> None:
        template = self.current
        if template is not None and template.own:
            self._put(template.name, self._plan)
            self._tell(self.tr("“{name}” is overwritten.").format(name=template.name))

    def _delete(self) -> None:
        template = self.current
        if template is not None and template.own:
            self._put(template.name, None)
            self.combo.setFocus()
            self._tell(self.tr("“{name}” is deleted.").format(name=template.name))

    def undo(self) -> None:
        """Take the last change of one's own templates back."""
        if self._before:
            name, plan = self._before.pop()
            self.templates.put(name, plan)
            self._fill(name if plan else self.combo.currentText())
            self._say(self.tr("Taken back."))

    def _put(self, name: str, plan: Plan | None) -> None:
        """Keep a plan under a name, None to keep it no more, and choose it."""
        self._before.append((name, self.templates.own().get(name)))
        self.templates.put(name, plan)
        self._fill(name)

    def _tell(self, sentence: str) -> None:
        self._say(f"{sentence} {self.tr('{keys} takes it back.').format(keys=native('Ctrl+Z'))}")

    def _say(self, sentence: str, *, wrong: bool = False) -> None:
        dress(self.message, "doubt" if wrong else "muted")
        self.message.setText(sentence)
        self.message.setVisible(bool(sentence))


class NameField(QLineEdit):
    """Enter and Esc are for this field alone, not for the dialog that it stands in."""

    entered = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Keep both from the dialog."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
