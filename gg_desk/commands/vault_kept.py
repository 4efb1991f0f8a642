"""vault: what is kept, printed again, destroyed; who had access."""

import argparse
from collections.abc import Sequence

from gg_desk import custody, reprints
from gg_desk.catalogue.custody import AccessEntry, KeptBatch
from gg_desk.catalogue.words import LocalText
from gg_desk.commands.columns import columns
from gg_desk.commands.passphrases import opened_vault
from gg_desk.commands.telling import Told, opened
from gg_desk.commands.vault_ways import refuse_no_pdf
from gg_desk.desk import KOREA
from gg_desk.errors import UsageError
from gg_desk.exchange.access_log_files import action_name
from gg_desk.folders import Folders
from gg_desk.whole_files import write_whole

_BATCH_HEADINGS = ("code", "state", "kept", "until", "by", "families", "template", "certificate")
_LOG_HEADINGS = ("no", "time (KST)", "who", "action", "mailing", "rows", "families", "why")


def batches(where: Folders, asked: argparse.Namespace) -> Told:
    """What is kept, or was."""
    with opened_vault(where, asked) as session:
        found = reprints.kept_batches(session)
    nothing: LocalText = {"en": "Nothing is kept.", "ko": "보관한 것이 없습니다."}
    rows = [_batch_row(one) for one in found]
    text = columns([_BATCH_HEADINGS, *rows] if rows else [])
    return Told(found, text, notes=() if found else (nothing,))


def _batch_row(one: KeptBatch) -> Sequence[str]:
    return (
        one.code,
        one.state,
        one.kept_at.astimezone(KOREA).date().isoformat(),
        one.until.isoformat(),
        one.staff,
        str(one.persons),
        one.template,
        one.certificate or "-",
    )


def reprint(where: Folders, asked: argparse.Namespace) -> Told:
    """A kept mailing printed again."""
    code = _code(asked)
    if asked.output is None:
        raise UsageError(
            "Say where to print to with -o FILE.pdf.", "-o 파일.pdf 로 저장할 곳을 정해 주세요."
        )
    refuse_no_pdf(asked.output)
    with opened(where) as at_work, opened_vault(where, asked) as session:
        printed = reprints.reprint(
            at_work, session, code, asked.output, rows=asked.rows, why=asked.why
        )
    value = {
        "file": str(asked.output),
        "notices": printed.notices,
        "pages": printed.pages,
        "languages": dict(printed.languages),
        "refused": [problem.row for problem in printed.refused],
    }
    said: LocalText = {
        "en": f"{asked.output}: {printed.notices} notices on {printed.pages} pages.",
        "ko": f"{asked.output}: 안내문 {printed.notices}장({printed.pages}쪽)",
    }
    return Told(value, said=(said,), refused=bool(printed.refused))


def extend(where: Folders, asked: argparse.Namespace) -> Told:
    """A mailing kept longer."""
    code = _code(asked)
    with opened_vault(where, asked) as session:
        found = reprints.extend(session, code, asked.days, asked.why)
    said: LocalText = {
        "en": f"{found.code} is kept until {found.until}.",
        "ko": f"{found.code}: {found.until}까지 보관합니다.",
    }
    return Told(found, said=(said,))


def destroy(where: Folders, asked: argparse.Namespace) -> Told:
    """A mailing destroyed."""
    code = _code(asked)
    refuse_no_pdf(asked.certificate)
    with opened(where) as at_work, opened_vault(where, asked) as session:
        found = reprints.destroy(session, code, asked.why)
        if asked.certificate:
            write_whole(asked.certificate, reprints.certificate(at_work, session, found.code))
    said: LocalText = {
        "en": f"{found.code}: {found.persons} families destroyed, beyond recall. Certificate no. {found.certificate}.",
        "ko": f"{found.code}: {found.persons}가정의 개인정보를 복구할 수 없게 파기했습니다. 확인서 번호 {found.certificate}.",
    }
    return Told(found, said=(said,))


def certificate(where: Folders, asked: argparse.Namespace) -> Told:
    """The certificate of one that was."""
    code = _code(asked)
    target = asked.output or asked.certificate
    if target is None:
        raise UsageError(
            "Say where the certificate goes with -o FILE.pdf.",
            "-o 파일.pdf 로 확인서를 저장할 곳을 정해 주세요.",
        )
    refuse_no_pdf(target)
    with opened(where) as at_work, opened_vault(where, asked) as session:
        write_whole(target, reprints.certificate(at_work, session, code))
    return Told({"file": str(target)}, columns([[str(target)]]))


def log(where: Folders, asked: argparse.Namespace) -> Told:
    """Who had access."""
    with opened_vault(where, asked) as session:
        found = custody.read_log(session, asked.month)
        if asked.export:
            custody.export_log(session, found, asked.export, asked.why)
    broken: LocalText = {
        "en": f"The log was changed from entry {found.broken_at} on, by no GG Desk. Keep this file and find out who had access.",
        "ko": f"접속기록이 {found.broken_at}번부터 GG Desk가 아닌 방법으로 바뀌었습니다. 이 파일을 보관하고 누가 접근했는지 확인하세요.",
    }
    rows = [_log_row(one) for one in found.entries]
    return Told(
        found,
        columns([_LOG_HEADINGS, *rows]),
        notes=() if found.whole else (broken,),
        refused=not found.whole,
    )


def _log_row(one: AccessEntry) -> Sequence[str]:
    return (
        str(one.number),
        f"{one.at.astimezone(KOREA):%Y-%m-%d %H:%M:%S}",
        one.who,
        action_name(one.action),
        one.code or "-",
        one.rows or "-",
        str(one.persons or "-"),
        one.why,
    )


def _code(asked: argparse.Namespace) -> str:
    if not asked.code:
        raise UsageError(
            f"Say which mailing, as in: gg-desk vault {asked.action} K7F3-9QX2",
            f"어느 발송인지 번호를 적어 주세요. 예: gg-desk vault {asked.action} K7F3-9QX2",
        )
    return str(asked.code)
