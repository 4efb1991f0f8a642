"""Address labels: a family after the other on sheets of labels, one label each."""

from collections.abc import Iterable
from typing import BinaryIO

from gg_desk.mailing.addressing import AddressBox, Addressed, lay_all
from gg_desk.mailing.label_grids import LabelGrid, check_offset
from gg_desk.mailing.problems import Problem
from gg_desk.mailing.recipient import Recipient
from gg_desk.typeset.document import MM, Document, Page

_TITLE = "주소 라벨 · Address labels"
_INSET = (4.0, 2.5)  # millimetres: printers leave the edges of the paper white, and shift
_LARGEST, _SMALLEST = 11.0, 7.5
_OUTLINE = "#5B6B7A"


def draw_labels(
    file: BinaryIO,
    families: Iterable[Recipient],
    grid: LabelGrid,
    *,
    start: int = 1,
    offset: tuple[float, float] = (0.0, 0.0),
    outlines: bool = False,
) -> Addressed:
    """Write a PDF of labels to ``file``; pages go there as they are finished.

    The first sheet begins at label ``start``, for one that was used before. ``offset`` moves
    everything by millimetres to the right and down, as a printer needs it. ``outlines`` shows the
    edges of all labels, for a test on plain paper. A row that is refused takes no label.

    Where every row is, what stands in ``file`` is no PDF, for none has no page.

    Raises:
        UsageError: the sheet has no such label, or the offset is more than a printer shifts.
    """
    grid.check_start(start)
    check_offset(offset)
    document = Document(title=_TITLE, language="ko", file=file, tagged=False)
    width, height = (
        (length - 2 * inset) * MM for length, inset in zip(grid.size, _INSET, strict=True)
    )
    box = AddressBox(document, width, height, _LARGEST, _SMALLEST)
    edges = document.form(lambda page: _outlines(page, grid)) if outlines else None
    right, down = (shift * MM for shift in offset)
    refused: list[Problem] = []
    count, number, page = 0, start, None
    for laid in lay_all(box, families, refused):
        if page is None or number > grid.count:
            page = document.page()
            number = number if count == 0 else 1
            if edges:
                page.place(edges, right, down)
        left, top = grid.corner(number)
        laid.draw(page, (left + _INSET[0]) * MM + right, (top + _INSET[1]) * MM + down)
        count, number = count + 1, number + 1
    pages = document.pages
    if pages:
        document.finish()
    return Addressed(pages, count, tuple(refused))


def _outlines(page: Page, grid: LabelGrid) -> None:
    width, height = (length * MM for length in grid.size)
    for number in range(1, grid.count + 1):
        left, top = grid.corner(number)
        page.box(left * MM, top * MM, width, height, stroke=_OUTLINE, thickness=0.4)
