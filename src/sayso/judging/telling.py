"""The rows of an article with the hops that each names itself: what the rules of lasting.py look at."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from sayso.core.attribution import TOP, extent
from sayso.core.chain import Hops, Relay, Via
from sayso.core.source import Kind
from sayso.judging.case import Case
from sayso.judging.origin_ways import ELSEWHERE, way_told
from sayso.judging.relays import told_to_a_body

STEM: Final = 4
"""Letters by which two words are one."""
SAME: Final = 0.5
"""Share of a headline's words that come again where the body tells the same."""


@dataclass(frozen=True, slots=True)
class Telling:
    """All rows of an article with the hops that each names itself.

    `since` is for every row the place of the last one before it by which its source's telling is known, with
    the hops of that; `first` the hops first named for a source. `heard_last` is for every row the place of
    the last one before it that names who heard it, or -1, `begun` the first row of a source.
    """

    cases: Sequence[Case]
    named: Sequence[Hops]
    since: Sequence[tuple[int, Hops]]
    first: dict[str, Hops] = field(default_factory=dict)
    heard_last: Sequence[int] = ()
    begun: dict[str, int] = field(default_factory=dict)

    def names(self, place: int) -> bool:
        """Whether a row says in so many words who passed it on: an outlet's own reporter only suggests it."""
        return any(not hop.implied for hop in self.named[place])

    def heard(self, place: int) -> bool:
        """Whether it says so of somebody's words: who posted a video heard nobody else, nor did an outlet of
        which only somebody quoted tells ("the ministry said the envoy had told AFP that").
        """
        inside = self.cases[place].row.parent != TOP
        return self.names(place) and not inside and not is_document(self.cases[place])

    def same_sentence(self, place: int) -> bool:
        """Whether a row of the same source before it names the relay in its very sentence."""
        at, row, page = self.since[place][0], self.cases[place].row, self.cases[place].page
        if at >= place or not (row.cue and self.cases[at].row.cue and self.names(at)):
            return False
        return page.sentence(row.cue[0]).contains(self.cases[at].row.cue[0])

    def told_to_others(self, one: int, other: int, hops: Hops) -> bool:
        """Whether a row between two names outlets that are none of these."""
        ours = {hop.source_id for hop in hops}
        return any(
            self.names(at) and ours.isdisjoint(hop.source_id for hop in self.named[at])
            for at in range(one + 1, other)
        )

    def apart(self, one: int, other: int) -> bool:
        """Whether a paragraph ends between two rows."""
        before, after = sorted((extent(self.cases[one].row), extent(self.cases[other].row)))
        return self.cases[one].page.text.find("\n", before.end, after.start) >= 0

    def one_sentence(self, one: int, other: int) -> bool:
        """Whether the cues of two rows stand in one sentence."""
        first, second = self.cases[one].row.cue, self.cases[other].row.cue
        return bool(first and second) and self.cases[one].page.sentence(first[0]).contains(second[0])

    def spoke_before(self, place: int) -> bool:
        """Whether a row's source has said something else above it, in a sentence of the body."""
        case = self.cases[place]
        return any(
            other.row.source_id == case.row.source_id
            and other.row.parent == TOP
            and not (self.headline(at, place) or self.one_sentence(at, place) or tells_same(case, other))
            for at, other in enumerate(self.cases[:place])
        )

    def goes_below(self, place: int, body: int) -> bool:
        """Whether a row is one of the same source's below the first line."""
        one, other = self.cases[place].row, self.cases[body].row
        return one.source_id == other.source_id and other.parent == TOP and self.headline(place, body)

    def headline(self, place: int, body: int) -> bool:
        """Whether a row is the first line's and the other one stands below it."""
        case = self.cases[place]
        return extent(case.row).end <= case.page.first_line and self.apart(place, body)


def telling_of(cases: Sequence[Case], named: Sequence[Hops]) -> Telling:
    """What is told row by row: who was last named for passing on each source, and since which row."""
    told: dict[str, tuple[int, Hops]] = {}
    first: dict[str, Hops] = {}
    since: list[tuple[int, Hops]] = []
    begun: dict[str, int] = {}
    heard_last: list[int] = []
    for place, (case, own) in enumerate(zip(cases, named, strict=True)):
        if not case.unstated and case.row.parent == TOP and (own or elsewhere(case)):
            told[case.row.source_id] = (place, own)
        if own and not case.unstated and not _as_another_tells(case):
            told[case.row.source_id] = (place, own)
            first.setdefault(case.row.source_id, own)
        elif not own and not case.unstated and (outlet := _outlet_round(case)):
            told[case.row.source_id] = (place, outlet)
        since.append(told.get(case.row.source_id, (place, ())))
        begun.setdefault(case.row.source_id, place)
    telling = Telling(cases, named, since, first, heard_last, begun)
    last = -1
    for place in range(len(cases)):
        heard_last.append(last)
        last = place if telling.heard(place) else last
    return telling


def _outlet_round(case: Case) -> Hops:
    """The outlet in whose own report somebody is told to have said something: "As the portal Kurant reports,
    the mayor said ... He added".
    """
    parent = case.parent
    teller = case.page.by_id.get(parent.source_id) if parent and parent.parent == TOP else None
    if parent is None or teller is None or teller.kind.value is not Kind.MEDIA or case.row.holder.value:
        return ()
    return (Relay(teller.id, Via.REPORT, True, parent.source),)


def _as_another_tells(case: Case) -> bool:
    """Whether a row is what somebody who speaks himself tells of another's words, or of his own: "the
    ministry said the envoy had told AFP that". Where an outlet tells it, or who does so is named behind it
    ("the envoy told AFP that ..., his office said"), the envoy is heard on this page.
    """
    if case.parent is None or case.row.cue[:1] < case.parent.cue[:1]:
        return False
    teller = case.page.by_id.get(case.parent.source_id)
    return teller is not None and teller.kind.value is not Kind.MEDIA


def tells_same(one: Case, other: Case) -> bool:
    """Whether the words of a content come again in another's, endings aside; an attack is claimed once."""
    if _CLAIMS.search(one.cue) and _CLAIMS.search(other.cue):
        return True
    stems = {word[:STEM] for word in _WORD.findall(one.content)}
    return len(stems & {word[:STEM] for word in _WORD.findall(other.content)}) >= SAME * len(stems) > 0


def elsewhere(case: Case) -> bool:
    """Whether the words round a cue tell of a way to everybody; a picture is posted, and says nothing new,
    nor does "the statement", which is one already met.
    """
    if is_document(case) or _SAME_PAPER.fullmatch(case.words(case.row.source)):
        return False
    if told_to_a_body(case.page.text, case.row) and not case.finding.relay:
        return True
    return _told_this_page(case) or way_told(case) in ELSEWHERE


def _told_this_page(case: Case) -> bool:
    """Whether a source answers the page itself: "Moro, told of our findings, said"."""
    if not case.row.source or not case.row.cue or case.row.cue[0].start < case.row.source[-1].end:
        return False
    return _US.fullmatch(case.page.text, case.row.source[-1].end, case.row.cue[0].start) is not None


def is_document(case: Case) -> bool:
    return case.source is not None and case.source.kind.value is Kind.DOCUMENT


_US: Final = re.compile(
    r",?\s(?:when\s|who\swas\s)?(?:(?:told|informed|asked|reached|contacted|shown|questioned|confronted)\s[^,;.]{0,40}?"
    r"(?:our|us|we|this\s(?:news)?(?:paper|site|website|magazine|programme))\b[^,;.]{0,40}"
    r"|we\s(?:asked|rang|called|contacted|reached|wrote)[^,;.]{0,40}),?\s"
)
"""Between a source and its cue: that the page asked."""
_CLAIMS: Final = re.compile(r"\bclaim(?:s|ed|ing)?\b")
_WORD: Final = re.compile(r"\w{4,}")
_SAME_PAPER: Final = re.compile(
    r"(?:the|this|that)\s(?:same\s)?(?:[\w-]+\s)?(?:statement|communiqu[eé]|release|message|announcement|post)"
)
