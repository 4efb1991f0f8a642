"""Codes that a phone's camera or an office's scanner reads."""

import functools
from collections.abc import Sequence

import segno

from gg_desk.errors import DeskError
from gg_desk.typeset.boxes import Box, Laid, check_width
from gg_desk.typeset.document import MM, Page
from gg_desk.typeset.paragraph import set_paragraph
from gg_desk.typeset.text import INK, Style

_QUIET_MODULES = 10
"""Code 128 asks for as much white on both sides (ISO/IEC 15417)."""
_MODULE = 0.33 * MM  # what a cheap scanner still reads from a photocopy
_BARS = 11 * MM  # height
_TEXT_GAP = 1.0
_REMEMBERED = 16
"""Codes kept drawn: all languages and files of a mailing bear the same two."""


class CodeError(DeskError):
    """A text that no code of this kind can hold."""


@functools.lru_cache(maxsize=_REMEMBERED)
def qr_rows(content: str) -> Sequence[Sequence[int]]:
    """The modules of a QR code for ``content``, dark 1 and light 0, without the quiet zone.

    Error correction M: a fifth of it may be smudged by a photocopy of a photocopy.

    Raises:
        CodeError: the text is too long for a QR code.
    """
    try:
        return tuple(map(tuple, segno.make(content, error="m", micro=False).matrix))
    except segno.DataOverflowError as error:
        raise CodeError(
            "The text of the QR code is too long. Shorten it, or put an address in its place.",
            "QR 코드에 넣을 글이 너무 깁니다. 줄이거나 짧은 주소로 바꿔 주세요.",
        ) from error


def code128_widths(content: str) -> list[int]:
    """The widths of bars and spaces in turn, in modules, for ``content``: bars first and last.

    Raises:
        CodeError: it is empty, or not made of printable ASCII.
    """
    from reportlab.graphics.barcode.code128 import Code128  # noqa: PLC0415 - loads a tenth of a second

    if not content or not (content.isascii() and content.isprintable()):
        raise CodeError(
            f"A bar code holds Latin letters, digits and signs, but not “{content}”.",
            f"막대 코드에는 영문자, 숫자, 기호만 넣을 수 있습니다: “{content}”",
        )
    code = Code128(content, quiet=0)
    code.validate()
    code.encode()
    # Letters from a on: 1, 2, 3 and 4 modules, bars as capitals.
    return [ord(letter) - ord("a") + 1 for letter in code.decompose().lower()]


def qr(content: str, size: float, *, link: bool = False) -> Box:
    """A QR code ``size`` points wide; ``link`` makes it lead to its address on a screen too."""

    def laid(width: float) -> Laid:
        check_width(size, width, content)
        rows = qr_rows(content)

        def draw(page: Page, x: float, y: float) -> None:
            page.matrix(rows, x, y, size, color=INK)
            if link:
                page.link(content, x, y, size, size)

        return Laid(size, draw, size, content)

    return laid


def code128(content: str, style: Style, *, module: float = _MODULE, bars: float = _BARS) -> Box:
    """A Code 128 of ``bars`` height between its quiet zones, ``content`` in ``style`` below it."""

    def laid(width: float) -> Laid:
        widths = code128_widths(content)
        inner = sum(widths) * module
        whole = inner + 2 * _QUIET_MODULES * module
        check_width(whole, width, content)
        centred = style.but(language="en", align="center", tabular=True)
        text = set_paragraph(content, centred, whole)
        modules = [dark for at, width in enumerate(widths) for dark in [1 - at % 2] * width]

        def draw(page: Page, x: float, y: float) -> None:
            left = x + _QUIET_MODULES * module
            page.matrix([modules], left, y, inner, color=INK, height=bars)
            page.text(text, x, y + bars + _TEXT_GAP, "Caption")

        return Laid(bars + _TEXT_GAP + text.height, draw, whole, content)

    return laid
