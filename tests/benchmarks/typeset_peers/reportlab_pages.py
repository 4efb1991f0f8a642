"""ReportLab's own paragraphs; what notices share is a canvas form.

A paragraph has one font and knows no other to fall back on, so each is marked up with the fonts of
its letters. Isolates are left out: no font draws them and nothing here heeds them. Its shaping is
off: it draws boxes wherever a word has two fonts, and fails on every fiftieth page here.
"""

import functools
from collections.abc import Iterable
from html import escape
from itertools import groupby
from pathlib import Path

from reportlab import rl_config
from reportlab.lib.enums import TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

from typeset_peers.by_hand import Words, draw_fixed, draw_sheet, draw_values
from typeset_peers.design import PAGE_HEIGHT, PAGE_WIDTH, WEIGHTS, Material, Notice, Sheet, Template
from typeset_peers.static_fonts import truetype_file

rl_config.useA85 = 0  # its best: Base85 costs time and a quarter of the size

_ISOLATES = str.maketrans("", "", "\u2068\u2069")
_UNSPACED = frozenset({"zh-Hans", "ja"})
"""What may break anywhere; the others do where a word is wider than the line."""


class Contestant:
    """Sets the two tasks."""

    def __init__(self, material: Material) -> None:
        self._languages = material.languages
        self._characters: dict[str, frozenset[int]] = {}
        for language in material.faces():
            for style in WEIGHTS:
                font = TTFont(language.family + style, truetype_file(material, language, style))
                font.face.name += style.encode()  # instances of a variable font share their name
                pdfmetrics.registerFont(font)
                self._characters[font.fontName] = frozenset(font.face.charToGlyph)

    def pages(self, sheets: Iterable[Sheet], target: Path) -> None:
        """Task a."""
        canvas = Canvas(str(target), (PAGE_WIDTH, PAGE_HEIGHT), pageCompression=1)
        for tag, rows in sheets:
            draw_sheet(functools.partial(self._draw, canvas), self._languages[tag], rows)
            canvas.showPage()
        canvas.save()

    def notices(
        self, templates: dict[str, Template], notices: Iterable[Notice], target: Path
    ) -> None:
        """Task b."""
        canvas = Canvas(str(target), (PAGE_WIDTH, PAGE_HEIGHT), pageCompression=1)
        draw = functools.partial(self._draw, canvas)
        for tag, template in templates.items():
            canvas.beginForm(tag)
            draw_fixed(draw, self._languages[tag], template)
            canvas.endForm()
        for tag, values in notices:
            canvas.doForm(tag)
            draw_values(draw, self._languages[tag], values)
            canvas.showPage()
        canvas.save()

    def _draw(self, canvas: Canvas, words: Words) -> float:
        manner = self._manner(words.tag, words.size, words.style)
        paragraph = Paragraph(self._marked_up(words.text, manner.fontName, words.style), manner)
        height = float(paragraph.wrap(words.width, PAGE_HEIGHT)[1])
        paragraph.drawOn(canvas, words.left, PAGE_HEIGHT - words.top - height)
        return height

    @functools.cache  # noqa: B019 - there is one contestant, for as long as the process lives
    def _manner(self, tag: str, size: float, style: str) -> ParagraphStyle:
        language = self._languages[tag]
        return ParagraphStyle(
            f"{tag} {size} {style}",
            fontName=language.family + style,
            fontSize=size,
            leading=size * language.leading,
            alignment=TA_RIGHT if language.rtl else TA_LEFT,
            wordWrap="CJK" if tag in _UNSPACED else None,
        )

    def _marked_up(self, text: str, font: str, style: str) -> str:
        fonts = groupby(text.translate(_ISOLATES), lambda char: self._font(char, font, style))
        parts = ((name, escape("".join(chars), quote=False)) for name, chars in fonts)
        return "".join(
            part if name == font else f'<font name="{name}">{part}</font>' for name, part in parts
        )

    @functools.cache  # noqa: B019 - as above
    def _font(self, char: str, font: str, style: str) -> str:
        names = (font, f"Noto Sans{style}", f"Noto Sans CJK KR{style}")
        return next((name for name in names if ord(char) in self._characters[name]), font)
