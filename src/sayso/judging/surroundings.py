"""What stands in and round a sentence that no statement holds: the features by which its voice is weighed.

Every feature is a name and a number between 0 and 1 and says something a reader of the page could point at:
who spoke before and who speaks next, where the sentence stands, which words it has. Only the odds of the
trained head, from -1 to 1, are none of that. `weighed.py` adds them up; the names stand in
`lexicons/voice.csv` and are told as reasons. The words of `lexicons/signs.csv` were written from general
knowledge of English news; no outlet, place or person is among them. Single words are weighed by their first
letters, those with capitals never.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import chain
from math import log
from typing import Final

from sayso.core.attribution import Attribution
from sayso.core.finding import Sentence
from sayso.core.source import UNSTATED, Identity, Kind, Source
from sayso.core.verdict import Act, Form
from sayso.judging.lexicon import rows

Features = Mapping[str, float]
Looks = Callable[[str], re.Match[str] | None]

HELD: Final = 0.5
"""Share of a sentence that statements must hold for it to count as reported."""
FAR: Final = 4
"""Sentences from which on a statement is no neighbour."""
WINDOW: Final = 30
"""Sentences on either side among whose statements one may say the sentence again."""
STEM: Final = 7
"""Letters of a word by which it is weighed alone; names and other words with capitals are not."""
WORD: Final = 0.3
"""What a single word counts beside the other features: many are tried, each should say little."""
HEAD_WITHIN: Final = 0.01
"""No head is heard as surer than this, nor than its complement: new texts make it too sure."""


@dataclass(frozen=True)
class Article:
    """The sentences of an article with the part of each that statements hold, and its attributions."""

    text: str
    sentences: Sequence[Sentence]
    shares: Sequence[float]
    attributions: Sequence[Attribution]
    source_of: Mapping[str, Source]

    @cached_property
    def by_sentence(self) -> Sequence[Sequence[Attribution]]:
        """The rows by the sentence in which their content begins, in reading order."""
        begins = [s.span.start for s in self.sentences]
        found: list[list[Attribution]] = [[] for _ in begins]
        for row in self.attributions:
            first = min(span.start for span in (*row.source, *row.cue, *row.content))
            last = max(span.start for span in (*row.cue, *row.content))
            for place in range(bisect_right(begins, first) - 1, bisect_right(begins, last)):
                if place >= 0:
                    found[place].append(row)
        return found

    @cached_property
    def paragraph(self) -> Sequence[int]:
        """The number of each sentence's paragraph."""
        numbers, at, number = [], 0, 0
        for s in self.sentences:
            number += self.text.find("\n", at, s.span.start) >= 0
            numbers.append(number)
            at = s.span.end
        return numbers

    @cached_property
    def size(self) -> Counter[int]:
        """How many sentences each paragraph has."""
        return Counter(self.paragraph)

    @cached_property
    def words(self) -> Sequence[frozenset[str]]:
        """The longer words of each sentence."""
        return [frozenset(long_words(s.span.of(self.text))) for s in self.sentences]

    @cached_property
    def told_words(self) -> Sequence[frozenset[str]]:
        """The longer words of what statements hold, by the sentence they begin in."""
        return [
            frozenset(
                chain.from_iterable(
                    long_words(span.of(self.text)) for row in rows if _spoken(row) for span in row.content
                )
            )
            for rows in self.by_sentence
        ]

    @cached_property
    def reported(self) -> float:
        """The share of the sentences that statements hold."""
        return sum(share >= HELD for share in self.shares) / max(1, len(self.shares))

    @cached_property
    def speakers(self) -> Counter[str]:
        """How many statements each source makes."""
        return Counter(row.source_id for row in self.attributions if _spoken(row))

    @cached_property
    def whole(self) -> Features:
        """What holds of all its sentences."""
        return dict(_whole(self))


def features(article: Article, place: int) -> dict[str, float]:
    """What speaks for a voice of the sentence at a place."""
    found = dict(article.whole)
    found.update(_position(article, place))
    found.update(_neighbours(article, place))
    found.update(_inside(article, place))
    found.update(_words(article, place))
    found.update(_head(article.sentences[place]))
    return found


def long_words(words: str) -> Iterator[str]:
    """The words of more than three letters, without case, cut to their first six letters."""
    return (word.casefold()[:6] for word in _WORD.findall(words) if len(word) > 3)


def _spoken(row: Attribution) -> bool:
    return row.act.value is not Act.ATTITUDE and row.source_id not in ("", UNSTATED) and bool(row.content)


def _whole(article: Article) -> Iterator[tuple[str, float]]:
    speakers = article.speakers
    said = sum(speakers.values())
    yield "article: share of reported sentences", article.reported
    yield "article: nobody speaks", float(not said)
    yield "article: one source speaks", float(len(speakers) == 1)
    yield "article: share of the main speaker", max(speakers.values()) / said if said else 0.0
    yield "article: few sentences", float(len(article.sentences) <= 5)
    yield "article: many sentences", float(len(article.sentences) > 20)
    yield "article: first person", min(1.0, len(_WE.findall(article.text)) / max(1, len(article.sentences)))
    yield "article: run together", float(len(article.size) <= 3 and len(article.sentences) > 4)


def _position(article: Article, place: int) -> Iterator[tuple[str, float]]:
    count, paragraph = len(article.sentences), article.paragraph[place]
    yield "place: headline", float(place == 0)
    yield "place: lead", float(0 < place <= 2)
    yield "place: last sentence", float(place == count - 1 and place > 2)
    yield "place: how far down", place / count
    yield "place: own paragraph", float(article.size[paragraph] == 1 and place > 0)
    yield (
        "place: begins a paragraph",
        float(place > 0 and article.paragraph[place - 1] != paragraph and article.size[paragraph] > 1),
    )


def _neighbours(article: Article, place: int) -> Iterator[tuple[str, float]]:
    before, steps_before = _nearest(article, place, -1)
    after, steps_after = _nearest(article, place, 1)
    for side, row, steps, step in (
        ("before", before, steps_before, -1),
        ("after", after, steps_after, 1),
    ):
        next_to = place + step
        inside = 0 <= next_to < len(article.sentences)
        same = inside and article.paragraph[next_to] == article.paragraph[place]
        held = inside and article.shares[next_to] >= HELD
        yield f"{side}: reported", float(held)
        yield f"{side}: reported, same paragraph", float(held and same)
        yield f"{side}: own voice, same paragraph", float(inside and same and not held)
        yield f"{side}: nobody near", float(row is None)
        if row is None:
            continue
        yield f"{side}: speaker near", 1 / steps
        yield f"{side}: direct speech", float(row.form.value is not Form.INDIRECT and steps == 1)
        source = article.source_of.get(row.source_id)
        if source is not None and steps <= 2:
            yield f"{side}: named speaker", float(source.identity.value is Identity.NAMED)
            yield f"{side}: {_KIND.get(source.kind.value, 'other')} speaks", 1.0
    if before is not None and after is not None:
        same = before.source_id == after.source_id
        yield "between two reports of one source", float(same)
        yield (
            "between two reports of one source, both next to it",
            float(same and steps_before == steps_after == 1),
        )
        yield "between two sources", float(not same)


def _nearest(article: Article, place: int, step: int) -> tuple[Attribution | None, int]:
    """The nearest statement on one side, and how many sentences away; none where it is far."""
    for steps in range(1, FAR):
        at = place + step * steps
        if not 0 <= at < len(article.sentences):
            break
        spoken = [row for row in article.by_sentence[at] if _spoken(row)]
        if spoken:
            return spoken[-1 if step < 0 else 0], steps
    return None, FAR


def _inside(article: Article, place: int) -> Iterator[tuple[str, float]]:
    rows = article.by_sentence[place]
    share = article.shares[place]
    attitudes = [row for row in rows if row.act.value is Act.ATTITUDE]
    yield "inside: an attitude", float(bool(attitudes))
    yield "inside: a statement", float(share > 0.15)
    yield "inside: part of a statement", float(0 < share <= 0.15)
    yield "inside: how much is said", share
    unstated = [row for row in rows if row.act.value is not Act.ATTITUDE and row.source_id in ("", UNSTATED)]
    yield "inside: said by nobody", float(bool(unstated))
    near = article.told_words[max(0, place - 2) : place], article.told_words[place + 1 : place + 3]
    own = article.words[place]
    for side, words in zip(("before", "after"), near, strict=True):
        shared = own & frozenset().union(*words)
        yield f"{side}: shares words", min(1.0, 2 * len(shared) / max(1, len(own)))
    round_it = article.told_words[max(0, place - WINDOW) : place + WINDOW]
    told = [len(own & words) for words in round_it]
    yield "article: a statement says it again", min(1.0, 2 * max(told, default=0) / max(1, len(own)))


def _words(article: Article, place: int) -> Iterator[tuple[str, float]]:
    words = article.sentences[place].span.of(article.text)
    by_word = frozenset(chain.from_iterable(map(_signs_of, _RUN.findall(words))))
    for sign, (_, beside) in _signs().items():
        if sign in by_word or (beside and beside(words)):
            yield sign, 1.0
    every = _WORD.findall(words)
    count = len(every)
    # in the order of the text, for sums of parts in another order differ in their last place
    small = [w for w in every if w.islower() and w.isascii() and w.isalpha() and len(w) > 1]
    for word in dict.fromkeys([w[:STEM] for w in small]):
        yield f"word: {word}", WORD
    yield "words: few", float(count <= 8)
    yield "words: many", float(count >= 30)
    yield "words: share of capitals", sum([w[0].isupper() for w in every]) / max(1, count)


def _head(sentence: Sentence) -> Iterator[tuple[str, float]]:
    """The log-odds of each voice by the trained head: 1 and -1 are the surest that are heard."""
    for voice, chance in sentence.voice.items():
        held = min(max(chance, HEAD_WITHIN), 1 - HEAD_WITHIN)
        yield f"head: {voice}", log(held / (1 - held)) / _SUREST


_SUREST: Final = log((1 - HEAD_WITHIN) / HEAD_WITHIN)
_RUN: Final = re.compile(r"\w+")
_WORD: Final = re.compile(r"[^\W_]+")
_WE: Final = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y|us)\b")
_KIND: Final = {
    Kind.MEDIA: "media",
    Kind.STATE: "an office",
    Kind.INTERNATIONAL: "an office",
    Kind.NGO: "a watcher",
    Kind.LOCAL: "people on the spot",
    Kind.EXPERT: "an expert",
}


@cache
def _signs() -> Mapping[str, tuple[Looks | None, Looks | None]]:
    """The signs of `lexicons/signs.csv`, words of English news by what they tell of who speaks: which single
    words are one, and which words beside each other, marks or beginnings.
    """
    return {
        f"words: {row['sign']}": (_looks_for(row["words"]), _looks_for(row["pattern"]))
        for row in rows("signs")
    }


def _looks_for(written: str) -> Looks | None:
    """What looks for a pattern: at the beginning alone where it can stand nowhere else."""
    if not written:
        return None
    pattern = re.compile(written)
    return pattern.match if written.removeprefix("(?i)").startswith("^") else pattern.search


@lru_cache(maxsize=20_000)  # all texts use much the same words
def _signs_of(word: str) -> tuple[str, ...]:
    """The signs that a single word is."""
    return tuple(sign for sign, (words, _) in _signs().items() if words and words(word))
