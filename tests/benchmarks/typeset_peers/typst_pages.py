"""Typst, with a grid for each page and the words read from JSON.

One compiler holds the fonts. Typst remembers what it has set, so no words are compiled twice.
"""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import typst

from typeset_peers.design import (
    FIELD_HEIGHT,
    GUTTER,
    KOREAN_WIDTH,
    LABEL_WIDTH,
    LEAD_WIDTH,
    MARGIN,
    NOTICE_GAP,
    NOTICE_SIZES,
    PAGE_GAP,
    PAGE_SIZES,
    TITLE_HEIGHT,
    VALUE_WIDTH,
    Material,
    Notice,
    Sheet,
    Template,
)

# A line has half its leading and 0.36 em above the baseline, as ours have.
_COMMON = f"""
#set page(width: 210mm, height: 297mm, margin: (top: {MARGIN}pt, x: {MARGIN}pt, bottom: 0pt))
#set par(leading: 0pt, spacing: 0pt)
#set text(cjk-latin-spacing: none)
#let languages = json("languages.json")
#let direction(tag) = if languages.at(tag).rtl {{ rtl }} else {{ ltr }}
#let manner(tag, size) = {{
  let (family, leading) = languages.at(tag)
  arguments(
    lang: tag.split("-").first(), dir: direction(tag), size: size,
    font: if family.contains("CJK") {{ (family, "Noto Sans", "Noto Sans CJK KR") }}
      else {{ ("Noto Sans", family, "Noto Sans CJK KR") }},
    top-edge: (leading / 2 + 0.36) * 1em, bottom-edge: -(leading / 2 - 0.36) * 1em,
  )
}}
#let both(tag, sizes, body) = {{
  set text(dir: direction(tag))
  set align(start)
  set grid(columns: ({LEAD_WIDTH}pt, {KOREAN_WIDTH}pt), column-gutter: {GUTTER}pt)
  show grid.cell.where(x: 0): set text(..manner(tag, sizes.first()))
  show grid.cell.where(x: 1): set text(..manner("ko", sizes.last()))
  body
}}
#let cells(rows) = for (lead, korean, bold) in rows {{
  if bold {{ (strong(lead), strong(korean)) }} else {{ (lead, korean) }}
}}
"""
_SHEETS = f"""
#let sizes = ({PAGE_SIZES[0]}pt, {PAGE_SIZES[1]}pt)
#for (tag, rows) in json("sheets-here.json") {{
  page(both(tag, sizes, grid(row-gutter: {PAGE_GAP}pt, ..cells(rows))))
}}
"""
_TEMPLATES = f"""
#let sizes = ({NOTICE_SIZES[0]}pt, {NOTICE_SIZES[1]}pt)
#let fixed(tag, title, labels, rows) = both(tag, sizes, {{
  block(height: {TITLE_HEIGHT}pt, grid(..cells((title,))))
  grid(rows: ({FIELD_HEIGHT}pt,) * labels.len(),
    ..for (lead, korean, _) in labels {{ (block(width: {LABEL_WIDTH}pt, lead), korean) }})
  grid(row-gutter: {NOTICE_GAP}pt, ..cells(rows))
}})
#let templates = (:)
#for (tag, title, labels, rows) in json("templates-here.json") {{
  templates.insert(tag, fixed(tag, title, labels, rows))
}}
"""
_VALUES = f"""
#let manners = (:)
#let steps = (:)
#for tag in templates.keys() {{
  manners.insert(tag, manner(tag, sizes.first()))
  steps.insert(tag, if languages.at(tag).rtl {{ -{LABEL_WIDTH}pt }} else {{ {LABEL_WIDTH}pt }})
}}
#let filled(tag, values) = {{
  set text(..manners.at(tag))
  for (at, value) in values.enumerate() {{
    place(top + start, dx: steps.at(tag), dy: {TITLE_HEIGHT}pt + at * {FIELD_HEIGHT}pt,
      block(width: {VALUE_WIDTH}pt, value))
  }}
}}
"""
_WORDS_EACH_TIME = f"""
#for (tag, values) in json("notices-here.json") {{
  page(background: place(top + left, pad({MARGIN}pt, block(width: 100%, templates.at(tag)))),
    filled(tag, values))
}}
"""
_ONE_OF_EACH = "#for fixed in templates.values() { page(fixed) }"
_AS_PICTURES = """
#let pictures = (:)
#for (at, tag) in templates.keys().enumerate() {
  pictures.insert(tag, image("templates-here.pdf", page: at + 1, width: 100%))
}
#for (tag, values) in json("notices-here.json") {
  page(background: pictures.at(tag), filled(tag, values))
}
"""


class Contestant:
    """Sets the two tasks; a function for each language sets the words of each notice."""

    def __init__(self, material: Material) -> None:
        self._folder = material.folder
        folders = {str(Path(language.file).parent) for language in material.languages.values()}
        fonts = typst.Fonts(
            include_system_fonts=False,
            include_embedded_fonts=False,
            font_paths=sorted(folders),
        )
        self._compiler = typst.Compiler(root=material.folder, font_paths=fonts)

    def pages(self, sheets: Iterable[Sheet], target: Path) -> None:
        """Task a."""
        self._keep("sheets", list(sheets))
        self._compile(_COMMON + _SHEETS, target)

    def notices(
        self, templates: dict[str, Template], notices: Iterable[Notice], target: Path
    ) -> None:
        """Task b."""
        self._keep("templates", list(templates.values()))
        self._keep("notices", list(notices))
        self._compile(_COMMON + _TEMPLATES + _VALUES + _WORDS_EACH_TIME, target)

    def _keep(self, name: str, content: Any) -> None:
        words = json.dumps(content, ensure_ascii=False)
        (self._folder / f"{name}-here.json").write_text(words, "utf-8")

    def _compile(self, source: str, target: Path) -> None:
        # Untagged, as ours: tags would cost more time and bytes.
        self._compiler.compile(source.encode(), output=str(target), pdf_tags=False)


class WithPictures(Contestant):
    """Sets each language's words once, as a PDF that lies as a picture behind its notices."""

    def notices(
        self, templates: dict[str, Template], notices: Iterable[Notice], target: Path
    ) -> None:
        """Task b."""
        self._keep("templates", list(templates.values()))
        self._keep("notices", list(notices))
        source = _COMMON + _TEMPLATES
        self._compile(source + _ONE_OF_EACH, self._folder / "templates-here.pdf")
        self._compile(source + _VALUES + _AS_PICTURES, target)
