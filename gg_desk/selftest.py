"""A whole run in a temporary folder: sync, find, print, vault, keep, window; JSON with timings."""

import datetime as dt
import secrets
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import msgspec

from gg_desk import custody, desk, reprints, safekeeping
from gg_desk.catalogue.program import Program
from gg_desk.catalogue.sheet import SheetOrder
from gg_desk.catalogue.sheet_code import new_code
from gg_desk.errors import DeskError
from gg_desk.folders import Folders, folders
from gg_desk.mailing.recipient import Recipient
from gg_desk.mailings import TEMPLATE
from gg_desk.typeset.raster import page_texts

_PROGRAM = "childcare-support-registered"
_AMOUNT = "150,000"
_LOOKED_FOR = ("보육", "ㅂㅇ", "childcare")
_FEED = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>Self-test</title><link>https://example.org</link>
<description>One item of our own</description>
<item><title>Childcare support, an example</title><link>https://example.org/news/1/</link>
<guid isPermaLink="false">https://example.org/?p=1</guid>
<pubDate>Sun, 22 Nov 2026 09:00:00 +0900</pubDate>
<description><![CDATA[<p>An example of the self-test.</p>]]></description></item>
</channel></rss>
"""
_FAMILY = Recipient(
    sheet="self-test",
    row=2,
    languages=("km",),
    child="EXAMPLE CHILD",
    birth_date=dt.date(2020, 3, 5),
    address="경기도 안산시 예시로 1",
)


class Step(msgspec.Struct, frozen=True):
    """One step of the run: what it found, how long it took, and what was wrong if anything."""

    name: str
    milliseconds: float
    found: object = None
    wrong: str = ""


def run(open_window: Callable[[Folders], object] | None) -> int:
    """Do everything once and print what happened; 0 when all of it worked, else 3.

    ``open_window`` opens the window on the folders, waits until it is filled, closes it, and
    gives its timings; none leaves the window out.
    """
    steps: list[Step] = []
    with tempfile.TemporaryDirectory(prefix="gg-desk-self-test-") as name:
        where = folders(Path(name))
        jobs = [("sync", _sync), ("find", _find), ("print", _print)]
        jobs += [("vault", _vault), ("keep", _keep)]
        for label, job in jobs:
            steps.append(_timed(label, partial(job, where)))
        if open_window:
            steps.append(_timed("window", partial(open_window, where)))
    worked = not any(step.wrong for step in steps)
    report = {"worked": worked, "steps": steps}
    sys.stdout.write(msgspec.json.format(msgspec.json.encode(report), indent=2).decode() + "\n")
    return 0 if worked else 3


def _timed(name: str, job: Callable[[], object]) -> Step:
    start = time.perf_counter()
    found, wrong = None, ""
    try:
        found = job()
    except DeskError as error:
        wrong = error.en
    except Exception as error:  # noqa: BLE001 - whatever a foreign machine lacks belongs in the report
        wrong = f"{type(error).__name__}: {error}"
    return Step(name, round((time.perf_counter() - start) * 1000, 1), found, wrong)


def _sync(where: Folders) -> object:
    feed = where.data / "feed.xml"
    feed.write_text(_FEED, encoding="utf-8")
    at_work = desk.open_desk(where)
    try:
        first = desk.sync(at_work, [str(feed)])[0]
        second = desk.sync(at_work, [str(feed)])[0]
    finally:
        at_work.close()
    if (first.new, second.new) != (1, 0):
        raise _failed(f"a feed of one item brought {first.new}, then {second.new} new items")
    return {"new": first.new, "again": second.new}


def _find(where: Folders) -> object:
    at_work = desk.open_desk(where)
    try:
        found = {words: len(desk.search(at_work, words)) for words in _LOOKED_FOR}
    finally:
        at_work.close()
    if not all(found.values()):
        raise _failed(f"a search found nothing: {found}")
    return found


def _print(where: Folders) -> object:
    at_work = desk.open_desk(where)
    printed: dict[str, int] = {}
    try:
        program = desk.show(at_work, _PROGRAM)
        for template in desk.sheet_list(where).templates:
            ordered = (program,) if template.needs_program and isinstance(program, Program) else ()
            order = SheetOrder(template=template.id, languages=template.languages, programs=ordered)
            sheet = desk.sheet(at_work, order)
            printed[template.id] = sheet.pages
            if ordered and "".join(page_texts(sheet.pdf)).count(_AMOUNT) < len(template.languages):
                raise _failed(f"the amount {_AMOUNT} is not on every page of {template.id}")
    finally:
        at_work.close()
    return printed


def _keep(where: Folders) -> object:
    desk.open_desk(where).close()
    saved = safekeeping.backup(where, where.data / "self-test.zip")
    restored = safekeeping.restore(where, where.data / "self-test.zip")
    if restored.report.counts != saved.counts or restored.changes or not restored.report.sound:
        raise _failed("what came back from the backup is not what went in")
    return saved.counts


def _vault(where: Folders) -> object:
    """An invented family kept, printed again and destroyed; how long a passphrase takes here."""
    passphrase = secrets.token_urlsafe()
    custody.lock(custody.make(where, passphrase))
    session = custody.unlock(where, passphrase)
    at_work = desk.open_desk(where)
    target = where.data / "self-test.pdf"
    try:
        order = SheetOrder(template=TEMPLATE, languages=("ko",), code=new_code())
        code = reprints.keep(at_work, session, order, [_FAMILY]).code
        reprints.reprint(at_work, session, code, target)
        destroyed = reprints.destroy(session, code)
    finally:
        custody.lock(session)
        at_work.close()
    if _FAMILY.child not in "".join(page_texts(target.read_bytes())):
        raise _failed("the vault gave back another family than it was given")
    if destroyed.state != "destroyed":
        raise _failed(f"what was to be destroyed in the vault is {destroyed.state}")
    return {"passphrase_seconds": round(custody.try_seconds(where), 2)}


def _failed(what: str) -> DeskError:
    return DeskError(
        f"The self-test failed: {what}. Install GG Desk again, and report this sentence.",
        f"자체 점검에 실패했습니다: {what}. GG Desk를 다시 설치하고 이 문장을 알려 주세요.",
    )
