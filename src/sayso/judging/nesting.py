"""Which attribution stands inside which: the smallest one whose content holds the other's cue and content.

"Sivkov said that the staff believes ...": the belief stands inside what Sivkov said. The source of the inner
one may stand outside ("*activists* distributed a video that shows ..."), and where a row has no cue its
content alone is asked. Two rows with the same content are side by side (joint sources), never inside each
other, so no row can come to stand inside itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.core.attribution import TOP, Attribution
from sayso.core.span import Span, Spans

_LEAST_HELD = 0.9
"""The share of a content that must lie in the other: edges of contents are the reader's, and not exact."""


def parents_of(rows: Sequence[Attribution]) -> tuple[str, ...]:
    """The parent's id of every row, or TOP; rows in any order."""
    outer, sizes = [_outer(row) for row in rows], [_size(row.content) for row in rows]
    order = sorted(range(len(rows)), key=lambda k: (outer[k].start, -sizes[k]))
    parents = [TOP] * len(rows)
    open_rows: list[int] = []
    for k in order:
        open_rows = [o for o in open_rows if outer[o].end > outer[k].start]
        holders = [o for o in open_rows if sizes[o] > sizes[k] and _holds(rows[o], rows[k])]
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
