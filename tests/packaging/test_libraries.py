"""Which system libraries are asked for, and the command that brings the missing ones."""

import re
import sys
from pathlib import Path

import PySide6
import pytest
from libraries import (
    QT_LIBRARIES,
    apt_commands,
    debian_packages,
    install_command,
    missing_here,
    missing_sentence,
    provide_libraries,
)

EVERY_LINUX = re.compile(r"(ld-linux.*|lib(c|m|dl|rt|pthread|resolv|gcc_s|stdc\+\+|z))\.so\.\d+")
"""The C and C++ runtimes, and zlib, which Python itself needs."""
QT_PARTS = (
    *(f"lib/libQt6{name}.so.6" for name in ("Core", "DBus", "Gui", "Network", "OpenGL", "Pdf")),
    *(
        f"lib/libQt6{name}.so.6"
        for name in ("PdfWidgets", "PrintSupport", "Svg", "Widgets", "XcbQpa")
    ),
    "plugins/platforms/libqxcb.so",
    "plugins/platforms/libqwayland.so",
    "plugins/platforms/libqoffscreen.so",
    "plugins/printsupport/libcupsprintersupport.so",
    "plugins/wayland-graphics-integration-client/libqt-plugin-wayland-egl.so",
    "plugins/xcbglintegrations/libqxcb-glx-integration.so",
    "plugins/xcbglintegrations/libqxcb-egl-integration.so",
)


@pytest.fixture
def only_tool(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A system whose PATH holds this one command."""

    def install(name: str) -> None:
        (tmp_path / name).write_text("#!/bin/sh\n")
        (tmp_path / name).chmod(0o755)
        monkeypatch.setenv("PATH", str(tmp_path))

    return install


def test_nothing_is_missing_where_the_tests_run(capfd: pytest.CaptureFixture[str]) -> None:
    assert missing_here(for_tests=True) == []
    assert provide_libraries(for_tests=True)
    assert capfd.readouterr() == ("", "")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Qt needs nothing from outside")
@pytest.mark.parametrize("part", QT_PARTS)
def test_every_library_that_qt_names_is_asked_for(part: str) -> None:
    qt = Path(PySide6.__file__).parent / "Qt"
    own = {path.name for path in (qt / "lib").iterdir()}
    names = re.findall(rb"\0(lib[\w.+-]+\.so\.\d+)(?=\0)", (qt / part).read_bytes())
    outside = {name.decode() for name in names} - own
    assert {name for name in outside if not EVERY_LINUX.fullmatch(name)} <= QT_LIBRARIES.keys()


def test_a_package_is_installed_once_and_only_when_something_of_it_is_missing() -> None:
    missing = ["libxcb-cursor.so.0", "libgthread-2.0.so.0", "libglib-2.0.so.0", "pdftoppm"]
    packages = debian_packages(missing)
    assert packages == ["libglib2.0-0", "libxcb-cursor0", "poppler-utils"]
    update, install = apt_commands(packages)
    assert update == ["apt-get", "update"]
    assert install[:3] == ["apt-get", "install", "--yes"]
    assert install[-3:] == packages


@pytest.mark.parametrize(
    ("tool", "command"),
    [
        (
            "apt-get",
            "sudo apt-get update && sudo apt-get install --yes --no-install-recommends "
            "libcups2 poppler-utils",
        ),
        ("dnf", "sudo dnf install 'libcups.so.2()(64bit)' /usr/bin/pdftotext"),
        ("zypper", "sudo zypper install 'libcups.so.2()(64bit)' /usr/bin/pdftotext"),
        ("pacman", ""),
    ],
)
def test_the_command_to_type(only_tool, tool: str, command: str) -> None:
    only_tool(tool)
    missing = ["libcups.so.2", "pdftotext"]
    assert install_command(missing) == command
    for sentence in missing_sentence(missing):
        assert "libcups.so.2, pdftotext" in sentence
        assert command in sentence


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere nothing is asked for")
def test_a_missing_command_is_told_and_stops_nobody(
    only_tool, capfd: pytest.CaptureFixture[str], english: None
) -> None:
    only_tool("dnf")
    assert not provide_libraries(for_tests=True)
    out, err = capfd.readouterr()
    assert out == ""
    assert "This system lacks git, pdftoppm, pdftotext;" in err
    assert "sudo dnf install /usr/bin/git /usr/bin/pdftoppm /usr/bin/pdftotext" in err
