"""Where lines may end, on the words of our own sheets: every phrase in 21 languages."""

import datetime as dt
import re
from functools import cache

import polib
import pytest

from gg_desk.phrasebook import formats
from gg_desk.phrasebook.book import phrasebook
from gg_desk.resources import resource
from gg_desk.typeset.boundaries import boundaries
from gg_desk.typeset.breaks import line_breaks
from gg_desk.typeset.text import isolate

TAGS = "ko en zh-Hans vi fil ru uz th km mn ne my si bn ur ar lo id ja hi kk"
LANGUAGES = TAGS.split()

# Words that a reader of the language takes as one, as they stand in the phrases.
WORDS = {
    "th": "โรงเรียน เด็ก ครอบครัว โทรศัพท์ เอกสาร สมัคร เดือน ประกัน บัตร สำนักงาน หนังสือเดินทาง จังหวัด คยองกี เกาหลี อะพอสทิลล์ ท่านทราบ ผลกระทบ สติกเกอร์ โฟลิก อึยจองบู ยงอิน ชินบุนดัง ขั้นตอน เจ้าหน้าที่",
    "lo": "ໂຮງຮຽນ ເດັກ ຄອບຄົວ ໂທລະສັບ ພາສາ ເອກະສານ ໂຮງໝໍ ເດືອນ ຜູ້ປົກຄອງ ຕ່າງປະເທດ ເກົາຫຼີ ຫ້ອງການ ນະຄອນ ກຽງກີ ວັກຊີນ ອອນລາຍ ຮວາຊອງ ອຸຍຈົງບູ ຢົງອິນ ວີຊາ ສະແກນ ໂຟລິກ ໄຟຟ້າ ຄວາມລັບ",
    "km": "សាលារៀន កុមារ គ្រួសារ ទូរស័ព្ទ ភាសា ឯកសារ អាណាព្យាបាល លិខិតឆ្លងដែន ជនបរទេស មជ្ឈមណ្ឌល កូរ៉េ ការិយាល័យ ខេត្ត គ្យ៉ុងគី អាប៉ូស្ទីល ទីក្រុង ក្រសួង ករណី ជំហាន ដំបូង កម្មករ កប៉ាល់ រថភ្លើង យ៉ុងអ៊ីន អ៊ុយជុងប៊ូ អាស៊ីតហ្វូលិក",
    "my": "ကျောင်း ကလေး မိသားစု ဖုန်း စာရွက်စာတမ်း ဆေးရုံ အုပ်ထိန်းသူ လိပ်စာ နိုင်ငံခြားသား မှတ်ပုံတင် ရုံး ကိုရီးယား ဂယောင်းဂီ အွန်လိုင်း အက်ပ် စင်တာ နိုင်ငံ အခကြေး လစဉ် မူကြို စကင် ကိုက်ညီ ပြင်ပလူနာ ဟွာဆောင်း ယုံအင်း ဖောလစ်",
}
SENTENCES = {
    "th": "กรุณา|นำ|เอกสาร|มา|ที่|โรงเรียน|ของ|เด็ก",
    "lo": "ກະລຸນາ|ໂທ|ຫາ|ໂຮງຮຽນ|ຂອງ|ເດັກ",
    "km": "សូម|យក|ឯកសារ|ទៅ|សាលារៀន|របស់|កុមារ",
    "my": "ကျောင်း|ရုံး|တွင် |ကလေး|အတွက် |လျှောက်ထား|ပါ",
    "ko": "초등학교 |입학통지서를 |가지고 |주민센터로 |오세요.",
    "vi": "Hãy |gọi |cho |nhà |trường |trước.",
    "ja": "保|育|料|は|「市」|が|払|い|ま|す。",
    "zh-Hans": "请|在|“工|作|日”|打|电|话，|谢|谢！",
}


@cache
def phrases(language: str) -> tuple[str, ...]:
    """Every phrase and catalogue word in ``language``, as its file has it."""
    found = []
    for folder in ("phrasebook", "catalogue/words"):
        path = resource(folder) / f"{language}.po"
        if path.exists():  # the catalogue's own Korean stands in its data
            found += [entry.msgstr for entry in polib.pofile(str(path)) if entry.msgstr]
    return tuple(found)


def assert_whole(part: str, text: str, language: str) -> None:
    start = text.index(part)
    inside = [at for at in line_breaks(text, language) if start < at < start + len(part)]
    assert inside == [], [part[: at - start] + "|" + part[at - start :] for at in inside]


@pytest.mark.parametrize("language", SENTENCES)
def test_sentences_break_between_their_words(language: str) -> None:
    words = SENTENCES[language].split("|")
    ends = [sum(map(len, words[: index + 1])) for index in range(len(words))]
    assert line_breaks("".join(words), language) == ends


@pytest.mark.parametrize("language", WORDS)
def test_known_words_are_never_cut_in_any_phrase(language: str) -> None:
    for word in WORDS[language].split():
        holding = [phrase for phrase in phrases(language) if word in phrase]
        assert holding, word
        for phrase in holding:
            breaks = set(line_breaks(phrase, language))
            for match in re.finditer(word, phrase):
                assert breaks.isdisjoint(range(match.start() + 1, match.end())), (word, phrase)


def test_no_line_begins_with_the_end_of_a_burmese_syllable() -> None:
    begins_badly = re.compile("[\u1000-\u1021]\u1037?[\u1039\u103a]")
    for phrase in phrases("my"):
        for at in line_breaks(phrase, "my")[:-1]:
            assert not begins_badly.match(phrase, at), phrase[at - 5 : at + 5]


@pytest.mark.parametrize(("language", "sign"), [("th", "ๆ"), ("km", "ៗ")])
def test_no_line_begins_with_the_sign_that_repeats_a_word(language: str, sign: str) -> None:
    holding = [phrase for phrase in phrases(language) if sign in phrase]
    assert holding
    for phrase in holding:
        begins = [phrase[at] for at in line_breaks(phrase, language)[:-1]]
        assert sign not in begins, phrase


def test_a_burmese_prefix_stays_with_its_word() -> None:
    """Not (မ) and အ stood alone at a line's end, as in မ|ရှိ and အ|ရင်."""
    alone = re.compile("[\u1019\u1021](?=[\u1000-\u1020])")
    holding = [phrase for phrase in phrases("my") if alone.search(phrase)]
    assert len(holding) > 100
    for phrase in holding:
        breaks = set(line_breaks(phrase, "my"))
        assert breaks.isdisjoint(match.end() for match in alone.finditer(phrase)), phrase


@pytest.mark.parametrize("language", LANGUAGES)
def test_icu_knows_every_break_of_ours_and_none_cuts_a_grapheme(language: str) -> None:
    texts = phrases(language)
    assert len(texts) > 150
    locale = {"ko": "ko@lw=phrase", "ja": "ja@lb=strict", "zh-Hans": "zh@lb=strict"}
    for text in texts:
        ours = set(line_breaks(text, language))
        assert ours <= set(boundaries(text, "line", locale.get(language, language)))
        assert ours <= set(boundaries(text, "grapheme"))
        # Nor are breaks lost wholesale: texts with spaces keep nearly all of theirs.
        assert len(ours) >= text.count(" ") / 3


@pytest.mark.parametrize("language", ["ja", "zh-Hans"])
def test_kinsoku_in_every_phrase(language: str) -> None:
    for text in phrases(language):
        for at in line_breaks(text, language)[:-1]:
            assert (
                text[at]
                not in "。、，．・：；！？）」』】》〉…ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々"
            ), text
            assert text[at - 1] not in "（「『【《〈", text


@pytest.mark.parametrize("text", ["漢字々", "ちょっと", "コーヒー、", "人々が"])
def test_korean_sentences_keep_japanese_rules(text: str) -> None:
    for at in line_breaks(f"일본어 {text}", "ko")[:-1]:
        assert f"일본어 {text}"[at] not in "々ょっー、"


# What stays whole


@pytest.mark.parametrize("language", LANGUAGES)
def test_amounts_are_never_cut(language: str) -> None:
    amount = formats.money(phrasebook(), 150_000, language).text
    for part in re.split(r" ?(?=\()", amount):  # in its own words, and in brackets as ₩150,000
        assert_whole(part, f"가 {amount} b", language)


@pytest.mark.parametrize("month", range(1, 13))
@pytest.mark.parametrize("language", [tag for tag in LANGUAGES if tag != "mn"])
def test_dates_are_never_cut(language: str, month: int) -> None:
    for day in (2, 22):
        date = formats.date(dt.date(2026, month, day), language)
        assert_whole(date, f"a {date} b", language)
        assert_whole(date, f"a {isolate(date)} b", language)


def test_mongolian_dates_in_words_are_too_long_to_stay_whole() -> None:
    # «2026 оны арван нэгдүгээр сарын 22» is wider than many a column.
    date = formats.date(dt.date(2026, 11, 22), "mn")
    assert line_breaks(date, "mn")[0] < len(date)
    assert_whole("сарын\u00a022", date, "mn")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_day_stays_with_its_month_where_no_year_stands(language: str) -> None:
    for month in range(1, 13):
        date = formats.date(f"{month:02}-22", language)
        assert_whole(date, f"가 {date} b", language)


@pytest.mark.parametrize(
    ("language", "typed"), [("uz", "2-iyul"), ("ru", "2-й"), ("ja", "11月22日"), ("ko", "2월 3일")]
)
def test_a_day_is_not_cut_at_its_hyphen_or_month_as_people_type_it(language, typed) -> None:
    assert_whole(typed, f"가 {typed} b", language)
    assert_whole(typed, f"가 {isolate(typed)} b", language)


@pytest.mark.parametrize(
    "phone",
    [
        "031-8008-2340",
        "031 8008 2340",
        "(031) 8008-2340",
        "+82 31 8008 2340",
        "+82 (31) 8008-2340",
        "+82-31-8008-2340",
        "1345",
        "010.1234.5678",
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_phone_numbers_are_never_cut(language: str, phone: str) -> None:
    assert_whole(phone, f"a {phone} b", language)
    assert_whole(phone, f"a {isolate(phone)} b", language)
    assert 2 in line_breaks(f"a {phone} b", language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_numbers_among_words_do_not_hold_them_together(language: str) -> None:
    text = "In 2027, 15 children and 3 schools; 0 or (7) + 8 apply"
    assert line_breaks(text, language) == [match.end() for match in re.finditer(r"\S+ ?", text)]
