import datetime as dt

import msgspec
import pytest

from gg_desk.catalogue.contact import WEEK, Contact, Hours, Phone
from gg_desk.catalogue.words_po import catalogue_words
from gg_desk.phrasebook.book import phrasebook
from gg_desk.sheets.calling import call
from gg_desk.sheets.speaking import Speaker

SURE = Contact(
    id="line",
    name={"ko": "가나다 콜센터", "en": "Ganada line"},
    phones=(Phone(number="031-120"),),
    speaks=("ko", "en"),
    hours=(Hours(days=WEEK, opens="09:00", closes="18:00", confidence="high"),),
    confidence="high",
    sources=("s",),
    as_of=dt.date(2026, 11, 22),
)
OLD_HOURS = (Hours(days=WEEK, opens="09:00", closes="18:00", confidence="low"),)
OTHERS_HOURS = Hours(
    days=WEEK, opens="18:00", closes="22:00", languages=("zh-Hans",), confidence="low"
)


def doubts(contact: Contact) -> bool:
    told = call(Speaker(phrasebook(), "en", catalogue_words()), contact, show=True).details
    doubt = phrasebook().say("confirm.may-have-changed", "en").text
    return doubt in [lead for lead, _korean in told]


@pytest.mark.parametrize(
    ("changes", "doubted"),
    [
        ({}, False),
        ({"hours": OLD_HOURS}, True),
        ({"confidence": "low"}, True),
        # Hours of another language are not told, so they raise no doubt.
        ({"hours": (*SURE.hours, OTHERS_HOURS)}, False),
    ],
)
def test_a_line_whose_hours_rest_on_an_old_source_says_so(
    changes: dict[str, object], doubted: bool
) -> None:
    assert doubts(msgspec.structs.replace(SURE, **changes)) is doubted
