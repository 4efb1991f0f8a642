"""ReportLab's PDF document, with pages that leave memory as soon as they are finished.

ReportLab keeps every page until the file is saved: 357 MB at 10,000 notices. Here the catalogue,
fonts, forms and images are ReportLab's and wait for the end, since a font is cut to the glyphs
that were drawn; a page goes to the file at once. Its dictionary of some hundred bytes travels with
127 others in one compressed object stream, so a page costs little more than its content.

With ``embed`` one of the two modules that touch ReportLab's inside: ``Reference`` numbers objects,
``numberToId`` and ``idToObject`` find them, ``delayedFonts`` are written last. ReportLab is pinned
exactly for this reason. Source of the file's form: ISO 32000-1, 7.5 and 7.7.
"""

import hashlib
import struct
import zlib
from array import array
from collections.abc import Callable, Sequence
from typing import BinaryIO

from reportlab.pdfbase import pdfdoc

_TOGETHER = 128
"""Pages in one leaf of the page tree, and objects in one object stream."""

_FREE, _PLAIN, _PACKED = 0, 1, 2  # kinds of entries in a cross-reference stream
_ENTRY = struct.Struct(">BQH")
_LEVEL = (
    5  # of compression: 6 saves 4 % of a page and takes 3/8 more of the time, 9 another 1 % and 1/2
)


class StreamedDocument(pdfdoc.PDFDocument):  # type: ignore[misc]  # ReportLab has no types
    """One PDF, written to ``file`` from its first byte to its last."""

    def __init__(self, file: BinaryIO, language: str) -> None:
        super().__init__(compression=1, invariant=1, pdfVersion=(1, 7), lang=language)
        self._file = file
        self._offset = 0
        self._digest = hashlib.blake2b(digest_size=16)
        self._kinds, self._places, self._parts = array("B"), array("Q"), array("H")
        self._packed: list[tuple[int, bytes]] = []
        self._leaves: list[tuple[int, int]] = []  # number and count of full leaves
        self._kids: list[int] = []
        self._leaf = 0
        self.pages = 0
        self._root = self.number()
        self.fonts = int(self.idToObjectNumberAndVersion[pdfdoc.BasicFonts][0])
        """The number of the dictionary in which every font of the document stands."""
        self._write(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")

    def number(self) -> int:
        """The number of an object that is going to be written."""
        self.objectcounter += 1
        return int(self.objectcounter)

    def add_page(
        self,
        page: int,
        content: bytes,
        size: tuple[float, float],
        resources: bytes,
        extra: bytes = b"",
    ) -> None:
        """Write a finished page as object ``page``: operators, size in points, resources.

        ``extra`` are more entries of its dictionary.
        """
        self.pages += 1
        contents = self.number()
        self.write_stream(contents, b"", content)
        if not self._kids:
            self._leaf = self.number()
        self._kids.append(page)
        self.pack(
            page,
            b"<</Type/Page/Parent %d 0 R/MediaBox[0 0 %.6g %.6g]/Resources%b/Contents %d 0 R%b>>"
            % (self._leaf, *size, resources, contents, extra),
        )
        if len(self._kids) == _TOGETHER:
            self._close_leaf()

    def write_stream(self, number: int, entries: bytes, content: bytes) -> None:
        """Write a stream object with more ``entries`` in its dictionary, compressed."""
        self.write_packed(number, entries + b"/Filter/FlateDecode", zlib.compress(content, _LEVEL))

    def write_packed(self, number: int, entries: bytes, content: bytes) -> None:
        """Write a stream object whose ``content`` is packed as its ``entries`` say."""
        self._write_object(
            number, b"<<%b/Length %d>>stream\n%b\nendstream" % (entries, len(content), content)
        )

    def finish(
        self,
        catalogue: dict[str, object],
        information: dict[str, object],
        between: Callable[[], None],
    ) -> None:
        """Write what waited for the end; ``catalogue`` and ``information`` take more entries.

        ``between`` is called before each font.
        """
        for font in self.delayedFonts:
            between()
            font.addObjects(self)
        between()
        if self._kids:
            self._close_leaf()
        kids = b" ".join(b"%d 0 R" % number for number, _count in self._leaves)
        self.pack(self._root, b"<</Type/Pages/Kids[%b]/Count %d>>" % (kids, self.pages))
        root = pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("Catalog"),
                "Pages": b"%d 0 R" % self._root,
                "Lang": self.Catalog.Lang,
                **catalogue,
            }
        )
        for thing, name in (
            (root, "catalogue"),
            (pdfdoc.PDFDictionary(information), "information"),
        ):
            self.Reference(thing, name)
        self._write_waiting()
        self._flush_packed()
        self._write_index(self.idToObjectNumberAndVersion)

    def _write_waiting(self) -> None:
        # Formatting an object may bring in others, which take the numbers after it.
        number = 0
        while number < self.objectcounter:
            number += 1
            name = self.numberToId.get(number)
            if name is not None:
                body = self.idToObject[name].format(self)
                if isinstance(
                    self.idToObject[name],
                    pdfdoc.PDFStream | pdfdoc.PDFFormXObject | pdfdoc.PDFImageXObject,
                ):
                    self._write_object(number, body)
                else:
                    self.pack(number, body)

    def _close_leaf(self) -> None:
        kids = b" ".join(b"%d 0 R" % page for page in self._kids)
        count = len(self._kids)
        self.pack(
            self._leaf,
            b"<</Type/Pages/Parent %d 0 R/Kids[%b]/Count %d>>" % (self._root, kids, count),
        )
        self._leaves.append((self._leaf, count))
        self._kids = []

    def pack(self, number: int, body: bytes) -> None:
        """Write an object that is no stream, together with others."""
        self._packed.append((number, body))
        if len(self._packed) == _TOGETHER:
            self._flush_packed()

    def _flush_packed(self) -> None:
        """Write the packed objects as one object stream."""
        if not self._packed:
            return
        stream = self.number()
        index, bodies, at = [], [], 0
        for part, (number, body) in enumerate(self._packed):
            index.append(b"%d %d" % (number, at))
            bodies.append(body)
            at += len(body) + 1
            self._enter(number, _PACKED, stream, part)
        head = b" ".join(index) + b"\n"
        entries = b"/Type/ObjStm/N %d/First %d" % (len(bodies), len(head))
        self._packed = []
        self.write_stream(stream, entries, head + b"\n".join(bodies))

    def _write_object(self, number: int, body: bytes) -> None:
        self._enter(number, _PLAIN, self._offset, 0)
        self._write(b"%d 0 obj\n%b\nendobj\n" % (number, body))

    def _enter(self, number: int, kind: int, place: int, part: int) -> None:
        missing = number + 1 - len(self._kinds)
        if missing > 0:
            self._kinds.extend([_FREE] * missing)
            self._places.extend([0] * missing)
            self._parts.extend([0] * missing)
        self._kinds[number], self._places[number], self._parts[number] = kind, place, part

    def _write_index(self, numbers: dict[str, tuple[int, int]]) -> None:
        number = self.number()
        start = self._offset
        self._enter(number, _PLAIN, start, 0)
        rows = bytearray()
        for entry in zip(self._kinds, self._places, self._parts, strict=True):
            rows += _ENTRY.pack(*entry)
        identity = self._digest.hexdigest().encode()
        entries = b"/Type/XRef/Size %d/W[1 8 2]/Root %d 0 R/Info %d 0 R/ID[<%b><%b>]" % (
            len(self._kinds),
            numbers["catalogue"][0],
            numbers["information"][0],
            identity,
            identity,
        )
        self.write_stream(number, entries, bytes(rows))
        self._write(b"startxref\n%d\n%%%%EOF\n" % start)

    def _write(self, content: bytes) -> None:
        self._digest.update(content)
        self._offset += len(content)
        self._file.write(content)


def array_of(numbers: Sequence[float]) -> bytes:
    """A PDF array of ``numbers``."""
    return b"[%b]" % b" ".join(b"%.6g" % number for number in numbers)
