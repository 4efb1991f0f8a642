"""Feeds into a real store: what is new, what is the same, and what failed."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from gg_desk.catalogue.results import FeedState, SyncReport
from gg_desk.feeds.sync import sync
from gg_desk.store.news import feed_states, mark_read, news, star, validators
from gg_desk.store.opening import Store, open_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path / "desk.db")
    yield opened
    opened.close()


def only(store: Store, source: str) -> SyncReport:
    (report,) = sync(store, [source])
    return report


def state(store: Store, source: str) -> FeedState:
    (known,) = feed_states(store, [source])
    return known


def test_a_file_is_taken_in_and_the_second_time_brings_nothing_new(
    store: Store, tmp_path: Path, rss: bytes
) -> None:
    file = tmp_path / "feed.xml"
    file.write_bytes(rss)
    first, again = only(store, str(file)), only(store, str(file))
    assert (first.outcome, first.items, first.new, first.changed) == ("updated", 2, 2, 0)
    assert first.title == "News – Province Global"
    assert (again.outcome, again.items, again.new, again.changed) == ("unchanged", 2, 0, 0)
    assert [item.id for item in news(store)] == ["news-18218", "news-18202"]
    known = state(store, str(file))
    assert known.last_success == known.last_try
    assert known.why == {}


def test_not_modified_is_asked_for_and_said(site, store: Store, rss: bytes) -> None:
    headers = {"ETag": '"one"', "Last-Modified": "Thu, 01 Jan 2026 00:00:00 GMT"}
    url = site.says(site.answer(200, rss, headers), site.answer(304))
    assert only(store, url).outcome == "updated"
    again = only(store, url)
    assert (again.outcome, again.new) == ("unchanged", 0)
    assert site.asked[1][1]["if-none-match"] == '"one"'
    assert validators(store, url) == ('"one"', "Thu, 01 Jan 2026 00:00:00 GMT")
    known = state(store, url)
    assert known.title == "News – Province Global"
    assert known.last_success == known.last_try


@pytest.mark.parametrize("form", ["half", "page", "gone", "refused"])
def test_a_failure_leaves_the_last_success_and_the_news_as_they_were(
    site, store: Store, rss: bytes, form: str
) -> None:
    answers = {
        "half": site.answer(200, rss[:-300], {"ETag": '"half"'}),
        "page": site.answer(
            200, b"<!DOCTYPE html><html><body>Log in</body></html>", {"ETag": '"p"'}
        ),
        "gone": site.answer(404),
        "refused": site.answer(
            200, b"<rss><channel><item><guid>1</guid></item></channel></rss>", {"ETag": '"r"'}
        ),
    }
    url = site.says(site.answer(200, rss, {"ETag": '"one"'}), answers[form])
    only(store, url)
    before, held = state(store, url), news(store)
    failed = only(store, url)
    assert failed.outcome == "failed"
    assert failed.why["ko"]
    assert failed.why["en"]
    after = state(store, url)
    assert after.last_success == before.last_success
    assert after.last_try > before.last_try
    assert after.why == failed.why
    assert after.title == "News – Province Global"
    assert news(store) == held
    assert validators(store, url) == ('"one"', None)


def test_a_feed_that_never_came_has_no_success(store: Store, tmp_path: Path) -> None:
    source = str(tmp_path / "none.xml")
    assert only(store, source).outcome == "failed"
    assert state(store, source).last_success is None
    assert news(store) == []


def test_one_failing_feed_does_not_stop_the_others(site, store: Store, rss: bytes) -> None:
    good, gone = site.says(site.answer(200, rss)), site.url("/gone")
    seen: list[tuple[str, int, int]] = []
    reports = sync(store, [gone, good, gone], on_progress=lambda *step: seen.append(step))
    assert [report.outcome for report in reports] == ["failed", "updated"]
    assert seen == [(gone, 0, 2), (good, 1, 2), (good, 2, 2)]


def test_an_edited_item_is_changed_and_keeps_its_marks(site, store: Store, rss: bytes) -> None:
    edited = rss.replace(b"three cities.", b"five cities.")
    url = site.says(site.answer(200, rss), site.answer(200, edited))
    only(store, url)
    mark_read(store, "news-18218", True)
    star(store, "news-18218", True)
    report = only(store, url)
    assert (report.outcome, report.new, report.changed) == ("updated", 0, 1)
    item = news(store, "five cities")[0]
    assert item.id == "news-18218"
    assert item.read
    assert item.starred


def test_rss_and_atom_of_one_site_bring_each_item_once_and_do_not_undo_each_other(
    site, store: Store, rss: bytes, atom: bytes
) -> None:
    rss_url = site.says(site.answer(200, rss), at="/rss")
    atom_url = site.says(site.answer(200, atom), at="/atom")
    sync(store, [rss_url])
    mark_read(store, "news-18218", True)
    report = only(store, atom_url)
    assert (report.new, report.changed) == (0, 2)
    assert [item.id for item in news(store)] == ["news-18218", "news-18202"]
    assert news(store)[0].read
    assert "four cities" in news(store)[0].body_text
    for _ in range(2):
        assert [(r.new, r.changed) for r in sync(store, [rss_url, atom_url])] == [(0, 0), (0, 0)]
    assert "four cities" in news(store)[0].body_text


def test_words_that_only_rss_brings_count_although_atom_has_dates_of_change(
    site, store: Store, rss: bytes, atom: bytes
) -> None:
    edited = rss.replace(b"three cities.", b"five cities.")
    rss_url = site.says(site.answer(200, rss), site.answer(200, edited), at="/rss")
    atom_url = site.says(site.answer(200, atom), at="/atom")
    sync(store, [rss_url, atom_url])
    assert only(store, rss_url).changed == 1
    item = news(store)[0]
    assert "five cities" in item.body_text
    assert item.author == "press_office", "what RSS does not say is not taken away"
    assert item.updated == dt.datetime(2026, 1, 12, 4, 25, 5, tzinfo=dt.UTC)
    assert only(store, atom_url).changed == 0


def test_an_item_that_moved_everywhere_is_still_the_same(site, store: Store, rss: bytes) -> None:
    moved = rss.replace(
        b"http://english.province.example", b"https://news.province.example"
    ).replace(
        b"https://english.province.example/blog/daily-news",
        b"https://www.news.province.example/press",
    )
    url = site.says(site.answer(200, rss), site.answer(200, moved))
    only(store, url)
    report = only(store, url)
    assert (report.new, report.changed) == (0, 2)
    assert {item.id for item in news(store)} == {"news-18218", "news-18202"}
    assert "www.news.province.example" in news(store)[0].link


def test_the_same_number_on_another_site_is_another_item(site, store: Store, rss: bytes) -> None:
    other = (
        rss.replace(b"english.province", b"vietnamese.province")
        .replace(b"Childcare Support", "Hỗ trợ".encode())
        .replace(b"childcare-support-for-existing", b"ho-tro")
        .replace(b"Kimchi", b"Kim chi")
        .replace(b"kimchi", b"kim-chi")
        .replace(b"01 Jan 2026 04:24:28", b"02 Jan 2026 01:00:00")
        .replace(b"09 Dec 2025 00:11:51", b"10 Dec 2025 01:00:00")
    )
    assert only(store, site.says(site.answer(200, rss), at="/en")).new == 2
    assert only(store, site.says(site.answer(200, other), at="/vi")).new == 2
    assert {item.id for item in news(store)} == {
        "news-18218", "news-18202", "news-18218-2", "news-18202-2"
    }  # fmt: skip


def test_refused_items_are_named_and_asked_for_again(site, store: Store, rss: bytes) -> None:
    spoilt = rss.replace("‘Kimchi".encode(), b"<b>Kimchi")
    headers = {"ETag": '"spoilt"'}
    url = site.says(site.answer(200, spoilt, headers), site.answer(200, rss, headers))
    report = only(store, url)
    assert (report.outcome, report.items, report.new) == ("updated", 1, 1)
    assert len(report.refused) == 1
    assert "Kimchi Festa" in report.refused[0]
    assert validators(store, url) == (None, None)
    assert only(store, url).new == 1
    assert "if-none-match" not in site.asked[1][1]


def test_news_are_found_by_their_words(store: Store, tmp_path: Path, rss: bytes) -> None:
    file = tmp_path / "feed.xml"
    file.write_bytes(rss)
    only(store, file.as_uri())
    assert [item.id for item in news(store, "company day")] == ["news-18202"]


def test_a_proxy_is_passed_on(site, store: Store, rss: bytes) -> None:
    site.says(site.answer(200, rss), at="http://feeds.invalid/feed")
    (report,) = sync(store, ["http://feeds.invalid/feed"], proxy=site.url(""))
    assert report.new == 2


def test_no_sources_no_reports(store: Store) -> None:
    seen: list[object] = []
    assert sync(store, [], on_progress=lambda *step: seen.append(step)) == []
    assert seen == []


def test_a_feed_of_beginnings_does_not_cut_what_another_feed_brought_whole(
    site, store: Store, rss: bytes
) -> None:
    whole = site.says(site.answer(200, rss), at="/whole")
    only(store, whole)
    text = news(store)[0].body_text
    begins = b"<content:encoded>", b"</content:encoded>"
    teasers = rss
    while begins[0] in teasers:
        start, end = teasers.index(begins[0]), teasers.index(begins[1])
        teasers = teasers[:start] + teasers[end + len(begins[1]) :]
    short = site.says(site.answer(200, teasers), at="/short")
    sync(store, [short, whole, short])
    assert news(store)[0].body_text == text
