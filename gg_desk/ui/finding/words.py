"""What the page of the finder calls things, in the window's language."""

import datetime as dt

from PySide6.QtCore import QCoreApplication, QLocale

from gg_desk.catalogue.verdict import Verdict
from gg_desk.finder.sayings import ANSWERS, CRITERIA, ROLES, VERDICTS
from gg_desk.ui.language import date_words

translate = QCoreApplication.translate


def window_tag() -> str:
    """The language that the window speaks: it sets Qt's default locale."""
    return "ko" if QLocale().language() is QLocale.Language.Korean else "en"


def verdict_word(verdict: Verdict) -> str:
    """A verdict as a short noun, as it stands on paper."""
    return VERDICTS[verdict][window_tag()]


def later_word(verdict: Verdict, day: dt.date) -> str:
    """What does not hold yet, with the day from which it does."""
    words = (
        translate("Finding", "Not yet: from %1")
        if verdict == "not_eligible"
        else translate("Finding", "To be checked; from %1")
    )
    return words.replace("%1", date_words(day, window_tag()))


def field_word(name: str) -> str:
    """What is told in a field."""
    return {
        "people": translate("Finding", "who is in the family"),
        "guardian": translate("Finding", "guardian"),
        "area": translate("Finding", "City or county"),
        "role": translate("Finding", "Role"),
        "birth_date": translate("Finding", "Birth date or age"),
        "registration": translate("Finding", "Registration"),
        "nationality": translate("Finding", "Nationality"),
        "in_korea_since": translate("Finding", "In Korea since"),
        "in_gyeonggi_since": translate("Finding", "In Gyeonggi since"),
        "in_city_since": translate("Finding", "In the city or county since"),
        "attends": translate("Finding", "Attends"),
        "work": translate("Finding", "Work"),
    }[name]


def criterion_word(criterion: str) -> str:
    """What a criterion looks at."""
    return CRITERIA[criterion][window_tag()]


def role_word(role: str) -> str:
    """Who somebody is in the family."""
    return {
        "child": translate("Finding", "Child"),
        "guardian": translate("Finding", "Guardian"),
        "adult": translate("Finding", "Adult"),
    }.get(role, ROLES[None][window_tag()])


def answer_word(name: str, value: str) -> str:
    """One of the answers to choose from."""
    if name == "role":
        return role_word(value)
    return ANSWERS[f"{name}.none" if value == "none" else value][window_tag()]
