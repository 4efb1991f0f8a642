"""Fetching, against a real server on this machine."""

import contextlib
import gzip
import http.server
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from gg_desk.errors import DeskError
from gg_desk.feeds.fetch import fetch
from gg_desk.feeds.fetched import Limits

CERTIFICATE = Path(__file__).parent / "data" / "self-signed.pem"


def why(source: str, limits: Limits, **more: str) -> str:
    with pytest.raises(DeskError) as caught:
        fetch(source, limits=limits, **more)
    assert caught.value.ko
    assert caught.value.ko != caught.value.en
    return caught.value.en


def test_a_file_is_read_by_path_and_by_file_address(tmp_path: Path, quick: Limits) -> None:
    file = tmp_path / "뉴스 feed.xml"
    file.write_bytes(b"<rss/>")
    by_path = fetch(str(file), limits=quick)
    assert by_path.content == b"<rss/>"
    assert by_path.status == "new"
    assert fetch(by_path.final_url, limits=quick) == by_path
    assert by_path.final_url.startswith("file:///")


def test_what_is_wrong_with_a_file_is_said(tmp_path: Path, quick: Limits) -> None:
    assert "There is no file" in why(str(tmp_path / "none.xml"), quick)
    assert "is a folder" in why(str(tmp_path), quick)
    assert "cannot be read" in why("a\0b", quick)
    large = tmp_path / "large.xml"
    large.write_bytes(b" " * (quick.size + 1))
    assert "0.2 MB" in why(str(large), quick)


def test_an_address_that_is_none_is_said(quick: Limits) -> None:
    assert "https:// or http://" in why("ftp://127.0.0.1/feed", quick)
    assert "not a proper address" in why("http://", quick)
    assert "not a proper address" in why("http://[::1", quick)


def test_content_and_validators_come(site, quick: Limits) -> None:
    headers = {
        "ETag": '"one"',
        "Last-Modified": "Thu, 01 Jan 2026 00:00:00 GMT",
        "Content-Type": "application/rss+xml; charset=EUC-KR",
    }
    fetched = fetch(site.says(site.answer(200, b"<rss/>", headers)), limits=quick)
    assert fetched.content == b"<rss/>"
    assert fetched.etag == '"one"'
    assert fetched.last_modified == "Thu, 01 Jan 2026 00:00:00 GMT"
    assert fetched.charset == "euc-kr"
    assert fetched.final_url == site.url()


def test_not_modified_is_unchanged_and_was_asked_with_validators(site, quick: Limits) -> None:
    url = site.says(site.answer(304, headers={"ETag": '"two"'}))
    fetched = fetch(url, etag='"one"', last_modified="yesterday", limits=quick)
    assert fetched.status == "unchanged"
    assert fetched.content == b""
    assert fetched.etag == '"two"'
    asked = site.asked[0][1]
    assert (asked["if-none-match"], asked["if-modified-since"]) == ('"one"', "yesterday")


def test_not_modified_is_a_fault_when_nobody_asked(site, quick: Limits) -> None:
    assert "(304)" in why(site.says(site.answer(304)), quick)


def test_redirects_are_followed_to_where_the_feed_is(site, quick: Limits) -> None:
    site.says(site.answer(200, b"<rss/>"), at="/there/feed")
    site.says(site.answer(302, headers={"Location": "/there/feed"}), at="/moved")
    url = site.says(site.answer(301, headers={"Location": site.url("/moved")}))
    fetched = fetch(url, etag='"one"', limits=quick)
    assert fetched.content == b"<rss/>"
    assert fetched.final_url == site.url("/there/feed")
    assert site.asked[-1][1]["if-none-match"] == '"one"'


def test_a_redirect_loop_ends(site, quick: Limits) -> None:
    url = site.says(site.answer(302, headers={"Location": "/feed"}))
    assert "without an end" in why(url, quick)
    assert len(site.asked) == quick.redirects + 1


@pytest.mark.parametrize("target", ["ftp://127.0.0.1/feed", "file:///etc/hosts"])
def test_a_redirect_leads_only_to_the_web(site, quick: Limits, target: str) -> None:
    url = site.says(site.answer(302, headers={"Location": target}))
    assert "cannot be fetched" in why(url, quick)


def test_a_redirect_to_nonsense_is_a_fault_of_the_site(site, quick: Limits) -> None:
    url = site.says(site.answer(302, headers={"Location": "http://127.0.0.1:port/"}))
    assert "without a feed" in why(url, quick)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (404, "nothing at this address"),
        (410, "nothing at this"),
        (403, "does not let"),
        (418, "(418)"),
    ],
)
def test_a_refusal_is_said_at_once(site, quick: Limits, code: int, words: str) -> None:
    assert words in why(site.says(site.answer(code)), quick)
    assert len(site.asked) == 1


def test_a_server_that_recovers_is_asked_again(site, quick: Limits) -> None:
    url = site.says(site.answer(500), site.answer(503), site.answer(200, b"<rss/>"))
    assert fetch(url, limits=quick).content == b"<rss/>"
    assert len(site.asked) == 3


def test_a_server_that_does_not_recover_is_named(site, quick: Limits) -> None:
    assert "fault of its own (500)" in why(site.says(site.answer(500)), quick)
    assert len(site.asked) == quick.tries


def test_retry_after_is_waited_for(site, quick: Limits) -> None:
    url = site.says(site.answer(429, headers={"Retry-After": "1"}), site.answer(200, b"<rss/>"))
    began = time.monotonic()
    assert fetch(url, limits=quick).content == b"<rss/>"
    assert time.monotonic() - began >= 1.0


@pytest.mark.parametrize("wait", ["3600", "Fri, 31 Dec 2999 23:59:59 GMT"])
def test_a_retry_after_beyond_patience_ends_at_once(site, quick: Limits, wait: str) -> None:
    url = site.says(site.answer(503, headers={"Retry-After": wait}))
    assert "(503)" in why(url, quick)
    assert len(site.asked) == 1


@pytest.mark.parametrize("wait", ["soon", "", "Thu, 01 Jan 1970 00:00:00 GMT"])
def test_a_senseless_retry_after_does_no_harm(site, quick: Limits, wait: str) -> None:
    url = site.says(site.answer(503, headers={"Retry-After": wait}), site.answer(200, b"<rss/>"))
    assert fetch(url, limits=quick).content == b"<rss/>"


def test_silence_times_out(site, quick: Limits) -> None:
    gate = threading.Event()
    url = site.says(lambda _: gate.wait(10) and None)
    try:
        assert "does not answer in time" in why(url, quick)
    finally:
        gate.set()
    assert len(site.asked) == quick.tries


def test_a_trickle_is_cut_off_by_the_overall_deadline(site, quick: Limits) -> None:
    gate = threading.Event()

    def trickle(handler: http.server.BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", "10000")
        handler.end_headers()
        while not gate.wait(0.05):
            handler.wfile.write(b"x")

    limits = msgspec.structs.replace(quick, overall=0.5)
    try:
        assert "does not answer in time" in why(site.says(trickle), limits)
    finally:
        gate.set()


def test_nobody_listening_is_said(quick: Limits) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    assert "refuses the connection" in why(f"http://127.0.0.1:{port}/feed", quick)


def test_an_unknown_host_is_said(quick: Limits) -> None:
    # .invalid is reserved never to exist (RFC 6761)
    assert "cannot be found" in why("http://feeds.invalid/feed", quick)


def test_a_connection_that_breaks_off_is_never_a_feed(site, quick: Limits) -> None:
    def half(handler: http.server.BaseHTTPRequestHandler) -> None:
        site.answer(200, b"<rss>", length=5000)(handler)
        handler.close_connection = True

    assert "broke off" in why(site.says(half), quick)
    assert len(site.asked) == quick.tries


def test_gzip_is_unpacked(site, quick: Limits) -> None:
    packed = gzip.compress(b"<rss>") + gzip.compress(b"</rss>")
    url = site.says(site.answer(200, packed, {"Content-Encoding": "gzip"}))
    assert fetch(url, limits=quick).content == b"<rss></rss>"
    assert site.asked[0][1]["accept-encoding"] == "gzip"


@pytest.mark.parametrize(
    "packed", [gzip.compress(b"<rss/>" * 50, mtime=0)[:-12], b"not gzip at all"]
)
def test_broken_gzip_is_never_a_feed(site, quick: Limits, packed: bytes) -> None:
    url = site.says(site.answer(200, packed, {"Content-Encoding": "gzip"}))
    assert "broke off" in why(url, quick)


def test_a_gzip_bomb_is_stopped_at_the_limit(site, quick: Limits) -> None:
    packer = zlib.compressobj(wbits=31)
    bomb = b"".join(packer.compress(b" " * 1_000_000) for _ in range(100)) + packer.flush()
    assert len(bomb) < quick.size
    url = site.says(site.answer(200, bomb, {"Content-Encoding": "gzip"}))
    assert "more than 0.2 MB" in why(url, quick)
    assert len(site.asked) == 1


def test_a_huge_body_is_refused_whether_announced_or_not(site, quick: Limits) -> None:
    assert "more than" in why(site.says(site.answer(200, b"", length=10**12)), quick)

    def endless(handler: http.server.BaseHTTPRequestHandler) -> None:
        handler.close_connection = True
        handler.send_response(200)
        handler.end_headers()
        for _ in range(1000):
            handler.wfile.write(b" " * 10_000)

    assert "more than" in why(site.says(endless), quick)


def test_a_packing_that_was_not_asked_for_is_named(site, quick: Limits) -> None:
    assert "(br)" in why(site.says(site.answer(200, b"?", {"Content-Encoding": "br"})), quick)


def test_a_proxy_is_used_when_set(site, quick: Limits) -> None:
    site.says(site.answer(200, b"<rss/>"), at="http://feeds.invalid/feed")
    fetched = fetch("http://feeds.invalid/feed", proxy=site.url(""), limits=quick)
    assert fetched.content == b"<rss/>"
    assert site.asked[0][0] == "http://feeds.invalid/feed"


def test_the_environment_names_a_proxy(
    site, quick: Limits, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://nobody.invalid:1")
    monkeypatch.setenv("http_proxy", site.url(""))
    site.says(site.answer(200, b"<rss/>"), at="http://feeds.invalid/feed")
    assert fetch("http://feeds.invalid/feed", limits=quick).content == b"<rss/>"


def test_a_proxy_that_is_not_there_is_named(quick: Limits, monkeypatch: pytest.MonkeyPatch) -> None:
    said = why("http://feeds.invalid/feed", quick, proxy="http://user:secret@proxy.invalid:8080")
    assert "proxy.invalid (proxy) cannot be found" in said
    assert "secret" not in said
    monkeypatch.setenv("http_proxy", "proxy.invalid:8080")
    assert "proxy.invalid (proxy)" in why("http://feeds.invalid/feed", quick)


@pytest.mark.parametrize("proxy", ["proxy", "socks5://127.0.0.1:1", "http://", "::::"])
def test_a_proxy_setting_that_is_none_is_said(quick: Limits, proxy: str) -> None:
    assert "proxy setting cannot be used" in why("http://feeds.invalid/feed", quick, proxy=proxy)


@contextlib.contextmanager
def protected(site) -> Iterator[str]:
    """The same answers over TLS, with a certificate that nobody has signed."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE)

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.answers[self.path][0](self)

        def log_message(self, *_: object) -> None:
            """Quiet."""

    class Server(http.server.ThreadingHTTPServer):
        def handle_error(self, request: object, client_address: object) -> None:
            """A client that does not trust us hangs up."""

    with Server(("127.0.0.1", 0), Handler) as server:
        server.socket = context.wrap_socket(server.socket, server_side=True)
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield f"https://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join()


def test_a_certificate_that_nobody_signed_is_not_trusted(site, quick: Limits) -> None:
    site.says(site.answer(200, b"<rss/>"))
    with protected(site) as address:
        assert "protected connection" in why(f"{address}/feed", quick)


def test_a_server_without_tls_is_told_from_one_that_is_down(site, quick: Limits) -> None:
    said = why(site.says(site.answer(200)).replace("http:", "https:"), quick)
    assert "protected connection" in said


def test_a_protected_address_never_leads_to_an_unprotected_one(
    site, quick: Limits, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    site.says(site.answer(302, headers={"Location": site.url("/plain")}))
    site.says(site.answer(200, b"<rss/>"), at="/plain")
    with protected(site) as address:
        assert "unprotected one" in why(f"{address}/feed", quick)
    assert site.asked == []
