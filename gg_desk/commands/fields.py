"""What ``--set`` fills in."""

import argparse
from collections.abc import Sequence

from gg_desk.errors import UsageError


def add_fields(parser: argparse.ArgumentParser, explained: str) -> None:
    """Let the command take ``--set KEY=VALUE …``, once or several times."""
    parser.add_argument(
        "--set", nargs="+", action="extend", default=[], metavar="KEY=VALUE", help=explained
    )


def values_of(given: Sequence[str]) -> dict[str, str]:
    """Values by field, from words such as ``counselor=김상담``.

    Raises:
        UsageError: one has no value.
    """
    values = {}
    for pair in given:
        key, equals, value = pair.partition("=")
        if not equals:
            raise UsageError(
                f"“{pair}” has no value. Write fields as KEY=VALUE, as in --set counselor=김상담.",
                f"“{pair}”에 값이 없습니다. --set counselor=김상담 처럼 적어 주세요.",
            )
        values[key.strip()] = value
    return values
