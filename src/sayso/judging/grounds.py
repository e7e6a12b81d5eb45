"""What a text names as a ground: papers, pictures, counts, recordings, by their nouns (ledger, section 5).

The nouns stand in `lexicons/grounds.csv`, written by us as classes of the language: what is written down and
kept, what is seen in a picture, what is counted or measured, what was recorded or overheard, and who was
asked. No resolution, law or post is among them: such a text is what somebody decided or said, no ground.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from sayso.core.evidence import EvidenceKind
from sayso.core.source import Kind
from sayso.core.span import Span
from sayso.judging.case import Case
from sayso.judging.lexicon import rows

_WORD: Final = re.compile(r"\w+(?:-\w+)*")
_AFTER: Final = re.compile(
    r"\W*$|\W*[,;:(–—]|\s+(?:of|from|by|in|on|at|with|to|for|that|which|who|where|between|under|about|over"
    r"|since|before|after|during|and|or|as|is|was|the|an?|its|\d+|\w+ed|seen|sent|taken|shown|made|given|written"
    r"|held|drawn)\b"
)
"""What follows the noun that a phrase is about: "the report of", not "report writers"."""
ASIDE: Final = re.compile(r"[,;(]|\b(?:who|whose|with|that|which|for|in|on|to|at|from)\b")
"""What stands before it is what the phrase is about: "a man with a letter"."""
_OF_A_BODY: Final = frozenset(
    "report reports summary letter letters bulletin paper papers study review toll leaflet journal record"
    " register ledger page".split()
)
"""By these a body or an outlet speaks itself ("the council's report"): a way to the page, not a ground."""
_PEOPLE: Final = re.compile(r"\s+(?:in|on|at|within|close|near|who)\b")
"""What follows "figures" where they are people."""
_HAS_SEEN: Final = re.compile(
    r"\b(?:who|which) (?:has|have|had|also has|says \w+ has)"
    r" (?:read|seen|viewed|reviewed|studied|examined|heard)\b"
)


@dataclass(frozen=True, slots=True)
class Ground:
    """A noun that names a ground, and where it stands."""

    kind: EvidenceKind
    span: Span


def speaking(case: Case) -> Ground | None:
    """The ground that a row's source is, or has seen: "an audit of 2019", "a man who has read the file"."""
    if not case.row.source:
        return None
    text, span = case.page.text, case.row.source[0]
    if seen := _HAS_SEEN.search(text, span.start, span.end):
        return first_noun(text, Span(seen.end(), span.end))
    found = first_noun(text, span)
    if found is None or (case.source is not None and case.source.kind.value is Kind.DOCUMENT):
        return found
    before, noun = text[span.start : found.span.start], found.span.of(text).casefold()
    people = noun == "figures" and _PEOPLE.match(text, found.span.end, span.end)
    if people or ASIDE.search(before) or noun in _OF_A_BODY or found.kind is EvidenceKind.UNSPECIFIED:
        return None
    return found


def first_noun(text: str, span: Span) -> Ground | None:
    """The first noun in a span that names a ground and is what its phrase is about."""
    for word in _WORD.finditer(text, span.start, span.end):
        noun = word.group()
        kind = _nouns().get(noun.casefold())
        named = noun[0].isupper() and (word.start() > span.start or word.end() == span.end)
        after = text[word.end() : min(span.end, word.end() + 20)]
        if kind and not named and (noun.casefold() == "intercepted" or _AFTER.match(after)):
            return Ground(kind, Span(word.start(), word.end()))
    return None


@cache
def _nouns() -> dict[str, EvidenceKind]:
    return {row["noun"]: EvidenceKind(row["kind"]) for row in rows("grounds")}
