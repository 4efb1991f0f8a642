"""Sheets on a real queue: a CUPS of the test's own, whose printer writes what it gets into a file."""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pytest
from reportlab.pdfgen.canvas import Canvas

A4 = (595.2756, 841.8898)
QUEUE = "counter"
CANARY = "KANARIENVOGEL"
"""A child's name, on the page and nowhere else."""
PRINT = Path(__file__).with_name("print_on_queue.py")
_ADMIN = os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin", "/sbin"))
_FILTERS = [Path(folder) / "filter" for folder in ("/usr/lib/cups", "/usr/libexec/cups")]
_TOOLS = ("cupsd", "lp", "lpadmin", "lpoptions", "cupsdisable", "cupsreject")
_MISSING = [tool for tool in _TOOLS if shutil.which(tool, path=_ADMIN) is None]
if not any((folder / "pdftopdf").exists() for folder in _FILTERS):
    _MISSING.append("cups-filters")
pytestmark = pytest.mark.skipif(
    bool(_MISSING), reason=f"no print service to print on: {', '.join(_MISSING)} not installed"
)

PRINTER = """*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "COUNTER.PPD"
*Product: "(Counter)"
*Manufacturer: "Example"
*ModelName: "Counter"
*ShortNickName: "Counter"
*NickName: "Counter"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: True
*DefaultColorSpace: RGB
*FileSystem: False
*cupsManualCopies: True
*cupsFilter: "application/vnd.cups-pdf 0 -"
*OpenUI *PageSize/Media Size: PickOne
*OrderDependency: 10 AnySetup *PageSize
*DefaultPageSize: A4
*PageSize A4/A4: "<</PageSize[595 842]>>setpagedevice"
*PageSize A5/A5: "<</PageSize[420 595]>>setpagedevice"
*CloseUI: *PageSize
*OpenUI *PageRegion/Media Size: PickOne
*OrderDependency: 10 AnySetup *PageRegion
*DefaultPageRegion: A4
*PageRegion A4/A4: "<</PageSize[595 842]>>setpagedevice"
*PageRegion A5/A5: "<</PageSize[420 595]>>setpagedevice"
*CloseUI: *PageRegion
*DefaultImageableArea: A4
*ImageableArea A4/A4: "0 0 595 842"
*ImageableArea A5/A5: "0 0 420 595"
*DefaultPaperDimension: A4
*PaperDimension A4/A4: "595 842"
*PaperDimension A5/A5: "420 595"
*OpenUI *Duplex/Two-sided: PickOne
*OrderDependency: 20 AnySetup *Duplex
*DefaultDuplex: None
*Duplex None/Off: ""
*Duplex DuplexNoTumble/Long edge: ""
*Duplex DuplexTumble/Short edge: ""
*CloseUI: *Duplex
"""
FILES = """ServerRoot {root}
RequestRoot {root}/spool
CacheDir {root}/cache
StateDir {root}/state
TempDir {root}/tmp
ErrorLog {root}/error.log
AccessLog {root}/access.log
PageLog {root}/page.log
FileDevice Yes
"""
SERVICE = """Listen {socket}
Browsing No
PreserveJobFiles Yes
DirtyCleanInterval 0
ErrorPolicy stop-printer
DefaultAuthType None
<Location />
Order allow,deny
Allow all
</Location>
<Policy default>
JobPrivateAccess none
JobPrivateValues none
SubscriptionPrivateAccess none
SubscriptionPrivateValues none
<Limit All>
Order allow,deny
Allow all
</Limit>
</Policy>
"""
_FULL = 64 * 1024
"""Bytes that a full disk still takes."""
_NO_ROOM = ("sh", "-c", f'trap "" XFSZ; ulimit -f {_FULL // 512}; exec "$@"', "sh")
"""Lets no file grow large; as on a full disk, a write fails and kills nobody."""


@dataclass(frozen=True, slots=True)
class Service:
    """A print service of its own, with one printer, and how it is spoken to."""

    root: Path
    environment: dict[str, str]

    @property
    def paper(self) -> Path:
        """What the printer printed last."""
        return self.root / "paper.pdf"

    def tells(self, *command: str) -> str:
        """What a command of CUPS says."""
        done = subprocess.run(
            command, env=self.environment, capture_output=True, text=True, timeout=60, check=False
        )
        return done.stdout + done.stderr

    def prints(self, pdf: bytes, *options: str, queue: str = QUEUE) -> dict[str, Any]:
        """What the desk tells of printing ``pdf``, which takes as long as it needs."""
        sheet = self.root / "sheet.pdf"
        sheet.write_bytes(pdf)
        done = subprocess.run(
            [sys.executable, str(PRINT), str(sheet), queue, "program-guide-km.pdf", *options],
            env=self.environment, capture_output=True, text=True, timeout=120, check=True,
        )  # fmt: skip
        told = json.loads(done.stdout)
        assert isinstance(told, dict)
        return told

    def printed(self, meets: Callable[["Service"], bool]) -> None:
        """Wait until the printer has done what ``meets`` looks for."""
        until(lambda: meets(self))


def until(there: Callable[[], bool]) -> None:
    """Wait as long as a busy machine may need."""
    last = time.monotonic() + 60
    while not there():
        assert time.monotonic() < last
        time.sleep(0.02)


@contextmanager
def running(*, full: bool = False) -> Iterator[Service]:
    """A print service of its own; a ``full`` one has no room for a sheet."""
    # Not pytest's folder: too long for a socket's path, and closed to CUPS's user for filters.
    with tempfile.TemporaryDirectory(prefix="gg-desk-cups-", ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o755)
        yield from _served(Path(folder), full=full)


def _served(root: Path, *, full: bool) -> Iterator[Service]:
    for part in ("spool", "cache", "state", "tmp", "ppd", "desk"):
        (root / part).mkdir()
    socket = root / "cups.sock"
    (root / "cups-files.conf").write_text(FILES.format(root=root), encoding="utf-8")
    (root / "cupsd.conf").write_text(SERVICE.format(socket=socket), encoding="utf-8")
    (root / "counter.ppd").write_text(PRINTER, encoding="utf-8")
    environment = {
        **os.environ, "PATH": _ADMIN, "CUPS_SERVER": str(socket), "TMPDIR": str(root / "desk"),
    }  # fmt: skip
    service = Service(root, environment)
    files = ("-c", str(root / "cupsd.conf"), "-s", str(root / "cups-files.conf"))
    command = [shutil.which("cupsd", path=_ADMIN) or "cupsd", "-f", *files]
    daemon = subprocess.Popen([*_NO_ROOM, *command] if full else command, env=environment)
    try:
        until(socket.exists)
        service.tells(
            "lpadmin", "-p", QUEUE, "-E", "-v", f"file:{service.paper}",
            "-P", str(root / "counter.ppd"),
        )  # fmt: skip
        assert QUEUE in service.tells("lpstat", "-a")
        yield service
    finally:
        daemon.send_signal(signal.SIGTERM)
        daemon.wait(timeout=60)


@pytest.fixture(scope="module")
def service() -> Iterator[Service]:
    """One for the tests of this file, each of which leaves its queue open and running."""
    with running() as made:
        yield made


def sheet(pages: int = 3) -> bytes:
    """Pages with a number and a child's name in letters, as every sheet has them."""
    canvas = Canvas("memory", pagesize=A4)
    for page in range(1, pages + 1):
        canvas.drawString(100, 700, f"page {page} for {CANARY}")
        canvas.showPage()
    content = canvas.getpdfdata()
    assert isinstance(content, bytes)
    return content


def pages(path: Path) -> list[str]:
    """The words of each page, of letters that are letters still; none of a file half-written."""
    try:
        document = pdfium.PdfDocument(path)
    except (pdfium.PdfiumError, FileNotFoundError):
        return []
    try:
        return [page.get_textpage().get_text_range().strip()[:6] for page in document]
    finally:
        document.close()


def test_a_sheet_comes_out_in_letters_as_the_dialog_was_set(service: Service) -> None:
    told = service.prints(sheet(), "--copies", "2", "--sides", "long", "--pages", "2", "3")
    assert told["printers"] == [QUEUE]
    assert told["pages"] == 2
    assert told["waiting"] is None
    service.printed(lambda at: pages(at.paper) == ["page 2", "page 3"] * 2)
    job = max((service.root / "spool").glob("c*")).read_bytes()
    assert b"two-sided-long-edge" in job
    assert CANARY.encode() not in job


def test_on_smaller_paper_it_is_shrunk(service: Service) -> None:
    service.prints(sheet(1), "--paper", "A5")

    def small(at: Service) -> bool:
        if pages(at.paper) != ["page 1"]:
            return False
        with pdfium.PdfDocument(at.paper) as document:
            return bool(document[0].get_width() < A4[0] * 0.75)

    service.printed(small)


def test_where_only_pictures_can_be_sent_they_are_sharp(
    service: Service, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(service.environment, "PATH", str(tmp_path))  # no lp to take the PDF
    assert service.prints(sheet(1))["pages"] == 1

    def sharp(at: Service) -> bool:
        try:
            document = pdfium.PdfDocument(at.paper)
        except pdfium.PdfiumError:
            return False
        images = document[0].get_objects(filter=[pdfium.raw.FPDF_PAGEOBJ_IMAGE])
        widths = [image.get_metadata().width for image in images]
        document.close()
        return min(widths, default=0) >= A4[0] / 72 * 300 - 1

    service.printed(sharp)


def test_no_childs_name_is_left_behind(service: Service) -> None:
    """The print service holds the sheet itself until it is out; nobody else holds anything."""
    before = {one.name for one in (service.root / "spool").iterdir()}
    service.prints(sheet(1))
    service.printed(lambda at: pages(at.paper) == ["page 1"])
    assert list((service.root / "desk").iterdir()) == []  # the desk's temporary files
    names = [CANARY.encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be")]
    noted = [one for one in (service.root / "spool").glob("c*") if one.name not in before]
    assert noted
    for told in (*noted, *service.root.glob("*.log")):
        assert not any(name in told.read_bytes() for name in names)


def test_a_printer_that_is_gone_is_named(service: Service) -> None:
    service.tells("lpadmin", "-p", "gone", "-E", "-v", f"file:{service.paper}")
    refused = service.prints(sheet(1), "--lost", queue="gone")["refused"]
    assert "There is no printer “gone” any more" in refused["en"]
    assert "“gone” 프린터가 없거나" in refused["ko"]


def test_a_closed_queue_is_told(service: Service) -> None:
    service.tells("cupsreject", QUEUE)
    try:
        refused = service.prints(sheet(1))["refused"]
    finally:
        service.tells("cupsaccept", QUEUE)
    assert "its queue is closed" in refused["en"]
    assert "대기열이 닫혀 있어" in refused["ko"]


def test_a_stopped_printer_takes_the_pages_and_says_that_they_wait(service: Service) -> None:
    service.paper.unlink(missing_ok=True)
    service.tells("cupsdisable", QUEUE)
    try:
        told = service.prints(sheet(2))
    finally:
        service.tells("cupsenable", QUEUE)
    assert told["pages"] == 2
    assert "is stopped" in told["waiting"]["en"]
    assert "프린터가 멈춰 있어" in told["waiting"]["ko"]
    service.printed(lambda at: pages(at.paper) == ["page 1", "page 2"])


ASKED = """
import json
from pathlib import Path
from PySide6.QtWidgets import QApplication
from gg_desk.ui.print_queue import load_printers, usual_printer

application = QApplication([])
load_printers()
print(json.dumps([*usual_printer(), "libcups" in Path("/proc/self/maps").read_text()]))
"""


def usual(service: Service, **others: str) -> list[Any]:
    """The usual printer, whether it is stopped, and whether that took CUPS's library in."""
    done = subprocess.run(
        [sys.executable, "-c", ASKED], env=service.environment | others,
        capture_output=True, text=True, timeout=120, check=True,
    )  # fmt: skip
    return list(json.loads(done.stdout))


def test_the_usual_printer_is_told_without_cups_in_the_program(
    service: Service, tmp_path: Path
) -> None:
    assert usual(service) == ["", False, False]
    chosen = {"PRINTER": QUEUE, "LC_ALL": "ko_KR.UTF-8"}
    assert usual(service, **chosen) == [QUEUE, False, False]
    service.tells("cupsdisable", QUEUE)
    try:
        assert usual(service, **chosen) == [QUEUE, True, False]
    finally:
        service.tells("cupsenable", QUEUE)
    without_commands = chosen | {"PATH": str(tmp_path)}
    assert usual(service, **without_commands) == [QUEUE, False, True]


def test_a_full_disk_is_told() -> None:
    with running(full=True) as service:
        refused = service.prints(sheet(1) + b"%" * (4 * _FULL))["refused"]
    assert "disk may be full" in refused["en"]
    assert "디스크가 가득" in refused["ko"]


def test_no_printer_at_all_is_told(service: Service, tmp_path: Path) -> None:
    nowhere = Service(service.root, {**service.environment, "CUPS_SERVER": str(tmp_path / "none")})
    told = nowhere.prints(sheet(1))
    assert told["printers"] == []
    assert "No printer is set up" in told["no printer"]["en"]
    assert "save the sheet as a PDF" in told["refused"]["en"]
