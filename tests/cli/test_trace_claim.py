"""`sayso trace CASE CLAIM` and `--overview`: one claim in three articles of two origins, as people see it."""

from __future__ import annotations

import json
import shlex
import sqlite3
from dataclasses import replace
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner, Result
from rich.text import Text

from sayso.case.case import Case
from sayso.case.decisions import seen_of
from sayso.case.traced import TracedArticle
from sayso.cli.main import cli
from sayso.core.decision import Correction, OnScreen, RowEdit
from sayso.core.ledger import Ledger
from sayso.core.verdict import ContentType, Polarity, Verdict
from sayso.errors import BadCase
from sayso.views.trace_event import _part, named, within
from tests.case.shelf import day, id_of, placed, shelf
from tests.case.telling import article

MINISTRY = "[The Defence Ministry of Tarvia] <said> {that 43 ships had to stop before the port of Ostra}.\n"
FIRST = placed(
    article(MINISTRY + "[Rosa Keller] <said> {that the strike money lasts until Easter}."),
    title="Ships stop", outlet="Daywire", published=day("2031-05-01"), url="https://daywire.example/1",
)  # fmt: skip
SECOND = placed(
    article("Dockers wait.\n" + MINISTRY + "[Omar Dessal] <added> {that nobody hit anybody}."),
    title="Port shut", outlet="Nine Online", published=day("2031-05-02"), url="https://nine.example/1",
)  # fmt: skip
THIRD = placed(
    article("[The Defence Ministry of Tarvia] <told> us {that 48 ships had to stop before port Ostra}."),
    title="More ships", outlet="Radio Lake", published=day("2031-05-02"), url="https://lake.example/1",
)  # fmt: skip
APART = placed(
    article("[Ilona Varga] <said> {that the dam of Kelda gave way in the night}."),
    title="Dam", outlet="Daywire", published=day("2031-05-03"), url="https://daywire.example/2",
)  # fmt: skip


@pytest.fixture
def case(tmp_path: Path) -> Path:
    return shelf(tmp_path / "c.sayso", FIRST, SECOND, THIRD, APART)


def sayso(*arguments: str | Path) -> Result:
    return CliRunner(catch_exceptions=False).invoke(cli, list(map(str, arguments)), standalone_mode=False)


def traced(*arguments: str | Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in sayso("trace", *arguments, "--json").stdout.splitlines()]


def test_a_row_is_followed_to_its_origin(case: Path) -> None:
    (event,) = traced(case, f"{id_of(FIRST)[:10]}:1")
    texts = {id_of(one): one.document.text for one in (FIRST, SECOND, THIRD)}
    assert event["format"] == "sayso-event/1"
    assert {mention["text_id"] for mention in event["mentions"]} >= {id_of(FIRST), id_of(SECOND)}
    for mention in event["mentions"]:
        (start, end), *_ = mention["content"]
        assert texts[mention["text_id"]][start:end] == mention["words"]
    names = {basis["id"]: basis["names"][0] for basis in event["bases"]}
    assert {names[one["basis"]] for one in event["whole"]["origins"]} <= {"The Defence Ministry of Tarvia"}
    assert event["whole"]["lo"] <= event["whole"]["likely"] <= event["whole"]["hi"]


def test_words_find_the_claim_and_the_screen_tells_it(case: Path) -> None:
    told = " ".join(sayso("trace", case, "ships", "stopped", "at", "Ostra").stdout.split())
    assert told.startswith("“that 43 ships had to stop before the port of Ostra”")
    assert "if the sources named exist" in told
    assert "in order of time" in told
    assert told.index("Daywire") < told.index("Nine Online")
    assert "dam of Kelda" not in told


def told_of(*arguments: str | Path) -> str:
    return " ".join(sayso("trace", *arguments).stdout.split())


def test_the_figures_of_a_claim_and_of_its_event_are_told_apart(case: Path) -> None:
    told = told_of(case, "43 ships stopped at Ostra")
    assert "so told: carried by 2 articles of 2 outlets · " in told
    assert "the event, told otherwise as well: carried by 3 articles of 3 outlets · " in told
    assert "differs: “that 48 ships had to stop before port Ostra” 1 article: Radio Lake" in told
    assert "Radio Lake row 1: “that 48 ships had to stop before port Ostra”" in told


@pytest.mark.parametrize("asked", [f"{id_of(THIRD)[:10]}:1", "48 ships stopped at Ostra"])
def test_who_asks_for_a_variant_sees_it_first(case: Path, asked: str) -> None:
    told = told_of(case, asked)
    assert told.startswith("“that 48 ships had to stop before port Ostra” so told: carried by 1 article of")
    assert "differs: “that 43 ships had to stop before the port of Ostra” 2 articles:" in told


def test_the_command_under_a_claim_tells_the_same_of_it(case: Path) -> None:
    overview = told_of(case, "--overview")
    claim, command = (overview.split(part)[1] for part in ("fewest origins ", f"sayso trace {case} "))
    claim = claim.split(" sayso trace")[0]
    told = told_of(case, command.split()[0])
    assert told.startswith(claim)
    assert "within the 4 articles given, if" in told


def test_a_command_to_type_is_broken_nowhere(tmp_path: Path) -> None:
    deep = tmp_path / ("a folder of a long name " * 4).strip() / "and another one"
    deep.mkdir(parents=True)
    like = placed(
        article("[Jan Holt] <said> {that nine barges and two tugs had to stop before the port of Velm}."),
        title="Barges", outlet="Velm 24", published=day("2031-06-09"), url="https://velm.example/9",
    )  # fmt: skip
    case = shelf(deep / "c.sayso", FIRST, SECOND, APART, like)
    for asked in ("--overview", "had to stop before the port"):
        lines = sayso("trace", case, asked).stdout.splitlines()
        commands = [line.strip() for line in lines if line.strip().startswith("sayso trace ")]
        assert commands, asked
        for command in commands:
            assert [str(case)] == shlex.split(command)[2:-1]
            assert sayso(*shlex.split(command)[1:]).stdout.startswith("“")


@pytest.mark.parametrize("asked", [(), ("--overview",), ("43 ships stopped at Ostra",)])
def test_what_was_looked_at_is_told_of_a_case_that_takes_no_writing(
    case: Path, asked: tuple[str, ...]
) -> None:
    told = told_of(case, *asked)
    with sqlite3.connect(case, isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")  # as read-only media do, it keeps everybody from writing
        assert told_of(case, *asked) == told
    other.close()


def test_within_says_of_how_many() -> None:
    assert within(4, 4) == "within the 4 articles given, if the sources named exist"
    assert within(4, 900) == (
        "within the 4 articles given (those of 900 in the case that may hold it), if the sources named exist"
    )


def test_words_that_nobody_says_are_told_to_be_missing(case: Path) -> None:
    told = sayso("trace", case, "penguins", "invaded", "Antarctica").stdout
    assert told == "no claim like “penguins invaded Antarctica”; no article holds its words\n"
    assert traced(case, "penguins invaded Antarctica") == []


def test_the_overview_lists_what_several_articles_carry(case: Path) -> None:
    told = " ".join(sayso("trace", case, "--overview").stdout.split())
    assert "carried most, on fewest origins" in told
    assert "43 ships" in told
    assert "dam of Kelda" not in told
    assert "within the 4 articles given, if the sources named exist" in told


def test_a_person_parts_two_rows_and_the_figures_follow(case: Path) -> None:
    first, second = f"{id_of(FIRST)[:10]}:1", f"{id_of(SECOND)[:10]}:1"
    (before,) = traced(case, first)
    assert len({mention["text_id"] for mention in before["mentions"]}) > 1
    sayso("decide", case, "--other-claim", first, second)
    (after,) = traced(case, first)
    assert id_of(SECOND) not in {mention["text_id"] for mention in after["mentions"]}
    sayso("decide", case, "--undo", "1")
    assert traced(case, first) == [before]


def test_what_claims_nothing_is_not_traced(tmp_path: Path) -> None:
    calls = placed(as_calls(article("[Rosa Keller] <urged> {all ships to stay away from Ostra}.")))
    case = shelf(tmp_path / "c.sayso", calls)
    with pytest.raises(BadCase, match="claims nothing"), Case(case) as opened:
        opened.trace_claim(f"{id_of(calls)[:10]}:1")
    with pytest.raises(BadCase, match="no such row"), Case(case) as opened:
        opened.trace_claim(f"{id_of(calls)[:10]}:9")


def as_calls(ledger: Ledger) -> Ledger:
    demand = Verdict(ContentType.DEMAND, "a test")
    return replace(ledger, attributions=tuple(replace(row, type=demand) for row in ledger.attributions))


def test_a_claim_and_the_overview_exclude_each_other(case: Path) -> None:
    with pytest.raises(click.UsageError, match="--overview"):
        sayso("trace", case, "ships", "--overview")


def test_the_order_of_adding_changes_nothing(tmp_path: Path, case: Path) -> None:
    other = shelf(tmp_path / "other.sayso", APART, THIRD, SECOND, FIRST)
    assert traced(case, "--overview") == traced(other, "--overview")


def test_a_row_that_a_person_rejected_claims_nothing(case: Path) -> None:
    row, other = f"{id_of(FIRST)[:10]}:1", f"{id_of(SECOND)[:10]}:1"
    (before,) = traced(case, row)
    assert id_of(SECOND) in {mention["text_id"] for mention in before["mentions"]}
    number = next(one["row"] for one in before["mentions"] if one["text_id"] == id_of(SECOND))
    sayso("decide", case, id_of(SECOND), number, "--reject")
    (after,) = traced(case, row)
    assert id_of(SECOND) not in {mention["text_id"] for mention in after["mentions"]}
    with pytest.raises(BadCase, match="a person rejected it"):
        sayso("trace", case, other)
    sayso("decide", case, id_of(SECOND), number, "--accept")
    assert traced(case, row) == [before]


def test_a_correction_changes_what_is_traced(case: Path) -> None:
    with Case(case) as opened:
        ledger = opened.ledger(id_of(FIRST))
        seen = seen_of(ledger, ledger.attributions[0])
        edit = RowEdit(id_of(FIRST), (seen,), (Correction(polarity=Polarity.DENIED),))
        opened.decide_seen(edit, OnScreen(ledger.reader.digest, ledger.rules, (0,)))
    (event,) = traced(case, f"{id_of(FIRST)[:10]}:1")
    stands = {mention["text_id"]: mention["stand"] for mention in event["mentions"]}
    assert stands[id_of(FIRST)] == "denies"
    assert stands[id_of(SECOND)] == "supports"


def test_what_leads_further_names_the_case_as_it_is_typed(
    case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case.rename(case.with_name("a story.sayso"))
    monkeypatch.chdir(case.parent)
    assert "sayso trace 'a story.sayso' " in sayso("trace", "a story.sayso", "--overview").stdout


def test_an_article_without_an_outlet_is_told_by_its_title() -> None:
    nameless = TracedArticle("ab" * 32, "Ships wait before the port of Ostra", "", "2031-05-04", "a text")
    assert named(nameless) == "“Ships wait before the port of Ostra”"
    assert named(replace(nameless, outlet="Daywire")) == "Daywire"
    assert named(replace(nameless, title="")) == "not named"


def test_a_long_line_goes_on_under_its_own_beginning() -> None:
    told = [line.plain for line in _part("ways", iter([Text(f"    heard from {'very ' * 20}far")]), 60)]
    assert told[:2] == ["", "ways"]
    assert told[2].startswith("      heard from very")
    assert told[3].startswith("        very")
    assert all(len(line) <= 60 for line in told)
