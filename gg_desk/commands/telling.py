"""What a command is, and what it has to tell."""

import argparse
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import msgspec

from gg_desk import desk
from gg_desk.catalogue.words import LocalText
from gg_desk.settings import Folders


@dataclass(frozen=True, slots=True)
class Told:
    """A command's answer: ``value`` for JSON, ``text`` for a terminal, ``notes`` for stderr."""

    value: object
    text: str = ""
    notes: tuple[LocalText, ...] = ()
    refused: bool = False
    """Something was left out, and the answer says what."""
    failed: bool = False
    """Nothing could be done, and nothing was changed."""

    def as_json(self) -> str:
        """The value as one JSON document with a line end."""
        return msgspec.json.format(msgspec.json.encode(self.value), indent=2).decode() + "\n"


@dataclass(frozen=True, slots=True)
class Command:
    """A command of the command line."""

    name: str
    help: str
    add_arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[Folders, argparse.Namespace], Told]


@contextmanager
def opened(where: Folders) -> Iterator[desk.Desk]:
    """The desk of these folders, closed at the end whatever happens."""
    at_work = desk.open_desk(where)
    try:
        yield at_work
    finally:
        at_work.close()
