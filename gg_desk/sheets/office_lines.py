"""The office's lines at the foot of a sheet: what it is called, where it is, whom to ask for."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from gg_desk.sheets.blocks import Block, Pair, blank
from gg_desk.sheets.frame import MUTED, SMALLEST, Frame
from gg_desk.typeset.document import MM, Page
from gg_desk.typeset.paragraph import Paragraph, set_paragraph
from gg_desk.typeset.pictures import Picture
from gg_desk.typeset.text import Style, isolate

_LABEL_GAP = 2.5 * MM
_LABEL_LEADING = 1.45  # in every script: a label stands alone in its line
_LABEL_PART = 0.42  # of the width, at most, where other labels are shorter
_VALUE_SIZES = (9.5, 9, 8.5, 8, SMALLEST)
_VALUE_LEADING = 1.35
_BELOW = 0.4 * MM  # so that the sound stands with its name
_STEP, _BLANK_STEP = 4.6 * MM, 5.6 * MM
_SEAL = 11 * MM
_LOGO = (16 * MM, 11 * MM)


@dataclass(frozen=True, slots=True)
class OfficeLines:
    """What the office says of itself, the same on all its sheets."""

    lines: Sequence[tuple[Pair, str]]
    """Label and value, the office's name first; an empty value is a blank to write on."""
    sound: str = ""
    """How the name is read, below it; empty where that needs not be told."""
    seal: Picture | None = None
    """It lies below the end of the name."""
    logo: Picture | None = None


@dataclass(frozen=True, slots=True)
class _Line:
    """A label of the office with its value, and what stands below that; no value is a blank."""

    name: Paragraph
    offset: float
    """Where the value begins."""
    text: Paragraph | None
    below: Paragraph | None = None

    @property
    def drop(self) -> float:
        """From the top of the line to that of the value, so that both share a baseline."""
        return self.name.first_baseline - (self.text.first_baseline if self.text else 0.0)

    @property
    def step(self) -> float:
        """From this line to the next."""
        if not self.text:
            return max(self.name.height, _BLANK_STEP)
        below = self.below.height + _BELOW if self.below else 0.0
        return max(self.name.height, self.drop + self.text.height + below, _STEP)


def office_block(frame: Frame, content: OfficeLines, width: float) -> Block:
    """The office's lines, their values below each other, with its logo and seal."""
    logo = content.logo and _fitted(content.logo, _LOGO)
    text_width = width - (logo[0] + _LABEL_GAP if logo else 0.0)
    lines = _set_lines(frame, content, text_width)

    def draw(page: Page, y: float) -> None:
        if content.logo and logo:
            page.image(content.logo, frame.left(width - logo[0], logo[0]), y, *logo)
        if content.seal and lines[0].text:
            _draw_seal(page, frame, content.seal, lines[0], y)
        for line in lines:
            frame.put(page, line.name, 0, y)
            if line.text:
                below = frame.put(page, line.text, line.offset, y + line.drop)
                if line.below:
                    frame.put(page, line.below, line.offset, below)
            else:
                baseline = y + line.name.first_baseline
                blank(page, frame, line.offset, baseline, text_width - line.offset)
            y += line.step

    values = [value or "________" for _label, value in content.lines]
    if content.sound:
        values[0] = isolate(f"{values[0]} ({content.sound})")
    words = tuple(
        (f"{label[0]}: {value}", f"{label[1]}: {value}")
        for (label, _value), value in zip(content.lines, values, strict=True)
    )
    height = sum(line.step for line in lines)
    return Block(max(height, logo[1] if logo else 0.0), draw, words)


def _set_lines(frame: Frame, content: OfficeLines, width: float) -> Sequence[_Line]:
    """The lines, their values in one column; only behind a long label a value begins later."""
    style = frame.style(8, 600, MUTED).but(leading=_LABEL_LEADING)
    names = [set_paragraph(frame.joined(label), style, width) for label, _value in content.lines]
    needed = [name.natural_width + _LABEL_GAP for name in names]
    column = max((one for one in needed if one <= _LABEL_PART * width), default=min(needed))
    offsets = [max(one, column) for one in needed]
    values = [value for _label, value in content.lines]
    texts = _values(frame, values, [width - offset for offset in offsets])
    lines = [_Line(*parts) for parts in zip(names, offsets, texts, strict=True)]
    if content.sound:
        latin = Style("en", SMALLEST, color=MUTED, leading=_VALUE_LEADING)
        below = set_paragraph(content.sound, latin, width - offsets[0])
        lines[0] = replace(lines[0], below=below)
    return lines


def _values(frame: Frame, values: Sequence[str], widths: Sequence[float]) -> list[Paragraph | None]:
    """The office's values, all of the largest size in which each takes one line."""
    for size in _VALUE_SIZES:
        style = frame.korean(size, 600).but(leading=_VALUE_LEADING)
        texts = [
            set_paragraph(value, style, width) if value else None
            for value, width in zip(values, widths, strict=True)
        ]
        if all(len(text.lines) == 1 for text in texts if text):
            break
    return texts


def _draw_seal(page: Page, frame: Frame, seal: Picture, line: _Line, y: float) -> None:
    """The seal where a Korean office presses it, on the last letter of its name, and below the ink."""
    text = line.text
    if not text:
        return
    width, height = _fitted(seal, (_SEAL, _SEAL))
    right = frame.left(line.offset, text.width) + text.width
    end = right if frame.rtl else right - text.width + text.lines[-1].width
    last = end - text.style.size / 2
    middle = y + line.drop + text.height - text.style.line_height / 2
    page.image(seal, last - width / 2, middle - height / 2, width, height)


def _fitted(picture: Picture, most: tuple[float, float]) -> tuple[float, float]:
    """Width and height of ``picture`` in a box, undistorted."""
    scale = min(most[0] / picture.pixel_width, most[1] / picture.pixel_height)
    return picture.pixel_width * scale, picture.pixel_height * scale
