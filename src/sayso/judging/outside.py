"""Which sentences stand outside of statements: no statement holds their main assertion (ledger, section 7).

How much of a sentence statements hold says it mostly, and fails where a long report hangs on a short
assertion ("The operation came as the minister said that ...") and where a short report carries a long rest
("They are next, he said in a video posted ..."). So what stands before the first held word counts too.
Figures are of war-train, war-dev and our own training articles: rows of gold among the sentences so formed.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
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
LEAST: Final = 3
"""Words behind a report that is a subject, and one less than those of a deed before a participle."""
GLUED: Final = 0.3
"""Share from which a statement that begins with a capital, no word joining it, follows on furniture that lost
its full stop: a headline, the words under a picture.
"""


def outside(text: str, sentences: Sequence[Sentence], statements: Sequence[Attribution]) -> list[int]:
    """The places of the sentences that are voice rows."""
    held = _with_asides(text, statements)
    told_whole = _lead_ins(sentences, statements) | _told_whole(text, sentences, statements)
    told = held_by(text, statements, sources=False)
    return [
        place
        for place, sentence in enumerate(sentences)
        if place not in told_whole
        and (
            _stands_outside(text, sentence.span, held)
            or any(rule(text, sentence.span, held, told) for rule in ASSERTING)
        )
        and not is_aside(text, sentence.span, place)
    ]


def held_by(text: str, statements: Sequence[Attribution], *, sources: bool = True) -> bytearray:
    """1 for every letter that statements hold, their cues and, unless it is said, their sources included."""
    held = bytearray(len(text))
    for row in statements:
        for span in (*(row.source if sources else ()), *row.cue, *row.content):
            held[span.start : span.end] = b"\x01" * len(span)
    return held


def _with_asides(text: str, statements: Sequence[Attribution]) -> bytearray:
    """The same with what only hangs on who speaks: "the coach, answering a question of Sport24, replied"."""
    held = held_by(text, statements)
    for row in statements:
        if not row.source or not row.cue:
            continue
        source, behind = row.source[0], [s.start for s in (*row.cue, *row.content) if s > row.source[-1]]
        end = min(behind, default=source.end)
        if _HANGS_BEHIND.fullmatch(text, row.source[-1].end, end):
            held[row.source[-1].end : end] = b"\x01" * (end - row.source[-1].end)
        near = text[max(0, source.start - _OPENING) : source.start]
        if opening := _HANGS_BEFORE.search(near):
            held[source.start - len(opening[1]) : source.start] = b"\x01" * len(opening[1])
    return held


def share_of(span: Span, held: bytearray) -> float:
    """The part of a sentence that statements hold."""
    return held.count(1, span.start, span.end) / len(span)


def _stands_outside(text: str, span: Span, held: bytearray) -> bool:
    """Whether a sentence asserts something of its own beside what is held in it as others' words."""
    first = held.find(1, span.start, span.end)
    if first < 0:
        return True
    last = held.rfind(1, span.start, span.end) + 1
    share, before = share_of(span, held), _words(text, span.start, first)
    if share < 1 and before >= ASSERTS_SHORTLY and _hangs(text, span, first, before):
        return True
    rest = _words(text, last, span.end)
    if before <= OPENS and _SAYS_NO_MORE.match(text, last, span.end):
        return False
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


Asserting = Callable[[str, Span, bytearray, bytearray], bool]
"""Whether a sentence asserts something round its reports; what statements hold, and that without sources."""


def asserts_of_a_report(text: str, span: Span, held: bytearray, told: bytearray) -> bool:
    """A report is the subject of a verb: "The rumour that the dam has cracked | could not be verified"."""
    last = held.rfind(1, span.start, span.end) + 1
    return bool(last) and _words(text, last, span.end) >= LEAST and bool(_FINITE.match(text, last, span.end))


def acts_and_reports(text: str, span: Span, held: bytearray, told: bytearray) -> bool:
    """A source does something, and speaks in a participle: "Orr left the hall on Friday, saying that"."""
    first = told.find(1, span.start, span.end)
    if first < 0 or _PARTICIPLE.match(text, first, span.end) is None:
        return False
    deed = held.rfind(1, span.start, first) + 1
    return deed > 0 and _words(text, deed, first) > LEAST and bool(_VERB.search(text, deed, first))


def asserts_before_a_mark(text: str, span: Span, held: bytearray, told: bytearray) -> bool:
    """A clause of its own before a report: "The deal is an open secret: its scout came, the club said"."""
    first = held.find(1, span.start, span.end)
    before = first >= 0 and _words(text, span.start, first) >= LEAST and _VERB.search(text, span.start, first)
    return bool(before) and _MARKED.search(text, max(span.start, first - 4), first) is not None


ASSERTING: Final[tuple[Asserting, ...]] = (asserts_of_a_report, acts_and_reports, asserts_before_a_mark)
"""Of such sentences in our articles and those on the war 11 of 11, 9 of 11 and 15 of 19 are rows in gold."""


def _words(text: str, start: int, end: int) -> int:
    return len(_WORD.findall(text, start, end))


def _lead_ins(sentences: Sequence[Sentence], statements: Sequence[Attribution]) -> frozenset[int]:
    """The places of the sentences that only say who says what follows ("Of the fire she said:") or said what
    stands before ("About it reports TASS").
    """
    begins = [sentence.span.start for sentence in sentences]
    told = (row for row in statements if row.cue and row.content)
    cued = {bisect_right(begins, row.cue[0].start) - 1: row for row in told}
    return frozenset(
        place
        for place, row in cued.items()
        if place >= 0
        and (
            row.content[0].start >= sentences[place].span.end - 1
            or row.content[-1].end <= sentences[place].span.start
        )
    )


def _told_whole(
    text: str, sentences: Sequence[Sentence], statements: Sequence[Attribution]
) -> frozenset[int]:
    """The places of the sentences that one statement runs through: who opens it, "told", whom, "that" and all
    the rest. What stands between these only tells of who speaks and who hears.
    """
    begins = [sentence.span.start for sentence in sentences]
    found = set()
    for row in statements:
        if not (row.source and row.cue and row.content):
            continue
        place = bisect_right(begins, row.source[0].start) - 1
        span = sentences[place].span if place >= 0 else None
        if span is None or not row.source[0] < row.cue[0] < row.content[-1]:
            continue
        opens = _words(text, span.start, row.source[0].start) <= OPENS
        behind = _SPEAKS_NEXT.fullmatch(text, row.source[-1].end, row.cue[0].start)
        gap = text[row.cue[-1].end : row.content[-1].start] if row.cue[-1] < row.content[-1] else ";"
        ends = row.content[-1].end >= span.end or not _words(text, row.content[-1].end, span.end)
        if opens and ends and behind and not _DOES_MORE.search(gap) and not _ING.match(row.cue[0].of(text)):
            found.add(place)
    return frozenset(found)


_SPEAKS_NEXT: Final = re.compile(
    r"(?:,\s[^;:!?\n\"“«„]{3,250},)?\s(?:(?:also|later|then|had|has|have)\s){0,2}"
)
_DOES_MORE: Final = re.compile(r"\b(?:and|but|while|before|after)\b|[;:]")
_ING: Final = re.compile(r"\w+ing\b")
_WORD: Final = re.compile(r"\w+")
_HANGS_BEHIND: Final = re.compile(
    r",\s(?:who|whose|whom|which|(?!saying|adding|noting|claiming)\w+ing|asked"
    r"|questioned)\s[^.;:!?\n\"“«„]{3,250},\s"
)
_HANGS_BEFORE: Final = re.compile(
    r"((?:Answering|Asked|Questioned|Commenting|Responding|Replying|Reacting|Speaking|Addressing"
    r"|Opening|Touching|Turning"
    r"|Summing|Explaining|Writing|In|At|On|During|Via|Through)\s[^.;:!?\n\"“«„]{3,250},\s)$"
)
_OPENING: Final = 280
"""What somebody does in speaking, or who he is: no assertion beside what he says."""
_SHORTLY: Final = r"as|while|though|although"
_JOIN: Final = (
    rf"{_SHORTLY}|after|which|when|who|whom|where|but|and|amid|following|with|despite|because|since|before"
)
_JOINS: Final = re.compile(rf"\b(?:{_JOIN}|that|saying)\W*$", re.IGNORECASE)
_JOINS_SHORTLY: Final = re.compile(rf"\b(?:{_SHORTLY})\W*$", re.IGNORECASE)
_OPENS: Final = re.compile(
    rf"\W*(?:{_JOIN}|saying|adding|insisting|warning|describing|stressing|demanding|condemning|accusing"
    rf"|claiming"
    r"|calling|arguing|purportedly|allegedly|reportedly)\b",
    re.IGNORECASE,
)
_OPENS_SHORTLY: Final = re.compile(rf"\W*(?:{_SHORTLY})\b", re.IGNORECASE)
_VERB: Final = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|do|does|did|can|could|may|might|must|should"
    r"|[a-z]+ed"
    r"|came|comes?|follows|began|begins|took|takes|made|makes|went|goes|met|meets|held|holds|fell|falls"
    r"|rose|rises"
    r"|leaves|broke|grew|grows|saw|sees|gave|gives|got|gets|led|leads|lost|won|ran|runs|stood|stands|lay|lies"
    r"|hit|put|set|sent|sought|seeks|kept|keeps|brought|brings|found|finds|shot|struck|fled|spent|drew|wrote"
    r"|knows?|remains|continues?|lives?|works?|shows?|relies|rely|needs?|uses?|lacks?|says?|said)\b"
)
_FINITE: Final = re.compile(
    r"\W*(?:,[^,;.]{3,60},\s(?:ha[sd]|have|is|are|was|were|could|would|will)"
    r"|(?:(?:\w+ly|also|now|still|since|already|never)\s)?(?:ha[sd]|have|is|are|was|were|could|would|will|may"
    r"|might|must|did|does|cannot|can|remains?|c[ao]mes?|went|spread|var(?:y|ies)|sounds?|seems?|proved"
    r"|turned))\b",
    re.IGNORECASE,
)
_PARTICIPLE: Final = re.compile(r"(?!according)\w{2,}ing\b")
_MARKED: Final = re.compile(r"(?:[:;]|\s[—–-])\s*[\"“«„]?$")
_TURNS: Final = re.compile(
    r"\W*\bbut\b(?!\s+\w+ing\b)|\s*;"
    r"|\s*,\sand\s(?:it|he|she|they|we|the|an?|his|her|its|their|no|nobody)\s"
)
_SAYS_NO_MORE: Final = re.compile(
    r"\W*\b(?:but|and|though|although|yet)\s+(?:that\b|(?:with )?(?:no|without(?: any)?)\s+(?:\w+\s+){0,2}?"
    r"(?:documents?|evidence|proofs?|details?|data|figures?|photo(?:graph)?s?|videos?|confirmation|papers?)\b"
    r"|(?:(?:s?he|it|they)\s+)?(?:(?:did|could|would|had|has|have|does|do|was|were|is|are|offered|gave"
    r"|provided)\s+"
    r"(?:not|no|unable)\b|(?:did|could|would|had|has|have|does|do|was|were|is|are)n['’]?t\b))"
)
"""What a source leaves out belongs to its report ("but did not say how", "but had no toll"), and what it says
besides ("and that"): of 22 such sentences in our articles and on the war 3 are rows.
"""
_PARTED: Final = re.compile(r"\W*\b(?:but|and|yet|though|while)\b|\s*[;:–—]")
