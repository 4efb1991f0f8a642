"""A mailing goes on paper from the window: how is asked once, part after part is noted, none comes twice."""

import threading
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from gg_desk import batches
from gg_desk.desk import open_desk
from gg_desk.errors import DeskError
from gg_desk.folders import Folders
from gg_desk.typeset.raster import page_texts
from gg_desk.ui.mailing import paper
from gg_desk.ui.pages.mailing import MailingPage

LETTERS = 3
Settle = Callable[[QPrinter], None]


class Tray:
    """Where the pages of each print job lie."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.jobs: list[str] = []

    def take(self, pdf: bytes, printer: QPrinter, on_page: Callable[[int, int], None]) -> int:
        """What a printer does with a job."""
        self.jobs.append(printer.docName())
        (self.folder / f"job-{len(self.jobs)}.pdf").write_bytes(pdf)
        with pypdfium2.PdfDocument(pdf) as document:
            pages = len(document)
        for page in range(pages):
            on_page(page, pages)
        return pages

    @property
    def pages(self) -> list[str]:
        """The words of each page, in the order in which they came out."""
        found: list[str] = []
        for job in range(1, len(self.jobs) + 1):
            with pypdfium2.PdfDocument(self.folder / f"job-{job}.pdf") as document:
                found += [page.get_textpage().get_text_range() for page in document]
        return found


@pytest.fixture
def tray(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Tray:
    """A printer that no machine needs to have; small jobs, so that there are several."""
    (tmp_path / "tray").mkdir()
    made = Tray(tmp_path / "tray")
    monkeypatch.setattr(paper, "print_pdf", made.take)
    monkeypatch.setattr(paper, "_AS_PICTURES", 2)
    monkeypatch.setattr(paper, "_TOGETHER", 2)
    return made


@pytest.fixture
def agrees(person) -> Callable[[Settle], None]:
    """Sets the printer in the next print dialog as told, and agrees."""

    def agree(settle: Settle = lambda _printer: None) -> None:
        def decide(dialog: QPrintDialog) -> None:
            printer = dialog.printer()
            # Whatever printer this machine has, or none: it takes all settings.
            printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
            settle(printer)
            dialog.done(QPrintDialog.DialogCode.Accepted)

        person.qtbot.meets(QPrintDialog, decide)

    return agree


def many(count: int) -> list[tuple[str, ...]]:
    return [
        (f"CHILD {chr(65 + at)}", "2020-03-05", "캄보디아", "", f"안산시 길 {at}", f"{15000 + at}")
        for at in range(count)
    ]


def children(pages: list[str]) -> str:
    """The last letters of the names on the pages, in their order."""
    return "".join(letter for page in pages for letter in "ABCDEFGHIJ" if f"CHILD {letter}" in page)


def prints(person, page: MailingPage):
    """Clicks Print and waits until all is on its way."""
    person.clicks(page.print)
    return person.qtbot.waitSignal(page.paper.printed)


def test_all_go_to_the_printer_in_jobs_sorted_by_postcode(
    person, page: MailingPage, tray: Tray, agrees, folders: Folders
) -> None:
    person.drops(person.has(many(5)))
    agrees()
    with prints(person, page):
        pass
    assert tray.jobs == ["안내문 1/3", "안내문 2/3", "안내문 3/3"]
    assert children(tray.pages) == "ABCDE"
    assert page.head.status.text().startswith("안내문 5건, 5쪽을 프린터")
    at_work = open_desk(folders)
    mailing = batches.batches(at_work)[0]
    at_work.close()
    assert [(part.name, part.rows) for part in mailing.parts] == [
        ("001", "2-3"), ("002", "4-5"), ("003", "6"),
    ]  # fmt: skip
    assert all(mailing.code in words for words in tray.pages)
    # All again is a mailing of its own: paper may be lost.
    agrees()
    with prints(person, page):
        pass
    assert children(tray.pages) == "ABCDEABCDE"


def test_pages_that_were_chosen_bring_whole_notices(
    person, page: MailingPage, tray: Tray, agrees
) -> None:
    person.drops(person.has(many(6)))

    def settle(printer: QPrinter) -> None:
        printer.setPrintRange(QPrinter.PrintRange.PageRange)
        printer.setFromTo(3, 4)

    agrees(settle)
    with prints(person, page):
        pass
    assert children(tray.pages) == "CD"

    def settle_beyond(printer: QPrinter) -> None:
        printer.setPrintRange(QPrinter.PrintRange.PageRange)
        printer.setFromTo(40, 41)

    agrees(settle_beyond)
    person.clicks(page.print)
    person.qtbot.waitUntil(lambda: "40쪽이 없습니다" in page.banner.sentence())
    assert page.print.isEnabled()


def test_both_sides_of_the_paper_never_join_two_families(
    person, page: MailingPage, tray: Tray, agrees
) -> None:
    person.drops(person.has(many(3)))
    person.clicks(page.tabs[LETTERS])
    page.letters.ensureWidgetVisible(page.letters.duplex)
    person.clicks(page.letters.duplex)
    agrees()
    with prints(person, page):
        pass
    assert [bool(children([words])) for words in tray.pages] == [True, False] * 3


def test_the_last_comes_first_where_the_printer_lays_pages_face_up(
    person, page: MailingPage, tray: Tray, agrees
) -> None:
    person.drops(person.has(many(5)))
    agrees(lambda printer: printer.setPageOrder(QPrinter.PageOrder.LastPageFirst))
    with prints(person, page):
        pass
    assert children(tray.pages) == "ECDAB"  # the printer turns the pages of each job


def test_a_broken_off_mailing_goes_on_behind_its_last_job(
    person, tray: Tray, agrees, folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = person.page
    person.drops(person.has(many(6)))

    def jam(pdf: bytes, printer: QPrinter, on_page: Callable[[int, int], None]) -> int:
        if len(tray.jobs) == 2:
            raise DeskError("The printer is on fire.", "프린터에 문제가 있습니다.")
        return tray.take(pdf, printer, on_page)

    with monkeypatch.context() as jammed:
        jammed.setattr(paper, "print_pdf", jam)
        agrees()
        person.clicks(page.print)
        person.qtbot.waitUntil(lambda: "문제가" in page.banner.sentence())
    assert children(tray.pages) == "ABCD"
    asked = person.answers("이어서 인쇄")
    agrees()
    with prints(person, page):
        pass
    assert "4가정은 이미 인쇄했습니다" in asked[0]
    assert children(tray.pages) == "ABCDEF"
    at_work = open_desk(folders)
    code = batches.batches(at_work)[0].code
    at_work.close()
    assert all(code in words for words in tray.pages), "both runs are one mailing"


def test_cancelled_it_ends_behind_the_job_on_its_way_and_goes_on_there(
    person, page: MailingPage, tray: Tray, agrees, monkeypatch: pytest.MonkeyPatch
) -> None:
    person.drops(person.has(many(6)))

    def cancel(pdf: bytes, printer: QPrinter, on_page: Callable[[int, int], None]) -> int:
        done = tray.take(pdf, printer, on_page)
        if len(tray.jobs) == 1:
            stopped.set()
            go_on.wait(10)
        return done

    stopped, go_on = threading.Event(), threading.Event()
    with monkeypatch.context() as slow:
        slow.setattr(paper, "print_pdf", cancel)
        agrees()
        person.clicks(page.print)
        person.qtbot.waitUntil(stopped.is_set)
        person.clicks(page.head.cancel)
        assert "그다음부터 이어집니다" in page.head.status.text()
        asked = person.answers("이어서 인쇄")
        agrees()
        with person.qtbot.waitSignal(page.paper.printed):
            person.clicks(page.print)  # at once, while a job is still on its way
            go_on.set()
    assert "2가정은 이미 인쇄했습니다" in asked[0]
    assert children(tray.pages) == "ABCDEF"


def test_labels_and_envelopes_are_printed_one_sided(
    person, page: MailingPage, tray: Tray, agrees, monkeypatch: pytest.MonkeyPatch
) -> None:
    person.drops(person.has(many(3)))
    person.clicks(page.tabs[LETTERS])
    part = page.letters.addresses
    page.letters.ensureWidgetVisible(part.print_envelopes)
    sides = []

    def seen(pdf: bytes, printer: QPrinter, on_page: Callable[[int, int], None]) -> int:
        sides.append(printer.duplex())
        return tray.take(pdf, printer, on_page)

    monkeypatch.setattr(paper, "print_pdf", seen)
    for knob, pages in ((part.print_labels, 1), (part.print_envelopes, 3)):
        agrees(lambda printer: printer.setDuplex(QPrinter.DuplexMode.DuplexLongSide))
        person.clicks(knob)
        said = f"{pages}쪽을 보냈습니다"
        person.qtbot.waitUntil(lambda said=said: said in page.head.status.text())
    assert sides == [QPrinter.DuplexMode.DuplexNone] * 2
    assert [words.count("귀하") for words in tray.pages] == [3, 1, 1, 1]


def test_print_to_file_writes_all_notices_into_the_one_file(
    person, page: MailingPage, agrees, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paper, "_AS_PICTURES", 2)
    monkeypatch.setattr(paper, "_TOGETHER", 2)
    target = tmp_path / "all.pdf"
    person.drops(person.has(many(5)))
    agrees(lambda printer: printer.setOutputFileName(str(target)))
    with prints(person, page):
        pass
    assert children(page_texts(target.read_bytes())) == "ABCDE"
    assert str(target) in page.head.status.text()
