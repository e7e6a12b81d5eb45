"""A seeded tenth of the fuzzing and of the kills that `make soak` does whole."""

from __future__ import annotations

import pytest

import evaluation.soak_kill
from evaluation.soak import KINDS, run


@pytest.mark.slow
def test_a_tenth_of_the_soak_breaks_no_law() -> None:
    tallies = run(share=0.1, seed=7)
    assert [t.kind for t in tallies] == [kind.__name__ for kind in KINDS]
    assert [(t.kind, law) for t in tallies for law in t.broken] == []
    assert sum(t.ledgers for t in tallies) > 0


@pytest.mark.slow
def test_a_tenth_of_the_kills_loses_nothing() -> None:
    outcome = evaluation.soak_kill.run(share=0.1, seed=7)
    assert outcome.broken == ()
    assert outcome.interrupted > 0
    assert outcome.cases > 0
