"""The recovery code: four groups by chance, each with a sign that catches slips of the fingers.

Each group is made like a sheet's code, seven signs of 31 and one to check: 138 bits together.
"""

from gg_desk.catalogue.sheet_code import is_code, new_code, read_code
from gg_desk.errors import UsageError

GROUPS = 4
_GROUP = 8


def new_recovery_code() -> str:
    """A fresh code, such as ``K7F3-9QX2 8M1T-0WVC …``."""
    return " ".join(new_code() for _ in range(GROUPS))


def read_recovery_code(typed: str) -> str:
    """The code that was typed, as it was printed.

    Raises:
        UsageError: it is not as long, or a sign of a group that is named is wrong.
    """
    signs = "".join(filter(str.isalnum, typed))
    groups = [signs[at : at + _GROUP] for at in range(0, len(signs), _GROUP)]
    if len(signs) != GROUPS * _GROUP:
        raise UsageError(
            f"A recovery code has {GROUPS} groups of {_GROUP} signs; {len(signs)} signs were typed.",
            f"복구 번호는 {_GROUP}자씩 {GROUPS}묶음입니다. 입력한 글자는 {len(signs)}자입니다.",
        )
    wrong = [str(number) for number, group in enumerate(groups, 1) if not is_code(group)]
    if wrong:
        named = ", ".join(wrong)
        raise UsageError(
            f"A sign is wrong in group {named} of the recovery code. Compare it with the page.",
            f"복구 번호의 {named}번째 묶음에 틀린 글자가 있습니다. 종이와 비교해 주세요.",
        )
    return " ".join(map(read_code, groups))
