"""The scorers of claims: what counts as covered, how pairs across families count, and a bad list of pairs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from evaluation.tracing.claims import Placed, _merged, _pairs, covering
from evaluation.tracing.ordinary import Seed, seeds_of
from evaluation.tracing.ordinary import scores as ordinary
from evaluation.tracing.pairs import Place, ReadPair, read_pairs, scores
from sayso.core.span import Span
from sayso.errors import UnreadableInput
from sayso.tracing.mentions import mentions_of
from tests.tracing.told import told


def placed(family: int, exact: str, row: str | None, *, distorted: bool = False) -> Placed:
    return Placed(family, exact[0], exact, distorted, row, f"{family}/{exact}/{row}")


def test_pairs_within_and_across_families() -> None:
    some = [placed(0, "a", "1"), placed(0, "a", "2"), placed(0, "b", None), placed(1, "a", "3")]
    rows = _pairs([(some, {"1": "x", "2": "x", "3": "x"})], lambda mention: mention.exact)
    assert rows == [(1.0, 2.0, 1.0, 1.0), (0.0, 1.0, 0.0, 0.0)]


def test_distorted_claims_in_one_group_with_another() -> None:
    some = [placed(0, "a1", "1"), placed(0, "a2", "2", distorted=True), placed(0, "a3", "3", distorted=True)]
    assert list(_merged(some, {"1": "x", "2": "x", "3": "y"})) == [(1.0, 2.0)]


def test_a_row_covers_what_it_shares_half_with() -> None:
    rows = mentions_of(told("[The guard] <said> {the bridge was shut on Monday}.").ledger)
    content = rows[0].content[0]
    assert covering((content,), rows) == rows[0].id
    assert covering((Span(content.start, content.start + 5),), rows) is None
    assert covering((content,), ()) is None


def test_pairs_read_by_hand(tmp_path: Path) -> None:
    articles = [
        told(f"[The {who}] <said> {{the bridge of Kelda was shut on Monday}}.\nMore about it later today.")
        for who in ("guard", "mayor")
    ]
    left, right = (Place(a.text_id, mentions_of(a.ledger)[0].content[0]) for a in articles)
    figures, sizes = scores((ReadPair(left, right, "same"),), articles)
    assert figures["sayso: same claim"].value == figures["sayso: same event"].value == 100
    assert sizes["claims no row covers"] == 0
    file = tmp_path / "pairs.json"
    entry = {
        "left": {"text_id": "a", "span": [0, 5]},
        "right": {"text_id": "b", "span": [1, 9]},
        "relation": "none",
    }
    file.write_text(json.dumps([entry]), encoding="utf-8")
    assert read_pairs(file) == (ReadPair(Place("a", Span(0, 5)), Place("b", Span(1, 9)), "none"),)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "{",
        "[1]",
        '[{"left": {}}]',
        '[{"left":{"text_id":"a","span":[5,0]},"right":{},"relation":"same"}]',
    ],
)
def test_a_bad_list_of_pairs(tmp_path: Path, words: str) -> None:
    file = tmp_path / "pairs.json"
    file.write_text(words, encoding="utf-8")
    with pytest.raises(UnreadableInput, match="no list of pairs"):
        read_pairs(file)


def test_seeds_and_what_is_said_of_their_events() -> None:
    articles = [
        told(f"[The {who}] <said> {{the bridge of Kelda was shut on Monday}}.\nMore about it later today.")
        for who in ("guard", "mayor")
    ]
    place = Place(articles[0].text_id, mentions_of(articles[0].ledger)[0].content[0])
    entry = {"text_id": place.text_id, "span": [place.span.start, place.span.end]}
    alone = {"text_id": place.text_id, "span": [0, 1]}
    seeds = seeds_of(
        [
            {"seed": entry, "circular": False, "independent": 9},
            {"seed": alone, "circular": False, "independent": 0},
            {"seed": entry, "circular": False},
        ]
    )
    assert seeds[0] == Seed(place, circular=False, origins=9)
    assert seeds[2].origins is None
    figures, details = ordinary(seeds, articles)
    assert figures["likely"].value == figures["held"].value == 50
    assert details == {"ordinary": 3, "in an event": 2, "circles": 0, "thin": 0}
