"""From an order to a finished sheet: checks every value, then sets each language in turn."""

import datetime as dt
import re
from collections.abc import Mapping

from gg_desk.catalogue.program import Program
from gg_desk.catalogue.sheet import Sheet, SheetOrder, Template
from gg_desk.catalogue.words import LocalText
from gg_desk.errors import UsageError
from gg_desk.phrasebook.book import Phrasebook, phrasebook
from gg_desk.settings import Office
from gg_desk.sheets import enrollment_notice, program_guide
from gg_desk.sheets.blocks import Pair
from gg_desk.sheets.content import Content
from gg_desk.sheets.facts import Lookups
from gg_desk.sheets.flow import pour
from gg_desk.sheets.plain import plain_text
from gg_desk.sheets.speaking import Speaker
from gg_desk.sheets.templates import SheetTemplate, field, sheet_template, sheet_templates
from gg_desk.typeset.document import Document

_BUILDERS = {
    "program-guide": program_guide.build,
    "enrollment-notice": enrollment_notice.build,
}
_PHONE = re.compile(r"[+0-9][0-9 ()#*~,-]{1,24}")
_YEAR_OF_CAUTION = dt.timedelta(days=365)
_AUTUMN = 9  # from September on, the school year that families ask about is the next one


def templates() -> list[Template]:
    """The sheets that can be ordered, with the languages in which every phrase exists."""
    languages = phrasebook().languages()
    return [
        Template(
            id=template.id,
            name=template.name,
            purpose=template.purpose,
            needs_program=template.needs_program,
            fields=template.fields,
            papers=template.papers,
            languages=languages,
        )
        for template in sheet_templates()
    ]


def render(order: SheetOrder, office: Office, lookups: Lookups, today: dt.date) -> Sheet:
    """The sheet of ``order``: its languages one after the other in one PDF, and as plain text.

    Raises:
        UsageError: the template, a language, the program or a value cannot be taken.
        DeskError: a character has no font, or a part does not fit a page; nothing is printed.
    """
    template = sheet_template(order.template)
    book = phrasebook()
    program = _program(template, order, lookups)
    _check(template, order, book)
    document = Document(
        title=f"{template.name['ko']} ({', '.join(order.languages)})",
        language=order.languages[0],
        paper=order.paper,
    )
    texts: dict[str, str] = {}
    unreviewed: list[str] = []
    cautions: dict[str, LocalText] = {}
    for tag in order.languages:
        speaker = Speaker(book, tag)
        values = _values(template, order.values, speaker, today)
        content = Content(template, speaker, lookups, values, office)
        build = _BUILDERS[template.id](content, program)
        parts, _frame = pour(document, tag, build, template.name["ko"])
        texts[tag] = plain_text(parts, tag)
        if content.unreviewed:
            unreviewed.append(tag)
        for caution in _cautions(program, content, today):
            cautions[caution["en"]] = caution
    return Sheet(
        pdf=document.finish(),
        pages=document.pages,
        texts=texts,
        unreviewed=tuple(unreviewed),
        cautions=tuple(cautions.values()),
    )


def _program(template: SheetTemplate, order: SheetOrder, lookups: Lookups) -> Program:
    program = order.program
    if program is None and template.facts_from:
        program = lookups.programs.get(template.facts_from)
    if program is None:
        raise UsageError(
            f"The sheet {template.id} needs a program. Name one, as in: --program childcare-support-registered.",
            f"{template.id} 안내문에는 사업이 필요합니다. 예: --program childcare-support-registered",
        )
    if not program.printable:
        raise UsageError(
            f"“{program.id}” is a reference entry, not something a family can apply for, and gets no sheet.",
            f"“{program.id}”은(는) 참고 자료라서 안내문을 만들 수 없습니다.",
        )
    return program


def _check(template: SheetTemplate, order: SheetOrder, book: Phrasebook) -> None:
    if not order.languages:
        raise UsageError(
            "Choose at least one language for the sheet.", "안내문의 언어를 하나 이상 골라 주세요."
        )
    if order.paper not in template.papers:
        papers = ", ".join(template.papers)
        raise UsageError(
            f"The sheet {template.id} is not made for {order.paper} paper. Use: {papers}.",
            f"{template.id} 안내문은 {order.paper} 용지에 맞지 않습니다. 쓸 수 있는 용지: {papers}",
        )
    complete = book.languages()
    for tag in order.languages:
        if tag not in complete:
            ready = " ".join(complete)
            raise UsageError(
                f"The phrases are not translated into {tag} yet. Ready: {ready}.",
                f"{tag} 번역이 아직 준비되지 않았습니다. 준비된 언어: {ready}",
            )


def _values(
    template: SheetTemplate, given: Mapping[str, str], speaker: Speaker, today: dt.date
) -> dict[str, Pair]:
    """The order's values, checked, each as the family's language and Korean write it."""
    values: dict[str, Pair] = {}
    for key, raw in given.items():
        wanted = field(template, key)
        value = raw.strip()
        if not value:
            continue
        if wanted.type == "date":
            values[key] = speaker.date(_date(key, value))
        elif wanted.type == "phone" and not _PHONE.fullmatch(value):
            raise UsageError(
                f"“{value}” in the field {key} is not a phone number. Write it as in {wanted.example}.",
                f"{key} 항목의 “{value}”은(는) 전화번호가 아닙니다. 예: {wanted.example}",
            )
        else:
            values[key] = (value, value)
    for wanted in template.fields:
        if wanted.required and wanted.key not in values:
            raise UsageError(
                f"The sheet {template.id} needs the field {wanted.key} ({wanted.label['en']}).",
                f"{template.id} 안내문에는 {wanted.label['ko']}({wanted.key}) 항목이 필요합니다.",
            )
    if any(wanted.key == "school_year" for wanted in template.fields):
        year = values.get("school_year", (str(_school_year(today)),) * 2)[0]
        values["school_year"] = (year, year)
        values["school_year_start"] = speaker.date(_date("school_year", f"{year}-03-01"))
    return values


def _school_year(today: dt.date) -> int:
    return today.year + (today.month >= _AUTUMN)


def _date(key: str, value: str) -> dt.date:
    try:
        return dt.date.fromisoformat(value)
    except ValueError as error:
        raise UsageError(
            f"“{value}” in the field {key} is not a date. Write it as year-month-day, as in 2027-03-02.",
            f"{key} 항목의 “{value}”은(는) 날짜가 아닙니다. 2027-03-02처럼 적어 주세요.",
        ) from error


def _cautions(program: Program, content: Content, today: dt.date) -> list[LocalText]:
    found: list[LocalText] = []
    name = program.name
    if program.status.state == "planned":
        found.append(
            {
                "en": f"{name['en']} is planned and not open yet.",
                "ko": f"{name['ko']}은(는) 계획 단계이며 아직 시작하지 않았습니다.",
            }
        )
    if program.status.state == "ended":
        found.append(
            {
                "en": f"{name['en']} has ended.",
                "ko": f"{name['ko']}은(는) 끝난 사업입니다.",
            }
        )
    if today - program.as_of > _YEAR_OF_CAUTION or today - program.status.as_of > _YEAR_OF_CAUTION:
        since = min(program.as_of, program.status.as_of).isoformat()
        found.append(
            {
                "en": f"The facts of {name['en']} are of {since}: ask before handing the sheet out.",
                "ko": f"{name['ko']}의 내용은 {since} 기준입니다. 나눠 주기 전에 확인해 주세요.",
            }
        )
    if program.confidence == "low":
        found.append(
            {
                "en": f"The sources for {name['en']} are weak: confirm before telling.",
                "ko": f"{name['ko']}의 출처가 확실하지 않습니다. 안내하기 전에 확인해 주세요.",
            }
        )
    if content.missing:
        tag = content.speaker.language
        found.append(
            {
                "en": f"Some words of {name['en']} are not translated into {tag} yet and stand in English.",
                "ko": f"{name['ko']}의 일부 문구는 {tag} 번역이 없어 영어로 나옵니다.",
            }
        )
    return found
