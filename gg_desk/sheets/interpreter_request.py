"""The interpreter request: a slip to fill in, twice on A4, for the family and for the office."""

from collections.abc import Callable, Sequence

from gg_desk.catalogue.program import Program
from gg_desk.sheets.blocks import Block, Pair, gap, rule, stack
from gg_desk.sheets.cells import GUTTER, beside, field_cell
from gg_desk.sheets.content import Content
from gg_desk.sheets.copies import two_copies
from gg_desk.sheets.flow import Look, Parts, pour
from gg_desk.sheets.foot import foot, notes
from gg_desk.sheets.frame import MUTED, Frame
from gg_desk.sheets.lines import spoken_name
from gg_desk.sheets.plain import plain_text
from gg_desk.sheets.ticks import questions
from gg_desk.typeset.document import MM, Document, Page
from gg_desk.typeset.paragraph import set_paragraph
from gg_desk.typeset.text import INK, Style

TOPICS = ("school", "childcare", "health", "work", "stay", "family", "law", "other")
"""What it may be about."""
_TOPIC = ("request.topic", [f"topic.{topic}" for topic in TOPICS])
_HOW = ("request.how", ["request.by-phone", "request.in-person"])
_WHO = ("request.interpreter", ["request.anyone", "request.woman", "request.man"])
_FIELDS = {
    "name": "request.name",
    "phone": "page.phone",
    "when": "request.when",
    "where": "request.where",
}
_SIGNING = ("slip.date", "slip.signature")
_BLANK = "________"
_WIDE = 150 * MM
"""From this width on, more answers stand side by side."""


def draw(document: Document, content: Content, _programs: Sequence[Program]) -> str:
    """Draw the slip, on A4 two copies of it, each on a half if that holds it; it as plain text.

    Raises:
        DeskError: a character has no font, or a value does not fit on a page.
    """
    order, tag = content.order, content.speaker.language
    look = Look(tag, order.layout, order.large)
    build = _slip(content)
    copies = 2 if order.paper == "a4" and not order.large else 1
    if copies > 1 and (halves := two_copies(document, look, build)):
        return plain_text(halves, tag)
    title = content.template.name["ko"]
    poured = [pour(document, look, build, title) for _copy in range(copies)]
    return plain_text(poured[0], tag)


def _slip(content: Content) -> Callable[[Frame], Parts]:
    """A function that gives the slip's parts at any scale."""
    say, tag = content.speaker.say, content.speaker.language
    title = say("sheet.interpreter-request.name")
    spoken = (_BLANK, _BLANK) if tag == "ko" else spoken_name(tag)
    language = say("say.i-speak", language=spoken)
    labels = {key: say(phrase) for key, phrase in _FIELDS.items()}
    topic, how, who = (
        (say(label), [say(answer) for answer in answers]) for label, answers in (_TOPIC, _HOW, _WHO)
    )
    consent, signing = say("request.consent"), [say(key) for key in _SIGNING]
    note, ending = say("page.note"), content.foot(())

    def parts(frame: Frame) -> Parts:
        half = (frame.width - GUTTER) / 2
        cells = [field_cell(frame, labels[key], content.value(key), half) for key in _FIELDS]
        wide = frame.width >= _WIDE
        grid = [([topic], 4), ([how, who], 5)] if wide else [([topic], 2), ([how], 2), ([who], 3)]
        rows = [
            rule(frame, color=INK, thickness=0.9),
            gap(1 * MM),
            beside(cells[:2], half),
            beside(cells[2:], half),
            gap(0.5 * MM),
            *(
                block
                for asked, columns in grid
                for block in (questions(frame, asked, columns), gap(0.3 * MM))
            ),
            _consent(frame, consent),
            gap(0.5 * MM),
            beside([field_cell(frame, label, ("", ""), half) for label in signing], half),
            gap(0.5 * MM),
        ]
        return Parts(
            _head(frame, title, language),
            rows,
            foot(frame, ending),
            lambda height: notes(frame, note, height),
        )

    return parts


def _head(frame: Frame, title: Pair, language: Pair) -> Block:
    """The title and the language in one line each: a slip has little height."""
    large = frame.style(15, 700).but(leading=1.4)
    name = _lines(frame, [(frame.joined(title), large)], title, "H1")
    spoken = _lines(frame, [(frame.joined(language), frame.style(11.5, 600))], language)
    return stack([name, spoken, gap(1.5 * MM)])


def _consent(frame: Frame, words: Pair) -> Block:
    """What is signed, each language over the whole width."""
    lines = [(words[0], frame.style(10))]
    if frame.bilingual:
        lines.append((words[1], frame.korean(9, color=MUTED)))
    return _lines(frame, lines, words)


def _lines(frame: Frame, lines: Sequence[tuple[str, Style]], words: Pair, kind: str = "P") -> Block:
    texts = [set_paragraph(line, style, frame.width) for line, style in lines]

    def draw(page: Page, y: float) -> None:
        for text in texts:
            y = frame.put(page, text, 0, y, kind)

    return Block(sum(text.height for text in texts), draw, (words,))
