"""One window for a data folder: a later start knocks, the window comes forward and takes its file."""

import os
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QWidget

_PATIENCE = 10.0
"""Seconds; a window that was just started listens once it is painted."""
_TRY_MS, _PAUSE = 300, 0.1
_LONGEST = 32_768
"""Bytes of a message: what the longest path of any system takes."""
_HEARD = b"ok"


class Door(QObject):
    """Lets other starts of the same person knock: ``window`` comes forward, ``take`` gets their file."""

    def __init__(self, window: QWidget, name: str, take: Callable[[Path], None]) -> None:
        super().__init__(window)
        self._window = window
        self._take = take
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._open)
        QLocalServer.removeServer(name)  # what a killed program left
        self._server.listen(name)

    def _open(self) -> None:
        while caller := self._server.nextPendingConnection():
            caller.readyRead.connect(lambda caller=caller: self._hear(caller))
            caller.disconnected.connect(caller.deleteLater)

    def _hear(self, caller: QLocalSocket) -> None:
        if not caller.canReadLine():
            if caller.bytesAvailable() > _LONGEST:
                caller.abort()
            return
        brought = os.fsdecode(bytes(caller.readLine(_LONGEST).data()).rstrip(b"\n"))
        caller.write(_HEARD)
        caller.flush()
        self._come_forward()
        if brought and Path(brought).is_file():
            self._take(Path(brought))

    def _come_forward(self) -> None:
        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()


def knock(name: str, file: Path | None = None, patience: float = _PATIENCE) -> bool:
    """Whether the window behind the door ``name`` came forward; it is given ``file``."""
    socket = QLocalSocket()
    until = time.monotonic() + patience
    socket.connectToServer(name)
    while not socket.waitForConnected(_TRY_MS):
        if time.monotonic() > until:
            return False
        time.sleep(_PAUSE)
        socket.connectToServer(name)
    socket.write((os.fsencode(file.absolute()) if file else b"") + b"\n")
    socket.flush()
    return (
        socket.waitForReadyRead(round(patience * 1000)) and bytes(socket.readAll().data()) == _HEARD
    )
