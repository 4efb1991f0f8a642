"""A PDF in the making: its paper, its pages, its bytes."""

import datetime as dt
import io
from collections.abc import Callable
from typing import BinaryIO

from reportlab.pdfbase import pdfdoc

from gg_desk.typeset.embed import EmbeddedFonts
from gg_desk.typeset.embedded_pictures import EmbeddedPictures
from gg_desk.typeset.graphics import Stroke
from gg_desk.typeset.page import Form, Page
from gg_desk.typeset.plain_words import PlainWords, ShownWords
from gg_desk.typeset.slots import Field, Slot, remembered_values
from gg_desk.typeset.streamed import StreamedDocument, array_of
from gg_desk.typeset.structure import Structure

__all__ = ["MM", "PAPERS", "Document", "Field", "Form", "Page", "Slot", "Stroke"]

MM = 72 / 25.4
PAPERS = {
    "a4": (210 * MM, 297 * MM),
    "a5": (148 * MM, 210 * MM),
    "letter": (612.0, 792.0),
    "a4-landscape": (297 * MM, 210 * MM),
}


class Document:
    """A PDF in the making; the same input gives the same bytes.

    ``language`` is the document's main language (BCP 47); ``paper`` a key of ``PAPERS``, or width
    and height in points where it has no name there, as an envelope. Pages go to ``file`` as they
    are finished, so that its number does not count in memory; where none is given, ``finish``
    returns the whole. ``created`` is the date that it bears; without one it bears none. A
    ``tagged`` one says what is a heading, a list or a table, which takes memory for each paragraph:
    not for thousands of pages. ``between`` is called between pages, and between fonts at the end:
    what it raises ends the work.
    """

    def __init__(
        self,
        *,
        title: str,
        language: str,
        paper: str | tuple[float, float] = "a4",
        file: BinaryIO | None = None,
        created: dt.datetime | None = None,
        tagged: bool = True,
        between: Callable[[], None] = lambda: None,
    ) -> None:
        self.width, self.height = PAPERS[paper] if isinstance(paper, str) else paper
        self.between = between
        self._title, self._created = title, created
        self._own = io.BytesIO()
        self._pdf = StreamedDocument(file or self._own, language)
        self._fonts = EmbeddedFonts(self._pdf)
        self._pictures = EmbeddedPictures(self._pdf)
        self._structure = Structure() if tagged else None
        self._shown = ShownWords(self._fonts)
        self._words: dict[tuple[str, int, bool], PlainWords] = {}
        self._filled = remembered_values()
        self._page: Page | None = None

    @property
    def pages(self) -> int:
        """How many pages there are so far."""
        return self._pdf.pages + (self._page is not None)

    def page(self) -> Page:
        """A fresh page; the one before it is finished."""
        self.between()
        self._close_page()
        size = (self.width, self.height)
        self._page = Page(size, self._fonts, self._pictures, self._structure)
        return self._page

    def surface(self, width: float, height: float) -> Page:
        """A page of its own size that becomes a form, and is no page of the document."""
        self.between()
        return Page((width, height), self._fonts, self._pictures)

    def form(self, draw: Callable[[Page], None]) -> Form:
        """What ``draw`` draws on a page of its own, to be shown on many."""
        surface = self.surface(self.width, self.height)
        draw(surface)
        return self.form_of(surface)

    def form_of(self, surface: Page) -> Form:
        """What was drawn on ``surface``, to be shown on any number of pages."""
        number = self._pdf.number()
        entries = b"/Type/XObject/Subtype/Form/BBox%b/Resources%b" % (
            array_of((0, 0, surface.width, surface.height)),
            self._resources(surface),
        )
        self._pdf.write_stream(number, entries, _content(surface))
        return Form(number, surface.height)

    def slot(self, field: Field) -> Slot:
        """A place that the document's pages fill with values, each drawn once and remembered."""
        style = field.style
        key = (style.language, style.weight, style.tabular)
        words = self._words.get(key)
        if words is None:
            words = self._words[key] = PlainWords(self._shown, style)
        return Slot(field, self.height, self._fonts, words, self._filled)

    def finish(self) -> bytes:
        """The whole PDF, or nothing where it went to a file; nothing can be drawn afterwards."""
        self._close_page()
        entries: dict[str, object] = {
            "ViewerPreferences": pdfdoc.PDFDictionary({"DisplayDocTitle": pdfdoc.PDFtrue})
        }
        if self._structure:
            entries["MarkInfo"] = pdfdoc.PDFDictionary({"Marked": pdfdoc.PDFtrue})
            entries["StructTreeRoot"] = b"%d 0 R" % self._structure.write(self._pdf)
        self._pdf.finish(entries, self._information(), self.between)
        return self._own.getvalue()

    def _close_page(self) -> None:
        page, self._page = self._page, None
        if page is None:
            return
        extra = b""
        number = self._pdf.number()
        if self._structure:
            # Tabs: from one link to the next in the order of the structure.
            extra = b"/Tabs/S/StructParents %d" % self._structure.close_page(number)
        if page.links:
            links = (pdfdoc.format(_link(*link), self._pdf) for link in page.links)
            extra += b"/Annots[%b]" % b" ".join(links)
        self._pdf.add_page(
            number, _content(page), (page.width, page.height), self._resources(page), extra
        )

    def _resources(self, page: Page) -> bytes:
        shown = b"".join(b"/X%d %d 0 R" % (number, number) for number in page.shown)
        forms = b"/XObject<<%b>>" % shown if shown else b""
        return b"<</Font %d 0 R%b>>" % (self._pdf.fonts, forms)

    def _information(self) -> dict[str, object]:
        entries = {"Title": self._title, "Creator": "GG Desk", "Producer": "GG Desk"}
        information = {key: pdfdoc.PDFString(value) for key, value in entries.items()}
        if self._created:
            stamp = self._created.astimezone(dt.UTC).strftime("D:%Y%m%d%H%M%SZ")
            information |= dict.fromkeys(("CreationDate", "ModDate"), pdfdoc.PDFString(stamp))
        return information


def _content(page: Page) -> bytes:
    return "\n".join(page.operators).encode("ascii")


def _link(url: str, box: tuple[float, float, float, float]) -> pdfdoc.PDFDictionary:
    name = pdfdoc.PDFName
    action = {"S": name("URI"), "URI": pdfdoc.PDFString(url)}
    return pdfdoc.PDFDictionary(
        {
            "Type": name("Annot"),
            "Subtype": name("Link"),
            "Rect": array_of(box),
            "Border": array_of((0, 0, 0)),
            "A": pdfdoc.PDFDictionary(action),
        }
    )
