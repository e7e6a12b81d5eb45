"""Where what is told inside another's words ends: the next clause is the outer speaker's again.

"Moe admits her crews feared | that people were inside |, because a radio was heard": the reason is Moe's.
Of 60 such clauses behind a comma in gold (because, since, until, though, but, so, and with a pronoun) 55
stand outside the content of the inner row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from sayso.core.attribution import Attribution, with_words
from sayso.core.finding import Finding
from sayso.core.span import Span
from sayso.reader.inside_another import holding

_NEXT: Final = re.compile(
    r",\s(?:(?:because|since|until|though|although|but|so)\b"
    r"(?!\s(?:also|far|that|long|ha[sd]|have|is|are|was|were|do|does|did|not|will|would)\b)"
    r"|and\s(?:he|she|they|we|it)\s)"
)
_NOT: Final = re.compile(r"\bnot\b|n['’]t\b")
"""Before "but" it is one thought: "carried not flour, but arms"."""
_MARKS: Final = re.compile(r"[“”„«»\"]")


def with_inner_ends(text: str, text_id: str, found: Sequence[Finding]) -> Iterator[Finding]:
    """The findings, those inside another's content cut before the clause that is not theirs."""
    rows = [one.attribution for one in found]
    for place, one in enumerate(found):
        row = one.attribution
        cut = _cut(text, row)
        if cut is None or not _goes_on(rows, place):
            yield one
        else:
            content = (*row.content[:-1], cut)
            yield replace(one, attribution=with_words(text_id, row, row.source, row.cue, content))


def _cut(text: str, row: Attribution) -> Span | None:
    """The last piece of a content up to such a clause, if it begins behind the cue and quotes nothing."""
    if not row.cue:
        return None
    last = row.content[-1]
    if last.start < row.cue[-1].end or _MARKS.search(text, last.start, last.end):
        return None
    found = _NEXT.search(text, last.start + 1, last.end)
    if found is None or (found[0].endswith("but") and _NOT.search(text, last.start, found.start())):
        return None
    return Span(last.start, found.start())


def _goes_on(rows: Sequence[Attribution], place: int) -> bool:
    """Whether another's content holds the cue of the row at a place and what it was given."""
    row = rows[place]
    outer = holding(row.cue[0], rows, place)
    return any(other.content[-1].end >= row.content[-1].end for other in outer)
