"""Outlets that have a claim from each other; one origin that many use without a word; ordinary stories."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.core.claim import Claim, Event, Facts, Mention, Relation, Stand
from sayso.core.origin import Circle, Rest, Thin, Way
from sayso.tracing.article import Article
from sayso.tracing.circles import circles_of, thin_of
from sayso.tracing.citations import citations_in
from sayso.tracing.families import shipped_families, with_pages
from sayso.tracing.graph import components
from tests.tracing.told import told

SHIPPED = shipped_families()
BRIDGE = "[{}] <reported that> {{the bridge of Kelda was closed by the army}}."


def says(outlet: str, of: str, also: str = "") -> Article:
    return told(f"The news of the day\n{BRIDGE.format(of)}\n{also}", outlet=outlet)


def mentions_of(articles: Sequence[Article]) -> dict[str, Mention]:
    """The first row of each article: the bridge."""
    rows = [(article, article.ledger.attributions[0]) for article in articles]
    return {
        row.id: Mention(row.id, article.text_id, "1", row.content, row.source_id, Stand.SUPPORTS, Facts())
        for article, row in rows
    }


def circles(*articles: Article) -> tuple[Circle, ...]:
    mentions = mentions_of(articles)
    event = Event("e", (Claim("c", tuple(sorted(mentions))),))
    families = with_pages(SHIPPED, (page for article in articles for page in article.appearances))
    at = {article.text_id: article for article in articles}
    return circles_of(event, mentions, citations_in(articles, (), families), at, families)


def test_a_ring_is_one_circle_with_its_articles() -> None:
    ring = [says("Valley Echo", "Border Watch"), says("Harbour Post", "Valley Echo")]
    ring.append(says("Border Watch", "Harbour Post"))
    (circle,) = circles(*ring, says("Own Post", "Border Watch", "More."))
    assert circle.outlets == ("Border Watch", "Harbour Post", "Valley Echo")
    assert circle.text_ids == tuple(sorted(article.text_id for article in ring))


@pytest.mark.parametrize(
    "articles",
    [
        [says("Valley Echo", "Reuters"), says("Harbour Post", "Reuters"), says("Reuters", "Ada Moro")],
        [says("Valley Echo", "Harbour Post"), says("Harbour Post", "Border Watch")],
        [says("Valley Echo", "Valley Echo"), says("Valley Echo", "the Valley Echo", "Again.")],
        [
            says("Valley Echo", "Ada Moro", "[Harbour Post] <reported that> {it rained in the north}."),
            says("Harbour Post", "Valley Echo"),
        ],
    ],
)
def test_ordinary_stories_have_none(articles: list[Article]) -> None:
    assert circles(*articles) == ()


def versions(ring: Sequence[Article], other: Sequence[Article], relation: Relation) -> tuple[Circle, ...]:
    """The circles of an event whose second claim is told by the other articles."""
    mentions = mentions_of([*ring, *other])
    at = {article.text_id: article for article in (*ring, *other)}
    first, second = (
        tuple(sorted(key for key in mentions if mentions[key].text_id in {one.text_id for one in some}))
        for some in (ring, other)
    )
    event = Event("e", (Claim("c", first), Claim("d", second, relation)))
    families = with_pages(SHIPPED, (page for article in at.values() for page in article.appearances))
    return circles_of(event, mentions, citations_in([*at.values()], (), families), at, families)


def test_a_ring_for_a_version_that_contradicts_the_first_is_a_circle() -> None:
    first = [says("Own Post", "Ada Moro"), says("Inland Courier", "Ada Moro", "More.")]
    ring = [says("Valley Echo", "Border Watch"), says("Border Watch", "Valley Echo")]
    (circle,) = versions(first, ring, Relation.CONTRADICTION)
    assert circle.outlets == ("Border Watch", "Valley Echo")


def test_outlets_with_versions_that_contradict_each_other_have_none_from_each_other() -> None:
    """Who tells the contrary of what another tells has not that from there."""
    one, other = [says("Valley Echo", "Border Watch")], [says("Border Watch", "Valley Echo")]
    assert versions(one, other, Relation.CONTRADICTION) == ()
    assert len(versions(one, other, Relation.VARIANT)) == 1


def copied(text_ids: Sequence[str], *, credited: Sequence[str] = ()) -> list[Rest]:
    """Mentions that rest on the first by copying, which names the ministry."""
    rests = [Rest("a", "ministry", Way.HEARD, 1.0, (), (), "test", "")]
    for one in text_ids[1:]:
        rests.append(Rest(one, "a", Way.COPY, 0.9, (), (), "test", "", undirected=True))
    rests += [Rest(one, "a", Way.CREDIT, 0.9, (), (), "test", "") for one in credited]
    return rests


def thin(count: int, *, credited: Sequence[str] = (), outlet: str = "Outlet {}") -> Thin | None:
    ids = "abcdefgh"[:count]
    articles = {one: told(f"Words of {one}.", outlet=outlet.format(one)) for one in ids}
    mentions = [Mention(one, one, "1", (), "", Stand.SUPPORTS, Facts()) for one in ids]
    return thin_of("ministry", mentions, copied(ids, credited=credited), articles, SHIPPED)


def test_three_silent_families_on_one_origin_are_thin() -> None:
    found = thin(4)
    assert found
    assert found.text_ids == ("b", "c", "d")
    assert found.families == ("Outlet b", "Outlet c", "Outlet d")


def test_two_silent_ones_or_credited_ones_or_one_family_are_not() -> None:
    assert thin(3) is None
    assert thin(6, credited="bcd") is None
    assert thin(6, outlet="One Post") is None


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=20))
def test_components_are_what_reaches_each_other(edges: list[tuple[int, int]]) -> None:
    graph = {str(node): {str(b) for a, b in edges if a == node} for node in range(8)}
    reach = {node: {node} for node in graph}
    for _ in graph:
        for node in graph:
            reach[node] |= {far for near in reach[node] for far in graph[near]}
    expected = {frozenset(b for b in graph if b in reach[a] and a in reach[b]) for a in graph}
    found = list(components(graph))
    assert set(found) == expected
    assert sum(map(len, found)) == len(graph)


@pytest.mark.slow
def test_a_chain_of_a_hundred_thousand_is_not_too_long() -> None:
    graph = {str(n): [str(n + 1)] for n in range(100_000)} | {"100000": ["0"]}
    assert len(next(iter(components(graph)))) == 100_001
