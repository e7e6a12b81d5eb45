"""Whose words they are by a possessive: "according to his assessment" is he, by his assessment.

The network mostly has "his" for the source and the noun for the cue ("in | his | opinion"); where it took
both for the source, or neither, plain words mend it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from sayso.core.attribution import Attribution
from sayso.core.span import Span

_BY: Final = re.compile(r"(?:.*\s)?(?:according to|by|in)", re.IGNORECASE)
_HIS_WORDS: Final = re.compile(
    r"\s(?P<whose>his|her|their|its|my|our)\s(?P<words>(?:own\s)?(?:expression|words|opinion|view|estimates?"
    r"|estimation|assessment|telling|admission|reckoning|calculations?|judge?ment|conviction))(?![\w’'-])"
)


def by_his_words(text: str, row: Attribution) -> Attribution:
    """The row with the possessive for its source and the noun behind it for a part of its cue."""
    if not row.cue or len(row.source) > 1 or not _BY.fullmatch(row.cue[-1].of(text)):
        return row
    found = _HIS_WORDS.match(text, row.cue[-1].end)
    if found is None:
        return row
    whole = Span(found.start("whose"), found.end())
    if row.source not in ((), (whole,)) or any(span.overlaps(whole) for span in row.content):
        return row
    return replace(row, source=(Span(*found.span("whose")),), cue=(*row.cue, Span(*found.span("words"))))
