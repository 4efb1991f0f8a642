"""A sheet's code: typed by hand at a counter, so slips are caught and look-alikes forgiven."""

import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gg_desk.catalogue.sheet_code import (
    _SIGNS,
    is_code,
    is_whole,
    looks_like_code,
    new_code,
    read_code,
)
from gg_desk.errors import UsageError

CODES = st.builds(new_code)


@given(CODES)
def test_a_code_reads_back_however_it_is_typed(code: str) -> None:
    assert re.fullmatch(r"[0-9A-Y]{4}-[0-9A-Y]{4}", code)
    bare = code.replace("-", "")
    for typed in (code, code.lower(), bare, f" {bare[:2]} {bare[2:]} ", code.replace("-", "–")):
        assert read_code(typed) == code
        assert looks_like_code(code)
    assert read_code(code.replace("1", "l").replace("0", "O").replace("2", "z")) == code


@given(CODES, st.integers(0, 7), st.sampled_from(_SIGNS))
def test_every_single_wrong_sign_is_caught(code: str, place: int, sign: str) -> None:
    signs = list(code.replace("-", ""))
    if signs[place] == sign:
        return
    signs[place] = sign
    with pytest.raises(UsageError):
        read_code("".join(signs))


@given(CODES)
def test_every_two_signs_that_changed_places_are_caught(code: str) -> None:
    bare = code.replace("-", "")
    for one, other in itertools.combinations(range(8), 2):
        if bare[one] == bare[other]:
            continue
        signs = list(bare)
        signs[one], signs[other] = signs[other], signs[one]
        with pytest.raises(UsageError):
            read_code("".join(signs))


@pytest.mark.parametrize(
    "typed", ["", "K7F3", "K7F3-9QX", "K7F3-9QX22", "가나다라-마바사아", "!!!!-!!!!"]
)
def test_what_is_no_code_is_answered_in_a_sentence(typed: str) -> None:
    with pytest.raises(UsageError) as refused:
        read_code(typed)
    assert typed in refused.value.en
    assert typed in refused.value.ko


def test_ids_of_records_are_not_taken_for_codes() -> None:
    for known in ("kls", "call-120", "danuri-call-center", "childcare-support-registered"):
        assert not looks_like_code(known)


def test_codes_differ() -> None:
    assert len({new_code() for _ in range(2000)}) == 2000


def test_a_code_is_known_by_its_check_sign_also_in_small_letters_alone() -> None:
    letters = next(
        code for code in iter(new_code, "") if not any(sign.isdigit() for sign in code)
    ).lower()
    assert is_code(letters)
    assert not looks_like_code(letters)
    assert not is_code("childcare")


def test_half_a_code_is_not_whole_and_a_wrong_one_is() -> None:
    code = new_code()
    assert is_whole(code.replace("-", " "))
    assert is_whole(f"{code[:-1]}!")
    assert not is_whole(code[:-1])
