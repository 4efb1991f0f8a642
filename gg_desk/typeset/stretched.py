"""Stretches of glyphs as operators: each reads back as its text, by itself or because it is said."""

import functools
import itertools
import operator
from collections.abc import Sequence

from gg_desk.typeset.characters import without_steering
from gg_desk.typeset.embed import EmbeddedFont
from gg_desk.typeset.held_texts import holds_texts
from gg_desk.typeset.line import Line, Placed
from gg_desk.typeset.pen import Pen
from gg_desk.typeset.reading import Piece, Stretch, stretches

# What is written in Hangul or Kana is Korean or Japanese in every text; other scripts do not tell.
_SPOKEN = frozenset({"ko", "ja"})


def draw_steady(placed: Placed, pen: Pen) -> None:
    """Draw a run of which no glyph is moved, whole if it reads back by itself."""
    if reads_alone(placed, pen.fonts[placed.run.face]):
        piece = Piece(placed, 0, len(placed.glyphs.ids))
        opened = _opened(pen, [piece], "")
        pen.show(piece)
        if opened:
            pen.out.append("EMC")
        return
    for stretch in stretches(Line((placed,), 0.0, placed.text)):
        draw_stretch(stretch, pen)


def draw_stretch(stretch: Stretch, pen: Pen, *, spelled: bool = False) -> None:
    """Draw a stretch with the text it stands for, if its glyphs do not say it or it is ``spelled``."""
    if not spelled:
        [first, *others] = stretch.pieces
        font = pen.fonts[first.placed.run.face]
        spelled = bool(others) or not _piece_reads_alone(first, stretch.text, font)
    opened = _opened(pen, stretch.pieces, stretch.text if spelled else "")
    for piece in stretch.pieces:
        pen.show(piece)
    if opened:
        pen.out.append("EMC")


def _opened(pen: Pen, pieces: Sequence[Piece], text: str) -> bool:
    """Whether marked content was begun: it says the text, and the language if it is another."""
    entries = f"/ActualText {hexadecimal(text)}" if text else ""
    if len(pieces) == 1 and is_foreign(pieces[0].placed, pen):
        entries = f"/Lang ({pieces[0].placed.run.language}){entries}"
    if entries:
        pen.out.append(f"/Span <<{entries}>> BDC")
    return bool(entries)


def is_foreign(placed: Placed, pen: Pen) -> bool:
    """Whether a run's language has to be said: its letters tell it, and the text is in another."""
    language = placed.run.language
    return language in _SPOKEN and language != pen.language


@holds_texts
@functools.lru_cache(maxsize=8192)
def hexadecimal(text: str) -> str:
    """``text`` as a PDF string."""
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"


def reads_alone(placed: Placed, font: EmbeddedFont) -> bool:
    """Whether a run's glyphs by themselves read back as its text: one each, with one meaning."""
    glyphs, text = placed.glyphs, without_steering(placed.text)
    if glyphs.clusters == tuple(range(len(text))) and text.isprintable():
        return font.means(glyphs.ids, text)
    return _piece_reads_alone(Piece(placed, 0, len(glyphs.ids)), text, font)


def _piece_reads_alone(piece: Piece, text: str, font: EmbeddedFont) -> bool:
    """Whether each glyph stands for characters of its own, and for no others before."""
    placed, glyphs = piece.placed, piece.placed.glyphs
    part = slice(piece.first, piece.end)
    ids, clusters = glyphs.ids[part], glyphs.clusters[part]
    if len(ids) == len(text):
        drawn: Sequence[str] = list(map(placed.text.__getitem__, clusters))
    elif all(map(operator.lt, clusters, clusters[1:])):
        end = glyphs.clusters[piece.end] if piece.end < len(glyphs.ids) else len(placed.text)
        bounds = [*clusters, end]
        drawn = [without_steering(placed.text[a:b]) for a, b in itertools.pairwise(bounds)]
    else:
        return False
    return "".join(drawn) == text and font.means(ids, drawn)
