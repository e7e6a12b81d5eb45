"""Rows that the network gives twice: one telling has one row for each of its sources.

A reporting word that stands twice round a quotation ("... said the baker said") is proposed twice, and the
second row takes the first word into its content. What is left after that word is taken out is the same
content by the same source.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from sayso.core.attribution import Attribution, with_words
from sayso.core.finding import Finding
from sayso.core.span import Span, Spans, trimmed

NEAR: Final = 12
"""Rows before and after one in which a piece of its content is sought."""


def without_doubled(text: str, text_id: str, found: Sequence[Finding]) -> list[Finding]:
    """The findings in their order, each telling by a source once, and no other's cue at a content's end."""
    near: dict[int, list[int]] = defaultdict(list)
    rows = [one.attribution for one in found]
    for number, row in enumerate(rows):
        near[row.content[0].start].append(number)
    kept: dict[int, Finding] = dict(enumerate(found))
    for numbers in near.values():
        if len(numbers) < 2:
            continue
        contents = {n: _without_cues(text, rows[n], [rows[o] for o in numbers if o != n]) for n in numbers}
        for n in numbers:
            if contents[n] != rows[n].content:
                kept[n] = _with_content(text_id, found[n], contents[n])
        for n in _doubles(numbers, rows, contents):
            del kept[n]
    return list(kept.values())


def without_strays(text_id: str, found: Sequence[Finding]) -> list[Finding]:
    """The findings, a content without later pieces that are another row's: what one says ends before another
    begins to speak ("he said ... | Officials said residents") and holds no half of another's quotation.
    """
    rows = [one.attribution for one in found]
    done = []
    for place, (one, row) in enumerate(zip(found, rows, strict=True)):
        if len(row.content) > 1:
            near = [o for o in rows[max(0, place - NEAR) : place + NEAR + 1] if o is not row]
            later = (piece for piece in row.content[1:] if not any(_strays(row, piece, o) for o in near))
            content = (row.content[0], *later)
            one = one if content == row.content else _with_content(text_id, one, content)
        done.append(one)
    return done


def without_own_counts(text: str, found: Sequence[Finding]) -> list[Finding]:
    """The findings without counts of the very one who tells them: "it said it had recorded nine deaths"."""
    rows = [one.attribution for one in found]
    return [
        one
        for place, one in enumerate(found)
        if not any(
            _counts_his_own(text, rows[place], outer)
            for outer in rows[max(0, place - NEAR) : place + NEAR + 1]
            if outer is not rows[place]
        )
    ]


def _counts_his_own(text: str, row: Attribution, outer: Attribution) -> bool:
    """Whether a row counts inside what another tells, and one of the two is named by a pronoun alone."""
    if len(row.cue) != 1 or not row.source or not outer.source or not _COUNTS.fullmatch(row.cue[0].of(text)):
        return False
    inside = (*row.source, *row.cue, *row.content)
    if not all(any(held.contains(span) for held in outer.content) for span in inside):
        return False
    own = _HIMSELF.match(text, row.source[0].start, row.source[0].end)
    return bool(own or _PRONOUN.fullmatch(outer.source[0].of(text)))


_COUNTS: Final = re.compile(
    r"(?:(?:has|have|had) )?(?:also |so far )?(?:recorded|counted|registered|documented)"
)
_HIMSELF: Final = re.compile(r"(?:it|he|she|they)$|(?:its|his|her|their)\s", re.IGNORECASE)
_PRONOUN: Final = re.compile(r"(?:it|he|she|they)", re.IGNORECASE)


def _strays(row: Attribution, piece: Span, other: Attribution) -> bool:
    """Whether a piece of a content belongs to another row alone."""
    if any(piece.contains(span) for span in other.cue) and other.content[-1].end > piece.end:
        return other.content[0].start >= piece.start
    within = any(span.contains(piece) and span.start < piece.start for span in other.content)
    apart = not any(span.overlaps(own) for span in other.content for own in (*row.cue, *row.content[:1]))
    return within and apart


def _doubles(
    numbers: Sequence[int], rows: Sequence[Attribution], contents: dict[int, Spans]
) -> Iterable[int]:
    """The rows that another has: of several the one with most of its source, then the one that says more."""
    order = sorted(numbers, key=lambda n: (contents[n] != rows[n].content, -_size(rows[n].source), n))
    stay: list[int] = []
    for n in order:
        same = [o for o in stay if contents[o] == contents[n] and _inside(rows[n].source, rows[o].source)]
        if same:
            yield n
        else:
            stay.append(n)


def _without_cues(text: str, row: Attribution, others: Iterable[Attribution]) -> Spans:
    """The content without the reporting words of another row of the same words that stand at its end."""
    last = row.content[-1]
    for other in others:
        cue = other.cue[-1] if other.cue else None
        if cue is None or cue.end != last.end or not last.contains(cue) or _overlap(other.content, (cue,)):
            continue
        if _overlap(other.source, row.content):  # a whole report, which stands inside this one
            continue
        if (span := trimmed(text, last.start, cue.start)) is not None and other.content[-1].end <= cue.start:
            return (*row.content[:-1], Span(span.start, max(span.start + 1, _end(other, span))))
    return row.content


def _end(other: Attribution, span: Span) -> int:
    """The end of the other's content where it is the same but for marks and blanks."""
    end = other.content[-1].end
    return end if span.start < end and abs(end - span.end) <= 2 else span.end


def _with_content(text_id: str, one: Finding, content: Spans) -> Finding:
    row = one.attribution
    return replace(one, attribution=with_words(text_id, row, row.source, row.cue, content))


def _inside(source: Spans, other: Spans) -> bool:
    """Whether all of a source stands in another, or neither row names one."""
    return all(any(o.contains(s) for o in other) for s in source) and bool(source) == bool(other)


def _overlap(spans: Spans, others: Spans) -> bool:
    return any(a.overlaps(b) for a in spans for b in others)


def _size(spans: Spans) -> int:
    return sum(map(len, spans))
