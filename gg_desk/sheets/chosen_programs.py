"""Which programs a sheet tells of: those that its template names, or those that were ordered."""

from collections.abc import Mapping, Sequence

from gg_desk.catalogue.program import Program
from gg_desk.errors import DeskError, UsageError
from gg_desk.sheets.templates import SheetTemplate


def chosen_programs(
    template: SheetTemplate, ordered: Sequence[Program], known: Mapping[str, Program]
) -> tuple[Program, ...]:
    """The programs whose facts stand on the sheet; none where it has no facts of any.

    A template with ``facts_from`` has those, out of ``known``, in its order, an ordered one as it
    was ordered; one that needs a program has the ordered.

    Raises:
        UsageError: the template does not take what was ordered, or a program gets no sheet.
        DeskError: the catalogue lacks one that the template names.
    """
    if template.facts_from:
        programs = _named(template, ordered, known)
    else:
        _check_count(template, len(ordered))
        programs = tuple(ordered)
    for program in programs:
        if not program.printable:
            raise UsageError(
                f"“{program.id}” is a reference entry, not something a family can apply for, and gets no sheet.",
                f"“{program.id}”은(는) 참고 자료라서 안내문을 만들 수 없습니다.",
            )
    return programs


def _named(
    template: SheetTemplate, ordered: Sequence[Program], known: Mapping[str, Program]
) -> tuple[Program, ...]:
    own = {program.id: program for program in ordered}
    for program in ordered:
        if program.id not in template.facts_from:
            raise UsageError(
                f"The sheet {template.id} tells of {', '.join(template.facts_from)} only. Leave “{program.id}” out.",
                f"{template.id} 안내문에는 정해진 사업만 들어갑니다. “{program.id}”을(를) 빼고 다시 해 주세요.",
            )
    found: list[Program] = []
    for wanted in template.facts_from:
        told = own.get(wanted) or known.get(wanted)
        if told is None:
            raise DeskError(
                f"The catalogue has no program “{wanted}”, of which the sheet {template.id} tells. Update the catalogue.",
                f"{template.id} 안내문에 필요한 사업 “{wanted}”이(가) 목록에 없습니다. 목록을 새로 고쳐 주세요.",
            )
        found.append(told)
    return tuple(found)


def _check_count(template: SheetTemplate, count: int) -> None:
    if count and not template.needs_program:
        raise UsageError(
            f"The sheet {template.id} takes no program. Leave it out.",
            f"{template.id} 안내문에는 사업을 고를 수 없습니다. 빼고 다시 해 주세요.",
        )
    if count > 1 and not template.several_programs:
        raise UsageError(
            f"The sheet {template.id} tells of one program. Several go on: family-sheet.",
            f"{template.id} 안내문에는 사업이 하나만 들어갑니다. 여러 사업은 family-sheet로 만드세요.",
        )
    if template.needs_program and not count:
        raise UsageError(
            f"The sheet {template.id} needs a program. Name one, as in: --program childcare-support-registered.",
            f"{template.id} 안내문에는 사업이 필요합니다. 예: --program childcare-support-registered",
        )
