"""Which automatic backups are due, and which have had their time: no clock is believed alone."""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence

from gg_desk.catalogue.keeping import REASONS, Backup

DAYS, WEEKS, MONTHS = 7, 4, 6
LATEST = 5
"""Of those that a person asked for, or before a migration, an import or a restore, so many besides."""
_ABSENCE = dt.timedelta(days=31)
"""No backup for so long: the office was closed, or the clock is ahead; nothing is outdated then."""


def is_due(made: Sequence[Backup], now: dt.datetime) -> bool:
    """Whether the day of ``now`` still lacks its backup; ``now`` tells its time zone."""
    regular = [one for one in made if one.reason in {"daily", "asked"}]
    if not regular:
        return True
    last = max(regular, key=_order).made.astimezone(now.tzinfo)
    return last.date() != now.date() or last > now  # a clock that was set back stands on no day


def outdated(made: Sequence[Backup], now: dt.datetime) -> list[Backup]:
    """Those of ``made`` that may go: not among 7 daily, 4 weekly, 6 monthly ones, nor lately made.

    Of a day, a week or a month the last one is kept. Days without a backup do not count, so that
    an office that was closed loses nothing. What lies in the future, by a clock that was ahead or
    is behind now, is left alone and takes nobody's place.
    """
    past = sorted((one for one in made if _day(one, now) <= now.date()), key=_order)
    if len(past) < 2 or past[-1].made - past[-2].made > _ABSENCE:  # noqa: PLR2004 - the last two
        return []
    kept = {past[-1].number}
    kept |= _last_of_each(past, lambda one: _day(one, now).timetuple()[:3], DAYS)
    kept |= _last_of_each(past, lambda one: _day(one, now).isocalendar()[:2], WEEKS)
    kept |= _last_of_each(past, lambda one: _day(one, now).timetuple()[:2], MONTHS)
    for reason in REASONS:
        alike = [one.number for one in past if one.reason == reason != "daily"]
        kept |= set(alike[-LATEST:])
    return [one for one in past if one.number not in kept]


def _last_of_each(
    past: Iterable[Backup], span: Callable[[Backup], tuple[int, ...]], most: int
) -> set[int]:
    """The numbers of the last backup in each of the latest ``most`` spans that have one."""
    last = {span(one): one.number for one in past}
    return {last[one] for one in sorted(last, reverse=True)[:most]}


def _day(one: Backup, now: dt.datetime) -> dt.date:
    return one.made.astimezone(now.tzinfo).date()


def _order(one: Backup) -> tuple[int, dt.datetime]:
    return one.number, one.made
