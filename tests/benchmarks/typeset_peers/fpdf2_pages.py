"""fpdf2, with its text shaping, cell by cell.

It has no forms, so each notice is set whole. Fonts belong to a document, so each loads its own.
"""

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from fpdf import FPDF
from fpdf.enums import MethodReturnValue

from typeset_peers.by_hand import Words, draw_fixed, draw_sheet, draw_values
from typeset_peers.design import WEIGHTS, Material, Notice, Sheet, Template
from typeset_peers.static_fonts import static_file


class Contestant:
    """Sets the two tasks."""

    def __init__(self, material: Material) -> None:
        self._languages = material.languages
        self._fonts = {
            (language.family, style): static_file(material, language, style)
            for language in material.faces()
            for style in WEIGHTS
        }

    def pages(self, sheets: Iterable[Sheet], target: Path) -> None:
        """Task a."""
        pdf = self._document()
        for tag, rows in sheets:
            pdf.add_page()
            draw_sheet(partial(self._draw, pdf), self._languages[tag], rows)
        pdf.output(str(target))

    def notices(
        self, templates: dict[str, Template], notices: Iterable[Notice], target: Path
    ) -> None:
        """Task b."""
        pdf = self._document()
        draw = partial(self._draw, pdf)
        for tag, values in notices:
            pdf.add_page()
            draw_fixed(draw, self._languages[tag], templates[tag])
            draw_values(draw, self._languages[tag], values)
        pdf.output(str(target))

    def _document(self) -> FPDF:
        pdf = FPDF(unit="pt", format="A4")
        pdf.set_auto_page_break(auto=False)
        pdf.c_margin = 0
        for (family, style), file in self._fonts.items():
            pdf.add_font(family, style, file)
        pdf.set_fallback_fonts(["Noto Sans", "Noto Sans CJK KR"], exact_match=False)
        return pdf

    def _draw(self, pdf: FPDF, words: Words) -> float:
        language = self._languages[words.tag]
        pdf.set_font(language.family, words.style, words.size)
        direction = "rtl" if language.rtl else "ltr"
        pdf.set_text_shaping(use_shaping_engine=True, language=words.tag, direction=direction)
        pdf.set_xy(words.left, words.top)
        height = pdf.multi_cell(
            words.width,
            words.size * language.leading,
            words.text,
            align="R" if language.rtl else "L",
            output=MethodReturnValue.HEIGHT,
        )
        return float(height)
