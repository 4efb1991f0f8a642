"""The golden households beside the programs get the verdicts that were read off the facts by hand."""

from collections import Counter

import pytest

from gg_desk.catalogue.bundle import load_bundle
from gg_desk.finder.examples import Example, examples
from gg_desk.finder.finding import answer
from gg_desk.finder.reading import Names
from gg_desk.mailing.places import area_of
from gg_desk.mailing.tables import bundled_tables
from gg_desk.mailing.tidy import folded

BUNDLED = load_bundle()
PROGRAMS = {program.id: program for program in BUNDLED.programs}
TABLES = bundled_tables(BUNDLED.areas)
NAMES = Names(
    area=lambda name: area_of(name, TABLES.areas),
    country=lambda name: TABLES.nationalities.get(folded(name), ""),
    areas=(),
)
EXAMPLES = examples()


@pytest.mark.parametrize(
    "example",
    EXAMPLES,
    ids=[f"{one.program}-{one.verdict}-{at}" for at, one in enumerate(EXAMPLES)],
)
def test_an_example_gets_its_verdict_and_its_day(example: Example) -> None:
    found = answer(PROGRAMS[example.program], example.household(NAMES), example.on)
    assert (found.verdict, found.from_day) == (example.verdict, example.from_day)


def test_each_program_for_families_or_workers_has_three_examples() -> None:
    told = Counter(example.program for example in EXAMPLES)
    for program in BUNDLED.programs:
        if program.audience in {"family", "worker"}:
            assert told[program.id] >= 3, program.id
