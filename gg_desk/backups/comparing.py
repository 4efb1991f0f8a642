"""What bringing a backup back changes, counted by kinds that a person knows."""

import filecmp
from collections import Counter
from collections.abc import Iterator

from gg_desk.backups.container import STORE
from gg_desk.backups.contents import belongings, kind_of
from gg_desk.backups.staging import Staged
from gg_desk.catalogue.keeping import Change
from gg_desk.folders import Folders
from gg_desk.store.differences import differences


def changes(where: Folders, staged: Staged, *, with_store: bool) -> tuple[Change, ...]:
    """What changes, kind by kind; without the present store, all that comes is new."""
    of_store: tuple[Change, ...] = ()
    if STORE in staged.names:
        if with_store:
            of_store = differences(where.store, staged.folder / STORE)
        else:
            of_store = tuple(
                Change(kind=kind, added=count) for kind, count in staged.counts.items()
            )
    return of_store + tuple(_of_files(where, staged))


def gone(where: Folders, staged: Staged) -> list[str]:
    """The files that were not there then and are removed.

    Never the vault, and no pictures: one that no sheet shows does no harm.
    """
    if not staged.whole:
        return []
    now = set(belongings(where)) - staged.names
    return sorted(name for name in now if kind_of(name) not in {"vault", "pictures"})


def _of_files(where: Folders, staged: Staged) -> Iterator[Change]:
    counted: dict[str, Counter[str]] = {}
    for name in sorted(staged.names - {STORE}):
        there = where.data / name
        if not there.is_file():
            counted.setdefault(kind_of(name), Counter())["added"] += 1
        elif not filecmp.cmp(there, staged.folder / name, shallow=False):
            counted.setdefault(kind_of(name), Counter())["changed"] += 1
    for name in gone(where, staged):
        counted.setdefault(kind_of(name), Counter())["gone"] += 1
    for kind, many in counted.items():
        yield Change(kind=kind, **many)
