"""What a content calls untrue: "it is not true that nine men died", "there is no truth in reports that".

Its reporting words deny nothing, so the ledger has it affirmed (section 6); yet who says so denies what
stands behind these words, and is no origin of it. Who only calls a thing bad ("it is wrong that nine men
died") or too small ("it is not only true that") has said that it is so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from sayso.core.span import Span, Spans

_HOW: Final = (
    r"(?:,? (?:simply|just|clearly|obviously|certainly|absolutely|completely|entirely|totally|utterly"
    r"|plainly|patently|quite|therefore|of course|at all|also|all|of|an?|the|outright|pure|complete|utter"
    r"|absolute|blatant|shameless|deliberate|malicious|vicious|old|another|total|big|barefaced),?){0,4}"
)
_IS: Final = r"(?:(?:is|was|['’]s|would be)(?P<not> not|n['’]t)?|(?:isn|wasn)['’]t(?P<isnt>))"
_TRUE: Final = r"(?:true|the case|the truth|a fact|correct|accurate|so)"
_FALSE: Final = (
    r"(?:untrue|false|incorrect|inaccurate|lies?|falsehood|untruth|nonsense|rubbish|fabrication|fiction|hoax|myth"
    r"|fairy tale|invention|slander|disinformation|(?:wrong|absurd|ridiculous)(?= to ))"
)
_TO_SAY: Final = r"(?:,? to (?:say|claim|suggest|assert|report|allege|state|maintain|write|imply))?"
_IT_IS: Final = re.compile(
    rf"(?:(?:that )?(?:it|this|that)(?P<be> ?{_IS}{_HOW})|(?P<short>simply |just )?) ?"
    rf"(?:(?P<un>not (?:at all )?)?(?P<true>{_TRUE})|(?P<false>{_FALSE})) ?{_TO_SAY}[,\"”»]{{0,2}} "
    r"[\"“«]?that (?=\S)",
    re.IGNORECASE,
)
_CLAIMS: Final = (
    r"(?:claims?|reports?|rumou?rs?|allegations?|accusations?|suggestions?|stor(?:y|ies)|assertions?|statements?"
    r"|talk|news|notion|idea|charges?|information)"
)
_NO_TRUTH: Final = re.compile(
    r"(?:(?:that )?there(?: is| was|['’]s) )?(?:no|not a (?:word|grain|shred|bit) of|absolutely no) truth"
    r"(?: at all| whatsoever)? (?:in|to|behind) "
    r"(?:(?:the|these|those|this|that|any|all|such|his|her|their|its) )?"
    rf"(?:[\w’'-]+ ){{0,4}}?{_CLAIMS}(?: (?:in|by|from|on) (?:[\w’'-]+ ){{1,5}}?)?,? ?that (?=\S)",
    re.IGNORECASE,
)
_IS_A_LIE: Final = re.compile(
    rf"that (?P<what>(?!what\b|which\b)\S.{{3,240}}?) {_IS}{_HOW} "
    rf"(?:(?P<true>{_TRUE})|(?P<false>{_FALSE}))[.,!\"”»\s]*$",
    re.IGNORECASE,
)
_BEGINS: Final = re.compile(r"[\s\"“„«'‘]*(?:(?:but|and|so|well),? |no, )?", re.IGNORECASE)
_MORE: Final = re.compile(
    r";|[—–]|,? but (?:that |rather )?(?!for )|, (?:nor|and) (?:that|it)\b|(?<=\w)[.!?](?= |$)"
)
_SLACK: Final = ' ,.;!?"”»'


def called_untrue(text: str, content: Spans) -> Spans:
    """The part of a content that its first words call untrue; nothing where they do not."""
    said, places = _joined(text, content)
    begins = _BEGINS.match(said)
    at = begins.end() if begins else 0
    if ((found := _IT_IS.match(said, at)) and _denies(found)) or (found := _NO_TRUTH.match(said, at)):
        start = found.end()
    elif (found := _IS_A_LIE.match(said, at)) and _denies(found):
        return tuple(_back(places, *found.span("what")))
    else:
        return ()
    more = _MORE.search(said, start)
    end = more.start() if more else len(said)
    return tuple(_back(places, start, start + len(said[start:end].rstrip(_SLACK))))


def _denies(found: re.Match[str]) -> bool:
    """Whether a "not" stands by what is true, or none by what is false."""
    groups = found.groupdict()
    turned = any(groups.get(name) is not None for name in ("not", "isnt", "un"))
    return turned is (groups["true"] is not None)


def _joined(text: str, content: Spans) -> tuple[str, list[tuple[int, Span]]]:
    """What is said as one line, and where each of its spans begins in it."""
    places, at = [], 0
    for span in content:
        places.append((at, span))
        at += len(span) + 1
    return " ".join(span.of(text).replace("\n", " ") for span in content), places


def _back(places: list[tuple[int, Span]], start: int, end: int) -> Iterator[Span]:
    """The spans of the text that a part of the joined line covers."""
    for at, span in places:
        first, last = max(start, at), min(end, at + len(span))
        if first < last:
            yield Span(span.start + first - at, span.start + last - at)
