"""The pages that nobody has looked at yet, which cost as much as the first one."""

import importlib
from typing import TYPE_CHECKING

from gg_desk.ui.late import Late

if TYPE_CHECKING:
    from gg_desk.ui.pages import contacts, news, sheets
else:
    contacts = Late("gg_desk.ui.pages.contacts")
    news = Late("gg_desk.ui.pages.news")
    sheets = Late("gg_desk.ui.pages.sheets")

__all__ = ["contacts", "load_all", "news", "sheets"]


def load_all() -> None:
    """Import what the window has not needed yet; for a worker, after the first paint."""
    for name in ("program_detail", "pages.contacts", "pages.news", "pages.sheets"):
        importlib.import_module(f"gg_desk.ui.{name}")
