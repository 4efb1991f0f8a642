"""On which line of a TOML text each table and key stands."""

import tomllib
from collections.abc import Iterator
from typing import Any

_LONGEST = 500
"""Lines of one statement; what comes below a longer one is not looked for."""

Way = tuple[str | int, ...]
"""The way to a value, as in ``("blocks", 2, "lead", "ko")``."""


def lines_of(text: str) -> dict[Way, int]:
    """The line, counted from 1, on which each table, key and entry begins; ``text`` is valid TOML.

    What stands inside an array is found under the key of the array.
    """
    found: dict[Way, int] = {}
    counts: dict[Way, int] = {}
    table: Way = ()
    for line, statement, parsed in _statements(text):
        names = tuple(_names(parsed))
        if statement.startswith("["):
            table = _resolved(names, counts, is_entry=statement.startswith("[["))
            names = ()
        for end in range(len(table), len(table) + len(names) + 1):
            found.setdefault((*table, *names)[:end], line)
        found.setdefault(table, line)
    return found


def line_of(found: dict[Way, int], way: Way) -> int:
    """The line of the value at ``way``, else of the nearest table around it; 0 where none is known."""
    around = (way[:end] for end in range(len(way), 0, -1))
    return next((found[near] for near in around if near in found), 0)


def _statements(text: str) -> Iterator[tuple[int, str, dict[str, Any]]]:
    """Each statement with the number of its first line: the fewest lines that are TOML by themselves."""
    begun, first = "", 1
    for number, line in enumerate(text.split("\n"), start=1):
        begun = f"{begun}{line}\n"
        try:
            parsed = tomllib.loads(begun)
        except tomllib.TOMLDecodeError:
            if number - first > _LONGEST:
                return
            continue  # it goes on below
        if parsed:
            yield first, begun.lstrip(), parsed
        begun, first = "", number + 1


def _names(parsed: object) -> Iterator[str]:
    """The names on the way to what one statement sets."""
    while isinstance(parsed, dict | list) and len(parsed) == 1:
        inner = parsed[0] if isinstance(parsed, list) else next(iter(parsed))
        if isinstance(inner, str) and isinstance(parsed, dict):
            yield inner
            inner = parsed[inner]
        parsed = inner


def _resolved(names: Way, counts: dict[Way, int], *, is_entry: bool) -> Way:
    """The way to a table by its header's names, with the number of each entry of ``[[…]]``."""
    way: Way = ()
    for at, name in enumerate(names, start=1):
        way = (*way, name)
        if is_entry and at == len(names):
            counts[way] = counts.get(way, -1) + 1
        if way in counts:
            way = (*way, counts[way])
    return way
