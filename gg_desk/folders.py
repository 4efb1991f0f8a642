"""Where the desk keeps its things; apart from what the office has set, which takes longer to load."""

import os
from pathlib import Path
from typing import NamedTuple

from gg_desk.errors import DeskError


class Folders(NamedTuple):
    """The data folder and what lies in it."""

    data: Path

    @property
    def store(self) -> Path:
        """The store's SQLite file."""
        return self.data / "desk.db"

    @property
    def preferences(self) -> Path:
        """The preferences file."""
        return self.data / "preferences.json"

    @property
    def sitting(self) -> Path:
        """How the window was left."""
        return self.data / "sitting.json"

    @property
    def glance(self) -> Path:
        """What the first page said last."""
        return self.data / "glance.json"

    @property
    def backups(self) -> Path:
        """Where automatic backups go."""
        return self.data / "backups"

    @property
    def logs(self) -> Path:
        """Where the log and reports of crashes go."""
        return self.data / "logs"

    @property
    def vault(self) -> Path:
        """Where personal data is kept for reprinting, encrypted."""
        return self.data / "vault"

    @property
    def fonts(self) -> Path:
        """Where an office drops fonts of its own."""
        return self.data / "fonts"

    @property
    def sheets(self) -> Path:
        """Where an office drops templates of its own."""
        return self.data / "sheets"


def folders(data: Path | None = None) -> Folders:
    """The folders below ``data``, or below the platform's data folder; made if missing.

    Raises:
        DeskError: the folder cannot be made or written.
    """
    root = data or _usual()
    try:
        root.mkdir(parents=True, exist_ok=True)
        writable = os.access(root, os.W_OK)
    except OSError as error:
        raise _unusable(root, error.strerror or str(error)) from error
    if not writable:
        raise _unusable(root, "no permission to write")
    return Folders(root.resolve())


def _usual() -> Path:
    import platformdirs  # noqa: PLC0415 - the window's first paint waits for nothing that it need not

    return Path(platformdirs.user_data_dir("gg-desk", appauthor=False))


def _unusable(root: Path, reason: str) -> DeskError:
    return DeskError(
        f"The data folder {root} cannot be used: {reason}. Choose another with --data.",
        f"데이터 폴더 {root}을(를) 쓸 수 없습니다({reason}). --data로 다른 폴더를 지정해 주세요.",
    )
