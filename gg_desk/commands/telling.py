"""What a command is, and what it has to tell."""

import argparse
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import msgspec

from gg_desk import desk
from gg_desk.catalogue.words import LocalText
from gg_desk.commands.whole import whole
from gg_desk.folders import Folders


@dataclass(frozen=True, slots=True)
class Told:
    """A command's answer: ``value`` for JSON, ``text`` and ``said`` for a terminal."""

    value: object
    text: str = ""
    """Lines that read the same in every language: columns of ids, names and numbers."""
    said: tuple[LocalText, ...] = ()
    """Sentences that are the result where there are no columns."""
    notes: tuple[LocalText, ...] = ()
    """Sentences for stderr: what was left out, and what to mind."""
    refused: bool = False
    """Something was left out, and the answer says what."""
    failed: bool = False
    """Nothing could be done, and nothing was changed."""

    def as_json(self) -> str:
        """The value as one JSON document with a line end."""
        return msgspec.json.format(msgspec.json.encode(whole(self.value)), indent=2).decode() + "\n"

    def as_text(self, tag: str) -> str:
        """The same for a person who reads ``tag``."""
        return self.text + "".join(f"{sentence[tag]}\n" for sentence in self.said)


@dataclass(frozen=True, slots=True)
class Command:
    """A command of the command line."""

    name: str
    help: str
    add_arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[Folders, argparse.Namespace], Told]
    examples: tuple[str, ...] = ()
    """Command lines that show how it is used."""


@contextmanager
def opened(where: Folders) -> Iterator[desk.Desk]:
    """The desk of these folders, closed at the end whatever happens."""
    at_work = desk.open_desk(where)
    try:
        yield at_work
    finally:
        at_work.close()
