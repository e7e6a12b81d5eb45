"""What plain words show to be wrong in the rows that the network gives: small repairs.

A repair gives the row, changed or not, or nothing where there is no row. Where words and zones leave a doubt
the network is believed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from sayso.core.attribution import Attribution, attribution_id
from sayso.core.finding import Finding
from sayso.core.span import Span, trimmed
from sayso.core.zone import Zone, ZoneKind


def mended(text: str, text_id: str, zones: Sequence[Zone], found: Sequence[Finding]) -> list[Finding]:
    """The findings without those that give nobody's words, the others within their headline and words."""
    heads = [zone.span for zone in zones if zone.kind is ZoneKind.HEADLINE]
    sources = [span for one in found for span in one.attribution.source[:1]]
    kept = []
    for one in found:
        row = one.attribution
        if gives_no_words(text, row):
            continue
        content = tuple(span for s in row.content if (span := _within(text, s, heads)))
        source = tuple(_whole(text, s, sources) for s in row.source)
        if (content, source) != (row.content, row.source) and content:
            key = attribution_id(text_id, source, row.cue, content)
            one = replace(one, attribution=replace(row, id=key, source=source, content=content))
        kept.append(one)
    return kept


_SILENT: Final = re.compile(
    r"\b(?:(?:declin|refus)(?:e[sd]?|ing) to (?:publicly |immediately |officially )?(?:comment|speak to)\b"
    r"|(?:not|n['’]t|never)(?: (?:yet|immediately|officially|publicly|so far|been))* comment(?:ed)?\b"
    r"|(?:not|n['’]t)(?: (?:yet|immediately|officially|publicly))*"
    r" respond(?:ed)? to (?:\w+ ){0,3}requests?\b)",
    re.IGNORECASE,
)


def gives_no_words(text: str, row: Attribution) -> bool:
    """Whether the reporting words say that somebody did not speak: silence is no statement."""
    return any(
        (match := _SILENT.search(text, cue.start, cue.end + _BEHIND)) is not None and match.start() < cue.end
        for cue in row.cue
    )


_BEHIND: Final = 30
"""How far behind the cue its infinitive may stand ("declined | to comment")."""


def _within(text: str, content: Span, heads: Sequence[Span]) -> Span | None:
    """A content that begins in a headline ends with it: the lines below are another text."""
    for head in heads:
        if head.start <= content.start < head.end < content.end:
            return trimmed(text, content.start, head.end)
    return content


_HYPHEN: Final = re.compile(r"[-\u2011][^\W\d_]")


def _whole(text: str, source: Span, sources: Sequence[Span]) -> Span:
    """A source cut off at a hyphen is the longer one that begins there ("Russian|-installed officials")."""
    if not _HYPHEN.match(text, source.end):
        return source
    return max((s for s in sources if s.start == source.start), key=len, default=source)
