"""How firmly, whether denied, and in what colour a content is told (ledger, section 6).

Commitment goes by the reporting words ("believes", "did not rule out") before the hedges of the content
("may", "likely"), which count in its first clause only: what hangs on it hedges something else. A denial
stands in the reporting words alone. Stance is their colour, not the article's opinion.
"""

from __future__ import annotations

import re
from typing import Final

from sayso.core.source import Kind
from sayso.core.span import Span
from sayso.core.verdict import Commitment, ContentType, Polarity, Stance, Verdict
from sayso.judging.case import Case
from sayso.judging.lexicon import find
from sayso.judging.rules import Rule, always, decide, find_in, head_says, ruled, words_say

FIRST_CLAUSE: Final = 120
"""Code points of a content within which a hedge counts for all of it."""
SURE: Final = 0.8


def commitment_of(case: Case) -> Verdict[Commitment]:
    """How firmly the source holds the content; type and act must be decided."""
    return decide(COMMITMENT, case, Commitment.UNKNOWN)


def polarity_of(case: Case) -> Verdict[Polarity]:
    """Whether the reporting words deny the content."""
    return decide(POLARITY, case, Polarity.UNKNOWN)


def stance_of(case: Case) -> Verdict[Stance]:
    """The colour of the reporting words."""
    return decide(STANCE, case, Stance.UNKNOWN)


# ---- commitment


def demand_holds_nothing(case: Case) -> Verdict[Commitment] | None:
    kind = case.row.type
    if kind.value is not ContentType.DEMAND:
        return None
    return Verdict(Commitment.NONE, "commitment: a demand", kind.spans, kind.confidence)


def question(case: Case) -> Verdict[Commitment] | None:
    last = case.row.content[-1:] and case.row.content[-1].of(case.page.text).rstrip("\"'”’»“ ")
    if last and last.endswith("?"):
        end = case.row.content[-1]
        return ruled(Commitment.OPEN, "commitment: a question", (Span(end.start, end.end),))
    return None


def hedge(case: Case) -> Verdict[Commitment] | None:
    """A hedge in the content's first clause."""
    first = case.row.content[:1]
    if not first:
        return None
    end = min(first[0].end, first[0].start + FIRST_CLAUSE)
    if unknown := _KNOWS_NOT.search(case.page.text, first[0].start, end):
        return ruled(Commitment.OPEN, "commitment content: open", (Span(*unknown.span()),))
    clause = _without_courtesies(case.page.text, first[0].start, end)
    match = find(case.page.text, clause, "commitment content")
    return (
        ruled(Commitment(match.value), f"commitment content: {match.value}", match.spans) if match else None
    )


_KNOWS_NOT: Final = re.compile(
    r"\b(?:do|does|did)(?:\snot|n['’]?t)\s(?:yet\s|really\s)?know"
    r"(?=\s(?:yet\s|exactly\s)?(?:whether|if)\b|(?:\syet)?\s?(?:[.;!?,\n\"”»]|$))",
    re.IGNORECASE,
)
"""What is left open: a question, or all of an answer. Who "did not know about the letter" is sure of that."""
_COURTESY: Final = re.compile(
    r"\bif\s(?:I\s(?:may|might|can|could)(?:\s(?:just|only))?(?:\s(?:say|add|ask|put|speak|be|note|quote|interrupt"
    r"|point\sout|come\sin)\b[^,.;:\n]{0,25})?"
    r"|you\s(?:will|like|please|ask\sme|must\sknow|want\s(?:my|the|to\sknow)\b[^,.;:\n]{0,20})"
    r"|you(?:['’]ll|\swill|\sdon['’]t|\sdo\snot)\s(?:allow|permit|forgive|excuse|pardon|mind)\b[^,.;:\n]{0,20}"
    r"|(?:I['’]m|I\sam|we['’]re|we\sare)\s(?:to\sbe\s|being\s)?(?:quite\s)?(?:honest|frank)"
    r"|(?:the\s)?truth\sbe\stold)(?=[,.;:—–-]|\s?$)",
    re.IGNORECASE,
)
"""How one asks leave to speak: no condition, for nothing that is told hangs on it."""


_PERCEIVED: Final = re.compile(
    r"\bcould\s(?:still\s|also\s)?be\s(?:heard|seen|felt|smelled|smelt)\b", re.IGNORECASE
)
_NOBODY_COULD: Final = re.compile(
    r"\b(?:nobody|no\sone|none|nothing|no(?=\s[a-z]+\s(?:could|may)\b))\b"
    r"(?:(?!\b(?:if|whether|how|what|when|why|who|where|that|which)\b)[^,.;:\n\"”»]){0,40}?"
    r"\b(?:(?:could|may)(?!\sha)\b|(?:is|are|was|were)\spossible)",
    re.IGNORECASE,
)
"""What none could do was not done, and what nobody may do is forbidden: neither is held for possible."""
_OF_NO_DOUBT: Final = (_COURTESY, _PERCEIVED, _NOBODY_COULD)


def _without_courtesies(text: str, start: int, end: int) -> tuple[Span, ...]:
    """What stands in a clause beside such words, and beside what could be heard, or by nobody be done."""
    found = sorted(
        match.span() for of_no_doubt in _OF_NO_DOUBT for match in of_no_doubt.finditer(text, start, end)
    )
    between = [start, *(at for span in found for at in span), end]
    return tuple(Span(a, b) for a, b in zip(between[::2], between[1::2], strict=True) if a < b)


_NOBODY: Final = re.compile(r"(?:no ?body|no[ -]one|none|not one|few|hardly any\w*)\b", re.IGNORECASE)
_DOUBTS: Final = re.compile(r"\b(?:doubt|disput|question|den(?:y|ie))\w*")


def nobody_doubts(case: Case) -> bool:
    """Whether nobody is said to doubt it: two denials hold the content for true."""
    source, cue = case.row.source, case.cue
    nobody = bool(source) and _NOBODY.match(case.page.text, source[0].start, source[0].end) is not None
    return nobody and _DOUBTS.search(cue) is not None


def sure_for_all(case: Case) -> Verdict[Commitment] | None:
    if nobody_doubts(case):
        return ruled(Commitment.CERTAIN, "commitment: nobody doubts it", (*case.row.source, *case.row.cue))
    return None


def pointed_out(case: Case) -> Verdict[Commitment] | None:
    """ "Indicated that the road is shut": a person who indicates says so; things make it likely."""
    if case.source is None or case.source.kind.value is Kind.DOCUMENT or not _INDICATES.match(case.cue):
        return None
    return hedge(case) or ruled(Commitment.CERTAIN, "commitment: no hedge")


_INDICATES: Final = re.compile(r"(?:also\s|further\s)?indicat(?:ed|ing|es?)(?:\sto)?$", re.IGNORECASE)


# The heads of commitment and stance were tried on war-dev and left out: macro F1 84.6 with, 86.0 without;
# 76.6 with, 77.8 without.
COMMITMENT: tuple[Rule[Commitment], ...] = (
    demand_holds_nothing,
    question,
    sure_for_all,
    pointed_out,
    words_say("commitment", Commitment, "cue"),
    hedge,
    always(Commitment.CERTAIN, "commitment: no hedge"),
)


# ---- polarity

_AS: Final = re.compile(r"(?:^|\s)as\b")
_CLAIMED: Final = re.compile(
    r"\b(?:claim|charge|accus|alleg|report|rumou?r|news|promise|story|talk|suggestion|assertion)\w*\b(?<!reporting)"
)
"""What can be denied: what somebody is said to have claimed."""


def dismissed_as(case: Case) -> Verdict[Polarity] | None:
    """Who dismisses a thing as something says what it is; who dismisses a claim, however, denies it."""
    if not re.search(r"\bdismiss", case.cue) or not _AS.search(f"{case.cue} {case.content}"):
        return None
    if _CLAIMED.search(case.content) or re.search(
        r"\bas (?:false|untrue|unfounded|groundless|baseless)", case.cue
    ):
        return None
    return ruled(Polarity.AFFIRMED, "polarity: dismissed as something", case.row.cue)


def doubted_by_nobody(case: Case) -> Verdict[Polarity] | None:
    if nobody_doubts(case):
        return ruled(Polarity.AFFIRMED, "polarity: nobody doubts it", (*case.row.source, *case.row.cue))
    return None


_QUOTE: Final = re.compile(r"\s?:?\s?[\"“«„]")


def quoted_against(case: Case) -> Verdict[Polarity] | None:
    """'Contradicts him: "He knew it."', 'denied: "We were at home."': the words behind the colon are who
    speaks' own, and what they are set against is denied.
    """
    if not find_in(case, "polarity", "cue", ("denied",)) or not case.row.content:
        return None
    if case.row.cue[-1].start > case.row.content[0].start:
        return None
    behind = case.page.text[case.row.cue[-1].end - 1 : case.row.content[0].start + 1]
    colon = behind.find(":")
    if colon < 0 or not _QUOTE.fullmatch(behind[colon:]):
        return None
    return ruled(Polarity.AFFIRMED, "polarity: words behind a colon", case.row.cue)


_REPEATS: Final = re.compile(r"\b(?:repeat|reiterat|renew|restat)(?:e|ed|es|s|ing)?\b", re.IGNORECASE)
_DENIAL: Final = re.compile(
    r"\b(?:denial|rejection|refusal|that (?:no|not)|did not|does not)\b", re.IGNORECASE
)


def said_again(case: Case) -> Verdict[Polarity] | None:
    """ "Repeated his accusation": who says a thing again holds it; "repeated his denial" denies it again."""
    if not _REPEATS.search(case.cue) or _DENIAL.search(f"{case.cue} {case.content}"):
        return None
    return ruled(Polarity.AFFIRMED, "polarity: nothing denies it")


POLARITY: tuple[Rule[Polarity], ...] = (
    dismissed_as,
    doubted_by_nobody,
    quoted_against,
    words_say("polarity", Polarity, "cue"),
    said_again,
    head_says("polarity", Polarity.DENIED, SURE),
    always(Polarity.AFFIRMED, "polarity: nothing denies it"),
)


# ---- stance

_CLAIMS: Final = re.compile(r"\bclaim(?:s|ed|ing)?$", re.IGNORECASE)
_RESPONSIBILITY: Final = re.compile(r"(?:full\s|sole\s)?responsib\w+\b", re.IGNORECASE)
_DEED: Final = re.compile(
    r"(?:[\w'’\[\]-]+\s){0,8}?(?:attack|bombing|blast|explosion|strike|raid|ambush|assault|shelling|killing"
    r"|murder|kidnapping|abduction|hijacking|assassination|beheading|execution)s?"
    r"(?=\W*$|\W+(?:that|which|who|on|at|in|against|near|outside|of|as)\b)",
    re.IGNORECASE,
)
_CLAUSE: Final = re.compile(r"(?<=\W)(?:that|which|who|in which)\b", re.IGNORECASE)
_FINITE: Final = re.compile(r"\b(?:was|were|is|are|has|had|have|will|would|did|\w+ed)\b", re.IGNORECASE)


def takes_it_on(case: Case) -> Verdict[Stance] | None:
    """ "Claimed the attack": an armed group takes a deed on itself, which is presented as no more doubtful
    than "claimed responsibility"; "claimed the attack had failed" is a claim like others.
    """
    if not case.row.content or not _CLAIMS.search(case.cue):
        return None
    text, content = case.page.text, case.row.content[0]
    if _RESPONSIBILITY.match(text, content.start, content.end):
        return ruled(Stance.NEUTRAL, "stance cue: neutral", case.row.cue)
    armed = case.source is not None and case.source.kind.value is Kind.ARMED_GROUP
    deed = _DEED.match(text, content.start, content.end) if armed else None
    if deed is None or content.of(text).startswith("that "):
        return None
    end = _CLAUSE.search(text, deed.end(), content.end)
    if _FINITE.search(text, content.start, end.start() if end else content.end):
        return None
    return ruled(Stance.NEUTRAL, "stance cue: neutral", case.row.cue)


_PICTURES: Final = re.compile(
    r"(?!that )(?:an? |the |\w+ )?(?:pictures?|photo\w*|images?|videos?|footage|clips?|recordings?) "
)


def purported(case: Case) -> Verdict[Stance] | None:
    """ "A video purportedly shot in the yard": the doubt about what speaks is one about what it shows; so is
    that of "pictures said to be of the yard", where they are given out.
    """
    match = find_in(case, "stance", "source")
    if match is None and _PICTURES.match(case.content):
        match = find_in(case, "stance", "content")
    return ruled(Stance(match.value), f"stance cue: {match.value}", match.spans) if match else None


STANCE: tuple[Rule[Stance], ...] = (
    takes_it_on,
    purported,
    words_say("stance", Stance, "cue"),
    always(Stance.NEUTRAL, "stance: neutral words"),
)
