"""Which rows stand inside what another one tells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from sayso.core.attribution import Attribution
from sayso.core.span import Span

NEAR: Final = 12
"""Rows before and after one among which those are sought that it stands in."""


def holding(cue: Span, rows: Sequence[Attribution], place: int) -> Iterator[Attribution]:
    """The others near the row at a place that have its reporting words in their contents."""
    for at in range(max(0, place - NEAR), min(len(rows), place + NEAR + 1)):
        if at != place and any(span.contains(cue) for span in rows[at].content):
            yield rows[at]
