"""The letters of a text file, whose encoding nobody tells."""

import codecs
import re

from gg_desk.mailing.formats.faults import illegible, unknown

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_HEAD = 4096
_SPACE = 0x20
_KOREAN = re.compile(r"euc-?kr|ks_?c_?5601.*|cp949|ms949|uhc|windows-949", re.IGNORECASE)
_UNWRITTEN = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
"""Control characters that no text has: the bytes are of another kind of file."""
_MOST_UNWRITTEN = 0.002


def decoded(content: bytes, name: str, declared: str = "") -> str:
    """The text of ``content``: by its mark, as UTF-8 or UTF-16 if it is that, else as Korean (CP949).

    Raises:
        DeskError: it is no text, or in an encoding that Korean offices do not use.
    """
    for encoding in _encodings(content, declared):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if len(_UNWRITTEN.findall(text)) > _MOST_UNWRITTEN * len(text):
            continue
        return text.removeprefix("\ufeff")
    raise illegible(name) if _looks_like_text(content) else unknown(name)


def _encodings(content: bytes, declared: str) -> list[str]:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return [encoding]
    head = content[:_HEAD]
    if head[1::2].count(0) > len(head) // 8:
        return ["utf-16-le"]
    if head[0::2].count(0) > len(head) // 8:
        return ["utf-16-be"]
    return (
        ["cp949", "utf-8"]
        if _KOREAN.fullmatch(declared) and _is_not_utf8(content)
        else ["utf-8", "cp949"]
    )


def _is_not_utf8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return True
    return False


def _looks_like_text(content: bytes) -> bool:
    head = content[:_HEAD]
    return (
        b"\0" not in head
        and sum(byte < _SPACE and byte not in b"\t\r\n\f\x1b" for byte in head) < len(head) * 0.01
    )
