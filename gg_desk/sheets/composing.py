"""A sheet from its template's blocks, in the order in which the template names them."""

import itertools
from collections.abc import Callable, Sequence
from dataclasses import replace

from gg_desk.catalogue.program import Program
from gg_desk.sheets.blocks import Block, gap, stack
from gg_desk.sheets.content import Content
from gg_desk.sheets.family_standing import STANDINGS, standing
from gg_desk.sheets.flow import Parts, ruled
from gg_desk.sheets.foot import foot
from gg_desk.sheets.frame import Frame
from gg_desk.sheets.pieces import Piece
from gg_desk.sheets.providers import made
from gg_desk.sheets.title_blocks import letter_address
from gg_desk.typeset.document import MM

_MANY, _DENSE = 5, 0.9
"""More programs than that stand in smaller type, to keep to two pages."""
_ABOVE = 2 * MM  # a table that does not stand directly below the head


def build(content: Content, programs: Sequence[Program]) -> Callable[[Frame], Parts]:
    """A function that gives the sheet's parts at any scale."""
    told = _told(content, programs)
    makes = [made(content, told, spec) for spec in content.template.blocks]
    to = letter_address(content)
    ending = content.foot(told, address=not (to and to.sender))
    dense = len(told) > _MANY and not content.order.large

    def parts(frame: Frame) -> Parts:
        if dense:
            frame = replace(frame, scale=frame.scale * _DENSE)
        pieces = [make(frame) for make in makes]
        [top] = [block for piece in pieces if piece.where == "head" for block in piece.blocks]
        closing = [foot(frame, ending)]
        for block in (
            block for piece in pieces if piece.where == "below" for block in piece.blocks
        ):
            closing += [gap(2 * MM), block]
        rows = _rows(frame, [piece for piece in pieces if piece.where in {"table", "free"}])
        fillers = [piece.filler for piece in pieces if piece.filler]
        return Parts(top, rows, stack(closing), *fillers[:1])

    return parts


def _told(content: Content, programs: Sequence[Program]) -> list[Program]:
    """The programs in the order of the sheet: of several, those to be checked last.

    So their numbers run down the page.
    """
    if not content.template.several_programs:
        return list(programs)
    once = {program.id: program for program in programs}.values()
    return sorted(once, key=lambda program: STANDINGS.index(standing(content, program)))


def _rows(frame: Frame, pieces: Sequence[Piece]) -> list[Block]:
    """All blocks from top to bottom, with lines around those of a table."""
    rows: list[Block] = []
    heading: list[Block] = []
    after_table = False
    shown = [piece for piece in pieces if piece.blocks]
    for (where, leads), group in itertools.groupby(shown, key=lambda one: (one.where, one.leads)):
        members = list(group)
        blocks = [block for piece in members for block in piece.blocks]
        if where == "table":
            blocks = ruled(frame, blocks, strong=True)
        if members[0].clear and after_table:
            rows.pop()  # the white space below a table, for which this brings its own
        elif where == "table" and rows and not heading:
            rows.append(gap(_ABOVE))
        after_table = where == "table"
        if leads:
            heading += blocks
            continue
        # A heading stays with a table's upper line and first row, or with a paragraph.
        with_heading = [stack([*heading, *blocks[:2]])] if heading else blocks[:2]
        rows += [*with_heading, *blocks[2:]]
        heading = []
    return [*rows, *heading]
