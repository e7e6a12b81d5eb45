"""Claims of several sentences, which are compared by the sentences that they share.

"All 14 drones were destroyed. There are no casualties": that nobody was hurt turns nothing of what is said of
the drones, and neither contradicts who tells of them alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from operator import itemgetter
from typing import Final

from sayso.core.claim import Facts, Mention
from sayso.core.span import Span, Spans
from sayso.tracing.facts import facts_of
from sayso.tracing.lexicon import lexicon, stem
from sayso.tracing.side import LOST

NEXT: Final = re.compile(
    r"(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})(?<=[\w)\]%][\w)\]%])[.!?]+\s+(?=[A-Z\d])|(?:(?<!\s)\s*)?\n"
)
"""Where a sentence begins, but not behind "Dr." and "5 p.m."; a long stretch of spaces is looked at once."""
_ENDS: Final = re.compile(r"[.!?][\"”’»]*$")
SHARED: Final = 0.5
"""The share of the shorter sentence's telling words from which on two sentences tell of one thing."""


def sentences_of(text: str, content: Spans) -> tuple[Facts, ...]:
    """The facts of each sentence of a content; nothing where it is one."""
    parts = tuple(_parts(text, content))
    return tuple(facts_of(text, part) for part in parts) if len(parts) > 1 else ()


def _parts(text: str, content: Spans) -> Iterator[Spans]:
    part: list[Span] = []
    for span in content:
        if part and (_ENDS.search(text, part[-1].start, part[-1].end) or _begins(text, part[-1], span)):
            yield tuple(part)
            part = []
        at = span.start
        for end in NEXT.finditer(text, span.start, span.end):
            if end.start() > at:
                yield (*part, Span(at, end.start()))
                part = []
            at = end.end()
        if at < span.end:
            part.append(Span(at, span.end))
    if part:
        yield tuple(part)


def _begins(text: str, before: Span, span: Span) -> bool:
    """Whether who speaks ends a sentence between the two: "All are well," Holt said. "Nobody is missing." """
    return bool(_SAID.search(text[max(before.end, span.start - NEAR) : span.start]))


NEAR: Final = 4
_SAID: Final = re.compile(r"[.!?]\s+[\"“„«]?$")


def by_sentences(one: Mention, other: Mention, wording: float) -> Sequence[tuple[Mention, Mention, float]]:
    """The two as far as their sentences tell of one thing, the likest first, each with their common wording.

    Whole where each is one sentence, and where none is like one of the other.
    """
    ours, theirs = one.sentences or (one.facts,), other.sentences or (other.facts,)
    if len(ours) == len(theirs) == 1:
        return ((one, other, wording),)
    fewer, more = sorted((ours, theirs), key=len)
    told = [(_telling(there), there) for there in more]
    alike: list[tuple[float, Facts, Facts]] = []
    for facts in fewer:
        telling = _telling(facts)
        share, likest = max(((_alike(telling, words), there) for words, there in told), key=itemgetter(0))
        alike.append((share, *((facts, likest) if fewer is ours else (likest, facts))))
    alike.sort(key=lambda found: -found[0])
    return tuple(
        (replace(one, facts=mine), replace(other, facts=its), _wording(mine, its))
        for share, mine, its in alike
        if share >= min(SHARED, alike[0][0]) > 0
    ) or ((one, other, wording),)


def _alike(ours: Set[str], theirs: Set[str]) -> float:
    return len(ours & theirs) / max(1, min(len(ours), len(theirs)))


def _telling(facts: Facts) -> Set[str]:
    """What is compared of a sentence, made once for all that it is set beside."""
    return {stem(word) for word in facts.words if _tells(word)}


def _tells(word: str) -> bool:
    return word not in lexicon("stop") and word not in lexicon("place") and word not in lexicon("negation")


def _wording(one: Facts, other: Facts) -> float:
    """How many of their words two sentences share, as `compare.wording`."""
    ours, theirs = (Counter(word for word in facts.words if word not in LOST) for facts in (one, other))
    return (ours & theirs).total() / max(ours.total(), theirs.total(), 1)
