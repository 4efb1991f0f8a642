"""Search against a bare scan of the same words: it must find all of them and nothing else."""

from collections.abc import Callable
from pathlib import Path

import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gg_desk.catalogue.contents import Bundle
from gg_desk.catalogue.fold import fold
from gg_desk.store import records
from gg_desk.store.checking import check
from gg_desk.store.opening import Store
from gg_desk.store.search import search
from gg_desk.store.tables import SEARCH_ENTRY

ALPHABET = "보육료지원아동안산시ㅂabcdeéđកុមាររាبچوں字漢12-, '"
text = st.text(alphabet=ALPHABET, max_size=14)
texts = st.lists(st.tuples(text, text), min_size=1, max_size=12)
queries = st.lists(st.text(alphabet=ALPHABET, min_size=1, max_size=5), min_size=1, max_size=3)
SMALL = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def bundle_of(make, pairs: list[tuple[str, str]]) -> Bundle:
    return Bundle(
        programs=tuple(
            make.program(f"p{n}", name or "이름", purpose={"km": purpose})
            for n, (name, purpose) in enumerate(pairs)
        )
    )


def scanned(store: Store, words: list[str]) -> set[str]:
    """What a bare scan finds: every folded word inside the words of a record."""
    with store.reading() as connection:
        rows = connection.execute(sa.select(SEARCH_ENTRY.c.id, SEARCH_ENTRY.c.words)).all()
    return {row.id for row in rows if all(word in row.words for word in words)}


def pieces(pairs: list[tuple[str, str]], queries: list[str]) -> list[str]:
    """The queries, and parts of the texts themselves, so that many of them hit."""
    inside = [word[1:4] for pair in pairs for part in pair for word in part.split()]
    return [*queries, *inside, " ".join(queries), *(part for pair in pairs for part in pair)]


def agrees(store: Store, typed: list[str]) -> None:
    for one in typed:
        words = fold(one).split()
        if not words or any("\u1100" <= char <= "\u1112" for char in "".join(words)):
            continue  # first consonants are another search
        assert {hit.id for hit in search(store, one)} == scanned(store, words), one


@SMALL
@given(texts, queries)
def test_search_finds_what_a_scan_finds(store: Store, make, pairs, queries) -> None:
    records.fill(store, bundle_of(make, pairs))
    agrees(store, pieces(pairs, queries))


@SMALL
@given(st.tuples(texts, texts), queries, st.data())
def test_search_follows_edits_changes_and_withdrawals(store, make, bundles, queries, data) -> None:
    pairs, later = bundles
    records.fill(store, bundle_of(make, pairs))
    number = data.draw(st.integers(0, len(pairs) - 1))
    held = {program.id for program in records.programs(store)}
    if f"p{number}" in held:
        name = data.draw(text)
        records.edit(store, "program", f"p{number}", {"name": {"ko": name, "en": "x"}}, "office")
    agrees(store, pieces(pairs, queries))
    records.fill(store, bundle_of(make, later))
    agrees(store, pieces([*pairs, *later], queries))
    assert check(store).problems == ()


def test_more_hits_than_are_ranked_still_include_those_by_name(
    open_here: Callable[..., Store], file: Path, make
) -> None:
    store = open_here(file)
    by_name = make.program("named", "보육 지원")
    crowd = [make.program(f"p{n}", purpose={"ko": "보육"}) for n in range(1500)]
    records.fill(store, Bundle(programs=(by_name, *crowd)))
    assert search(store, "보육", limit=20)[0].id == "named"
    assert len(search(store, "보육", limit=2000)) == 1501
    assert len(records.programs(store, "보육")) == 1501
