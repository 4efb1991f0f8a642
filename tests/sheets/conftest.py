"""A small catalogue of our own, sheets printed from it, and an eye on what is drawn where."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import polib
import pytest

from gg_desk.catalogue.bundle import load_bundle
from gg_desk.catalogue.contact import Contact, Hours, Phone
from gg_desk.catalogue.place import Area, Document
from gg_desk.catalogue.program import (
    Amount,
    Benefit,
    DateFact,
    DocumentNeed,
    Program,
    Status,
    Step,
)
from gg_desk.catalogue.requirements import (
    Ages,
    Attendance,
    MinimumStay,
    Registration,
)
from gg_desk.catalogue.sheet import Sheet, SheetOrder
from gg_desk.catalogue.shown import words_of
from gg_desk.catalogue.translations import Translations
from gg_desk.catalogue.words import Source
from gg_desk.catalogue.words_po import catalogue_words
from gg_desk.phrasebook.book import Phrasebook, phrasebook
from gg_desk.settings import Office
from gg_desk.sheets.facts import Lookups
from gg_desk.sheets.order import render
from gg_desk.typeset.page import Page
from gg_desk.typeset.paragraph import Paragraph

DAY = dt.date(2026, 11, 22)
MIRRORED = str.maketrans("()[]«»", ")(][»«")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri")
OFFICE = Office(name="가나다 지원센터", address="경기도 가나시 다라로 1", phone="031-000-0000")
SOURCES = {
    "notice": Source(
        id="notice",
        publisher="Ganada Office",
        title="Notice",
        date="2026-01-05",
        confidence="high",
    )
}
KNOWN: dict[str, Any] = {"confidence": "high", "sources": ("notice",), "as_of": DAY}

DOCUMENTS = (
    Document(
        id="form",
        name={
            "ko": "지원신청서",
            "en": "Application form",
            "km": "ពាក្យសុំ (지원신청서)",
            "ur": "درخواست فارم (지원신청서)",
        },
        where_to_get={},
        **KNOWN,
    ),
    Document(
        id="passport",
        name={"ko": "여권", "en": "Passport", "km": "លិខិតឆ្លងដែន (여권)", "ur": "پاسپورٹ (여권)"},
        where_to_get={},
        **KNOWN,
    ),
    Document(
        id="card",
        name={
            "ko": "외국인등록증",
            "en": "Residence card",
            "km": "បណ្ណស្នាក់នៅ (외국인등록증)",
            "ur": "رہائشی کارڈ (외국인등록증)",
        },
        where_to_get={},
        **KNOWN,
    ),
)
CONTACTS = (
    Contact(
        id="line",
        name={"ko": "가나다 콜센터", "en": "Ganada line", "km": "ខ្សែទូរស័ព្ទ", "ur": "فون لائن"},
        phones=(Phone(number="031-120"),),
        speaks=("ko",),
        hours=(Hours(days=WEEKDAYS, opens="09:00", closes="18:00"),),
        **KNOWN,
    ),
    Contact(
        id="danuri-call-center",  # the id that the templates name first
        name={"ko": "다누리", "en": "Danuri", "km": "ដានូរី", "ur": "دانوری"},
        phones=(Phone(number="1577-1366", key="8"),),
        speaks=("ko", "en", "km"),
        hours=(Hours(days=("sun", "mon", "tue", "wed", "thu"), opens="09:00", closes="18:00"),),
        **KNOWN,
    ),
    Contact(
        id="c1345",  # the id that the templates name last
        name={"ko": "안내센터", "en": "Contact center", "km": "មជ្ឈមណ្ឌល", "ur": "رابطہ مرکز"},
        phones=(Phone(number="1345"),),
        speaks=("ko", "en"),
        language_count=20,
        hours=(Hours(days=WEEKDAYS, opens="09:00", closes="22:00"),),
        **KNOWN,
    ),
)
CHILDCARE = Program(
    id="childcare",
    group="childcare",
    audience="family",
    name={
        "ko": "가나다 보육료 지원",
        "en": "Ganada childcare support",
        "km": "ជំនួយថែទាំកុមារ",
        "ur": "بچوں کی دیکھ بھال کی مدد",
    },
    purpose={
        "ko": "보육료 일부를 매달 지원합니다.",
        "en": "Pays part of the daycare fee every month.",
        "km": "បង់ថ្លៃថែទាំកុមារមួយផ្នែករៀងរាល់ខែ។",
        "ur": "ہر ماہ ڈے کیئر کی فیس کا کچھ حصہ دیتا ہے۔",
    },
    status=Status(state="active", as_of=DAY),
    benefit=Benefit(
        amounts=(Amount(value=150_000),),
        period="month",
        paid_to="card",
        previous=Amount(value=100_000),
    ),
    ages=Ages(minimum=0, maximum=5, basis="birth_year"),
    registration=Registration(kinds=("registered",)),
    attendance=Attendance(at=("daycare",)),
    minimum_stay=MinimumStay(days=90, who="child_and_guardian"),
    areas=("gana",),
    documents=(DocumentNeed(any_of=("form",)), DocumentNeed(any_of=("passport", "card"))),
    steps=(Step(key="ask-daycare"), Step(key="hand-in-at-daycare")),
    dates=(DateFact(kind="amount_from", on="2025-10"), DateFact(kind="deadline", days=15)),
    contacts=("line",),
    **KNOWN,
)
SCHOOL = Program(
    id="school-enrol-foreign",  # the id from which the notice takes its documents
    group="school",
    audience="family",
    name={"ko": "초등학교 입학 신청", "en": "Applying to a school", "km": "ចុះឈ្មោះ", "ur": "داخلہ"},
    purpose={},
    status=Status(state="active", as_of=DAY),
    documents=(DocumentNeed(any_of=("form",)), DocumentNeed(any_of=("passport", "card"))),
    **KNOWN,
)
CHILD = {
    "child": "SOK DARA 속다라",
    "birth_date": "2020-03-05",
    "guardian": "SOK CHANTHA",
    "address": "경기도 가나시 다라로 1 (다라동)",
    "school": "가나초등학교",
    "school_phone": "031-120-0000",
    "gathering_date": "2027-01-05",
    "entrance_date": "2027-03-02",
    "reply_by": "2027-01-15",
    "counselor": "김상담",
    "counselor_phone": "031-123-4567",
    "issued": "2026-12-10",
}


@dataclass(frozen=True, slots=True)
class Drawn:
    """One line of a page as it was placed; points from the page's top left corner."""

    page: int
    seen: str
    """Its letters as the eye meets them from left to right."""
    left: float
    right: float
    baseline: float
    size: float

    @property
    def top(self) -> float:
        """Where capitals and Hangul end."""
        return self.baseline - 0.74 * self.size

    @property
    def bottom(self) -> float:
        """Where Hangul ends below the baseline."""
        return self.baseline + 0.12 * self.size

    def covers(self, other: "Drawn") -> bool:
        """Whether the two stand on each other, by more than a hair."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return self.page == other.page and across > 0.5 and down > 0.5


def reviewed_words(folder: Path) -> Translations:
    """The words of the catalogue above in Khmer and Urdu, each read by a person."""
    for tag in ("km", "ur"):
        words = polib.POFile()
        words.metadata = {"Content-Type": "text/plain; charset=UTF-8"}
        for noun in (CHILDCARE, SCHOOL, *DOCUMENTS, *CONTACTS):
            words += [
                polib.POEntry(
                    msgctxt=key,
                    msgid=text["en"],
                    msgstr=text[tag],
                    comment=f"ko: {text['ko']}",
                    tcomment="reviewed by Hong Gildong on 2026-11-30",
                )
                for key, text in words_of(noun)
                if tag in text
            ]
        words.save(str(folder / f"{tag}.po"))
    return Translations(folder)


def lookups(book: Phrasebook | None = None, words: Translations | None = None) -> Lookups:
    area = Area(id="gana", name={"ko": "가나시", "en": "Gana"}, kind="si", **KNOWN)
    return Lookups(
        words=words or catalogue_words(),
        documents={document.id: document for document in DOCUMENTS},
        contacts={contact.id: contact for contact in CONTACTS},
        areas={"gana": area},
        programs={program.id: program for program in (CHILDCARE, SCHOOL)},
        sources=SOURCES,
        book=book or phrasebook(),
    )


def print_sheet(
    template: str,
    *languages: str,
    values: dict[str, str] | None = None,
    program: Program | None = None,
    paper: str = "a4",
    book: Phrasebook | None = None,
    words: Translations | None = None,
    today: dt.date = DAY,
) -> Sheet:
    """A sheet of our own office; the guide tells of ``CHILDCARE`` unless told otherwise."""
    if template == "program-guide" and program is None:
        program = CHILDCARE
    order = SheetOrder(
        template=template,
        languages=languages,
        programs=(program,) if program else (),
        values=values or {},
        paper=paper,
    )
    return render(order, OFFICE, lookups(book, words), today)


@pytest.fixture(scope="session")
def bundled() -> Lookups:
    """All that the program brings with it."""
    bundle = load_bundle()
    kinds = ("documents", "areas", "contacts", "organisations", "programs", "sources")
    return Lookups(**{kind: {entry.id: entry for entry in getattr(bundle, kind)} for kind in kinds})


@pytest.fixture
def own() -> SimpleNamespace:
    """The catalogue above and what prints it."""
    return SimpleNamespace(
        childcare=CHILDCARE, school=SCHOOL, child=CHILD, day=DAY, sheet=print_sheet,
        reviewed_words=reviewed_words, lookups=lookups,
    )  # fmt: skip


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[Drawn]:
    """Every line that is drawn from here on, as a list that grows."""
    lines: list[Drawn] = []
    pages: list[Page] = []
    draw = Page.text

    def text(page: Page, paragraph: Paragraph, x: float, y: float, kind: str = "P") -> float:
        if page not in pages:
            pages.append(page)
        lines.extend(_placed(pages.index(page), paragraph, x, y + paragraph.first_baseline))
        return draw(page, paragraph, x, y, kind)

    monkeypatch.setattr(Page, "text", text)
    return lines


def _placed(page: int, paragraph: Paragraph, x: float, baseline: float) -> Iterator[Drawn]:
    for line in paragraph.lines:
        at_right = (paragraph.style.align == "end") != paragraph.style.rtl
        left = x + (paragraph.width - line.width if at_right else 0.0)
        runs = sorted(line.placed, key=lambda placed: placed.x)
        seen = "".join(run.text[::-1].translate(MIRRORED) if run.rtl else run.text for run in runs)
        shown = seen.translate(dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069")))
        yield Drawn(page, shown, left, left + line.width, baseline, paragraph.style.size)
        baseline += paragraph.style.line_height
