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
    ],
)
def test_who_speaks_and_who_passes_on(line: str, relay: str, source: str, relays: str) -> None:
    document, (row,) = marked_document(line)
    text = document.text
    at = text.find(relay)
    one = turned(text, document.text_id, Finding(row, (Span(at, at + len(relay)),)))
    assert words(text, one.attribution.source) == source
    assert words(text, one.relay) == relays
