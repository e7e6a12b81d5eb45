"""What is told with rarer words than "said"."""

from __future__ import annotations

from time import perf_counter

import pytest

from sayso.core.span import Span
from sayso.reader.rarer_words import RARER_WORDS
from tests.reader.test_missed import finds_the_marked_row, missed


@pytest.mark.parametrize(
    "line",
    [
        "It rained. [The police] <counted> {900 people}; the union spoke of more.",
        "[The Port League], which <has counted> {212 wrecks since May}, fears worse.",
        "It rained, and [the harbour master] <had counted> {more than 40 wrecks by noon}.",
        "Nobody came. [PORTNA] <gave a toll of> {at least 12 drowned and 5 hurt}.",
        "[The Velm Watch] <later gave a higher toll of> {23 drowned}.",
        "{The catch has halved since May}, [figures from the county] <show>, and the union is worried.",
        "{The pier had not been paid for in years}, [court records] <suggest>.",
        "It rained.\n{«Nobody signs on Sunday»}, [Moro] <is sure>.",
        "It rained. {The pier will be open by noon}, [the mayor] <was convinced>.",
        "On Sunday, [Mayor Ada Moro] <offered> {her condolences to the crew}.",
        "[The ministry] <conveyed> {its deepest sympathies to the dockers of Velm}.",
        "{Mines sink nine barges off Velm}, [police] <say>\n\nIt rained.",
        "{Mines sink nine barges off Velm} [VRW] <says>\n\nIt rained.",
        "{A baker burned down his own shop to be rid of it}, a jury at Velm Crown Court <heard> yesterday.",
    ],
)
def test_it_is_told(line: str) -> None:
    finds_the_marked_row(line)


@pytest.mark.parametrize(
    "text",
    [
        "Wardens from the trust counted 17 pairs and left.",
        "The police counted on the union to help.",
        "The vote counted for little in 2017.",
        "The mayor gave a speech on the toll of the war.",
        "In the Velm the catch has halved, and the figures show up every May.",
        "The new lamps, the mayor said, show no fault, figures to be seen from the pier.",
        "He asked whether Moro is sure that it holds.",
        "The union offered its help to the crew.",
        "The lamps burned.\n\nMines sink nine barges, police say\n",
        "The mayor and the police say\n\nIt rained.",
        "A baker went to Velm Crown Court yesterday.",
    ],
)
def test_other_uses_tell_nothing(text: str) -> None:
    names = {rule.name for rule in RARER_WORDS}
    assert not [row for row in missed(text) if str(row.why).removeprefix("plain words: ") in names]


@pytest.mark.parametrize("rule", RARER_WORDS, ids=lambda rule: rule.name)
@pytest.mark.parametrize("words", ["The port of Velm ", "she counted ", "figures of the ", "A. "])
def test_long_texts_are_read_quickly(rule: object, words: str) -> None:
    text = words * 5_000
    started = perf_counter()
    list(rule.pattern.finditer(text, 0, Span(0, len(text)).end))  # type: ignore[attr-defined]
    assert perf_counter() - started < 3
