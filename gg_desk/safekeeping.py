"""The desk's verbs for backups, shared like its others: made, listed, brought back, undone.

All of them block. A window hands a ``watch`` to the long ones, whose exception ends them.
"""

import datetime as dt
import logging
import shutil
import time
from pathlib import Path

from gg_desk import settings
from gg_desk.backups import restoring, shelf
from gg_desk.backups.container import proved
from gg_desk.backups.making import make_backup
from gg_desk.backups.rule import is_due
from gg_desk.catalogue.keeping import Backup, Reason, RestorePreview, RestoreReport
from gg_desk.catalogue.results import CheckReport
from gg_desk.desk import open_desk
from gg_desk.errors import DeskError, UsageError, unwritable
from gg_desk.folders import Folders
from gg_desk.leftovers import alone
from gg_desk.store import checking
from gg_desk.store.files import Watch, unwatched
from gg_desk.whole_files import whole_file

_LOG = logging.getLogger(__name__)
_LOCK = "backup.lock"


def check_folder(folders: Folders) -> CheckReport:
    """What ``desk.check`` says, without opening the desk, which a damaged store would refuse."""
    restoring.finish_restore(folders)
    store = settings.store_of(folders, settings.read_preferences(folders))
    if isinstance(store, Path) and not store.exists():
        open_desk(folders).close()  # makes it
    return checking.check(store)


def backup(
    where: Folders,
    file: Path | None = None,
    *,
    reason: Reason = "asked",
    watch: Watch = unwatched,
) -> Backup:
    """All that the office would miss in one file: ``file``, else one more in the backup folder.

    Raises:
        DeskError: the store is damaged, or the file cannot be written.
    """
    begun = time.perf_counter()
    made = make_backup(where, reason, file, watch=watch)
    if file is None:
        shelf.prune(where.backups, _now())
    took = (time.perf_counter() - begun) * 1000
    facts = {"word": made.reason, "bytes": made.bytes, "milliseconds": took}
    _LOG.info("A backup was made", extra=facts)
    return made


def daily_backup(where: Folders, *, watch: Watch = unwatched) -> Backup | None:
    """This day's backup, if the day has none yet and no other program is just making it.

    Raises:
        DeskError: as ``backup`` says.
    """
    try:
        where.backups.mkdir(exist_ok=True)
        with alone(where.backups / _LOCK) as held:
            if not held or not is_due(shelf.listed(where.backups), _now()):
                return None
            return backup(where, reason="daily", watch=watch)
    except OSError as error:
        raise unwritable(str(where.backups), error) from error


def backups(where: Folders) -> list[Backup]:
    """The backups in the backup folder, the last made first."""
    return shelf.listed(where.backups) if where.backups.is_dir() else []


def last_good(where: Folders) -> Backup:
    """The last made backup of which every byte is as it was written.

    Raises:
        DeskError: there is none.
    """
    if where.backups.is_dir() and (found := shelf.last_good(where.backups)):
        return found
    raise _none(where)


def preview(where: Folders, file: Path) -> RestorePreview:
    """What bringing the backup ``file`` back would change; nothing is changed."""
    return restoring.preview(where, file)


def restore(where: Folders, file: Path) -> RestoreReport:
    """Bring the backup ``file`` back; what was there is in a backup of its own, made before."""
    report = restoring.restore(where, file)
    shelf.prune(where.backups, _now())
    _LOG.info("A backup was brought back", extra={"count": len(report.changes)})
    return report


def save_copy(backup: Path, target: Path) -> str:
    """Copy a backup, proved once more, to ``target``, which has a place of its own; its name.

    Raises:
        DeskError: the backup is damaged, or the copy cannot be written.
    """
    proved(backup)
    return _copied(backup, target)


def save_damaged(where: Folders, target: Path) -> str:
    """Copy the store as it lies there, damaged as it is, for someone who can mend it; its name.

    Raises:
        DeskError: it cannot be read, or the copy cannot be written.
    """
    return _copied(where.store, target)


def _copied(source: Path, target: Path) -> str:
    if source.resolve() == target.resolve():
        raise UsageError(
            f"{target} is that very file. Choose another name.",
            f"{target}은(는) 바로 그 파일입니다. 다른 이름을 골라 주세요.",
        )
    with whole_file(target) as out, source.open("rb") as file:
        shutil.copyfileobj(file, out)
    return str(target)


def undo(where: Folders) -> RestoreReport:
    """Undo the last restore; undone again, it stands as before.

    Raises:
        DeskError: nothing was restored yet.
    """
    return restore(where, Path(before_restore(where).file))


def before_restore(where: Folders) -> Backup:
    """The backup that was made before the last restore.

    Raises:
        DeskError: nothing was restored yet.
    """
    for one in backups(where):
        if one.reason == "restore":
            return one
    raise DeskError(
        "Nothing was restored here yet, so nothing can be undone.",
        "아직 복원한 적이 없어 되돌릴 것이 없습니다.",
    )


def _now() -> dt.datetime:
    return dt.datetime.now().astimezone()


def _none(where: Folders) -> DeskError:
    return DeskError(
        f"There is no good backup in {where.backups}. Name one with: gg-desk restore FILE",
        f"{where.backups}에 쓸 수 있는 백업이 없습니다. gg-desk restore 파일 명령으로 지정해 주세요.",
    )
