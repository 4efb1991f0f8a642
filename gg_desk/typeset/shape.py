"""Runs into glyphs with HarfBuzz: the right script, language, direction and features."""

import functools
import operator
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

import uharfbuzz as hb

from gg_desk.typeset.characters import STEERING
from gg_desk.typeset.fonts import Face
from gg_desk.typeset.held_texts import holds_texts

_CONTROLS = "\u200b\u2060\ufeff" + "".join(STEERING)
"""Invisible characters that change no letter beside them."""
_DROP_INVISIBLE = hb.BufferFlags.REMOVE_DEFAULT_IGNORABLES
_FLAGS = hb.BufferFlags.BOT | hb.BufferFlags.EOT | _DROP_INVISIBLE
_UNSAFE = int(hb.GlyphFlags.UNSAFE_TO_BREAK)


@dataclass(slots=True, eq=False)  # frozen, it would take three times as long to make
class Glyphs:
    """Shaped text, glyphs in visual order; advances and offsets in font units. Nobody changes it.

    ``clusters`` are indexes into the text that was shaped; ``steady`` says that no glyph is moved
    from its place.
    """

    ids: tuple[int, ...]
    clusters: tuple[int, ...]
    advances: tuple[int, ...]
    dx: tuple[int, ...]
    dy: tuple[int, ...]
    steady: bool = False
    width: int = 0
    """The sum of the advances in font units."""
    _infos: Sequence[hb.GlyphInfo] = field(default=(), repr=False, compare=False)

    def others(self, ids: tuple[int, ...]) -> "Glyphs":
        """The glyphs ``ids`` at the places of these, as wide as these."""
        return Glyphs(
            ids,
            self.clusters,
            self.advances,
            self.dx,
            self.dy,
            self.steady,
            self.width,
            self._infos,
        )

    def part(self, start: int, end: int, length: int, *, rtl: bool) -> "Glyphs | None":
        """The glyphs of characters ``start:end`` of the ``length`` that were shaped.

        None where letters at a cut would take other forms there, and must be shaped anew. What
        HarfBuzz calls safe to break looks the same on its own.
        """
        # Right to left the clusters fall. Turning them round for every line of a long run would
        # take time with the square of its length.
        if rtl:
            taken = slice(self._falls_below(end), self._falls_below(start))
            first, last = taken.stop - 1, taken.start - 1
        else:
            taken = slice(bisect_left(self.clusters, start), bisect_left(self.clusters, end))
            first, last = taken.start, taken.stop
        if not self._is_safe(start, first):
            return None
        if end < length and not self._is_safe(end, last):
            return None
        advances = self.advances[taken]
        return Glyphs(
            self.ids[taken],
            tuple([cluster - start for cluster in self.clusters[taken]]),
            advances,
            self.dx[taken],
            self.dy[taken],
            self.steady,
            sum(advances),
            self._infos[taken],
        )

    def _falls_below(self, character: int) -> int:
        """The first glyph, of clusters that fall, whose cluster lies before ``character``."""
        return bisect_right(self.clusters, -character, key=operator.neg)

    def _is_safe(self, at: int, index: int) -> bool:
        """Whether the text may be cut before character ``at``, whose glyph is the ``index``-th."""
        if at == 0:
            return True
        if not 0 <= index < len(self.clusters) or self.clusters[index] != at:
            return False
        return not int(self._infos[index].flags) & _UNSAFE


@holds_texts
@functools.lru_cache(maxsize=16384)
def shape(text: str, face: Face, script: str, language: str, *, rtl: bool, tabular: bool) -> Glyphs:
    """The glyphs of ``text``, which lies in one script, face and direction."""
    buffer = hb.Buffer()
    if rtl:
        # HarfBuzz drops invisible characters that come first from the left in quadratic time.
        text = text[: len(text.rstrip(_CONTROLS)) + 1]
    buffer.add_str(text)
    buffer.direction = "rtl" if rtl else "ltr"
    buffer.script = script
    buffer.language = language
    buffer.flags = _FLAGS
    hb.shape(face.font, buffer, {"tnum": True} if tabular else {})
    infos, positions = buffer.glyph_infos, buffer.glyph_positions
    advances = tuple([position.x_advance for position in positions])
    dx = tuple([position.x_offset for position in positions])
    dy = tuple([position.y_offset for position in positions])
    return Glyphs(
        tuple([info.codepoint for info in infos]),
        tuple([info.cluster for info in infos]),
        advances,
        dx,
        dy,
        not any(dx) and not any(dy),
        sum(advances),
        infos,
    )
