"""That the person has gone is heard over a real D-Bus connection, to a bus that the test is."""

import os
import re
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

if sys.platform != "linux":
    pytest.skip("other systems have no D-Bus", allow_module_level=True)

from jeepney import DBusAddress, Message, MessageType, new_error, new_method_return, new_signal
from jeepney.low_level import HeaderFields, Parser

SAID = {
    ("org.freedesktop.login1.Manager", "PrepareForSleep"): [(True,), (False,)],  # and awake again
    ("org.freedesktop.login1.Session", "Lock"): [()],
    ("org.freedesktop.ScreenSaver", "ActiveChanged"): [(False,), (True,)],
    ("org.gnome.ScreenSaver", "ActiveChanged"): [(True,)],
}
GONE = 4

LISTENER = f"""
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from gg_desk.ui.keeping.away import Away

application, said = QApplication(["desk"]), []
away = Away(application)

def hear():
    said.append("gone")
    if len(said) == {GONE}:
        QTimer.singleShot(300, application.quit)  # time for one too many

away.gone.connect(hear)
print("listens" if away.listen(0) else "is deaf")
QTimer.singleShot(30_000, application.quit)
application.exec()
print(len(said))
"""


class Bus:
    """Greets who connects as a bus does, and says at once whatever it is asked to pass on."""

    def __init__(self, path: Path) -> None:
        self.address = f"unix:path={path}"
        self._door = socket.socket(socket.AF_UNIX)
        self._door.bind(str(path))
        self._door.listen()
        threading.Thread(target=self._open, daemon=True).start()

    def close(self) -> None:
        """Let nobody in any more."""
        self._door.close()

    def _open(self) -> None:
        while True:
            try:
                line, _ = self._door.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(line,), daemon=True).start()

    def _serve(self, line: socket.socket) -> None:
        with line, line.makefile("rb", buffering=0) as heard:
            for order in iter(heard.readline, b"BEGIN\r\n"):
                known = order.lstrip(b"\0").startswith(b"AUTH EXTERNAL")
                line.sendall(b"OK 0123456789abcdef0123456789abcdef\r\n" if known else b"ERROR\r\n")
            parser, serial = Parser(), 0
            while data := line.recv(4096):
                parser.add_data(data)
                while message := parser.get_next_message():
                    for answer in answers(message):
                        serial += 1
                        answer.header.fields[HeaderFields.sender] = "org.freedesktop.DBus"
                        line.sendall(answer.serialise(serial))


def answers(message: Message) -> Iterator[Message]:
    """What a bus says to a message, and what the system has to say."""
    member = message.header.fields.get(HeaderFields.member)
    if message.header.message_type is not MessageType.method_call:
        return
    if member == "Hello":
        yield new_method_return(message, "s", (":1.1",))
    elif member == "AddMatch":
        asked = dict(re.findall(r"(\w+)='([^']*)'", message.body[0]))
        interface, name = asked.get("interface", ""), asked.get("member", "")
        for body in SAID.get((interface, name), []):
            yield new_signal(DBusAddress("/org", interface=interface), name, "b" * len(body), body)
    else:
        yield new_error(message, "org.freedesktop.DBus.Error.ServiceUnknown")


@pytest.fixture
def bus(tmp_path: Path) -> Iterator[Bus]:
    made = Bus(tmp_path / "bus")
    yield made
    made.close()


def test_sleep_and_a_locked_screen_are_heard(bus: Bus) -> None:
    surroundings = {
        **os.environ,
        "DBUS_SYSTEM_BUS_ADDRESS": bus.address,
        "DBUS_SESSION_BUS_ADDRESS": bus.address,
    }
    heard = subprocess.run(
        [sys.executable, "-c", LISTENER],
        env=surroundings,
        capture_output=True,
        check=False,
        text=True,
        timeout=60,
    )
    assert heard.stdout.split("\n")[:2] == ["listens", str(GONE)], heard.stderr
