"""The way out of a damaged or lost store: the last good backup, by the exact command."""

import os
import shlex
import subprocess
from pathlib import Path

from gg_desk.backups.shelf import last_good, listed
from gg_desk.errors import DamagedError
from gg_desk.folders import Folders
from gg_desk.settings import Preferences
from gg_desk.store.backup import is_sound
from gg_desk.store.files import holds_data


def refuse_lost(where: Folders, preferences: Preferences) -> None:
    """Raise a DamagedError where the store is gone or empty although there are backups of one.

    Opened all the same, it would begin anew, and the office would not notice what it lacks.
    """
    if preferences.shared_store or holds_data(where.store) or not where.backups.is_dir():
        return
    if any(one.counts for one in listed(where.backups)):
        raise way_out(where)


def way_out(where: Folders) -> DamagedError:
    """That the store is damaged or gone, which backup is the last good one, and how to bring it back."""
    store = where.store
    en, ko = f"The store {store} is damaged.", f"저장소 {store}이(가) 손상되었습니다."
    if not holds_data(store):
        en = f"The store {store} is gone or empty, though there are backups of it."
        ko = f"저장소 {store}이(가) 없어졌거나 비어 있습니다. 백업은 남아 있습니다."
    good = last_good(where.backups) if where.backups.is_dir() else None
    if good is None:
        en = f"{en} No automatic backup is left in {where.backups}."
        ko = f"{ko} {where.backups}에 자동 백업이 없습니다."
        command = _command(where, Path("FILE"))
        return DamagedError(
            f"{en} If you saved one elsewhere, restore it with: {command}",
            f"{ko} 따로 저장한 백업이 있으면 다음 명령으로 복원해 주세요: {command}",
            plain={"en": en, "ko": ko},
        )
    made, command = f"{good.made.astimezone():%Y-%m-%d %H:%M}", _command(where, Path(good.file))
    en = f"{en} The last good backup is of {made}."
    ko = f"{ko} 최근의 온전한 백업은 {made}에 만든 것입니다."
    return DamagedError(
        f"{en} Bring it back with: {command}",
        f"{ko} 다음 명령으로 복원해 주세요: {command}",
        backup=good.file,
        plain={"en": en, "ko": ko},
    )


def damage_behind(where: Folders) -> DamagedError | None:
    """The damaged store that made something else go wrong, with its way out; none where it is sound."""
    return way_out(where) if holds_data(where.store) and not is_sound(where.store) else None


def _command(where: Folders, backup: Path) -> str:
    words = ["gg-desk", "--data", str(where.data), "restore", str(backup)]
    return subprocess.list2cmdline(words) if os.name == "nt" else shlex.join(words)
