"""A family's address in Korean, as large as its place allows, drawn thousands of times.

As the post asks for it: address, then the name, the postcode at the right end of the last line;
an upright Gothic of 9 to 14 points without bold, the lines apart. Labels shrink further before a
row is refused. Source: Korea Post's recommendations for printed addresses (주소 인쇄 규격 권장안).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from gg_desk.mailing.problems import Problem
from gg_desk.mailing.recipient import Recipient
from gg_desk.sheets import envelope_window
from gg_desk.typeset.characters import UnprintableError
from gg_desk.typeset.document import Document, Field, Page, Slot
from gg_desk.typeset.overflow import DoesNotFitError
from gg_desk.typeset.text import Style

_LEADING = 1.4  # leaves the 1.5 mm between lines that the post's reader wants
_STEP = 0.5  # points by which type shrinks
_POSTCODE = 4.0  # ems that five figures take, with the space that they want beside the name
_READABLE = 9.0  # points: the least that the post recommends
_NAME_LINES = 2
_NAME = ("the address", "주소")
"""What the slots are called; a row is refused by its number, so nobody reads it."""


@dataclass(frozen=True, slots=True)
class Addressee:
    """What is written on a letter; the postcode may be empty."""

    place: str = field(repr=False)
    name: str = field(repr=False)
    postcode: str = field(repr=False)


def addressee(family: Recipient) -> Addressee:
    """To whom a family's letter goes, as its notice has it."""
    name = envelope_window.addressee(family.guardian, family.child)
    return Addressee(family.address, name, family.postcode)


@dataclass(frozen=True, slots=True)
class Addressed:
    """What became of a list of families on paper."""

    pages: int
    count: int
    """How many addresses were printed."""
    refused: tuple[Problem, ...]
    """By row: addresses that are on no page."""


@dataclass(frozen=True, slots=True)
class Laid:
    """An address that fits: values with their slots and how far down each stands, in points."""

    parts: Sequence[tuple[Slot, str, float]] = field(repr=False)

    def draw(self, page: Page, x: float, y: float) -> None:
        """Draw it with the top left of its box at ``x, y``."""
        for slot, value, down in self.parts:
            page.fill(slot, value, x, y + down)


class AddressBox:
    """Lays addresses into a box of one ``document``, ``width`` by ``height`` points.

    Type is ``largest`` points, or as much smaller as an address needs, down to ``smallest``; a name
    is broken only where it would be smaller than the post reads. What is lower than the box stands
    in its middle.
    """

    def __init__(
        self, document: Document, width: float, height: float, largest: float, smallest: float
    ) -> None:
        def sizes(least: float, name_lines: int) -> list[_Size]:
            steps = round((largest - least) / _STEP)
            return [
                _Size(document, (width, height), largest - step * _STEP, name_lines)
                for step in range(steps + 1)
            ]

        self._sizes = (sizes(max(smallest, _READABLE), 1), sizes(smallest, _NAME_LINES))

    def lay(self, to: Addressee) -> Laid | None:
        """``to`` in the largest type that fits; none where it fits in none.

        Raises:
            UnprintableError: it has characters that no page can show.
        """
        whole, broken = self._sizes
        return _largest(whole, to) or _largest(broken, to)


def _largest(sizes: Sequence["_Size"], to: Addressee) -> Laid | None:
    """``to`` in the first of ``sizes`` in which it fits, found by halving; most fit the first."""
    if laid := sizes[0].laid(to):
        return laid
    fitting = sizes[-1].laid(to)
    too_large, fits = 0, len(sizes) - 1
    while fitting and fits - too_large > 1:
        middle = (too_large + fits) // 2
        if laid := sizes[middle].laid(to):
            fitting, fits = laid, middle
        else:
            too_large = middle
    return fitting


class _Size:
    """The slots of an address in one size of type, with so many lines for a name."""

    def __init__(
        self, document: Document, box: tuple[float, float], size: float, name_lines: int
    ) -> None:
        (width, self._height), style = box, Style("ko", size, 500, leading=_LEADING)
        self._step = style.line_height
        # White space stands above the first letters and below the last: it may leave the box.
        self._lines = int((self._height + size * (_LEADING - 1)) / self._step)

        def slot(wide: float, look: Style, lines: int = 1) -> Slot:
            return document.slot(Field(0, 0, wide, look, _NAME, lines))

        self._place = slot(width, style, max(self._lines - 1, 1))
        self._beside = slot(width - _POSTCODE * size, style)
        self._name = slot(width, style, name_lines)
        self._postcode = slot(width, style.but(tabular=True, align="end"))

    def laid(self, to: Addressee) -> Laid | None:
        """``to`` in this size; none where it does not fit."""
        try:
            parts, lines = self._parts(to)
        except DoesNotFitError:
            return None
        if lines > self._lines:
            return None
        top = (self._height - lines * self._step) / 2
        return Laid([(slot, value, top + line * self._step) for slot, value, line in parts])

    def _parts(self, to: Addressee) -> tuple[list[tuple[Slot, str, int]], int]:
        """Values with their slots and first lines, and how many lines they take together."""
        below = self._place.lines(to.place)
        place = (self._place, to.place, 0)
        if to.postcode and self._fits_beside(to.name):
            name = (self._beside, to.name, below)
            return [place, name, (self._postcode, to.postcode, below)], below + 1
        name = (self._name, to.name, below)
        end = below + self._name.lines(to.name)
        if not to.postcode:
            return [place, name], end
        return [place, name, (self._postcode, to.postcode, end)], end + 1

    def _fits_beside(self, name: str) -> bool:
        try:
            return self._beside.lines(name) == 1
        except DoesNotFitError:
            return False


def lay_all(
    box: AddressBox, families: Iterable[Recipient], refused: list[Problem]
) -> Iterator[Laid]:
    """Each family's address in ``box``; the rows that cannot be printed are added to ``refused``."""
    for family in families:
        try:
            laid = box.lay(addressee(family))
        except UnprintableError:
            refused.append(_refused(family, "address_unprintable"))
            continue
        if laid is None:
            refused.append(_refused(family, "address_too_long"))
        else:
            yield laid


def _refused(family: Recipient, code: str) -> Problem:
    return Problem("refused", code, family.sheet, family.row, field="address", out=True)
