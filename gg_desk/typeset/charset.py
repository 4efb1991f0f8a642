"""Sets of characters as Unicode's properties give them, for regular expressions."""

import re

import icu

_LAST = "\uffff"


def basic_ranges(characters: icu.UnicodeSet) -> str:
    """What ``characters`` has of the basic plane, to stand inside a regular expression's brackets.

    Only the basic plane: there the lookup is one step, beyond it one for each range.
    """
    bounds = (
        (characters.getRangeStart(index), characters.getRangeEnd(index))
        for index in range(characters.getRangeCount())
    )
    return "".join(
        f"{re.escape(first)}-{re.escape(min(last, _LAST))}"
        for first, last in bounds
        if first <= _LAST
    )
