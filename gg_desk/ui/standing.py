"""How things stand with the desk, as one sentence: its store, its news, what is kept, its printer."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from gg_desk.catalogue.results import FeedState
from gg_desk.ui.late import safekeeping, verbs
from gg_desk.ui.print_queue import usual_printer
from gg_desk.ui.sentences import moment_inside

if TYPE_CHECKING:
    from gg_desk.desk import Desk
    from gg_desk.ui.background import Task

translate = QCoreApplication.translate
_BETWEEN = " · "


@dataclass(frozen=True, slots=True)
class Standing:
    """What was found at one moment."""

    shared: bool
    """Whether several offices share the store."""
    backed_up: dt.datetime | None
    feeds: Sequence[FeedState]
    has_vault: bool
    printer: str
    """What the system's usual printer is called; empty where there is none."""
    stopped: bool
    """Whether that printer takes nothing now."""


def standing(desk: "Desk", _task: "Task") -> Standing:
    """Ask for all of it; call it in a worker."""
    made = safekeeping.backups(desk.folders)
    printer = usual_printer()
    return Standing(
        shared=bool(desk.preferences.shared_store),
        backed_up=made[0].made if made else None,
        feeds=verbs.feed_states(desk),
        has_vault=desk.folders.vault.exists(),
        printer=printer.name,
        stopped=printer.stopped,
    )


def sentence(found: Standing, tag: str, now: dt.datetime, *, vault_open: bool) -> str:
    """What was found, in the order in which it matters."""
    parts = (
        _store(found, tag, now),
        _news(found, tag, now),
        _vault(found, vault_open),
        _printer(found),
    )
    # A line ends between two of them, where it must.
    return _BETWEEN.join(part.replace(" ", "\u00a0") for part in parts)


def _store(found: Standing, tag: str, now: dt.datetime) -> str:
    said = (
        translate("Standing", "Shared store")
        if found.shared
        else translate("Standing", "On this computer")
    )
    backup = (
        translate("Standing", "backup %1").replace("%1", moment_inside(found.backed_up, tag, now))
        if found.backed_up
        else translate("Standing", "no backup yet")
    )
    return f"{said}, {backup}"


def _news(found: Standing, tag: str, now: dt.datetime) -> str:
    if not found.feeds:
        return translate("Standing", "no feed is subscribed")
    asked = [state.last_success for state in found.feeds if state.last_success]
    if any(state.why for state in found.feeds):
        said = translate("Standing", "news could not be fetched")
    elif not asked:
        return translate("Standing", "news never fetched")
    else:
        said = translate("Standing", "news")
    return f"{said} {moment_inside(max(asked), tag, now)}" if asked else said


def _vault(found: Standing, is_open: bool) -> str:
    if is_open:
        return translate("Standing", "vault open")
    if found.has_vault:
        return translate("Standing", "vault locked")
    return translate("Standing", "nothing is kept")


def _printer(found: Standing) -> str:
    if not found.printer:
        return translate("Standing", "no printer")
    if found.stopped:
        return translate("Standing", "printer %1 is stopped").replace("%1", found.printer)
    return translate("Standing", "printer %1").replace("%1", found.printer)
