"""Objects that hold each other and nobody else holds: given back while nobody is at the window."""

import gc

from PySide6.QtCore import QObject

from gg_desk.ui.keeping.presence import Presence

_ENOUGH = 50
"""Looks of Python's collector at the newest objects, each after some thousand more: before, a look
at all of them, which takes about a tenth of a second, is not worth it, and an idle window does nothing."""


class Tidying(QObject):
    """Has Python's collector look at all objects in a quiet moment.

    By itself it would do so after days, since the window could not move meanwhile: an hour's sheets
    and lists of answers would stay until then.
    """

    def __init__(self, parent: QObject, presence: Presence) -> None:
        super().__init__(parent)
        self._looked = 0
        presence.quiet.connect(self.tidy)

    def tidy(self) -> None:
        """Give back what nobody holds, where much was made since the last time."""
        looks = gc.get_stats()[0]["collections"]
        if looks - self._looked >= _ENOUGH:
            self._looked = looks
            gc.collect()
