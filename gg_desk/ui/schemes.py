"""The colours of the window: the one module that names any."""

from typing import NamedTuple

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication


class Colours(NamedTuple):
    """One scheme, as ``#RRGGBB``."""

    background: str
    surface: str
    line: str
    ink: str
    muted: str
    accent: str
    on_accent: str
    selection: str
    danger: str
    caution: str
    good: str


LIGHT = Colours(
    background="#F5F7F9",
    surface="#FFFFFF",
    line="#DDE3E9",
    ink="#14202B",
    muted="#5B6B7A",
    accent="#0B4F8A",
    on_accent="#FFFFFF",
    selection="#E3EEF8",
    danger="#B3261E",
    caution="#8A5A00",
    good="#1B6B3A",
)
DARK = Colours(
    background="#14191F",
    surface="#1C232B",
    line="#303A45",
    ink="#E7ECF1",
    muted="#9FB0BF",
    accent="#7FB8EC",
    on_accent="#14191F",
    selection="#23384B",
    danger="#F2928B",
    caution="#E3B566",
    good="#7CC998",
)
HIGH_LIGHT = Colours(
    background="#FFFFFF",
    surface="#FFFFFF",
    line="#000000",
    ink="#000000",
    muted="#000000",
    accent="#00347A",
    on_accent="#FFFFFF",
    selection="#FFF3B0",
    danger="#8B0000",
    caution="#4A3000",
    good="#00450F",
)
HIGH_DARK = Colours(
    background="#000000",
    surface="#000000",
    line="#FFFFFF",
    ink="#FFFFFF",
    muted="#FFFFFF",
    accent="#FFE14D",
    on_accent="#000000",
    selection="#003A70",
    danger="#FFC2BD",
    caution="#FFD28A",
    good="#A6F5BE",
)
"""High contrast where the system asks for it without colours of its own, as Linux desktops do."""
WORN = {"light": LIGHT, "dark": DARK, "high-light": HIGH_LIGHT, "high-dark": HIGH_DARK}
"""The schemes that can be worn whatever the system has, for pictures and tests."""
STRONG = 7.0
"""Contrast of text that high contrast promises: WCAG 2.2, level AAA."""
PAPER = "#FFFFFF"
"""Below a logo or seal, in either scheme: it will stand on paper."""
PAPER_GREY = "#8A95A0"
"""Around a page in the preview: neither scheme may tint what will be printed."""
_LINEAR = 0.04045
"""Below it, a channel of sRGB grows in a straight line."""


def high_contrast(system: Colours, *, dark: bool) -> Colours:
    """The system's own colours where they are strong, as on Windows, else ours."""
    strong = (
        contrast(system.ink, system.background) >= STRONG
        and contrast(system.accent, system.surface) >= STRONG
        and contrast(system.on_accent, system.accent) >= STRONG
    )
    if strong:
        return system
    return HIGH_DARK if dark else HIGH_LIGHT


def is_high(scheme: Colours) -> bool:
    """Whether nothing is muted in ``scheme``: what another one says so is to be said in another way."""
    return scheme.muted == scheme.ink


def system_colours() -> Colours:
    """The system's own."""
    palette = QApplication.style().standardPalette()

    def named(role: QPalette.ColorRole) -> str:
        return palette.color(role).name()

    ink, accent = named(QPalette.ColorRole.Text), named(QPalette.ColorRole.Highlight)
    return Colours(
        background=named(QPalette.ColorRole.Window),
        surface=named(QPalette.ColorRole.Base),
        line=ink,
        ink=ink,
        muted=ink,
        accent=accent,
        on_accent=named(QPalette.ColorRole.HighlightedText),
        selection=named(QPalette.ColorRole.Base),
        danger=ink,
        caution=ink,
        good=ink,
    )


def palette_of(scheme: Colours) -> QPalette:
    """What Qt draws by itself with."""
    role = QPalette.ColorRole
    palette = QPalette()
    for which, colour in (
        (role.Window, scheme.background),
        (role.WindowText, scheme.ink),
        (role.Base, scheme.surface),
        (role.AlternateBase, scheme.background),
        (role.Text, scheme.ink),
        (role.Button, scheme.surface),
        (role.ButtonText, scheme.ink),
        (role.ToolTipBase, scheme.surface),
        (role.ToolTipText, scheme.ink),
        (role.PlaceholderText, scheme.muted),
        (role.Highlight, scheme.accent),
        (role.HighlightedText, scheme.on_accent),
        (role.Accent, scheme.accent),
        (role.Link, scheme.accent),
        (role.LinkVisited, scheme.accent),
        (role.Mid, scheme.line),
    ):
        palette.setColor(which, QColor(colour))
    for which in (role.Text, role.ButtonText, role.WindowText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(scheme.muted))
    return palette


def contrast(one: str, other: str) -> float:
    """How much two colours differ in lightness, 1 to 21, as WCAG 2.2 counts it."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    parts = (QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF())
    red, green, blue = (p / 12.92 if p <= _LINEAR else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
