"""Rows of words that tell what somebody could do, came to know or was: no words or thoughts of his.

"The patrol planned for Monday", "the persons concerned", "learnt of it from the radio" and "are to blame for"
give nobody's words anywhere; "can tell who shot" and "remember the spoon" do not where they stand inside what
another says: of such rows gold has none there, at large some.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from sayso.core.attribution import Attribution
from sayso.core.finding import Finding
from sayso.reader.inside_another import holding
from sayso.reader.refusing import Rule, cue_has, first_content

_MARKS: Final = '“”„«»"‘'
_LEARNS: Final = re.compile(r"\blearn(?:s|ed|t)?(?:\s(?:of|about))?$", re.IGNORECASE)
_OF_IT: Final = re.compile(r"(?:of|about)\b", re.IGNORECASE)
_CLAUSE: Final = re.compile(
    r"\b(?:that|how|wh\w+|from\s(?:him|her|them)|to|will|would|was|were|is|are|had|has|have)\b", re.IGNORECASE
)


def comes_to_know(text: str, row: Attribution) -> bool:
    """ "Learnt of the closure from the papers", "learned the violin": who learns has said nothing."""
    if not cue_has(text, row, _LEARNS):
        return False
    start, end = first_content(row)
    of_it = _OF_IT.search(text, row.cue[-1].end - len("about"), row.cue[-1].end) or _OF_IT.match(text, start)
    thing = len(row.content) == 1 and _CLAUSE.search(text, start, end) is None
    return of_it is not None or thing


_CONCERNS: Final = re.compile(r"concern(?:s|ed)", re.IGNORECASE)


def is_about(text: str, row: Attribution) -> bool:
    """ "The annex concerned upkeep", "the persons concerned were": what a thing is about."""
    if len(row.cue) != 1 or not _CONCERNS.fullmatch(row.cue[0].of(text)):
        return False
    return bool(row.source) and row.source[-1].end + 1 == row.cue[0].start


_AT_FAULT: Final = re.compile(
    r"\b(?:(?:is|are|was|were)\s(?:\w+\s){0,2}to\sblame(?:\sfor)?"
    r"|b(?:ears?|ore)\s(?:\w+\s){0,2}?(?:responsibility|blame)(?:\sfor)?|embolden(?:s|ed)?"
    r"|deliberat(?:es?|ed|ing)(?:\s(?:on|over|about))?|debat(?:es?|ed|ing)|been\sbriefed(?:\s\w+)?\son)$",
    re.IGNORECASE,
)


def is_at_fault(text: str, row: Attribution) -> bool:
    """ "Fighters are to blame for the dead", "the council deliberated on it": a state or a deed."""
    return cue_has(text, row, _AT_FAULT)


_PARTICIPLE: Final = re.compile(
    r"(?:announced|planned|promised|scheduled|declared|published|described|ordered|agreed|opposed(?:\sto)?)",
    re.IGNORECASE,
)
_GOES_ON: Final = re.compile(
    r"(?:at|on|in|for|by|during|last|to)\s(?:(?!that\b)[^\s.;!?“”\"]+\s){1,8}?"
    r"(?:was|were|had|has|have|is|are|will|would|differ(?:s|ed)|never|remain(?:s|ed))\b",
    re.IGNORECASE,
)


def is_participle(text: str, row: Attribution) -> bool:
    """ "A patrol | planned | for Monday had been put off": the verb of the sentence is another."""
    if len(row.cue) != 1 or not _PARTICIPLE.fullmatch(row.cue[0].of(text)):
        return False
    start, end = first_content(row)
    return start == row.cue[0].end + 1 and _GOES_ON.match(text, start, end) is not None


_SEEMS: Final = re.compile(r"seem(?:s|ed)?", re.IGNORECASE)


def only_seems(text: str, row: Attribution) -> bool:
    """ "The strikes seemed to be over": nobody is said to think so."""
    return not row.source and len(row.cue) == 1 and _SEEMS.fullmatch(row.cue[0].of(text)) is not None


_NAMED: Final = re.compile(r"(?:(?:would|['’]d)\s)?call(?:ed)?", re.IGNORECASE)
_WE: Final = re.compile(r"I|we", re.IGNORECASE)
_THEM: Final = re.compile(r"(?:it|them|him|her)\b", re.IGNORECASE)


def names_them(text: str, row: Attribution) -> bool:
    """ "We called it the shed": what the speaker calls a thing is his own word, and no report of one."""
    if len(row.cue) != 1 or len(row.source) != 1 or not _NAMED.fullmatch(row.cue[0].of(text)):
        return False
    plain = not any(mark in span.of(text) for mark in _MARKS for span in row.content)
    return (
        plain
        and _WE.fullmatch(row.source[0].of(text)) is not None
        and _THEM.match(text, first_content(row)[0]) is not None
    )


_DOUBT: Final = re.compile(r"\b(?:cast|casts|throws?|threw)\s(?:\w+\s)?doubts?(?:\son)?$", re.IGNORECASE)
_THINGS: Final = re.compile(
    r"(?:[\w.’'-]+\s){0,4}?(?:attacks?|strikes?|raids?|bombings?|killings?|incidents?|deaths?|arrests?|findings|results?"
    r"|evidence|photographs?|images?|documents?|votes?|loss|delays?|moves?|decisions?)\b",
    re.IGNORECASE,
)


def casts_doubt(text: str, row: Attribution) -> bool:
    """ "The attack cast doubt on the talks": what makes one doubt says nothing."""
    return cue_has(text, row, _DOUBT) and all(_THINGS.match(text, s.start, s.end) for s in row.source)


_VIEW: Final = re.compile(
    r"(?:opinion|view|belief|conviction|assessment|position|feeling)\sof", re.IGNORECASE
)
_ADJECTIVE: Final = re.compile(r"(?:the|an?)\s[\w-]+", re.IGNORECASE)


def is_of_the_view(text: str, row: Attribution) -> bool:
    """ "The general | opinion of | the officers": the words before a view say what it is like, not whose."""
    if len(row.source) != 1 or len(row.cue) != 1 or row.source[0].end + 1 != row.cue[0].start:
        return False
    return bool(_VIEW.fullmatch(row.cue[0].of(text)) and _ADJECTIVE.fullmatch(row.source[0].of(text)))


NO_REPORT: Final[tuple[Rule, ...]] = (
    is_of_the_view,
    comes_to_know,
    is_about,
    is_at_fault,
    is_participle,
    only_seems,
    names_them,
    casts_doubt,
)

_ABLE: Final = re.compile(
    r"\b(?:can|could|cannot|can['’]t|couldn['’]t)(?:\s\w+)?\s(?:tell|show|remember|refer(?:\sto)?|confirm|reali[sz]e"
    r"|prove|see)$",
    re.IGNORECASE,
)
_TELL_YOU: Final = re.compile(r"\btell$", re.IGNORECASE)
_CONFIRM: Final = re.compile(r"\bconfirm$", re.IGNORECASE)
"""What the speaker himself cannot confirm is his answer."""
_YOU: Final = re.compile(r"\s(?:you|us|him|her|them)\b(?!\s(?:who|what|which|how)\b)", re.IGNORECASE)


def is_able(text: str, row: Attribution) -> bool:
    """ "He could not confirm any death", "observers can tell who shot": what somebody is able to do."""
    if not cue_has(text, row, _ABLE):
        return False
    if cue_has(text, row, _CONFIRM) and any(_WE.fullmatch(span.of(text)) for span in row.source):
        return False
    return not (cue_has(text, row, _TELL_YOU) and _YOU.match(text, row.cue[-1].end))


_REMEMBERS: Final = re.compile(r"\bremember(?:s|ed)?$", re.IGNORECASE)
_THING: Final = re.compile(
    r"(?:the|an?|any|no|his|her|that|this|every)\s[\w’'-]+(?:\s[\w’'-]+){0,3}[.,]?", re.IGNORECASE
)


def remembers_a_thing(text: str, row: Attribution) -> bool:
    """ "I remember the spoon": a thing that comes to mind is nothing said."""
    return cue_has(text, row, _REMEMBERS) and _THING.fullmatch(text, *first_content(row)) is not None


_OFFICIAL: Final = re.compile(
    r"^(?!it\b)(?:\w+\s){0,4}?(?:was|were|been)\s(?:\w+\s)?(?:declared|announced)$", re.IGNORECASE
)


def is_declared(text: str, row: Attribution) -> bool:
    """ "The tender was announced", "had been declared safe": a thing that was made known, not told."""
    if row.source or not row.content or not cue_has(text, row, _OFFICIAL):
        return False
    return not any(_CLAUSE.search(text, span.start, span.end) for span in row.content)


INSIDE: Final[tuple[Rule, ...]] = (is_able, remembers_a_thing, is_declared)
"""Rules for rows that stand in another's content."""


def without_abilities(text: str, found: Sequence[Finding]) -> list[Finding]:
    """The findings without those inside another's content that tell what somebody is able to do."""
    rows = [one.attribution for one in found]
    return [
        one
        for place, one in enumerate(found)
        if not any(rule(text, one.attribution) for rule in INSIDE)
        or not any(holding(one.attribution.cue[-1], rows, place))
    ]
