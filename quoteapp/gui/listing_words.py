"""What the list of all quotations calls its columns, and what stands in them; filters say the same."""

from PySide6.QtCore import QObject

from quoteapp.desk.searching import Line
from quoteapp.gui.languages import day
from quoteapp.gui.typography import on_one_line
from quoteapp.model import Form, Kind, ZoneKind
from quoteapp.store.records import Status
from quoteapp.store.search import Sort

COLUMNS = (
    Sort.SPEAKER, Sort.ARTICLE, Sort.STATUS, Sort.CONFIDENCE, Sort.TITLE, Sort.OUTLET, Sort.DATE, Sort.KIND, Sort.FORM,
    Sort.VERIFIED,
)  # fmt: skip
"""A column by the order that a click on it gives; that of the words is the order in which they stand in the texts."""


class ListingWords(QObject):
    """Words of the interface's language."""

    def heading(self, column: Sort) -> str:
        """What a column is called."""
        return {
            Sort.SPEAKER: self.tr("Speaker"),
            Sort.ARTICLE: self.tr("Quotation"),
            Sort.STATUS: self.tr("Status"),
            Sort.CONFIDENCE: self.tr("Confidence"),
            Sort.TITLE: self.tr("Article"),
            Sort.OUTLET: self.tr("Outlet"),
            Sort.DATE: self.tr("Date"),
            Sort.KIND: self.tr("Kind"),
            Sort.FORM: self.tr("Form"),
            Sort.VERIFIED: self.tr("Verified"),
        }[column]

    def order(self, sort: Sort, *, backwards: bool) -> str:
        """How the list is ordered, in words."""
        if sort is Sort.CONFIDENCE:
            return self.tr("Surest first") if backwards else self.tr("Least confident first")
        if sort is Sort.DATE:
            return self.tr("Oldest first") if backwards else self.tr("Latest first")
        if sort is Sort.ARTICLE:
            return self.tr("Last added first") if backwards else self.tr("As in the articles")
        by = self.tr("By {column}, backwards") if backwards else self.tr("By {column}")
        return by.format(column=self.heading(sort).lower())

    def cell(self, line: Line, column: Sort) -> str:
        """What stands in a column."""
        match column:
            case Sort.SPEAKER:
                return self.who(line)
            case Sort.ARTICLE:
                return on_one_line(line.words)
            case Sort.STATUS:
                return self.status(line)
            case Sort.CONFIDENCE:
                return self.confidence(line)
            case Sort.TITLE:
                return line.title
            case Sort.OUTLET:
                return line.outlet or ""
            case Sort.DATE:
                return day(line.date) if line.date else ""
            case Sort.KIND:
                return self.kind(line.kind)
            case Sort.FORM:
                return self.form(line.form)
        return self.tr("verified") if line.verified else ""

    def who(self, line: Line) -> str:
        """The speaker's name, or why there is none."""
        if line.kind is Kind.OTHER:
            return self.tr("Not a quotation")
        return line.name or self.tr("No speaker yet")

    def confidence(self, line: Line) -> str:
        """How sure the machine is; nothing where it named nobody, or somebody has put it right."""
        nobody = line.kind is Kind.SPEECH and line.speaker is None
        return "" if nobody or line.status is Status.CORRECTED else self.percent(line.confidence)

    def status(self, line: Line) -> str:
        """What has become of a quotation, in a word or two."""
        match line.status:
            case Status.CONFIRMED:
                return self.tr("accepted") if line.kind is Kind.SPEECH else self.tr("decided")
            case Status.CORRECTED:
                return self.tr("corrected")
            case Status.REJECTED:
                return self.tr("deleted")
        if line.kind is Kind.OTHER:
            return self.tr("proposed")
        return self.tr("beside the article") if line.zone is ZoneKind.FURNITURE else self.tr("waits")

    def kind(self, kind: Kind) -> str:
        """Whether it is somebody's words."""
        return self.tr("quotation") if kind is Kind.SPEECH else self.tr("not a quotation")

    def form(self, form: Form) -> str:
        """Whether it stands on its own."""
        return self.tr("sentence") if form is Form.SENTENCE else self.tr("fragment")

    def percent(self, share: float) -> str:
        """A share in percent."""
        return f"{share:.0%}".replace("%", "\u00a0%")
