"""Which article of the case a citation can mean: one of that outlet, not later, that tells the same.

Nothing compares all with all: articles are looked up by the cited outlet, and of these by shared passages and
by the words of the citing rows that few articles have.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from sayso.core.attribution import extent
from sayso.core.citing import Citation, Credit
from sayso.core.copying import Copy
from sayso.core.span import Span
from sayso.tracing.article import Article
from sayso.tracing.dating import later
from sayso.tracing.families import Families, outlets_of, with_pages
from sayso.tracing.reporting import sentence_around

MOST: Final = 5
"""Articles that one citation can mean; an outlet that told a story more often is meant by its likeliest."""
COMMON: Final = 100
"""Articles of one outlet after which a word tells nothing."""
ENOUGH: Final = 0.15
"""The weight of a citing row's words that an article must have to be meant without a shared passage."""
FEW: Final = 12
"""Articles of a cited outlet up to which each is compared with the one that cites it."""
SHARED: Final = 1.0
"""What a shared passage counts beside the words."""


@dataclass(frozen=True, slots=True)
class Shelves:
    """The case by what a citation can be looked up by."""

    articles: Mapping[str, Article]
    of: Mapping[str, frozenset[str]]
    having: Mapping[tuple[str, int], Sequence[str]]
    weights: Mapping[int, float]
    copies: Mapping[tuple[str, str], Copy]
    beside: Mapping[str, frozenset[str]]
    at: Mapping[str, tuple[str, ...]]

    def meant(self, citation: Citation) -> tuple[str, ...]:
        """The articles that can be meant, the likeliest first; never the citing one."""
        here = self.articles[citation.text_id]
        shelf = self.of.get(citation.outlet, frozenset())
        if not shelf:
            return ()
        keys = _keys(here, _covered(here, citation))
        words = self._by_words(citation.outlet, keys)
        shared = self.beside.get(citation.text_id, frozenset()) & shelf
        others = (shared | set(words)) - {citation.text_id}
        scores = {one: words.get(one, 0.0) + self._by_copy(citation.text_id, one) for one in others}
        able = [one for one in others if scores[one] >= ENOUGH]
        # A date is only the page's word: the one that shares a passage may be meant although it looks later.
        before = [one for one in able if not later(self.articles[one].dates, here.dates)]
        able = before or [one for one in able if one in shared]
        return tuple(sorted(able, key=lambda one: (-round(scores[one], 3), one))[:MOST])

    def _by_words(self, outlet: str, keys: Iterable[int]) -> Mapping[str, float]:
        """The share of the weight of these words that each article of the outlet has."""
        found: defaultdict[str, float] = defaultdict(float)
        total = 0.0
        for key in sorted(set(keys)):
            weight = self.weights.get(key, 0.0)
            total += weight
            having = self.having.get((outlet, key), ())
            if len(having) <= COMMON:
                for one in having:
                    found[one] += weight
        return {one: score / total for one, score in found.items()} if total else {}

    def _by_copy(self, here: str, there: str) -> float:
        copy = self.copies.get((min(here, there), max(here, there)))
        return SHARED * copy.probability if copy else 0.0


def shelves_of(
    articles: Sequence[Article],
    copies: Iterable[Copy],
    families: Families,
    cited: Mapping[str, Sequence[Citation]],
) -> Shelves:
    """The case laid out for these citations: words are kept of the outlets alone that somebody cites."""
    wanted = {one.outlet for each in cited.values() for one in each}
    of: dict[str, set[str]] = defaultdict(set)
    at: dict[str, set[str]] = defaultdict(set)
    counts: Counter[int] = Counter()
    having: dict[tuple[str, int], list[str]] = defaultdict(list)
    for article in sorted(articles, key=lambda one: one.text_id):
        keys = sorted(set(article.words.keys.tolist()))
        counts.update(keys)
        for outlet in outlets_of(article.appearances, families):
            of[outlet].add(article.text_id)
            for key in keys if outlet in wanted else ():
                if len(having[outlet, key]) <= COMMON:
                    having[outlet, key].append(article.text_id)
        for page in article.appearances:
            if page.address:
                at[address_key(page.address)].add(article.text_id)
    pairs = {(copy.left, copy.right): copy for copy in copies}
    return Shelves(
        articles={article.text_id: article for article in articles},
        of={outlet: frozenset(ids) for outlet, ids in of.items()},
        having=having,
        weights={key: math.log((len(articles) + 1) / count) for key, count in counts.items()},
        copies=pairs,
        beside=_beside(pairs),
        at={address: tuple(sorted(ids)) for address, ids in at.items()},
    )


def credits_in(
    articles: Iterable[Article], citations: Iterable[Citation], families: Families
) -> Iterator[Credit]:
    """Articles and those they credit; where the one meant is not known, every one of the outlet, if few.

    Of what goes on behind the sentence of a credit no row is given: it may be from anywhere.
    """
    at: dict[str, set[str]] = defaultdict(set)
    held = tuple(articles)
    by_id = {article.text_id: article for article in held}
    known = with_pages(families, (page for article in held for page in article.appearances))
    for article in held:
        for outlet in outlets_of(article.appearances, known):
            at[outlet].add(article.text_id)
    for citation in citations:
        shelf = at.get(citation.outlet, set()) - {citation.text_id}
        able = citation.meant[:1] or (sorted(shelf) if len(shelf) <= FEW else ())
        rows = tuple(_beside_it(by_id[citation.text_id], citation)) if len(able) == 1 else ()
        yield from (Credit(citation.text_id, one, rows) for one in able)


def _beside_it(article: Article, citation: Citation) -> Iterator[str]:
    """The rows that a citation covers and that stand in its sentence."""
    sentence = sentence_around(article.text, citation.spans[0])
    told = [(row.id, row.content) for row in article.told]
    for key, content in (*told, *((row.id, row.content) for row in article.ledger.voice)):
        if key in citation.rows and any(span.overlaps(sentence) for span in content):
            yield key


def address_key(address: str) -> str:
    """An address as it compares: without scheme, "www.", what follows "#" or "?utm", and the last slash."""
    plain = re.sub(r"^\w+://(?:www\.)?", "", address.strip())
    return re.sub(r"#.*$|[?&](?:utm_|fbclid|from=).*$", "", plain).rstrip("/").casefold()


def _beside(pairs: Iterable[tuple[str, str]]) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for left, right in pairs:
        found[left].add(right)
        found[right].add(left)
    return {one: frozenset(others) for one, others in found.items()}


def _covered(article: Article, citation: Citation) -> Iterator[Span]:
    """What the citation speaks for: its rows, or the whole article."""
    if not citation.rows:
        yield from article.read
        return
    rows = set(citation.rows)
    yield from (extent(row) for row in article.ledger.attributions if row.id in rows)
    yield from (span for voice in article.ledger.voice if voice.id in rows for span in voice.content)


def _keys(article: Article, spans: Iterable[Span]) -> Iterator[int]:
    words = article.words
    for span in spans:
        first, last = np.searchsorted(words.starts, (span.start, span.end))
        yield from words.keys[first:last].tolist()
