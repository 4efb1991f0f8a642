"""Whatever stands in a file, it becomes a household or sentences in both languages."""

import datetime as dt
import json
from typing import get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from gg_desk.catalogue.bundle import load_bundle
from gg_desk.catalogue.household import Household, MemberField, Span
from gg_desk.errors import UsageError
from gg_desk.finder.finding import compile_rules, find
from gg_desk.finder.reading import WITHHELD, Names, read_household

TODAY = dt.date(2026, 11, 22)
NAMES = Names(
    area={"Ansan": "ansan", "안산시": "ansan"}.get,  # type: ignore[arg-type]  # empty and None are the same here
    country={"Cambodia": "KH", "KR": "KR"}.get,  # type: ignore[arg-type]  # the same
    areas=["Ansan-si", "안산시"],
)
RULES = compile_rules(load_bundle().programs)
KEYS = [*get_args(MemberField), "age", "area", "people", "name"]
VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-5, 3000),
    st.floats(allow_nan=False),
    st.text(max_size=12),
    st.sampled_from(
        [
            WITHHELD, "child", "guardian", "registered", "naturalised", "daycare", "none", "seasonal",
            "2022-05-01", "2022-02-30", "2026", "2027-01", "0000", "0001", "9999-12-31", "about 4", "약 40살", "999",
            "Ansan", "Cambodia", "KR",
        ]
    ),
)  # fmt: skip
JSON = st.recursive(
    VALUES,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(KEYS), inner, max_size=6)
    ),
    max_leaves=12,
)
PEOPLE = st.lists(st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=7), max_size=3)
FILES = st.one_of(JSON, st.builds(lambda people: {"area": "Ansan", "people": people}, PEOPLE))


@settings(max_examples=300, deadline=None, derandomize=True)
@given(FILES)
def test_a_file_is_read_or_refused_in_sentences(content: object) -> None:
    found = read(content)
    if isinstance(found, UsageError):
        assert found.en
        assert len(found.en.splitlines()) == len(found.ko.splitlines())
        return
    for member in found.people:
        days = (member.birth_date, member.in_korea_since, member.in_gyeonggi_since)
        assert all(span is None or span.first <= span.last <= TODAY for span in days)
    find(RULES, found, TODAY)


def read(content: object) -> Household | UsageError:
    try:
        return read_household(json.dumps(content), NAMES, TODAY)
    except UsageError as error:
        return error


def test_what_is_withheld_is_kept_as_that_and_an_age_is_a_span() -> None:
    told = {"people": [{"age": "about 4", "registration": WITHHELD}], "area": WITHHELD}
    found = read_household(json.dumps(told), NAMES, TODAY)
    assert found.area_withheld
    assert found.people[0].withheld == {"registration"}
    assert found.people[0].birth_date == Span(dt.date(2020, 11, 23), dt.date(2023, 11, 22))
