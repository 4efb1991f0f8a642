"""GG Desk's own typesetting, through what ``gg_desk.typeset`` offers everybody; untagged, as Typst."""

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from gg_desk.app import collect_seldom
from gg_desk.typeset.document import Document, Field, Form, Page, Slot
from gg_desk.typeset.paragraph import set_paragraph
from gg_desk.typeset.text import Style
from typeset_peers.by_hand import Words, draw_fixed, draw_sheet
from typeset_peers.design import (
    FIELD_TOPS,
    FIELDS,
    NOTICE_SIZES,
    PAGE_SIZES,
    VALUE_LINES,
    VALUE_WIDTH,
    WEIGHTS,
    Material,
    Notice,
    Sheet,
    Template,
)


class Contestant:
    """Sets the two tasks."""

    def __init__(self, material: Material) -> None:
        collect_seldom()  # as the program does at its start
        self._languages = material.languages
        self._styles = {
            (tag, size, style): Style(tag, size=size, weight=weight, color="#000000")
            for tag in material.languages
            for size in (*PAGE_SIZES, *NOTICE_SIZES)
            for style, weight in WEIGHTS.items()
        }

    def pages(self, sheets: Iterable[Sheet], target: Path) -> None:
        """Task a."""
        with target.open("wb") as file:
            document = Document(title="Pages", language="en", file=file, tagged=False)
            for tag, rows in sheets:
                draw_sheet(partial(self._draw, document.page()), self._languages[tag], rows)
            document.finish()

    def notices(
        self, templates: dict[str, Template], notices: Iterable[Notice], target: Path
    ) -> None:
        """Task b: a form for each language, its slots filled for each notice."""
        with target.open("wb") as file:
            document = Document(title="Notices", language="en", file=file, tagged=False)
            drawn = {tag: self._prepared(document, templates[tag]) for tag in templates}
            for tag, values in notices:
                page = document.page()
                form, slots = drawn[tag]
                page.place(form)
                for slot, value in zip(slots, values, strict=True):
                    page.fill(slot, value)
            document.finish()

    def _prepared(self, document: Document, template: Template) -> tuple[Form, list[Slot]]:
        language = self._languages[template.language]
        style = self._styles[template.language, NOTICE_SIZES[0], ""]
        slots = [
            document.slot(
                Field(language.value_left, top, VALUE_WIDTH, style, (name, name), VALUE_LINES)
            )
            for name, top in zip(FIELDS, FIELD_TOPS, strict=True)
        ]
        return document.form(partial(self._fixed, template)), slots

    def _fixed(self, template: Template, page: Page) -> None:
        draw_fixed(partial(self._draw, page), self._languages[template.language], template)

    def _draw(self, page: Page, words: Words) -> float:
        style = self._styles[words.tag, words.size, words.style]
        paragraph = set_paragraph(words.text, style, words.width)
        page.text(paragraph, words.left, words.top)
        return paragraph.height
