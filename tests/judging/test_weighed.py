"""Voices weighed: chances that add up, a head that counts, reasons that were there."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.core.finding import Sentence
from sayso.core.span import Span
from sayso.core.voice import Voice
from sayso.judging.lexicon import rows
from sayso.judging.surroundings import Article, features
from sayso.judging.weighed import CONSTANT, weigh

HEAD = "head: author"
NAMES = [row["feature"] for row in rows("voice") if row["feature"] != CONSTANT]
some = st.dictionaries(st.sampled_from(NAMES), st.floats(0, 1), max_size=30)


def article(*sentences: str) -> Article:
    """Sentences of one paragraph that no statement holds."""
    found, at = [], 0
    for sentence in sentences:
        found.append(Sentence(Span(at, at + len(sentence))))
        at += len(sentence) + 1
    return Article(" ".join(sentences), found, [0.0] * len(found), (), {})


@given(some, st.floats(-1, 1))
def test_the_chances_add_up_and_a_surer_head_never_speaks_against(
    found: dict[str, float], head: float
) -> None:
    weighed = weigh({**found, HEAD: head})
    assert abs(sum(weighed.chances.values()) - 1) < 1e-9
    assert weighed.author <= weigh({**found, HEAD: 1.0}).author + 1e-9
    assert 0 <= weighed.confidence <= 1


@given(some)
def test_reasons_are_features_that_were_there(found: dict[str, float]) -> None:
    weighed = weigh(found)
    reasons = [name for voice in Voice for name in weighed.reasons(voice)]
    assert all(found.get(name) for name in reasons)
    assert not any(name.startswith("word: ") for name in reasons)


@pytest.mark.parametrize(("chance", "heard"), [(0.5, 0.0), (0.999, 1.0), (1.0, 1.0), (0.0, -1.0)])
def test_the_head_is_heard_by_its_odds_and_never_as_surer_than_is_believed(
    chance: float, heard: float
) -> None:
    one = article("The dam is old.")
    sentence = replace(one.sentences[0], voice={"author": chance})
    assert features(replace(one, sentences=[sentence]), 0)[HEAD] == pytest.approx(heard)


def test_a_stand_in_without_odds_has_no_such_feature() -> None:
    assert not [name for name in features(article("The dam is old."), 0) if name.startswith("head: ")]


@given(st.lists(st.text(min_size=1), min_size=1, max_size=5), st.data())
def test_every_feature_lies_between_0_and_1(sentences: list[str], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(sentences) - 1))
    assert all(0 <= value <= 1 for value in features(article(*sentences), place).values())


def test_words_with_capitals_are_never_weighed_alone() -> None:
    found = features(article("Yesterday Kelda SAYS the bridge stands."), 0)
    assert {name for name in found if name.startswith("word: ")} == {
        "word: the",
        "word: bridge",
        "word: stands",
    }


def test_no_name_is_among_the_words_that_are_weighed() -> None:
    assert all(name == name.lower() for name in NAMES if name.startswith("word: "))


@pytest.mark.parametrize(
    ("sentence", "signs"),
    [
        ("The bridge was shelled earlier.", {"a strike", "was, were", "earlier", "begins with the"}),
        ("It broke out as the mayor pointed out.", {"earlier", "reporting", "begins with a pronoun"}),
        (
            "Two gates are to open in addition.",
            {"is, are", "will", "also, another", "a number", "begins with a number", "what kind of place"},
        ),
        ("Harbour 7th of the so-called port!", {"a number", "taking sides", "an exclamation"}),
        ("Nowilling unsaid theirs.", set()),
    ],
)
def test_signs_are_single_words_or_words_beside_each_other(sentence: str, signs: set[str]) -> None:
    names = {f"words: {row['sign']}" for row in rows("signs")}
    assert {name for name in features(article(sentence), 0) if name in names} == {
        f"words: {sign}" for sign in signs
    }


def test_a_sign_of_single_words_is_told_by_each_word_alone() -> None:
    signs = [re.compile(row["words"]) for row in rows("signs") if row["words"]]
    text = "Officials said 20 people were killed; I think it is likely, yet nobody knows the date in May."
    for sign in signs:
        assert bool(sign.search(text)) == any(sign.search(word) for word in re.findall(r"\w+", text))
