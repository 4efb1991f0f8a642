"""Between news items and their rows."""

import hashlib
from typing import Any

import msgspec

from gg_desk.catalogue.place import NewsItem
from gg_desk.store.rows import moment_of, moment_text

_TEXTS = ("title", "link", "language", "author", "summary", "body_html", "body_text", "source")


def row_of(item: NewsItem) -> dict[str, Any]:
    """The columns that a feed fills: all but number, id and the office's own marks."""
    texts = {name: getattr(item, name) for name in _TEXTS}
    return {
        **texts,
        "published": moment_text(item.published),
        "updated": moment_text(item.updated),
    }


def brought_up(kept: Any, item: NewsItem, *, first_from_here: bool) -> dict[str, Any]:
    """The columns of the row ``kept`` after ``item``, which takes nothing away by not saying it.

    A feed that brings the item for the first time, and only the beginning of its text, leaves the
    whole text that another feed has brought.
    """
    values = {name: value or getattr(kept, name) for name, value in row_of(item).items()}
    if first_from_here and kept.body_text.startswith(item.body_text.rstrip(" .…[]")):
        values |= {name: getattr(kept, name) for name in ("body_html", "body_text")}
    return values


def is_older(item: NewsItem, kept: Any) -> bool:
    """Whether ``item`` says of itself that it is older than the row ``kept``; RSS never says."""
    updated = moment_text(item.updated)
    return updated is not None and updated < (kept.updated or kept.published or "")


def item_of(row: Any, keys: tuple[str, ...]) -> NewsItem:
    """The news item in a row of ``news``."""
    texts = {name: getattr(row, name) for name in _TEXTS}
    return NewsItem(
        id=row.id,
        published=moment_of(row.published),
        updated=moment_of(row.updated),
        keys=keys,
        read=bool(row.read),
        starred=bool(row.starred),
        **texts,
    )


def moment_in(row: Any) -> str:
    """When the item in a row came out, as text that sorts; empty where no feed said."""
    return row.published or row.updated or ""


def fingerprint(item: NewsItem) -> str:
    """The same for two versions of an item that a feed gives with the same words."""
    return hashlib.sha256(msgspec.json.encode(row_of(item), order="deterministic")).hexdigest()
