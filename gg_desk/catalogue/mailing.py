"""What was mailed: which rows of which list became notices, and what came back; never to whom."""

import datetime as dt
from collections.abc import Mapping
from typing import Literal, get_args

import msgspec

from gg_desk.catalogue.words import LocalText, Noun

ReplyAnswer = Literal["apply", "enrolled", "moved", "unreadable", "interpreter"]
"""What is marked on a reply slip; ``unreadable`` where no answer can be told from it.

``interpreter`` is a wish marked beside an answer, so it makes no slip of its own.
"""
REPLY_ANSWERS: tuple[ReplyAnswer, ...] = get_args(ReplyAnswer)
WISHES: tuple[ReplyAnswer, ...] = ("interpreter",)


class LeftOut(Noun, frozen=True, kw_only=True):
    """A row that no page could show."""

    row: int
    code: str
    """Why, as the report of a mailing calls it."""
    field: str = ""


class MailedPart(Noun, frozen=True, kw_only=True):
    """One file of a mailing, finished."""

    name: str
    """What tells it from the others; empty for a file of all."""
    at: dt.datetime
    size: int
    """Bytes of the file."""
    rows: str
    """The rows whose notices are in it, such as ``2-100,214``."""
    families: int
    notices: int
    """A family that wants two languages has two."""
    pages: int
    languages: Mapping[str, int]
    """Notices by language."""
    left_out: tuple[LeftOut, ...] = ()
    unreviewed: tuple[str, ...] = ()
    """Languages whose words no person had reviewed."""
    cautions: tuple[LocalText, ...] = ()


class Mailing(Noun, frozen=True, kw_only=True):
    """All notices of one order, which bear one code."""

    code: str
    at: dt.datetime
    """When it was begun."""
    staff: str
    """Who printed it; empty where nobody said."""
    template: str
    school_year: int
    facts: str
    """Which catalogue its facts are from: the fingerprint of that day."""
    list_mark: str
    """The same for the same file; the file cannot be read back from it."""
    order_mark: str
    """The same for the same list printed in the same way to the same place."""
    sheet: str
    files: int
    """How many it was ordered in."""
    parts: tuple[MailedPart, ...] = ()
    replies: Mapping[ReplyAnswer, int] = msgspec.field(default_factory=dict)

    @property
    def families(self) -> int:
        """How many were written to."""
        return sum(part.families for part in self.parts)

    @property
    def notices(self) -> int:
        """How many are in the finished files."""
        return sum(part.notices for part in self.parts)

    @property
    def pages(self) -> int:
        """On how many pages."""
        return sum(part.pages for part in self.parts)

    @property
    def returned(self) -> int:
        """Slips that came back."""
        return sum(many for answer, many in self.replies.items() if answer not in WISHES)
