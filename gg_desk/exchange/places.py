"""The places on paper in which texts must fit, and whether they do."""

from dataclasses import dataclass
from fnmatch import fnmatchcase

from gg_desk.catalogue.translation import Message
from gg_desk.catalogue.words import LocalText
from gg_desk.phrasebook.patterns import sample
from gg_desk.typeset.characters import UnprintableError
from gg_desk.typeset.document import MM
from gg_desk.typeset.paragraph import set_paragraph
from gg_desk.typeset.text import Style


@dataclass(frozen=True, slots=True)
class Place:
    """Room for a text: so many lines of a width in millimetres, type in points."""

    en: str
    ko: str
    lines: int
    width: float
    size: float
    weight: int = 400

    @property
    def brief(self) -> str:
        """What a translator is told of it, in a few words of both languages."""
        return f"{self.ko} · {self.en} ({self.lines} × {self.width:g} mm)"


# Widths are those of the sheets' columns; labels must fit on A5, prose on A4.
_HEADING = Place("heading of a fact", "항목 제목", 1, 59, 8.5, 600)
_CAPTION = Place("label of a field", "칸 이름", 3, 55, 8.5, 600)
_FOOT = Place("label at the foot", "아래쪽 이름", 1, 35, 8, 600)
_ANSWER = Place("answer to tick", "표시 칸 글", 2, 79, 10.5)
_LINE = Place("line of a fact", "항목 내용", 4, 90, 11.5)
_PROSE = Place("prose", "설명글", 8, 90, 11.5)
_TITLE = Place("title of a sheet", "안내문 제목", 5, 140, 17, 700)
_PURPOSE = Place("line below the title", "제목 아래 글", 5, 140, 11.5)
_OWN_WORDS = Place("words of a program", "사업 낱말", 8, 90, 11.5)

_GROUPS_OF_LINES = (
    "amount", "attends", "call", "date", "days", "documents", "duration", "hours", "money", "paid-to",
    "status", "step",
)  # fmt: skip

_PLACES = (
    ("label.*", _HEADING),
    ("field.*", _CAPTION),
    ("slip.please", _PROSE),
    ("slip.*", _ANSWER),
    ("page.office", _FOOT),
    ("page.address", _FOOT),
    ("page.phone", _FOOT),
    ("page.counselor", _FOOT),
    ("page.issued", _FOOT),
    *((f"{group}.*", _LINE) for group in _GROUPS_OF_LINES),
    ("sheet.*.name", _TITLE),
    ("sheet.*", _PURPOSE),
    ("program/*/name", _TITLE),
    ("program/*/purpose", _PURPOSE),
    ("*/*", _OWN_WORDS),
    ("*", _PROSE),
)
"""By key, the first pattern that fits."""


def place_of(key: str) -> Place:
    """The place in which the text with this key stands."""
    return next(place for pattern, place in _PLACES if fnmatchcase(key, pattern))


def misfit(message: Message, tag: str, words: str) -> LocalText | None:
    """Why ``words`` cannot be set in their place; none when they can."""
    place = place_of(message.key)
    text = sample(words, tag) if message.is_phrase else words
    try:
        style = Style(tag, place.size, place.weight)
        needed = len(set_paragraph(text, style, place.width * MM).lines)
    except UnprintableError as error:
        return {"en": error.en, "ko": error.ko}
    if needed <= place.lines:
        return None
    return {
        "en": f"is too long for its place, the {place.en} ({place.width:g} mm, lines: {place.lines} at most): it takes {needed}; say it in fewer words",
        "ko": f"{place.ko} 자리({place.width:g} mm, 최대 {place.lines}줄)에 비해 깁니다. 지금 {needed}줄입니다. 더 짧게 옮겨 주세요",
    }
