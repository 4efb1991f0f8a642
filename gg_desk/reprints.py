"""The desk's verbs for what is kept in the vault: a mailing kept, printed again, extended, destroyed.

All of them block. Families leave the vault only into the PDF that is asked for.
"""

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import fields as fields_of
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

import msgspec

from gg_desk.catalogue.custody import KeptBatch
from gg_desk.catalogue.sheet import Layout, SheetOrder
from gg_desk.catalogue.sheet_code import read_code
from gg_desk.desk import Desk
from gg_desk.errors import DeskError, UsageError
from gg_desk.known_types import learnt
from gg_desk.mailing.notices import Notices, Printed, by_post
from gg_desk.mailing.recipient import Recipient
from gg_desk.mailing.registration_numbers import without_registration_numbers
from gg_desk.mailing.row_ranges import row_ranges, rows_of
from gg_desk.mailings import office_now
from gg_desk.manifests import Progress
from gg_desk.overdue import korean_day
from gg_desk.sheets.merging import At
from gg_desk.sheets.template_folder import bundled
from gg_desk.sheets.templates import sheet_template
from gg_desk.vault import batches, destroying
from gg_desk.vault.faults import damaged
from gg_desk.vault.session import Session
from gg_desk.whole_files import whole_file

_MOST_DAYS, _LONGEST_WHY = 366, 120
_NOT_PERSONAL = frozenset({"sheet", "row", "languages", "area"})


class _Order(msgspec.Struct, frozen=True, kw_only=True):
    """What decides the pages beside the families; a mailing's order names no programs and no answers."""

    template: str
    languages: tuple[str, ...]
    values: Mapping[str, str]
    paper: str
    layout: Layout
    large: bool
    code: str
    duplex: bool

    def again(self) -> SheetOrder:
        """The same order."""
        return SheetOrder(
            template=self.template,
            languages=self.languages,
            values=self.values,
            paper=self.paper,
            layout=self.layout,
            large=self.large,
            code=self.code,
        )


def keep(
    desk: Desk,
    session: Session,
    order: SheetOrder,
    families: Sequence[Recipient],
    *,
    duplex: bool = False,
    without_rows: Sequence[int] = (),
) -> KeptBatch:
    """Keep a mailing for reprinting, as long as the office has set; one that is kept already stays.

    ``order`` bears the mailing's code; families of ``without_rows`` had no notice and are left out.

    Raises:
        DeskError: the vault is locked, damaged, or the disk is full.
    """
    out = frozenset(without_rows)
    # What no page shows is not kept either.
    kept = [
        replace(one, phone="", nationality="") for one in by_post(families) if one.row not in out
    ]
    now = dt.datetime.now(dt.UTC)
    batch = KeptBatch(
        code=order.code,
        template=order.template,
        state="kept",
        kept_at=now,
        until=korean_day() + dt.timedelta(days=desk.preferences.custody.days),
        staff=session.who.name,
        persons=len(kept),
        fields=_fields(kept),
        languages=dict(Counter(tag for one in kept for tag in one.languages).most_common()),
    )
    content = batches.Content(
        msgspec.json.encode(_noted(order, duplex)),
        [(one.row, msgspec.json.encode(one)) for one in kept],
    )
    return batches.keep(session, batch, content, row_ranges(one.row for one in kept))


def kept_batches(session: Session) -> list[KeptBatch]:
    """All batches that are kept or were, the latest first."""
    return batches.batches(session)


def reprint(
    desk: Desk,
    session: Session,
    typed: str,
    target: Path,
    *,
    rows: str = "",
    why: str = "",
    on_progress: Progress | None = None,
) -> Printed:
    """Notices of a kept mailing, or of some ``rows`` such as ``2-100,214``, in ``target``.

    As ``reprint_into`` says, which also lists what it raises; the file is whole or not there.
    """
    with whole_file(target) as file:
        return reprint_into(desk, session, typed, file, rows=rows, why=why, on_progress=on_progress)


def reprint_into(
    desk: Desk,
    session: Session,
    typed: str,
    file: BinaryIO,
    *,
    rows: str = "",
    language: str = "",
    why: str = "",
    on_progress: Progress | None = None,
) -> Printed:
    """Notices of a kept mailing, or of some ``rows`` such as ``2-100,214``, drawn into ``file``.

    They are those of the mailing, under its code, with the facts and the office of today. Those in
    ``language`` alone where that is given; the log tells of all rows that were read for it.

    Raises:
        UsageError: it is no code, nothing is kept under it, or it has no such families.
        DeskError: its key is gone, the vault is locked, or the file cannot be written.
    """
    code = read_code(typed)
    chosen = _chosen(batches.rows_kept(session, code), rows)
    said = " · ".join(filter(None, (language, _plain(why))))
    content = batches.content_of(session, code, chosen, row_ranges(chosen), said)
    order, families = _decoded(content)
    if language:
        families = [
            replace(one, languages=(language,)) for one in families if language in one.languages
        ]
        if not families:
            raise UsageError(
                "None of these families has its notice in this language. Choose another, or all.",
                "이 언어로 안내문을 받는 가정이 없습니다. 다른 언어나 모든 언어를 골라 주세요.",
            )

    def watch(done: int) -> None:
        session.refuse_locked()
        if on_progress:
            on_progress(done, len(families))

    notices = Notices(order.again(), office_now(desk), duplex=order.duplex)
    return notices.write(families, file, watch)


def extend(session: Session, typed: str, days: int, why: str) -> KeptBatch:
    """Keep a mailing so many ``days`` longer; ``why`` goes to the access log.

    Raises:
        UsageError: it is no code, nothing is kept under it, no reason, or no such number of days.
    """
    code, reason = read_code(typed), _plain(why)
    if not 1 <= days <= _MOST_DAYS:
        raise UsageError(
            f"A mailing is kept from 1 to {_MOST_DAYS} days longer, not {days}.",
            f"보관 기간은 1일부터 {_MOST_DAYS}일까지 늘릴 수 있습니다. {days}일은 안 됩니다.",
        )
    if not reason:
        raise UsageError(
            "Say why it has to be kept longer, without a name: --why.",
            "더 보관해야 하는 까닭을 이름 없이 적어 주세요: --why",
        )
    until = batches.batch(session, code).until + dt.timedelta(days=days)
    return batches.extend(session, code, until, reason)


def destroy(session: Session, typed: str, why: str = "") -> KeptBatch:
    """Destroy what is kept of a mailing, beyond recall; what is known of it afterwards.

    Raises:
        UsageError: it is no code, or nothing is kept under it.
    """
    return destroying.destroy(session, read_code(typed), _plain(why))


def certificate(desk: Desk, session: Session, typed: str) -> bytes:
    """The certificate that a mailing was destroyed, as a PDF.

    Raises:
        UsageError: it is no code, or nothing was destroyed under it.
    """
    from gg_desk.sheets.destruction_certificate import destruction_certificate  # noqa: PLC0415 - as the recovery page

    found = batches.batch(session, read_code(typed))
    if found.state != "destroyed":
        raise UsageError(
            f"{found.code} is not destroyed, so there is no certificate of it.",
            f"{found.code}은(는) 파기하지 않았으므로 파기 확인서가 없습니다.",
        )
    at = office_now(desk)
    return destruction_certificate(found, _template_name(at, found), at.office, at.stationery)


def _noted(order: SheetOrder, duplex: bool) -> _Order:
    return _Order(
        template=order.template,
        languages=order.languages,
        values=order.values,
        paper=order.paper,
        layout=order.layout,
        large=order.large,
        code=order.code,
        duplex=duplex,
    )


def _chosen(kept: Sequence[int], rows: str) -> list[int]:
    if not rows:
        return list(kept)
    wanted = rows_of(rows)
    chosen = [row for row in kept if any(row in span for span in wanted)]
    if not chosen:
        raise UsageError(
            f"None of the rows {rows} is kept. Kept are: {row_ranges(kept)}",
            f"{rows}행은 보관되어 있지 않습니다. 보관된 행: {row_ranges(kept)}",
        )
    return chosen


def _template_name(at: At, kept: KeptBatch) -> tuple[str, str]:
    """What its notices are called, or were: the office may have removed its template since."""
    try:
        name = sheet_template(at.shelf or bundled(), kept.template).name
    except DeskError:
        return kept.template, kept.template
    return name["en"], name["ko"]


def _decoded(content: batches.Content) -> tuple[_Order, list[Recipient]]:
    try:
        order = msgspec.json.decode(content.order, type=learnt(_Order))
        return order, [
            msgspec.json.decode(text, type=learnt(Recipient)) for _, text in content.rows
        ]
    except msgspec.MsgspecError:
        raise damaged("vault.db") from None  # its message may quote a value


def _fields(families: Sequence[Recipient]) -> tuple[str, ...]:
    """The kinds of data that any of the families has."""
    names = [one.name for one in fields_of(Recipient) if one.name not in _NOT_PERSONAL]
    return tuple(name for name in names if any(getattr(one, name) for one in families))


def _plain(why: str) -> str:
    """A reason without registration numbers: the log tells of no person.

    Raises:
        UsageError: it is too long for a line of the log and the certificate.
    """
    text = str(without_registration_numbers(why)[0]).strip()
    if len(text) > _LONGEST_WHY:
        raise UsageError(
            f"Say why in at most {_LONGEST_WHY} letters.",
            f"사유는 {_LONGEST_WHY}자 이내로 적어 주세요.",
        )
    return text
