"""What a fetch may cost and what it brings."""

from typing import Literal

import msgspec


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """How much and how long; seconds and bytes. Tests set small ones."""

    size: int = 20_000_000
    """Of the content, packed or not."""
    redirects: int = 5
    connect: float = 10.0
    read: float = 20.0
    """Between two pieces of the answer."""
    overall: float = 90.0
    """All tries, waits and redirects together."""
    tries: int = 3
    pause: float = 1.0
    """Before the second try; doubles with each further one."""
    patience: float = 30.0
    """The longest Retry-After that is waited for."""


DEFAULT_LIMITS = Limits()


class Fetched(msgspec.Struct, frozen=True, kw_only=True):
    """What came: the content, or word that it has not changed since the validators were given."""

    status: Literal["new", "unchanged"]
    content: bytes = b""
    final_url: str
    """Where it came from in the end; a ``file:`` address for a file."""
    charset: str = ""
    """The character set that the server named, if any."""
    etag: str | None = None
    last_modified: str | None = None
