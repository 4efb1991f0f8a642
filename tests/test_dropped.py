"""A dropped file is known by what is in it; what nobody takes is told with the way that does."""

import zipfile
from pathlib import Path

import pytest

from gg_desk.dropped import what_is
from gg_desk.errors import DeskError

FEEDS = Path(__file__).parent / "feeds" / "data"


def packed(file: Path, **members: str) -> Path:
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), content)
    return file


@pytest.mark.parametrize("name", ["wordpress.rss.xml", "wordpress.atom.xml"])
def test_a_feed_is_one_whatever_it_is_called(name: str, tmp_path: Path) -> None:
    renamed = tmp_path / "명단.csv"
    renamed.write_bytes((FEEDS / name).read_bytes())
    assert what_is(renamed) == what_is(FEEDS / name) == "feed"


def test_lists_and_backups(tmp_path: Path) -> None:
    table = tmp_path / "list.csv"
    table.write_bytes("이름,주소\n민아,안산\n".encode("cp949"))
    assert what_is(table) == "list"
    assert what_is(packed(tmp_path / "a.xlsx", xl__workbook_xml="<workbook/>")) == "list"
    assert what_is(packed(tmp_path / "b.zip", manifest_json="{}", desk_db="")) == "backup"
    half = tmp_path / "half.xlsx"
    half.write_bytes(b"PK\x03\x04 broken off")
    assert what_is(half) == "list"
    old = tmp_path / "desk.db"
    old.write_bytes(b"SQLite format 3\x00" + bytes(99))
    assert what_is(old) == "backup"


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("km.po", 'msgctxt "label.age"\nmsgid "Age"\n', "phrases import"),
        ("card.toml", 'id = "card"\n', "sheets"),
        ("photo.png", "\x89PNG", "photo.png"),
        ("letter.pdf", "%PDF-1.7", "letter.pdf"),
    ],
)
def test_what_no_page_takes_is_told_with_a_way(
    name: str, content: str, told: str, tmp_path: Path
) -> None:
    file = tmp_path / name
    file.write_text(content, encoding="utf-8")
    with pytest.raises(DeskError) as error:
        what_is(file)
    assert told in error.value.en
    assert told in error.value.ko


def test_the_translators_workbook_and_a_letter_are_no_lists(tmp_path: Path) -> None:
    book = packed(tmp_path / "w.xlsx", xl__workbook_xml='<sheet name="문구 · Phrases"/>')
    letter = packed(tmp_path / "l.docx", word__document_xml="<w/>")
    for file in (book, letter, tmp_path / "none.csv"):
        with pytest.raises(DeskError):
            what_is(file)
