"""When two news items are one, and when they are not."""

import datetime as dt

import pytest

from gg_desk.catalogue.place import NewsItem
from gg_desk.feeds.identity import id_of, keys_of, post_number, told_apart
from gg_desk.feeds.parse import parse

HERE = "https://english.province.example/blog/daily-news/feed/"
GUID = "http://english.province.example/?post_type=daily-news&p=18218"
LINK = "https://english.province.example/blog/daily-news/childcare-support-for-invisible-children-begins/"
TITLE = "Childcare Support for “Invisible” Children Begins"
MOMENT = dt.datetime(2026, 1, 1, 4, 24, 28, tzinfo=dt.UTC)
BASE = (GUID, LINK, TITLE, MOMENT)


def one(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    return bool(set(first) & set(second))


@pytest.mark.parametrize(
    "other",
    [
        (GUID, "", "", None),
        (GUID.replace("http:", "https:"), "", "Another title", None),
        ("https://www.english.province.example/?p=18218", "", "", None),
        ("tag:english.province.example,2026-01-01:x", LINK, "Edited", None),
        ("", LINK.replace("https:", "http:").rstrip("/") + "?utm_source=rss#top", "", None),
        ("", LINK.replace("english.province.example", "news.province.example"), "Edited", None),
        (
            "",
            LINK.replace("english.province.example/blog", "province.example/en/press"),
            TITLE,
            MOMENT,
        ),
        (
            "urn:1",
            "https://new.example/changed",
            TITLE.replace("“", '"').replace("”", '"').upper(),
            MOMENT,
        ),
        ("https://new.example/en/?p=18218", "https://new.example/other", "All is edited", MOMENT),
        ("x", "", TITLE, MOMENT.astimezone(dt.timezone(dt.timedelta(hours=9)))),
    ],
)
def test_the_same_item_shares_a_key(other: tuple[str, str, str, dt.datetime | None]) -> None:
    assert one(keys_of(*BASE), keys_of(*other))


@pytest.mark.parametrize(
    "other",
    [
        (GUID.replace("18218", "18219"), LINK.replace("begins", "ends"), "Other", MOMENT),
        (GUID.replace("18218", "1821"), "", TITLE, None),
        # another site of the same province counts its posts anew
        (GUID.replace("english", "chinese"), "https://chinese.province.example/x/", "保育", None),
        ("https://province.example/zh/?p=18218", "", "", None),
        # WordPress's own way to tell two posts of one title apart
        ("", LINK.replace("begins/", "begins-2/"), TITLE, MOMENT + dt.timedelta(days=365)),
        ("", "https://other.example/begins/", TITLE, MOMENT + dt.timedelta(days=365)),
        # a translation keeps the last part of the address
        ("", LINK.replace("blog/", "zh/blog/").replace("english", "global"), "保育", MOMENT),
    ],
)
def test_other_items_share_none(other: tuple[str, str, str, dt.datetime | None]) -> None:
    assert not one(keys_of(*BASE), keys_of(*other))


@pytest.mark.parametrize(
    "page",
    [
        "https://a.example/",
        "https://a.example/news.php",
        "https://a.example/bbs/list.do",
        "https://a.example/news/",
    ],
)
def test_a_page_that_shows_something_else_each_day_is_no_key(page: str) -> None:
    monday, tuesday = MOMENT, MOMENT + dt.timedelta(days=1)
    assert not one(keys_of("", page, "Monday", monday), keys_of("", page, "Tuesday", tuesday))


@pytest.mark.parametrize(
    "page",
    [
        "https://a.example/view.do?id=71",
        "https://a.example/2026/01/01/x",
        "https://a.example/opening",
    ],
)
def test_an_address_of_its_own_is_a_key(page: str) -> None:
    assert one(keys_of("", page, "Before", None), keys_of("", page, "After", None))


def test_pages_of_a_list_are_no_posts() -> None:
    assert post_number("https://a.example/?p=18218") == "18218"
    assert post_number("https://a.example/blog/index.php?p=1") == "1"
    assert post_number("https://a.example/board?p=1") == ""
    assert post_number("https://a.example/list.do?p=1") == ""
    assert post_number("https://a.example/?p=2&category=7") == ""
    assert post_number("https://a.example/?p=x") == ""
    assert post_number("http://[") == ""
    assert post_number("") == ""


def test_there_is_always_a_key() -> None:
    assert keys_of("", "", "", None)
    assert one(keys_of("", "", "Title", None), keys_of("", "", "“Title”", None))


def test_ids_are_short_and_readable() -> None:
    assert id_of(keys_of(*BASE), MOMENT) == "news-18218"
    tag = keys_of("tag:a.example,2026:x", LINK, TITLE, MOMENT)
    assert id_of(tag, MOMENT).startswith("news-20260101-")
    assert len(id_of(tag, MOMENT)) == 18
    assert len(id_of(keys_of("urn:x", "", "", None), None)) == 13
    assert id_of(tag, MOMENT) == id_of(keys_of("tag:a.example,2026:x", "", "Edited", None), MOMENT)


def test_rss_and_atom_of_one_site_name_the_same_items(rss: bytes, atom: bytes) -> None:
    for first, second in zip(parse(rss, HERE).items, parse(atom, HERE).items, strict=True):
        assert one(first.keys, second.keys)
        assert first.id != second.id, "the store keeps the id that came first"


def item(title: str, *keys: str, updated: dt.datetime | None = None) -> NewsItem:
    return NewsItem(id="news-1", title=title, link="", updated=updated, keys=keys)


def test_an_item_that_a_feed_carries_twice_is_taken_once_the_later_state() -> None:
    early, late = item("Early", "post:a:1"), item("Late", "post:a:1", updated=MOMENT)
    for order in ([early, late], [late, early]):
        assert told_apart(order) == (late,)
    assert told_apart([item("Same", "link:a"), item("Same", "link:a")]) == (item("Same", "link:a"),)


def test_items_with_guids_of_their_own_stay_two_though_all_else_is_equal() -> None:
    first = item("Notice", "post:a:1", "link:x", "title:n@m")
    second = item("Notice", "post:a:2", "link:x", "title:n@m")
    assert [news.keys for news in told_apart([first, second])] == [("post:a:1",), ("post:a:2",)]


def test_an_item_never_loses_its_last_key() -> None:
    items = told_apart(
        [
            item("A", "link:x", "title:1"),
            item("B", "link:x", "title:2"),
            item("C", "link:y", "title:1"),
        ]
    )
    assert all(news.keys for news in items)
    assert len({key for news in items for key in news.keys}) == 3
