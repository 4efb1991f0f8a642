"""Pictures: upright, bare of what they tell of their maker, and damaged ones told in a sentence."""

import io

import pytest
from PIL import Image

from gg_desk.typeset.boxes import picture
from gg_desk.typeset.document import Document
from gg_desk.typeset.overflow import DoesNotFitError
from gg_desk.typeset.pictures import MOST_BYTES, Picture, PictureError, read_picture
from gg_desk.typeset.raster import page_images

RED, BLUE = (200, 30, 30), (30, 30, 200)
ORIENTATION, MAKER = 0x0112, 0x010F
TURNED = 6  # the camera was held upright: the picture's top lies at its right


def file(image: Image.Image, kind: str, **options: object) -> bytes:
    data = io.BytesIO()
    image.save(data, kind, **options)
    return data.getvalue()


def halves(mode: str = "RGB") -> Image.Image:
    """Red above, blue below."""
    image = Image.new("RGB", (40, 80), BLUE)
    image.paste(RED, (0, 0, 40, 40))
    return image.convert(mode)


def reopened(found: Picture) -> Image.Image:
    image = Image.open(io.BytesIO(found.data))
    assert image.format == found.kind.upper()
    assert image.size == (found.pixel_width, found.pixel_height)
    return image


@pytest.mark.parametrize(
    ("mode", "kind", "stored", "alpha"),
    [
        ("RGB", "JPEG", "RGB", False),
        ("L", "JPEG", "L", False),
        ("CMYK", "JPEG", "RGB", False),
        ("RGB", "PNG", "RGB", False),
        ("L", "PNG", "L", False),
        ("1", "PNG", "L", False),
        ("P", "PNG", "RGB", False),
        ("RGBA", "PNG", "RGBA", True),
        ("LA", "PNG", "RGBA", True),
    ],
)
def test_every_kind_of_jpeg_and_png_comes_out_grey_or_rgb(mode, kind, stored, alpha) -> None:
    found = read_picture(file(halves(mode), kind), "picture")
    image = reopened(found)
    assert image.mode == stored
    assert found.alpha is alpha
    expected = halves(mode).convert(stored).getpixel((20, 20))
    assert image.getpixel((20, 20)) == pytest.approx(expected, abs=9)


def test_sixteen_bits_of_grey_keep_their_light() -> None:
    found = read_picture(file(Image.new("I;16", (4, 4), 0x8000), "PNG"), "scan")
    assert reopened(found).getpixel((0, 0)) == pytest.approx(0x80, abs=1)


def test_a_photo_stands_upright_and_does_not_tell_where_it_was_taken() -> None:
    exif = Image.Exif()
    exif[ORIENTATION] = TURNED
    exif[MAKER] = "A camera"
    turned = halves().transpose(Image.Transpose.ROTATE_90)
    data = file(turned, "JPEG", exif=exif, comment=b"A home")
    found = read_picture(data, "photo.jpg")
    assert reopened(found).getpixel((20, 10)) == pytest.approx(RED, abs=9)
    for told in (b"A camera", b"A home"):
        assert told in data
        assert told not in found.data


def test_the_same_picture_has_the_same_digest() -> None:
    data = file(halves(), "PNG")
    assert read_picture(data, "a") == read_picture(data, "b")
    assert read_picture(data, "a").digest != read_picture(file(halves("L"), "PNG"), "a").digest


def test_more_pixels_than_paper_can_show_are_left_out() -> None:
    found = read_picture(file(Image.new("L", (5000, 1000)), "PNG"), "wide")
    assert (found.pixel_width, found.pixel_height) == (3508, 702)


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_a_damaged_file_is_told_by_its_name(kind) -> None:
    data = file(Image.effect_noise((100, 100), 60), kind)
    for broken in (data[: len(data) // 2], data[:30], data[:16] + bytes(40) + data[56:]):
        with pytest.raises(PictureError, match=r"map\.png is damaged"):
            read_picture(broken, "map.png")


@pytest.mark.parametrize("data", [b"", b"GIF89a", b"<svg/>", b"%PDF-1.7", b"\0" * 100])
def test_what_is_no_jpeg_or_png_is_told(data) -> None:
    with pytest.raises(PictureError, match=r"map\.svg is no JPEG or PNG"):
        read_picture(data, "map.svg")


def test_a_file_or_a_picture_too_large_is_told_before_it_is_unpacked() -> None:
    with pytest.raises(PictureError, match="at most 20 MB"):
        read_picture(b"\xff\xd8\xff" + bytes(MOST_BYTES), "huge.jpg")
    bomb = file(Image.new("1", (8000, 8000)), "PNG")
    assert len(bomb) < 20_000
    with pytest.raises(PictureError, match="8000 × 8000"):
        read_picture(bomb, "bomb.png")


def test_a_picture_stands_on_the_page_in_its_proportion() -> None:
    found = read_picture(file(halves("RGBA"), "PNG"), "halves")
    document = Document(title="", language="en")
    laid = picture(found, "halves", 100)(300)
    assert (laid.height, laid.natural) == (200, 100)
    laid.draw(document.page(), 50, 60)
    [png] = page_images(document.finish(), dpi=72)
    page = Image.open(io.BytesIO(png)).convert("RGB")
    assert page.getpixel((100, 100)) == pytest.approx(RED, abs=9)
    assert page.getpixel((100, 240)) == pytest.approx(BLUE, abs=9)
    assert page.getpixel((45, 100)) == page.getpixel((100, 270)) == (255, 255, 255)
    with pytest.raises(DoesNotFitError, match="halves"):
        picture(found, "halves", 100)(99)
