"""ICU's boundaries of graphemes, words and lines, counted as Python counts characters."""

import functools
import re
import threading
from collections.abc import Sequence

import icu

from gg_desk.typeset.charset import basic_ranges

_MAKERS = {
    "grapheme": icu.BreakIterator.createCharacterInstance,
    "word": icu.BreakIterator.createWordInstance,
    "line": icu.BreakIterator.createLineInstance,
}

# Characters that are graphemes of their own beside each other: no mark, joiner, flag or jamo.
_ALONE = re.compile(
    f"[{basic_ranges(icu.UnicodeSet('[[:GCB=XX:][:GCB=CN:][:GCB=LF:][:GCB=LV:][:GCB=LVT:]]'))}]*"
)


def boundaries(text: str, kind: str, locale: str = "") -> list[int]:
    """Offsets in ``text`` after which a ``grapheme``, ``word`` or ``line`` may end, rising.

    The end of the text is the last; ``locale`` is ICU's, with its keywords (``ko@lw=phrase``).
    """
    if kind == "grapheme" and stand_alone(text):
        return list(range(1, len(text) + 1))
    iterator = _iterator(kind, locale, threading.get_ident())
    units = icu.UnicodeString(text)
    iterator.setText(units)
    ends = list(iterator)
    return ends if len(units) == len(text) else Utf16(text).to_characters(ends)


def stand_alone(text: str) -> bool:
    """Whether each character is surely a grapheme by itself, whatever such text stands beside it."""
    return _ALONE.fullmatch(text) is not None


@functools.lru_cache(maxsize=64)  # threads come and go
def _iterator(kind: str, locale: str, _thread: int) -> icu.BreakIterator:
    # An iterator holds the text it walks, so each thread has its own.
    return _MAKERS[kind](icu.Locale(locale) if locale else icu.Locale.getRoot())


class Utf16:
    """ICU counts UTF-16 units, Python characters: translates offsets of one text both ways."""

    def __init__(self, text: str) -> None:
        self._units: list[int] | None = None
        if text and max(text) > "\uffff":
            units, total = [], 0
            for char in text:
                units.append(total)
                total += 2 if char > "\uffff" else 1
            units.append(total)
            self._units = units
            self._characters = {unit: index for index, unit in enumerate(units)}

    def to_characters(self, offsets: Sequence[int]) -> list[int]:
        """Offsets in characters for ``offsets`` in UTF-16 units at character boundaries."""
        if self._units is None:
            return list(offsets)
        return [self._characters[offset] for offset in offsets if offset in self._characters]

    def to_units(self, offset: int) -> int:
        """The offset in UTF-16 units for one in characters."""
        return offset if self._units is None else self._units[offset]
