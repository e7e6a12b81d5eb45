"""Quotations that several articles share: one utterance of one speaker, whoever copied whom.

Quoted passages are compared by their content words, so that lost marks, dropped articles and look-alike
letters make no difference. The longest wording of an utterance stands for it, and others join that one alone:
no chain of fragments draws two utterances together. Few words are an utterance only of one and the same
speaker, for proverbs and slogans are everybody's.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np
from rapidfuzz.distance import LCSseq

from sayso.core.attribution import Attribution
from sayso.core.citing import Quoted, Utterance
from sayso.core.source import Identity
from sayso.core.span import Span
from sayso.core.trace import Speaker, Speakers
from sayso.tracing.article import Article
from sayso.tracing.families import name_key
from sayso.tracing.words import key_of

FEWEST: Final = 4
"""Content words under which all words are compared; no more words than these make no utterance."""
OWN: Final = 5
"""Content words from which nobody else would say the same, whoever they are given to."""
MOSTLY: Final = 2 / 3
"""The share of those quoted with few words that must be one speaker for unnamed ones to be his as well."""
ALIKE: Final = 0.7
"""The part of the shorter wording's content words that stands in the longer one, in order."""
UNMARKED: Final = 0.8
"""The same for words without quotation marks, beside a wording with them."""
UNMARKED_FEWEST: Final = 8
"""Content words that these need: what anybody would report in passing has fewer."""
SHARED: Final = 2
"""Pairs of neighbouring content words that make two wordings worth comparing."""
COMMON: Final = 100
"""Wordings after which a pair of words tells nothing."""
CLOSEST: Final = 10
"""Wordings that one is compared with, those with most pairs in common."""

Wording = tuple[int, ...]
"""The content words of a passage in order, as their keys."""


@dataclass(frozen=True, slots=True, order=True)
class Piece:
    """A passage that somebody is quoted with; `marked` where it stands in quotation marks.

    `voice` is the last word of the speaker's name: "Mrs Patel" and "Nisha Patel" say one thing if they say
    the same, though a case may not know them as one.
    """

    quoted: Quoted
    wording: Wording
    speaker: str
    voice: str
    marked: bool


def utterances_in(articles: Iterable[Article], speakers: Speakers) -> tuple[Utterance, ...]:
    """What several articles quote, by the place where it stands first."""
    pieces = sorted(piece for article in articles for piece in pieces_of(article, speakers))
    found = (one for group in _grouped(pieces) for one in _utterances(group))
    return tuple(sorted(found, key=lambda one: (one.quoted, one.id)))


def pieces_of(article: Article, speakers: Speakers) -> Iterator[Piece]:
    """The quotations of an article, and what it gives to somebody without marks, if long enough."""
    ledger, text_id = article.ledger, article.text_id
    rows = [row for row in article.told if not row.holder.value]
    for span in ledger.quotations:
        row = max(rows, key=lambda row: (_covered(row, span), row.id), default=None)
        row = row if row and _covered(row, span) else None
        yield from _piece(article, Quoted(text_id, span, row.id if row else ""), row, speakers, marked=True)
    for row in rows:
        if not any(span.overlaps(part) for span in ledger.quotations for part in row.content) and row.content:
            span = Span(row.content[0].start, row.content[-1].end)
            yield from _piece(article, Quoted(text_id, span, row.id), row, speakers, marked=False)


def _piece(
    article: Article, quoted: Quoted, row: Attribution | None, speakers: Speakers, *, marked: bool
) -> Iterator[Piece]:
    """A quotation as its words, and who it is said by, where it is long enough to be known again."""
    wording = wording_of(article, quoted.span)
    if not marked and len(wording) < UNMARKED_FEWEST:
        return
    if len(wording) > FEWEST or (len(wording) == FEWEST and _FUNCTION_KEYS.isdisjoint(wording)):
        speaker = speakers.get((article.text_id, row.source_id)) if row else None
        known = speaker if speaker and _somebody(speaker) else None
        voice = name_key(known.name.split()[-1]) if known and known.name.strip() else ""
        yield Piece(quoted, wording, known.id if known else "", voice, marked)


def wording_of(article: Article, span: Span) -> Wording:
    """The content words of a stretch of an article; all its words where those are few."""
    words = article.words
    first, last = np.searchsorted(words.starts, (span.start, span.end))
    keys = words.keys[first:last].tolist()
    content = tuple(key for key in keys if key not in _FUNCTION_KEYS)
    return content if len(content) >= FEWEST else tuple(keys)


def _somebody(speaker: Speaker) -> bool:
    return speaker.vouched or speaker.identity in (Identity.NAMED, Identity.DESCRIBED)


def _covered(row: Attribution, span: Span) -> int:
    return sum(max(0, min(part.end, span.end) - max(part.start, span.start)) for part in row.content)


def _grouped(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Pieces with the longest wording of what they quote; equal wordings are looked at once."""
    by_wording: dict[tuple[Wording, bool], list[Piece]] = defaultdict(list)
    for piece in pieces:
        by_wording[piece.wording, piece.marked].append(piece)
    longest: list[Wording] = []
    groups: dict[Wording, list[Piece]] = {}
    having: dict[tuple[int, int], list[int]] = defaultdict(list)
    for wording, marked in sorted(by_wording, key=_longest_first):
        held = _held(wording, longest, having, UNMARKED if not marked else ALIKE)
        if held is None and not marked:
            continue
        if held is None:
            held = wording
            groups[wording] = []
            for pair in set(pairwise(wording)):
                having[pair].append(len(longest))
            longest.append(wording)
        groups[held] += by_wording[wording, marked]
    return iter(groups.values())


def _longest_first(entry: tuple[Wording, bool]) -> tuple[bool, int, Wording]:
    """What is marked before what is not: an utterance must be quoted somewhere."""
    wording, marked = entry
    return not marked, -len(wording), wording


def _held(
    wording: Wording,
    longest: Sequence[Wording],
    having: Mapping[tuple[int, int], Sequence[int]],
    least: float,
) -> Wording | None:
    """The longest wording of which this one is a part, with small changes."""
    shared: Counter[int] = Counter()
    for pair in set(pairwise(wording)):
        others = having.get(pair, ())
        if len(others) <= COMMON:
            shared.update(others)
    near = sorted((-count, place) for place, count in shared.items() if count >= SHARED)
    for _, place in near[:CLOSEST]:
        other = longest[place]
        both = LCSseq.similarity(wording, other)
        if both >= max(FEWEST - 1, least * min(len(wording), len(other))):
            return other
    return None


def _utterances(pieces: Sequence[Piece]) -> Iterator[Utterance]:
    """One utterance, or one for each voice where the words are too few to be anybody's own."""
    voices = Counter(piece.voice for piece in pieces if piece.voice)
    longest = max((piece.wording for piece in pieces if piece.marked), key=lambda w: (len(w), w))
    if sum(key not in _FUNCTION_KEYS for key in longest) >= OWN:
        why = "same words" if len(voices) <= 1 else "same words, given to several"
        yield from _utterance(pieces, longest, why)
        return
    most = max(voices.values(), default=0) >= MOSTLY * max(1, voices.total())
    for voice in sorted(voices):
        also = most and voices[voice] == max(voices.values())
        own = [piece for piece in pieces if piece.voice == voice or (also and not piece.voice)]
        yield from _utterance(own, longest, "same words of the same speaker")


def _utterance(pieces: Sequence[Piece], wording: Wording, why: str) -> Iterator[Utterance]:
    speaker = _commonest(Counter(piece.speaker for piece in pieces if piece.speaker))
    if len({piece.quoted.text_id for piece in pieces}) < 2 or not any(piece.marked for piece in pieces):
        return
    words = ",".join(map(str, wording))
    key = hashlib.sha256(f"utterance|{speaker}|{words}".encode()).hexdigest()[:16]
    yield Utterance(key, tuple(sorted({piece.quoted for piece in pieces})), speaker, why)


def _commonest(named: Counter[str]) -> str:
    return min(named, key=lambda speaker: (-named[speaker], speaker), default="")


_FUNCTION_KEYS: Final = frozenset(
    key_of(word)
    for word in (
        "a an the and or but nor so if as at by for from in into of off on onto out over to up with"
        " within about without after before between during under until than that this these those there"
        " here it its is are was were be been being am do does did done has have had having will would"
        " shall should can could may might must not no i we you he she they me us him her them my our"
        " your his their who whom whose which what when where why how also just only very too then some"
        " any all each every both such own same other more most"
    ).split()
)
"""Words that carry no content, and that translators and copiers drop or change."""
