"""A seeded tenth of the fuzzing, of the damaged inputs and of the kills that `make soak` does whole."""

from __future__ import annotations

import pytest

import evaluation.soak_inputs
import evaluation.soak_kill
from evaluation.soak import KINDS, run


@pytest.mark.slow
def test_a_tenth_of_the_soak_breaks_no_law() -> None:
    tallies = run(share=0.1, seed=7)
    assert [t.kind for t in tallies] == [kind.__name__ for kind in KINDS]
    assert [(t.kind, law) for t in tallies for law in t.broken] == []
    assert sum(t.ledgers for t in tallies) > 0


@pytest.mark.slow
def test_a_tenth_of_the_damaged_inputs_breaks_no_law() -> None:
    tallies = evaluation.soak_inputs.run(share=0.1, seed=7)
    assert [failure for tally in tallies for failure in tally.broken] == []
    assert all(tally.inputs >= 200 and tally.read and tally.refused for tally in tallies)


@pytest.mark.slow
def test_a_tenth_of_the_kills_loses_nothing() -> None:
    outcome = evaluation.soak_kill.run(share=0.1, seed=7)
    assert outcome.broken == ()
    assert outcome.interrupted > 0
    assert outcome.cases > 0
