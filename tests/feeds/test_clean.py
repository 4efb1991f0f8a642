"""What is left of a feed's HTML, and its plain text."""

import re
from html.parser import HTMLParser

import hypothesis
import hypothesis.strategies as st
import pytest

from gg_desk.feeds.clean import TooTangledError, clean_html, one_line, paragraphs
from gg_desk.feeds.plain import plain_text, summary_of

BASE = "https://english.province.example/blog/"
KEPT_ATTRIBUTES = {"href", "rel", "colspan", "rowspan", "start", "lang", "dir"}


class Inspector(HTMLParser):
    """Every tag and attribute of a text, as a browser would see them."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.links: list[str] = []
        self.text = ""
        self.feed(words)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes.update(name for name, _ in attrs)
        self.links += [value or "" for name, value in attrs if name == "href"]

    def handle_data(self, data: str) -> None:
        self.text += data


def assert_harmless(words: str) -> None:
    seen = Inspector(words)
    assert not seen.tags & {
        "script",
        "style",
        "img",
        "iframe",
        "object",
        "embed",
        "form",
        "link",
        "svg",
        "base",
        "meta",
    }
    assert seen.attributes <= KEPT_ATTRIBUTES
    assert all(re.match(r"(https?|mailto|tel):", link) for link in seen.links)


@pytest.mark.parametrize(
    ("words", "clean"),
    [
        ("<p style='color:red' class=x>A</p>", "<p>A</p>"),
        ("<script>x</script>A<style>p{}</style>", "A"),
        ("<img src=https://t.example/p.gif alt=P>A", "A"),
        ("<iframe src=x>inside</iframe>A", "A"),
        ("<b onclick=x>A</b><span>B</span>", "<b>A</b>B"),
        (
            "<h2>A</h2><ol start=3><li>B<li>C</ol>",
            '<h2>A</h2><ol start="3"><li>B</li><li>C</li></ol>',
        ),
        ("<p dir=rtl lang=ur>A", '<p dir="rtl" lang="ur">A</p>'),
        ("<div>A</div><div>B</div>", "<div>A</div><div>B</div>"),
        ("<!-- A -->B", "B"),
        ("A\u202eB\u0000C\ufeffD", "ABCD"),
        ("\u200f\u200dA", "\u200f\u200dA"),
        ("50,000 <s>KRW</s> 60,000 m<sup>2</sup>", "50,000 <s>KRW</s> 60,000 m<sup>2</sup>"),
    ],
)
def test_only_text_markup_is_left(words: str, clean: str) -> None:
    assert clean_html(words) == clean


@pytest.mark.parametrize(
    "link",
    [
        "javascript:x",
        "JaVaScRiPt:x",
        " javascript:x",
        "java\nscript:x",
        "&#106;avascript:x",
        "data:text/html,x",
        "vbscript:x",
        "file:///x",
        "//[",
    ],
)
def test_links_lead_nowhere_else(link: str) -> None:
    for base in ("", BASE):
        assert_harmless(clean_html(f'<a href="{link}">A</a>', base))


def test_relative_links_are_completed_or_dropped() -> None:
    relative = '<a href="../a?b=1">A</a>'
    assert 'href="https://english.province.example/a?b=1"' in clean_html(relative, BASE)
    assert "href" not in clean_html(relative)
    assert "href" not in clean_html(relative, "http://[")
    assert "href" not in clean_html(relative, "file:///etc/")


hostile = st.lists(
    st.sampled_from([
        "<script>", "</script>", "<style>", "</style>", "<svg>", "<math>", "<img src=x onerror=", "<a href=", "javascript:", "'", '"', ">",
        "<p", " onclick=x", " style=x", "<b>", "</b>", "<table>", "<td>", "</table>", "<!--", "-->", "<![CDATA[", "]]>", "&lt;", "&#60;",
        "<noscript>", "<template>", "<title>", "<textarea>", "<mtext>", "<style><!--", "<form action=x>", "data:", "\0", "<li>", "<ul>", "x ",
    ]) | st.text(max_size=5),
    max_size=30,
).map("".join)  # fmt: skip


@hypothesis.example("<a href=<script><table><a href=<script>")
@hypothesis.given(hostile)
@hypothesis.settings(max_examples=500, deadline=None)
def test_whatever_comes_in_what_goes_out_is_harmless(words: str) -> None:
    clean = clean_html(words, BASE)
    assert_harmless(clean)
    assert clean_html(clean, BASE) == clean
    assert_harmless(clean_html(words))


@hypothesis.given(hostile)
@hypothesis.settings(max_examples=300, deadline=None)
def test_plain_text_loses_no_letter(words: str) -> None:
    clean = clean_html(words)
    signs = iter(plain_text(clean))
    assert all(sign in signs for sign in Inspector(clean).text if not sign.isspace())


def test_a_knot_of_tags_is_refused() -> None:
    with pytest.raises(TooTangledError):
        clean_html("<b>" * 20_001)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("<p>○ A<br/>\n○ B</p>\n<p>C</p>", "○ A\n○ B\n\nC"),
        ("<p>A</p><p>&nbsp;</p><p>B</p>", "A\n\nB"),
        ("A<br><br><br>B", "A\n\nB"),
        ("<div>A</div><div>B</div>", "A\n\nB"),
        ("<ul><li>A<ul><li>B</li></ul></li><li><p>C</p></li><li>D</li></ul>E", "• A\n\u2003• B\n• C\n\n• D\n\nE"),
        ("<ol start='9'><li>A</li><li>B</li></ol>", "9. A\n10. B"),
        ("<ul><li></li><li>A</li></ul>", "•\n• A"),
        ("<table><tr><th>A</th><td><p>B</p><p>C</p></td></tr><tr><td></td><td>D</td></tr></table>", "A | B C\n | D"),
        ("A <b> B </b> C", "A B C"),
        ("<p>  A\n  B </p>", "A B"),
        ("Fish &amp; <i>chips</i> &lt;3", "Fish & chips <3"),
        ('<a href="https://a.example/b">site</a>.', "site (https://a.example/b)."),
        ('<a href="https://www.a.example/">a.example</a>', "a.example"),
        ('<a href="tel:1345">1345</a> <a href="mailto:a@b.example">mail</a>', "1345 mail (a@b.example)"),
        ("<ol start='x'><li>A</li></ol>", "1. A"),
        ('<p lang="a>b">A</p>', "A"),
        ('<a href="https://a.example/?b=1&amp;c=%22">A</a>', "A (https://a.example/?b=1&c=%22)"),
        ("", ""),
    ],
)  # fmt: skip
def test_plain_text_keeps_the_shape(words: str, text: str) -> None:
    assert plain_text(clean_html(words)) == text.strip()


def test_plain_text_of_a_feed_becomes_html() -> None:
    assert paragraphs(" A\r\nB <x>\n \nC ") == "<p>A<br>B &lt;x&gt;</p><p>C</p>"
    assert plain_text(paragraphs("A\nB\n\nC")) == "A\nB\n\nC"


def test_a_summary_ends_at_a_word() -> None:
    assert summary_of("A\n\nB") == "A B"
    assert summary_of("one two, three", 12) == "one two…"
    assert one_line("A\n\u202e B\x00") == "A B"
