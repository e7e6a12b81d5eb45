"""Words that deny, what they turn, and which claims they make contradict each other."""

from __future__ import annotations

import pytest

from sayso.core.span import Span
from sayso.tracing.facts import facts_of
from sayso.tracing.polarity import contradict, denials, spared, turned_in
from sayso.tracing.tokens import tokens_of


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("nine homes were not damaged", ["damaged"]),
        ("nine homes weren’t damaged", ["damaged"]),
        ("nine homes werent damaged", ["damaged"]),
        ("no home was damaged", ["damaged"]),
        ("nobody in the village has been hurt", ["hurt"]),
        ("they failed to arrive", ["arrive"]),
        ("the wells are free of poison", ["poison"]),
        ("experts ruled out an earthquake", ["earthquake"]),
        ("there is no crack", ["crack"]),
        ("no fewer than nine died", []),
        ("those who did not flee died", []),
        ("nine came ashore, none of them badly hurt", []),
        ("none of the pumps has worked", ["worked"]),
        ("the frost killed nobody but a mule", []),
        ("the hall was no warmer than a cellar", []),
        ("the queue was no longer than usual", ["usual"]),
        ("the hall was not warmer than a cellar", ["warmer"]),
        ("no swimmer came back", ["swimmer"]),
        ("the guards and nobody else opened the lock", []),
        ("nobody opened the lock", ["opened"]),
        ("the owner offered nine crowns, but the guards said no", []),
        ("they said no guard had opened the lock", ["opened"]),
        ("no", [""]),
    ],
)
def test_what_is_turned(text: str, turned: list[str]) -> None:
    assert [one.word for one in turned_in(tokens_of(text, (Span(0, len(text)),)))] == turned


@pytest.mark.parametrize(
    ("one", "other", "against"),
    [
        ("nine homes were not damaged", "the storm damaged nine homes", True),
        ("nine homes were not burnt", "flames destroyed nine homes", True),
        ("nine men did not come back", "nine men are missing", False),
        ("nine men did not come back", "nine men have come back", True),
        ("no alarm sounded for nine minutes", "nine minutes went by before an alarm sounded", False),
        ("nine homes were not damaged", "nine homes were never damaged", False),
        ("nine men were not paid", "nine men got their wages", True),
        ("nine men were not paid", "nine men are owed their wages", False),
        ("nine bodies have never been found", "divers found nine bodies", True),
        ("nine millions will no longer flow", "a contract of nine millions was ended", False),
        ("the round of nine days did not bring peace", "the talks failed after nine days", False),
        ("nine bodies have never been found", "nine are still missing", False),
        ("the lift did not work for nine days", "the lift stood still for nine days", False),
        ("nobody was given more than nine loaves", "the ration was only nine loaves", False),
        ("nine men came ashore with burns, none of them serious", "nine men came ashore with burns", False),
        ("the leak was not stopped until nine hours had gone", "the leak lasted nine hours", False),
        ("the pumps were not stopped for nine hours", "the pumping took nine hours", False),
        ("the hall was no warmer than a cellar", "it was as cold as a cellar in the hall", False),
    ],
)
def test_other_wordings(one: str, other: str, *, against: bool) -> None:
    ours, theirs = (facts_of(text, (Span(0, len(text)),)) for text in (one, other))
    assert contradict(ours, theirs) is contradict(theirs, ours) is against


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("nine men who were not hurt", 1),
        ("no fewer than nine men", 0),
        ("not only the men", 0),
        ("nobody never came", 2),
        ("No 7 sank", 0),
        ("no deeper than nine metres", 0),
        ("the guards and no one else", 0),
    ],
)
def test_words_that_deny_anywhere(words: str, count: int) -> None:
    assert denials(facts_of(words, (Span(0, len(words)),)).words) == count


@pytest.mark.parametrize(
    ("one", "other", "against"),
    [
        ("all the sailors came home well", "nine sailors drowned", True),
        ("every sailor drowned", "nine sailors drowned", False),
        ("all nine sailors came home", "nine sailors drowned", False),
        ("all the sailors came home well", "all sailors drowned", False),
        ("the sailors came home well", "nine sailors drowned", False),
        ("all of them had breathed in smoke", "nine sailors drowned", False),
        ("everybody knew the captain", "nine sailors drowned", False),
        ("all aboard were rescued", "nine sailors drowned", True),
    ],
)
def test_all_are_well_and_some_are_not(one: str, other: str, *, against: bool) -> None:
    ours, theirs = (facts_of(text, (Span(0, len(text)),)) for text in (one, other))
    assert spared(ours, theirs) is spared(theirs, ours) is against
