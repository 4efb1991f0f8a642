"""Compact Font Format: gives the glyphs of a subset font the codes by which pages call them.

HarfBuzz numbers the glyphs of a subset anew. Keeping the old numbers instead costs 127 KB for a
few Korean words, since the font then holds 65,000 empty glyphs; a character set costs 2 bytes a
glyph. Source: Adobe Technical Note 5176, sections 4 to 13.
"""

import struct
from collections.abc import Iterator, Sequence

_CHARSET, _ROS, _ESCAPE = 15, 0x0C1E, 12
_SHORT, _LONG, _REAL = 28, 29, 30  # how a number of two bytes, of four, and a decimal one begin
_END = 0xF  # the half byte that ends a decimal number
_FIRST_NUMBER, _FIRST_OF_TWO_BYTES = 32, 247  # below are operators, above are longer numbers


def is_cid_keyed(font: bytes) -> bool:
    """Whether the glyphs of ``font`` answer to codes; to names if not."""
    return any(operator == _ROS for operator, _ in _operators(font))


def with_codes(font: bytes, codes: Sequence[int]) -> bytes:
    """The CID-keyed ``font`` whose glyphs after the first answer to ``codes``, in their order.

    Raises:
        ValueError: the font does not place its character set by a five-byte offset.
    """
    for operator, operand in _operators(font):
        if operator == _CHARSET and font[operand] == _LONG:
            charset = struct.pack(f">B{len(codes)}H", 0, *codes)
            offset = struct.pack(">i", len(font))
            return font[: operand + 1] + offset + font[operand + 5 :] + charset
    raise ValueError("no character set in the font's top dictionary")


def _operators(font: bytes) -> Iterator[tuple[int, int]]:
    """The operators of the first top dictionary, and where the last operand of each begins."""
    at, end = _top_dict(font)
    operand = at
    while at < end:
        byte = font[at]
        if byte in {_SHORT, _LONG, _REAL} or byte >= _FIRST_NUMBER:
            operand, at = at, at + _length(font, at)
        elif byte == _ESCAPE:
            yield _ESCAPE << 8 | font[at + 1], operand
            at += 2
        else:
            yield byte, operand
            at += 1


def _length(font: bytes, at: int) -> int:
    """The bytes of the number at ``at``."""
    byte = font[at]
    if byte == _REAL:
        end = at + 1
        while _END not in {font[end] >> 4, font[end] & _END}:
            end += 1
        return end + 1 - at
    if byte >= _FIRST_NUMBER:
        return 2 if byte >= _FIRST_OF_TWO_BYTES else 1
    return 3 if byte == _SHORT else 5


def _top_dict(font: bytes) -> tuple[int, int]:
    """Where the first top dictionary begins and ends."""
    names_end = _index(font, font[2])[-1]
    offsets = _index(font, names_end)
    return offsets[0], offsets[1]


def _index(font: bytes, at: int) -> list[int]:
    """The absolute offsets of an INDEX's objects, the last one its end."""
    count = int.from_bytes(font[at : at + 2], "big")
    size = font[at + 2]
    first = at + 3
    data = first + (count + 1) * size - 1
    return [
        data + int.from_bytes(font[first + n * size : first + (n + 1) * size], "big")
        for n in range(count + 1)
    ]
