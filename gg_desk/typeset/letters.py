"""What a language asks of a font: the letters it is written with, by Unicode's CLDR."""

import functools

import icu

_COMPOSITE = {
    "Hans": frozenset({"Hani", "Bopo"}),
    "Hant": frozenset({"Hani", "Bopo"}),
    "Jpan": frozenset({"Hani", "Hira", "Kana"}),
    "Kore": frozenset({"Hani", "Hang"}),
}
"""Scripts as languages name them, and what they are made of."""

# Fonts of other scripts bring the commonest letters of these two along, Korean ones even Russian
# in full width. A font that is meant for them writes all their languages.
_TOGETHER = {"Latn": ("en", "vi", "fil", "uz", "id"), "Cyrl": ("ru", "mn", "kk")}


@functools.cache
def scripts_of(language: str) -> frozenset[str]:
    """The scripts (ISO 15924) in which ``language`` (BCP 47) is written."""
    script = str(_locale(language).getScript())
    return _COMPOSITE.get(script, frozenset({script}))


@functools.cache
def usual_language(script: str) -> str:
    """The language whose letters stand for ``script`` in a text of another language."""
    if script == "Hani":
        return "ko"  # the names in a Korean office's papers
    return str(_locale(f"und-{script}").getLanguage())


def served_with(language: str) -> tuple[str, ...]:
    """The languages that a font serves together with ``language`` or not at all."""
    return tuple(dict.fromkeys((language, *_TOGETHER.get(min(scripts_of(language)), ()))))


@functools.cache
def letters(language: str) -> frozenset[str]:
    """The letters without which a font does not serve ``language``, of those served with it too."""
    if "Hang" in scripts_of(language):
        return _korean()
    return frozenset().union(*map(_letters, served_with(language)))


@functools.cache
def names(language: str) -> tuple[str, ...]:
    """Words as ``language`` writes them, some hundred: countries, months and days."""
    locale = _locale(language)
    countries = [
        icu.Locale("", code).getDisplayCountry(locale) for code in icu.Locale.getISOCountries()
    ]
    calendar = icu.DateFormatSymbols(locale)
    return (*countries, *calendar.getMonths(), *filter(None, calendar.getWeekdays()))


@functools.cache
def plain_tag(language: str) -> str:
    """``language`` without its region; Chinese with its script: ``ur`` for ur-PK, ``zh-Hans`` for zh-CN."""
    locale = _locale(language)
    name = str(locale.getLanguage())
    return f"{name}-{locale.getScript()}" if name == "zh" else name


def language_name(language: str, reader: str) -> str:
    """The name of ``language`` in the language ``reader``."""
    return str(icu.Locale.forLanguageTag(language).getDisplayName(icu.Locale(reader)))


def _letters(language: str) -> frozenset[str]:
    """CLDR's letters of ``language``, in capitals too, and those of its names.

    Urdu's list has no آ, and no page of Urdu is without it.
    """
    data = icu.LocaleData(_locale(language).getName())
    listed = data.getExemplarSet(0, icu.ULocaleDataExemplarSetType.ES_STANDARD)
    scripts = scripts_of(language)
    found = {char for text in listed for char in text + text.upper()}
    return frozenset(found.union(char for char in "".join(names(language)) if _in(scripts, char)))


def _in(scripts: frozenset[str], char: str) -> bool:
    return str(icu.Script.getScript(char).getShortName()) in scripts


def _korean() -> frozenset[str]:
    """The 2,350 syllables of KS X 1001: CLDR lists all 11,172, which good fonts leave out."""
    rows = (bytes((row, cell)) for row in range(0xB0, 0xC9) for cell in range(0xA1, 0xFF))
    return frozenset(code.decode("euc_kr") for code in rows)


def _locale(language: str) -> icu.Locale:
    locale = icu.Locale.forLanguageTag(language)
    locale.addLikelySubtags()
    return locale
