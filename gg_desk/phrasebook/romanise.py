"""Korean in Latin letters by the Revised Romanization of 2000 (MCST notice 2014-42).

ICU's Hangul-Latin transliterates letter by letter (독립문 becomes doglibmun); Revised Romanization
writes what is heard (Dongnimmun). Sounds that only a dictionary knows are not inserted: 학여울 becomes
Hagyeoul, not Hangnyeoul, and 신문로 Sinmullo, not Sinmunno.
"""

import re

_ONSETS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_CODAS = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
_VOWELS = [
    "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae",
    "oe", "yo", "u", "wo", "we", "wi", "yu", "eu", "ui", "i",
]  # fmt: skip
_ONSET_LETTERS = {
    "ㄱ": "g", "ㄲ": "kk", "ㄴ": "n", "ㄷ": "d", "ㄸ": "tt", "ㄹ": "r", "ㅁ": "m", "ㅂ": "b",
    "ㅃ": "pp", "ㅅ": "s", "ㅆ": "ss", "ㅇ": "", "ㅈ": "j", "ㅉ": "jj", "ㅊ": "ch", "ㅋ": "k",
    "ㅌ": "t", "ㅍ": "p", "ㅎ": "h",
}  # fmt: skip
_CODA_LETTERS = {
    "": "", "ㄱ": "k", "ㄴ": "n", "ㄷ": "t", "ㄹ": "l", "ㅁ": "m", "ㅂ": "p", "ㅇ": "ng",
}  # fmt: skip

# What a coda sounds like at the end of a word or before a consonant.
_CLOSED = {
    **dict.fromkeys("ㄱㄲㅋㄳㄺ", "ㄱ"),
    **dict.fromkeys("ㄴㄵㄶ", "ㄴ"),
    **dict.fromkeys("ㄷㅅㅆㅈㅊㅌㅎ", "ㄷ"),
    **dict.fromkeys("ㄹㄼㄽㄾㅀ", "ㄹ"),
    **dict.fromkeys("ㅁㄻ", "ㅁ"),
    **dict.fromkeys("ㅂㅍㅄㄿ", "ㅂ"),
    "ㅇ": "ㅇ",
}
_SPLIT = {
    "ㄳ": "ㄱㅅ", "ㄵ": "ㄴㅈ", "ㄶ": "ㄴㅎ", "ㄺ": "ㄹㄱ", "ㄻ": "ㄹㅁ", "ㄼ": "ㄹㅂ",
    "ㄽ": "ㄹㅅ", "ㄾ": "ㄹㅌ", "ㄿ": "ㄹㅍ", "ㅀ": "ㄹㅎ", "ㅄ": "ㅂㅅ",
}  # fmt: skip
_ASPIRATED = {"ㄱ": "ㅋ", "ㄷ": "ㅌ", "ㅂ": "ㅍ", "ㅈ": "ㅊ"}
_NASAL = {"ㄱ": "ㅇ", "ㄷ": "ㄴ", "ㅂ": "ㅁ"}
_LIQUID = {("ㄴ", "ㄹ"), ("ㄹ", "ㄴ"), ("ㄹ", "ㄹ")}
_DIGITS = ("", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구")
_I = 20
"""The vowel before which ㄷ and ㅌ turn into ㅈ and ㅊ."""
_YEO = 6
"""The vowel that 이 makes with an ending, as in 붙여: ㄷ and ㅌ turn before it too."""

_RUN = re.compile("[가-힣]+")
_UNIT = re.compile(
    r"([가-힣]{2,}|[중동서남북](?=구)|(?=[0-9]))([0-9]*)(도|시|군|구|읍|면|리|동|가)"
)
_PLACE = re.compile(r"[가-힣]{2,}[0-9]*[시군구동]|(?:경기|강원|제주|(?:충청|전라|경상)[남북])도")
"""What is surely a place in an institution's name: 다누리 is none, and 울릉도 is an island."""
_KINDS = re.compile(
    "(경기도|초등학교|중학교|고등학교|대학교|특수학교|대안학교|유치원|어린이집|콜센터|센터|행정|복지|지원|상담|교육|통합"
    "|외국인|이주민|이주여성|이민자|이민사회|이민|근로자|노동자|투자기업|주민|다문화|가족|건강|보건소|보건|도서관|병원)"
)
"""Words of institutions' names, which are read as words of their own; sounds do not join across."""


def romanise(korean: str) -> str:
    """``korean`` in small Latin letters as it is heard; what is not Hangul stays as it is."""
    return _RUN.sub(lambda run: "".join(_heard(run[0])), korean)


def read_aloud(korean: str) -> str:
    """``korean`` syllable by syllable, for somebody who reads it out: ``tong-yeo-geul``."""
    return _RUN.sub(lambda run: "-".join(_heard(run[0])), korean)


def unbroken(latin: str) -> str:
    """``latin`` with hyphens at which no line ends: ``Ansan-si`` stays whole."""
    return latin.replace("-", "\u2011")


def romanise_name(korean: str) -> str:
    """A school's or an organisation's name: ``Wongok Chodeunghakgyo``, ``Ansan-si Jumin Senteo``."""
    words = _KINDS.sub(r" \1 ", korean).replace("( ", "(").replace(" )", ")").split()
    return " ".join(
        romanise_area(word) if _PLACE.fullmatch(word) else _capital(romanise(word))
        for word in words
    )


def romanise_area(korean: str) -> str:
    """A place with each unit after a hyphen, as in ``Ansan-si``; sounds do not join across it.

    A number is also told as it is read: ``Bongcheon 1(il)-dong``.
    """
    return " ".join(map(_place, korean.split()))


def romanise_person(surname: str, given: str) -> str:
    """A Korean person's name, as in ``Hong Bitna``: given syllables keep their own sounds."""
    return f"{_capital(romanise(surname))} {_capital(''.join(map(romanise, given)))}"


def _place(word: str) -> str:
    unit = _UNIT.fullmatch(word)
    if unit is None:
        return _capital(romanise(word))
    number = f"{unit[2]}({romanise(_counted(int(unit[2])))})" if unit[2] else ""
    return f"{_capital(romanise(unit[1]))} {number}".strip() + f"-{romanise(unit[3])}"


def _counted(number: int) -> str:
    """A number below a hundred as it is read in the name of a place: 12 is 십이."""
    tens, ones = divmod(number, 10)
    return _DIGITS[tens][tens == 1 :] + "십" * bool(tens) + _DIGITS[ones]


def _capital(word: str) -> str:
    """A capital on the first letter, which a bracket may stand before."""
    return re.sub("[a-z]", lambda letter: letter[0].upper(), word, count=1)


def _heard(run: str) -> list[str]:
    """The syllables of ``run``, which is Hangul only, in Latin letters with their sounds joined."""
    onsets, vowels, codas = zip(*map(_letters, run), strict=True)
    onset, coda = list(onsets), list(codas)
    for at in range(len(run) - 1):
        coda[at], onset[at + 1] = _meet(coda[at], onset[at + 1], vowels[at + 1])
    coda[-1] = _CLOSED.get(coda[-1], "")
    return [
        _onset_letters(onset[at], coda[at - 1] if at else "")
        + _VOWELS[vowels[at]]
        + _CODA_LETTERS[coda[at]]
        for at in range(len(run))
    ]


def _letters(syllable: str) -> tuple[str, int, str]:
    onset, rest = divmod(ord(syllable) - ord("가"), 588)
    vowel, coda = divmod(rest, 28)
    return _ONSETS[onset], vowel, _CODAS[coda].strip()


def _onset_letters(onset: str, coda_before: str) -> str:
    return "l" if onset == "ㄹ" and coda_before == "ㄹ" else _ONSET_LETTERS[onset]


def _meet(coda: str, onset: str, vowel: int) -> tuple[str, str]:
    """How a coda and the next syllable's onset are heard together."""
    if not coda:
        return coda, onset
    if onset == "ㅇ":
        return _linked(coda, vowel)
    if onset == "ㅎ":
        return _before_h(coda, vowel)
    stays, last = _parts(coda)
    if last == "ㅎ" and onset in "ㄱㄷㅈㅅ":
        return stays, _ASPIRATED.get(onset, onset)
    if coda == "ㅎ" and onset == "ㄴ":
        return "ㄴ", "ㄴ"
    return _assimilated(_CLOSED[coda], onset)


def _linked(coda: str, vowel: int) -> tuple[str, str]:
    """Before a vowel the last consonant moves over; ㅎ is silent, and ㅇ stays."""
    if coda == "ㅇ":
        return coda, "ㅇ"
    stays, last = _parts(coda)
    if last == "ㅎ":
        return ("", stays) if stays else ("", "ㅇ")
    if vowel in (_I, _YEO) and last == "ㅌ":
        last = "ㅊ"
    if vowel == _I and last == "ㄷ":
        last = "ㅈ"
    return stays, last


def _before_h(coda: str, vowel: int) -> tuple[str, str]:
    """Before ㅎ: names keep k, t, p and h apart (묵호 Mukho); 굳히, 앉히 and 밝히 join."""
    stays, last = _parts(coda)
    if last == "ㄷ" and vowel in (_I, _YEO):
        return stays, "ㅊ"
    if last == "ㅈ" or (stays and last in _ASPIRATED):
        return stays, _ASPIRATED[last]
    return _CLOSED[coda], "ㅎ"


def _assimilated(coda: str, onset: str) -> tuple[str, str]:
    if (coda, onset) in _LIQUID:
        return "ㄹ", "ㄹ"
    if onset in "ㄴㅁㄹ":
        coda = _NASAL.get(coda, coda)
    if onset == "ㄹ" and coda in "ㄴㅁㅇ":
        onset = "ㄴ"
    return coda, onset


def _parts(coda: str) -> tuple[str, str]:
    """The consonant that stays and the one that moves."""
    pair = _SPLIT.get(coda, coda)
    return pair[:-1], pair[-1]
