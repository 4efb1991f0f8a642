"""What the first page says, line by line, and where each line leads."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from gg_desk.catalogue.overview import Overview, Printed
from gg_desk.catalogue.words import LocalText, in_language
from gg_desk.ui.language import date_words
from gg_desk.ui.models.window_actions import GO
from gg_desk.ui.names import own_then
from gg_desk.ui.sentences import moment_words

translate = QCoreApplication.translate
Names = Mapping[str, LocalText]
"""What each template is called."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the page: its words, and the record, action or sheet that it leads to."""

    title: str
    second: str
    kind: str
    """Of a record, or ``action``; for sheets ``print``, ``order`` or, to mend them, ``words``."""
    id: str = ""
    sheet: Printed | None = None


def to_print(found: Overview, names: Names, tag: str) -> Iterator[Line]:
    """The sheets that are printed with one click, in the languages in which they were printed last."""
    for sheet in found.most_printed:
        if title := _title(sheet, names, tag):
            times = f"{_languages(sheet, tag)} · {_times(sheet.times)}"
            yield Line(title, times, "print", sheet=sheet)


def _times(count: int) -> str:
    match count:
        case 0:
            return translate("Home", "not printed yet")
        case 1:
            return translate("Home", "printed once")
        case _:
            return translate("Home", "printed %1 times").replace("%1", str(count))


def favourites(found: Overview, tag: str) -> Iterator[Line]:
    """What has a star: the sheet of a program to be ordered, a contact with its number."""
    for one in found.favourites:
        title = in_language(one.name, tag)
        if one.printable:
            sheet = _sheet(one.id, one.name, found.language)
            yield Line(title, _languages(sheet, tag), "order", sheet=sheet)
        else:
            yield Line(title, one.phone, one.kind, one.id)


def recent(found: Overview, names: Names, tag: str) -> Iterator[Line]:
    """The sheets that left the desk last, to be looked at before they are printed again."""
    now = dt.datetime.now().astimezone()
    for sheet in found.recent:
        title = _title(sheet, names, tag)
        if title and sheet.at:
            when = moment_words(sheet.at, tag, now)
            yield Line(title, f"{_languages(sheet, tag)} · {when}", "order", sheet=sheet)


def needed(found: Overview, tag: str) -> Iterator[Line]:
    """What a person here should do, each with the way to it."""
    if not found.office_named:
        yield Line(
            translate("Home", "Say what our office is called"),
            translate("Home", "Its name and phone stand at the foot of every sheet"),
            "action",
            f"{GO}office",
        )
    if any(feed.last_try is None for feed in found.feeds):
        yield Line(
            translate("Home", "The news has never been fetched"),
            translate("Home", "Get it now"),
            "action",
            "news.sync",
        )
    for feed in found.feeds:
        if feed.why:
            yield Line(
                translate("Home", "The news could not be fetched"),
                in_language(feed.why, tag),
                "action",
                f"{GO}news",
            )
    if found.own_words:
        yield _suggested(found, tag)
    if found.to_confirm:
        yield Line(
            translate("Home", "Programs with old or second-hand facts: %1").replace(
                "%1", str(len(found.to_confirm))
            ),
            translate("Home", "Confirm them before telling a family"),
            "program",
            found.to_confirm[0],
        )


def changed(found: Overview, tag: str) -> Iterator[Line]:
    """The programs of which a fact has changed, then the latest news that nobody has read."""
    for program in found.changed:
        when = date_words(program.at.astimezone(), tag)
        yield Line(
            in_language(program.name, tag),
            translate("Home", "facts changed on %1").replace("%1", when),
            "program",
            program.id,
        )
    for item in found.news:
        when = date_words(item.published.astimezone(), tag) if item.published else item.source
        yield Line(item.title, when, "news", item.id)
    if found.unread > len(found.news):
        yield Line(
            translate("Home", "All unread news: %1").replace("%1", str(found.unread)),
            "",
            "action",
            f"{GO}news",
        )


def _suggested(found: Overview, tag: str) -> Line:
    """Words that wait for a review, and the way to a sheet in their language, of their program if any."""
    count = translate("Home", "Suggested words that wait for a review: %1")
    languages = sorted({own_then(language, tag) for language, _key in found.own_words})
    (language, key), *_others = found.own_words
    named = key.split("/")[1] if key.startswith("program/") else ""
    usual = next((one for sheet in found.most_printed for one in sheet.programs), "")
    return Line(
        count.replace("%1", str(len(found.own_words))),
        ", ".join(languages),
        "words",
        sheet=_sheet(named or usual, {}, language),
    )


def _sheet(program: str, name: LocalText, language: str) -> Printed:
    return Printed(
        template="",
        programs=(program,) if program else (),
        names=(name,) if program else (),
        languages=(language,),
        times=0,
    )


def _title(sheet: Printed, names: Names, tag: str) -> str:
    """The programs that it tells of, else what the sheet is called; empty while nobody knows."""
    programs = ", ".join(in_language(name, tag) for name in sheet.names)
    return programs or in_language(names.get(sheet.template, {}), tag)


def _languages(sheet: Printed, tag: str) -> str:
    return ", ".join(own_then(one, tag) for one in sheet.languages)
