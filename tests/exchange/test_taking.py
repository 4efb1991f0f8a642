"""Files of translations taken in row by row: what changes, what is refused, what is left alone."""

import dataclasses
import datetime as dt
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from gg_desk.catalogue.phrase_reports import PhraseImport
from gg_desk.catalogue.translation import MinorEdit, OfficeWords, Review, Translation
from gg_desk.exchange.po_files import po_file, read_po_file
from gg_desk.exchange.rows import Row
from gg_desk.exchange.taking import Intake, take
from gg_desk.exchange.workbook_reading import read_workbook
from gg_desk.phrasebook.texts import Texts
from gg_desk.store.translations import Changes

TODAY = dt.date(2026, 11, 30)
BY_DARA = Intake("words.xlsx", "Dara", TODAY)
REVIEW = Review(by="Dara", on=TODAY)
TextsOf = Callable[[OfficeWords], Texts]


def row(texts: Texts, key: str, tag: str, words: str, **more: object) -> Row:
    message = texts.messages[key]
    return Row(
        place=f"{key} {tag}",
        key=key,
        tag=tag,
        words=words,
        english=more.pop("english", message.english),
        korean=more.pop("korean", message.korean),
        **more,
    )


def taken(texts: Texts, *rows: Row, intake: Intake = BY_DARA) -> tuple[Changes, PhraseImport]:
    return take(texts, rows, intake)


def after(texts_of: TextsOf, *kept: Translation, minor: tuple[MinorEdit, ...] = ()) -> Texts:
    return texts_of(OfficeWords(kept, minor))


def test_new_words_are_the_offices_and_wait_for_a_review(texts: Texts, texts_of: TextsOf) -> None:
    changes, told = taken(texts, row(texts, "label.fee", "km", " ថ្លៃសេវា "))
    (kept,) = changes.kept
    assert (kept.words, kept.review, kept.over) == ("ថ្លៃសេវា", None, "ថ្លៃត្រូវបង់")
    assert (told.texts, told.changed, told.reviewed, told.refused) == (1, 1, 0, ())
    office = after(texts_of, kept)
    assert office.book.say("label.fee", "km").text == "ថ្លៃសេវា"
    assert office.status("label.fee", "km") == "unreviewed"


def test_what_came_back_as_it_went_changes_nothing(texts: Texts, exported: Path) -> None:
    changes, told = take(texts, read_workbook(exported), BY_DARA)
    assert changes == Changes([], [], [])
    assert (told.changed, told.unchanged) == (0, told.texts)


def test_empty_cells_change_nothing(texts: Texts) -> None:
    changes, told = taken(texts, row(texts, "label.fee", "km", "  "))
    assert (changes.kept, told.texts) == ([], 0)


def test_the_programs_own_words_give_up_the_offices(texts: Texts, texts_of: TextsOf) -> None:
    (kept,), *_rest = taken(texts, row(texts, "label.fee", "km", "ថ្លៃសេវា"))[0]
    office = after(texts_of, kept)
    changes, _told = taken(office, row(office, "label.fee", "km", "ថ្លៃត្រូវបង់"))
    assert changes == Changes([], [("km", "label.fee")], [])


def test_a_review_needs_somebody(texts: Texts, texts_of: TextsOf) -> None:
    words = texts.said("label.fee", "km")
    assert words
    asked = row(texts, "label.fee", "km", words.words, status="reviewed")
    (kept,) = taken(texts, asked)[0].kept
    assert kept.review == REVIEW
    assert after(texts_of, kept).status("label.fee", "km") == "reviewed"
    changes, told = taken(texts, asked, intake=Intake("words.xlsx", "", TODAY))
    assert changes.kept == []
    assert "--by" in told.refused[0].why["en"]


def test_changed_words_lose_a_review_that_the_file_only_repeats(
    texts: Texts, texts_of: TextsOf
) -> None:
    words = texts.said("label.fee", "km")
    assert words
    (kept,) = taken(texts, row(texts, "label.fee", "km", words.words, status="reviewed"))[0].kept
    office = after(texts_of, kept)
    again = row(office, "label.fee", "km", words.words, status="reviewed")
    assert taken(office, again)[1].unchanged == 1
    (changed,) = taken(office, row(office, "label.fee", "km", "ថ្លៃសេវា", status="reviewed"))[0].kept
    assert changed.review is None
    repeated = row(office, "label.fee", "km", "ថ្លៃសេវា", review=kept.review)
    assert taken(office, repeated)[0].kept[0].review is None


@pytest.mark.parametrize("minor", [False, True])
def test_a_new_source_outdates_its_translations_unless_it_is_minor(
    texts: Texts, texts_of: TextsOf, minor: bool
) -> None:
    intake = Intake("en.po", "Kim", TODAY, minor=minor)
    changes, _told = taken(texts, row(texts, "label.fee", "en", "Fees"), intake=intake)
    office = after(texts_of, *changes.kept, minor=tuple(changes.minor))
    stands = "unreviewed" if minor else "outdated"
    assert {tag: office.status("label.fee", tag) for tag in ("en", "ko", "km", "ur")} == {
        "en": "unreviewed",
        "ko": stands,
        "km": stands,
        "ur": stands,
    }
    assert office.status("label.dates", "km") == "unreviewed"


def test_words_made_from_an_older_source_are_taken_and_outdated(
    texts: Texts, texts_of: TextsOf
) -> None:
    old = row(texts, "label.fee", "km", "ថ្លៃសេវា", english="Price")
    (kept,) = taken(texts, old)[0].kept
    assert after(texts_of, kept).status("label.fee", "km") == "outdated"


def test_an_outdated_text_that_still_stands_is_taken_up_again(
    texts: Texts, texts_of: TextsOf
) -> None:
    (kept,) = taken(texts, row(texts, "label.fee", "ko", "요금"))[0].kept
    office = after(texts_of, kept)
    said = office.said("label.fee", "km")
    assert said
    asked = row(office, "label.fee", "km", said.words, status="unreviewed")
    (again,) = taken(office, asked)[0].kept
    assert after(texts_of, kept, again).status("label.fee", "km") == "unreviewed"
    left = row(office, "label.fee", "km", said.words, status="outdated")
    assert taken(office, left)[1].unchanged == 1
    older = row(office, "label.fee", "km", said.words, status="unreviewed", korean="비용")
    assert taken(office, older)[1].unchanged == 1


def test_words_that_the_program_overtook_are_kept_and_outdated(
    texts: Texts, texts_of: TextsOf
) -> None:
    (kept,) = taken(texts, row(texts, "label.fee", "km", "ថ្លៃសេវា"))[0].kept
    before_the_update = msgspec.structs.replace(kept, over="តម្លៃ")
    office = after(texts_of, before_the_update)
    assert office.book.say("label.fee", "km").text == "ថ្លៃសេវា"
    assert office.status("label.fee", "km") == "outdated"


def test_rows_are_refused_one_by_one(texts: Texts) -> None:
    fault = {"en": "is a formula", "ko": "수식"}
    rows = [
        row(texts, "label.fee", "lo", "ค่าธรรมเนียม"),
        row(texts, "label.fee", "km", "ថ្លៃសេវា"),
        dataclasses.replace(row(texts, "label.fee", "km", "ថ្លៃផ្សេង"), place="below"),
        dataclasses.replace(row(texts, "label.fee", "km", "ថ្លៃ"), key="label.nothing"),
        row(texts, "label.dates", "km", "=A1", faults=(fault,)),
        row(texts, "label.status", "kk", "Бағдарламаның қазіргі уақыттағы жағдайы туралы мәлімет"),
        row(texts, "program/kls/name", "ko", "다른 이름"),
        row(texts, "label.who", "my", "မည်သူ့အတွက် ⬛"),
    ]
    changes, told = taken(texts, *rows)
    assert [one.key for one in changes.kept] == ["label.fee"]
    assert [(one.language, one.key) for one in told.refused] == [
        ("lo", "label.fee"),
        ("km", "label.fee"),
        ("km", "label.nothing"),
        ("km", "label.dates"),
        ("kk", "label.status"),
        ("ko", "program/kls/name"),
        ("my", "label.who"),
    ]
    reasons = [one.why["en"] for one in told.refused]
    for reason, part in zip(
        reasons,
        ["Thai", "same key as", "no text", "formula", "too long", "facts", "U+2B1B"],
        strict=True,
    ):
        assert part in reason
    assert all(one.why["ko"] for one in told.refused)


def test_a_term_called_otherwise_is_taken_and_told(texts: Texts) -> None:
    words = "kinder garten (유치원)"
    changes, told = taken(texts, row(texts, "attends.kindergarten", "id", words))
    assert len(changes.kept) == 1
    (warning,) = told.warnings
    assert "taman kanak-kanak" in warning.why["en"]


@pytest.mark.parametrize("tag", ["km", "ur", "ko", "zh-Hans"])
def test_a_po_file_comes_back_as_it_went(texts: Texts, tmp_path: Path, tag: str) -> None:
    path = tmp_path / f"{tag}.po"
    path.write_text(po_file(texts, tag), "utf-8")
    rows = read_po_file(path)
    assert [one.key for one in rows] == [message.key for message in texts.of(tag)]
    assert all(one.korean == texts.messages[one.key].korean for one in rows)
    changes, told = take(texts, rows, BY_DARA)
    assert (changes.kept, told.refused, told.unchanged) == ([], (), len(rows))


def test_a_po_file_carries_statuses_and_what_was_translated(
    texts: Texts, texts_of: TextsOf, tmp_path: Path
) -> None:
    kept = [
        taken(texts, row(texts, "label.fee", "en", "Fees"))[0].kept[0],
        taken(texts, row(texts, "label.dates", "km", "ថ្ងៃ", status="reviewed"))[0].kept[0],
    ]
    office = after(texts_of, *kept)
    path = tmp_path / "km.po"
    path.write_text(po_file(office, "km"), "utf-8")
    written = path.read_text("utf-8")
    assert '#, fuzzy\n#| msgid "Fee"\nmsgctxt "label.fee"\nmsgid "Fees"' in written
    assert "# reviewed by Dara on 2026-11-30\n#. heading above dates" in written
    assert "#. 항목 제목 · heading of a fact (1 × 59 mm)\n#. ko: 비용" in written
    assert take(office, read_po_file(path), BY_DARA)[0].kept == []

    path.write_text(written.replace("#, fuzzy\n", ""), "utf-8")
    (again,) = take(office, read_po_file(path), BY_DARA)[0].kept
    assert (again.key, again.english) == ("label.fee", "Fees")

    path.write_text(written.replace('msgstr "ថ្លៃត្រូវបង់"', 'msgstr "ថ្លៃសេវា"'), "utf-8")
    (refusal,) = take(office, read_po_file(path), BY_DARA)[1].refused
    assert "fuzzy" in refusal.why["en"]

    review = "# reviewed by Sok on 2026-12-01\n"
    reviewed = written.replace("#. heading above ages", f"{review}#. heading above ages")
    path.write_text(reviewed, "utf-8")
    (read,) = take(office, read_po_file(path), BY_DARA)[0].kept
    assert (read.key, read.review) == ("label.who", Review(by="Sok", on=dt.date(2026, 12, 1)))
