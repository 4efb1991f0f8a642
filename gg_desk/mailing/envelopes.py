"""Envelopes printed on directly: sender, postage mark and address, one family a page.

The post asks for the sender at the upper left, the address at the lower right, at least 40 mm below
the upper edge and at most 140 mm from the right one, and for the lowest 17 mm to stay clear for its
code. Its postcode of five digits stands at the end of the address; printed boxes for it are those
of the old six digits and are not drawn. Sources: https://www.koreapost.go.kr/eng/subIndex/4424.do
and Korea Post's recommendations for printed addresses (주소 인쇄 규격 권장안).
"""

from collections.abc import Iterable
from typing import BinaryIO

from gg_desk.envelopes import ADDRESS_BOTTOM, FOLD
from gg_desk.mailing.addressing import AddressBox, Addressed, lay_all
from gg_desk.mailing.envelope_sizes import EnvelopeSize
from gg_desk.mailing.label_grids import check_offset
from gg_desk.mailing.problems import Problem
from gg_desk.mailing.recipient import Recipient
from gg_desk.settings import Office
from gg_desk.sheets.postage_mark import MARK_WIDTH, draw_postage_mark
from gg_desk.sheets.stationery import Stationery
from gg_desk.typeset.boxes import Box, paragraph
from gg_desk.typeset.document import MM, Document, Page
from gg_desk.typeset.fit import Spot, fitted
from gg_desk.typeset.overflow import Place
from gg_desk.typeset.pictures import Picture
from gg_desk.typeset.stacks import stack
from gg_desk.typeset.text import Style

_TITLE = "봉투 · Envelopes"
_EDGE = (12 * MM, 10 * MM)  # what stands nearest to the edges; printers leave less than that white
_LOGO = (24 * MM, 14 * MM)
_GAP = 4 * MM
_SENDER = Place("the sender's place on the envelope", "봉투의 보내는 사람 자리")
_SENDER_SMALLEST = 0.75
_CODE = (FOLD - ADDRESS_BOTTOM) * MM
_ADDRESS_TOP, _ADDRESS_RIGHT = 40 * MM, 15 * MM
_ADDRESS = (120 * MM, 44 * MM)
_ABOVE_CODE = 3 * MM
_LOWEST = 0.15  # of the height: on large envelopes the address is not at the very bottom
_SMALLEST = 9.0
"""Points: what the post reads."""


def draw_envelopes(
    file: BinaryIO,
    families: Iterable[Recipient],
    envelope: EnvelopeSize,
    office: Office,
    dress: Stationery,
    *,
    offset: tuple[float, float] = (0.0, 0.0),
) -> Addressed:
    """Write a PDF of envelopes to ``file``, a page each; pages go there as they are finished.

    ``office`` is the sender; logo and postage mark are those of ``dress``. ``offset`` moves
    everything by millimetres to the right and down, as a printer needs it. Where every row is
    refused, what stands in ``file`` is no PDF, for none has no page.

    Raises:
        UsageError: the offset is more than a printer shifts.
        DoesNotFitError: the sender or the postage mark is too long for its place.
    """
    check_offset(offset)
    width, height = (length * MM for length in envelope.size)
    document = Document(title=_TITLE, language="ko", paper=(width, height), file=file, tagged=False)
    box = AddressBox(document, *_ADDRESS, envelope.points, _SMALLEST)
    x, y = address_place(envelope)
    right, down = (shift * MM for shift in offset)

    def draw_fixed(page: Page) -> None:
        _draw_sender(page, office, dress.logo)
        draw_postage_mark(page, dress.postage, width - _EDGE[0] - MARK_WIDTH, _EDGE[1])

    fixed = document.form(draw_fixed)
    refused: list[Problem] = []
    count = 0
    for laid in lay_all(box, families, refused):
        page = document.page()
        page.place(fixed, right, down)
        laid.draw(page, x + right, y + down)
        count += 1
    pages = document.pages
    if pages:
        document.finish()
    return Addressed(pages, count, tuple(refused))


def address_place(envelope: EnvelopeSize) -> tuple[float, float]:
    """The upper left corner of the address's box, in points."""
    width, height = (length * MM for length in envelope.size)
    bottom = height - max(_CODE + _ABOVE_CODE, height * _LOWEST)
    return width - _ADDRESS_RIGHT - _ADDRESS[0], max(bottom - _ADDRESS[1], _ADDRESS_TOP)


def _draw_sender(page: Page, office: Office, logo: Picture | None) -> None:
    """The logo, and name, address and phone beside it; what is empty is left out."""
    (left, top), (_width, most) = _EDGE, _LOGO
    if logo:
        scale = min(_LOGO[0] / logo.pixel_width, most / logo.pixel_height)
        width, height = logo.pixel_width * scale, logo.pixel_height * scale
        page.image(logo, left, top, width, height)
        left += width + _GAP
    room = page.width - _EDGE[0] - MARK_WIDTH - _GAP - left
    lines = ((office.name, 11.0, 600), (office.address, 9.0, 400), (office.phone, 9.0, 400))

    def build(scale: float) -> Box:
        return stack(
            [
                paragraph(words, Style("ko", size * scale, weight, leading=1.35))
                for words, size, weight in lines
                if words
            ]
        )

    laid = fitted(build, Spot(room, most + _GAP, _SENDER), _SENDER_SMALLEST)
    laid.draw(page, left, top)
