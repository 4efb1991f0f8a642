"""What tests/conftest.py promises: each promise is broken once, and has to be noticed."""

import logging
import os
from pathlib import Path

import platformdirs
import pytest

pytest_plugins = ["pytester"]

HOUSE_RULES = Path(__file__).parent.parent / "conftest.py"


def test_platform_folders_lie_in_the_tests_own_home(home: Path) -> None:
    assert Path(platformdirs.user_data_dir("gg-desk", appauthor=False)).is_relative_to(home)
    assert Path(platformdirs.user_config_dir("gg-desk", appauthor=False)).is_relative_to(home)
    assert Path.home() == home
    assert Path(os.environ["XDG_CACHE_HOME"]).is_dir()


def test_an_awaited_warning_passes(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        logging.getLogger("gg_desk").warning("as expected")
    assert caplog.messages == ["as expected"]


def test_what_leaves_this_machine_or_warns_fails(pytester: pytest.Pytester) -> None:
    pytester.makeconftest(HOUSE_RULES.read_text("utf-8"))
    pytester.makepyfile(
        test_careless="""
            import contextlib, logging, socket

            def test_connects():
                with contextlib.suppress(OSError), socket.socket() as s:
                    s.connect(("10.1.2.3", 80))

            def test_sends():
                with contextlib.suppress(OSError), socket.socket(type=socket.SOCK_DGRAM) as s:
                    s.sendto(b"", ("10.4.5.6", 53))

            def test_resolves():
                with contextlib.suppress(OSError):
                    socket.create_connection(("www.gg.go.kr", 80))

            def test_logs():
                logging.getLogger("gg_desk.feeds").warning("half a %s", "feed")
            """,
        test_careful="""
            import socket, pytest

            @pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
            def test_loopback(host):
                with socket.create_server(("127.0.0.1", 0)) as server:
                    socket.create_connection((host, server.getsockname()[1])).close()

            @pytest.mark.parametrize("host", ["gg.invalid", "192.0.2.1", "2001:db8::1"])
            def test_without_a_network(host):
                with pytest.raises(OSError):
                    socket.create_connection((host, 80), timeout=1)
            """,
    )
    result = pytester.runpytest_subprocess("-p", "no:pytest-qt", "-p", "no:cacheprovider")
    result.assert_outcomes(passed=9, errors=4)
    report = result.stdout.str()
    for complaint in (
        "tried to reach 10.1.2.3",
        "tried to reach 10.4.5.6",
        "tried to reach www.gg.go.kr",
        "gg_desk.feeds WARNING: half a feed",
    ):
        assert complaint in report
