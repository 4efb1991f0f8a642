"""The interpreter card: a Korean sentence to show, several on one page to cut out and fold.

Each is a strip of three panels. The lower two fold onto each other and are the inside; the flap
above them folds backwards and is all that shows.
"""

import contextlib
from collections.abc import Callable, Sequence
from dataclasses import replace

from gg_desk.catalogue.contact import Contact
from gg_desk.catalogue.program import Program
from gg_desk.phrasebook.formats import spaced
from gg_desk.phrasebook.isolates import plain
from gg_desk.phrasebook.romanise import read_aloud, unbroken
from gg_desk.sheets.blocks import gap
from gg_desk.sheets.call_box import Call
from gg_desk.sheets.calling import call, whom_to_call
from gg_desk.sheets.card_panels import Card, for_family, for_staff, outside
from gg_desk.sheets.content import Content
from gg_desk.sheets.cutting import Strip, cut_out
from gg_desk.sheets.flow import Parts
from gg_desk.sheets.frame import Frame
from gg_desk.sheets.lines import EMERGENCY, known, spoken_name
from gg_desk.sheets.plain import plain_text
from gg_desk.sheets.speaking import Speaker
from gg_desk.typeset.boxes import Box, Laid
from gg_desk.typeset.document import MM, Document
from gg_desk.typeset.fit import Spot, fitted
from gg_desk.typeset.overflow import DoesNotFitError, Place

_WIDTH, _FLAP, _PANEL = 85 * MM, 32 * MM, 54 * MM
_PAD = 4 * MM
_LARGE = 1.8
"""Large print: 9 points become 16, and one card takes the page."""
_SMALLEST = 0.72
_BLANK = "________"
_PLACE = Place("a panel of the card", "카드의 한 면")


def draw(document: Document, content: Content, _programs: Sequence[Program]) -> str:
    """Draw a page of cards; what they say as plain text.

    Raises:
        DeskError: a character has no font, or the office's name is too long for a card.
    """
    card = _card(content)
    tag = content.speaker.language
    scale = _LARGE if content.order.large else 1.0
    panels = [
        _fitted(outside, card, tag, _FLAP, scale),
        _fitted(for_staff, card, tag, _PANEL, scale),
        _for_family(card, tag, scale),
    ]
    heights = [height * scale for height in (_FLAP, _PANEL, _PANEL)]
    strip = Strip(_WIDTH * scale, heights, panels, _PAD * scale)
    cut_out(document, strip, content.speaker.say("card.fold"), Frame(tag, document.width))
    return _as_text(card, tag)


def _fitted(
    panel: Callable[[Card, Frame], Box], card: Card, tag: str, height: float, scale: float
) -> Laid:
    """A panel in the largest type that its height holds."""
    spot = Spot((_WIDTH - 2 * _PAD) * scale, (height - 1.6 * _PAD) * scale, _PLACE)
    return fitted(lambda part: panel(card, Frame(tag, _WIDTH, scale * part)), spot, _SMALLEST)


def _for_family(card: Card, tag: str, scale: float) -> Laid:
    """The family's panel; a long office name goes without its sound, a longer one without hours."""
    silent = replace(card, sound="")
    names = [replace(line, details=line.details[:1]) for line in card.calls]
    for shorter in (card, silent):
        with contextlib.suppress(DoesNotFitError):
            return _fitted(for_family, shorter, tag, _PANEL, scale)
    return _fitted(for_family, replace(silent, calls=names), tag, _PANEL, scale)


def _card(content: Content) -> Card:
    """The words of a card; in Korean, one for any other language, written on it by hand."""
    speaker, contacts = content.speaker, content.lookups.contacts
    say, tag = speaker.say, speaker.language
    by_hand = tag == "ko"
    spoken = (_BLANK, _BLANK) if by_hand else spoken_name(tag)
    both = [say(key, language=spoken) for key in ("say.i-speak", "call.connect-interpreter")]
    sentence = plain("\n".join(korean for _lead, korean in both))
    general = content.template.general_contacts
    lines = list(whom_to_call((), general, contacts, tag))
    lines += [line for line in known(general[-1:], contacts) if line not in lines]
    phone = content.value("counselor_phone")[0] or content.office.phone
    return Card(
        language=spoken,
        keep=say("card.keep"),
        sentence=sentence,
        pronunciation=unbroken(read_aloud(sentence.replace("\n", " "))),
        meaning="" if by_hand else spaced(*(lead for lead, _korean in both)),
        ask=say("say.call-interpreter"),
        calls=[_call(speaker, contact) for contact in lines],
        emergency=(
            say("call.emergency"),
            [
                (contact.phones[0].number, speaker.own(contact.name, f"contact/{contact.id}/name"))
                for contact in known(EMERGENCY, contacts)
            ],
        ),
        office=[(say("page.office"), content.office.name), (say("page.phone"), phone)],
        sound=content.office_sound,
        ending=content.foot(()),
    )


def _call(speaker: Speaker, contact: Contact) -> Call:
    """A line with its hours; where no source says that it speaks the language, that to ask first."""
    told = call(speaker, contact, show=False)
    if contact.answers(speaker.language):
        return told
    ask = speaker.say("call.ask-language", language=spoken_name(speaker.language))
    return replace(told, details=[told.details[0], ask, *told.details[1:]])


def _as_text(card: Card, tag: str) -> str:
    sentence = card.sentence.replace("\n", " ")
    said = [card.language, card.keep, (card.meaning or sentence, sentence)]
    said += [(card.pronunciation, ""), card.ask, ("", "")]
    for line in card.calls:
        said += [(line.number, line.number), *line.details]
    label, numbers = card.emergency
    said += [("", ""), label]
    said += [(f"{number} {name[0]}", f"{number} {name[1]}") for number, name in numbers]
    said.append(("", ""))
    said += [
        (f"{name[0]}: {value or _BLANK}", f"{name[1]}: {value or _BLANK}")
        for name, value in card.office
    ]
    if card.ending.mark:
        said.append(card.ending.mark)
    if card.ending.code:
        name, signs = card.ending.code
        said.append((f"{name[0]}: {signs}", f"{name[1]}: {signs}"))
    nothing = gap(0)
    return plain_text(Parts(nothing, [replace(nothing, words=tuple(said))], nothing), tag)
