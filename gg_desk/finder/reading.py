"""HOUSEHOLD.json read: every fault told at once, naming the person and the key."""

import datetime as dt
import difflib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, get_args

import msgspec

from gg_desk.catalogue.household import Household, Member, MemberField, Span
from gg_desk.catalogue.verdict import Question
from gg_desk.errors import DeskError, UsageError
from gg_desk.finder.days import OLDEST, read_age, read_day
from gg_desk.finder.leaves import KOREA, KOREANS
from gg_desk.finder.questions import options

WITHHELD = "prefers_not_to_say"
"""The answer of who prefers not to give one."""

_MOST_PEOPLE = 40
_DAYS: tuple[MemberField, ...] = (
    "birth_date", "in_korea_since", "in_gyeonggi_since", "in_city_since",
)  # fmt: skip
"""In the order in which they must follow each other."""

_FIELDS: tuple[MemberField, ...] = get_args(MemberField)
_MEMBER_KEYS = (*_FIELDS, "age")
_KEYS = ("area", "people")


@dataclass(frozen=True, slots=True)
class Names:
    """How places and countries are known: each gives an id or code, empty where it knows none."""

    area: Callable[[str], str]
    country: Callable[[str], str]
    areas: Sequence[str]
    """The names to choose from, for who mistyped one."""


@dataclass(slots=True)
class _Faults:
    """What is wrong so far."""

    found: list[tuple[str, str]] = field(default_factory=list)

    def add(self, where: tuple[str, str], en: str, ko: str) -> None:
        self.found.append((f"{where[0]}: {en}", f"{where[1]}: {ko}"))


def read_household(text: str, names: Names, today: dt.date) -> Household:
    """The household that a file tells of; ages are counted back from ``today``.

    Raises:
        UsageError: the file is wrong; one line for each fault.
    """
    given = _decoded(text)
    faults = _Faults()
    _unknown_keys(given, _KEYS, ("the household", "가구"), faults)
    area = _area(given.get("area"), names, faults)
    people = given.get("people")
    if not isinstance(people, list | None) or len(people or ()) > _MOST_PEOPLE:
        faults.add(
            ("people", "people"),
            f"write a list of people, {_MOST_PEOPLE} at most, as in [{{…}}, {{…}}].",
            f"[{{…}}, {{…}}]처럼 {_MOST_PEOPLE}명 이하의 목록으로 적어 주세요.",
        )
        people = []
    members = tuple(
        _member(person, number, names, today, faults)
        for number, person in enumerate(people or (), start=1)
    )
    if faults.found:
        english, korean = zip(*faults.found, strict=True)
        raise UsageError("\n".join(english), "\n".join(korean))
    return Household(area=area or None, people=members, area_withheld=area == "")


def _decoded(text: str) -> dict[str, Any]:
    try:
        given = msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError) as error:
        raise UsageError(
            f"The household is not JSON: {error}. Look for a missing quotation mark, comma or bracket.",
            f"가구 파일이 JSON 형식이 아닙니다({error}). 빠진 따옴표, 쉼표, 괄호가 있는지 확인해 주세요.",
        ) from error
    if not isinstance(given, dict):
        raise UsageError(
            'The household is no JSON object. Write it as {"area": …, "people": […]}.',
            '가구 파일의 형식이 다릅니다. {"area": …, "people": […]}처럼 적어 주세요.',
        )
    return given


def _area(given: object, names: Names, faults: _Faults) -> str | None:
    """The id of the area; empty for who prefers not to say, None where nobody answered."""
    if given is None:
        return None
    if given == WITHHELD:
        return ""
    found = names.area(given) if isinstance(given, str) else ""
    if not found:
        guess = _nearest(str(given), names.areas)
        faults.add(
            ("area", "area"),
            f"“{given}” is not a city or county of Gyeonggi Province.{_did_you_mean(guess)}",
            f"“{given}”은(는) 경기도 시·군이 아닙니다.{_hoksi(guess)}",
        )
    return found or None


def _member(given: object, number: int, names: Names, today: dt.date, faults: _Faults) -> Member:
    where = (f"person {number}", f"{number}번째 사람")
    if not isinstance(given, dict):
        faults.add(
            where,
            'write each person in braces, as in {"role": "child"}.',
            '사람마다 {"role": "child"}처럼 중괄호로 적어 주세요.',
        )
        return Member()
    role = given.get("role")
    if isinstance(role, str) and role in options(Question(field="role")):
        where = (f"{where[0]} ({role})", f"{where[1]}({role})")
    _unknown_keys(given, _MEMBER_KEYS, where, faults)
    read: dict[str, Any] = {}
    for key in _MEMBER_KEYS:
        if given.get(key) is not None and given[key] != WITHHELD:
            try:
                read[key] = _answer(key, given[key], names, today)
            except DeskError as error:
                faults.add((f"{where[0]}, {key}", f"{where[1]}, {key}"), error.en, error.ko)
    silent = {"birth_date" if key == "age" else key for key in _withheld(given)}
    _one_birth(read, where, faults)
    _in_order(read, where, faults)
    _child_at_work(read, where, faults)
    _one_nationality(read, where, faults)
    return Member(**read, withheld=frozenset(key for key in _FIELDS if key in silent))


def _withheld(given: Mapping[str, object]) -> Iterable[str]:
    return (key for key, value in given.items() if value == WITHHELD)


def _answer(key: str, given: object, names: Names, today: dt.date) -> object:
    """One answer in its own type."""
    if key == "age":
        return read_age(given, today)
    if key in _DAYS:
        return _past(read_day(given), given, today)
    if key == "nationality":
        return _country(given, names)
    known = options(Question(field=key))  # type: ignore[arg-type]  # what is left is a MemberField
    if given in known:
        return given
    guess = _nearest(str(given), known)
    raise UsageError(
        f"“{given}” is no answer here.{_did_you_mean(guess)} Use one of: {', '.join(known)}; or leave it out if unknown.",
        f"“{given}”은(는) 쓸 수 없는 값입니다.{_hoksi(guess)} {', '.join(known)} 중에서 고르고, 모르면 비워 두세요.",
    )


def _past(span: Span, given: object, today: dt.date) -> Span:
    """The days of ``span`` until today.

    Raises:
        UsageError: none of them has come, or nobody who lives was there.
    """
    if span.first > today:
        raise UsageError(
            f"{given} is in the future. Correct the date.",
            f"{given}은(는) 아직 오지 않은 날입니다. 날짜를 고쳐 주세요.",
        )
    if span.first.year < today.year - OLDEST:
        raise UsageError(
            f"{given} is more than {OLDEST} years ago. Correct the date.",
            f"{given}은(는) {OLDEST}년도 더 지난 날입니다. 날짜를 고쳐 주세요.",
        )
    return Span(span.first, min(span.last, today))


def _country(given: object, names: Names) -> str:
    code = names.country(given) if isinstance(given, str) else ""
    if not code:
        raise UsageError(
            f"“{given}” is not a country that we know. Write its name or its code, as in KH.",
            f"“{given}”은(는) 알 수 없는 국적입니다. 나라 이름이나 KH 같은 코드를 적어 주세요.",
        )
    return code


def _one_birth(read: dict[str, Any], where: tuple[str, str], faults: _Faults) -> None:
    """Make an age a birth date; both at once may contradict each other."""
    age: Span | None = read.pop("age", None)
    if age is None:
        return
    if "birth_date" in read:
        faults.add(
            where,
            "write the age or the birth_date, not both.",
            "age와 birth_date 가운데 하나만 적어 주세요.",
        )
    read["birth_date"] = age


def _in_order(read: Mapping[str, Any], where: tuple[str, str], faults: _Faults) -> None:
    """Nobody comes to Korea before their birth, or lives in a city before its province."""
    told = [(key, read[key]) for key in _DAYS if key in read]
    for at, (later, after) in enumerate(told):
        for earlier, before in told[:at]:
            if after.last < before.first:
                faults.add(
                    where,
                    f"{later} is before {earlier}. Correct one of the two.",
                    f"{later}이(가) {earlier}보다 빠릅니다. 둘 중 하나를 고쳐 주세요.",
                )


def _one_nationality(read: Mapping[str, Any], where: tuple[str, str], faults: _Faults) -> None:
    """Koreans are not registered as foreigners, and who became Korean is of no other country here."""
    registration, nationality = read.get("registration"), read.get("nationality")
    if registration and nationality and (registration in KOREANS) != (nationality == KOREA):
        faults.add(
            where,
            f"the registration “{registration}” does not go with the nationality {nationality}. Correct one of the two.",
            f"등록 상태 “{registration}”와(과) 국적 {nationality}이(가) 맞지 않습니다. 둘 중 하나를 고쳐 주세요.",
        )


def _child_at_work(read: Mapping[str, Any], where: tuple[str, str], faults: _Faults) -> None:
    if read.get("role") == "child" and read.get("work", "none") != "none":
        faults.add(
            where,
            "programs for workers are found for adults. Write the role of a child who works as adult.",
            "근로자 사업은 성인만 찾습니다. 일하는 자녀는 role을 adult로 적어 주세요.",
        )


def _unknown_keys(
    given: Mapping[str, object], known: Sequence[str], where: tuple[str, str], faults: _Faults
) -> None:
    for key in given:
        if key not in known:
            guess = _nearest(key, known)
            faults.add(
                where,
                f"there is no key “{key}”.{_did_you_mean(guess)} The keys are: {', '.join(known)}.",
                f"“{key}”(이)라는 칸은 없습니다.{_hoksi(guess)} 쓸 수 있는 칸: {', '.join(known)}.",
            )


def _nearest(given: str, known: Sequence[str]) -> str:
    by_folded = {name.casefold(): name for name in known}
    return next(
        (by_folded[one] for one in difflib.get_close_matches(given.casefold(), by_folded, n=1)), ""
    )


def _did_you_mean(guess: str) -> str:
    return f" Did you mean “{guess}”?" if guess else ""


def _hoksi(guess: str) -> str:
    return f" 혹시 “{guess}”인가요?" if guess else ""
