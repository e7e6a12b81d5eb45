"""Outlets that have a claim from each other, and corroboration that is one origin many times.

Only what articles say of a claim's way counts here: an agency that many credit is no circle, nor are many
outlets that name one ministry thin. Circles are sets of outlets that are reached from each other by credits
for one event, in a ring or by way of one that returns.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from sayso.core.citing import Citation
from sayso.core.claim import Event, Mention, Relation, Stand
from sayso.core.origin import Circle, Rest, Thin, Way
from sayso.core.span import Span
from sayso.tracing.article import Article
from sayso.tracing.citations import ITS_REPORTER
from sayso.tracing.families import Families, outlets_of
from sayso.tracing.graph import components

ENOUGH: Final = 3
"""Families on one origin without a word about it that make corroboration thin (design, "Across articles")."""
NEAR: Final = 300
"""Code points from a claim within which words credit it; a relay goes on further, and credits more weakly."""


def circles_of(
    event: Event,
    mentions: Mapping[str, Mention],
    citations: Iterable[Citation],
    articles: Mapping[str, Article],
    families: Families,
) -> tuple[Circle, ...]:
    """The circles among the outlets that support an event; mentions by id, articles by text id.

    What contradicts it is a claim of its own, for which others may have each other: its circles are sought
    apart, for who credits one version has not the other from there.
    """
    citations = tuple(citations)
    versions = (supporting(event, mentions), *contradicting(event, mentions))
    found = {circle for carrying in versions for circle in _among(carrying, citations, articles, families)}
    return tuple(sorted(found, key=lambda circle: (circle.outlets, circle.text_ids)))


def _among(
    carrying: Sequence[Mention],
    citations: Iterable[Citation],
    articles: Mapping[str, Article],
    families: Families,
) -> Iterator[Circle]:
    """The circles among the outlets of these mentions, which are of one claim."""
    at = {one.text_id: outlets_of(articles[one.text_id].appearances, families) for one in carrying}
    graph: dict[str, set[str]] = {outlet: set() for outlets in at.values() for outlet in outlets}
    for citation in crediting(carrying, citations, articles):
        if citation.outlet in graph:
            for outlet in at[citation.text_id]:
                graph[outlet].add(citation.outlet)
    yield from (_circle(group, at) for group in components(graph) if len(group) > 1)


def thin_of(
    origin: str,
    carrying: Sequence[Mention],
    rests: Iterable[Rest],
    articles: Mapping[str, Article],
    families: Families,
) -> Thin | None:
    """Whether three families or more use the one origin of a claim and name neither it nor who told them.

    `origin` is the id of the only basis that counts, `carrying` the mentions that support the claim.
    """
    by_one: dict[str, list[Rest]] = defaultdict(list)
    for rest in rests:
        by_one[rest.one].append(rest)
    own = {one.id: one for one in carrying}
    open_ = {one.text_id for one in carrying if any(_names(rest, origin) for rest in by_one[one.id])}
    there = reaching(origin, (rest for some in by_one.values() for rest in some))
    silent = {one.text_id for one in own.values() if one.id in there} - open_
    publishers = {
        families.family_of(outlet)
        for text_id in silent
        for outlet in outlets_of(articles[text_id].appearances, families)
    }
    if len(publishers) < ENOUGH:
        return None
    return Thin(origin, tuple(sorted(publishers)), tuple(sorted(silent)))


def reaching(origin: str, rests: Iterable[Rest]) -> frozenset[str]:
    """Everything from which a basis is reached, mentions and bases."""
    back: dict[str, set[str]] = defaultdict(set)
    for rest in rests:
        back[rest.other].add(rest.one)
        if rest.undirected:
            back[rest.one].add(rest.other)
    found = {origin}
    todo = [origin]
    while todo:
        for one in back[todo.pop()] - found:
            found.add(one)
            todo.append(one)
    return frozenset(found)


def supporting(event: Event, mentions: Mapping[str, Mention]) -> tuple[Mention, ...]:
    """The mentions that carry an event: those of its first claim and its variants that support it."""
    ids = {
        one
        for claim in event.claims
        if claim.relation is not Relation.CONTRADICTION
        for one in claim.mentions
    }
    return tuple(mentions[one] for one in sorted(ids) if mentions[one].stand is Stand.SUPPORTS)


def contradicting(event: Event, mentions: Mapping[str, Mention]) -> Iterator[tuple[Mention, ...]]:
    """The mentions that support each exact claim that contradicts the first."""
    for claim in event.claims:
        if claim.relation is Relation.CONTRADICTION:
            held = (mentions[one] for one in sorted(claim.mentions))
            yield tuple(mention for mention in held if mention.stand is Stand.SUPPORTS)


def crediting(
    carrying: Iterable[Mention], citations: Iterable[Citation], articles: Mapping[str, Article]
) -> Iterator[Citation]:
    """The citations that credit one of these mentions: beside its words, or for the whole article."""
    here: dict[str, list[Mention]] = defaultdict(list)
    for mention in carrying:
        here[mention.text_id].append(mention)
    for citation in citations:
        if citation.why == ITS_REPORTER or citation.text_id not in here:
            continue
        text = articles[citation.text_id].text
        if citation.rows:
            credited = any(
                one.id in citation.rows and _beside(text, citation.spans[0], one)
                for one in here[citation.text_id]
            )
        else:
            credited = bool(set(citation.meant) & set(here))
        if credited:
            yield citation


def _beside(text: str, span: Span, mention: Mention) -> bool:
    """Whether words stand in the paragraph of a claim, not far from it."""
    for content in mention.content:
        start, end = min(span.start, content.start), max(span.end, content.end)
        gap = text[min(span.end, content.end) : max(span.start, content.start)]
        if end - start - len(content) <= NEAR and "\n" not in gap:
            return True
    return False


def _names(rest: Rest, origin: str) -> bool:
    """Whether a mention says that it has it from the origin, or from the article it has it from."""
    return rest.other == origin or rest.way is Way.CREDIT


def _circle(outlets: frozenset[str], at: Mapping[str, tuple[str, ...]]) -> Circle:
    texts = tuple(sorted(text_id for text_id, here in at.items() if outlets & set(here)))
    return Circle(tuple(sorted(outlets)), texts)
