"""sheets and sheet: what a family takes home."""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import get_args

from gg_desk import desk, handouts
from gg_desk.catalogue.languages import language
from gg_desk.catalogue.program import Program
from gg_desk.catalogue.sheet import Layout, Sheet, SheetOrder, Template
from gg_desk.catalogue.words import LocalText
from gg_desk.commands.columns import columns
from gg_desk.commands.fields import add_fields, values_of
from gg_desk.commands.sheet_files import DPI_RANGE, check_target, target_file
from gg_desk.commands.telling import Command, Told, opened
from gg_desk.commands.text_file import read_text
from gg_desk.errors import UsageError
from gg_desk.folders import Folders


def _sheets(where: Folders, _asked: argparse.Namespace) -> Told:
    offer = desk.sheet_list(where)
    return Told(
        offer.templates,
        "\n".join(columns(_template_rows(template)) for template in offer.templates),
        notes=tuple(fault.told for fault in offer.faults),
        refused=bool(offer.faults),
    )


def _template_rows(template: Template) -> Iterator[Sequence[str]]:
    yield template.id, f"{template.name['ko']} · {template.name['en']}"
    if template.file:
        yield "  from", f"sheets/{template.file}"
    yield "  languages", " ".join(template.languages)
    yield "  papers", " ".join(template.papers)
    if template.needs_program:
        yield "  needs", "--program ID"
    if template.own_text:
        yield "  takes", "--text FILE, in one --language"
    for field in template.fields:
        need = " (required)" if field.required else ""
        label = f"{field.label['ko']} · {field.label['en']}{need}"
        yield f"  {field.key}", f"{label}: {field.example}"


def _sheet(where: Folders, asked: argparse.Namespace) -> Told:
    check_target(asked.output, asked.dpi)
    offer = desk.sheet_list(where).templates
    with opened(where) as at_work:
        order = SheetOrder(
            template=asked.template,
            languages=_languages(asked.language),
            programs=tuple(_program(at_work, known_as) for known_as in asked.program),
            values=_with_text(values_of(asked.set), asked, offer),
            code=handouts.fresh_code(at_work),
            layout=asked.layout,
            large=asked.large,
            paper=asked.paper or _usual_paper(offer, asked.template, at_work.preferences.paper),
        )
        sheet = desk.sheet(at_work, order)
        files = handouts.write_sheet(
            sheet, target_file(asked.output, order), asked.dpi or handouts.DPI
        )
        handouts.hand_out(at_work, order, sheet, "saved")
    summary = {
        "files": [str(file) for file in files],
        "pages": sheet.pages,
        "code": sheet.code,
        "languages": order.languages,
        "unreviewed": sheet.unreviewed,
        "cautions": sheet.cautions,
    }
    return Told(summary, columns([[str(file)] for file in files]), notes=_notes(sheet))


def _usual_paper(offer: Sequence[Template], template_id: str, preferred: str) -> str:
    """The office's paper, or what a template is made for when it is not made for that."""
    papers = [template.papers for template in offer if template.id == template_id]
    return preferred if not papers or preferred in papers[0] else papers[0][0]


def _notes(sheet: Sheet) -> tuple[LocalText, ...]:
    notes = list(sheet.cautions)
    if sheet.unreviewed:
        tags = ", ".join(sheet.unreviewed)
        notes.append(
            {
                "en": f"Not yet reviewed by a person, and marked so on the page: {tags}.",
                "ko": f"아직 사람이 검토하지 않은 번역입니다. 종이에도 표시됩니다: {tags}",
            }
        )
    return tuple(notes)


def _languages(asked: str) -> tuple[str, ...]:
    tags = [language(part).tag for part in asked.split(",") if part.strip()]
    return tuple(dict.fromkeys(tags))


def _program(at_work: desk.Desk, program_id: str) -> Program:
    record = desk.record(at_work, program_id)
    if not isinstance(record, Program):
        raise UsageError(
            f"“{program_id}” is not a program. Find one with: gg-desk programs WORDS",
            f"“{program_id}”은(는) 사업이 아닙니다. gg-desk programs 단어 로 찾아보세요.",
        )
    return record


def _with_text(
    values: dict[str, str], asked: argparse.Namespace, offer: Sequence[Template]
) -> dict[str, str]:
    """``values`` with the text of ``--text`` in the field that takes it."""
    if asked.text is None:
        return values
    takers = [template.id for template in offer if template.own_text]
    if asked.template not in takers:
        raise UsageError(
            f"The sheet {asked.template} takes no --text. A text of your own goes on: {', '.join(takers)}.",
            f"{asked.template} 안내문에는 --text를 쓸 수 없습니다. 직접 쓴 글은 다음으로 만드세요: {', '.join(takers)}",
        )
    if "text" in values:
        raise UsageError(
            "The text is given twice. Use either --text FILE or --set text=…, not both.",
            "글을 두 번 주셨습니다. --text 파일 과 --set text=… 중 하나만 써 주세요.",
        )
    return values | {"text": read_text(asked.text)}


def _nothing(_parser: argparse.ArgumentParser) -> None:
    """The command takes no arguments of its own."""


def _sheet_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("template", metavar="TEMPLATE", help="as listed by: gg-desk sheets")
    parser.add_argument(
        "--language",
        required=True,
        metavar="L,L…",
        help="language tags or names; several stand one after the other in one PDF",
    )
    parser.add_argument(
        "--program",
        nargs="+",
        action="extend",
        default=[],
        metavar="ID",
        help="the program that the sheet tells of; family-sheet takes several",
    )
    add_fields(parser, "what to fill in; what is left out is a blank to write on")
    parser.add_argument(
        "--text",
        type=Path,
        metavar="FILE",
        help="a text file that the sheet custom prints, in one language",
    )
    parser.add_argument(
        "--layout",
        choices=get_args(Layout),
        default="side-by-side",
        help="where the Korean stands: beside, below, or nowhere",
    )
    parser.add_argument("--large", action="store_true", help="large print, at least 16 points")
    parser.add_argument("--paper", choices=("a4", "a5", "letter"), help="the paper's size")
    parser.add_argument(
        "-o",
        "--output",
        required=True,
        type=Path,
        metavar="FILE.pdf|.png|.txt|DIR",
        help="where to; pictures are numbered FILE-1.png, FILE-2.png …; in a folder, a PDF is named after the sheet",
    )
    parser.add_argument(
        "--dpi",
        type=int,
        metavar="N",
        help=f"dots per inch of pictures, {DPI_RANGE.start} to {DPI_RANGE[-1]}: 110 for a screen, 300 for a printer (default {handouts.DPI})",
    )


PRINTING = (
    Command("sheets", "The sheets, their languages, papers and fields.", _nothing, _sheets),
    Command(
        "sheet",
        "Print a sheet in one or more languages to a file.",
        _sheet_arguments,
        _sheet,
        (
            "gg-desk sheet program-guide --program childcare-support-registered --language km,ur -o guide.pdf",
            'gg-desk sheet enrollment-notice --language km --set child="SOK DARA" birth_date=2020-03-05 -o notice.pdf',
            "gg-desk sheet custom --language vi --set title=Tết --text tet.txt -o tet.pdf",
        ),
    ),
)
