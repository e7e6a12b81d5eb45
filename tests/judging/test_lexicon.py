"""Looking up keywords before searching for phrases misses none of them."""

from __future__ import annotations

import pytest

from sayso.core.span import Span
from sayso.judging.lexicon import _phrases, find, find_all, rows

WORDS = [(row["field"], row["where"], row["value"], row["phrase"]) for row in rows("words")]


def said_with(phrase: str) -> str:
    """A text in which a phrase stands: with an ending for each "*", words for "..."."""
    return phrase.lstrip("^=").replace("...", "very much").replace("*", "ing")


def test_every_phrase_of_the_lists_is_found() -> None:
    for field, where, value, phrase in WORDS:
        for text in (said_with(phrase), said_with(phrase).replace(" ", "\n")):
            assert find(text, (Span(0, len(text)),), f"{field} {where}", (value,)), phrase


def test_a_phrase_in_capitals_is_found_unless_its_case_is_given() -> None:
    for field, where, value, phrase in WORDS:
        text = said_with(phrase).upper()
        found = find(text, (Span(0, len(text)),), f"{field} {where}", (value,))
        assert found or phrase.startswith("=") or "'" in phrase, phrase


@pytest.mark.parametrize("text", ["denıed", "DENİED", "confeſses to"])
def test_letters_that_patterns_take_for_others_are_no_hindrance(text: str) -> None:
    role = (Span(0, len(text)),)
    for key, by_keyword in _phrases().items():
        phrases = (phrase for some in by_keyword.values() for phrase in some if not phrase.opens)
        searched = {phrase.value for phrase in phrases if phrase.pattern.search(text)}
        assert searched <= {match.value for match in find_all(text, role, key)}
