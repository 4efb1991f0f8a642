"""Set-up from nothing, with a real venv and pip, on packages that are made here."""

import base64
import hashlib
import subprocess
import zipfile
from pathlib import Path

import pytest
from environment import read_stamp, ready, venv_python
from wording import SetUpError

BACKEND = """
import pathlib, zipfile

def build_editable(folder, config_settings=None, metadata_directory=None):
    name = "walk-1.0-py3-none-any.whl"
    with zipfile.ZipFile(pathlib.Path(folder) / name, "w") as wheel:
        # In ASCII, as the real one: how Python reads other letters here hangs on the system's language.
        wheel.writestr("walk.pth", f"import sys; sys.path.append({ascii(str(pathlib.Path.cwd()))})")
        wheel.writestr("walk-1.0.dist-info/METADATA", "Metadata-Version: 2.1\\nName: walk\\nVersion: 1.0\\n")
        wheel.writestr("walk-1.0.dist-info/WHEEL", "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
        wheel.writestr("walk-1.0.dist-info/RECORD", "")
    return name
"""
PROJECT = """
[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]
[project]
name = "walk"
version = "1.0"
"""


def make_wheel(folder: Path, version: str) -> str:
    """Put package ``step`` there; its requirement line."""
    file = folder / f"step-{version}-py3-none-any.whl"
    info = f"step-{version}.dist-info"
    content = f"VERSION = {version!r}\n".encode()
    digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
    with zipfile.ZipFile(file, "w") as wheel:
        wheel.writestr("step.py", content)
        wheel.writestr(
            f"{info}/METADATA", f"Metadata-Version: 2.1\nName: step\nVersion: {version}\n"
        )
        wheel.writestr(
            f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        wheel.writestr(f"{info}/RECORD", f"step.py,sha256={digest},{len(content)}\n")
    return f"step=={version} --hash=sha256:{hashlib.sha256(file.read_bytes()).hexdigest()}\n"


def installed(tree: Path) -> str:
    """What the environment of ``tree`` imports from the package and the project."""
    question = "import step, walking; print(step.VERSION, walking.HERE)"
    command = [venv_python(tree), "-I", "-c", question]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


@pytest.mark.usefixtures("english")
def test_first_start_later_change_and_a_package_that_is_not_the_locked_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wheels = tmp_path / "wheels"
    tree = tmp_path / "민원 desk"
    wheels.mkdir()
    (tree / "packaging").mkdir(parents=True)
    (tree / "backend.py").write_text(BACKEND, "utf-8")
    (tree / "walking.py").write_text("HERE = 'walked'\n", "utf-8")
    (tree / "pyproject.toml").write_text(PROJECT, "utf-8")
    requirements = tree / "packaging" / "requirements.txt"
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(wheels))

    requirements.write_text(make_wheel(wheels, "1.0"))
    ready(tree, "run")
    assert installed(tree) == "1.0 walked"
    first = read_stamp(tree)
    assert first["libraries"] == "run"

    requirements.write_text(make_wheel(wheels, "2.0"))
    ready(tree, "run")
    assert installed(tree) == "2.0 walked"
    assert read_stamp(tree)["run"] != first["run"]

    make_wheel(wheels, "3.0")
    requirements.write_text(f"step==3.0 --hash=sha256:{'0' * 64}\n")
    with pytest.raises(SetUpError, match="not the one that was checked"):
        ready(tree, "run")
    assert installed(tree) == "2.0 walked"
    assert read_stamp(tree) == {}
