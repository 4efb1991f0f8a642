"""Our own fonts inside ReportLab's PDF: subset, embedded, and readable when copied.

With ``streamed`` one of the two modules that touch ReportLab's inside: ``delayedFonts`` takes any
object with ``addObjects(doc)``, and the ``BasicFonts`` dictionary is what every page and form
refers to. ReportLab is pinned exactly for this reason.
"""

import hashlib
import operator
from collections.abc import Iterable

from reportlab.pdfbase import pdfdoc

from gg_desk.typeset.drawn import Drawn
from gg_desk.typeset.fonts import Face
from gg_desk.typeset.shape import Glyphs
from gg_desk.typeset.subset import program as font_program


class EmbeddedFonts:
    """The fonts of one document, each taken in at its first use."""

    def __init__(self, document: pdfdoc.PDFDocument) -> None:
        self._document = document
        self._fonts: dict[Face, EmbeddedFont] = {}
        self.drawn: dict[tuple[str, float], dict[Glyphs, Drawn]] = {}
        """What runs take to be drawn in a text of a language, at a size in points."""

    def __getitem__(self, face: Face) -> "EmbeddedFont":
        font = self._fonts.get(face)
        if font is None:
            font = self._fonts[face] = EmbeddedFont(face, f"G{len(self._fonts)}")
            self._document.delayedFonts.append(font)
        return font


class EmbeddedFont:
    """One face in one document: collects the glyphs that are drawn, then writes them.

    ``name`` is the resource name in content streams.
    """

    def __init__(self, face: Face, name: str) -> None:
        self.face = face
        self.name = name
        self._texts: dict[int, str] = {}
        self._used = {0}

    def means(self, glyphs: Iterable[int], texts: Iterable[str]) -> bool:
        """Whether ``glyphs`` read back as ``texts``, one for each.

        They do if they stood for nothing else before.
        """
        wanted = tuple(texts)
        return all(map(operator.eq, map(self._texts.setdefault, glyphs, wanted), wanted))

    def use(self, glyphs: Iterable[int]) -> None:
        """Take ``glyphs`` in."""
        self._used.update(glyphs)

    def declared_widths(self, glyphs: Iterable[int]) -> tuple[int, ...]:
        """The widths that the PDF declares for ``glyphs``, in thousandths of an em."""
        return tuple(map(self.face.declared_widths.__getitem__, glyphs))

    def addObjects(self, doc: pdfdoc.PDFDocument) -> None:  # noqa: N802 - ReportLab calls it so
        """Write the subset font, its widths and its way back to text into ``doc``."""
        glyphs = sorted(self._used)
        digest = hashlib.sha256(repr((self.face, glyphs)).encode()).digest()
        prefix = "".join(chr(ord("A") + byte % 26) for byte in digest[:6])
        base = pdfdoc.PDFName(f"{prefix}+{self.face.name}-{self.face.weight}")
        descendant = self._descendant(doc, base, font_program(self.face, glyphs, self._texts))
        font = pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("Font"),
                "Subtype": pdfdoc.PDFName("Type0"),
                "BaseFont": base,
                "Encoding": pdfdoc.PDFName("Identity-H"),
                "DescendantFonts": pdfdoc.PDFArray([doc.Reference(descendant, f"cid{self.name}")]),
                "ToUnicode": doc.Reference(_stream(_to_unicode(self._texts)), f"cmap{self.name}"),
            }
        )
        doc.idToObject["BasicFonts"].dict[self.name] = doc.Reference(font, f"font{self.name}")

    def _descendant(
        self, doc: pdfdoc.PDFDocument, base: pdfdoc.PDFName, program: bytes
    ) -> pdfdoc.PDFDictionary:
        compact = self.face.compact
        file = _stream(program)
        if compact:
            file.dictionary["Subtype"] = pdfdoc.PDFName("CIDFontType0C")
        else:
            file.dictionary["Length1"] = len(program)
        extents = self.face.font.get_font_extents("ltr")
        per_mille = 1000 / self.face.units
        ascent, descent = round(extents.ascender * per_mille), round(extents.descender * per_mille)
        descriptor = pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("FontDescriptor"),
                "FontName": base,
                "Flags": 4,
                "FontBBox": pdfdoc.PDFArray([-1000, descent - 300, 3000, ascent + 300]),
                "ItalicAngle": 0,
                "Ascent": ascent,
                "Descent": descent,
                "CapHeight": 714,
                "StemV": 80 if self.face.weight < 600 else 140,  # noqa: PLR2004 - semibold begins here
                ("FontFile3" if compact else "FontFile2"): doc.Reference(file, f"file{self.name}"),
            }
        )
        used, widths = sorted(self._used), self.face.declared_widths
        descendant = pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("Font"),
                "Subtype": pdfdoc.PDFName("CIDFontType0" if compact else "CIDFontType2"),
                "BaseFont": base,
                "CIDSystemInfo": pdfdoc.PDFDictionary(
                    {
                        "Registry": pdfdoc.PDFString("Adobe"),
                        "Ordering": pdfdoc.PDFString("Identity"),
                        "Supplement": 0,
                    }
                ),
                "FontDescriptor": doc.Reference(descriptor, f"descriptor{self.name}"),
                # ReportLab would format each of some hundred numbers by itself.
                "W": b"[%b]" % b" ".join(b"%d[%d]" % (glyph, widths[glyph]) for glyph in used),
                "DW": 1000,
            }
        )
        if not compact:
            descendant["CIDToGIDMap"] = pdfdoc.PDFName("Identity")
        return descendant


def _stream(content: bytes | str) -> pdfdoc.PDFStream:
    return pdfdoc.PDFStream(content=content, filters=[pdfdoc.PDFZCompress])


def _to_unicode(texts: dict[int, str]) -> str:
    """A CMap that gives each glyph the text it stood for first."""
    pairs = sorted(texts.items())
    blocks = []
    for at in range(0, len(pairs), 100):  # the CMap format takes 100 entries a block
        block = pairs[at : at + 100]
        rows = "\n".join(
            f"<{glyph:04X}> <{text.encode('utf-16-be').hex()}>" for glyph, text in block
        )
        blocks.append(f"{len(block)} beginbfchar\n{rows}\nendbfchar\n")
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def\n"
        "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
        + "".join(blocks)
        + "endcmap CMapName currentdict /CMap defineresource pop end end"
    )
