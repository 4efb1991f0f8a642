"""Places, papers, tongues and numbers: the closed vocabularies of the catalogue."""

import datetime as dt
from typing import Literal

from gg_desk.catalogue.program import Fee
from gg_desk.catalogue.words import Confidence, LocalText, Noun, Remark


class Figure(Noun, frozen=True, kw_only=True):
    """A number with what it counts, its date and its source."""

    number: int | float | str
    unit: str
    what: str
    date: str
    uncertain: str = ""
    confidence: Confidence | None = None
    sources: tuple[str, ...]


class Change(Noun, frozen=True, kw_only=True):
    """A fact that changed: what it was, what it is, and when."""

    fact: str
    before: str
    after: str
    when: str
    unchanged: str = ""
    uncertain: str = ""
    sources: tuple[str, ...]


class Contradiction(Noun, frozen=True, kw_only=True):
    """Two sources that disagree; kept visible until an office settles it."""

    what: str
    detail: str
    sources: tuple[str, ...]


class Area(Noun, frozen=True, kw_only=True):
    """One of the 31 cities (si) and counties (gun) of Gyeonggi Province."""

    id: str
    name: LocalText
    kind: Literal["si", "gun"]
    figures: tuple[Figure, ...] = ()
    uncertainties: tuple[Remark, ...] = ()
    confidence: Confidence
    sources: tuple[str, ...]
    as_of: dt.date


class Document(Noun, frozen=True, kw_only=True):
    """A paper that an office asks for: its official Korean name and where to get it."""

    id: str
    name: LocalText
    where_to_get: LocalText
    fee: Fee | None = None
    notes: Remark | None = None
    uncertainties: tuple[Remark, ...] = ()
    confidence: Confidence
    sources: tuple[str, ...]
    as_of: dt.date


class Language(Noun, frozen=True, kw_only=True):
    """A language by its BCP 47 tag, called by its own name first."""

    tag: str
    own_name: str
    korean_name: str
    english_name: str
    spoken_name: str = ""
    """What it is called in itself when it is spoken, where ``own_name`` says its script: 中文."""
    script: str
    """ISO 15924, as in ``Khmr``."""
    direction: Literal["ltr", "rtl"] = "ltr"


class NewsItem(Noun, frozen=True, kw_only=True):
    """A news item, the same thing whatever feed brought it and however its address moved."""

    id: str
    title: str
    link: str
    published: dt.datetime | None = None
    updated: dt.datetime | None = None
    language: str = "en"
    author: str = ""
    summary: str = ""
    """Plain text."""
    body_html: str = ""
    """Cleaned HTML: no scripts, styles, frames, forms or remote content."""
    body_text: str = ""
    source: str = ""
    """The feed's title."""
    keys: tuple[str, ...] = ()
    """What tells the same item again under another address; two items that share one are one."""
    read: bool = False
    starred: bool = False
