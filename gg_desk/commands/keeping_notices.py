"""notices --keep: what was just printed goes into the vault, too."""

import argparse
import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import msgspec

from gg_desk.catalogue.sheet import SheetOrder
from gg_desk.catalogue.words import LocalText
from gg_desk.desk import Desk
from gg_desk.folders import Folders
from gg_desk.mailing.recipient import Recipient
from gg_desk.mailings import Mailed

Keep = Callable[[Desk, SheetOrder, Sequence[Recipient], Mailed], dt.date | None]
"""Keeps a mailing that was printed; until when."""


@contextmanager
def keeper(where: Folders, asked: argparse.Namespace) -> Iterator[Keep]:
    """What keeps a mailing, the vault open for it before anything is printed; or keeps nothing."""
    if not asked.keep:
        yield _nothing
        return
    from gg_desk.commands.passphrases import opened_vault  # noqa: PLC0415 - loads what encrypts
    from gg_desk.reprints import keep  # noqa: PLC0415 - the same

    with opened_vault(where, asked) as session:

        def kept(
            at_work: Desk, order: SheetOrder, families: Sequence[Recipient], mailed: Mailed
        ) -> dt.date:
            coded = msgspec.structs.replace(order, code=mailed.code)
            refused = [problem.row for problem in mailed.printed.refused if problem.row]
            batch = keep(
                at_work, session, coded, families, duplex=asked.duplex, without_rows=refused
            )
            return batch.until

        yield kept


def told_kept(code: str, until: dt.date | None) -> list[LocalText]:
    """That a mailing is kept, and until when."""
    if until is None:
        return []
    return [
        {
            "en": f"Kept in the vault until {until}. Print again with: gg-desk vault reprint {code} -o FILE.pdf",
            "ko": f"{until}까지 보관함에 보관합니다. 다시 인쇄: gg-desk vault reprint {code} -o 파일.pdf",
        }
    ]


def _nothing(
    _at_work: Desk, _order: SheetOrder, _families: Sequence[Recipient], _mailed: Mailed
) -> None:
    """Staff did not say that anything is kept."""
