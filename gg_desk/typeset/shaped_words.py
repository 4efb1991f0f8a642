"""Words as they look wherever they stand, each shaped once, whatever text it stood in.

Words come again far more often than sentences. A text put together from its words has the glyphs
of one shaped whole, as long as a space changes no letter beside it: a font for which it does is
left to ``LineSetter``. Firefox and Chromium remember words in the same way.
"""

import functools
import itertools
from collections.abc import Sequence

from gg_desk.typeset.boundaries import boundaries, stand_alone
from gg_desk.typeset.characters import STEERING, without_steering
from gg_desk.typeset.figures import figures, is_number
from gg_desk.typeset.font_folder import follows_fonts
from gg_desk.typeset.fonts import Face
from gg_desk.typeset.runs import Context, Cut
from gg_desk.typeset.shape import Glyphs, shape

_STEERING = "".join(STEERING)
_NOTHING = Glyphs((), (), (), (), (), steady=True)


Look = tuple[str, str, Face]
"""Script, language and face."""


class Part:
    """Characters ``start:end`` of a word, in one script and face, shaped."""

    __slots__ = ("ems", "end", "glyphs", "look", "start", "text")

    def __init__(self, start: int, text: str, look: "Look", glyphs: Glyphs) -> None:
        self.start, self.end = start, start + len(text)
        self.text = text
        self.look = look
        self.glyphs = glyphs
        self.ems = glyphs.width / look[2].units

    def between(self, start: int, end: int, *, tabular: bool) -> "Part":
        """The characters ``start:end`` of the word, shaped anew where the cuts change them."""
        text = self.text[start - self.start : end - self.start]
        a, b, length = start - self.start, end - self.start, len(self.text)
        glyphs = self.glyphs.part(a, b, length, rtl=False)
        if glyphs is None:
            script, language, face = self.look
            glyphs = shape(text, face, script, language, rtl=False, tabular=tabular)
        return Part(start, text, self.look, glyphs)


class Word:
    """A word with the space after it, if there is one, as it looks wherever it stands."""

    __slots__ = ("_bare", "_inner", "_tabular", "after", "ems", "parts", "space", "text")

    def __init__(self, text: str, parts: Sequence[Part], after: Context, tabular: bool) -> None:
        self.text = text
        self.parts = parts
        self.after = after
        """What the word after it has to know of those before."""
        self.ems = sum(part.ems for part in parts)
        self._tabular = tabular
        self._bare: Sequence[Part] | None = None
        self._inner: list[float] | None = None
        last = parts[-1]
        self.space = last.glyphs.advances[-1] / last.look[2].units if text[-1] == " " else 0.0
        """The width in ems of the space that it ends with."""

    @property
    def inner(self) -> list[float]:
        """The width in ems of what stands before each of its characters."""
        if self._inner is None:
            widths = [0.0] * (len(self.text) + 1)
            for part in self.parts:
                units = part.look[2].units
                for cluster, advance in zip(
                    part.glyphs.clusters, part.glyphs.advances, strict=True
                ):
                    widths[part.start + cluster + 1] += advance / units
            self._inner = list(itertools.accumulate(widths))
        return self._inner

    def between(self, start: int, end: int) -> Sequence[Part]:
        """What stands at ``start:end``, shaped anew where the cuts change its letters."""
        if start == 0 and end == len(self.text):
            return self.parts
        if start or self.text[end:] != " ":
            return self._cut(start, end)
        if self._bare is None:
            self._bare = self._cut(start, end)
        return self._bare

    def _cut(self, start: int, end: int) -> Sequence[Part]:
        found = []
        for part in self.parts:
            a, b = max(part.start, start), min(part.end, end)
            if (a, b) == (part.start, part.end):
                found.append(part)
            elif a < b:
                found.append(part.between(a, b, tabular=self._tabular))
        return found


def shaped_word(token: str, found: Sequence[Cut], after: Context, *, tabular: bool) -> Word | None:
    """The word ``token``, cut as ``found``; none where its looks may depend on its neighbours."""
    parts = _parts(token, found, tabular=tabular)
    return Word(token, parts, after, tabular) if parts else None


def _parts(token: str, found: Sequence[Cut], *, tabular: bool) -> Sequence[Part]:
    if not stand_alone(token) and boundaries(f" {token}", "grapheme")[0] > 1:
        return ()  # it begins with a mark on the space before it
    parts: list[Part] = []
    for start, end, script, spoken, face in found:
        if face is None:
            return ()
        parts += _shaped(token[start:end], start, (script, spoken, face), tabular=tabular)
    return parts if _is_even(parts) else ()


def as_number(alike: Word, token: str, *, tabular: bool) -> Word | None:
    """A word of the same pattern as ``alike``; none where other digits may change more than themselves."""
    parts = [_with_digits(part, token[part.start : part.end], tabular) for part in alike.parts]
    known = [part for part in parts if part is not None]
    return Word(token, known, alike.after, tabular) if len(known) == len(parts) else None


def _with_digits(alike: Part, text: str, tabular: bool) -> Part | None:
    """``text`` with the places of ``alike``, where nothing but digits and signs can be seen of it."""
    if text == alike.text:
        return alike
    seen = without_steering(text)
    script, language, face = alike.look
    glyph_of = figures(face, script, language, tabular=tabular)
    if glyph_of is None or not is_number(seen):
        return None
    ids = tuple(map(glyph_of.__getitem__, seen))
    return Part(alike.start, text, alike.look, alike.glyphs.others(ids))


def _shaped(text: str, start: int, look: Look, *, tabular: bool) -> list[Part]:
    """The part ``text`` of a word, what is not seen before its first letter apart.

    HarfBuzz would have that letter stand for both.
    """
    script, language, face = look
    seen = text.lstrip(_STEERING)
    unseen = len(text) - len(seen)
    parts = [Part(start, text[:unseen], look, _NOTHING)] if unseen else []
    if seen:
        glyphs = shape(seen, face, script, language, rtl=False, tabular=tabular)
        parts.append(Part(start + unseen, seen, look, glyphs))
    return parts


def _is_even(parts: Sequence[Part]) -> bool:
    """Whether the letters at both ends look the same beside a space, and the space beside them."""
    seen = [part for part in parts if part.glyphs is not _NOTHING]
    for part, at in [(seen[0], 0), (seen[-1], -1)] if seen else []:
        text = part.text.strip(" " + _STEERING)
        if text and not _stands_alone(_letter(text, at), part.look):
            return False
    return True


def _letter(text: str, at: int) -> str:
    """The first (0) or the last (-1) grapheme of ``text``."""
    if stand_alone(text):
        return text[at]
    ends = [0, *boundaries(text, "grapheme")]
    return text[: ends[1]] if at == 0 else text[ends[-2] :]


@follows_fonts
@functools.lru_cache(maxsize=8192)
def _stands_alone(letter: str, look: Look) -> bool:
    """Whether neither ``letter`` nor a space changes where one stands beside the other."""
    script, language, face = look

    def shaped(text: str) -> Glyphs:
        return shape(text, face, script, language, rtl=False, tabular=False)

    together = shaped(f"{letter} {letter}")
    if together.part(len(letter), len(letter) + 1, 2 * len(letter) + 1, rtl=False):
        return True  # HarfBuzz knows that the text can be cut on both sides of the space
    letter_, space = shaped(letter), shaped(" ")
    apart = (letter_, space, letter_)
    return all(
        getattr(together, what) == sum((getattr(part, what) for part in apart), ())
        for what in ("ids", "advances", "dx", "dy")
    )
