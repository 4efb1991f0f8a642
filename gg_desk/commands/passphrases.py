"""How a command comes to the vault's passphrase: typed unseen, or from a file descriptor.

Never as an argument or from the environment, which every program on the computer may read.
"""

import argparse
import getpass
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from gg_desk import custody
from gg_desk.catalogue.words import LocalText
from gg_desk.errors import UsageError
from gg_desk.folders import Folders

PASSPHRASE: LocalText = {"en": "The vault's passphrase", "ko": "보관함 암호"}
NEW: LocalText = {"en": "The new passphrase", "ko": "새 암호"}
_AGAIN: LocalText = {"en": "The same again", "ko": "한 번 더"}
RECOVERY: LocalText = {"en": "The recovery code", "ko": "복구 번호"}


class Typed:
    """What a person types unseen, or the lines of a file descriptor or of stdin.

    Raises:
        UsageError: there is no such descriptor, or no text comes from it.
    """

    def __init__(self, asked: argparse.Namespace) -> None:
        self._lines: Iterator[str] | None = None
        if asked.passphrase_fd is not None:
            self._lines = iter(_lines_of(asked.passphrase_fd))
        elif not sys.stdin.isatty():
            self._lines = iter(sys.stdin.readline, "")

    def secret(self, what: LocalText, *, shown: bool = False) -> str:
        """One line; ``shown`` while it is typed, for what a person copies from paper.

        Raises:
            UsageError: there is none.
        """
        if self._lines is None:
            prompt = f"{what['ko']} · {what['en']}: "
            if not shown:
                return getpass.getpass(prompt, stream=sys.stderr)
            sys.stderr.write(prompt)
            sys.stderr.flush()
            return sys.stdin.readline().rstrip("\r\n")
        line = next(self._lines, None)
        if line is None:
            raise UsageError(
                f"No line of text came in for: {what['en']}. Type it at a terminal, or send it with --passphrase-fd.",
                f"다음 내용이 들어오지 않았습니다: {what['ko']}. 터미널에서 입력하거나 --passphrase-fd 로 보내 주세요.",
            )
        return line.rstrip("\r\n")

    def new_secret(self) -> str:
        """A new passphrase; at a terminal it is typed twice.

        Raises:
            UsageError: both differ.
        """
        first = self.secret(NEW)
        if self._lines is None and self.secret(_AGAIN) != first:
            raise UsageError(
                "Both passphrases differ. Nothing was changed; try again.",
                "두 암호가 다릅니다. 바뀐 것은 없습니다. 다시 해 주세요.",
            )
        return first


@contextmanager
def opened_vault(
    where: Folders, asked: argparse.Namespace, typed: Typed | None = None
) -> Iterator[custody.Session]:
    """The vault, opened as the command line says, and locked at the end whatever happens."""
    staff = asked.staff
    if asked.keyring:
        session = custody.unlock_by_keyring(where, staff)
    else:
        custody.refuse_closed(where)
        session = custody.unlock(where, (typed or Typed(asked)).secret(PASSPHRASE), staff)
    try:
        yield session
    finally:
        custody.lock(session)


def _lines_of(descriptor: int) -> Sequence[str]:
    try:
        with open(descriptor, encoding="utf-8") as stream:
            return stream.readlines()
    except (OSError, ValueError) as error:
        raise UsageError(
            f"No passphrase can be read from the file descriptor {descriptor}.",
            f"파일 디스크립터 {descriptor}에서 암호를 읽을 수 없습니다.",
        ) from error
