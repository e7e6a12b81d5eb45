"""Who gives somebody's name: "The driver, named by police as Otto Brandt, was held".

The police tell that the driver is Otto Brandt, and nothing else of the sentence. The network often has half
of that: no source, or the driver alone for what was told.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from sayso.core.attribution import with_words
from sayso.core.finding import Finding
from sayso.core.span import Span
from sayso.reader.wording import NOUN, Rule

_BE: Final = r"(?:(?:was|were|is|are|(?:ha[sd]|have)\sbeen|being)\s(?:[a-z]+ly\s|later\s)?)?"
_GIVEN: Final = (
    rf"(?P<cue>{_BE}(?:named|identified)(?:\s[a-z]+ly)?\sby)\s"
    rf"(?P<source>{NOUN}(?:\s(?!only\b|later\b){NOUN}){{0,5}}?)\s(?:(?:only|later|simply|merely)\s)?"
    r"(?P<cued>as)\s(?P<more>[A-ZÀ-Ž][\w’'-]*(?:\.(?=\s[A-Z]|,))?"
    r"(?:\s(?:[A-ZÀ-Ž](?:\.|[\w’'-]*)|al-\w+|bin|ibn|de|van|von)){0,4})"
)
_GIVES: Final = re.compile(_GIVEN)
_CUE: Final = re.compile(r"\b(?:named|identified)\b")
NAMED_BY: Final = Rule(
    "named by",
    re.compile(
        rf"(?P<content>\b(?:[Tt]he|[Aa]n?|[Aa]nother|[Oo]ne)\s(?:{NOUN}\s){{0,6}}?{NOUN}),?\s{_GIVEN}"
    ),
    needs=("named by", "identified by"),
)


def with_name_given(text: str, text_id: str, one: Finding) -> Finding:
    """The finding with who gives a name, and with whom and whose name he gives."""
    row = one.attribution
    if not row.cue or not row.content or not _CUE.search(row.cue[0].of(text)):
        return one
    subject, cue = row.content[0], row.cue[0]
    match = _GIVES.match(text, cue.start)
    if match is None or subject.end > cue.start or cue.start - subject.end > len(", "):
        return one
    source, by, as_, name = (Span(*match.span(group)) for group in ("source", "cue", "cued", "more"))
    last = row.content[-1]
    if last.start <= name.start < last.end:
        name = Span(name.start, max(name.end, last.end))  # more names than one
    return replace(one, attribution=with_words(text_id, row, (source,), (by, as_), (subject, name)))
