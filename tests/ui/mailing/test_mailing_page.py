"""The page for mailings: a list is dropped, put right, looked at and printed, by what a person sees."""

import json
from pathlib import Path

import msoffcrypto
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QInputDialog
from pytestqt.qtbot import QtBot

from gg_desk.folders import Folders
from gg_desk.mailing.remembered import office_languages
from gg_desk.typeset.raster import page_texts
from gg_desk.ui.mailing import making
from gg_desk.ui.models.rows import RowRole
from gg_desk.ui.pages.mailing import MailingPage
from gg_desk.ui.window import Window

LEFT = Qt.MouseButton.LeftButton
CHILDREN, COLUMNS, PROBLEMS, LANGUAGES, LETTERS = ("SOK DARA", "ALIYEV TIMUR"), 0, 1, 2, 3


def test_a_dropped_list_is_counted_mapped_and_shown(
    person, read: MailingPage, qtbot: QtBot
) -> None:
    assert (
        read.head.status.text()
        == "4행: 2가정에 보낼 수 있고, 1행은 답이 필요하며, 1행은 보낼 수 없습니다"
    )
    rows = read.columns.model
    assert [(rows.row(at).title, rows.row(at).second) for at in (0, 1, 7)] == [
        ("A · 아동명", "아동 이름"),
        ("B · 생년월일", "생년월일"),
        ("H · 담당자", ""),
    ]
    assert read.columns.sheet.count() == 2
    qtbot.waitUntil(lambda: read.shown.pane.shows_content)
    assert "ALIYEV TIMUR" in person.reads_notice()
    samples = [read.shown.sample.itemText(at) for at in range(read.shown.sample.count())]
    assert (
        samples[:3] == ["5행 · 첫 번째", "5행 · 가장 긴 것", "2행 · 가장 짧은 것"]
        or len(samples) > 4
    )


def test_an_answer_and_a_name_bring_rows_in(person, read: MailingPage, qtbot: QtBot) -> None:
    person.clicks(read.tabs[PROBLEMS])
    person.chooses(read.problems.view, "3행 · 생년월일")
    by_words = {found.text(): found for found in read.problems.choices}
    assert set(by_words) == {"2020-03-05", "2020-05-03"}
    with person.reading():
        person.clicks(by_words["2020-05-03"])
    assert (
        read.head.status.text()
        == "4행: 3가정에 보낼 수 있고, 0행은 답이 필요하며, 1행은 보낼 수 없습니다"
    )
    person.chooses(read.problems.view, "4행 · 아동명")
    read.problems.value.setText("BAT BOLD")
    with person.reading():
        person.clicks(read.problems.apply)
    assert read.head.status.text() == "4행: 4가정에 보낼 수 있습니다"
    with person.reading():
        person.clicks(read.problems.undo)
    assert "1행은 보낼 수 없습니다" in read.head.status.text()


def test_problems_are_filtered_by_kind_and_masked(person, read: MailingPage, qtbot: QtBot) -> None:
    person.clicks(read.tabs[PROBLEMS])
    person.picks(read.problems.kind, "refused")
    assert person.sees(read.problems.view) == ["4행 · 아동명"]
    person.picks(read.problems.kind, "")
    said = " ".join(
        str(read.problems.model.index(at).data(role))
        for at in range(read.problems.model.rowCount())
        for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
    )
    assert "05/03" not in said
    assert "2020" in said


def test_a_language_for_one_family_and_for_a_nationality(
    person, read: MailingPage, qtbot: QtBot, folders: Folders
) -> None:
    person.clicks(read.tabs[PROBLEMS])
    person.chooses(read.problems.view, "5행 · 국적")
    assert [read.problems.language.itemData(at) for at in (0, 1)] == ["kk", "ru"]
    person.picks(read.problems.language, "ru")
    with person.reading():
        person.clicks(read.problems.apply)
    assert read.list.reading is not None
    assert [family.languages for family in read.list.reading.families] == [("ru",), ("km",)]
    with person.reading():
        person.clicks(read.problems.undo)
    person.chooses(read.problems.view, "5행 · 국적")
    person.clicks(read.problems.nation)
    assert read.languages.view.currentIndex().data(RowRole.ID) == "KZ"
    person.picks(read.languages.first, "kk")
    person.picks(read.languages.second, "ru")
    with person.reading():
        person.clicks(read.languages.keep)
    assert office_languages(folders.data) == {"KZ": ("kk", "ru")}
    assert read.list.reading.families[0].languages == ("kk", "ru")
    assert not [
        title for title in person.sees(read.problems.view) if title.startswith("5행 · 국적")
    ]
    with person.reading():
        person.clicks(read.languages.proposed)
    assert office_languages(folders.data) == {}


def test_a_column_is_told_once_and_remembered(
    person, page: MailingPage, qtbot: QtBot, tmp_path: Path
) -> None:
    headings = ("이름표", *person.headings[1:])
    path = person.has(headings=headings, name="이름.xlsx")
    person.drops(path)
    assert "아동 이름 열을 찾지 못했습니다" in page.banner.sentence()
    assert not page.save.isEnabled()
    person.chooses(page.columns.view, "A")
    with person.reading():
        person.picks(page.columns.use, "child")
    assert page.banner.sentence() == ""
    assert page.head.status.text().startswith("4행: 2가정")
    person.clicks(page.clear)
    person.drops(path)
    assert page.head.status.text().startswith("4행: 2가정")


def test_the_notices_are_saved_and_the_report_names_nobody(
    person, read: MailingPage, qtbot: QtBot, tmp_path: Path
) -> None:
    person.clicks(read.save)
    target = tmp_path / "out" / "n.pdf"
    target.parent.mkdir()
    with person.printing():
        person.names_file(target)
    text = "".join(page_texts(target.read_bytes()))
    assert all(child in text for child in CHILDREN)
    assert str(target) in read.head.status.text()
    for name in ("r.json", "r.txt"):
        person.clicks(read.report)
        person.names_file(tmp_path / "out" / name)
        qtbot.waitUntil(lambda name=name: name in read.head.status.text())
        report = (tmp_path / "out" / name).read_text(encoding="utf-8")
        assert not [word for word in ("DARA", "ALIYEV", "중앙대로", "05/03") if word in report]
    assert json.loads((tmp_path / "out" / "r.json").read_text("utf-8"))["notices"] == 2
    assert sorted(file.name for file in target.parent.iterdir()) == ["n.pdf", "r.json", "r.txt"]


def test_labels_and_envelopes_of_the_families_are_saved(
    person, read: MailingPage, qtbot: QtBot, tmp_path: Path
) -> None:
    part = read.letters.addresses
    person.clicks(read.tabs[LETTERS])
    read.letters.ensureWidgetVisible(part.save_envelopes)
    part.sheet.choose_data("3x8")
    part.start.setText("24")
    person.clicks(part.save_labels)
    person.names_file(tmp_path / "labels.pdf")
    qtbot.waitUntil((tmp_path / "labels.pdf").exists)
    pages = page_texts((tmp_path / "labels.pdf").read_bytes())
    assert [page.count("귀하") for page in pages] == [1, 1]
    qtbot.waitUntil(lambda: "주소 2건, 2쪽" in read.head.status.text())
    part.envelope.choose_data("c5")
    person.clicks(part.save_envelopes)
    person.names_file(tmp_path / "envelopes.pdf")
    qtbot.waitUntil((tmp_path / "envelopes.pdf").exists)
    assert len(page_texts((tmp_path / "envelopes.pdf").read_bytes())) == 2
    qtbot.waitUntil(read.save.isEnabled)


def test_a_part_of_the_families_by_language_is_printed_again(
    person, read: MailingPage, qtbot: QtBot, tmp_path: Path
) -> None:
    person.clicks(read.tabs[LETTERS])
    person.picks(read.letters.language, "km")
    person.picks(read.letters.by, "area")
    person.clicks(read.save)
    with person.printing():
        person.names_file(tmp_path / "n.pdf")
    assert [file.name for file in tmp_path.glob("n*.pdf")] == ["n-ansan.pdf"]
    read.letters.language.setCurrentIndex(0)
    for rows, said in (("99", "99행에서는"), ("2-", "행 번호가 아닙니다")):
        read.letters.rows.setText(rows)
        person.clicks(read.save)
        person.names_file(tmp_path / "m.pdf")
        qtbot.waitUntil(lambda said=said: said in read.banner.sentence())
    assert not list(tmp_path.glob("m*.pdf"))


def test_only_children_not_in_an_earlier_list(
    person, page: MailingPage, qtbot: QtBot, tmp_path: Path
) -> None:
    earlier = person.has(person.rows[:1], name="earlier.xlsx")
    person.drops(person.has(name="later.xlsx"))
    person.clicks(page.tabs[LETTERS])
    page.letters.ensureWidgetVisible(page.letters.earlier)
    person.clicks(page.letters.earlier)
    person.names_file(earlier)
    person.clicks(page.save)
    with person.printing():
        person.names_file(tmp_path / "n.pdf")
    text = "".join(page_texts((tmp_path / "n.pdf").read_bytes()))
    assert "ALIYEV TIMUR" in text
    assert "SOK DARA" not in text


def test_cancelling_leaves_no_file(
    person, page: MailingPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Told from the first notice on: else a quick machine has made all of them before it says a word.
    monkeypatch.setattr(making, "_TOLD_EVERY", 0.0)
    many = [
        (
            f"CHILD {chr(65 + n % 26)}{chr(65 + n // 26)}",
            *person.rows[0][1:4],
            f"안산시 길 {n}",
            "15360",
        )
        for n in range(400)
    ]
    person.drops(person.has(many))
    out = tmp_path / "out"
    out.mkdir()
    told: list[str] = []

    def cancel(done: int) -> None:
        """At the first word of progress; the work waits for what it has begun in the event loop."""
        if done > 0 and not told:
            told.append(page.head.status.text())
            QTimer.singleShot(0, page.head.cancel.click)

    page.head.progress.valueChanged.connect(cancel)
    person.clicks(page.save)
    person.names_file(out / "n.pdf")
    qtbot.waitUntil(lambda: page.head.status.text().startswith("취소했습니다."))
    page.head.progress.valueChanged.disconnect(cancel)
    assert "남음" in told[0]  # seconds, or minutes on a busy machine
    assert page.save.isEnabled()
    qtbot.waitUntil(lambda: not list(out.iterdir()))


def test_a_list_that_was_printed_is_known_again(
    person, read: MailingPage, qtbot: QtBot, tmp_path: Path
) -> None:
    for said in ("안내문 2건", "이미 있던 파일 1개"):
        person.clicks(read.save)
        with person.printing():
            person.names_file(tmp_path / "n.pdf")
        assert said in read.head.status.text()
    person.clicks(read.clear)
    person.drops(tmp_path / "명단.xlsx")
    assert "이미 인쇄했습니다" in read.banner.sentence()


def test_another_school_year_reads_the_list_again(person, read: MailingPage, qtbot: QtBot) -> None:
    person.clicks(read.tabs[LETTERS])
    with person.reading():
        read.letters.form.blank("school_year").fill("2030")
    assert read.list.reading is not None
    codes = [problem.code for problem in read.list.reading.report.problems]
    assert codes.count("other_year") > 0


def test_clearing_forgets_everything(
    person, read: MailingPage, qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    qtbot.waitUntil(lambda: read.shown.pane.shows_content)
    person.clicks(read.tabs[PROBLEMS])
    person.chooses(read.problems.view, "4행 · 아동명")
    read.problems.value.setText("BAT BOLD")
    assert "DARA" not in window.windowTitle()
    person.clicks(read.clear)
    assert (read.list.file, read.list.reading, read.list.corrected) == (None, None, 0)
    assert read.welcome.choose.isVisible()
    assert read.problems.model.rowCount() == read.columns.model.rowCount() == 0
    assert read.problems.value.text() == ""
    assert read.shown.sample.count() == 0
    assert read.shown.preview.pages == 0
    assert "명단.xlsx" not in read.columns.file.text()


def test_what_is_no_list_is_told(person, page: MailingPage, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    path.write_bytes(b"")
    page.list.take(path)
    qtbot.waitUntil(page.banner.isVisible)
    assert "빈 파일" in page.banner.sentence()
    assert page.welcome.choose.isVisible()


def test_a_locked_list_asks_for_its_password(
    person, page: MailingPage, qtbot: QtBot, tmp_path: Path
) -> None:
    path = person.has(name="plain.xlsx")
    locked = tmp_path / "locked.xlsx"
    with path.open("rb") as plain, locked.open("wb") as file:
        msoffcrypto.OfficeFile(plain).encrypt("열려라", file)
    page.list.take(locked)
    qtbot.waitUntil(
        lambda: page.window().findChild(QInputDialog) is not None,
    )
    dialog = page.window().findChild(QInputDialog)
    assert dialog is not None
    assert "암호가 걸린" in dialog.labelText()
    with person.reading():
        dialog.textValueSelected.emit("열려라")
        dialog.reject()
    assert page.head.status.text().startswith("4행: 2가정")
