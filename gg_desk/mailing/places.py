"""The city or county of the province, from its own cell or from an address."""

import re
from collections.abc import Mapping

from gg_desk.mailing.tables import Tables
from gg_desk.mailing.tidy import folded

_PROVINCE = re.compile(r"(?:대한민국\s*)?(?:경기도|경기)\s*")
_NAME = re.compile(r"[가-힣]{1,4}[시군](?=$|[\s,(]|[가-힣]*[구읍면동])|[가-힣]{1,4}(?=$|[\s,(])")
_OTHER_PROVINCES = re.compile(
    r"(?:대한민국\s*)?(?:서울|부산|대구|인천|광주광역|광주\s+(?:동|서|남|북|광산)구|대전|울산|세종|강원|충청|충북|충남|전라|전북|전남|경상|경북|경남|제주)"
)
_HANGUL = re.compile("[가-힣]")
_ENGLISH = re.compile(r"([A-Za-z]+)[-\s]?(si|gun|city|county)\b", re.IGNORECASE)
ELSEWHERE = "elsewhere"
"""An address that names another province."""


def area_of(text: str, areas: Mapping[str, str]) -> str:
    """The id of the area that a cell names, with or without province and district; "" if none."""
    plain = _PROVINCE.sub("", _without_special(text), count=1)
    known = areas.get(folded(plain)) or areas.get(folded(plain.split(",")[0]))
    return known or _named_first(plain, areas) or _named_in_english(text, areas)


def area_of_address(address: str, areas: Mapping[str, str]) -> str:
    """The id of the area in which an address lies; ``ELSEWHERE`` in another province; "" if unsaid."""
    if _OTHER_PROVINCES.match(address):
        return ELSEWHERE
    plain = _without_special(address)
    plain = _PROVINCE.sub("", plain, count=1) if _PROVINCE.match(plain) else plain
    if area := _named_first(plain, areas):
        return area
    return _named_in_english(address, areas)


def with_region(street: str, region: str, tables: Tables) -> str:
    """A Korean address that says no city, behind the city that its row says; else ``street``.

    A list has the city in a column of its own, the street in another: the post needs both.
    """
    area = area_of(region, tables.areas)
    if not area or not _HANGUL.match(street) or area_of_address(street, tables.areas):
        return street
    within = _PROVINCE.sub("", region, count=1)
    city = within if area_of_address(within, tables.areas) else ""
    named = city if city.endswith(("시", "군", "구")) else tables.area_names[area]
    return f"경기도 {named} {street}"


def _without_special(text: str) -> str:
    """Cities of over a million are 특례시 in letters of their own and 시 in addresses."""
    return text.replace("특례시", "시", 1)


def _named_in_english(text: str, areas: Mapping[str, str]) -> str:
    for name, kind in _ENGLISH.findall(text):
        if area := areas.get(folded(f"{name}{kind}")):
            return area
    return ""


def _named_first(text: str, areas: Mapping[str, str]) -> str:
    found = _NAME.match(text)
    return areas.get(folded(found[0]), "") if found else ""
