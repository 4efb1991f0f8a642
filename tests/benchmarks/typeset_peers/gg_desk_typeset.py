"""GG Desk's own typesetting, through what ``gg_desk.typeset`` offers everybody."""

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from gg_desk.typeset.document import Document, Form, Page
from gg_desk.typeset.paragraph import set_paragraph
from gg_desk.typeset.text import Style
from typeset_peers.by_hand import Words, draw_fixed, draw_sheet, draw_values
from typeset_peers.design import (
    NOTICE_SIZES,
    PAGE_SIZES,
    WEIGHTS,
    Material,
    Notice,
    Sheet,
    Template,
)


class Contestant:
    """Sets the two tasks."""

    def __init__(self, material: Material) -> None:
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
            document = Document(title="Pages", language="en", file=file)
            for tag, rows in sheets:
                draw_sheet(partial(self._draw, document.page()), self._languages[tag], rows)
            document.finish()

    def notices(
        self, templates: dict[str, Template], notices: Iterable[Notice], target: Path
    ) -> None:
        """Task b: a form for each language, each notice's values over it."""
        with target.open("wb") as file:
            document = Document(title="Notices", language="en", file=file)
            forms = {
                tag: document.form(partial(self._fixed, template))
                for tag, template in templates.items()
            }
            for notice in notices:
                self._notice(document.page(), forms[notice.language], notice)
            document.finish()

    def _notice(self, page: Page, form: Form, notice: Notice) -> None:
        page.place(form)
        draw_values(partial(self._draw, page), self._languages[notice.language], notice.values)

    def _fixed(self, template: Template, page: Page) -> None:
        draw_fixed(partial(self._draw, page), self._languages[template.language], template)

    def _draw(self, page: Page, words: Words) -> float:
        style = self._styles[words.tag, words.size, words.style]
        paragraph = set_paragraph(words.text, style, words.width)
        page.text(paragraph, words.left, words.top)
        return paragraph.height
