"""What holds for every test: no screen, a home of its own, no network, and a quiet log."""

import errno
import functools
import gc
import ipaddress
import itertools
import logging
import os
import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import hypothesis
import pytest

import gg_desk.ui  # noqa: F401 - before pytest-qt imports PySide, so that it is here as in the program
from gg_desk.desk import open_desk
from gg_desk.folders import Folders
from gg_desk.store import connections
from gg_desk.vault import opening, session, stretching

hypothesis.settings.register_profile("again", derandomize=True, deadline=None, database=None)
hypothesis.settings.register_profile("searching", deadline=None, print_blob=True)
hypothesis.settings.load_profile("again")

# Read by Qt when the first QApplication starts.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

HOME_FOLDERS = {
    "HOME": "",
    "USERPROFILE": "",
    "XDG_DATA_HOME": ".local/share",
    "XDG_CONFIG_HOME": ".config",
    "XDG_CACHE_HOME": ".cache",
    "XDG_STATE_HOME": ".local/state",
    "APPDATA": "AppData/Roaming",
    "LOCALAPPDATA": "AppData/Local",
    # Windows tells its folders by a system call, which platformdirs lets these override.
    "WIN_PD_OVERRIDE_APPDATA": "AppData/Roaming",
    "WIN_PD_OVERRIDE_LOCAL_APPDATA": "AppData/Local",
}
DOCUMENTATION_NETWORKS = tuple(
    ipaddress.ip_network(network)
    for network in ("192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "2001:db8::/32")
)
"""Addresses that belong to nobody (RFC 5737, RFC 3849): here, an office without a network."""


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Iterator[None]:
    """Whatever is collected stays to the end: Python does not look through it, then or later."""
    gc.disable()
    try:
        return (yield)  # type: ignore[return-value] # the manner of pytest's hooks
    finally:
        gc.freeze()
        gc.enable()


@pytest.fixture(autouse=True, scope="session")
def quick() -> Iterator[None]:
    """What takes time and can change no answer is left out, in this process.

    A passphrase with the same salt and cost gives the same key: it is stretched once. Stores do
    not wait for the disk, which counts where the computer loses its current and nowhere else.
    A new passphrase is stretched at the least cost we ever ask, not at what fits this computer.
    A vault that was opened does not lock and wipe the memory of every store that this process
    opens after it, which takes four times as long; programs of their own are seen to do so.
    """

    def prepare(*arguments: Any) -> None:
        prepared(*arguments)
        arguments[1].execute("PRAGMA synchronous = OFF")

    prepared = connections._prepare
    with pytest.MonkeyPatch.context() as patch:
        once = functools.cache(stretching.hash_secret_raw)
        patch.setattr(stretching, "hash_secret_raw", once)
        patch.setattr(opening, "fitting_cost", lambda: stretching.FLOOR)
        patch.setattr(connections, "_prepare", prepare)
        unwiped = tuple(one for one in session._BEFORE_THE_KEY if "memory" not in one)
        patch.setattr(session, "_BEFORE_THE_KEY", unwiped)
        yield


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the bundled catalogue in it, made once: to be copied, and never opened."""
    folder = tmp_path_factory.mktemp("filled")
    open_desk(Folders(folder)).close()
    return folder


@pytest.fixture(scope="session")
def new_homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Where the next home may be made: in a folder apart, since pytest looks through its own for each test."""
    folder = tmp_path_factory.mktemp("homes")
    return (folder / str(number) for number in itertools.count())


@pytest.fixture(autouse=True)
def home(new_homes: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home; the test and what it starts find their folders of every platform in it."""
    root = next(new_homes)
    for below in dict.fromkeys(HOME_FOLDERS.values()):
        (root / below).mkdir(parents=True, exist_ok=True)
    for variable, below in HOME_FOLDERS.items():
        monkeypatch.setenv(variable, str(root / below))
    return root


@pytest.fixture(autouse=True)
def only_this_machine(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Connections reach this machine only; a test that tries another one fails, even if it copes.

    Names under ``.invalid`` and documentation addresses are an office without a network: they
    fail at once, as they do there, and are no reason to fail the test.
    """
    strayed: list[str] = []
    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, _guarded(getattr(socket.socket, name), strayed))
    resolve = socket.getaddrinfo

    def guarded_resolve(host: Any, *arguments: Any, **options: Any) -> Any:
        name = host.decode() if isinstance(host, bytes) else host or "localhost"
        if not _is_address(name):
            _refuse_elsewhere(name, strayed)
        return resolve(host, *arguments, **options)

    monkeypatch.setattr(socket, "getaddrinfo", guarded_resolve)
    yield
    if strayed:
        pytest.fail(f"The test tried to reach {', '.join(strayed)}; tests reach this machine only.")


def _guarded(original: Callable[..., Any], strayed: list[str]) -> Callable[..., Any]:
    def guarded(self: socket.socket, *arguments: Any) -> Any:
        if self.family in {socket.AF_INET, socket.AF_INET6}:
            host = arguments[-1][0]
            _refuse_elsewhere(str(host), strayed)
        return original(self, *arguments)

    return guarded


def _refuse_elsewhere(host: str, strayed: list[str]) -> None:
    if _is_this_machine(host):
        return
    if host.rstrip(".").endswith(".invalid"):
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
    if not _is_nobodys(host):
        strayed.append(host)
    raise OSError(errno.ENETUNREACH, "Network is unreachable")


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def _is_this_machine(host: str) -> bool:
    if _is_address(host):
        address = ipaddress.ip_address(host)
        return address.is_loopback or address.is_unspecified
    return host == "localhost"


def _is_nobodys(host: str) -> bool:
    return _is_address(host) and any(
        ipaddress.ip_address(host) in network for network in DOCUMENTATION_NETWORKS
    )


class _UnexpectedWarnings(logging.Handler):
    """Keeps the warnings that nobody waits for."""

    def __init__(self, awaited: logging.Handler) -> None:
        super().__init__(logging.WARNING)
        self._awaited = awaited
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep ``record``, unless the test waits for its level with ``caplog.at_level``."""
        if self._awaited.level != record.levelno:
            self.messages.append(f"{record.name} {record.levelname}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def quiet_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning or error in the log fails the test; one that belongs there is awaited.

    ``with caplog.at_level(logging.WARNING):`` awaits warnings, ``logging.ERROR`` errors; the test
    then looks at ``caplog.messages`` itself.
    """
    handler = _UnexpectedWarnings(caplog.handler)
    logging.getLogger().addHandler(handler)
    yield
    logging.getLogger().removeHandler(handler)
    if handler.messages:
        pytest.fail("Unexpected in the log:\n" + "\n".join(handler.messages))
