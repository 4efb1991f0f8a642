"""Colours, fonts and icons: what can be measured of how the window looks."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QFont, QFontMetrics, QImage, QPainter, QTextLayout
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

import gg_desk.ui
from gg_desk.catalogue.languages import languages
from gg_desk.resources import resource
from gg_desk.ui import theme
from gg_desk.ui.fonts import font, load_fonts
from gg_desk.ui.form import Blank
from gg_desk.ui.head import Head
from gg_desk.ui.icons import picture
from gg_desk.ui.schemes import (
    DARK,
    HIGH_DARK,
    HIGH_LIGHT,
    LIGHT,
    STRONG,
    WORN,
    Colours,
    contrast,
    high_contrast,
)
from gg_desk.ui.theme import GRID, Type, style_sheet
from gg_desk.ui.tick_box import TickBox
from gg_desk.ui.widgets import Choice, button, column
from gg_desk.ui.window import Window

ROOM = Path(gg_desk.ui.__file__).parent
READABLE = 4.5
"""Contrast of text that WCAG 2.2 asks for, level AA."""
SEEN = 3.0
"""The same of what is no text: the edge of a box, how far a bar is."""


def test_contrast_is_counted_as_wcag_does() -> None:
    assert contrast("#FFFFFF", "#000000") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)
    assert contrast("#FFFFFF", "#767676") == contrast("#767676", "#FFFFFF")


@pytest.mark.parametrize(
    ("scheme", "least"),
    [(LIGHT, READABLE), (DARK, READABLE), (HIGH_LIGHT, STRONG), (HIGH_DARK, STRONG)],
    ids=["light", "dark", "high light", "high dark"],
)
def test_every_word_can_be_read(scheme: Colours, least: float) -> None:
    words = ("ink", "muted", "accent", "danger", "caution", "good")
    grounds = ("surface", "background", "selection")
    weak = {
        f"{word} on {ground}": round(found, 2)
        for word in words
        for ground in grounds
        if (found := contrast(getattr(scheme, word), getattr(scheme, ground))) < least
    }
    assert weak == {}
    assert contrast(scheme.on_accent, scheme.accent) >= least


@pytest.mark.parametrize("scheme", [LIGHT, DARK, HIGH_LIGHT, HIGH_DARK])
def test_no_sign_is_a_colour_alone(qapp: QApplication, scheme: Colours) -> None:
    """What is chosen, wrong or has the focus is drawn in another shape too, or says so in words."""
    sheet = style_sheet(scheme)
    for rule in (
        '"rail"]:checked',
        '"chip"]:checked',
        "QPushButton:focus",
        "#names::item:selected",
    ):
        body = sheet[sheet.index(rule) :].partition("}")[0]
        assert re.search(r"border(-left)?: [23]px solid", body), rule


def test_high_contrast_is_the_systems_where_that_is_strong() -> None:
    assert high_contrast(HIGH_DARK, dark=False) is HIGH_DARK
    assert high_contrast(LIGHT, dark=False) is LIGHT  # its accent on white is 8.6
    weak = LIGHT._replace(accent="#308CC6")
    assert high_contrast(weak, dark=False) is HIGH_LIGHT
    assert high_contrast(weak, dark=True) is HIGH_DARK


def test_only_one_module_names_colours() -> None:
    naming = [
        path.name
        for path in ROOM.rglob("*.py")
        if path.name != "schemes.py"
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


def test_title_bars_and_task_bars_show_the_programs_own_icon(window: Window) -> None:
    shown = window.windowIcon()
    assert {size.width() for size in shown.availableSizes()} >= {16, 32, 128}
    drawn = shown.pixmap(64).toImage()
    assert drawn.pixelColor(32, 3).name().upper() == LIGHT.accent.upper()
    assert drawn.pixelColor(0, 0).alpha() == 0


@pytest.mark.parametrize("path", sorted(resource("icons").glob("*.svg")), ids=lambda p: p.stem)
def test_every_icon_is_drawn_in_its_colour(qapp: QApplication, path: Path) -> None:
    image = picture(path.stem, LIGHT.accent, 24, 2).toImage()
    colours = {
        image.pixelColor(x, y).name().upper()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }
    assert colours == {LIGHT.accent.upper()}


def test_the_primary_action_keeps_its_corner_and_the_sentence_its_words(
    dressed: QApplication, qtbot: QtBot
) -> None:
    head = Head()
    qtbot.addWidget(head)
    for kind, words in (("", "Clear the list"), ("", "Save the report"), ("primary", "Print")):
        action = button(kind)
        action.setText(words)
        head.add_action(action)
    sentence = "Nothing you type here is stored; closing clears it."
    head.say("Find a fit", sentence)
    needed = head.status.fontMetrics().horizontalAdvance(sentence)
    for wide in (1000, 600, 420):
        head.resize(wide, head.heightForWidth(wide))
        head.show()
        qtbot.waitUntil(lambda wide=wide: action.geometry().right() == wide - 2 * GRID - 1)
        qtbot.waitUntil(lambda: head.status.width() >= needed)


def test_windows_wear_the_theme_and_the_lists_that_drop_down_from_them(
    window: Window, dressed: QApplication
) -> None:
    """The application wears none: under it each page would be dressed again and again."""
    names = window.sheets.order.program.completer().popup()
    for scheme, colours in (("dark", DARK), ("light", LIGHT), ("", theme.colours())):
        theme.wear(dressed, scheme)
        assert not dressed.styleSheet()
        assert window.styleSheet() == names.styleSheet() == style_sheet(colours)


@pytest.mark.parametrize("made", [Choice, QLineEdit, QPlainTextEdit])
def test_a_field_that_takes_nothing_looks_so(
    dressed: QApplication, qtbot: QtBot, made: type[QWidget]
) -> None:
    field = made()
    qtbot.addWidget(field)
    theme.dress(field)
    field.resize(200, 40)
    ground = field.grab().toImage().pixelColor(100, 30)
    field.setEnabled(False)
    assert field.grab().toImage().pixelColor(100, 30) != ground


def test_a_long_list_drops_down_below_its_field_and_is_scrolled(
    dressed: QApplication, qtbot: QtBot
) -> None:
    window, choice = QWidget(), Choice()
    qtbot.addWidget(window)
    choice.addItems([str(at) for at in range(30)])
    window.setLayout(column(choice, None))
    theme.dress(window)
    window.show()
    choice.showPopup()
    dropped = choice.view()
    qtbot.waitUntil(dropped.isVisible)
    assert dropped.height() < 12 * theme.CONTROL
    assert dropped.verticalScrollBar().isVisible()
    assert dropped.mapToGlobal(QPoint()).y() >= choice.mapToGlobal(choice.rect().bottomLeft()).y()
    choice.hidePopup()


def test_sentences_above_the_page_stand_in_line(window: Window, qtbot: QtBot) -> None:
    window.fault.tell("One")
    window.unfit.tell("Two")
    window.left_off_line.tell(killed=True, places=())
    banners = (window.fault, window.unfit, window.left_off_line.banner)
    edges = {window.search.mapTo(window, QPoint()).x()}
    qtbot.waitUntil(lambda: all(banner.width() > banner.minimumWidth() for banner in banners))
    edges |= {banner.mapTo(window, QPoint()).x() for banner in banners}
    assert len(edges) == 1


@pytest.fixture(params=WORN)
def worn(dressed: QApplication, request: pytest.FixtureRequest) -> Iterator[str]:
    """Each scheme in turn, whatever the system has."""
    theme.wear(dressed, request.param)
    yield request.param
    theme.wear(dressed, "")


def shown(part: QWidget, qtbot: QtBot) -> QImage:
    """A picture of ``part``, dressed as in a window."""
    qtbot.addWidget(part)
    theme.dress(part)
    part.resize(200, 40)
    return part.grab().toImage()


@pytest.mark.parametrize("made", [TickBox, QCheckBox, QRadioButton])
def test_a_box_to_tick_is_seen_on_every_ground(
    worn: str, qtbot: QtBot, made: type[QAbstractButton]
) -> None:
    """Qt's own stand in its dialogs."""
    box = made()
    empty = shown(box, qtbot)
    box.setChecked(True)
    ticked = box.grab().toImage()
    for image in (empty, ticked):
        pixels = {image.pixelColor(x, y).name() for x in range(24) for y in range(40)}
        ground = image.pixelColor(100, 20).name()
        assert max(contrast(one, ground) for one in pixels) >= SEEN
    assert empty != ticked


def test_how_far_a_bar_is_can_be_seen(worn: str, qtbot: QtBot) -> None:
    bar = QProgressBar()
    bar.setTextVisible(False)
    bar.setValue(50)
    image = shown(bar, qtbot)
    rows = range(image.height())
    steps = [
        contrast(image.pixelColor(50, y).name(), image.pixelColor(150, y).name()) for y in rows
    ]
    assert max(steps) >= SEEN


@pytest.mark.parametrize("made", [QPushButton, QLineEdit, Choice])
def test_what_takes_nothing_has_a_broken_edge_where_no_word_is_muted(
    worn: str, qtbot: QtBot, made: type[QWidget]
) -> None:
    part = made()

    def edge(image: QImage) -> int:
        """Colours of which its upper edge is made."""
        rows = range(image.height() // 2)
        return min(
            len({image.pixelColor(x, y).name() for x in range(20, 180)})
            for y in rows
            if image.pixelColor(100, y) != image.pixelColor(100, image.height() // 2)
            or len({image.pixelColor(x, y).name() for x in range(20, 180)}) > 1
        )

    assert edge(shown(part, qtbot)) == 1
    part.setEnabled(False)
    assert (edge(part.grab().toImage()) > 1) == worn.startswith("high")


def test_an_example_in_a_field_says_that_it_is_one(window: Window, qtbot: QtBot) -> None:
    """In high contrast it is as strong as what somebody typed."""
    window.order_sheet("daycare-support")
    window.go("finding")
    window.finding.at_hand.add("child")
    qtbot.waitUntil(lambda: bool(window.finding.people.cards))
    [child] = window.finding.people.cards.values()
    qtbot.waitUntil(lambda: bool(window.sheets.findChildren(Blank)))
    blanks = [one.edit for one in window.sheets.findChildren(Blank) if one.field.example]
    born = child.fields["birth_date"].control
    window.go("handouts")
    for field in (*blanks, born, window.handouts.code):
        assert field.placeholderText().startswith("예: ")
