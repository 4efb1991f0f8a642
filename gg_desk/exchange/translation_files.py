"""Files of translations by their names: a workbook, a PO file, or a folder of PO files."""

from pathlib import Path

from gg_desk.errors import UsageError
from gg_desk.exchange.po_files import read_po_file
from gg_desk.exchange.rows import Row
from gg_desk.exchange.workbook_reading import read_workbook


def read_rows(file: Path, tag: str | None = None) -> list[Row]:
    """The texts in ``file``, of the language ``tag`` only where one is named.

    Raises:
        UsageError: there is no such file, it is of another kind, or of another language.
        DeskError: it cannot be read.
    """
    if file.is_dir():
        found = sorted(file.glob("*.po"))
        if not found:
            raise _nothing(f"{file.name}/*.po")
        read = [row for one in found for row in read_po_file(one)]
        return [row for row in read if tag in {None, row.tag}]
    if not file.exists():
        raise _nothing(file.name)
    if file.suffix.lower() == ".po":
        return read_po_file(file, tag)
    if file.suffix.lower() != ".xlsx":
        raise UsageError(
            f"Translations come as .xlsx or .po, not as “{file.name}”. Save the workbook as .xlsx.",
            f"번역은 .xlsx나 .po 파일로만 가져올 수 있습니다: “{file.name}”. 엑셀 파일(.xlsx)로 저장해 주세요.",
        )
    return [row for row in read_workbook(file) if tag in {None, row.tag}]


def _nothing(name: str) -> UsageError:
    return UsageError(
        f"There is no file {name}. Check the name.",
        f"{name} 파일이 없습니다. 이름을 확인해 주세요.",
    )
