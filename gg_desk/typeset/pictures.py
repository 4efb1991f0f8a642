"""Pictures that a page can carry: JPEG and PNG, read whole, upright, without what they tell of their maker."""

import hashlib
import io
from dataclasses import dataclass
from typing import Literal

from PIL import Image, ImageOps, JpegImagePlugin, PngImagePlugin

from gg_desk.errors import DeskError

MOST_BYTES = 20_000_000
MOST_PIXELS = 50_000_000
"""An A4 page at 600 dots per inch has 35 million; a few bytes of PNG can unpack to far more."""
_MOST_SIDE = 3508  # pixels: the height of A4 at 300 dots per inch

Kind = Literal["jpeg", "png"]
_JPEG_START, _PNG_START = b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"


class PictureError(DeskError):
    """A file that no page can show as a picture."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture ready for a page: ``data`` is a whole JPEG or PNG file of 8 bits a channel.

    Grey or RGB; a PNG with ``alpha`` is RGBA. The same picture has the same ``digest``.
    """

    data: bytes
    pixel_width: int
    pixel_height: int
    kind: Kind
    alpha: bool
    digest: str


def read_picture(data: bytes, name: str) -> Picture:
    """The picture in ``data``, the bytes of a JPEG or PNG file that people know as ``name``.

    It stands upright as the camera held it. Place, time and camera are left behind, and so are
    more pixels than paper can show.

    Raises:
        PictureError: it is something else, too large, or damaged.
    """
    if len(data) > MOST_BYTES:
        raise _too_large(name, f"{len(data) / 1e6:.0f} MB", f"{MOST_BYTES / 1e6:.0f} MB")
    try:
        image = _opened(data, name)
        width, height = image.size
        if width * height > MOST_PIXELS:
            raise _too_large(name, f"{width} × {height}", f"{MOST_PIXELS / 1e6:.0f} megapixels")
        return _normalised(image)
    except (OSError, SyntaxError, ValueError, EOFError) as error:  # Pillow's, for damaged files
        raise PictureError(
            f"The picture {name} is damaged. Save it anew or take another one.",
            f"{name} 그림 파일이 손상되었습니다. 다시 저장하거나 다른 그림을 쓰세요.",
        ) from error


def _opened(
    data: bytes, name: str
) -> "JpegImagePlugin.JpegImageFile | PngImagePlugin.PngImageFile":
    # By these two readers alone, not by Image.open: it guesses among forty formats.
    if data.startswith(_JPEG_START):
        return JpegImagePlugin.JpegImageFile(io.BytesIO(data))
    if data.startswith(_PNG_START):
        return PngImagePlugin.PngImageFile(io.BytesIO(data))
    raise PictureError(
        f"{name} is no JPEG or PNG picture. Save it as one of these first.",
        f"{name}은(는) JPEG나 PNG 그림이 아닙니다. 먼저 둘 중 하나로 저장해 주세요.",
    )


def _normalised(image: "JpegImagePlugin.JpegImageFile | PngImagePlugin.PngImageFile") -> Picture:
    kind: Kind = "jpeg" if isinstance(image, JpegImagePlugin.JpegImageFile) else "png"
    upright = _eight_bits(ImageOps.exif_transpose(image))
    alpha = kind == "png" and upright.has_transparency_data
    mode = "RGBA" if alpha else "L" if upright.mode in {"1", "L"} else "RGB"
    plain = upright.convert(mode)
    plain.thumbnail((_MOST_SIDE, _MOST_SIDE), Image.Resampling.LANCZOS)
    plain.info.clear()  # or Pillow writes comments and profiles into the new file
    file = io.BytesIO()
    if kind == "jpeg":
        plain.save(file, "JPEG", quality=90, optimize=True)
    else:
        plain.save(file, "PNG", optimize=True)
    data = file.getvalue()
    return Picture(data, *plain.size, kind, alpha, hashlib.sha256(data).hexdigest())


def _eight_bits(image: "Image.Image") -> "Image.Image":
    """``image`` with grey of 16 bits brought down to 8; Pillow's own conversion would cut it off."""
    if not image.mode.startswith("I"):
        return image
    return image.convert("I").point(lambda value: value / 257).convert("L")


def _too_large(name: str, size: str, most: str) -> PictureError:
    return PictureError(
        f"The picture {name} is too large ({size}; at most {most}). Make it smaller first.",
        f"{name} 그림이 너무 큽니다({size}, 최대 {most}). 먼저 크기를 줄여 주세요.",
    )
