"""The metrics on rows that a person can check, and the laws they keep."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluation.calibration import of_pairs
from evaluation.classes import several_sentences
from evaluation.corpus import Article, GoldAttribution, own
from evaluation.scoring import Counts, counts_of, score, summary
from evaluation.tokens import tokens_of
from sayso.core.span import Span, Spans

TEXT = 'The mayor said the dam would hold.\n"It will," she added. "We measured twice. It holds."'


def spans(*pieces: str) -> Spans:
    """Where the pieces first stand in TEXT."""
    return tuple(Span(at := TEXT.index(piece), at + len(piece)) for piece in pieces)


def row(source: str | None, cue: str, *content: str) -> GoldAttribution:
    return GoldAttribution(spans(source) if source else (), spans(cue), spans(*content))


MAYOR = row("The mayor", "said", "the dam would hold")
SHE = row("she", "added", '"It will,"', '"We measured twice. It holds."')
GOLD = Article("dam", TEXT, (MAYOR, SHE))


def test_tokens_are_words_and_single_marks() -> None:
    tokens = tokens_of("don't — 3.5%")
    assert [(a, b) for a, b in zip(tokens.starts, tokens.ends, strict=True)] == [
        (0, 3), (3, 4), (4, 5), (6, 7), (8, 9), (9, 10), (10, 11), (11, 12),
    ]  # fmt: skip
    assert tokens.under((Span(1, 2),)) == {0}, "a span inside a token takes the token"


def test_runs_are_cut_at_line_ends() -> None:
    tokens = tokens_of("a b\nc d")
    assert list(tokens.runs({0, 1, 2})) == [(0, 1), (2, 2)]
    assert list(tokens.runs({0, 3})) == [(0, 0), (3, 3)]


def test_a_perfect_reading_scores_100_everywhere() -> None:
    articles = own("test")
    assert {s.f1 for s in score(articles, [a.attributions for a in articles]).values()} == {100.0}


def test_a_shorter_content_is_exact_nowhere_and_right_at_half() -> None:
    counts = counts_of(GOLD, [row("The mayor", "said", "the dam"), SHE])
    assert counts["exact content"] == (2, 3, 2, 3)
    assert counts["token content"] == (16, 16, 16, 18)
    assert counts["AR@0.5"] == (2, 2, 2, 2), "2 of 4 tokens are a Jaccard of one half"
    assert counts["AR@0.8"] == (1, 2, 1, 2)


@pytest.mark.parametrize(("source", "right"), [("mayor", 1), ("she", 0), (None, 0)])
def test_a_pair_needs_a_shared_source_token(source: str | None, right: int) -> None:
    counts = counts_of(Article("dam", TEXT, (MAYOR,)), [row(source, "said", "the dam would hold")])
    assert counts["AR@0.5"] == (right, 1, right, 1)
    assert counts["ARC@0.5"] == (1, 1, 1, 1)


def test_two_rows_without_a_source_agree_on_it() -> None:
    nobody = row(None, "said", "the dam would hold")
    assert counts_of(Article("dam", TEXT, (nobody,)), [nobody])["AR@0.5"] == (1, 1, 1, 1)


def test_one_gold_row_pays_once() -> None:
    assert counts_of(Article("dam", TEXT, (MAYOR,)), [MAYOR, MAYOR])["AR@0.5"] == (1, 2, 1, 1)


def test_classes_ask_each_side_for_its_own_rows() -> None:
    without_marks = row("she", "added", "It will", "We measured twice. It holds.")
    counts = counts_of(GOLD, [MAYOR, without_marks])
    assert counts["with quotation marks"] == (0, 0, 1, 1)
    assert counts["without quotation marks"] == (2, 2, 1, 1)
    assert counts["pronoun source"] == (1, 1, 1, 1)
    assert counts["no source"] == (0, 0, 0, 0)


def test_a_quotation_that_goes_on_after_the_cue_has_several_sentences() -> None:
    assert several_sentences(TEXT, SHE)
    assert not several_sentences(TEXT, MAYOR)


ROWS = st.lists(
    st.sampled_from([MAYOR, SHE, row("she", "added", '"It will,"'), row(None, "said", "dam would")])
)


@given(ROWS, ROWS)
def test_without_classes_scores_are_the_same_both_ways(
    mine: list[GoldAttribution], theirs: list[GoldAttribution]
) -> None:
    there = counts_of(Article("dam", TEXT, tuple(theirs)), mine)
    back = counts_of(Article("dam", TEXT, tuple(mine)), theirs)
    for name, (right, predicted, found, gold) in there.items():
        assert right <= predicted
        assert found <= gold
        assert back[name] == (found, gold, right, predicted)
    assert there["AR@0.8"][0] <= there["AR@0.5"][0] <= there["ARC@0.5"][0]


@settings(max_examples=20)
@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9), st.integers(0, 9)), min_size=1, max_size=8))
def test_intervals_hold_the_score_of_like_articles(parts: list[tuple[int, int, int]]) -> None:
    counts: list[dict[str, Counts]] = [{"x": (r, r + p, r, r + g)} for r, p, g in parts]
    found = summary(counts)["x"]
    assert 0 <= found.low <= found.high <= 100
    assert summary(counts[::-1])["x"].f1 == found.f1
    alone = summary(counts[:1] * 5)["x"]
    assert alone.low == alone.f1 == alone.high


def test_calibration_of_sure_and_right_rows_is_perfect() -> None:
    said, right = np.array([0.0, 1.0] * 20), np.array([0.0, 1.0] * 20)
    assert of_pairs(said, right).equal_mass == of_pairs(said, right).equal_width == 0.0
    assert of_pairs(np.full(40, 0.9), right).equal_width == pytest.approx(0.4)
    assert of_pairs(np.zeros(0), np.zeros(0)).equal_mass == 0.0
