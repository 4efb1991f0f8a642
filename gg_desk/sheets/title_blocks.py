"""The head of a sheet as its template wants it: a title, or a letter for a window envelope."""

from collections.abc import Sequence
from dataclasses import replace

from gg_desk.catalogue.program import Program
from gg_desk.sheets.call_blocks import first_line
from gg_desk.sheets.calling import dial_code
from gg_desk.sheets.content import Content
from gg_desk.sheets.envelope_window import Address, address, letter_head
from gg_desk.sheets.envelope_window import Letter as Folded
from gg_desk.sheets.frame import Frame
from gg_desk.sheets.head import Code, head
from gg_desk.sheets.own_words import given, said
from gg_desk.sheets.pieces import Make, Piece
from gg_desk.sheets.vocabulary import Letter, Title, Words
from gg_desk.typeset.document import MM

_SMALL_CODE = 14 * MM  # above the window is little room


def title(content: Content, programs: Sequence[Program], spec: Title) -> Make:
    """Title and lead, with a code that dials whom to call."""
    words, lead = _title(content, programs, spec.title), said(content, spec.lead, programs)
    code = _code(content, programs) if spec.dial else None

    def make(frame: Frame) -> Piece:
        short = spec.may_shorten and frame.compact
        top = head(frame, words, ("", "") if short else lead, None if short else code)
        return Piece([top], "head")

    return make


def letter(content: Content, programs: Sequence[Program], spec: Letter) -> Make:
    """The same without an address; with one, what shows through the window and beside it."""
    words, lead = _title(content, programs, spec.title), said(content, spec.lead, programs)
    beside = [said(content, some, programs) for some in spec.words]
    code, to = _code(content, programs), letter_address(content)

    def make(frame: Frame) -> Piece:
        if to is None:
            return Piece([head(frame, words, lead, code)], "head")
        above = head(frame, words, ("", ""), code and replace(code, size=_SMALL_CODE))
        stationery = content.stationery
        folded = Folded(above, (lead, *beside), to, stationery.envelope, stationery.postage)
        return Piece([letter_head(frame, folded)], "head")

    return make


def letter_address(content: Content) -> Address | None:
    """Where the sheet goes if it is a letter: its template makes it one, and an address is typed."""
    is_letter = any(isinstance(spec, Letter) for spec in content.template.blocks)
    return address(content) if is_letter else None


def _title(content: Content, programs: Sequence[Program], words: Words) -> tuple[str, str]:
    return said(content, words, programs) if words else given(content, content.template.name)


def _code(content: Content, programs: Sequence[Program]) -> Code | None:
    contact = first_line(content, programs)
    return dial_code(content.speaker, contact) if contact else None
