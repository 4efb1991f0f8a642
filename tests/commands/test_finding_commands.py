"""programs, contacts, news, search, show."""

import unicodedata

import msgspec
import pytest


@pytest.mark.parametrize("words", ["보육", "ㅂㅇ", "childcare", "CHILDCARE", "어린이집"])
def test_search_finds_programs_by_korean_first_consonants_and_english(run, words) -> None:
    answer = run("search", words)
    assert answer.code == 0
    assert "childcare-support-registered" in answer.out
    hits = run("--json", "search", words).json
    assert {"program"} <= {hit["kind"] for hit in hits}
    assert all(hit.keys() == {"kind", "id", "title"} for hit in hits)


def test_search_goes_across_news_too(run, feeds) -> None:
    run("sync", feeds[0])
    hits = run("--json", "search", "childcare").json
    assert {"program", "news"} <= {hit["kind"] for hit in hits}


@pytest.mark.parametrize("command", ["news", "programs", "contacts"])
def test_json_is_a_list_before_and_after_the_command(run, feeds, command) -> None:
    run("sync", *feeds)
    before, after = run("--json", command), run(command, "--json")
    assert before.out == after.out
    assert isinstance(before.json, list)
    assert before.json
    assert before.err == after.err == ""


@pytest.mark.parametrize("command", [["news"], ["programs"], ["contacts"], ["search"]])
def test_what_is_not_found_is_an_empty_list_and_a_sentence(run, command) -> None:
    answer = run(*command, "zzqqxx")
    assert (answer.code, answer.out, answer.err) == (0, "", "Nothing found.\n")
    assert run(*command, "zzqqxx", "--json").json == []


def test_json_has_every_field_also_where_nothing_is_known(run) -> None:
    programs = run("--json", "programs").json
    assert len({frozenset(program) for program in programs}) == 1
    assert {"id", "name", "benefit", "uncertainties"} <= programs[0].keys()


def test_no_news_yet_says_how_to_get_them(run) -> None:
    answer = run("news")
    assert (answer.code, answer.out) == (0, "")
    assert "gg-desk sync" in answer.err


def test_news_come_latest_first_with_their_day_in_korea(run, feeds) -> None:
    run("sync", *feeds)
    titles = [line.split("  ")[-1] for line in run("news").lines]
    assert titles == ["School enrolment begins", "A bus for everyone", "Childcare support grows"]
    assert "2026-01-07" in run("news", "school").out
    assert len(run("news", "--limit", "2").lines) == 2


def test_programs_of_an_area_are_its_own_and_those_of_the_province(run) -> None:
    everywhere = {program["id"] for program in run("--json", "programs").json}
    in_ansan = run("--json", "programs", "--area", "Ansan").json
    assert {program["id"] for program in in_ansan} < everywhere
    assert all(not program["areas"] or "ansan" in program["areas"] for program in in_ansan)
    assert run("programs", "--area", "안산시").out == run("programs", "--area", "Ansan").out


def test_contacts_by_language_and_hour(run) -> None:
    khmer = run("--json", "contacts", "--language", "km").json
    assert khmer
    assert all("km" in (*contact["speaks"], *contact["interprets"]) for contact in khmer)
    assert run("contacts", "--language", "크메르어").out == run("contacts", "--language", "km").out
    # A Monday night and a Monday morning: at night there are fewer.
    night = run("--json", "contacts", "--open-at", "2026-11-23T03:00").json
    morning = run("--json", "contacts", "--open-at", "2026-11-23T10:00").json
    assert 0 < len(night) < len(morning)
    assert run("--json", "contacts", "--open-at", "2026-11-22T18:00Z").json == night


@pytest.mark.parametrize(
    "wrong",
    [
        ["programs", "--area", "Atlantis"],
        ["programs", "--language", "tlh"],
        ["contacts", "--open-at", "yesterday"],
        ["programs", "--limit", "0"],
        ["programs", "--limit", "x"],
        ["search"],
        ["show"],
        ["nosuch"],
        ["news", "--nosuch"],
    ],
)
def test_wrong_usage_is_2_with_a_sentence_and_no_result(run, wrong) -> None:
    answer = run(*wrong)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err
    assert "invalid _" not in answer.err  # the name of a function says nothing to a person


def test_show_gives_a_record_by_id_and_by_kind_and_id(run) -> None:
    answer = run("show", "c1345")
    assert answer.code == 0
    assert "1345" in answer.out
    assert "uncertainties" in answer.out
    assert run("--json", "show", "c1345").json["id"] == "c1345"
    assert run("show", "contact/c1345").out == answer.out
    assert run("show", "program/c1345").code == 3


def test_show_a_news_item_without_what_machines_need(run, feeds) -> None:
    run("sync", *feeds)
    news_id = run("--json", "news", "bus").json[0]["id"]
    answer = run("show", news_id)
    assert "title: A bus for everyone" in answer.lines
    assert "body_html" not in answer.out
    assert run("--json", "show", f"news/{news_id}").json["body_html"]


def test_show_an_unknown_id_is_3_and_says_how_to_find_it(run) -> None:
    answer = run("show", "nosuch")
    assert (answer.code, answer.out) == (3, "")
    assert "nosuch" in answer.err
    assert "gg-desk search" in answer.err


@pytest.mark.parametrize("command", ["programs", "contacts"])
def test_names_begin_in_one_column(run, command) -> None:
    records = run("--json", command).json
    lines = run(command).lines
    starts = {
        line.index(f"  {name}")
        for line, record in zip(lines, records, strict=True)
        if (name := record["name"]["ko"]) and f"  {name}" in line  # else its state stands before it
    }
    assert len(starts) == 1
    assert len({len(record["id"]) for record in records}) > 1


def test_a_news_title_cannot_steer_the_terminal(run, tmp_path) -> None:
    feed = tmp_path / "steering.xml"
    feed.write_text(
        '<rss version="2.0"><channel><title>t</title><link>https://x.example</link>'
        "<description>d</description><item><title>Red &#x9b;31m &amp; bell</title>"
        "<link>https://x.example/1</link></item></channel></rss>",
        encoding="utf-8",
    )
    assert run("sync", feed).code == 0
    for command in (["news"], ["search", "bell"], ["show", run("--json", "news").json[0]["id"]]):
        out = run(*command).out
        assert "bell" in out
        assert not [char for char in out if unicodedata.category(char) == "Cc" and char != "\n"]


def test_json_is_utf8_with_korean_as_it_is(run) -> None:
    out = run("--json", "search", "보육").out
    assert "보육" in out
    assert msgspec.json.decode(out.encode())
