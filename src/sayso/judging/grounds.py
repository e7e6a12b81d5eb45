"""What a text names as a ground: papers, pictures, counts, recordings, by their nouns (ledger, section 5).

The nouns stand in `lexicons/grounds.csv`, written by us as classes of the language: what is written down and
kept, what is seen in a picture, what is counted or measured, what was recorded or overheard, and who was
asked. No resolution, law or post is among them: such a text is what somebody decided or said, no ground.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from sayso.core.evidence import EvidenceKind
from sayso.core.source import Kind, Source
from sayso.core.span import Span
from sayso.judging.case import Case
from sayso.judging.lexicon import rows

_WORD: Final = re.compile(r"\w+(?:-\w+)*")
_AFTER: Final = re.compile(
    r"\W*$|\W*[,;:(–—]|\s+(?:of|from|by|in|on|at|with|to|for|that|which|who|where|between|under|about|over|above|below"
    r"|said to|purporting|showing"
    r"|since|before|after|during|and|or|as|is|was|the|an?|its|they|he|she|it|we|i|\d+|\w+ed|seen|sent|taken|shown|made|given|written"
    r"|held|drawn)\b"
)
"""What follows the noun that a phrase is about: "the report of", not "report writers"."""
ASIDE: Final = re.compile(r"[,;(]|\b(?:who|whose|with|that|which|for|in|on|to|at|from)\b")
"""What stands before it is what the phrase is about: "a man with a letter"."""
_OF_A_BODY: Final = frozenset(
    "report reports summary letter letters bulletin paper papers study review toll leaflet journal record"
    " register ledger page".split()
)
"""By these a body or an outlet speaks itself ("the council's report"): a way to the page, not a ground."""
_PEOPLE: Final = re.compile(r"\s+(?:in|on|at|within|close|near|who)\b")
"""What follows "figures" where they are people."""
_HAS_SEEN: Final = re.compile(
    r"\b(?:who|which) (?:(?:has|have|had|also has|says \w+ has) (?:read|seen|heard)"
    r"|(?:(?:has|have|had|also has|says \w+ has) )?"
    r"(?:viewed|reviewed|studied|examined|analy[sz]ed|inspected))\b"
)
_GAP: Final = r"(?:\W+(?!(?:and|but|that|which|who|said|says|of|from|by|in|on|with|at|taken|made)\b)\w+)"
_SHOWS: Final = re.compile(
    rf"{_GAP}{{0,2}}?(?:\s+(?:of|from|by|in|on|with|at|taken|made){_GAP}{{0,5}}?){{0,2}}?\s+"
    r"(?:show(?:s|ed|n)?|prov(?:es?|ed)|confirm(?:s|ed)?|indicat(?:es?|ed)|suggest(?:s|ed)?|reveal(?:s|ed)?|puts?"
    r"|finds?|found|contain(?:s|ed)?|point(?:s|ed)? to|describ(?:es?|ed)|record(?:s|ed)|register(?:s|ed)?"
    r"|demonstrat(?:es?|ed)|lists?|listed|g(?:i|a)ves?|attests?|testif(?:y|ies|ied)|establish(?:es|ed)?|speaks?)\b"
)
"""What a ground does that speaks for a content, some words behind its noun."""
_FIRST: Final = 300
"""Code points of a content within which it says on what it rests."""
_NONE: Final = re.compile(r"\b(?:no|nor|any|neither|without)\s+(?:\w+\s+)?$", re.IGNORECASE)
_BASED: Final = re.compile(
    r"\b(?:rest(?:s|ed|ing)? on|bas(?:ed|ing) (?:\w+ ){0,2}?on|cit(?:ed|es|ing)|taken from) [^.;:,]{0,40}"
)


@dataclass(frozen=True, slots=True)
class Ground:
    """A noun that names a ground, and where it stands."""

    kind: EvidenceKind
    span: Span


def speaking(case: Case) -> Ground | None:
    """The ground that a row's source is, or has seen: "an audit of 2019", "a man who has read the file"."""
    if not case.row.source:
        return None
    text, span = case.page.text, case.row.source[0]
    if seen := _HAS_SEEN.search(text, span.start, span.end):
        return first_noun(text, Span(seen.end(), span.end))
    found = first_noun(text, span)
    if case.source is not None and case.source.kind.value is Kind.DOCUMENT:
        return found or _of_the_text_itself(case.source, span)
    if found is None or _OWN_TEXT.fullmatch(text, span.start, span.end):
        return None
    before, noun = text[span.start : found.span.start], found.span.of(text).casefold()
    if _GOT_HOLD_OF.search(text[span.start : span.end]) and found.kind is not EvidenceKind.UNSPECIFIED:
        return found
    people = noun == "figures" and _PEOPLE.match(text, found.span.end, span.end)
    if people or ASIDE.search(before) or noun in _OF_A_BODY or found.kind is EvidenceKind.UNSPECIFIED:
        return None
    return found


_OWN_TEXT: Final = re.compile(r"[Tt]he (?:document|text|note|paper)")
"""What stands for a source that is no text itself: his own paper, taken up again, is no ground."""


def _of_the_text_itself(source: Source, span: Span) -> Ground | None:
    """The ground that a text is which the row's own words do not tell ("it"), by what it is called."""
    found = first_noun(source.name, Span(0, len(source.name)))
    return Ground(found.kind, span) if found else None


_GOT_HOLD_OF: Final = re.compile(
    r"\b(?:leaked|confidential|secret|internal|classified|unpublished)\b"
    r"|\b(?:seen|obtained|sighted|reviewed|viewed) by\b",
    re.IGNORECASE,
)
"""What others got hold of: no body speaks by it of its own will."""
_ACCORDING: Final = re.compile(r"according to\s+(?=\w)", re.IGNORECASE)


def in_the_cue(case: Case) -> Ground | None:
    """The ground that reporting words name: "according to data from | the institute"."""
    text = case.page.text
    for span in case.row.cue:
        if named := _ACCORDING.match(text, span.start, span.end):
            found = first_noun(text, Span(named.end(), span.end))
            if found and found.span.of(text).casefold() not in _OF_A_BODY:
                return found
    return None


def shown(case: Case) -> Iterator[Ground]:
    """The grounds that a content names for what it says: "that tests on the wheat showed", "rests on",
    "documents which, according to him, prove", "that she has documents about it".
    """
    text = case.page.text
    if held := _held(case):
        yield held
    for span in case.row.content[:1]:
        end = min(span.end, span.start + _FIRST)
        for word in _WORD.finditer(text, span.start, end):
            kind = _nouns().get(word.group().casefold())
            named = word.group()[0].isupper() and word.start() > span.start
            if kind is None or named or is_denied(text, word.start()):
                continue
            if _SHOWS.match(text, word.end(), span.end):
                yield Ground(kind, Span(word.start(), word.end()))
        for based in _BASED.finditer(text, span.start, end):
            if found := first_noun(text, Span(based.start(), based.end())):
                yield found


def _held(case: Case) -> Ground | None:
    """What a source has in hand, or what it says of a thing that is shown."""
    text, content = case.page.text, case.row.content
    if len(content) > 1 and _WHICH.search(text, content[0].start, content[0].end):
        return first_noun(text, content[0])
    if content and _GAVE_OUT.search(case.cue):
        given = first_noun(text, Span(content[0].start, min(content[0].end, content[0].start + 60)))
        before = text[content[0].start : given.span.start] if given else ""
        if given and given.kind is EvidenceKind.IMAGE and not ASIDE.search(before) and before.count(" ") <= 3:
            return given
    has = _HAS.match(text, content[0].start, content[0].end) if content else None
    found = first_noun(text, Span(has.start("thing"), content[0].end)) if has else None
    if has is None or found is None or found.span.start != has.start("thing"):
        return None
    return found if found.kind is not EvidenceKind.DATA else None


_WHICH: Final = re.compile(r"\b(?:which|that),?\s*$")
_GAVE_OUT: Final = re.compile(
    r"\b(?:circulat|post|publish|shar|releas|distribut|broadcast|upload|air)(?:ed|es|ing|s|e)?$"
)
_HAS: Final = re.compile(
    r"(?:that )?(?:s?he|they|it|I|we) (?:also |still )?(?:has|have|holds?|(?:is|are|am) in possession of)\s+"
    r"(?:(?:the|an?|two|three|four|five|several|many|some|new|other|further|more|all|original|written|\d+)\s+){0,3}"
    r"(?P<thing>\w+)",
    re.IGNORECASE,
)


def written(case: Case) -> Ground | None:
    """The letter or memo in which a source wrote, where the words before tell that others got hold of it."""
    if not case.row.cue or _WROTE.search(case.cue) is None:
        return None
    text, at = case.page.text, case.row.cue[0].start
    around = case.page.sentence(case.row.cue[0])
    before = case.page.sentence(Span(max(0, around.start - 2), max(1, around.start - 1)))
    found = _GOT_HOLD.search(text, before.start, at)
    letter = re.compile(_LETTER).search(text, *found.span()) if found else None
    return Ground(EvidenceKind.DOCUMENT, Span(*letter.span())) if letter else None


_WROTE: Final = re.compile(r"\b(?:wrote|writes|had written)\b")
_LETTER: Final = r"(?:letter|e-?mail|memo|memorandum|diary|note|message|cable)s?\b"
_GOT_HOLD: Final = re.compile(
    r"\b(?:held up|prints|printed|published|quot(?:es|ed|ing)|cit(?:es|ed|ing)|obtained|seen|shown|read out"
    r"|produced|released|leaked|disclosed|displayed|reproduced|turns on)\W+(?:[\w’'-]+\W+){0,5}?"
    + _LETTER
    + r"|\b"
    + _LETTER
    + r"[^.;:\n]{0,70}?\b(?:(?:seen|obtained|published|disclosed|signed|reviewed|read) by|quoted in|leaked"
    r"|(?:read (?:out )?|shown |leaked )to (?!us\b|this\b))"
)
"""How a letter is told of that others than whom it was written to have read."""


def is_denied(text: str, at: int) -> bool:
    """Whether what stands there is said to be lacking: "but offered no documents"."""
    return _NONE.search(text, max(0, at - 20), at) is not None


_SPOKEN: Final = re.compile(r"\b(?:voice|audio|video)\s+$")
"""What stands before a note or a message that is heard, not read."""
_KEPT: Final = re.compile(
    r"\b(?:bank|account|credit card|financial|cause|sworn|witness|police|charging)\s+$", re.IGNORECASE
)
"""What stands before "statement" where it is a paper and not what somebody stated."""


def first_noun(text: str, span: Span) -> Ground | None:
    """The first noun in a span that names a ground and is what its phrase is about."""
    for word in _WORD.finditer(text, span.start, span.end):
        noun = word.group()
        kind = _nouns().get(noun.casefold())
        if noun.casefold() in ("statement", "statements") and _KEPT.search(text, span.start, word.start()):
            kind = EvidenceKind.DOCUMENT
        if kind is not EvidenceKind.IMAGE and _SPOKEN.search(text, span.start, word.start()):
            continue
        named = noun[0].isupper() and (
            word.start() > span.start or (word.end() == span.end and not noun.endswith("s"))
        )
        after = text[word.end() : min(span.end, word.end() + 20)]
        if kind and not named and (noun.casefold() == "intercepted" or _AFTER.match(after)):
            return Ground(kind, Span(word.start(), word.end()))
    return None


@cache
def _nouns() -> dict[str, EvidenceKind]:
    return {row["noun"]: EvidenceKind(row["kind"]) for row in rows("grounds")}
