"""What can be done, by name: each with its words, its keys and its place in the menus; the only table of them."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QWidget

from quoteapp.gui.keymap import Keymap

CONTEXT = "Actions"


@dataclass(frozen=True, slots=True)
class Deed:
    """One action: ``menu`` and ``text`` are source strings, ``keys`` in Qt's portable form: those the program gives it.

    ``review`` keys are single letters and the like: they hold only while the article or the list has the focus.
    ``under`` is the menu inside ``menu`` that it stands in; ``marked`` ones show whether it is so already. Those of a
    ``view`` are for that one alone, and their keys hold while a list of it has the focus.
    """

    name: str
    menu: str
    text: str
    keys: tuple[str, ...] = ()
    review: bool = False
    ends_section: bool = False
    under: str = ""
    marked: bool = False
    view: str = ""


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802 - the name that lupdate looks for
    """Mark a source string for translation; Qt's own is typed as giving any object."""
    return text


_FILE = QT_TRANSLATE_NOOP("Actions", "&Library")
_EDIT = QT_TRANSLATE_NOOP("Actions", "&Edit")
_QUOTATION = QT_TRANSLATE_NOOP("Actions", "&Quotation")
_RECENT = QT_TRANSLATE_NOOP("Actions", "Spea&kers offered or recent")
_EVIDENCE = QT_TRANSLATE_NOOP("Actions", "&Words in the text")
_SHAPE = QT_TRANSLATE_NOOP("Actions", "&Form and extent")
_GO = QT_TRANSLATE_NOOP("Actions", "&Go")
_SPEAKERS = QT_TRANSLATE_NOOP("Actions", "&Speakers")
_HISTORY = QT_TRANSLATE_NOOP("Actions", "H&istory")
_LIST = QT_TRANSLATE_NOOP("Actions", "&List")
_VIEW = QT_TRANSLATE_NOOP("Actions", "&View")
_HELP = QT_TRANSLATE_NOOP("Actions", "&Help")

DEEDS: tuple[Deed, ...] = (
    Deed("add", _FILE, QT_TRANSLATE_NOOP("Actions", "Add articles…"), ("Ctrl+O",)),
    Deed("paste", _FILE, QT_TRANSLATE_NOOP("Actions", "Paste an article"), ("Ctrl+V", "Ctrl+Shift+V")),
    Deed("open", _FILE, QT_TRANSLATE_NOOP("Actions", "Open or make a library…"), ("Ctrl+Shift+O",)),
    Deed("samples", _FILE, QT_TRANSLATE_NOOP("Actions", "Open the samples"), (), ends_section=True),
    Deed("analyse", _FILE, QT_TRANSLATE_NOOP("Actions", "Analyse this article again"), ("F5",)),
    Deed("pause", _FILE, QT_TRANSLATE_NOOP("Actions", "Pause or resume the update of the analysis")),
    Deed("cancel", _FILE, QT_TRANSLATE_NOOP("Actions", "Stop the analysis"), (), ends_section=True),
    Deed("details", _FILE, QT_TRANSLATE_NOOP("Actions", "Article details…"), ("Ctrl+I",)),
    Deed("bin", _FILE, QT_TRANSLATE_NOOP("Actions", "Put this article into the bin")),
    Deed("show_bin", _FILE, QT_TRANSLATE_NOOP("Actions", "Library or bin"), ("Ctrl+Shift+B",)),
    Deed("unbin", _FILE, QT_TRANSLATE_NOOP("Actions", "Put back from the bin"), (), ends_section=True),
    Deed("export", _FILE, QT_TRANSLATE_NOOP("Actions", "Quote sheet…"), ("Ctrl+E",), ends_section=True),
    Deed("quit", _FILE, QT_TRANSLATE_NOOP("Actions", "Quit"), ("Ctrl+Q",)),
    Deed("undo", _EDIT, QT_TRANSLATE_NOOP("Actions", "Undo"), ("Ctrl+Z",)),
    Deed("redo", _EDIT, QT_TRANSLATE_NOOP("Actions", "Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), ends_section=True),
    Deed("find", _EDIT, QT_TRANSLATE_NOOP("Actions", "Find in the article"), ("Ctrl+F",)),
    Deed("accept", _QUOTATION, QT_TRANSLATE_NOOP("Actions", "Accept and go on"), ("Return",), review=True),
    Deed("speaker", _QUOTATION, QT_TRANSLATE_NOOP("Actions", "Who speaks?"), ("S",), review=True),
    Deed("no_speech", _QUOTATION, QT_TRANSLATE_NOOP("Actions", "Not a quotation"), ("X",), review=True),
    Deed("delete", _QUOTATION, QT_TRANSLATE_NOOP("Actions", "Delete"), ("Del", "Backspace"), review=True),
    Deed("new", _QUOTATION, QT_TRANSLATE_NOOP("Actions", "Add the selected passage"), ("Q",), review=True),
    Deed("recent1", _QUOTATION, QT_TRANSLATE_NOOP("Actions", "Speaker offered or recent, 1"), ("1",),
         review=True, under=_RECENT),
    Deed("recent2", _QUOTATION, QT_TRANSLATE_NOOP("Actions", "Speaker offered or recent, 2"), ("2",),
         review=True, under=_RECENT),
    Deed("recent3", _QUOTATION, QT_TRANSLATE_NOOP("Actions", "Speaker offered or recent, 3"), ("3",),
         review=True, under=_RECENT),
    Deed("recent4", _QUOTATION, QT_TRANSLATE_NOOP("Actions", "Speaker offered or recent, 4"), ("4",),
         review=True, under=_RECENT),
    Deed("recent5", _QUOTATION, QT_TRANSLATE_NOOP("Actions", "Speaker offered or recent, 5"), ("5",),
         review=True, under=_RECENT),
    Deed("recent6", _QUOTATION, QT_TRANSLATE_NOOP("Actions", "Speaker offered or recent, 6"), ("6",),
         review=True, under=_RECENT),
    Deed("recent7", _QUOTATION, QT_TRANSLATE_NOOP("Actions", "Speaker offered or recent, 7"), ("7",),
         review=True, under=_RECENT),
    Deed("recent8", _QUOTATION, QT_TRANSLATE_NOOP("Actions", "Speaker offered or recent, 8"), ("8",),
         review=True, under=_RECENT),
    Deed("recent9", _QUOTATION, QT_TRANSLATE_NOOP("Actions", "Speaker offered or recent, 9"), ("9",),
         review=True, under=_RECENT),
    Deed("alike", _QUOTATION, QT_TRANSLATE_NOOP("Actions", "The same for those offered"), ("Shift+Return",),
         review=True, ends_section=True),
    Deed("verify", _QUOTATION, QT_TRANSLATE_NOOP("Actions", "Checked against the source"), ("V",), review=True,
         marked=True),
    Deed("check", _QUOTATION, QT_TRANSLATE_NOOP("Actions", "Method and link of the check…"), ("Shift+V",), review=True),
    Deed("note", _QUOTATION, QT_TRANSLATE_NOOP("Actions", "Note…"), ("N",), review=True),
    Deed("history_of", _QUOTATION, QT_TRANSLATE_NOOP("Actions", "History of the quotation"), ("Y",), review=True),
    Deed("history_here", _QUOTATION, QT_TRANSLATE_NOOP("Actions", "History of the article"), ("Shift+Y",), review=True,
         ends_section=True),
    Deed("edit_speaker", _QUOTATION, QT_TRANSLATE_NOOP("Actions", "Edit the speaker…"), ("Shift+S", "F2"), review=True),
    Deed("same", _QUOTATION, QT_TRANSLATE_NOOP("Actions", "The same speaker as…"), ("I",), review=True),
    Deed("relay", _QUOTATION, QT_TRANSLATE_NOOP("Actions", "Relayed by…"), ("R",), review=True),
    Deed("no_relay", _QUOTATION, QT_TRANSLATE_NOOP("Actions", "Relayed by nobody"), ("Shift+R",), review=True,
         ends_section=True),
    Deed("mention", _QUOTATION, QT_TRANSLATE_NOOP("Actions", "The selected words name the speaker"), ("M",),
         review=True, under=_EVIDENCE),
    Deed("no_mention", _QUOTATION, QT_TRANSLATE_NOOP("Actions", "No words name the speaker"), ("Shift+M",),
         review=True, under=_EVIDENCE, ends_section=True),
    Deed("cue", _QUOTATION, QT_TRANSLATE_NOOP("Actions", "The selected words present the quotation"), ("C",),
         review=True, under=_EVIDENCE),
    Deed("no_cue", _QUOTATION, QT_TRANSLATE_NOOP("Actions", "No words present the quotation"), ("Shift+C",),
         review=True, under=_EVIDENCE),
    Deed("fragment", _QUOTATION, QT_TRANSLATE_NOOP("Actions", "A fragment, no whole sentence"), ("F",),
         review=True, under=_SHAPE, marked=True),
    Deed("tie", _QUOTATION, QT_TRANSLATE_NOOP("Actions", "Carries on the one before"), ("T",),
         review=True, under=_SHAPE, marked=True, ends_section=True),
    Deed("divide", _QUOTATION, QT_TRANSLATE_NOOP("Actions", "Divide at the incise, the cursor or the words"), ("D",),
         review=True, under=_SHAPE),
    Deed("unite", _QUOTATION, QT_TRANSLATE_NOOP("Actions", "Unite with the next"), ("U",),
         review=True, under=_SHAPE, ends_section=True),
    Deed("extent", _QUOTATION, QT_TRANSLATE_NOOP("Actions", "The selected words are the quotation"), ("E",),
         review=True, under=_SHAPE),
    Deed("start_left", _QUOTATION, QT_TRANSLATE_NOOP("Actions", "Start earlier"), ("Alt+Left",),
         review=True, under=_SHAPE),
    Deed("start_right", _QUOTATION, QT_TRANSLATE_NOOP("Actions", "Start later"), ("Alt+Right",),
         review=True, under=_SHAPE),
    Deed("end_left", _QUOTATION, QT_TRANSLATE_NOOP("Actions", "End earlier"), ("Alt+Shift+Left",),
         review=True, under=_SHAPE),
    Deed("end_right", _QUOTATION, QT_TRANSLATE_NOOP("Actions", "End later"), ("Alt+Shift+Right",),
         review=True, under=_SHAPE, ends_section=True),
    Deed("start_left_little", _QUOTATION, QT_TRANSLATE_NOOP("Actions", "Start one character earlier"), ("H",),
         review=True, under=_SHAPE),
    Deed("start_right_little", _QUOTATION, QT_TRANSLATE_NOOP("Actions", "Start one character later"), ("L",),
         review=True, under=_SHAPE),
    Deed("end_left_little", _QUOTATION, QT_TRANSLATE_NOOP("Actions", "End one character earlier"), ("Shift+H",),
         review=True, under=_SHAPE),
    Deed("end_right_little", _QUOTATION, QT_TRANSLATE_NOOP("Actions", "End one character later"), ("Shift+L",),
         review=True, under=_SHAPE, ends_section=True),
    Deed("borders", _QUOTATION, QT_TRANSLATE_NOOP("Actions", "Edges to move: quotation, mention, cue"), ("B",),
         review=True, under=_SHAPE),
    Deed("doubles", _SPEAKERS, QT_TRANSLATE_NOOP("Actions", "Likely duplicates"), ("D",), view="speakers",
         ends_section=True),
    Deed("person_edit", _SPEAKERS, QT_TRANSLATE_NOOP("Actions", "Edit…"), ("F2", "E"), view="speakers"),
    Deed("person_same", _SPEAKERS, QT_TRANSLATE_NOOP("Actions", "The same as…"), ("I",), view="speakers"),
    Deed("person_apart", _SPEAKERS, QT_TRANSLATE_NOOP("Actions", "Not the same as…"), ("N",), view="speakers"),
    Deed("person_history", _SPEAKERS, QT_TRANSLATE_NOOP("Actions", "History of the speaker"), ("H",), view="speakers",
         ends_section=True),
    Deed("form_new", _SPEAKERS, QT_TRANSLATE_NOOP("Actions", "Add a form of the name…"), ("A",), view="speakers"),
    Deed("form_move", _SPEAKERS, QT_TRANSLATE_NOOP("Actions", "Somebody else’s name…"), ("M",), view="speakers"),
    Deed("form_deny", _SPEAKERS, QT_TRANSLATE_NOOP("Actions", "Nobody’s name"), ("Del", "Backspace"), view="speakers"),
    Deed("form_apart", _SPEAKERS, QT_TRANSLATE_NOOP("Actions", "Take out again who was made one"), ("P",),
         view="speakers", ends_section=True),
    Deed("person_split", _SPEAKERS, QT_TRANSLATE_NOOP("Actions", "Somebody else’s words…"), ("S",), view="speakers"),
    Deed("double_same", _SPEAKERS, QT_TRANSLATE_NOOP("Actions", "One and the same"), ("Return", "Enter"),
         view="speakers"),
    Deed("step_open", _HISTORY, QT_TRANSLATE_NOOP("Actions", "Show on the desk"), ("Return", "Enter"), view="history"),
    Deed("back_all", _HISTORY, QT_TRANSLATE_NOOP("Actions", "Back to before this…"), ("B",), view="history"),
    Deed("back_one", _HISTORY, QT_TRANSLATE_NOOP("Actions", "Back to before this, this quotation alone…"),
         ("Shift+B",), view="history"),
    Deed("list_open", _LIST, QT_TRANSLATE_NOOP("Actions", "Open on the desk"), ("O",), view="quotations",
         ends_section=True),
    Deed("list_accept", _LIST, QT_TRANSLATE_NOOP("Actions", "Accept"), ("A",), view="quotations"),
    Deed("list_mention", _LIST, QT_TRANSLATE_NOOP("Actions", "All named like this"), ("L",), view="quotations"),
    Deed("list_accept_all", _LIST, QT_TRANSLATE_NOOP("Actions", "Accept all that is shown…"), ("Ctrl+Shift+Return",),
         view="quotations", ends_section=True),
    Deed("list_unsure", _LIST, QT_TRANSLATE_NOOP("Actions", "Least confident first"), ("Ctrl+Shift+U",),
         view="quotations"),
    Deed("list_save", _LIST, QT_TRANSLATE_NOOP("Actions", "Save this filter…"), ("Ctrl+Shift+S",), view="quotations"),
    Deed("list_clear", _LIST, QT_TRANSLATE_NOOP("Actions", "Show all quotations"), ("Ctrl+Shift+A",),
         view="quotations", ends_section=True),
    Deed("desk", _GO, QT_TRANSLATE_NOOP("Actions", "Review"), ("Ctrl+1", "Ctrl+&")),
    Deed("quotations", _GO, QT_TRANSLATE_NOOP("Actions", "Quotations"), ("Ctrl+2", "Ctrl+É")),
    Deed("speakers", _GO, QT_TRANSLATE_NOOP("Actions", "Speakers"), ("Ctrl+3", 'Ctrl+"')),
    Deed("history", _GO, QT_TRANSLATE_NOOP("Actions", "History"), ("Ctrl+4", "Ctrl+'"), ends_section=True),
    Deed("next", _GO, QT_TRANSLATE_NOOP("Actions", "Next quotation"), ("J", "Down"), review=True),
    Deed("previous", _GO, QT_TRANSLATE_NOOP("Actions", "Previous quotation"), ("K", "Up"), review=True),
    Deed("next_waiting", _GO, QT_TRANSLATE_NOOP("Actions", "Next that waits"), ("Tab",), review=True),
    Deed("previous_waiting", _GO, QT_TRANSLATE_NOOP("Actions", "Previous that waits"), ("Shift+Tab",), review=True,
         ends_section=True),
    Deed("next_article", _GO, QT_TRANSLATE_NOOP("Actions", "Next article"), ("Ctrl+PgDown", "Ctrl+Down")),
    Deed("previous_article", _GO, QT_TRANSLATE_NOOP("Actions", "Previous article"), ("Ctrl+PgUp", "Ctrl+Up"),
         ends_section=True),
    Deed("next_pane", _GO, QT_TRANSLATE_NOOP("Actions", "Next pane"), ("F6",)),
    Deed("previous_pane", _GO, QT_TRANSLATE_NOOP("Actions", "Previous pane"), ("Shift+F6",)),
    Deed("reading", _VIEW, QT_TRANSLATE_NOOP("Actions", "The text alone"), ("F11", "Ctrl+Shift+F"), marked=True),
    Deed("original", _VIEW, QT_TRANSLATE_NOOP("Actions", "Beside the original"), ("Ctrl+U",), marked=True,
         ends_section=True),
    Deed("larger", _VIEW, QT_TRANSLATE_NOOP("Actions", "Larger text"), ("Ctrl++", "Ctrl+=")),
    Deed("smaller", _VIEW, QT_TRANSLATE_NOOP("Actions", "Smaller text"), ("Ctrl+-",)),
    Deed("normal", _VIEW, QT_TRANSLATE_NOOP("Actions", "Text as it was"), ("Ctrl+0",), ends_section=True),
    Deed("dark", _VIEW, QT_TRANSLATE_NOOP("Actions", "Light or dark"), ("Ctrl+Shift+D",)),
    Deed("contrast", _VIEW, QT_TRANSLATE_NOOP("Actions", "High contrast"), ("Ctrl+Shift+H",)),
    Deed("system", _VIEW, QT_TRANSLATE_NOOP("Actions", "Colours of the system"), (), ends_section=True),
    Deed("language", _VIEW, QT_TRANSLATE_NOOP("Actions", "Français / English"), ("Ctrl+Shift+L",)),
    Deed("keys", _HELP, QT_TRANSLATE_NOOP("Actions", "All keys"), ("F1", "?")),
    Deed("rekey", _HELP, QT_TRANSLATE_NOOP("Actions", "Change the keys…"), ("Ctrl+F1",), ends_section=True),
    Deed("about", _HELP, QT_TRANSLATE_NOOP("Actions", "About quoteapp")),
)  # fmt: skip
"""All actions, in the order of the menus."""


RECENT = tuple(deed.name for deed in DEEDS if deed.under == _RECENT)
"""The actions that name who is offered on the card, or was named last, by place: the digits."""

SHARED = ("speaker", "no_speech", "verify", "delete")
"""What the desk and the list of all quotations do by the same keys, each to what is selected there."""

KEYMAP = Keymap({d.name: d.keys for d in DEEDS}, {d.name: "desk" if d.review else d.view for d in DEEDS})
"""Whose key is whose by now; whatever names a key on the screen follows it."""


def say(source: str) -> str:
    """A source string of this table in the interface's language."""
    return QCoreApplication.translate(CONTEXT, source)


def make(deed: Deed, parent: QObject) -> QAction:
    """The action of a deed, for a window; the review's keys are shown only: ``keys.py`` gives them out."""
    action = QAction(say(deed.text), parent)
    action.setObjectName(deed.name)
    action.setCheckable(deed.marked)
    give_keys(action)
    if deed.review or deed.view:
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    return action


def give_keys(action: QAction) -> None:
    """Let an action have the keys that belong to it by now.

    Where a sign needs Shift on some keyboards, it is the same key with it, unless that is another's.
    """
    keys = KEYMAP.of(action.objectName())
    shifted = [f"{key[:-1]}Shift+{key[-1]}" for key in keys if not key[-1].isalnum()]
    action.setShortcuts(
        [QKeySequence(key) for key in (*keys, *(key for key in shifted if not KEYMAP.owner(key, action.objectName())))]
    )


def tip(name: str) -> str:
    """What a button for an action says where the pointer rests on it: its words and its keys."""
    words, keys = say(_named(name).text).removesuffix("…"), keys_of(name)
    return f"{words} ({keys})" if keys else words


def short(name: str) -> str:
    """The words of an action on a small button."""
    return say(_named(name).text).replace("&", "").removesuffix("…")


def keys_of(name: str) -> str:
    """The first key of an action, as the system writes it; empty where it has none."""
    return next((native(key) for key in KEYMAP.of(name)), "")


def called(name: str) -> str:
    """What a sentence calls an action: its first key; where it has none, its words."""
    return keys_of(name) or f"“{short(name)}”"


def native(key: str) -> str:
    """A key as the system writes it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def sign(key: str) -> str:
    """A key as a button shows it: as the system writes it, Return by its sign."""
    if not key.endswith("Return"):
        return native(key)
    return native(key.removesuffix("Return") + "A")[:-1] + "⏎"


def with_key(words: str, name: str) -> str:
    """Words on a button and, behind them, the first key of an action, if it has one."""
    return f"{words}  {sign(KEYMAP.of(name)[0])}" if KEYMAP.of(name) else words


class Hint(QObject):
    """What is said where the pointer rests on a widget that stands for an action, by the keys of the moment."""

    def __init__(self, widget: QWidget, name: str) -> None:
        super().__init__(widget)
        self._widget, self._name = widget, name
        KEYMAP.changed.connect(self.say)
        self.say()

    def say(self) -> None:
        """Say it."""
        self._widget.setToolTip(tip(self._name))


class Caption(QObject):
    """What a button for an action says: its words, or those given, and its key of the moment."""

    def __init__(self, button: QAbstractButton, name: str, words: str = "") -> None:
        super().__init__(button)
        self._button, self._name, self._words = button, name, words
        KEYMAP.changed.connect(self.say)
        self.say()

    def say(self) -> None:
        """Say it."""
        self._button.setText(with_key(self._words or short(self._name), self._name))


def of_view(view: str) -> list[str]:
    """The names of the actions that a view has for itself."""
    return [deed.name for deed in DEEDS if deed.view == view]


def _named(name: str) -> Deed:
    return next(each for each in DEEDS if each.name == name)
