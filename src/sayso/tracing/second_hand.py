"""Whether a source has what it says from somebody else, by the words beside the claim.

A witness and an office tell of more than they saw or did: "she had heard that", "citing what others had told
them", "without having been there". What is told so has no ground in how its teller could know other things.
The patterns stand in `lexicons/second_hand.csv`, each with where it is sought: `beside` in the words of the
sentence that are nobody's content, `within` at the begin of the content.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Final

from sayso.core.attribution import Attribution, extent
from sayso.core.span import Span
from sayso.tracing.laid_out import Rows

BEGIN: Final = 80
"""Code points of a content in which it says that one was told so."""

AROUND: Final = 120
"""Code points of a sentence to each side of an attribution."""

GAP: Final = " … "


def second_hand(row: Attribution, rows: Rows) -> str:
    """The words by which this source has it from somebody else, or nothing."""
    text = rows.ledger.document.text
    found = _first("beside", _beside(row, rows))
    if not found and row.content:
        found = _first("within", text[row.content[0].start : row.content[0].start + BEGIN])
    return found


def stands_behind(row: Attribution) -> bool:
    """Whether the origin is whom the speaker cites, who is then no teller at second hand himself."""
    return len(row.chain) > 1 and not any(
        there.overlaps(here) for there in row.chain[-1].spans for here in row.source
    )


def _first(place: str, words: str) -> str:
    words = " ".join(words.split())  # what is left out leaves spaces on both sides
    found = (pattern.search(words) for where, pattern in _patterns() if where == place)
    match = next(filter(None, found), None)
    return match.group() if match else ""


def _beside(row: Attribution, rows: Rows) -> str:
    """The row's sentence without contents, and without what belongs to other rows."""
    text, whole = rows.ledger.document.text, extent(row)
    near = Span(max(0, whole.start - AROUND), whole.end + AROUND)
    others = [span for other in rows.reaching(near) if _is_another(other, row) for span in _words(other)]
    low = max((span.end for span in others if span.end <= whole.start), default=0)
    high = min((span.start for span in others if span.start >= whole.end), default=len(text))
    before = _END.split(text[max(low, whole.start - AROUND) : whole.start])[-1]
    after = _END.split(text[whole.end : min(high, whole.end + AROUND)], maxsplit=1)[0]
    if text[whole.start : whole.end].rstrip("\"'”»").endswith((".", "!", "?")):
        after = ""
    return before + _without(text, whole, (*row.content, *_heads(text, row))) + after


def _is_another(other: Attribution, row: Attribution) -> bool:
    """Whether another row is told by somebody else: "he said, referring to reports" is read as two of one."""
    alike = any(one.overlaps(own) for one in _words(other) for own in _words(row))
    return bool(other.source) and not alike


def _words(row: Attribution) -> Iterable[Span]:
    yield from (*row.source, *row.cue, *row.content)


def _heads(text: str, row: Attribution) -> Iterable[Span]:
    """The names of the source itself: "quoting a report by the office" passes on nothing but that report.

    What stands behind a name stays: "Holt, who had heard it from neighbours".
    """
    for span in row.source:
        tail = _TAIL.search(text, span.start + 1, span.end)
        yield Span(span.start, tail.start() if tail else span.end)


_TAIL: Final = re.compile(r",|\b(?:who|which|that|citing|quoting)\b")


def _without(text: str, whole: Span, spans: Iterable[Span]) -> str:
    kept, at = [], whole.start
    for span in sorted(spans):
        kept.append(text[at : max(at, span.start)])
        at = max(at, span.end)
    return GAP.join((*kept, text[at : whole.end]))


_END: Final = re.compile(r"(?<![A-Z][a-z])(?<![A-Z][a-z]{2})[.!?…;](?=\s)|\n")
"""Where a sentence ends, but not behind "Dr." and "Sgt."."""


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    text = (files("sayso.tracing") / "lexicons" / "second_hand.csv").read_text(encoding="utf-8")
    return tuple(
        (line["where"], re.compile(line["pattern"], re.IGNORECASE | re.DOTALL))
        for line in csv.DictReader(text.splitlines())
    )
