"""Lines, boxes, paths and codes as PDF operators; points, y upwards as PDF counts."""

import functools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

_ROUND = 0.5523
"""How far a Bézier curve's handles reach, for a quarter of a circle of radius 1."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """A vector path: ``M``/``L``/``C``/``Z`` commands in a unit box, y down, stroked or filled."""

    commands: tuple[tuple[str, tuple[float, ...]], ...]
    filled: bool = False


@functools.cache
@functools.lru_cache(maxsize=256)
def rgb(color: str) -> str:
    """The operands of ``rg`` and ``RG`` for ``#RRGGBB``."""
    red, green, blue = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return f"{red:.3g} {green:.3g} {blue:.3g}"


def line(
    start: tuple[float, float],
    end: tuple[float, float],
    color: str,
    thickness: float,
    dash: Sequence[float] = (),
) -> str:
    """A straight line, dashed where ``dash`` gives lengths of ink and gap."""
    pattern = f"[{' '.join(f'{length:g}' for length in dash)}] 0 d " if dash else ""
    return (
        f"q {rgb(color)} RG {thickness:g} w {pattern}"
        f"{start[0]:.2f} {start[1]:.2f} m {end[0]:.2f} {end[1]:.2f} l S Q"
    )


def box(
    corner: tuple[float, float],
    size: tuple[float, float],
    radius: float,
    fill: str | None,
    stroke: tuple[str, float] | None,
) -> str:
    """A rectangle from its lower left ``corner``, filled, stroked (colour, thickness) or both."""
    paint = {(True, True): "B", (True, False): "f", (False, True): "S"}.get(
        (bool(fill), bool(stroke)), "n"
    )
    colors = f"{rgb(fill)} rg " if fill else ""
    colors += f"{rgb(stroke[0])} RG {stroke[1]:g} w " if stroke else ""
    return f"q {colors}{_rectangle(corner, size, radius)} {paint} Q"


def _rectangle(corner: tuple[float, float], size: tuple[float, float], radius: float) -> str:
    (x, y), (width, height) = corner, size
    if not radius:
        return f"{x:.2f} {y:.2f} {width:.2f} {height:.2f} re"
    reach = radius * (1 - _ROUND)
    right, top = x + width, y + height
    return (
        f"{x + radius:.2f} {y:.2f} m {right - radius:.2f} {y:.2f} l "
        f"{right - reach:.2f} {y:.2f} {right:.2f} {y + reach:.2f} {right:.2f} {y + radius:.2f} c "
        f"{right:.2f} {top - radius:.2f} l "
        f"{right:.2f} {top - reach:.2f} {right - reach:.2f} {top:.2f} {right - radius:.2f} {top:.2f} c "
        f"{x + radius:.2f} {top:.2f} l "
        f"{x + reach:.2f} {top:.2f} {x:.2f} {top - reach:.2f} {x:.2f} {top - radius:.2f} c "
        f"{x:.2f} {y + radius:.2f} l "
        f"{x:.2f} {y + reach:.2f} {x + reach:.2f} {y:.2f} {x + radius:.2f} {y:.2f} c h"
    )


def drawing(
    strokes: Iterable[Stroke],
    corner: tuple[float, float],
    size: float,
    color: str,
    thickness: float,
) -> str:
    """Unit-box ``strokes`` scaled to ``size``, from the upper left ``corner``, with round ends."""
    parts = [f"q {rgb(color)} RG {rgb(color)} rg {thickness:g} w 1 J 1 j"]
    operators = {"M": "m", "L": "l", "C": "c"}
    for stroke in strokes:
        for command, numbers in stroke.commands:
            if command == "Z":
                parts.append("h")
                continue
            points = (
                f"{corner[0] + value * size:.2f}"
                if at % 2 == 0
                else f"{corner[1] - value * size:.2f}"
                for at, value in enumerate(numbers)
            )
            parts.append(f"{' '.join(points)} {operators[command]}")
        parts.append("f" if stroke.filled else "S")
    return "\n".join([*parts, "Q"])


def modules(
    rows: Sequence[Sequence[int]],
    corner: tuple[float, float],
    size: tuple[float, float],
    color: str,
) -> str:
    """Dark (1) and light (0) modules of a code from the upper left ``corner``; one path in all."""
    width, height = size[0] / len(rows[0]), size[1] / len(rows)
    squares = []  # neighbours in a row are one rectangle
    for row_index, row in enumerate(rows):
        bottom = corner[1] - (row_index + 1) * height
        column = 0
        for dark, group in groupby(row):
            length = len(list(group))
            if dark:
                left = corner[0] + column * width
                squares.append(f"{left:.3f} {bottom:.3f} {length * width:.3f} {height:.3f} re")
            column += length
    return "\n".join(["q", f"{rgb(color)} rg", *squares, "f", "Q"])
