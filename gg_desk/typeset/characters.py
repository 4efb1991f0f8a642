"""Which characters a page can show: plain white space, steering marks, and what it refuses by name."""

import functools
import re
import unicodedata

import icu

from gg_desk.errors import DeskError

STEERING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Bidi controls: they order their neighbours and are no text themselves."""

_KEPT_SPACES = frozenset("\u00a0\u2007\u202f")  # no line ends at them
_NAMED = 5  # how many graphemes one error names, and characters of each
_EXCERPT = 40  # characters of the text that it quotes, enough to find the place

# A tab is a space here; every way to end a line is one.
_WHITE_SPACE = str.maketrans(
    {"\t": " "} | dict.fromkeys("\r\v\f\x1c\x1d\x1e\x85\u2028\u2029", "\n")
)
_SUSPECT = re.compile(r"[^ -~\n\u00a1-\u02ff\uac00-\ud7a3\u4e00-\u9fff\u0e01-\u0e3a]")
_REFUSED = frozenset(
    {
        icu.UCharCategory.CONTROL_CHAR,
        icu.UCharCategory.SURROGATE,
        icu.UCharCategory.PRIVATE_USE_CHAR,
        icu.UCharCategory.UNASSIGNED,
    }
)


class UnprintableError(DeskError):
    """Characters that no page can show: it is refused, never printed with boxes."""


@functools.cache
def is_invisible(char: str) -> bool:
    """Whether ``char`` only steers its neighbours: joiners, selectors, bidi controls, soft hyphen."""
    return bool(icu.Char.hasBinaryProperty(ord(char), icu.UProperty.DEFAULT_IGNORABLE_CODE_POINT))


def is_breaking_space(char: str) -> bool:
    """Whether ``char`` is white space that is left out where a line ends."""
    return char.isspace() and char not in _KEPT_SPACES


def plain(text: str) -> str:
    """``text`` with tabs as spaces and every kind of line end as LF.

    Raises:
        UnprintableError: it holds control characters, halves of characters (lone surrogates),
            private or unassigned code points.
    """
    text = text.replace("\r\n", "\n").translate(_WHITE_SPACE)
    refused = [char for char in set(_SUSPECT.findall(text)) if _is_refused(char)]
    if refused:
        names, place = _names(sorted(refused)), _excerpt(text)
        raise UnprintableError(
            f"{names} in “{place}” cannot be printed. Remove these characters; nothing was printed.",
            f"“{place}”의 {names} 문자는 인쇄할 수 없습니다. 지워 주세요. 인쇄하지 않았습니다.",
        )
    return text


def without_glyph(graphemes: list[str], text: str) -> UnprintableError:
    """The error that names ``graphemes``, which no font has whole, and where in ``text`` they are."""
    names, place = _names(graphemes), _excerpt(text)
    return UnprintableError(
        f"No font has {names} in “{place}”. Replace these characters; nothing was printed.",
        f"“{place}”의 {names} 글자가 어느 글꼴에도 없습니다. 다른 글자로 바꿔 주세요. 인쇄하지 않았습니다.",
    )


def _is_refused(char: str) -> bool:
    return char != "\n" and icu.Char.charType(ord(char)) in _REFUSED


def _names(graphemes: list[str]) -> str:
    named = [_name(grapheme) for grapheme in graphemes[:_NAMED]]
    return ", ".join(named) + (" …" if len(graphemes) > _NAMED else "")


def _name(grapheme: str) -> str:
    if _is_refused(grapheme[0]):
        kind = icu.Char.charName(ord(grapheme), icu.UCharNameChoice.EXTENDED_CHAR_NAME)
        return f"U+{ord(grapheme):04X} ({kind.strip('<>').rsplit('-', 1)[0]})"
    shown = grapheme[:_NAMED]
    codes = (f"U+{ord(char):04X} {unicodedata.name(char, 'without a name')}" for char in shown)
    return f"“{shown}” ({' + '.join(codes)})"


def _excerpt(text: str) -> str:
    shown = "".join("\ufffd" if _is_refused(char) else char for char in text[:_EXCERPT])
    return shown.replace("\n", " ") + ("…" if len(text) > _EXCERPT else "")
