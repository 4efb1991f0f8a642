"""Rooms that the windows ask only in workers, each imported by the first worker that asks it.

The desk brings SQLAlchemy, ReportLab and ICU, half a second and more. The first paint does not
wait for them, and the event loop never imports them.
"""

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from gg_desk import desk as verbs
    from gg_desk.catalogue import bundle
    from gg_desk.phrasebook import book, hours
else:

    class _Late:
        """A module, once somebody asks it for something."""

        def __init__(self, name: str) -> None:
            self._name = name

        def __getattr__(self, name: str) -> Any:
            return getattr(importlib.import_module(self._name), name)

    verbs = _Late("gg_desk.desk")
    bundle = _Late("gg_desk.catalogue.bundle")
    book = _Late("gg_desk.phrasebook.book")
    hours = _Late("gg_desk.phrasebook.hours")

__all__ = ["book", "bundle", "hours", "verbs"]
