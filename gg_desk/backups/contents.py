"""What of a data folder an office would miss, beside the store; by name, so that nothing strays in."""

import itertools
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from gg_desk.errors import DeskError
from gg_desk.folders import Folders
from gg_desk.settings import read_preferences

PREFERENCES = "preferences.json"
VAULT = ("vault/vault.db", "vault/vault.db-wal", "vault/vault.db-journal", "vault/lock.json")
"""Encrypted, its logs too, and the wrapped keys. Never the keys of its batches: what is destroyed
there is thereby destroyed in every backup."""

_TREES = {"sheets": "templates", "fonts": "fonts", "mailing": "lists"}
_PICTURES = frozenset({".png", ".jpg", ".jpeg"})


def belongings(where: Folders) -> list[str]:
    """The files to keep, by their names below the data folder, with slashes."""
    fixed = (PREFERENCES, *VAULT, *_pictures(where))
    trees = itertools.chain.from_iterable(_below(where.data, tree) for tree in _TREES)
    there = {name for name in fixed if (where.data / name).is_file()}
    return sorted(there | {name for name in trees if kind_of(name)})


def kind_of(name: str) -> str:
    """What kind of thing a file of this name is; empty where it belongs to no backup.

    Whatever an archive calls its files, none of them gets out of the data folder by this.
    """
    path = PurePosixPath(name)
    if not name or path.is_absolute() or _strays(path):
        return ""
    if name == PREFERENCES:
        return "preferences"
    if name in VAULT:
        return "vault"
    if len(path.parts) > 1 and path.parts[0] in _TREES:
        return _TREES[path.parts[0]]
    is_picture = path.suffix.lower() in _PICTURES and path.parts[0] not in {"backups", "vault"}
    return "pictures" if is_picture else ""


def _strays(path: PurePosixPath) -> bool:
    if str(path).startswith("~") or any(mark in str(path) for mark in ("\\", ":", "\0")):
        return True
    return any(part in {"..", "."} or part.startswith(".gg-desk-") for part in path.parts)


def _pictures(where: Folders) -> Iterator[str]:
    try:
        office = read_preferences(where).office
    except DeskError:  # told where the preferences are read; they are kept as they are
        return
    for name in (office.logo, office.seal):
        if kind_of(name) == "pictures":
            yield name


def _below(data: Path, tree: str) -> Iterator[str]:
    for path in (data / tree).rglob("*"):
        if path.is_file():
            yield path.relative_to(data).as_posix()
