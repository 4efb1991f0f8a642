"""Which text stands under a finger: from a page as it is read back to the phrases printed on it."""

import unicodedata
from collections.abc import Sequence

from gg_desk.phrasebook.isolates import FSI, PDI

_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Cn", "Zs", "Zl", "Zp"})


def letters(text: str) -> str:
    """``text`` by its letters alone: readers of PDFs add and drop spaces, line ends and controls."""
    return "".join(char for char in text if unicodedata.category(char) not in _UNSEEN)


def under(page: str, at: int, printed: Sequence[str]) -> list[int]:
    """Which of the ``printed`` texts cover the character ``at`` of ``page``, by position, best first.

    Texts carry their inserted values as isolates. A longer text comes before one inside it, but a
    text comes last where the finger is on a value inserted into it, which is not its own wording.
    """
    whole, before = letters(page), len(letters(page[:at]))
    found: list[tuple[bool, int, int]] = []
    for position, text in enumerate(printed):
        wanted, inserted = letters(text), _inserted(text)
        start = whole.find(wanted, max(0, before - len(wanted) + 1)) if wanted else -1
        if 0 <= start <= before < start + len(wanted):
            found.append((inserted[before - start], -len(wanted), position))
    return [position for _inserted_there, _length, position in sorted(found)]


def _inserted(text: str) -> list[bool]:
    """For each letter of ``text``, whether it belongs to an inserted value."""
    depth, marks = 0, []
    for char in text:
        depth += (char == FSI) - (char == PDI)
        if letters(char):
            marks.append(depth > 0)
    return marks
