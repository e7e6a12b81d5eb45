"""Who only heard it, and where: "Nurse killed three, court told", "told the council by phone from Velm that".

Who tells names whom he tells. Where no such words stand behind "told", its subject was told, and nobody is
named who spoke. Behind whom he tells stands where and how, and what was told begins with its "that".
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from sayso.core.attribution import Attribution
from sayso.core.span import Span, Spans

_HEARD: Final = re.compile(
    r"(?:has |have |had |also |later |then |further )*(?:hears?|heard)(?: that)?", re.IGNORECASE
)
_WAS_TOLD: Final = re.compile(
    r"(?:(?:has|have|had)\s)?(?:is|are|was|were|been|being)\s(?:\w+\s)?"
    r"(?:told|warned|informed|advised|notified|assured|reminded|instructed|alerted)\b"
)
_HEARING: Final = re.compile(
    r"\b(?:court|jury|jurors?|inquest|inquiry|enquiry|hearing|tribunal|judges?|panel|committee|commission|MPs?"
    r"|lawmakers|senators|senate|parliament|conference|meeting|councillors|trial|voters|residents|passengers"
    r"|commuters|drivers|patients|customers|pupils|parents|families|investors|staff|workers|shoppers)$",
    re.IGNORECASE,
)
_END: Final = re.compile(r"\s*(?:$|\n|\.\s*(?:$|\n|[A-Z]))")
_ADDRESSED: Final = re.compile(r"(?:him|her|them|us|me|you|it|reporters|journalists|police|[A-Z][\w.’'-]*)\b")


def without_outlet_told(text: str, content: Spans) -> Spans:
    """A content without who was told or carried it, in a piece of its own: "«It is shut»", the mayor said |
    to «Utro»; "In a statement | carried by AFP, | the mayor said".
    """
    rest = tuple(span for span in content if not _TO_OUTLET.fullmatch(text, span.start, span.end))
    return rest or content


def without_mouthpiece(text: str, row: Attribution, content: Spans) -> Spans:
    """A claim without by whom it was put out: "claimed the raid | through its news arm, Delta"."""
    if not content or not row.cue or _CLAIMS.search(row.cue[-1].of(text)) is None:
        return content
    last = content[-1]
    match = _MOUTHPIECE.search(text, last.start, last.end)
    cut = match is not None and match.end() == last.end and match.start() > last.start
    return (*content[:-1], Span(last.start, match.start())) if match and cut else content


_CLAIMS: Final = re.compile(r"\b(?:claim(?:s|ed|ing)?|announce[sd]?)(?:\sresponsibility(?:\sfor)?)?$")
_MOUTHPIECE: Final = re.compile(
    r",?\s(?:through|via)\s(?:its|their)\s(?:[\w’'-]+\s){0,4}?"
    r"(?:arm|wing|agency|outlet|organ|channel|mouthpiece|website|newspaper|radio|station)"
    r"(?:,?\s(?:al-|el-)?[A-Z][\w’'-]*(?:\s(?:al-|el-)?[A-Z][\w’'-]*){0,3})?(?=[\s,.;]|$)"
)


_TO_OUTLET: Final = re.compile(
    r"to\s(?:the\s(?:[a-z]+\s){0,2})?(?:(?:correspondent|reporter|journalist)s?\sof\s(?:the\s)?)?"
    r"[«“\"][^«»“”\"\n]{2,60}[»”\"]"
    r"|(?:carried|relayed|aired|broadcast|received|monitored)\s(?:\w+day\s)?by\s[^,.;:\n]{2,60}"
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


_TELLS: Final = re.compile(
    r"\b(?:(?P<told>told|tells?|telling)|informed|assured|reminded|warned|notified)$", re.IGNORECASE
)
_UP_TO_THAT: Final = re.compile(r"(?:\s(?!that\b)[^\s.;:!?\"“”«»]+){2,24}?\s(?=that\s)")
_WHERE: Final = "in|at|on|by|from|near|behind|during|after|before|outside|inside|via|through|under"
_BEGINS_WHERE: Final = re.compile(rf"(?:{_WHERE})\s(?!least\b|most\b)")
_BEHIND_WHERE: Final = re.compile(
    rf"\s(?:{_WHERE}|of|for)\s(?:(?:the|an?|his|her|its|their)\s)?(?:[a-z]+\s)?$"
)
_OF_WHAT: Final = re.compile(rf"(?:\s(?!(?:{_WHERE})\b)\S+){{1,8}}?\s(?:of|about|against)\s")
"""Behind "warned" and the like: what somebody was warned of is no place."""
_HAS_A_CLAUSE: Final = re.compile(
    r"\b(?:condition|grounds?|basis|hope|belief|fear|fact|assumption|understanding|proviso"
    r"|(?:the|a|any)\s(?:same\s|very\s)?(?:day|night|morning|evening|moment|time|week|month|year))\s$"
)
"""Words before a "that" that belongs to them: "on condition that", "on the night that"."""
_OF_A_NOUN: Final = re.compile(
    r"that\s(?:is|are|was|were|has|had|have|will|would|can|could|may|might|must|[a-z]+ed)\b"
)
"""A "that" which is a subject is no conjunction: "at the house that burned"."""


_ASKS: Final = re.compile(r"\b(?:ask(?:s|ed|ing)?|question(?:s|ed))$")
_WHOM_ASKED: Final = re.compile(
    r"(?:(?:[Tt]he|an?|his|her|their|its)\s)?(?:(?!about\b|what\b|who\b|which\b|for\b|to\b|that\b)[\w’'.-]+\s){1,5}?"
    r"(?=(?:whether|if|when|where|why|how|what|about)\b)"
)
"""A hearer, and behind him what he was asked."""


def without_where_told(text: str, row: Attribution, content: Spans) -> Spans:
    """The content without where or how somebody was told: "told AFP at a camp near | Velm that it rained", or
    whom a question is put to: "asked | Moro whether it rained".
    """
    if content and row.cue and _ASKS.search(row.cue[-1].of(text)) and row.cue[-1].end < content[0].start:
        asked = _WHOM_ASKED.match(text, content[0].start, content[0].end)
        return (Span(asked.end(), content[0].end), *content[1:]) if asked else content
    tells = _TELLS.search(row.cue[-1].of(text)) if content and row.cue else None
    if tells is None:
        return content
    cue, first = row.cue[-1].end, content[0]
    found = _UP_TO_THAT.match(text, cue, first.end)
    if found is None or not cue < first.start < found.end():
        return content
    if not tells["told"] and _OF_WHAT.match(found[0]):
        return content
    where = _BEGINS_WHERE.match(text, first.start) or _BEHIND_WHERE.search(text, cue, first.start)
    if not where or _HAS_A_CLAUSE.search(text, cue, found.end()) or _OF_A_NOUN.match(text, found.end()):
        return content
    return (Span(found.end(), first.end), *content[1:])
