"""The blocks that a template may be made of: the closed vocabulary of ``[[blocks]]``.

``resources/sheets/README.md`` explains every one of them to those who write templates.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Literal

from msgspec import Meta

from gg_desk.catalogue.words import Noun

Words = Mapping[str, str]
"""An own text by language tag, a phrase with its values (``{phrase = KEY, NAME = FIELD}``), or a
program's (``{program = "name"}``), or what is the same in every language; empty where a block does without."""

Icon = Literal[
    "", "money", "person", "calendar", "place", "document", "steps", "phone", "clock", "info",
    "school", "id", "speech", "pen",
]  # fmt: skip
FactName = Literal[
    "benefit", "who", "stay", "areas", "conditions", "documents", "steps", "fee", "dates", "status"
]


def _phrase(key: str, **values: str) -> Words:
    """The words of a phrase, fit to be a default."""
    return MappingProxyType({"phrase": key, **values})


_NONE: Words = MappingProxyType({})


class _Kind(Noun, frozen=True, kw_only=True, tag_field="kind"):
    """The manner of every kind of block."""


class Title(_Kind, frozen=True, kw_only=True, tag="title"):
    """The head of the sheet."""

    title: Words = _NONE
    """Empty: the template's name."""
    lead: Words = _NONE
    dial: bool = False
    """Whether a code stands beside it that dials the first line to call."""
    may_shorten: bool = False
    """Whether lead and code stay out where that saves a page."""


class Letter(_Kind, frozen=True, kw_only=True, tag="letter"):
    """A head that is a letter for a window envelope as soon as the field ``address`` is filled in."""

    title: Words = _NONE
    lead: Words = _NONE
    words: tuple[Words, ...] = ()
    """What stands beside the window."""


class Heading(_Kind, frozen=True, kw_only=True, tag="heading"):
    """A heading over what follows."""

    words: Words
    icon: Icon = ""


class Text(_Kind, frozen=True, kw_only=True, tag="text"):
    """A paragraph, or one for each line of its words."""

    words: Words
    size: Literal["normal", "large", "small"] = "normal"


class Points(_Kind, frozen=True, kw_only=True, tag="points"):
    """A pictogram, a heading, and lines: a list, boxes to tick, numbered steps."""

    heading: Words
    lines: Annotated[tuple[Words, ...], Meta(max_length=40)] = ()
    mark: Literal["plain", "bullet", "check", "numbered"] = "bullet"
    notes: tuple[Words, ...] = ()
    """Small lines below."""
    icon: Icon = "info"


class Facts(_Kind, frozen=True, kw_only=True, tag="facts"):
    """What is known of the program, row by row."""

    only: tuple[FactName, ...] = ()
    without: tuple[FactName, ...] = ()
    program: str = ""
    """One of several programs; empty tells of all."""


class StayFacts(_Kind, frozen=True, kw_only=True, tag="stay-facts"):
    """Facts with the day on which the days of stay are complete."""


class TrialFacts(_Kind, frozen=True, kw_only=True, tag="trial-facts"):
    """Facts of a trial for its families: without the center's papers."""


class Papers(_Kind, frozen=True, kw_only=True, tag="papers"):
    """The papers to bring, alternatives in one line."""

    heading: Words = _phrase("label.documents")


class Fields(_Kind, frozen=True, kw_only=True, tag="fields"):
    """Values of the form side by side, or lines to write them on."""

    fields: Annotated[tuple[str, ...], Meta(min_length=1)]
    columns: Annotated[int, Meta(ge=1, le=4)] = 2
    below: Words = _NONE
    hide_empty: bool = False
    cities: Literal["all", "program"] = "all"
    """Which places the field ``city`` may name."""


class Blanks(_Kind, frozen=True, kw_only=True, tag="blanks"):
    """Questions, two beside each other, each with a line to write on."""

    heading: Words
    lines: Annotated[tuple[Words, ...], Meta(min_length=1, max_length=40)]
    icon: Icon = "pen"
    for_office: bool = False
    """Whether the office must fill them in before the sheet goes out, and is told so."""


class Lines(_Kind, frozen=True, kw_only=True, tag="lines"):
    """Empty lines to write on below a heading."""

    heading: Words = _phrase("page.note")
    count: Annotated[int, Meta(ge=2, le=20)] = 4


class Note(_Kind, frozen=True, kw_only=True, tag="note"):
    """What the counselor typed into a field; while it is empty, lines in what is left of the page."""

    field: str = "note"
    ruled: bool = True
    """Otherwise without lines, neither around it nor to write on."""


class Call(_Kind, frozen=True, kw_only=True, tag="call"):
    """Whom to call: a line that speaks the language, then the program's own office."""

    offices: bool = True
    of_city: bool = False
    """Whether offices of other cities than the one in the field ``city`` stay out."""
    most: Annotated[int, Meta(ge=1, le=2)] = 2
    sentence: bool = True
    """With the Korean sentence that asks for an interpreter."""
    small: bool = False
    may_shorten: bool = False
    """Whether the second stays out where that saves a page."""


class Say(_Kind, frozen=True, kw_only=True, tag="say"):
    """A Korean sentence to say or show, with its meaning and its sound."""

    words: Words = _phrase("call.connect-interpreter", language="language")


class Table(_Kind, frozen=True, kw_only=True, tag="table"):
    """Two columns."""

    rows: Annotated[tuple[tuple[Words, Words], ...], Meta(min_length=1, max_length=60)]
    heads: tuple[Words, Words] | None = None


class Picture(_Kind, frozen=True, kw_only=True, tag="picture"):
    """A PNG or JPEG file beside the template."""

    file: str
    width: Annotated[int, Meta(ge=5, le=180)]
    """In millimetres."""
    side: Literal["start", "middle", "end"] = "start"


class Space(_Kind, frozen=True, kw_only=True, tag="space"):
    """White space."""

    height: Annotated[int, Meta(ge=1, le=150)]
    """In millimetres."""


class Rule(_Kind, frozen=True, kw_only=True, tag="rule"):
    """A line across the page."""


class TearOff(_Kind, frozen=True, kw_only=True, tag="tear-off"):
    """A slip below the foot, to be torn off, marked and brought back."""

    title: Words = _phrase("slip.title")
    please: Words = _phrase("slip.please")
    answers: Annotated[tuple[Words, ...], Meta(max_length=8)] = (
        _phrase("slip.will-apply"),
        _phrase("slip.enrolled"),
        _phrase("slip.moved"),
        _phrase("slip.want-interpreter"),
    )
    blanks: Annotated[tuple[Words, ...], Meta(max_length=8)] = (
        _phrase("slip.child"),
        _phrase("slip.phone"),
        _phrase("slip.date"),
        _phrase("slip.signature"),
    )
    reply_by: str = ""
    """A field of the type ``date``."""


class Programs(_Kind, frozen=True, kw_only=True, tag="programs"):
    """Several programs in short: what fits, then what must be checked."""


class Bring(_Kind, frozen=True, kw_only=True, tag="bring"):
    """The papers of all programs as one list to tick."""


class NextSteps(_Kind, frozen=True, kw_only=True, tag="next-steps"):
    """What is due for which program, and lines for more."""


class Offices(_Kind, frozen=True, kw_only=True, tag="offices"):
    """Whom to call for which of several programs."""


class CallGroups(_Kind, frozen=True, kw_only=True, tag="call-list"):
    """All lines to call: emergencies, in the language, with an interpreter, in Korean."""


class Schemes(_Kind, frozen=True, kw_only=True, tag="schemes"):
    """Programs side by side, in Korean."""


class HandIn(_Kind, frozen=True, kw_only=True, tag="hand-in"):
    """Which form a daycare center hands in, until when, and for which account, in Korean."""


class CountSlip(_Kind, frozen=True, kw_only=True, tag="count-slip"):
    """What a daycare center sends back below the foot, in Korean: counts, never names."""


BlockSpec = (
    Title | Letter | Heading | Text | Points | Facts | StayFacts | TrialFacts | Papers | Fields
    | Blanks | Lines | Note | Call | Say | Table | Picture | Space | Rule | TearOff | Programs | Bring
    | NextSteps | Offices | CallGroups | Schemes | HandIn | CountSlip
)  # fmt: skip

HEADS = (Title, Letter)
"""A sheet has one of these."""
ABOUT_PROGRAMS = (
    Facts, StayFacts, TrialFacts, Papers, Programs, Bring, NextSteps, Offices, Schemes,
)  # fmt: skip
"""What tells of programs, and cannot stand on a sheet without one."""
