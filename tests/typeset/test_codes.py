"""Codes on paper, read back by a decoder that had no part in drawing them."""

import io

import pytest
import zxingcpp
from PIL import Image, ImageFilter

from gg_desk.typeset.boxes import Box
from gg_desk.typeset.codes import CodeError, code128, code128_widths, qr, qr_rows
from gg_desk.typeset.document import Document
from gg_desk.typeset.overflow import DoesNotFitError
from gg_desk.typeset.raster import page_images, page_texts
from gg_desk.typeset.text import Style

STYLE = Style("ko", 8)


def printed(box: Box, width: float = 500) -> bytes:
    document = Document(title="", language="en")
    box(width).draw(document.page(), 40, 40)
    return document.finish()


def scanned(pdf: bytes, dpi: int) -> Image.Image:
    """The page in grey, as soft as a photocopy of a photocopy."""
    [png] = page_images(pdf, dpi=dpi)
    return Image.open(io.BytesIO(png)).convert("L").filter(ImageFilter.GaussianBlur(dpi / 200))


@pytest.mark.parametrize(
    "content", ["GG-2026-000123", "12345678", "1", "031-120", "a~Z [x] 007", "0123456789" * 2]
)
@pytest.mark.parametrize("dpi", [150, 300])
def test_a_bar_code_says_what_stands_below_it(content, dpi) -> None:
    pdf = printed(code128(content, STYLE))
    [read] = zxingcpp.read_barcodes(scanned(pdf, dpi))
    assert read.format == zxingcpp.BarcodeFormat.Code128
    assert read.text == content
    assert page_texts(pdf)[0].strip() == content


def test_a_bar_code_keeps_its_bars_in_turn_and_its_check() -> None:
    widths = code128_widths("GG-1")
    assert len(widths) % 2 == 1
    assert set(widths) == {1, 2, 3, 4}
    assert sum(widths) == 11 * (1 + 4 + 1) + 13  # start, signs, check, stop (ISO/IEC 15417)
    assert widths[-7:] == [2, 3, 3, 1, 1, 1, 2]


@pytest.mark.parametrize("content", ["", "보육료", "a\nb", "\xf1", "é"])
def test_what_a_bar_code_cannot_hold_is_refused(content) -> None:
    with pytest.raises(CodeError) as caught:
        code128(content, STYLE)(500)
    assert repr(content).strip("'")[:2] in repr(caught.value.en)


def test_a_code_wider_than_its_place_is_refused_by_name() -> None:
    with pytest.raises(DoesNotFitError, match="GG-2026-000123"):
        code128("GG-2026-000123", STYLE)(100)
    with pytest.raises(DoesNotFitError, match="example"):
        qr("https://example.org", 60)(59)


@pytest.mark.parametrize(
    "content", ["tel:031-120", "https://example.org/보육", "សាលារៀន", "ا" * 300]
)
def test_a_qr_code_says_its_text_in_every_script(content) -> None:
    [read] = zxingcpp.read_barcodes(scanned(printed(qr(content, 120)), 200))
    assert read.text == content


def test_a_qr_code_leads_to_its_address_on_a_screen_too(opened) -> None:
    pdf = opened(printed(qr("https://example.org/a", 60, link=True)))
    [link] = pdf.pages[0].Annots
    assert str(link.A.URI) == "https://example.org/a"


def test_a_text_too_long_for_a_qr_code_is_refused() -> None:
    with pytest.raises(CodeError, match="too long"):
        qr_rows("x" * 3000)
