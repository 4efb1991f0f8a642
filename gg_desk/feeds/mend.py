"""Is the document whole, and which of its items are sound?"""

import html
import itertools
import re
from collections.abc import Iterator
from typing import NamedTuple
from xml.parsers import expat

from gg_desk.errors import DeskError

# None of these can run over the same letters twice: what a pattern opens and never closes, it takes
# to the end, and a tag stops at the next one.
_ASIDE = re.compile(r"<!--(?:.*?-->|.*)|<\?(?:.*?\?>|.*)", re.DOTALL)
_ROOT = re.compile(r"<((?:[\w.-]+:)?(?:rss|feed|RDF))(?=[\s/>])[^<>]*>")
_WEB_PAGE = re.compile(r"<(?:!doctype\s+)?html[\s>]", re.IGNORECASE)
_LITERAL = r"<!--(?:.*?-->|.*)|<!\[CDATA\[(?:.*?\]\]>|.*)"
_PIECE = re.compile(
    _LITERAL + r"|<(?P<close>/?)(?:[\w.-]+:)?(?:item|entry)(?=[\s/>])[^<>]*>", re.DOTALL
)
_SLIP = re.compile(
    _LITERAL + r"|<(?=[\s\d=])|&(?P<name>#\d+|#x[0-9A-Fa-f]+|[A-Za-z][A-Za-z0-9]*)?(?P<end>;?)",
    re.DOTALL,
)
_XML_NAMES = ("amp", "lt", "gt", "quot", "apos")
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_AS_XML = {ord(sign): f"&{name};" for sign, name in zip("&<>\"'", _XML_NAMES, strict=True)}
_ITEM = re.compile(r"<(?:[\w.-]+:)?(?:item|entry)[\s/>]")
_ITEMS_AT_MOST = 20_000
_TITLE = re.compile(r"<title[^>]*>(.*?)</title", re.DOTALL)
_TAG_OR_CDATA = re.compile(r"<!\[CDATA\[|\]\]>|<[^>]*>")
_HEAD = 16_000
"""Letters within which a feed must have begun, and an item must have named itself."""


class Sound(NamedTuple):
    """A well-formed document, and the names of items that had to be left out of it."""

    document: str
    refused: tuple[str, ...]


def sound(text: str) -> Sound:
    """``text`` as well-formed XML of a feed, each item whole or refused by name.

    Slips that cost no word are mended (``&nbsp;``, a bare ``&``, control characters, lines after
    the end). A document that ends in the middle is refused as a whole.

    Raises:
        DeskError: it is empty, a web page, no feed, declares entities, ends in the middle, has more
            than 20,000 items, or is damaged outside its items.
    """
    root = _root(text)
    if sum(1 for _ in itertools.islice(_ITEM.finditer(text), _ITEMS_AT_MOST + 1)) > _ITEMS_AT_MOST:
        raise DeskError(
            f"The feed holds more than {_ITEMS_AT_MOST:,} items, too many for news. Nothing was taken.",
            f"피드의 항목이 {_ITEMS_AT_MOST:,}개를 넘어 뉴스로 볼 수 없습니다. 반영한 것은 없습니다.",
        )
    if not _flaw(text):
        return Sound(text, ())
    text = _mend(_up_to_end(text[root.start() :], root[1]))
    if not _flaw(text):
        return Sound(text, ())
    return _without_bad_items(text, root)


def _root(text: str) -> re.Match[str]:
    """The first tag of the document."""
    if not text.strip("\0 \t\r\n"):
        raise DeskError(
            "The feed is empty: not one letter came. Check its address, or try again later.",
            "피드가 비어 있습니다. 주소를 확인하거나 나중에 다시 시도해 주세요.",
        )
    head = _ASIDE.sub(lambda aside: " " * len(aside[0]), text[:_HEAD])
    root, page = _ROOT.search(head), _WEB_PAGE.search(head)
    if page and not (root and root.start() < page.start()):
        raise DeskError(
            "A web page came instead of a news feed, perhaps an error page or a log-in. "
            "Nothing was taken; open the address in a browser and see.",
            "뉴스 피드 대신 웹페이지가 왔습니다. 오류 화면이나 로그인 화면일 수 있습니다. "
            "반영한 것은 없습니다. 브라우저로 주소를 열어 확인해 주세요.",
        )
    if root is None:
        raise DeskError(
            "This is not a news feed (RSS or Atom). Nothing was taken; check the address or the file.",
            "뉴스 피드(RSS 또는 Atom)가 아닙니다. 반영한 것은 없습니다. 주소나 파일을 확인해 주세요.",
        )
    if "<!ENTITY" in head[: root.start()].upper():
        raise DeskError(
            "The feed declares entities of its own, which feeds do not need and attacks use. "
            "Nothing was taken.",
            "피드가 자체 엔티티를 선언합니다. 공격에 쓰이는 방식이라 반영하지 않았습니다.",
        )
    return root


def _flaw(document: str) -> bool:
    """Whether the document is not well-formed."""
    parser = expat.ParserCreate(namespace_separator=" ")
    try:
        parser.Parse(document, True)
    except (expat.ExpatError, UnicodeEncodeError):  # the latter: bytes that were no letters
        return True
    return False


def _up_to_end(text: str, root: str) -> str:
    """The document up to the end of its root element; what a server appends is no part of it."""
    ends = list(re.finditer(rf"</{re.escape(root)}\s*>", text))
    rest = _ASIDE.sub("", text[ends[-1].end() :]) if ends else ""
    if not ends or _ITEM.search(rest):
        raise DeskError(
            "The feed ends in the middle: only a part of it came. Nothing was taken; try again later.",
            "피드가 중간에서 끊겼습니다. 일부만 왔으므로 반영하지 않았습니다. 나중에 다시 시도해 주세요.",
        )
    return text[: ends[-1].end()]


def _mend(text: str) -> str:
    return _SLIP.sub(_spelled_out, _NOT_IN_XML.sub("", text))


def _spelled_out(found: re.Match[str]) -> str:
    """A sign as XML wants it; CDATA and comments stay as they are."""
    if found[0].startswith("<!"):
        return found[0]
    if found["name"] in _XML_NAMES and found["end"]:
        return found[0]
    if found["name"] and found["end"]:
        letters = html.unescape(found[0])
        if letters != found[0]:
            return letters.translate(_AS_XML)
    return found[0][0].translate(_AS_XML) + found[0][1:]


class _Item(NamedTuple):
    start: int
    end: int
    closed: bool


def _items(text: str) -> Iterator[_Item]:
    """Where items begin and end; one that a next item cuts off is not closed."""
    start: int | None = None
    for piece in _PIECE.finditer(text):
        if piece["close"] is None:
            continue
        if piece["close"]:
            if start is not None:
                yield _Item(start, piece.end(), closed=True)
            start = None
        else:
            if start is not None:
                yield _Item(start, piece.start(), closed=False)
            start = piece.start()


def _without_bad_items(text: str, root: re.Match[str]) -> Sound:
    opening, closing = root[0], f"</{root[1]}>"
    kept: list[str] = []
    refused: list[str] = []
    frame: list[str] = []
    done = 0
    for number, item in enumerate(_items(text), start=1):
        words = text[item.start : item.end]
        frame.append(text[done : item.start])
        done = item.end
        if item.closed and not _flaw(f"{opening}{words}{closing}"):
            kept.append(words)
        else:
            kept.append("")
            refused.append(f"{_name(words, number)}: damaged mark-up")
    frame.append(text[done:])
    if not refused or _flaw("".join(frame)):
        raise DeskError(
            "The feed is damaged: its mark-up cannot be read. Nothing was taken; try again later.",
            "피드가 손상되어 읽을 수 없습니다. 반영한 것은 없습니다. 나중에 다시 시도해 주세요.",
        )
    whole = "".join(part for pair in zip(frame, [*kept, ""], strict=True) for part in pair)
    return Sound(whole, tuple(refused))


def _name(words: str, number: int) -> str:
    """What a person knows the item by."""
    title = _TITLE.search(words[:_HEAD])
    plain = html.unescape(_TAG_OR_CDATA.sub("", title[1])) if title else ""
    readable = " ".join(plain.encode("utf-8", "replace").decode("utf-8").split())
    return f"“{readable[:100]}” (item {number})" if readable else f"item {number}"
