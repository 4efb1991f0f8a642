"""The code on a sheet: seven characters chosen by chance and one that catches slips of the fingers.

It names what was printed and nothing about the person who carries it.
"""

import secrets

from gg_desk.errors import UsageError

_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXY"
"""31 signs without I, L, O, U and Z, which a hand writes like others. 31 is a prime: weighted sums
catch every single wrong sign and every two that changed places."""
_LENGTH = 7
_READ_AS = str.maketrans({"I": "1", "L": "1", "O": "0", "U": "V", "Z": "2"})
_BETWEEN = str.maketrans("", "", " -–—.·\u2011")


def new_code() -> str:
    """A fresh code such as ``K7F3-9QX2``, one of 27 thousand million.

    Among 10,000 sheets two are alike with odds of 1 in 550: who keeps them takes another then.
    """
    return _written([secrets.randbelow(len(_SIGNS)) for _ in range(_LENGTH)])


def read_code(typed: str) -> str:
    """The code that was ``typed``, as it stands on the sheet.

    Small letters, spaces and letters that look like others are read as they were meant.

    Raises:
        UsageError: it is no code, or a sign of it is wrong.
    """
    signs = _signs(typed)
    values = [_SIGNS.find(sign) for sign in signs]
    if len(values) != _LENGTH + 1 or -1 in values or values[-1] != _check(values[:-1]):
        raise UsageError(
            f"“{typed}” is not a sheet code; a sign may be wrong. Compare it with the page: four signs, a hyphen, four signs.",
            f"“{typed}”은(는) 안내문 번호가 아닙니다. 종이의 번호(네 글자-네 글자)와 비교해 다시 입력해 주세요.",
        )
    return _written(values[:-1])


def looks_like_code(typed: str) -> bool:
    """Whether ``typed`` is meant as a sheet code, right or wrong: eight signs, some of them figures."""
    signs = _signs(typed)
    return (
        len(signs) == _LENGTH + 1
        and all(sign in _SIGNS for sign in signs)
        and (typed.isupper() or any(sign.isdigit() for sign in typed))
    )


def is_whole(typed: str) -> bool:
    """Whether as many signs are typed as a code has, right or wrong."""
    return len(_signs(typed)) == _LENGTH + 1


def is_code(typed: str) -> bool:
    """Whether ``typed`` can be read as a code."""
    try:
        read_code(typed)
    except UsageError:
        return False
    return True


def _signs(typed: str) -> str:
    return typed.upper().translate(_BETWEEN).translate(_READ_AS)


def _written(values: list[int]) -> str:
    signs = "".join(_SIGNS[value] for value in [*values, _check(values)])
    return f"{signs[:4]}-{signs[4:]}"


def _check(values: list[int]) -> int:
    # Weights from 2 on: the check sign itself has 1, so no two places are alike.
    return -sum(weight * value for weight, value in enumerate(values, 2)) % len(_SIGNS)
