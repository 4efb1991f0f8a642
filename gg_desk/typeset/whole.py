"""What no line cuts, in any script: amounts with their units, phone numbers and dates."""

import re
from collections.abc import Iterator

from gg_desk.typeset.characters import STEERING

# Won as the 21 languages write it after an amount; some of them set no space after a word.
_SPACED_UNIT = "won|Korean won|von|KRW|вона|воны|вон|وون|ون|वॉन|वोन|वन|উওন|ওন|වොන්"
_UNIT = "%|원|ウォン|韩元|韓元|元|圆|圓|วอน|ວອນ|វ៉ុន|ဝမ်"
_COUNTER = "[세일년월명회]"  # Korean: of age, days, years, months, people, times
_STEERING = f"[{''.join(sorted(STEERING))}]*"

# Digits, the signs between them, and a unit beside them, also with isolates around the number.
# ICU keeps most of them; this keeps all of them.
_NUMBER = re.compile(
    rf"[\d₩$ව](?:(?<=\d)|(?:(?<=ව)ොන් )?(?={_STEERING}\d))"  # Sinhala says won before the amount
    rf"{_STEERING}(?:[\d.,:/~–-]*\d)?{_STEERING}"
    rf"(?: ?(?:(?:{_SPACED_UNIT})(?![^\W\d_])|{_UNIT})|{_COUNTER}|[^\W\d_]{{1,3}}(?![^\W\d_]))?"
)
# With spaces or brackets, as people write them: +82 (31) 8008-2340, 010 1234 5678.
_PHONE = re.compile(r"[+(0]\d{1,3}\)?(?:[ -]\(?\d{1,4}\)?){1,3}(?!\d)")

# A day of a month where no year stands, 11月22日, and a number with its ending, 22-noyabr, 2-й.
_DAY = re.compile(r"\d{1,2}[월月] ?\d{1,2}[일日]|\d+-[^\W\d_]{1,15}(?![^\W_])")

# A date in words is known by its year: 22 November 2026, Nobyembre 22, 2026, 2026年11月22日.
_YEAR = re.compile(r"(?:19|20)\d\d(?![\d/-])")
_MONTH = r"[^\s\d.,،:;()]{2,15}"
_BEFORE_YEAR = re.compile(
    rf"(?<!\d)\d{{1,2}}(?:[ -]|\. ?){_MONTH}(?: \d{{1,2}})?[,،]? $|{_MONTH} \d{{1,2}}, $"
)
_AFTER_YEAR = re.compile(
    rf"\s{_MONTH} \d{{1,2}}(?!\d)|\sж\. \d{{1,2}} {_MONTH}"
    r"|[년年] ?\d{1,2}[월月](?: ?\d{1,2}[일日])?"
)
_LONGEST = 24  # characters of a date before its year


def kept_whole(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of every stretch of ``text`` inside which no line may end."""
    for number in _NUMBER.finditer(text):
        start, end = number.span()
        yield start, end
        if day := _DAY.match(text, start):
            yield day.span()
        if _YEAR.match(text, start):
            yield from _dates(text, start)
        opened = start > 0 and text[start - 1] in "+("
        phone = _PHONE.match(text, start - opened)
        if phone:
            yield phone.span()


def _dates(text: str, year: int) -> Iterator[tuple[int, int]]:
    """The dates in words whose ``year`` begins there."""
    end = year + len("2026")
    before = _BEFORE_YEAR.search(text[max(year - _LONGEST, 0) : year])
    if before:
        yield year - len(before[0]), end
    after = _AFTER_YEAR.match(text, end)
    if after:
        yield year, after.end()
