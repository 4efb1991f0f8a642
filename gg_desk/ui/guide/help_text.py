"""A page of the help: Markdown from the resources, set in the window's own type."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QImage,
    QPainter,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFragment,
)
from PySide6.QtWidgets import QTextBrowser

from gg_desk.resources import resource
from gg_desk.ui import theme
from gg_desk.ui.fonts import font
from gg_desk.ui.theme import GRID, READING_WIDTH, Type

_HEADINGS = {1: Type.TITLE, 2: Type.SECTION}
_PICTURE = QTextDocument.ResourceType.ImageResource.value
_MARGIN = 3 * GRID
_LINE, _IN_PROPORTION = 130, 1


class HelpText(QTextBrowser):
    """Shows what is told of a place; reads from the resources alone, never from a network."""

    def __init__(self) -> None:
        super().__init__()
        self.setFont(font())
        self.setOpenLinks(False)
        self.document().setDocumentMargin(_MARGIN)
        self._tag = ""

    def show_place(self, place: str, tag: str) -> None:
        """Show what is told of ``place`` in this language, from its beginning."""
        self._tag = tag
        words = resource("help", tag, f"{place}.md").read_text(encoding="utf-8")
        self.setMarkdown(words)
        self._dress()
        self._fit_pictures()
        self.verticalScrollBar().setValue(0)

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: N802 - Qt's
        """Nothing: the page's picture is put in when its width is known."""
        return None

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The picture is as wide as the words may be."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit_pictures()

    def _dress(self) -> None:
        """Qt's bold is another weight, in which Korean is drawn thin: the type is the window's."""
        for block in self._blocks():
            cursor = QTextCursor(block)
            spacing = block.blockFormat()
            if not any(one.charFormat().isImageFormat() for one in _fragments(block)):
                spacing.setLineHeight(_LINE, _IN_PROPORTION)
            spacing.setBottomMargin(GRID)
            cursor.setBlockFormat(spacing)
            heading = _HEADINGS.get(spacing.headingLevel())
            for fragment in _fragments(block):
                was = fragment.charFormat()
                if not was.isImageFormat():
                    self._over(fragment).setCharFormat(_type(was, heading))

    def _fit_pictures(self) -> None:
        wide = min(self.viewport().width() - 2 * _MARGIN - GRID, READING_WIDTH)
        for block in self._blocks():
            for fragment in _fragments(block):
                if fragment.charFormat().isImageFormat() and wide > 0:
                    picture = fragment.charFormat().toImageFormat()
                    shown = self._scaled(picture.name(), wide)
                    self.document().addResource(_PICTURE, QUrl(picture.name()), shown)
                    picture.setWidth(wide)
                    picture.setHeight(shown.height() / shown.devicePixelRatio())
                    self._over(fragment).setCharFormat(picture)

    def _scaled(self, name: str, wide: int) -> QImage:
        """As many points as the screen has, with a line around: the page is as white as the picture."""
        ratio = self.devicePixelRatioF()
        image = QImage(str(resource("help", self._tag, name.rpartition("/")[2])))
        image = image.scaledToWidth(round(wide * ratio), Qt.TransformationMode.SmoothTransformation)
        image = image.convertToFormat(QImage.Format.Format_RGB32)
        painter = QPainter(image)
        painter.setPen(QColor(theme.colours().line))
        painter.drawRect(image.rect().adjusted(0, 0, -1, -1))
        painter.end()
        image.setDevicePixelRatio(ratio)
        return image

    def _over(self, fragment: QTextFragment) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(fragment.position())
        end = fragment.position() + fragment.length()
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _blocks(self) -> Iterator[QTextBlock]:
        block = self.document().begin()
        while block.isValid():
            yield block
            block = block.next()


def _type(was: QTextCharFormat, heading: Type | None) -> QTextCharFormat:
    made = QTextCharFormat()
    strong = was.font().bold() or was.fontFixedPitch()
    made.setFont(font(heading or (Type.STRONG if strong else Type.BODY)))
    if was.fontFixedPitch():  # a key
        made.setForeground(QColor(theme.colours().accent))
    return made


def _fragments(block: QTextBlock) -> list[QTextFragment]:
    found, at = [], block.begin()
    while not at.atEnd():
        found.append(at.fragment())
        at += 1
    return found
