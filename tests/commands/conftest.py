"""Commands run in this process on a data folder of their own, with what they said and their exit code."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
import pytest

from gg_desk.cli import main

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>Ganada news</title><link>https://news.example</link>
<description>News of our own</description>
<item><title>Childcare support grows</title><link>https://news.example/childcare/</link>
<guid isPermaLink="false">https://news.example/?p=1</guid>
<pubDate>Mon, 05 Jan 2026 09:00:00 +0900</pubDate>
<description><![CDATA[<p>어린이집 보육 지원이 늘어납니다.</p>]]></description></item>
<item><title>A bus for everyone</title><link>https://news.example/bus/</link>
<guid isPermaLink="false">https://news.example/?p=2</guid>
<pubDate>Tue, 06 Jan 2026 09:00:00 +0900</pubDate>
<description>A new line.</description></item>
</channel></rss>
"""
ATOM = """<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Dara news</title><id>https://dara.example/</id>
<updated>2026-01-07T00:00:00Z</updated>
<entry><title>School enrolment begins</title><id>https://dara.example/?p=7</id>
<link href="https://dara.example/school/"/><updated>2026-01-07T00:00:00Z</updated>
<published>2026-01-07T00:00:00Z</published><summary>Apply at the school.</summary></entry>
</feed>
"""


@dataclass(frozen=True, slots=True)
class Answer:
    """What one command gave."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Its one JSON document."""
        return msgspec.json.decode(self.out)

    @property
    def lines(self) -> list[str]:
        """Its lines on stdout."""
        return self.out.splitlines()


Run = Callable[..., Answer]


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sentences in English, whatever this machine speaks."""
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_US.UTF-8")


@pytest.fixture
def data(filled: Path, tmp_path: Path) -> Path:
    """A data folder of the test's own."""
    return Path(shutil.copytree(filled, tmp_path / "data"))


@pytest.fixture
def run(data: Path, capfd: pytest.CaptureFixture[str]) -> Run:
    """Runs one command on ``data``: ``run("search", "보육")``."""

    def run_command(*words: object, folder: Path | None = data) -> Answer:
        capfd.readouterr()
        where = ["--data", str(folder)] if folder else []
        try:
            code = main([*where, *map(str, words)])
        except SystemExit as end:  # argparse leaves this way
            code = int(end.code or 0)
        said = capfd.readouterr()
        assert "Traceback" not in said.err
        return Answer(code, said.out, said.err)

    return run_command


@pytest.fixture
def feeds(tmp_path: Path) -> tuple[Path, Path]:
    """An RSS file of two items and an Atom file of one."""
    rss, atom = tmp_path / "rss.xml", tmp_path / "atom.xml"
    rss.write_text(RSS, encoding="utf-8")
    atom.write_text(ATOM, encoding="utf-8")
    return rss, atom
