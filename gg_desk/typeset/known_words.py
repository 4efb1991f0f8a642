"""What ICU's dictionaries of Thai, Lao, Khmer and Burmese would cut, and no reader would.

They lack the names of Korea's places and new words, and then cut by chance, even inside syllables:
Gyeonggi came out as ค|ยอ|งกี and ဂ|ယောင်း|ဂီ.
"""

import re
from collections.abc import Iterator

_SCRIPTS = re.compile("[\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff]")

_WORDS = re.compile(
    # Thai: Korea, Gyeonggi, Siheung, Ansan, Hwaseong; province, apostille, culture, refuge, human rights
    "เกาหลี|คยองกี|ชีฮึง|อันซัน|ฮวาซอง|จังหวัด|อะพอสทิลล์|วัฒนธรรม|ลี้ภัย|มนุษยชน"
    # Lao: the same places; city, vaccine, clinic, apostille, electronic, automatic, online, web site
    "|ກຽງກີ|ຊີຮຶງ|ອັນຊານ|ນະຄອນ|ວັກຊີນ|ຄລີນິກ|ອາໂປສຕີລ|ເອເລັກໂຕຣນິກ|ອັດຕະໂນມັດ|ອອນລາຍ|ເວັບໄຊ"
    # Khmer: the same places; province, school, hall, language, bank, apostille
    "|គ្យ៉ុងគី|ស៊ីហ៊ឹង|អានសាន|ហ្វាសុង|ខេត្ត|សាលារៀន|សាលា|ភាសា|ធនាគារ|អាប៉ូស្ទីល"
    # Burmese: Korea, the same places; online, app, web site, electronic, apostille
    "|ကိုရီးယား|ဂယောင်းဂီ|ရှီဟွန်း|အန်ဆန်း|အွန်လိုင်း|အက်ပ်|ဝက်ဘ်ဆိုက်|အီလက်ထရောနစ်|အပိုစတီး"
)
# A consonant without a vowel (asat) or stacked on the next ends a Burmese syllable, so no line
# begins with it.
_SYLLABLE_END = re.compile("(?<=[\u1000-\u109f])[\u1000-\u1021]\u1037?[\u1039\u103a]")


def known_words(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of every stretch of ``text`` that only a gap in a dictionary would cut."""
    if _SCRIPTS.search(text) is None:
        return
    yield from (match.span() for match in _WORDS.finditer(text))
    yield from ((match.start() - 1, match.end()) for match in _SYLLABLE_END.finditer(text))
