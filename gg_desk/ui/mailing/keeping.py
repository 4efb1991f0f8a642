"""A mailing that was made goes into the vault, in a worker."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from gg_desk.ui.background import Task
from gg_desk.ui.late import reprints
from gg_desk.ui.mailing.making import chosen
from gg_desk.ui.mailing.reading import Reading, Wanted

if TYPE_CHECKING:
    from gg_desk.catalogue.custody import KeptBatch
    from gg_desk.custody import Session as Vault
    from gg_desk.desk import Desk
    from gg_desk.mailings import Mailed


@dataclass(frozen=True, slots=True)
class Made:
    """Notices that were made, of which list, and as what was wanted."""

    reading: Reading
    wanted: Wanted
    mailed: "Mailed"


def keep_mailing(desk: "Desk", vault: "Vault", made: Made, task: Task) -> "KeptBatch":
    """Keep the families whose notices were made, under the code of their mailing.

    Raises:
        DeskError: the vault is locked, damaged, or the disk is full.
    """
    wanted, mailed = made.wanted, made.mailed
    order = wanted.letter.order(desk)
    return reprints.keep(
        desk,
        vault,
        msgspec.structs.replace(order, code=mailed.code),
        chosen(desk, made.reading, wanted, task),
        duplex=wanted.duplex,
        without_rows=[problem.row for problem in mailed.printed.refused if problem.row],
    )
