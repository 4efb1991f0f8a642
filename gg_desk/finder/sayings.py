"""The fixed words of the finder for the office, in Korean and English."""

from collections.abc import Mapping

from gg_desk.catalogue.words import LocalText

VERDICTS: Mapping[str, LocalText] = {
    "eligible": {"en": "Fits", "ko": "해당"},
    "ask": {"en": "Ask", "ko": "확인 필요"},
    "not_eligible": {"en": "Does not fit", "ko": "해당 없음"},
}

ROLES: Mapping[str | None, LocalText] = {
    "child": {"en": "child", "ko": "자녀"},
    "guardian": {"en": "guardian", "ko": "보호자"},
    "adult": {"en": "adult", "ko": "성인"},
    None: {"en": "person", "ko": "가족"},
}

CRITERIA: Mapping[str, LocalText] = {
    "status": {"en": "running", "ko": "시행 여부"},
    "role": {"en": "for whom", "ko": "대상"},
    "ages": {"en": "age", "ko": "나이"},
    "registration": {"en": "registration", "ko": "등록"},
    "areas": {"en": "area", "ko": "지역"},
    "minimum_stay": {"en": "length of stay", "ko": "거주 기간"},
    "attendance": {"en": "attends", "ko": "다니는 곳"},
    "work": {"en": "work", "ko": "일"},
    "nationality": {"en": "nationality", "ko": "국적"},
    "arrival": {"en": "coming to Korea", "ko": "입국 시기"},
    "condition": {"en": "condition", "ko": "조건"},
    "not_said": {"en": "not known", "ko": "확인되지 않음"},
    "everyone": {"en": "open to all", "ko": "누구나"},
    "confidence": {"en": "weak sources", "ko": "낮은 신뢰도"},
}

ANSWERS: Mapping[str, LocalText] = {
    "registered": {"en": "alien registration", "ko": "외국인등록"},
    "undocumented": {"en": "no registration, no status of stay", "ko": "미등록"},
    "overseas_korean": {
        "en": "domestic residence report (overseas Korean)",
        "ko": "국내거소신고(재외동포)",
    },
    "naturalised": {"en": "became Korean", "ko": "귀화"},
    "birth_unregistered": {"en": "birth not registered", "ko": "출생 미등록"},
    "not_yet": {"en": "may stay, not registered yet", "ko": "체류 가능, 외국인등록 전"},
    "korean": {"en": "Korean by birth", "ko": "출생에 따른 대한민국 국적"},
    "daycare": {"en": "daycare center", "ko": "어린이집"},
    "kindergarten": {"en": "kindergarten", "ko": "유치원"},
    "school": {"en": "school", "ko": "학교"},
    "employed": {"en": "employed", "ko": "취업 중"},
    "permit": {"en": "Employment Permit System (E-9)", "ko": "고용허가제(E-9)"},
    "seasonal": {"en": "seasonal work (E-8)", "ko": "계절근로(E-8)"},
    "self_employed": {"en": "self-employed", "ko": "자영업"},
    "former": {"en": "worked here before, not now", "ko": "과거에 근무, 현재 쉬는 중"},
    "child": {"en": "children of the family", "ko": "자녀"},
    "adult": {"en": "guardians and other adults", "ko": "보호자와 성인"},
    "attends.none": {"en": "none of these", "ko": "다니는 곳 없음"},
    "work.none": {"en": "has not worked here", "ko": "일한 적 없음"},
}
"""What an answer is called, and what a program asks for."""

SAYINGS: Mapping[str, LocalText] = {
    "unknown": {"en": "not known", "ko": "모름"},
    "withheld": {"en": "prefers not to say", "ko": "답하지 않음"},
    "nobody": {"en": "nobody named yet", "ko": "아직 입력한 사람이 없음"},
    "born": {"en": "born {date}", "ko": "{date} 출생"},
    "born-between": {"en": "born between {first} and {last}", "ko": "{first}~{last} 출생"},
    "aged": {"en": "age {age}", "ko": "만 {age}세"},
    "since.korea": {"en": "in Korea since {since}", "ko": "{since}부터 한국 거주"},
    "since.gyeonggi": {"en": "in Gyeonggi since {since}", "ko": "{since}부터 경기도 거주"},
    "since.city": {"en": "in the city or county since {since}", "ko": "{since}부터 시·군 거주"},
    "since.unknown": {"en": "first day not known", "ko": "거주 시작일 모름"},
    "between": {"en": "between {first} and {last}", "ko": "{first}~{last} 사이"},
    "day-number": {"en": " (day {count} on {date})", "ko": "({date}까지 {count}일째)"},
    "runs": {"en": "must be running on {date}", "ko": "{date}에 시행 중"},
    "state.active": {"en": "running, as of {date}", "ko": "시행 중({date} 기준)"},
    "state.planned": {
        "en": "planned, as of {date}; not promised",
        "ko": "계획 단계({date} 기준), 시행 미정",
    },
    "state.ended": {"en": "ended, as of {date}", "ko": "종료({date} 기준)"},
    "born-here": {"en": "born in Korea", "ko": "한국에서 출생"},
    "came-from": {"en": "came to Korea at the age of {age} or older", "ko": "만 {age}세 이후 입국"},
    "came-before": {
        "en": "born in Korea or came before the age of {age}",
        "ko": "한국에서 출생하거나 만 {age}세 전에 입국",
    },
    "unconfirmed": {
        "en": "sources differ on whether it has begun, as of {date}",
        "ko": "시행 여부가 출처마다 다름({date} 기준)",
    },
    "everyone": {"en": "a source offers it to everybody", "ko": "누구나 이용 가능(출처)"},
    "confidence": {"en": "a source that can be relied on", "ko": "믿을 수 있는 출처"},
    "confidence.low": {
        "en": "only old or second-hand sources",
        "ko": "오래되었거나 간접적인 출처뿐임",
    },
    "not_said": {
        "en": "no source says whether {what} matters",
        "ko": "{what} 조건이 있는지 출처에 없음",
    },
    "in-words": {"en": "must be checked by a person", "ko": "사람이 확인해야 함"},
    "weak-fact": {"en": "from a weak source", "ko": "출처의 신뢰도 낮음"},
    "known-until": {"en": "known only until {date}", "ko": "{date}까지만 알려진 규칙"},
    "known-from": {"en": "known only from {date}", "ko": "{date}부터만 알려진 규칙"},
    "not": {"en": "not: {what}", "ko": "다음이 아닐 것: {what}"},
    "of-guardian": {"en": "a guardian: {what}", "ko": "보호자: {what}"},
    "from": {"en": "from {date}", "ko": "{date}부터"},
    "next": {"en": "Ask next: {question}", "ko": "다음 질문: {question}"},
    "no-contact": {
        "en": "the office in charge (no phone in the sources)",
        "ko": "담당 기관(출처에 전화번호 없음)",
    },
    "office": {"en": "Ask the office: {what}", "ko": "담당 기관에 문의: {what}"},
}

QUESTIONS: Mapping[str, LocalText] = {
    "people": {"en": "Who is in the family?", "ko": "가족은 누구누구입니까?"},
    "guardian": {"en": "Who is the guardian?", "ko": "보호자는 누구입니까?"},
    "area": {"en": "In which city or county does the family live?", "ko": "어느 시·군에 살고 있습니까?"},
    "role": {"en": "{who}: a child, a guardian or another adult?", "ko": "{who}: 자녀, 보호자, 그 밖의 성인 가운데 누구입니까?"},
    "birth_date": {"en": "{who}: born on which day?", "ko": "{who}: 생년월일은 언제입니까?"},
    "registration": {"en": "{who}: which registration?", "ko": "{who}: 외국인등록 등 등록 상태는 무엇입니까?"},
    "nationality": {"en": "{who}: which nationality?", "ko": "{who}: 국적은 어디입니까?"},
    "in_gyeonggi_since": {"en": "{who}: living in Gyeonggi Province since which day?", "ko": "{who}: 경기도에는 언제부터 살았습니까?"},
    "in_city_since": {"en": "{who}: living in this city or county since which day?", "ko": "{who}: 지금의 시·군에는 언제부터 살았습니까?"},
    "in_korea_since": {"en": "{who}: living in Korea since which day?", "ko": "{who}: 한국에는 언제부터 살았습니까?"},
    "attends": {"en": "{who}: in daycare, kindergarten, school or none?", "ko": "{who}: 어린이집, 유치원, 학교 가운데 어디에 다닙니까?"},
    "work": {"en": "{who}: which kind of work?", "ko": "{who}: 어떤 일을 합니까?"},
    "exact": {"en": "{question} The exact day is needed.", "ko": "{question} 정확한 날짜가 필요합니다."},
}  # fmt: skip

WAYS: Mapping[str, LocalText] = {
    "exact": {"en": "counted by birthday", "ko": "생일 기준 만 나이로 세면"},
    "school_class": {
        "en": "counted by class of the birth year",
        "ko": "출생 연도별 반(연령반)으로 세면",
    },
    "entering_class": {
        "en": "the class that enters next 1 March",
        "ko": "다음 3월 1일 입학 대상으로 보면",
    },
    "running_class": {
        "en": "the class that entered last 1 March",
        "ko": "지난 3월 1일 입학 대상으로 보면",
    },
    "at_least": {"en": "“at least”", "ko": "‘이상’으로 세면"},
    "more_than": {"en": "“more than”", "ko": "‘초과’로 세면"},
    "child": {"en": "the child’s stay", "ko": "아동의 거주 기간만 세면"},
    "guardian": {"en": "the guardian’s stay", "ko": "보호자의 거주 기간만 세면"},
    "one_guardian": {"en": "one guardian is enough", "ko": "보호자 한 명이면 된다고 보면"},
    "all_guardians": {"en": "all guardians", "ko": "보호자 모두로 보면"},
    "city": {"en": "counted in the city or county", "ko": "시·군 거주로 세면"},
    "gyeonggi": {"en": "counted in the province", "ko": "경기도 거주로 세면"},
    "korea": {"en": "counted in Korea", "ko": "한국 거주로 세면"},
}
