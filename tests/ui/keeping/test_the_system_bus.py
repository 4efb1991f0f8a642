"""logind and the desktop on a real D-Bus: sleep, the locked session and the screen's lock close the vault.

A bus of the test's own, on which somebody speaks as logind does, and the real window in a process of its own.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from gg_desk import custody
from gg_desk.folders import folders
from gg_desk.vault.stretching import FLOOR

DAEMON = shutil.which("dbus-daemon")
PASSPHRASE = "네 낱말 가지 바다 연필"  # noqa: S105 - opens the vault of these tests only
RULES = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:path={socket}</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy></busconfig>"""
SPEAKING = """
import sys
from PySide6.QtCore import QCoreApplication
from PySide6.QtDBus import QDBusConnection, QDBusMessage
application = QCoreApplication([])
service, path, interface, name, *said = sys.argv[1:]
bus = QDBusConnection.systemBus()
assert bus.registerService(service), bus.lastError().message()
signal = QDBusMessage.createSignal(path, interface, name)
signal.setArguments([word == "true" for word in said])
assert bus.send(signal)
"""
SITTING = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from gg_desk.folders import folders
from gg_desk.desk import open_desk
from gg_desk.ui.keeping import safe
from gg_desk.ui.start import make_window, prepare_application
application, where = prepare_application(), folders(Path(sys.argv[1]))
window = make_window(application, where)
passphrase, turns = sys.stdin.readline().strip(), int(sys.argv[2])
def enter():
    window.safe.enter(safe.by_passphrase(passphrase, ""), lambda: print("open", flush=True), print)
def locked():
    global turns
    print("locked", flush=True)
    turns -= 1
    QTimer.singleShot(0, enter if turns else window.close)
window.safe.locked.connect(locked)
window.session.opened.connect(enter)
QTimer.singleShot(180_000, application.quit)  # whoever waits for a word that never comes is told so
window.show()
window.session.open(lambda: open_desk(where))
application.exec()
"""
"""The window, opened again and again until it was locked so often."""

LOGIND, MANAGER = "org.freedesktop.login1", "/org/freedesktop/login1"
SLEEP = (LOGIND, MANAGER, f"{LOGIND}.Manager", "PrepareForSleep")
GOING = {
    "sleep": (*SLEEP, "true"),
    "session": (LOGIND, f"{MANAGER}/session/_31", f"{LOGIND}.Session", "Lock"),
    "screen": ("org.freedesktop.ScreenSaver", "/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", "true"),
    "GNOME": ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", "true"),
}  # fmt: skip


@pytest.fixture
def bus(tmp_path: Path) -> Iterator[dict[str, str]]:
    """The surroundings of a program that finds this bus alone."""
    if DAEMON is None:
        pytest.skip("dbus-daemon is not installed: logind is only played where there is a bus")
    address, rules = f"unix:path={tmp_path / 'bus'}", tmp_path / "bus.conf"
    rules.write_text(RULES.format(socket=tmp_path / "bus"), "utf-8")
    command = [DAEMON, f"--config-file={rules}", "--nofork", "--print-address=1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8") as daemon:
        assert daemon.stdout
        assert daemon.stdout.readline().startswith(address)
        yield os.environ | dict.fromkeys(
            ("DBUS_SYSTEM_BUS_ADDRESS", "DBUS_SESSION_BUS_ADDRESS"), address
        )
        daemon.terminate()


def test_whoever_says_that_the_person_goes_locks_the_vault(
    bus: dict[str, str], filled: Path, tmp_path: Path
) -> None:
    where = folders(Path(shutil.copytree(filled, tmp_path / "data")))
    custody.make(where, PASSPHRASE, "김상담", FLOOR).lock()

    def says(*words: str) -> None:
        subprocess.run([sys.executable, "-c", SPEAKING, *words], check=True, env=bus)

    with subprocess.Popen(
        [sys.executable, "-c", SITTING, where.data, str(len(GOING))],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=bus,
        encoding="utf-8",
    ) as sitting:
        assert sitting.stdin
        assert sitting.stdout
        sitting.stdin.write(f"{PASSPHRASE}\n")
        sitting.stdin.close()
        for turn, words in enumerate(GOING.values()):
            assert sitting.stdout.readline() == "open\n"
            if turn == 0:
                says(*SLEEP, "false")  # awake again: nobody's business
            says(*words)
            assert sitting.stdout.readline() == "locked\n"
        assert sitting.stdout.read() == ""
    assert sitting.returncode == 0
