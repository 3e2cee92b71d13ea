"""Where the journalist stopped: noted as the window closes, taken up again as it opens."""

from functools import partial

from PySide6.QtCore import QByteArray, QSettings

from quoteapp.gui.listing_view import ListingView
from quoteapp.gui.window import Window
from quoteapp.store import filters


def save(window: Window, settings: QSettings) -> None:
    """Note where the window is, how wide its panes are, and what is to be seen in it."""
    window.splitter.set_alone(False)
    page, selected = window.review.page, window.review.selected
    settings.setValue("window/geometry", window.saveGeometry())
    settings.setValue("window/panes", window.splitter.saveState())
    if window.overviews.is_made("quotations"):
        settings.setValue("list/columns", window.overviews.listing.table.save_columns())
        settings.setValue("list/filter", filters.write(window.overviews.listing.filters.now()))
    settings.setValue("article/size", window.article.size_of_text)
    settings.setValue("article/number", page.article.id if page else -1)
    settings.setValue("article/quotation", selected if selected is not None else -1)
    settings.setValue("article/scroll", window.article.verticalScrollBar().value())


def restore(window: Window, settings: QSettings) -> None:
    """Go on there, as far as that still exists."""
    for name, put_back in (
        ("window/geometry", window.restoreGeometry),
        ("window/panes", window.splitter.restoreState),
    ):
        saved = settings.value(name)
        if isinstance(saved, QByteArray):
            put_back(saved)
    window.article.size_of_text = float(str(settings.value("article/size", window.article.size_of_text)))
    window.overviews.listed.connect(partial(_restore_list, settings))
    numbers = window.library_pane.articles.numbers()
    number = _number(settings, "article/number")
    if number in numbers:
        window.open_article(number)
        _restore_selection(window, settings)
    elif numbers:
        window.open_article(numbers[0])


def _restore_list(settings: QSettings, listing: ListingView) -> None:
    columns = settings.value("list/columns")
    if isinstance(columns, QByteArray):
        listing.table.restore_columns(columns)
    if kept := filters.read(str(settings.value("list/filter", ""))):
        listing.show_filter(*kept)


def _restore_selection(window: Window, settings: QSettings) -> None:
    quotation = _number(settings, "article/quotation")
    if quotation in {each.id for each in window.review.quotations}:
        window.review.select(quotation)
    window.article.scroll_to(max(0, _number(settings, "article/scroll")))


def _number(settings: QSettings, name: str) -> int:
    """A number of the settings, −1 where none was noted."""
    return int(str(settings.value(name, -1)))
