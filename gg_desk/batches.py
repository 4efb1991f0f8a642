"""The desk's verbs for mailings that were printed: what is noted of them, and the replies to them."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from gg_desk.catalogue.mailing import Mailing, ReplyAnswer
from gg_desk.catalogue.sheet_code import read_code
from gg_desk.desk import Desk
from gg_desk.errors import DeskError
from gg_desk.mailing.marks import list_mark
from gg_desk.store import mailings as manifests

if TYPE_CHECKING:
    from gg_desk.mailing.planning import Plan


def batches(desk: Desk) -> list[Mailing]:
    """All mailings of this store, the latest first."""
    return manifests.mailings(desk.store)


def batch(desk: Desk, typed: str) -> Mailing:
    """The mailing whose notices bear the code ``typed``.

    Raises:
        UsageError: it is no code.
        DeskError: no mailing has it.
    """
    code = read_code(typed)
    found = manifests.mailing(desk.store, code)
    if found is None:
        raise DeskError(
            f"No mailing has the code {code}. Its code is at the foot of each notice; all are listed by: gg-desk mailings",
            f"{code} 발송 기록이 없습니다. 번호는 안내문 아래에 있고, gg-desk mailings 로 모두 볼 수 있습니다.",
        )
    return found


def printed_before(desk: Desk, plan: "Plan") -> list[Mailing]:
    """What was printed from this very list, the latest first."""
    return manifests.mailings_of_list(desk.store, list_mark(plan.secret))


def count_replies(
    desk: Desk, typed: str, slips: Mapping[ReplyAnswer, int], *, add: bool = True
) -> Mailing:
    """The mailing after so many ``slips`` with each answer came in, or were found to be in all.

    Raises:
        UsageError: it is no code, or fewer slips than none would be left.
        DeskError: no mailing has it.
    """
    found = batch(desk, typed)
    if slips:
        manifests.set_replies(desk.store, found.code, slips, add=add)
    return batch(desk, typed)
