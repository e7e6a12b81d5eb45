"""Paths of roles: the lattice is right, refusals are refusals, quotations are led on past a window."""

from __future__ import annotations

import itertools
from dataclasses import replace

import numpy as np
import pytest

from sayso.core.span import Span
from sayso.reader.links import (
    Chain,
    Reading,
    best_paths,
    propose_cues,
    reading_of,
    spans_of,
    uncrossed,
    whole_quotations,
    without_doubles,
)
from sayso.reader.words import words_of

NONE = np.zeros(0, np.float32)
"""What weights without heads say of the fields."""


@pytest.mark.parametrize("seed", range(5))
def test_the_best_path_is_the_best_of_all_paths(seed: int) -> None:
    draw = np.random.default_rng(seed)
    logits = draw.normal(size=(2, 5, 4)).astype(np.float32) * 2
    chain = Chain(*(draw.normal(size=s).astype(np.float32) for s in ((4, 4), 4, 4)))
    [found] = best_paths([logits], chain)
    paths, chances, nothing = found.labels, found.chances, found.nothing
    for cue in range(2):
        scores = {p: score(p, logits[cue], chain) for p in itertools.product(range(4), repeat=5)}
        norm = np.logaddexp.reduce(list(scores.values()))
        best = max(scores, key=lambda p: scores[p])
        assert tuple(paths[cue]) == best
        assert chances[cue] == pytest.approx(scores[best] - norm, abs=1e-4)
        assert nothing[cue] == pytest.approx(scores[(0,) * 5] - norm, abs=1e-4)


def test_windows_side_by_side_are_read_as_if_alone() -> None:
    draw = np.random.default_rng(7)
    lattices = [
        draw.normal(size=(cues, words, 5)).astype(np.float32) for cues, words in ((3, 9), (1, 1), (2, 17))
    ]
    chain = Chain(*(draw.normal(size=s).astype(np.float32) for s in ((5, 5), 5, 5)))
    for lattice, together in zip(lattices, best_paths(lattices, chain), strict=True):
        [alone] = best_paths([lattice], chain)
        assert together.labels.shape == lattice.shape[:2]
        for part in ("labels", "chances", "nothing"):
            assert np.array_equal(getattr(together, part), getattr(alone, part))


def score(path: tuple[int, ...], logits: np.ndarray, chain: Chain) -> float:
    emitted = sum(logits[n, label] for n, label in enumerate(path))
    moved = sum(chain.moves[a, b] for a, b in itertools.pairwise(path))
    return float(chain.starts[path[0]] + emitted + moved + chain.ends[path[-1]])


def test_two_cues_side_by_side_are_two_proposals() -> None:
    chances = np.array([[0.9, 0.05, 0.05], [0.1, 0.8, 0.1], [0.1, 0.1, 0.8], [0.1, 0.8, 0.1]], np.float32)
    assert propose_cues(chances, 0.3) == [(1, 3), (3, 4)]


def test_a_path_without_cue_or_content_refuses() -> None:
    assert reading_of(np.array([0, 1, 0, 2]), 0, (1, 1, 1), NONE) is None
    assert reading_of(np.array([0, 1, 0, 3]), 0, (1, 1, 1), NONE) is None
    reading = reading_of(np.array([2, 3, 2, 0]), 10, (1, 1, 1), NONE)
    assert reading is not None
    assert (reading.source, reading.cue, reading.content) == ((), ((11, 12),), ((10, 11), (12, 13)))
    assert reading.evidence[3] == 1


def test_of_two_readings_of_one_cue_the_likelier_stays() -> None:
    weak = Reading((), ((3, 5),), ((0, 2),), (), (0, 1.0, -1.0, 1), NONE)
    strong = Reading(((0, 1),), ((4, 5),), ((5, 9),), (), (0, 3.0, -1.0, 0), NONE)
    other = Reading((), ((20, 21),), ((0, 2),), (), (0, 1.0, -1.0, 1), NONE)
    assert without_doubles([weak, strong, other]) == [strong, other]


def test_a_content_cut_by_its_window_goes_on_to_the_end_of_the_quotation() -> None:
    text = "She said: “One two three.\n\n“Four five six.”\n\nAnother paragraph."
    words = words_of(text, [Span(0, len(text))])
    cut = Reading(((0, 1),), ((1, 2),), ((3, 6),), (), (0, 0, 0, 0), NONE)
    whole = whole_quotations(cut, words, 0, 6)
    assert [s.of(text) for s in spans_of(whole.content, words)] == ["“One two three.\n\n“Four five six.”"]


def test_a_content_without_marks_cut_by_its_window_goes_on_to_the_end_of_its_sentence() -> None:
    text = "She said that one two three four. Another sentence."
    words = words_of(text, [Span(0, len(text))])
    cut = Reading(((0, 1),), ((1, 2),), ((2, 5),), (), (0, 0, 0, 0), NONE)
    whole = whole_quotations(cut, words, 0, 5)
    assert [s.of(text) for s in spans_of(whole.content, words)] == ["that one two three four"]


def test_a_content_ends_before_the_words_by_which_all_of_it_is_attributed() -> None:
    # They blamed the army for it activists said
    inner = Reading(((0, 1),), ((1, 2),), ((2, 8),), (), (0, 0, 0, 0), NONE)
    outer = Reading(((6, 7),), ((7, 8),), ((0, 6),), (), (0, 0, 0, 0), NONE)
    assert uncrossed([inner, outer]) == [replace(inner, content=((2, 6),)), outer]


def test_a_content_keeps_the_attribution_that_only_stands_in_it() -> None:
    # He said that the army left and activists said so
    outer = Reading(((0, 1),), ((1, 2),), ((2, 10),), (), (0, 0, 0, 0), NONE)
    inner = Reading(((7, 8),), ((8, 9),), ((9, 10),), (), (0, 0, 0, 0), NONE)
    assert uncrossed([outer, inner]) == [outer, inner]


def test_spans_are_cut_where_text_between_was_not_read() -> None:
    text = "One two. SHARE three four."
    words = words_of(text, [Span(0, 8), Span(15, 26)])
    assert [s.of(text) for s in spans_of(((1, 5),), words)] == ["two.", "three four"]
