"""Who credits whom for a claim: circles among outlets, and corroboration that is one origin many times."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from evaluation.presssim.article import Carried, Family
from evaluation.presssim.independence import Independence, reachable
from evaluation.presssim.mentions import Citation, Mention

ENOUGH: Final = 3
"""Publishers on one origin without crediting it that make corroboration thin (design, "Across articles")."""


@dataclass(frozen=True, slots=True, order=True)
class Circle:
    """Outlets that credit each other for one claim, in a ring or by way of one that returns."""

    outlets: tuple[str, ...]
    articles: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Thin:
    """One origin, and the publishers who carry it without naming it or any article they have it from."""

    origin: str
    publishers: tuple[str, ...]
    articles: tuple[int, ...]


def circles(family: Family, carrying: Sequence[Mention], cited: Iterable[Citation]) -> tuple[Circle, ...]:
    """Sets of outlets that are reached from each other by what their articles say of this claim's way."""
    edges = _crediting(family, carrying, cited)
    graph: dict[tuple[str, ...], frozenset[tuple[str, ...]]] = {}
    for here, there in edges:
        graph[here,] = graph.get((here,), frozenset()) | {(there,)}
        graph.setdefault((there,), frozenset())
    reach = {node: reachable(graph, node) for node in graph}
    groups = {frozenset(b[0] for b in reach[a] if a in reach[b]) for a in graph}
    articles = {mention.article for mention in carrying}
    return tuple(
        sorted(
            Circle(
                tuple(sorted(group)),
                tuple(sorted(n for n in articles if family.world[n].outlet.id in group)),
            )
            for group in groups
            if len(group) > 1
        )
    )


def thin(
    family: Family, carrying: Sequence[Mention], cited: Iterable[Citation], figures: Independence
) -> Thin | None:
    """The origin that three or more publishers use without a word about it, if the claim has one alone."""
    if len(figures.origins) != 1:
        return None
    origin = figures.origins[0].id
    cited = list(cited)
    silent = {mention.article for mention in carrying}
    for mention in carrying:
        named = mention.source is not None and family.sources[mention.source].basis == origin
        if named or _credits(family, mention, cited):
            silent.discard(mention.article)
    publishers = {family.world[n].outlet.publisher or family.world[n].outlet.id for n in silent}
    if len(publishers) < ENOUGH:
        return None
    return Thin(origin, tuple(sorted(publishers)), tuple(sorted(silent)))


def _crediting(
    family: Family, carrying: Sequence[Mention], cited: Iterable[Citation]
) -> set[tuple[str, str]]:
    """From outlet to outlet: credits in the claim's own sentence, and lines that credit a whole article."""
    carriers = {family.world[mention.article].outlet.id for mention in carrying}
    sentences = {(m.article, m.whole.start): m for m in carrying}
    found: set[tuple[str, str]] = set()
    for citation in cited:
        own = family.world[citation.article].outlet.id
        inside = any(
            article == citation.article and sentences[article, start].whole.contains(citation.span)
            for article, start in sentences
        )
        foot = _at_the_foot(citation, carrying)
        if (inside or foot) and citation.outlet in carriers - {own}:
            found.add((own, citation.outlet))
    return found


def _at_the_foot(citation: Citation, carrying: Iterable[Mention]) -> bool:
    """Whether a line at the end credits the article that this one has the claim from."""
    return any(
        mention.article == citation.article
        and citation.span.start >= mention.whole.end
        and not mention.credit
        and any(isinstance(rest, Carried) and rest.article == citation.meant for rest in mention.rests)
        for mention in carrying
    )


def _credits(family: Family, mention: Mention, cited: Iterable[Citation]) -> bool:
    """Whether the article names one that it has the claim from, at whatever distance."""
    del family
    sources = {rest.article for rest in mention.rests if isinstance(rest, Carried)}
    return any(c.article == mention.article and c.meant in sources for c in cited)
