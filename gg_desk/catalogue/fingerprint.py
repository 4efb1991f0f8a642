"""Telling whether a catalogue is the one that was read before, without reading it."""

import contextlib
import hashlib
from pathlib import Path

from gg_desk.resources import resource

_FILES = ("*.toml", "programs/*.toml", "words/*.po")


def fingerprint(folder: Path | None = None) -> str:
    """A mark of all that ``load_bundle(folder)`` depends on: the catalogue's files and this code.

    Costs a few milliseconds where loading costs a hundred. A file that cannot be read counts as
    empty: loading says what is wrong with it.
    """
    folder = resource("catalogue") if folder is None else folder
    digest = hashlib.sha256()
    code = Path(__file__).parent
    for root, patterns in ((folder, _FILES), (code, ("*.py",))):
        for path in sorted(path for pattern in patterns for path in root.glob(pattern)):
            content = b""
            with contextlib.suppress(OSError):
                content = path.read_bytes()
            digest.update(f"{path.relative_to(root).as_posix()} {len(content)}\n".encode())
            digest.update(content)
    return digest.hexdigest()
