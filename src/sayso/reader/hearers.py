"""Who only heard it: "Nurse killed three, court told", "MPs told gap is growing", "the inquiry heard".

Who tells names whom he tells. Where no such words stand behind "told", its subject was told, and nobody is
named who spoke.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from sayso.core.attribution import Attribution
from sayso.core.span import Spans

_HEARD: Final = re.compile(
    r"(?:has |have |had |also |later |then |further )*(?:hears?|heard)(?: that)?", re.IGNORECASE
)
_WAS_TOLD: Final = re.compile(r"(?:(?:has|have|had)\s)?(?:is|are|was|were|been|being)\s(?:\w+\s)?told\b")
_HEARING: Final = re.compile(
    r"\b(?:court|jury|jurors?|inquest|inquiry|enquiry|hearing|tribunal|judges?|panel|committee|commission|MPs?"
    r"|lawmakers|senators|senate|parliament|conference|meeting|councillors|trial|voters|residents|passengers"
    r"|commuters|drivers|patients|customers|pupils|parents|families|investors|staff|workers|shoppers)$",
    re.IGNORECASE,
)
_END: Final = re.compile(r"\s*(?:$|\n|\.\s*(?:$|\n|[A-Z]))")
_ADDRESSED: Final = re.compile(r"(?:him|her|them|us|me|you|it|reporters|journalists|police|[A-Z][\w.’'-]*)\b")


def without_addressee(text: str, content: Spans) -> Spans:
    """A content without who was told, in a piece of its own: "«It is shut»", the mayor said | to «Utro»."""
    rest = tuple(span for span in content if not _TO_OUTLET.fullmatch(text, span.start, span.end))
    return rest or content


_TO_OUTLET: Final = re.compile(
    r"to\s(?:the\s(?:[a-z]+\s){0,2})?(?:(?:correspondent|reporter|journalist)s?\sof\s(?:the\s)?)?"
    r"[«“\"][^«»“”\"\n]{2,60}[»”\"]"
)


def without_hearer(text: str, row: Attribution) -> Attribution:
    """The row without a source that was told, or that heard.

    "Told that" is left alone: in translated texts it is how somebody speaks.
    """
    if len(row.source) != 1 or len(row.cue) != 1 or not row.content:
        return row
    source, cue, content = row.source[0], row.cue[0], row.content[0]
    if source.end > cue.start or text[source.end : cue.start].strip():
        return row
    words, hearing = cue.of(text).casefold(), _HEARING.search(source.of(text)) is not None
    right_behind = content.start >= cue.end and not text[cue.end : content.start].strip()
    heard = hearing and _HEARD.fullmatch(words)
    ordered = words == "told to" and right_behind
    at_end = content.end <= source.start and _END.match(text, cue.end)
    addressed = _ADDRESSED.match(text, content.start, content.end)
    passive = _WAS_TOLD.match(words)
    informed = words == "told" and hearing and (at_end or (right_behind and not addressed))
    return replace(row, source=()) if heard or ordered or passive or informed else row
