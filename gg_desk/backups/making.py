"""Making a backup: copied while in use, packed, and read back before it gets its name."""

import contextlib
import datetime as dt
import io
import time
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO

import msgspec

import gg_desk
from gg_desk.backups.container import (
    STORE,
    Kept,
    Manifest,
    damaged,
    manifest_of,
    pack,
    proved,
    seal,
    writing,
)
from gg_desk.backups.contents import VAULT, belongings
from gg_desk.backups.shelf import described, name_of, next_number
from gg_desk.catalogue.keeping import Backup, Reason
from gg_desk.errors import DeskError, UsageError, unwritable
from gg_desk.folders import Folders
from gg_desk.leftovers import scratch
from gg_desk.settings import read_preferences
from gg_desk.store.backup import copy_store
from gg_desk.store.files import Watch, holds_data, steps_in, unwatched
from gg_desk.whole_files import whole_file

_PATIENCE = 5.0  # seconds for the vault to be left alone; each of its writes takes a moment
_AGAIN = 0.05


def make_backup(
    where: Folders,
    reason: Reason,
    target: Path | None = None,
    *,
    now: dt.datetime | None = None,
    with_store: bool = True,
    watch: Watch = unwatched,
) -> Backup:
    """Put all that an office would miss into one file: ``target``, else the next in the backup folder.

    The desk may be in use. The file is read back and compared before it gets its name, and the
    store in it is opened, checked and counted. A file that is no backup is not replaced. Where the
    store is damaged, ``with_store=False`` leaves it out.

    Raises:
        DeskError: the store is damaged, or the file cannot be written; what was there stays.
    """
    moment = (now or dt.datetime.now(dt.UTC)).astimezone(dt.UTC)
    if target is not None:
        _refuse_other_files(where, target)
    try:
        where.backups.mkdir(exist_ok=True)
        number = next_number(where.backups) if target is None else 0
    except OSError as error:
        raise unwritable(str(where.backups), error) from error
    begun = Manifest(
        program=gg_desk.__version__,
        number=number,
        made=moment,
        reason=reason,
        on_server=_is_on_server(where),
    )
    file = target or where.backups / name_of(begun)
    with whole_file(file) as out:
        with writing(out) as archive:
            manifest = _filled(archive, where, begun, with_store, watch)
            seal(archive, manifest)
        out.flush()
        if proved(Path(out.name), watch) != manifest:
            raise damaged(file.name)
    return described(file, manifest)


def _filled(
    archive: zipfile.ZipFile, where: Folders, begun: Manifest, with_store: bool, watch: Watch
) -> Manifest:
    files: dict[str, Kept] = {}
    counts: dict[str, int] = {}
    steps: tuple[str, ...] = ()
    if with_store and holds_data(where.store):
        with _scratch(where.backups) as copy:
            counts = copy_store(where.store, copy, watch)
            steps = steps_in(copy)
            with copy.open("rb") as source:
                files[STORE] = pack(archive, STORE, source, watch)
    vault = _left_alone(where, VAULT)
    for name in [*(name for name in belongings(where) if name not in VAULT), *vault]:
        with _opened(where, name, vault) as source:
            files[name] = pack(archive, name, source, watch)
    return msgspec.structs.replace(begun, steps=steps, counts=counts, files=files)


@contextlib.contextmanager
def _opened(where: Folders, name: str, vault: Mapping[str, bytes]) -> Iterator[IO[bytes]]:
    if name in vault:
        yield io.BytesIO(vault[name])
        return
    try:
        source = (where.data / name).open("rb")
    except OSError as error:
        raise _unreadable(where.data / name, error) from error
    with source:
        yield source


@contextlib.contextmanager
def _scratch(folder: Path) -> Iterator[Path]:
    try:
        with scratch(folder) as copy:
            yield copy
    except OSError as error:
        raise unwritable(str(folder), error) from error


def _left_alone(where: Folders, names: Sequence[str]) -> dict[str, bytes]:
    """The vault's files of one moment: SQLite cannot copy what it has no key for.

    Read twice alike, nobody wrote in between; with its journal that is what a power cut would leave.
    """
    until = time.monotonic() + _PATIENCE
    before = _contents(where, names)
    while time.monotonic() < until:
        again = _contents(where, names)
        if again == before:
            return again
        before = again
        time.sleep(_AGAIN)
    raise DeskError(
        "The vault is being written all the time. Lock it, then make the backup; none was made.",
        "보관함에 계속 쓰는 중이라 백업하지 못했습니다. 보관함을 잠근 뒤 다시 해 주세요.",
    )


def _contents(where: Folders, names: Sequence[str]) -> dict[str, bytes]:
    found = {}
    for name in names:
        try:
            found[name] = (where.data / name).read_bytes()
        except FileNotFoundError:  # no vault, or a log that just went
            continue
        except OSError as error:
            raise _unreadable(where.data / name, error) from error
    return found


def _unreadable(path: Path, error: OSError) -> DeskError:
    reason = error.strerror or str(error)
    return DeskError(
        f"{path} cannot be read: {reason}. No backup was made. Mend or remove that file, then try again.",
        f"{path}을(를) 읽을 수 없어({reason}) 백업하지 못했습니다. 그 파일을 고치거나 치운 뒤 다시 해 주세요.",
    )


def _refuse_other_files(where: Folders, target: Path) -> None:
    if target.resolve() == where.store.resolve():
        raise UsageError(
            f"{target} is the store itself. Name another file.",
            f"{target}은(는) 저장소 자체입니다. 다른 파일 이름을 적어 주세요.",
        )
    if target.is_file() and target.stat().st_size:
        try:
            manifest_of(target)
        except DeskError:
            steps_in(target)  # a backup of the first version, or its sentence


def _is_on_server(where: Folders) -> bool:
    try:
        return bool(read_preferences(where).shared_store)
    except DeskError:  # told where preferences are read; their file is kept as it is
        return False
