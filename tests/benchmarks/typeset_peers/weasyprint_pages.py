"""WeasyPrint, with a table for each page of one HTML document.

It finds its fonts through fontconfig, which is told of nothing else.
"""

import os
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path

import weasyprint
from weasyprint.text.fonts import FontConfiguration

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
    Language,
    Material,
    Notice,
    Row,
    Sheet,
    Template,
)


class Contestant:
    """Sets the two tasks."""

    def __init__(self, material: Material) -> None:
        self._languages = material.languages
        cache = material.folder / "font-cache"
        fonts = f"<dir>{material.fonts}</dir><cachedir>{cache}</cachedir>"
        config = material.folder / "fonts.conf"
        config.write_text(f"<fontconfig>{fonts}</fontconfig>", "utf-8")
        os.environ["FONTCONFIG_FILE"] = str(config)
        self._fonts = FontConfiguration()

    def pages(self, sheets: Iterable[Sheet], target: Path) -> None:
        """Task a."""
        tables = (_table(tag, _rows(rows, tag)) for tag, rows in sheets)
        self._write("".join(tables), PAGE_SIZES, PAGE_GAP, target)

    def notices(
        self, templates: dict[str, Template], notices: Iterable[Notice], target: Path
    ) -> None:
        """Task b: HTML has no forms, so each notice is set whole."""
        tables = (
            _table(tag, "".join(_notice(templates[tag], values)), _LABELLED)
            for tag, values in notices
        )
        self._write("".join(tables), NOTICE_SIZES, NOTICE_GAP, target)

    def _write(self, body: str, sizes: tuple[float, float], gap: float, target: Path) -> None:
        html = f"<!doctype html><style>{self._style(sizes, gap)}</style>{body}"
        weasyprint.HTML(string=html).write_pdf(target, font_config=self._fonts)

    def _style(self, sizes: tuple[float, float], gap: float) -> str:
        languages = (
            _rule(language, sizes[language.tag == "ko"]) for language in self._languages.values()
        )
        return f"""
            @page {{ size: A4; margin: {MARGIN}pt {MARGIN}pt 0 }}
            body {{ margin: 0 }}
            table {{ table-layout: fixed; width: 100%; border-spacing: 0; break-after: page }}
            td {{ vertical-align: top; padding: 0 0 {gap}pt; padding-inline-end: {GUTTER}pt }}
            td:lang(ko), td.label {{ padding-inline-end: 0 }}
            tr.title td {{ height: {TITLE_HEIGHT}pt; padding-bottom: 0 }}
            tr.field td {{ height: {FIELD_HEIGHT}pt; padding-bottom: 0 }}
            tr.bold td, tr.title td {{ font-weight: 700 }}
            {"".join(languages)}
        """


def _columns(*widths: float) -> str:
    return "".join(f'<col style="width: {width}pt">' for width in widths)


_PLAIN = _columns(LEAD_WIDTH + GUTTER, KOREAN_WIDTH)
_LABELLED = _columns(LABEL_WIDTH, VALUE_WIDTH + GUTTER, KOREAN_WIDTH)


def _table(tag: str, rows: str, columns: str = _PLAIN) -> str:
    return f"<table class={tag}>{columns}{rows}</table>"


def _rows(rows: Iterable[Row], tag: str, span: int = 1) -> str:
    return "".join(
        f"<tr class={'bold' if bold else 'plain'}><td lang={tag} colspan={span}>{escape(lead)}"
        f"<td lang=ko>{escape(korean)}"
        for lead, korean, bold in rows
    )


def _notice(template: Template, values: list[str]) -> Iterator[str]:
    tag, title = template.language, template.title
    yield f"<tr class=title><td lang={tag} colspan=2>{escape(title.lead)}"
    yield f"<td lang=ko>{escape(title.korean)}"
    for label, value in zip(template.labels, values, strict=True):
        yield f"<tr class=field><td class=label lang={tag}>{escape(label.lead)}"
        yield f"<td lang={tag}>{escape(value)}<td lang=ko>{escape(label.korean)}"
    yield _rows(template.rows, tag, span=2)


def _rule(language: Language, size: float) -> str:
    families = [language.family, "Noto Sans"] if language.cjk else ["Noto Sans", language.family]
    named = ", ".join(f'"{family}"' for family in (*families, "Noto Sans CJK KR"))
    direction = "rtl" if language.rtl else "ltr"
    return f"""
        table.{language.tag}, td:lang({language.tag}) {{ direction: {direction} }}
        td:lang({language.tag}) {{
            font-family: {named}; font-size: {size}pt; line-height: {language.leading}
        }}
    """
