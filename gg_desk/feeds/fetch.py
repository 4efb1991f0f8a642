"""A feed's bytes, from a file or from the web."""

import re
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from gg_desk.errors import DeskError
from gg_desk.feeds import faults
from gg_desk.feeds.download import download
from gg_desk.feeds.fetched import DEFAULT_LIMITS, Fetched, Limits

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]+)://", re.IGNORECASE)


def fetch(
    source: str,
    *,
    etag: str | None = None,
    last_modified: str | None = None,
    proxy: str = "",
    limits: Limits = DEFAULT_LIMITS,
) -> Fetched:
    """The content of ``source``: an ``http(s)://`` or ``file://`` address, or a file's path.

    ``etag`` and ``last_modified`` are what the last answer carried; with them a server can say that
    nothing changed. ``proxy`` is an http(s) address; empty means as the environment says. From
    https only https is followed. Busy servers, timeouts and broken connections are tried again.

    Raises:
        DeskError: it did not come, or not whole.
    """
    scheme = _SCHEME.match(source)
    if scheme is None:
        return _read(Path(source), source, limits)
    if scheme[1].lower() == "file":
        return _read(_path(source), source, limits)
    if scheme[1].lower() not in {"http", "https"}:
        raise faults.not_http(source)
    return download(source, etag, last_modified, proxy, limits)


def _path(address: str) -> Path:
    parts = urlsplit(address)
    share = f"//{parts.netloc}" if parts.netloc not in {"", "localhost"} else ""
    return Path(url2pathname(share + parts.path))


def _read(path: Path, name: str, limits: Limits) -> Fetched:
    try:
        if path.is_dir():
            raise faults.is_folder(name)
        if path.exists() and not path.is_file():
            raise faults.not_a_file(name)
        with path.open("rb") as file:
            content = file.read(limits.size + 1)
        address = path.resolve().as_uri()
    except FileNotFoundError as error:
        raise faults.no_such_file(name) from error
    except (OSError, ValueError) as error:
        raise _unreadable(name, error) from error
    if len(content) > limits.size:
        raise faults.too_large(name, limits.size)
    return Fetched(status="new", content=content, final_url=address)


def _unreadable(name: str, error: OSError | ValueError) -> DeskError:
    """A name that no file can have (a NUL in it) is a ValueError, too long a name an OSError."""
    reason = error.strerror if isinstance(error, OSError) else None
    return faults.unreadable(name, reason or str(error))
