"""Feeds as people and servers really send them, and as nobody should."""

import contextlib
import datetime as dt
import gzip
import time

import hypothesis
import hypothesis.strategies as st
import pytest

from gg_desk.catalogue.place import NewsItem
from gg_desk.errors import DeskError
from gg_desk.feeds.parse import Parsed, parse

HERE = "https://english.province.example/blog/daily-news/feed/"


def item(body: str) -> str:
    return f'<rss version="2.0"><channel><title>T</title>{body}</channel></rss>'


def only(body: str) -> NewsItem:
    (news,) = parse(item(f"<item>{body}</item>").encode(), HERE).items
    return news


def why(content: bytes) -> str:
    with pytest.raises(DeskError) as caught:
        parse(content, HERE)
    assert caught.value.ko
    return caught.value.en


def test_rss_comes_whole(rss: bytes) -> None:
    parsed = parse(rss, HERE)
    assert parsed.title == "News – Province Global"
    assert parsed.refused == ()
    first, second = parsed.items
    assert first.id == "news-18218"
    assert first.title == "Childcare Support for “Existing but Invisible” Children Begins"
    assert first.link.endswith("/childcare-support-for-existing-but-invisible-children-begins/")
    assert first.published == dt.datetime(2026, 1, 1, 4, 24, 28, tzinfo=dt.UTC)
    assert first.updated is None
    assert first.language == "en"
    assert first.source == "News – Province Global"
    assert first.summary == "○ KRW 100,000 a month is paid to daycare centers ○ Three cities begin"
    assert first.body_text == (
        "○ KRW 100,000 a month is paid to daycare centers\n○ Three cities begin\n\n"
        "The province starts a pilot in three cities.\n\n"
        "See the website (https://english.province.example/childcare?year=2026) or call 120."
    )
    assert "steal" not in first.body_html
    assert "tracker" not in first.body_html
    assert not first.read
    assert not first.starred
    assert "Foreign-Invested Company Day" in second.body_text, "two stories stay one item"
    assert second.id == "news-18202"


def test_atom_comes_whole(atom: bytes) -> None:
    parsed = parse(atom, HERE)
    first = parsed.items[0]
    assert first.title == "Childcare Support for “Existing but Invisible” Children Begins"
    assert first.author == "press_office"
    assert first.updated == dt.datetime(2026, 1, 12, 4, 25, 5, tzinfo=dt.UTC)
    assert first.id.startswith("news-20260101-")
    assert [news.language for news in parsed.items] == ["en", "en"]


def test_every_cut_of_a_feed_is_refused_as_a_whole(rss: bytes, atom: bytes) -> None:
    for feed in (rss, atom):
        root_ends = feed.rindex(b"</")
        for end in range(0, root_ends + 5, 7):
            with pytest.raises(DeskError):
                parse(feed[:end], HERE)
        assert "ends in the middle" in why(feed[: len(feed) // 2])
        assert "ends in the middle" in why(feed[:root_ends])


def test_a_cut_inside_a_letter_is_a_cut(rss: bytes) -> None:
    in_dash = rss.index("–".encode()) + 1
    assert "ends in the middle" in why(rss[:in_dash])


@pytest.mark.parametrize("nothing", [b"", b" \n", b"\xef\xbb\xbf", b"\0\0\0"])
def test_nothing_is_said_to_be_nothing(nothing: bytes) -> None:
    assert "empty" in why(nothing)


@pytest.mark.parametrize(
    "page",
    [
        b"<!DOCTYPE html><html><head><title>503</title></head><body>Down</body></html>",
        b"\n<!-- x --><HTML><body>Log in to the <feed> here</body>",
        b'<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x.dtd">'
        b'<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>',
    ],
)
def test_a_web_page_is_no_feed(page: bytes) -> None:
    assert "web page" in why(page)


@pytest.mark.parametrize(
    "other",
    [
        b"hello",
        b"<urlset><url/></urlset>",
        b'{"version": 1}',
        gzip.compress(b"<rss/>", mtime=0),
        b"%PDF-1.7",
    ],
)
def test_something_else_is_no_feed(other: bytes) -> None:
    assert "not a news feed" in why(other) or "cannot be read" in why(other)


def test_a_feed_without_items_is_a_feed() -> None:
    assert parse(item("").encode(), HERE) == Parsed(title="T", items=())


def test_entities_are_refused_and_never_read(tmp_path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("the secret")
    bomb = b'<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    assert "entities" in why(
        b'<?xml version="1.0"?>' + bomb + item("<item><title>&b;</title></item>").encode()
    )
    outside = f'<!DOCTYPE rss [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    assert "entities" in why((outside + item("<item><title>&x;</title></item>")).encode())


def test_an_outside_doctype_is_not_fetched(rss: bytes) -> None:
    dtd = b'?>\n<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://dtd.invalid/rss.dtd">'
    assert len(parse(rss.replace(b"?>", dtd, 1), HERE).items) == 2


KOREAN = item("<item><title>경기도, 미등록 외국인 아동 보육료 지원 뷁</title></item>")


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("utf-8", ""),
        ("utf-8", "UTF-8"),
        ("utf-8-sig", "UTF-8"),
        ("utf-8", "EUC-KR"),  # declared wrongly
        ("utf-8", "ISO-8859-1"),
        ("cp949", "EUC-KR"),
        ("cp949", "ks_c_5601-1987"),
        ("cp949", "UTF-8"),  # declared wrongly
        ("cp949", ""),
        ("cp949", "punycode"),  # a codec, but no character set
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16"),
        ("utf-16-be", "UTF-16"),
        ("utf-32", "UTF-32"),
    ],
)
def test_letters_are_read_whatever_is_declared(encoding: str, declared: str) -> None:
    claim = f'<?xml version="1.0" encoding="{declared}"?>\n' if declared else ""
    (news,) = parse((claim + KOREAN).encode(encoding), HERE).items
    assert news.title == "경기도, 미등록 외국인 아동 보육료 지원 뷁"


def test_the_servers_word_counts_where_the_document_says_nothing() -> None:
    content = item("<item><title>Новости</title></item>").encode("cp1251")
    assert parse(content, HERE, charset="windows-1251").items[0].title == "Новости"


def test_one_spoilt_letter_costs_one_item(rss: bytes) -> None:
    parsed = parse(rss.replace("‘Kimchi".encode(), b"\xe2\x80Kimchi"), HERE)
    assert [news.id for news in parsed.items] == ["news-18218"]
    assert len(parsed.refused) == 1
    assert "Kimchi Festa" in parsed.refused[0]


def test_one_damaged_item_is_refused_by_name_and_the_others_are_taken() -> None:
    parsed = parse(
        item(
            "<item><title>One</title></item>"
            "<item><title>Two <b>bold</title></item>"
            "<item><title>Three</title>"
            "<item><title>Four</title></item>"
            "<item><link>https://a.example/</link></item>"
        ).encode(),
        HERE,
    )
    assert [news.title for news in parsed.items] == ["One", "Four"]
    assert parsed.refused == (
        "“Two bold” (item 2): damaged mark-up",
        "“Three” (item 3): damaged mark-up",
        "“https://a.example/” (item 3): it has neither a title nor text",
    )


def test_damage_outside_the_items_is_refused_as_a_whole() -> None:
    assert "damaged" in why(item("<broken><item><title>One</title></item>").encode())


def test_slips_that_cost_no_word_are_mended(rss: bytes) -> None:
    slipped = (
        b"<br />\n<b>Warning</b>: something in wp-load.php\n"
        + rss.replace(
            "‘Kimchi Festa’".encode(),
            b"A &amp; B &  C&nbsp;&#8216;D&rsquo; \x0b 3 < 5 &LT; &#0;",
        )
        + b"<!-- cached --><p>appended</p>"
    )
    news = parse(slipped, HERE).items[1]
    assert news.title.startswith("A & B & C ‘D’ 3 < 5 <")
    assert "Foreign-Invested" in news.body_text


def test_two_documents_in_a_row_are_not_taken_for_one(rss: bytes) -> None:
    half = rss[rss.rindex(b"<item>") :]
    assert "ends in the middle" in why(rss + half[:50])


def test_an_item_without_a_title_is_called_by_its_words() -> None:
    news = only("<description>" + "The office moves to a new house. " * 20 + "</description>")
    assert news.title.startswith("The office moves to a new house.")
    assert news.title.endswith("…")
    assert len(news.title) <= 101


def test_a_missing_or_impossible_date_stays_missing() -> None:
    assert only("<title>A</title>").published is None
    for words in (
        "soon",
        "Mon, 30 Nov -0001 00:00:00 +0000",
        "Sat, 31 Feb 2026 00:00:00 +0000",
        "",
    ):
        assert only(f"<title>A</title><pubDate>{words}</pubDate>").published is None


@pytest.mark.parametrize(
    ("words", "moment"),
    [
        ("Fri, 01 Jan 2999 00:00:00 +0000", dt.datetime(2999, 1, 1)),  # noqa: DTZ001 - made aware below
        ("Thu, 01 Jan 2026 13:24:28 +0900", dt.datetime(2026, 1, 1, 4, 24, 28)),  # noqa: DTZ001 - the test puts UTC to it
        ("Thu, 01 Jan 2026 13:24:28 KST", dt.datetime(2026, 1, 1, 4, 24, 28)),  # noqa: DTZ001 - the test puts UTC to it
        ("2026-01-01T13:24:28+09:00", dt.datetime(2026, 1, 1, 4, 24, 28)),  # noqa: DTZ001 - the test puts UTC to it
        ("2026-01-01", dt.datetime(2026, 1, 1)),  # noqa: DTZ001 - the test puts UTC to it
    ],
)
def test_dates_are_moments_in_utc(words: str, moment: dt.datetime) -> None:
    news = only(f"<title>A</title><pubDate>{words}</pubDate>")
    assert news.published == moment.replace(tzinfo=dt.UTC)


def test_an_update_is_not_invented() -> None:
    assert only("<title>A</title><pubDate>2026-01-01</pubDate>").updated is None


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "mailto:a@b.example"]
)
def test_a_link_leads_to_the_web_or_nowhere(link: str) -> None:
    assert only(f"<title>A</title><link>{link}</link>").link == ""


@pytest.mark.parametrize(
    "odd",
    [
        '<pos xmlns="http://www.opengis.net/gml">1 2</pos>',
        '<enclosure url="http://["/>',
        '<description xml:base="http://[">&lt;a href="x"&gt;</description>',
        "<link>http://[</link>",
        "<guid>http://[</guid>",
    ],
)
def test_what_libraries_stumble_over_is_survived(odd: str) -> None:
    feed = item(f"<item><title>A</title>{odd}</item>").encode()
    with contextlib.suppress(DeskError):
        assert parse(feed, HERE).items[0].title == "A"


def test_plain_descriptions_keep_their_paragraphs() -> None:
    news = only("<title>A</title><description>One\ntwo\n\nThree &lt;3</description>")
    assert news.body_text.startswith("One")
    assert "Three <3" in news.body_text


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ("ko-KR", "ko"),
        ("en_us", "en"),
        ("zh-CN", "zh-Hans"),
        ("zh-Hant-TW", "zh-Hant"),
        ("", "und"),
        ("?", "und"),
    ],
)
def test_languages_are_named_as_the_desk_does(tag: str, language: str) -> None:
    feed = item(f"<language>{tag}</language><item><title>A</title></item>")
    assert parse(feed.encode(), HERE).items[0].language == language


def test_an_item_of_nothing_but_tags_is_refused_quickly() -> None:
    body = "<div>" * 200_000
    began = time.process_time()
    parsed = parse(
        item(
            f"<item><title>Deep</title><description><![CDATA[{body}]]></description></item>"
        ).encode(),
        HERE,
    )
    assert parsed.items == ()
    assert parsed.refused == ("“Deep” (item 1): it has too many tags to be a text",)
    assert time.process_time() - began < 5


def test_a_flood_of_items_is_no_news() -> None:
    assert "20,000 items" in why(item("<item></item>" * 20_001).encode())


@pytest.mark.parametrize(
    "piece", ["<!--", "<![CDATA[", "<item ", "<item>", "&", "<title>", "<rss>", "<?"]
)
def test_hostile_repetition_costs_no_minutes(piece: str) -> None:
    hostile = f"<rss><channel>{piece * (400_000 // len(piece))}</channel></rss>&"
    began = time.process_time()
    with contextlib.suppress(DeskError):
        parse(hostile.encode(), HERE)
    assert time.process_time() - began < 5


fragments = st.lists(
    st.sampled_from([
        b"<rss version='2.0'>", b"<channel>", b"<item>", b"</item>", b"<title>", b"</title>", b"</channel>", b"</rss>",
        b"<feed xmlns='http://www.w3.org/2005/Atom'>", b"</feed>", b"<entry>", b"</entry>", b"<![CDATA[", b"]]>", b"&", b"<!--",
        b"-->", b"<link href='", b"'/>", b"<pubDate>", b"</pubDate>", b"<guid>", b"</guid>", b"<?xml version='1.0' encoding='",
        b"'?>", b"euc-kr", b"utf-16", b"\xff\xfe", b"\0", b"x", "가".encode(), "가".encode("cp949"), b"<content type='xhtml'>",
        b"</content>", b"<div xmlns='http://www.w3.org/1999/xhtml'>", b"</div>", b"2026-13-01T00:00:00", b"<a:b>", b" xml:base='http://['",
    ]) | st.binary(max_size=8),
    max_size=40,
)  # fmt: skip


@hypothesis.given(st.binary(max_size=300) | fragments.map(b"".join))
@hypothesis.settings(max_examples=400, deadline=None)
def test_any_bytes_are_a_feed_or_a_sentence(content: bytes) -> None:
    with contextlib.suppress(DeskError):
        assert all(news.title and news.keys for news in parse(content, HERE).items)


@hypothesis.given(st.data())
@hypothesis.settings(
    max_examples=200,
    deadline=None,
    suppress_health_check=[hypothesis.HealthCheck.function_scoped_fixture],
)
def test_a_damaged_feed_is_refused_or_named_never_a_crash(
    rss: bytes, atom: bytes, data: st.DataObject
) -> None:
    feed = bytearray(data.draw(st.sampled_from([rss, atom])))
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(feed) - 1))
        feed[at : at + data.draw(st.integers(0, 30))] = data.draw(st.binary(max_size=10))
    with contextlib.suppress(DeskError):
        assert all(news.title and news.keys for news in parse(bytes(feed), HERE).items)
