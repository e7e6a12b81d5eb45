"""Sentences about the telling itself: what somebody would not say, what nobody could verify or claimed, and
when and where it was said.

"The ministry did not comment.", "He gave no further details.", "She was speaking in Ansk.": the article tells
it of its own knowledge, and it goes on from nobody's words. Of 88 such sentences outside of statements in our
own articles and those on the war, test apart, 86 are the author's in gold.
"""

from __future__ import annotations

import re
from typing import Final

from sayso.core.span import Span

_QUALIFIED: Final = (
    r"(?:(?:an?|any|the|his|her|its|their|more|further|other|exact|precise|additional|immediate|specific"
    r"|official) ){0,4}"
)
_MATTER: Final = _QUALIFIED + (
    r"(?:details?|comments?|explanations?|evidence|proof|information|names?|figures?|numbers?|reasons?|dates?"
    r"|(?:death )?tolls?|interviews?|sources?|breakdown|specifics|timetable|answers?|identit(?:y|ies))"
)
_ASKED: Final = r"(?:questions?|requests?|calls?|e-?mails?|messages?|letters?)"
_SAY: Final = (
    r"(?:elaborate|comment|say|specify|name|explain|disclose|reveal|identify|clarify|go into detail"
    r"|(?:respond(?:ed)?|repl(?:y|ied))(?! to (?!(?:(?:an?|the|any|several|repeated|our|its|written) )?"
    rf"(?:\w+ )?{_ASKED}\b))"
    r"|answer(?:ed)?(?= ?(?:[.,;]|when\b|by\b|before\b)|"
    r" (?:(?:to|any|the|our|its|their|\w+['’]s?|phone|written) ){0,3}"
    rf"{_ASKED}\b)"
    rf"|(?:give|provide|offer|release|cite|supply) {_MATTER})"
)
# Whoever reports in the same sentence may be reported himself: "told X that it did not comment"; and behind
# "but she" it is what stands before that the sentence tells.
_WHO: Final = (
    r"(?:(?!\b(?:that|said|says?|reported|reports|told|tells|according|whom|I|[Ww]e|[Yy]ou"
    r"|but (?:s?he|they|it))\b)"
    r"[^\"“”«»„.!?:;\n]){1,80}?\b"
)
_NOT: Final = (
    r"(?:(?:did|do(?:es)?|would|has|have|had) not|(?:did|does|would|has|had)n['’]?t)"
    r"(?: (?:immediately|yet|further|also))?"
)
_TOLD_NOT: Final = (
    rf"{_WHO}{_NOT} {_SAY}\b",
    rf"{_WHO}(?:declined|declines|refused|refuses) to (?:{_SAY}"
    r"|be (?:named|identified|interviewed|quoted|drawn)|discuss|confirm|give|provide|answer|release)\b",
    rf"{_WHO}(?:gave|gives|provided|provides|offered|offers|had|made) no"
    r" (?:(?:further|more|other|immediate|public|official) )*"
    r"(?:details?|comment|explanation|evidence|names?|figures?|reasons?)\b",
    r"There (?:was|is|were|ha(?:s|ve) been) no (?:(?:immediate|official|independent|public|further) )*"
    r"(?:comment|confirmation|reaction|response|statement|word|claims? of responsibility)\b",
    r"(?:No(?: ?body| one)|No (?:\w+ ){0,2}?(?:group|party|organi[sz]ation|side|movement|faction))"
    r" (?:(?:has|had|have|immediately|so far|yet) ){0,3}claimed (?:\w+ )?responsibility\b",
    r"No (?:(?:immediate|official|independent|further) )*(?:comment|confirmation|response)"
    r" (?:was|is|were|could be|has been) (?:(?:immediately|yet) )?(?:available|obtained|given|received)\b",
    rf"{_WHO}could not (?:(?:immediately|yet|at once) )?be (?:(?:immediately|independently) )?"
    r"(?:verified|confirmed|corroborated|authenticated|contacted"
    r"|reached(?! (?!by (?:tele)?phone)(?:by|from|in|without|with|through)\b))\b",
    rf"(?!(?:It|He|She|They)\b){_WHO}"
    r"(?:could not|(?:was|were|is|are|has been|have been) (?:not able|unable) to)"
    r" (?:(?:immediately|independently) )?(?:verify|confirm|corroborate|authenticate)\b",
    rf"(?:Efforts|Attempts) to (?:reach|contact|speak)\b{_WHO}(?:were|was|proved)"
    r" (?:unsuccessful|in vain|fruitless)\b",
)
_UNKNOWN: Final = (
    r"It (?:is|was|remains|remained)(?: (?:still|as yet))?"
    r" (?:not (?:yet |immediately |entirely |at first )?(?:clear|known)|unclear|unknown)\b"
    r"(?! how (?:many|much) of (?:the (?:rest|others|dead|wounded|injured|victims)|them|those|these)\b)",
)
"""What nobody knows the article says itself, but of a count that somebody has just given."""
_LOOKED_AT: Final = (
    r"(?:videos?|clips?|pictures?|images?|photo(?:graph)?s?|footage|tracks?|records?|recordings?"
    r"|documents?|notes?|logs?|posts?|numbers|accounts?|files?|cop(?:y|ies)|lists?)"
)
_OWN_WORK: Final = (
    r"We (?:(?:have|had|also|then|first) )*(?:geolocated|contacted|approached"
    r"|(?:verified|checked|matched|compared|traced|examined|reviewed|analy[sz]ed|looked at)\s"
    rf"[^\"“”«»„.!?:;\n]{{0,50}}?\b{_LOOKED_AT})\b",
)
"""What those do who write: "We compared the notes with"."""
_SPEAKER: Final = r"(?:He|She|They|The [a-z][^\"“”«»„.!?:;,\n]{1,50}|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3})"
_SPOKE: Final = (
    rf"{_SPEAKER} (?:was|were) (?:speaking|talking)(?![\w-])",
    rf"{_SPEAKER} spoke (?:[^\"“”«»„.!?:;,\n]{{2,60}} )?"
    r"(?:by (?:tele)?phone|on condition|in an interview|at a (?:news|press))\b",
    r"(?:The|His|Her|Their|Its|These|Those) (?:remarks?|comments?|statements?|announcements?|interview)"
    r" (?:c[ao]mes?|follow(?:s|ed)?|(?:was|were) (?:made|published|carried|broadcast|aired))\b",
)
_PATTERNS: Final = [re.compile(pattern) for pattern in (*_TOLD_NOT, *_SPOKE, *_UNKNOWN, *_OWN_WORK)]


_ANOTHERS: Final = re.compile(
    r"\b[Tt]he (?:news )?(?:agency|newspaper|portal|paper|channel|broadcaster|magazine|weekly|daily)['’]s"
    r" (?:\w+ )?(?:questions?|requests?|e-?mails?|calls?|letters?)\b"
)
"""Whom another outlet asked, that outlet may tell."""


def tells_of_the_telling(text: str, span: Span) -> Span | None:
    """The words by which a sentence tells what was not said, or when and where it was; None for any other."""
    if _ANOTHERS.search(text, span.start, span.end):
        return None
    found = (pattern.match(text, span.start, span.end) for pattern in _PATTERNS)
    return next((Span(*match.span()) for match in found if match), None)
