"""What ICU's dictionaries of Thai, Lao, Khmer and Burmese would cut, and no reader would.

They lack the names of Korea's places and new words, and then cut by chance, even inside syllables:
Gyeonggi came out as ค|ยอ|งกี and ဂ|ယောင်း|ဂီ. These are the words of our own phrases and catalogue
that were found cut, read break by break.
"""

import re
from collections.abc import Iterator

_SCRIPTS = re.compile("[\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff]")

_THAI = (
    "เกาหลี คยองกี ชีฮึง อันซัน ฮวาซอง อึยจองบู ยงอิน ชินบุนดัง "  # places
    "จังหวัด อะพอสทิลล์ วัฒนธรรม ลี้ภัย มนุษยชน ท่านทราบ ผลกระทบ สติกเกอร์ โฟลิก ลายเซ็น ติดตั้ง "
    "ขั้นตอน มอบหมาย ล้มละลาย พื้นฐาน เจ้าหน้าที่ อาสาสมัคร คู่สมรส"
)
_LAO = (
    "ກຽງກີ ຊີຮຶງ ອັນຊານ ຮວາຊອງ ອຸຍຈົງບູ ຢົງອິນ ຊິນບຸນດັງ "
    "ນະຄອນ ວັກຊີນ ຄລີນິກ ອາໂປສຕີລ ເອເລັກໂຕຣນິກ ອັດຕະໂນມັດ ອອນລາຍ ເວັບໄຊ ວີຊາ ສະແກນ ໂຟລິກ ໄຟຟ້າ "
    "ລາຍເຊັນ ຕິດຕັ້ງ ດັບເພີງ ອາດຊະຍາກຳ ສະໝັກໃຈ ຄວາມລັບ ຄ້ຳປະກັນ"
)
_KHMER = (
    "គ្យ៉ុងគី ស៊ីហ៊ឹង អានសាន ហ្វាសុង យ៉ុងអ៊ីន អ៊ុយជុងប៊ូ "
    "ខេត្ត ទីក្រុង ក្រសួង សាលារៀន សាលា ភាសា ធនាគារ អាប៉ូស្ទីល ករណី នីមួយ ជំហាន ដំបូង ចាប់ផ្ដើម កម្មករ "
    "កប៉ាល់ ឡានក្រុង រថភ្លើង អាស៊ីតហ្វូលិក អន្តេវាសិកដ្ឋាន"
)
_BURMESE = (
    "ကိုရီးယား ဂယောင်းဂီ ရှီဟွန်း အန်ဆန်း ဟွာဆောင်း အွီဂျောင်ဘူး ယုံအင်း ရှင်ဘွန်းဒန်း "
    "အွန်လိုင်း အက်ပ် ဝက်ဘ်ဆိုက် အီလက်ထရောနစ် အပိုစတီး စင်တာ စင်တီမီတာ စကင် ဗီဇာ မီဒီယာ မက်ဆေ့ချ် "
    "ဖောလစ် အက်ဆစ် ဒေဝါလီ နိုင်ငံ အခကြေး လခ လစဉ် ကုသ ပြင်ပလူနာ မူကြို ကိုက်ညီ ပါက အောက်ပါ ချိုးဖောက် "
    "လုံးဝ နေထိုင် စားဝတ်နေရေး ကိုယ်ရေး တရားရေး တရားမဝင် ရိုးရှင်း အများစု အမျိုးမျိုး"
)
_WORDS = re.compile("|".join(f"{_THAI} {_LAO} {_KHMER} {_BURMESE}".split()))
# A consonant without a vowel (asat) or stacked on the next ends a Burmese syllable, so no line
# begins with it.
_SYLLABLE_END = re.compile("(?<=[\u1000-\u109f])[\u1000-\u1021]\u1037?[\u1039\u103a]")
# Not (မ) and the prefix of nouns (အ) without a vowel of their own lean on what follows.
_BURMESE_PREFIX = re.compile("[\u1019\u1021][\u1000-\u1020]")
# ๆ, ໆ and ៗ repeat the word before them, behind which Thai and Lao may set a space.
_REPETITION = re.compile("\\S ?[\u0e46\u0ec6\u17d7]")


def known_words(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of every stretch of ``text`` that only a gap in a dictionary would cut."""
    if _SCRIPTS.search(text) is None:
        return
    for whole in (_WORDS, _BURMESE_PREFIX, _REPETITION):
        yield from (match.span() for match in whole.finditer(text))
    yield from ((match.start() - 1, match.end()) for match in _SYLLABLE_END.finditer(text))
