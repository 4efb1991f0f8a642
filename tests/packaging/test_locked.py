"""What is installed is what was locked, and nothing tells where the project was made."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

PIN = re.compile(r"^([\w.-]+)==(\S+)", re.MULTILINE)
MACHINE_PATH = re.compile(r"(?<![\w.:/}~-])/(?:home|root|work|Users)/[\w.-]")
LOCKED = ("requirements.txt", "requirements-test.txt")


def pins(file: Path) -> dict[str, str]:
    return dict(PIN.findall(file.read_text("utf-8")))


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize("name", LOCKED)
def test_every_package_has_its_hashes_and_nothing_else_is_said(root: Path, name: str) -> None:
    text = (root / "packaging" / name).read_text("utf-8")
    entries = text.replace("\\\n", " ").splitlines()
    for entry in entries:
        assert re.fullmatch(
            r"#.*|[\w.-]+==[\w.]+( ; [^:]+?)?(\s+--hash=sha256:[0-9a-f]{64})+\s*", entry
        ), entry


def test_the_tests_run_on_what_the_program_runs_on(root: Path) -> None:
    run, test = (pins(root / "packaging" / name) for name in LOCKED)
    assert run.items() <= test.items()


@pytest.mark.parametrize(("name", "extra"), [(LOCKED[0], ""), (LOCKED[1], "test")])
def test_the_lock_follows_pyproject(root: Path, name: str, extra: str) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = project["dependencies"] + project["optional-dependencies"].get(extra, [])
    exact = (re.fullmatch(r"([\w.-]+)(?:\[\w+\])?==(\S+)", entry) for entry in wanted)
    asked = {canonical(match[1]): match[2] for match in exact if match}
    assert len(asked) == len(wanted)
    assert asked.items() <= pins(root / "packaging" / name).items()


def test_no_file_tells_where_it_was_made(root: Path) -> None:
    listing = subprocess.check_output(["git", "ls-files", "-z"], cwd=root)  # noqa: S607 - git is found on PATH
    told = []
    for name in filter(None, listing.decode().split("\0")):
        try:
            lines = (root / name).read_text("utf-8").splitlines()
        except (UnicodeDecodeError, FileNotFoundError):
            # A picture or a font; or deleted and not yet committed.
            continue
        told += [f"{name}: {line.strip()}" for line in lines if MACHINE_PATH.search(line)]
    assert told == []
