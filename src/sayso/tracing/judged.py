"""Whether words judge what somebody else claims, and so claim nothing of it: "the mayor's figure is a joke".

Who mocks, doubts or narrows another one's figure repeats it and is no origin of it; who calls it untrue
denies it, whatever he goes on to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from sayso.core.claim import Stand
from sayso.core.span import Span, Spans
from sayso.tracing.lexicon import lexicon

REACH: Final = 400
"""Letters of a content that are looked at; more says more than a judgement."""

REST: Final = 8
"""Words behind the judgement; more tell something of their own."""


def judged(content: str, cue: str = "") -> Stand:
    """What a content does with another one's claim that it is of, by its own words or by its cue.

    SUPPORTS where it is of none, or judges nothing. The cue may hold the claim's noun: "called the report".
    """
    named = _NAMES.search(cue)
    said = f"{named[0].strip()} {content}" if named else content
    noun = _CLAIM.match(said) if len(said) <= REACH else None
    if noun is None:
        return Stand.SUPPORTS
    if _MOCKS.search(cue):
        return Stand.OPEN
    found = next(_judgements(noun, said, cue), None)
    if found is None:
        return Stand.SUPPORTS
    return Stand.DENIES if _UNTRUE.search(found) else Stand.OPEN


def opening(text: str, content: Spans) -> Spans:
    """The first clause of a content, up to what is told beside it: "it is wrong and that four fell"."""
    kept: list[Span] = []
    for span in content:
        end = _MORE.search(text, span.start, span.end)
        if end is None:
            kept.append(span)
        else:
            return (*kept, Span(span.start, end.start())) if end.start() > span.start else tuple(kept)
    return tuple(kept)


def _judgements(noun: re.Match[str], content: str, cue: str) -> Iterator[str]:
    """The words that judge the claim and end what is said of it."""
    said = content[noun.end() :]
    if _CALLS.search(cue):
        yield from (found[0] for found in _JUDGED.finditer(said) if _is_all(said[found.end() :]))
        return
    for found in _PREDICATE.finditer(said):
        if _is_all(said[found.end() :]) and _is_of_claim(noun, said[: found.start()]):
            yield found[0]


def _is_all(rest: str) -> bool:
    """Whether nothing is told behind the judgement."""
    behind = _WORD.findall(rest.casefold())
    tells = any(word[0].isdigit() or word in lexicon("number") for word in behind)
    return len(behind) <= REST and not tells and not _VERB.search(rest)


def _is_of_claim(noun: re.Match[str], before: str) -> bool:
    """Whether the predicate is the claim's, and none within it: "the claim that the alarm was false"."""
    return not _THAT.match(before) or bool(_VERB.search(before))


_WORD: Final = re.compile(r"\w+")
_VERB: Final = re.compile(
    r"\b(?:is|was|are|were|has|had|have|will|would|can|could|did|does|do|[a-z]{2,20}ed)\b"
)
_THAT: Final = re.compile(r"[\s,]*(?:that|of how)\b")
_CLAIM: Final = re.compile(
    r"[\"“„«'‘\s]*(?:[Tt]hat )?"
    r"(?:(?:[Tt]he|[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Yy]our|[A-Z][\w-]*['’]?s?)"
    r" (?:[\w-]+['’]?s? ){0,4}?)?"
    r"(?:figures?|numbers?|counts?|tall(?:y|ies)|tolls?|estimates?|claims?|allegations?|assertions?|accusations?"
    r"|accounts?|versions?|stor(?:y|ies)|theor(?:y|ies)|reports?|rumou?rs?|statistics|Claims|Reports|Rumou?rs"
    r"|Allegations|Figures)\b"
)
"""A noun for what is claimed, with whose it is."""
_NAMES: Final = re.compile(
    r" (?:the|this|that|these|those|an?|his|her|their|its) (?:figures?|estimates?|claims?|allegations?"
    r"|assertions?|accusations?|versions?|stor(?:y|ies)|theor(?:y|ies)|reports?|rumou?rs?)$"
    r"| (?:claims|reports|rumou?rs|allegations)$"
)
"""The claim's noun at the end of a cue, behind its verb."""
_MORE: Final = re.compile(
    r"[;:—–]|,? (?:and|but) that\b|, (?:and|but|as|since|because)\b|(?<=\w)[.!?][\"”»]?(?=\s)"
)
_NO_TRUTH: Final = (
    r"(?:joke|laughable|nonsense|nonsensical|absurd|ridiculous|ludicrous|preposterous|farce|insult|lies?|untrue"
    r"|false|wrong|inaccurate|incorrect|mistaken|invented|invention|fiction|fictitious|fantasy|fabricated"
    r"|fabrication|made up|fake|fairy tale|exaggerated|exaggeration|overblown|inflated|understated|misleading"
    r"|unfounded|baseless|groundless|propaganda|rubbish|incomplete|premature|implausible|incredible"
    r"|unbelievable|questionable|doubtful|dubious|too (?:low|high|small|large))"
)
_JUDGED: Final = re.compile(rf"(?<!not )(?<!no )(?<!never )\b{_NO_TRUTH}\b")
_TRUTH: Final = r"(?:true|correct|right|accurate|credible|complete|reliable|plausible|believable|serious)"
_UNTRUE: Final = re.compile(
    r"\b(?:lies?|untrue|false|wrong|inaccurate|incorrect|mistaken|invented|invention|fiction|fictitious|fabricated"
    r"|fabrication|made up|fake|fairy tale|nonsense|rubbish|unfounded|baseless|groundless"
    r"|(?:not|n['’]t) (?:[\w-]+ ){0,2}(?:true|correct|right|accurate))$"
)
"""Of the judgements those that leave nothing of a claim."""
_PREDICATE: Final = re.compile(
    r"\b(?:is|was|are|were|looks|looked|seems|seemed|sounds|sounded)"
    rf"(?: (?!not\b|no\b|never\b|neither\b)[\"“'‘]?[\w-]+){{0,3}} [\"“„«'‘]?{_NO_TRUTH}\b"
    rf"|\b(?:(?:is|was|are|were) not|(?:is|was|are|were)n['’]t) (?:[\w-]+ ){{0,2}}{_TRUTH}\b"
    r"|\b(?:covers?|covered|counts|counted|includes?|included|reflects?|reflected) only\b"
    r"(?: (?:[a-z][\w-]* ?){1,8})?"
    r"|\b(?:(?:does|did|do) not|(?:does|did|do)n['’]t) (?:include|cover|count|match|reflect|add up|hold)\b"
    r"|\b(?:leaves|left) out\b"
)
_MOCKS: Final = re.compile(
    r"\b(?:mock|ridicul|scoff|derid|laugh|sneer|jeer|question|doubt|challeng|critici[sz])", re.IGNORECASE
)
_CALLS: Final = re.compile(r"\b(?:call|describ|dismiss|brand|label|wav)", re.IGNORECASE)
