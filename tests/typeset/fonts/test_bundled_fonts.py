"""The bundled fonts: what is missing or damaged is told in a sentence that says what to do."""

import subprocess
import sys
from pathlib import Path

import manimgx_fonts
import pytest

PRINT = """
import sys
from gg_desk.errors import DeskError
from gg_desk.typeset.fonts import candidates
try:
    candidates("Khmr", "km", 400)
except DeskError as error:
    sys.exit(error.en + "\\n" + error.ko)
"""


def told(program: str, path: Path | str = "") -> str:
    """What ``program`` says at its end, with packages in ``path`` before the installed ones."""
    command = [sys.executable, "-c", program]
    run = subprocess.run(
        command, env={"PYTHONPATH": str(path)}, capture_output=True, text=True, check=False
    )
    assert "Traceback" not in run.stderr
    return run.stderr


def test_whole_fonts_say_nothing() -> None:
    assert told(PRINT) == ""


@pytest.mark.parametrize("part", [0.0, 0.5, 0.99])
def test_a_damaged_font_is_told(tmp_path: Path, part: float) -> None:
    package = tmp_path / "manimgx_fonts"
    package.mkdir()
    (package / "__init__.py").touch()
    for name in ("NotoSans[wght].ttf", "NotoSansKhmer[wght].ttf"):
        content = (Path(manimgx_fonts.__file__).parent / name).read_bytes()
        (package / name).write_bytes(content)
    (package / "NotoSansKhmer[wght].ttf").write_bytes(content[: int(len(content) * part)])
    said = told(PRINT, tmp_path)
    assert "The bundled font NotoSansKhmer[wght].ttf is damaged. Delete the folder .venv" in said
    assert "손상되었습니다" in said


def test_a_missing_font_is_told(tmp_path: Path) -> None:
    (tmp_path / "manimgx_fonts").mkdir()
    (tmp_path / "manimgx_fonts" / "__init__.py").touch()
    assert "The bundled font NotoSans[wght].ttf is missing" in told(PRINT, tmp_path)


def test_a_missing_package_is_told() -> None:
    program = "import sys; sys.modules['manimgx_fonts'] = None\n" + PRINT
    assert "The bundled font manimgx_fonts is missing" in told(program)
