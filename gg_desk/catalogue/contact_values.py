"""What the values of a contact must look like: its phones, its hours, the languages it speaks."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from gg_desk.catalogue.contact import Contact, Hours, Phone
from gg_desk.catalogue.problems import Fault
from gg_desk.catalogue.shapes import is_clock, is_phone, is_tag
from gg_desk.catalogue.words import Noun


def tag_faults(field: str, tags: Iterable[str]) -> Iterator[Fault]:
    """What is wrong with the language ``tags`` in ``field``."""
    for tag in tags:
        if not is_tag(tag):
            yield (
                field,
                f"“{tag}” is not a language tag. Write one as in km, fil or zh-Hans.",
                f"“{tag}”은(는) 언어 표기가 아닙니다. km, fil, zh-Hans처럼 써 주세요.",
            )


def _phone(phone: Phone) -> Iterator[Fault]:
    if not is_phone(phone.number):
        yield (
            "number",
            f"“{phone.number}” does not look like a Korean phone number. Write it as in "
            "031-8008-2340, 1577-1366, 031-120 or 1345; what to press goes into key.",
            f"“{phone.number}”은(는) 전화번호 형식이 아닙니다. 031-8008-2340, 1577-1366, 031-120, "
            "1345처럼 쓰고 누를 번호는 key에 써 주세요.",
        )


def _hours(hours: Hours) -> Iterator[Fault]:
    for field, clock in (("opens", hours.opens), ("closes", hours.closes)):
        if not is_clock(clock) and (field, clock) != ("closes", "24:00"):
            yield (
                field,
                f"“{clock}” is not a time. Write hours and minutes, as in 09:00 or 18:30.",
                f"“{clock}”은(는) 시각이 아닙니다. 09:00, 18:30처럼 써 주세요.",
            )
    if not hours.days or len(set(hours.days)) < len(hours.days):
        yield (
            "days",
            "name every weekday once, as in mon, tue.",
            "요일을 mon, tue처럼 한 번씩 써 주세요.",
        )
    yield from tag_faults("languages", hours.languages)


def _contact(contact: Contact) -> Iterator[Fault]:
    yield from tag_faults("speaks", contact.speaks)
    yield from tag_faults("interprets", contact.interprets)
    for position, hours in enumerate(contact.hours):
        for tag in hours.languages:
            if contact.answers(tag) is False:
                yield (
                    f"hours/{position}/languages",
                    f"the hours name “{tag}”, the contact does not. Add it to speaks or "
                    "interprets, or take it out of the hours.",
                    f"이 시간에만 “{tag}”이(가) 있습니다. speaks나 interprets에 더하거나 "
                    "시간에서 빼 주세요.",
                )


CONTACT_CHECKS: dict[type[Noun], Callable[[Any], Iterator[Fault]]] = {
    Contact: _contact,
    Hours: _hours,
    Phone: _phone,
}
"""By type, as ``values`` collects them."""
