"""Sentences that speak against who spoke before them: they cannot go on from that very source.

"The mayor is lying", "That is not true", "The reality is different", "The expert himself has never seen one":
whoever says so, it is not the one who has just spoken. Where nobody else speaks beside it, a flat
contradiction is the article's own; all else is unclear, and is never put down to the source it speaks of.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from sayso.core.attribution import Attribution
from sayso.core.source import Source
from sayso.core.span import Span
from sayso.core.verdict import Polarity


@dataclass(frozen=True, slots=True)
class Against:
    """The words by which a sentence speaks against who spoke before, flatly where it calls that untrue."""

    words: Span
    flatly: bool


def gainsays(text: str, sentence: Span, before: Attribution, source: Source | None) -> Against | None:
    """How a sentence speaks against the statement before it in its line, if it does.

    Who denies something, or says that others lie, may well go on with "This is a lie".
    """
    end = max(span.end for span in (*before.content, *before.cue, *before.source))
    if end > sentence.start or "\n" in text[end : sentence.start]:
        return None
    names = _names(text, before, source)
    start, stop = sentence.start, min(sentence.end, sentence.start + _LONGEST)
    opening = _OPENING.match(text, start, stop)
    at = opening.end() if opening else start
    speaker = _subject(text, at, stop, names)
    if he := _HE_HIMSELF.match(text, at, stop):
        return Against(Span(*he.span()), False)
    if speaker and (itself := _ITSELF.match(text, speaker.end, stop)):
        return Against(Span(speaker.start, itself.end()), False)
    if not _accuses(text, before):
        if false := _UNTRUE.match(text, at, stop) or _ELSEWISE.match(text, at, stop):
            others = bool(before.parent) or any(
                _OTHERS_SAY.search(text, span.start, span.end) for span in before.content
            )
            return Against(Span(*false.span()), not others)
        if speaker and (lies := _LIES.match(text, speaker.end, stop)):
            return Against(Span(speaker.start, lies.end()), True)
        if lies := _SOMEBODY_LIES.match(text, at, stop):
            return Against(Span(*lies.span()), lies["he"] is not None)
    if speaker:
        return Against(speaker, False)
    turns = _TURNS.match(text, start, stop)
    return Against(Span(*turns.span()), False) if turns else None


def _accuses(text: str, before: Attribution) -> bool:
    """Whether the source itself has just called something untrue."""
    told = any(_UNTRUTH.search(text, span.start, span.end) for span in (*before.content, *before.cue))
    return told or before.polarity.value is Polarity.DENIED


def _names(text: str, before: Attribution, source: Source | None) -> frozenset[str]:
    """What a person who spoke is called by: the last name, and the words for the office before it."""
    called = [span.of(text) for span in before.source] + ([source.name] if source else [])
    heads = [_COMPLEMENT.split(_ARTICLE.sub("", words), maxsplit=1)[0] for words in called]
    offices = {word for words in heads for word in _PERSON.findall(words)}
    if not offices and not any(_TWO_NAMES.fullmatch(words) for words in heads):
        return frozenset()
    lasts = {found[0] for words in heads if (found := _LAST_NAME.search(words))}
    return frozenset(offices | lasts)


def _subject(text: str, start: int, stop: int, names: frozenset[str]) -> Span | None:
    """Where the source is the subject of its sentence: "Belova", "The mayor Belova", "The expert"."""
    found = _SUBJECT.match(text, start, stop)
    last = None
    for word in _WORD.finditer(text, *found.span("words")) if found else ():
        if word[0] not in names and not word[0][0].isupper():
            break
        last = word if word[0] in names else last
    behind = text[last.end() : last.end() + 2] if last else ""
    return Span(start, last.end()) if last and behind[:1] == " " else None


_LONGEST: Final = 200
"""Letters of a sentence within which it can say so."""
_WORD: Final = re.compile(r"[\w’'-]+(?:\.(?=\s))?")
_COMPLEMENT: Final = re.compile(r",|\s(?:of|for|at|in|from|who)\s")
_ARTICLE: Final = re.compile(r"^(?:the|an?|its|his|her|their|our)\s", re.IGNORECASE)
_TWO_NAMES: Final = re.compile(r"(?:[A-Z][\w’'-]+\s){1,3}[A-Z][\w’'-]+")
_LAST_NAME: Final = re.compile(r"[A-Z][\w’'-]{2,}$")
_PERSON: Final = re.compile(
    r"\b(?!general\s(?:staff|prosecutor|assembly))(?:\w*(?:man|woman|person|(?<!pap)(?<!cent)er|or|ist"
    r"|yst|ian"
    r"|ant|(?<!m)ent|eer)|expert|deputy|chief|head|general|coach|judge|witness|scholar|diplomat|official"
    r"|secretary|envoy)\b(?=$|\s[A-Z])"
)
_OPENING: Final = re.compile(
    r"(?:(?:But|And|Yet|So|However|Meanwhile|Moreover|Besides|Still|Alas|Unfortunately|Of course"
    r"|Obviously|Again"
    r"|Nevertheless|Nonetheless|At the same time|For (?:his|her) part),?\s)+"
)
_SUBJECT: Final = re.compile(
    r"(?:(?:[Tt]he|[Tt]his|[Tt]hat|Mr\.?|Mrs\.?|Ms\.?|Dr\.?)\s)?(?P<words>[\w’'-]+(?:\s[\w’'-]+){0,5})"
)
_ITSELF: Final = re.compile(r"\s(?:himself|herself)\b")
_HE_HIMSELF: Final = re.compile(r"(?:[Hh]e himself|[Ss]he herself)\b")
_NOT: Final = r"(?:\snot|n[’']t)"
_HOW: Final = (
    r"(?:,?\s(?:of course|as always|as usual|again|simply|just|clearly|obviously|certainly|surely|all"
    r"|once again|yet"
    r"|completely|entirely|totally|absolutely|nothing (?:but|more than)|far from|only|also|another"
    r"|one more|a|an|the"
    r"|pure|complete|outright|blatant|downright|brazen|shameless|deliberate|next|usual),?){0,5}"
)
_LIE: Final = (
    r"(?:lies?|falsehoods?|untruths?|fakes?|fabrications?|nonsense|rubbish|disinformation|slander|deception"
    r"|fairy tales?|untrue|false|lying|wrong|absurd|hypocrisy|a hoax|propaganda)"
)
_WORDS_OF: Final = (
    r"(?:[Tt]his|[Tt]hat|[Ii]t|[Aa]ll (?:this|that|of (?:this|that|it))"
    r"|(?:[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose|[Ss]uch|[Hh]is|[Hh]er|[Tt]heir|[Tt]he"
    r"|[Aa]ll these)\s(?:\w+\s){0,2}?"
    r"(?:words?|statements?|claims?|assurances?|versions?|explanations?|stor(?:y|ies)|assertions?"
    r"|figures|excuses?"
    r"|promises?|declarations?|arguments?))"
)
_UNTRUE: Final = re.compile(
    rf"{_WORDS_OF}\s?(?:\s(?:is|are|was|were|sounds?(?: like)?|looks? like|can only be called){_HOW}\s{_LIE}"
    r"(?!\s(?:that|to|by)\b)\b(?!\s[a-z]+\s(?:of|by)\s(?:his|her|their)\b)"
    rf"|\s(?:is|are|was|were){_NOT}{_HOW}\s(?:true|so|the case|the truth|correct|honest)\b(?!\s(?:that"
    rf"|of|for|in|about)\b)"
    rf"|\s(?:does|do|did|could|can){_NOT}\s(?:correspond|stand up|match|hold water|agree|withstand)\b"
    r"|\s(?:contradicts?|contradicted)\s(?:the\s)?(?:facts|reality|truth|evidence)\b"
    r"|\s(?:has|have|had)\s(?:nothing|little)\sto\sdo\swith\s(?:the\s)?(?:reality|truth|facts)\b"
    r"|\s(?:can|could|will|may)\s(?:only\s)?(?:convince|deceive|fool|mislead|surprise|persuade)\sonly\b"
    r"|\s(?:should|can|could|must)(?:not|\snot|n[’']t|\shardly)\sbe\s(?:believed|trusted|taken seriously)\b)"
)
"""What is said of the words before: that they are no truth. "It is a lie that ..." is about what follows."""
_ELSEWISE: Final = re.compile(
    r"(?:[Tt]he\s)?(?:(?:bitter|sad|real|actual|harsh)\s)?(?:[Rr]eality|[Tt]ruth|[Ff]acts|[Ss]ituation)"
    r"(?:\s(?:in|on|at|of)\s(?:[\w’'-]+\s){0,7}?[\w’'-]+)?\s(?:(?:is|are|was|were|looks?|turn(?:s"
    r"|ed)\sout\sto\sbe)"
    r"\s(?:\w+\s)?(?:different|another|otherwise|other|the (?:opposite|reverse)|worse|far from)\b"
    r"|(?:says?|tells?|shows?|speaks?|prov(?:es?|ed))\s(?:\w+\s){0,3}?(?:different|another|otherwise"
    r"|opposite)\w*)"
)
_CALLED_LIAR: Final = (
    rf"(?:\s(?:is|are|was|were){_HOW}\s(?:lying|a\sliar|liars|mistaken|wrong)\b|\s(?:lied"
    rf"|lies)(?=[\s,:.]*(?:[:,.!]|$))"
    r"|\s(?:is|are|was|were)\s(?:\w+\s)?known\s(?:as\s(?:an?\s)?(?:\w+\s)?(?:liar|fraud|swindler|cheat)"
    r"|for\s(?:his|her"
    r"|their)\s(?:\w+\s)?lies)\b)"
)
_LIES: Final = re.compile(_CALLED_LIAR)
_SOMEBODY_LIES: Final = re.compile(
    rf"(?:(?P<he>[Hh]e|[Ss]he)|[Tt]he\s[\w-]+(?:\s[\w-]+)?){_CALLED_LIAR}",
)
_UNTRUTH: Final = re.compile(
    r"\b(?:lie[sd]?|lying|liars?|slander\w*|fakes?|false\w*|untrue|fabricat\w+|not true|nonsense"
    r"|propaganda|hoax"
    r"|disinformation|rumou?rs?|accus\w+|alleg\w+|mislead\w*|misled|decei\w+|deception)\b",
    re.IGNORECASE,
)
_OTHERS_SAY: Final = re.compile(
    r"\b(?:claim(?:s|ed|ing)?|sa(?:ys?|id|ying)|wr(?:ites?|ote|itten)|report(?:s|ed)|assert(?:s|ed)?"
    r"|spread(?:s|ing)?)\b"
)
"""What others say in a report may be what is called untrue, and by the same source."""
_TURNS: Final = re.compile(
    r"(?:(?:But|Yet|And yet|However),?\s)?"
    r"(?:[Ii]n (?:actual |point of )?fact|[Ii]n reality|[Ii]n truth|[Oo]n the contrary"
    r"|[Ii]n (?:actual )?practice)\b"
)
