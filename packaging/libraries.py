"""The system libraries and commands that no Python package brings: which are missing, who has them."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys

from wording import say

QT_LIBRARIES = {
    # What `readelf -d` names for Qt's own libraries and its xcb, Wayland, offscreen and CUPS plugins, less
    # what every Linux has: the library, and the Debian package that holds it. (Since Debian 13 and
    # Ubuntu 24.04 some are called …t64; they provide the old names.)
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libbrotlicommon.so.1": "libbrotli1",
    "libbrotlidec.so.1": "libbrotli1",
    "libcups.so.2": "libcups2",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libzstd.so.1": "libzstd1",
}
TEST_LIBRARIES = {
    # Pillow's second opinion on shaped text needs it.
    "libfribidi.so.0": "libfribidi0",
}
TEST_COMMANDS = {
    # The tests read printed pages back, and look at what is under version control.
    "git": "git",
    "pdftoppm": "poppler-utils",
    "pdftotext": "poppler-utils",
}


def provide_libraries(for_tests: bool) -> bool:
    """Whether everything is here, after installing what is missing where that is possible.

    On Debian and Ubuntu as root it is installed; else a sentence gives the command to type. Most
    of the program works without Qt's libraries, so a missing one is told and not an error.
    """
    missing = missing_here(for_tests)
    if missing and can_install():
        say(
            f"Installing system packages: {' '.join(debian_packages(missing))} …",
            f"시스템 패키지를 설치합니다: {' '.join(debian_packages(missing))} …",
        )
        install(debian_packages(missing))
        missing = missing_here(for_tests)
    if missing:
        say(*missing_sentence(missing))
    return not missing


def missing_here(for_tests: bool) -> list[str]:
    """The libraries and commands that are needed and not found; on Linux only are there any."""
    libraries = {**QT_LIBRARIES, **(TEST_LIBRARIES if for_tests else {})}
    libraries = libraries if sys.platform == "linux" else {}
    commands = TEST_COMMANDS if for_tests and sys.platform == "linux" else {}
    lacking = [name for name in libraries if not _loads(name)]
    return lacking + [name for name in commands if shutil.which(name) is None]


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def debian_packages(missing: list[str]) -> list[str]:
    """The Debian and Ubuntu packages that hold these libraries and commands, each once."""
    known = {**QT_LIBRARIES, **TEST_LIBRARIES, **TEST_COMMANDS}
    return sorted({known[name] for name in missing})


def can_install() -> bool:
    """Whether this process may install Debian packages."""
    return sys.platform == "linux" and os.geteuid() == 0 and shutil.which("apt-get") is not None


def apt_commands(packages: list[str]) -> list[list[str]]:
    """The commands that install Debian packages: a fresh list first, then only these."""
    return [
        ["apt-get", "update"],
        ["apt-get", "install", "--yes", "--no-install-recommends", *packages],
    ]


def install(packages: list[str]) -> bool:
    """Install Debian packages; whether that worked. What apt complains of goes to stderr."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in apt_commands(packages):
        # Another installation may hold apt's lock for a while, as on a freshly started machine.
        command[1:1] = ["-qq", "-o", "DPkg::Lock::Timeout=120"]
        result = subprocess.run(
            command, env=quiet, capture_output=True, text=True, errors="replace", check=False
        )
        if result.returncode:
            print(result.stderr.strip(), file=sys.stderr)
            return False
    return True


def missing_sentence(missing: list[str]) -> tuple[str, str]:
    """What is missing and the command that brings it, in English and in Korean."""
    names = ", ".join(missing)
    command = install_command(missing)
    if command:
        return (
            f"This system lacks {names}; without them the window or the tests will not start.\n"
            f"Install them with:\n  {command}",
            f"이 시스템에 {names}이(가) 없어 창이나 테스트가 시작되지 않을 수 있습니다.\n"
            f"다음 명령으로 설치해 주세요:\n  {command}",
        )
    return (
        f"This system lacks {names}; without them the window or the tests will not start. "
        "Install the packages that hold them.",
        f"이 시스템에 {names}이(가) 없어 창이나 테스트가 시작되지 않을 수 있습니다. "
        "해당 파일이 들어 있는 패키지를 설치해 주세요.",
    )


def install_command(missing: list[str]) -> str:
    """What to type here to get them; empty where the package tool is not known."""
    if shutil.which("apt-get"):
        lines = (" ".join(["sudo", *line]) for line in apt_commands(debian_packages(missing)))
        return " && ".join(lines)
    for tool in ("dnf", "zypper"):
        if shutil.which(tool):
            return " ".join(["sudo", tool, "install", *map(rpm_capability, missing)])
    return ""


def rpm_capability(name: str) -> str:
    """What an RPM package says it provides for this library or command, quoted for a shell.

    Packages are named differently in Fedora and openSUSE; what they provide is not.
    """
    if name in TEST_COMMANDS:
        return f"/usr/bin/{name}"
    return f"'{name}()(64bit)'"
