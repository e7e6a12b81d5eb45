"""Mails that a text answers: "On 3 May, Ada Moro wrote:" over lines behind ">".

No writer but the one named has these lines, so the law holds wherever they are read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from sayso.core.attribution import Attribution, attribution_id, with_words
from sayso.core.finding import Finding
from sayso.core.span import Span, trimmed
from sayso.reader.missed import DOUBTFUL

_WROTE: Final = re.compile(
    r"(?<![^\n])(?P<marks>[> ]*)(?:On\b[^\n]{4,60}?,?\s)??"
    r"(?P<name>(?!(?:On|AM|PM|UTC|[A-Z]{2,4}T)\b)[A-ZÀ-ŽА-ЯЁ][\w.’'-]+(?:\s(?:(?:van|von|de|der|den|al|bin)\s)?[A-ZÀ-ŽА-ЯЁ][\w.’'-]+){0,3})"
    r"(?:\s<[^>\n]{3,80}>)?\s(?P<cue>wrote\s?:)(?:[ \t\r]*\n){1,2}(?P<lines>(?:[ \t]*>[^\n]*(?:\n|$))+)"
)
_LINE: Final = re.compile(r"[ \t]*>[> ]*([^\n]*)")


def with_mails(text: str, text_id: str, stretches: Sequence[Span], found: Sequence[Finding]) -> list[Finding]:
    """The findings with the mails that are quoted where the text is read: each is its writer's, whole, and no
    more than its lines are.
    """
    kept = list(found)
    for mail in _WROTE.finditer(text):
        name, cue = Span(*mail.span("name")), Span(*mail.span("cue"))
        lines = (trimmed(text, *line.span(1)) for line in _LINE.finditer(text, *mail.span("lines")))
        said = tuple(line for line in lines if line is not None)
        if not said or not any(stretch.contains(cue) for stretch in stretches):
            continue
        at = next((n for n, one in enumerate(kept) if _reads(one.attribution, cue)), None)
        if at is not None:
            row = with_words(text_id, kept[at].attribution, (name,), (cue,), said)
            kept[at] = replace(kept[at], attribution=row)
        else:
            key = attribution_id(text_id, (name,), (cue,), said)
            why = "plain words: a mail that is answered"
            kept.append(Finding(Attribution(key, (name,), (cue,), said, DOUBTFUL, why=why)))
    return kept


def _reads(row: Attribution, cue: Span) -> bool:
    return any(span.overlaps(cue) for span in row.cue)
