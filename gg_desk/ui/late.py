"""Modules that the first paint does not wait for, each imported when it is first asked.

The desk brings SQLAlchemy, ReportLab and ICU, half a second and more: only workers ask it, so the
event loop never imports it. The pages that nobody has looked at yet cost as much as the first one;
``load_all`` has a worker import them after the first paint.
"""

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from gg_desk import desk as verbs
    from gg_desk.catalogue import bundle
    from gg_desk.phrasebook import book, hours
    from gg_desk.ui import names, program_detail, reading
    from gg_desk.ui.models import describe
    from gg_desk.ui.pages import contacts, news, sheets
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
    program_detail = _Late("gg_desk.ui.program_detail")
    names = _Late("gg_desk.ui.names")
    reading = _Late("gg_desk.ui.reading")
    describe = _Late("gg_desk.ui.models.describe")
    contacts = _Late("gg_desk.ui.pages.contacts")
    news = _Late("gg_desk.ui.pages.news")
    sheets = _Late("gg_desk.ui.pages.sheets")

_OF_THE_WINDOW = (
    "gg_desk.ui.names",
    "gg_desk.ui.program_detail",
    "gg_desk.ui.pages.contacts",
    "gg_desk.ui.pages.news",
    "gg_desk.ui.pages.sheets",
)

__all__ = [
    "book",
    "bundle",
    "contacts",
    "describe",
    "hours",
    "load_all",
    "names",
    "news",
    "program_detail",
    "reading",
    "sheets",
    "verbs",
]


def load_all() -> None:
    """Import what the window has not needed yet; for a worker."""
    for name in _OF_THE_WINDOW:
        importlib.import_module(name)
