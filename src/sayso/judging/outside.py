"""Which sentences stand outside of statements: no statement holds their main assertion (ledger, section 7).

How much of a sentence statements hold says it mostly, and fails where a long report hangs on a short
assertion ("The operation came as the minister said that ...") and where a short report carries a long rest
("They are next, he said in a video posted ..."). So what stands before the first held word counts too.
Figures are of war-train, war-dev and our own training articles: rows of gold among the sentences so formed.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from sayso.core.attribution import Attribution
from sayso.core.finding import Sentence
from sayso.core.span import Span
from sayso.judging.asides import is_aside

COVERED: Final = 0.5
"""Share of a sentence that statements must hold for its main assertion to be theirs, if no more is known."""
ASSERTS: Final = 6
"""Words before a report that hangs on them by a conjunction or relative: 48 of 50 are rows."""
ASSERTS_SHORTLY: Final = 3
"""The same before "as", "while", "though" alone: a verb is enough."""
OPENS: Final = 2
"""Words before a statement that opens its sentence, "Later" or "In Paris"."""
REST: Final = 4
"""Words behind a statement that opens its sentence: 2 of 15 are rows, if no "but" parts them; 6 of 8
behind "but" or a semicolon, whatever the share."""
GLUED: Final = 0.3
"""Share from which a statement that begins with a capital, no word joining it, follows on furniture that lost
its full stop: a headline, the words under a picture.
"""


def outside(text: str, sentences: Sequence[Sentence], statements: Sequence[Attribution]) -> list[int]:
    """The places of the sentences that are voice rows."""
    held, lead_ins = held_by(text, statements), _lead_ins(sentences, statements)
    return [
        place
        for place, sentence in enumerate(sentences)
        if place not in lead_ins
        and _stands_outside(text, sentence.span, held)
        and not is_aside(text, sentence.span, place)
    ]


def held_by(text: str, statements: Sequence[Attribution]) -> bytearray:
    """1 for every letter that statements hold, their cues and sources included."""
    held = bytearray(len(text))
    for row in statements:
        for span in (*row.source, *row.cue, *row.content):
            held[span.start : span.end] = b"\x01" * len(span)
    return held


def share_of(span: Span, held: bytearray) -> float:
    """The part of a sentence that statements hold."""
    return held.count(1, span.start, span.end) / len(span)


def _stands_outside(text: str, span: Span, held: bytearray) -> bool:
    first = held.find(1, span.start, span.end)
    if first < 0:
        return True
    last = held.rfind(1, span.start, span.end) + 1
    share, before = share_of(span, held), _words(text, span.start, first)
    if share < 1 and before >= ASSERTS_SHORTLY and _hangs(text, span, first, before):
        return True
    rest = _words(text, last, span.end)
    if share >= COVERED:
        return before <= OPENS and rest >= REST and _TURNS.match(text, last, span.end) is not None
    if before <= OPENS:
        return rest < REST or _PARTED.match(text, last, span.end) is not None
    glued = before >= ASSERTS and share >= GLUED and text[first].isupper()
    return not (glued and rest == 0)


def _hangs(text: str, span: Span, first: int, before: int) -> bool:
    """Whether what is held hangs on an assertion before it: on words with a verb among them."""
    if not _VERB.search(text, span.start, first):
        return False
    joins, opens = (_JOINS, _OPENS) if before >= ASSERTS else (_JOINS_SHORTLY, _OPENS_SHORTLY)
    begin = max(span.start, first - 20)
    return joins.search(text[begin:first]) is not None or opens.match(text, first, span.end) is not None


def _words(text: str, start: int, end: int) -> int:
    return len(_WORD.findall(text, start, end))


def _lead_ins(sentences: Sequence[Sentence], statements: Sequence[Attribution]) -> frozenset[int]:
    """The places of the sentences that only say who says what follows ("Of the fire she said:")."""
    begins = [sentence.span.start for sentence in sentences]
    told = (row for row in statements if row.cue and row.content)
    cued = {bisect_right(begins, row.cue[0].start) - 1: row for row in told}
    return frozenset(
        place
        for place, row in cued.items()
        if place >= 0 and row.content[0].start >= sentences[place].span.end - 1
    )


_WORD: Final = re.compile(r"\w+")
_SHORTLY: Final = r"as|while|though|although"
_JOIN: Final = (
    rf"{_SHORTLY}|after|which|when|who|whom|where|but|and|amid|following|with|despite|because|since|before"
)
_JOINS: Final = re.compile(rf"\b(?:{_JOIN}|that|saying)\W*$", re.IGNORECASE)
_JOINS_SHORTLY: Final = re.compile(rf"\b(?:{_SHORTLY})\W*$", re.IGNORECASE)
_OPENS: Final = re.compile(
    rf"\W*(?:{_JOIN}|saying|adding|insisting|warning|describing|stressing|demanding|condemning|accusing|claiming"
    r"|calling|arguing|purportedly|allegedly|reportedly)\b",
    re.IGNORECASE,
)
_OPENS_SHORTLY: Final = re.compile(rf"\W*(?:{_SHORTLY})\b", re.IGNORECASE)
_VERB: Final = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|do|does|did|can|could|may|might|must|should|[a-z]+ed"
    r"|came|comes?|follows|began|begins|took|takes|made|makes|went|goes|met|meets|held|holds|fell|falls|rose|rises"
    r"|leaves|broke|grew|grows|saw|sees|gave|gives|got|gets|led|leads|lost|won|ran|runs|stood|stands|lay|lies"
    r"|hit|put|set|sent|sought|seeks|kept|keeps|brought|brings|found|finds|shot|struck|fled|spent|drew|wrote"
    r"|knows?|remains|continues?|lives?|works?|shows?|relies|rely|needs?|uses?|lacks?|says?|said)\b"
)
_TURNS: Final = re.compile(r"\W*\bbut\b(?!\s+\w+ing\b)|\s*;")
_PARTED: Final = re.compile(r"\W*\b(?:but|and|yet|though|while)\b|\s*[;:–—]")
