"""Pictures of every page: in both languages, light, dark and high contrast, with text of usual and of twice the size.

    python tests/pictures/take.py FOLDER [--places sheets …] [--languages ko] [--schemes light]
                                         [--percent 100] [--help-set]

Each is a window of 1366 × 768 over a desk of its own, made in a temporary folder: the bundled
catalogue, an office that does not exist, invented families, one morning of 2026. ``--help-set``
takes those that ``resources/help`` holds: light, both languages, few colours, small files.
"""

import argparse
import io
import os
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["TZ"] = "Asia/Seoul"
if hasattr(time, "tzset"):
    time.tzset()

from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QSize
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QWidget
from sample_desk import furnish, stop_the_clocks
from scenes import SCENES, settle

from gg_desk.desk import open_desk
from gg_desk.folders import Folders
from gg_desk.ui import theme
from gg_desk.ui.fonts import font
from gg_desk.ui.schemes import LIGHT, WORN
from gg_desk.ui.start import make_window, prepare_application
from gg_desk.ui.theme import Type, apply_theme

SCREEN, FOR_HELP = QSize(1366, 768), QSize(1180, 700)
_COLOURS, _NEAR = 64, 8
_HELP_RATIO = 1.5


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which pictures are taken."""

    places: Sequence[str]
    languages: Sequence[str]
    schemes: Sequence[str]
    percents: Sequence[int]
    for_help: bool


def main() -> None:
    """Take what was asked for, and say where each is."""
    folder, wanted = _asked()
    folder.mkdir(parents=True, exist_ok=True)
    stop_the_clocks()
    application = prepare_application()
    apply_theme(application)
    for percent in wanted.percents:
        _enlarge(percent)
        theme.wear(application, "light")
        for tag in wanted.languages:
            for name, content in _taken(application, wanted, tag, percent):
                path = folder / name
                path.parent.mkdir(exist_ok=True)
                path.write_bytes(content)
                sys.stdout.write(f"{path}  {len(content) // 1024} kB\n")


def _taken(
    application: QApplication, wanted: Wanted, tag: str, percent: int
) -> Iterator[tuple[str, bytes]]:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        where = Folders(Path(name))
        code = furnish(where, tag)
        window = make_window(application, where)
        window.resize(FOR_HELP if wanted.for_help else SCREEN)
        window.show()
        window.session.open(lambda: open_desk(where))
        settle(window)
        for place in wanted.places:
            SCENES[place](window, where.data, code)
            settle(window)
            for scheme in wanted.schemes:
                theme.wear(application, scheme)
                settle(window)
                if wanted.for_help:
                    yield f"{tag}/{place}.png", few_colours(_png(window, _HELP_RATIO))
                else:
                    yield f"{place}-{tag}-{scheme}-{percent}.png", _png(window, 1.0)
        window.close()
        window.deleteLater()


def _enlarge(percent: int) -> None:
    """Have new windows set every text in this size, as where the system enlarges text alone."""
    for kind in Type:
        size, weight = kind.value
        kind._value_ = (size * percent / 100, weight)
    font.cache_clear()


def _png(window: QWidget, ratio: float) -> bytes:
    picture = QPixmap(window.size() * ratio)
    picture.setDevicePixelRatio(ratio)
    window.render(picture)
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    return content.data()


def few_colours(png: bytes) -> bytes:
    """The same picture in a palette, which a page of text bears well.

    The scheme's own colours stand in it first: a caution's amber is a bar of three pixels, which
    would be counted among the greys.
    """
    picture = Image.open(io.BytesIO(png)).convert("RGB")
    named = [bytes.fromhex(colour[1:]) for colour in LIGHT]
    rest = picture.quantize(_COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    found = bytes(rest.getpalette() or ())[: 3 * _COLOURS]
    others = [found[at : at + 3] for at in range(0, len(found), 3)]
    # Pillow finds the nearest among colours in steps: one beside white would take the white away.
    far = [one for one in others if all(_distance(one, other) > _NEAR for other in named)]
    palette = Image.new("P", (1, 1))
    palette.putpalette(b"".join(named + far))
    small = io.BytesIO()
    picture.quantize(palette=palette, dither=Image.Dither.NONE).save(small, "PNG", optimize=True)
    return small.getvalue()


def _distance(one: bytes, other: bytes) -> int:
    return max(abs(a - b) for a, b in zip(one, other, strict=True))


def _asked() -> tuple[Path, Wanted]:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--places", nargs="+", choices=SCENES, default=list(SCENES))
    parser.add_argument("--languages", nargs="+", choices=("ko", "en"), default=["ko", "en"])
    parser.add_argument("--schemes", nargs="+", choices=WORN, default=["light", "dark"])
    parser.add_argument("--percent", nargs="+", type=int, choices=(100, 200), default=[100, 200])
    parser.add_argument("--help-set", action="store_true")
    chosen = parser.parse_args()
    schemes, percents = chosen.schemes, chosen.percent
    if chosen.help_set:
        schemes, percents = ["light"], [100]
    return chosen.folder, Wanted(
        chosen.places, chosen.languages, schemes, percents, chosen.help_set
    )


if __name__ == "__main__":
    main()
