"""Pages of a finished PDF taken out, doubled, put in another order and on other paper, by PDFium."""

import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import pypdfium2
from pypdfium2 import raw

from gg_desk.typeset.raster import opened

_SLACK = 3.0
"""Points by which sizes of one paper differ from table to table."""


def rearranged(pdf: bytes, pages: Sequence[int], paper: tuple[float, float] | None = None) -> bytes:
    """A PDF of ``pages`` of ``pdf``, counted from 0, in this order and as often as they are named.

    ``paper`` is width and height in points: each page lies in its middle, shrunk where it is too
    large and never enlarged; the paper is turned where the page lies the other way. Letters stay
    letters. What is asked for as it is there already stays as it is to the last byte.
    """
    with opened(pdf) as source:
        sizes = [source.get_page_size(page) for page in pages]
        if list(pages) == list(range(len(source))) and all(_lies_on(one, paper) for one in sizes):
            return pdf
        once = sorted(set(pages))
        with _made_of(source, once) as placed:
            for page in placed:
                if paper and not _lies_on(page.get_size(), paper):
                    _put_on(page, paper)
            # Only now doubled: copies share what they are made of, and links would move twice.
            with _made_of(placed, [once.index(page) for page in pages]) as made:
                file = io.BytesIO()
                made.save(file)
    return file.getvalue()


@contextmanager
def _made_of(
    source: pypdfium2.PdfDocument, pages: Sequence[int]
) -> Iterator[pypdfium2.PdfDocument]:
    made = pypdfium2.PdfDocument.new()
    try:
        made.import_pages(source, list(pages))
        yield made
    finally:
        made.close()


def _lies_on(page: tuple[float, float], paper: tuple[float, float] | None) -> bool:
    if paper is None:
        return True
    sides = zip(sorted(page), sorted(paper), strict=True)
    return all(abs(side - room) <= _SLACK for side, room in sides)


def _put_on(page: pypdfium2.PdfPage, paper: tuple[float, float]) -> None:
    width, height = page.get_size()
    short, long = sorted(paper)
    across, down = (long, short) if width > height else (short, long)
    scale = min(1.0, across / width, down / height)
    left, bottom = (across - width * scale) / 2, (down - height * scale) / 2
    raw.FPDFPage_TransFormWithClip(page, raw.FS_MATRIX(scale, 0, 0, scale, left, bottom), None)
    raw.FPDFPage_TransformAnnots(page, scale, 0, 0, scale, left, bottom)
    page.set_mediabox(0, 0, across, down)
