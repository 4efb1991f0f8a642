"""A feed's bytes from the web: redirects, tries and time limits over httpx."""

import datetime as dt
import email.utils
import socket
import ssl
import time
import urllib.request
from collections.abc import Iterator
from http import HTTPStatus
from typing import NamedTuple

import httpx
import truststore

from gg_desk.errors import DeskError
from gg_desk.feeds import faults
from gg_desk.feeds.fetched import Fetched, Limits
from gg_desk.feeds.unpack import BrokenError, TooLargeError, Unpacker

_HEADERS = {
    "User-Agent": "GG-Desk (news reader)",
    "Accept": "application/rss+xml, application/atom+xml, application/xml;q=0.9, */*;q=0.5",
    "Accept-Encoding": "gzip",
}
_BUSY = frozenset({429, 500, 502, 503, 504})


class _PassingError(Exception):
    """A fault that may be gone at the next try, perhaps after ``wait`` seconds."""

    def __init__(self, fault: DeskError, wait: float | None = None) -> None:
        super().__init__(fault.en)
        self.fault = fault
        self.wait = wait


class _Trip(NamedTuple):
    """What every step on the way needs to know."""

    client: httpx.Client
    proxy: str
    limits: Limits
    deadline: float
    """On the clock of ``time.monotonic``."""

    def late(self, by: float = 0.0) -> bool:
        """Whether the time is over, or will be after ``by`` seconds."""
        return time.monotonic() + by > self.deadline


def download(
    url: str, etag: str | None, last_modified: str | None, proxy: str, limits: Limits
) -> Fetched:
    """The answer to a conditional GET of ``url``; see :func:`gg_desk.feeds.fetch.fetch`."""
    asked = {"If-None-Match": etag, "If-Modified-Since": last_modified}
    conditions = {name: value for name, value in asked.items() if value}
    deadline = time.monotonic() + limits.overall
    if proxy and not _has_host(proxy):
        raise faults.bad_proxy()
    with _client(proxy) as client:
        trip = _Trip(client, proxy, limits, deadline)
        for number in range(limits.tries):
            try:
                return _one_try(trip, _request(trip, url, conditions))
            except _PassingError as passing:
                wait = limits.pause * 2**number if passing.wait is None else passing.wait
                last = number + 1 == limits.tries
                if last or wait > limits.patience or trip.late(by=wait):
                    raise passing.fault from passing
                time.sleep(wait)
    raise AssertionError("at least one try")


def _client(proxy: str) -> httpx.Client:
    """A client that trusts what the operating system trusts; httpx reads the environment's proxy."""
    try:
        return httpx.Client(
            proxy=proxy or None,
            verify=truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT),
            headers=_HEADERS,
        )
    except (httpx.InvalidURL, ValueError, ImportError) as error:
        raise faults.bad_proxy() from error


def _request(trip: _Trip, url: str, conditions: dict[str, str]) -> httpx.Request:
    pauses = httpx.Timeout(trip.limits.read, connect=trip.limits.connect)
    try:
        request = trip.client.build_request("GET", url, headers=conditions, timeout=pauses)
    except (httpx.InvalidURL, UnicodeError) as error:
        raise faults.not_an_address(url) from error
    if not request.url.host:
        raise faults.not_an_address(url)
    return request


def _one_try(trip: _Trip, request: httpx.Request) -> Fetched:
    """Follow redirects to an answer and read it."""
    protected = request.url.scheme == "https"
    first_host = request.url.host
    for _ in range(trip.limits.redirects + 1):
        answer = _send(trip, request)
        try:
            if answer.next_request is None:
                return _fetched(trip, answer)
        finally:
            answer.close()
        request = answer.next_request
        if request.url.scheme not in {"http", "https"}:
            raise faults.not_http(f"{request.url.scheme}://{request.url.host}")
        if protected and request.url.scheme == "http":
            raise faults.unprotected_redirect(first_host)
        protected = request.url.scheme == "https"
    raise faults.too_many_redirects(first_host)


def _send(trip: _Trip, request: httpx.Request) -> httpx.Response:
    if trip.late():
        raise faults.timed_out(request.url.host)
    try:
        return trip.client.send(request, stream=True)
    except (httpx.ConnectError, httpx.ConnectTimeout) as error:
        raise _no_connection(error, _first_stop(request.url, trip.proxy)) from error
    except httpx.TransportError as error:
        raise _fault(error, request.url.host) from error


def _fetched(trip: _Trip, answer: httpx.Response) -> Fetched:
    host, code, headers = answer.url.host, answer.status_code, answer.headers
    if code in _BUSY:
        raise _PassingError(faults.status(host, code), _retry_after(headers.get("retry-after")))
    unchanged = code == HTTPStatus.NOT_MODIFIED and _is_conditional(answer.request)
    if code != HTTPStatus.OK and not unchanged:
        raise faults.status(host, code)
    return Fetched(
        status="unchanged" if unchanged else "new",
        content=b"" if unchanged else _content(trip, answer),
        final_url=str(answer.url),
        charset=answer.charset_encoding or "",
        etag=headers.get("etag"),
        last_modified=headers.get("last-modified"),
    )


def _is_conditional(request: httpx.Request) -> bool:
    return "if-none-match" in request.headers or "if-modified-since" in request.headers


def _content(trip: _Trip, answer: httpx.Response) -> bytes:
    host, limit = answer.url.host, trip.limits.size
    packing = answer.headers.get("content-encoding", "identity").strip().lower()
    if packing not in {"", "identity", "gzip", "x-gzip"}:
        raise faults.unknown_packing(host, packing)
    if int(answer.headers.get("content-length", 0)) > limit:
        raise faults.too_large(host, limit)
    unpacker = Unpacker(packed="gzip" in packing, limit=limit)
    try:
        for chunk in answer.iter_raw():
            unpacker.take(chunk)
            if trip.late():
                raise faults.timed_out(host)
        return unpacker.content()
    except TooLargeError as error:
        raise faults.too_large(host, limit) from error
    except BrokenError as error:
        raise _PassingError(faults.broke_off(host)) from error
    except httpx.TransportError as error:
        raise _fault(error, host) from error


def _fault(error: httpx.TransportError, host: str) -> DeskError | _PassingError:
    """What a connection means that stood and then failed."""
    if isinstance(error, httpx.TimeoutException):
        return _PassingError(faults.timed_out(host))
    if isinstance(error, httpx.ProxyError):
        return faults.proxy_failed(str(error))
    if "location header" in str(error):  # httpx could not read the address it was sent to
        return faults.status(host, HTTPStatus.FOUND)
    return _PassingError(faults.broke_off(host))


def _no_connection(
    error: httpx.ConnectError | httpx.ConnectTimeout, host: str
) -> DeskError | _PassingError:
    """What a connection means that never stood, told by what lies beneath httpx's own error."""
    if isinstance(error, httpx.ConnectTimeout):
        return _PassingError(faults.timed_out(host))
    cause = next((cause for cause in _causes(error) if isinstance(cause, OSError)), None)
    if isinstance(cause, ConnectionResetError):
        return _PassingError(faults.broke_off(host))
    return _unreached(cause or OSError(str(error)), host)


def _unreached(cause: OSError, host: str) -> DeskError:
    match cause:
        case ssl.SSLCertVerificationError():
            return faults.untrusted(host, cause.verify_message)
        case ssl.SSLError():
            return faults.untrusted(host, cause.reason or "no TLS")
        case socket.gaierror():
            return faults.unresolved(host)
        case ConnectionRefusedError():
            return faults.refused(host)
        case _:
            return faults.unreachable(host, cause.strerror or str(cause))


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def _first_stop(url: httpx.URL, proxy: str) -> str:
    """The host that is called first: the proxy, from the setting or the environment, or the server."""
    if not proxy and not urllib.request.proxy_bypass(url.host):
        proxies = urllib.request.getproxies()
        proxy = proxies.get(url.scheme) or proxies.get("all") or ""
    if not proxy:
        return url.host
    gate = httpx.URL(proxy if "://" in proxy else f"http://{proxy}")  # as httpx itself reads it
    return f"{gate.host} (proxy)"


def _has_host(address: str) -> bool:
    try:
        return bool(httpx.URL(address).host)
    except httpx.InvalidURL:
        return False


def _retry_after(value: str | None) -> float | None:
    """Seconds to wait, from a number or an HTTP date; none where nothing sensible is said."""
    if value is None:
        return None
    if value.strip().isdecimal():
        return float(value)
    try:
        when = email.utils.parsedate_to_datetime(value)
    except ValueError:
        return None
    if when.tzinfo is None:
        when = when.replace(tzinfo=dt.UTC)
    return max(0.0, (when - dt.datetime.now(dt.UTC)).total_seconds())
