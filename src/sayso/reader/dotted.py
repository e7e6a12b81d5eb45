"""Stops inside names, as outlets bear them: "told Harbour.Today on Monday".

Texts that lost their spaces have the like between two sentences ("was shot in Kelm.Residents were afraid"):
there each half says something.
"""

from __future__ import annotations

import re
from typing import Final

from sayso.core.span import Span

WORD: Final = 40
"""Letters of a word beside such a stop at most."""
CLAUSE: Final = 200
"""Letters before it within which a verb stands that makes a sentence of what is before it."""
_FIRST: Final = re.compile(r"(?<![\w.])[A-ZА-ЯЁІЇЄҐ][\w.-]*[^\W\d_]$")
_SECOND: Final = re.compile(
    r"(?!(?:A|An|The|This|That|These|Those|There|Here|It|Its|He|His|She|Her|They|Their|We|Our|I|You|My|In|On|At"
    r"|By|For|From|To|With|After|Before|And|But|Or|So|As|If|When|While|What|Who|Why|How|Where|Not|No|Now|Then|All"
    r"|Some|Many|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|However|Also|Earlier|Later|Read|Photo|See)\b)"
    r"[A-Z][a-z]+(?=[»”\"’']|[.,;!?)]|’s|\s[a-z]|\s*$)"
)
"""The word behind the stop: not that of "in Kelm.The army", "in Kelm.Colonel Orlov", "in Kelm.PhotoShare"."""
_VERB: Final = (
    r"(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|must|did|does|do|sa(?:id|ys)|told|tells?"
    r"|wr(?:ote|ites?)|reports?|claims?|states?|notes?|believes?|went|came|began|took|left|fell|saw|\w+ed)\b"
)
_STATES: Final = re.compile(rf"\b{_VERB}")
_GOES_ON: Final = re.compile(rf"\s{_VERB}")
_BEGINS: Final = re.compile(r"(?:.*(?:[.!?…][\s”\"»]+|\n))?", re.DOTALL)


def is_in_name(text: str, stop: int, start: int) -> bool:
    """Whether the stop at a place stands in a name; the sentence before it begins at `start` or later."""
    if text[stop] != ".":
        return False
    name = _FIRST.search(text, max(start, stop - WORD), stop)
    rest = _SECOND.match(text, stop + 1) if name else None
    if name is None or rest is None:
        return False
    before = max(start, name.start() - CLAUSE)
    return _GOES_ON.match(text, rest.end()) is None or _STATES.search(text, before, name.start()) is None


def whole_name(text: str, source: Span) -> Span:
    """A source that was cut at such a stop, whole: "Harbour|.Today", "Harbour.|Today"."""
    before = _BEGINS.match(text, max(0, source.start - CLAUSE), source.start)
    start = before.end() if before else 0
    if text[source.end : source.end + 1] == "." and is_in_name(text, source.end, start):
        rest = _SECOND.match(text, source.end + 1)
        source = Span(source.start, rest.end()) if rest else source
    if text[source.start - 1 : source.start] == "." and is_in_name(text, source.start - 1, start):
        name = _FIRST.search(text, max(0, source.start - 1 - WORD), source.start - 1)
        source = Span(name.start(), source.end) if name else source
    return source


def with_owner(text: str, source: Span) -> Span:
    """A source cut off before the mark of whose it is: "The agency| 's interlocutor in the ministry"."""
    if not _ITS.match(text, source.start, source.end):
        return source
    owner = _OWNER.search(text, max(0, source.start - _LONGEST_OWNER), source.start)
    return Span(owner.start(), source.end) if owner else source


_LONGEST_OWNER: Final = 60
_ITS: Final = re.compile(r"[’']s\s")
_OWNER: Final = re.compile(r"(?<![\w-])(?:[Tt]he\s(?:[a-z-]+\s)?)?[\w«»\"“”-]+$")
