"""When somebody answers, and in which language, where the sources tell only part of it."""

import datetime as dt

import pytest

from gg_desk.catalogue.contact import Contact, Hours

KOREA = dt.timezone(dt.timedelta(hours=9))


def line(*hours: Hours, speaks: tuple[str, ...] = (), **more: int | bool) -> Contact:
    return Contact(
        id="line",
        name={"ko": "전화", "en": "Line"},
        speaks=speaks,
        hours=hours,
        confidence="high",
        sources=("gazette",),
        as_of=dt.date(2026, 1, 1),
        **more,
    )


def at(day: int, hour: int, minute: int = 0) -> dt.datetime:
    """A moment of the week that begins on Monday, 23 November 2026."""
    return dt.datetime(2026, 11, 22 + day, hour, minute, tzinfo=KOREA)


def test_a_night_shift_runs_into_the_next_day() -> None:
    night = line(Hours(days=("fri",), opens="22:00", closes="06:00"))
    assert night.open_at(at(5, 23)) is True
    assert night.open_at(at(6, 5, 59)) is True
    assert night.open_at(at(6, 6)) is False
    assert night.open_at(at(5, 5)) is False


def test_the_end_of_the_day_is_the_last_minute() -> None:
    always = line(Hours(days=("mon",), opens="00:00", closes="24:00"))
    assert always.open_at(at(1, 23, 59)) is True
    assert always.open_at(at(2, 0)) is False


def test_closing_time_is_closed() -> None:
    office = line(Hours(days=("mon",), opens="09:00", closes="18:00"))
    assert [office.open_at(at(1, *clock)) for clock in ((9, 0), (17, 59), (18, 0))] == [
        True,
        True,
        False,
    ]


def test_without_hours_nobody_knows() -> None:
    assert line(speaks=("km",)).open_at(at(1, 10)) is None
    assert line(speaks=("km",)).open_at(at(1, 10), "km") is None
    assert line(speaks=("km",)).open_at(at(1, 10), "vi") is False


@pytest.mark.parametrize(
    ("speaks", "more", "answer"),
    [
        ((), {}, None),
        (("km",), {}, False),
        (("km", "vi"), {}, True),
        (("km",), {"language_count": 1}, False),
        (("km",), {"language_count": 20}, None),
        (("km",), {"more_languages": True}, None),
    ],
)
def test_a_language_is_refused_only_where_all_are_named(
    speaks: tuple[str, ...], more: dict[str, int], answer: bool | None
) -> None:
    assert line(speaks=speaks, **more).answers("vi") is answer
