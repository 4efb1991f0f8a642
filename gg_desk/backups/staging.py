"""The files of a backup laid ready beside their places, proved, and of this version."""

import datetime as dt
from pathlib import Path
from typing import NamedTuple

from gg_desk.backups.container import STORE, is_container, missing, unpacked
from gg_desk.backups.contents import kind_of
from gg_desk.store.backup import refuse_unfit
from gg_desk.store.files import copy_into, counts_in
from gg_desk.store.opening import open_store


class Staged(NamedTuple):
    """What lies ready in ``folder``, each file under its name below the data folder."""

    folder: Path
    names: frozenset[str]
    counts: dict[str, int]
    """Of the records in the store."""
    made: dt.datetime | None
    whole: bool
    """Whether it is all that was there then, and not the store alone."""
    on_server: bool = False
    """Whether the office's store was on a server then."""


def stage(file: Path, folder: Path) -> Staged:
    """Lay the backup ``file`` ready in ``folder``.

    Raises:
        DeskError: it is missing, damaged, of a newer version or something else.
    """
    if not file.is_file():
        raise missing(file)
    if not is_container(file):  # the first version's backups are the store alone
        refuse_unfit(file)
        copy_into(file, folder / STORE)
        return Staged(folder, frozenset({STORE}), _brought_up_to_date(folder), None, whole=False)
    manifest = unpacked(file, folder)
    names = frozenset(name for name in manifest.files if name == STORE or kind_of(name))
    counts = _brought_up_to_date(folder) if STORE in names else {}
    return Staged(folder, names, counts, manifest.made, whole=True, on_server=manifest.on_server)


def _brought_up_to_date(folder: Path) -> dict[str, int]:
    """Have the store take the steps that it lacks, so that it can be compared; what it holds."""
    store = folder / STORE
    refuse_unfit(store)
    open_store(store, before_steps=lambda: None).close()
    return counts_in(store)
