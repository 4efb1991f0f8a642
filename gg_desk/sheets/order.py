"""From an order to a finished sheet: checks every value, then sets each language in turn."""

import datetime as dt
from collections.abc import Callable

from gg_desk.catalogue.sheet import Sheet, SheetList, SheetOrder, Template
from gg_desk.catalogue.words import LocalText
from gg_desk.errors import UsageError
from gg_desk.phrasebook.book import Phrasebook, phrasebook
from gg_desk.settings import Office
from gg_desk.sheets.chosen_programs import chosen_programs
from gg_desk.sheets.content import Content
from gg_desk.sheets.custom import TEXT
from gg_desk.sheets.facts import Lookups
from gg_desk.sheets.makers import draw, to_confirm, to_mind
from gg_desk.sheets.speaking import Speaker
from gg_desk.sheets.stationery import PLAIN, Stationery
from gg_desk.sheets.template_folder import bundled
from gg_desk.sheets.templates import SheetTemplate, Shelf, sheet_template
from gg_desk.sheets.values import checked_values
from gg_desk.typeset.document import Document


def sheet_list(shelf: Shelf) -> SheetList:
    """The sheets that can be ordered, with the languages in which every phrase exists."""
    languages = phrasebook().languages()
    nouns = tuple(
        Template(
            id=template.id,
            name=template.name,
            purpose=template.purpose,
            needs_program=template.needs_program,
            several_programs=template.several_programs,
            own_text=template.own_text,
            fields=template.fields,
            papers=template.papers,
            layouts=template.layouts,
            languages=template.only or languages,
            file=template.file,
        )
        for template in shelf.templates
    )
    return SheetList(templates=nouns, faults=shelf.faults)


def render(
    order: SheetOrder,
    office: Office,
    lookups: Lookups,
    today: dt.date,
    stationery: Stationery = PLAIN,
    *,
    shelf: Shelf | None = None,
    between: Callable[[], None] = lambda: None,
) -> Sheet:
    """The sheet of ``order``: its languages one after the other in one PDF, and as plain text.

    ``stationery`` is what the office puts on all its sheets; ``shelf`` are the templates that can
    be ordered, by default the program's own. ``between`` is called every few milliseconds: what it
    raises ends the work.

    Raises:
        UsageError: the template, a language, the program or a value cannot be taken.
        DeskError: a character has no font, or a part does not fit a page; nothing is printed.
    """
    template = sheet_template(shelf or bundled(), order.template)
    programs = chosen_programs(template, order.programs, lookups.programs)
    check_order(template, order, lookups.book)
    document = Document(
        title=f"{template.name['ko']} ({', '.join(order.languages)})",
        language=order.languages[0],
        paper=template.lies_on(order.paper),
        between=between,
    )
    texts: dict[str, str] = {}
    unreviewed: list[str] = []
    asked: dict[str, LocalText] = {}
    found: dict[str, LocalText] = {caution["en"]: caution for caution in stationery.cautions}
    for tag in order.languages:
        speaker = Speaker(lookups.book, tag, lookups.words)
        values = checked_values(template, order.values, speaker, today)
        content = Content(
            order,
            template,
            speaker,
            values,
            lookups=lookups,
            office=office,
            today=today,
            stationery=stationery,
        )
        texts[tag] = draw(document, content, programs)
        if content.unreviewed:
            unreviewed.append(tag)
        asked |= {reason["en"]: reason for reason in to_confirm(programs, today)}
        found |= {caution["en"]: caution for caution in to_mind(content, programs)}
    return Sheet(
        pdf=document.finish(),
        pages=document.pages,
        texts=texts,
        programs=programs,
        code=order.code,
        unreviewed=tuple(unreviewed),
        confirm=tuple(asked.values()),
        cautions=(*asked.values(), *found.values()),
    )


def check_order(template: SheetTemplate, order: SheetOrder, book: Phrasebook) -> None:
    """Refuse what a template is not made for: a language, a paper, a layout.

    Raises:
        UsageError: it says which, and what there is.
    """
    if not order.languages:
        raise UsageError(
            "Choose at least one language for the sheet.", "안내문의 언어를 하나 이상 골라 주세요."
        )
    if template.own_text and len(order.languages) > 1 and order.values.get(TEXT, "").strip():
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
    if order.layout not in template.layouts:
        layouts = ", ".join(template.layouts)
        raise UsageError(
            f"The sheet {template.id} has no layout {order.layout}. Use: {layouts}.",
            f"{template.id} 안내문에는 {order.layout} 배치가 없습니다. 쓸 수 있는 배치: {layouts}",
        )
    complete = book.languages()
    for tag in order.languages:
        if template.only and tag not in template.only:
            made_for = " ".join(template.only)
            raise UsageError(
                f"The sheet {template.id} is made only in: {made_for}.",
                f"{template.id} 안내문은 다음 언어로만 만듭니다: {made_for}",
            )
        if tag not in complete:
            ready = " ".join(complete)
            raise UsageError(
                f"The phrases are not translated into {tag} yet. Ready: {ready}.",
                f"{tag} 번역이 아직 준비되지 않았습니다. 준비된 언어: {ready}",
            )
