"""Runs into glyphs with HarfBuzz: the right script, language, direction and features."""

import functools
from dataclasses import dataclass

import uharfbuzz as hb

from gg_desk.typeset.fonts import Face

_DROP_INVISIBLE = hb.BufferFlags.REMOVE_DEFAULT_IGNORABLES


@dataclass(frozen=True, slots=True)
class Glyphs:
    """Shaped text, glyphs in visual order; advances and offsets in font units.

    ``clusters`` are indexes into the text that was shaped.
    """

    ids: tuple[int, ...]
    clusters: tuple[int, ...]
    advances: tuple[int, ...]
    dx: tuple[int, ...]
    dy: tuple[int, ...]

    @property
    def width(self) -> int:
        """The sum of the advances in font units."""
        return sum(self.advances)


@functools.lru_cache(maxsize=8192)
def shape(text: str, face: Face, script: str, language: str, *, rtl: bool, tabular: bool) -> Glyphs:
    """The glyphs of ``text``, which lies in one script, face and direction."""
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.direction = "rtl" if rtl else "ltr"
    buffer.script = script
    buffer.language = language
    buffer.flags = hb.BufferFlags.BOT | hb.BufferFlags.EOT | _DROP_INVISIBLE
    hb.shape(face.font, buffer, {"tnum": True} if tabular else {})
    infos, positions = buffer.glyph_infos, buffer.glyph_positions
    return Glyphs(
        tuple(info.codepoint for info in infos),
        tuple(info.cluster for info in infos),
        tuple(position.x_advance for position in positions),
        tuple(position.x_offset for position in positions),
        tuple(position.y_offset for position in positions),
    )
