"""vault: how it stands, its ways in, what is kept, who had access."""

import argparse
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import msgspec

from gg_desk import custody, reprints
from gg_desk.catalogue.custody import AccessEntry, KeptBatch, VaultState, WayKind
from gg_desk.catalogue.words import LocalText
from gg_desk.commands.columns import columns
from gg_desk.commands.passphrases import RECOVERY, Typed, opened_vault
from gg_desk.commands.telling import Told, opened
from gg_desk.desk import KOREA
from gg_desk.errors import UsageError
from gg_desk.exchange.access_log_files import action_name
from gg_desk.settings import Folders, write_whole

_BATCH_HEADINGS = ("code", "state", "kept", "until", "by", "families", "template", "certificate")
_LOG_HEADINGS = ("no", "time (KST)", "who", "action", "mailing", "rows", "families", "why")
_WAYS: Mapping[WayKind, LocalText] = {
    "passphrase": {"en": "passphrase", "ko": "암호"},
    "recovery": {"en": "recovery code", "ko": "복구 번호"},
    "keyring": {"en": "keyring", "ko": "키링"},
}


def vault(where: Folders, asked: argparse.Namespace) -> Told:
    """What the command ``vault`` does."""
    return _ACTIONS[asked.action](where, asked)


def _status(where: Folders, asked: argparse.Namespace) -> Told:
    state = custody.state(where)
    value = msgspec.structs.asdict(state)
    said = list(_stands(state))
    if asked.measure and state.made:
        seconds = round(custody.try_seconds(where), 2)
        value["try_seconds"] = seconds
        said.append(
            {
                "en": f"A passphrase takes {seconds} s to try here ({state.memory_mib} MB, {state.passes} passes).",
                "ko": f"이 컴퓨터에서 암호 확인에 {seconds}초 걸립니다(메모리 {state.memory_mib}MB, {state.passes}회).",
            }
        )
    return Told(value, said=tuple(said), refused=bool(state.overdue), failed=bool(state.damage))


def _stands(state: VaultState) -> Sequence[LocalText]:
    if not state.made:
        return [
            {
                "en": "There is no vault: nothing of families is kept. Make one with: gg-desk vault init",
                "ko": "보관함이 없습니다. 가정의 개인정보를 보관하고 있지 않습니다. 만들기: gg-desk vault init",
            }
        ]
    if state.damage:
        names = ", ".join(state.damage)
        return [
            {
                "en": f"Missing or damaged in the vault: {names}. Restore the latest backup; batch-keys is in none, so without it print from the lists again.",
                "ko": f"보관함에서 없거나 손상된 파일: {names}. 최근 백업을 복원해 주세요. batch-keys 는 백업에 없으므로 그 파일이 없으면 명단에서 다시 인쇄해야 합니다.",
            }
        ]
    ways = {tag: ", ".join(_WAYS[way][tag] for way in state.ways) for tag in ("en", "ko")}
    en, ko = "nothing is kept.", "보관 중인 발송 없음."
    if state.kept:
        en = f"{state.kept} mailings are kept, the next one until {state.next_due}."
        ko = f"보관 중인 발송 {state.kept}건, 가장 이른 보관 기한 {state.next_due}."
    said: list[LocalText] = [
        {
            "en": f"The vault is opened by {ways['en']}; {en}",
            "ko": f"여는 방법: {ways['ko']}. {ko}",
        }
    ]
    if state.overdue:
        said.append(
            {
                "en": f"{len(state.overdue)} of them are overdue (since {state.overdue[0]}): destroy them without delay.",
                "ko": f"그중 {len(state.overdue)}건은 보관 기한({state.overdue[0]})이 지났습니다. 지체 없이 파기해 주세요.",
            }
        )
    if state.wait_seconds:
        said.append(
            {
                "en": f"After wrong passphrases the next is tried in {state.wait_seconds} seconds.",
                "ko": f"암호가 여러 번 틀려 {state.wait_seconds}초 뒤에 다시 입력할 수 있습니다.",
            }
        )
    return said


def _init(where: Folders, asked: argparse.Namespace) -> Told:
    custody.refuse_second(where)
    session = custody.make(where, Typed(asked).new_secret(), asked.staff)
    try:
        value: dict[str, object] = {"made": True}
        said: list[LocalText] = [
            {
                "en": "The vault is made. Nobody can restore a forgotten passphrase: have a recovery code printed (vault recovery --print FILE.pdf).",
                "ko": "보관함을 만들었습니다. 잊은 암호는 되살릴 수 없으니 복구 번호를 인쇄해 두세요(vault recovery --print 파일.pdf).",
            }
        ]
        if asked.print:
            told = _recovery_code(where, session, asked.print)
            value |= told[0]
            said = [told[1]]
    finally:
        custody.lock(session)
    return Told(value, said=tuple(said))


def _passphrase(where: Folders, asked: argparse.Namespace) -> Told:
    typed = Typed(asked)
    with opened_vault(where, asked, typed) as session:
        custody.change_passphrase(session, typed.new_secret())
    changed: LocalText = {
        "en": "The passphrase is changed. Backups from before still open with the old one.",
        "ko": "암호를 바꾸었습니다. 이전 백업은 예전 암호로 열립니다.",
    }
    return Told({"changed": True}, said=(changed,))


def _recovery(where: Folders, asked: argparse.Namespace) -> Told:
    with opened_vault(where, asked) as session:
        value, sentence = _recovery_code(where, session, asked.print)
    return Told(value, said=(sentence,))


def _recovery_code(
    where: Folders, session: custody.Session, target: Path | None
) -> tuple[dict[str, object], LocalText]:
    """A new code on a page, or where there is none to the terminal."""
    _refuse_no_pdf(target)
    code = custody.new_recovery_code(session)
    if target is None:
        return {"code": code}, {
            "en": f"{code}\nWrite it down and lock it away; it is not shown again.",
            "ko": f"{code}\n적어서 잠가 두세요. 다시 보여 주지 않습니다.",
        }
    write_whole(target, custody.recovery_paper(where, code))
    return {"file": str(target)}, {
        "en": f"{target}: print it, lock the paper away, and delete the file.",
        "ko": f"{target}: 인쇄해서 종이를 잠가 두고 파일은 지우세요.",
    }


def _recover(where: Folders, asked: argparse.Namespace) -> Told:
    custody.refuse_closed(where)
    typed = Typed(asked)
    code = custody.read_recovery_code(typed.secret(RECOVERY, shown=True))
    custody.lock(custody.recover(where, code, typed.new_secret(), asked.staff))
    recovered: LocalText = {
        "en": "The new passphrase opens the vault. If others saw the recovery code, make a new one: gg-desk vault recovery",
        "ko": "새 암호로 보관함을 열 수 있습니다. 복구 번호를 다른 사람이 보았으면 새로 만드세요: gg-desk vault recovery",
    }
    return Told({"recovered": True}, said=(recovered,))


def _join_keyring(where: Folders, asked: argparse.Namespace) -> Told:
    with opened_vault(where, asked) as session:
        custody.use_keyring(session, wanted=True)
    joined: LocalText = {
        "en": "Whoever is logged in to this computer as you can open the vault with --keyring.",
        "ko": "이제 이 컴퓨터에 본인으로 로그인하면 --keyring 으로 보관함을 열 수 있습니다.",
    }
    return Told({"keyring": True}, said=(joined,))


def _leave_keyring(where: Folders, asked: argparse.Namespace) -> Told:
    with opened_vault(where, asked) as session:
        custody.use_keyring(session, wanted=False)
    left: LocalText = {
        "en": "The keyring opens the vault no more.",
        "ko": "키링으로는 더 이상 보관함을 열 수 없습니다.",
    }
    return Told({"keyring": False}, said=(left,))


def _batches(where: Folders, asked: argparse.Namespace) -> Told:
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


def _reprint(where: Folders, asked: argparse.Namespace) -> Told:
    code = _code(asked)
    if asked.output is None:
        raise UsageError(
            "Say where to print to with -o FILE.pdf.", "-o 파일.pdf 로 저장할 곳을 정해 주세요."
        )
    _refuse_no_pdf(asked.output)
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


def _extend(where: Folders, asked: argparse.Namespace) -> Told:
    with opened_vault(where, asked) as session:
        found = reprints.extend(session, _code(asked), asked.days, asked.why)
    said: LocalText = {
        "en": f"{found.code} is kept until {found.until}.",
        "ko": f"{found.code}: {found.until}까지 보관합니다.",
    }
    return Told(found, said=(said,))


def _destroy(where: Folders, asked: argparse.Namespace) -> Told:
    _refuse_no_pdf(asked.certificate)
    with opened(where) as at_work, opened_vault(where, asked) as session:
        found = reprints.destroy(session, _code(asked), asked.why)
        if asked.certificate:
            write_whole(asked.certificate, reprints.certificate(at_work, session, found.code))
    said: LocalText = {
        "en": f"{found.code}: {found.persons} families destroyed, beyond recall. Certificate no. {found.certificate}.",
        "ko": f"{found.code}: {found.persons}가정의 개인정보를 복구할 수 없게 파기했습니다. 확인서 번호 {found.certificate}.",
    }
    return Told(found, said=(said,))


def _certificate(where: Folders, asked: argparse.Namespace) -> Told:
    target = asked.output or asked.certificate
    if target is None:
        raise UsageError(
            "Say where the certificate goes with -o FILE.pdf.",
            "-o 파일.pdf 로 확인서를 저장할 곳을 정해 주세요.",
        )
    _refuse_no_pdf(target)
    with opened(where) as at_work, opened_vault(where, asked) as session:
        write_whole(target, reprints.certificate(at_work, session, _code(asked)))
    return Told({"file": str(target)}, columns([[str(target)]]))


def _log(where: Folders, asked: argparse.Namespace) -> Told:
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


def _refuse_no_pdf(target: Path | None) -> None:
    if target and target.suffix.lower() != ".pdf":
        raise UsageError(
            f"It is written as .pdf, not as “{target.name}”.",
            f".pdf 파일로 저장합니다: “{target.name}”",
        )


_ACTIONS: Mapping[str, Callable[[Folders, argparse.Namespace], Told]] = {
    "status": _status,
    "init": _init,
    "passphrase": _passphrase,
    "recovery": _recovery,
    "recover": _recover,
    "join-keyring": _join_keyring,
    "leave-keyring": _leave_keyring,
    "batches": _batches,
    "reprint": _reprint,
    "extend": _extend,
    "destroy": _destroy,
    "certificate": _certificate,
    "log": _log,
}
