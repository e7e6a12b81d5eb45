"""Who cites whom where the reader took nobody for the source, or both, and who cites nobody at all.

"The agency Delta, citing the Ledger, reported" is the Ledger's; "Delta claimed, without citing a source" is
Delta's own, and "a source" that was not cited said nothing.
"""

from __future__ import annotations

import re
from typing import Final

from sayso.core.finding import Finding
from sayso.core.span import Span
from sayso.resolving.lexicon import Lexicon
from sayso.resolving.quoted import Quoted, somebody

_FAR: Final = 120
"""Code points before a verb, or before "a source", within which the clause begins."""


def cited_before(text: str, finding: Finding, lexicon: Lexicon) -> Quoted | None:
    """ "The agency Delta, citing the Ledger, reported": nobody, or both who cites and who is cited were read
    as who passes on; who cites a reason speaks himself.
    """
    row = finding.attribution
    if not row.cue:
        return None
    match = _CITER.search(text, max(0, row.cue[0].start - _FAR), row.cue[0].start)
    if match is None:
        return None
    who, by = Span(*match.span("who")), Span(*match.span("by"))
    if not somebody(match["who"], lexicon):
        return Quoted(by)  # what he cites is a reason
    if not any(span.overlaps(who) for span in finding.relay):
        return None
    return Quoted(who, (by,), (Span(*match.span("cue")), *row.cue))


def cites_nobody(text: str, finding: Finding, lexicon: Lexicon) -> Quoted | None:
    """ "Delta claimed, without citing a source, that": the source that was not cited is nobody's."""
    row = finding.attribution
    if len(row.source) != 1 or not row.cue or not _A_SOURCE.fullmatch(text, *_ends(row.source[0])):
        return None
    start = max(0, row.source[0].start - _FAR)
    match = _CITES_NOBODY.search(text, start, row.source[0].end)
    if match is None or match.end() < row.source[0].end:
        return None
    who = Span(*match.span("who"))
    says = (Span(*match.span("says")),) if match["says"] else ()
    behind = tuple(cue for cue in row.cue if cue.start > row.source[0].end)
    cue = says or behind
    free = not any(who.overlaps(content) for content in row.content)
    return Quoted(who, (), cue) if cue and free else None


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def quoted_between(text: str, finding: Finding, lexicon: Lexicon) -> Quoted | None:
    """ "The mayor was quoted by Delta as saying", "said in a letter quoted by Delta": both were taken for the
    source.
    """
    row = finding.attribution
    if len(row.source) != 2 or row.source[0].end > row.source[1].start:
        return None
    between = _QUOTED_BY.fullmatch(text, row.source[0].end, row.source[1].start)
    return Quoted(row.source[0], row.source[1:]) if between else None


_QUOTED_BY: Final = re.compile(
    r"(?:(?!\band\b)[^.;:!?\n\"“”«»]){0,60}?[\s,](?:quoted|cited)(?:\sas\s\w+)?(?:\s(?:on\s)?\w+day)?"
    r"\s(?:by|in)\s(?:the\s)?"
)
"""Between somebody and who quotes him: two who are joined by "and" speak both."""
_CITER: Final = re.compile(
    r"(?:^|(?<=[.!?…»”\"\n]\s)|(?<=\n)|(?<=,\s))(?P<by>(?:[Tt]he\s)?(?:[a-z-]+\s){0,3}"
    r"(?:«[^«»\n]{2,40}»|[A-ZА-ЯЁ][\w’'.-]*(?:\s[A-ZА-ЯЁ][\w’'.-]*){0,4})),?\s(?P<cue>citing|quoting)\s"
    r"(?P<who>[^.,;:\n]{3,80}?\w),\s(?:\w+\s)?$"
)
"""Before a verb: whose it is, and whom he cites."""
_A_SOURCE: Final = re.compile(
    r"(?:(?:an?|any|its|their|the|no)\s)?(?:(?:named|specific|single|particular)\s)?sources?"
    r"|no[\s-]?(?:one|body)|anyone|anybody",
    re.IGNORECASE,
)
_CITES_NOBODY: Final = re.compile(
    r"(?:^|(?<=[.!?…»”\"\n]\s)|(?<=\n))(?P<who>(?:[Tt]he\s|[Aa]n?\s)?(?:(?!without\b)[\w’'«»-]+\s){0,6}?"
    r"(?!without\b)[\w’'«»-]+)(?:\s(?P<says>(?:(?:has|had|also|later|earlier)\s)*(?:claim|report|sa|wr|announc|alleg|stat|assert)\w*)"
    r"(?:\s(?:on\s)?\w+day)?)?,\s(?:without\s(?:\w+ly\s)?(?:citing|quoting|naming|giving|identifying"
    r"|(?:an?\s|any\s)?reference\sto|referring\sto)\s(?:(?:an?|any|its|their|the)\s)?(?:\w+\s){0,2}?"
    r"|(?:citing|quoting)\sno[\s-]?(?:\w+\s)??)(?:sources?|one|body|anyone|anybody)$"
)
"""Somebody, maybe with his verb, who tells without a source."""
