import datetime as dt

import pytest
from PySide6.QtWidgets import QApplication

from gg_desk.catalogue.results import FeedState
from gg_desk.ui.language import Translation
from gg_desk.ui.sentences import moment_inside, moment_words, sync_faults, sync_sentence

KOREA = dt.timezone(dt.timedelta(hours=9))
NOW = dt.datetime(2026, 11, 22, 15, 0, tzinfo=dt.UTC).astimezone()
WHY = {"ko": "서버에 연결할 수 없습니다.", "en": "The server cannot be reached."}


@pytest.fixture(params=["ko", "en"])
def tag(request: pytest.FixtureRequest, dressed: QApplication) -> str:
    Translation(dressed).speak("en")
    return str(request.param)


@pytest.fixture
def korean(dressed: QApplication) -> object:
    translation = Translation(dressed)
    translation.speak("ko")
    yield translation
    translation.speak("en")


def at(days_ago: int, hour: int, minute: int) -> dt.datetime:
    day = NOW - dt.timedelta(days=days_ago)
    return day.replace(hour=hour, minute=minute)


def test_never_fetched(korean: object) -> None:
    assert sync_sentence([FeedState(source="x")], "ko", NOW) == "소식을 아직 받은 적이 없습니다."


def test_the_last_success_and_todays_failure_stand_side_by_side(korean: object) -> None:
    state = FeedState(
        source="x", last_try=at(0, 9, 5), last_success=at(1, 17, 20), new_then=3, why=WHY
    )
    said = sync_sentence([state], "ko", NOW)
    assert said == "어제 17:20에 새 소식 3건 · 오늘 09:05에는 받지 못함"
    assert sync_faults([state], "ko") == WHY["ko"]


def test_a_failure_is_never_told_as_done(tag: str) -> None:
    state = FeedState(source="x", last_try=at(0, 9, 5), why=WHY)
    said = sync_sentence([state], tag, NOW)
    assert "Never fetched yet" in said
    assert "could not be fetched" in said


def test_nothing_new_is_told_as_such(dressed: QApplication) -> None:
    state = FeedState(source="x", last_try=at(0, 9, 5), last_success=at(0, 9, 5))
    assert sync_sentence([state], "en", NOW) == "Today 09:05: nothing new"


def test_several_feeds_are_named(dressed: QApplication) -> None:
    said = sync_sentence([FeedState(source="x", title="News"), FeedState(source="y")], "en", NOW)
    assert said.startswith("News: ")
    assert "y: " in said


def test_older_moments_carry_their_date(dressed: QApplication) -> None:
    assert "2026" in moment_words(at(9, 8, 0), "en", NOW)
    assert "2026년" in moment_words(at(9, 8, 0), "ko", NOW)


def test_a_moment_is_told_in_the_computers_own_time(dressed: QApplication) -> None:
    late = dt.datetime(2026, 11, 21, 23, 30, tzinfo=dt.UTC)
    here = dt.datetime(2026, 11, 22, 12, 0, tzinfo=KOREA)
    assert moment_words(late, "en", here) == "Today 08:30"


def test_a_moment_inside_a_sentence_begins_small(dressed: QApplication) -> None:
    assert moment_inside(at(0, 9, 5), "en", NOW) == "today 09:05"
    assert moment_inside(at(1, 17, 20), "en", NOW) == "yesterday 17:20"
    assert moment_inside(at(30, 9, 5), "en", NOW) == moment_words(at(30, 9, 5), "en", NOW)
