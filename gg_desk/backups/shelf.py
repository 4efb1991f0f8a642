"""The folder of backups: which are there, the next number, and which have had their time."""

import datetime as dt
from pathlib import Path

from gg_desk.backups.container import STORE, Manifest, manifest_of, proved
from gg_desk.backups.rule import outdated
from gg_desk.catalogue.keeping import Backup
from gg_desk.errors import DeskError
from gg_desk.store.files import Watch, unwatched

_ENDING = ".zip"


def listed(folder: Path) -> list[Backup]:
    """The backups in ``folder``, the last made first; a file that is none is passed over."""
    found = []
    for path in folder.glob(f"*{_ENDING}"):
        try:
            found.append(described(path, manifest_of(path)))
        except DeskError:  # half of one, or something else: it counts for nothing
            continue
    return sorted(found, key=lambda one: (one.number, one.made), reverse=True)


def described(file: Path, manifest: Manifest) -> Backup:
    """The backup ``file`` as its manifest tells."""
    return Backup(
        file=str(file),
        number=manifest.number,
        made=manifest.made,
        reason=manifest.reason,
        bytes=file.stat().st_size,
        counts=dict(manifest.counts),
        files=len(manifest.files.keys() - {STORE}),
        without=not_on_server() if manifest.on_server else {},
    )


def next_number(folder: Path) -> int:
    """The number of the backup that is made next: names count too, or a damaged one would be hit."""
    named = [path.name.partition("-")[0] for path in folder.glob(f"*{_ENDING}")]
    numbers = [int(name) for name in named if name.isascii() and name.isdigit()]
    return max([0, *numbers, *(one.number for one in listed(folder))]) + 1


def name_of(manifest: Manifest) -> str:
    """What the backup of this manifest is called in the folder: in order of making."""
    return f"{manifest.number:05}-{manifest.made.astimezone():%Y%m%d}-{manifest.reason}{_ENDING}"


def last_good(folder: Path, watch: Watch = unwatched) -> Backup | None:
    """The last made backup in ``folder`` of which every byte is as it was written."""
    for one in listed(folder):
        try:
            proved(Path(one.file), watch)
        except DeskError:
            continue
        return one
    return None


def prune(folder: Path, now: dt.datetime) -> list[Backup]:
    """Remove the backups that have had their time; answers them."""
    gone = outdated(listed(folder), now)
    for one in gone:
        Path(one.file).unlink(missing_ok=True)
    return gone


def not_on_server() -> dict[str, str]:
    """That a shared store is not in a backup."""
    return {
        "en": "The shared store is on a server and is not in this backup; there it is kept with pg_dump.",
        "ko": "공용 저장소는 서버에 있어 이 백업에 들어 있지 않습니다. 서버에서 pg_dump로 백업해 주세요.",
    }
