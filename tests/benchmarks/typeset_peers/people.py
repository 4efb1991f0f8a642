"""Invented children, guardians, addresses and schools: the same ones every time.

Names and addresses hardly ever return, dates and schools do, as in a city's roster.
"""

import datetime as dt
import random
from collections.abc import Callable, Iterator

from gg_desk.phrasebook.formats import date
from typeset_peers.design import Notice

_NAMES = {
    "latin": (
        "NGUYEN TRAN PHAM SANTOS REYES CRUZ SOK CHEA KEO TAMANG GURUNG RAHMAN HOSSAIN SILVA PERERA "
        "KARIMOV AKHMEDOV BATBAYAR WIJAYA SUSANTO KHAN AHMED LIN WANG IVANOVA KIM SATO TANAKA SHARMA",
        "ANH MINH HOA THI LAN MARIA JOSE ANGELO DARA SOPHEA VUTHY SUNITA BISHAL FARHANA NIMAL "
        "KUMARI DILNOZA AZIZ TEMUULEN NOMIN DEWI BUDI AYESHA BILAL XIAOYU ANNA ARTEM HARUTO PRIYA",
    ),
    "hangul": (
        "김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황 안 송 류 홍",
        "다라 소피아 민안 하늘 서윤 지호 유나 도현 아린 시우 나리 태오 미르 가온 라온 다온 새봄 슬기 한별",
    ),
    "khmer": (
        "សុខ ជា កែវ ចាន់ ហេង លី មាស ស៊ិន ផាន ឈួន ទេព នួន រស់ យឹម",
        "ដារ៉ា សុភា វុទ្ធី ចន្ធា ស្រីពៅ រតនា មករា បុប្ផា ពិសិដ្ឋ កុសល សុវណ្ណ ធីតា",
    ),
    "arabic": (
        "خان احمد حسین علی ملک قریشی بٹ شاہ چوہدری انصاری حسن یوسف",
        "عائشہ بلال فاطمہ زینب حمزہ مریم عمر سارہ ابراہیم نور یحیی سلمی",
    ),
    "han": (
        "王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林",
        "小雨 明轩 子涵 思远 佳怡 建国 梓萱 浩然 欣悦 文博 雅婷 志强",
    ),
    "cyrillic": (
        "Иванова Петров Ким Цой Батболд Ганзориг Алиев Серикова Ахметов Пак Смирнова Юн",
        "Анна Артём Тэмүүлэн Номин Айгерім Нұрлан Виктория Максим Дарья Саруул Әлия Игорь",
    ),
}
_OWN_SCRIPT = {
    "km": "khmer", "ur": "arabic", "ar": "arabic", "zh-Hans": "han", "ja": "han",
    "ru": "cyrillic", "mn": "cyrillic", "kk": "cyrillic",
}  # fmt: skip
_CITIES = (
    ("안산시 단원구", "원곡로 중앙대로 화랑로 선부광장로"),
    ("시흥시", "정왕대로 군서로 마유로"),
    ("화성시", "향남로 발안로 봉담읍길"),
    ("수원시 팔달구", "매산로 향교로 고등로"),
    ("평택시", "포승향남로 안중로 서정로"),
)
_SCHOOLS = "원곡 선일 군서 시화 정왕 향남 발안 매산 세류 서정 안중 포승 관산 와동 선부 석수 화랑 고잔 대월 송탄"


def notices(chance: random.Random, languages: list[str], count: int) -> Iterator[Notice]:
    """``count`` notices, the languages by turns, with the values of ``design.FIELDS``."""
    schools = [(f"{name}초등학교", phone(chance)) for name in _SCHOOLS.split()]
    births = dt.date(2020, 1, 1)
    for number in range(count):
        tag = languages[number % len(languages)]
        school, call = chance.choice(schools)
        flat = f"{chance.randint(101, 118)}동 {chance.randint(1, 25)}{chance.randint(1, 8):02}호"
        yield Notice(
            tag,
            [
                _name(chance, tag),
                date(births + dt.timedelta(days=chance.randrange(366)), tag),
                _name(chance, tag),
                f"{street(chance)}, {flat}",
                school,
                call,
                date(dt.date(2027, 1, chance.choice((5, 6, 7))), tag),
                date(dt.date(2027, 3, 2), tag),
            ],
        )


def street(chance: random.Random) -> str:
    """A house in the province."""
    city, roads = chance.choice(_CITIES)
    return f"경기도 {city} {chance.choice(roads.split())} {chance.randint(1, 480)}"


def phone(chance: random.Random) -> str:
    """A number in the province."""
    return f"031-{chance.randint(200, 999)}-{chance.randint(1000, 9999)}"


def latin_name(chance: random.Random) -> str:
    """A name as a passport has it."""
    return _of("latin", chance, 3)


def _name(chance: random.Random, tag: str) -> str:
    """In Latin letters, or in the language's own or Hangul, or in both."""
    manner: Callable[[], str] = chance.choice(
        (
            lambda: latin_name(chance),
            lambda: _of(_OWN_SCRIPT.get(tag, "latin"), chance, 2),
            lambda: f"{latin_name(chance)} {_of('hangul', chance, 2)}",
        )
    )
    return manner()


def _of(script: str, chance: random.Random, parts: int) -> str:
    family, given = (names.split() for names in _NAMES[script])
    joint = "" if script in {"han", "hangul"} else " "
    return joint.join([chance.choice(family), *chance.choices(given, k=parts - 1)])
