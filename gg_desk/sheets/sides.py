"""Boxes side by side on a sheet, mirrored with it."""

from gg_desk.sheets.frame import Frame
from gg_desk.typeset.boxes import Box, Laid, paragraph
from gg_desk.typeset.document import MM
from gg_desk.typeset.tables import beside
from gg_desk.typeset.text import Style

_GUTTER = 2 * MM


def columns(frame: Frame, one: Box, other: Box, *, first: float = 0.0, last: float = 0.0) -> Box:
    """Two boxes side by side from where reading begins, one ``first`` or the other ``last`` wide.

    Lengths are points; their first lines stand on one baseline.
    """

    def laid(width: float) -> Laid:
        left = first or width - _GUTTER - last
        widths = [left, width - _GUTTER - left]
        return beside([one(widths[0]), other(widths[1])], widths, _GUTTER, rtl=frame.rtl)

    return laid


def flush(frame: Frame, style: Style) -> Style:
    """``style`` set to the side where the sheet's reading begins, whatever its own direction."""
    return style.but(align="end" if style.rtl != frame.rtl else "start")


def phone(frame: Frame, number: str, size: float) -> Box:
    """A phone number, large and tabular."""
    style = frame.korean(size, 700).but(language="en", tabular=True, leading=1.25)
    return paragraph(number, flush(frame, style))
