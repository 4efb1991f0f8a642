"""The preview is shown larger and smaller by keys, wheel and action, and a click still finds its place."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from gg_desk.ui.page_places import Fit
from gg_desk.ui.pages.sheets import SheetsPage
from gg_desk.ui.window import Window


def wide(page: SheetsPage) -> float:
    return page.preview.page_places()[0].width()


def turn(page: SheetsPage, held: Qt.KeyboardModifier, by: int) -> None:
    event = QWheelEvent(
        QPointF(50, 50),
        QPointF(50, 50),
        QPoint(),
        QPoint(0, by),
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(page.preview.viewport(), event)


def test_keys_and_wheel_zoom_and_whole_pages_come_back(window: Window, guide: SheetsPage) -> None:
    whole = wide(guide)
    window.do("preview.larger")
    assert wide(guide) > 1.2 * whole
    turn(guide, Qt.KeyboardModifier.ControlModifier, -120)
    assert abs(wide(guide) - whole) <= 2
    turn(guide, Qt.KeyboardModifier.NoModifier, -120)  # scrolls
    assert abs(wide(guide) - whole) <= 2
    window.do("preview.paper")
    assert guide.preview.fit == 1
    for _step in range(20):
        window.do("preview.larger")
    assert guide.preview.fit == 4
    window.do("preview.width")
    assert guide.preview.fit is Fit.WIDTH
    window.do("preview.whole")
    assert abs(wide(guide) - whole) <= 2


def test_a_click_on_a_zoomed_page_tells_the_same_place(guide: SheetsPage) -> None:
    for factor in (0.5, 2.0):
        guide.preview.zoom(factor)
        place = guide.preview.page_places()[0]
        resolution = guide.preview.screen().logicalDotsPerInch() / 72
        points = guide.preview._document.pagePointSize(0)
        assert abs(place.width() - points.width() * resolution * factor) <= 1
        shown = guide.preview.horizontalScrollBar().maximum() + guide.preview.viewport().width()
        assert place.right() <= shown
