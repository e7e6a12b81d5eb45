"""Who speaks behind the verb that closes a headline: "Bridge falls in Kosa, says union leader".

The network takes the subject of the deed for the speaker and the speaker for his words, or names nobody.
Behind "says" a headline also goes on with what was said ("Mayor quits, says town is broken"): only a short
noun phrase that ends in somebody's role or a body is taken for a speaker.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from sayso.core.attribution import with_words
from sayso.core.finding import Finding
from sayso.core.span import Span

_NO_SUBJECT: Final = (
    r"(?!(?:it|he|she|they|we|i|there|this|that|no|not|all|its|his|her|their|is|are|was|were|will|would|has|have"
    r"|had|can|could|may|might|must|should|to|from|after|for|in|on|at|by|as|and|or|but|over|against)\b)"
)
_ROLE: Final = (
    r"(?:(?:leader|chief|head|boss|minister|ministry|president|governor|mayor|police|army|official|officer"
    r"|spokes\w+"
    r"|commander|general|colonel|chairman|chairwoman|chair|director|manager|teacher|lawyer|doctor|nurse|bishop|priest|pastor"
    r"|imam|sheikh|judge|prosecutor|coroner|witness|neighbour|neighbor|resident|farmer|worker|owner|captain|coach"
    r"|expert"
    r"|analyst|scientist|researcher|economist|activist|monitor|watchdog|union|group|agency|commission|committee|council"
    r"|court|inquiry|report|study|survey|charity|NGO|envoy|ambassador|senator|lawmaker|MP|source|secretary|regulator"
    r"|association|federation|company|firm|bank|hospital|government|family|father|mother|brother|sister|widow|son"
    r"|daughter|rector|professor|editor|engineer|organi[sz]er|speaker|trader|driver|survivor|villager|elder)s?)"
)
_CLOSES: Final = re.compile(
    r"(?P<content>\S[^\n]{8,200}?[^\s,;:–—-]),\s"
    r"(?P<cue>(?:says?|said|claims?|warns?|insists?|admits?|reveals?|confirms?))\s"
    rf"(?P<who>{_NO_SUBJECT}(?:{_NO_SUBJECT}[\w’'.&-]{{1,30}}\s){{0,4}}?{_ROLE})\W{{0,2}}",
    re.IGNORECASE,
)


def said_by_whom_it_closes_with(text: str, text_id: str, heads: Sequence[Span], one: Finding) -> Finding:
    """The finding with the end of its headline for its source and what stands before for its content."""
    row = one.attribution
    cue = row.cue[-1] if len(row.cue) == 1 else None
    head = next((h for h in heads if cue and h.contains(cue)), None)
    line = text[head.start : head.end].rstrip() if head else ""
    match = _CLOSES.fullmatch(text, head.start, head.start + len(line)) if head else None
    if match is None or cue != Span(*match.span("cue")):
        return one
    who, content = Span(*match.span("who")), Span(*match.span("content"))
    if row.source == (who,) and row.content == (content,):
        return one
    relay = tuple(span for span in one.relay if not (span.overlaps(who) or span.overlaps(content)))
    return replace(one, attribution=with_words(text_id, row, (who,), row.cue, (content,)), relay=relay)
