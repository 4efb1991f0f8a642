"""Every name that one entry has for another leads somewhere, and to one place only."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from gg_desk.catalogue.contact import Contact, Organisation
from gg_desk.catalogue.parts import parts
from gg_desk.catalogue.problems import Problem
from gg_desk.catalogue.program import Program
from gg_desk.catalogue.reading import Placed
from gg_desk.catalogue.words import Noun


def check_ids(kind: str, entries: Sequence[Placed]) -> Iterator[Problem]:
    """Ids and aliases that two entries of one kind share."""
    owners: dict[str, Placed] = {}
    for placed in entries:
        for field, name in _names(placed.noun):
            owner = owners.setdefault(name, placed)
            if owner is not placed or (field == "aliases" and name == placed.entry):
                yield placed.problem(
                    field,
                    f"the {kind} “{owner.entry}” ({owner.file}) already has the name “{name}”. "
                    "Give each its own, or merge the two entries.",
                    f"“{name}”은(는) {owner.file}의 “{owner.entry}” 항목이 이미 씁니다. "
                    "이름을 바꾸거나 두 항목을 합쳐 주세요.",
                )


def check_references(
    kinds: Mapping[str, Sequence[Placed]], unread: Iterable[Problem]
) -> Iterator[Problem]:
    """References that lead nowhere; ``kinds`` maps the stems of files to their entries.

    What names an entry or a file that could not be read (``unread``) is not reported on top.
    """
    targets = {stem: _canonical(entries) for stem, entries in kinds.items()}
    excused = {problem.entry or problem.file.removesuffix(".toml") for problem in unread}
    for placed in (placed for entries in kinds.values() for placed in entries):
        for field, stem, id_ in _references(placed.noun):
            canonical = targets[stem].get(id_)
            if canonical is None and not excused & {id_, stem}:
                yield placed.problem(
                    field,
                    f"“{id_}” is not in {_file(stem)}. Correct the id, or add the entry there.",
                    f"“{id_}”이(가) {_file(stem)}에 없습니다. 이름을 바로잡거나 항목을 추가해 주세요.",
                )
            elif canonical not in {None, id_}:
                yield placed.problem(
                    field,
                    f"“{id_}” is another name of “{canonical}”. Write “{canonical}”.",
                    f"“{id_}”은(는) “{canonical}”의 다른 이름입니다. “{canonical}”(으)로 써 주세요.",
                )


def _file(stem: str) -> str:
    return f"{stem}.toml"


def _names(noun: Noun) -> Iterator[tuple[str, str]]:
    own = getattr(noun, "id", None)
    if own is not None:
        yield "id", own
    for alias in getattr(noun, "aliases", ()):
        yield "aliases", alias


def _canonical(entries: Iterable[Placed]) -> dict[str, str]:
    return {name: placed.entry for placed in entries for _, name in _names(placed.noun)}


def _references(noun: Noun) -> Iterator[tuple[str, str, str]]:
    """What a noun refers to, as (field, stem of the file, id)."""
    for path, part in parts(noun):
        for source in getattr(part, "sources", ()):
            yield f"{path}/sources".lstrip("/"), "sources", source
    if isinstance(noun, Program):
        yield from _program_references(noun)
    elif isinstance(noun, Contact):
        yield from _one("organisation", "organisations", noun.organisation)
        yield from _one("area", "areas", noun.area)
    elif isinstance(noun, Organisation):
        yield from _one("parent", "organisations", noun.parent)


def _program_references(program: Program) -> Iterator[tuple[str, str, str]]:
    yield from _one("run_by", "organisations", program.run_by)
    for contact in program.contacts:
        yield "contacts", "contacts", contact
    for area in program.areas:
        yield "areas", "areas", area
    for path, part in parts(program.criteria, "criteria"):
        for area in getattr(part, "areas", ()):
            yield f"{path}/areas", "areas", area
    for position, need in enumerate(program.documents):
        for document in need.any_of:
            yield f"documents/{position}/any_of", "documents", document


def _one(field: str, stem: str, id_: str | None) -> Iterator[tuple[str, str, str]]:
    if id_ is not None:
        yield field, stem, id_
