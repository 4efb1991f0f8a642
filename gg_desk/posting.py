"""The desk's verbs for what takes notices to families: address labels and envelopes.

All of them block. Addresses stand in the order of postcodes, as the notices do; a family has one,
however many languages its notice is in.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import nullcontext, suppress
from pathlib import Path
from typing import BinaryIO

from gg_desk.desk import Desk
from gg_desk.mailing.addressing import Addressed
from gg_desk.mailing.envelope_sizes import envelope_size
from gg_desk.mailing.envelopes import draw_envelopes
from gg_desk.mailing.label_grids import label_grid
from gg_desk.mailing.labels import draw_labels
from gg_desk.mailing.notices import by_post
from gg_desk.mailing.recipient import Recipient
from gg_desk.sheets.stationery import stationery
from gg_desk.typeset.font_folder import use_office_fonts
from gg_desk.whole_files import NothingToWrite, whole_file

Progress = Callable[[int, int], None]
"""Is told after each family how many are done and how many there are; what it raises ends the printing."""
Target = Path | BinaryIO
"""A file, or what is open already, as for a printer."""
_Draw = Callable[[BinaryIO, Iterable[Recipient]], Addressed]


def write_labels(
    desk: Desk,
    families: Sequence[Recipient],
    target: Target,
    sheet: str,
    *,
    start: int = 1,
    offset: tuple[float, float] = (0.0, 0.0),
    outlines: bool = False,
    on_progress: Progress | None = None,
) -> Addressed:
    """Labels of ``families`` in ``target``, whole or not at all; ``sheet`` is a key of ``label_grids``.

    Where no address can be printed nothing is written.

    Raises:
        UsageError: there is no such sheet or label, or the offset is too large.
        DeskError: the file cannot be written.
    """
    grid = label_grid(sheet)

    def draw(file: BinaryIO, ordered: Iterable[Recipient]) -> Addressed:
        return draw_labels(file, ordered, grid, start=start, offset=offset, outlines=outlines)

    return _written(desk, families, target, draw, on_progress)


def write_envelopes(
    desk: Desk,
    families: Sequence[Recipient],
    target: Target,
    envelope: str,
    *,
    offset: tuple[float, float] = (0.0, 0.0),
    on_progress: Progress | None = None,
) -> Addressed:
    """An envelope of each family in ``target``, whole or not at all; without any, nothing is written.

    ``envelope`` is a key of ``envelope_sizes``; the office is the sender, with its logo and
    postage mark.

    Raises:
        UsageError: there is no such envelope, or the offset is too large.
        DeskError: sender or mark do not fit their places, or the file cannot be written.
    """
    size, office = envelope_size(envelope), desk.preferences.office
    dress = stationery(desk.preferences, desk.folders.data)

    def draw(file: BinaryIO, ordered: Iterable[Recipient]) -> Addressed:
        return draw_envelopes(file, ordered, size, office, dress, offset=offset)

    return _written(desk, families, target, draw, on_progress)


def _written(
    desk: Desk,
    families: Sequence[Recipient],
    target: Target,
    draw: _Draw,
    on_progress: Progress | None,
) -> Addressed:
    use_office_fonts(desk.folders.fonts)
    opened = whole_file(target) if isinstance(target, Path) else nullcontext(target)
    with suppress(NothingToWrite), opened as file:
        done = draw(file, _watched(by_post(families), on_progress))
        if done.pages == 0:
            raise NothingToWrite
    return done


def _watched(families: Sequence[Recipient], on_progress: Progress | None) -> Iterator[Recipient]:
    """The families one after the other, each told of when the next is asked for."""
    total = len(families)
    for done, family in enumerate(families, 1):
        yield family
        if on_progress:
            on_progress(done, total)
