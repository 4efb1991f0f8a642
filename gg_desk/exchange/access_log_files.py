"""The vault's access log as a file for whoever audits it: a workbook, or text with commas."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence

from openpyxl import Workbook
from openpyxl.styles import Font, PatternFill

from gg_desk.catalogue.custody import KOREA, AccessEntry, AccessLog, Action
from gg_desk.errors import UsageError

_HEADINGS = (
    ("번호 No.", 9),
    ("접속 일시 (한국) Time (KST)", 24),
    ("취급자 Who", 18),
    ("접속지 Computer", 18),
    ("수행 업무 Action", 30),
    ("발송 번호 Mailing", 16),
    ("명단 행 Rows", 24),
    ("정보주체 수 Families", 18),
    ("사유 Why", 48),
)
_ACTIONS: Mapping[Action, str] = {
    "made": "보관함 만듦 · vault made",
    "opened": "열람 시작 · opened",
    "refused": "암호 틀림 · wrong passphrase",
    "kept": "보관 · kept",
    "printed": "재인쇄 · printed again",
    "exported": "접속기록 내보냄 · log exported",
    "extended": "보관 연장 · extended",
    "destroyed": "파기 · destroyed",
    "passphrase_changed": "암호 변경 · passphrase changed",
    "recovered": "복구 번호로 열람 · opened by recovery code",
    "recovery_code_made": "복구 번호 발급 · recovery code made",
    "recovery_code_taken": "복구 번호 받음 · recovery code put away",
    "keyring_joined": "키링 사용 · keyring joined",
    "keyring_left": "키링 해제 · keyring left",
}
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


def action_name(action: Action) -> str:
    """What was done, in Korean and English."""
    return _ACTIONS[action]


def log_file(log: AccessLog, kind: str) -> bytes:
    """The log as a file of this ``kind``, ``.xlsx`` or ``.csv``.

    Raises:
        UsageError: it is another kind.
    """
    match kind:
        case ".xlsx":
            return _workbook(log)
        case ".csv":
            return _text(log)
        case _:
            raise UsageError(
                "The access log is written as .xlsx or .csv.",
                "접속기록은 .xlsx 또는 .csv 파일로 저장합니다.",
            )


def _workbook(log: AccessLog) -> bytes:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "접속기록"
    for column, (heading, width) in enumerate(_HEADINGS, 1):
        cell = sheet.cell(1, column, heading)
        cell.font = Font(bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", fgColor="0B4F8A")
        sheet.column_dimensions[cell.column_letter].width = width
    for number, row in enumerate(_rows(log), 2):
        for column, value in enumerate(row, 1):
            cell = sheet.cell(number, column, value)
            if isinstance(value, str):
                cell.data_type = "s"  # a reason that begins with = is no formula
    sheet.freeze_panes = "A2"
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _text(log: AccessLog) -> bytes:
    """With a mark in front, by which Excel knows UTF-8."""
    content = io.StringIO()
    writer = csv.writer(content)
    writer.writerow([heading for heading, _ in _HEADINGS])
    for row in _rows(log):
        writer.writerow([_no_formula(cell) for cell in row])
    return content.getvalue().encode("utf-8-sig")


def _rows(log: AccessLog) -> Iterator[Sequence[str | int]]:
    for one in log.entries:
        yield _row(one)
    if not log.whole:
        yield (
            log.broken_at or 0,
            *[""] * (len(_HEADINGS) - 2),
            "이 번호부터 기록이 바뀌었음 · changed from this entry on",
        )


def _row(one: AccessEntry) -> Sequence[str | int]:
    return (
        one.number,
        f"{one.at.astimezone(KOREA):%Y-%m-%d %H:%M:%S}",
        one.who,
        one.machine,
        _ACTIONS[one.action],
        one.code,
        one.rows,
        one.persons,
        one.why,
    )


def _no_formula(cell: str | int) -> str | int:
    risky = isinstance(cell, str) and cell.startswith(_FORMULA_SIGNS)
    return f"'{cell}" if risky else cell
