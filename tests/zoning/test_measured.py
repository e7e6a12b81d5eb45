"""The measures themselves: tokens as bags, zones by unit, gold without words."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from evaluation.pages import HALVES, Score, evaluate, half_of, score, summary
from evaluation.zones import GOLD, Judged, scores, side_of
from sayso.core.zone import ZoneKind


@pytest.mark.parametrize(
    ("found", "gold", "expected"),
    [
        ("The dam, closed.", "The dam, closed.", Score(1.0, 1.0)),
        ("closed the dam", "the dam closed", Score(1.0, 1.0)),
        ("the the dam", "the dam", Score(2 / 3, 1.0)),
        ("", "the dam", Score(0.0, 0.0)),
        ("menu", "", Score(0.0, 0.0)),
        ("", "", Score(1.0, 1.0)),
    ],
)
def test_tokens_are_compared_as_bags(found: str, gold: str, expected: Score) -> None:
    assert score(found, gold) == expected


def test_the_summary_is_made_of_mean_precision_and_mean_recall() -> None:
    assert summary([Score(1.0, 0.5), Score(0.5, 1.0)]) == {
        "precision": 0.75,
        "recall": 0.75,
        "f1": 0.75,
        "mean_f1": 0.6667,
    }


def test_f1_by_kind() -> None:
    kinds = [("body", "body"), ("body", "share"), ("share", "share"), ("credit", "body")]
    judged = [Judged("s", "w", ZoneKind(gold), ZoneKind(found), "r") for gold, found in kinds]
    table = scores(judged)
    assert table["body"] == {"units": 2, "precision": 0.5, "recall": 0.5, "f1": 0.5}
    assert table["share"] == {"units": 1, "precision": 0.5, "recall": 1.0, "f1": 0.667}
    assert table["credit"]["f1"] == 0.0


def test_a_page_is_in_one_half_everywhere() -> None:
    names = [f"{number:064x}" for number in range(50)]
    assert [side_of(f"pages/{name}") for name in names] == [half_of(name) for name in names]
    assert {half_of(name) for name in names} == set(HALVES)


def test_gold_holds_digests_and_kinds_and_no_words() -> None:
    for path in GOLD.glob("*.json"):
        gold = json.loads(path.read_text(encoding="utf-8"))
        assert set(gold) == {"id", "units"}
        for digest, kind in gold["units"]:
            assert re.fullmatch("[0-9a-f]{16}", digest)
            assert kind in set(ZoneKind)


@pytest.mark.slow
def test_the_body_of_pages_is_found_better_than_by_trafilatura(shared_data: Path) -> None:
    result = evaluate("choose", shared_data / "pages")
    sayso, trafilatura = result["sayso"], result["trafilatura"]
    assert isinstance(sayso, dict)
    assert isinstance(trafilatura, dict)
    assert sayso["f1"] >= max(trafilatura["f1"], 0.97)
