"""The project's own ``.venv``: made, kept as the locked requirements say, safe to interrupt.

A stamp inside it, written last, says what it holds; whoever starts next compares and goes on.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Literal

from installing import disk_full, install_project, install_requirements, run_step
from interpreter import supported, supported_python
from libraries import can_install, install, provide_libraries
from turns import lock_file, one_at_a_time
from wording import SetUpError, say

Need = Literal["run", "test"]
REQUIREMENTS = {"run": "requirements.txt", "test": "requirements-test.txt"}


def ready(root: Path, need: Need) -> str:
    """The Python of ``root/.venv``, with everything that is locked for ``need`` installed.

    Raises:
        SetUpError: it cannot be set up; the next start tries again.
    """
    try:
        stamp = read_stamp(root)
        if not is_current(root, need, stamp) or stamp.get("libraries") not in covering(need):
            _set_up(root, need)
    except OSError as error:
        raise _unusable(root, error) from error
    return venv_python(root)


def _set_up(root: Path, need: Need) -> None:
    with one_at_a_time(root):
        # Another start may have done it while this one waited.
        stamp = read_stamp(root)
        if not is_current(root, need, stamp):
            stamp = renew(root, need, stamp)
        if stamp.get("libraries") not in covering(need) and provide_libraries(need == "test"):
            write_stamp(root, {**stamp, "libraries": need})


def renew(root: Path, need: Need, old: dict[str, str]) -> dict[str, str]:
    """Install what is locked for ``need``, into a new ``.venv`` when the present one is no use.

    Returns:
        The stamp, as written.
    """
    anew = old.get("project", str(root)) != str(root) or not is_usable(root)
    if anew:
        _refuse_another_folders(root)
    stamp_file(root).unlink(missing_ok=True)
    if anew:
        make(root)
        old = {}
    install_requirements(venv_python(root), root / "packaging" / REQUIREMENTS[need])
    install_project(venv_python(root), root)
    # The tests' requirements hold the program's.
    held: list[Need] = ["run", "test"] if need == "test" else ["run"]
    stamp = {"project": str(root), "python": base_python(root)}
    stamp.update((name, fingerprint(root, name)) for name in held)
    stamp.update((key, old[key]) for key in ("libraries",) if key in old)
    write_stamp(root, stamp)
    return stamp


# The stamp


def stamp_file(root: Path) -> Path:
    """Where ``.venv`` says what it holds."""
    return root / ".venv" / ".gg-desk-stamp.json"


def read_stamp(root: Path) -> dict[str, str]:
    """What ``.venv`` holds; empty when it is missing, unfinished or damaged."""
    try:
        stamp = json.loads(stamp_file(root).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def write_stamp(root: Path, stamp: dict[str, str]) -> None:
    """Keep ``stamp``, whole or not at all."""
    beside = stamp_file(root).with_suffix(".new")
    beside.write_text(json.dumps(stamp, indent=2), "utf-8")
    beside.replace(stamp_file(root))


def is_current(root: Path, need: Need, stamp: dict[str, str]) -> bool:
    """Whether ``.venv`` holds what is locked for ``need``, for this folder and a Python that is there."""
    return stamp.get(need) == fingerprint(root, need) and stamp.get("python") == base_python(root)


def covering(need: Need) -> tuple[Need, ...]:
    """The needs that include ``need``."""
    return ("test",) if need == "test" else ("run", "test")


def fingerprint(root: Path, need: Need) -> str:
    """Changes whenever what has to be installed for ``need``, or its place, does."""
    digest = hashlib.sha256(os.fsencode(root))
    for name in ("pyproject.toml", f"packaging/{REQUIREMENTS[need]}"):
        digest.update((root / name).read_bytes())
    return digest.hexdigest()


# The environment


def venv_python(root: Path) -> str:
    """The Python in ``.venv``, there or not."""
    below = "Scripts/python.exe" if sys.platform == "win32" else "bin/python"
    return str(root / ".venv" / below)


def base_python(root: Path) -> str:
    """The installed Python behind ``.venv``'s; empty when it is gone, as after a system upgrade."""
    base = os.path.realpath(venv_python(root))
    if sys.platform == "win32":
        # There python.exe is a copied launcher; the file beside it names what it launches.
        with contextlib.suppress(OSError):
            settings = (root / ".venv" / "pyvenv.cfg").read_text("utf-8")
            pairs = (line.partition("=") for line in settings.splitlines())
            base = {key.strip(): value.strip() for key, _, value in pairs}.get("executable", base)
    return base if Path(base).is_file() else ""


def is_usable(root: Path) -> bool:
    """Whether ``.venv`` has a working Python of a supported version, and pip."""
    question = "import sys, pip; print(*sys.version_info[:2])"
    try:
        answer = subprocess.run(
            [venv_python(root), "-I", "-c", question], capture_output=True, text=True, check=False
        )
    except OSError:
        return False
    return answer.returncode == 0 and supported(tuple(map(int, answer.stdout.split())))


def _refuse_another_folders(root: Path) -> None:
    """Touch nothing of a folder to which ``.venv`` is only a link: it may be another copy's own."""
    folder = root / ".venv"
    if folder.is_symlink() and any(entry != lock_file(root) for entry in folder.iterdir()):
        raise SetUpError(
            f"The folder .venv is a link to {folder.resolve()}, which belongs to another copy of the program and stays as it is. Delete the link, then start again.",
            f".venv 폴더는 {folder.resolve()}(으)로 이어지는 링크이고, 그곳은 프로그램의 다른 복사본이 쓰므로 그대로 두었습니다. 링크를 지운 뒤 다시 시작해 주세요.",
        )


def make(root: Path) -> None:
    """Make ``.venv`` anew with a supported Python, pip in it, nothing else.

    Raises:
        SetUpError: no supported Python, or one without ``venv``.
    """
    python = supported_python()
    _require_venv_module(python)
    say("Making .venv …", ".venv를 만듭니다…")
    folder = root / ".venv"
    for entry in folder.iterdir():
        if entry != lock_file(root):
            shutil.rmtree(entry) if entry.is_dir() and not entry.is_symlink() else entry.unlink()
    run_step([*python, "-m", "venv", "--without-pip", str(folder)])
    run_step([venv_python(root), "-I", "-m", "ensurepip", "--default-pip"])


def _require_venv_module(python: list[str]) -> None:
    """Debian and Ubuntu ship Python without it; there install it, or say how."""
    question = (
        "import sys; print('%d.%d' % sys.version_info[:2], flush=True); import ensurepip, venv"
    )

    def answer() -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*python, "-c", question], capture_output=True, text=True, check=False
        )

    first = answer()
    if first.returncode == 0:
        return
    package = f"python{first.stdout.strip()}-venv"
    if can_install():
        say(f"Installing {package} …", f"{package} 패키지를 설치합니다…")
        if install([package]) and answer().returncode == 0:
            return
    raise SetUpError(
        f"This Python cannot make virtual environments. On Debian and Ubuntu type: "
        f"sudo apt-get install {package}; elsewhere install Python whole. Then start again.",
        f"이 Python에는 venv 기능이 없습니다. Debian·Ubuntu에서는 sudo apt-get install {package} "
        "명령으로 설치하고, 다른 시스템에서는 Python을 다시 설치한 뒤 시작해 주세요.",
    )


def _unusable(root: Path, error: OSError) -> SetUpError:
    if error.errno == errno.ENOSPC:
        return disk_full()
    return SetUpError(
        f"{error.filename or root} cannot be used: {error.strerror or error}. "
        "Close GG Desk if it runs, see that you may write to this folder, and start again.",
        f"{error.filename or root}을(를) 쓸 수 없습니다({error.strerror or error}). GG Desk가 실행 "
        "중이면 닫고, 이 폴더에 쓰기 권한이 있는지 확인한 뒤 다시 시작해 주세요.",
    )
