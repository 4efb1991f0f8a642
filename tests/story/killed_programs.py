"""Forks a program for each line on stdin: ``KIND FOLDER SEED``; it works until it is killed.

What is done is said on stdout, and only once it is done. Forked, none has to load the desk anew.
"""

import os
import random
import sys
import traceback
from pathlib import Path

from gg_desk import desk, phrases, safekeeping
from gg_desk.exchange import taking, translation_files
from gg_desk.folders import Folders, folders
from gg_desk.store.editing import edit

LOADED = (taking, translation_files)
"""What an import would load first."""
FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>Killed</title>
<link>https://killed.invalid</link><description>-</description>%s</channel></rss>"""
ITEM = "<item><title>%s</title><link>https://killed.invalid/%s</link><guid>%s</guid></item>"
PO = """msgid ""
msgstr "Language: km\\nContent-Type: text/plain; charset=UTF-8\\n"

msgctxt "label.amount"
msgid "Support amount"
msgstr "%s"
"""
KHMER = str.maketrans("0123456789tx", "កខគឃងចឆជឈញដឋ")
"""A translation may hold neither Latin letters nor numbers that its source lacks."""


def say(*words: object) -> None:
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


def sync(where: Folders, at_work: desk.Desk, token: str) -> None:
    feed, items = where.data.parent / f"{token}.xml", [f"{token}-{n}" for n in range(3)]
    feed.write_text(FEED % "".join(ITEM % ((item,) * 3) for item in items))
    [report] = desk.sync(at_work, [str(feed)])
    say("sync" if report.new == len(items) else "wrong", *items)


def edited(_where: Folders, at_work: desk.Desk, token: str) -> None:
    edit(at_work.store, "program", PROGRAM, {"legal_basis": [token]}, "Kim")
    say("edit", token)


def imported(where: Folders, at_work: desk.Desk, token: str) -> None:
    words = token.translate(KHMER)
    file = where.data.parent / f"{token}.po"
    file.write_text(PO % words, "utf-8")
    safekeeping.backup(where, reason="import")
    done = phrases.take_in(at_work, file, "km", by="Kim")
    say("import" if done.changed else "wrong", words)


def backup(where: Folders, _at_work: desk.Desk, _token: str) -> None:
    say("begin-backup")
    say("backup", safekeeping.backup(where).file)


def restored(where: Folders, _at_work: desk.Desk, _token: str) -> None:
    if made := safekeeping.backups(where):
        file = made[-1].file
        say("begin-restore", file)
        say("restore", file, safekeeping.restore(where, Path(file)).undo)


JOBS = {sync: 4, edited: 6, imported: 2, backup: 2, restored: 1}
"""The work of an office, and how often it does what."""
PROGRAM = "childcare-support-registered"


def work(data: str, seed: int) -> None:
    chance, where = random.Random(seed), folders(Path(data))  # noqa: S311 - repeatable, not secret
    at_work = desk.open_desk(where)
    say("opened")
    turn = 0
    while True:
        [job] = chance.choices(list(JOBS), list(JOBS.values()))
        job(where, at_work, f"t{seed}x{turn}")
        turn += 1


def migrate(data: str, seed: int) -> None:
    at_work = desk.open_desk(folders(Path(data)))
    say("opened")
    edited(at_work.folders, at_work, f"t{seed}")


KINDS = {"work": work, "migration": migrate}


def main() -> None:
    for line in sys.stdin:
        if child := os.fork():
            os.waitpid(child, 0)
            say("ended")
            continue
        kind, data, seed = line.split()
        say("begun", os.getpid())
        try:
            KINDS[kind](data, int(seed))
        except BaseException:  # noqa: BLE001 - whatever it is, the test tells it
            say("wrong", repr(traceback.format_exc()))
        os._exit(0)


if __name__ == "__main__":
    main()
