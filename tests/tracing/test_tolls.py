"""A toll of thousands is one claim in any words and at any distance in time; smaller numbers are no tolls."""

from __future__ import annotations

import pytest

from sayso.core.claim import Relation
from sayso.tracing.claims import alike_in, events_of
from sayso.tracing.mentions import mentions_of
from sayso.tracing.tolls import FROM, MOST, SAME_TOLL, same_tolls, tolls_of
from tests.tracing.told import told


def tolls(words: str) -> set[tuple[float, str]]:
    (mention,) = mentions_of(told(f"[Ada Moro] <said> {{{words}}}.").ledger)
    return set(tolls_of(mention))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("the war has killed more than 280,000 people since 2011", {(280_000, "dead")}),
        ("over 280,000 have died in the conflict", {(280_000, "dead")}),
        ("it left 280,000 dead and drove 11 million people from their homes",
         {(280_000, "dead"), (11_000_000, "displaced")}),
        ("the war did not kill 280,000 people", set()),
        ("43 people were killed at the port", set()),
        ("the harbour took 280,000 tons of grain", set()),
        ("280,000 people live in the city", set()),
    ],
)  # fmt: skip
def test_what_is_a_toll(words: str, found: set[tuple[float, str]]) -> None:
    assert tolls(words) == found


ONE = told(
    "[Ada Moro] <said> {the war has killed more than 280,000 people since it began}.", date="2031-01-05"
)
TWO = told(
    "Shells fell on Kelda.\n[The mayor] <said> {that a conflict in which over 280,000 died must end}.",
    date="2031-06-20",
)
LESS = told(
    "[Ada Moro] <said> {the war has killed more than 270,000 people since it began}.", date="2030-11-05"
)


def test_the_same_toll_is_one_claim_half_a_year_apart() -> None:
    articles = (ONE, TWO)
    (pair,) = [one for one in alike_in(articles, ()) if one.why == SAME_TOLL]
    assert pair.relation is Relation.SAME
    mentions = [mention for article in articles for mention in mentions_of(article.ledger)]
    events = events_of(mentions, alike_in(articles, ()), articles)
    assert any(len(claim.mentions) == 2 for event in events for claim in event.claims)


def test_another_toll_is_another_claim() -> None:
    assert not [one for one in alike_in((LESS, TWO), ()) if one.why == SAME_TOLL]


def test_very_many_tellings_are_not_all_paired() -> None:
    articles = [
        told(f"[Speaker {n}] <said> {{that {FROM + 5} people were killed, by count number {n}}}.")
        for n in range(150)
    ]
    mentions = [mention for article in articles for mention in mentions_of(article.ledger)]
    pairs = list(same_tolls(mentions))
    assert len(pairs) < MOST * len(mentions)
    assert {id_ for pair in pairs for id_ in (pair[0].id, pair[1].id)} == {mention.id for mention in mentions}
    assert list(same_tolls(mentions[::-1])) == pairs
