"""What a driver says, turned into a sentence that a person can act on."""

import contextlib
from collections.abc import Iterator

import sqlalchemy.exc
from sqlcipher3 import dbapi2

from gg_desk.errors import DamagedError, DeskError

_DAMAGED = (
    "The store {name} is damaged. Restore the last good backup with: gg-desk restore --last",
    "저장소 {name}이(가) 손상되었습니다. gg-desk restore --last 명령으로 최근의 온전한 백업을 복원해 주세요.",
)
_FULL = (
    "There is no room left for the store {name}. Free some disk space and try again; nothing was changed.",
    "저장소 {name}을(를) 쓸 디스크 공간이 없습니다. 공간을 늘린 뒤 다시 해 주세요. 바뀐 것은 없습니다.",
)
_READ_ONLY = (
    "The store {name} cannot be written: it is read-only for this user. Nothing was changed.",
    "저장소 {name}은(는) 읽기 전용이라 쓸 수 없습니다. 바뀐 것은 없습니다.",
)
_BUSY = (
    "The store {name} is in use by another program. Wait a moment and try again; nothing was changed.",
    "다른 프로그램이 저장소 {name}을(를) 쓰고 있습니다. 잠시 뒤 다시 해 주세요. 바뀐 것은 없습니다.",
)
_NO_REACH = (
    "The database server {name} cannot be reached. Check the network and the address, then try again.",
    "데이터베이스 서버 {name}에 연결할 수 없습니다. 네트워크와 주소를 확인해 주세요.",
)
_NO_ENTRY = (
    "The database server {name} refuses this user. Check user, password and rights.",
    "데이터베이스 서버 {name}이(가) 이 사용자를 거절했습니다. 사용자, 비밀번호, 권한을 확인해 주세요.",
)

_SENTENCES = {
    "SQLITE_NOTADB": (
        "{name} is not a GG Desk store. Choose another file, or restore a backup.",
        "{name}은(는) GG Desk 저장소가 아닙니다. 다른 파일을 고르거나 백업을 복원해 주세요.",
    ),
    "SQLITE_CORRUPT": _DAMAGED,
    "SQLITE_FULL": _FULL,
    "SQLITE_READONLY": _READ_ONLY,
    "SQLITE_PERM": _READ_ONLY,
    "SQLITE_BUSY": _BUSY,
    "SQLITE_LOCKED": _BUSY,
    "SQLITE_CANTOPEN": (
        "The store {name} cannot be opened. Check that its folder exists and may be written.",
        "저장소 {name}을(를) 열 수 없습니다. 폴더가 있고 쓸 수 있는지 확인해 주세요.",
    ),
    "SQLITE_IOERR": (
        "The disk reported an error at the store {name}. Check the disk, then try again.",
        "저장소 {name}을(를) 다루다가 디스크 오류가 났습니다. 디스크를 확인해 주세요.",
    ),
    # PostgreSQL, by class of SQLSTATE; none at all where no connection came about.
    "no connection": _NO_REACH,
    "08": _NO_REACH,
    "57P": _NO_REACH,
    "28": _NO_ENTRY,
    "3D": _NO_REACH,
    "42501": _NO_ENTRY,
    "25006": _READ_ONLY,
    "53": _FULL,
    "55P03": _BUSY,
}

_CODES = {
    "attempt to write a readonly database": "SQLITE_READONLY",
    "database disk image is malformed": "SQLITE_CORRUPT",
    "database is locked": "SQLITE_BUSY",
    "database or disk is full": "SQLITE_FULL",
    "disk I/O error": "SQLITE_IOERR",
    "file is not a database": "SQLITE_NOTADB",
    "unable to open database file": "SQLITE_CANTOPEN",
}
"""SQLite's own words for what the driver's online backup gives without a code."""
_NO_TEXT = "Could not decode to UTF-8"  # the store writes nothing else
_DAMAGE = frozenset({"SQLITE_NOTADB", "SQLITE_CORRUPT"})


@contextlib.contextmanager
def told(name: str) -> Iterator[None]:
    """Whatever the store ``name`` cannot do inside is told as a DeskError; a bug stays a bug."""
    try:
        yield
    except (sqlalchemy.exc.DBAPIError, dbapi2.Error) as error:
        sentence = said(error, name)
        if sentence is None:
            raise
        raise sentence from error


def said(error: Exception, name: str) -> DeskError | None:
    """The sentence for a driver's ``error`` at the store ``name``; none where the error is a bug."""
    code = _code(error)
    for prefix, (en, ko) in _SENTENCES.items():
        if code.startswith(prefix):
            kind = DamagedError if prefix in _DAMAGE else DeskError
            return kind(en.format(name=name), ko.format(name=name))
    return None


def _code(error: Exception) -> str:
    original = getattr(error, "orig", None) or error
    name = getattr(original, "sqlite_errorname", None)
    if name is not None:
        return str(name)
    if isinstance(original, dbapi2.Error):
        words = str(original)
        return "SQLITE_CORRUPT" if words.startswith(_NO_TEXT) else _CODES.get(words, "")
    state = getattr(original, "sqlstate", None)
    if state is None and type(original).__name__ == "OperationalError":
        return "no connection"
    return str(state or "")
