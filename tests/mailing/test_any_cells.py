"""Whatever stands in the cells: no row is lost unsaid, nothing breaks, nobody is named."""

import datetime as dt
import functools
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from gg_desk.catalogue.bundle import load_bundle
from gg_desk.mailing.formats.sheet import Line, Sheet
from gg_desk.mailing.planning import plan
from gg_desk.mailing.roster import Roster, read_roster
from gg_desk.mailing.tables import Tables, bundled_tables
from gg_desk.mailing.tidy import tidied

HEADINGS = ("아동명", "생년월일", "국적", "언어", "언어2", "보호자", "주소", "상세주소", "우편번호", "시군", "학교", "학교전화", "예비소집일", "연락처")  # fmt: skip
PERSONAL = ("아동명", "보호자", "주소", "상세주소", "연락처")
USUAL = (
    "SOK DARA",
    "2020-03-05",
    "캄보디아",
    "크메르어",
    None,
    None,
    "안산시 중앙대로 1",
    *[None] * 7,
)
LETTERS = "abcdeABC가나다王អ0123456789-./()+, "


@functools.cache
def desk() -> Tables:
    """The tables; as a fixture Hypothesis would print them with each example."""
    return bundled_tables(load_bundle().areas)


def listed(*rows: Any) -> Roster:
    lines = [Line(at, tuple(row)) for at, row in enumerate((HEADINGS, *rows), 1)]
    return read_roster(
        plan([Sheet("명단", lambda: iter(lines))], desk(), 2027, dt.date(2026, 12, 1))
    )


values = st.one_of(
    st.none(), st.text(max_size=40), st.text(LETTERS, max_size=30), st.integers(), st.integers(0, 99_999_999),
    st.floats(), st.booleans(), st.datetimes(), st.dates(), st.times(), st.timedeltas(),
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(values, min_size=len(HEADINGS), max_size=len(HEADINGS)))
def test_every_row_is_a_family_or_says_why_not(row: list[Any]) -> None:
    roster = listed(row)
    out = [problem for problem in roster.report.problems if problem.out]
    held = any(value is not None and (not isinstance(value, str) or tidied(value)) for value in row)
    assert bool(roster.recipients) + bool(out) == held
    for problem in roster.report.problems:
        for tag in ("ko", "en"):
            assert problem.sentence(tag).endswith((".", "다.", "요.", "요"))
            assert "{" not in problem.sentence(tag).replace(problem.value, "")
            assert problem.place(tag)


@settings(deadline=None)
@given(st.integers(0, len(HEADINGS) - 1), values)
def test_one_spoilt_cell_spoils_no_more_than_its_row(at: int, value: Any) -> None:
    row: list[Any] = list(USUAL)
    row[at] = value
    roster = listed(row, ["KIM ANNA", *USUAL[1:]])
    assert [family.row for family in roster.recipients][-1:] == [3]


@settings(deadline=None)
@given(
    st.sampled_from(PERSONAL),
    st.text("qwxz가나다", min_size=6, max_size=12),
    st.sampled_from(["{}", "{} 1", "#{}", "{}??", "9{}", "{}" * 30]),
)
def test_no_sentence_tells_a_personal_value(heading: str, value: str, form: str) -> None:
    row: list[Any] = list(USUAL)
    row[HEADINGS.index(heading)] = form.format(*[value] * 30)
    roster = listed(row, row)
    shown = repr(roster) + "".join(
        problem.sentence(tag) + problem.place(tag) for problem in roster.report.problems for tag in ("ko", "en")
    )  # fmt: skip
    assert value not in shown
