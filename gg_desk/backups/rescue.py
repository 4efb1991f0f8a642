"""The way out of a damaged or lost store: the last good backup, by the exact command."""

import os
import shlex
import subprocess
from pathlib import Path

from gg_desk.backups.shelf import last_good, listed
from gg_desk.errors import DamagedError
from gg_desk.settings import Folders, Preferences
from gg_desk.store.backup import is_sound
from gg_desk.store.files import holds_data


def refuse_lost(where: Folders, preferences: Preferences) -> None:
    """Raise a DamagedError where the store is gone or empty although there are backups of one.

    Opened all the same, it would begin anew, and the office would not notice what it lacks.
    """
    if preferences.shared_store or holds_data(where.store) or not where.backups.is_dir():
        return
    if any(one.counts for one in listed(where.backups)):
        raise DamagedError(
            f"The store {where.store} is gone or empty, though there are backups of it.",
            f"저장소 {where.store}이(가) 없어졌거나 비어 있습니다. 백업은 남아 있습니다.",
        )


def with_way_out(error: DamagedError, where: Folders) -> DamagedError:
    """The same ``error`` with the last good backup and how to bring it back, if there is one."""
    good = last_good(where.backups) if where.backups.is_dir() else None
    if good is None:
        return DamagedError(
            f"{error.en} No automatic backup is left in {where.backups}: if you saved one elsewhere, restore it with: {_command(where, Path('FILE'))}",
            f"{error.ko} {where.backups}에 자동 백업이 없습니다. 따로 저장한 백업이 있으면 다음 명령으로 복원해 주세요: {_command(where, Path('FILE'))}",
        )
    made, command = f"{good.made.astimezone():%Y-%m-%d %H:%M}", _command(where, Path(good.file))
    return DamagedError(
        f"{error.en} The last good backup is of {made}; bring it back with: {command}",
        f"{error.ko} 최근의 온전한 백업은 {made}에 만든 것입니다. 다음 명령으로 복원해 주세요: {command}",
        backup=good.file,
    )


def damage_behind(where: Folders) -> DamagedError | None:
    """The damaged store that made something else go wrong, with its way out; none where it is sound."""
    if not holds_data(where.store) or is_sound(where.store):
        return None
    found = DamagedError(
        f"The store {where.store} is damaged.", f"저장소 {where.store}이(가) 손상되었습니다."
    )
    return with_way_out(found, where)


def _command(where: Folders, backup: Path) -> str:
    words = ["gg-desk", "--data", str(where.data), "restore", str(backup)]
    return subprocess.list2cmdline(words) if os.name == "nt" else shlex.join(words)
