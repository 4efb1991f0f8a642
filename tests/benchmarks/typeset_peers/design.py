"""What every contestant is given: one design in points, the words, the fonts.

A task's pages are A4. A row has the family's language beside Korean; where that is written from
right to left the columns change places. Positions count from the top left corner, y downwards.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

MM = 72 / 25.4
PAGE_WIDTH, PAGE_HEIGHT = 210 * MM, 297 * MM
MARGIN = 15 * MM  # below none: a contestant's lines may stand lower
LEAD_WIDTH, GUTTER, KOREAN_WIDTH = 105 * MM, 7 * MM, 68 * MM

PAGE_SIZES, NOTICE_SIZES = (10.0, 9.0), (9.0, 8.5)
"""Sizes of the family's language and of Korean, on the pages of task a and the notices of b."""
PAGE_GAP, NOTICE_GAP = 4.0, 2.0
"""White space between rows."""
WEIGHTS = {"": 400, "B": 700}
"""Regular and bold."""

# A notice has its title, then a line for each field: the label, the value, the Korean label.
FIELDS = (
    "child", "birth_date", "guardian", "address",
    "school", "school_phone", "gathering_date", "entrance_date",
)  # fmt: skip
TITLE_HEIGHT, FIELD_HEIGHT = 36.0, 32.0
LABEL_WIDTH = 42 * MM
VALUE_WIDTH, VALUE_LINES = LEAD_WIDTH - LABEL_WIDTH, 2
FIELD_TOPS = tuple(MARGIN + TITLE_HEIGHT + at * FIELD_HEIGHT for at in range(len(FIELDS)))
FIXED_TOP = MARGIN + TITLE_HEIGHT + len(FIELDS) * FIELD_HEIGHT
"""Where the rows begin that are the same for everybody."""


class Row(NamedTuple):
    """A row in both languages."""

    lead: str
    korean: str
    bold: bool = False


class Sheet(NamedTuple):
    """A page of task a."""

    language: str
    rows: list[Row]


class Template(NamedTuple):
    """What all notices in one language share."""

    language: str
    title: Row
    labels: list[Row]
    rows: list[Row]


class Notice(NamedTuple):
    """One child's notice: the values of ``FIELDS``."""

    language: str
    values: list[str]


@dataclass(frozen=True)
class Language:
    """How a language is set: ``leading`` is a factor of the size, ``file`` the font's."""

    tag: str
    family: str
    file: str
    leading: float
    rtl: bool
    index: int = 0
    """The face's place in a collection."""

    @property
    def cjk(self) -> bool:
        """Whether its face is one of the Chinese, Japanese and Korean collection."""
        return "CJK" in self.family

    @property
    def lead_left(self) -> float:
        """Where the language's column begins."""
        return MARGIN + KOREAN_WIDTH + GUTTER if self.rtl else MARGIN

    @property
    def korean_left(self) -> float:
        """Where the Korean column beside it begins."""
        return MARGIN if self.rtl else MARGIN + LEAD_WIDTH + GUTTER

    @property
    def value_left(self) -> float:
        """Where the values of a notice begin."""
        return self.lead_left + (0 if self.rtl else LABEL_WIDTH)

    @property
    def label_left(self) -> float:
        """Where the labels of a notice begin."""
        return self.lead_left + (VALUE_WIDTH if self.rtl else 0)


class Material:
    """The words of one run, as ``material.write`` left them in ``folder``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.fonts, self.truetype = folder / "fonts", folder / "truetype"
        """What ``static_fonts`` writes."""
        self.languages = {tag: Language(**of) for tag, of in self._read("languages").items()}

    def faces(self) -> Iterable[Language]:
        """One language for each font."""
        return {language.family: language for language in self.languages.values()}.values()

    def sheets(self) -> list[Sheet]:
        """The pages of task a, no two alike."""
        return self._sheets("sheets")

    def warm_up(self) -> list[Sheet]:
        """A few words in each language, regular and bold, that belong to no task."""
        return self._sheets("warm-up")

    def templates(self) -> dict[str, Template]:
        """The template of the notices in each language."""
        return {
            tag: Template(tag, Row(*title), [Row(*of) for of in labels], [Row(*of) for of in rows])
            for tag, title, labels, rows in self._read("templates")
        }

    def notices(self, count: int) -> Iterator[Notice]:
        """The first ``count`` notices, read one by one."""
        with (self.folder / "notices.jsonl").open(encoding="utf-8") as lines:
            for line in islice(lines, count):
                yield Notice(*json.loads(line))

    def everything(self) -> str:
        """All the words of both tasks."""
        files = ("sheets.json", "warm-up.json", "templates.json", "notices.jsonl")
        return "".join((self.folder / name).read_text("utf-8") for name in files)

    def _sheets(self, name: str) -> list[Sheet]:
        return [Sheet(tag, [Row(*of) for of in rows]) for tag, rows in self._read(name)]

    def _read(self, name: str) -> Any:
        return json.loads((self.folder / f"{name}.json").read_text("utf-8"))
