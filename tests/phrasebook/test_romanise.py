import pytest

from gg_desk.phrasebook.romanise import (
    read_aloud,
    romanise,
    romanise_area,
    romanise_name,
    romanise_person,
)


# The examples of the notice itself (MCST 2014-42), and sounds that meet on the desk's sheets.
@pytest.mark.parametrize(
    ("korean", "latin"),
    [
        ("구미", "gumi"), ("영동", "yeongdong"), ("백암", "baegam"), ("옥천", "okcheon"),
        ("합덕", "hapdeok"), ("호법", "hobeop"), ("월곶", "wolgot"), ("벚꽃", "beotkkot"),
        ("한밭", "hanbat"), ("구리", "guri"), ("설악", "seorak"), ("칠곡", "chilgok"),
        ("임실", "imsil"), ("울릉", "ulleung"), ("대관령", "daegwallyeong"),
        ("백마", "baengma"), ("종로", "jongno"), ("왕십리", "wangsimni"), ("별내", "byeollae"),
        ("신라", "silla"), ("해돋이", "haedoji"), ("같이", "gachi"), ("굳히다", "guchida"),
        ("좋고", "joko"), ("놓다", "nota"), ("낳지", "nachi"), ("묵호", "mukho"),
        ("집현전", "jiphyeonjeon"), ("압구정", "apgujeong"), ("낙동강", "nakdonggang"),
        ("죽변", "jukbyeon"), ("낙성대", "nakseongdae"), ("합정", "hapjeong"),
        ("팔당", "paldang"), ("샛별", "saetbyeol"), ("울산", "ulsan"), ("독립문", "dongnimmun"),
        ("오죽헌", "ojukheon"), ("속리산", "songnisan"), ("극락전", "geungnakjeon"),
        ("촉석루", "chokseongnu"), ("다보탑", "dabotap"), ("불국사", "bulguksa"),
        ("값이", "gapsi"), ("많아", "mana"), ("많다", "manta"), ("뚫는", "ttulleun"),
        ("붙여", "buchyeo"), ("밖에", "bakke"), ("없어요", "eopseoyo"), ("닫혀", "dachyeo"),
        ("있습니다", "itseumnida"), ("행복카드", "haengbokkadeu"), ("좋소", "joso"),
        ("외국인등록증", "oegugindeungnokjeung"), ("협력", "hyeomnyeok"),
    ],
)  # fmt: skip
def test_korean_is_written_as_it_is_heard(korean: str, latin: str) -> None:
    assert romanise(korean) == latin


def test_what_is_not_hangul_stays() -> None:
    assert romanise("120 (콜센터) OK") == "120 (kolsenteo) OK"


def test_the_sentence_to_read_aloud_is_cut_into_the_syllables_one_says() -> None:
    spoken = read_aloud("크메르어 통역을 연결해 주세요.")
    assert spoken == "keu-me-reu-eo tong-yeo-geul yeon-gyeol-hae ju-se-yo."


@pytest.mark.parametrize(
    ("korean", "latin"),
    [
        ("안산시", "Ansan-si"), ("양평군", "Yangpyeong-gun"), ("경기도", "Gyeonggi-do"),
        ("도봉구", "Dobong-gu"), ("신창읍", "Sinchang-eup"), ("삼죽면", "Samjuk-myeon"),
        ("인왕리", "Inwang-ri"), ("당산동", "Dangsan-dong"), ("봉천1동", "Bongcheon1-dong"),
        ("구리", "Guri"), ("안산시 단원구", "Ansan-si Danwon-gu"),
    ],
)  # fmt: skip
def test_a_place_has_its_unit_after_a_hyphen(korean: str, latin: str) -> None:
    assert romanise_area(korean) == latin


def test_given_names_keep_the_sound_of_each_syllable() -> None:
    assert romanise_person("한", "복남") == "Han Boknam"
    assert romanise_person("홍", "빛나") == "Hong Bitna"
    assert romanise_person("남궁", "민수") == "Namgung Minsu"


def test_each_word_of_a_name_has_a_capital() -> None:
    assert romanise_name("다누리콜센터 수원센터") == "Danurikolsenteo Suwonsenteo"
