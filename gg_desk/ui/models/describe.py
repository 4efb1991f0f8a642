"""Records as rows: what of a program, a contact, a news item or a hit a list shows."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from gg_desk.catalogue.contact import Contact
from gg_desk.catalogue.place import NewsItem
from gg_desk.catalogue.program import Group, Program, State
from gg_desk.catalogue.results import Hit, Kind
from gg_desk.catalogue.sheet_code import is_code, looks_like_code
from gg_desk.catalogue.translation import Status
from gg_desk.catalogue.words import Confidence, in_language
from gg_desk.ui.language import date_words
from gg_desk.ui.models.rows import Row

translate = QCoreApplication.translate
_SHOWN_KINDS: tuple[Kind, ...] = ("program", "contact", "news")
"""The kinds that have a page, in the order of the rail."""


def program_row(program: Program, tag: str) -> Row:
    """A program by its name, with its field and what must be known before telling it."""
    return Row(
        program.id,
        in_language(program.name, tag),
        f"{group_name(program.group)} · {state_name(program.status.state)}",
        mark=to_confirm() if program.confidence == "low" else "",
    )


def contact_row(contact: Contact, tag: str) -> Row:
    """A contact by its name, with its first phone number."""
    return Row(
        contact.id,
        in_language(contact.name, tag),
        contact.phones[0].number if contact.phones else (contact.web or ""),
        mark=to_confirm() if contact.confidence == "low" else "",
    )


def news_row(item: NewsItem, tag: str) -> Row:
    """A news item by its title; what is not read yet stands out."""
    return Row(
        item.id,
        item.title,
        day(item, tag),
        mark="" if item.read else translate("Rows", "new"),
        strong=not item.read,
        starred=item.starred,
    )


def code_rows(typed: str) -> list[Row]:
    """The way to what a sheet's code tells, where ``typed`` looks like one."""
    if not (looks_like_code(typed) or is_code(typed)):
        return []
    return [
        Row("", translate("Rows", "Sheet codes"), heading=True),
        Row(typed, translate("Rows", "Look up %1").replace("%1", typed.upper()), kind="handout"),
    ]


def hit_rows(hits: Iterable[Hit], tag: str) -> list[Row]:
    """Search results under a heading for each kind; the kinds in the order of the rail."""
    by_kind: dict[str, list[Row]] = {}
    for hit in hits:
        row = Row(hit.id, in_language(hit.title, tag) or hit.id, kind=hit.kind)
        by_kind.setdefault(hit.kind, []).append(row)
    names = {
        "program": translate("Rows", "Programs"),
        "contact": translate("Rows", "Contacts"),
        "news": translate("Rows", "News"),
    }
    found: list[Row] = []
    for kind in _SHOWN_KINDS:
        if kind in by_kind:
            found += [Row("", names[kind], heading=True), *by_kind[kind]]
    return found


def day(item: NewsItem, tag: str) -> str:
    """The day on which a news item was published, in the computer's own time."""
    if item.published is None:
        return ""
    return date_words(item.published.astimezone(), tag)


def to_confirm() -> str:
    """What a weak fact is marked with."""
    return translate("Rows", "confirm first")


def group_name(group: Group) -> str:
    """The field of life that a program belongs to."""
    return {
        "school": translate("Rows", "School"),
        "childcare": translate("Rows", "Childcare"),
        "health": translate("Rows", "Health"),
        "work": translate("Rows", "Work"),
        "stay": translate("Rows", "Stay and status"),
        "safety": translate("Rows", "Safety"),
        "daily": translate("Rows", "Daily life"),
        "community": translate("Rows", "Community"),
    }[group]


def state_name(state: State) -> str:
    """Whether a program runs."""
    return {
        "active": translate("Rows", "running"),
        "planned": translate("Rows", "planned"),
        "ended": translate("Rows", "ended"),
    }[state]


def confidence_name(confidence: Confidence) -> str:
    """How good the sources are."""
    return {
        "high": translate("Rows", "Official source"),
        "medium": translate("Rows", "Press or second source"),
        "low": translate("Rows", "Old or second-hand source"),
    }[confidence]


def status_name(status: Status) -> str:
    """How a translation stands."""
    return {
        "missing": translate("Rows", "not translated yet"),
        "outdated": translate("Rows", "outdated"),
        "unreviewed": translate("Rows", "waits for a review"),
        "reviewed": translate("Rows", "reviewed"),
    }[status]
