"""The layout of the heads: what stands where, and that silent weights say nothing."""

from __future__ import annotations

import numpy as np
import pytest

from sayso.reader.heads import EVIDENCE, FIELD_WIDTH, FIELDS, SLICES, VOICE_WIDTH, VOICES, odds_of, voice_odds


def test_slices_cover_the_vector_once() -> None:
    places = [n for part in SLICES.values() for n in range(part.start, part.stop)]
    assert places == list(range(FIELD_WIDTH))


def test_odds_are_probabilities_of_each_field_and_of_each_kind_of_evidence() -> None:
    logits = np.zeros((2, FIELD_WIDTH), np.float32)
    logits[1, SLICES["polarity"].start] = 2.0
    odds = odds_of(logits, {})[1]
    assert all(sum(odds[name].values()) == pytest.approx(1, abs=1e-5) for name in FIELDS)
    assert odds["polarity"]["affirmed"] == pytest.approx(0.8808, abs=1e-3)
    assert odds["evidence"] == dict.fromkeys(EVIDENCE, 0.5)
    assert odds_of(logits, {"polarity": 2.0})[1]["polarity"]["affirmed"] == pytest.approx(0.7311, abs=1e-3)


def test_the_voice_of_a_sentence_is_the_mean_of_its_words() -> None:
    logits = np.zeros((2, VOICE_WIDTH), np.float32)
    logits[:, VOICES.index("author")] = (1.0, 3.0)
    _, (voice, kind) = voice_odds([np.zeros((5, VOICE_WIDTH), np.float32), logits])
    assert max(voice, key=lambda v: voice[v]) == "author"
    assert voice["author"] == pytest.approx(np.exp(2) / (np.exp(2) + 3), abs=1e-4)
    assert kind["checkable"] == pytest.approx(0.25)


def test_weights_without_heads_say_nothing() -> None:
    assert odds_of(np.zeros((1, 0), np.float32), {}) == [{}]
    assert voice_odds([np.zeros((3, 0), np.float32)]) == [({}, {})]
