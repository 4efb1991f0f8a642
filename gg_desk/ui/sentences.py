"""How things stand, as a sentence: when the last news came, and how this time went."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from gg_desk.catalogue.results import FeedState
from gg_desk.catalogue.sheet import Sheet, TemplateFault
from gg_desk.catalogue.words import in_language
from gg_desk.ui.language import date_words

translate = QCoreApplication.translate
_FAULTS = 3  # of templates that are told at once, so that the sheet keeps its room


def sync_sentence(states: Sequence[FeedState], tag: str, now: dt.datetime | None = None) -> str:
    """What the feeds brought last and whether they answered the last time they were asked.

    "Yesterday 17:20: new items 3 · Today 09:05: could not be fetched"; one feed after the other.
    """
    moment = (now or dt.datetime.now(dt.UTC)).astimezone()
    said = [_state(state, tag, moment, named=len(states) > 1) for state in states]
    return "  ·  ".join(said) or translate("Sentences", "No feed is subscribed.")


def _state(state: FeedState, tag: str, now: dt.datetime, *, named: bool) -> str:
    if state.last_try is None:
        said = translate("Sentences", "The news has never been fetched.")
    else:
        said = " · ".join(filter(None, (_success(state, tag, now), _failure(state, tag, now))))
    return f"{state.title or state.source}: {said}" if named else said


def _success(state: FeedState, tag: str, now: dt.datetime) -> str:
    if state.last_success is None:
        return translate("Sentences", "Never fetched yet")
    words = (
        translate("Sentences", "%1: new items %2")
        if state.new_then
        else translate("Sentences", "%1: nothing new")
    )
    when = moment_words(state.last_success, tag, now)
    return words.replace("%1", when).replace("%2", str(state.new_then))


def _failure(state: FeedState, tag: str, now: dt.datetime) -> str:
    if not state.why or state.last_try is None:
        return ""
    when = moment_words(state.last_try, tag, now)
    return translate("Sentences", "%1: could not be fetched").replace("%1", when)


def sync_faults(states: Sequence[FeedState], tag: str) -> str:
    """Why feeds did not answer the last time and what to do; empty where all of them did."""
    return "\n".join(in_language(state.why, tag) for state in states if state.why)


def sheet_cautions(sheet: Sheet | None, faults: Sequence[TemplateFault], tag: str) -> list[str]:
    """What must be known before ``sheet`` is handed out, and which templates are faulty."""
    said = [in_language(caution, tag) for caution in sheet.cautions] if sheet else []
    if sheet and sheet.unreviewed:
        said.insert(
            0,
            translate(
                "Sentences", "No person has reviewed this translation yet; the sheet says so."
            ),
        )
    said += [in_language(fault.told, tag) for fault in faults[:_FAULTS]]
    if len(faults) > _FAULTS:
        said.append(f"… +{len(faults) - _FAULTS}")
    return said


def moment_words(moment: dt.datetime, tag: str, now: dt.datetime) -> str:
    """A moment as people say it: today 09:05, yesterday 17:20, else with its date."""
    there = moment.astimezone(now.tzinfo)
    clock = f"{there:%H:%M}"
    days = (now.date() - there.date()).days
    if days == 0:
        return translate("Sentences", "Today %1").replace("%1", clock)
    if days == 1:
        return translate("Sentences", "Yesterday %1").replace("%1", clock)
    return f"{date_words(there, tag)} {clock}"


def moment_inside(moment: dt.datetime, tag: str, now: dt.datetime) -> str:
    """The same in the middle of a sentence, where English does not begin it large."""
    said = moment_words(moment, tag, now)
    return said[0].lower() + said[1:]
