"""From an order to a finished sheet: checks every value, then sets each language in turn."""

import datetime as dt

from gg_desk.catalogue.program import Program
from gg_desk.catalogue.sheet import Sheet, SheetOrder, Template
from gg_desk.catalogue.words import LocalText
from gg_desk.errors import UsageError
from gg_desk.phrasebook.book import Phrasebook, phrasebook
from gg_desk.settings import Office
from gg_desk.sheets import custom, enrollment_notice, program_guide
from gg_desk.sheets.cautions import cautions
from gg_desk.sheets.content import Content
from gg_desk.sheets.facts import Lookups
from gg_desk.sheets.flow import pour
from gg_desk.sheets.plain import plain_text
from gg_desk.sheets.speaking import Speaker
from gg_desk.sheets.templates import SheetTemplate, sheet_template, sheet_templates
from gg_desk.sheets.values import checked_values
from gg_desk.typeset.document import Document

_BUILDERS = {
    "program-guide": program_guide.build,
    "enrollment-notice": enrollment_notice.build,
}


def templates() -> list[Template]:
    """The sheets that can be ordered, with the languages in which every phrase exists."""
    languages = phrasebook().languages()
    return [
        Template(
            id=template.id,
            name=template.name,
            purpose=template.purpose,
            needs_program=template.needs_program,
            own_text=template.own_text,
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
    book = lookups.book
    program = _program(template, order, lookups)
    _check(template, order, book)
    document = Document(
        title=f"{template.name['ko']} ({', '.join(order.languages)})",
        language=order.languages[0],
        paper=order.paper,
    )
    texts: dict[str, str] = {}
    unreviewed: list[str] = []
    found: dict[str, LocalText] = {}
    for tag in order.languages:
        speaker = Speaker(book, tag)
        values = checked_values(template, order.values, speaker, today)
        content = Content(template, speaker, lookups, values, office)
        if program:
            texts[tag] = _drawn(document, content, program)
            said = cautions(program, content, today)
        else:
            texts[tag] = custom.draw(document, content, order.values.get(custom.TEXT, ""))
            said = custom.cautions(order.values.get(custom.TEXT, ""))
        if content.unreviewed:
            unreviewed.append(tag)
        found |= {caution["en"]: caution for caution in said}
    return Sheet(
        pdf=document.finish(),
        pages=document.pages,
        texts=texts,
        unreviewed=tuple(unreviewed),
        cautions=tuple(found.values()),
    )


def _drawn(document: Document, content: Content, program: Program) -> str:
    """The sheet of one language on its pages, and as plain text."""
    template, tag = content.template, content.speaker.language
    build = _BUILDERS[template.id](content, program)
    parts, _frame = pour(document, tag, build, template.name["ko"])
    return plain_text(parts, tag)


def _program(template: SheetTemplate, order: SheetOrder, lookups: Lookups) -> Program | None:
    program = order.program
    if template.own_text:
        if program:
            raise UsageError(
                f"The sheet {template.id} takes a text of your own and no program.",
                f"{template.id} 안내문은 직접 쓴 글로 만들며, 사업을 고를 수 없습니다.",
            )
        return None
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
    if template.own_text and len(order.languages) > 1 and order.values.get(custom.TEXT, "").strip():
        raise UsageError(
            f"A text is in one language: order the sheet {template.id} with one --language, once for each text.",
            f"글은 한 언어로 되어 있으므로 {template.id} 안내문은 언어를 하나만 골라 글마다 따로 만들어 주세요.",
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
