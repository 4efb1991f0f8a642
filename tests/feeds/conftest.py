"""A web server of the tests' own, and small feeds like those of a WordPress site."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from gg_desk.feeds.fetched import Limits

Answer = Callable[[BaseHTTPRequestHandler], None]


def answer(
    status: int = 200,
    body: bytes = b"",
    headers: dict[str, str] | None = None,
    length: int | None = None,
) -> Answer:
    """An answer with these parts; ``length`` tells a Content-Length that is not the true one."""

    def speak(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        for name, value in (headers or {}).items():
            handler.send_header(name, value)
        handler.send_header("Content-Length", str(len(body) if length is None else length))
        handler.end_headers()
        handler.wfile.write(body)

    return speak


@dataclass
class Site:
    """What the server says at each path, one answer after the other, the last one for good."""

    port: int
    answers: dict[str, list[Answer]] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    answer = staticmethod(answer)

    def url(self, path: str = "/feed") -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    def says(self, *answers: Answer, at: str = "/feed") -> str:
        self.answers[at] = list(answers)
        return self.url(at)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hangs up early is what some tests are about."""


@pytest.fixture
def site() -> Iterator[Site]:
    place: Site

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            headers = {name.lower(): value for name, value in self.headers.items()}
            place.asked.append((self.path, headers))
            answers = place.answers.get(self.path)
            if answers is None:
                answer(404)(self)
            else:
                (answers.pop(0) if len(answers) > 1 else answers[0])(self)

        def log_message(self, *_: object) -> None:
            """Quiet."""

    server = _Server(("127.0.0.1", 0), Handler)
    place = Site(server.server_address[1])
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield place
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(autouse=True)
def _no_proxy_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
def quick() -> Limits:
    return Limits(
        size=200_000, redirects=3, connect=1.0, read=0.3, overall=5.0, pause=0.01, patience=1.5
    )


@pytest.fixture
def rss() -> bytes:
    return (Path(__file__).parent / "data" / "wordpress.rss.xml").read_bytes()


@pytest.fixture
def atom() -> bytes:
    return (Path(__file__).parent / "data" / "wordpress.atom.xml").read_bytes()
