"""The smaller parts of an Excel workbook: its sheets' names, shared texts and styles."""

import zipfile
from collections.abc import Callable, Iterator
from typing import IO
from xml.parsers import expat

from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format

_CHUNK = 1 << 17
_KOREAN_DATES = frozenset(range(27, 37)) | frozenset(range(50, 59))
"""Built-in formats that are dates in Korean, Japanese and Chinese Excel, and in no other."""


def parser(
    start: Callable[[str, dict[str, str]], None],
    end: Callable[[str], None] | None = None,
    text: Callable[[str], None] | None = None,
) -> expat.XMLParserType:
    """A reader of XML that knows no document types, so that no entity can blow up.

    Element names come without the prefix of their name space.
    """
    made = expat.ParserCreate()
    made.buffer_text = True

    def no_type(name: str, *_rest: object) -> None:
        raise ValueError(f"a document type is declared: {name}")

    made.StartDoctypeDeclHandler = no_type

    def first(name: str, attributes: dict[str, str]) -> None:
        """Most files have no prefix, so nothing is cut from a million names."""
        if ":" in name:
            made.StartElementHandler = lambda name, found: start(name.rpartition(":")[2], found)
            made.EndElementHandler = end and (lambda name: end(name.rpartition(":")[2]))
        else:
            made.StartElementHandler = start
            made.EndElementHandler = end
        made.StartElementHandler(name, attributes)

    made.StartElementHandler = first
    if text:
        made.CharacterDataHandler = text
    return made


def fed(reader: expat.XMLParserType, content: IO[bytes]) -> Iterator[None]:
    """Feed ``content`` to ``reader``, pausing after each piece so that its findings can be taken."""
    while piece := content.read(_CHUNK):
        reader.Parse(piece, False)
        yield
    reader.Parse(b"", True)
    yield


def elements(
    packed: zipfile.ZipFile, part: str, names: set[str]
) -> Iterator[tuple[str, dict[str, str]]]:
    """The elements of these names with their attributes, in the order of the part."""
    found: list[tuple[str, dict[str, str]]] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        if name in names:
            found.append((name, attributes))

    with packed.open(part) as content:
        for _ in fed(parser(start), content):
            yield from found
            found.clear()


def shared_texts(packed: zipfile.ZipFile) -> list[str]:
    """The texts that cells name by number, without the reading aids (ruby) above them."""
    part = "xl/sharedStrings.xml"
    if part not in packed.namelist():
        return []
    texts: list[str] = []
    pieces: list[str] = []
    inside: list[str] = []

    def start(name: str, _attributes: dict[str, str]) -> None:
        inside.append(name)

    def end(_name: str) -> None:
        if inside.pop() == "si":
            texts.append("".join(pieces))
            pieces.clear()

    def text(written: str) -> None:
        if inside[-1] == "t" and "rPh" not in inside:
            pieces.append(written)

    with packed.open(part) as content:
        for _ in fed(parser(start, end, text), content):
            pass
    return texts


def date_styles(packed: zipfile.ZipFile) -> frozenset[str]:
    """The numbers of the styles that show a date or a time of day."""
    part = "xl/styles.xml"
    if part not in packed.namelist():
        return frozenset()
    formats = {str(number): code for number, code in BUILTIN_FORMATS.items()}
    dates: set[str] = set()
    inside_styles, style = False, 0
    for kind, about in elements(packed, part, {"numFmt", "cellXfs", "cellStyles", "xf"}):
        if kind == "numFmt":
            formats[about.get("numFmtId", "")] = about.get("formatCode", "")
        elif kind == "xf" and inside_styles:
            number = about.get("numFmtId", "0")
            if is_date_format(formats.get(number)) or (
                number.isdecimal() and int(number) in _KOREAN_DATES
            ):
                dates.add(str(style))
            style += 1
        else:
            inside_styles = kind == "cellXfs"
    return frozenset(dates)
