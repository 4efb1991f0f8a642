"""What the page of kept mailings has done in a worker, with an open vault."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING

from gg_desk.settings import Custody, Preferences, read_preferences
from gg_desk.ui.background import Task
from gg_desk.ui.keeping.words import month
from gg_desk.ui.late import custody, reprints, verbs

if TYPE_CHECKING:
    from gg_desk.catalogue.custody import AccessLog, KeptBatch, VaultState
    from gg_desk.custody import Session as Vault
    from gg_desk.desk import Desk
    from gg_desk.mailing.notices import Printed

LANE = "vault"
"""Of two things asked of a vault in here, the newer one counts."""
_TOLD_EVERY = 0.2


@dataclass(frozen=True, slots=True)
class Standing:
    """How the vault stands, and what the office has set."""

    state: "VaultState"
    preferences: Preferences


@dataclass(frozen=True, slots=True)
class Contents:
    """All that an open vault shows of itself."""

    batches: "tuple[KeptBatch, ...]"
    log: "AccessLog"
    months: tuple[str, ...]
    """The month of each entry of the log, told here: it takes a while for the entries of years."""
    names: Mapping[str, str] = field(repr=False)
    """What each kind of notice is called, by its template."""
    custody: Custody
    keyring: bool
    code_taken: bool
    """Whether somebody has the newest recovery code."""


def standing(desk: "Desk", _task: Task) -> Standing:
    """How the vault stands now, without opening it."""
    return Standing(custody.state(desk.folders), read_preferences(desk.folders))


def contents(desk: "Desk", vault: "Vault", tag: str) -> Contents:
    """What is kept and who had access, called in ``tag``."""
    known = verbs.sheet_list(desk.folders).templates
    state = custody.state(desk.folders)
    log = custody.read_log(vault)
    return Contents(
        tuple(reprints.kept_batches(vault)),
        log,
        tuple(month(one.at) for one in log.entries),
        {one.id: one.name.get(tag) or one.name["ko"] for one in known},
        desk.preferences.custody,
        "keyring" in state.ways,
        custody.is_code_taken(log),
    )


def reprint(
    desk: "Desk",
    vault: "Vault",
    task: Task,
    asked: tuple[str, str, str, str],
    tell: Callable[[int, int], None],
) -> "tuple[bytes, Printed]":
    """The pages of a kept mailing: its code, the rows, the language and the reason; in memory only."""
    code, rows, language, why = asked
    told = 0.0

    def on_progress(done: int, total: int) -> None:
        nonlocal told
        if time.monotonic() - told >= _TOLD_EVERY or done == total:
            told = time.monotonic()
            task.deliver(lambda: tell(done, total))
        task.check()

    file = BytesIO()
    printed = reprints.reprint_into(
        desk, vault, code, file, rows=rows, language=language, why=why, on_progress=on_progress
    )
    return (file.getvalue() if printed.pages else b""), printed


def destroy(desk: "Desk", vault: "Vault", code: str, why: str) -> "tuple[KeptBatch, bytes]":
    """Destroy a mailing; what is known of it now, and the certificate."""
    ended = reprints.destroy(vault, code, why)
    return ended, reprints.certificate(desk, vault, code)
