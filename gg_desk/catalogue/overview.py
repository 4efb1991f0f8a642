"""What a person sees first: what was printed, what has changed, what needs the office."""

import datetime as dt

from gg_desk.catalogue.place import NewsItem
from gg_desk.catalogue.results import FeedState, Kind
from gg_desk.catalogue.words import LocalText, Noun


class Printed(Noun, frozen=True, kw_only=True):
    """A sheet as it left the desk, once or often: enough to order it again, and no person."""

    template: str
    """Empty: the first that tells of a program."""
    programs: tuple[str, ...]
    """Their ids."""
    names: tuple[LocalText, ...]
    """What these programs are called."""
    languages: tuple[str, ...]
    times: int = 1
    """How often it left the desk; 0 for one that is only proposed."""
    at: dt.datetime | None = None
    """When it last did."""


class Changed(Noun, frozen=True, kw_only=True):
    """A program of which a fact is another one now."""

    id: str
    name: LocalText
    at: dt.datetime


class Favourite(Noun, frozen=True, kw_only=True):
    """A program or a contact that the office has put a star on."""

    kind: Kind
    id: str
    name: LocalText
    phone: str = ""
    """Of a contact."""
    printable: bool = False
    """Whether families get a sheet of it."""


class Overview(Noun, frozen=True, kw_only=True):
    """All of it at one moment."""

    most_printed: tuple[Printed, ...]
    recent: tuple[Printed, ...]
    """The last ones first."""
    favourites: tuple[Favourite, ...] = ()
    language: str = "en"
    """In which a sheet was handed out last."""
    changed: tuple[Changed, ...]
    unread: int
    """How many news items nobody here has read."""
    news: tuple[NewsItem, ...]
    """The latest of them."""
    feeds: tuple[FeedState, ...]
    office_named: bool
    """Whether the office has said what it is called, which stands at the foot of every sheet."""
    to_confirm: tuple[str, ...]
    """The ids of programs whose facts are old or second-hand."""
    own_words: tuple[tuple[str, str], ...] = ()
    """Texts for which somebody here suggested other words that nobody has reviewed: tag and key."""
