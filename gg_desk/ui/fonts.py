"""The bundled Noto fonts for the window, so that no PC shows boxes for a language's name."""

import functools
from pathlib import Path

import manimgx_fonts
import manimgx_fonts_cjk
from PySide6.QtCore import QLoggingCategory, QSize
from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics
from PySide6.QtWidgets import QWidget

from gg_desk.ui.theme import Type

_WEIGHT = QFont.Tag("wght")
_FRAME = (32, 64)
"""Pixels that a window manager's frame takes of a screen, and somewhat more."""
_USUAL_LINE = 19  # pixels of a line of the body's type where the system does not enlarge text
_FILES = (
    "NotoSans[wght].ttf",
    "NotoSans-Italic[wght].ttf",
    "NotoSansArabic[wght].ttf",
    "NotoSansBengali[wght].ttf",
    "NotoSansDevanagari[wght].ttf",
    "NotoSansKhmer[wght].ttf",
    "NotoSansLao[wght].ttf",
    "NotoSansMyanmar[wght].ttf",
    "NotoSansSinhala[wght].ttf",
    "NotoSansThai[wght].ttf",
)
_OTHER_SCRIPTS = tuple(
    f"Noto Sans {script}"
    for script in (
        "Khmer", "Thai", "Lao", "Myanmar", "Devanagari", "Bengali", "Sinhala", "Arabic"
    )
)  # fmt: skip
_HAN = {"ko": "Noto Sans CJK KR", "ja": "Noto Sans CJK JP", "zh-Hans": "Noto Sans CJK SC"}


def load_fonts() -> list[str]:
    """Make the bundled fonts known to Qt; what comes back is the files that could not be read.

    About 30 ms for all scripts, most of it for the Chinese, Japanese and Korean collection.
    """
    # Each text has fonts for all scripts to fall back on. For each that Qt passes by on its way
    # it warns that OpenType support is missing there, which is the point of the others.
    QLoggingCategory.setFilterRules("qt.text.font.db=false")
    noto = Path(manimgx_fonts.__file__).parent
    cjk = Path(manimgx_fonts_cjk.__file__).parent
    files = [*(noto / name for name in _FILES), cjk / "NotoSansCJK-VF.otf.ttc"]
    return [file.name for file in files if QFontDatabase.addApplicationFont(str(file)) < 0]


@functools.cache
def font(kind: Type = Type.BODY, tag: str = "ko") -> QFont:
    """The font of ``kind`` for text in the language ``tag``; other scripts in it fall back to Noto.

    The weight is set on the fonts' own axis. Asked for as a weight, Qt takes the thinnest master
    of the Korean font, and draws others twice to make them bold.
    """
    size, weight = kind.value
    made = QFont()
    han = _HAN.get(tag, _HAN["ko"])
    rest = [family for family in _HAN.values() if family != han]
    made.setFamilies(["Noto Sans", han, *_OTHER_SCRIPTS, *rest])
    made.setPointSizeF(size)
    made.setVariableAxis(_WEIGHT, weight)
    if kind is Type.NUMBER:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


def room_for(window: QWidget, wide: int, high: int) -> QSize:
    """So many pixels for a dialog of ``window``, more where text is larger, and never more than its screen has."""
    room = window.screen().availableSize() - QSize(*_FRAME)
    return QSize(with_text(wide), with_text(high)).boundedTo(room)


def with_text(pixels: int) -> int:
    """So many pixels, and more in the measure in which the system enlarges text."""
    return max(pixels, round(pixels * QFontMetrics(font()).height() / _USUAL_LINE))
