"""The call list: whom a family may call, in its own language, with an interpreter, in Korean."""

from collections.abc import Iterator, Sequence

from gg_desk.catalogue.contact import Contact, Phone
from gg_desk.catalogue.place import Area
from gg_desk.catalogue.program import Program
from gg_desk.phrasebook.hours import key_to_press
from gg_desk.phrasebook.isolates import isolate
from gg_desk.phrasebook.wording import area_name
from gg_desk.sheets.blocks import Block, Pair, gap, pair, rule, stack
from gg_desk.sheets.call_rows import PhoneLine, emergency_row, heading, phone_row
from gg_desk.sheets.content import Content
from gg_desk.sheets.flow import ruled
from gg_desk.sheets.frame import Frame
from gg_desk.sheets.lines import grouped, opening, spoken_name
from gg_desk.sheets.pieces import Make, Piece
from gg_desk.sheets.speaking import Speaker
from gg_desk.sheets.spoken import spoken
from gg_desk.sheets.typed_city import typed_city
from gg_desk.sheets.vocabulary import CallGroups
from gg_desk.typeset.document import MM
from gg_desk.typeset.text import INK

_EMERGENCY, _INTERPRETED, _IN_KOREAN = "call.emergency", "call.with-interpreter", "call.in-korean"
_ICONS = {"call.in-language": "speech", _INTERPRETED: "person", _IN_KOREAN: "phone"}


def call_list(content: Content, _programs: Sequence[Program], _spec: CallGroups) -> Make:
    """All lines, those for emergencies first; the day of their numbers stands at the foot.

    Raises:
        UsageError: the field ``city`` names no city or county.
    """
    say, tag = content.speaker.say, content.speaker.language
    city = typed_city(content, content.lookups.areas.values())
    groups = grouped(
        content.lookups.contacts,
        content.template.general_contacts,
        tag,
        city.id if city else "",
    )
    labels = {key: say(key) for key in groups}
    lines = {
        key: [_line(content, contact, key) for contact in found] for key, found in groups.items()
    }
    place = _place(content, city) if city else ("", "")
    own = spoken_name(tag)
    sentence = say("call.connect-interpreter", language=own)
    ask = say("call.ask-language", language=own)
    since = [contact.as_of for found in groups.values() for contact in found]
    if since:
        content.facts_as_of(min(since))

    def make(frame: Frame) -> Piece:
        blocks: list[Block] = [rule(frame, color=INK, thickness=0.9), gap(2 * MM)]
        if place[0]:
            bold, korean = frame.style(12, 700), frame.korean(10, 600)
            blocks += [pair(frame, place, bold, korean, whole=True), gap(3 * MM)]
        if _EMERGENCY in lines:
            # First of all: in an emergency nobody searches a list.
            blocks += [emergency_row(frame, labels[_EMERGENCY], lines[_EMERGENCY]), gap(1 * MM)]
        for key in (key for key in _ICONS if key in lines):
            top = [heading(frame, _ICONS[key], labels[key])]
            if key == _INTERPRETED:
                top += [_whole(frame, ask), spoken(frame, sentence)]
            # Without the white space at its end, which would be alone on a page with the foot.
            first, *others = ruled(frame, [phone_row(frame, line) for line in lines[key]])[:-1]
            blocks += [stack([*top, first]), *others]
        return Piece(blocks)

    return make


def _line(content: Content, contact: Contact, key: str) -> PhoneLine:
    """What is told of ``contact`` in the group ``key``.

    A line with one number is told by its name alone: what it is for stays untold, since others
    may see the list.
    """
    speaker, tag = content.speaker, content.speaker.language
    name = speaker.name(contact.name, f"contact/{contact.id}/name")
    details = list(_numbers_told(speaker, contact))
    if contact.area and contact.area in content.lookups.areas:
        details.append(_place(content, content.lookups.areas[contact.area]))
    if tag in contact.interprets:
        details.append(speaker.say("call.interprets", language=spoken_name(tag)))
    details += opening(speaker, contact, "ko" if key == _IN_KOREAN else tag)
    numbers = tuple(dict.fromkeys(phone.number for phone in contact.phones))
    return PhoneLine(numbers, name, details)


def _numbers_told(speaker: Speaker, contact: Contact) -> Iterator[Pair]:
    """What to press at each number, and which is for what where there are several."""
    several = len({phone.number for phone in contact.phones}) > 1
    shown: set[str] = set()
    for at, phone in enumerate(contact.phones):
        if phone.number in shown or not (phone.key or several):
            continue
        shown.add(phone.number)
        note = speaker.own(phone.note, f"contact/{contact.id}/phones/{at}/note")
        lead, korean = map(_pressed, _to_press(speaker, phone), note)
        if lead:
            number = f"{isolate(phone.number)}: " if several else ""
            yield number + lead, number + korean


def _to_press(speaker: Speaker, phone: Phone) -> Pair:
    press = speaker.both(lambda book, side: key_to_press(book, phone, side))
    return press or ("", "")


def _pressed(press: str, note: str) -> str:
    return f"{press} ({isolate(note)})" if press and note else press or note


def _whole(frame: Frame, words: Pair) -> Block:
    return pair(frame, words, frame.style(11), frame.korean(9.5), whole=True)


def _place(content: Content, area: Area) -> Pair:
    return area_name(area, content.speaker.language), area_name(area, "ko")
