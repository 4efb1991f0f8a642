"""From the province's feed to a printed notice, once through, as an office would go."""

import shutil
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from gg_desk.typeset.raster import page_texts

FEED = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>Ganada news</title><link>https://news.example</link>
<description>News of our own</description>
<item><title>Childcare support for children of foreign residents grows</title>
<link>https://news.example/childcare/</link><guid isPermaLink="false">https://news.example/?p=1</guid>
<pubDate>Mon, 05 Jan 2026 09:00:00 +0900</pubDate>
<description><![CDATA[<p>보육 지원이 늘어납니다.</p>]]></description></item>
</channel></rss>
"""


class Office:
    """An office at its terminal: every command is a program of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def does(self, *words: object, code: int = 0) -> str:
        """What ``gg-desk WORDS`` prints; it must end with ``code``."""
        command = [sys.executable, "-m", "gg_desk", "--data", str(self.folder), *map(str, words)]
        done = subprocess.run(command, capture_output=True, check=False, timeout=120)
        assert done.returncode == code, done.stderr.decode()
        assert b"Traceback" not in done.stderr
        return done.stdout.decode()

    def asks(self, *words: object) -> object:
        """The same as JSON."""
        return msgspec.json.decode(self.does("--json", *words))


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path / "desk")


def test_from_the_feed_to_a_printed_notice(office, tmp_path) -> None:
    feed = tmp_path / "feed.xml"
    feed.write_text(FEED, encoding="utf-8")
    assert [report["new"] for report in office.asks("sync", feed)] == [1]
    assert [report["new"] for report in office.asks("sync", feed)] == [0]
    assert "Childcare support" in office.does("news")

    hits = office.asks("search", "보육")
    program = next(hit["id"] for hit in hits if hit["id"] == "childcare-support-registered")
    assert office.asks("search", "ㅂㅇ")
    assert office.asks("search", "childcare")
    assert office.asks("show", program)["benefit"]["amounts"][0]["value"] == 150_000
    assert office.asks("contacts", "--language", "km", "--open-at", "2026-11-23T10:00")

    guide, notice = tmp_path / "guide.pdf", tmp_path / "notice.pdf"
    office.does(
        "sheet", "program-guide", "--program", program, "--language", "ko,en,km,ur", "-o", guide
    )
    child = [
        "child=SOK DARA 속다라",
        "birth_date=2020-03-05",
        "school=가나초등학교",
        "school_phone=031-120",
    ]
    office.does(
        "sheet", "enrollment-notice", "--language", "ko,en,km,ur", "--set", *child, "-o", notice
    )
    read = ["".join(text.split()) for text in page_texts(guide.read_bytes())]
    assert sum("150,000" in text for text in read) == 4
    pages = ["".join(text.split()) for text in page_texts(notice.read_bytes())]
    assert len(pages) == 4
    for page in pages:
        assert {"속다라", "가나초등학교", "031-120", "초등학교입학안내문"} <= {
            words
            for words in ("속다라", "가나초등학교", "031-120", "초등학교입학안내문")
            if words in page
        }
        assert "취학통지서" not in page

    kept = tmp_path / "kept.db"
    office.does("backup", kept)
    assert Office(tmp_path / "new").does("restore", kept)
    assert "Childcare support" in Office(tmp_path / "new").does("news")
    office.does("check")


def test_an_office_without_a_network_loses_nothing_but_the_news(office, filled, tmp_path) -> None:
    shutil.copytree(filled, office.folder)
    office.does("sync", "http://127.0.0.1:9/feed/", code=3)  # the port where nobody listens
    assert office.asks("search", "보육")
    assert office.asks("news") == []
    office.does("sheet", "enrollment-notice", "--language", "km", "-o", tmp_path / "n.pdf")
    assert (tmp_path / "n.pdf").read_bytes().startswith(b"%PDF")
