"""A line at the top of the window that says what was brought back, with the way to throw it away."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from gg_desk.ui.models import window_actions
from gg_desk.ui.theme import GRID
from gg_desk.ui.widgets import Banner, button, row


class LeftOffLine(QWidget):
    """Empty as long as nothing was brought back."""

    away = Signal()
    """What was typed and not saved is not wanted any more."""

    def __init__(self) -> None:
        super().__init__()
        self._killed = False
        self._places: tuple[str, ...] = ()
        self.banner = Banner("info")
        self.throw_away = button()
        self.close_it = button("link", "close")
        layout = row(self.banner, self.throw_away, self.close_it)
        layout.setStretch(0, 1)
        layout.setContentsMargins(2 * GRID, GRID // 2, 2 * GRID, GRID // 2)
        self.setLayout(layout)
        self.throw_away.clicked.connect(self.away)
        self.throw_away.clicked.connect(self.hide)
        self.close_it.clicked.connect(self.hide)
        self._retranslate()
        self.hide()

    def tell(self, killed: bool, places: Sequence[str]) -> None:
        """What was brought back: after a kill all of it, else what is not saved on these pages."""
        self._killed, self._places = killed, tuple(places)
        self._retranslate()
        self.throw_away.setVisible(bool(places))
        self.show()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.throw_away.setText(self.tr("Throw it away"))
        self.throw_away.setToolTip(self.tr("What was typed and not saved is gone then"))
        self.close_it.setAccessibleName(self.tr("Close this line"))
        self.close_it.setToolTip(self.close_it.accessibleName())
        said = []
        if self._killed:
            said.append(
                self.tr("GG Desk did not end properly last time; you are where you were then.")
            )
        if self._places:
            titles = {one.name.removeprefix(window_actions.GO): one for one in window_actions.GOING}
            names = ", ".join(titles[place].title() for place in self._places if place in titles)
            said.append(self.tr("Typed and not saved yet: %1.").replace("%1", names))
        self.banner.tell(" ".join(said))
