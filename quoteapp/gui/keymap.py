"""Whose key is whose: the program's own table, and what somebody has chosen instead, kept among the settings.

Keys are written in Qt's portable form, one combination each: ``Ctrl+Shift+Z``.
"""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtGui import QKeySequence

Keys = tuple[str, ...]
GROUP = "keys"  # among the settings


class Keymap(QObject):
    """The keys of every action by its name; ``defaults`` are the program's.

    ``places`` say where the keys of an action hold, by the name of a view, everywhere where it is empty or missing. In
    one place a key belongs to one action at a time: what was chosen goes before the defaults of others, which come
    back to them as soon as it is given up.
    """

    changed = Signal()
    """Some keys belong to others from now on."""

    def __init__(self, defaults: Mapping[str, Iterable[str]], places: Mapping[str, str] | None = None) -> None:
        super().__init__()
        self._places = places or {}
        self._defaults = {name: _clean(keys) for name, keys in defaults.items()}
        self._own: dict[str, Keys] = {}
        self._settings: QSettings | None = None

    def use(self, settings: QSettings) -> None:
        """Take up what was chosen and kept there, and keep further choices there; what is none of ours is left out.

        For the start: windows that are there already are told nothing.
        """
        self._settings = settings
        settings.beginGroup(GROUP)
        found = {name: _clean(str(settings.value(name)).split(" ")) for name in settings.childKeys()}
        settings.endGroup()
        self._own = self._disjoint({name: keys for name, keys in found.items() if name in self._defaults})

    @property
    def chosen(self) -> dict[str, Keys]:
        """What was chosen, by action: all that ``restore`` needs."""
        return dict(self._own)

    def of(self, name: str) -> Keys:
        """The keys of an action, the one that is shown first; none where it has none."""
        if name in self._own:
            return self._own[name]
        taken = {key for other, keys in self._own.items() if self._meet(name, other) for key in keys}
        return tuple(key for key in self._defaults[name] if key not in taken)

    def owner(self, key: str, beside: str = "") -> str | None:
        """The first action that a key belongs to where ``beside`` is done, or anywhere; None for a free one."""
        return next(iter(self.owners(key, beside)), None)

    def owners(self, key: str, beside: str = "") -> list[str]:
        """The actions that a key belongs to where the action ``beside`` is done: in several places, if that is."""
        return [name for name in self._defaults if self._meet(name, beside) and key in self.of(name)]

    def is_default(self, name: str) -> bool:
        """Whether an action has the keys that the program gives it."""
        return self.of(name) == self._defaults[name]

    def give(self, name: str, keys: Iterable[str]) -> None:
        """Let an action have these keys and no others; whoever had one of them loses it."""
        wanted = _clean(keys)
        own = {
            other: tuple(key for key in kept if key not in wanted) if self._meet(name, other) else kept
            for other, kept in self._own.items()
        }
        own[name] = wanted
        if wanted == self._defaults[name]:
            del own[name]
        self.restore(own)

    def reset(self, name: str) -> None:
        """Let an action have the program's keys again, but for those that were given to others."""
        self.restore({other: keys for other, keys in self._own.items() if other != name})

    def restore(self, chosen: Mapping[str, Keys]) -> None:
        """Let it be as it was when ``chosen`` was so; nothing chosen is how the program comes."""
        self._own = dict(chosen)
        if self._settings is not None:
            self._settings.remove(GROUP)
            for name, keys in self._own.items():
                self._settings.setValue(f"{GROUP}/{name}", " ".join(keys))
        self.changed.emit()

    def _meet(self, one: str, other: str) -> bool:
        """Whether there is a place where the keys of both hold."""
        places = {self._places.get(one, ""), self._places.get(other, "")}
        return len(places) == 1 or "" in places

    def _disjoint(self, found: Mapping[str, Keys]) -> dict[str, Keys]:
        """Whatever a file says: in no place a key belongs to two."""
        own: dict[str, Keys] = {}
        for name, keys in found.items():
            seen = {key for other, kept in own.items() if self._meet(name, other) for key in kept}
            own[name] = tuple(key for key in keys if key not in seen)
        return own


def _clean(keys: Iterable[str]) -> Keys:
    """Keys as Qt writes them, each once; what it cannot read is left out."""
    sequences = (QKeySequence.fromString(key) for key in keys)
    portable = (each.toString() for each in sequences if each.count() == 1)
    return tuple(dict.fromkeys(key for key in portable if key))
