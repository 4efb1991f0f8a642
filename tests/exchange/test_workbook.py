"""The translators' workbook: what it holds, what is locked, and that it comes back as it went."""

import datetime as dt
import zipfile
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.formula import ArrayFormula

from gg_desk.errors import DeskError, UsageError
from gg_desk.exchange.rows import Row
from gg_desk.exchange.translation_files import read_rows
from gg_desk.exchange.workbook_layout import (
    ENGLISH,
    KEY,
    KOREAN,
    PHRASES,
    SOURCE,
    WORDS,
    status_heading,
    words_heading,
)
from gg_desk.exchange.workbook_reading import read_workbook
from gg_desk.exchange.workbook_writing import workbook
from gg_desk.phrasebook.book import Phrasebook
from gg_desk.phrasebook.texts import Texts


def by_key(rows: list[Row]) -> dict[tuple[str, str], Row]:
    return {(row.tag, row.key): row for row in rows}


def test_every_text_stands_in_it_beside_korean_and_english(exported: Path, texts: Texts) -> None:
    rows = by_key(read_workbook(exported))
    assert rows.keys() == {(tag, key) for tag in ("lo", "ur") for key in texts.messages}
    for (tag, key), row in rows.items():
        said, message = texts.said(key, tag), texts.messages[key]
        assert said
        assert (row.words, row.english, row.korean) == (
            said.words,
            message.english,
            message.korean,
        )
        assert (row.status, row.faults) == ("unreviewed", ())
    assert rows["ur", "label.amount"].place == "Phrases G2"


def test_it_is_made_for_working_in(exported: Path) -> None:
    book = load_workbook(exported)
    assert book.sheetnames[1:] == [PHRASES, WORDS]
    for sheet in book.worksheets[1:]:
        headings = [cell.value for cell in sheet[1]]
        assert sheet.freeze_panes == "E2"
        assert sheet.protection.sheet
        assert sheet.column_dimensions["I"].hidden
        for row in sheet.iter_rows(min_row=2):
            open_to_all = {
                heading
                for heading, cell in zip(headings, row, strict=True)
                if not cell.protection.locked
            }
            assert open_to_all == {
                heading(tag) for tag in ("lo", "ur") for heading in (words_heading, status_heading)
            }
            assert all(cell.number_format == "@" and cell.alignment.wrap_text for cell in row)
            urdu = row[headings.index(words_heading("ur"))].alignment
            assert (urdu.horizontal, urdu.readingOrder) == ("right", 2)
            assert sheet.row_dimensions[row[0].row].height >= 15
        (first, second) = sheet.data_validations.dataValidation
        assert first.formula1 == '"unreviewed · 검토 전,reviewed · 검토함"'
        assert str(second.sqref) == f"H2:H{sheet.max_row}"


def test_what_begins_like_a_formula_is_text(texts: Texts, tmp_path: Path) -> None:
    header = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    signs = ["=1+1", "+82 31", "-5", "@home", "'quoted"]
    entries = [
        f'msgctxt "k{at}"\nmsgid "{sign}"\nmsgstr "{sign}"\n' for at, sign in enumerate(signs)
    ]
    for tag in ("en", "ko", "km"):
        (tmp_path / f"{tag}.po").write_text(header + "\n".join(entries), "utf-8")
    odd = Texts(Phrasebook(tmp_path), texts.book.translations, ())
    path = tmp_path / "odd.xlsx"
    path.write_bytes(workbook(odd, ("km",)))
    sheet = load_workbook(path)[PHRASES]
    for at, sign in enumerate(signs, 2):
        for column in (3, 4, 5):
            cell = sheet.cell(at, column)
            assert (cell.value, cell.data_type, cell.quotePrefix) == (sign, "s", True)
    with zipfile.ZipFile(path) as packed:
        assert not [name for name in packed.namelist() if b"<f>" in packed.read(name)]


@pytest.mark.parametrize(
    ("value", "why"),
    [
        ("=A1&B1", "formula"),
        (ArrayFormula("A1", "=A1"), "formula"),
        (dt.datetime(2026, 3, 1), "date"),  # noqa: DTZ001 - as a spreadsheet writes it
        (dt.time(9, 0), "date"),
        (5, "number"),
        (0.5, "number"),
        (True, "TRUE"),
        ("#NAME?", "error"),
        ("'ຄ່າທຳນຽມ", "apostrophe"),
    ],
)
def test_what_a_spreadsheet_did_to_a_text_is_told(returned, value: object, why: str) -> None:
    rows = by_key(read_workbook(returned.write("label.fee", "lo", value)))
    (fault,) = rows["lo", "label.fee"].faults
    assert why in fault["en"]
    assert rows["ur", "label.fee"].faults == ()


def test_a_changed_source_is_told(returned) -> None:
    returned.cell("label.fee", KOREAN).value = "요금"
    rows = by_key(read_workbook(returned.save()))
    assert "was changed in the file" in rows["lo", "label.fee"].faults[0]["en"]
    assert rows["lo", "label.dates"].faults == ()


def test_columns_are_found_wherever_they_stand(exported: Path, tmp_path: Path) -> None:
    book = load_workbook(exported)
    book[PHRASES].move_range(f"E1:F{book[PHRASES].max_row}", cols=8)
    book.save(tmp_path / "moved.xlsx")
    rows = by_key(read_workbook(tmp_path / "moved.xlsx"))
    assert rows["lo", "label.amount"].place == "Phrases M2"
    assert (
        rows["lo", "label.amount"].words
        == by_key(read_workbook(exported))["lo", "label.amount"].words
    )


def test_other_workbooks_are_refused(tmp_path: Path, exported: Path) -> None:
    book = load_workbook(exported)
    for sheet in book.worksheets[1:]:
        book.remove(sheet)
    book.save(tmp_path / "other.xlsx")
    with pytest.raises(DeskError, match=r"other\.xlsx is no workbook"):
        read_rows(tmp_path / "other.xlsx")
    (tmp_path / "broken.xlsx").write_bytes(exported.read_bytes()[:-4000])
    with pytest.raises(DeskError, match=r"broken\.xlsx is no workbook"):
        read_rows(tmp_path / "broken.xlsx")
    with zipfile.ZipFile(tmp_path / "bomb.xlsx", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/workbook.xml", b"<" * 70_000_000)
    with pytest.raises(DeskError, match=r"bomb\.xlsx is no workbook"):
        read_rows(tmp_path / "bomb.xlsx")


@pytest.mark.parametrize("name", ["words.ods", "words.xls", "words.csv"])
def test_other_kinds_of_files_are_refused_by_name(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"x")
    with pytest.raises(UsageError, match=name):
        read_rows(tmp_path / name)
    with pytest.raises(UsageError, match="no file"):
        read_rows(tmp_path / "nothing.xlsx")


def test_a_column_of_no_language_is_refused(returned) -> None:
    returned.cell("label.fee", KEY)
    sheet = returned.book[PHRASES]
    sheet["E1"].value = "Klingon (tlh)"
    with pytest.raises(UsageError, match="tlh"):
        read_workbook(returned.save())


def test_a_workbook_of_korean_has_no_words_of_the_catalogue(texts: Texts, tmp_path: Path) -> None:
    path = tmp_path / "ko.xlsx"
    path.write_bytes(workbook(texts, ("ko",)))
    book = load_workbook(path)
    assert book.sheetnames[1:] == [PHRASES]
    headings = [cell.value for cell in book[PHRASES][1]]
    assert headings[2:] == [KOREAN, ENGLISH, words_heading("ko"), status_heading("ko"), SOURCE]
