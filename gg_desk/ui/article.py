"""A news item's text: cleaned HTML, shown without asking the network for anything."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QTextBrowser

from gg_desk.ui.fonts import font
from gg_desk.ui.links import open_link
from gg_desk.ui.theme import GRID, READING_WIDTH


class Article(QTextBrowser):
    """Reads aloud, copies and follows links to the browser; loads no picture and no style."""

    def __init__(self) -> None:
        super().__init__()
        self.setFont(font())
        self.setOpenLinks(False)
        self.anchorClicked.connect(lambda address: open_link(address.toString()))
        self._margin = 4 * GRID
        self.document().setDocumentMargin(self._margin)
        self.setLineWrapMode(QTextBrowser.LineWrapMode.FixedPixelWidth)

    def show_html(self, html: str) -> None:
        """Show ``html``, which the feeds room has cleaned, from its beginning."""
        self.document().setDefaultStyleSheet("p, li { line-height: 115%; }")
        self.setHtml(html)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Lines as long as there is room, up to a length that can be read."""
        super().resizeEvent(event)
        self.setLineWrapColumnOrWidth(
            min(self.viewport().width(), READING_WIDTH + 2 * self._margin)
        )

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: N802 - Qt's
        """Nothing, whatever is asked for: a page must not tell a server who reads it."""
        return None
