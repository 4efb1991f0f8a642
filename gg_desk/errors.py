"""What a person can act on."""


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
