"""Actions as they are found by typing: Korean, English or initial consonants."""

import functools
from collections.abc import Sequence

from gg_desk.catalogue.fold import fold, initials, is_initials
from gg_desk.ui.language import korean
from gg_desk.ui.models.actions import CONTEXT, Action
from gg_desk.ui.models.rows import Row


def row_of(action: Action) -> Row:
    """It as the field offers it, with its keys."""
    keys = action.keys[0] if action.keys else ""
    return Row(action.name, action.title(), keys=keys, kind="action")


def matching(actions: Sequence[Action], typed: str) -> list[Action]:
    """The actions that ``typed`` may mean, the likeliest first, else in the order given."""
    wanted = fold(typed)
    ranked = [(rank, action) for action in actions if (rank := _rank(action, wanted)) is not None]
    return [action for _rank_of, action in sorted(ranked, key=lambda pair: pair[0])]


def is_meant(action: Action, typed: str) -> bool:
    """Whether ``typed`` is how its title begins."""
    return _rank(action, fold(typed)) == 0


def _rank(action: Action, wanted: str) -> int | None:
    """0 for a title that begins so, more for weaker likeness, None where there is none."""
    if not wanted:
        return None
    titles, others = _forms(action.english, action.words)
    joined = wanted.replace(" ", "")
    if is_initials(joined):
        return _rank_of_initials(joined, titles, others)
    if any(title.startswith(wanted) for title in titles):
        return 0
    parts = wanted.split()
    if all(_begins_a_word(part, titles) for part in parts):
        return 1
    if all(_begins_a_word(part, (*titles, *others)) for part in parts):
        return 2
    # Korean joins what may be typed apart and the other way round.
    inside = len(joined) > 1 and any(joined in text.replace(" ", "") for text in titles)
    return 3 if inside else None


def _rank_of_initials(wanted: str, titles: Sequence[str], others: Sequence[str]) -> int | None:
    if any(initials(title).startswith(wanted) for title in titles):
        return 0
    if any(wanted in initials(text) for text in (*titles, *others)):
        return 2
    return None


def _begins_a_word(part: str, texts: Sequence[str]) -> bool:
    return any(word.startswith(part) for text in texts for word in text.split())


@functools.cache
def _forms(english: str, words: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The titles in both languages and the other words, in the form in which they are compared."""
    titles = (fold(english), fold(korean(CONTEXT, english)))
    return titles, tuple(fold(words).split())
