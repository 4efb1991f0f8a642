"""The catalogue that we ship: whole, and right where a mistake would cost a family a day."""

import datetime as dt
import itertools
import re
from collections import Counter

import pytest

from gg_desk.catalogue.bundle import Bundle, load_bundle
from gg_desk.catalogue.contact import Contact
from gg_desk.catalogue.languages import languages
from gg_desk.catalogue.parts import parts
from gg_desk.catalogue.shown import shown_words
from gg_desk.catalogue.words import Remark

CENTER = "gyeonggi-migrant-integration-support-center"
RIGHTS = "gyeonggi-human-rights-center"


@pytest.fixture(scope="module")
def bundle() -> Bundle:
    return load_bundle()


def contact(bundle: Bundle, name: str) -> Contact:
    return next(entry for entry in bundle.contacts if name in {entry.id, *entry.aliases})


def wednesday(clock: str) -> dt.datetime:
    hour, minute = map(int, clock.split(":"))
    return dt.datetime(2026, 11, 25, hour, minute, tzinfo=dt.timezone(dt.timedelta(hours=9)))


def test_nothing_is_lost(bundle: Bundle) -> None:
    counts = {field: len(getattr(bundle, field)) for field in bundle.__struct_fields__}
    assert counts == {
        "programs": 44 + 56 - 7,
        "organisations": 69,
        "contacts": 37 + 14 - 5,
        "documents": 30,
        "areas": 31,
        "figures": 62,
        "changes": 15,
        "contradictions": 13,
        "sources": 180,
    }
    assert Counter(area.kind for area in bundle.areas) == {"si": 28, "gun": 3}


def test_the_same_contact_under_two_ids_is_one(bundle: Bundle) -> None:
    merged = {entry.id: entry.aliases for entry in bundle.contacts if entry.aliases}
    assert merged == {
        CENTER: ("gmis",),
        "danuri-call-center": ("danuri",),
        RIGHTS: ("gg-human-rights",),
        "call-120": ("gg-120",),
        "emergency-119": ("p119",),
    }


def test_1661_0222_is_the_integration_center_and_not_the_human_rights_center(
    bundle: Bundle,
) -> None:
    owners = [
        entry.id
        for entry in bundle.contacts
        for phone in entry.phones
        if phone.number == "1661-0222"
    ]
    assert owners == [CENTER]
    assert "경기도외국인인권지원센터" in contact(bundle, CENTER).former_names
    assert [phone.number for phone in contact(bundle, RIGHTS).phones] == [
        "031-8008-2340",
        "031-120",
    ]
    assert contact(bundle, RIGHTS).phones[1].key == "8"


def test_the_center_opens_sunday_to_thursday_by_hours_that_need_confirming(bundle: Bundle) -> None:
    hours = contact(bundle, "gmis").hours
    assert [set(range_.days) for range_ in hours] == [{"sun", "mon", "tue", "wed", "thu"}]
    assert hours[0].confidence == "low"


@pytest.mark.parametrize(
    ("clock", "tag", "answer"),
    [
        ("17:30", "en", True),
        ("17:30", "vi", None),  # among the 20 languages or not: no source names them
        ("19:00", "ko", True),
        ("19:00", "en", True),
        ("19:00", "zh-Hans", True),
        ("19:00", "vi", False),
        ("22:00", "en", False),
    ],
)
def test_1345_speaks_three_languages_in_the_evening(
    bundle: Bundle, clock: str, tag: str, answer: bool | None
) -> None:
    assert contact(bundle, "c1345").open_at(wednesday(clock), tag) is answer


def test_an_unknown_language_is_not_a_no(bundle: Bundle) -> None:
    assert contact(bundle, "danuri").answers("km") is True
    assert contact(bundle, "danuri").answers("ur") is False
    assert contact(bundle, "c1345").answers("ur") is None
    assert contact(bundle, "gimpo-fsc").answers("ur") is None
    assert contact(bundle, "gmis").answers("ko") is True


def test_every_language_tag_that_is_offered_is_one_of_the_desk_or_spanish(bundle: Bundle) -> None:
    tags = {tag for entry in bundle.contacts for tag in (*entry.speaks, *entry.interprets)}
    assert tags - {language.tag for language in languages()} == {"es"}


def test_a_korean_name_that_no_source_gives_is_marked(bundle: Bundle) -> None:
    sourced = {entry.id for entry in bundle.organisations if not entry.korean_name_is_ours}
    assert sourced == {CENTER, "danuri-call-center", RIGHTS}


def test_the_center_has_its_present_name_since_its_move(bundle: Bundle) -> None:
    center = next(entry for entry in bundle.organisations if entry.id == CENTER)
    assert (center.name["ko"], center.valid_from) == ("경기도이민사회통합지원센터", "2025-07-02")
    assert center.former_names == ("경기도외국인인권지원센터",)


def test_the_notice_for_korean_children_is_no_word_of_ours(bundle: Bundle) -> None:
    """취학통지서 goes to Korean children only; a foreign family gets 입학 안내문."""
    assert not [key for key, text in shown_words(bundle) if "취학통지서" in text["ko"]]


def test_neutral_words_are_used_for_people_without_papers(bundle: Bundle) -> None:
    assert not [key for key, text in shown_words(bundle) if "불법체류" in text["ko"]]


def test_what_only_the_office_reads_is_korean_in_korean(bundle: Bundle) -> None:
    entries = (getattr(bundle, field) for field in bundle.__struct_fields__)
    remarks = [
        part.ko
        for entry in itertools.chain.from_iterable(entries)
        for _path, part in parts(entry)
        if isinstance(part, Remark)
    ]
    assert len(remarks) > 400
    assert [told for told in remarks if not re.search("[가-힣]", told)] == []
