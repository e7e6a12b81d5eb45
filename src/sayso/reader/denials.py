"""What somebody denies, and what he says instead: 'denied the charges: "We threw nothing in."'

The network gives the denial the quotation behind the colon for its content, as though that were denied, or
gives "the charges" alone. They are two rows: the charges are denied, and the quotation is what the same
source says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from sayso.core.attribution import with_words
from sayso.core.finding import Finding, Odds
from sayso.core.span import Span, Spans

_DENIES: Final = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|(?:reject|contradict|repudiat|rebuff|disavow|disown)(?:s|es|ed|ing)?"
    r"|rebut(?:s|ted|ting)?"
    r"|refut(?:es?|ed|ing)|disput(?:es?|ed|ing)|dismiss(?:es|ed|ing)?)(?:\s\w+ly)?$",
    re.IGNORECASE,
)
_DENIED: Final = re.compile(
    r"\s(?P<what>(?!as\s)[^.:;!?\n\"“”«»„]{1,160}?)(?<!\ssaying)(?<!\sadding)(?P<mark>\s?:)\s*"
)
_MARKS: Final = "\"'“«„‘"
_VERB: Final = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|did|does|do|may|must|should|never"
    r"|\w+(?:n['’]t|ed|s)\s(?:the"
    r"|an?|in|on|at|to|by|his|her|its|their|until|from))\b"
)
_THEN_QUOTED: Final = re.compile(
    r"(?:\s[^.:;!?\n\"“”«»„]{2,80})?\s?(?P<mark>:)\s(?P<said>\"[^\"\n]{3,1500}\"|“[^”\n]{3,1500}”"
    r"|«[^»\n]{3,1500}»)"
)
_BESIDE: Final = re.compile(
    r"\s(?:in|on|at|during|through|via|by)\s(?:an?|the|his|her|its|their)\s[^,]{2,80}$|\s(?:on"
    r"|yesterday|today)(?:\s\w+day)?$"
)
"""Where and when it was denied: no part of what was."""


def with_denied(text: str, text_id: str, found: Sequence[Finding]) -> Iterator[Finding]:
    """The findings, each denial of what stands before a colon apart from what is said behind that."""
    taken = bytearray(len(text))
    for one in found:
        for span in (*one.attribution.cue, *one.attribution.content):
            taken[span.start : span.end] = b"\x01" * len(span)
    for one in found:
        if behind := _behind(text, one, taken):
            row = one.attribution
            yield one
            said = with_words(text_id, row, row.source, *behind)
            yield replace(one, attribution=said, odds=_without(one, "polarity", "type"))
            continue
        parted = _parted(text, one, taken)
        if parted is None:
            yield one
            continue
        row, (denied, mark) = one.attribution, parted
        first = with_words(text_id, row, row.source, row.cue[:1], (denied,))
        yield replace(one, attribution=first, odds=_without(one, "type"))
        said = with_words(text_id, row, row.source, (mark,), row.content)
        yield replace(one, attribution=said, odds=_without(one, "polarity"))


def _without(one: Finding, *fields: str) -> Mapping[str, Odds]:
    """What the network says of a row, but these fields, which it said of other words."""
    return {field: odds for field, odds in one.odds.items() if field not in fields}


def _behind(text: str, one: Finding, taken: bytearray) -> tuple[Spans, Spans] | None:
    """The colon behind what is denied, and the quotation behind that, where no row has it."""
    row = one.attribution
    if not (row.source and row.cue and row.content) or not _DENIES.search(row.cue[0].of(text)):
        return None
    found = _THEN_QUOTED.match(text, row.content[-1].end)
    if found is None or any(taken[found.start() : found.end()]):
        return None
    return (Span(*found.span("mark")),), (Span(*found.span("said")),)


def _parted(text: str, one: Finding, taken: bytearray) -> tuple[Span, Span] | None:
    """What is denied before the colon, and the colon, where the content is only what stands behind that."""
    row = one.attribution
    if not row.cue or not row.content or not _DENIES.search(row.cue[0].of(text)):
        return None
    start, end = row.cue[0].end, row.content[0].start
    found = _DENIED.fullmatch(text, start, end) if start < end else None
    if found is None or any(taken[found.start("what") : found.end("what")]):
        return None
    if text[end] not in _MARKS and not _VERB.search(text, end, row.content[-1].end):
        return None  # a list of what is denied: "three accusations: fraud, theft and bribery"
    beside = _BESIDE.search(text[start : found.end("what")])
    stop = start + beside.start() if beside else found.end("what")
    if stop <= found.start("what"):
        return None
    return Span(found.start("what"), stop), Span(found.end("mark") - 1, found.end("mark"))
