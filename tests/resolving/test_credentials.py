"""Credentials that were cut off the front of a source."""

from __future__ import annotations

import pytest

from sayso.core.span import Span
from sayso.resolving.credentials import with_credential
from sayso.resolving.lexicon import NO_NAMES, Lexicon

LEXICON = Lexicon(NO_NAMES)


@pytest.mark.parametrize(
    ("before", "source", "whole"),
    [
        (
            "In talk with ORN the candidate of military Sciences, ",
            "the head of the club Odo Varn",
            "the candidate of military Sciences, the head of the club Odo Varn",
        ),
        (
            "Doctor of history, ",
            "director of the archive Mira Holt",
            "Doctor of history, director of the archive Mira Holt",
        ),
        ("As noted a military analyst, ", "Odo Varn", "a military analyst, Odo Varn"),
        ("According to the expert, ", "Varn", "Varn"),
        ("After the vote of the council, ", "the mayor", "the mayor"),
        ("He came with the guards, ", "the driver", "the driver"),
    ],
)
def test_a_credential_before_a_comma_belongs_to_whom_it_presents(
    before: str, source: str, whole: str
) -> None:
    text = f"{before}{source} knew of the bridge."
    found = with_credential(text, Span(len(before), len(before) + len(source)), LEXICON)
    assert found.of(text) == whole


def test_long_rows_of_words_hold_nothing_up() -> None:
    text = "a of " * 20_000 + "the mayor"
    at = Span(len(text) - 9, len(text))
    assert with_credential(text, at, LEXICON) == at
