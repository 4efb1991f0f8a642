"""Dates, money, numbers, weekdays, times and lists as a language writes them.

The calendar is Gregorian and digits are Western in every language, and a thousand is always
``1,000``: the family compares the page with Korean papers, where it is 2026 and 150,000.
"""

import datetime as dt
import functools
import re
from collections.abc import Iterable, Sequence

import icu

from gg_desk.catalogue.contact import WEEK, Weekday
from gg_desk.catalogue.languages import language
from gg_desk.phrasebook.book import Phrase, Phrasebook
from gg_desk.phrasebook.isolates import FSI, PDI, isolate, plain

_MONDAY = dt.date(2024, 1, 1)
_COMMAS = {"Arab": "، ", "Hans": "、", "Jpan": "、", "Mymr": "၊ "}
_WIDE_STOPS = ("。", "：", "？")
_MONGOLIAN_DAY = re.compile("(?<=сарын) (?=[0-9])")
"""*22 of the eleventh month*: such a date may end a line before its month, never before its day."""
_FEWEST_IN_RANGE = 3
"""Fewer days are listed: Sat, Sun rather than Sat–Sun."""


def number(value: int) -> str:
    """``value`` with commas, as Korean papers have it: ``150,000``."""
    return f"{value:,}"


def percent(value: int) -> str:
    """``value`` as a percentage: ``90%``."""
    return f"{value}%"


def money(book: Phrasebook, won: int, tag: str) -> Phrase:
    """An amount in won: ``150,000원`` in Korean, ``150,000 won (₩150,000)`` in English."""
    return book.say("money.won", tag, amount=number(won))


def date(on: str | dt.date, tag: str) -> str:
    """A date as far as it is known: a day, ``2026-01``, ``2026``, or ``03-01`` of any year.

    Raises:
        ValueError: ``on`` is none of these.
    """
    day, skeleton = _partial(on) if isinstance(on, str) else (on, "yMMMMd")
    return _written(day, skeleton, tag)


def weekday(day: Weekday, tag: str) -> str:
    """A weekday: short in Korean and English (월, Mon), whole where short forms are cryptic."""
    skeleton = "ccc" if tag in {"ko", "en"} else "cccc"
    return _written(_MONDAY + dt.timedelta(days=WEEK.index(day)), skeleton, tag)


def weekdays(book: Phrasebook, days: Iterable[Weekday], tag: str) -> str:
    """Weekdays in the fewest words: *every day*, a range such as *Sun–Thu*, or a list.

    A range may run over the end of the week: Sunday to Thursday is one.
    """
    chosen = [day for day in WEEK if day in set(days)]
    if len(chosen) == len(WEEK):
        return book.say("days.every", tag).text
    run = _one_run(chosen)
    if run is None or len(run) < _FEWEST_IN_RANGE:
        return listed([weekday(day, tag) for day in run or chosen], tag)
    first, last = weekday(run[0], tag), weekday(run[-1], tag)
    return book.say("days.range", tag, first=first, last=last).text


def times(opens: str, closes: str) -> str:
    """A time range on the 24-hour clock, ``09:00–18:00``."""
    return f"{opens}–{closes}"


def all_of(items: Sequence[str], tag: str) -> str:
    """``A, B and C``, each item an isolate."""
    return _joined(items, icu.UListFormatterType.AND, tag)


def one_of(items: Sequence[str], tag: str) -> str:
    """``A, B or C``, each item an isolate."""
    return _joined(items, icu.UListFormatterType.OR, tag)


def listed(items: Sequence[str], tag: str) -> str:
    """``A, B, C`` without a joining word, each item an isolate."""
    # CLDR's unit lists drop the comma in Korean, Khmer and Thai, and the space in Nepali.
    return _COMMAS.get(language(tag).script, ", ").join(isolate(item) for item in items)


def spaced(*sentences: str) -> str:
    """``sentences`` one after the other."""
    *before, last = sentences
    return "".join(one + space_behind(one) for one in before) + last


def space_behind(sentence: str) -> str:
    """What stands before the next one: nothing behind a wide stop, as Chinese and Japanese have."""
    return "" if plain(sentence).endswith(_WIDE_STOPS) else " "


def language_name(called: str, tag: str) -> str:
    """What the spoken language ``called`` is called in the language ``tag``: 크메르어 for km in ko.

    Nobody speaks a script: 중국어, not 중국어(간체).
    """
    known = language(called)
    if tag == called:
        return known.spoken_name or known.own_name
    if tag in {"ko", "en"}:
        name = known.korean_name if tag == "ko" else known.english_name
        return name.partition("(")[0].rstrip()
    spoken = icu.Locale.forLanguageTag(called.partition("-")[0])
    return _printable(str(spoken.getDisplayName(_locale(tag))))


def country_name(code: str, tag: str) -> str:
    """A country by its ISO 3166 code: *Cambodia* for ``KH``."""
    return str(icu.Locale(f"und_{code}").getDisplayCountry(_locale(tag)))


def _partial(on: str) -> tuple[dt.date, str]:
    parts = [int(part) for part in on.split("-")]
    match [len(part) for part in on.split("-")]:
        case [4]:
            return dt.date(parts[0], 1, 1), "y"
        case [4, 2]:
            return dt.date(parts[0], parts[1], 1), "yMMMM"
        case [4, 2, 2]:
            return dt.date(*parts), "yMMMMd"
        case [2, 2]:
            # Any leap year will do: the year is not written.
            return dt.date(2024, parts[0], parts[1]), "MMMMd"
    raise ValueError(f"{on} is not a date: 2026, 2026-01, 2026-01-31 or 03-01")


def _written(day: dt.date, skeleton: str, tag: str) -> str:
    moment = dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC)
    text = _printable(str(_date_format(skeleton, tag).format(moment)))
    if skeleton == "MMMMd":  # lines know a date by its year; this one has none to keep it whole
        return text.replace(" ", "\u00a0").replace("-", "\u2011")
    return _MONGOLIAN_DAY.sub("\u00a0", text)


@functools.cache
def _date_format(skeleton: str, tag: str) -> icu.SimpleDateFormat:
    locale = _locale(tag)
    pattern = icu.DateTimePatternGenerator.createInstance(locale).getBestPattern(skeleton)
    written = icu.SimpleDateFormat(pattern, locale)
    written.setTimeZone(icu.TimeZone.getGMT())
    return written


def _joined(items: Sequence[str], kind: int, tag: str) -> str:
    lists = icu.ListFormatter.createInstance(_locale(tag), kind, icu.UListFormatterWidth.WIDE)
    text = _printable(str(lists.format([isolate(item) for item in items])))
    # CLDR has a dash between Burmese items, as no paper in Burmese does.
    return text.replace(f"{PDI} - {FSI}", f"{PDI}{_COMMAS['Mymr']}{FSI}")


def _printable(text: str) -> str:
    """CLDR's text without the spaces that many fonts lack: narrow (г., ж.) and of no width."""
    return text.replace("\u202f", "\u00a0").replace("\u200b", "")


def _one_run(chosen: list[Weekday]) -> list[Weekday] | None:
    """``chosen`` in order when the days follow each other, perhaps over the end of the week."""
    if not chosen:
        return None
    for start in range(len(WEEK)):
        turned = [WEEK[(start + step) % len(WEEK)] for step in range(len(chosen))]
        if set(turned) == set(chosen):
            return turned
    return None


def _locale(tag: str) -> icu.Locale:
    return icu.Locale.forLanguageTag(f"{tag}-u-ca-gregory-nu-latn")
