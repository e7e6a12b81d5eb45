"""`sayso trace` of one text that stands in several papers: each of them counts, and none adds an origin."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sayso.case.case import Case
from sayso.core.appearance import pages_apart
from sayso.core.ledger import Ledger
from tests.case.shelf import day, id_of, placed, shelf
from tests.case.telling import article
from tests.cli.test_trace import sayso

TEXT = "[Hugo Lenz] <said> {three trains collided near Oste on Saturday}."


def at(outlet: str | None, date: str, text: str = TEXT) -> Ledger:
    return placed(article(text), title="Trains", outlet=outlet, published=day(date), name=f"{outlet}.html")


WIRE = at("Norpress", "2024-06-01")
DAILY = at("Alpha Daily", "2024-06-01")
TIMES = at("Beta Times", "2024-06-02")


@pytest.fixture
def case(tmp_path: Path) -> Path:
    return shelf(tmp_path / "c.sayso", TIMES, DAILY, WIRE)


def test_every_paper_is_named_below_the_first(case: Path) -> None:
    told = " ".join(sayso("trace", case).stdout.split())
    assert "3 of 3 articles share passages, in 1 story" in told
    assert "nothing to compare" not in told
    assert "Beta Times word for word, the same text · by the dates of the pages" in told
    # Of the same day: which of the two was first nobody can tell.
    assert told.count("the same text · which was first is not known") == 1


def test_a_claim_is_carried_by_all_of_them_on_no_more_origins(case: Path, tmp_path: Path) -> None:
    told = " ".join(sayso("trace", case, "three trains collided").stdout.split())
    assert "carried by 3 articles of 3 outlets · one text, word for word in each" in told
    assert all(outlet in told for outlet in ("Norpress", "Alpha Daily", "Beta Times"))
    (many,) = events(case)
    (one,) = events(shelf(tmp_path / "one.sayso", WIRE))
    figures = ("lo", "likely", "hi", "distinct", "hearing", "sides")
    assert [many["whole"][name] for name in figures] == [one["whole"][name] for name in figures]
    assert [page["outlet"] for page in many["mentions"][0]["stood"]].count("Beta Times") == 1
    assert len(many["mentions"][0]["stood"]) == 3


def test_the_overview_has_it_and_the_json_of_copies_too(case: Path) -> None:
    told = " ".join(sayso("trace", case, "--overview").stdout.split())
    assert "carried by 3 articles of 3 outlets" in told
    (line,) = map(json.loads, sayso("trace", case, "--json").stdout.splitlines())
    assert (line["format"], line["text_id"], len(line["pages"])) == ("sayso-same/1", id_of(WIRE), 3)


def test_one_paper_twice_is_one_article(tmp_path: Path) -> None:
    case = shelf(tmp_path / "c.sayso", WIRE, at(None, "2024-06-03"))
    assert "only 1 article" in sayso("trace", case).stdout


def test_the_case_counts_as_the_pages_are_told_apart(tmp_path: Path) -> None:
    other = at("Gamma", "2024-06-03", "[Ada Moro] <said> {the pier of Velm is closed}.")
    path = shelf(tmp_path / "c.sayso", TIMES, DAILY, WIRE, at(None, "2024-06-03"), other)
    with Case(path, write=False) as opened:
        told = sum(len(pages_apart(opened.appearances(text_id))) for text_id in opened.text_ids())
        held = opened.holding()
    assert held.articles + held.repeated == told == 4


def events(case: Path) -> list[dict]:  # type: ignore[type-arg]
    return [json.loads(line) for line in sayso("trace", case, "three trains", "--json").stdout.splitlines()]
