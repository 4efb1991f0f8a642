import pytest

from gg_desk.catalogue.bundle import load_bundle
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
        ("인왕리", "Inwang-ri"), ("당산동", "Dangsan-dong"), ("봉천1동", "Bongcheon 1(il)-dong"),
        ("구리", "Guri"), ("안산시 단원구", "Ansan-si Danwon-gu"),
        ("종로 2가", "Jongno 2(i)-ga"), ("퇴계로3가", "Toegyero 3(sam)-ga"),
        ("신림12동", "Sillim 12(sibi)-dong"), ("종로구", "Jongno-gu"), ("중구", "Jung-gu"), ("신길동", "Singil-dong"),
    ],
)  # fmt: skip
def test_a_place_has_its_unit_after_a_hyphen(korean: str, latin: str) -> None:
    assert romanise_area(korean) == latin


def test_given_names_keep_the_sound_of_each_syllable() -> None:
    assert romanise_person("한", "복남") == "Han Boknam"
    assert romanise_person("홍", "빛나") == "Hong Bitna"
    assert romanise_person("남궁", "민수") == "Namgung Minsu"


def test_every_area_reads_as_it_is_officially_written() -> None:
    areas = load_bundle().areas
    assert len(areas) == 31
    assert [romanise_area(area.name["ko"]) for area in areas] == [area.name["en"] for area in areas]


# Schools and offices of the province whose own English names hold the same reading.
@pytest.mark.parametrize(
    ("korean", "latin"),
    [
        ("원곡초등학교", "Wongok Chodeunghakgyo"), ("백마초등학교", "Baengma Chodeunghakgyo"),
        ("석수초등학교", "Seoksu Chodeunghakgyo"), ("금릉초등학교", "Geumneung Chodeunghakgyo"),
        ("일월초등학교", "Irwol Chodeunghakgyo"), ("곡란중학교", "Gongnan Junghakgyo"),
        ("별양초등학교", "Byeoryang Chodeunghakgyo"), ("햇살어린이집", "Haetsal Eorinijip"),
        ("다누리콜센터 수원센터", "Danuri Kolsenteo Suwon Senteo"),
        ("안산시외국인주민상담지원센터", "Ansan-si Oegugin Jumin Sangdam Jiwon Senteo"),
        ("시흥시외국인복지센터(본관)", "Siheung-si Oegugin Bokji Senteo (Bongwan)"),
        ("원곡동 행정복지센터", "Wongok-dong Haengjeong Bokji Senteo"),
        ("경기도여성가족재단", "Gyeonggi-do Yeoseong Gajok Jaedan"),
    ],
)  # fmt: skip
def test_a_name_is_cut_where_its_words_are(korean: str, latin: str) -> None:
    assert romanise_name(korean) == latin
