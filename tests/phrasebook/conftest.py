"""Everything that is translated, as it is shipped."""

import pytest

from gg_desk.catalogue.bundle import load_bundle
from gg_desk.catalogue.shown import printable_entries
from gg_desk.catalogue.words_po import catalogue_words
from gg_desk.phrasebook.book import phrasebook
from gg_desk.phrasebook.texts import Texts


@pytest.fixture(scope="session")
def bundled() -> Texts:
    """The phrases and the catalogue's words, without an office's changes."""
    bundle = load_bundle()
    entries = printable_entries(bundle.programs, bundle.contacts, bundle.documents)
    return Texts(phrasebook(), catalogue_words(), entries)
