"""What the office should know before it hands a sheet out."""

import datetime as dt
from collections.abc import Iterator

from gg_desk.catalogue.languages import language
from gg_desk.catalogue.program import Program
from gg_desk.catalogue.words import LocalText
from gg_desk.sheets.content import Content, is_old, known_since


def reasons_to_ask(program: Program, today: dt.date) -> Iterator[LocalText]:
    """One sentence for each reason why a person should confirm before the sheet leaves the desk."""
    en, ko = program.name["en"], program.name["ko"]
    if program.status.state == "planned":
        yield {
            "en": f"{en} is planned and not open yet.",
            "ko": f"{ko}은(는) 계획 단계이며 아직 시작하지 않았습니다.",
        }
    if program.status.state == "ended":
        yield {"en": f"{en} has ended.", "ko": f"{ko}은(는) 끝난 사업입니다."}
    if is_old(program, today):
        since = known_since(program)
        yield {
            "en": f"The facts of {en} are of {since}: ask before handing the sheet out.",
            "ko": f"{ko}의 내용은 {since} 기준입니다. 나눠 주기 전에 확인해 주세요.",
        }


def cautions(program: Program, content: Content) -> Iterator[LocalText]:
    """One sentence for each thing that the office should know or do first."""
    en, ko = program.name["en"], program.name["ko"]
    read_in = language(content.speaker.language)
    if program.confidence == "low":
        yield {
            "en": f"The sources for {en} are weak: confirm before telling.",
            "ko": f"{ko}의 출처가 확실하지 않습니다. 안내하기 전에 확인해 주세요.",
        }
    if content.blanks:
        yield {
            "en": f"No source gives every fact of {en}: fill in the lines left for the office.",
            "ko": f"{ko}의 일부 내용은 출처가 없습니다. 빈칸을 채워 주세요.",
        }
    if content.missing:
        yield {
            "en": f"Some words of {en} are not translated into {read_in.english_name} yet and stand in English.",
            "ko": f"{ko}의 일부 문구는 {read_in.korean_name} 번역이 없어 영어로 나옵니다.",
        }


def own_cautions(content: Content) -> Iterator[LocalText]:
    """One sentence for each thing that the office should mend in a template of its own."""
    template, read_in = content.template, language(content.speaker.language)
    if content.untranslated:
        yield {
            "en": f"Some texts of the template {template.id} are not given in {read_in.english_name} ({read_in.tag}) and stand in English or Korean: add them to {template.file}.",
            "ko": f"{template.id} 서식의 일부 글은 {read_in.korean_name}({read_in.tag}) 번역이 없어 영어나 한국어로 나옵니다. {template.file}에 넣어 주세요.",
        }
    unknown = [one for one in template.general_contacts if one not in content.lookups.contacts]
    if template.file and unknown:
        yield {
            "en": f"The template {template.id} names contacts that are not in the catalogue: {', '.join(unknown)}. Correct general_contacts in {template.file}.",
            "ko": f"{template.id} 서식의 연락처가 목록에 없습니다: {', '.join(unknown)}. {template.file}의 general_contacts를 바로잡아 주세요.",
        }
