"""Objects that hold each other and nobody else holds: given back while nobody is at the window."""

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject

from gg_desk.ui.heap import give_back
from gg_desk.ui.keeping.presence import Presence

_ENOUGH = 50
"""Looks of Python's collector at the newest objects, each after some thousand more: before, a look
at all of them, which takes a quarter of a second, is not worth it, and an idle window does nothing."""


class Tidying(QObject):
    """Has Python's collector look at all objects in a quiet moment, with no worker ``at_work``.

    By itself it would do so after days, since the window could not move meanwhile: an hour's sheets
    and lists of answers would stay until then. It does not look again at what was there when the
    window stood ready, nor at what the first quiet moment left: modules, pages and their parts stay
    as long as the program, and are nearly all.
    """

    def __init__(self, parent: QObject, presence: Presence, at_work: Callable[[], bool]) -> None:
        super().__init__(parent)
        self._at_work = at_work
        self._looked = 0
        self._keeps = True
        presence.quiet.connect(self.tidy)

    def keep(self) -> None:
        """Let all that is here now stand without being looked at again."""
        gc.freeze()
        give_back()

    def end(self) -> None:
        """The window goes, and nothing stays for its sake."""
        gc.unfreeze()

    def tidy(self) -> None:
        """Give back what nobody holds, where much was made since the last time."""
        looks = gc.get_stats()[0]["collections"]
        # Who waits for a thousand notices touches nothing, and watches how far they are.
        if looks - self._looked >= _ENOUGH and not self._at_work():
            self._looked = looks
            gc.collect()
            give_back()
            if self._keeps:
                self._keeps = False
                self.keep()
