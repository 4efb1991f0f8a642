"""The head of a sheet: title and purpose, with a code at their side."""

from dataclasses import dataclass

from gg_desk.sheets.blocks import Block, Pair
from gg_desk.sheets.frame import ACCENT, MUTED, Frame
from gg_desk.typeset.codes import qr_rows
from gg_desk.typeset.document import MM, Page
from gg_desk.typeset.paragraph import Paragraph, set_paragraph
from gg_desk.typeset.text import INK

_QR = 21 * MM
_CAPTION = 34 * MM  # the code with its caption, flush with the page's outer edge
_GAP = 3 * MM


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code with a caption that says where it leads."""

    content: str
    caption: Pair
    size: float = _QR


def head(frame: Frame, title: Pair, purpose: Pair, code: Code | None) -> Block:
    """Title and purpose, in the family's language first, with the code at their side."""
    width = frame.width - (_CAPTION + _GAP if code else 0.0)
    texts = [
        set_paragraph(
            title[0],
            frame.style(17 if frame.compact else 20, 700).but(leading=_tight(frame)),
            width,
        )
    ]
    if frame.bilingual:
        texts.append(set_paragraph(title[1], frame.korean(12.5, 500, MUTED), width))
    gap_at = len(texts)
    if purpose[0]:
        texts.append(set_paragraph(purpose[0], frame.style(11.5), width))
        if frame.bilingual:
            texts.append(set_paragraph(purpose[1], frame.korean(9.5, color=MUTED), width))
    space = 2 * MM * frame.scale
    caption = _caption(frame, code) if code else []
    code_height = (code.size if code else 0.0) + 1.2 * MM + sum(text.height for text in caption)
    height = sum(text.height for text in texts) + (space if len(texts) > gap_at else 0.0)
    height = max(height, code_height if code else 0.0) + (1.5 if frame.compact else 3) * MM

    def draw(page: Page, y: float) -> None:
        top = y
        for at, text in enumerate(texts):
            y += space if at == gap_at else 0.0
            y = frame.put(page, text, 0, y, "H1" if at < gap_at else "P")
        if code:
            _draw_code(page, frame, code, caption, top)

    return Block(height, draw, (title, purpose, ("", "")))


def _tight(frame: Frame) -> float:
    # A title needs less leading than its prose, in every script.
    return frame.style(20).line_height / frame.style(20).size - 0.14


def _caption(frame: Frame, code: Code) -> list[Paragraph]:
    sides = list(dict.fromkeys(code.caption)) if frame.bilingual else [code.caption[0]]
    styles = [frame.style(7.5, 600, ACCENT), frame.korean(7.5, 500, MUTED)]
    return [
        set_paragraph(
            text,
            # Flush with the code at the page's outer edge, whichever side that is.
            style.but(
                size=7.5,
                leading=max(style.line_height / style.size - 0.1, 1.35),
                align="end" if style.rtl == frame.rtl else "start",
            ),
            _CAPTION,
        )
        for text, style in zip(sides, styles, strict=False)
    ]


def _draw_code(page: Page, frame: Frame, code: Code, caption: list[Paragraph], y: float) -> None:
    size = code.size
    x = frame.left(frame.width - size, size)
    page.matrix(qr_rows(code.content), x, y, size, color=INK)
    page.link(code.content, x, y, size, size)
    y += size + 1.2 * MM
    for text in caption:
        y = page.text(text, frame.left(frame.width - _CAPTION, _CAPTION), y)
