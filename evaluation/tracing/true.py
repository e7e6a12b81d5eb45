"""The true events of a family as the values that tracing works with: the same articles, the right claims.

So what is measured of citations, circles and first sightings needs no clustering of claims. Mentions have the
ids of the rows that Sayso read at their place, where it read any.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from evaluation.presssim import truth
from evaluation.presssim.mentions import Mention as TrueMention
from evaluation.tracing.reading import Read
from sayso.core.claim import Claim, Event, Facts, Mention, Relation, Stand
from sayso.core.span import Spans
from sayso.tracing.article import Article


@dataclass(frozen=True, slots=True)
class TrueCase:
    """A family: articles by text id, text ids by number, each true mention by its place in the truth."""

    articles: dict[str, Article]
    text_ids: dict[int, str]
    mentions: tuple[Mention, ...]

    def event(self, event: truth.Event) -> tuple[Event, dict[str, Mention]]:
        """One event with its supporting mentions, as clustering should give it."""
        carrying = {self.mentions[n].id: self.mentions[n] for n in event.supporting}
        claim = Claim(event.claim, tuple(sorted(carrying)), Relation.SAME)
        return Event(event.claim, (claim,)), carrying


def true_case(read: Read) -> TrueCase:
    """The truth of a family, on the rows that Sayso read."""
    articles = {article.text_id: article for article in read.articles}
    text_ids = {article.number: article.document().text_id for article in read.family.articles}
    mentions = tuple(
        _mention(n, articles[text_ids[one.article]], one) for n, one in enumerate(read.truth.mentions)
    )
    return TrueCase(articles, text_ids, mentions)


def _mention(n: int, article: Article, true: TrueMention) -> Mention:
    """A true mention under the id of the row that covers most of it."""
    rows = sorted(_rows(article), key=lambda row: (-_shared(row[1], true.content), row[0]))
    found = rows and _shared(rows[0][1], true.content)
    stand = Stand.DENIES if true.voice == "denied" else Stand.SUPPORTS
    return Mention(
        id=rows[0][0] if found else f"true-{n}",
        text_id=article.text_id,
        number=str(n),
        content=true.content,
        source_id=true.source or "",
        stand=stand,
        facts=Facts(),
    )


def _rows(article: Article) -> Iterator[tuple[str, Spans]]:
    yield from ((row.id, row.content) for row in article.ledger.attributions)
    yield from ((row.id, row.content) for row in article.ledger.voice)


def _shared(left: Spans, right: Spans) -> float:
    """Code points in both, of those in either."""
    both = sum(
        max(0, min(one.end, other.end) - max(one.start, other.start)) for one in left for other in right
    )
    return both / max(1, sum(map(len, left)) + sum(map(len, right)) - both)
