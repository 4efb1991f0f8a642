"""A mailing is kept only where somebody says so before its notices are made."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gg_desk import custody, reprints
from gg_desk.folders import Folders
from gg_desk.ui.keeping.unlocking import Unlocking
from gg_desk.ui.pages.mailing import MailingPage
from gg_desk.vault.stretching import FLOOR

PASSPHRASE = "네 낱말 가지 바다 연필"  # noqa: S105 - opens vaults of these tests only
LETTERS = 3


@pytest.fixture(scope="module")
def vault(folders: Folders) -> Folders:
    custody.make(folders, PASSPHRASE, "김상담", FLOOR).lock()
    return folders


@pytest.fixture
def offered(read: MailingPage, person) -> Iterator[MailingPage]:
    person.clicks(read.tabs[LETTERS])
    yield read
    read.window().safe.lock()


def unlock_when_asked(qtbot: QtBot) -> None:
    """Types the passphrase into the dialog, as soon as it is there."""

    def typing(dialog: Unlocking) -> None:
        dialog.screen_.passphrase.setText(PASSPHRASE)
        dialog.screen_.unlock.click()

    qtbot.meets(Unlocking, typing)


def kept_codes(folders: Folders) -> list[str]:
    session = custody.unlock(folders, PASSPHRASE)
    try:
        return [one.code for one in reprints.kept_batches(session)]
    finally:
        session.lock()


def make_notices(person, page: MailingPage, target: Path) -> None:
    person.clicks(page.save)
    with person.printing():
        person.names_file(target)


def test_without_a_vault_it_says_so_and_keeps_nothing(person, read: MailingPage) -> None:
    person.clicks(read.tabs[LETTERS])
    assert read.keep.hint.text() == "이 가정들의 정보는 아무것도 보관하지 않습니다."
    person.clicks(read.keep.keep)
    person.qtbot.waitUntil(read.keep.to_vault.isVisible)
    assert not read.keep.keep.isChecked()


def test_nothing_is_kept_unless_it_is_said(
    vault: Folders, person, offered: MailingPage, tmp_path: Path
) -> None:
    make_notices(person, offered, tmp_path / "n.pdf")
    assert kept_codes(vault) == []


def test_what_is_said_is_kept_once_the_vault_is_open(
    vault: Folders, person, offered: MailingPage, qtbot: QtBot, tmp_path: Path
) -> None:
    unlock_when_asked(qtbot)
    person.clicks(offered.keep.keep)
    qtbot.waitUntil(offered.keep.keep.isChecked)
    assert "까지 암호화하여 보관" in offered.keep.hint.text()
    make_notices(person, offered, tmp_path / "kept.pdf")
    qtbot.waitUntil(lambda: "재인쇄용으로 보관" in offered.head.status.text())
    assert len(kept_codes(vault)) == 1


def test_what_an_earlier_list_with_a_password_lacks_is_kept(
    vault: Folders, person, offered: MailingPage, qtbot: QtBot, tmp_path: Path
) -> None:
    earlier = person.has_locked(person.rows[:1], "열려라")
    offered.letters.ensureWidgetVisible(offered.letters.earlier)
    person.clicks(offered.letters.earlier)
    person.names_file(earlier)
    unlock_when_asked(qtbot)
    offered.letters.ensureWidgetVisible(offered.keep.keep)
    person.clicks(offered.keep.keep)
    qtbot.waitUntil(offered.keep.keep.isChecked)
    person.clicks(offered.save)
    person.names_file(tmp_path / "new.pdf")
    with person.printing():
        person.types_password("열려라")
    qtbot.waitUntil(lambda: "재인쇄용으로 보관" in offered.head.status.text())
    newest = kept_codes(vault)[0]
    session = custody.unlock(vault, PASSPHRASE)
    try:
        [batch] = [one for one in reprints.kept_batches(session) if one.code == newest]
    finally:
        session.lock()
    assert batch.persons == 1


def test_a_lock_takes_the_choice_back(
    vault: Folders, person, offered: MailingPage, qtbot: QtBot
) -> None:
    unlock_when_asked(qtbot)
    person.clicks(offered.keep.keep)
    qtbot.waitUntil(offered.keep.keep.isChecked)
    offered.window().safe.lock()
    assert not offered.keep.keep.isChecked()
    assert "아무것도 보관하지 않습니다" in offered.keep.hint.text()
