"""The words that were shaped so far, found again by what stands before them, language and weight."""

import re

from gg_desk.typeset.figures import pattern
from gg_desk.typeset.font_folder import follows_fonts
from gg_desk.typeset.held_texts import holds_texts
from gg_desk.typeset.line import may_turn
from gg_desk.typeset.runs import Context, Cut, beginning, cuts
from gg_desk.typeset.shaped_words import Word, as_number, shaped_word
from gg_desk.typeset.text import Style

_TOKEN = re.compile(r"[\S\u00a0\u2007\u202f]+ ?")  # what no line ends at is part of a word
_MOST_WORDS, _LONGEST = 16384, 100
"""How many words are remembered, and of how many characters: they bound the memory it takes."""
_MOST_OPENED = 5  # brackets and isolates around a word; more are a puzzle and no sentence


def words_of(text: str, style: Style) -> list[Word] | None:
    """The words of ``text``; none where it is more than words."""
    tokens = _TOKEN.findall(text)
    if not tokens or text[-1] == " " or may_turn(text) or sum(map(len, tokens)) != len(text):
        return None
    manner = (style.language, style.weight, style.tabular)
    known = _shelves.of(beginning(text, style.language), manner)
    words = []
    for token in tokens:
        word = known[token]
        if word is None:
            return None
        words.append(word)
        if word.after is not known.context:
            known = _shelves.of(word.after, manner)
    return words


_Manner = tuple[str, int, bool]
"""Language, weight, and whether figures are all equally wide."""


class _Shelf(dict[str, Word | None]):
    """Words in one manner after one context; none for one whose looks may depend on its neighbours.

    A word that is not there yet is shaped when it is looked up.
    """

    __slots__ = ("_manner", "_shelves", "context")

    def __init__(self, context: Context, manner: _Manner, shelves: "_Shelves") -> None:
        super().__init__()
        self.context = context
        self._manner = manner
        self._shelves = shelves

    def __missing__(self, token: str) -> Word | None:
        self._shelves.make_room()
        word = self[token] = self._made(token)
        return word

    def _made(self, token: str) -> Word | None:
        language, weight, tabular = self._manner
        zeros = pattern(token)
        if zeros != token:
            alike = self[zeros]
            number = alike and self._shelves.number(alike, token, tabular)
            if number:
                return number
        found, after = cuts(token, language, weight, self.context)
        if len(after) > _MOST_OPENED or len(token) > _LONGEST:
            return None
        return self._shelves.word(token, tuple(found), after, tabular)


class _Shelves:
    """All words that are remembered, by what stands before them and by their manner.

    Words that look alike in several languages, as Korean ones and numbers do, are one.
    """

    def __init__(self) -> None:
        self._shelves: dict[tuple[Context, _Manner], _Shelf] = {}
        self._words: dict[tuple[str, tuple[Cut, ...], Context, bool], Word | None] = {}
        self._numbers: dict[tuple[str, Word], Word | None] = {}
        self._room = _MOST_WORDS

    def of(self, context: Context, manner: _Manner) -> _Shelf:
        """The words after ``context`` in ``manner``."""
        shelf = self._shelves.get((context, manner))
        if shelf is None:
            shelf = self._shelves[context, manner] = _Shelf(context, manner, self)
        return shelf

    def word(
        self, token: str, found: tuple[Cut, ...], after: Context, tabular: bool
    ) -> Word | None:
        """The word ``token`` cut as ``found``, the same one wherever it is cut so."""
        key = (token, found, after, tabular)
        if key not in self._words:
            self._words[key] = shaped_word(token, found, after, tabular=tabular)
        return self._words[key]

    def number(self, alike: Word, token: str, tabular: bool) -> Word | None:
        """``token`` with the places of ``alike``; none where its digits change more than themselves."""
        key = (token, alike)
        if key not in self._numbers:
            self._numbers[key] = as_number(alike, token, tabular=tabular)
        return self._numbers[key]

    def make_room(self) -> None:
        """Be ready for one more word: of too many all are let go, since most never come again."""
        if self._room <= 0:
            self.cache_clear()
        self._room -= 1

    def cache_clear(self) -> None:
        """Forget every word."""
        # Emptied too, since a thread may be at one of them: what is let go is found nowhere.
        for shelf in list(self._shelves.values()):
            shelf.clear()
        self._shelves, self._words, self._numbers = {}, {}, {}
        self._room = _MOST_WORDS


_shelves = holds_texts(follows_fonts(_Shelves()))
