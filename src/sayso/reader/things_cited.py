"""Things that somebody cites: a picture, a count or a sample is the ground of who says it, not his words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from sayso.core.attribution import with_words
from sayso.core.finding import Finding
from sayso.core.span import Span
from sayso.reader.wording import NOUN

_AT_END: Final = re.compile(
    rf",\s(?:citing|pointing\sto)\s(?:(?!(?:by|of|from)\b){NOUN}\s){{0,5}}?"
    r"(?:photos?|photographs?|pictures?|images?|imagery|footage|videos?|recordings?|samples|data|figures|statistics"
    r"|measurements|readings|maps|intelligence)"
    r"(?:\s(?:of|from|on|taken|showing|collected|gathered|posted|filmed)\s[^.;:,\n]{1,80})?$"
)
_TAIL: Final = 180
"""Code points at a content's end in which the ground is sought."""


def without_grounds(text: str, text_id: str, found: Sequence[Finding]) -> list[Finding]:
    """The findings, no content with what is cited for it at its end: "the army fled|, citing radar data"."""
    return [_without_ground(text, text_id, one) for one in found]


def _without_ground(text: str, text_id: str, one: Finding) -> Finding:
    row = one.attribution
    last = row.content[-1]
    if not row.cue or text[last.end - 1] in '"”»':
        return one
    start = max(last.start + 1, last.end - _TAIL)
    found = _AT_END.search(text[start : last.end])
    if found is None:
        return one
    content = (*row.content[:-1], Span(last.start, start + found.start()))
    return replace(one, attribution=with_words(text_id, row, row.source, row.cue, content))
