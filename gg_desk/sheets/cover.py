"""The cover of a booklet: what it is, in which language, for which year, and of which office."""

from collections.abc import Sequence
from dataclasses import dataclass

from gg_desk.sheets.blocks import Block, Pair, draw_badge, gap, rule, stack
from gg_desk.sheets.cells import beside, field_cell
from gg_desk.sheets.frame import ACCENT, MUTED, Frame
from gg_desk.typeset.document import MM, Page
from gg_desk.typeset.overflow import Place, does_not_fit
from gg_desk.typeset.paragraph import Paragraph, set_paragraph
from gg_desk.typeset.text import INK

_DISC = 38 * MM
_ABOVE, _BELOW_DISC = 12 * MM, 14 * MM


@dataclass(frozen=True, slots=True)
class Cover:
    """What stands on a cover; ``language`` is its own name and the Korean one."""

    icon: str
    language: Pair
    title: Pair
    purpose: Pair
    year: tuple[Pair, str]
    """The label of the school year, and the year."""
    office: Sequence[tuple[Pair, str]]
    """Label and value; an empty value is a line to write on."""


def cover(frame: Frame, height: float, content: Cover) -> Block:
    """The whole page: pictogram and language at its head, the title, the office at its bottom.

    Raises:
        DoesNotFitError: the office's lines are so long that they would stand on the title.
    """
    plain = Frame(frame.language, frame.page_width, layout=frame.layout)
    office = _office(plain, content.office)
    upper = stack(
        [
            gap(_ABOVE),
            _top(plain, content),
            gap(_BELOW_DISC),
            _words(plain, content.title, (26, 14), 700, "H1"),
            gap(4 * MM),
            _words(plain, content.purpose, (11.5, 9.5), 400),
            gap(9 * MM),
            _year(plain, *content.year),
        ]
    )

    if upper.height + office.height > height:
        raise does_not_fit(content.office[0][1], Place("the cover", "표지"))

    def draw(page: Page, y: float) -> None:
        upper.draw(page, y)
        office.draw(page, y + height - office.height)

    return Block(height, draw, (*upper.words, *office.words, ("", "")))


def _top(frame: Frame, content: Cover) -> Block:
    """The pictogram on a large disc, and the language at the page's other side."""
    room = frame.width - _DISC - 5 * MM
    own = set_paragraph(content.language[0], frame.style(17, 700, ACCENT).but(align="end"), room)
    names = [own]
    if frame.language != "ko":
        end = "start" if frame.rtl else "end"
        korean = frame.korean(11, 500, MUTED).but(align=end)
        names.append(set_paragraph(content.language[1], korean, room))

    def draw(page: Page, y: float) -> None:
        draw_badge(page, frame, content.icon, y, _DISC)
        for name in names:
            # Korean at the left of a mirrored page begins there, as the box that holds it.
            y = page.text(name, frame.left(frame.width - room, room), y)

    return Block(_DISC, draw, (content.language,))


def _words(
    frame: Frame, words: Pair, sizes: tuple[float, float], weight: int, kind: str = "P"
) -> Block:
    """Words over the whole width, the Korean below them."""
    style = frame.style(sizes[0], weight)
    if kind != "P":
        style = style.but(leading=style.line_height / style.size - 0.16)  # as titles elsewhere
    texts = [set_paragraph(words[0], style, frame.width)]
    if frame.bilingual:
        korean = frame.korean(sizes[1], 500 if kind != "P" else 400, MUTED)
        texts.append(set_paragraph(words[1], korean, frame.width))
    return _stacked(frame, texts, words, kind)


def _year(frame: Frame, label: Pair, year: str) -> Block:
    name = set_paragraph(frame.joined(label), frame.label(9.5), frame.width)
    style = frame.style(22, 700).but(language="en", tabular=True, leading=1.25)
    words = (f"{label[0]}: {year}", f"{label[1]}: {year}")
    return _stacked(frame, [name, set_paragraph(year, style, frame.width)], words)


def _stacked(frame: Frame, texts: Sequence[Paragraph], words: Pair, kind: str = "P") -> Block:
    def draw(page: Page, y: float) -> None:
        for text in texts:
            y = frame.put(page, text, 0, y, kind)

    return Block(sum(text.height for text in texts), draw, (words,))


def _office(frame: Frame, office: Sequence[tuple[Pair, str]]) -> Block:
    line = rule(frame, color=INK, thickness=0.9)
    cells = [
        beside([field_cell(frame, label, (value, value), frame.width)], frame.width)
        for label, value in office
    ]
    return stack([line, gap(3 * MM), *cells])
