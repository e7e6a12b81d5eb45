"""Which attribution stands inside which: the smallest one whose content holds the other's cue and content.

"Sivkov said that the staff believes ...": the belief stands inside what Sivkov said. The source of the inner
one may stand outside ("*activists* distributed a video that shows ..."), and where a row has no cue its
content alone is asked. Two rows with the same content are side by side (joint sources), never inside each
other, so no row can come to stand inside itself.

A reader lets contents run on. What another says beside it ("... had left, while the army said that"), what
the author puts in of its object ("the weapons, which doctors say kill") and the second half of one report
("condemned the raid, saying that") lies within such a content and is no part of it: `BESIDE`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from sayso.core.attribution import TOP, Attribution
from sayso.core.source import UNSTATED
from sayso.core.span import Span, Spans

_LEAST_HELD = 0.9
"""The share of a content that must lie in the other: edges of contents are the reader's, and not exact."""


def parents_of(rows: Sequence[Attribution], text: str) -> tuple[str, ...]:
    """The parent's id of every row of a text, or TOP; rows in any order."""
    outer, sizes = [_outer(row) for row in rows], [_size(row.content) for row in rows]
    order = sorted(range(len(rows)), key=lambda k: (outer[k].start, -sizes[k]))
    parents = [TOP] * len(rows)
    open_rows: list[int] = []
    for k in order:
        open_rows = [o for o in open_rows if outer[o].end > outer[k].start]
        holders = [o for o in open_rows if sizes[o] > sizes[k] and _holds(rows[o], rows[k])]
        holders = [o for o in holders if not any(rule(text, rows[o], rows[k]) for rule in BESIDE)]
        if holders:
            parents[k] = rows[min(holders, key=lambda o: (sizes[o], o))].id
        open_rows.append(k)
    return tuple(parents)


def _outer(row: Attribution) -> Span:
    """From the first to the last word of what must lie inside the other: cue and content."""
    spans = row.content + row.cue or row.source
    return Span(min(s.start for s in spans), max(s.end for s in spans))


def _holds(outer: Attribution, inner: Attribution) -> bool:
    """Whether the inner row's cue and content lie in the outer one's content."""
    if not (inner.cue or inner.content):
        return False
    cue_inside = all(any(c.contains(s) for c in outer.content) for s in inner.cue)
    return cue_inside and _shared(outer.content, inner.content) >= _LEAST_HELD * _size(inner.content)


def _size(spans: Spans) -> int:
    return sum(map(len, spans))


def _shared(one: Spans, other: Spans) -> int:
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other)


def another_says_meanwhile(text: str, outer: Attribution, inner: Attribution) -> bool:
    """The inner report begins a clause of contrast: "the agency said two had died, while the mayor said"."""
    return not _quoted(text, outer) and _before(text, inner, _MEANWHILE)


def another_says_next(text: str, outer: Attribution, inner: Attribution) -> bool:
    """Behind "according to X" the next clause is another's: "two died; the mayor put the number at three"."""
    if _quoted(text, outer) or not outer.cue or not _BY.fullmatch(outer.cue[0].of(text)):
        return False
    first = min(inner.content, default=None)
    behind = first is not None and outer.content[0].start < first.start and outer.cue[0].start < first.start
    return behind and _before(text, inner, _NEXT if inner.source else _NOBODY_NEXT)


def author_puts_in(text: str, outer: Attribution, inner: Attribution) -> bool:
    """A relative clause in the present tense: "denied using the shells, which doctors say", "vowed an answer
    to the raid the army says killed two", whose verb has no subject behind the cue.
    """
    now = bool(inner.cue) and _NOW.fullmatch(inner.cue[0].of(text)) is not None
    if not now or _quoted(text, outer):
        return False
    return _before(text, inner, _WHICH) or _GAP.match(text, inner.cue[0].end) is not None


def same_one_goes_on(text: str, outer: Attribution, inner: Attribution) -> bool:
    """The same source reports on in a participle: "called for calm, warning that"."""
    if outer.source_id != inner.source_id or inner.source_id in ("", UNSTATED) or _quoted(text, outer):
        return False
    return bool(inner.cue) and _ONGOING.match(text, inner.cue[0].start) is not None


Rule = Callable[[str, Attribution, Attribution], bool]
BESIDE: Final[tuple[Rule, ...]] = (
    another_says_meanwhile,
    another_says_next,
    author_puts_in,
    same_one_goes_on,
)
"""When a row that lies within a content is beside it: never in a quotation, which is its speaker's whole."""

_NEAR: Final = 20
_MEANWHILE: Final = re.compile(r"\b(?:while|whereas)\s(?:(?:the|an?)\s)?$")
_WHICH: Final = re.compile(r"(?<!\bin\s)(?<!\bon\s)\b(?:which|whom)\s(?:(?:the|an?)\s)?$")
_GAP: Final = re.compile(
    r"\s(?:(?:was|were|is|are|has|have|had|will|would|could|may)\b"
    r"|(?:[a-z]{2,}ed|left|led|hit|cost)\s(?:the|an?|its|his|her|their|at|more|some|up|about|over|nearly|almost|hundreds"
    r"|dozens|scores|\d|two|three|four|five|six|seven|eight|nine|ten)\b)"
)
_BY: Final = re.compile(r"according\sto", re.IGNORECASE)
_NEXT: Final = re.compile(r";\s(?:(?:the|an?)\s)?$")
_NOBODY_NEXT: Final = re.compile(r"(?:;|,\sand)\s$")
_NOW: Final = re.compile(
    r"(?:says?|blames?|claims?|considers?|calls?|believes?|describes?|regards?|fears?|alleges?)"
)
_ONGOING: Final = re.compile(r"(?!according)\w{2,}ing\b")


def _before(text: str, row: Attribution, pattern: re.Pattern[str]) -> bool:
    """Whether the words right before a row's source are such."""
    first = min((*row.source, *row.cue), default=None)
    return first is not None and pattern.search(text[max(0, first.start - _NEAR) : first.start]) is not None


def _quoted(text: str, row: Attribution) -> bool:
    """Whether a content begins with a mark of quotation."""
    return text[row.content[0].start] in '"“”«„‘' if row.content else False
