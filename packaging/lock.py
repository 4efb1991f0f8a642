"""Renew the locked requirements from pyproject.toml: ``.venv/bin/python packaging/lock.py``.

Needs ``uv`` on PATH or in ``.venv`` and a network. Versions that are locked already stay, unless
pyproject.toml asks for others; ``--upgrade`` takes the newest of everything. Then proves that every
supported system and Python gets a wheel of each: nothing is ever built at installation.
"""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SYSTEMS = {
    # uv's name for the system: what the wheels need there at least
    "x86_64-manylinux_2_34": "",
    "aarch64-manylinux_2_39": "",
    "x86_64-pc-windows-msvc": "",
    "aarch64-apple-darwin": "15.0",
}
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
HEADER = "# Made by packaging/lock.py from pyproject.toml; change that, and run it again.\n"


def main(options: list[str]) -> int:
    """Write requirements.txt and requirements-test.txt; 1 if a system lacks a wheel."""
    uv = shutil.which("uv") or shutil.which("uv", path=Path(sys.executable).parent)
    if uv is None:
        print("uv is missing: .venv/bin/python -m pip install uv", file=sys.stderr)
        return 3
    run = ROOT / "packaging" / "requirements.txt"
    test = ROOT / "packaging" / "requirements-test.txt"
    lock(uv, run, options)
    lock(uv, test, ["--extra", "test", "--constraint", str(run), *options])
    lacking = [
        f"{system}, Python {python}: {why}"
        for system, release in SYSTEMS.items()
        for python in PYTHONS
        if (why := lacks_wheels(uv, test, system, release, python))
    ]
    print(
        "\n".join(lacking) or f"{len(SYSTEMS)} systems × {len(PYTHONS)} Pythons have every wheel."
    )
    return 1 if lacking else 0


def lock(uv: str, target: Path, options: list[str]) -> None:
    """Write every version that ``target`` needs on any system, each with its hashes."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    # The build backend is locked like the rest, so that the editable install downloads nothing.
    backend = "\n".join(project["build-system"]["requires"])
    command = [uv, "pip", "compile", "pyproject.toml", "-", "--quiet", "--universal"]
    command += ["--python-version", PYTHONS[0], "--generate-hashes", "--no-emit-index-url"]
    command += ["--no-header", "--no-annotate", *options, "--output-file", str(target)]
    subprocess.run(command, cwd=ROOT, input=backend, text=True, check=True)
    locked = target.read_text("utf-8").removeprefix(HEADER)
    target.write_text(HEADER + locked, "utf-8", newline="\n")


def lacks_wheels(uv: str, locked: Path, system: str, release: str, python: str) -> str:
    """What keeps the locked versions from being installed there; empty when nothing does."""
    command = [uv, "pip", "compile", str(locked), "--quiet", "--no-deps", "--only-binary", ":all:"]
    command += ["--python-platform", system, "--python-version", python]
    environment = os.environ | ({"MACOSX_DEPLOYMENT_TARGET": release} if release else {})
    answer = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    return answer.stderr.strip() if answer.returncode else ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
