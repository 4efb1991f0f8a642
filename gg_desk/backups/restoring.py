"""Bringing a backup back: looked at first, what is there kept, and finished later if it is broken off."""

import contextlib
import datetime as dt
import shutil
from collections.abc import Iterator
from pathlib import Path

from gg_desk.backups import plan as plans
from gg_desk.backups.comparing import changes
from gg_desk.backups.contents import VAULT
from gg_desk.backups.making import make_backup
from gg_desk.backups.shelf import not_on_server
from gg_desk.backups.staging import Staged, stage
from gg_desk.catalogue.keeping import Backup, RestorePreview, RestoreReport
from gg_desk.catalogue.results import CheckReport
from gg_desk.catalogue.words import LocalText
from gg_desk.errors import DamagedError, DeskError, UsageError, unwritable
from gg_desk.folders import Folders
from gg_desk.leftovers import alone
from gg_desk.store.backup import is_sound
from gg_desk.store.files import counts_in, holds_data, steps_in
from gg_desk.store.opening import open_store

_LOCK = "restoring.lock"
_PATIENCE = 5.0  # seconds for another look at a backup, or another restore, to be done
_OTHER_VAULT: LocalText = {
    "en": "The vault becomes as it was then: the passphrase of that day opens it, and what was kept since is only in the backup that is made before.",
    "ko": "보관함도 그때 상태로 돌아갑니다. 그날의 암호로 열리며, 그 뒤에 보관한 내용은 복원 직전에 만드는 백업에만 남습니다.",
}


def preview(where: Folders, file: Path) -> RestorePreview:
    """What bringing the backup ``file`` back would change; nothing is changed.

    Raises:
        DeskError: the backup is missing, damaged, newer or something else.
    """
    with _ready(where, file) as staged:
        is_readable = holds_data(where.store) and is_sound(where.store)
        return _previewed(where, file, staged, with_store=is_readable)


def restore(where: Folders, file: Path, *, now: dt.datetime | None = None) -> RestoreReport:
    """Bring the backup ``file`` back, once a backup of what is there was made.

    A damaged store is not overwritten but set aside, under a name with today's date. A program
    that has the store open sees the change whole. A restore that is broken off once it began to
    change things is finished by ``finish_restore``.

    Raises:
        DeskError: the backup is missing, damaged, newer or something else; nothing was changed.
    """
    moment = now or dt.datetime.now(dt.UTC)
    with _ready(where, file) as staged:
        # The backup looks the store through, byte by byte: nothing after it does so again.
        undo, with_store = _kept_before(where, moment)
        seen = _previewed(where, file, staged, with_store=with_store)
        aside = f"desk-damaged-{moment:%Y%m%d-%H%M%S-%f}.db"
        plan = plans.made(where, staged, aside, store_is_sound=with_store)
        was_damaged = plans.carry_out(where, staged.folder, plan)
    return RestoreReport(
        file=str(file),
        report=_looked_at(where),
        changes=seen.changes,
        undo=undo.file,
        set_aside=str(where.data / plan.aside) if was_damaged else "",
        notes=seen.notes,
    )


def _looked_at(where: Folders) -> CheckReport:
    """How the store is now; its index came along with it, and was proved byte by byte."""
    path = where.store
    if not holds_data(path):
        return CheckReport(file=str(path), sound=True, schema=0, counts={})
    sound, schema = is_sound(path), len(steps_in(path))
    return CheckReport(file=str(path), sound=sound, schema=schema, counts=counts_in(path))


def finish_restore(where: Folders) -> bool:
    """Finish a restore that was broken off while it changed things; whether there was one.

    Raises:
        DeskError: another program is just restoring, or it cannot be finished.
    """
    if not plans.is_under_way(where):
        return False
    with _alone(where):
        return plans.go_on(where)


@contextlib.contextmanager
def _alone(where: Folders) -> Iterator[None]:
    try:
        where.backups.mkdir(exist_ok=True)
        with alone(where.backups / _LOCK, _PATIENCE) as held:
            if not held:
                raise DeskError(
                    "A backup is just being brought back by another program. Wait a moment, then try again.",
                    "다른 프로그램이 백업을 복원하는 중입니다. 잠시 뒤 다시 해 주세요.",
                )
            yield
    except OSError as error:
        raise unwritable(str(where.data), error) from error


@contextlib.contextmanager
def _ready(where: Folders, file: Path) -> Iterator[Staged]:
    """The files of a backup, proved and of this version, in a folder of their own.

    The folder goes again, unless a plan in it says that they are being put in their places.
    """
    if file.resolve() == where.store.resolve():
        raise UsageError(
            f"{file} is the store itself. Name another file.",
            f"{file}은(는) 저장소 자체입니다. 다른 파일 이름을 적어 주세요.",
        )
    with _alone(where):
        plans.go_on(where)
        folder = plans.folder_of(where)
        shutil.rmtree(folder, ignore_errors=True)  # of one that was broken off before its plan
        try:
            folder.mkdir()
            yield stage(file, folder)
        finally:
            if not plans.is_under_way(where):
                shutil.rmtree(folder, ignore_errors=True)


def _previewed(where: Folders, file: Path, staged: Staged, *, with_store: bool) -> RestorePreview:
    if with_store:
        open_store(where.store, before_steps=lambda: make_backup(where, "migration")).close()
    return RestorePreview(
        file=str(file),
        made=staged.made,
        changes=changes(where, staged, with_store=with_store),
        notes=tuple(_notes(staged)),
    )


def _notes(staged: Staged) -> Iterator[LocalText]:
    if VAULT[0] in staged.names:
        yield _OTHER_VAULT
    if staged.on_server:
        yield not_on_server()


def _kept_before(where: Folders, moment: dt.datetime) -> tuple[Backup, bool]:
    """A backup of what is there, and whether the store is in it: a damaged one is not."""
    try:
        return make_backup(where, "restore", now=moment), holds_data(where.store)
    except DamagedError:
        return make_backup(where, "restore", now=moment, with_store=False), False
