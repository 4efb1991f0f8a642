"""Booklets: every page once, where folding wants it."""

import io

import pikepdf
import pytest

from gg_desk.typeset.document import PAPERS, Document
from gg_desk.typeset.imposition import Booklet, spreads
from gg_desk.typeset.paragraph import set_paragraph
from gg_desk.typeset.raster import page_texts
from gg_desk.typeset.text import Style


def booklet(count: int, *, rtl: bool = False) -> bytes:
    document = Document(title="Booklet", language="ko", paper="a4-landscape")
    small = Booklet(document, rtl=rtl)
    for number in range(1, count + 1):
        small.page().text(set_paragraph(f"p{number}", Style("en"), 100), 40, 40)
    small.finish()
    return document.finish()


def test_four_pages_lie_as_a_folded_sheet_wants_them() -> None:
    assert list(spreads(4, rtl=False)) == [(3, 0), (1, 2)]
    assert list(spreads(8, rtl=False)) == [(7, 0), (1, 6), (5, 2), (3, 4)]
    assert list(spreads(4, rtl=True)) == [(0, 3), (2, 1)]


@pytest.mark.parametrize("count", range(1, 13))
@pytest.mark.parametrize("rtl", [False, True])
def test_a_folded_booklet_reads_in_order(count: int, rtl: bool) -> None:
    pairs = list(spreads(count, rtl=rtl))
    whole = len(pairs) * 2
    assert whole % 4 == 0
    assert count <= whole < count + 4
    # Fold: the leaves of each sheet lie inside those of the sheet before it.
    fronts = [pair[::-1] if rtl else pair for pair in pairs[0::2]]
    backs = [pair[::-1] if rtl else pair for pair in pairs[1::2]]
    first_half = [
        n for (_, right), (left, _) in zip(fronts, backs, strict=True) for n in (right, left)
    ]
    second_half = [
        n
        for (left, _), (_, right) in zip(fronts[::-1], backs[::-1], strict=True)
        for n in (right, left)
    ]
    assert first_half + second_half == list(range(whole))


def test_each_page_is_on_its_half_of_the_paper() -> None:
    data = booklet(4)
    assert [text.split() for text in page_texts(data)] == [["p4", "p1"], ["p2", "p3"]]
    assert [text.split() for text in page_texts(booklet(3))] == [["p1"], ["p2", "p3"]]
    assert [text.split() for text in page_texts(booklet(4, rtl=True))] == [
        ["p1", "p4"],
        ["p3", "p2"],
    ]
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert pdf.check_pdf_syntax() == []
        box = [float(edge) for edge in pdf.pages[0].MediaBox]
        assert box == pytest.approx([0, 0, *PAPERS["a4-landscape"]], abs=0.01)
