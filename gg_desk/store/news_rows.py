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
