"""A picture of the office's own on a sheet."""

from collections.abc import Sequence
from pathlib import Path

from gg_desk.catalogue.program import Program
from gg_desk.errors import unreadable
from gg_desk.sheets.blocks import Block, gap
from gg_desk.sheets.content import Content
from gg_desk.sheets.frame import Frame
from gg_desk.sheets.pieces import Make, Piece
from gg_desk.sheets.vocabulary import Picture as PictureSpec
from gg_desk.typeset.document import MM, Page
from gg_desk.typeset.pictures import MOST_BYTES, Picture, read_picture

_HIGHEST = 120 * MM
"""So that a picture fits on the smallest page, below a title and above the foot."""


def picture(content: Content, _programs: Sequence[Program], spec: PictureSpec) -> Make:
    """The picture as wide as it is asked for, or as the page and its own height allow.

    Raises:
        DeskError: the file cannot be read, or is no picture.
    """
    shown = _read(Path(content.template.folder) / spec.file)

    def make(frame: Frame) -> Piece:
        shape = shown.pixel_height / shown.pixel_width
        width = min(spec.width * MM, frame.width, _HIGHEST / shape)
        height = width * shape
        free = frame.width - width
        offset = {"start": 0.0, "middle": free / 2, "end": free}[spec.side]

        def draw(page: Page, y: float) -> None:
            page.image(shown, frame.left(offset, width), y, width, height)

        return Piece([gap(1.5 * MM), Block(height, draw), gap(1.5 * MM)])

    return make


def _read(file: Path) -> Picture:
    try:
        with file.open("rb") as opened:
            return read_picture(opened.read(MOST_BYTES + 1), file.name)
    except OSError as error:
        raise unreadable(file.name, error) from error
