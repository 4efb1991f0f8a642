"""What a program's criteria must look like."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from gg_desk.catalogue.parts import parts
from gg_desk.catalogue.problems import Fault
from gg_desk.catalogue.program import Program
from gg_desk.catalogue.requirements import Arrival, Criterion, Nationality, Work
from gg_desk.catalogue.words import Noun

_ONE_OF = (
    "all", "any", "not_", "guardian", "dated", "fact", "ages", "registration", "areas",
    "minimum_stay", "attendance", "work", "nationality", "arrival", "condition", "not_said",
    "everyone",
)  # fmt: skip
_COUNTRY = re.compile("[A-Z]{2}")


def _criterion(criterion: Criterion) -> Iterator[Fault]:
    told = [name for name in _ONE_OF if _says(getattr(criterion, name))]
    if len(told) != 1:
        yield (
            "",
            f"a criterion says one thing, not {len(told)} ({', '.join(told) or 'nothing'}). "
            "Combine several with all or any.",
            f"조건에는 하나만 써 주세요(지금 {len(told)}개: {', '.join(told) or '없음'}). "
            "여러 개는 all이나 any로 묶어 주세요.",
        )
    first, last = criterion.valid_from, criterion.valid_to
    if first and last and last < first:
        yield (
            "valid_to",
            f"from {first} to {last} goes backwards. Correct the two.",
            f"{first}부터 {last}까지는 순서가 맞지 않습니다. 두 값을 바로잡아 주세요.",
        )
    if any(not (one.valid_from or one.valid_to) for one in criterion.dated):
        yield (
            "dated",
            "each of several dated criteria has valid_from or valid_to. Add the dates.",
            "dated에 쓴 조건마다 valid_from이나 valid_to가 있어야 합니다. 날짜를 써 주세요.",
        )


def _says(value: object) -> bool:
    return value is not None and value is not False and value != ()  # condition 0 does


def _work(work: Work) -> Iterator[Fault]:
    if not work.kinds:
        yield "kinds", "name at least one kind of work.", "일의 종류를 하나 이상 써 주세요."


def _nationality(nationality: Nationality) -> Iterator[Fault]:
    for country in nationality.countries or ("",):
        if not _COUNTRY.fullmatch(country):
            yield (
                "countries",
                f"“{country}” is not a country’s code. Write two capital letters, as in KH.",
                f"“{country}”은(는) 국가 코드가 아닙니다. KH처럼 대문자 두 자로 써 주세요.",
            )


def _arrival(arrival: Arrival) -> Iterator[Fault]:
    least, most = arrival.minimum, arrival.maximum
    if (least is None and most is None and not arrival.born_here) or (least or 0) > (
        least or 0 if most is None else most
    ):
        yield (
            "minimum",
            "say from which age to which one came, or that one was born here.",
            "입국한 나이의 범위를 쓰거나 born_here = true로 써 주세요.",
        )


def check_criteria(program: Program) -> Iterator[Fault]:
    """What the criteria of a program name and the program does not have."""
    if program.criteria is None:
        return
    for path, part in parts(program.criteria, "criteria"):
        if not isinstance(part, Criterion):
            continue
        if part.fact and not getattr(program, part.fact):
            yield (
                f"{path}/fact",
                f"the program tells no {part.fact}. Add the fact, or take the criterion away.",
                f"사업에 {part.fact} 값이 없습니다. 값을 쓰거나 이 조건을 지워 주세요.",
            )
        if part.condition is not None and not 0 <= part.condition < len(program.conditions):
            yield (
                f"{path}/condition",
                f"the program has {len(program.conditions)} conditions, counted from 0. "
                "Correct the number.",
                f"사업의 conditions는 0부터 세어 {len(program.conditions)}개입니다. 번호를 고쳐 주세요.",
            )


CRITERIA_CHECKS: dict[type[Noun], Callable[[Any], Iterator[Fault]]] = {
    Arrival: _arrival,
    Criterion: _criterion,
    Nationality: _nationality,
    Work: _work,
}
