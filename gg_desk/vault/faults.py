"""What goes wrong at a vault, each with its way out."""

import contextlib
from collections.abc import Iterator

import sqlalchemy.exc
from sqlcipher3 import dbapi2

from gg_desk.errors import DeskError, UsageError


def no_vault() -> DeskError:
    """That there is nothing to open."""
    return DeskError(
        "There is no vault yet. Make one with: gg-desk vault init",
        "보관함이 아직 없습니다. gg-desk vault init 으로 만들어 주세요.",
    )


class LockedError(DeskError):
    """The vault was locked; nothing in it can be read until it is unlocked again."""

    def __init__(self) -> None:
        super().__init__(
            "The vault is locked. Unlock it with the passphrase, then try again.",
            "보관함이 잠겨 있습니다. 암호로 연 뒤 다시 해 주세요.",
        )


class WrongPassphraseError(DeskError):
    """What was typed opens no way in; it is never said which part of it was wrong."""

    def __init__(self) -> None:
        super().__init__(
            "That does not open the vault. Check the keyboard's language and Caps Lock, and type it again.",
            "보관함이 열리지 않습니다. 한/영과 Caps Lock을 확인하고 다시 입력해 주세요.",
        )


class TooSoonError(DeskError):
    """Too many wrong passphrases: the next is tried after ``seconds``."""

    def __init__(self, seconds: int) -> None:
        super().__init__(
            f"After several wrong tries the vault waits. Try again in {seconds} seconds.",
            f"여러 번 틀려서 잠시 기다려야 합니다. {seconds}초 뒤에 다시 입력해 주세요.",
        )
        self.seconds = seconds


def damaged(name: str) -> DeskError:
    """That a file of the vault is not as it was written."""
    return DeskError(
        f"The vault's file {name} is damaged or was changed. Restore the latest backup; nothing was changed now.",
        f"보관함의 {name} 파일이 손상되었거나 바뀌었습니다. 최근 백업을 복원해 주세요. 지금 바뀐 것은 없습니다.",
    )


def missing(name: str) -> DeskError:
    """That a file of the vault is not there."""
    return DeskError(
        f"The vault's file {name} is missing. Restore the latest backup, or move the folder “vault” away to begin a new one.",
        f"보관함의 {name} 파일이 없습니다. 최근 백업을 복원하거나, vault 폴더를 다른 곳으로 옮기고 새로 만들어 주세요.",
    )


def newer(name: str) -> DeskError:
    """That a file of the vault was written by a newer version."""
    return DeskError(
        f"The vault's file {name} is from a newer GG Desk. Update this one; nothing was changed.",
        f"보관함의 {name} 파일은 더 새로운 GG Desk가 만든 것입니다. 업데이트해 주세요. 바뀐 것은 없습니다.",
    )


def no_batch(code: str) -> UsageError:
    """That nothing is kept under this code."""
    return UsageError(
        f"Nothing is kept under the code {code}. All that is kept: gg-desk vault batches",
        f"{code} 번호로 보관한 것이 없습니다. gg-desk vault batches 로 모두 볼 수 있습니다.",
    )


def unreadable_batch(code: str) -> DeskError:
    """That the key of a batch is gone, or does not fit."""
    return DeskError(
        f"The key of {code} is not on this computer, so that nobody can read it: keys are in no backup, and are destroyed with their batch. Print from the list again.",
        f"{code}의 열쇠가 이 컴퓨터에 없어 읽을 수 없습니다. 열쇠는 백업에 들어가지 않고, 파기하면 없어집니다. 명단에서 다시 인쇄해 주세요.",
    )


def keys_damaged() -> DeskError:
    """That nothing can be kept, since the file of keys is no such file any more."""
    return DeskError(
        "The vault's file batch-keys is damaged, and is in no backup: what is kept cannot be read any more. Destroy it with gg-desk vault destroy, move the file away, and keep from the lists again.",
        "보관함의 batch-keys 파일이 손상되었습니다. 이 파일은 백업에 없으므로 보관한 것은 더는 읽을 수 없습니다. gg-desk vault destroy 로 파기하고 파일을 옮긴 뒤, 명단에서 다시 보관해 주세요.",
    )


_SENTENCES = {
    "SQLITE_FULL": (
        "There is no room left for the vault. Free some disk space and try again; nothing was changed.",
        "보관함을 쓸 디스크 공간이 없습니다. 공간을 늘린 뒤 다시 해 주세요. 바뀐 것은 없습니다.",
    ),
    "SQLITE_READONLY": (
        "The vault cannot be written, and is not opened without its access log. Check who may write the folder “vault”.",
        "보관함에 쓸 수 없어 접속기록을 남길 수 없으므로 열지 않습니다. vault 폴더의 쓰기 권한을 확인해 주세요.",
    ),
    "SQLITE_BUSY": (
        "The vault is in use by another program. Wait a moment and try again; nothing was changed.",
        "다른 프로그램이 보관함을 쓰고 있습니다. 잠시 뒤 다시 해 주세요. 바뀐 것은 없습니다.",
    ),
    "SQLITE_CANTOPEN": (
        "The vault cannot be opened. Check that the folder “vault” is there and may be read.",
        "보관함을 열 수 없습니다. vault 폴더가 있고 읽을 수 있는지 확인해 주세요.",
    ),
    "SQLITE_IOERR": (
        "The disk reported an error at the vault. Check the disk, then try again.",
        "보관함을 다루다가 디스크 오류가 났습니다. 디스크를 확인해 주세요.",
    ),
}
_SENTENCES["SQLITE_LOCKED"] = _SENTENCES["SQLITE_BUSY"]
_SENTENCES["SQLITE_PERM"] = _SENTENCES["SQLITE_READONLY"]
_DAMAGE = ("SQLITE_NOTADB", "SQLITE_CORRUPT")


@contextlib.contextmanager
def told(name: str) -> Iterator[None]:
    """Whatever the database ``name`` cannot do inside is told as a DeskError; a bug stays a bug."""
    try:
        yield
    except (sqlalchemy.exc.DBAPIError, dbapi2.Error) as error:
        code = str(getattr(getattr(error, "orig", None) or error, "sqlite_errorname", ""))
        if code.startswith(_DAMAGE):
            raise damaged(name) from error
        for prefix, sentence in _SENTENCES.items():
            if code.startswith(prefix):
                raise DeskError(*sentence) from error
        raise
