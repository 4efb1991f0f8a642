"""What the page of a sheet's code says: whether it still holds, what it was, and what it told."""

import datetime as dt
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gg_desk.catalogue.handout import FactChange, Handout, Way
from gg_desk.catalogue.words import in_language
from gg_desk.ui.detail import caution, facts, heading, named, paragraph, section, stacked
from gg_desk.ui.handout_reading import HandoutView
from gg_desk.ui.names import language_names
from gg_desk.ui.sentences import moment_words
from gg_desk.ui.theme import GRID, Type
from gg_desk.ui.widgets import label

translate = QCoreApplication.translate


def name(view: HandoutView, tag: str) -> str:
    """What the sheet is called; its id where the desk has no such sheet any more."""
    handed = view.answer.handout
    return in_language(view.template, tag) if view.template else handed.template


def parts(view: HandoutView, tag: str) -> Iterator[QWidget]:
    """The page's parts in ``tag``."""
    answer = view.answer
    yield heading(name(view, tag), answer.handout.code)
    yield _verdict(view)
    if view.template is None:
        yield paragraph(
            translate("HandoutDetail", "This sheet is not among those of this desk any more."),
            "muted",
        )
    if answer.changes:
        changes = [_change(change, view, tag) for change in answer.changes]
        yield section(translate("HandoutDetail", "What has changed since"), changes)
    yield section(translate("HandoutDetail", "What was handed out"), [_handed(answer.handout, tag)])
    for program, rows in view.told:
        known = translate("HandoutDetail", "What it told then, as of %1")
        when = label(known.replace("%1", program.as_of.isoformat()), Type.SECONDARY, "muted")
        told = facts(rows, translate("HandoutDetail", "not stated"))
        yield section(in_language(program.name, tag), [when, told])


def _verdict(view: HandoutView) -> QWidget:
    answer = view.answer
    if answer.verdict == "outdated":
        return caution(
            translate("HandoutDetail", "Outdated: print it anew before anybody relies on it.")
        )
    if not answer.handout.programs:
        return paragraph(
            translate("HandoutDetail", "It tells no facts of a program that could change."), "muted"
        )
    return label(
        translate("HandoutDetail", "Its facts have not changed since."), Type.STRONG, "good"
    )


def _change(change: FactChange, view: HandoutView, tag: str) -> QWidget:
    title = in_language(change.label, tag)
    if len(view.told) > 1:
        names = {program.id: in_language(program.name, tag) for program, _rows in view.told}
        title = f"{names[change.program]} · {title}"
    unsaid = translate("HandoutDetail", "not stated")
    sides = named(
        [
            (translate("HandoutDetail", "Then"), in_language(change.before, tag) or unsaid),
            (translate("HandoutDetail", "Now"), in_language(change.now, tag) or unsaid),
        ]
    )
    return stacked([label(title, Type.STRONG, selectable=True), sides], GRID // 2)


def _handed(handed: Handout, tag: str) -> QWidget:
    now = dt.datetime.now(dt.UTC).astimezone()
    return named(
        [
            (translate("HandoutDetail", "When"), moment_words(handed.at, tag, now)),
            (translate("HandoutDetail", "How"), _way(handed.way)),
            (translate("HandoutDetail", "Languages"), language_names(handed.languages, tag)),
            (translate("HandoutDetail", "Pages"), str(handed.pages)),
            (translate("HandoutDetail", "Copies"), str(handed.copies)),
        ]
    )


def _way(way: Way) -> str:
    return {
        "saved": translate("HandoutDetail", "saved as a file"),
        "printed": translate("HandoutDetail", "printed"),
        "mailed": translate("HandoutDetail", "in a mailing"),
    }[way]
