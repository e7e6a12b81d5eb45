"""Rows of several sources, parted: one row for each who says it, or for the one who is cited.

The reader gives one row to "the monitor and doctors at the scene said"; the ledger has a row for each of
joint sources, with the same cue and content (guide, rulings). Where one cites the other, who is cited is the
source (quoting.py). A row is parted only where the words between say so; any other row stays as it was read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from sayso.core.document import Document
from sayso.core.finding import Finding
from sayso.core.span import Span, Spans
from sayso.resolving.credentials import with_credential
from sayso.resolving.lexicon import NO_NAMES, Lexicon, Names, Nature
from sayso.resolving.quoted import Quoted
from sayso.resolving.quoting import put_right, with_source
from sayso.resolving.state_lists import each_state
from sayso.resolving.units import RELATIVE


def parted(document: Document, found: Sequence[Finding], *, names: Names = NO_NAMES) -> tuple[Finding, ...]:
    """The findings with those of joint sources parted, in the same order; nobody says the same twice."""
    lexicon = Lexicon(names)
    once: dict[tuple[Spans, Spans], Finding] = {}
    for finding in found:
        if _of_a_clause(document.text, finding, found):
            continue
        for row in _parted(document, finding, lexicon):
            once.setdefault((row.attribution.source, _told(document.text, row.attribution.content)), row)
    return tuple(once.values())


def _told(text: str, content: Spans) -> Spans:
    """A content without the "that" that leads it: one cue of two takes it along ("said | that it rained,
    citing police").
    """
    if not content:
        return content
    first = content[0]
    that = first.of(text).startswith("that ") and len(first) > len("that ")
    return (Span(first.start + len("that "), first.end), *content[1:]) if that else content


def _of_a_clause(text: str, finding: Finding, found: Sequence[Finding]) -> bool:
    """Whether a row has another's source, cue and "that" for its source: "some claim that the guards" never
    say anything, so the row was read wrongly and is none.
    """
    clauses = [span for span in finding.attribution.source if " that " in span.of(text)]
    return any(
        span.contains(said) and span.contains(cue) and text.startswith(" that ", cue.end)
        for span in clauses
        for other in found
        if other is not finding
        for said in other.attribution.source
        if said.of(text) not in RELATIVE
        for cue in other.attribution.cue
    )


def _parted(document: Document, finding: Finding, lexicon: Lexicon) -> tuple[Finding, ...]:
    """A finding as one for each of those who speak in it together; itself where one speaks."""
    text, source = document.text, finding.attribution.source
    if right := put_right(document, finding, lexicon):
        return (right,)
    joint = _joined_pieces(text, source) or _two_in_one(text, source, lexicon) or _listed(text, source)
    joint = _each_state(text, joint or source) or joint
    if not joint and len(source) > 1:
        joint = _one_piece(text, source, finding.attribution.cue)
    if not joint and len(source) == 1 and (whole := with_credential(text, source[0], lexicon)) != source[0]:
        joint = (whole,)
    return tuple(with_source(document, finding, Quoted(span)) for span in joint) or (finding,)


def _each_state(text: str, source: Spans) -> Spans:
    """The sources with the states of a list apart; none where there was one and stays one."""
    apart = tuple(state for span in source for state in each_state(text, span))
    return apart if len(apart) > 1 and apart != source else ()


def _joined_pieces(text: str, source: Spans) -> Spans:
    """The pieces of a source that "and" or the like joins, a comma between all but the last two."""
    gaps = [text[one.end : other.start] for one, other in pairwise(source)]
    if not gaps or not _AND.fullmatch(gaps[-1]):
        return ()
    return source if all(gap.strip() == "," for gap in gaps[:-1]) else ()


_GOVERNED: Final = re.compile(
    r"\b(?:from|of|to|in|on|for|by|at|that|against|over|about)\s+(?:the\s+|an?\s+)?$", re.IGNORECASE
)
_LOOK_BACK: Final = 14
_WORD: Final = re.compile(r"\w|\n")
_APPOSED: Final = re.compile(r"(?:who|which|whose|where|an?)\b|.*[A-ZÀ-ŽА-ЯЁ]|.*[.,;:!?—–)\n]$", re.DOTALL)
"""What says who the piece before it is: a clause, words with a name, words closed by a mark."""


def _one_piece(text: str, source: Spans, cue: Spans) -> Spans:
    """One stretch of words for who speaks: a name apposed, or the last piece before the cue that no
    preposition governs.

    The reader gives two people now and then ("Mr Lund | said that | Ms Moro"). None of the 23 sources in
    pieces that it gave on war-dev, own-dev and own-late was right as it stood; gold has one such.
    """
    pieces = list(source[:1])
    for span in source[1:]:
        before = pieces[-1]
        if not _WORD.search(text, before.end, span.start) and _APPOSED.match(text, span.start, span.end + 1):
            pieces[-1] = Span(before.start, span.end)
        else:
            pieces.append(span)
    if len(pieces) == 1 or not cue:
        return tuple(pieces)
    governed = (_GOVERNED.search(text, max(0, span.start - _LOOK_BACK), span.start) for span in pieces)
    free = [span for span, found in zip(pieces, governed, strict=True) if not found] or pieces
    leading = [span for span in free if span.end <= cue[0].start]
    return tuple(leading[-1:] or free[:1])


def _two_in_one(text: str, source: Spans, lexicon: Lexicon) -> Spans:
    """The two of a span in which "and" joins whole phrases: the second has a determiner, or both have a head.

    Nothing is parted behind a relative or a preposition, for "and" may join what stands there.
    """
    if len(source) != 1:
        return ()
    words = source[0].of(text)
    joins = list(_JOIN.finditer(words))
    if len(joins) != 1:
        return ()
    first, second = words[: joins[0].start()], words[joins[0].end() :]
    if _BOUND.search(first) or not (_DETERMINED.match(second) or _headed(first, second, lexicon)):
        return ()
    start = source[0].start
    return (Span(start, start + joins[0].start()), Span(start + joins[0].end(), source[0].end))


def _listed(text: str, source: Spans) -> Spans:
    """The names in a list of three or more, each with its article: what is apposed is in small letters."""
    words = source[0].of(text) if len(source) == 1 else ""
    if not _LIST.fullmatch(words):
        return ()
    start = source[0].start
    return tuple(Span(start + one.start(), start + one.end()) for one in _OF_A_LIST.finditer(words))


_NAMED: Final = r"[Tt]he\s[A-ZÀ-ŽА-ЯЁ](?:(?!\s(?:and|who|which|that|whose)\s)[^,;:()])+"
_OF_A_LIST: Final = re.compile(_NAMED)
_LIST: Final = re.compile(rf"{_NAMED}(?:,\s{_NAMED})+,?\sand\s{_NAMED}")


def _headed(first: str, second: str, lexicon: Lexicon) -> bool:
    """Whether a name and a phrase that ends in a noun of many stand side by side ("the UN and medics")."""
    last = second.split()[-1]
    noun = lexicon.noun(second) or lexicon.noun(last)
    many = noun is not None and noun.nature in (Nature.PERSON, Nature.BODY) and last.endswith("s")
    return many and last.islower() and _NAMES.search(first) is not None


_NAMES: Final = re.compile(r"\s[^\W\d_a-z]\S*$")
_AND: Final = re.compile(r"\s*,?\s*(?:and|&|or|as well as|along with|together with)\s*(?:also\s+)?")
_JOIN: Final = re.compile(r"\s+(?:and|as well as)\s+")
_DETERMINED: Final = re.compile(r"(?:the|a|an|its|his|her|their)\s", re.I)
_BOUND: Final = re.compile(r"\b(?:who|which|that|whose|of|for|from|by|between|in|at|to|both|with)\b", re.I)
