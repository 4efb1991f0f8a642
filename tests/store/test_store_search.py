import unicodedata

import pytest

from gg_desk.store import news, records
from gg_desk.store.opening import Store
from gg_desk.store.search import search

pytestmark = pytest.mark.usefixtures("filled")


@pytest.fixture
def filled(store, make) -> None:
    records.fill(store, make.bundle())
    item = make.news("n1", "Childcare news", body_text="Ansan opens a center", summary="보육 소식")
    news.take_in(store, [item])


def ids(store: Store, words: str, **options) -> list[str]:
    return [hit.id for hit in search(store, words, **options)]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("보육", {"childcare_ansan", "hwaseong_care", "n1"}),
        ("육료", {"childcare_ansan"}),
        ("보육 화성", {"hwaseong_care"}),
        ("화성 보육", {"hwaseong_care"}),
        ("보육료지원", {"childcare_ansan"}),
        ("아동보육", {"childcare_ansan"}),
        ("childcare", {"childcare_ansan", "n1"}),
        ("CHILD", {"childcare_ansan", "n1"}),
        ("ildca", {"childcare_ansan", "n1"}),
        ("Hwaseong", {"hwaseong", "hwaseong_care", "hwaseong_desk"}),
        ("កុមារ", {"childcare_ansan"}),
        ("بچوں", {"childcare_ansan"}),
        ("tre em", {"childcare_ansan"}),
        ("Trẻ Em", {"childcare_ansan"}),
        ("031-120", {"helpline"}),
        ("031120", {"helpline"}),
        ("120", {"helpline"}),
        ("다문화가족지원", {"family_center", "childcare_ansan"}),
        ("여권", {"passport"}),
        ("크메르어", {"helpline", "ansan_desk"}),
        ("old childcare", {"childcare_ansan"}),
        ("ㅂㅇㄹ", {"childcare_ansan"}),
        ("ㅇㄱ", {"childcare_ansan", "passport"}),
        ("ㅂㅇ 화성", {"hwaseong_care"}),
        ("똑", {"bus"}),
        ("스", {"bus"}),
        ("보육 없는말", set()),
        ("보료", set()),
        ("육보", set()),
        ("!!", set()),
        ("", set()),
        ('"', set()),
        ("' OR nothing --", set()),
        ("보육*", {"childcare_ansan", "hwaseong_care", "n1"}),
        ("보육\x00", {"childcare_ansan", "hwaseong_care", "n1"}),
    ],
)
def test_what_a_counselor_types_finds_what_holds_it(
    store: Store, words: str, found: set[str]
) -> None:
    assert set(ids(store, words)) == found


def test_hangul_typed_on_a_mac_is_found(store: Store) -> None:
    assert "bus" in ids(store, unicodedata.normalize("NFD", "똑버스"))


def test_names_come_before_other_words_and_programs_before_news(store: Store) -> None:
    assert ids(store, "ansan")[0] == "childcare_ansan"
    assert ids(store, "childcare") == ["childcare_ansan", "n1"]
    # The contact has it in its name, the program in what it points to.
    assert ids(store, "가족센터") == ["family_center", "childcare_ansan"]


def test_what_runs_comes_before_what_has_ended(store: Store) -> None:
    assert ids(store, "보육")[:2] == ["childcare_ansan", "hwaseong_care"]


def test_kinds_and_limit_narrow_the_hits(store: Store) -> None:
    assert ids(store, "보육", kinds=("news",)) == ["n1"]
    assert ids(store, "보육", limit=1) == ["childcare_ansan"]
    assert ids(store, "보육", limit=0) == []


def test_a_hit_brings_its_title_in_every_language(store: Store) -> None:
    (hit,) = search(store, "똑버스")
    assert hit.kind == "program"
    assert hit.title == {"ko": "똑버스", "en": "DRT bus"}
    (item,) = search(store, "소식")
    assert item.title == {"en": "Childcare news"}


def test_words_pasted_by_the_page_are_no_trouble(store: Store) -> None:
    assert ids(store, "보육 " * 3000) == ids(store, "보육")
    assert ids(store, "가나다라마바사" * 2000) == []
    assert ids(store, " ".join(f"w{n}" for n in range(5000))) == []
