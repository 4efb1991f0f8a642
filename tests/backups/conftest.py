"""A data folder as an office has it: the store, preferences, pictures, templates, fonts, a locked vault."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from gg_desk.catalogue.place import NewsItem
from gg_desk.folders import Folders, folders
from gg_desk.settings import Office, Preferences, write_preferences
from gg_desk.store import news
from gg_desk.store.opening import open_store

KEY = "x'" + "5a" * 32 + "'"
"""A raw key of 256 bits, as the vault has one."""


@dataclass
class Place:
    """An office's data folder, and what a test does to it."""

    where: Folders
    turn: int = 0

    def take_news(self, *ids: str) -> None:
        store = open_store(self.where.store)
        items = [NewsItem(id=each, title=f"보육 {each}", link="", keys=(each,)) for each in ids]
        news.take_in(store, items)
        store.close()

    def news(self) -> list[str]:
        store = open_store(self.where.store)
        found = sorted(item.id for item in news.news(store))
        store.close()
        return found

    def lock_in(self, secret: str) -> None:
        """Stands in for the vault: an encrypted file of its kind, wrapped keys, its batches' keys."""
        vault = self.where.data / "vault"
        vault.mkdir(exist_ok=True)
        with dbapi2.connect(str(vault / "vault.db")) as connection:
            connection.execute(f'PRAGMA key = "{KEY}"')
            connection.execute("CREATE TABLE IF NOT EXISTS kept (secret TEXT)")
            connection.execute("INSERT INTO kept VALUES (?)", (secret,))
        connection.close()
        (vault / "lock.json").write_text(f'{{"wrapped": "{self.turn}"}}')
        (vault / "batch-keys").write_bytes(f"BATCH-KEY {secret}".encode())

    def secrets(self, vault: Path | None = None) -> list[str]:
        connection = dbapi2.connect(str(vault or self.where.data / "vault" / "vault.db"))
        connection.execute(f'PRAGMA key = "{KEY}"')
        found = [secret for (secret,) in connection.execute("SELECT secret FROM kept ORDER BY 1")]
        connection.close()
        return found

    def files(self) -> dict[str, bytes]:
        """Every file that is no store and no backup."""
        return {
            path.relative_to(self.where.data).as_posix(): path.read_bytes()
            for path in sorted(self.where.data.rglob("*"))
            if path.is_file()
            and path.relative_to(self.where.data).parts[0] != "backups"
            and not path.name.startswith("desk.db")
        }

    def change(self) -> None:
        """Something of every kind is added, changed, or goes."""
        self.turn += 1
        self.take_news(f"later {self.turn}")
        write_preferences(self.where, Preferences(staff=f"Lee {self.turn}"))
        (self.where.sheets / "own.toml").write_text(f"changed {self.turn}")
        (self.where.fonts / f"new {self.turn}.ttf").write_text("new")
        (self.where.data / "mailing" / "columns.json").unlink(missing_ok=True)
        self.lock_in(f"later {self.turn}")


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """An office that has something of everything; its store is a small one."""
    made = Place(folders(tmp_path / "data"))
    made.take_news("n1", "n2")
    office = Office(name="가나다", logo="logo.png", seal="pictures/seal.jpg")
    write_preferences(made.where, Preferences(staff="Kim", office=office))
    for name in (
        "logo.png",
        "pictures/seal.jpg",
        "sheets/own.toml",
        "fonts/Own/Own-Regular.ttf",
        "mailing/columns.json",
    ):
        path = made.where.data / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(name.encode() * 100)
    made.lock_in("locked away")
    return made
