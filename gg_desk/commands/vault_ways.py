"""vault: how it stands, and its ways in."""

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

from gg_desk import custody
from gg_desk.catalogue.custody import VaultState, WayKind
from gg_desk.catalogue.words import LocalText
from gg_desk.commands.passphrases import RECOVERY, Typed, opened_vault
from gg_desk.commands.telling import Told
from gg_desk.errors import UsageError
from gg_desk.folders import Folders
from gg_desk.whole_files import write_whole

_WAYS: Mapping[WayKind, LocalText] = {
    "passphrase": {"en": "passphrase", "ko": "암호"},
    "recovery": {"en": "recovery code", "ko": "복구 번호"},
    "keyring": {"en": "keyring", "ko": "키링"},
}


def status(where: Folders, asked: argparse.Namespace) -> Told:
    """How the vault stands, told without opening it."""
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


def init(where: Folders, asked: argparse.Namespace) -> Told:
    """A new vault."""
    custody.refuse_second(where)
    refuse_no_pdf(asked.print)
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


def passphrase(where: Folders, asked: argparse.Namespace) -> Told:
    """Another passphrase."""
    typed = Typed(asked)
    with opened_vault(where, asked, typed) as session:
        custody.change_passphrase(session, typed.new_secret())
    changed: LocalText = {
        "en": "The passphrase is changed. Backups from before still open with the old one.",
        "ko": "암호를 바꾸었습니다. 이전 백업은 예전 암호로 열립니다.",
    }
    return Told({"changed": True}, said=(changed,))


def recovery(where: Folders, asked: argparse.Namespace) -> Told:
    """A new recovery code."""
    refuse_no_pdf(asked.print)
    with opened_vault(where, asked) as session:
        value, sentence = _recovery_code(where, session, asked.print)
    return Told(value, said=(sentence,))


def _recovery_code(
    where: Folders, session: custody.Session, target: Path | None
) -> tuple[dict[str, object], LocalText]:
    """A new code on a page, or where there is none to the terminal."""
    code = custody.new_recovery_code(session)
    if target is None:
        custody.take_recovery_code(session)
        return {"code": code}, {
            "en": f"{code}\nWrite it down and lock it away; it is not shown again.",
            "ko": f"{code}\n적어서 잠가 두세요. 다시 보여 주지 않습니다.",
        }
    write_whole(target, custody.recovery_paper(where, code))
    custody.take_recovery_code(session)
    return {"file": str(target)}, {
        "en": f"{target}: print it, lock the paper away, and delete the file.",
        "ko": f"{target}: 인쇄해서 종이를 잠가 두고 파일은 지우세요.",
    }


def recover(where: Folders, asked: argparse.Namespace) -> Told:
    """The vault opened by its recovery code, with a new passphrase."""
    custody.refuse_closed(where)
    typed = Typed(asked)
    code = custody.read_recovery_code(typed.secret(RECOVERY, shown=True))
    custody.lock(custody.recover(where, code, typed.new_secret(), asked.staff))
    recovered: LocalText = {
        "en": "The new passphrase opens the vault. If others saw the recovery code, make a new one: gg-desk vault recovery",
        "ko": "새 암호로 보관함을 열 수 있습니다. 복구 번호를 다른 사람이 보았으면 새로 만드세요: gg-desk vault recovery",
    }
    return Told({"recovered": True}, said=(recovered,))


def join_keyring(where: Folders, asked: argparse.Namespace) -> Told:
    """The keyring opens the vault, too."""
    with opened_vault(where, asked) as session:
        custody.use_keyring(session, wanted=True)
    joined: LocalText = {
        "en": "Whoever is logged in to this computer as you can open the vault with --keyring.",
        "ko": "이제 이 컴퓨터에 본인으로 로그인하면 --keyring 으로 보관함을 열 수 있습니다.",
    }
    return Told({"keyring": True}, said=(joined,))


def leave_keyring(where: Folders, asked: argparse.Namespace) -> Told:
    """The keyring opens it no more."""
    with opened_vault(where, asked) as session:
        custody.use_keyring(session, wanted=False)
    left: LocalText = {
        "en": "The keyring opens the vault no more.",
        "ko": "키링으로는 더 이상 보관함을 열 수 없습니다.",
    }
    return Told({"keyring": False}, said=(left,))


def refuse_no_pdf(target: Path | None) -> None:
    """Refuse a name of another kind than the file will be.

    Raises:
        UsageError: it does not end in .pdf.
    """
    if target and target.suffix.lower() != ".pdf":
        raise UsageError(
            f"It is written as .pdf, not as “{target.name}”.",
            f".pdf 파일로 저장합니다: “{target.name}”",
        )
