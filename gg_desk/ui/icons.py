"""The window's icons: own drawings from ``resources/icons``, in the colour that is asked for."""

import functools

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from gg_desk.resources import resource
from gg_desk.ui.schemes import LIGHT

_EMBLEM = (16, 24, 32, 48, 64, 128)
"""Pixels of the sides in which systems ask for a program's icon."""


def icon(name: str, colour: str, size: int = 20) -> QIcon:
    """The drawing ``name`` in ``colour`` (``#RRGGBB``) at ``size``, sharp on the densest screen."""
    densest = max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1)
    return QIcon(picture(name, colour, size, densest))


def emblem() -> QIcon:
    """The program's own icon for title bars and task bars: a sheet, white on blue."""
    made = QIcon()
    for size in _EMBLEM:
        image = QPixmap(size, size)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(LIGHT.accent))
        painter.drawRoundedRect(image.rect(), size / 5, size / 5)
        painter.drawPixmap(0, 0, picture("sheets", LIGHT.on_accent, size))
        painter.end()
        made.addPixmap(image)
    return made


@functools.lru_cache(maxsize=256)
def picture(name: str, colour: str, size: int = 20, scale: float = 1) -> QPixmap:
    """The same as a picture, for ``scale`` pixels per point."""
    drawing = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))
    pixels = round(size * scale)
    image = QPixmap(QSize(pixels, pixels))
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    image.setDevicePixelRatio(scale)
    return image
