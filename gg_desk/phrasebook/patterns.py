"""ICU MessageFormat patterns: which values they ask for, and the text they make of them."""

import re
from collections.abc import Mapping

import icu

from gg_desk.phrasebook.isolates import PDI, isolate, plain

_ARGUMENT = re.compile(r"\s*(\w+)\s*(?:,\s*(\w+)\s*(?:,\s*)?)?")
_QUOTED = re.compile(r"'[{}#|][^']*'?|''")
_STOPS = re.compile(rf"(?<!\.)\.{PDI}\.(?!\.)")
_LARGEST_COUNT = 999
"""ICU would group larger counts by the language's habit, and no longer as in Korean papers."""


def arguments(pattern: str) -> dict[str, str]:
    """The values that ``pattern`` asks for, each with its kind: ``""``, ``plural`` or ``select``.

    Values inside the branches of a plural or select count too.

    Raises:
        ValueError: the braces do not match.
    """
    found: dict[str, str] = {}
    rest = _message(_QUOTED.sub("", pattern), 0, found)
    if rest != len(_QUOTED.sub("", pattern)):
        raise ValueError(f"a brace closes what was not opened: {pattern}")
    return found


def _message(text: str, at: int, found: dict[str, str]) -> int:
    """Read a message from ``at`` to its closing brace or the end; where it stopped."""
    while at < len(text) and text[at] != "}":
        at = _argument(text, at + 1, found) if text[at] == "{" else at + 1
    return at


def _argument(text: str, at: int, found: dict[str, str]) -> int:
    """Read an argument after its opening brace; the position after its closing brace."""
    head = _ARGUMENT.match(text, at)
    if head is None:
        raise ValueError(f"a brace without a name: {text}")
    found[head[1]] = head[2] or ""
    at = head.end()
    while at < len(text) and text[at] != "}":
        at = _message(text, at + 1, found) + 1 if text[at] == "{" else at + 1
    if at >= len(text):
        raise ValueError(f"a brace is not closed: {text}")
    return at + 1


class Pattern:
    """A compiled pattern: ``Pattern(pattern, tag).text(values)`` says it.

    Digits are Western in every language, since a family holds the page beside Korean papers.

    Raises:
        ValueError: ICU does not accept the pattern.
    """

    def __init__(self, pattern: str, tag: str) -> None:
        self.arguments = arguments(pattern)
        locale = icu.Locale.forLanguageTag(f"{tag}-u-nu-latn")
        try:
            self._format = icu.MessageFormat(pattern, locale)
        except icu.ICUError as error:
            raise ValueError(f"ICU does not accept {pattern}") from error

    def text(self, values: Mapping[str, str | int]) -> str:
        """The sentence with ``values`` in it; text goes in as an isolate, a count bare.

        Raises:
            TypeError: a value is missing, unasked for, or of the wrong type: a bug of the caller.
            ValueError: a count outside 0 to 999; format such numbers and pass them as text.
        """
        if values.keys() != self.arguments.keys():
            asked, given = sorted(self.arguments), sorted(values)
            raise TypeError(f"the phrase asks for {asked}, but was given {given}")
        named = [_formattable(name, value, self.arguments[name]) for name, value in values.items()]
        # A full stop that ends an abbreviation, as in “2027 г.”, ends the sentence too.
        return _STOPS.sub(rf".{PDI}", str(self._format.format(list(values), named)))


def _formattable(name: str, value: str | int, kind: str) -> icu.Formattable:
    if (kind == "plural") != isinstance(value, int):
        raise TypeError(f"{name} is {kind or 'text'} in the phrase, but was given {value!r}")
    if isinstance(value, int):
        if not 0 <= value <= _LARGEST_COUNT:
            raise ValueError(f"{name} is too large to count: {value}")
        return icu.Formattable(value)
    return icu.Formattable(value if kind == "select" else isolate(value))


def sample(pattern: str, tag: str) -> str:
    """What a phrase looks like with values in it, without the isolates around them.

    Raises:
        ValueError: ICU does not accept the pattern.
    """
    compiled = Pattern(pattern, tag)
    return plain(compiled.text({n: SAMPLES[kind] for n, kind in compiled.arguments.items()}))


SAMPLES: Mapping[str, str | int] = {"": "80421", "plural": 915, "select": "other"}
"""Values by kind; no phrase has these numbers of its own."""
