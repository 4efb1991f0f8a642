"""A feed's bytes as text, whatever the server claims about its letters."""

import codecs
import re

from gg_desk.errors import DeskError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)
_DECLARED = re.compile(rb"""^\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._:-]+)["']""")
_DECLARATION = re.compile(r"^\s*<\?xml\s[^>]*\?>")

# Only real character sets: Python also knows codecs that unpack, run wild or warn.
_CHARACTER_SETS = re.compile(
    r"euc[_-]?(kr|jp)|cp949|uhc|ks_?c[_-]?5601.*|iso-?2022-(kr|jp)|johab|us-ascii|koi8-[ru]|tis-620"
    r"|(iso-?8859|windows|cp)-?\d{1,4}|shift_jis|gb(2312|k|18030)|big5|utf-?(8|16|32)([bl]e)?",
    re.IGNORECASE,
)
# What the web means by these names, which is more than their standards say.
_WIDER = {"euc-kr": "cp949", "ks_c_5601-1987": "cp949", "iso-8859-1": "cp1252", "gb2312": "gb18030"}


def text_of(content: bytes, charset: str = "") -> str:
    """The text of a feed without its XML declaration, which its bytes may contradict.

    A byte order mark is believed first; then bytes that are valid UTF-8 are UTF-8, since text in
    another encoding practically never is; then the document's own declaration, then ``charset``,
    which the server named, then Korean. Single bytes that spoil otherwise sound UTF-8 come out as
    lone surrogates, so that only the item around them is refused.

    Raises:
        DeskError: no way of reading gives text.
    """
    text = _marked(content)
    if text is None:
        text = _utf8(content)
    if text is None:
        text = _claimed(content, charset)
    return _DECLARATION.sub("", text.lstrip("\ufeff\0 \t\r\n"), count=1)


def _marked(content: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            if encoding == "utf-8":
                return content.decode(encoding, "surrogateescape")
            return _whole(content, encoding)
    return None


def _whole(content: bytes, encoding: str) -> str:
    try:
        return codecs.getincrementaldecoder(encoding)().decode(content)
    except UnicodeDecodeError as error:
        raise _illegible() from error


def _utf8(content: bytes) -> str | None:
    """The text if the bytes are UTF-8; a last letter cut in half is left to the check for the end."""
    try:
        return codecs.getincrementaldecoder("utf-8")().decode(content)
    except UnicodeDecodeError:
        return None


def _claimed(content: bytes, charset: str) -> str:
    declared = _DECLARED.match(content)
    claims = [declared[1].decode("ascii")] if declared else []
    for claim in (*claims, charset, "cp949"):
        name = claim.strip().lower()
        if not _CHARACTER_SETS.fullmatch(name):
            continue
        try:
            return codecs.getincrementaldecoder(_WIDER.get(name, name))().decode(content)
        except (UnicodeError, LookupError):
            continue
    if b"\0" in content:
        raise _illegible()
    return content.decode("utf-8", "surrogateescape")


def _illegible() -> DeskError:
    return DeskError(
        "The feed's letters cannot be read: its bytes are not text in any known encoding. "
        "Nothing was taken.",
        "피드의 글자를 읽을 수 없습니다. 알려진 문자 인코딩이 아닙니다. 반영한 것은 없습니다.",
    )
