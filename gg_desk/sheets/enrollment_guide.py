"""The enrollment guide: a booklet on who enters school, how, with which papers, when, and what to say."""

from collections.abc import Sequence

from gg_desk.catalogue.languages import language
from gg_desk.catalogue.program import Program
from gg_desk.phrasebook.wording import proper_name
from gg_desk.sheets import enrollment_topics as topics
from gg_desk.sheets.booklet import Plan, Topic, draw_booklet
from gg_desk.sheets.calling import whom_to_call
from gg_desk.sheets.content import Content
from gg_desk.sheets.cover import Cover, cover
from gg_desk.sheets.flow import Look, Parts
from gg_desk.sheets.foot import foot
from gg_desk.sheets.plain import plain_text
from gg_desk.typeset.document import Document

_NOTES = 8


def draw(document: Document, content: Content, programs: Sequence[Program]) -> str:
    """Draw the booklet with the facts of the one program; the same as plain text.

    Raises:
        DeskError: a character has no font, or a part does not fit a page.
    """
    [program] = programs
    order, tag = content.order, content.speaker.language
    front, pages = _cover(content), _topics(content, program)
    note = content.speaker.say("page.note")
    ending = content.foot(programs)  # after all words, since it marks them as unreviewed
    plan = Plan(
        title=content.template.name["ko"],
        cover=lambda frame, height: cover(frame, height, front),
        topics=pages,
        foot=lambda frame: foot(frame, ending),
        note=note,
    )
    # Two columns of large print would be three words wide on these pages.
    layout = "stacked" if order.large and order.layout == "side-by-side" else order.layout
    first, *rows, last = draw_booklet(document, Look(tag, layout, order.large), plan)
    return plain_text(Parts(first, rows, last), tag)


def _cover(content: Content) -> Cover:
    say, office = content.speaker.say, content.office
    written_in = language(content.speaker.language)
    return Cover(
        icon="school",
        language=(written_in.own_name, written_in.korean_name),
        title=say("sheet.enrollment-guide.name"),
        purpose=say("sheet.enrollment-guide.purpose"),
        year=(say("field.school_year"), content.value("school_year")[0]),
        office=[
            (say("page.office"), proper_name(office.name, content.speaker.language)),
            (say("page.phone"), office.phone),
        ],
    )


def _topics(content: Content, program: Program) -> list[Topic]:
    """One topic a page, whom to call on the last."""
    say, tag = content.speaker.say, content.speaker.language
    lines = content.template.general_contacts
    contacts = whom_to_call(program.contacts, lines, content.lookups.contacts, tag)
    return [
        Topic("person", say("guide.who"), topics.who(content, program)),
        Topic("steps", say("notice.how-to"), topics.how(content, program), _NOTES),
        Topic("document", say("notice.documents"), topics.papers(content, program), _NOTES),
        Topic("calendar", say("guide.calendar"), topics.calendar(content), _NOTES),
        Topic("speech", say("guide.words"), topics.words(content, contacts)),
        Topic("phone", say("label.contact"), topics.calls(content, contacts), _NOTES),
    ]
