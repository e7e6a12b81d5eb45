"""`sayso sources` and `sayso decide`: what they print, what they refuse."""

from __future__ import annotations

import json
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from sayso.cli.main import cli
from sayso.errors import SaysoError
from tests.case.telling import PRESS, article, case_of

LINES = "[Ada Moro] <said> {the pier is shut}.\n[SANA] <said> {boats wait}."


def sayso(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, list(map(str, arguments)), standalone_mode=False)


@pytest.fixture
def case(tmp_path: Path) -> Path:
    who = {"SANA": PRESS, "SANA news agency": PRESS}
    other = article("[SANA news agency] <said> {boats sail}.\n[Lund] <said> {no}.", who)
    return case_of(tmp_path / "c.sayso", article(LINES, who), other)


def text_id() -> str:
    return article(LINES).document.text_id


def test_sources(case: Path) -> None:
    shown = sayso("sources", case).stdout.splitlines()
    assert shown[0] == "2 articles: 4 claims by 3 sources"
    assert "       2       2     2    SANA · media" in shown
    assert "          also: SANA news agency (1, listed)" in shown


def test_sources_narrowed_and_as_json(case: Path) -> None:
    names = [json.loads(line)["name"] for line in sayso("sources", case, "--json").stdout.splitlines()]
    assert names == ["SANA", "Ada Moro", "Lund"]
    assert len(sayso("sources", case, "--json", "--limit", 2).stdout.splitlines()) == 2
    assert json.loads(sayso("sources", case, "--json", "--kind", "media").stdout)["name"] == "SANA"
    assert json.loads(sayso("sources", case, "--json", "news", "sana").stdout)["name"] == "SANA"
    assert sayso("sources", case, "--json", "--identity", "collective").stdout == ""
    assert sayso("sources", case, "nobody").stdout.splitlines()[-1] == "no source fits"
    assert "… and 2 more (--all shows them)" in sayso("sources", case, "--limit", 1).stdout


def test_deciding_on_a_row(case: Path) -> None:
    told = sayso("decide", case, text_id()[:8], 1, "--accept", "--note", "I asked")
    assert told.return_value == 0
    assert told.stdout == f"#1 · accepted: row 1 of {text_id()[:8]} “the pier is shut” · note: I asked\n"
    line = json.loads(sayso("decide", case, "--list", "--json").stdout)
    assert (line["verdict"], line["state"], line["quote"]) == ("accepted", "holds", "the pier is shut")


def test_show_counts_with_what_was_decided_and_tells_the_machines_figures(case: Path) -> None:
    sayso("decide", case, text_id()[:8], 1, "--reject")
    sayso("decide", case, text_id()[:8], 2, "--accept")
    shown = " ".join(sayso("show", case, text_id()).stdout.split())
    assert "1 claim: 1 from SANA" in shown
    assert "1 sure, 0 to check (?) edited by hand: 1 accepted, 1 rejected; the machine counted 2" in shown
    assert "the pier is shut · rejected by hand" in shown
    assert "boats wait · accepted by hand" in shown
    told = sayso("show", case, text_id(), "--md").stdout
    assert "| the pier is shut | rejected by hand |" in told
    assert "edited by hand: 1 accepted, 1 rejected" in told


def test_show_tells_no_decision_that_was_taken_back(case: Path) -> None:
    before = sayso("show", case, text_id()).stdout
    sayso("decide", case, text_id()[:8], 1, "--reject")
    assert "what you decided on its rows" in sayso("show", case, text_id()).stdout
    sayso("decide", case, "--undo", 1)
    assert sayso("show", case, text_id()).stdout == before


def test_show_for_programs_is_what_the_machine_found(case: Path) -> None:
    before = {form: sayso("show", case, text_id(), form).stdout for form in ("--json", "--csv")}
    sayso("decide", case, text_id()[:8], 1, "--reject")
    assert before == {form: sayso("show", case, text_id(), form).stdout for form in ("--json", "--csv")}


def test_the_page_of_show_has_what_was_decided_but_no_notes(case: Path, tmp_path: Path) -> None:
    sayso("decide", case, text_id()[:8], 1, "--reject", "--note", "between us")
    page = tmp_path / "p.html"
    assert sayso("show", case, text_id(), "--html", page).return_value == 0
    words = page.read_text(encoding="utf-8")
    assert "rejected by hand" in words
    assert "1 rejected" in words
    assert "between us" not in words


def test_deciding_on_names_and_undoing_it(case: Path) -> None:
    assert sayso("decide", case, "--list").stdout == "nothing decided yet\n"
    assert (
        sayso("decide", case, "--same", "lund", "ada moro").stdout == "#1 · one source: Lund and Ada Moro\n"
    )
    assert "also: Lund (1, you decided)" in sayso("sources", case).stdout
    told = sayso("decide", case, "--different", "SANA", "SANA news agency").stdout
    assert told == "#2 · not one source: SANA and SANA news agency\n"
    assert "not one with: SANA (you decided)" in sayso("sources", case).stdout
    assert "undone" in sayso("decide", case, "--undo", 2).stdout
    assert "not one with" not in sayso("sources", case).stdout


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("abcd", "1"),
        ("--accept",),
        ("abcd", "--reject"),
        ("abcd", "1", "--same", "A", "B"),
        ("abcd", "1", "--accept", "--undo", "1"),
        ("abcd", "1", "--accept", "--reject"),
        ("--list", "--undo", "1"),
        ("--undo", "0"),
        ("--undo", "1", "--note", "why"),
        ("--list", "--note", "why"),
    ],
)
def test_wrong_use(case: Path, arguments: tuple[str, ...]) -> None:
    assert isinstance(sayso("decide", case, *arguments).exception, click.UsageError)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("ffff", "1", "--accept"), "no article of this id"),
        (("{id}", "9", "--accept"), "no such row in this article; it has 1-2"),
        (("--same", "Ada Moro", "Nobody"), "no source of this name in the case"),
        (("--undo", "7"), "no such decision"),
    ],
)
def test_what_there_is_not(case: Path, arguments: tuple[str, ...], words: str) -> None:
    told = sayso("decide", case, *(argument.format(id=text_id()) for argument in arguments))
    assert words in str(told.exception)


def test_a_case_that_is_not_there(tmp_path: Path) -> None:
    for command in (("sources", tmp_path / "no.sayso"), ("decide", tmp_path / "no.sayso", "--list")):
        assert "no such case" in str(sayso(*command).exception)


def test_decisions_are_handed_on_and_taken_once(case: Path, tmp_path: Path) -> None:
    sayso("decide", case, text_id(), 1, "--accept", "--note", "I asked")
    sayso("decide", case, "--same", "SANA", "Lund")
    sayso("decide", case, text_id(), 2, "--reject")
    sayso("decide", case, "--undo", 3)
    file = tmp_path / "decisions.jsonl"
    file.write_text(sayso("decide", case, "--list", "--json").stdout, encoding="utf-8")
    copy = case_of(tmp_path / "copy.sayso", article(LINES, {"SANA": PRESS}))
    assert sayso("decide", copy, "--import", file).stdout == (
        "2 decisions added, 1 of them orphaned (nothing in the case fits), 0 known already\n"
    )
    assert sayso("decide", copy, "--import", file).stdout == "0 decisions added, 2 known already\n"
    line, names = map(json.loads, sayso("decide", copy, "--list", "--json").stdout.splitlines())
    given = json.loads(file.read_text(encoding="utf-8").splitlines()[0])
    assert {key: line[key] for key in ("quote", "note", "made", "state")} == {
        key: given[key] for key in ("quote", "note", "made", "state")
    }
    assert names["state"] == "orphaned"


MADE = "2026-11-26T10:00:00Z"


def edit_of(spans: str) -> str:
    rows = [{"text_id": text_id(), "place": "attribution 10-20 from 0-8", "quote": "x"}]
    told = {
        "format": "sayso-decision/1",
        "number": 1,
        "about": "edit",
        "verdict": "corrected",
        "state": "holds",
    }
    nothing = dict.fromkeys(("place", "quote", "row", "names", "spots", "undone"))
    more = {
        "text_id": text_id(),
        "rows": rows,
        "instead": [{"content": spans}],
        "note": "",
        "made": "2026-11-26T10:00:00Z",
    }
    return json.dumps(told | nothing | more) + "\n"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("hello\n", "line 2 is no decision (no JSON at all); give a file"),
        ('{"format":"sayso-article/1"}\n', "line 2 is no decision"),
        (edit_of("9000-9100"), "lies beyond the text"),
        (edit_of("9-5"), "line 2 is no decision"),
        (edit_of("0-3").replace('"corrected"', '"split"'), "no such edit"),
        (edit_of("0-3").replace("T10:", "yesterday"), "is no time"),
        (edit_of("0-3 2-8"), "overlaps"),
    ],
)
def test_of_a_bad_file_nothing_is_kept(case: Path, tmp_path: Path, words: str, found: str) -> None:
    sayso("decide", case, "--same", "SANA", "Lund")
    good = sayso("decide", case, "--list", "--json").stdout
    file = tmp_path / "decisions.jsonl"
    file.write_text(good.replace("Lund", "Ada Moro") + words, encoding="utf-8")
    told = sayso("decide", case, "--import", file)
    assert isinstance(told.exception, SaysoError)
    assert found in str(told.exception)
    assert sayso("decide", case, "--list", "--json").stdout == good


def test_a_correction_of_a_text_that_is_not_there_is_left_out(case: Path, tmp_path: Path) -> None:
    other = case_of(tmp_path / "other.sayso", article("[Lund] <said> {no}."))
    file = tmp_path / "decisions.jsonl"
    file.write_text(edit_of("0-3"), encoding="utf-8")
    told = sayso("decide", other, "--import", file).stdout
    assert told == "0 decisions added, 0 known already, 1 left out: their texts are not in the case\n"


def test_of_several_decisions_on_one_row_the_same_holds_in_both_cases(case: Path, tmp_path: Path) -> None:
    copy = case_of(tmp_path / "copy.sayso", article(LINES, {"SANA": PRESS}))
    for verb in ("--accept", "--reject", "--accept"):  # perhaps all within one second
        sayso("decide", case, text_id(), 1, verb)
    file = tmp_path / "decisions.jsonl"
    file.write_text(sayso("decide", case, "--list", "--json").stdout, encoding="utf-8")
    assert sayso("decide", copy, "--import", file).stdout == "3 decisions added, 0 known already\n"
    states = [json.loads(line) for line in sayso("decide", copy, "--list", "--json").stdout.splitlines()]
    assert [(one["verdict"], one["state"]) for one in states][-1] == ("accepted", "holds")
    sayso("decide", copy, "--undo", 3)
    assert sayso("decide", copy, "--import", file).stdout == "0 decisions added, 3 known already\n"
    assert json.loads(sayso("decide", copy, "--list", "--json").stdout.splitlines()[-1])["state"] == "undone"


def test_a_mistyped_case_is_none(tmp_path: Path) -> None:
    (tmp_path / "empty.jsonl").touch()
    assert isinstance(
        sayso("decide", tmp_path / "typo.sayso", "--import", tmp_path / "empty.jsonl").exception, SaysoError
    )
    assert not (tmp_path / "typo.sayso").exists()


@pytest.mark.parametrize("more", [("--note", "why"), ("--json",)])
def test_an_import_takes_no_note_and_no_json(case: Path, more: tuple[str, ...]) -> None:
    refused = CliRunner().invoke(cli, ["decide", str(case), "--import", "decisions.jsonl", *more])
    assert refused.exit_code == 2
    assert "--import takes neither --note nor --json" in refused.stderr


def test_show_does_not_repeat_the_machines_figures_where_they_are_the_same(case: Path) -> None:
    sayso("decide", case, text_id()[:8], 1, "--accept")
    shown = " ".join(sayso("show", case, text_id()).stdout.split())
    assert "edited by hand: 1 accepted; the machine counted the same" in shown
