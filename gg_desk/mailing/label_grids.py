"""Sheets of address labels: where each label lies on A4, read from ``resources/mailing``."""

import functools
from collections.abc import Mapping

import msgspec

from gg_desk.catalogue.words import LocalText
from gg_desk.errors import UsageError
from gg_desk.known_types import learnt
from gg_desk.resources import resource

_A4 = (210.0, 297.0)
_MOST_OFFSET = 10.0
"""Millimetres: a printer shifts by two or three; more is another sheet of labels."""


class LabelGrid(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A sheet of equal labels on A4, in millimetres."""

    name: LocalText
    codes: tuple[str, ...]
    """What makers call it."""
    columns: int
    rows: int
    left: float
    top: float
    pitch: tuple[float, float]
    """From a label's edge to that of the next, across and down."""
    size: tuple[float, float]
    """Width and height of one label."""

    def __post_init__(self) -> None:
        """Refuse labels that overlap or leave the paper."""
        for first, count, pitch, size, paper in zip(
            (self.left, self.top),
            (self.columns, self.rows),
            self.pitch,
            self.size,
            _A4,
            strict=True,
        ):
            if not (first >= 0 and count >= 1 and 0 < size <= pitch):
                raise ValueError("labels must have a size and may not overlap")
            if first + (count - 1) * pitch + size > paper:
                raise ValueError("labels must lie on A4")

    @property
    def count(self) -> int:
        """How many labels a sheet has."""
        return self.columns * self.rows

    def corner(self, number: int) -> tuple[float, float]:
        """The upper left corner of label ``number``, counted from 1 row by row."""
        row, column = divmod(number - 1, self.columns)
        return self.left + column * self.pitch[0], self.top + row * self.pitch[1]

    def check_start(self, start: int) -> None:
        """That a sheet has a label of this number.

        Raises:
            UsageError: it has not.
        """
        if not 1 <= start <= self.count:
            raise UsageError(
                f"The sheet has labels 1 to {self.count}, so none can be printed from {start} on.",
                f"라벨은 1번부터 {self.count}번까지입니다. {start}번부터는 인쇄할 수 없습니다.",
            )


def check_offset(offset: tuple[float, float]) -> None:
    """That ``offset``, millimetres to the right and down, is what a printer may shift.

    Raises:
        UsageError: it is more.
    """
    if not all(abs(part) <= _MOST_OFFSET for part in offset):
        raise UsageError(
            f"Shift by at most {_MOST_OFFSET:g} mm to each side.",
            f"한 방향으로 {_MOST_OFFSET:g}mm까지만 옮길 수 있습니다.",
        )


class _Labels(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    label: dict[str, LabelGrid]


@functools.cache
def label_grids() -> Mapping[str, LabelGrid]:
    """The sheets of labels that the desk knows, by the key that commands take."""
    return msgspec.toml.decode(
        resource("mailing", "labels.toml").read_bytes(), type=learnt(_Labels)
    ).label


def label_grid(key: str) -> LabelGrid:
    """The sheet of labels called ``key``, or by its maker's code, with or without the maker's name.

    Raises:
        UsageError: there is none; the sentence names those there are.
    """
    grids, wanted = label_grids(), key.casefold()
    for name, grid in grids.items():
        codes = [code.casefold() for code in grid.codes]
        if wanted in (name, *codes, *(code.rpartition(" ")[2] for code in codes)):
            return grid
    known = ", ".join(grids)
    raise UsageError(
        f"There is no sheet of labels “{key}”. Choose one of: {known}.",
        f"“{key}” 라벨은 없습니다. 다음 중에서 골라 주세요: {known}.",
    )
