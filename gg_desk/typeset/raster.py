"""PDF pages as pictures and as text, by an engine other than the one that wrote them."""

import io
from collections.abc import Iterator

import pypdfium2


def page_images(pdf: bytes, dpi: int = 200) -> Iterator[bytes]:
    """Each page as a PNG of ``dpi`` dots per inch."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        for page in document:
            picture = page.render(scale=dpi / 72).to_pil()
            file = io.BytesIO()
            picture.save(file, format="PNG", dpi=(dpi, dpi))
            yield file.getvalue()
    finally:
        document.close()


def page_texts(pdf: bytes) -> list[str]:
    """The text of each page as Chromium's reader gives it."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()
