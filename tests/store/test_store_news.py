import datetime as dt

import msgspec
import pytest

from gg_desk.catalogue.results import FeedState, SyncReport
from gg_desk.errors import DeskError
from gg_desk.store import news
from gg_desk.store.checking import check
from gg_desk.store.search import search

MORNING = dt.datetime(2026, 1, 2, 8, tzinfo=dt.UTC)
EVENING = dt.datetime(2026, 1, 2, 20, tzinfo=dt.UTC)


def test_items_come_back_as_they_were_the_newest_first(store, make) -> None:
    old = make.news("old", published=MORNING, author="Kim", body_html="<p>x</p>")
    new = make.news("new", published=EVENING, updated=EVENING, keys=("a", "b"), starred=True)
    undated = make.news("undated", published=None)
    assert news.take_in(store, [undated, old, new]) == (3, 0)
    assert news.news(store) == [new, old, undated]
    assert news.news(store, limit=1) == [new]


def test_news_are_read_in_portions_and_down_to_an_old_one(store, make) -> None:
    days = [MORNING + dt.timedelta(days=at) for at in range(5)]
    items = [make.news(f"n{at}", published=day, keys=(f"k{at}",)) for at, day in enumerate(days)]
    undated = make.news("undated", published=None)
    news.take_in(store, [undated, *items])
    latest = [*items[::-1], undated]
    assert news.news(store, limit=2, after=1) == latest[1:3]
    assert news.news(store, limit=9, after=6) == []
    assert news.news(store, limit=1, down_to="n2") == latest[:3]
    assert news.news(store, limit=1, down_to="undated") == latest
    assert news.news(store, limit=4, down_to="n4") == latest[:4]
    assert news.news(store, limit=1, down_to="gone") == latest[:1]


def test_what_nobody_has_read_is_counted_and_given_alone(store, make) -> None:
    items = [make.news(f"n{at}", published=MORNING + dt.timedelta(days=at)) for at in range(3)]
    news.take_in(store, items)
    news.mark_read(store, "n2", True)
    assert news.unread_news(store) == 2
    assert news.news(store, limit=1, unread=True) == [items[1]]


def test_the_same_items_again_change_nothing(store, make) -> None:
    items = [make.news("a"), make.news("b")]
    news.take_in(store, items)
    assert news.take_in(store, items) == (0, 0)


def test_an_edited_item_is_updated_and_keeps_its_marks(store, make) -> None:
    news.take_in(store, [make.news("a", "Old title")])
    news.mark_read(store, "a", True)
    news.star(store, "a", True)
    assert news.take_in(store, [make.news("a", "New title", updated=EVENING)]) == (0, 1)
    (item,) = news.news(store)
    assert (item.title, item.read, item.starred) == ("New title", True, True)
    assert [hit.id for hit in search(store, "new title")] == ["a"]
    assert search(store, "old title") == []


def test_marks_can_be_taken_off_and_unknown_items_are_told(store, make) -> None:
    news.take_in(store, [make.news("a")])
    news.mark_read(store, "a", True)
    news.mark_read(store, "a", False)
    assert not news.news(store)[0].read
    for mark in (news.mark_read, news.star):
        with pytest.raises(DeskError, match="no news item “x”"):
            mark(store, "x", True)


def test_an_item_under_another_address_is_the_same_by_its_keys(store, make) -> None:
    news.take_in(store, [make.news("a", keys=("post:1", "link:old"))])
    moved = make.news("z", "Moved", keys=("post:1", "link:new"))
    assert news.take_in(store, [moved]) == (0, 1)
    (item,) = news.news(store)
    assert (item.id, item.title) == ("a", "Moved")
    assert item.keys == ("link:new", "link:old", "post:1")
    assert news.take_in(store, [msgspec.structs.replace(moved, id="y", keys=("link:new",))]) == (
        0,
        0,
    )


def test_items_that_a_later_key_shows_to_be_one_become_one(store, make) -> None:
    news.take_in(store, [make.news("a", keys=("k1",)), make.news("b", keys=("k2",))])
    news.star(store, "b", True)
    assert news.take_in(store, [make.news("c", "Both", keys=("k1", "k2"))]) == (0, 1)
    (item,) = news.news(store)
    assert (item.id, item.title, item.starred) == ("a", "Both", True)
    assert [hit.id for hit in search(store, "Title")] == []
    assert check(store).problems == ()


def test_different_items_whose_short_ids_meet_stay_two(store, make) -> None:
    first, second = make.news("news-1", keys=("post:a:1",)), make.news("news-1", keys=("post:b:1",))
    assert news.take_in(store, [first, second]) == (2, 0)
    assert {item.id for item in news.news(store)} == {"news-1", "news-1-2"}
    assert news.take_in(store, [first, second]) == (0, 0)


def test_two_feeds_with_their_own_versions_do_not_undo_each_other(store, make) -> None:
    short = make.news("a", body_text="short", source="Short feed")
    full = make.news("a", body_text="full text", source="Full feed")
    assert news.take_in(store, [short]) == (1, 0)
    assert news.take_in(store, [full]) == (0, 1)
    for _ in range(2):
        assert news.take_in(store, [short]) == (0, 0)
        assert news.take_in(store, [full]) == (0, 0)
    assert news.news(store)[0].body_text == "full text"


def test_an_older_state_of_an_item_does_not_come_back(store, make) -> None:
    news.take_in(store, [make.news("a", "Late", updated=EVENING)])
    stale = make.news("a", "Early", updated=MORNING, source="Slow mirror")
    assert news.take_in(store, [stale]) == (0, 0)
    assert news.news(store)[0].title == "Late"


def test_words_narrow_the_news_and_keep_their_order(store, make) -> None:
    news.take_in(
        store,
        [
            make.news("a", "Childcare", published=MORNING),
            make.news("b", body_text="on childcare", published=EVENING),
            make.news("c"),
        ],
    )
    assert [item.id for item in news.news(store, "childcare")] == ["b", "a"]


def test_a_moment_in_another_zone_is_the_same_moment(store, make) -> None:
    seoul = dt.timezone(dt.timedelta(hours=9))
    item = make.news("a", published=dt.datetime(2026, 1, 2, 17, tzinfo=seoul))
    news.take_in(store, [item])
    assert news.news(store)[0].published == MORNING
    assert news.take_in(store, [msgspec.structs.replace(item, published=MORNING)]) == (0, 0)


def test_a_feed_state_keeps_the_last_success_through_failures(store) -> None:
    source = "https://gg.example/feed"
    assert news.feed_states(store, [source]) == [FeedState(source=source)]
    done = SyncReport(source=source, title="Daily", outcome="updated", items=5, new=3)
    news.record_sync(store, done, MORNING, etag='"1"', last_modified="Fri")
    failed = SyncReport(
        source=source, outcome="failed", why={"en": "No answer.", "ko": "응답 없음"}
    )
    news.record_sync(store, failed, EVENING)
    assert news.feed_states(store, ["other", source]) == [
        FeedState(source="other"),
        FeedState(
            source=source,
            title="Daily",
            last_try=EVENING,
            last_success=MORNING,
            new_then=3,
            why={"en": "No answer.", "ko": "응답 없음"},
        ),
    ]
    assert news.validators(store, source) == ('"1"', "Fri")
    assert news.validators(store, "other") == (None, None)


def test_unchanged_keeps_validators_and_a_full_answer_without_them_drops_them(store) -> None:
    done = SyncReport(source="s", outcome="updated", new=2)
    news.record_sync(store, done, MORNING, etag='"1"', last_modified="Fri")
    news.record_sync(store, SyncReport(source="s", outcome="unchanged"), EVENING)
    assert news.validators(store, "s") == ('"1"', "Fri")
    (state,) = news.feed_states(store, ["s"])
    assert (state.last_success, state.new_then, state.why) == (EVENING, 0, {})
    news.record_sync(store, done, EVENING)
    assert news.validators(store, "s") == (None, None)
