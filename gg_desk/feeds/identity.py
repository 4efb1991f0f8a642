"""What makes two news items the same thing, whatever feed brought them.

A WordPress site names a post by its number in the guid, and that never changes, though the guid's
own ``http://`` is long out of date. The same post has the same address in RSS and in Atom, and the
same moment of publication to the second. Each of these becomes a key; items that share a key are one.
"""

import datetime as dt
import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import parse_qsl, unquote, urlsplit

import msgspec

from gg_desk.catalogue.place import NewsItem

_STRONG = ("post:", "guid:")
"""Keys that the publisher gave on purpose: two items of one feed with different ones are two."""

_TRACKING = re.compile(r"utm_\w+|fbclid|gclid")
_LANGUAGE = re.compile(r"[a-z]{2}(-[a-z]{2,4})?")
# Addresses of pages that show a different item each day.
_SHARED_PAGE = re.compile(
    r"(index|main|home|default|list|view|read|news|notice|board|bbs|blog|feed)?(\.\w{2,5})?|[^.\d]+\.(php|do|jsp|aspx?)"
)
_TELLING_WORDS, _TELLING_LENGTH = 4, 16


class _Address(NamedTuple):
    """An address without what changes when a site moves to https or adds tracking."""

    host: str
    path: tuple[str, ...]
    query: tuple[tuple[str, str], ...]
    of_folder: bool
    """It names a site or a folder, as WordPress's numbered addresses do, and no page in it."""


def keys_of(guid: str, link: str, title: str, published: dt.datetime | None) -> tuple[str, ...]:
    """The keys of an item, the most certain first; never empty.

    ``post:`` is a WordPress number on its site, or with the moment of publication on any site;
    ``guid:`` any other guid; ``link:`` the address without scheme, ``www`` and tracking; ``slug:``
    the telling last part of the address on any site; ``title:`` the title's letters with the moment.
    """
    moment = f"{published.astimezone(dt.UTC):%Y-%m-%dT%H:%M:%SZ}" if published else ""
    named, page = _address(guid), _address(link)
    number = post_number(guid) or post_number(link)
    keys: list[str] = []
    if number:
        keys.append(_post_key(named if post_number(guid) else page, number))
    elif guid.strip():
        keys.append(f"guid:{_spelled(named) if named else guid.strip()}")
    if number and moment:
        keys.append(f"number:{number}@{moment}")
    keys += _keys_of_page(page)
    if moment or not keys:
        keys.append(f"title:{_digest(_letters(title))}@{moment}")
    return tuple(dict.fromkeys(keys))


def id_of(keys: tuple[str, ...], published: dt.datetime | None) -> str:
    """A short, readable id: ``news-18218`` after a WordPress number, else ``news-20240529-3f9a``."""
    number = re.fullmatch(r"post:.*:(\d+)", keys[0])
    if number:
        return f"news-{number[1]}"
    if published:
        return f"news-{published.astimezone(dt.UTC):%Y%m%d}-{_digest(keys[0])[:4]}"
    return f"news-{_digest(keys[0])[:8]}"


def post_number(address: str) -> str:
    """The WordPress number in ``…/?p=18218`` or ``…/?post_type=daily-news&p=18218``, else empty."""
    parts = _address(address)
    if parts is None or not parts.of_folder:
        return ""
    query = dict(parts.query)
    known = query.keys() <= {"p", "post_type"}
    return query["p"] if known and re.fullmatch(r"[0-9]{1,12}", query.get("p", "")) else ""


def told_apart(items: Iterable[NewsItem]) -> tuple[NewsItem, ...]:
    """The items of one feed, each once, with no key that two of them share.

    Of an item that a feed carries twice, the one updated last stays. Where a publisher's own guids
    differ, an equal title or address does not make two items one.
    """
    latest: dict[str, NewsItem] = {}
    for item in items:
        name = item.keys[0] if item.keys[0].startswith(_STRONG) else "\n".join(item.keys)
        if name not in latest or _updated(item) > _updated(latest[name]):
            latest[name] = item
    uses = Counter(key for item in latest.values() for key in item.keys)
    return tuple(_with_own_keys(item, uses) for item in latest.values())


def _with_own_keys(item: NewsItem, uses: Counter[str]) -> NewsItem:
    own = tuple(key for key in item.keys if uses[key] == 1)
    if own == item.keys:
        return item
    return msgspec.structs.replace(item, keys=own or (f"all:{_digest(' '.join(item.keys))}",))


def _updated(item: NewsItem) -> dt.datetime:
    return item.updated or item.published or dt.datetime.min.replace(tzinfo=dt.UTC)


def _address(words: str) -> _Address | None:
    try:
        parts = urlsplit(words.strip())
        host = parts.hostname or ""
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or not host:
        return None
    query = sorted(
        (name, value)
        for name, value in parse_qsl(parts.query, keep_blank_values=True)
        if not _TRACKING.fullmatch(name)
    )
    path = tuple(part for part in unquote(parts.path).casefold().split("/") if part)
    of_folder = parts.path == "" or parts.path.endswith(("/", "/index.php"))
    return _Address(host.removeprefix("www."), path, tuple(query), of_folder)


def _spelled(address: _Address) -> str:
    query = "&".join(f"{name}={value}" for name, value in address.query)
    return "/".join((address.host, *address.path)) + (f"?{query}" if query else "")


def _post_key(site: _Address | None, number: str) -> str:
    place = "/".join((site.host, *site.path)).removesuffix("/index.php") if site else ""
    return f"post:{place}:{number}"


def _keys_of_page(page: _Address | None) -> list[str]:
    if page is None:
        return []
    last = page.path[-1] if page.path else ""
    if not any(re.search(r"\d", value) for _, value in page.query) and _SHARED_PAGE.fullmatch(last):
        return []
    keys = [f"link:{_spelled(page)}"]
    if len(re.findall(r"[^\W_]+", last)) >= _TELLING_WORDS and len(last) >= _TELLING_LENGTH:
        # A translation may share the last part; its address then begins with a language.
        language = f"{page.path[0]}/" if _LANGUAGE.fullmatch(page.path[0]) else ""
        keys.append(f"slug:{language}{last}")
    return keys


def _letters(title: str) -> str:
    """Letters, their marks and digits: quotation marks and spaces differ from feed to feed."""
    folded = unicodedata.normalize("NFKC", title).casefold()
    return "".join(sign for sign in folded if unicodedata.category(sign)[0] in "LMN")


def _digest(words: str) -> str:
    return hashlib.blake2b(words.encode(), digest_size=8).hexdigest()
