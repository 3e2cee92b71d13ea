"""Which key does what, to be chosen: every action, its keys, and a field that takes the one that is pressed."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStackedWidget,
    QTableView,
    QWidget,
)

from quoteapp.gui.actions import DEEDS, KEYMAP, Deed, native, say
from quoteapp.gui.dialogs import PlainDialog
from quoteapp.gui.key_fields import KeyField, Search
from quoteapp.gui.key_list import KeyModel, named
from quoteapp.gui.keys import AZERTY
from quoteapp.gui.legend import Flow
from quoteapp.gui.theme import dress

if TYPE_CHECKING:
    from collections.abc import Callable

    from quoteapp.gui.keymap import Keys

WIDE, HIGH = 700, 400  # pixels of the list, at least
MENU, KEYS = 22, 20  # characters that its second and third column are wide
FIELD = 26  # characters of the field that waits for a key
FIXED = ("Ctrl+C", "Ctrl+A", "Esc")  # what they do everywhere


class KeyDialog(PlainDialog):
    """A change holds at once, and is kept; Ctrl+Z takes it back while the dialog is open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Keys"), parent)
        self.model = KeyModel(self)
        self._before: list[dict[str, Keys]] = []
        self._pending: Callable[[], None] | None = None
        self._adds = False
        self.search = Search(self)
        self.search.setPlaceholderText(self.tr("Action or key"))
        self.search.setAccessibleName(self.tr("Look for an action or a key"))
        self.table = self._table()
        self.search.moved.connect(self._move)
        self.search.entered.connect(lambda: self.record())
        self.search.textChanged.connect(self._look)
        self.table.activated.connect(lambda _: self.record())
        self.name = QLabel(self)
        self.name.setObjectName("heading")
        self.caps = QWidget(self)
        self._flow = Flow(self.caps)
        self.field = KeyField(self)
        self.field.setAccessibleName(self.tr("The new key"))
        self.field.taken.connect(self._take)
        self.field.left.connect(self._stop)
        self.new, self.more, self.first = (
            self._button(self.tr("New key…"), lambda: self.record()),
            self._button(self.tr("Add a key…"), lambda: self.record(adds=True)),
            self._button(self.tr("Default keys"), self._reset),
        )
        self.message = QLabel(self)
        self.message.setWordWrap(True)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.take_over = self._button(self.tr("Take it over"), self._take_over)
        self._lay_out()
        self.take_over.setAutoDefault(True)  # Enter presses it
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self, self._undo)
        KEYMAP.changed.connect(self._show)
        self.table.selectionModel().currentChanged.connect(self._chosen)
        self.table.selectRow(0)
        self.search.setFocus()

    def _table(self) -> QTableView:
        table = QTableView(self)
        table.setModel(self.model)
        table.setAccessibleName(self.tr("Actions and their keys"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setWordWrap(False)
        header, character = table.horizontalHeader(), table.fontMetrics().averageCharWidth()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        header.setHighlightSections(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, characters in ((1, MENU), (2, KEYS)):
            table.setColumnWidth(column, characters * character)
        table.setMinimumSize(WIDE, HIGH)
        return table

    def _button(self, text: str, deed: "Callable[[], object]") -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(deed)
        return button

    def _lay_out(self) -> None:
        choices, asked = QWidget(self), QWidget(self)
        row = QHBoxLayout(choices)
        row.setContentsMargins(0, 0, 0, 0)
        for button in (self.new, self.more, self.first):
            row.addWidget(button)
        row.addStretch(1)
        line = QHBoxLayout(asked)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.field)
        self.field.setMinimumWidth(FIELD * self.fontMetrics().averageCharWidth())
        hint = QLabel(self.tr("Press the new key; Esc leaves it as it is."), asked)
        hint.setObjectName("muted")
        line.addWidget(hint, 1)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(choices)
        self.stack.addWidget(asked)
        top, bottom = QHBoxLayout(), QHBoxLayout()
        top.setSpacing(14)
        top.addWidget(self.name)
        top.addWidget(self.caps, 1)
        bottom.addStrut(self.take_over.sizeHint().height())  # it is as high without the button: nothing jumps
        bottom.addWidget(self.message, 1)
        bottom.addWidget(self.take_over)
        self.layout_.addWidget(self.search)
        self.layout_.addWidget(self.table, 1)
        self.layout_.addLayout(top)
        self.layout_.addWidget(self.stack)
        self.layout_.addLayout(bottom)
        self._finish()
        everything = self.buttons.addButton(self.tr("Reset all keys"), QDialogButtonBox.ButtonRole.ResetRole)
        everything.clicked.connect(self._reset_all)
        for button in self.buttons.findChildren(QPushButton):
            button.setAutoDefault(False)
        self._say("")

    # which action

    @property
    def deed(self) -> Deed | None:
        """The action that is chosen in the list."""
        row = self.table.currentIndex().row()
        return self.model.deeds[row] if 0 <= row < len(self.model.deeds) else None

    def _look(self, typed: str) -> None:
        self.model.show(typed)
        self.table.selectRow(0)
        self._chosen()

    def _move(self, by: int) -> None:
        last = len(self.model.deeds) - 1
        self.table.selectRow(max(0, min(last, self.table.currentIndex().row() + by)))

    def _chosen(self, _now: QModelIndex | None = None) -> None:
        self._stop()
        self._say("")
        self._show()

    def _show(self) -> None:
        """Show the keys of the action that is chosen."""
        deed = self.deed
        self._flow.clear()
        self.stack.setEnabled(deed is not None)
        self.name.setText(named(deed) if deed else self.tr("No such action"))
        for key in KEYMAP.of(deed.name) if deed else ():
            cap = self._button(f"{native(key)}  ×", partial(self._drop, key))
            cap.setObjectName("cap")
            cap.setAccessibleName(self.tr("Take the key {key} away").format(key=native(key)))
            cap.setToolTip(cap.accessibleName())
            self._flow.addWidget(cap)
        self.caps.updateGeometry()
        self.first.setEnabled(deed is not None and not KEYMAP.is_default(deed.name))

    # changing

    def record(self, *, adds: bool = False) -> None:
        """Wait for a key that the action is to have instead of its others, or, where it ``adds``, beside them."""
        if self.deed is None:
            return
        self._adds = adds
        self._say("")
        self.field.clear()
        self.stack.setCurrentIndex(1)
        self.field.setFocus()

    def _stop(self) -> None:
        """Wait no more; the keys go back to the list."""
        self._pending = None
        if self.stack.currentIndex() == 1:
            had_focus = self.field.hasFocus()
            self.stack.setCurrentIndex(0)
            if had_focus:
                self.table.setFocus()

    def _take(self, key: str) -> None:
        """Give the action the key, unless it is another's: then say whose, and offer to take it over."""
        deed = self.deed
        if deed is None:
            return
        if reason := self._fixed(key):
            self._say(reason, wrong=True)
            return
        owners = KEYMAP.owners(key, deed.name) or KEYMAP.owners(str(AZERTY.get(key.lower(), "")), deed.name)
        self._stop()
        if owners in ([], [deed.name]):
            self._give(deed, key)
            return
        others = " / ".join(named(each) for each in DEEDS if each.name in owners and each is not deed)
        self._say(self.tr("{key} belongs to “{action}”.").format(key=native(key), action=others), wrong=True)
        self._pending = lambda: self._give(deed, key)
        self.take_over.show()
        self.take_over.setFocus()

    def _fixed(self, key: str) -> str:
        """Why nobody can have a key; empty where everybody can."""
        menus = {say(deed.menu) for deed in DEEDS}
        letters = {menu[menu.index("&") + 1].upper(): menu.replace("&", "") for menu in menus if "&" in menu}
        if key.startswith("Alt+") and key[4:] in letters:
            return self.tr("{key} opens the menu “{menu}”.").format(key=native(key), menu=letters[key[4:]])
        if key in FIXED:
            return self.tr("{key} does the same everywhere: it cannot be changed.").format(key=native(key))
        return ""

    def _give(self, deed: Deed, key: str) -> None:
        self._note()
        KEYMAP.give(deed.name, (*KEYMAP.of(deed.name), key) if self._adds else (key,))
        self._done(self.tr("“{action}” has the key {key} now.").format(action=named(deed), key=native(key)))

    def _take_over(self) -> None:
        pending, self._pending = self._pending, None
        if pending is not None:
            pending()

    def _drop(self, key: str, _checked: bool = False) -> None:
        deed = self.deed
        if deed is not None:
            self._note()
            KEYMAP.give(deed.name, (each for each in KEYMAP.of(deed.name) if each != key))
            self._done(self.tr("{key} does nothing any more.").format(key=native(key)))

    def _reset(self) -> None:
        deed = self.deed
        if deed is not None:
            self._note()
            KEYMAP.reset(deed.name)
            self._done(self.tr("“{action}” has its default keys.").format(action=named(deed)))

    def _reset_all(self) -> None:
        self._note()
        KEYMAP.restore({})
        self._done(self.tr("All actions have their default keys."))

    def _note(self) -> None:
        self._before.append(KEYMAP.chosen)

    def _undo(self) -> None:
        if self._before:
            KEYMAP.restore(self._before.pop())
            self._say(self.tr("Taken back."))

    def _done(self, sentence: str) -> None:
        back = self.tr("{keys} takes it back.").format(keys=native("Ctrl+Z"))
        self._say(f"{sentence} {back}")
        self.table.setFocus()

    def _say(self, sentence: str, *, wrong: bool = False) -> None:
        dress(self.message, "doubt" if wrong else "muted")
        self.message.setText(sentence)
        self.take_over.hide()

    @classmethod
    def ask(cls, parent: QWidget | None) -> None:
        """Let keys be changed until it is closed."""
        cls(parent).run()
