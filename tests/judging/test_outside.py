"""Which sentences stand outside of statements: by what stands before a report, and what behind it."""

from __future__ import annotations

import pytest

from sayso.core.finding import Sentence
from sayso.core.span import Span
from sayso.judging.outside import held_by, outside, share_of
from tests.marked import marked_document

OUTSIDE = (
    "The visit came as [the minister] <said> {that the border would stay closed until the harvest was in}.",
    "Two clerks of the port were moved elsewhere, though [the governor] <denied> {any link to the ferry}.",
    "The council met all Tuesday over the broken dam, which [engineers] <say> {has to be emptied soon}.",
    "The bridge was closed at noon and nobody in the town knew why, [the mayor] <said>, {by order}.",
    "[Kelda] <denies> {the charge}, but its ships have been seen off the coast for a week.",
    "[The mayor] <said> {the ferry had been overloaded for many years}, but no record of it was kept.",
    "[The mayor] <said> {the ferry had been overloaded for years}, but no boat was let out after that.",
    "The guild met at noon. In the hall, it was dark and [the guild] <denied> {it}.",
    "{The ferry had been overloaded for years}, [the mayor] <said>; nobody had kept a record.",
    "[The coach] went to the games in spite of the ban on Friday, <saying>: {«We will»}.",
    "The team works in the valley where it looks into {the spill}.",
    "[A petition] <calling for> {the dump to be closed} has gathered 900 names.",
    "[The rumour] {that the dam has cracked}, told since May, could not be verified.",
    "[The clerk] <told> the guild in the hall and left the town on foot, saying {that it sank}.",
    "[Kelda] called its ships back from the strait on Friday, <saying> {the truce was broken}.",
    "The deal has been an open secret: {its scout came seven times}, <according to> [the club's list].",
    "[The mayor] <said> {the ferry had been overloaded for years}, and the owner was led away in tears.",
)
INSIDE = (
    "[The minister] <said> {that the border would stay closed}.",
    "[The coach], answering the question of a man of Kurant whether they would go, <replied>: {«We will»}.",
    "[The clerk], who had been asked the same thing in the hall in the morning, <said>, {«We will»}.",
    "Answering a question about the trip to the games, [the coach] <said>: {«We will»}.",
    "Now the march on the left bank, {which}, <according to> [people there], {will end where it began}.",
    "[The rest] <said> {they had left}, [the mayor] <told> reporters in a message sent late on Monday.",
    "The day before [the ministry] <announced> {that the border would stay closed until the harvest was in}.",
    "[The mayor] <was> less sure on Friday, <saying> {the ferry had perhaps been overloaded}.",
    "[The mayor] <said> {the ferry had been overloaded for years}, and closed the harbour on Friday.",
    "[The mayor] <said> {the ferry had been overloaded}, but did not say by whom or how often.",
    "[The mayor] <said> {the ferry had been overloaded} but he had no number of those on board.",
    "[The mayor] <said> {the ferry had been overloaded}, and that it would not sail in winter.",
    "{The ferry was overloaded for years}, [the mayor] <said> before the council in June.",
    "[The mayor] <said> {the ferry had been overloaded}, but no documents were presented.",
    "[The mayor] <said> {the ferry sank}, though with no evidence beyond his word.",
    "In a letter to the harbour council sent on the Monday after the wreck, [the guild] <denied> {it}.",
    "At a hearing in the old customs hall before some forty captains, [the guild] <denied> {the charge}.",
    "[Two clerks] <told> the weekly Arev, which is close to the guild, {that it sank}.",
    "[A villager] <told> the researchers of a watchdog in the far north {that they came}.",
    "[Moro], reached by phone in the far north, <said> {he was in fish}.",
    "Writing in the Corran Times on Monday, [Moro] <said> {it sank}.",
    "Ferry Sinks Off Kelda, Forty Rescued By Fishermen [The coast guard] <said> {the ferry had no lights}.",
)


def places(line: str) -> list[int]:
    document, rows = marked_document(line)
    return outside(document.text, [Sentence(Span(0, len(document.text)))], rows)


@pytest.mark.parametrize("line", OUTSIDE)
def test_a_sentence_with_an_assertion_of_its_own_stands_outside(line: str) -> None:
    assert places(line) == [0]


@pytest.mark.parametrize("line", INSIDE)
def test_a_sentence_whose_assertion_is_reported_does_not(line: str) -> None:
    assert places(line) == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("{The ferry sank}. About it yesterday from the burning harbour <reports> [the guard].", []),
        ("{The ferry sank}. The owner was led away in tears, and [the guard] <said> {it was over}.", [1]),
    ],
)
def test_a_sentence_that_only_says_who_said_the_one_before_is_none(line: str, expected: list[int]) -> None:
    document, rows = marked_document(line)
    second = line.replace("{", "").replace("}", "").index(". ") + 2
    parts = [Sentence(Span(0, second - 1)), Sentence(Span(second, len(document.text) - 1))]
    assert outside(document.text, parts, rows) == expected


def test_the_share_counts_sources_and_cues_too() -> None:
    document, rows = marked_document("[He] <said> {no}. Yes!")
    held = held_by(document.text, rows)
    assert share_of(Span(0, 10), held) == 0.8
    assert share_of(Span(12, 16), held) == 0
