"""Notices, labels and envelopes are made in a worker, for files and for paper, telling how far it is."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from gg_desk.errors import DeskError
from gg_desk.ui.background import Task
from gg_desk.ui.late import mailings, posting, printouts, rosters
from gg_desk.ui.mailing.reading import Letter, Posted, Reading, Wanted, watched

if TYPE_CHECKING:
    from gg_desk.catalogue.mailing import Mailing
    from gg_desk.catalogue.sheet import SheetOrder
    from gg_desk.catalogue.words import LocalText
    from gg_desk.desk import Desk
    from gg_desk.mailing.addressing import Addressed
    from gg_desk.mailing.planning import Plan
    from gg_desk.mailing.recipient import Recipient
    from gg_desk.mailings import Mailed
    from gg_desk.manifests import Asked
    from gg_desk.posting import Target
    from gg_desk.printouts import HandOver, Paper

_TOLD_EVERY = 0.2
"""Seconds; other words in a page's head have the page laid out again, 5 to 13 ms of the processor."""

Telling = Callable[[Task, int, int, float], None]
"""Is told in the worker how many notices are done, of how many, and the seconds left."""


@dataclass(frozen=True, slots=True)
class Ready:
    """Notices that are about to be printed, as far as it is known before a printer is chosen."""

    order: "SheetOrder"
    plan: "Plan"
    families: "list[Recipient]" = field(repr=False)
    reasons: "list[LocalText]"
    """Why a person should confirm first."""
    first: bytes = field(repr=False)
    """The first family's notices as a PDF."""


def to_confirm(desk: "Desk", letter: Letter) -> "list[LocalText]":
    """Why a person should confirm before notices are printed: facts that are old, planned or ended."""
    return mailings.to_confirm(desk, letter.order(desk))


def print_all(
    desk: "Desk", reading: Reading, wanted: Wanted, task: Task, tell: Telling, *, target: Path
) -> "Mailed":
    """Write the notices that are wanted to ``target``; ``tell`` learns how far it is.

    Raises:
        Cancelled: a person cancelled it; files that were finished stay.
        DeskError: none is wanted, or a file cannot be written.
    """
    return mailings.mail(
        desk,
        wanted.letter.order(desk),
        chosen(desk, reading, wanted, task),
        target,
        reading.plan,
        by=wanted.by,
        most=wanted.most,
        duplex=wanted.duplex,
        on_progress=_progress(task, tell),
    )


def write_addresses(
    desk: "Desk",
    reading: Reading,
    wanted: Wanted,
    task: Task,
    tell: Telling,
    *,
    on: Posted,
    target: "Target",
) -> "Addressed":
    """Write labels or envelopes of the families that are wanted to ``target``.

    Raises:
        Cancelled: a person cancelled it; nothing is written.
        DeskError: none is wanted, or the file cannot be written.
    """
    families = chosen(desk, reading, wanted, task)
    told = _progress(task, tell)
    if on.kind == "labels":
        return posting.write_labels(
            desk, families, target, on.key, start=on.start, on_progress=told
        )
    return posting.write_envelopes(desk, families, target, on.key, on_progress=told)


def ready_for_paper(desk: "Desk", reading: Reading, wanted: Wanted, task: Task) -> Ready:
    """The notices that are wanted, before a printer is chosen.

    Raises:
        PasswordNeeded: the earlier list is locked.
        DeskError: none is wanted, or the first cannot be made.
    """
    order = wanted.letter.order(desk)
    families = chosen(desk, reading, wanted, task)
    first, _came = rosters.preview(desk, order, families[0], reading.plan)
    reasons = mailings.to_confirm(desk, order)
    return Ready(order, reading.plan, families, reasons, first)


def laid_out(
    desk: "Desk", ready: Ready, paper: "Paper", pages: range | None, task: Task
) -> "tuple[Asked, Mailing | None]":
    """The notices in the parts that go to the printer, and where they were begun before, that mailing.

    With ``pages``, counted from 1, those of families of which something stands there: whole notices.

    Raises:
        Cancelled: a person cancelled it.
        DeskError: there are no such pages.
    """
    families = ready.families
    if pages is not None:
        families = printouts.on_pages(desk, ready.order, families, paper, pages, task.check)
    asked = printouts.for_paper(desk, ready.order, families, ready.plan, paper)
    return asked, printouts.broken_off(desk, asked)


def print_on_paper(
    desk: "Desk",
    asked: "Asked",
    to_printer: "HandOver",
    task: Task,
    tell: Telling,
    *,
    anew: bool,
) -> "Mailed":
    """Hand the notices ``to_printer``; ``tell`` learns how far it is.

    Cancelled, it ends behind the part that is on its way, which is noted as printed.

    Raises:
        Cancelled: a person cancelled it.
        DeskError: the printer takes no more.
    """

    def hand_over(pdf: bytes, on_page: Callable[[int, int], None]) -> None:
        task.check()
        to_printer(pdf, on_page)

    on_progress = _progress(task, tell, whole=True)
    return printouts.hand_over(desk, asked, hand_over, anew=anew, on_progress=on_progress)


def chosen(desk: "Desk", reading: Reading, wanted: Wanted, task: Task) -> "list[Recipient]":
    """The families of the list that are wanted.

    Raises:
        PasswordNeeded: the earlier list is locked.
        DeskError: none is wanted.
    """
    families = list(reading.families)
    if wanted.earlier:
        year = mailings.school_year(wanted.letter.values)
        earlier = watched(mailings.planned(desk, wanted.earlier.order(), year), task)
        families = mailings.without(families, earlier)
    if wanted.rows:
        families = mailings.chosen_rows(families, wanted.rows)
    if wanted.language:
        families = [family for family in families if wanted.language in family.languages]
    if not families:
        raise _nobody()
    return families


def _progress(task: Task, tell: Telling, *, whole: bool = False) -> Callable[[int, int], None]:
    """Tells some times a second how far it is, with the time that is left.

    It ends what is cancelled, unless that goes on until it is ``whole``.
    """
    begun = told = time.monotonic()
    passed = 0

    def on_progress(done: int, total: int) -> None:
        nonlocal told, passed
        now = time.monotonic()
        if now - begun < _TOLD_EVERY:
            passed = done  # parts of an earlier run say nothing of the pace
        if now - told >= _TOLD_EVERY or done == total:
            told = now
            tell(task, done, total, (now - begun) / max(done - passed, 1) * (total - done))
        if whole:
            task.give_way()
        else:
            task.check()

    return on_progress


def _nobody() -> DeskError:
    return DeskError(
        "No family of the list is left for these choices. Change the rows, the language or the earlier list.",
        "고른 조건에 맞는 가정이 명단에 없습니다. 행, 언어, 이전 명단을 바꿔 주세요.",
    )
