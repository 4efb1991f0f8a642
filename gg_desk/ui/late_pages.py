"""The pages that nobody has looked at yet, which cost as much as the first one."""

import importlib
from collections.abc import Callable
from typing import TYPE_CHECKING

from gg_desk.ui.late import Late

if TYPE_CHECKING:
    from gg_desk.ui.guide import help_window, tour, welcome
    from gg_desk.ui.pages import (
        backups,
        contacts,
        finding,
        handouts,
        keeping,
        mailing,
        news,
        office,
        programs,
        sheets,
    )
else:
    help_window = Late("gg_desk.ui.guide.help_window")
    tour = Late("gg_desk.ui.guide.tour")
    welcome = Late("gg_desk.ui.guide.welcome")
    backups = Late("gg_desk.ui.pages.backups")
    contacts = Late("gg_desk.ui.pages.contacts")
    finding = Late("gg_desk.ui.pages.finding")
    handouts = Late("gg_desk.ui.pages.handouts")
    keeping = Late("gg_desk.ui.pages.keeping")
    mailing = Late("gg_desk.ui.pages.mailing")
    news = Late("gg_desk.ui.pages.news")
    office = Late("gg_desk.ui.pages.office")
    programs = Late("gg_desk.ui.pages.programs")
    sheets = Late("gg_desk.ui.pages.sheets")

__all__ = [
    "backups",
    "contacts",
    "finding",
    "handouts",
    "help_window",
    "keeping",
    "load_all",
    "mailing",
    "news",
    "office",
    "programs",
    "sheets",
    "tour",
    "welcome",
]


def load_all(give_way: Callable[[], None]) -> None:
    """Import what the window has not needed yet; for a worker, after the first paint."""
    for module in (
        "program_detail",
        "models.offers",
        "pages.finding",
        "pages.programs",
        "pages.contacts",
        "pages.news",
        "pages.sheets",
        "pages.mailing",
        "pages.keeping",
        "pages.handouts",
        "pages.backups",
        "pages.office",
    ):
        importlib.import_module(f"gg_desk.ui.{module}")
        give_way()
