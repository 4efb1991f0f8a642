"""Colours, fonts and icons: what can be measured of how the window looks."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QTextLayout
from PySide6.QtWidgets import QApplication

import gg_desk.ui
from gg_desk.catalogue.languages import languages
from gg_desk.resources import resource
from gg_desk.ui import theme
from gg_desk.ui.fonts import font, load_fonts
from gg_desk.ui.icons import picture
from gg_desk.ui.theme import DARK, LIGHT, Colours, Type

ROOM = Path(gg_desk.ui.__file__).parent
READABLE = 4.5
"""Contrast of text that WCAG 2.2 asks for, level AA."""


def luminance(colour: str) -> float:
    parts = QColor(colour).getRgbF()[:3]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_every_word_can_be_read(scheme: Colours) -> None:
    words = ("ink", "muted", "accent", "danger", "caution", "good")
    grounds = ("surface", "background", "selection")
    weak = {
        f"{word} on {ground}": round(found, 2)
        for word in words
        for ground in grounds
        if (found := contrast(getattr(scheme, word), getattr(scheme, ground))) < READABLE
    }
    assert weak == {}
    assert contrast(scheme.on_accent, scheme.accent) >= READABLE


def test_only_the_theme_names_colours() -> None:
    naming = [
        path.name
        for path in ROOM.rglob("*.py")
        if path.name != "theme.py"
        and re.search(r"[\"'][^\"']*#[0-9A-Fa-f]{6}\b", path.read_text(encoding="utf-8"))
    ]
    assert naming == []


def test_every_font_is_there(qapp: QApplication) -> None:
    assert load_fonts() == []


@pytest.mark.parametrize("tag", [language.tag for language in languages()])
def test_no_language_is_named_in_boxes(dressed: QApplication, tag: str) -> None:
    known = next(language for language in languages() if language.tag == tag)
    layout = QTextLayout(f"{known.own_name} {known.korean_name}", font(Type.BODY, tag))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    runs = layout.glyphRuns()
    assert runs
    assert all(0 not in run.glyphIndexes() for run in runs)
    families = {run.rawFont().familyName() for run in runs}
    assert all(family.startswith("Noto Sans") for family in families), families


def test_korean_is_drawn_in_the_weight_that_is_asked_for(dressed: QApplication) -> None:
    """Qt takes the thinnest master of the Korean font unless the axis is set."""

    def darkness(kind: QFont) -> float:
        image = QImage(400, 60, QImage.Format.Format_Grayscale8)
        image.fill(255)
        painter = QPainter(image)
        painter.setFont(kind)
        painter.drawText(5, 40, "경기도이민사회통합지원센터")
        painter.end()
        return 255 - sum(bytes(image.constBits())) / image.sizeInBytes()

    light = QFont(font())
    light.setVariableAxis(QFont.Tag("wght"), 100)
    body, strong = darkness(font(Type.BODY)), darkness(font(Type.STRONG))
    assert darkness(light) < 0.8 * body < body < strong


def test_numbers_are_tabular(dressed: QApplication) -> None:
    metrics = QFontMetrics(font(Type.NUMBER))
    assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1


@pytest.mark.parametrize("path", sorted(resource("icons").glob("*.svg")), ids=lambda p: p.stem)
def test_every_icon_is_drawn_in_its_colour(qapp: QApplication, path: Path) -> None:
    image = picture(path.stem, theme.LIGHT.accent, 24, 2).toImage()
    colours = {
        image.pixelColor(x, y).name().upper()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }
    assert colours == {theme.LIGHT.accent.upper()}
