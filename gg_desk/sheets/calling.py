"""Whom to call in the family's language, and what to say when the phone is answered."""

from collections.abc import Iterable, Mapping

from gg_desk.catalogue.contact import Contact
from gg_desk.phrasebook import hours
from gg_desk.phrasebook.isolates import plain
from gg_desk.phrasebook.romanise import read_aloud, unbroken
from gg_desk.sheets.blocks import Pair
from gg_desk.sheets.call_box import Call
from gg_desk.sheets.head import Code
from gg_desk.sheets.lines import known, opening, spoken_name
from gg_desk.sheets.speaking import Speaker


def whom_to_call(
    own: Iterable[str], general: Iterable[str], contacts: Mapping[str, Contact], tag: str
) -> tuple[Contact, ...]:
    """First a line that answers in ``tag``, then the program's own office where it is another.

    ``own`` are the program's contacts, ``general`` lines open to everyone, best first. Where no
    line is known to speak the language, the last general line stands first: it is asked.
    """
    office, lines = known(own, contacts), known(general, contacts)
    answering = [contact for contact in (*office, *lines) if contact.answers(tag)]
    first = answering[0] if answering else (lines[-1] if lines else None)
    second = next((contact for contact in office if contact is not first), None)
    return tuple(contact for contact in (first, second) if contact)


def call(speaker: Speaker, contact: Contact, *, show: bool) -> Call:
    """What the call box says of ``contact``; with ``show`` the sentence that asks for an interpreter."""
    tag = speaker.language
    phone = contact.phones[0]
    name = spoken_name(tag)
    details: list[Pair] = [speaker.name(contact.name, f"contact/{contact.id}/name")]
    answers = speaker.both(lambda book, side: hours.answers_in(book, contact, tag, side))
    if answers and tag != "ko":
        details.append(answers)
    elif show and tag != "ko":
        details.append(speaker.say("call.ask-language", language=name))
    press = speaker.both(lambda book, side: hours.key_to_press(book, phone, side))
    if press:
        details.append(press)
    # Where another line stands above it, doubtful hours say less than asking.
    details += opening(speaker, contact, tag, doubtful=show)
    label = speaker.say(
        "label.call-in-language" if contact.answers(tag) and tag != "ko" else "label.contact"
    )
    if not show or tag == "ko":
        return Call(label, phone.number, details)
    sentence = plain(speaker.say("call.connect-interpreter", language=name)[1])
    return Call(
        label,
        phone.number,
        details,
        speaker.say("call.show-or-read"),
        sentence,
        unbroken(read_aloud(sentence)),
    )


def dial_code(speaker: Speaker, contact: Contact) -> Code:
    """A QR code that dials ``contact``."""
    number = contact.phones[0].number
    what = speaker.say("page.scan-call")
    caption = speaker.say("page.scan", what=what)
    return Code(f"tel:{number}", caption)
