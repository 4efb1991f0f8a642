"""Files as offices get them: whatever program wrote them, and whatever happened to them on the way."""

import io
import struct
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import msoffcrypto
import pytest
from openpyxl import Workbook

from gg_desk.errors import DeskError
from gg_desk.mailing.formats.faults import PasswordNeeded
from gg_desk.mailing.formats.opening import open_file
from gg_desk.mailing.roster import read_roster

DATA = Path(__file__).parent / "data"
PLAIN = '아동명,생년월일,주소\nSOK DARA,2020-03-05,"경기도 안산시\n중앙대로 1"\n'


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """A workbook with merged cells, hidden rows, an error and a formula that was never calculated."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "명단"
    for row in (
        ["외국인 취학대상 아동"], [], ["성명", "생년월일", "주소", "연락처"],
        ["SOK DARA", "2020-03-05", "경기도 안산시 중앙대로 1", 1012345678],
        ["SOK BORA", 20200405, None, "#N/A"], ["SOK NITA", "2020-05-05", "경기도 안산시 3", "=1+1"],
    ):  # fmt: skip
        sheet.append(row)
    sheet.merge_cells("A1:D1")
    sheet.merge_cells("C4:C5")
    sheet.row_dimensions[6].hidden = True
    sheet["B5"].number_format = "yyyy-mm-dd"  # Excel shows ##### there
    path = tmp_path / "list.xlsx"
    book.save(path)
    return path


def text(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def children(made: Any) -> list[str]:
    return [family.child for family in read_roster(made).recipients]


def test_an_excel_workbook_tells_what_openpyxl_does_not(workbook: Path, planned: Any) -> None:
    roster = read_roster(planned(workbook))
    assert [(family.row, family.child, str(family.birth_date), family.address) for family in roster.recipients] == [
        (4, "SOK DARA", "2020-03-05", "경기도 안산시 중앙대로 1"),
        (5, "SOK BORA", "2020-04-05", "경기도 안산시 중앙대로 1"),
        (6, "SOK NITA", "2020-05-05", "경기도 안산시 3"),
    ]  # fmt: skip
    assert [problem.code for problem in roster.report.problems] == [
        "no_language", "hidden_rows", "error_cell", "not_calculated"
    ]  # fmt: skip


def test_hidden_rows_can_be_left_out_and_are_told_then_too(workbook: Path, planned: Any) -> None:
    report = read_roster(replace(planned(workbook), hidden_rows=False)).report
    assert (report.rows, report.recipients) == (2, 2)
    assert [problem.value for problem in report.problems if problem.code == "hidden_left_out"] == [
        "1"
    ]


@pytest.mark.parametrize("name", ["list.xls", "list.ods"])
def test_older_workbooks(name: str, planned: Any) -> None:
    made = planned(DATA / name)
    assert (made.sheet_name, made.heading.last_row) == ("취학아동", 3)
    families = {family.child: family for family in read_roster(made).recipients}
    assert str(families["SOK DARA"].birth_date) == "2020-03-05"
    assert families["NGUYEN THI LAN"].postcode == "14999"
    if name == "list.xls":  # .ods comes without its merged cells
        assert str(families["NGUYEN VAN NAM"].birth_date) == "2020-03-10"
        assert families["NGUYEN VAN NAM"].address == "경기도 시흥시 정왕대로 2"


@pytest.mark.parametrize("name", ["list.xls", "list.ods"])
def test_an_older_workbook_that_is_cut_off_is_damaged(name: str, tmp_path: Path) -> None:
    content = (DATA / name).read_bytes()
    with pytest.raises(DeskError, match="damaged"):
        open_file(text(tmp_path / name, content[: len(content) // 2]))


def test_a_locked_open_document_is_told(tmp_path: Path) -> None:
    path = text(tmp_path / "list.ods", (DATA / "list.ods").read_bytes())
    locked = b'manifest:full-path="content.xml" manifest:media-type="text/xml"><manifest:encryption-data></manifest:encryption-data></manifest:file-entry>'
    plain = b'manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
    repacked(path, lambda _, content: content.replace(plain, locked))
    with pytest.raises(DeskError, match="only its own program can open"):
        open_file(path)
    with zipfile.ZipFile(path, "w") as packed:  # newer LibreOffice locks all parts as one
        packed.writestr("encrypted-package", b"x")
    with pytest.raises(DeskError, match="only its own program can open"):
        open_file(path)


def test_a_locked_workbook_asks_for_its_password(workbook: Path, planned: Any) -> None:
    locked = io.BytesIO()
    with workbook.open("rb") as file:
        msoffcrypto.OfficeFile(file).encrypt("비밀1234", locked)
    workbook.write_bytes(locked.getvalue())
    with pytest.raises(PasswordNeeded, match="locked with a password"):
        planned(workbook)
    with pytest.raises(PasswordNeeded, match="does not open"):
        planned(workbook, "1234")
    assert children(planned(workbook, "비밀1234")) == ["SOK DARA", "SOK BORA", "SOK NITA"]


def test_a_workbook_under_rights_management_is_told(workbook: Path) -> None:
    locked = io.BytesIO()
    with workbook.open("rb") as file:
        msoffcrypto.OfficeFile(file).encrypt("x", locked)
    names = ("StrongEncryptionTransform", "DRMEncryptedTransform")
    strong, rights = (  # a directory entry: 64 bytes of name, and how many of them count
        name.encode("utf-16-le").ljust(64, b"\0") + struct.pack("<H", 2 * len(name) + 2)
        for name in names
    )
    assert strong in locked.getvalue()
    workbook.write_bytes(locked.getvalue().replace(strong, rights))
    with pytest.raises(DeskError, match="DRM, Microsoft RMS"):
        open_file(workbook)


def test_a_workbook_that_may_only_be_read_is_opened_unasked(workbook: Path, planned: Any) -> None:
    locked = io.BytesIO()
    with workbook.open("rb") as file:
        msoffcrypto.OfficeFile(file).encrypt("VelvetSweatshop", locked)
    workbook.write_bytes(locked.getvalue())
    assert len(children(planned(workbook))) == 3


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "cp949", "euc-kr", "utf-16", "utf-16-le", "utf-16-be"]
)
@pytest.mark.parametrize("separator", [",", "\t", ";", "|"])
def test_a_text_file_in_any_encoding(
    tmp_path: Path, planned: Any, encoding: str, separator: str
) -> None:
    content = PLAIN.replace(",", separator).replace("\n", "\r\n").encode(encoding)
    [family] = read_roster(planned(text(tmp_path / "list.csv", content))).recipients
    assert (family.child, family.address, family.row) == ("SOK DARA", "경기도 안산시 중앙대로 1", 2)


def test_a_text_file_that_names_its_separator(tmp_path: Path, planned: Any) -> None:
    made = planned(text(tmp_path / "list.csv", ("sep=;\n" + PLAIN.replace(",", ";")).encode()))
    assert [family.row for family in read_roster(made).recipients] == [2]


def test_a_quotation_mark_that_never_closes_loses_no_row_unsaid(
    tmp_path: Path, planned: Any
) -> None:
    rows = [f"NAME {letter},2020-03-05,경기도 안산시 {at}" for at, letter in enumerate("ABCDEFGH")]
    rows[2] = rows[2].replace("경기도", '"경기도')
    rows[5] = rows[5].replace("경기도", '"경기도')
    roster = read_roster(
        planned(text(tmp_path / "list.csv", ("아동명,생년월일,주소\n" + "\n".join(rows)).encode()))
    )
    assert [problem.code for problem in roster.report.refused] == ["broken_row"]
    assert [family.child for family in roster.recipients] == [
        "NAME A",
        "NAME B",
        "NAME G",
        "NAME H",
    ]


def test_an_unquoted_comma_does_not_shift_cells_unsaid(tmp_path: Path, planned: Any) -> None:
    content = "아동명,주소,생년월일,국적\nSOK DARA,경기도 안산시 1, 101호,2020-03-05,캄보디아\n"
    roster = read_roster(planned(text(tmp_path / "list.csv", content.encode())))
    assert not roster.recipients
    assert [problem.code for problem in roster.report.refused] == ["broken_row"]


HTML = """<html><head><meta charset="{charset}"><style>td {{color: red}}</style></head><body>
<table border=1><tr><th colspan=2>아동</th><th rowspan="2">주소</th></tr>
<tr><th>성명<th>생년월일</tr>
<tr style="display: none"><td>SOK&nbsp;DARA</td><td>2020.3.5.</td><td rowspan=2>경기도 안산시<br>중앙대로 1</td></tr>
<tr><td>SOK <b>BORA</b><td>2020.4.5.</table><table><tr><td>끝</table></body></html>"""


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [("utf-8", "utf-8"), ("euc-kr", "cp949"), ("utf-16", "utf-16"), ("", "cp949")],
)
def test_a_web_table_named_xls(tmp_path: Path, planned: Any, charset: str, encoding: str) -> None:
    path = text(tmp_path / "list.xls", HTML.format(charset=charset).encode(encoding))
    roster = read_roster(planned(path))
    assert [(family.child, family.address, family.row) for family in roster.recipients] == [
        ("SOK DARA", "경기도 안산시 중앙대로 1", 3), ("SOK BORA", "경기도 안산시 중앙대로 1", 4)
    ]  # fmt: skip
    assert "hidden_rows" in [problem.code for problem in roster.report.problems]


XML = """<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Styles><Style ss:ID="Default"><Alignment ss:Vertical="Center"/></Style><Style ss:ID="s2"/></Styles>
<Worksheet ss:Name="명단"><Table>
<Row><Cell ss:MergeAcross="3"><Data ss:Type="String">명단</Data></Cell></Row>
<Row ss:Index="5"><Cell><Data ss:Type="String">성명</Data></Cell><Cell><Data ss:Type="String">생년월일</Data></Cell>
<Cell ss:Index="4"><Data ss:Type="String">주소</Data></Cell></Row>
<Row><Cell><Data ss:Type="String">SOK DARA</Data></Cell><Cell><Data ss:Type="DateTime">2020-03-05T00:00:00.000</Data></Cell>
<Cell/><Cell ss:MergeDown="1"><Data ss:Type="String">경기도 안산시&#10;중앙대로 1</Data></Cell></Row>
<Row ss:Hidden="1"><Cell><Data ss:Type="String">SOK BORA</Data></Cell><Cell><Data ss:Type="Number">43926</Data></Cell></Row>
</Table></Worksheet></Workbook>"""


def test_the_xml_of_excel_2003_named_xls(tmp_path: Path, planned: Any) -> None:
    roster = read_roster(planned(text(tmp_path / "list.xls", XML.encode())))
    assert [(family.row, family.child, str(family.birth_date), family.address) for family in roster.recipients] == [
        (6, "SOK DARA", "2020-03-05", "경기도 안산시 중앙대로 1"),
        (7, "SOK BORA", "2020-04-05", "경기도 안산시 중앙대로 1"),
    ]  # fmt: skip
    assert "hidden_rows" in [problem.code for problem in roster.report.problems]


def binary_workbook(path: Path, rows: dict[int, dict[int, str | float]]) -> Path:
    """The least that a binary Excel workbook may be ([MS-XLSB] 2.3.1)."""

    def record(kind: int, data: bytes = b"") -> bytes:
        number = bytes([kind]) if kind < 128 else bytes([kind & 127 | 128, kind >> 7])
        return number + bytes([len(data)]) + data

    def wide(text: str) -> bytes:
        return struct.pack("<I", len(text)) + text.encode("utf-16-le")

    cells = b""
    for row, values in rows.items():
        cells += record(0, struct.pack("<IIHHBI", row, 0, 300, 0, 0, 0))
        for column, value in values.items():
            head = struct.pack("<II", column, 0)
            cells += (
                record(6, head + wide(value))
                if isinstance(value, str)
                else record(5, head + struct.pack("<d", value))
            )
    sheet = (
        record(129)
        + record(148, struct.pack("<IIII", 0, max(rows), 0, 9))
        + record(145)
        + cells
        + record(146)
        + record(130)
    )
    book = (
        record(131)
        + record(143)
        + record(156, struct.pack("<II", 0, 1) + wide("rId1") + wide("명단"))
        + record(144)
        + record(132)
    )
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"
    related = f'<Relationships><Relationship Id="rId1" Type="{relation}" Target="worksheets/sheet1.bin"/></Relationships>'
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("xl/workbook.bin", book)
        packed.writestr("xl/_rels/workbook.bin.rels", related)
        packed.writestr("xl/worksheets/sheet1.bin", sheet)
    return path


BINARY: dict[int, dict[int, str | float]] = {
    4: {2: "성명", 3: "생년월일", 4: "주소"},
    5: {2: "SOK DARA", 3: 20200305.0, 4: "경기도 안산시 1"},
}


def test_a_binary_workbook_that_begins_in_a_later_column(tmp_path: Path, planned: Any) -> None:
    plan = planned(binary_workbook(tmp_path / "list.xlsb", BINARY))
    assert [column.letter for column in plan.columns.columns if column.use] == ["C", "D", "E"]
    [family] = read_roster(plan).recipients
    assert (family.row, str(family.birth_date)) == (6, "2020-03-05")


def test_a_binary_workbook_that_reaches_too_far_ends_nothing(tmp_path: Path) -> None:
    with pytest.raises(DeskError, match="far more than a list"):
        open_file(binary_workbook(tmp_path / "list.xlsb", BINARY | {1_048_575: {16_383: 1.0}}))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"), (b"\xef\xbb\xbf\r\n", "empty"), (bytes(5000), "empty"),
        (b"\x9b DRMONE  This Document is encrypted and protected by Fasoo DRM", "DRM, Fasoo"),
        (b"SCDSA004\x00\x00" + bytes(range(256)), "DRM, SoftCamp"), (b"<DOCUMENT SAFER V2010 R2>", "DRM, MarkAny"),
        (b"<## NASCA DRM FILE - VER1.00 ##>", "DRM, NASCA"), (bytes(range(256)) * 20, "protects it"), (b"%PDF-1.7\n", "a document, not a list"),
        (b"PK\x03\x04" + bytes(100), "damaged"), (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(2000), "damaged"), (b"<html><body>no list</body></html>", "damaged"),
    ],
)  # fmt: skip
def test_what_is_no_list_is_told_by_what_it_is(tmp_path: Path, content: bytes, said: str) -> None:
    with pytest.raises(DeskError, match=said):
        open_file(text(tmp_path / "list.xlsx", content))


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(DeskError, match="cannot be read"):
        open_file(tmp_path / "list.xlsx")


def repacked(path: Path, change: Callable[[str, bytes], bytes]) -> Path:
    """The same package with its parts changed."""
    made = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
    path.write_bytes(made.getvalue())
    return path


@pytest.mark.parametrize(
    "sheet",
    [
        b"", b"<worksheet><sheetData>", b'<worksheet><sheetData><row r="x"/></sheetData></worksheet>',
        b'<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>99</v></c></row></sheetData></worksheet>',
        b'<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet>&b;</worksheet>',
    ],
)  # fmt: skip
def test_a_damaged_sheet_is_told(workbook: Path, planned: Any, sheet: bytes) -> None:
    repacked(workbook, lambda name, content: sheet if name.endswith("sheet1.xml") else content)
    with pytest.raises(DeskError, match="damaged"):
        planned(workbook)


def test_a_bomb_is_refused_before_it_is_unpacked(workbook: Path) -> None:
    repacked(
        workbook,
        lambda name, content: bytes(300_000_000) if name.endswith("styles.xml") else content,
    )
    assert workbook.stat().st_size < 400_000
    with pytest.raises(DeskError, match="far more than a list"):
        open_file(workbook)


def test_a_value_in_the_last_cell_of_a_sheet_costs_nothing(workbook: Path, planned: Any) -> None:
    far = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    repacked(workbook, lambda _, content: content.replace(b"</sheetData>", far))
    assert len(children(planned(workbook))) == 3


def test_empty_formatted_rows_without_end_are_passed_over(workbook: Path, planned: Any) -> None:
    empty = b"".join(b'<row r="%d" s="1" customFormat="1"/>' % row for row in range(7, 200_000))
    repacked(
        workbook,
        lambda name, content: content.replace(b"</sheetData>", empty + b"</sheetData>") if name.endswith("sheet1.xml") else content,
    )  # fmt: skip
    assert len(children(planned(workbook))) == 3
