"""A family as far as it has told: what nobody answered is None, which is neither no nor zero."""

import calendar
import datetime as dt
from typing import Literal

from gg_desk.catalogue.requirements import Attends, RegistrationKind, WorkKind
from gg_desk.catalogue.shapes import is_day
from gg_desk.catalogue.words import Noun

Role = Literal["child", "guardian", "adult"]
"""``adult``: one who is nobody's guardian here."""

Registered = RegistrationKind | Literal["not_yet", "korean"]
"""``not_yet``: may stay here, and has no alien registration yet; ``korean``: Korean by birth."""

Attending = Attends | Literal["none"]
MemberField = Literal[
    "role", "birth_date", "registration", "nationality", "in_gyeonggi_since", "in_city_since",
    "in_korea_since", "attends", "work",
]  # fmt: skip


OTHER_COUNTRY = "ZZ"
"""The nationality of who chose none that was offered; programs name countries that are offered."""


class Span(Noun, frozen=True):
    """A day as far as it is known: one of the days from ``first`` to ``last``."""

    first: dt.date
    last: dt.date

    @property
    def exact(self) -> bool:
        """Whether it is one day."""
        return self.first == self.last


def days_of(on: str) -> Span:
    """The days that ``2026``, ``2026-01`` or ``2026-01-01`` may mean.

    Raises:
        ValueError: it is no such day.
    """
    if not is_day(on):
        raise ValueError(on)
    first = dt.date.fromisoformat(on + "0000-01-01"[len(on) :])
    if len(on) == len("2026"):
        return Span(first, dt.date(first.year, 12, 31))
    if len(on) == len("2026-01"):
        days = calendar.monthrange(first.year, first.month)[1]
        return Span(first, first.replace(day=days))
    return Span(first, first)


def age_on(born: dt.date, day: dt.date) -> int:
    """The age in full years on ``day``; below 0 before the birth."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


ANY_DAY = Span(dt.date.min, dt.date.max)
"""A day of which nothing is known."""


class Member(Noun, frozen=True, kw_only=True):
    """One person of a household."""

    role: Role | None = None
    birth_date: Span | None = None
    registration: Registered | None = None
    nationality: str | None = None
    """By ISO 3166 code of two letters."""
    in_gyeonggi_since: Span | None = None
    in_city_since: Span | None = None
    in_korea_since: Span | None = None
    attends: Attending | None = None
    work: WorkKind | None = None
    withheld: frozenset[MemberField] = frozenset()
    """What the person prefers not to say: as good as unknown, and never asked again."""


class Household(Noun, frozen=True, kw_only=True):
    """A family and where it lives; people are told apart by their position, from 0."""

    area: str | None = None
    """The id of a city or county."""
    people: tuple[Member, ...] = ()
    area_withheld: bool = False
