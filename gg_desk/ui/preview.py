"""The sheet as it will be printed: pages below each other or in pairs, and where on them a click was."""

from collections.abc import Iterator

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QEvent,
    QPointF,
    QRectF,
    QSize,
    QSizeF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from gg_desk.ui.page_line import PageLine
from gg_desk.ui.page_pictures import Pictures, Tile, density, tiles_of
from gg_desk.ui.page_places import MARGIN, Fit, Places, pixels, placed_beside_bars
from gg_desk.ui.schemes import PAPER, PAPER_GREY
from gg_desk.ui.theme import GRID

_STEP, _SMALLEST, _LARGEST = 1.25, 0.25, 4.0
_NOTCH = 120
"""What the wheel tells of one of its notches."""


class Preview(QAbstractScrollArea):
    """Pages below each other or in pairs, whole, as wide as there is room, or so many times as large as on paper."""

    pointed = Signal(int, QPointF)
    """A click on a page, counted from 0: points from its upper left corner."""
    page_changed = Signal(int)
    """Another page, counted from 0, is the one that is looked at, or there are others now."""

    def __init__(self, parent: QWidget, at_once: int | None = None) -> None:
        """More pages than ``at_once`` are turned: each that is placed is measured, which takes up to 2 ms."""
        super().__init__(parent)
        self._at_once = at_once
        self._document = QPdfDocument(self)
        self._buffer = QBuffer(self)
        self._pictures = Pictures(self._document)
        self._sizes: list[QSizeF] = []
        self._places = Places()
        self._first, self._page = 0, 0
        self.fit: Fit | float = Fit.WHOLE
        """How large the pages are: by the room there is, or so many times as large as on paper."""
        self.pairs = False
        self._drawing = QTimer(self, singleShot=True, interval=0)
        self._drawing.timeout.connect(self._draw)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.line = PageLine(self.viewport())
        self.line.pairs.toggled.connect(self.show_pairs)
        self.verticalScrollBar().setSingleStep(3 * GRID)
        self.horizontalScrollBar().setSingleStep(3 * GRID)

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return self._document.pageCount()

    @property
    def page(self) -> int:
        """Which page is looked at, counted from 0; of a pair its left one."""
        return self._page

    @property
    def turned(self) -> bool:
        """Whether there are so many pages that they are turned."""
        return self._at_once is not None and self.pages > self._at_once

    @property
    def together(self) -> int:
        """How many pages stand beside each other."""
        return 2 if self.pairs else 1

    @property
    def drawn(self) -> bool:
        """Whether everything that is seen is drawn, as it is in the document now."""
        return all(self._pictures.has(tile) for tile in self._seen())

    def show_pdf(self, pdf: bytes) -> None:
        """Show ``pdf`` in place of what was there; an empty one takes the pages away."""
        self._document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray(pdf))
        if pdf:
            self._buffer.open(QBuffer.OpenModeFlag.ReadOnly)
            self._document.load(self._buffer)
            self._pictures.grow_old()
        else:
            self._pictures.clear()
        if self.turned or self._first:
            self._first = 0
            self.verticalScrollBar().setValue(0)
        self._place_pages()
        self._say_page()

    def fill_width(self, wide: bool) -> None:
        """Make the page as wide as the room, to read on from the line at the top, or show all of it at once."""
        self._show_as(Fit.WIDTH if wide else Fit.WHOLE, QPointF(self._middle().x(), 0))

    def zoom(self, factor: float) -> None:
        """Show the pages so many times as large as they are on paper, within what can be read."""
        self._show_as(min(max(factor, _SMALLEST), _LARGEST), self._middle())

    def zoom_by(self, steps: float, at: QPointF | None = None) -> None:
        """Larger by so many steps, smaller where they are negative; what is ``at`` a place stays there."""
        if self._places.pages:
            here = self._page - self._first
            scale = self._places.pages[here].width() / self._sizes[here].width()
            factor = min(max(scale * _STEP**steps, _SMALLEST), _LARGEST)
            self._show_as(factor, at or self._middle())

    def show_pairs(self, pairs: bool) -> None:
        """Show two pages beside each other, or one."""
        if pairs == self.pairs:
            return
        page, self.pairs = self._page, pairs
        self.line.pairs.setChecked(pairs)
        if self.turned:
            self._first = page - page % self.together
        self._place_pages()
        self._say_page()
        self.go_to(page)

    def go_to(self, page: int) -> None:
        """Look at this page, counted from 0."""
        if not 0 <= page < self.pages:
            return
        if self.turned:
            self._first = page - page % self.together
            self._pictures.clear()
            self._place_pages()
            self.verticalScrollBar().setValue(0)
        else:
            self.verticalScrollBar().setValue(round(self._places.pages[page].top()) - MARGIN)

    def page_places(self) -> list[QRectF]:
        """Where each page that is shown stands in the scrolled area, in pixels."""
        return list(self._places.pages)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """What is pressed here is meant for the pages."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Say where on which page the person has clicked; pages that are turned are looked at only."""
        event.accept()
        if event.button() is not Qt.MouseButton.LeftButton or self.turned:
            return
        at = event.position() + self._scrolled()
        for page, place in enumerate(self._places.pages):
            if place.contains(at):
                points = self._document.pagePointSize(page).width() / place.width()
                self.pointed.emit(page, (at - place.topLeft()) * points)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """With Ctrl the wheel zooms."""
        turned = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and turned:
            self.zoom_by(turned / _NOTCH, event.position())
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Home and End go to the first and the last page; arrows and the paging keys scroll."""
        match event.key():
            case Qt.Key.Key_Home:
                self.go_to(0)
            case Qt.Key.Key_End:
                self.go_to(self.pages - 1)
            case _:
                super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit the pages into another room."""
        super().resizeEvent(event)
        self._place_pages()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802 - Qt's name
        """Know which page is looked at now."""
        super().scrollContentsBy(dx, dy)
        self._look()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Keep no more pictures than are seen at once when somebody comes back."""
        super().hideEvent(event)
        self._pictures.keep_only(set(self._seen()))

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Another screen may have other pixels."""
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self._place_pages()
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paper, and on it what is drawn so far; the rest comes a moment later."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(PAPER_GREY))
        dots = self._dots()
        painter.scale(1 / dots, 1 / dots)
        for page, place in self._pages_seen():
            on_screen = pixels(place.translated(-self._scrolled()), dots)
            painter.setClipRect(on_screen)
            painter.fillRect(on_screen, QColor(PAPER))
            self._pictures.paint(page, painter, on_screen)
        painter.end()
        if not self.drawn:
            self._drawing.start()

    def _draw(self) -> None:
        """Draw what is missing of what is seen, for as long as nobody waits."""
        seen = list(self._seen())
        self._pictures.draw_missing(seen)
        if self.drawn:
            self._pictures.keep_as_shown({tile.wide for tile in seen})
        self.viewport().update()

    def _show_as(self, fit: Fit | float, at: QPointF) -> None:
        page, inside = self._places.nearest(at + self._scrolled())
        self.fit = fit
        self._place_pages()
        if page < len(self._places.pages):
            goal = self._places.spot(page, inside)
            self.horizontalScrollBar().setValue(round(goal.x() - at.x()))
            self.verticalScrollBar().setValue(round(goal.y() - at.y()))

    def _place_pages(self) -> None:
        count = min(self.together, self.pages - self._first) if self.turned else self.pages
        resolution = self.screen().logicalDotsPerInch() / 72
        numbers = range(self._first, self._first + count)
        self._sizes = [self._document.pagePointSize(page) * resolution for page in numbers]
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        bars = QSize(down.sizeHint().width(), across.sizeHint().height())
        self._places, room = placed_beside_bars(
            self._sizes, self.maximumViewportSize(), self.fit, bars, pairs=self.pairs
        )
        whole = self._places.size
        for bar, seen, most in (
            (across, room.width(), whole.width()),
            (down, room.height(), whole.height()),
        ):
            bar.setPageStep(seen)
            bar.setRange(0, max(0, most - seen))
        self._look()
        self.viewport().update()

    def _look(self) -> None:
        """Find out which page is looked at: of those of which most is seen, the first."""
        page = self._first + self._places.most_seen(self._view())
        page -= page % self.together
        if page != self._page:
            self._page = page
            self._say_page()

    def _say_page(self) -> None:
        self.line.say(self._page, 1 if self.turned else self.together, self.pages)
        self.page_changed.emit(self._page)

    def _pages_seen(self) -> Iterator[tuple[int, QRectF]]:
        for at, place in self._places.seen(self._view()):
            yield self._first + at, place

    def _seen(self) -> Iterator[Tile]:
        dots = self._dots()
        for page, place in self._pages_seen():
            on_screen = pixels(place.translated(-self._scrolled()), dots)
            window = pixels(QRectF(self.viewport().rect()), dots)
            seen = (on_screen & window).translated(-on_screen.topLeft())
            yield from tiles_of(page, on_screen.size(), seen)

    def _dots(self) -> float:
        return density(self.devicePixelRatioF(), self.viewport().size())

    def _view(self) -> QRectF:
        return QRectF(self._scrolled(), self.viewport().size())

    def _scrolled(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _middle(self) -> QPointF:
        return QRectF(self.viewport().rect()).center()
