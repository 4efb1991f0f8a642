"""What the window does, declared once: its places, and what is done in them from anywhere."""

from gg_desk.ui.models.actions import Action

GO = "go."
_NUMBERED = 10
_BEYOND = {"backups": "Ctrl+0", "office": "Ctrl+,"}
"""Places behind those that a digit from 1 to 9 reaches: 0 stands behind 9, a comma means settings."""


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802 - lupdate knows it by this name
    """``text``, which is translated where it is shown; Qt's own is typed as any object."""
    return text


PLACES = {
    "home": (QT_TRANSLATE_NOOP("Actions", "Home"), "시작 첫 화면 start overview"),
    "finding": (
        QT_TRANSLATE_NOOP("Actions", "Find a fit"),
        "자격 가족 대상 eligibility family finder",
    ),
    "programs": (QT_TRANSLATE_NOOP("Actions", "Programs"), "지원 제도 benefits support"),
    "contacts": (QT_TRANSLATE_NOOP("Actions", "Contacts"), "전화 기관 phone call numbers"),
    "news": (QT_TRANSLATE_NOOP("Actions", "News"), "경기도 소식 articles"),
    "sheets": (QT_TRANSLATE_NOOP("Actions", "Sheets"), "인쇄물 guide leaflet print"),
    "mailing": (
        QT_TRANSLATE_NOOP("Actions", "Mailing"),
        "명단 우편 가정통신문 list roster letters",
    ),
    "keeping": (
        QT_TRANSLATE_NOOP("Actions", "Kept for reprinting"),
        "보관함 재인쇄 파기 접속기록 vault reprint destroy access log",
    ),
    "handouts": (QT_TRANSLATE_NOOP("Actions", "Sheet codes"), "번호 확인 look up validity"),
    "backups": (
        QT_TRANSLATE_NOOP("Actions", "Backups"),
        "복원 되돌리기 점검 문제 restore undo check report",
    ),
    "office": (
        QT_TRANSLATE_NOOP("Actions", "Our office"),
        "설정 기관 정보 settings preferences",
    ),
}
"""Each place of the rail, from top to bottom: its name, and other words for it."""

GOING = tuple(
    Action(GO + place, title, (f"Ctrl+{at}" if at < _NUMBERED else _BEYOND[place],), words)
    for at, (place, (title, words)) in enumerate(PLACES.items(), start=1)
)
ACTIONS = (
    *GOING,
    Action(
        "sheet.new",
        QT_TRANSLATE_NOOP("Actions", "New sheet"),
        ("Ctrl+N",),
        "작성 만들기 order make create",
    ),
    Action(
        "sheet.print",
        QT_TRANSLATE_NOOP("Actions", "Print"),
        ("Ctrl+P",),
        "출력 프린터 printer paper",
    ),
    Action(
        "sheet.save",
        QT_TRANSLATE_NOOP("Actions", "Save as a file"),
        ("Ctrl+S",),
        "PDF 그림 PNG 내보내기 export",
    ),
    Action(
        "sheet.copy",
        QT_TRANSLATE_NOOP("Actions", "Copy the sheet's text"),
        ("Ctrl+Shift+C",),
        "문자 카카오톡 메신저 message clipboard",
    ),
    Action(
        "sheet.mend",
        QT_TRANSLATE_NOOP("Actions", "Mend the wording"),
        ("Ctrl+E",),
        "번역 수정 edit correct translation",
    ),
    Action(
        "sheet.clear",
        QT_TRANSLATE_NOOP("Actions", "Empty the sheet for the next family"),
        ("Ctrl+Shift+N",),
        "지우기 clear",
    ),
    Action(
        "preview.larger",
        QT_TRANSLATE_NOOP("Actions", "Preview larger"),
        ("Ctrl++", "Ctrl+="),
        "확대 zoom in",
    ),
    Action(
        "preview.smaller",
        QT_TRANSLATE_NOOP("Actions", "Preview smaller"),
        ("Ctrl+-",),
        "축소 zoom out",
    ),
    Action(
        "preview.paper",
        QT_TRANSLATE_NOOP("Actions", "Preview as large as on paper"),
        ("Ctrl+Alt+1",),
        "100% 실제 크기 actual size zoom",
    ),
    Action(
        "preview.width",
        QT_TRANSLATE_NOOP("Actions", "Preview as wide as there is room"),
        ("Ctrl+Alt+2",),
        "너비 맞춤 fit width zoom",
    ),
    Action(
        "preview.whole",
        QT_TRANSLATE_NOOP("Actions", "Preview whole pages"),
        ("Ctrl+Alt+3",),
        "쪽 맞춤 fit page zoom",
    ),
    Action(
        "preview.pairs",
        QT_TRANSLATE_NOOP("Actions", "Preview two pages side by side, or one"),
        ("Ctrl+Alt+4",),
        "양면 두 쪽 나란히 two-up spread facing pages",
    ),
    Action(
        "edit.undo",
        QT_TRANSLATE_NOOP("Actions", "Undo"),
        ("Ctrl+Z",),
        "되돌리기 취소 take back revert",
    ),
    Action(
        "edit.redo",
        QT_TRANSLATE_NOOP("Actions", "Do again what was undone"),
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        "다시 redo",
    ),
    Action(
        "record.star",
        QT_TRANSLATE_NOOP("Actions", "Put a star on what is shown, or take it off"),
        ("Ctrl+D",),
        "별표 즐겨찾기 favourite bookmark",
    ),
    Action(
        "contacts.now",
        QT_TRANSLATE_NOOP("Actions", "Whom to call now"),
        ("Ctrl+Shift+T",),
        "상담 통역 운영 중 open phone interpreter",
    ),
    Action(
        "news.sync",
        QT_TRANSLATE_NOOP("Actions", "Get the news"),
        ("F5",),
        "동기화 새로고침 sync refresh update feed",
    ),
    Action(
        "list.open",
        QT_TRANSLATE_NOOP("Actions", "Open a list of families"),
        ("Ctrl+O",),
        "엑셀 가져오기 roster excel csv import",
    ),
    Action(
        "vault.lock",
        QT_TRANSLATE_NOOP("Actions", "Lock what is kept"),
        ("Ctrl+L",),
        "보관함 잠금 vault",
    ),
    Action(
        "vault.panic",
        QT_TRANSLATE_NOOP("Actions", "Clear everything personal and show the news"),
        ("Shift+Esc", "Pause"),
        "숨기기 긴급 panic hide boss",
    ),
    Action(
        "window.search",
        QT_TRANSLATE_NOOP("Actions", "Search, or do something"),
        ("Ctrl+K", "Ctrl+F"),
        "찾기 명령 find command",
    ),
    Action(
        "window.language",
        QT_TRANSLATE_NOOP("Actions", "Switch the window's language"),
        ("Ctrl+Shift+L",),
        "한국어 영어 English Korean",
    ),
    Action(
        "window.help",
        QT_TRANSLATE_NOOP("Actions", "Help on this place"),
        ("F1",),
        "도움말 사용법 설명 help manual how to",
    ),
    Action(
        "window.tour",
        QT_TRANSLATE_NOOP("Actions", "Two-minute tour"),
        (),
        "도움말 둘러보기 안내 help guide tour introduction",
    ),
    Action(
        "window.welcome",
        QT_TRANSLATE_NOOP("Actions", "First steps: language, office, paper"),
        (),
        "처음 설정 시작 setup welcome first run wizard",
    ),
    Action(
        "window.keys",
        QT_TRANSLATE_NOOP("Actions", "All keys"),
        ("Ctrl+/",),
        "도움말 shortcuts help keyboard",
    ),
    Action(
        "window.close",
        QT_TRANSLATE_NOOP("Actions", "Close the window"),
        ("Ctrl+Q",),
        "끝내기 종료 quit exit",
    ),
)
"""Every action, in the order in which they are offered; the window knows how each is done."""
