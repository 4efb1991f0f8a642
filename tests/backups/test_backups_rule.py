"""Which backups go: for any days and any clock, what an office needs stays."""

import datetime as dt
from collections.abc import Sequence
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from gg_desk.backups.rule import DAYS, LATEST, MONTHS, WEEKS, is_due, outdated
from gg_desk.catalogue.keeping import REASONS, Backup, Reason

SEOUL = ZoneInfo("Asia/Seoul")
START = dt.datetime(2026, 1, 5, 9, tzinfo=SEOUL)


def backup(number: int, made: dt.datetime, reason: Reason = "daily") -> Backup:
    return Backup(
        file=f"{number:05}.zip",
        number=number,
        made=made.astimezone(dt.UTC),
        reason=reason,
        bytes=1,
        counts={},
    )


def lived(days: Sequence[int], start: dt.datetime = START) -> list[Backup]:
    """An office that opens on these days, makes its backup and prunes; what is left at the end."""
    kept: list[Backup] = []
    for number, day in enumerate(days, 1):
        now = start + dt.timedelta(days=day)
        if is_due(kept, now):
            kept.append(backup(number, now))
            gone = outdated(kept, now)
            kept = [one for one in kept if one not in gone]
    return kept


def days_of(kept: Sequence[Backup]) -> list[dt.date]:
    return sorted({one.made.astimezone(SEOUL).date() for one in kept})


opened = st.lists(st.integers(0, 5), max_size=400).map(
    lambda steps: [sum(steps[:at]) for at in range(1, len(steps) + 1)]
)
"""Days on which an office opens: several times a day, or after a long weekend."""
made_anyhow = st.lists(
    st.tuples(st.integers(-9000, 9000), st.sampled_from(REASONS)), max_size=60
).map(
    lambda made: [
        backup(number, START + dt.timedelta(hours=7 * hours), reason)
        for number, (hours, reason) in enumerate(made, 1)
    ]
)
"""Backups by a clock that is set to and fro."""


@given(opened)
def test_of_a_normal_life_days_weeks_and_months_stay(days: list[int]) -> None:
    kept = days_of(lived(days))
    had = sorted({(START + dt.timedelta(days=day)).date() for day in days})
    assert kept[-DAYS:] == had[-DAYS:]
    for span, most in (
        (lambda day: day.isocalendar()[:2], WEEKS),
        (lambda d: (d.year, d.month), MONTHS),
    ):
        last = {span(day): day for day in had}
        assert set([last[each] for each in sorted(last)][-most:]) <= set(kept)
    assert len(kept) <= DAYS + WEEKS + MONTHS


def test_a_year_of_days_leaves_what_the_rule_says() -> None:
    kept = days_of(lived(range(365)))
    assert [str(day) for day in kept] == [
        "2026-08-31", "2026-09-30", "2026-10-31", "2026-11-30", "2026-12-20", "2026-12-27",
        "2026-12-29", "2026-12-30", "2026-12-31", "2027-01-01", "2027-01-02",
        "2027-01-03", "2027-01-04",
    ]  # fmt: skip


@given(made_anyhow, st.integers(-9000, 9000))
def test_whatever_the_clock_says_the_last_ones_stay(made: list[Backup], hours: int) -> None:
    now = START + dt.timedelta(hours=7 * hours)
    gone = outdated(made, now)
    left = [one for one in made if one not in gone]
    assert outdated(left, now) == [] or len(outdated(left, now)) < len(left)
    past = [one for one in made if one.made.astimezone(SEOUL).date() <= now.date()]
    assert all(one in past for one in gone), "what lies in the future is left alone"
    if past:
        assert past[-1] in left, "the last one made stays"
    for reason in set(REASONS) - {"daily"}:
        assert all(one in left for one in [one for one in past if one.reason == reason][-LATEST:])
    assert len({one.made.astimezone(SEOUL).date() for one in past if one in left}) >= min(
        DAYS, len({one.made.astimezone(SEOUL).date() for one in past})
    )


@given(opened.filter(lambda days: len(days) > 2), st.integers(32, 20_000), st.booleans())
def test_a_clock_that_jumps_and_is_mended_takes_no_good_one(
    days: list[int], jump: int, ahead: bool
) -> None:
    good = lived(days)
    today = START + dt.timedelta(days=days[-1])
    wrong = today + dt.timedelta(days=jump if ahead else -jump)
    made = [*good, backup(1000, wrong)]
    assert outdated(made, wrong) == [], "by the wrong clock nothing goes"
    tomorrow = backup(1001, today + dt.timedelta(days=1))
    gone = outdated([*made, tomorrow], tomorrow.made.astimezone(SEOUL))
    usual = outdated([*good, tomorrow], tomorrow.made.astimezone(SEOUL))
    assert [one for one in gone if one in good and one not in usual] == []


@given(opened.filter(lambda days: len(days) > 9), st.lists(st.integers(32, 4000), max_size=12))
def test_not_even_many_jumps_in_one_hour_take_the_good_ones(
    days: list[int], jumps: list[int]
) -> None:
    made = lived(days)
    good, now = list(made), START + dt.timedelta(days=days[-1])
    for number, jump in enumerate(jumps, 5000):
        now += dt.timedelta(days=jump)
        made.append(backup(number, now))
        gone = outdated(made, now)
        made = [one for one in made if one not in gone]
    assert all(one in made for one in good)


def test_a_day_is_due_once_and_a_clock_set_back_is_a_day_of_its_own() -> None:
    assert is_due([], START)
    today = [backup(1, START)]
    assert not is_due(today, START + dt.timedelta(hours=14))
    assert is_due(today, START + dt.timedelta(hours=16))
    assert is_due(today, START - dt.timedelta(minutes=1))
    assert is_due(today, START - dt.timedelta(days=400))
    assert is_due([backup(1, START, "restore")], START), "what was before a restore is no day's"
