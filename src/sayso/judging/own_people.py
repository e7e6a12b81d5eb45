"""Sentences in which the page speaks of its own people: "She showed our correspondent a letter"."""

from __future__ import annotations

import re
from typing import Final

from sayso.core.own_people import OUR_WRITER, OWN_PAGE, WRITER_OF_PAGE
from sayso.core.span import Span

_OWN_PEOPLE: Final = re.compile(rf"\b(?:{OWN_PAGE}|{OUR_WRITER}|{WRITER_OF_PAGE})\b")
_QUOTED: Final = re.compile(r"[\"“”«»„]")


def own_people(text: str, sentence: Span) -> Span | None:
    """ "Our correspondent", "this newspaper": the page speaks of its own people, outside of a quotation."""
    found = _OWN_PEOPLE.search(text, sentence.start, sentence.end)
    if found is None or _QUOTED.search(text, sentence.start, sentence.end):
        return None
    if text[max(sentence.start, found.start() - len("By ")) : found.start()] == "By ":
        return None  # a byline
    return Span(*found.span())
