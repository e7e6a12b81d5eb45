"""Speakers and relays that the network took for each other."""

from __future__ import annotations

import pytest

from sayso.core.finding import Finding
from sayso.core.span import Span, words
from sayso.reader.turned import turned
from tests.marked import marked_document


@pytest.mark.parametrize(
    ("line", "relay", "source", "relays"),
    [
        ("A doctor quoted by the [BBC] <said> {so}.", "A doctor", "A doctor", "BBC"),
        ("Residents <quoted> [by AP] said {so}.", "Residents", "Residents", "AP"),
        ("The BBC <quoted> [a doctor] as saying {so}.", "The BBC", "a doctor", "The BBC"),
        ("{So}, <assured> Moro in an interview with FNA.", "Moro", "Moro", ""),
        ("{So}, <as told to> Kurant.", "Kurant", "", "Kurant"),
        ("[Coach Valery] Orlov, asked about it, <said> {so}.", "Orlov", "Coach Valery Orlov", ""),
        ("[The coach Ada] Moro, asked about it, <said> {so}.", "Moro", "The coach Ada Moro", ""),
        ("{So}, [the coach Ada Moro] Kurant, <said>.", "Kurant", "the coach Ada Moro", "Kurant"),
        ("{So}, <said> [the minister] Kurant, a weekly, reported.", "Kurant", "the minister", "Kurant"),
        ("{So}, <said> [the minister Ada] AFP, an agency, wrote.", "AFP", "the minister Ada", "AFP"),
    ],
)
def test_who_speaks_and_who_passes_on(line: str, relay: str, source: str, relays: str) -> None:
    document, (row,) = marked_document(line)
    text = document.text
    at = text.find(relay)
    one = turned(text, document.text_id, Finding(row, (Span(at, at + len(relay)),)))
    assert words(text, one.attribution.source) == source
    assert words(text, one.relay) == relays


@pytest.mark.parametrize(
    ("line", "source", "relay"),
    [
        ("{So}, <quotes> [Moro «Utro-Press»].", "Moro", "«Utro-Press»"),
        ('{So}, <quotes> [the coach Ada Moro the "Utro"].', "the coach Ada Moro", '"Utro"'),
        ("{So}, <says> [Moro «Utro-Press»].", "Moro «Utro-Press»", ""),
        ("[Moro «Utro-Press»] <quotes> {so}.", "Moro «Utro-Press»", ""),
        ("{So}, <quotes> [«Utro-Press»].", "«Utro-Press»", ""),
    ],
)
def test_whom_a_paper_quotes_stands_before_its_name(line: str, source: str, relay: str) -> None:
    document, (row,) = marked_document(line)
    one = turned(document.text, document.text_id, Finding(row))
    assert words(document.text, one.attribution.source) == source
    assert words(document.text, one.relay) == relay


_LONG = "ELM" * 30
"""Capitals that end in no name: how often they can be parted must not matter."""


@pytest.mark.parametrize(
    ("line", "cue", "source", "relay"),
    [
        ("<According to> [a police report] <cited by> [the Velm Kurant], {so}.", 1, "a police report", 1),
        ("<According to> [a mason cited by Velm Kurant], {so}.", 1, "a mason", 1),
        ("<According to> [the bakers quoted by the Velm Kurant], {so}.", 1, "the bakers", 1),
        ("<According to> [bakers cited by local papers], {so}.", 1, "bakers cited by local papers", 0),
        ("<According to> [a mason] and [the Velm Kurant], {so}.", 1, "a mason … the Velm Kurant", 0),
        (
            "[The mason, cited for work by Velm Kurant], <said> {so}.",
            1,
            "The mason, cited for work by Velm Kurant",
            0,
        ),
        (f"<According to> [a mason cited by V{_LONG}/], {{so}}.", 1, f"a mason cited by V{_LONG}/", 0),
    ],
)
def test_who_is_cited_inside_one_source(line: str, cue: int, source: str, relay: int) -> None:
    document, (row,) = marked_document(line)
    one = turned(document.text, document.text_id, Finding(row))
    assert len(one.attribution.cue) == cue
    assert words(document.text, one.attribution.source) == source
    assert [span.of(document.text).removeprefix("the ") for span in one.relay] == ["Velm Kurant"] * relay
