"""Templates of sheets: those that come with the program, those of one's own, and what was chosen last."""

import json
from typing import NamedTuple

from PySide6.QtCore import QObject, QSettings

from quoteapp.desk.sheet_plan import SHIPPED, Plan, from_text, to_text
from quoteapp.folding import fold

OWN, LAST, LAST_NAME = "sheets/own", "sheets/last", "sheets/name"  # among the settings


class Template(NamedTuple):
    """A plan by its name; one of one's ``own`` can be overwritten and deleted."""

    name: str
    plan: Plan
    own: bool


class Templates(QObject):
    """What ``settings`` keep of them; a change is on the disk when it is made."""

    def __init__(self, settings: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings

    def all(self) -> list[Template]:
        """The shipped ones, then one's own by name."""
        shipped = [Template(name, SHIPPED[key], own=False) for key, name in self._names().items()]
        own = self.own()
        return shipped + [Template(name, own[name], own=True) for name in sorted(own, key=fold)]

    def _names(self) -> dict[str, str]:
        return {
            "editor": self.tr("For the editor"),
            "print": self.tr("To be printed: decided only"),
            "speakers": self.tr("By speaker"),
            "check": self.tr("To be checked"),
            "days": self.tr("Day by day"),
            "all": self.tr("All columns"),
            "data": self.tr("Raw data"),
        }

    def own(self) -> dict[str, Plan]:
        """One's own, by name; what cannot be read is left out."""
        return {name: plan for name, text in self._texts().items() if (plan := from_text(text))}

    def put(self, name: str, plan: Plan | None) -> None:
        """Keep a plan under a name, None to keep it no more; all others stay, also those of another version."""
        texts = {each: text for each, text in self._texts().items() if each != name}
        if plan is not None:
            texts[name] = to_text(plan)
        self._settings.setValue(OWN, json.dumps(texts))
        self._settings.sync()

    def _texts(self) -> dict[str, str]:
        """One's own by name, as they are kept by now: another window may have kept some too."""
        self._settings.sync()
        try:
            kept = json.loads(str(self._settings.value(OWN, "{}")))
        except ValueError:
            return {}
        return {str(name): str(text) for name, text in kept.items()} if isinstance(kept, dict) else {}

    def taken(self, name: str) -> Template | None:
        """The template that has a name already, case and accents aside."""
        return next((each for each in self.all() if fold(each.name) == fold(name)), None)

    def last(self) -> tuple[Plan, str]:
        """What was chosen the last time, and the name of the template it came from; at first the first shipped one."""
        first = self.all()[0]
        plan = from_text(str(self._settings.value(LAST, "")))
        return (plan, str(self._settings.value(LAST_NAME, ""))) if plan else (first.plan, first.name)

    def remember(self, plan: Plan, name: str) -> None:
        """Let the next sheet begin with this."""
        self._settings.setValue(LAST, to_text(plan))
        self._settings.setValue(LAST_NAME, name)
        self._settings.sync()
