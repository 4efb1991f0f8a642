"""The texts that are shipped, a translators' workbook of them, and a way to write into it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.cell import Cell
from openpyxl.workbook import Workbook

from gg_desk.catalogue.bundle import load_bundle
from gg_desk.catalogue.shown import printable_entries
from gg_desk.catalogue.translation import OfficeWords
from gg_desk.catalogue.words_po import catalogue_words
from gg_desk.exchange.workbook_layout import KEY, PHRASES, WORDS, status_heading, words_heading
from gg_desk.exchange.workbook_writing import workbook
from gg_desk.phrasebook.book import phrasebook
from gg_desk.phrasebook.texts import Texts


@pytest.fixture(scope="session")
def texts_of() -> Callable[[OfficeWords], Texts]:
    """The shipped texts under what an office has set."""
    bundle = load_bundle()
    entries = printable_entries(bundle.programs, bundle.contacts, bundle.documents)

    def made(office: OfficeWords) -> Texts:
        book = phrasebook().with_office(office)
        return Texts(book, catalogue_words().with_office(office), entries)

    return made


@pytest.fixture(scope="session")
def texts(texts_of: Callable[[OfficeWords], Texts]) -> Texts:
    """The shipped texts."""
    return texts_of(OfficeWords())


@pytest.fixture(scope="session")
def exported(texts: Texts, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workbook of Lao and Urdu."""
    path = tmp_path_factory.mktemp("exported") / "words.xlsx"
    path.write_bytes(workbook(texts, ("lo", "ur")))
    return path


class Returned:
    """A copy of the workbook, to be spoilt and sent back."""

    def __init__(self, exported: Path, path: Path) -> None:
        self.path = path
        self.book: Workbook = load_workbook(exported)

    def cell(self, key: str, heading: str) -> Cell:
        """The cell of the text with this key in the column with this heading."""
        sheet = self.book[WORDS if "/" in key else PHRASES]
        headings = [str(cell.value) for cell in sheet[1]]
        row = next(line for line in sheet.iter_rows() if line[headings.index(KEY)].value == key)
        found: Any = row[headings.index(heading)]
        return found

    def write(self, key: str, tag: str, value: object, status: str = "") -> Path:
        """Put ``value`` where ``key`` stands in ``tag``, and save."""
        self.cell(key, words_heading(tag)).value = value
        if status:
            self.cell(key, status_heading(tag)).value = status
        return self.save()

    def save(self) -> Path:
        """Save, and where to."""
        self.book.save(self.path)
        return self.path


@pytest.fixture
def returned(exported: Path, tmp_path: Path) -> Returned:
    return Returned(exported, tmp_path / "back.xlsx")
