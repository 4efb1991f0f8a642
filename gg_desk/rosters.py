"""The desk's verbs for a list at hand: how it is read, what is looked at first, what is told of it.

All of them block. Of the list nothing is kept but how its columns are used.
"""

from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path

import msgspec

from gg_desk.catalogue.sheet import SheetOrder
from gg_desk.catalogue.words import LocalText
from gg_desk.desk import Desk
from gg_desk.mailing.account import account, account_in_words
from gg_desk.mailing.notices import Notices, Printed
from gg_desk.mailing.planning import Plan
from gg_desk.mailing.recipient import Recipient
from gg_desk.mailing.remembered import keep_office_languages, office_languages, remember
from gg_desk.mailing.roster import Report
from gg_desk.mailing.tables import bundled_nationalities
from gg_desk.mailings import office_now, tables_of
from gg_desk.whole_files import write_whole


def preview(desk: Desk, order: SheetOrder, family: Recipient, of: Plan) -> tuple[bytes, Printed]:
    """One family's notices as a PDF in memory, and what came of it: nothing is noted or written.

    Raises:
        UsageError: the order cannot be met.
    """
    file = BytesIO()
    printed = Notices(order, office_now(desk), of.columns).write([family], file, lambda _done: None)
    return file.getvalue(), printed


def write_report(
    target: Path, report: Report, printed: Printed | None, seconds: float, tag: str
) -> None:
    """Write what came of a list to ``target``, as JSON or, named .txt, in words; it names no person.

    Raises:
        DeskError: the file cannot be written.
    """
    came = printed or Printed()
    if target.suffix.lower() == ".txt":
        content = account_in_words(report, came, tag).encode("utf-8")
    else:
        told = msgspec.json.encode(account(report, came, seconds))
        content = msgspec.json.format(told, indent=2)
    write_whole(target, content)


def keep_columns(desk: Desk, of: Plan) -> None:
    """Read lists with the same headings like this one from now on."""
    remember(of, desk.folders.data)


@dataclass(frozen=True, slots=True)
class Nation:
    """A nationality, and the languages in which its families are written to."""

    code: str
    name: LocalText
    languages: tuple[str, ...]
    own: bool
    """Whether the office set them."""


def nations(desk: Desk) -> list[Nation]:
    """Every nationality that lists name, by its Korean name."""
    own = office_languages(desk.folders.data)
    known = [
        Nation(
            code,
            {"ko": one.ko[0], "en": one.en[0]},
            own.get(code, one.languages[:1]),
            code in own,
        )
        for code, one in bundled_nationalities().items()
    ]
    return sorted(known, key=lambda nation: nation.name["ko"])


def write_to(desk: Desk, code: str, tags: tuple[str, ...]) -> None:
    """Write to families of the nationality ``code`` in these languages; none is as the desk proposes.

    Raises:
        DeskError: the office's table is damaged, or cannot be written.
    """
    own = dict(office_languages(desk.folders.data))
    own.pop(code, None)
    if tags:
        own[code] = tags
    keep_office_languages(own, desk.folders.data)


def renewed(desk: Desk, of: Plan, year: int) -> Plan:
    """The same reading for the school year ``year``, with languages as the office sets them now."""
    return replace(of, tables=tables_of(desk), school_year=year)
