"""How a quotation was checked against its source: by which method, and where that can be seen."""

from typing import NamedTuple

from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QLineEdit, QWidget

from quoteapp.gui.dialogs import PlainDialog
from quoteapp.store.records import QuotationRecord


class Check(NamedTuple):
    """The method and the link of a check, either of them empty where there is none."""

    method: str
    link: str


class CheckDialog(PlainDialog):
    """Method and link; the usual methods are offered, any other can be typed."""

    def __init__(self, quotation: QuotationRecord, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Checked against the source"), parent, save=self.tr("Verified"))
        self.method = QComboBox(self)
        line = QLineEdit(self)
        line.setAccessibleName(self.tr("Method"))
        line.setPlaceholderText(self.tr("choose one, or write"))
        self.method.setLineEdit(line)
        self.method.addItems(self._usual())
        self.method.setCurrentIndex(-1)
        self.method.setCurrentText(quotation.method)
        self.link = QLineEdit(quotation.link, self)
        self.link.setPlaceholderText("https://")
        form = QFormLayout()
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(9)
        for label, field in ((self.tr("Method"), self.method), (self.tr("Link"), self.link)):
            field.setAccessibleName(label)
            field.setMinimumWidth(420)
            form.addRow(label, field)
        self.layout_.addLayout(form)
        hint = QLabel(self.tr("Both stand on the quote sheet, and both may stay empty."), self)
        hint.setObjectName("muted")
        self.layout_.addWidget(hint)
        self._finish()

    def _usual(self) -> list[str]:
        return [
            self.tr("Recording"),
            self.tr("Official text"),
            self.tr("Press release"),
            self.tr("Published elsewhere"),
            self.tr("Asked the speaker"),
        ]

    @classmethod
    def ask(cls, quotation: QuotationRecord, parent: QWidget | None) -> Check | None:
        """Ask how it was checked; None where the journalist thinks better of it."""
        dialog = cls(quotation, parent)
        return dialog.given() if dialog.run() else None

    def given(self) -> Check:
        """What the fields say."""
        return Check(self.method.currentText().strip(), self.link.text().strip())
