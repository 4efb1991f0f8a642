"""What a restore still has to do: written down before it changes anything, so that it can be finished."""

import shutil
from pathlib import Path

import msgspec

from gg_desk.backups.comparing import gone
from gg_desk.backups.container import STORE
from gg_desk.backups.contents import VAULT
from gg_desk.backups.staging import Staged
from gg_desk.folders import Folders
from gg_desk.store.backup import put_in_place
from gg_desk.whole_files import write_whole

_FOLDER, _PLAN = "restoring", "plan.json"
_VAULT_LOGS = ("vault/vault.db-wal", "vault/vault.db-shm", "vault/vault.db-journal")


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """Files that lie ready, and files that go; to do it twice is to do it once."""

    files: tuple[str, ...]
    gone: tuple[str, ...]
    aside: str
    """What a damaged store is called from then on."""
    store_is_sound: bool = False
    """The store that is there was looked at, and a backup of it made: it may be overwritten."""


def folder_of(where: Folders) -> Path:
    """Where the files of a backup lie ready."""
    return where.data / _FOLDER


def is_under_way(where: Folders) -> bool:
    """Whether a restore has begun to change things and is not done."""
    return (folder_of(where) / _PLAN).exists()


def made(where: Folders, staged: Staged, aside: str, *, store_is_sound: bool) -> Plan:
    """The plan for what lies ready, written down."""
    going = gone(where, staged)
    if VAULT[0] in staged.names:  # logs of the present vault would be played into the other one
        going += [name for name in _VAULT_LOGS if name not in staged.names]
    plan = Plan(
        files=tuple(sorted(staged.names)),
        gone=tuple(going),
        aside=aside,
        store_is_sound=store_is_sound,
    )
    write_whole(staged.folder / _PLAN, msgspec.json.encode(plan))
    return plan


def carry_out(where: Folders, folder: Path, plan: Plan) -> bool:
    """Put everything in its place, the store first; whether a damaged one was set aside.

    Raises:
        DeskError: the store cannot be written; nothing was changed, and the plan is given up.
    """
    was_damaged = False
    if STORE in plan.files and (folder / STORE).exists():
        try:
            was_damaged = put_in_place(
                where.store,
                folder / STORE,
                where.data / plan.aside,
                known_sound=plan.store_is_sound,
            )
        except BaseException:
            (folder / _PLAN).unlink(missing_ok=True)
            raise
    for name in plan.gone:
        (where.data / name).unlink(missing_ok=True)
    for name in plan.files:
        ready, place = folder / name, where.data / name
        if name != STORE and ready.exists():
            place.parent.mkdir(parents=True, exist_ok=True)
            ready.replace(place)
    (folder / _PLAN).unlink()
    shutil.rmtree(folder, ignore_errors=True)
    return was_damaged


def go_on(where: Folders) -> bool:
    """Carry out a plan that was left; whether there was one."""
    if not is_under_way(where):
        return False
    folder = folder_of(where)
    carry_out(where, folder, msgspec.json.decode((folder / _PLAN).read_bytes(), type=Plan))
    return True
