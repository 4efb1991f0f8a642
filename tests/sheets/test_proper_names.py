"""Names of places, schools and offices: Korean with its sound, and a language's own name where it has one."""

import msgspec
import pytest

from gg_desk.catalogue.words import LocalText
from gg_desk.catalogue.words_po import catalogue_words
from gg_desk.phrasebook.book import phrasebook
from gg_desk.phrasebook.isolates import plain
from gg_desk.phrasebook.wording import area_name, proper_name
from gg_desk.sheets.facts import Lookups
from gg_desk.sheets.speaking import Speaker
from gg_desk.sheets.template_folder import bundled as bundled_shelf

SCHOOL = "원곡초등학교"
SOUND = "Wongok Chodeunghakgyo"


def speaker(tag: str) -> Speaker:
    return Speaker(phrasebook(), tag, catalogue_words())


@pytest.mark.parametrize("template", ["enrollment-notice", "enrollment-guide"])
def test_a_school_is_told_as_it_is_written_and_read(own, template) -> None:
    for tag in ("km", "ur", "en"):
        text = own.sheet(template, tag, values={"school": SCHOOL}).texts[tag]
        assert f"{SCHOOL} ({SOUND})" in plain(text)
    assert SOUND not in own.sheet(template, "ko", values={"school": SCHOOL}).texts["ko"]


def test_every_field_for_a_school_or_a_daycare_center_is_a_name() -> None:
    fields = [field for template in bundled_shelf().templates for field in template.fields]
    named = [field for field in fields if field.key in {"school", "daycare"}]
    assert len(named) == 4
    assert {field.type for field in named} == {"name"}


@pytest.mark.parametrize("typed", ["원곡초등학교 (Wongok Elementary School)", "Ansan School", "12"])
def test_what_says_its_sound_itself_stays(typed: str) -> None:
    assert proper_name(typed, "km") == typed


def test_no_line_ends_inside_a_place() -> None:
    assert proper_name("안산시 주민센터", "km") == "안산시 주민센터 (Ansan\u2011si Jumin Senteo)"


def test_an_untranslated_office_has_its_korean_sound_beside_its_english_name(
    bundled: Lookups,
) -> None:
    contact = bundled.contacts["siheung-fwc"]
    key = f"contact/{contact.id}/name"
    lead, korean = speaker("km").name(contact.name, key)
    english = "Siheung Foreigners' Welfare Center (main)"
    assert plain(lead) == f"{english} (Siheung\u2011si Oegugin Bokji Senteo (Bongwan))"
    assert korean == contact.name["ko"]
    assert speaker("en").name(contact.name, key)[0] == english
    translated: LocalText = {**contact.name, "km": "មជ្ឈមណ្ឌល"}
    assert speaker("km").name(translated, key)[0] == "មជ្ឈមណ្ឌល"


@pytest.mark.parametrize(
    ("tag", "told"),
    [
        ("ko", "수원시"), ("km", "Suwon\u2011si (수원시)"), ("en", "Suwon\u2011si (수원시)"),
        ("zh-Hans", "水原市 (수원시, Suwon\u2011si)"), ("ja", "水原市 (수원시, Suwon\u2011si)"),
    ],
)  # fmt: skip
def test_the_fixed_name_of_a_language_stands_first(bundled: Lookups, tag: str, told: str) -> None:
    assert area_name(bundled.areas["suwon"], tag) == told
    ours = msgspec.structs.replace(bundled.areas["suwon"], name={"ko": "수원시", "en": "Suwon-si"})
    assert area_name(ours, tag) in {"수원시", "Suwon\u2011si (수원시)"}


def test_chinese_and_japanese_have_a_name_for_every_city_and_county(bundled: Lookups) -> None:
    for area in bundled.areas.values():
        for tag in ("zh-Hans", "ja"):
            assert area.name[tag].endswith("市" if area.kind == "si" else "郡")
