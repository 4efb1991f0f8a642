"""What the page of kept mailings says of them and of the access log, in the window's language."""

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from gg_desk.ui.language import date_words
from gg_desk.ui.models.rows import Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gg_desk.catalogue.custody import AccessEntry, Action, KeptBatch
    from gg_desk.mailing.notices import Printed

_KOREA = ZoneInfo("Asia/Seoul")
_SOON = 7
"""Days before the last one from which it is marked."""
translate = QCoreApplication.translate


def korean_day() -> dt.date:
    """Today in Korea, by which last days are counted."""
    return dt.datetime.now(_KOREA).date()


def day(at: dt.datetime) -> dt.date:
    """The day of a moment in Korea."""
    return at.astimezone(_KOREA).date()


def put(sentence: str, *parts: str) -> str:
    """The sentence with its ``%1``, ``%2`` filled in."""
    for place, part in enumerate(parts, 1):
        sentence = sentence.replace(f"%{place}", part)
    return sentence


def families(count: int) -> str:
    """How many families."""
    return translate("Keeping", "%1 families").replace("%1", f"{count:,}")


def days_left(until: dt.date, today: dt.date) -> str:
    """How long a batch may still be kept, or since when it may not."""
    left = (until - today).days
    if left < 0:
        return translate("Keeping", "▲ overdue by %1 days").replace("%1", str(-left))
    if left == 0:
        return translate("Keeping", "last day today")
    return translate("Keeping", "%1 days left").replace("%1", str(left))


def batch_row(one: "KeptBatch", names: Mapping[str, str], today: dt.date) -> Row:
    """A kept mailing in the list."""
    said = {
        "keyless": translate("Keeping", "no key here"),
        "destroying": translate("Keeping", "being destroyed"),
        "destroyed": translate("Keeping", "destroyed"),
    }
    kept = one.state == "kept"
    mark = days_left(one.until, today) if kept else said[one.state]
    calm = kept and (one.until - today).days > _SOON
    about = [families(one.persons)]
    if one.languages and calm:
        about.append(put(translate("Keeping", "%1 languages"), str(len(one.languages))))
    about.append(f"{day(one.kept_at).isoformat()} → {one.until.isoformat()}")
    second = " · ".join(about)
    title = f"{one.code} · {names.get(one.template, one.template)}"
    return Row(one.code, title, f"{second} · {mark}" if calm else second, "" if calm else mark)


def batch_facts(
    one: "KeptBatch", names: Mapping[str, str], spoken: str, today: dt.date, tag: str
) -> list[tuple[str, str]]:
    """All that is known of a mailing: a name and a value each; empty values are left out."""
    kept = one.state in {"kept", "keyless"}
    until = f"{date_words(one.until, tag)} · {days_left(one.until, today)}"
    ended = date_words(day(one.destroyed_at), tag) if one.destroyed_at else ""
    return [
        (translate("Keeping", "Notice"), names.get(one.template, one.template)),
        (translate("Keeping", "Families"), f"{one.persons:,}"),
        (translate("Keeping", "Languages"), spoken),
        (translate("Keeping", "Kept since"), date_words(day(one.kept_at), tag)),
        (translate("Keeping", "Kept by"), one.staff),
        (translate("Keeping", "Destroyed after"), until if kept else ""),
        (translate("Keeping", "Destroyed on"), ended),
        (translate("Keeping", "Destroyed by"), one.destroyed_by),
        (translate("Keeping", "Reason"), one.destroyed_why),
        (translate("Keeping", "Certificate no."), one.certificate),
    ]


def action_name(action: "Action") -> str:
    """What was done, in a word or two."""
    return {
        "made": translate("Keeping", "vault made"),
        "opened": translate("Keeping", "opened"),
        "refused": translate("Keeping", "wrong passphrase"),
        "kept": translate("Keeping", "kept"),
        "printed": translate("Keeping", "printed again"),
        "exported": translate("Keeping", "log exported"),
        "extended": translate("Keeping", "extended"),
        "destroyed": translate("Keeping", "destroyed"),
        "passphrase_changed": translate("Keeping", "passphrase changed"),
        "recovered": translate("Keeping", "opened by recovery code"),
        "recovery_code_made": translate("Keeping", "recovery code made"),
        "recovery_code_taken": translate("Keeping", "recovery code put away"),
        "keyring_joined": translate("Keeping", "keyring joined"),
        "keyring_left": translate("Keeping", "keyring left"),
    }[action]


def entry_row(one: "AccessEntry") -> Row:
    """An entry of the access log in the list."""
    title = action_name(one.action)
    about = [one.code, families(one.persons) if one.persons else ""]
    moment = f"{one.at.astimezone(_KOREA):%Y-%m-%d %H:%M:%S}"
    second = [f"#{one.number}", moment, one.who, one.machine]
    if one.rows:
        second.append(translate("Keeping", "rows %1").replace("%1", one.rows))
    second.append(one.why)
    return Row(
        str(one.number),
        " · ".join(filter(None, (title, *about))),
        " · ".join(filter(None, second)),
        "▲" if one.action == "refused" else "",
    )


def month(at: dt.datetime) -> str:
    """The month of a moment in Korea, as in 2026-11."""
    return f"{at.astimezone(_KOREA):%Y-%m}"


def reprinted(printed: "Printed") -> str:
    """What came of the families that were printed again."""
    said = put(
        translate("Keeping", "%1 notices on %2 pages"), f"{printed.notices:,}", f"{printed.pages:,}"
    )
    if printed.refused:
        rows = ", ".join(str(problem.row) for problem in printed.refused)
        said += " · " + put(translate("Keeping", "left out: rows %1"), rows)
    return said


def damaged(files: "Sequence[str]") -> str:
    """Which files of the vault are missing or damaged, and the way out."""
    said = translate(
        "Keeping",
        "Missing or damaged in the vault: %1. Restore the latest backup; batch-keys is in none, so without it print from the lists again.",
    )
    return put(said, ", ".join(files))
