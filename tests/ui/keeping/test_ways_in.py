"""The vault is made, locked and opened by what a person sees."""

from collections.abc import Callable

import keyring
import pytest
from keyring.backend import KeyringBackend
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from gg_desk import custody
from gg_desk.folders import Folders
from gg_desk.ui.keeping.fields import SHORTEST
from gg_desk.ui.keeping.lock_screen import LockScreen
from gg_desk.ui.window import Window
from gg_desk.vault import stretching

NEW = "아주 다른 새 암호 하나"


def test_the_hint_asks_for_as_many_letters_as_the_vault() -> None:
    assert SHORTEST == stretching.SHORTEST


def test_a_vault_is_made_and_its_code_put_away_before_it_goes_on(
    person, window: Window, folders: Folders, qtbot: QtBot
) -> None:
    person.goes_there()
    page = person.page
    person.sees(page.making)
    page.making.staff.setText("김상담")
    assert not page.making.make.isEnabled()
    page.making.secret.first.setText("짧다")
    assert "2자" in page.making.secret.hint.text()
    page.making.secret.first.setText(person.passphrase)
    page.making.secret.again.setText(person.passphrase + "!")
    assert not page.making.make.isEnabled()
    page.making.secret.again.setText(person.passphrase)
    person.clicks(page.making.make)
    person.sees(page.recovery.done)
    code = page.recovery.shown()
    assert custody.state(folders).ways == ("passphrase", "recovery")
    person.clicks(page.recovery.done)
    person.sees(page.batches)
    assert page.recovery.shown() == ""
    assert page.making.secret.value() == ""
    window.lockup.lock()
    custody.recover(folders, code, NEW).lock()


@pytest.fixture
def at_the_code(folders: Folders, person) -> str:
    """A vault that was made just now, and the code that stands on the screen."""
    person.goes_there()
    making = person.page.making
    person.sees(making)
    making.staff.setText("김상담")
    making.secret.first.setText(person.passphrase)
    making.secret.again.setText(person.passphrase)
    person.clicks(making.make)
    person.sees(person.page.recovery.done)
    return person.page.recovery.shown()


def test_the_groups_of_the_code_stand_in_columns(at_the_code: str, person) -> None:
    shown = person.page.recovery.code.findChildren(QLabel)
    assert [one.text() for one in shown] == at_the_code.split(" ")
    for column in (shown[::2], shown[1::2]):
        assert len({one.x() for one in column}) == 1
    for line in zip(shown[::2], shown[1::2], strict=True):
        assert len({one.y() for one in line}) == 1


@pytest.mark.parametrize("way", ["key", "idle"])
def test_a_code_that_a_lock_took_away_is_told_of_with_the_way_to_a_new_one(
    at_the_code: str, person, window: Window, at_rest: Callable[[Window], None], way: str
) -> None:
    page = person.page
    window.lockup.lock() if way == "key" else window.lockup.leave()
    person.sees(page.lock_screen.passphrase)
    assert page.recovery.shown() == ""
    assert "복구 번호" in page.banner.sentence()
    person.unlocks()
    person.clicks(page.no_code.new_code)
    person.sees(page.recovery.done)
    assert page.recovery.shown() not in {"", at_the_code}
    assert not page.no_code.isVisible()
    person.clicks(page.recovery.done)
    at_rest(window)
    assert page.batches.isVisible()
    person.clicks(window.lock)
    person.unlocks()
    person.sees(page.batches)
    assert not page.no_code.isVisible()
    window.lockup.lock()
    assert page.banner.sentence() == ""


def test_who_has_the_code_on_paper_after_all_says_so_once(
    at_the_code: str,
    person,
    window: Window,
    folders: Folders,
    at_rest: Callable[[Window], None],
) -> None:
    """Also after the program ended meanwhile: the access log knows."""
    page = person.page
    window.lockup.lock()
    person.unlocks()
    person.clicks(page.no_code.has_it)
    at_rest(window)
    assert not page.no_code.isVisible()
    person.clicks(window.lock)
    person.unlocks()
    person.sees(page.batches)
    assert not page.no_code.isVisible()
    window.lockup.lock()
    session = custody.unlock(folders, person.passphrase)
    assert custody.is_code_taken(custody.read_log(session))
    session.lock()
    custody.recover(folders, at_the_code, NEW).lock()


def test_a_wrong_passphrase_says_nothing_of_what_was_wrong(
    vault_made: Folders, person, qtbot: QtBot
) -> None:
    person.goes_there()
    screen = person.page.lock_screen
    person.unlocks("ganz verkehrt und lang")
    qtbot.waitUntil(lambda: bool(screen.banner.sentence()))
    assert (
        screen.banner.sentence()
        == "보관함이 열리지 않습니다. 한/영과 Caps Lock을 확인하고 다시 입력해 주세요."
    )
    assert screen.passphrase.text() == ""
    assert not screen.passphrase.isUndoAvailable()
    person.unlocks()
    person.sees(person.page.batches)


def test_after_wrong_tries_the_wait_is_counted_down(qtbot: QtBot) -> None:
    clock = [100.0]
    screen = LockScreen(now=lambda: clock[0])
    qtbot.addWidget(screen)
    screen.show()
    screen.wait(8)
    screen.passphrase.setText("whatever it may be")
    assert "8" in screen.waiting.sentence()
    assert not screen.unlock.isEnabled()
    clock[0] += 5.5
    screen.tick.timeout.emit()
    assert "3" in screen.waiting.sentence()
    clock[0] += 2.5
    screen.tick.timeout.emit()
    assert screen.waiting.sentence() == ""
    assert screen.unlock.isEnabled()


def test_four_wrong_tries_are_waited_for(vault_made: Folders, person, qtbot: QtBot) -> None:
    person.goes_there()
    screen = person.page.lock_screen
    for _try in range(3):
        person.unlocks("ganz verkehrt und lang")
        qtbot.waitUntil(lambda: bool(screen.banner.sentence()))
        screen.banner.tell("")
    qtbot.waitUntil(lambda: bool(screen.waiting.sentence()))


def test_the_recovery_code_obliges_to_a_new_passphrase(
    vault_made: Folders, person, qtbot: QtBot
) -> None:
    session = custody.unlock(vault_made, person.passphrase)
    code = custody.new_recovery_code(session)
    session.lock()
    person.goes_there()
    screen = person.page.lock_screen
    person.clicks(screen.other_way)
    screen.code.setText(code.lower())
    assert not screen.unlock.isEnabled()
    screen.secret.first.setText(NEW)
    screen.secret.again.setText(NEW)
    person.clicks(screen.unlock)
    person.sees(person.page.batches)
    assert screen.code.text() == ""
    custody.unlock(vault_made, NEW).lock()


class OneKeyring(KeyringBackend):
    """A keyring in memory, since no machine of ours has one while it tests."""

    priority = 1  # type: ignore[assignment]  # the library reads it of the class

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


@pytest.fixture
def with_keyring():
    before = keyring.get_keyring()
    keyring.set_keyring(OneKeyring())
    yield
    keyring.set_keyring(before)


@pytest.mark.usefixtures("with_keyring")
def test_the_keyring_opens_it_where_somebody_said_so(
    vault_made: Folders, person, window: Window, qtbot: QtBot
) -> None:
    person.is_in()
    page = person.page
    assert not page.lock_screen.keyring.isVisible()
    person.clicks(page.tabs[2])
    person.clicks(page.rules.keyring)
    qtbot.waitUntil(lambda: "keyring" in custody.state(vault_made).ways)
    person.clicks(window.lock)
    person.clicks(page.lock_screen.keyring)
    person.sees(page.parts)
    assert window.safe.is_open


def test_settings_are_kept_and_count_at_once(
    vault_made: Folders, person, window: Window, qtbot: QtBot
) -> None:
    person.is_in()
    page = person.page
    person.clicks(page.tabs[2])
    qtbot.waitUntil(lambda: page.rules.days.text() == "30")
    page.rules.idle.setText("0")
    person.clicks(page.rules.keep)
    assert "1–60분" in page.rules.banner.sentence()
    page.rules.idle.setText("2")
    page.rules.days.setText("14")
    person.clicks(page.rules.keep)
    qtbot.waitUntil(lambda: window.lockup.presence.minutes == 2)
    page.rules.secret.first.setText(NEW)
    page.rules.secret.again.setText(NEW)
    person.clicks(page.rules.change)
    qtbot.waitUntil(lambda: page.head.status.text() == "암호를 바꾸었습니다.")
    custody.unlock(vault_made, NEW).lock()


def test_a_code_in_the_place_of_another_is_asked_about(
    vault_made: Folders, person, window: Window
) -> None:
    person.is_in()
    page = person.page
    person.clicks(page.tabs[2])
    asked = person.answers("돌아가기")
    person.clicks(page.rules.new_code)
    assert "전에 만든 복구 번호" in asked[0]
    assert page.recovery.shown() == ""
    person.answers("새로 만들기")
    person.clicks(page.rules.new_code)
    person.sees(page.recovery.done)
    assert page.recovery.shown()
