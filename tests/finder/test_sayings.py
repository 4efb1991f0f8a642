"""What the window says before the phrasebook is loaded is what the phrasebook says."""

from typing import get_args

import pytest

from gg_desk.catalogue.verdict import CriterionKind, Question, Verdict
from gg_desk.finder.questions import options
from gg_desk.finder.sayings import ANSWERS, CRITERIA, ROLES, VERDICTS
from gg_desk.phrasebook.book import phrasebook
from gg_desk.phrasebook.family_questions import answer_words
from gg_desk.phrasebook.rule_words import criterion_words
from gg_desk.phrasebook.verdict_words import verdict_words

BOOK = phrasebook()


@pytest.mark.parametrize("tag", ["ko", "en"])
def test_criteria_and_answers_have_one_name(tag: str) -> None:
    assert {kind: CRITERIA[kind][tag] for kind in get_args(CriterionKind)} == {
        kind: criterion_words(BOOK, kind, tag).text for kind in get_args(CriterionKind)
    }
    assert {verdict: VERDICTS[verdict][tag] for verdict in get_args(Verdict)} == {
        verdict: verdict_words(BOOK, verdict, tag).text for verdict in get_args(Verdict)
    }
    said = {
        f"{field}.none" if answer == "none" else answer: answer_words(BOOK, field, answer, tag).text
        for field in ("registration", "attends", "work")
        for answer in options(Question(field=field, person=0))
    }
    assert {key: words[tag] for key, words in ANSWERS.items()} == said
    roles = {role: answer_words(BOOK, "role", role, tag).text for role in ROLES if role}
    assert {role: words[tag] for role, words in ROLES.items() if role} == roles
    assert ROLES[None][tag] == BOOK.say("finder.person.unknown", tag).text
