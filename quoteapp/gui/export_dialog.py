"""The quote sheet: what will be on it, seen before it is written, exactly as it will be."""

import gc
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QSettings, QSize, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from quoteapp.desk import library_sheet
from quoteapp.desk.sheet_plan import Plan
from quoteapp.export.grouping import Entry, Grouping, Groups
from quoteapp.export.labels import Language
from quoteapp.export.registry import Format
from quoteapp.export.row import Line
from quoteapp.gui.sheet_choices import Choices
from quoteapp.gui.sheet_model import SheetModel
from quoteapp.gui.sheet_table import SheetTable
from quoteapp.gui.template_bar import TemplateBar
from quoteapp.gui.templates import Templates
from quoteapp.gui.theme import dress
from quoteapp.gui.turns import Latest, in_slices
from quoteapp.store.library import Library
from quoteapp.store.search import Filter

SIZE = QSize(1240, 760)  # pixels, at first
AT_ONCE, SLICE = 0.04, 0.015  # seconds of work: before the dialog answers, then at a time
FEWEST, MOST = 400, 5_000  # lines that are shown together


@dataclass(frozen=True, slots=True)
class Wish:
    """The lines that are to be written as a plan says, in a language, and where; ``rows`` of them are quotations."""

    path: Path
    lines: list[Line]
    rows: int
    plan: Plan
    language: Language


class ExportDialog(QDialog):
    """Which quotations, which columns, in which groups; on the right the file as it will be.

    ``article`` is the one on the desk, ``shown`` the filter of the list of all quotations where that is in sight: then
    the sheet begins with what it shows.
    """

    ready = Signal()
    """All lines are there."""

    def __init__(
        self,
        library: Library,
        article: int | None,
        language: Language,
        settings: QSettings,
        parent: QWidget | None = None,
        *,
        shown: Filter | None = None,
        folder: Path | None = None,
    ) -> None:
        super().__init__(parent)
        self.library, self.language = library, language
        self.folder = folder or Path()  # proposed for the file
        self.path: Path | None = None  # where it is to be written, once that is known
        self.setWindowTitle(self.tr("Quote sheet"))
        self.file_title, self.file_name = self.tr("Save the quote sheet"), self.tr("quotations")
        self.resize(SIZE.boundedTo(self.screen().availableSize()))
        self.templates = Templates(settings, self)
        self.bar = TemplateBar(self.templates, self)
        self.plan, _ = self.templates.last()
        self.choices = Choices(self.bar, language, article, shown, self)
        self.choices.show_plan(self.plan)
        self.model = SheetModel(self.plan.layout(language), self.plan.format, self)
        self.table = SheetTable(self.model, self)
        self.count = QLabel(self)
        self.count.setObjectName("muted")
        kinds = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(kinds.Save | kinds.Cancel, self)
        self.save = self.buttons.button(kinds.Save)
        self.save.setText(self.tr("Save as…"))
        dress(self.save, "primary")
        self.buttons.button(kinds.Cancel).setText(self.tr("Cancel"))
        self._lay_out()
        self._reading: Iterator[list[Entry]] = iter(())
        self._entries: list[Entry] = []
        self._work = Latest(self)
        self._is_ready = False
        self._connect()
        self.destroyed.connect(lambda: gc.unfreeze())
        self.read()

    def _lay_out(self) -> None:
        middle, bottom = QHBoxLayout(), QHBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(self.choices)
        middle.addWidget(self.table, 1)
        bottom.setSpacing(10)
        bottom.addWidget(self.count, 1)
        bottom.addWidget(self.choices.format)
        bottom.addWidget(self.buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 18)
        layout.setSpacing(14)
        layout.addLayout(middle, 1)
        layout.addLayout(bottom)
        for before, after in pairwise((self.choices.every, self.table, self.choices.format, self.save)):
            self.setTabOrder(before, after)
        self.bar.combo.setFocus()

    def _connect(self) -> None:
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.choices.source_changed.connect(self.read)
        self.choices.changed.connect(lambda: self.show_plan(self.choices.plan()))
        self.bar.chosen.connect(self._take)
        self.table.moved.connect(self._move_column)
        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        undo.activated.connect(self.bar.undo)

    # what is shown

    def _take(self, plan: Plan) -> None:
        """Show what a template says."""
        again = plan.everything != self.plan.everything
        self.choices.show_plan(plan)
        if again:
            self._begin()
        self.show_plan(plan)

    def _move_column(self, old: int, new: int) -> None:
        columns = list(self.plan.columns)
        columns.insert(new, columns.pop(old))
        plan = replace(self.plan, columns=tuple(columns))
        self.choices.show_plan(plan)
        self.show_plan(plan)

    def show_plan(self, plan: Plan) -> None:
        """Show the sheet as another plan has it; what only looks different is not gone through again."""
        before = self._look_like(plan)
        if _what(before) != _what(plan):
            self._arrange()
        elif self._is_ready:
            self._say_ready()

    def read(self) -> None:
        """Read what is wanted, and show it."""
        self._begin()
        self._look_like(self.choices.plan())
        self._arrange()

    def _look_like(self, plan: Plan) -> Plan:
        """Show what there is in the columns of a plan, and as its kind of file; returns the plan before."""
        before, self.plan = self.plan, plan
        self.bar.show_plan(plan)
        if (before.columns, before.format) != (plan.columns, plan.format):
            self.model.set_look(plan.layout(self.language), plan.format)
            self.table.set_widths()
            self.table.span()
        return before

    def _begin(self) -> None:
        wanted, everything = self.choices.source()
        self._reading, self._entries = library_sheet.entries(self.library, wanted, everything=everything), []

    def _arrange(self) -> None:
        """Show the lines of the plan: at once what can be, the rest in pieces."""
        self._is_ready = False
        self.save.setEnabled(False)
        self.model.clear()
        self.table.set_widths()
        self.table.span()
        steps = self._steps(replace(self.plan, everything=self.choices.source()[1]))
        self._work.stop()
        with suppress(StopIteration):
            next(in_slices(steps, AT_ONCE))
            self._work.begin(in_slices(steps, SLICE))

    def _steps(self, plan: Plan) -> Iterator[None]:
        groups, rows, batch = Groups(plan.grouping, self.language), 0, list[Line]()
        for entries in self._pieces():
            wanted = [entry for entry in entries if plan.wants(entry)]
            if plan.grouping is Grouping.NONE:  # then what is read can be shown
                batch += plan.lines(wanted, self.language, first=rows + 1)
                rows += len(wanted)
                batch = self._show(batch)
            else:
                groups.add(wanted)
            self.count.setText(self.tr("Reading… %n quotation(s)", "", len(self._entries)))
            yield
        for line in groups.lines(headings=plan.heads):
            batch.append(line)
            batch = self._show(batch)
            yield
        self._show(batch, last=True)
        self._is_ready = True
        self._say_ready()
        self.ready.emit()

    def _pieces(self) -> Iterator[list[Entry]]:
        """What is wanted of the library: what has been read of it, then the rest."""
        for start in range(0, len(self._entries), FEWEST):
            yield self._entries[start : start + FEWEST]
        for entries in self._reading:
            self._entries += entries
            yield entries

    def _show(self, lines: list[Line], *, last: bool = False) -> list[Line]:
        """Show lines, if they are enough, more and more at a time; returns those that are left for later."""
        first = self.model.rowCount()
        if not last and len(lines) < min(MOST, max(FEWEST, first)):
            return lines
        self.model.add(lines)
        if self.plan.heads:
            self.table.span(first)
        return []

    def _say_ready(self) -> None:
        ready = bool(self.model.rows and self.plan.columns)
        self.count.setText(self.tr("%n quotation(s)", "", self.model.rows) if ready else self.choices.why_empty())
        self.save.setEnabled(ready)

    # the file

    def wish(self, path: Path) -> Wish:
        """What is to be written to ``path``: what is shown."""
        return Wish(path, self.model.lines, self.model.rows, self.plan, self.language)

    @classmethod
    def ask(
        cls,
        library: Library,
        article: int | None,
        language: Language,
        settings: QSettings,
        folder: Path,
        parent: QWidget | None,
        *,
        shown: Filter | None = None,
    ) -> Wish | None:
        """Ask what to write and where, ``folder`` being proposed; None where the journalist thinks better of it."""
        dialog = cls(library, article, language, settings, parent, shown=shown, folder=folder)
        dialog.exec()
        template = dialog.bar.current
        dialog.templates.remember(dialog.plan, template.name if template else "")
        dialog.deleteLater()
        return dialog.wish(dialog.path) if dialog.path else None

    def where(self, proposed: Path, suffix: str) -> Path | None:
        """Ask where to write; None for nowhere. What the suffix makes of a name is asked again if it is there."""
        given, _ = QFileDialog.getSaveFileName(self, self.file_title, str(proposed), self.choices.kinds_of_file())
        if not given:
            return None
        path = _with_suffix(Path(given), suffix)
        return self.where(path, suffix) if path != Path(given) and path.exists() else path

    # Qt's own

    def accept(self) -> None:
        """Ask where to write it; who does not say is back where the sheet is chosen."""
        suffix = self.plan.format.suffix
        self.path = self.where(self.folder / f"{self.file_name}{suffix}", suffix)
        if self.path:
            super().accept()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """The quotation takes what room there is."""
        super().resizeEvent(event)
        self.table.set_widths()


def _what(plan: Plan) -> Plan:
    """What of a plan decides on the lines, not on their looks."""
    return replace(plan, columns=(), format=Format.XLSX, headings=plan.heads)


def _with_suffix(path: Path, suffix: str) -> Path:
    """A path with the suffix of the format that was chosen; a name that has none yet, or another."""
    return path if path.suffix.lower() == suffix else path.with_name(path.name + suffix)
