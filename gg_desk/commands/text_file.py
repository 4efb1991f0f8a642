"""Text files as editors in Korea leave them: UTF-8, UTF-16 or CP949."""

import codecs
import re
from pathlib import Path

from gg_desk.errors import DeskError, UsageError

_MOST_BYTES = 5_000_000  # a thousand pages
_BINARY = re.compile("[\x00-\x08\x0e-\x1b\x7f]")
_HANGUL = re.compile("[가-힣]")
_OTHER_LETTERS = re.compile(r"[^\W\d_a-zA-Z가-힣]")
_KS_BYTES = 2  # of a syllable in KS X 1001; the codec composes all others from eight
_FOREIGN = 0.1  # of the letters: Korean prose holds few that are neither Hangul nor Latin


def read_text(path: Path) -> str:
    """The text of a file: UTF-16 where a mark says so, else UTF-8, else CP949 where that is Korean.

    Raises:
        UsageError: there is no such file, it is empty, or it holds no text.
        DeskError: it cannot be read.
    """
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except OSError as error:
        raise _unreadable(path, error) from error
    if len(data) > _MOST_BYTES:
        size = _MOST_BYTES // 1_000_000
        raise UsageError(
            f"“{path.name}” is larger than {size} MB, more than a sheet can hold.",
            f"“{path.name}” 파일이 {size}MB보다 커서 안내문에 담을 수 없습니다.",
        )
    text = _decoded(data)
    if text is None or _BINARY.search(text):
        raise UsageError(
            f"“{path.name}” is no plain text. Save it as text in UTF-8 and name that file.",
            f"“{path.name}”은(는) 텍스트 파일이 아닙니다. UTF-8 텍스트로 저장한 파일을 골라 주세요.",
        )
    if not text.strip():
        raise UsageError(
            f"“{path.name}” is empty. Write the text into it first.",
            f"“{path.name}” 파일이 비어 있습니다. 먼저 글을 써 주세요.",
        )
    return text


def _decoded(data: bytes) -> str | None:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _as(data, "utf-16")
    text = _as(data, "utf-8-sig")
    if text is None:
        text = _as(data, "cp949")
        return text if text and _is_korean(text) else None
    return text


def _as(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _is_korean(text: str) -> bool:
    """Whether ``text``, read as CP949, was written in it.

    Almost any bytes can be read as CP949. Chinese and Japanese ones give Hanja among the Hangul,
    Western quotation marks syllables that Korean hardly knows, outside of KS X 1001.
    """
    hangul = _HANGUL.findall(text)
    known = sum(len(syllable.encode("euc_kr")) == _KS_BYTES for syllable in hangul)
    others = len(_OTHER_LETTERS.findall(text))
    return known * 2 >= len(hangul) and others <= _FOREIGN * (len(hangul) + others)


def _unreadable(path: Path, error: OSError) -> DeskError:
    if isinstance(error, FileNotFoundError | NotADirectoryError) or path.is_dir():
        return UsageError(
            f"There is no text file “{path}”. Check its name.",
            f"“{path}” 텍스트 파일이 없습니다. 이름을 확인해 주세요.",
        )
    reason = error.strerror or str(error)
    return DeskError(
        f"The text file “{path}” cannot be read: {reason}.",
        f"“{path}” 텍스트 파일을 읽을 수 없습니다({reason}).",
    )
