"""Things that a text names and that somebody could get: reports, letters, pictures, by their nouns.

A noun that only tells of another ("a video call", "the report card"), or how somebody spoke ("by video"),
names none. A thing is told by its whole phrase: "a photograph of the weir", not "photograph of".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from sayso.core.span import Span
from sayso.judging.no_leads import is_a_figure, is_anothers, is_no_message, is_under_way

_KINDS: Final[Mapping[str, str]] = {
    "interview": "interviews?|conversation",
    "report": "report|study|survey|investigation|poll|article",
    "document": "documents?|letters?|order|decree|memo|contract|records|resolution|transcripts?",
    "statement": "statement|press release|communiqué|communique|briefing|press conference|speech|tweet|post",
    "picture or video": "videos?|footage|photographs?|photos?|pictures|images?|recordings?|clip",
    "evidence": "evidence|proofs?|data|figures",
}
_DETERMINER: Final = r"(?:an?|the|its|his|her|their|this|these|new|fresh|two|three|several)"
_CAPITAL: Final = r"[A-Z\u0400-\u042f](?:[\w’'.-]*\w)?"
_NAMED: Final = rf"(?:[ ](?:with|by|of|from|to|on)[ ](?:the[ ])?[«“\"]?{_CAPITAL}(?:[ ]{_CAPITAL})*)"
_SMALL: Final = (
    "of|to|what|whether|how|why|the|an?|and|or|but|by|with|from|for|in|on|at|as|into|over|via|about|after|before|during|under|between"
    "|against|through|who|which|that|when|where|while|if|is|are|was|were|be|been|has|have|had|will|would|can|could|may"
    "|might|must|should|he|she|it|they|we|you|i|not|said|says|told|his|her|its|their|our|this|these|those|shows?"
    "|showed|shown|read|seen|sent|taken|made|given|held|found|there|then|now|out|up|him|them|us"
    "|adds|accuses|alleges|argues|calls|claims|concludes|confirms|contains|describes|finds|gives|goes|indicates|lists"
    "|notes|proves|puts|reveals|states|suggests|warns"
)
"""Words at which a noun with what qualifies it ends."""
_QUALIFIED: Final = rf"(?:(?!(?:{_SMALL})\b)[\w’'-]+[ ])"
_THINGS: Final = tuple(
    (
        kind,
        re.compile(
            rf"(?<!\w){_DETERMINER}[ ]{_QUALIFIED}{{0,2}}?(?:{nouns})(?!\w){_NAMED}?"
            rf"|(?<!\w)(?:{nouns}){_NAMED}",
        ),
    )
    for kind, nouns in _KINDS.items()
)
_OF_ANOTHER: Final = re.compile(
    r"[ -](?:call|link|link-up|conferenc(?:es?|ing)|chat|games?|camera|screen|wall|platform|service"
    r"|technology|opportunit(?:y|ies)|ops?|shoot|albums?|booths?|finish|editors?|agency|agencies|book|frame|rights|card|box"
    r"|boxes|bombs?|writers?|form|cent(?:re|er)s?|protection|breach|scientists?|plan|session|bag|group|leave|tax"
    r"|stations?|workers?|law|killers?|killings?|offices?|label|therap(?:y|ist)|code|studios?|artists?|rooms?"
    r"|halls?)(?![\w’'-])",
    re.IGNORECASE,
)
"""Nouns of which a thing's noun before them only tells the sort; "the report calls" goes on with a verb."""
_AS_A_WAY: Final = re.compile(r"\b(?:by|via|over|through)\s(?:live\s)?$", re.IGNORECASE)
"""What stands before "video" where it only carries a voice."""
_ITS_OWN: Final = re.compile(rf"(?<![\w’'-]){_DETERMINER}[ ]{_QUALIFIED}{{0,3}}$", re.IGNORECASE)
_DONE: Final = r"[a-z]{3,}(?<!e)ed"
_OPENED: Final = re.compile(rf"{_DETERMINER}[ ]", re.IGNORECASE)
_MANY: Final = re.compile(r"(?:s|footage|evidence|data|proof)$", re.IGNORECASE)
"""Nouns that need no article: the one before them may be another's ("the mayor sent photos")."""
_CUT: Final = re.compile(rf"(?:[ ](?:{_SMALL}|{_DONE}|showing|depicting|purporting|proving))+[ ]?$")
_NOUNS: Final = (
    "building|meeting|hearing|briefing|filing|ruling|shooting|bombing|shelling|killing|crossing|wedding|funding"
    "|evening|morning|painting|ceiling|landing|sitting|gathering|warning|training|wing|king|ring|spring|string"
)
"""Nouns that end as the word for what is done does."""
_GOES_ON: Final = rf"(?:{_SMALL}|{_DONE}|(?!(?:{_NOUNS})\b)[a-z]{{2,}}ing)\b"
_COMPLEMENT: Final = re.compile(
    r"[ ](?:(?:of|from|about)[ ]|(?:by|to)[ ](?=the|an?|his|her|their|[A-Z]))"
    rf"(?:(?:the|an?|his|her|its|their|our|this|these|those)[ ])?{_QUALIFIED}{{0,3}}"
    rf"(?!{_GOES_ON})[\w’'-]+(?=[.,;:!?)\]”»\"]|\n|$|[ ](?:[(\[–—-]|{_GOES_ON}))"
)
_CLOSE: Final = 15
"""Code points before "video" within which its preposition stands."""
_ABOUT: Final = 80
"""Code points before a thing's noun within which its phrase begins."""


_NO_LEADS: Final = (is_under_way, is_anothers, is_no_message, is_a_figure)


def things_in(text: str, stretch: Span) -> Iterator[tuple[str, str, Span]]:
    """The things that a stretch of a text names: kind, the words up to the noun, the whole phrase."""
    for kind, pattern in _THINGS:
        for match in pattern.finditer(text, stretch.start, stretch.end):
            span = Span(*match.span())
            if not (names_no_thing(text, span) or any(is_none(match) for is_none in _NO_LEADS)):
                yield kind, match[0], whole_phrase(text, span)


def names_no_thing(text: str, span: Span) -> bool:
    """Whether words that end in a thing's noun tell of another ("a video call") or how one spoke."""
    words = span.of(text).casefold()
    if not words.endswith("s") and _OF_ANOTHER.match(text, span.end):
        return True
    return words == "video" and _AS_A_WAY.search(text, max(0, span.start - _CLOSE), span.start) is not None


def whole_phrase(text: str, span: Span) -> Span:
    """The words that name a thing with its article and what it is of, without a verb that was cut off."""
    cut = _CUT.search(text, span.start, span.end)
    end = cut.start() if cut else span.end
    one = _MANY.search(text, span.start, end) is None and not _OPENED.match(text, span.start, end)
    before = _ITS_OWN.search(text, max(0, span.start - _ABOUT), span.start) if one else None
    behind = _COMPLEMENT.match(text, end)
    start, end = before.start() if before else span.start, behind.end() if behind else end
    return Span(start, _closed(text, start, end))


_CLOSES: Final[Mapping[str, str]] = {"«": "»", "“": "”", '"': '"'}


def _closed(text: str, start: int, end: int) -> int:
    """The end of a phrase with the mark that closes a name in it: "a conversation with «Kurant-7»"."""
    for opens, closes in _CLOSES.items():
        at = text.rfind(opens, start, end)
        if at > start and text.count(opens, start, end) % 2 and text.startswith(closes, end):
            return end + (text.find(closes, at + 1, end) < 0)
    return end
