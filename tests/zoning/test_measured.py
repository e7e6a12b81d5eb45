"""The measures themselves: tokens as bags, zones by unit, gold without words."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from evaluation.pages import HALVES, Score, compare, figures, half_of, score
from evaluation.zones import GOLD, PAGES_OF, SECOND, Judged, agree, scores, settled
from sayso.core.document import Document, Link
from sayso.core.span import Span
from sayso.core.zone import ZoneKind
from sayso.zoning.units import units_of


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


def test_f1_is_made_of_mean_precision_and_mean_recall() -> None:
    assert figures([Score(1.0, 0.5), Score(0.5, 1.0)]) == {
        "precision": 75.0,
        "recall": 75.0,
        "f1": 75.0,
        "mean f1": 66.67,
    }


def test_f1_by_kind() -> None:
    kinds = [("body", "body"), ("body", "share"), ("share", "share"), ("credit", "body")]
    judged = [Judged("s", "w", ZoneKind(g), ZoneKind(found), "r", ZoneKind.CREDIT) for g, found in kinds]
    table = scores(judged)
    assert [(kind, s.precision, s.recall, s.f1, s.gold) for kind, s in table.items()] == [
        ("body", 50.0, 50.0, 50.0, 2),
        ("credit", 0.0, 0.0, 0.0, 1),
        ("share", 50.0, 100.0, 66.67, 1),
    ]
    assert list(scores(judged, as_labelled=True)) == ["credit"]


def test_names_fall_into_both_halves() -> None:
    assert {half_of(f"{number:064x}") for number in range(50)} == set(HALVES)


def test_no_page_is_on_two_sides() -> None:
    ranges = [(half, first, end) for parts in PAGES_OF.values() for half, first, end in parts]
    taken = [(half, number) for half, first, end in ranges for number in range(first, end)]
    assert len(taken) == len(set(taken))
    assert {half for half, _, _ in PAGES_OF["report"]} == {"report"}


@pytest.mark.parametrize(
    ("kind", "words", "linked", "expected"),
    [
        ("dateline", "12 March 2019", False, "byline"),
        ("legal", "Terms of use", True, "navigation"),
        ("legal", "Terms of use", False, "legal"),
        ("legal", "© Harun Post", True, "legal"),
        ("legal", "What you read here may not be printed again by anybody", True, "legal"),
        ("advert", "Subscribe", True, "advert"),
    ],
)
def test_what_annotators_settle_by_habit(kind: str, words: str, linked: bool, expected: str) -> None:
    links = (Link(Span(0, len(words)), "https://example.org", "link"),) if linked else ()
    (unit,) = units_of(Document(text=words, name="unit", links=links))
    assert settled(ZoneKind(kind), unit) is ZoneKind(expected)


def test_gold_holds_digests_and_kinds_and_no_words() -> None:
    for path in GOLD.glob("*.json"):
        gold = json.loads(path.read_text(encoding="utf-8"))
        assert set(gold) == {"id", "units"}
        for digest, kind in gold["units"]:
            assert re.fullmatch("[0-9a-f]{16}", digest)
            assert kind in set(ZoneKind)


@pytest.mark.slow
def test_the_body_of_pages_is_found_better_than_by_trafilatura(shared_data: Path) -> None:
    compared = compare("choose", shared_data / "pages")
    sayso, trafilatura = (
        figures([getattr(c, who) for c in compared])["f1"] for who in ("sayso", "trafilatura")
    )
    assert sayso >= max(trafilatura, 97)


def test_a_second_reading_is_of_pages_that_have_a_first_and_agrees_with_it() -> None:
    assert {path.name for path in SECOND.glob("*.json")} <= {path.name for path in GOLD.glob("*.json")}
    table, same, every = agree()
    assert same > 0.95 * every > 1_000
    assert table["body"].f1 > 95
