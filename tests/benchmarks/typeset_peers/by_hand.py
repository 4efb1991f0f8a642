"""The design for contestants that place every cell themselves."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from typeset_peers.design import (
    FIELD_TOPS,
    FIXED_TOP,
    KOREAN_WIDTH,
    LABEL_WIDTH,
    LEAD_WIDTH,
    MARGIN,
    NOTICE_GAP,
    NOTICE_SIZES,
    PAGE_GAP,
    PAGE_SIZES,
    VALUE_WIDTH,
    Language,
    Row,
    Template,
)


class Words(NamedTuple):
    """Words in the language ``tag``, to be set ``width`` wide with their top left at ``left, top``.

    ``style`` is empty, or ``B`` for bold.
    """

    text: str
    tag: str
    left: float
    top: float
    width: float
    size: float
    style: str = ""


Draw = Callable[[Words], float]
"""Sets words and gives their height."""


def draw_sheet(draw: Draw, language: Language, rows: Iterable[Row]) -> None:
    """A page of task a."""
    top = MARGIN
    for row in rows:
        top += _row(draw, language, row, top, PAGE_SIZES) + PAGE_GAP


def draw_fixed(draw: Draw, language: Language, template: Template) -> None:
    """What all notices in a language share."""
    size, korean = NOTICE_SIZES
    _row(draw, language, template.title, MARGIN, NOTICE_SIZES)
    for label, top in zip(template.labels, FIELD_TOPS, strict=True):
        draw(Words(label.lead, language.tag, language.label_left, top, LABEL_WIDTH, size))
        draw(Words(label.korean, "ko", language.korean_left, top, KOREAN_WIDTH, korean))
    top = FIXED_TOP
    for row in template.rows:
        top += _row(draw, language, row, top, NOTICE_SIZES) + NOTICE_GAP


def draw_values(draw: Draw, language: Language, values: Iterable[str]) -> None:
    """What differs from notice to notice."""
    for value, top in zip(values, FIELD_TOPS, strict=True):
        draw(Words(value, language.tag, language.value_left, top, VALUE_WIDTH, NOTICE_SIZES[0]))


def _row(draw: Draw, language: Language, row: Row, top: float, sizes: tuple[float, float]) -> float:
    style = "B" if row.bold else ""
    lead = Words(row.lead, language.tag, language.lead_left, top, LEAD_WIDTH, sizes[0], style)
    korean = Words(row.korean, "ko", language.korean_left, top, KOREAN_WIDTH, sizes[1], style)
    return max(draw(lead), draw(korean))
