"""Which font writes which language when an office brings its own."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from fontTools.ttLib.ttCollection import TTCollection

from gg_desk.catalogue.languages import languages
from gg_desk.typeset.font_folder import office_fonts, use_office_fonts
from gg_desk.typeset.fonts import Face, candidates, latin_face
from gg_desk.typeset.letters import letters

LANGUAGES = [language.tag for language in languages()]
LATIN = ("en", "vi", "fil", "uz", "id")
Folder = Callable[..., Path]


def first(script: str, language: str, weight: int = 400) -> Face:
    return candidates(script, language, weight)[0]


def uses() -> dict[str, tuple[str, ...]]:
    return {use.file: use.used_for for use in office_fonts().uses(LANGUAGES)}


def remarks() -> dict[str, str]:
    return {use.file: use.why.get("en", "") for use in office_fonts().uses(LANGUAGES)}


def test_an_office_font_comes_before_the_bundled_one(font, folder: Folder) -> None:
    folder({"Office.ttf": font("NotoSansKhmer", letters("km"))})
    faces = candidates("Khmr", "km", 400)
    assert [face.path.name for face in faces][:2] == ["Office.ttf", "NotoSansKhmer[wght].ttf"]
    assert first("Khmr", "ko").path.name == "Office.ttf"  # a Khmer name in a Korean line
    assert first("Thai", "th").path.name == "NotoSansThai[wght].ttf"
    assert uses() == {"Office.ttf": ("km",)}


@pytest.mark.parametrize("lacking", ["ឲ", "ក", "្", "កខគឃងចឆជឈញដឋឌឍណតថទធន"])
def test_a_font_with_part_of_the_letters_never_writes_the_language(
    font, folder: Folder, lacking: str
) -> None:
    folder({"Half.ttf": font("NotoSansKhmer", letters("km") - set(lacking))})
    assert first("Khmr", "km").path.name == "NotoSansKhmer[wght].ttf"
    assert uses() == {"Half.ttf": ()}
    assert f"It lacks {len(lacking)} of the" in remarks()["Half.ttf"]
    assert lacking[0] in remarks()["Half.ttf"]


def test_letters_that_draw_nothing_are_lacking(font, folder: Folder) -> None:
    hollow = font("NotoSansKhmer", letters("km"))
    glyph = hollow.table.getBestCmap()[ord("ក")]
    hollow.table["glyf"][glyph] = hollow.table["glyf"]["space"]
    folder({"Hollow.ttf": hollow})
    assert uses() == {"Hollow.ttf": ()}
    assert "ក" in remarks()["Hollow.ttf"]


@pytest.mark.parametrize(
    ("source", "language", "script"),
    [
        ("NotoSansArabic", "ur", "Arab"),
        ("NotoSansBengali", "bn", "Beng"),
        ("NotoSansDevanagari", "ne", "Deva"),
        ("NotoSansKhmer", "km", "Khmr"),
        ("NotoSansMyanmar", "my", "Mymr"),
        ("NotoSansSinhala", "si", "Sinh"),
    ],
)
def test_letters_without_rules_to_join_and_stack_them_are_not_enough(
    font, folder: Folder, source: str, language: str, script: str
) -> None:
    made = font(source, letters(language))
    folder({"Whole.ttf": made})
    assert first(script, language).path.name == "Whole.ttf"
    folder({"Whole.ttf": made.without("GSUB")})
    assert first(script, language).path.name == f"{source}[wght].ttf"
    assert "no rules to join and stack" in remarks()["Whole.ttf"]


@pytest.mark.parametrize(("source", "language"), [("NotoSansThai", "th"), ("NotoSansLao", "lo")])
def test_thai_and_lao_need_rules_to_place_marks(
    font, folder: Folder, source: str, language: str
) -> None:
    made = font(source, letters(language)).without("GSUB")
    folder({"A.ttf": made})
    assert uses() == {"A.ttf": (language,)}
    folder({"A.ttf": made.without("GPOS")})
    assert uses() == {"A.ttf": ()}


@pytest.mark.parametrize("family", ["Test Nastaliq", "Jameel Noori Nastaleeq", "خط نستعلیق"])
def test_nastaliq_writes_urdu_and_nothing_else(font, folder: Folder, family: str) -> None:
    both = letters("ur") | letters("ar")
    folder(
        {
            "A general.ttf": font("NotoSansArabic", both).named("General"),
            "B nastaliq.ttf": font("NotoSansArabic", both).named(family),
        }
    )
    assert first("Arab", "ur").path.name == "B nastaliq.ttf"
    assert first("Arab", "ur-PK").path.name == "B nastaliq.ttf"
    assert first("Arab", "ar").path.name == "A general.ttf"
    assert first("Arab", "ko").path.name == "A general.ttf"
    folder({"A general.ttf": b""})
    assert first("Arab", "ar").path.name == "NotoSansArabic[wght].ttf"


def test_a_font_with_latin_companions_does_not_write_latin(font, folder: Folder) -> None:
    ascii_letters = {chr(code) for code in (*range(65, 91), *range(97, 123))}
    folder({"A.ttf": font("NotoSans", ascii_letters)})
    assert uses() == {"A.ttf": ()}
    assert "English, Vietnamese, Filipino, Uzbek, Indonesian" in remarks()["A.ttf"]


def test_one_latin_font_writes_all_latin_languages_and_the_figures(font, folder: Folder) -> None:
    folder({"A.ttf": font("NotoSans", letters("vi"))})
    assert uses()["A.ttf"] == LATIN
    assert first("Latn", "km").path.name == latin_face(700).path.name == "A.ttf"
    assert first("Latn", "ko").path.name == "NotoSansCJK-VF.otf.ttc"


def test_figures_of_unequal_widths_are_not_taken(font, folder: Folder) -> None:
    proportional = font("NotoSans", letters("vi")).without("GSUB")
    folder({"A.ttf": proportional})
    assert latin_face(400).path.name == "A.ttf"
    widths = proportional.table["hmtx"]
    widths["one"] = (widths["one"][0] - 100, widths["one"][1])
    folder({"A.ttf": proportional})
    assert first("Latn", "en").path.name == "A.ttf"
    assert latin_face(400).path.name == "NotoSans[wght].ttf"


def test_a_korean_font_writes_korean_alone(font, folder: Folder) -> None:
    made = font("CJK", letters("ko"))
    made.table["OS/2"].ulCodePageRange1 = 1 << 19
    folder({"Korean.otf": made})
    assert uses() == {"Korean.otf": ("ko",)}
    assert first("Hang", "km").path.name == "Korean.otf"
    assert first("Latn", "ko").path.name == "Korean.otf"
    assert first("Hira", "ja").path.name == "NotoSansCJK-VF.otf.ttc"


def test_shared_han_letters_are_drawn_by_the_language_of_the_font(font, folder: Folder) -> None:
    whole = font("CJK", {*letters("ja"), *letters("zh-Hans")})
    used = []
    for family, pages in (("A", [17, 18]), ("A JP", [17, 18]), ("A TC", [17, 18]), ("A", [18])):
        whole.named(family).table["OS/2"].ulCodePageRange1 = sum(1 << page for page in pages)
        folder({"A.otf": whole})
        used.append(uses()["A.otf"])
    assert used == [("zh-Hans", "ja"), ("ja",), (), ("zh-Hans",)]
    folder({"A.otf": whole.named("A TC")})
    assert remarks()["A.otf"].startswith("It is made for Chinese (Traditional)")


def test_a_collection_gives_each_language_its_face(font, folder: Folder) -> None:
    collection = TTCollection()
    for family in ("Set Sans JP", "Set Sans KR"):
        made = font("CJK", {*letters("ko"), *letters("ja")}).named(family)
        collection.fonts.append(TTFont(io.BytesIO(made.bytes())))
    file = io.BytesIO()
    collection.save(file)
    folder({"Set.ttc": file.getvalue()})
    assert uses() == {"Set.ttc": ("ko", "ja")}
    assert (first("Hang", "ko").index, first("Hira", "ja").index) == (1, 0)


def test_the_nearest_weight_of_the_family_is_taken(font, folder: Folder) -> None:
    khmer = letters("km")
    folder(
        {
            "A-Bold.ttf": font("NotoSansKhmer", khmer, 700).named("A", "Bold"),
            "A-Regular.ttf": font("NotoSansKhmer", khmer, 400).named("A"),
            "B-Medium.ttf": font("NotoSansKhmer", khmer, 500).named("B"),
        }
    )
    chosen = {weight: first("Khmr", "km", weight) for weight in (300, 400, 500, 600, 700, 900)}
    names = [face.path.name for face in chosen.values()]
    assert names == ["A-Regular.ttf"] * 3 + ["A-Bold.ttf"] * 3
    assert chosen[400] is chosen[500]  # one face, one font in the PDF
    assert (chosen[400].weight, chosen[900].weight) == (400, 700)
    assert uses() == {"A-Bold.ttf": ("km",), "A-Regular.ttf": ("km",), "B-Medium.ttf": ()}
    assert remarks()["B-Medium.ttf"].startswith("A-Regular.ttf goes before it.")
    assert remarks()["A-Regular.ttf"] == ""


def test_a_family_without_bold_stays_itself_and_says_so(font, folder: Folder) -> None:
    folder({"A.ttf": font("NotoSansKhmer", letters("km"))})
    assert first("Khmr", "km", 700) is first("Khmr", "km", 400)
    assert remarks()["A.ttf"].startswith("It has no bold")


def test_a_bold_font_that_declares_itself_regular_is_known_by_its_name(
    font, folder: Folder
) -> None:
    bold = font("NotoSansArabic", letters("ur"), 700).named("N Nastaliq", "Bold")
    bold.table["OS/2"].usWeightClass = 400
    regular = font("NotoSansArabic", letters("ur"), 400).named("N Nastaliq")
    folder({"N-Bold.ttf": bold, "N-Regular.ttf": regular})
    assert first("Arab", "ur", 400).path.name == "N-Regular.ttf"
    assert first("Arab", "ur", 700).path.name == "N-Bold.ttf"


def test_normal_width_goes_before_narrow(font, folder: Folder) -> None:
    narrow = font("NotoSansKhmer", letters("km")).named("A")
    narrow.table["OS/2"].usWidthClass = 3
    folder({"A-Narrow.ttf": narrow, "A.ttf": font("NotoSansKhmer", letters("km")).named("A")})
    assert first("Khmr", "km").path.name == "A.ttf"


def test_a_variable_font_gives_every_weight_that_it_has(font, folder: Folder) -> None:
    folder({"V.ttf": font("NotoSansKhmer", letters("km"), None).named("V")})
    glyph = first("Khmr", "km").font.get_nominal_glyph(ord("ក"))
    widths = {first("Khmr", "km", weight).declared_widths[glyph] for weight in (400, 550, 700)}
    assert len(widths) == 3
    assert first("Khmr", "km", 300) is first("Khmr", "km", 400)
    assert first("Khmr", "km", 900).weight == 700
    assert remarks()["V.ttf"] == ""


def test_files_go_by_their_names_and_the_later_says_who_is_before(font, folder: Folder) -> None:
    folder(
        {
            "b.ttf": font("NotoSansKhmer", letters("km")).named("One"),
            "A.ttf": font("NotoSansKhmer", letters("km")).named("Two"),
        }
    )
    assert uses() == {"A.ttf": ("km",), "b.ttf": ()}
    assert remarks()["b.ttf"].startswith("A.ttf goes before it.")


def test_the_fonts_follow_the_folder(font, folder: Folder, tmp_path: Path) -> None:
    place = folder({"Office.ttf": font("NotoSansKhmer", letters("km"))})
    before = first("Khmr", "km")
    use_office_fonts(place)
    assert first("Khmr", "km") is before  # nothing changed, nothing is read again
    use_office_fonts(tmp_path / "another desk" / "fonts")
    assert first("Khmr", "km").path.name == "NotoSansKhmer[wght].ttf"
    use_office_fonts(place)
    assert first("Khmr", "km").path.name == "Office.ttf"
    (place / "Office.ttf").unlink()
    use_office_fonts(place)
    assert first("Khmr", "km").path.name == "NotoSansKhmer[wght].ttf"


def test_a_font_that_goes_away_while_in_use_stays_in_use(font, folder: Folder) -> None:
    place = folder({"Office.ttf": font("NotoSansKhmer", letters("km"))})
    face = first("Khmr", "km")
    (place / "Office.ttf").write_bytes(b"")
    assert face.covers("កម្ពុជា")
    assert face.declared_widths[face.font.get_nominal_glyph(ord("ក"))]


def test_an_office_may_bring_a_script_that_nothing_else_writes(font, folder: Folder) -> None:
    folder({"Ethiopic.ttf": font("NotoSansEthiopic", letters("am"))})
    assert first("Ethi", "en").path.name == "Ethiopic.ttf"
