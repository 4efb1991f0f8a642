"""Pictures inside the PDF, each once however often it is shown."""

import io

from PIL import Image

from gg_desk.typeset.pictures import Picture
from gg_desk.typeset.streamed import StreamedDocument

_SPACES = {"L": b"/DeviceGray", "RGB": b"/DeviceRGB"}


class EmbeddedPictures:
    """The pictures of one document, each taken in when it is first shown."""

    def __init__(self, pdf: StreamedDocument) -> None:
        self._pdf = pdf
        self._numbers: dict[str, int] = {}

    def __getitem__(self, picture: Picture) -> int:
        """The number of the picture's object."""
        number = self._numbers.get(picture.digest)
        if number is None:
            number = self._numbers[picture.digest] = self._write(picture)
        return number

    def _write(self, picture: Picture) -> int:
        number = self._pdf.number()
        with Image.open(io.BytesIO(picture.data)) as image:
            mask = b""
            if picture.alpha:
                mask = b"/SMask %d 0 R" % self._write_plane(image.getchannel("A"))
            colors = image.convert("RGB") if picture.alpha else image
            entries = _entries(colors) + mask
            if picture.kind == "jpeg":
                self._pdf.write_packed(number, entries + b"/Filter/DCTDecode", picture.data)
            else:
                self._pdf.write_stream(number, entries, colors.tobytes())
        return number

    def _write_plane(self, plane: "Image.Image") -> int:
        number = self._pdf.number()
        self._pdf.write_stream(number, _entries(plane), plane.tobytes())
        return number


def _entries(image: "Image.Image") -> bytes:
    return b"/Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent 8/ColorSpace%b" % (
        *image.size,
        _SPACES[image.mode],
    )
