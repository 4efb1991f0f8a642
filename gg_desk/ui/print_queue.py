"""What a printer's queue says of itself: why it takes no pages, or why those it took do not come out.

The print service is asked in its own keywords, which are the same in every language of the system.
"""

import os
import re
import shutil
import subprocess
from typing import NamedTuple

from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from gg_desk.catalogue.words import LocalText

_TIMEOUT = 10.0  # seconds; a printer elsewhere that does not answer
_STOPPED = "5"  # printer-state of RFC 8011
_REASONS: dict[str, LocalText] = {
    "media-empty": {"en": "it has no paper", "ko": "용지 없음"},
    "media-needed": {"en": "it has no paper", "ko": "용지 없음"},
    "media-jam": {"en": "paper is jammed", "ko": "용지 걸림"},
    "cover-open": {"en": "its cover is open", "ko": "덮개 열림"},
    "door-open": {"en": "its cover is open", "ko": "덮개 열림"},
    "toner-empty": {"en": "it has no toner", "ko": "토너 없음"},
    "marker-supply-empty": {"en": "it has no ink or toner", "ko": "잉크·토너 없음"},
    "offline": {"en": "it is off or not connected", "ko": "꺼져 있거나 연결 안 됨"},
}
"""What printers report (RFC 8011, PWG 5100), and whose paper, cover or plug a person can see to."""


class UsualPrinter(NamedTuple):
    """The printer that the system proposes."""

    name: str
    """Empty where there is none."""
    stopped: bool
    """Whether it takes nothing now."""


def load_printers() -> None:
    """Where ``usual_printer`` asks Qt, have it load what it asks: without a lock, so not in a worker."""
    if shutil.which("lpstat") is None:
        QPrinterInfo.defaultPrinterName()


def usual_printer() -> UsualPrinter:
    """The system's usual printer; call it in a worker, behind ``load_printers``.

    A print service that has commands is asked by them: by Qt it would be asked in this process, whose
    libraries (its own, those of TLS and Kerberos) take 4 MB from then on.
    """
    lpstat = shutil.which("lpstat")
    if lpstat is None:
        printer = QPrinterInfo.defaultPrinter()
        stopped = not printer.isNull() and printer.state() is QPrinter.PrinterState.Error
        return UsualPrinter(printer.printerName(), stopped)
    said = _answer([lpstat, "-d"]) or ""
    found = re.search(r"destination: ([^/\s]+)", said)
    if found is None:
        return UsualPrinter("", stopped=False)
    name = found[1]
    told = _attributes(name) or {}
    return UsualPrinter(name, told.get("printer-state") == _STOPPED)


def refusal(name: str) -> LocalText | None:
    """Why the queue ``name`` takes no pages, as a sentence; None where it would take some."""
    said = _attributes(name)
    if said is None:
        return None
    if "printer-state" not in said:
        return {
            "en": f"There is no printer “{name}” any more, or the print service is stopped."
            " Choose another printer, or look at the printers in the system's settings.",
            "ko": f"“{name}” 프린터가 없거나 인쇄 서비스가 멈췄습니다."
            " 다른 프린터를 고르거나 시스템 설정에서 프린터를 확인해 주세요.",
        }
    if said.get("printer-is-accepting-jobs") == "false":
        return {
            "en": f"The printer “{name}” takes no pages: its queue is closed."
            " Open it in the system's settings, or choose another printer.",
            "ko": f"“{name}” 프린터의 대기열이 닫혀 있어 인쇄를 받지 않습니다."
            " 시스템 설정에서 대기열을 열거나 다른 프린터를 골라 주세요.",
        }
    return None


def waiting(printer: QPrinter) -> LocalText | None:
    """Why pages that ``printer`` took do not come out yet, as a sentence; None where nothing is known."""
    name = printer.printerName()
    if printer.outputFormat() is not QPrinter.OutputFormat.NativeFormat or not name:
        return None  # a file
    said = _attributes(name) or {}
    if reason := _reason(said.get("printer-state-reasons", "")):
        return {
            "en": f"The pages wait for the printer “{name}”: {reason['en']}."
            " They come out as soon as that is mended; do not print them again.",
            "ko": f"“{name}” 프린터에서 인쇄를 기다리고 있습니다({reason['ko']})."
            " 해결하면 바로 인쇄되니 다시 인쇄하지 마세요.",
        }
    state = QPrinterInfo.printerInfo(name).state()
    stopped = {QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted}
    if said.get("printer-state") == _STOPPED or state in stopped:
        return {
            "en": f"The pages wait: the printer “{name}” is stopped."
            " Start it again in the system's settings and they come out; do not print them again.",
            "ko": f"“{name}” 프린터가 멈춰 있어 인쇄를 기다리고 있습니다."
            " 시스템 설정에서 다시 시작하면 인쇄되니 다시 인쇄하지 마세요.",
        }
    return None


def no_printer() -> LocalText | None:
    """What to do where no printer is set up at all; None where there is one."""
    if QPrinterInfo.availablePrinterNames():
        return None
    return {
        "en": "No printer is set up on this computer."
        " Add one in the system's settings, or save as PDF and print it elsewhere.",
        "ko": "이 컴퓨터에 설치된 프린터가 없습니다."
        " 시스템 설정에서 프린터를 추가하거나 PDF로 저장해 다른 곳에서 인쇄해 주세요.",
    }


def _reason(keywords: str) -> LocalText | None:
    """The first of a printer's ``keywords`` that stops it; a warning, as of one empty tray, does not."""
    for keyword in keywords.split(","):
        kind = re.sub("-(error|report)$", "", keyword)
        if kind in _REASONS:
            return _REASONS[kind]
    return None


def _attributes(name: str) -> dict[str, str] | None:
    """What CUPS tells of the queue, nothing of one it does not have; None where there is no CUPS."""
    lpoptions = shutil.which("lpoptions")
    told = _answer([lpoptions, "-p", name]) if lpoptions else None
    return None if told is None else dict(re.findall(r"(?:^| )(printer-[a-z-]+)=(\S*)", told))


def _answer(command: list[str]) -> str | None:
    """What the print service says, in English; None where it does not answer."""
    try:
        done = subprocess.run(  # noqa: S603 - no shell; names are those of the system's printers
            command,
            capture_output=True,
            timeout=_TIMEOUT,
            check=False,
            env=os.environ | {"LC_ALL": "C"},
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.decode(errors="replace")
