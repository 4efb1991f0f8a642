"""What the window calls answers and criteria before the phrasebook is loaded: its words, again.

The window's first paint waits for no ICU; a test keeps these equal to the phrasebook.
"""

from collections.abc import Mapping

from gg_desk.catalogue.verdict import Verdict
from gg_desk.catalogue.words import LocalText

ROLES: Mapping[str | None, LocalText] = {
    "child": {"en": "Child", "ko": "자녀"},
    "guardian": {"en": "Guardian", "ko": "보호자"},
    "adult": {"en": "Adult", "ko": "성인"},
    None: {"en": "Family member", "ko": "가족"},
}

VERDICTS: Mapping[Verdict, LocalText] = {
    "eligible": {"en": "Fits", "ko": "해당"},
    "ask": {"en": "To be checked", "ko": "확인 필요"},
    "not_eligible": {"en": "Does not fit", "ko": "해당 없음"},
}

CRITERIA: Mapping[str, LocalText] = {
    "status": {"en": "Status", "ko": "현재 상태"},
    "role": {"en": "Who it is for", "ko": "지원 대상"},
    "ages": {"en": "Age", "ko": "나이"},
    "registration": {"en": "Registration", "ko": "외국인등록"},
    "areas": {"en": "Where", "ko": "시행 지역"},
    "minimum_stay": {"en": "Living here", "ko": "거주 요건"},
    "attendance": {"en": "Where the child goes", "ko": "다니는 곳"},
    "work": {"en": "Work", "ko": "일"},
    "nationality": {"en": "Nationality", "ko": "국적"},
    "arrival": {"en": "Coming to Korea", "ko": "입국 시기"},
    "condition": {"en": "Conditions", "ko": "조건"},
    "not_said": {"en": "Not known", "ko": "알려지지 않음"},
    "everyone": {"en": "Open to all", "ko": "누구나"},
    "confidence": {"en": "How sure this is", "ko": "정보의 확실성"},
}

ANSWERS: Mapping[str, LocalText] = {
    "registered": {"en": "with alien registration (외국인등록)", "ko": "외국인등록을 함"},
    "undocumented": {
        "en": "no registration, no valid visa (미등록)",
        "ko": "미등록(등록·체류자격 없음)",
    },
    "overseas_korean": {
        "en": "overseas Korean (국내거소신고,\u00a0F-4)",
        "ko": "국내거소신고(재외동포,\u00a0F-4)",
    },
    "naturalised": {"en": "became a Korean citizen (귀화)", "ko": "귀화(대한민국 국적 취득)"},
    "birth_unregistered": {"en": "birth not registered (출생 미등록)", "ko": "출생 미등록"},
    "not_yet": {
        "en": "valid visa, not yet registered (외국인등록 전)",
        "ko": "체류자격 있음, 외국인등록 전",
    },
    "korean": {"en": "Korean citizen by birth", "ko": "출생부터 대한민국 국민"},
    "daycare": {"en": "daycare center (어린이집)", "ko": "어린이집"},
    "kindergarten": {"en": "kindergarten (유치원)", "ko": "유치원"},
    "school": {"en": "school (학교)", "ko": "학교"},
    "attends.none": {"en": "none of these", "ko": "다니지 않음"},
    "employed": {"en": "works for an employer", "ko": "직장에 고용되어 일함"},
    "permit": {"en": "Employment Permit System (고용허가제,\u00a0E-9)", "ko": "고용허가제(E-9)"},
    "seasonal": {"en": "seasonal work (계절근로,\u00a0E-8)", "ko": "계절근로(E-8)"},
    "self_employed": {"en": "own business", "ko": "자영업"},
    "former": {"en": "worked in Korea before, not now", "ko": "전에 한국에서 일함(지금은 쉼)"},
    "work.none": {"en": "has never worked in Korea", "ko": "한국에서 일한 적 없음"},
}
