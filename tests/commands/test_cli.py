"""The command line itself: usage, languages, pipes, folders, and never a traceback."""

import os
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from gg_desk import cli, desk

COMMANDS = (
    "sync", "programs", "contacts", "news", "search", "show", "sheets", "sheet", "backup",
    "restore", "check",
)  # fmt: skip


def program(*words: object) -> list[str]:
    return [sys.executable, "-m", "gg_desk", *map(str, words)]


def test_help_names_every_command_and_ends_with_0(run) -> None:
    answer = run("--help", folder=None)
    assert answer.code == 0
    listed = {line.split()[0] for line in answer.lines if line.startswith("    ")}
    assert set(COMMANDS) <= listed
    assert "--self-test" in answer.out


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_its_arguments(run, command) -> None:
    answer = run(command, "--help")
    assert answer.code == 0
    assert f"usage: gg-desk {command}" in answer.out
    explained = answer.out.split("positional arguments:")[-1].split("examples:")[0]
    metavars = [line for line in explained.splitlines() if line.startswith("  ") and line[2] != " "]
    assert metavars
    for line in metavars:  # an argument alone on its line is explained on the next
        at = explained.splitlines().index(line)
        assert "  " in line.strip() or explained.splitlines()[at + 1].startswith(" " * 10)


def test_version(run) -> None:
    answer = run("--version", folder=None)
    assert (answer.code, answer.out) == (0, "gg-desk 0.1.0\n")


@pytest.mark.parametrize(
    "wrong", [["--nosuch"], ["--data"], ["--data", "x", "--nosuch"], ["--json", "x"]]
)
def test_wrong_options_are_2(run, wrong, tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    answer = run(*wrong, folder=None)
    assert (answer.code, answer.out) == (2, "")
    assert not Path("x").exists()


def test_data_may_stand_after_the_command(run, data) -> None:
    answer = run("programs", "--data", data, "--json", folder=None)
    assert len(answer.json) > 50


@pytest.mark.parametrize("variable", ["LC_ALL", "LC_MESSAGES", "LANG"])
def test_a_korean_system_hears_korean(run, monkeypatch, variable) -> None:
    monkeypatch.setenv(variable, "ko_KR.UTF-8")
    assert "찾아보세요" in run("show", "nosuch").err
    assert "찾은 것이 없습니다" in run("search", "zzqq").err
    assert "이상 없음" in run("check").out


def test_the_environments_order_decides_the_language(run, monkeypatch) -> None:
    monkeypatch.setenv("LANG", "ko_KR.UTF-8")
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    assert "Nothing here" in run("show", "nosuch").err


def test_without_an_environment_the_locale_decides(run, monkeypatch) -> None:
    monkeypatch.delenv("LANG")
    monkeypatch.setattr(cli.locale, "getlocale", lambda: ("Korean_Korea", "949"))  # Windows
    assert "찾아보세요" in run("show", "nosuch").err


def test_a_data_folder_that_is_a_file_is_3(run, tmp_path) -> None:
    taken = tmp_path / "taken"
    taken.write_text("mine")
    for folder in (taken, taken / "below"):
        answer = run("news", folder=folder)
        assert (answer.code, answer.out) == (3, "")
        assert "--data" in answer.err
    assert taken.read_text() == "mine"


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b'{"paper": "a9"}', b'{"feeds": 3}', b"[]", b'{"proxy": "\xff"}', b"\xff\xfe"],
)
def test_damaged_preferences_stop_nothing_and_are_kept_aside(run, data, content) -> None:
    (data / "preferences.json").write_bytes(content)
    answer = run("check")
    assert answer.code == 0
    assert "preferences-damaged.json" in answer.err
    assert (data / "preferences-damaged.json").read_bytes() == content
    assert run("check").err == ""  # told once


def test_preferences_that_are_a_folder_are_told_too(run, data) -> None:
    (data / "preferences.json").mkdir()
    assert run("news").code == 3


@pytest.mark.skipif(sys.platform == "win32", reason="arguments are always text there")
@pytest.mark.parametrize("command", [["search"], ["sync"], ["show"], ["backup"]])
def test_arguments_that_are_no_text_are_2(run, command) -> None:
    answer = run(*command, os.fsdecode(b"caf\xe9"))
    assert (answer.code, answer.out) == (2, "")
    assert "UTF-8" in answer.err


def test_ctrl_c_ends_quietly(run, monkeypatch) -> None:
    def interrupted(*_arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(desk, "open_desk", interrupted)
    answer = run("news")
    assert (answer.code, answer.out, answer.err) == (130, "", "\n")


@pytest.mark.skipif(sys.platform == "win32", reason="pipes and /dev/full as Unix has them")
def test_a_reader_that_had_enough_ends_it_quietly(data) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        program("--data", data, "--json", "programs"),
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a full disk as Linux has it")
def test_a_full_disk_is_told(data) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            program("--data", data, "--json", "programs"),
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 3
    assert done.stderr.count(b"\n") == 1
    assert b"Traceback" not in done.stderr


def test_output_is_utf8_whatever_the_console_speaks(data) -> None:
    narrow = {**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C"}
    done = subprocess.run(
        program("--data", data, "search", "보육"), capture_output=True, check=False, env=narrow
    )
    assert done.returncode == 0
    assert "보육료" in done.stdout.decode()


def test_self_test_without_the_window_tells_its_timings(run, home) -> None:
    answer = run("--self-test", "--no-window", folder=None)
    assert answer.code == 0
    assert answer.json["worked"] is True
    steps = {step["name"]: step for step in answer.json["steps"]}
    assert list(steps) == ["sync", "find", "print", "vault", "keep"]
    assert all(step["milliseconds"] > 0 and not step["wrong"] for step in steps.values())
    assert not [path for path in home.rglob("*") if path.is_file()]  # all of it was temporary


def test_self_test_reports_what_breaks(run, monkeypatch) -> None:
    def broken(*_arguments: object, **_named: object) -> None:
        raise ImportError("libEGL.so.1: cannot open shared object file")

    monkeypatch.setattr(desk, "sheet_list", broken)
    answer = run("--self-test", "--no-window", folder=None)
    assert answer.code == 3
    wrong = {step["name"]: step["wrong"] for step in msgspec.json.decode(answer.out)["steps"]}
    assert "libEGL" in wrong.pop("print")
    assert not any(wrong.values())


def test_commands_load_neither_the_window_nor_the_printing() -> None:
    code = (
        "import sys; from gg_desk.cli import main; main(['--data', sys.argv[1], 'news']);"
        "print(*{name.partition('.')[0] for name in sys.modules})"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, os.environ["HOME"]], capture_output=True, text=True, check=True
    )
    loaded = set(done.stdout.split())
    assert "sqlalchemy" in loaded
    assert not loaded & {
        "PySide6",
        "reportlab",
        "uharfbuzz",
        "icu",
        "pypdfium2",
        "httpx",
        "feedparser",
    }


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
def test_a_window_without_a_screen_is_3(run, monkeypatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    answer = run()
    assert (answer.code, answer.out) == (3, "")
    assert "screen" in answer.err
