"""A feed's bytes as news items; the only module that knows feedparser."""

import io
import re
from collections.abc import Iterator
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import feedparser
import msgspec

from gg_desk.catalogue.place import NewsItem
from gg_desk.errors import DeskError
from gg_desk.feeds.clean import TooTangledError, clean_html, one_line, paragraphs
from gg_desk.feeds.decode import text_of
from gg_desk.feeds.identity import id_of, keys_of, told_apart
from gg_desk.feeds.mend import sound
from gg_desk.feeds.moments import moment
from gg_desk.feeds.plain import plain_text, summary_of

_HEADLINE = 100
"""Letters of the text that stand in for a missing title."""

_Entry = dict[str, Any]
"""What feedparser makes of an item."""


class Parsed(msgspec.Struct, frozen=True, kw_only=True):
    """A feed: its title, its items as it orders them, and the names of items it could not give."""

    title: str
    items: tuple[NewsItem, ...]
    refused: tuple[str, ...] = ()


class _Refusal(Exception):  # noqa: N818 - no error of the program, but an answer about one item
    """One item cannot be taken; the message says why."""


class _Body(NamedTuple):
    html: str
    text: str


def parse(content: bytes, source: str, charset: str = "") -> Parsed:
    """The news items in an RSS or Atom document, cleaned, each with its keys and an id.

    ``source`` is the address it came from, from which relative links are completed. ``charset`` is
    what the server said of the letters; see :func:`gg_desk.feeds.decode.text_of`. An item that
    cannot be read is refused by name and the others are taken.

    Raises:
        DeskError: nothing was taken: no feed, a part of one, or damaged as a whole.
    """
    whole = sound(text_of(content, charset))
    feed = _read(whole.document, source)
    title = _line(feed.feed, "title")
    items: list[NewsItem] = []
    refused = list(whole.refused)
    for number, entry in enumerate(feed.entries, start=1):
        try:
            items.append(_item(entry, title, _text(feed.feed, "language")))
        except _Refusal as refusal:
            refused.append(f"{_name(entry, number)}: {refusal}")
    return Parsed(title=title, items=told_apart(items), refused=tuple(refused))


def _read(document: str, source: str) -> Any:
    try:
        # Bytes would be tried as a file's name; a stream is only read.
        feed = feedparser.parse(
            io.BytesIO(b'<?xml version="1.0" encoding="UTF-8"?>' + document.encode()),
            response_headers={
                "content-location": source,
                "content-type": "application/xml; charset=utf-8",
            },
            sanitize_html=False,  # cleaned by nh3, with a list of our own
            resolve_relative_uris=False,  # completed there too
        )
    except Exception as error:  # feedparser stumbles over odd extensions in many ways
        raise _damaged() from error
    if feed.bozo or not feed.version:
        raise _damaged()
    return feed


def _damaged() -> DeskError:
    return DeskError(
        "The feed is damaged: its mark-up cannot be read. Nothing was taken; try again later.",
        "피드가 손상되어 읽을 수 없습니다. 반영한 것은 없습니다. 나중에 다시 시도해 주세요.",
    )


def _item(entry: _Entry, feed_title: str, feed_language: str) -> NewsItem:
    link = _link(entry)
    body, summary = _body(entry, link)
    title = _line(entry, "title") or summary_of(body.text, _HEADLINE)
    if not title:
        raise _Refusal("it has neither a title nor text")
    published = moment(_text(entry, "published"), _value(entry, "published_parsed"))
    keys = keys_of(_text(entry, "id"), link, title, published)
    return NewsItem(
        id=id_of(keys, published),
        title=title,
        link=link,
        published=published,
        updated=moment(_text(entry, "updated"), _value(entry, "updated_parsed")),
        language=_language(_text(_detail(entry), "language") or feed_language),
        author=one_line(_text(entry, "author")),
        summary=summary,
        body_html=body.html,
        body_text=body.text,
        source=feed_title,
        keys=keys,
    )


def _body(entry: _Entry, link: str) -> tuple[_Body, str]:
    """The full text and the summary; a feed that has only one of them gives both from it."""
    contents = [_cleaned(part, link) for part in _contents(entry)]
    teaser = _cleaned(_value(entry, "summary_detail") or {}, link)
    body = next((part for part in contents if part.text), teaser)
    return body, summary_of(teaser.text or body.text)


def _contents(entry: _Entry) -> Iterator[_Entry]:
    for part in _value(entry, "content") or ():
        if part["type"].startswith("text/") or part["type"].endswith("xhtml+xml"):
            yield part


def _detail(entry: _Entry) -> _Entry:
    return next(_contents(entry), None) or _value(entry, "title_detail") or {}


def _cleaned(part: _Entry, link: str) -> _Body:
    words = _text(part, "value")
    if _text(part, "type") == "text/plain":
        words = paragraphs(words)
    try:
        cleaned = clean_html(words, _text(part, "base") or link)
    except TooTangledError as error:
        raise _Refusal("it has too many tags to be a text") from error
    return _Body(cleaned, plain_text(cleaned))


def _link(entry: _Entry) -> str:
    link = _text(entry, "link")
    try:
        parts = urlsplit(link)
        sound_link = parts.scheme in {"http", "https"} and parts.hostname and link.split() == [link]
    except ValueError:
        return ""
    return link if sound_link else ""


def _line(entry: _Entry, name: str) -> str:
    """A title as plain text on one line; feeds put mark-up there too."""
    words = _text(entry, name)
    if _text(_value(entry, f"{name}_detail") or {}, "type") != "text/plain":
        words = _cleaned({"value": words}, "").text
    return one_line(words)


def _language(tag: str) -> str:
    """The language of ``en-US`` or ``zh_CN`` as the desk names it; ``und`` where none is named."""
    parts = tag.strip().lower().replace("_", "-").split("-")
    if not re.fullmatch(r"[a-z]{2,3}", parts[0]):
        return "und"
    if parts[0] == "zh":
        return "zh-Hant" if {"hant", "tw", "hk", "mo"}.intersection(parts) else "zh-Hans"
    return parts[0]


def _name(entry: _Entry, number: int) -> str:
    words = one_line(_text(entry, "title") or _text(entry, "link"))[:_HEADLINE]
    return f"“{words}” (item {number})" if words else f"item {number}"


def _value(entry: _Entry, name: str) -> Any:
    # feedparser's own get would give a missing "updated" the time of publication, with a warning
    return dict.get(entry, name)


def _text(entry: _Entry, name: str) -> str:
    value = _value(entry, name)
    return value.strip() if isinstance(value, str) else ""
