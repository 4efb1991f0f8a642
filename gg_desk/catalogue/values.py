"""What a single value must look like, whatever entry it stands in."""

import functools
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import msgspec

from gg_desk.catalogue.contact import Organisation
from gg_desk.catalogue.contact_values import CONTACT_CHECKS, tag_faults
from gg_desk.catalogue.criteria_values import CRITERIA_CHECKS, check_criteria
from gg_desk.catalogue.parts import parts
from gg_desk.catalogue.problems import Fault, Problem
from gg_desk.catalogue.program import (
    Amount,
    DateFact,
    DocumentNeed,
    Offered,
    Program,
    Step,
)
from gg_desk.catalogue.reading import Placed
from gg_desk.catalogue.requirements import (
    Ages,
    MinimumStay,
    Registration,
)
from gg_desk.catalogue.shapes import is_day, is_id
from gg_desk.catalogue.words import LocalText, Noun, Remark, Source

_OLDEST = 120
_WHOLE = 100


def check_values(placed: Placed) -> Iterator[Problem]:
    """The problems of an entry's own values; references are checked elsewhere."""
    for path, part in parts(placed.noun):
        faults = _text(part) if isinstance(part, Mapping) else _noun(part)
        for field, en, ko in faults:
            yield placed.problem(f"{path}/{field}".strip("/"), en, ko)


def _noun(noun: Noun) -> Iterator[Fault]:
    if not is_id(getattr(noun, "id", "id")):
        yield (
            "id",
            "an id is small letters, digits and hyphens, as in school-letter-gg.",
            "id는 소문자, 숫자, 붙임표로만 씁니다. 예: school-letter-gg",
        )
    for field in ("name", "purpose", "where_to_get"):
        if getattr(noun, field, None) == {}:
            yield from _missing(field, ("ko", "en"))
    yield from _origin(noun)
    check = _CHECKS.get(type(noun))
    if check:
        yield from check(noun)


def _origin(noun: Noun) -> Iterator[Fault]:
    """Where an entry comes from and when: facts inside an entry may leave it to the entry."""
    required = _required(type(noun))
    if "sources" in required and not getattr(noun, "sources", ()):
        yield (
            "sources",
            "no source is named. Name at least one id of sources.toml.",
            "출처가 없습니다. sources.toml의 id를 하나 이상 써 주세요.",
        )
    for field in ("date", "when"):
        if field in required and not getattr(noun, field, None):
            yield (
                field,
                "the date is empty. Write it as the source gives it, or “undated”.",
                "날짜가 비어 있습니다. 출처에 적힌 대로, 없으면 “undated”라고 써 주세요.",
            )


@functools.cache
def _required(noun: type[Noun]) -> frozenset[str]:
    return frozenset(field.name for field in msgspec.structs.fields(noun) if field.required)


def _text(text: LocalText) -> Iterator[Fault]:
    if not text:
        return
    missing = tuple(tag for tag in ("ko", "en") if not text.get(tag, "").strip())
    if missing:
        yield from _missing("", missing)
    yield from tag_faults("", text)


def _missing(field: str, tags: tuple[str, ...]) -> Iterator[Fault]:
    yield (
        field,
        f"the words in {' and '.join(tags)} are missing. Write Korean (ko) and English (en).",
        f"{', '.join(tags)} 문구가 없습니다. 한국어(ko)와 영어(en)를 모두 써 주세요.",
    )


def _remark(remark: Remark) -> Iterator[Fault]:
    missing = tuple(tag for tag in ("ko", "en") if not remark.said(tag).strip())
    if missing:
        yield from _missing("", missing)


def _organisation(organisation: Organisation) -> Iterator[Fault]:
    start, end = organisation.valid_from, organisation.valid_to
    yield from _day("valid_from", start)
    yield from _day("valid_to", end)
    if start and end and end < start:
        yield _order("valid_to", start, end)


def _source(source: Source) -> Iterator[Fault]:
    if source.url is not None and not source.url.startswith(("http://", "https://")):
        yield (
            "url",
            "an address starts with http:// or https://. Correct it, or leave the field out.",
            "주소는 http:// 또는 https://로 시작합니다. 바로잡거나 칸을 지워 주세요.",
        )


def _amount(amount: Amount) -> Iterator[Fault]:
    if amount.value <= 0 or (amount.unit == "percent" and amount.value > _WHOLE):
        yield (
            "value",
            f"{amount.value} {amount.unit} cannot be. Write an amount above zero; "
            "what costs nothing is free = true.",
            f"{amount.value} {amount.unit}은(는) 맞지 않습니다. 0보다 큰 금액을 쓰고, "
            "무료이면 free = true로 써 주세요.",
        )


def _ages(ages: Ages) -> Iterator[Fault]:
    least = 0 if ages.minimum is None else ages.minimum
    most = _OLDEST if ages.maximum is None else ages.maximum
    if not 0 <= least <= most <= _OLDEST:
        yield _order("minimum", least, most)


def _minimum_stay(stay: MinimumStay) -> Iterator[Fault]:
    for field, number in (("days", stay.days), ("months", stay.months)):
        if number is not None and number <= 0:
            yield (
                field,
                "write a number above zero, or leave the field out.",
                "0보다 큰 수를 쓰거나 칸을 지워 주세요.",
            )


def _date_fact(date: DateFact) -> Iterator[Fault]:
    yield from _day("on", date.on)
    if (date.on is None) == (date.days is None):
        yield (
            "on",
            "a date has either on (a day, month or year) or days (a deadline).",
            "날짜에는 on(연, 월, 일)이나 days(기한 일수) 중 하나만 써 주세요.",
        )


def _document_need(need: DocumentNeed) -> Iterator[Fault]:
    if not need.any_of:
        yield (
            "any_of",
            "name at least one document of documents.toml.",
            "documents.toml의 서류를 하나 이상 써 주세요.",
        )


def _step(step: Step) -> Iterator[Fault]:
    if (step.key is None) == (not step.words):
        yield (
            "key",
            "a step has either a key of the phrasebook or words of its own.",
            "단계에는 key(공통 문구)나 words(고유 문구) 중 하나만 써 주세요.",
        )


def _offered(offered: Offered) -> Iterator[Fault]:
    yield from tag_faults("named", offered.named)
    if offered.count is not None and offered.count < len(offered.named):
        yield (
            "count",
            f"{offered.count} languages are promised, but {len(offered.named)} are named.",
            f"언어 수는 {offered.count}개인데 {len(offered.named)}개가 적혀 있습니다. 바로잡아 주세요.",
        )


def _registration(registration: Registration) -> Iterator[Fault]:
    kinds = set(registration.kinds)
    if registration.required and {"registered", "undocumented"} <= kinds:
        yield (
            "kinds",
            "registered and undocumented are two schemes with two amounts. Make two programs, "
            "or write required = false where a source says that no registration is needed.",
            "등록 아동과 미등록 아동 사업은 서로 다릅니다. 사업을 둘로 나누거나, 등록이 필요 없다는 "
            "출처가 있으면 required = false로 써 주세요.",
        )


def _program(program: Program) -> Iterator[Fault]:
    yield from check_criteria(program)
    for fact in program.not_known:
        if getattr(program, fact):
            yield (
                "not_known",
                f"{fact} is said to be not known, but the entry tells it. Take one of the two away.",
                f"{fact}을(를) 모른다고 했지만 항목에 적혀 있습니다. 둘 중 하나를 지워 주세요.",
            )
    if program.status.as_of > program.as_of:
        yield (
            "status/as_of",
            f"the status is of {program.status.as_of}, after the entry's own as_of "
            f"({program.as_of}). Correct one of the two.",
            f"상태 기준일({program.status.as_of})이 항목 기준일({program.as_of})보다 늦습니다. "
            "둘 중 하나를 바로잡아 주세요.",
        )


def _day(field: str, day: str | None) -> Iterator[Fault]:
    if day is not None and not is_day(day):
        yield (
            field,
            f"“{day}” is not a date. Write 2026, 2026-03 or 2026-03-01.",
            f"“{day}”은(는) 날짜가 아닙니다. 2026, 2026-03, 2026-03-01처럼 써 주세요.",
        )


def _order(field: str, first: object, last: object) -> Fault:
    return (
        field,
        f"from {first} to {last} goes backwards or cannot be. Correct the two.",
        f"{first}부터 {last}까지는 순서가 맞지 않습니다. 두 값을 바로잡아 주세요.",
    )


_CHECKS: dict[type[Noun], Callable[[Any], Iterator[Fault]]] = {
    **CONTACT_CHECKS,
    **CRITERIA_CHECKS,
    Ages: _ages,
    Amount: _amount,
    DateFact: _date_fact,
    DocumentNeed: _document_need,
    MinimumStay: _minimum_stay,
    Offered: _offered,
    Organisation: _organisation,
    Program: _program,
    Registration: _registration,
    Remark: _remark,
    Source: _source,
    Step: _step,
}
"""By type: the one place that says which value has rules of its own."""
