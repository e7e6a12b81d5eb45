"""Sentences put into somebody's mouth keep their rows, which then stand inside a content."""

from __future__ import annotations

from random import Random

import pytest

from evaluation.corpus import Article, GoldAttribution
from sayso.core.span import Span, Spans
from training.nesting import nested, speakers

TEXT = "The bridge fell on Monday. Sivkov is sure that the staff knew of it. Nobody was hurt there.\n"


def spans(text: str, words: str) -> Spans:
    at = text.index(words)
    return (Span(at, at + len(words)),)


def article() -> Article:
    roles = (spans(TEXT, words) for words in ("Sivkov", "is sure", "that the staff knew of it"))
    return Article("t", TEXT, (GoldAttribution(*roles),))


@pytest.mark.parametrize("seed", range(60))
def test_what_is_framed_holds_the_rows_of_its_sentence(seed: int) -> None:
    done = nested(article(), ["the ministry", "Anna Berg"], 3, Random(seed))
    inner, *frames = done.attributions
    assert inner.cue[0].of(done.text) in ("is sure", "am sure", "are sure")
    assert inner.content[0].of(done.text) == "that the staff knew of it"
    assert any(frame.content[0].contains(inner.cue[0]) for frame in frames)
    for frame in frames:
        assert frame.cue[0].of(done.text).strip() == frame.cue[0].of(done.text)
        assert not any(frame.content[0].overlaps(span) for span in (*frame.source, *frame.cue))


def test_a_view_is_told_in_the_first_person_by_who_holds_it() -> None:
    tellings = [nested(article(), ["the ministry"], 3, Random(seed)) for seed in range(60)]
    own = [done for done in tellings if done.attributions[0].source[0].of(done.text) in ("I", "We")]
    assert own
    assert all(any(f.source[0].of(d.text) == "Sivkov" for f in d.attributions[1:]) for d in own)


def test_pronouns_do_not_speak() -> None:
    rows = (GoldAttribution(spans(TEXT, "The bridge"), (), ()), GoldAttribution(spans(TEXT, "it"), (), ()))
    assert speakers([Article("t", TEXT, rows)]) == ["The bridge"]
