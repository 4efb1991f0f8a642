"""What a person can act on."""

from collections.abc import Mapping


class DeskError(Exception):
    """A sentence that says what is wrong and what to do, in English and in Korean.

    Raise it for what a user, a file or the network did; anything else is a bug and keeps its
    traceback. ``str(error)`` is the English sentence; windows and commands show ``sentence(tag)``.
    """

    def __init__(self, en: str, ko: str) -> None:
        super().__init__(en)
        self.en = en
        self.ko = ko

    def sentence(self, tag: str) -> str:
        """The sentence in Korean for ``ko``, in English for every other language."""
        return self.ko if tag == "ko" else self.en


class UsageError(DeskError):
    """A command or a form was filled in wrongly; nothing was tried."""


class DamagedError(DeskError):
    """What the office has is damaged or gone; ``backup`` is the last good one, if there is one.

    ``plain`` says the same in both languages without the command that a terminal wants.
    """

    def __init__(
        self, en: str, ko: str, backup: str = "", plain: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(en, ko)
        self.backup = backup
        self.plain = plain or {"en": en, "ko": ko}


def unreadable(name: str, error: OSError) -> DeskError:
    """That the file ``name`` cannot be read, and why the system says so."""
    reason = error.strerror or str(error)
    return DeskError(
        f"{name} cannot be read: {reason}. Nothing was changed.",
        f"{name}을(를) 읽을 수 없습니다({reason}). 바뀐 것은 없습니다.",
    )


def unwritable(name: str, error: OSError) -> DeskError:
    """That the file ``name`` could not be written, and why the system says so."""
    reason = error.strerror or str(error)
    return DeskError(
        f"{name} could not be written: {reason}. Nothing was changed.",
        f"{name} 파일을 쓸 수 없습니다({reason}). 바뀐 것은 없습니다.",
    )
