import json
from pathlib import Path

import platformdirs
import pytest

from gg_desk.errors import DeskError
from gg_desk.folders import Folders, folders
from gg_desk.settings import (
    Office,
    Preferences,
    read_preferences,
    set_damaged_aside,
    write_preferences,
)


def test_folders_are_made_and_absolute(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    where = folders(Path("new/desk"))
    assert where.data == tmp_path / "new" / "desk"
    assert where.data.is_dir()
    assert {where.store.parent, where.preferences.parent} == {where.data}


def test_the_platforms_own_folder_is_the_default(home: Path) -> None:
    assert folders().data == Path(platformdirs.user_data_dir("gg-desk", appauthor=False)).resolve()
    assert home.resolve() in folders().data.parents


def test_nothing_set_yet_is_the_defaults(tmp_path: Path) -> None:
    assert read_preferences(Folders(tmp_path)) == Preferences()
    assert not list(tmp_path.iterdir())


def test_preferences_come_back_as_they_were_kept(tmp_path: Path) -> None:
    kept = Preferences(
        window_language="ko",
        office=Office(name="가나다 센터", phone="031-120"),
        paper="letter",
        feeds=("https://a.example/feed/", "file.xml"),
        proxy="http://127.0.0.1:3128",
        last_language="ur",
    )
    write_preferences(Folders(tmp_path), kept)
    assert read_preferences(Folders(tmp_path)) == kept
    assert "가나다 센터" in (tmp_path / "preferences.json").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "wrong", ['{"days": 0}', '{"days": 400}', '{"log_years": 0}', '{"overdue": "keep"}']
)
def test_what_the_law_does_not_allow_cannot_be_set(tmp_path: Path, wrong: str) -> None:
    where = Folders(tmp_path)
    where.preferences.write_text(f'{{"paper": "a5", "custody": {wrong}}}', encoding="utf-8")
    with pytest.raises(DeskError, match="custody"):
        read_preferences(where)
    assert set_damaged_aside(where)
    assert read_preferences(where) == Preferences(paper="a5")


def test_fields_of_a_newer_version_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "preferences.json").write_text('{"paper": "a5", "from_the_future": 1}')
    assert read_preferences(Folders(tmp_path)) == Preferences(paper="a5")


@pytest.mark.parametrize("content", [b"", b"{", b'"a4"', b'{"paper": "a9"}', b'{"proxy": "\xff"}'])
def test_a_damaged_file_is_named_and_left(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "preferences.json"
    file.write_bytes(content)
    with pytest.raises(DeskError, match=r"preferences\.json"):
        read_preferences(Folders(tmp_path))
    assert file.read_bytes() == content


def test_what_can_still_be_read_of_a_damaged_file_counts(tmp_path: Path) -> None:
    where = Folders(tmp_path)
    content = b'{"shared_store": "postgresql+psycopg://x", "envelope": {"left": 900}, "later": [1]}'
    where.preferences.write_bytes(content)
    told = set_damaged_aside(where)
    assert told is not None
    assert "preferences-damaged.json" in told.en
    assert "preferences-damaged.json" in told.ko
    assert read_preferences(where) == Preferences(shared_store="postgresql+psycopg://x")
    assert b'"later"' in where.preferences.read_bytes()
    assert (tmp_path / "preferences-damaged.json").read_bytes() == content
    assert set_damaged_aside(where) is None


def test_sound_or_missing_preferences_are_left_alone(tmp_path: Path) -> None:
    where = Folders(tmp_path)
    assert set_damaged_aside(where) is None
    write_preferences(where, Preferences(paper="a5"))
    assert set_damaged_aside(where) is None
    assert list(tmp_path.iterdir()) == [where.preferences]


def test_keys_of_a_newer_version_outlive_a_change(tmp_path: Path) -> None:
    where = Folders(tmp_path)
    where.preferences.write_text(
        '{"paper": "a5", "later": {"a": 1}, "office": {"name": "옛 이름", "fax": "031"}}',
        encoding="utf-8",
    )
    write_preferences(where, Preferences(office=Office(name="새 이름")))
    kept = json.loads(where.preferences.read_bytes())
    assert (kept["later"], kept["paper"]) == ({"a": 1}, "a4")
    assert (kept["office"]["fax"], kept["office"]["name"]) == ("031", "새 이름")
