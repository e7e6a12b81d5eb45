"""Words by which a sentence gives what it says to somebody, or to talk, round its own clause.

"..., a court heard", "..., it emerged at a hearing", "So goes the army's story", "The union's answer: ...",
"if one believes its bulletins", "the number given by the army": the reader often makes no row of them, for
they have no subject that speaks and no verb of saying. Whose the words are may stay open; the article's own
they are not. The lists were written from general knowledge.
"""

from __future__ import annotations

import re
from typing import Final

from sayso.core.span import Span

_WHEN: Final = (
    r"(?:\s(?:yesterday|today|earlier|later|recently|this|last|on|in|at|during|late|early|from|after|before)"
    r"\b[^.,;:!?\n\"“”]{0,60}?)?"
)
_END: Final = r"\W*$"
_HEARERS: Final = (
    r"(?:(?:an?|the|this|his|her|its|their)\s(?:[\w’'-]+\s){0,3}?)?(?:[\w’'-]+\s)?"
    r"(?:courts?|jur(?:y|ors)|tribunal|inquest|inquiry|hearing|committee|commission|panel|council"
    r"|parliament|judges?"
    r"|meeting|MPs|senators|lawmakers|deputies|councillors|magistrates|assembly|conference|trial|board"
    r"|congress)"
    r"(?:\s(?:in|at|of|on)\s[^.,;:!?\n\"“”]{2,40}?)?"
)
_HEARD: Final = re.compile(
    rf"[,–—-]\s(?:{_HEARERS}\s(?:(?:has|had|also)\s)?(?:heard|was told|were told|been told|learn(?:ed|t)"
    r"|hears|is told)"
    r"|it\s(?:(?:has|had|was|is|been|also|then|later|first|since|now)\s){0,3}"
    r"(?:emerge[sd]?|transpire[sd]?|turned out|came out|said|claimed|alleged|reported|revealed|announced"
    r"|disclosed"
    r"|confirmed|rumou?red|believed|thought|understood|suggested|stated))"
    rf"{_WHEN}{_END}"
)
_BECAME_KNOWN: Final = re.compile(
    r"(?:^|(?<=[.,;–—-]\s))(?:[Aa]s\s(?:it\s)?(?:(?:has|had|was|is)\s)?(?:became|become|becomes|made|known)\s"
    r"(?:known\s)?(?:to|from|through)"
    r"|(?:[Ii]t|[Aa]s\sit|[Aa]s)\s(?:also\s|thus\s)?(?:follows|emerges?d?|appears|(?:is|was)\s(?:clear"
    r"|evident|known|apparent))"
    r"\sfrom)\s(?=the\b|an?\b|his\b|her\b|their\b|its\b|these\b|those\b|[A-Z“«\"])"
)
_WHICH_TOLD: Final = re.compile(
    r",\swhich\s(?:is|was|were|has been|had been)\s(?:(?:also|later|even|now|since|\w+ly)\s){0,2}"
    r"(?:admitted|confirmed|acknowledged|reported|denied|conceded|recogni[sz]ed|claimed|disputed|announced)\b"
    r"(?!\sto\b)"
)
_TALK: Final = re.compile(
    r"(?:^|(?<=[,;:–—-]\s))(?:(?:[Tt]he\s|[Aa]nother\s)?(?:[\w’'-]+\s){0,2}?(?i:word|talk|gossip|stor(?:y"
    r"|ies)|rumou?rs?"
    r"|legends?|tradition|line|narrative|version)"
    r"(?:\s(?:in|on|at|among|around|along|from|from inside|inside|within)\s[^.,;:!?\n\"“”]{2,50}?)?"
    r"\s(?:(?:is|was|goes|went|has it|had it|says|said)(?:,[^,.;\n]{1,30},)?\sthat\b)"
    r"|(?:[Aa]nd\s)?[Ss]o\s(?:goes|went|runs|ran|says?|said|claims?|claimed|tells?|told|argues?|argued"
    r"|reports?"
    r"|believes?|thinks?|insists?)\s(?!(?:far|fast|well|much|many|on|to|for|with|as|that)\b)[a-zA-Z“\"«]"
    r"|(?:[Oo]r\s|[Aa]nd\s)?[Ss]o\s(?:the\s)?(?:[\w’'-]+\s){1,4}?(?:goes|runs|says?|claims?|insists?"
    r"|believes?)"
    rf"{_END}"
    r"|(?:[Aa]t least\s|[Oo]r\s|[Bb]ut\s|[Aa]nd\s){0,2}(?:[Tt]hat|[Tt]his|[Ss]uch|[Tt]hese"
    r"|[Ss]uch,?\sat\sleast,?)\s"
    r"(?:is|was|are|were)\s(?:at\sleast\s|also\s|,\sat\sleast,\s)?(?:what|how)\s[^.,;:!?\n\"“”]{2,60}?\s"
    r"(?:says?|said|claims?|claimed|tells?|told|reports?|reported|insists?|insisted|believes?|believed"
    r"|thinks?|thought"
    r"|sees?|saw|puts?|remembers?|remembered|writes?|wrote)\b)"
)
_BELIEVED: Final = re.compile(
    r"\b(?:[Ii]f\s(?:one|you|we|anyone|they)\s(?:(?:is|are)\sto\s|can\s|may\s|care\sto\s)?(?:believes?"
    r"|trusts?|listens?\sto)\s"
    r"|[Ii]f\s[^.,;:!?\n\"“”]{2,60}?\s(?:is|are|was|were)\sto\sbe\s(?:believed|trusted)\b"
    r"|[Tt]o\s(?:hear|listen\sto)\s[^.,;:!?\n\"“”]{2,50}?\s(?:tell|speak|talk)\b[^.,;:!?\n\"“”]{0,15},"
    r"|[Aa]s\s[^.,;:!?\n\"“”]{2,40}?\s(?:sees?|saw|has|had|would\shave|frames?d?|remembers?|remembered"
    r"|recalls?|recalled)"
    r"\sit(?=\W|$))"
)
_NUMBERS: Final = (
    r"(?:numbers?|figures?|tolls?|counts?|tall(?:y|ies)|estimates?|totals?|versions?|accounts?"
    r"|stor(?:y|ies)|explanations?|reasons?|dates?)"
)
_GIVEN: Final = re.compile(
    rf"\b{_NUMBERS}\s(?:(?:that\s|which\s)?(?:is|was|were|are)\s|now\s|officially\s)?"
    r"(?:given|put\sout|put\sabout|issued|released|provided|offered|named|published|supplied|quoted|cited"
    r"|announced"
    r"|presented)\sby\b"
    r"|(?:^|(?<=[,;–—-]\s))(?:[Tt]he\s)?[A-Za-z][\w’'-]*(?:\s[\w’'-]+){0,3}?(?:s’|s'|’s|'s)\s(?:own\s"
    r"|official\s|latest\s)?"
    r"(?:numbers?|figures?|tally|toll|estimate|version|account|explanation)\s(?:is|was|are|were|stands?"
    r"|stood|ran|runs)\b"
    r"|\b(?:has|have|had|gives?|gave|offers?|offered|tells?|told)\s(?:an?\s|an?other\s)(?:very\s|quite\s"
    r"|rather\s)?"
    r"(?:different|lower|higher|simpler|other|another)?\s?(?:number|figure|count|version|account|story"
    r"|explanation|estimate"
    r"|view|opinion|answer)\s?[:–—]"
)
_ANSWERS: Final = re.compile(
    r"(?:^|(?<=[,;–—-]\s))(?!(?:Our|My)\b)(?:[Tt]he\s|[Hh]is\s|[Hh]er\s|[Tt]heir\s|[Ii]ts\s"
    r"|[A-Z])(?:[\w’'-]+\s){0,5}?"
    r"(?:answer|verdict|reply|response|version|explanation|message|conclusion|argument|view|opinion"
    r"|retort|claim|reasoning"
    r"|diagnosis|assessment)"
    r"(?:\s(?:of|from|to|by|in|on|at)\s[^.,;:!?\n\"“”]{2,50}?)?(?:\s(?:is|was)(?:\s(?:simple|clear|short"
    r"|this|brief|blunt))?)?:\s"
)
_EXPRESSES: Final = re.compile(
    r"\b(?:express(?:es|ed)|offers?|offered|extend(?:s|ed)|conveys?|conveyed|sends?|sent|voices?|voiced"
    r"|reiterate[sd])\s"
    r"(?:(?:its|his|her|their|the|our)\s)?(?:(?:most\s)?[\w-]+\s(?:and\s[\w-]+\s)?)?"
    r"(?:condolences|sympath(?:y|ies)|thanks|gratitude|regrets?|concerns?|apolog(?:y|ies)|solidarity"
    r"|congratulations|hopes?"
    r"|confidence|outrage|anger|dismay|doubts?|readiness|willingness|support)\b(?!\s(?:to\sthe\srescue)\b)"
)
_BEHIND: Final = re.compile(
    r"[ \t]{1,3}(?P<words>(?:(?:At least|Or|And|But) )?(?:that|That|this|This) (?:is|was)(?: at least"
    r"|, at least,)? (?:what|how)"
    r" (?!(?:I|we|happened|happens)\b)[^.,;:!?\n\"“”]{2,60}? (?:says?|said|claims?|claimed|tells?|told"
    r"|reports?|reported|insists?"
    r"|insisted|sees?|saw|puts?|remembers?|remembered|writes?|wrote)\b"
    r"|(?:Or so|So) (?:the )?(?:[\w’'-]+ ){1,4}?(?:goes|runs|says?|claims?|insists?|believes?)\W*(?:\n|$"
    r"|(?=\s[A-Z])))"
)


def heard_by(text: str, span: Span) -> Span | None:
    """ "..., a court heard yesterday", "..., it emerged at a hearing": told before others, or come out."""
    return _in(_HEARD, text, span)


def known_from(text: str, span: Span) -> Span | None:
    """ "As became known to Anbat", "It follows from the documents", "which was admitted even there"."""
    return _in(_BECAME_KNOWN, text, span) or _in(_WHICH_TOLD, text, span)


def so_goes_the_story(text: str, span: Span) -> Span | None:
    """ "Word in the bazaar is that", "So goes the army's story", "That is what the army says"."""
    return _in(_TALK, text, span)


def believes_somebody(text: str, span: Span) -> Span | None:
    """ "If one believes its bulletins", "To hear the general tell it,", "as the opposition sees it"."""
    return _in(_BELIEVED, text, span)


def somebodys_number(text: str, span: Span) -> Span | None:
    """ "The number given by the army", "The doctors' number is forty", "have a different number: forty"."""
    return _in(_GIVEN, text, span)


def somebodys_answer(text: str, span: Span) -> Span | None:
    """ "The opposition's answer: the list is forged": what stands behind the colon is who answers' own."""
    return _in(_ANSWERS, text, span)


def expresses(text: str, span: Span) -> Span | None:
    """ "The ministry expresses its condolences": feelings and thanks are who expresses them's to tell."""
    return _in(_EXPRESSES, text, span)


def given_behind(text: str, span: Span) -> Span | None:
    """ "Nine men died. | At least that is what the army says.": the next words give the sentence away."""
    found = _BEHIND.match(text, span.end)
    return Span(*found.span("words")) if found else None


def _in(pattern: re.Pattern[str], text: str, span: Span) -> Span | None:
    """Where a pattern stands in a sentence, whose begin is one for it."""
    found = pattern.search(span.of(text))
    return Span(span.start + found.start(), span.start + found.end()) if found else None
