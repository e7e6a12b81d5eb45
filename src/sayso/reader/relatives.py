"""What is told of somebody behind "according to", where the network took it for the begin of what he says.

"According to Moro, whose words are cited by the daily, | it fell": the clause is no content, and who is said
in it to quote him passes his words on. "According to sources from the union | of nurses consulted by the
daily, it fell": what stands before the comma is his, too. And whom a relative clause tells of, whose verb is
the reporting word, and of a second verb the subject of the first: "a faction that | rejects it and | wants a
port".
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import Final

from sayso.core.attribution import Attribution, with_words
from sayso.core.finding import Finding
from sayso.core.span import Span, Spans
from sayso.reader.wording import NOUN

_ACCORDING: Final = re.compile(r"(?:.*\s)?[Aa]ccording\sto", re.DOTALL)
_GOES_ON: Final = re.compile(
    r"\s(?P<rest>of\s[^,;:.\n]{2,100}"
    r"|(?:[^,;:.\n]{1,80}\s)?(?:consulted|interviewed|contacted|questioned|reached)\sby\s[^,;:.\n]{2,60}),\s"
)
_CLAUSE: Final = re.compile(
    r",\s(?P<clause>(?:whose|who|which)\s[^,;:.\n]{3,120}|(?:as\s)?(?:quoted|cited)\s(?:by|in)\s[^,;:.\n]{2,60}),\s"
)
_PASSED_BY: Final = re.compile(
    r"\b(?:quoted|cited|reported|published|carried|transmitted)\s(?:by|in)\s(?:the\s)?"
    r"(?P<relay>[A-ZА-ЯЁ«“\"][^,;:.\n]{1,60}|(?:newspaper|agency|portal|channel|daily|magazine|radio)\s[^,;:.\n]{2,60})"
)


def with_relatives(text: str, text_id: str, found: Sequence[Finding]) -> list[Finding]:
    """The findings, those told by "according to" with the whole of their source and nothing of it besides."""
    clauses: list[Span] = []
    kept = [_told_by(text, text_id, one, clauses) for one in found]
    clauses.sort()
    return [one for one in kept if not _is_in(clauses, one.attribution.cue)]


def _told_by(text: str, text_id: str, one: Finding, clauses: list[Span]) -> Finding:
    """One finding; the clause that was taken for its content is added to `clauses`."""
    row = one.attribution
    if len(row.source) != 1 or not row.cue or not row.content or row.source[0].start != row.cue[-1].end + 1:
        return one
    if _ACCORDING.fullmatch(text, row.cue[-1].start, row.cue[-1].end) is None:
        return one
    source, content, relays = row.source[0], row.content, one.relay
    more = _GOES_ON.match(text, source.end)
    if more and content[0].start == source.end + 1 and more.end() < content[-1].end:
        source, content = Span(source.start, more.end("rest")), _from(content, more.end())
    clause = _CLAUSE.match(text, source.end)
    if clause:
        by = _PASSED_BY.search(text, *clause.span("clause"))
        named = Span(*by.span("relay")) if by else None
        if named and not any(span.overlaps(named) for span in relays):
            relays = tuple(sorted((*relays, named)))
        if content[0].start < clause.end() < content[-1].end:
            content = _from(content, clause.end())
            clauses.append(Span(*clause.span("clause")))
    if (source, content) != (row.source[0], row.content):
        one = replace(one, attribution=with_words(text_id, row, (source,), row.cue, content))
    return replace(one, relay=relays)


def _from(content: Spans, start: int) -> Spans:
    """What of a content stands from here on."""
    return tuple(Span(max(span.start, start), span.end) for span in content if span.end > start)


def _is_in(clauses: Sequence[Span], cue: Spans) -> bool:
    """Whether reporting words stand in one of the clauses, which are sorted; two never overlap."""
    at = bisect_right(clauses, cue[0].start, key=attrgetter("start")) if cue else 0
    return at > 0 and clauses[at - 1].contains(cue[0])


_TOLD_OF: Final = re.compile(
    r"(?<![\w’'-])(?P<name>(?:(?:[Aa]n?|[Tt]he|[Oo]ne|[Tt]wo|[Tt]hree|[Ss]everal|[Ss]ome|[Ii]ts|[Hh]is|[Hh]er"
    rf"|[Tt]heir)\s(?:{NOUN}\s){{0,3}}?{NOUN},?\s(?:who|which|that)"
    r"|[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,3}(?:,\swhich|,?\swho)))\s$"
)
"""A bare "that" behind a name tells of what the name is in: "a faction in Velmia that | wants"."""
_VERB: Final = re.compile(
    r"(?:(?:ha[sd]|have|would|will|does|did|never|also)\s(?!been\b)\w.*"
    r"|(?:[a-z]+ly\s)?[a-z]+(?:ed|s)(?:\s\w.*)?)"
)
"""A verb in the active."""
_NOUN: Final = re.compile(
    r"(?:reports|claims|fears|hopes|calls|threats|plans|warnings|demands|rumours|doubts|views)\b"
)
"""What stands behind a "that" as well for its own sake: "heard the claim that reports of ..."."""
_NEAR: Final = 80


def antecedent(text: str, verb: Span) -> Span | None:
    """Who stands before a verb with "who", "which" or "that" for its subject, and that word."""
    if _VERB.fullmatch(verb.of(text)) is None:
        return None
    found = _TOLD_OF.search(text, max(0, verb.start - _NEAR), verb.start)
    if found is None or (text.endswith("that ", 0, verb.start) and _NOUN.match(text, verb.start, verb.end)):
        return None
    return Span(*found.span("name"))


_ACTIVE: Final = re.compile(rf"(?!(?:is|was|are|were)\b){_VERB.pattern}")
_AND: Final = re.compile(r",?\s(?:and|but)\s(?:(?:also|then|later|even)\s)?$")
_RELATIVE: Final = re.compile(r".*\s(?:who|which|that)", re.IGNORECASE | re.DOTALL)
"""Somebody with the clause that tells of him; the pronoun alone may be of another."""
_JOINT: Final = 14
"""Code points of what joins two verbs at most."""


def with_second_verbs(text: str, text_id: str, found: Sequence[Finding]) -> list[Finding]:
    """The findings, a second verb with the subject of the first: "a faction that rejects it and | wants more"
    is told of the faction, and "Velmia blamed the crew but | urged calm" of Velmia where nobody was found.
    """
    rows = (one.attribution for one in found)
    first = {row.content[-1].end: row for row in rows if row.source and row.cue and _is_in_order(row)}
    return [_with_first_subject(text, text_id, one, first) for one in found]


def _is_in_order(row: Attribution) -> bool:
    """Whether the source stands before the reporting words, and they before the content."""
    return row.source[-1].end <= row.cue[0].start and row.cue[-1].end <= row.content[0].start


def _with_first_subject(text: str, text_id: str, one: Finding, first: Mapping[int, Attribution]) -> Finding:
    row = one.attribution
    start = row.cue[0].start if row.cue else 0
    joint = _AND.search(text, max(0, start - _JOINT), start)
    before = first.get(joint.start()) if joint else None
    if before is None or _ACTIVE.fullmatch(row.cue[0].of(text)) is None:
        return one
    relative = _RELATIVE.fullmatch(before.source[-1].of(text)) is not None
    behind = relative and row.source and row.source[0].end <= before.source[0].start
    if (row.source and not behind) or any(s.overlaps(c) for s in before.source for c in row.content):
        return one
    return replace(one, attribution=with_words(text_id, row, before.source, row.cue, row.content))
