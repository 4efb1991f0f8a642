"""What a reading of one cell gives: a sure value, or what makes it unsure."""

from dataclasses import dataclass, field
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Reading(Generic[T]):
    """A value, or none; ``code`` names a sentence where something has to be said."""

    value: T | None = field(default=None, repr=False)
    code: str = ""
    choices: tuple[str, ...] = field(default=(), repr=False)
    """What it may mean, as a correction would be typed."""
