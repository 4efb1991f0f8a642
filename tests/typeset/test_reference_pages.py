"""One page a language, compared with a picture that a person has looked at.

After a change that is meant: ``GG_DESK_RENEW=1 pytest tests/typeset/test_reference_pages.py``, then
look at the pictures that changed before they are committed.
"""

import io
import os
from collections.abc import Sequence
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat

from gg_desk.typeset.boxes import Box, gap, paragraph
from gg_desk.typeset.document import MM, Document
from gg_desk.typeset.flow import draw_pages, paginate
from gg_desk.typeset.lists import bulleted, listed, number_indent, numbered
from gg_desk.typeset.raster import page_images
from gg_desk.typeset.tables import Column, Grid, table
from gg_desk.typeset.text import Span, Style

KEPT = Path(__file__).parent / "data" / "pages"
DPI, SHADES = 72, 16
MARGIN = 12 * MM
BLOCK = 12  # pixels: a letter or two
MEAN_APART, BLOCK_APART = 1.0, 60.0
"""Shades of 255: what another rasteriser's edges may differ, and what a moved letter does."""


def page_of(language: str, sentences: Sequence[str], korean: Sequence[str]) -> bytes:
    """A page with headings, bold and underlined words, lists and a table of two languages."""
    style = Style(language, size=11)
    first, second = sentences
    half = first.find(" ") if " " in first else 6
    boxes: list[Box] = [
        paragraph(second, style.but(size=15, weight=700), "H1"),
        gap(6),
        paragraph(
            [
                Span(first[:half], weight=700),
                Span(first[half:]),
                Span(" "),
                Span(second, underline=True),
                Span("1", raised=True),
            ],
            style,
        ),
        gap(6),
        paragraph(f"{first} {second}", style.but(size=9.5, align="justify")),
        gap(6),
        listed([bulleted(paragraph(text, style), style) for text in sentences], style),
        gap(6),
        listed(
            [
                numbered(f"{at}.", paragraph(text, style), style, number_indent(["2."], style))
                for at, text in enumerate(sentences, start=1)
            ],
            style,
        ),
        gap(6),
        table(
            [Column(parts=3), Column(parts=2)],
            [
                [paragraph(own, style), paragraph(other, Style("ko", size=9.5))]
                for own, other in zip(sentences, korean, strict=True)
            ],
            Grid(style.rtl, 6 * MM, 4.0, "#C9D3DC", "#14202B"),
        ),
    ]
    document = Document(title="Reference page", language=language, paper="a5")
    width = document.width - 2 * MARGIN
    pages = paginate([box(width) for box in boxes], lambda _n: document.height - 2 * MARGIN)
    draw_pages(document, pages, lambda _n: (MARGIN, MARGIN), lambda *_: None, lambda *_: None)
    return document.finish()


def picture(pdf: bytes) -> Image.Image:
    [png] = page_images(pdf, dpi=DPI)
    step = 255 // (SHADES - 1)
    return Image.open(io.BytesIO(png)).convert("L").point(lambda shade: shade // step * step)


LANGUAGES = (
    "ko", "en", "zh-Hans", "vi", "fil", "ru", "uz", "th", "km", "mn", "ne", "my", "si", "bn", "ur",
    "ar", "lo", "id", "ja", "hi", "kk",
)  # fmt: skip


@pytest.mark.parametrize("tag", LANGUAGES)
def test_the_page_looks_like_its_reference(tag: str, sentences: dict[str, list[str]]) -> None:
    drawn = picture(page_of(tag, sentences[tag], sentences["ko"]))
    file = KEPT / f"{tag}.png"
    if os.environ.get("GG_DESK_RENEW") == "1":
        file.parent.mkdir(parents=True, exist_ok=True)
        drawn.quantize(SHADES).save(file, optimize=True)
    apart = ImageChops.difference(drawn, Image.open(file).convert("L"))
    assert ImageStat.Stat(apart).mean[0] < MEAN_APART, f"{file.name}: see the top of this module"
    assert worst_block(apart) < BLOCK_APART, f"{file.name}: see the top of this module"


def worst_block(apart: Image.Image) -> float:
    """The largest mean difference of any small square."""
    blocks = apart.resize((apart.width // BLOCK, apart.height // BLOCK), Image.Resampling.BOX)
    return float(blocks.getextrema()[1])


def test_the_comparison_sees_a_wrong_letter(sentences: dict[str, list[str]]) -> None:
    right = picture(page_of("km", sentences["km"], sentences["ko"]))
    other = [sentences["km"][0].replace("ក្រុង", "កុង"), sentences["km"][1]]
    wrong = picture(page_of("km", other, sentences["ko"]))
    assert worst_block(ImageChops.difference(right, wrong)) > BLOCK_APART
