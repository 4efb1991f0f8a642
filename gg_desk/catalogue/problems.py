"""What is wrong with a catalogue file, in words that lead to the line to correct."""

from collections.abc import Sequence

from gg_desk.catalogue.words import Noun
from gg_desk.errors import DeskError

_LISTED = 40

Fault = tuple[str, str, str]
"""Field, and what is wrong in English and in Korean."""


class Problem(Noun, frozen=True, kw_only=True):
    """One fault: where it stands, what is wrong and what to do."""

    file: str
    """Relative to the catalogue's folder, as in ``programs/school.toml``."""
    entry: str = ""
    """The entry's id; for an entry without one, its first words or its number."""
    field: str = ""
    """The field, with the way into it: ``hours/0/opens``."""
    en: str
    ko: str

    @property
    def place(self) -> str:
        """File, entry and field in one line."""
        return " · ".join(part for part in (self.file, self.entry, self.field) if part)


class CatalogueError(DeskError):
    """A catalogue that cannot be used, with all the faults that were found in all its files."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        count = len(problems)
        listed = problems[:_LISTED]
        more_en = [f"… and {count - _LISTED} more."] if count > _LISTED else []
        more_ko = [f"… 외 {count - _LISTED}건"] if count > _LISTED else []
        super().__init__(
            "\n".join(
                [
                    f"The catalogue was not loaded. Correct {count} fault(s) in its files:",
                    *(f"{problem.place}: {problem.en}" for problem in listed),
                    *more_en,
                ]
            ),
            "\n".join(
                [
                    f"자료를 불러오지 못했습니다. 파일에서 {count}건을 바로잡아 주세요:",
                    *(f"{problem.place}: {problem.ko}" for problem in listed),
                    *more_ko,
                ]
            ),
        )
        self.problems = tuple(problems)
