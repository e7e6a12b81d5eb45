"""Sentences in which the page speaks of its own people."""

from __future__ import annotations

import pytest

from sayso.core.span import Span
from sayso.judging.own_people import own_people


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("She showed our correspondent an empty box.", "our correspondent"),
        ("The journalists of this newspaper found no shelter.", "journalists of this newspaper"),
        ('"Our newspaper was burned," he shouted.', ""),
        ("Kurant | 6 October | By our correspondent in Kosa", ""),
        ("The newspaper has closed.", ""),
    ],
)
def test_the_pages_own_people(sentence: str, words: str) -> None:
    found = own_people(sentence, Span(0, len(sentence)))
    assert (found.of(sentence) if found else "") == words
