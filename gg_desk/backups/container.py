"""The container of a backup: a ZIP file, which any system opens, and a manifest that proves it whole."""

import contextlib
import datetime as dt
import hashlib
import os
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO, BinaryIO

import msgspec

from gg_desk.backups.contents import kind_of
from gg_desk.catalogue.keeping import Reason
from gg_desk.errors import DeskError, unreadable, unwritable
from gg_desk.known_types import learnt
from gg_desk.store.files import Watch, unwatched

STORE = "desk.db"
FORMAT = 1
_MANIFEST = "manifest.json"
_MOST_MANIFEST = 50_000_000  # bytes; a million files would need them
_CHUNK = 1 << 20
_LEVEL = 1  # text shrinks to a third already; higher levels take long for little
_EPOCH = (1980, 1, 1, 0, 0, 0)  # a ZIP file knows no earlier day, a clock does


class Kept(msgspec.Struct, frozen=True):
    """One file of a backup: how long it is, and its SHA-256 in hexadecimal digits."""

    bytes: int
    sha256: str


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """What a backup holds. Unknown fields are passed over: a later version may say more."""

    format: int = FORMAT
    program: str
    """The version of the program that made it."""
    number: int = 0
    made: dt.datetime
    reason: Reason = "asked"
    steps: tuple[str, ...] = ()
    """The migration steps that its store has taken."""
    counts: Mapping[str, int] = {}
    files: Mapping[str, Kept] = {}
    """By name below the data folder; the store is ``desk.db``."""
    on_server: bool = False
    """The office's store was on a server, and is not in here."""


def pack(archive: zipfile.ZipFile, name: str, source: IO[bytes], watch: Watch) -> Kept:
    """Put what ``source`` gives into ``archive``."""
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o600 << 16  # whoever unpacks it may read it, nobody else
    digest, size = hashlib.sha256(), 0
    with archive.open(entry, "w", force_zip64=True) as packed:
        while chunk := source.read(_CHUNK):
            watch()
            digest.update(chunk)
            packed.write(chunk)
            size += len(chunk)
    return Kept(size, digest.hexdigest())


def writing(file: BinaryIO) -> zipfile.ZipFile:
    """An archive to pack into ``file``."""
    return zipfile.ZipFile(file, "w", compression=zipfile.ZIP_DEFLATED, compresslevel=_LEVEL)


def seal(archive: zipfile.ZipFile, manifest: Manifest) -> None:
    """Put the manifest into ``archive``, the last of all."""
    entry = zipfile.ZipInfo(_MANIFEST, _EPOCH)
    entry.external_attr = 0o600 << 16
    archive.writestr(entry, msgspec.json.format(msgspec.json.encode(manifest), indent=2))


def manifest_of(file: Path) -> Manifest:
    """The manifest of the backup ``file``; its other contents are not looked at.

    Raises:
        DeskError: it is missing, no backup, damaged, or of a newer version.
    """
    with _opened(file) as archive:
        return _manifest_in(archive, file.name)


def proved(file: Path, watch: Watch = unwatched) -> Manifest:
    """The manifest, once every byte of the backup ``file`` was read and agrees with it.

    Raises:
        DeskError: as ``manifest_of`` says.
    """
    with _opened(file) as archive:
        manifest = _manifest_in(archive, file.name)
        for name, said in manifest.files.items():
            for _chunk in _chunks(archive, name, said, file.name):
                watch()
    return manifest


def unpacked(file: Path, folder: Path) -> Manifest:
    """The same, and every file that belongs to a data folder is in ``folder`` under its name.

    Raises:
        DeskError: as ``manifest_of`` says, or the folder cannot be written.
    """
    with _opened(file) as archive:
        manifest = _manifest_in(archive, file.name)
        for name, said in manifest.files.items():
            if name != STORE and not kind_of(name):
                continue  # nothing of ours, or a name that leads out of the folder
            with _made(folder / name) as out:
                out.writelines(_chunks(archive, name, said, file.name))
    return manifest


@contextlib.contextmanager
def _made(path: Path) -> Iterator[IO[bytes]]:
    """A new file, on the disk at the end."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
    except OSError as error:
        raise unwritable(str(path), error) from error


def _manifest_in(archive: zipfile.ZipFile, name: str) -> Manifest:
    if archive.NameToInfo.get(_MANIFEST) is None:
        raise no_backup(name)
    if archive.getinfo(_MANIFEST).file_size > _MOST_MANIFEST:
        raise damaged(name)
    content = archive.read(_MANIFEST)
    try:
        version = msgspec.json.decode(content, type=dict[str, msgspec.Raw]).get("format")
        if version is not None and msgspec.json.decode(version, type=int) > FORMAT:
            raise _newer(name)
        return msgspec.json.decode(content, type=learnt(Manifest))
    except ValueError as error:
        raise damaged(name) from error


def _chunks(archive: zipfile.ZipFile, name: str, said: Kept, file: str) -> Iterator[bytes]:
    """What a file of the archive holds; a DeskError at the end where that is not what was ``said``."""
    if archive.NameToInfo.get(name) is None:
        raise damaged(file)
    digest, size = hashlib.sha256(), 0
    with archive.open(name) as packed:
        while chunk := packed.read(_CHUNK):
            size += len(chunk)
            if size > said.bytes:  # never more onto the disk than it says
                raise damaged(file)
            digest.update(chunk)
            yield chunk
    if Kept(size, digest.hexdigest()) != said:
        raise damaged(file)


@contextlib.contextmanager
def _opened(file: Path) -> Iterator[zipfile.ZipFile]:
    if not file.is_file():
        raise missing(file)
    try:
        with zipfile.ZipFile(file) as archive:
            yield archive
    except OSError as error:
        raise unreadable(file.name, error) from error
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise (damaged if is_container(file) else no_backup)(file.name) from error


def is_container(file: Path) -> bool:
    """Whether ``file`` begins as a ZIP file does, be the rest of it damaged."""
    try:
        with file.open("rb") as opened:
            return opened.read(4) == b"PK\3\4"
    except OSError as error:
        raise unreadable(file.name, error) from error


def missing(file: Path) -> DeskError:
    """That there is no such backup."""
    return DeskError(
        f"There is no backup {file}. Check the name; nothing was changed.",
        f"백업 파일 {file}이(가) 없습니다. 이름을 확인해 주세요. 바뀐 것은 없습니다.",
    )


def damaged(name: str) -> DeskError:
    """That the backup of this name was changed or cut since it was made."""
    return DeskError(
        f"The backup {name} is damaged. Use another one; nothing was changed.",
        f"백업 {name}이(가) 손상되었습니다. 다른 백업을 써 주세요. 바뀐 것은 없습니다.",
    )


def no_backup(name: str) -> DeskError:
    """That some other program made the file of this name."""
    return DeskError(
        f"{name} is not a GG Desk backup. Choose another file; it was left as it is.",
        f"{name}은(는) GG Desk 백업이 아닙니다. 다른 파일을 골라 주세요. 파일은 그대로 두었습니다.",
    )


def _newer(name: str) -> DeskError:
    return DeskError(
        f"The backup {name} was made by a newer version of GG Desk. Update this program; nothing was changed.",
        f"백업 {name}은(는) 더 새로운 GG Desk에서 만든 것입니다. 프로그램을 업데이트해 주세요. 바뀐 것은 없습니다.",
    )
