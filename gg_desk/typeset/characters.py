"""Which characters a page can show: plain white space, steering marks, and what it refuses by name."""

import functools
import re
import unicodedata

import icu

from gg_desk.errors import DeskError
from gg_desk.typeset.balance import first_unpaired
from gg_desk.typeset.charset import basic_ranges

STEERING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Bidi controls: they order their neighbours and are no text themselves."""
_NO_STEERING = dict.fromkeys(map(ord, STEERING))

# Fillers of Hangul and shorthand: Unicode draws nothing for them, HarfBuzz a glyph.
_DRAWN = frozenset("\u115f\u1160\u3164\uffa0\U0001bca0\U0001bca1\U0001bca2\U0001bca3")
_KEPT_SPACES = frozenset("\u00a0\u2007\u202f")  # no line ends at them
_NAMED = 5  # how many graphemes one error names, and characters of each
_AROUND = 20  # characters quoted on each side of what is refused, enough to find the place
_MARK = "\ufffd"  # stands in a quotation for what cannot be shown

# A tab is a space here; every way to end a line is one.
_LINE_END = re.compile("\r\n|[\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]")

# U+FFFD is what a program writes that could not read a character: the text is damaged.
_REFUSED = icu.UnicodeSet(r"[[:Cc:][:Cs:][:Co:][:Cn:]\uFFFD]")
_REFUSED.remove("\n")


# One search clears ordinary text. What lies beyond the basic plane is always looked at again.
_SUSPECT = re.compile(
    f"[{basic_ranges(_REFUSED)}\u2028\u2029\u202a-\u202e\u2066-\u2069\U00010000-\U0010ffff]"
)


class UnprintableError(DeskError):
    """Characters that no page can show: it is refused, never printed with boxes."""


@functools.cache
def is_invisible(char: str) -> bool:
    """Whether ``char`` only steers its neighbours: joiners, selectors, bidi controls, soft hyphen."""
    ignorable = icu.Char.hasBinaryProperty(ord(char), icu.UProperty.DEFAULT_IGNORABLE_CODE_POINT)
    return bool(ignorable) and char not in _DRAWN


def without_steering(text: str) -> str:
    """``text`` as it is read back: the marks that steer directions are no part of it."""
    return text if text.isprintable() else text.translate(_NO_STEERING)


def is_breaking_space(char: str) -> bool:
    """Whether ``char`` is white space that is left out where a line ends."""
    return char.isspace() and char not in _KEPT_SPACES


def plain(text: str) -> str:
    """``text`` with tabs as spaces and every kind of line end as LF, all of it fit to be printed.

    Raises:
        UnprintableError: as ``refuse_unprintable`` says.
    """
    if _SUSPECT.search(text) is None:
        return text
    text = white_space(text)
    refuse_unprintable(text)
    return text


def white_space(text: str) -> str:
    """``text`` with tabs as spaces and every kind of line end as LF."""
    return _LINE_END.sub("\n", text.replace("\t", " "))


def refuse_unprintable(text: str) -> None:
    """Refuse what no page can show in ``text``, a whole paragraph whose line ends are LF.

    Raises:
        UnprintableError: it holds control characters, halves of characters (lone surrogates),
            private, unassigned or lost ones, or a bidi control without its counterpart in the line.
    """
    refused = [match for match in _SUSPECT.finditer(text) if _REFUSED.contains(match[0])]
    if refused:
        names = _names(sorted({match[0] for match in refused}))
        en, ko = _place(text, refused[0].start())
        raise UnprintableError(
            f"{names} in {en} cannot be printed. Remove these characters; nothing was printed.",
            f"{ko}의 {names} 문자는 인쇄할 수 없습니다. 지워 주세요. 인쇄하지 않았습니다.",
        )
    at = first_unpaired(text)
    if at is not None:
        raise _unpaired(text, at)


def without_glyph(graphemes: list[str], text: str) -> UnprintableError:
    """The error that names ``graphemes``, which no font has whole, and where in ``text`` they are."""
    names = _names(graphemes)
    en, ko = _place(text, text.index(graphemes[0]))
    return UnprintableError(
        f"No font has {names} in {en}. Replace these characters; nothing was printed.",
        f"{ko}의 {names} 글자가 어느 글꼴에도 없습니다. 다른 글자로 바꿔 주세요. 인쇄하지 않았습니다.",
    )


def _unpaired(text: str, at: int) -> UnprintableError:
    name = f"U+{ord(text[at]):04X} {unicodedata.name(text[at])}"
    en, ko = _place(text, at)
    if text[at] in "\u202c\u2069":
        return UnprintableError(
            f"{name} in {en} ends what never began in its line. Remove it; nothing was printed.",
            f"{ko}의 {name} 문자는 같은 줄에서 시작되지 않은 것을 끝냅니다. 지워 주세요. 인쇄하지 않았습니다.",
        )
    return UnprintableError(
        f"{name} in {en} is never ended in its line. Remove it; nothing was printed.",
        f"{ko}의 {name} 문자가 같은 줄에서 끝나지 않습니다. 지워 주세요. 인쇄하지 않았습니다.",
    )


def _names(graphemes: list[str]) -> str:
    named = [_name(grapheme) for grapheme in graphemes[:_NAMED]]
    return ", ".join(named) + (" …" if len(graphemes) > _NAMED else "")


def _name(grapheme: str) -> str:
    if _REFUSED.contains(grapheme[0]) and grapheme != _MARK:
        kind = icu.Char.charName(ord(grapheme), icu.UCharNameChoice.EXTENDED_CHAR_NAME)
        return f"U+{ord(grapheme):04X} ({kind.strip('<>').rsplit('-', 1)[0]})"
    shown = grapheme[:_NAMED]
    codes = (f"U+{ord(char):04X} {unicodedata.name(char, 'without a name')}" for char in shown)
    return f"“{shown}” ({' + '.join(codes)})"


def _place(text: str, at: int) -> tuple[str, str]:
    """Where ``at`` is: the words around it, in a longer text with line and column, both from 1."""
    first, last = max(at - _AROUND, 0), at + _AROUND
    shown = "".join(map(_quotable, text[first:last]))
    quoted = f"“{'…' * (first > 0)}{shown}{'…' * (last < len(text))}”"
    if first == 0 and last >= len(text) and "\n" not in text:
        return quoted, quoted
    line, column = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
    return f"{quoted} (line {line}, column {column})", f"{quoted}({line}행 {column}열)"


def _quotable(char: str) -> str:
    # Bidi controls would turn the sentence around that quotes them.
    if char == "\n":
        return " "
    return _MARK if char in STEERING or _REFUSED.contains(char) else char
