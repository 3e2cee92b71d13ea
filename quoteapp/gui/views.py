"""What the window shows as a whole: the desk with its article, or a view of the entire library; one at a time."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QToolButton, QWidget

from quoteapp.gui.actions import Hint, short


@dataclass(frozen=True, slots=True)
class Place:
    """What a view is.

    ``enter`` is called each time that its widget has come into sight, to read what it shows and to take the keys: a
    view that is not to be seen does no work. ``deeds`` are what actions do while it is in sight, by their names, in
    place of what they do elsewhere.
    """

    widget: QWidget
    enter: Callable[[], object]
    deeds: Mapping[str, Callable[[], object]] = field(default_factory=dict)


class Views(QStackedWidget):
    """The views by the names of the actions that lead to them; ``switch`` is the row of buttons that does the same."""

    def __init__(self, perform: Callable[[str], object], parent: QWidget) -> None:
        super().__init__(parent)
        self.switch = Switch(perform, parent)
        self._makers: dict[str, Callable[[], Place]] = {}
        self._places: dict[str, Place] = {}

    def add(self, name: str, make: Callable[[], Place]) -> None:
        """Have a view under the name of an action; it is made when somebody first goes there."""
        self._makers[name] = make
        self.switch.add(name)

    @property
    def current(self) -> str:
        """The name of the view that is to be seen."""
        return next(name for name, place in self._places.items() if place.widget is self.currentWidget())

    def deed(self, name: str) -> Callable[[], object] | None:
        """What the view in sight does for an action; None where it has nothing of its own for it."""
        return self._places[self.current].deeds.get(name)

    def show_view(self, name: str) -> Place:
        """Bring a view into sight, and leave the keys where they are."""
        if name not in self._places:
            self._places[name] = place = self._makers[name]()
            self.addWidget(place.widget)
        place = self._places[name]
        self.setCurrentWidget(place.widget)
        self.switch.show_chosen(name)
        return place

    def go(self, name: str) -> None:
        """Bring a view into sight, and go there."""
        self.show_view(name).enter()


class Switch(QWidget):
    """A button for each view, the one for what is to be seen pressed; it stands in the corner of the menu bar."""

    def __init__(self, perform: Callable[[str], object], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("switch")
        self._perform = perform
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 0, 8, 0)
        self._row.setSpacing(2)

    def add(self, name: str) -> None:
        """A button for one more view."""
        button = QToolButton(self)
        button.setObjectName("view")
        button.setText(short(name))
        Hint(button, name)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # views have keys of their own
        button.clicked.connect(lambda: self._perform(name))
        self._group.addButton(button)
        self._buttons[name] = button
        self._row.addWidget(button)

    def show_chosen(self, name: str) -> None:
        """Press the button of a view."""
        self._buttons[name].setChecked(True)
