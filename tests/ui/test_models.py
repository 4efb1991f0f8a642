import datetime as dt

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from gg_desk.catalogue.place import NewsItem
from gg_desk.catalogue.results import Hit
from gg_desk.ui.models.describe import hit_rows, news_row
from gg_desk.ui.models.rows import Row, RowRole, RowsModel, Worded, spoken
from gg_desk.ui.rows_view import RowsView

ROWS = [
    Row("", "Programs", heading=True),
    Row("a", "Daycare", "Childcare", mark="confirm first"),
    Row("b", "School"),
]


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester) -> None:
    model = RowsModel()
    model.set_rows(ROWS)
    qtmodeltester.check(model)
    model.set_rows([])
    qtmodeltester.check(model)


def test_a_row_says_its_title_its_id_and_everything_to_a_screen_reader() -> None:
    model = RowsModel()
    model.set_rows(ROWS)
    index = model.index(1)
    assert index.data() == "Daycare"
    assert index.data(RowRole.ID) == "a"
    spoken_words = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken_words == "Daycare · Childcare · confirm first"


def test_rows_behind_the_last_are_asked_for_once(qtmodeltester: ModelTester, qtbot: QtBot) -> None:
    model, asked = RowsModel(), []
    model.more_wanted.connect(lambda: asked.append(model.rowCount()))
    model.set_rows(ROWS, more=True)
    view = RowsView(model)
    qtbot.addWidget(view)
    view.show()
    qtbot.waitUntil(lambda: asked == [3])
    assert not model.canFetchMore(QModelIndex())
    model.add_rows([Row("c", "Health")], more=True)
    qtbot.waitUntil(lambda: asked == [3, 4])
    model.add_rows([], more=False)
    assert [model.row(at).id for at in range(model.rowCount())] == ["", "a", "b", "c"]
    assert not model.canFetchMore(QModelIndex())
    qtmodeltester.check(model)


def test_rows_are_worded_when_they_are_looked_at(qtmodeltester: ModelTester) -> None:
    asked: list[int] = []

    def words(number: int) -> Row:
        asked.append(number)
        return Row(str(number), f"entry {number}")

    model = RowsModel()
    model.set_rows(Worded(range(1, 10_001), words))
    assert (model.rowCount(), asked) == (10_000, [])
    assert model.index(9_999).data() == "entry 10000"
    assert asked == [10_000]
    model.set_rows(Worded(range(3), words))
    qtmodeltester.check(model)


def test_a_heading_can_not_be_chosen() -> None:
    model = RowsModel()
    model.set_rows(ROWS)
    assert model.flags(model.index(0)) == Qt.ItemFlag.NoItemFlags
    assert model.flags(model.index(1)) & Qt.ItemFlag.ItemIsSelectable
    assert model.first_choice() == 1
    assert model.position("") is None


def test_one_row_changes_without_the_others() -> None:
    model = RowsModel()
    model.set_rows(ROWS)
    changed: list[int] = []
    model.dataChanged.connect(lambda first, _last: changed.append(first.row()))
    model.replace_row(Row("b", "School", starred=True))
    model.replace_row(Row("unknown", "Nothing"))
    assert changed == [2]
    assert model.row(2).starred


def test_hits_stand_under_their_kind_in_the_order_of_the_rail(qapp: QApplication) -> None:
    hits = [
        Hit(kind="news", id="n", title={"en": "News"}),
        Hit(kind="program", id="p", title={"ko": "사업", "en": "Program"}),
        Hit(kind="area", id="x", title={"en": "has no page"}),
        Hit(kind="contact", id="c", title={"ko": "연락처"}),
        Hit(kind="program", id="q", title={}),
    ]
    rows = hit_rows(hits, "ko")
    assert [(row.heading, row.kind, row.id) for row in rows] == [
        (True, "", ""),
        (False, "program", "p"),
        (False, "program", "q"),
        (True, "", ""),
        (False, "contact", "c"),
        (True, "", ""),
        (False, "news", "n"),
    ]
    assert [row.title for row in rows if not row.heading] == ["사업", "q", "연락처", "News"]


def test_what_is_not_read_stands_out_in_words_too(qapp: QApplication) -> None:
    when = dt.datetime(2026, 1, 1, 3, tzinfo=dt.UTC)
    item = NewsItem(id="n", title="T", link="", published=when, starred=True)
    unread = news_row(item, "en")
    assert unread.strong
    assert unread.mark
    assert unread.starred
    assert "2026" in unread.second
    read = news_row(NewsItem(id="n", title="T", link="", read=True), "en")
    assert not read.strong
    assert spoken(read) == "T"
