"""pip as set-up uses it: exactly what is locked, nothing built, and its failures in a sentence."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from wording import SetUpError, say


def install_requirements(python: str, requirements: Path) -> None:
    """Install every locked package for ``python``; what is there already costs no network.

    Raises:
        SetUpError: no network, no space, or a package that is not the one that was locked.
    """
    total = len(re.findall(r"^[\w.-]+==", requirements.read_text("utf-8"), re.MULTILINE))
    say(
        f"Installing up to {total} packages into .venv; the first time this takes minutes …",
        f"패키지를 최대 {total}개까지 .venv에 설치합니다. 처음에는 몇 분 걸립니다…",
    )
    command = pip(python, "--require-hashes", "--only-binary", ":all:", "-r", str(requirements))
    run_step(command, total)


def install_project(python: str, root: Path) -> None:
    """Make ``root`` importable for ``python`` as it stands, with its command; offline.

    Raises:
        SetUpError: the folder cannot be written, or has no space.
    """
    run_step(pip(python, "--no-deps", "--no-build-isolation", "--no-index", "-e", str(root)))


def pip(python: str, *arguments: str) -> list[str]:
    """The command of one pip installation; ``-I`` keeps the person's own PYTHON… settings out."""
    settings = ["--disable-pip-version-check", "--no-input", "--progress-bar", "off"]
    return [python, "-I", "-m", "pip", "install", *settings, *arguments]


def run_step(command: list[str], total: int = 0) -> None:
    """Run one step of set-up in silence; at a terminal, ``total`` packages are counted as they come.

    Raises:
        SetUpError: it failed, and why.
    """
    counting = total > 0 and sys.stderr.isatty()
    printed: list[str] = []
    arrived = 0
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace"
    ) as process:
        for line in process.stdout or ():
            printed.append(line)
            if counting and line.startswith("Collecting "):
                arrived += 1
                print(f"\r  {arrived}/{total}", end="", file=sys.stderr, flush=True)
    if arrived:
        print(file=sys.stderr)
    if process.returncode:
        raise explained("".join(printed))


NO_NETWORK = (
    "NewConnectionError",
    "NameResolutionError",
    "ConnectTimeoutError",
    "ReadTimeoutError",
    "ProxyError",
    "Connection refused",
    "Network is unreachable",
    "RemoteDisconnected",
    "IncompleteRead",
    "ConnectionResetError",
)


def explained(output: str) -> SetUpError:
    """The sentence for what a failed step printed."""
    if "No space left on device" in output or "WinError 112" in output:
        return disk_full()
    if "CERTIFICATE_VERIFY_FAILED" in output:
        return SetUpError(
            "The package registry's certificate is not trusted here: this network inspects "
            "connections. Ask for its certificate file, set PIP_CERT to it, and start again.",
            "이 네트워크가 보안 연결을 검사하여 패키지 저장소의 인증서를 믿을 수 없습니다. 전산 "
            "담당자에게 인증서 파일을 받아 PIP_CERT에 지정한 뒤 다시 시작해 주세요.",
        )
    if any(sign in output for sign in NO_NETWORK):
        return SetUpError(
            "The package registry cannot be reached. Connect to the internet (behind a proxy, set "
            "HTTPS_PROXY) and start again; what was fetched so far is kept.",
            "패키지 저장소에 연결할 수 없습니다. 인터넷에 연결하고(프록시를 쓰면 HTTPS_PROXY를 "
            "지정하고) 다시 시작해 주세요. 지금까지 받은 것은 남아 있습니다.",
        )
    if "DO NOT MATCH THE HASHES" in output:
        return SetUpError(
            "A downloaded package is not the one that was checked when this version was made; "
            "nothing of it was installed. Start again; if it stays so, report it.",
            "내려받은 패키지가 확인된 것과 다릅니다. 설치하지 않았습니다. 다시 시작해 보고, 계속되면 "
            "알려 주세요.",
        )
    if "No matching distribution found" in output:
        return SetUpError(
            "A package has no build for this system. GG Desk runs on 64-bit Windows 10 or newer "
            "(Intel, AMD), Linux with glibc 2.34 or newer (on ARM 2.39), and macOS 15 or newer "
            "(Apple silicon).",
            "이 시스템용 패키지가 없습니다. GG Desk는 64비트 Windows 10 이상(Intel·AMD), glibc 2.34 "
            "이상(ARM은 2.39 이상)인 Linux, macOS 15 이상(Apple Silicon)에서 실행됩니다.",
        )
    return _unexplained(output)


def disk_full() -> SetUpError:
    """The sentence for a full disk."""
    return SetUpError(
        "The disk is full. Setting up takes 1.5 GB; make room and start again.",
        "디스크에 공간이 없습니다. 준비에 1.5 GB가 필요합니다. 공간을 확보한 뒤 다시 시작해 주세요.",
    )


def _unexplained(output: str) -> SetUpError:
    lines = [line.strip() for line in output.splitlines() if line.strip()] or ["?"]
    errors = [line for line in lines if line.startswith("ERROR:")] or lines
    reason = errors[-1].removeprefix("ERROR:").strip()
    return SetUpError(
        f"Setting up failed: {reason} Start again; if it stays so, delete the folder .venv first.",
        f"준비하지 못했습니다: {reason} 다시 시작해 주세요. 계속되면 .venv 폴더를 지우고 시작해 주세요.",
    )
