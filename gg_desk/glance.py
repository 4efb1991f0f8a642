"""What the first page said last, kept so that the next start says it at once, before the store is open.

It holds what the overview holds and the store has as well: programs, sheets and how often they left
the desk, titles of news. It names no person.
"""

import msgspec

from gg_desk.catalogue.overview import Overview
from gg_desk.folders import Folders
from gg_desk.whole_files import write_whole


def read_glance(where: Folders) -> Overview | None:
    """What it said last; None where nobody knows, or another version of the program wrote it."""
    try:
        return msgspec.json.decode(where.glance.read_bytes(), type=Overview)
    except (OSError, ValueError):
        return None


def keep_glance(where: Folders, found: Overview) -> None:
    """Keep ``found`` for the next start, unless it is what stands there.

    Raises:
        DeskError: it cannot be written.
    """
    kept = brief(found)
    if kept != read_glance(where):
        write_whole(where.glance, msgspec.json.encode(kept))


def brief(found: Overview) -> Overview:
    """``found`` with the titles of its news alone."""
    news = (
        msgspec.structs.replace(item, summary="", body_html="", body_text="") for item in found.news
    )
    return msgspec.structs.replace(found, news=tuple(news))
