"""Languages and areas as people choose them: each language by its own name first."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt

from gg_desk.catalogue.languages import language, languages
from gg_desk.catalogue.place import Area
from gg_desk.catalogue.words import in_language
from gg_desk.ui.fonts import font
from gg_desk.ui.theme import Type
from gg_desk.ui.widgets import Choice


def all_tags() -> list[str]:
    """The tags of all languages of the desk, in the order in which they are offered."""
    return [known.tag for known in languages()]


def language_names(tags: Iterable[str], tag: str) -> str:
    """Languages by their own names, then in the window's language."""
    return "  ·  ".join(own_then(language(spoken).tag, tag) for spoken in tags)


def own_then(called: str, tag: str) -> str:
    """A language by its own name, then in Korean or English: ភាសាខ្មែរ 크메르어."""
    known = language(called)
    other = known.korean_name if tag == "ko" else known.english_name
    return known.own_name if known.own_name == other else f"{known.own_name} {other}"


def then_own(called: str, tag: str) -> str:
    """The same the other way round, for a narrow place that cuts its end off: 크메르어 ភាសាខ្មែរ."""
    known = language(called)
    other = known.korean_name if tag == "ko" else known.english_name
    return known.own_name if known.own_name == other else f"{other} {known.own_name}"


def fill_languages(
    choice: Choice, tags: Iterable[str], tag: str, named: Callable[[str, str], str] = own_then
) -> None:
    """Offer languages, each in its own font: by its own name, then in the window's language."""
    choice.clear()
    for offered in tags:
        choice.addItem(named(offered, tag), offered)
        at = choice.count() - 1
        choice.setItemData(at, font(Type.BODY, offered), Qt.ItemDataRole.FontRole)


def fill_areas(choice: Choice, areas: Iterable[Area], tag: str) -> None:
    """Offer cities and counties after what the choice offers already."""
    for known in areas:
        choice.addItem(in_language(known.name, tag), known.id)
