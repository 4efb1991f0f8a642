import json
from pathlib import Path

import pytest
import sqlalchemy as sa

from gg_desk.errors import DeskError
from gg_desk.store import records
from gg_desk.store.checking import check
from gg_desk.store.connections import Store
from gg_desk.store.migrations import STEPS, Step, migrate, steps_taken
from gg_desk.store.opening import open_store
from gg_desk.store.step_0004 import remarks_in_two_languages
from gg_desk.store.tables import METADATA, RECORD


def add_colour(connection: sa.Connection) -> None:
    connection.exec_driver_sql("CREATE TABLE colour (name TEXT)")
    connection.exec_driver_sql("INSERT INTO colour VALUES ('red')")


def add_half(connection: sa.Connection) -> None:
    add_colour(connection)
    connection.exec_driver_sql("ALTER TABLE record ADD COLUMN colour TEXT")
    raise ArithmeticError


MORE = (*STEPS, Step("0002 colours", add_colour))
HALF = (*STEPS, Step("0002 half", add_half))


def taken(store: Store) -> tuple[str, ...]:
    with store.reading() as connection:
        return steps_taken(connection)


def tables(store: Store) -> dict[str, list[tuple[str, bool]]]:
    """Every table that is not the index, with its columns and whether they may be empty."""
    with store.reading() as connection:
        seen = sa.inspect(connection)
        return {
            name: [(column["name"], bool(column["nullable"])) for column in seen.get_columns(name)]
            for name in seen.get_table_names()
            if not name.startswith(("search_grams", "search_initials"))
        }


def test_the_steps_make_the_tables_that_the_code_knows(store) -> None:
    known = {
        name: [(column.name, bool(column.nullable)) for column in table.columns]
        for name, table in METADATA.tables.items()
    }
    assert tables(store) == known


def test_a_new_store_takes_every_step_once(store) -> None:
    assert taken(store) == tuple(step.name for step in STEPS)
    assert migrate(store) == ()


def test_a_later_step_is_taken_and_its_data_stay(store, make) -> None:
    records.fill(store, make.bundle())
    assert migrate(store, MORE) == ("0002 colours",)
    assert taken(store)[-1] == "0002 colours"
    assert len(records.programs(store)) == 3


def test_a_step_that_fails_leaves_nothing_half(store, make) -> None:
    records.fill(store, make.bundle())
    before = tables(store)
    with pytest.raises(ArithmeticError):
        migrate(store, HALF)
    assert tables(store) == before
    assert taken(store) == tuple(step.name for step in STEPS)
    assert records.fill(store, make.bundle())["new"] == 0
    assert migrate(store, MORE) == ("0002 colours",)


def test_a_store_of_a_newer_version_is_refused_and_left_alone(on_file, file: Path) -> None:
    migrate(on_file, MORE)
    on_file.close()
    before = file.read_bytes()
    with pytest.raises(DeskError, match="newer version") as caught:
        open_store(file)
    assert "업데이트" in caught.value.ko
    assert file.read_bytes() == before
    assert check(file).problems[0]["en"].startswith("desk.db was written by a newer version")


def test_a_newer_store_on_a_server_is_refused(open_here, empty_database: str) -> None:
    migrate(open_here(empty_database), MORE)
    with pytest.raises(DeskError, match="newer version"):
        open_store(empty_database)


def test_the_file_is_copied_beside_itself_before_a_step(on_file, file: Path, make) -> None:
    assert list(file.parent.glob("desk-before-*")) == [], "a new store has nothing to lose"
    records.fill(on_file, make.bundle())
    with pytest.raises(ArithmeticError):
        migrate(on_file, HALF)
    (copy,) = file.parent.glob("desk-before-0002-*.db")
    assert check(copy).sound
    assert check(copy).counts["program"] == 3


def test_remarks_in_one_language_become_pairs_and_stay_readable(open_here, file: Path) -> None:
    old = {"id": "bus", "notes": "31 cities", "uncertainties": ["Fee.", "Hours."]}
    own = {"notes": "ours", "use_for": "", "name.km": "ឡានក្រុង"}
    store = open_here(file)
    with store.writing() as connection:
        row = {
            "number": 1,
            "kind": "program",
            "id": "bus",
            "listed": 1,
            "title_ko": "",
            "title_en": "",
        }
        texts = {"facts": json.dumps(old), "edits": json.dumps(own)}
        connection.execute(RECORD.insert(), row | texts)
        remarks_in_two_languages(connection)
        remarks_in_two_languages(connection)  # pairs stay as they are
        held = connection.execute(sa.select(RECORD.c.facts, RECORD.c.edits)).one()
    assert json.loads(held.facts) == old | {
        "notes": {"ko": "31 cities", "en": "31 cities"},
        "uncertainties": [{"ko": "Fee.", "en": "Fee."}, {"ko": "Hours.", "en": "Hours."}],
    }
    assert json.loads(held.edits) == own | {"notes": {"ko": "ours", "en": "ours"}, "use_for": None}
