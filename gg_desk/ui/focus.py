"""Where the keys go when one comes to a page by keyboard."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

_AROUND = 50
"""Pixels above and below what is scrolled to, as Qt has them."""
_MADE_ABLE = frozenset({QEvent.Type.EnabledChange, QEvent.Type.Show})


def focus_again(last: QWidget | None, beginning: QWidget) -> None:
    """Give the keys to ``last`` of a page that is shown, where it takes them, else to ``beginning``."""
    if last is not None and _takes_keys(last):
        last.setFocus(Qt.FocusReason.ShortcutFocusReason)
    else:
        focus_when_able(beginning)


def focus_when_able(widget: QWidget) -> None:
    """Give the keys to ``widget``, now or as soon as it takes them, unless they went elsewhere."""
    if _takes_keys(widget):
        widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
    else:
        beside = Qt.FindChildOption.FindDirectChildrenOnly
        waiting = widget.findChild(_Waiting, options=beside) or _Waiting(widget)
        waiting.begin()


def bring_into_sight(now: QWidget | None) -> None:
    """Scroll to where the keys are, for who does not point at it.

    By itself Qt does so only from one control of a scrolled part to the next, not for who comes
    into it from outside; and of what is written in, or of a list, it shows the line alone where
    one is, which leaves the frame of the rest unseen, and the next line.
    """
    part = now
    while now is not None and part is not None and not QApplication.mouseButtons():
        part = part.parentWidget()
        if isinstance(part, QScrollArea):
            _scroll_to(part, now)


def taking_keys(part: QWidget) -> list[QWidget]:
    """What in ``part`` takes the keys by Tab."""
    return [
        one for one in part.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


def _scroll_to(part: QScrollArea, now: QWidget) -> None:
    """Show ``now`` as a whole where ``part`` has the room, with some of what is around it."""
    page, beside = part.widget(), part.viewport().height() - now.height()
    if page is None or not page.isAncestorOf(now):
        return  # a list that has dropped down is a window of its own, wherever it comes from
    if beside < 0:
        part.ensureWidgetVisible(now)
        return
    middle = now.mapTo(page, now.rect().center())
    around = now.height() // 2 + 1 + min(_AROUND, beside // 2)
    part.ensureVisible(middle.x(), middle.y(), now.width() // 2, around)


def _takes_keys(widget: QWidget) -> bool:
    return widget.isEnabled() and widget.isVisible()


class _Waiting(QObject):
    """Waits until a widget is enabled and shown, which it is not while its page still asks.

    One stays with each widget, however often somebody comes to its page.
    """

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._at: QWidget | None = None
        self._waits = False
        widget.installEventFilter(self)

    def begin(self) -> None:
        """Wait from now on, for as long as the keys stay where they are."""
        self._at, self._waits = QApplication.focusWidget(), True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Look once more whether it can be."""
        if self._waits and event.type() in _MADE_ABLE and _takes_keys(self._widget):
            self._waits = False
            if QApplication.focusWidget() is self._at:
                self._widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return super().eventFilter(watched, event)
