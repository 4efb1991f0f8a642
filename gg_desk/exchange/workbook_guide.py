"""What the first sheet of the translators' workbook tells, in Korean and English."""

RULES: tuple[tuple[str, str], ...] = (
    (
        "‘문구’와 ‘사업’ 시트에서 자기 언어 칸만 고쳐 주세요. 회색 칸(키, 설명, 한국어, 영어)은 잠겨 있습니다.",
        "Change only the column of your language on the two sheets. Grey cells (key, note, Korean, English) are locked.",
    ),
    (
        "{phone}처럼 중괄호에 든 것은 값이 들어갈 자리입니다. 글자 그대로 남겨 두고 위치만 옮기세요.",
        "What stands in braces, as {phone}, is filled in later. Keep it letter for letter; only its place may change.",
    ),
    (
        "{count, plural, one {# day} other {# days}}: # 자리에 숫자가 들어갑니다. one, few, many, other마다 그 언어에 맞는 말을 쓰고 나머지는 그대로 두세요.",
        "{count, plural, one {# day} other {# days}}: # becomes the number. Write the words for one, few, many, other as your language needs them, and leave the rest.",
    ),
    (
        "괄호 안의 한국어 용어(어린이집)는 그대로 두세요. 가족이 창구에서 보여 주는 말입니다.",
        "Keep Korean terms in brackets, as (어린이집): families show them at a counter.",
    ),
    (
        "숫자는 원문과 같게, 0–9로 쓰세요. 설명 칸에 적힌 자리(줄 수 × 너비)보다 길면 받지 않습니다.",
        "Numbers must be those of the source, in digits 0 to 9. What is longer than the place in the note (lines × width) is refused.",
    ),
    (
        "상태: 직접 읽고 확인한 글만 ‘reviewed · 검토함’을 고르세요. 글을 고치면 다시 검토 전이 됩니다. ‘outdated · 원문 바뀜’인 글이 그대로 맞으면 ‘unreviewed · 검토 전’을 고르세요.",
        "Status: choose “reviewed” only for what you have read and found right. Changed words are unreviewed again. Where an “outdated” text is still right, choose “unreviewed”.",
    ),
    (
        "비워 둔 칸은 아무것도 바꾸지 않습니다. 줄을 지우거나 옮겨도 괜찮습니다.",
        "An empty cell changes nothing. Rows may be left out.",
    ),
    (
        "다 되면 이 파일을 보내 주세요. 받는 사람: gg-desk phrases import 파일 --by 이름",
        "When done, send the file back. Who receives it runs: gg-desk phrases import FILE --by NAME",
    ),
)
