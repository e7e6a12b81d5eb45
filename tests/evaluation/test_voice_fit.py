"""The fit of the voices' weights finds what is there, and a sentence gets the voice that gold gives it."""

from __future__ import annotations

import numpy as np

from evaluation.corpus import Article, GoldVoice
from evaluation.voice_fit import Example, _gold, _names, fitted, judged
from sayso.core.span import Span
from sayso.judging.weighed import VOICES

TEXT = "The dam is old. It was built in haste. Nobody knows why. Share this."


def test_the_fit_finds_the_voice_that_a_feature_stands_for() -> None:
    voices = np.eye(3)[[0, 1, 2] * 40]
    given = np.concatenate((np.ones((120, 1)), voices), axis=1)
    assert (judged(given, fitted(given, voices)).argmax(1) == voices.argmax(1)).all()


def test_without_a_feature_the_fit_gives_the_shares_of_the_voices() -> None:
    voices = np.eye(3)[[0] * 60 + [1] * 30 + [2] * 10]
    given = np.ones((100, 1))
    assert np.allclose(judged(given, fitted(given, voices))[0], [0.6, 0.3, 0.1], atol=0.01)


def test_a_sentence_has_golds_voice_and_is_unclear_where_gold_has_no_row() -> None:
    spans = [Span(0, 15), Span(16, 38), Span(39, 56), Span(57, 68)]
    gold = (GoldVoice((spans[0],), "author"), GoldVoice((spans[1],), "carried_on"))
    article = Article("dam", TEXT, (), voice=gold, aside=(spans[3],))
    author, carried, unclear = (VOICES.index(voice) for voice in VOICES)
    assert _gold(article, spans) == [
        (author, True, True),
        (carried, False, True),
        (unclear, False, True),
        (unclear, False, False),
    ]


def test_single_words_of_few_outlets_are_not_weighed() -> None:
    rare = [Example({"word: dam": 0.3, "place: lead": 1.0}, 0, True, "one", "train")]
    assert _names(rare) == ["place: lead"]
