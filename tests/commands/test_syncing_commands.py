"""sync: what it says and how it ends, with and without a network."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from gg_desk.folders import Folders
from gg_desk.settings import Preferences, write_preferences

NOWHERE = "http://news.invalid/feed/"


class _Feed(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        body = self.server.body  # type: ignore[attr-defined]  # our own attribute of the server
        self.send_response(200)
        self.send_header("Content-Type", "application/rss+xml")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_arguments: object) -> None:
        """Nothing on stderr: the tests look at it."""


@pytest.fixture
def address(feeds) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Feed)
    server.body = feeds[0].read_bytes()  # type: ignore[attr-defined]  # our own attribute of the server
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}/feed/"
    server.shutdown()
    thread.join()
    server.server_close()


def test_sync_takes_files_in_once(run, feeds) -> None:
    first = run("sync", *feeds)
    assert first.code == 0
    assert first.lines == [
        f"{feeds[0]}: 2 items, 2 new, 0 changed",
        f"{feeds[1]}: 1 items, 1 new, 0 changed",
    ]
    assert [report["new"] for report in run("--json", "sync", *feeds).json] == [0, 0]
    assert all("0 new" in line for line in run("sync", *feeds).lines)
    assert len(run("--json", "news").json) == 3


def test_sync_reads_an_address(run, address) -> None:
    assert run("--json", "sync", address).json[0]["new"] == 2
    assert run("sync", address).out == f"{address}: unchanged since the last time, 0 new\n"


def test_sync_without_sources_asks_the_subscribed_feeds(run, data, feeds) -> None:
    write_preferences(Folders(data), Preferences(feeds=(str(feeds[1]),)))
    assert [report["source"] for report in run("--json", "sync").json] == [str(feeds[1])]
    write_preferences(Folders(data), Preferences(feeds=()))
    answer = run("sync")
    assert answer.code == 3
    assert "gg-desk sync SOURCE" in answer.err


def test_an_unreachable_address_is_3_and_told_truthfully(run) -> None:
    answer = run("sync", NOWHERE)
    assert (answer.code, answer.out) == (3, "")
    assert NOWHERE in answer.err
    (report,) = run("--json", "sync", NOWHERE).json
    assert report["outcome"] == "failed"
    assert report["why"].keys() == {"ko", "en"}


def test_one_of_two_failing_is_1_and_the_other_is_taken(run, feeds) -> None:
    answer = run("sync", NOWHERE, feeds[0])
    assert answer.code == 1
    assert "2 new" in answer.out
    assert NOWHERE in answer.err
    assert len(run("--json", "news").json) == 2


def test_everything_else_works_offline(run, feeds, tmp_path) -> None:
    run("sync", *feeds)
    write_preferences(Folders(tmp_path / "data"), Preferences(feeds=(NOWHERE,)))
    assert run("sync").code == 3
    for command in (
        ["news"],
        ["programs"],
        ["contacts"],
        ["search", "보육"],
        ["sheets"],
        ["check"],
    ):
        answer = run(*command)
        assert (answer.code, answer.err) == (0, "")
        assert answer.out


def test_items_that_cannot_be_read_are_named_and_the_exit_is_1(run, tmp_path) -> None:
    feed = tmp_path / "half.xml"
    feed.write_text(
        '<rss version="2.0"><channel><title>t</title><link>https://x.example</link>'
        "<description>d</description><item><title>Good</title><link>https://x.example/1</link></item>"
        "<item></item></channel></rss>",
        encoding="utf-8",
    )
    answer = run("sync", feed)
    assert answer.code == 1
    assert "left out" in answer.err
    assert run("--json", "sync", feed).json[0]["refused"]


@pytest.mark.parametrize(
    "content", [b"", b"<html><body>502 Bad Gateway</body></html>", b"\x00\xff"]
)
def test_what_is_no_feed_is_refused_and_changes_nothing(run, feeds, tmp_path, content) -> None:
    run("sync", *feeds)
    before = run("--json", "news").out
    wrong = tmp_path / "wrong.xml"
    wrong.write_bytes(content)
    assert run("sync", wrong).code == 3
    assert run("sync", tmp_path / "missing.xml").code == 3
    assert run("sync", tmp_path).code == 3
    assert run("--json", "news").out == before


def test_a_bar_is_drawn_on_a_terminal_and_nowhere_else(data, feeds) -> None:
    pty = pytest.importorskip("pty")
    command = [sys.executable, "-m", "gg_desk", "--data", str(data), "sync", *map(str, feeds)]
    ours, theirs = pty.openpty()
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=theirs, check=False)
    os.close(theirs)
    drawn = os.read(ours, 65536).decode()
    os.close(ours)
    assert done.returncode == 0
    assert "0/2" in drawn
    assert "2/2" in drawn
    assert drawn.endswith("\r")
    piped = subprocess.run(command, capture_output=True, check=False)
    assert piped.stderr == b""
