"""PDF pages as pictures and as text, by an engine other than the one that wrote them."""

import io
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2

_ONE_AT_A_TIME = threading.RLock()
"""PDFium must not be asked by two threads at once."""
_REACH = 16.0
"""Points across which a finger may miss the text that it means, half of them on each side."""


def page_images(pdf: bytes, dpi: int = 200) -> Iterator[bytes]:
    """Each page as a PNG of ``dpi`` dots per inch."""
    with opened(pdf) as document:
        for page in document:
            picture = page.render(scale=dpi / 72).to_pil()
            file = io.BytesIO()
            picture.save(file, format="PNG", dpi=(dpi, dpi))
            yield file.getvalue()


def page_texts(pdf: bytes) -> list[str]:
    """The text of each page as Chromium's reader gives it."""
    with opened(pdf) as document:
        return [page.get_textpage().get_text_range() for page in document]


def text_at(pdf: bytes, page: int, x: float, y: float) -> tuple[str, int] | None:
    """The text of ``page``, counted from 0, and which character of it stands at a place.

    ``x`` and ``y`` are points from the upper left corner; none where no text is near.
    """
    with opened(pdf) as document:
        if page >= len(document):
            return None
        there = document[page]
        text = there.get_textpage()
        index = text.get_index(x, there.get_height() - y, _REACH, _REACH)
        if index is None:
            return None
        return text.get_text_range(), len(text.get_text_range(0, index)) if index else 0


@contextmanager
def opened(pdf: bytes) -> Iterator[pypdfium2.PdfDocument]:
    """``pdf`` as PDFium has it; nobody else asks PDFium meanwhile."""
    with _ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(pdf)
        try:
            yield document
        finally:
            document.close()
