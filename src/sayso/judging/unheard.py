"""Words by which a sentence is somebody's though no statement was found in it (ledger, section 7).

A short report ("The union contested this version"), an opinion that nobody is said to hold ("was widely seen
as"), a source named beside the sentence ("going by the log") and talk that goes round ("there is talk of")
are signs that a reader missed something: such a sentence is never called the author's. The verbs were
written from general knowledge, as classes of saying, arguing, praising and thinking; those that as often
tell of deeds, or are nouns as well, are left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final

from sayso.core.span import Span
from sayso.judging.given_to import (
    believes_somebody,
    expresses,
    given_behind,
    heard_by,
    known_from,
    so_goes_the_story,
    somebodys_answer,
    somebodys_number,
)

Sign = Callable[[str, Span], Span | None]
"""The words of a sentence that are such a sign, or nothing."""

_SAYING: Final = (
    "say state assert contend insist argue allege announce reveal disclose confirm affirm reaffirm"
    " reiterate stress emphasise emphasize underline underscore remark observe note explain clarify"
    " specify respond retort counter reply concede admit acknowledge confess boast quip vow pledge promise"
    " warn caution predict conclude testify attest narrate recount lecture brief joke hint imply insinuate"
    " whisper shout scream yell mutter murmur echo inform notify"
)
_JUDGING: Final = (
    "contest dispute challenge rebut deny dismiss reject repudiate disavow contradict endorse oppose"
    " grumble complain lament deplore regret mourn bemoan condemn denounce decry slam lambast criticise"
    " criticize censure rebuke reproach blame accuse praise laud hail applaud commend welcome congratulate"
    " apologise apologize describe portray depict characterise characterize liken credit deem consider"
    " regard interpret downplay minimise minimize exaggerate overstate understate"
)
_CALLING: Final = (
    "urge implore beg exhort advise counsel recommend propose suggest request demand invite inquire"
)
_THINKING: Final = (
    "believe think suspect doubt fear hope expect assume presume imagine guess realise realize understand"
)
_IRREGULAR: Final = {"say": "said", "think": "thought", "understand": "understood"}


def _forms(verb: str) -> tuple[str, str]:
    """The forms of a verb that stand behind its subject: "says", "said"."""
    ends_in_y = verb[-1] == "y" and verb[-2] not in "aeiou"
    third = f"{verb[:-1]}ies" if ends_in_y else verb + ("es" if verb.endswith(("s", "sh", "ch")) else "s")
    if verb in _IRREGULAR:
        return third.replace("saies", "says"), _IRREGULAR[verb]
    if verb in ("admit", "beg", "slam"):
        return third, f"{verb}{verb[-1]}ed"
    return third, f"{verb[:-1]}ied" if ends_in_y else verb + ("d" if verb.endswith("e") else "ed")


_FORMS: Final = sorted(
    {form for verb in f"{_SAYING} {_JUDGING} {_CALLING} {_THINKING}".split() for form in _forms(verb)},
    key=len,
    reverse=True,
)
_OBJECT: Final = (
    r"\s(?:that|the|an?|this|these|those|his|her|its|their|it|him|them|us|me|no|any|all|what|whether|how|why|as|for|on"
    r"|with|against|of|in)\b|\s(?:[A-Z“\"«„‘]|[a-z]{2,}(?:ce|cy|ty|nt|ion|sm)\b)"
)
_REPORTS: Final = re.compile(
    rf"(?<![\w-])(?<!\bnot\s)(?<!n['’]t\s)(?<!\bto\s)(?:{'|'.join(_FORMS)})(?=(?:{_OBJECT})|[.,:;]|$)"
    r"|(?<![\w-])(?<!\bnot\s)(?:said|says)(?=\s(?:at|during|after|before|by|late|early|earlier|last|this)\s)"
)
_COMMITS: Final = re.compile(
    r"\b(?:ha[sd]|have|is|are|was|were)\s(?:also\s|now\s)?(?:committed|undertaken)\s(?:itself\s|themselves\s)?to\b"
)
_PASSIVE: Final = re.compile(
    r"(?:\b(?:be|been|being|is|are|was|were|keeps?|kept|gets?|got|never)\s(?:\w+\s)?"
    r"|\b(?:an?|the|this|that|these|those|his|her|its|their|our|my|some|many|few|by|in|on|of|at|to|for|from|with"
    r"|among|amid|over|under|into|near|and|or)\s)$",
    re.IGNORECASE,
)
"""What stands before a form that is no verb of its sentence: "was contested", "an alleged raid"."""
_ASIDE: Final = re.compile(r",\s(?!which|who|that)[^,;:]{2,80},")
_NOUNS: Final = frozenset(
    "notes states counters jokes hints promises vows pledges boasts doubts fears hopes requests demands"
    " rebukes shouts screams yells murmurs whispers replies cautions disputes challenges guesses suspects"
    " regrets credits praises remarks echoes briefs lectures".split()
)
_NOUN: Final = re.compile(
    r"\W*(?:(?:the|an?|this|that|these|those|his|her|its|their|our|my|some|two|three|most|many)\s)(?:\w+\s)?",
    re.IGNORECASE,
)
"""What stands before such a form where it is a noun: "The notes", "Three member states"."""
_HANGS: Final = re.compile(
    r"\b(?:which|who|whom|whose|that|where|when|since|after|before|until|if|because|once|neither|nor|nobody|none|no)\b"
    r"|[,;:–—]",
    re.IGNORECASE,
)
_MAIN: Final = 90
"""Letters of a sentence within which its main verb stands."""


def reports_shortly(text: str, span: Span) -> Span | None:
    """ "The union contested this version": a verb of words or thoughts is what the sentence tells."""
    end = min(span.end, span.start + _MAIN)
    found = _REPORTS.search(text, span.start, end) or _COMMITS.search(text, span.start, end)
    if found is None or found.start() == span.start:
        return None
    before = _ASIDE.sub("", text[span.start : found.start()])
    if (
        _HANGS.search(before)
        or _PASSIVE.search(before)
        or (found.group() in _NOUNS and _NOUN.fullmatch(before))
    ):
        return None
    return Span(*found.span())


_HELD: Final = re.compile(
    r"\b(?:is|are|was|were|been)\s(?:(?:widely|generally|commonly|often|long|usually|broadly|now|still|also|once|initially"
    r"|variously|locally|popularly)\s){0,2}?"
    r"(?:(?:seen|viewed|regarded|considered|described|portrayed|depicted|hailed|perceived|interpreted|touted|billed"
    r"|tipped|remembered)\sas\b|(?:believed|thought|understood|suspected|feared|rumou?red|said|reported|alleged"
    r"|presumed|assumed|deemed|whispered|reputed)\s(?:to|that)\b)(?!\sby\b)"
)


def held_by_nobody(text: str, span: Span) -> Span | None:
    """ "Was widely seen as a successor", "is believed to": an opinion or report without a holder."""
    found = _HELD.search(text, span.start, span.end)
    return Span(*found.span()) if found else None


_NAMED: Final = re.compile(
    r"\b[Aa]s (?:\w+ )?(?:published|reported|told|quoted|described|cited|stated|announced|claimed|confirmed"
    r"|documented|defined|noted) (?:by|in)\b|\b(?:[Aa]ccording to|[Gg]oing by|[Jj]udging (?:by|from))\b"
    r"|\b(?:is|are|was|were) (?:said|reported|alleged|rumou?red) to\b|\blet it be known\b"
    r"|\b[Ii]n (?:the (?:words|view|opinion|eyes|telling|account|judge?ment) of"
    r"|(?:his|her|their|its) (?:own )?(?:words|view|opinion|eyes|telling|account|judge?ment))\b"
    r"|\b[Bb]y (?:his|her|their|its|\w+['’]s) (?:own )?(?:account|count|estimate|reckoning|telling)\b"
    r"|\b(?:quoted|cited) (?:by|in)\b|, citing\b|\b[Aa]s (?:\w+ ){1,4}(?:put|puts|tells?|told) it\b"
)
_GOES_ROUND: Final = re.compile(
    r"\b[Tt]here (?:is|are|was|were|has been|have been) (?:\w+ ){0,2}?(?:talk|speculation|rumou?rs?|reports?"
    r"|claims|allegations|suspicions?|whispers?|fears?|concerns?|complaints?)"
    r" (?:of|that|about|over|among|in)\b"
    r"|\b(?:[Rr]umou?rs|[Ss]peculation|[Ww]ord) (?:has it|is|was|are|were"
    r"|(?:ha[sd]|have) (?:\w+ed|grown|spread|begun)|went|circulated|abounds?|spread|persists?)\b"
    r"|\b[Tt]he (?:\w+ ){0,2}?(?:claim|allegation|assertion|belief|suggestion|accusation|theory|suspicion"
    r"|consensus) (?:is|was|that)\b"
)


def names_a_source(text: str, span: Span) -> Span | None:
    """ "As published by", "going by", "in the view of": somebody is made responsible."""
    found = _NAMED.search(text, span.start, span.end)
    return Span(*found.span()) if found else None


def goes_round(text: str, span: Span) -> Span | None:
    """ "There is talk of", "the theory is": what people say, whoever they are."""
    found = _GOES_ROUND.search(text, span.start, span.end)
    return Span(*found.span()) if found else None


_LIVING: Final = re.compile(
    r"\b(?:water|electricity|power|food|bread|flour|fuel|medicines?|medical supplies|supplies|aid|convoys?"
    r"|hospitals?|clinics?|doctors|ambulances|schools|shops|bakeries|phones?|internet|communications|streets"
    r"|prices|families|people|residents)\b",
    re.IGNORECASE,
)
_WANTING: Final = re.compile(
    r"\b(?:cut(?: off)?|scarce|run(?:ning)? (?:out|low)|ran out|short(?:ages?)?|lack(?:s|ed|ing)?|unavailable"
    r"|out of order|damaged|destroyed|closed|shut|empty|deserted|blocked"
    r"|not (?:yet )?(?:reached|arrived|entered)|no longer"
    r"|(?:doubled|tripled|soared|risen|rose)|trapped|hiding|afraid|hungry|starving|nowhere)\b",
    re.IGNORECASE,
)


def how_people_live(text: str, span: Span) -> Span | None:
    """ "Water has been cut for weeks": what those on the spot tell, where they speak right before it."""
    wanting = _WANTING.search(text, span.start, span.end)
    return Span(*wanting.span()) if wanting and _LIVING.search(text, span.start, span.end) else None


_LINE: Final = re.compile(r"[^\n]*\S[^\n]*")
_ASKS: Final = re.compile(r"\s*(?![\"“«„])[^\n]{1,300}\?\s*")
_TALK: Final = re.compile(
    r"\b(?:interview|talk with|spoke (?:to|with)|talked to|conversation|Q&A|we met)\b", re.IGNORECASE
)
_YOU: Final = re.compile(r"\byou(?:r|rs|rself)?\b", re.IGNORECASE)
_HEAD: Final = 600
"""Letters at the beginning within which a text says that it is an interview."""


@lru_cache(maxsize=4)  # asked for each sentence of a text
def answers(text: str) -> tuple[Span, ...]:
    """The paragraphs of an interview that answer a question that stands alone in the line before, without a
    label; behind the last question only the first, for the page may speak again below. Questions that ask
    nobody ("What do we know?") are headings of the page's own text.
    """
    lines = list(_LINE.finditer(text))
    asked = [n for n, line in enumerate(lines) if n and _ASKS.fullmatch(line[0])]
    talks = _TALK.search(text, 0, _HEAD) or any(_YOU.search(lines[n][0]) for n in asked)
    if len(asked) < _INTERVIEW or not talks:
        return ()
    ends = [*asked[1:], min(asked[-1] + 2, len(lines))]
    return tuple(
        Span(*lines[n].span()) for begin, end in zip(asked, ends, strict=True) for n in range(begin + 1, end)
    )


_INTERVIEW: Final = 2
"""Questions alone in their lines from which a text is an interview."""


SIGNS: Final[tuple[tuple[str, Sign], ...]] = (
    ("a source is named", names_a_source),
    ("an opinion nobody is said to hold", held_by_nobody),
    ("talk goes round", goes_round),
    ("told before others", heard_by),
    ("known from somebody", known_from),
    ("so goes the story", so_goes_the_story),
    ("somebody is believed", believes_somebody),
    ("somebody's number", somebodys_number),
    ("somebody's answer", somebodys_answer),
    ("somebody expresses it", expresses),
    ("the next words give it away", given_behind),
)
"""Signs that hold wherever no statement holds any of the sentence, with what is told of them."""
