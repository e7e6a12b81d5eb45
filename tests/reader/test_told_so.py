"""Words of telling that stand apart from what is told."""

from __future__ import annotations

from time import perf_counter

import pytest

from sayso.core.attribution import Attribution
from sayso.core.span import Span
from sayso.reader.told_so import TOLD_SO, with_teller
from tests.reader.test_missed import finds_the_marked_row, missed


@pytest.mark.parametrize(
    "line",
    [
        "It rained. <As reported by> [Velm Daily], {the pier is unsafe}.",
        "<As reported earlier by> [the newspaper Velm Daily], {nine boats sank}.",
        "It rained.\n<As> [VELMTA] <reported on Sunday>, {the pier was closed, and nine boats sank}.",
        "<As> [the agency Orlo Wire] <earlier reported>, {two divers are missing}.",
        "{The harbour master}, <as reported by> [Orlo Wire], {has left the town}.",
        "It rained. [The mayor] <said> in an interview {the pier would be closed}.",
        "[The shipping company] <said> in a regulatory filing on Sunday {it would cut 900 jobs}.",
        "[Ada Moro] <said> after the meeting {the town had no boats left}.",
        "[He] <later said> on state radio {there was no ice}.",
        "<In> [the Kremlin] <they said> {that the talks would go on}.",
        "I often think of what [the bishop] <said> in 1931<:> {“A place that has no boats has no thieves.”}",
        "What [the harbour master] <said> was this<:> {“The pier was never safe.”}",
        "{“Never,”} was [the minister’s] <answer>.",
        "It rained. {“Not in my time,”} came [Moro’s] <curt reply> at noon.",
        "[The Port League] <condemns in the strongest terms> {the shelling of the pier}.",
        "It rained. [The ministry] <has deplored in the clearest possible terms> {any use of mines}.",
    ],
)
def test_it_is_told(line: str) -> None:
    finds_the_marked_row(line)


@pytest.mark.parametrize(
    "text",
    [
        "As reported by nobody so far, the pier is unsafe.",
        "The losses reported by Velm Daily, the only paper in town, were small.",
        "As He reported earlier, the pier is unsafe.",
        "As Velm reported for duty, nine boats sank off the coast.",
        "The mayor said in an interview with the paper on Sunday.",
        "What the mayor said in an interview was forgotten by noon.",
        "The mayor said in a report to parliament on the pier.",
        "The pier said to be unsafe in a report was closed.",
        "Nobody knows what the bishop said when he saw the “Velm Queen”.",
        "What the bishop said was clear: the pier is not safe.",
        "In the Kremlin they keep nine clocks.",
        "The ship “Velm Queen” was the minister’s own.",
        "The mayor spoke in the strongest terms of the pier.",
        "The league was condemned in the strongest terms by the mayor.",
    ],
)
def test_nothing_is_told(text: str) -> None:
    assert not missed(text)


@pytest.mark.parametrize(
    ("text", "cue", "whole", "source"),
    [
        ("As reported by Orlo Wire, nine boats sank.", "As reported", "As reported by", "Orlo Wire"),
        ("As reported earlier by Orlo Wire, it sank.", "As reported", "As reported earlier by", "Orlo Wire"),
        ("As noted in the MPW, nine boats sank.", "As noted", "As noted in", "the MPW"),
        ("As noted in the UK, nine boats sank.", "As noted", "As noted", ""),
        ("As noted in the report, nine boats sank.", "As noted", "As noted", ""),
        ("As reported in Velm, nine boats sank.", "As reported", "As reported", ""),
        ("As was reported by Orlo Wire, it sank.", "reported", "reported", ""),
    ],
)
def test_who_stands_behind_it_is_who_told_it(text: str, cue: str, whole: str, source: str) -> None:
    at = text.index(cue)
    row = Attribution("a", (), (Span(at, at + len(cue)),), (Span(len(text) - 6, len(text) - 1),), 0.7)
    found = with_teller(text, row)
    assert found.cue[0].of(text) == whole
    assert "".join(span.of(text) for span in found.source) == source


def test_rules_take_no_longer_than_the_text_is_long() -> None:
    texts = (
        "As reported earlier on Sunday by the new " * 3_000,
        "The Big said in a long " * 4_000,
        "A, as " * 9_000,
        "of what the old mayor said in " * 4_000,
        '“No “no "no ' * 6_000,
    )
    for text in texts:
        begin = perf_counter()
        for rule in TOLD_SO:
            assert not any(rule.pattern.finditer(text))
        assert perf_counter() - begin < 2
