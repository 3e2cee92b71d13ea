"""Everything that can be chosen for a sheet: template, quotations, groups, columns, kind of file."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from quoteapp.desk.sheet_plan import STATUSES, Plan
from quoteapp.export.grouping import Grouping
from quoteapp.export.labels import VALUES, Language
from quoteapp.export.registry import Format
from quoteapp.gui.actions import native
from quoteapp.gui.column_list import ColumnList
from quoteapp.gui.template_bar import TemplateBar
from quoteapp.store.search import Filter

WIDE, ROWS = 16, 7  # heights of a line that the choices are wide; columns that are in sight at least


class Choices(QScrollArea):
    """``plan`` is what is chosen; ``changed`` says that it is another, ``source_changed`` that so is what is read.

    ``format`` stands beside the button that saves, where the dialog puts it.
    """

    changed = Signal()
    source_changed = Signal()

    def __init__(
        self, bar: TemplateBar, language: Language, article: int | None, shown: Filter | None, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.shown = shown
        self.scope = self._combo(self.tr("Which articles"))
        if shown is not None:
            self.scope.addItem(self.tr("As in the list of quotations"), shown)
        self.scope.addItem(self.tr("All articles"), Filter())
        if article is not None:
            self.scope.addItem(self.tr("This article only"), Filter(article=article))
        self.statuses = {}
        for status in STATUSES:
            self.statuses[status] = QCheckBox(_capital(VALUES["status"][status.value][language]), self)
        self.verified = QCheckBox(self.tr("Only what is verified"), self)
        self.everything = QCheckBox(self.tr("Also what is no quotation"), self)
        self.grouping = self._combo(self.tr("Groups"))
        for grouping, text in self._groupings().items():
            self.grouping.addItem(text, grouping)
        self.headings = QCheckBox(self.tr("A heading above each group"), self)
        self.columns = ColumnList(language, self)
        self.up, self.down, self.every = (
            self._button(self.tr("Up"), lambda: self.columns.move_current(-1), "Alt+Up"),
            self._button(self.tr("Down"), lambda: self.columns.move_current(1), "Alt+Down"),
            self._button(self.tr("All"), self._tick_all),
        )
        self.format = self._combo(self.tr("Kind of file"))
        self.format.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for kind, text in self._formats().items():
            self.format.addItem(text, kind)
        self._lay_out(bar)
        self._connect()

    def _combo(self, name: str) -> QComboBox:
        combo = QComboBox(self)
        combo.setAccessibleName(name)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(12)
        return combo

    def _button(self, text: str, deed: object, keys: str = "") -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName("quiet")
        button.setAutoDefault(False)
        button.setToolTip(native(keys))
        button.clicked.connect(deed)
        return button

    def _groupings(self) -> dict[Grouping, str]:
        return {
            Grouping.NONE: self.tr("No groups"),
            Grouping.ARTICLE: self.tr("By article"),
            Grouping.SPEAKER: self.tr("By speaker"),
            Grouping.DATE: self.tr("By date"),
        }

    def _formats(self) -> dict[Format, str]:
        return {
            Format.XLSX: self.tr("Excel workbook (.xlsx)"),
            Format.CSV: self.tr("CSV for Excel (.csv)"),
            Format.RAW: self.tr("Raw CSV for programs (.csv)"),
        }

    def kinds_of_file(self) -> str:
        """The kind of file that is chosen, as a file dialog wants it."""
        kind = Format(self.format.currentData())
        return self.tr("Excel workbook (*.xlsx)") if kind is Format.XLSX else self.tr("CSV (*.csv)")

    def _lay_out(self, bar: TemplateBar) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 14, 0)
        column.setSpacing(5)
        statuses = QGridLayout()
        statuses.setVerticalSpacing(4)
        for place, box in enumerate(self.statuses.values()):
            statuses.addWidget(box, place, 0)
        buttons = QHBoxLayout()
        for button in (self.up, self.down, self.every):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.columns.setMinimumHeight(ROWS * (self.fontMetrics().height() + 8))
        for title, parts in (
            (self.tr("Template"), (bar,)),
            (self.tr("Quotations"), (self.scope, statuses, self.verified, self.everything)),
            (self.tr("Groups"), (self.grouping, self.headings)),
            (self.tr("Columns"), (self.columns, buttons)),
        ):
            heading = QLabel(title)
            heading.setObjectName("section")
            if column.count():
                column.addSpacing(6)
            column.addWidget(heading)
            for part in parts:
                if isinstance(part, QWidget):
                    column.addWidget(part, int(part is self.columns))
                else:
                    column.addLayout(part)
        inner.setObjectName("choices")
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setObjectName("choices")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(max(WIDE * self.fontMetrics().height(), inner.minimumSizeHint().width() + 12))

    def _connect(self) -> None:
        self.scope.currentIndexChanged.connect(self._choose_scope)
        self.everything.toggled.connect(self.source_changed)
        for box in (*self.statuses.values(), self.verified, self.headings):
            box.toggled.connect(self.changed)
        self.grouping.currentIndexChanged.connect(self._say_changed)
        self.format.currentIndexChanged.connect(self._say_changed)
        self.columns.changed.connect(self._say_changed)
        self._choose_scope()

    def _choose_scope(self) -> None:
        """The list itself says whether what is no quotation is shown in it."""
        self.everything.setEnabled(not self._as_in_list())
        self.source_changed.emit()

    def _as_in_list(self) -> bool:
        return self.shown is not None and self.scope.currentIndex() == 0

    def _say_changed(self) -> None:
        self._grey()
        self.changed.emit()

    def _grey(self) -> None:
        grouped = self.grouping.currentData() != Grouping.NONE
        self.headings.setEnabled(grouped and self.format.currentData() != Format.RAW)

    def _tick_all(self) -> None:
        chosen = self.columns.columns()
        self.columns.show_columns((*chosen, *(each for each in Plan().columns if each not in chosen)))
        self._say_changed()

    # what is chosen

    def show_plan(self, plan: Plan) -> None:
        """Show what a plan chooses; nobody is told."""
        blocked = self.blockSignals(True)
        for status, box in self.statuses.items():
            box.setChecked(status in plan.statuses)
        self.verified.setChecked(plan.verified)
        self.everything.setChecked(plan.everything)
        self.grouping.setCurrentIndex(self.grouping.findData(plan.grouping))
        self.headings.setChecked(plan.headings)
        self.columns.show_columns(plan.columns)
        self.format.setCurrentIndex(self.format.findData(plan.format))
        self._grey()
        self.blockSignals(blocked)

    def plan(self) -> Plan:
        """What is chosen."""
        return Plan(
            columns=self.columns.columns(),
            grouping=Grouping(self.grouping.currentData()),
            headings=self.headings.isChecked(),
            statuses=tuple(status for status, box in self.statuses.items() if box.isChecked()),
            verified=self.verified.isChecked(),
            everything=self.everything.isChecked(),
            format=Format(self.format.currentData()),
        )

    def source(self) -> tuple[Filter, bool]:
        """Which quotations are to be read, and whether also what is no quotation."""
        wanted: Filter = self.scope.currentData()
        return wanted, self._as_in_list() or self.everything.isChecked()

    def why_empty(self) -> str:
        """What to do where there is nothing to write."""
        if not self.columns.columns():
            return self.tr("Tick a column.")
        if not any(box.isChecked() for box in self.statuses.values()):
            return self.tr("Tick what is wanted: proposed, accepted, corrected.")
        return self.tr("Nothing is like this: tick more on the left, or take all articles.")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
