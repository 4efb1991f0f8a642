import pytest

from gg_desk.phrasebook.isolates import plain
from gg_desk.phrasebook.patterns import Pattern, arguments


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("plain words", {}),
        ("{a} and {b}", {"a": "", "b": ""}),
        ("{n, plural, one {# day} other {# days}}", {"n": "plural"}),
        ("{n, plural, other {day}}", {"n": "plural"}),
        ("{n, plural, other {# of {a}}} in {b}", {"n": "plural", "a": "", "b": ""}),
        ("{who, select, child {the child} other {{name}}}", {"who": "select", "name": ""}),
        ("it''s '{'not'}' {a}", {"a": ""}),
        ("don't {a}", {"a": ""}),
    ],
)
def test_the_values_a_pattern_asks_for(pattern: str, found: dict[str, str]) -> None:
    assert arguments(pattern) == found


@pytest.mark.parametrize("pattern", ["{", "{a", "a}", "{a, plural, one {x}", "{}", "{a}}"])
def test_braces_that_do_not_match_are_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="brace"):
        arguments(pattern)


def test_an_apostrophe_is_text_and_a_select_chooses() -> None:
    pattern = Pattern("don't {who, select, child {wait for the child} other {wait}}", "en")
    assert pattern.text({"who": "child"}) == "don't wait for the child"
    assert pattern.text({"who": "other"}) == "don't wait"


@pytest.mark.parametrize("tag", ["th", "ar", "ur", "ne", "my", "bn", "km", "lo", "hi", "si", "mn"])
def test_counts_have_western_digits_in_every_language(tag: str) -> None:
    assert plain(Pattern("{n, plural, other {#}}", tag).text({"n": 190})) == "190"
