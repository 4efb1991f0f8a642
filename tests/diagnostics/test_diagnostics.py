"""The log, crash reports and the report of a problem: canaries thrown through all of it never come out."""

import logging
import re
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from gg_desk import desk
from gg_desk.cli import main
from gg_desk.diagnostics.crashes import reported
from gg_desk.diagnostics.log import FILE, line, logged
from gg_desk.diagnostics.traces import trace
from gg_desk.errors import DamagedError, DeskError
from gg_desk.folders import folders
from gg_desk.problem import problem_report, save_report
from gg_desk.settings import Office, Preferences, write_preferences

CANARY = "CANARY DARA"
NUMBER = 9001011234567
"""A registration number's digits, as a number; in what is written, 900101."""
PHONE = "010-5555-1234"
SECRETS = (CANARY, "DARA", str(NUMBER), "9001", PHONE, "5555")


def silent_about_people(text: str) -> bool:
    return not any(secret in text for secret in SECRETS)


def tells(name: str) -> None:
    raise DeskError(f"The row of {name} ({NUMBER}) is wrong.", f"{name}의 행이 잘못되었습니다.")


def is_damaged(name: str) -> None:
    raise DamagedError(name, name, backup=name)


def looks_up(name: str) -> None:
    {NUMBER: 1}[name]  # type: ignore[index]  # it is meant to fail


def causes(name: str) -> None:
    try:
        looks_up(name)
    except KeyError as error:
        raise ValueError(name) from error


def follows(name: str) -> None:
    try:
        int(name)
    except ValueError:
        looks_up(name)


def fails_in_a_group(name: str) -> None:
    raise ExceptionGroup(name, [ValueError(name), KeyError(NUMBER)])


def notes(name: str) -> None:
    error = ValueError(name)
    error.add_note(f"{name} {NUMBER}")
    raise error


def encodes(name: str) -> None:
    f"{name}\udcff".encode()


def opens(name: str) -> None:
    Path(f"/nowhere/{name}.xlsx").read_text("utf-8")


def runs(name: str) -> None:
    exec(compile(f"raise ValueError('{name}')", f"{name}.py", "exec"))  # noqa: S102 - a file named after somebody


WAYS = (
    tells, is_damaged, looks_up, int, causes, follows, fails_in_a_group, notes, encodes, opens, runs,
)  # fmt: skip
"""Ways to fail about a person."""


def failed(how: Callable[[str], object]) -> BaseException:
    try:
        how(CANARY)
    except Exception as error:  # noqa: BLE001 - of every kind
        return error
    raise AssertionError("it did not fail")


@pytest.mark.parametrize("how", WAYS)
def test_an_exception_is_told_without_what_it_says(how: Callable[[str], object]) -> None:
    error = failed(how)
    assert type(error).__name__ in trace(error)
    assert silent_about_people(trace(error))


def test_the_log_has_the_kind_and_the_place_and_nothing_else(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    log = logging.getLogger("gg_desk.anything")
    with logged(tmp_path), caplog.at_level(logging.WARNING):
        for how in WAYS:
            log.warning("Something about %s", CANARY, exc_info=failed(how))
        log.info(CANARY)
        log.info(f"The family of {CANARY} has {PHONE}")  # noqa: G004 - what nobody should write
        log.info("%s %d", CANARY, NUMBER)
        log.info(
            "A backup was made",
            extra={"count": NUMBER, "word": CANARY, "bytes": 123_456, "family": CANARY},
        )
        log.info({"name": CANARY})
        logging.getLogger(f"gg_desk.{CANARY}").warning("named")
        logging.getLogger("httpx").warning(f"GET https://office.invalid/{PHONE}")  # noqa: G004 - as libraries do
        logging.getLogger(CANARY).warning("of another library", stack_info=True)
    text = (tmp_path / FILE).read_text("utf-8")
    assert len(re.findall("WARNING|INFO", text)) == len(WAYS) + 8
    assert silent_about_people(text)
    assert "KeyError" in text
    assert "bytes=120000" in text
    assert (tmp_path / FILE).stat().st_mode & 0o077 == 0 or sys.platform == "win32"


def test_words_of_our_own_source_are_in_the_log(tmp_path: Path) -> None:
    where = folders(tmp_path / "data")
    with logged(where.logs):
        at_work = desk.open_desk(where)
        desk.sync(at_work, [str(tmp_path / f"{CANARY}.xml")])
        at_work.close()
    text = (where.logs / FILE).read_text("utf-8")
    assert re.search(r"INFO gg_desk/desk.py:\d+ A feed was asked count=0 failed", text)
    assert silent_about_people(text)


def test_a_plain_handler_would_have_let_the_canary_out() -> None:
    record = logging.LogRecord("gg_desk", logging.INFO, __file__, 1, "of %s", (CANARY,), None)
    assert CANARY in logging.Formatter().format(record)
    assert silent_about_people(line(record))


def test_the_log_stays_small(tmp_path: Path) -> None:
    log = logging.getLogger("gg_desk.anything")
    (tmp_path / FILE).write_text("x" * 256_000)
    for number in range(1, 4):
        (tmp_path / f"log-{number}.txt").write_text(f"{number}" * 10)
    with logged(tmp_path):
        log.info("one more")
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "log-1.txt",
        "log-2.txt",
        "log-3.txt",
        "log.txt",
    ]
    assert (tmp_path / "log-3.txt").read_text() == "2" * 10
    assert (tmp_path / "log-1.txt").stat().st_size == 256_000
    assert (tmp_path / FILE).stat().st_size < 300


def test_where_no_log_can_be_written_the_work_goes_on(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("a file in its place")
    with logged(tmp_path / "logs"):
        logging.getLogger("gg_desk").info("anything")
    assert (tmp_path / "logs").read_text() == "a file in its place"


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_what_nobody_caught_leaves_a_report_without_a_name(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(sys, "excepthook", lambda *_caught: None)
    with reported(tmp_path):
        thread = threading.Thread(target=causes, args=(CANARY,))
        thread.start()
        thread.join()
        for number in range(12):
            error = failed(WAYS[number % len(WAYS)])
            sys.excepthook(type(error), error, error.__traceback__)
        sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    left = sorted(tmp_path.glob("crash-*.txt"))
    assert len(left) == 10
    assert all(silent_about_people(path.read_text("utf-8")) for path in left)
    assert "builtins.KeyError" in left[0].read_text("utf-8")


def test_the_report_of_a_problem_holds_numbers_and_no_name(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    data = tmp_path / CANARY
    where = folders(data)
    own = Office(name=CANARY, phone=PHONE)
    write_preferences(where, Preferences(office=own, staff=CANARY, proxy=f"http://{CANARY}"))
    run = ["--data", str(data)]
    assert main([*run, "backup"]) == 0
    assert main([*run, "sync", str(tmp_path / f"{CANARY}.xml")]) == 3
    assert main([*run, "show", CANARY]) == 3
    saved = tmp_path / "report.txt"
    capfd.readouterr()
    assert main([*run, "report", "-o", str(saved)]) == 0
    text = capfd.readouterr().out
    assert saved.read_text("utf-8") == text, "what is shown is all of it"
    assert silent_about_people(text)
    for said in (
        "office: name, phone",
        "staff",
        "program: 9",
        "sound",
        "A backup was made",
        "DeskError",
    ):
        assert said in text
    assert str(tmp_path) not in text


def test_a_report_is_made_of_a_folder_where_nothing_is_sound(tmp_path: Path) -> None:
    where = folders(tmp_path / "data")
    assert "there is none" in problem_report(where)
    where.store.write_bytes(b"\xff" * 5000)
    where.preferences.write_text("{")
    text = problem_report(where)
    assert "NOT sound" in text
    assert "preferences.json cannot be read" in text
    with pytest.raises(DeskError):
        save_report(text, tmp_path / "no" / "such" / "folder.txt")
