"""Which words round a cue tell of whom a relay cites, and which of the relay itself (origin_ways.py).

"The governor, citing the army, wrote on Telegram": the post is the governor's, and of the way by which the
army told him nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from sayso.core.chain import Relay
from sayso.core.span import Span, Spans
from sayso.judging.case import Case

NEAR_RELAY: Final = 60
"""Code points before a relay or a source in which it is told how it heard, and who cites it."""


def of_whom_is_cited(case: Case, hops: Sequence[Relay], around: Spans) -> Spans:
    """What of these words tells of the source where a hop cites or quotes it: not by what way the hop did,
    "wrote on Telegram, citing a guard", "quoted by the Telegram channel".
    """
    text = case.page.text
    by = [hop.spans[0] for hop in hops if hop.spans and _BY_IT.search(text, *_before(hop.spans[0]))]
    if by:
        cuts = [(_start_of_by(text, span), span.end) for span in by]
        return tuple(piece for span in around for piece in _outside_of(span, cuts))
    cited = cited_words(case)
    if cited is None:
        return around
    parts = ((max(span.start, cited.start), min(span.end, cited.end)) for span in around)
    return tuple(Span(start, end) for start, end in parts if start < end)


def _before(span: Span) -> tuple[int, int]:
    return max(0, span.start - NEAR_RELAY), span.start


def _start_of_by(text: str, hop: Span) -> int:
    match = _BY_IT.search(text, *_before(hop))
    return match.start("by") if match else hop.start


def _outside_of(span: Span, cuts: Sequence[tuple[int, int]]) -> Iterator[Span]:
    """The pieces of a span that lie outside of these, which are in order."""
    start = span.start
    for a, b in cuts:
        if start < min(a, span.end):
            yield Span(start, min(a, span.end))
        start = max(start, b)
    if start < span.end:
        yield Span(start, span.end)


def cited_words(case: Case) -> Span | None:
    """From the word by which somebody cites the source to the end of what is told of it there."""
    if not case.row.source:
        return None
    text, source = case.page.text, case.row.source[0]
    around = case.page.sentence(source)
    match = _CITES_IT.search(text, max(around.start, source.start - NEAR_RELAY), source.start)
    if match is None:
        return None
    comma = text.find(",", source.end, around.end)
    return Span(match.start(), comma if comma >= 0 else around.end)


_BY_IT: Final = re.compile(
    r"\b(?:quoted|cited)(?:\sas\s\w+)?(?:\s(?:on\s)?\w+day)?\s(?P<by>by|in)\s(?:the\s|an?\s)?(?:[\w-]+\s){0,3}[«“\"]?$"
)
_CITES_IT: Final = re.compile(
    r"\b(?:[Cc]iting|[Qq]uoting|quote[sd]?|cite[sd]?|[Ww]ith\s(?:an?\s|the\s)?reference\sto|[Rr]eferring\sto)"
    r"\s(?:the\swords\sof\s|an?\s|the\s|its\s)?$"
)
