"""From a city's list to notices in 20 languages, beside what offices do now: one document for each row.

    python tests/benchmarks/mailing.py [ROWS…] [--typst PYTHON] [--office]

For 3,629 rows and for 100,000, where no others are named: reading the cells, checking them and
printing apart, pages a second, peak memory, bytes for a notice. Each in a process of its own, one
after the other, so that memory is its own too; seconds are the processor's, which compare where
others use the machine. ``--typst`` is the Python of an environment that has Typst. ``--office``
converts a few documents with LibreOffice.

The peers set the same words as plain lines one below the other, without table, code, pictograms or
address window, which is less than ours do. What takes one document for each row is measured on a
part of the rows and told for all.
"""

import argparse
import importlib.util
import json
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from xml.sax.saxutils import escape

from openpyxl import Workbook

from gg_desk import desk, mailings
from gg_desk.catalogue.sheet import SheetOrder
from gg_desk.folders import folders
from gg_desk.mailing.formats.opening import open_file
from gg_desk.mailing.roster import read_roster

HERE = Path(__file__).resolve().parent
ROWS = (3629, 100_000)
SAMPLE = 100
OFFICE_SAMPLE = 20
YEAR = 2027
VALUES = {"school_year": str(YEAR)}
NATIONS = (
    "중국", "베트남", "필리핀", "러시아", "우즈베키스탄", "태국", "캄보디아", "몽골", "네팔", "미얀마", "스리랑카", "방글라데시",
    "파키스탄", "시리아", "라오스", "인도네시아", "일본", "인도", "카자흐스탄", "미국",
)  # fmt: skip
CITIES = (
    "수원",
    "성남",
    "의정부",
    "안양",
    "부천",
    "평택",
    "안산",
    "고양",
    "남양주",
    "시흥",
    "용인",
    "화성",
)
FIELDS = (
    "child", "birth_date", "guardian", "address", "school", "school_phone", "gathering_date",
    "entrance_date",
)  # fmt: skip
FONTS = {
    "zh-Hans": "Noto Sans CJK SC", "ja": "Noto Sans CJK JP", "th": "Noto Sans Thai", "km": "Noto Sans Khmer",
    "lo": "Noto Sans Lao", "my": "Noto Sans Myanmar", "si": "Noto Sans Sinhala", "bn": "Noto Sans Bengali",
    "ne": "Noto Sans Devanagari", "hi": "Noto Sans Devanagari", "ur": "Noto Sans Arabic", "ar": "Noto Sans Arabic",
}  # fmt: skip


def write_list(path: Path, count: int) -> None:
    """Children of 20 nations in 12 cities; half have a school, two of three a guardian."""
    chance = random.Random(20261201)  # noqa: S311 - repeatable, not secret
    book = Workbook(write_only=True)
    sheet = book.create_sheet("명단")
    sheet.append(
        (
            "연번",
            "아동명",
            "생년월일",
            "국적",
            "보호자",
            "주소",
            "우편번호",
            "시군",
            "학교",
            "학교전화",
            "예비소집일",
            "비고",
        )
    )
    for number in range(count):
        letters = "".join(chr(ord("A") + int(digit)) for digit in str(number))
        city, school = chance.choice(CITIES), number % 2
        sheet.append((
            number + 1, f"SOK {letters} DARA", f"2020-{number % 12 + 1:02}-{number % 28 + 1:02}", chance.choice(NATIONS),
            f"KEO {letters}" if number % 3 else None,
            f"경기도 {city}시 중앙대로 {number} {chance.randint(101, 120)}동 {chance.randint(101, 2400)}호",
            f"{10_000 + chance.randint(0, 8000)}", f"{city}시", "원곡초등학교" if school else None,
            "031-123-4567" if school else None, "2027-01-05" if school else None, f"모 850101-6{number % 1_000_000:06}",
        ))  # fmt: skip
    book.save(path)


def ours(folder: Path, _count: int) -> dict[str, object]:
    """The whole way, stage by stage."""
    at_work = desk.open_desk(folders(folder / "data"))
    begun = time.process_time()
    sum(1 for _ in open_file(folder / "list.xlsx")[0].read())
    cells = time.process_time()
    plan = mailings.planned(at_work, mailings.ListOrder(folder / "list.xlsx"), YEAR)
    families = read_roster(plan).recipients
    checked = time.process_time()
    target = folder / "ours.pdf"
    order = mailings.notice_order(at_work, mailings.TEMPLATE, VALUES)
    mailed = mailings.mail(at_work, order, families, target, plan, anew=True)
    seconds = {
        "reading": cells - begun,
        "checks": checked - cells - (cells - begun),  # the list was read once more
        "printing": time.process_time() - checked,
    }
    size = target.stat().st_size
    return took(seconds, len(families), size) | {"pages": mailed.printed.pages}


def one_by_one(folder: Path, count: int) -> dict[str, object]:
    """Our own sheets, rendered and written one for each row."""
    at_work = desk.open_desk(folders(folder / "data"))
    rows = json.loads((folder / "rows.json").read_text("utf-8"))[:count]
    known = desk.lookups(at_work)
    begun, size = time.process_time(), 0
    for tag, values in rows:
        filled = {key: value for key, value in zip(FIELDS, values, strict=True) if value}
        order = SheetOrder(template=mailings.TEMPLATE, languages=(tag,), values=VALUES | filled)
        pdf = desk.sheet(at_work, order, known).pdf
        (folder / "one.pdf").write_bytes(pdf)
        size += len(pdf)
    return took({"printing": time.process_time() - begun}, count, size)


def office(folder: Path, count: int) -> dict[str, object]:
    """LibreOffice: a form in cells for each row, as offices keep them, all in one start of the program."""
    rows = json.loads((folder / "rows.json").read_text("utf-8"))[:count]
    templates = json.loads((folder / "templates.json").read_text("utf-8"))
    documents = []
    for number, (tag, values) in enumerate(rows):
        lines = [
            line + (values[at] if at is not None else "") for line, at in templates[tag]["lines"]
        ]
        cells = "".join(_ROW.format(escape(line)) for line in lines)
        documents.append(folder / f"{number}.fods")
        documents[-1].write_text(_FLAT.format(cells), "utf-8")
    first = _converted(documents[:1], folder)
    every = _converted(documents, folder)
    size = sum(path.with_suffix(".pdf").stat().st_size for path in documents)
    found = took({"start": first, "printing": every - first}, count - 1, size * (count - 1) / count)
    children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return found | {"peak": children}


_FLAT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3"
 office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet>
<table:table table:name="1">{}</table:table></office:spreadsheet></office:body></office:document>"""
_ROW = '<table:table-row><table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell></table:table-row>'


def _converted(documents: list[Path], folder: Path) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*command, *map(str, documents)], check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def took(seconds: dict[str, float], rows: int, size: float) -> dict[str, object]:
    """What a contestant tells of itself."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"seconds": seconds, "rows": rows, "bytes": size, "peak": peak}


CONTESTANTS: dict[str, Callable[[Path, int], dict[str, object]]] = {
    "ours": ours,
    "one-by-one": one_by_one,
    "office": office,
}


def write_words(folder: Path) -> None:
    """The same words for the peers: lines by language with their blanks, values by row."""
    at_work = desk.open_desk(folders(folder / "data"))
    plan = mailings.planned(at_work, mailings.ListOrder(folder / "list.xlsx"), YEAR)
    families = read_roster(plan).recipients
    rows = [(one.languages[0], [one.values().get(key, "") for key in FIELDS]) for one in families]
    (folder / "rows.json").write_text(json.dumps(rows, ensure_ascii=False), "utf-8")
    known = desk.lookups(at_work)
    templates = {}
    for tag in {tag for tag, _ in rows}:
        order = SheetOrder(template=mailings.TEMPLATE, languages=(tag,), values=VALUES)
        lines, blanks = [], 0
        for line in desk.sheet(at_work, order, known).texts[tag].splitlines():
            words = line.strip()
            if words.endswith("________") and blanks < 2 * len(FIELDS):  # in both languages
                lines.append((words.removesuffix("________"), blanks // 2))
                blanks += 1
            elif words:
                lines.append((words, None))
        templates[tag] = {"lines": lines, "fonts": [FONTS[tag]] if tag in FONTS else []}
    (folder / "templates.json").write_text(json.dumps(templates, ensure_ascii=False), "utf-8")
    found = map(importlib.util.find_spec, ("manimgx_fonts", "manimgx_fonts_cjk"))
    paths = [str(Path(one.origin).parent) for one in found if one and one.origin]
    (folder / "fonts.json").write_text(json.dumps(paths), "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("rows", nargs="*", type=int, default=ROWS)
    parser.add_argument("--typst", metavar="PYTHON", help="an environment's Python that has Typst")
    parser.add_argument("--office", action="store_true", help="LibreOffice too")
    asked = parser.parse_args()
    for count in asked.rows:
        with tempfile.TemporaryDirectory() as place:
            folder = Path(place)
            write_list(folder / "list.xlsx", count)
            desk.open_desk(folders(folder / "data")).close()
            sys.stdout.write(f"\n{count:,} rows\n")
            say(
                "ours, one file",
                count,
                run(sys.executable, __file__, "--run", "ours", place, count),
            )
            if count == min(asked.rows):
                compare(folder, count, asked)


def compare(folder: Path, count: int, asked: argparse.Namespace) -> None:
    """The peers at the same rows."""
    place = str(folder)
    write_words(folder)
    sample = min(SAMPLE, count)
    alone = run(sys.executable, __file__, "--run", "one-by-one", place, sample)
    say("ours, a sheet for each row", count, alone)
    if asked.typst:
        typst = str(HERE / "mailing_typst.py")
        say("Typst, one file", count, run(asked.typst, typst, place, "all", count))
        say("Typst, a file for each row", count, run(asked.typst, typst, place, "each", sample))
    if asked.office and shutil.which("soffice"):
        found = run(sys.executable, __file__, "--run", "office", place, OFFICE_SAMPLE)
        say("LibreOffice, a document for each row", count, found)


def run(*words: object) -> dict[str, object]:
    """What a contestant tells, in a process of its own."""
    told = subprocess.run([*map(str, words)], check=True, capture_output=True, text=True)
    return json.loads(told.stdout)


def say(name: str, count: int, found: dict[str, object]) -> None:
    """One line of the table, told for all rows where only some were set."""
    seconds, rows = found["seconds"], found["rows"]
    whole = {stage: taken * count / rows for stage, taken in seconds.items() if stage != "start"}
    told = ", ".join(f"{stage} {taken:.1f}" for stage, taken in whole.items())
    part = "" if rows == count else f" (from {rows})"
    pages = f"{found['pages'] / seconds['printing']:.0f} pages/s, " if "pages" in found else ""
    sys.stdout.write(
        f"{name:37} {sum(whole.values()):7.1f} s{part}: {told}; {pages}{found['peak']:.0f} MB, {found['bytes'] / rows:,.0f} bytes a notice\n"
    )
    sys.stdout.flush()


if __name__ == "__main__":
    if sys.argv[1:2] == ["--run"]:
        name, place, some = sys.argv[2:]
        sys.stdout.write(json.dumps(CONTESTANTS[name](Path(place), int(some))))
    else:
        main()
