"""Files that fall on the window go where they belong."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from gg_desk.ui.window import Window

WAIT = 20_000
FEED = Path(__file__).parents[1] / "feeds" / "data" / "wordpress.rss.xml"


def test_a_feed_brings_its_news_and_says_how_many(window: Window, qtbot: QtBot) -> None:
    window.open_file(FEED)
    qtbot.waitUntil(lambda: window.place == "news", timeout=WAIT)
    qtbot.waitUntil(lambda: window.news.model.rowCount() > 2, timeout=WAIT)
    brought = window.news.model.rowCount() - 2
    said = f"파일에서 읽음: 새 소식 {brought}건, 바뀐 소식 0건"
    qtbot.waitUntil(lambda: said in window.news.banner.sentence(), timeout=WAIT)


def test_what_no_page_takes_is_told_where_one_is(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    photo = tmp_path / "photo.png"
    photo.write_bytes(b"\x89PNG\r\n")
    window.open_file(photo)
    qtbot.waitUntil(lambda: "photo.png" in window.unfit.sentence(), timeout=WAIT)
    assert window.place == "programs"
    window.go("news")
    assert window.unfit.sentence() == ""
