"""Pictures are taken by one command, and every place of the window has its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from gg_desk.resources import resource
from gg_desk.ui.schemes import LIGHT
from gg_desk.ui.window_ways import PLACES

TAKE = Path(__file__).with_name("take.py")


def test_a_picture_is_taken_of_a_window_in_the_wanted_language_and_colours(tmp_path: Path) -> None:
    asked = ["--places", "office", "--languages", "ko", "--percent", "100"]
    subprocess.run(
        [sys.executable, TAKE, tmp_path, *asked],
        check=True,
        capture_output=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    light, dark = (
        QImage(str(tmp_path / f"office-ko-{scheme}-100.png")) for scheme in ("light", "dark")
    )
    assert (light.width(), light.height()) == (1366, 768) == (dark.width(), dark.height())
    assert light.pixelColor(1200, 400).lightness() > 200
    assert dark.pixelColor(1200, 400).lightness() < 60


@pytest.mark.parametrize("tag", ["ko", "en"])
def test_every_place_has_its_picture_for_the_help(tag: str) -> None:
    folder = resource("help", tag)
    assert {path.stem for path in folder.glob("*.png")} == set(PLACES)


def test_the_pictures_are_small() -> None:
    taken = resource("help").rglob("*.png")
    assert sum(path.stat().st_size for path in taken) < 1_500_000


@pytest.mark.parametrize("tag", ["ko", "en"])
@pytest.mark.parametrize("place", ["finding", "mailing", "sheets"])
def test_white_and_a_cautions_amber_stay_what_they_are_among_few_colours(
    tag: str, place: str
) -> None:
    picture = QImage(str(resource("help", tag, f"{place}.png")))
    rows, columns = range(picture.height()), range(picture.width())
    bar = QColor(LIGHT.caution).rgb()
    assert picture.colorCount() < 256
    assert picture.pixelColor(150, picture.height() // 2 + 400) == QColor(LIGHT.surface)  # the rail
    assert sum(picture.pixel(x, y) == bar for y in rows for x in columns if x > 600) > 100
