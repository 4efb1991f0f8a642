"""Pictograms drawn by us as vectors in a unit box, meaningful without text."""

import math
from collections.abc import Mapping

from gg_desk.typeset.document import Stroke

_ROUND = 0.5523  # a quarter circle as a Bézier curve


def _path(*points: tuple[float, float], closed: bool = False, filled: bool = False) -> Stroke:
    commands: list[tuple[str, tuple[float, ...]]] = [("M", points[0])]
    commands += [("L", point) for point in points[1:]]
    if closed:
        commands.append(("Z", ()))
    return Stroke(tuple(commands), filled)


def _oval(cx: float, cy: float, rx: float, ry: float, *, filled: bool = False) -> Stroke:
    kx, ky = rx * _ROUND, ry * _ROUND
    return Stroke(
        (
            ("M", (cx + rx, cy)),
            ("C", (cx + rx, cy + ky, cx + kx, cy + ry, cx, cy + ry)),
            ("C", (cx - kx, cy + ry, cx - rx, cy + ky, cx - rx, cy)),
            ("C", (cx - rx, cy - ky, cx - kx, cy - ry, cx, cy - ry)),
            ("C", (cx + kx, cy - ry, cx + rx, cy - ky, cx + rx, cy)),
            ("Z", ()),
        ),
        filled,
    )


def _circle(cx: float, cy: float, radius: float, *, filled: bool = False) -> Stroke:
    return _oval(cx, cy, radius, radius, filled=filled)


def _box(left: float, top: float, right: float, bottom: float, *, filled: bool = False) -> Stroke:
    corners = ((left, top), (right, top), (right, bottom), (left, bottom))
    return _path(*corners, closed=True, filled=filled)


def _clock_hand(minutes: float, length: float) -> tuple[float, float]:
    angle = math.radians(minutes * 6 - 90)
    return 0.5 + length * math.cos(angle), 0.5 + length * math.sin(angle)


PICTOGRAMS: Mapping[str, tuple[Stroke, ...]] = {
    "money": (_box(0.08, 0.26, 0.92, 0.74), _circle(0.5, 0.5, 0.13),
              _path((0.2, 0.5), (0.22, 0.5)), _path((0.78, 0.5), (0.8, 0.5))),
    "person": (_circle(0.5, 0.3, 0.16),
               Stroke((("M", (0.2, 0.86)), ("C", (0.2, 0.5, 0.8, 0.5, 0.8, 0.86)), ("Z", ())))),
    "calendar": (_box(0.14, 0.22, 0.86, 0.86), _path((0.14, 0.42), (0.86, 0.42)),
                 _path((0.33, 0.12), (0.33, 0.28)), _path((0.67, 0.12), (0.67, 0.28))),
    "place": (Stroke((("M", (0.5, 0.92)), ("C", (0.1, 0.52, 0.16, 0.1, 0.5, 0.1)),
                      ("C", (0.84, 0.1, 0.9, 0.52, 0.5, 0.92)), ("Z", ()))),
              _circle(0.5, 0.4, 0.12)),
    "document": (_path((0.22, 0.1), (0.6, 0.1), (0.78, 0.28), (0.78, 0.9), (0.22, 0.9), closed=True),
                 _path((0.36, 0.46), (0.64, 0.46)), _path((0.36, 0.6), (0.64, 0.6)),
                 _path((0.36, 0.74), (0.54, 0.74))),
    "steps": (_path((0.1, 0.86), (0.36, 0.86), (0.36, 0.62), (0.62, 0.62), (0.62, 0.38),
                    (0.88, 0.38), (0.88, 0.14)),),
    "phone": (_box(0.28, 0.08, 0.72, 0.92), _path((0.45, 0.8), (0.55, 0.8))),
    "clock": (_circle(0.5, 0.5, 0.4), _path(_clock_hand(0, 0.28), (0.5, 0.5), _clock_hand(20, 0.2))),
    "info": (_circle(0.5, 0.5, 0.4), _path((0.5, 0.46), (0.5, 0.72)), _circle(0.5, 0.31, 0.035, filled=True)),
    "school": (_path((0.5, 0.08), (0.5, 0.3)), _path((0.5, 0.1), (0.68, 0.16), (0.5, 0.22)),
               _path((0.5, 0.3), (0.9, 0.5), (0.9, 0.88), (0.1, 0.88), (0.1, 0.5), closed=True),
               _box(0.42, 0.64, 0.58, 0.88)),
    "id": (_box(0.08, 0.2, 0.92, 0.8), _circle(0.32, 0.43, 0.09),
           Stroke((("M", (0.18, 0.68)), ("C", (0.2, 0.54, 0.44, 0.54, 0.46, 0.68)))),
           _path((0.58, 0.42), (0.8, 0.42)), _path((0.58, 0.58), (0.8, 0.58))),
    "speech": (_path((0.1, 0.16), (0.9, 0.16), (0.9, 0.68), (0.46, 0.68), (0.28, 0.88), (0.28, 0.68),
                     (0.1, 0.68), closed=True),
               _path((0.28, 0.36), (0.72, 0.36)), _path((0.28, 0.5), (0.58, 0.5))),
    "pen": (_path((0.16, 0.84), (0.22, 0.62), (0.72, 0.12), (0.88, 0.28), (0.38, 0.78), closed=True),
            _path((0.62, 0.22), (0.78, 0.38))),
}  # fmt: skip

CHECKBOX: tuple[Stroke, ...] = (_box(0.0, 0.0, 1.0, 1.0),)
CIRCLE: tuple[Stroke, ...] = (_circle(0.5, 0.5, 0.5),)
DIAMOND: tuple[Stroke, ...] = (
    _path((0.5, 0.05), (0.95, 0.5), (0.5, 0.95), (0.05, 0.5), closed=True),
)
SCISSORS: tuple[Stroke, ...] = (
    _circle(0.2, 0.26, 0.13), _circle(0.2, 0.74, 0.13),
    _path((0.31, 0.34), (0.95, 0.72)), _path((0.31, 0.66), (0.95, 0.28)),
)  # fmt: skip
