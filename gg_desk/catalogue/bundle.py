"""The catalogue, read from its folder, proved whole, and joined with its translations."""

from collections.abc import Sequence
from pathlib import Path

import msgspec

from gg_desk.catalogue.contact import Contact, Organisation
from gg_desk.catalogue.contents import Bundle
from gg_desk.catalogue.place import Area, Change, Contradiction, Document, Figure
from gg_desk.catalogue.problems import CatalogueError, Problem
from gg_desk.catalogue.program import Program
from gg_desk.catalogue.reading import Placed, read_entries
from gg_desk.catalogue.references import check_ids, check_references
from gg_desk.catalogue.translation import Translation
from gg_desk.catalogue.values import check_values
from gg_desk.catalogue.words import Noun, Source
from gg_desk.catalogue.words_po import merge_words, read_words, word_files
from gg_desk.known_types import learnt
from gg_desk.resources import resource

__all__ = ["Bundle", "load_bundle"]

_TABLES: dict[str, tuple[str, type[Noun]]] = {
    "programs": ("program", Program),
    "organisations": ("organisation", Organisation),
    "contacts": ("contact", Contact),
    "documents": ("document", Document),
    "areas": ("area", Area),
    "figures": ("figure", Figure),
    "changes": ("change", Change),
    "contradictions": ("contradiction", Contradiction),
    "sources": ("source", Source),
}
"""By field of the bundle: the name of the entries, and the noun that they become."""


def load_bundle(folder: Path | None = None) -> Bundle:
    """The catalogue of a folder, by default the bundled one, with every translation it has.

    Programs stand in ``programs/*.toml``, every other kind in one file named after it,
    translations in ``words/<tag>.po``. Nothing is kept in memory: who needs it twice keeps it.

    Raises:
        CatalogueError: files are missing or wrong; it names every file, entry and field at once.
    """
    folder = resource("catalogue") if folder is None else folder
    problems: list[Problem] = []
    kinds = {stem: _read(folder, stem, problems) for stem in _TABLES}
    problems.extend(list(check_references(kinds, problems)))
    for stem, entries in kinds.items():
        problems.extend(check_ids(_TABLES[stem][0], entries))
        problems.extend(problem for placed in entries for problem in check_values(placed))
    words = _read_words(folder, problems)
    if problems:
        raise CatalogueError(problems)
    nouns = {stem: tuple(placed.noun for placed in entries) for stem, entries in kinds.items()}
    bundle = msgspec.convert(nouns, learnt(Bundle))
    merge_words(bundle, words)
    return bundle


def _read(folder: Path, stem: str, problems: list[Problem]) -> Sequence[Placed]:
    table, noun = _TABLES[stem]
    files = [f"{stem}.toml"]
    if stem == "programs":
        files = [f"programs/{path.name}" for path in sorted((folder / "programs").glob("*.toml"))]
    return [
        placed for file in files for placed in read_entries(folder, file, table, noun, problems)
    ]


def _read_words(folder: Path, problems: list[Problem]) -> dict[str, dict[str, Translation]]:
    words: dict[str, dict[str, Translation]] = {}
    try:
        files = word_files(folder)
    except CatalogueError as error:
        problems.extend(error.problems)
        return words
    for tag, path in files.items():
        try:
            words[tag] = read_words(path)
        except CatalogueError as error:
            problems.extend(error.problems)
    return words
