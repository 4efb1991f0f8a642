"""The pen that draws glyphs into a page: operators, with font and colour where they change."""

import functools
import struct
from collections.abc import Sequence

from gg_desk.typeset.embed import EmbeddedFonts
from gg_desk.typeset.fonts import Face
from gg_desk.typeset.graphics import rgb
from gg_desk.typeset.held_texts import holds_texts
from gg_desk.typeset.line import Line
from gg_desk.typeset.reading import Piece
from gg_desk.typeset.runs import Run

_PER_MILLE = 1000


class Pen:
    """Where the drawing stands: its operators so far, its font and colour, what it owes.

    ``owed`` is how far the pen is still to be moved, in points: less than a thousandth of an em,
    the step of PDF's own widths, so that nothing adds up over a line.
    """

    def __init__(self, fonts: EmbeddedFonts, language: str) -> None:
        self.out: list[str] = []
        self.fonts = fonts
        self.language = language
        self._manner = ""
        self._taken: Run | None = None
        self.owed = 0.0

    def move(self, x: float, y: float) -> None:
        """Begin at ``x, y``."""
        self.out.append(f"1 0 0 1 {x:.2f} {y:.2f} Tm")
        self.owed = 0.0

    def take(self, run: Run) -> None:
        """Take the run's font and colour, if they are not in hand."""
        if run is self._taken:
            return
        self._taken, manner = run, run.manner
        wanted = f"{rgb(manner.color)} rg /{self.fonts[run.face].name} {manner.size:g} Tf"
        if wanted != self._manner:
            self._manner = wanted
            self.out.append(wanted)

    def show(self, piece: Piece) -> None:
        """Draw the glyphs of a piece that begins where the last one ended."""
        run, glyphs = piece.placed.run, piece.placed.glyphs
        manner, size = run.manner, run.manner.size
        font = self.fonts[run.face]
        self.take(run)
        part = slice(piece.first, piece.end)
        ids = glyphs.ids[part]
        font.use(ids)
        step = size / 1000
        moved = round(self.owed / step)
        if moved:
            self._go_on(f"[{-moved}] TJ")
            self.owed -= moved * step
        advances, steady = glyphs.advances[part], glyphs.steady and not manner.rise
        if steady and font.face.units == _PER_MILLE and advances == font.declared_widths(ids):
            self.out.append(f"<{codes(ids)}> Tj")
            return
        offsets = (glyphs.dx[part], glyphs.dy[part])
        shown, left = _shown(run.face, size, manner.rise, ids, advances, offsets)
        self._go_on(shown)
        self.owed += left * step

    def _go_on(self, shown: str) -> None:
        """Show glyphs together with those before, if nothing stands between: PDFium rounds each beginning."""
        if shown.startswith("[") and self.out and self.out[-1].endswith("] TJ"):
            self.out[-1] = self.out[-1].removesuffix("] TJ") + shown.removeprefix("[")
        else:
            self.out.append(shown)

    def end_line(self, line: Line) -> None:
        """Draw the space at which ``line`` was broken: without it its last word and the next are one."""
        if not line.spaced or not line.placed:
            return
        font = self.fonts[line.placed[-1].run.face]
        space = font.face.font.get_nominal_glyph(ord(" "))
        if space and font.means([space], " "):
            font.use([space])
            self.out.append(f"<{space:04x}> Tj")


def codes(ids: Sequence[int]) -> str:
    """Glyph ids as hexadecimal codes of two bytes."""
    return struct.pack(f">{len(ids)}H", *ids).hex()


@holds_texts
@functools.lru_cache(maxsize=16384)
def _shown(  # noqa: PLR0917 - what a word of glyphs is made of
    face: Face,
    size: float,
    raised: float,
    ids: tuple[int, ...],
    advances: tuple[int, ...],
    offsets: tuple[tuple[int, ...], tuple[int, ...]],
) -> tuple[str, float]:
    """Operators that show a word's glyphs: their codes, with the shaper's advances and offsets.

    ``offsets`` are those to the right and those upwards, in font units. Also, how far the pen is
    still to be moved, in thousandths of an em.
    """
    dx, dy = offsets
    per_mille = 1000 / face.units
    operators: list[str] = []
    shown = ""  # codes, closed where the pen is moved between them
    rise = None
    pending = 0.0
    for i, glyph in enumerate(ids):
        if dy[i] != rise:
            if shown:
                operators.append(f"[<{shown}>] TJ")
                shown = ""
            if rise is not None or dy[i] or raised:
                operators.append(f"{raised + dy[i] * size / face.units:.3f} Ts")
            rise = dy[i]
        wanted = pending + dx[i] * per_mille
        moved = round(wanted)
        shown += f">{-moved}<{glyph:04x}" if moved else f"{glyph:04x}"
        pending = wanted - moved + (advances[i] - dx[i]) * per_mille - face.declared_widths[glyph]
    moved = round(pending)
    if shown:
        operators.append(f"[<{shown}>{-moved}] TJ" if moved else f"[<{shown}>] TJ")
        pending -= moved
    if rise or raised:
        operators.append("0 Ts")
    return "\n".join(operators).replace("<>", ""), pending
