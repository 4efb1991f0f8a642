"""Whom to call: organisations, phones, and hours that belong to languages."""

import datetime as dt
from typing import Literal

import msgspec

from gg_desk.catalogue.words import Confidence, LocalText, Noun, Remark

Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
WEEK: tuple[Weekday, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class Phone(Noun, frozen=True, kw_only=True):
    """A phone number, printed as given: short numbers such as 1345 are numbers too."""

    number: str
    key: str | None = None
    """What to press after the call is answered, as given: ``8`` or ``1 → 3``."""
    note: LocalText = msgspec.field(default_factory=dict)


class Hours(Noun, frozen=True, kw_only=True):
    """Opening hours on some weekdays, for the languages that are answered then."""

    days: tuple[Weekday, ...]
    opens: str
    """``HH:MM``."""
    closes: str
    """``HH:MM``; ``24:00`` is the end of the day."""
    languages: tuple[str, ...] = ()
    """Tags; empty means all languages of the contact."""
    note: LocalText = msgspec.field(default_factory=dict)
    confidence: Confidence | None = None


class Organisation(Noun, frozen=True, kw_only=True):
    """An office, centre or company, and what it was called before."""

    id: str
    name: LocalText
    korean_name_is_ours: bool = False
    role: str = ""
    parent: str | None = None
    former_names: tuple[str, ...] = ()
    valid_from: str | None = None
    valid_to: str | None = None
    web: str | None = None
    uncertainties: tuple[Remark, ...] = ()
    confidence: Confidence | None = None
    sources: tuple[str, ...]
    as_of: dt.date


class Contact(Noun, frozen=True, kw_only=True):
    """Somewhere to call or go: phones, languages spoken and interpreted, hours per language."""

    id: str
    name: LocalText
    korean_name_is_ours: bool = False
    """True until an office confirms: the sources name the contact in English only."""
    organisation: str | None = None
    phones: tuple[Phone, ...] = ()
    speaks: tuple[str, ...] = ()
    """Tags of languages that staff speak."""
    interprets: tuple[str, ...] = ()
    """Tags of languages that are interpreted on request."""
    language_count: int | None = None
    """How many languages a source promises, also where it does not name them."""
    more_languages: bool = False
    """True where a source says that further languages are answered without naming them."""
    hours: tuple[Hours, ...] = ()
    use_for: Remark | None = None
    address_ko: str | None = None
    area: str | None = None
    """Id of the city or county; none for a national or provincial line."""
    web: str | None = None
    former_names: tuple[str, ...] = ()
    notes: Remark | None = None
    uncertainties: tuple[Remark, ...] = ()
    contradictions: tuple[Remark, ...] = ()
    aliases: tuple[str, ...] = ()
    confidence: Confidence
    sources: tuple[str, ...]
    as_of: dt.date

    def answers(self, tag: str) -> bool | None:
        """Whether the language ``tag`` is spoken or interpreted here; none where nobody told us.

        Korean always is. A language that is not named is unknown, not refused, where no language
        is named at all or where more are promised than are named.
        """
        named = {*self.speaks, *self.interprets}
        if tag == "ko" or tag in named:
            return True
        unnamed = self.more_languages or len(named) < (self.language_count or 1)
        return None if unnamed else False

    def open_at(self, when: dt.datetime, tag: str | None = None) -> bool | None:
        """Whether somebody answers at ``when`` (Korean time); none where no source tells.

        Hours of the week only: public holidays are not in these facts. With ``tag``, in that
        language. A range that closes before it opens runs past midnight.
        """
        answered = True if tag is None else self.answers(tag)
        if not self.hours:
            return None if answered else answered
        ranges = [h for h in self.hours if tag is None or not h.languages or tag in h.languages]
        if not any(_covers(h, when) for h in ranges):
            return False
        return answered


def _covers(hours: Hours, when: dt.datetime) -> bool:
    clock = when.strftime("%H:%M")
    today, yesterday = WEEK[when.weekday()], WEEK[when.weekday() - 1]
    if hours.opens < hours.closes:
        return today in hours.days and hours.opens <= clock < hours.closes
    return (today in hours.days and clock >= hours.opens) or (
        yesterday in hours.days and clock < hours.closes
    )
