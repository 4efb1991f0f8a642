"""The desk's verbs for notices on paper: handed over part by part, each noted as soon as it is.

All of them block. No page touches a disk here; what was handed over is known in the store, so that a
mailing which was broken off goes on behind its last part, on whichever printer.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO

from gg_desk import manifests
from gg_desk.catalogue.mailing import Mailing
from gg_desk.catalogue.sheet import SheetOrder
from gg_desk.desk import Desk
from gg_desk.errors import UsageError
from gg_desk.mailing.notices import Notices, Part, Printed, Watch, by_post, parts
from gg_desk.mailing.planning import Plan
from gg_desk.mailing.recipient import Recipient
from gg_desk.mailings import Mailed, office_now
from gg_desk.manifests import Asked, Progress

_TARGET = "paper"

OnPage = Callable[[int, int], None]
"""Is told how many pages of a part are on their way, and how many there are."""
HandOver = Callable[[bytes, OnPage], None]
"""Brings a PDF to the printer; what it raises ends the mailing before this part."""


@dataclass(frozen=True, slots=True)
class Paper:
    """How notices go on paper."""

    most: int
    """Families whose notices are handed over together."""
    duplex: bool = False
    """Each notice begins on the front of a sheet."""
    last_first: bool = False
    """The last notice is printed first, for printers that lay pages face up."""


def for_paper(
    desk: Desk, order: SheetOrder, families: Sequence[Recipient], of: Plan, paper: Paper
) -> Asked:
    """The notices of ``families`` as parts to be handed over one after the other."""
    wanted = parts(by_post(families), most=paper.most)
    if paper.last_first:
        wanted.reverse()
    return Asked(order, office_now(desk), of, wanted, _TARGET, paper.duplex)


def on_pages(  # noqa: PLR0917 - what is printed, and on which of its pages
    desk: Desk,
    order: SheetOrder,
    families: Sequence[Recipient],
    paper: Paper,
    pages: range,
    after_each: Callable[[], None] = lambda: None,
) -> list[Recipient]:
    """The families of which something stands on ``pages``, counted from 1 as all of them are printed.

    What ``after_each`` raises ends the search.

    Raises:
        UsageError: there are no such pages.
    """
    notices = Notices(order, office_now(desk), duplex=paper.duplex)
    found: list[Recipient] = []
    for one, theirs in notices.pages_of(by_post(families)):
        after_each()
        if theirs and theirs.start >= pages.stop:
            break
        if theirs.start < pages.stop and pages.start < theirs.stop:
            found.append(one)
    if not found:
        raise UsageError(
            f"There is no page {pages.start}: these notices have fewer.",
            f"{pages.start}쪽이 없습니다. 안내문의 쪽수가 더 적습니다.",
        )
    return found


def broken_off(desk: Desk, asked: Asked) -> Mailing | None:
    """The mailing of this very order of which some parts, but not all, were handed over."""
    before = manifests.begun_before(desk, asked)
    return before if before and 0 < len(before.parts) < before.files else None


def hand_over(
    desk: Desk,
    asked: Asked,
    to_printer: HandOver,
    *,
    anew: bool = True,
    on_progress: Progress | None = None,
) -> Mailed:
    """Hand all parts ``to_printer``, or where not ``anew`` those that a mailing broken off lacks.

    Raises:
        UsageError: the order cannot be met.
        DeskError: the printer takes no more; what it took is noted.
    """

    def make(notices: Notices, part: Part, watch: Watch) -> tuple[Printed, int]:
        file = BytesIO()
        came = notices.write(part.recipients, file, lambda _done: watch(0))
        pdf, families = file.getvalue(), len(part.recipients)
        if came.pages:
            to_printer(pdf, lambda done, of: watch(families * done // of))
        watch(families)
        return came, len(pdf)

    mailing = manifests.begun(desk, asked, "", anew=anew)
    printed, kept = manifests.carried_out(
        desk, asked, mailing, lambda _known, _part: True, make, on_progress=on_progress
    )
    return Mailed(printed, (), mailing.code, kept)
