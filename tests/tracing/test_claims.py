"""Which claims of several articles are one: pairs, events, and what must never be one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.core.citing import Credit
from sayso.core.claim import Alike, Event, Relation, Stand
from sayso.core.copying import Copy, CopyKind, Credited, Direction, SharedPassage
from sayso.core.span import Span, words
from sayso.core.verdict import Verdict
from sayso.tracing.article import Article
from sayso.tracing.claims import UNDECIDED, Decided, alike_in, events_of
from sayso.tracing.graph import grouped
from sayso.tracing.mentions import mentions_of
from tests.tracing.told import told

FERRY = "The Sea Lark sails between Port Sellin and the islands."
ONE = told(f"[The coast guard] <said> {{the fire on board the Sea Lark has killed six people}}.\n{FERRY}")
TWO = told(
    "{Six of those who sailed on the Sea Lark are dead}, [a nurse] <said>.\nNo alarm was heard in the cabins."
)
THREE = told(
    "[The owner] <said> {the fire on board the Sea Lark has killed nine people}.\nThe dam has a crack."
)
DENIAL = told("[The owner] <denied that> {the fire on board the Sea Lark has killed six people}.")
NEGATED = told("[The owner] <said> {the fire on board the Sea Lark has not killed six people}.")
OTHER = told("[The mill] <said> {wages will be paid from Monday on}.\nThe Sea Lark was built in 1994.")


def events(*articles: Article, decided: Decided = UNDECIDED) -> tuple[Event, ...]:
    mentions = [mention for article in articles for mention in mentions_of(article.ledger)]
    return events_of(mentions, alike_in(articles, (), decided), articles, decided)


def of_row(article: Article, number: str = "1") -> str:
    return next(mention.id for mention in mentions_of(article.ledger) if mention.number == number)


def event_of(article: Article, *articles: Article, decided: Decided = UNDECIDED) -> Event:
    found = events(article, *articles, decided=decided)
    return next(e for e in found if any(of_row(article) in claim.mentions for claim in e.claims))


def test_two_wordings_of_one_claim() -> None:
    event = event_of(ONE, TWO, OTHER)
    assert event.claims[0].mentions == tuple(sorted((of_row(ONE), of_row(TWO))))
    assert len(event.claims) == 1


def test_another_figure_is_a_variant() -> None:
    event = event_of(ONE, TWO, THREE)
    first, second = event.claims
    assert of_row(THREE) in second.mentions
    assert (first.relation, second.relation) == (Relation.SAME, Relation.VARIANT)


def test_a_denial_stands_beside() -> None:
    event = event_of(ONE, DENIAL)
    assert event.denied == (of_row(DENIAL),)
    assert events(DENIAL) == ()


def test_one_word_turns_a_claim() -> None:
    event = event_of(ONE, TWO, NEGATED)
    assert {claim.relation for claim in event.claims if of_row(NEGATED) in claim.mentions} == {
        Relation.CONTRADICTION
    }


def test_exchanged_roles_contradict() -> None:
    here = told("[The guard] <said> {the tug Bjarne rammed the ferry Sea Lark at night}.")
    there = told("[The guard] <said> {the ferry Sea Lark rammed the tug Bjarne at night}.")
    (pair,) = alike_in((here, there), ())
    assert (pair.relation, pair.why) == (Relation.CONTRADICTION, "roles exchanged")


def test_a_persons_word_goes_first() -> None:
    apart, together = frozenset((of_row(ONE), of_row(TWO))), frozenset((of_row(ONE), of_row(OTHER)))
    assert of_row(TWO) not in str(event_of(ONE, TWO, decided={apart: False}))
    assert of_row(OTHER) in str(event_of(ONE, OTHER, decided={together: True}))
    assert events(ONE, TWO, decided={frozenset(("nobody", of_row(ONE))): True}) == events(ONE, TWO)


EVERYBODY = (ONE, TWO, THREE, DENIAL, NEGATED, OTHER)


@given(st.permutations(EVERYBODY))
@settings(max_examples=10, deadline=None)
def test_the_order_of_articles_changes_nothing(articles: list[Article]) -> None:
    assert alike_in(articles, ()) == alike_in(EVERYBODY, ())
    assert events(*articles) == events(*EVERYBODY)


@given(st.integers(2, 99), st.integers(2, 99))
@settings(max_examples=25, deadline=None)
def test_a_figure_that_differs_is_never_the_same_claim(one: int, other: int) -> None:
    left, right = (
        told(f"[The {who}] <said> {{at least {n} people were killed by the fire on board the Sea Lark}}.")
        for who, n in (("guard", one), ("owner", other))
    )
    relations = {pair.relation for pair in alike_in((left, right), ())}
    assert relations == ({Relation.SAME} if one == other else {Relation.VARIANT})
    assert len(event_of(left, right).claims) == (1 if one == other else 2)


@pytest.mark.parametrize("articles", [(), (told("\n"),), (told("Closed."), told("Closed at night."))])
def test_hardly_any_text(articles: tuple[Article, ...]) -> None:
    assert alike_in(articles, ()) == ()


def test_what_everybody_prints_makes_no_giant() -> None:
    standing = "“We thank all who helped,” [the minister] <said>. Subscribe to our daily letter for more."
    stories = (
        "wages rose at the mill",
        "a dam broke in Kelda",
        "the bus to Brennik burned",
        "the port is shut",
    )
    articles = [told(f"[The mayor] <said> {{{story} on Monday}}.\n{standing}") for story in stories]
    assert all(len({of_row(a) for a in articles} & set(str(e).split("'"))) <= 1 for e in events(*articles))


def test_many_copies_of_one_story() -> None:
    copies = [
        told(f"[The guard] <said> {{six people died on the Sea Lark}}.\nEdition {n}.") for n in range(60)
    ]
    event = event_of(copies[0], *copies[1:])
    assert len(event.claims[0].mentions) == 60


def test_events_ask_for_nothing_but_the_mentions_given() -> None:
    (one,) = [mention for mention in mentions_of(ONE.ledger) if mention.stand is Stand.SUPPORTS][:1]
    lost = Alike(one.id, "z" * 16, Relation.SAME, 1.0, "test")
    assert events_of((one,), (lost,), (ONE,))[0].claims[0].mentions == (one.id,)
    assert "six people" in words(ONE.text, one.content)


def test_like_deeds_of_other_months_are_not_chained_by_a_page_without_a_date() -> None:
    deed = "[The army] <said> {{two people were killed by rocket shells on the town of {town}}}."
    march = [told(deed.format(town=f"Kelda {n}"), date=f"2016-03-0{n}") for n in (1, 2, 3, 4)]
    july = told(deed.format(town="Brennik"), date="2016-07-01")
    undated = told(deed.format(town="Kelda near Brennik"))
    *of_march, later, between = (of_row(article) for article in (*march, july, undated))
    pairs = [
        *(Alike(*sorted((one, between)), Relation.SAME, 0.99, "test") for one in of_march),
        Alike(*sorted((later, between)), Relation.SAME, 0.98, "test"),
    ]
    articles = (*march, july, undated)
    mentions = [mention for article in articles for mention in mentions_of(article.ledger)]
    together = [
        {m for c in event.claims for m in c.mentions} for event in events_of(mentions, pairs, articles)
    ]
    assert sorted(together, key=len) == [{later}, {*of_march, between}]


def test_a_formula_brings_articles_of_other_months_not_together() -> None:
    formula = "A source at the police command of Kelda told the agency that terrorists fired rocket shells."
    march, july = (
        told(f"{formula}\n[A source] <said> {{two people were killed in the town of {town}}}.", date=date)
        for town, date in (("Kelda", "2016-03-01"), ("Brennik", "2016-07-01"))
    )
    left, right = sorted((march, july), key=lambda article: article.text_id)
    shared = Copy(
        left.text_id,
        right.text_id,
        (SharedPassage(Span(0, len(formula)), Span(0, len(formula)), 14, ()),),
        CopyKind.EDITED,
        0.4,
        Verdict(Direction.UNKNOWN, "test"),
        Verdict(Credited.NO, "test"),
        0.9,
        "test",
    )
    assert alike_in((march, july), (shared,)) == ()
    assert alike_in((march, july), (replace(shared, share=0.9),)) != ()


def test_who_credits_another_is_compared_with_it_whatever_the_words() -> None:
    here = told("[Harbour Post] <reports that> {19 houses were burnt down}.", outlet="Inland Courier")
    there = told("[The Inland Courier] <writes that> {fire has destroyed 19 homes}.", outlet="Harbour Post")
    mentions = [*mentions_of(here.ledger), *mentions_of(there.ledger)]
    found = {
        credited: events_of(mentions, alike_in((here, there), (), credited=credited), (here, there))
        for credited in ((), (Credit(here.text_id, there.text_id),))
    }
    assert [len(some) for some in found.values()] == [2, 1]


def test_a_credit_between_articles_far_apart_in_time_compares_nothing() -> None:
    here = told("[Harbour Post] <reports that> {19 houses were burnt down}.", date="2020-01-01")
    there = told("[The Courier] <writes that> {fire has destroyed 19 homes}.", date="2020-03-01")
    credited = (Credit(here.text_id, there.text_id), Credit("none", "such"))
    assert alike_in((here, there), (), credited=credited) == ()


def test_what_one_article_says_again_in_the_same_words_is_a_copy_of_it() -> None:
    """A hundred insiders who say it have one vote on what it is."""
    crowd = told("\n".join(f"[Insider {name}] <said> {{six people died there}}." for name in "ABCDE"))
    other = told("[The coast guard] <said> {six people died there}.\nThe sea was calm.")
    mentions = sorted(one.id for one in mentions_of(crowd.ledger) if one.source_id)
    copied = [(pair.left, pair.right) for pair in alike_in((crowd, other), ()) if pair.copied]
    assert len(mentions) == 5
    assert {*mentions} == {one for two in copied for one in two}
    assert len({*grouped(mentions, copied).values()}) == 1


def test_copies_make_no_claim_the_first() -> None:
    """Two who say it in their own words go before one whom three have copied."""
    articles = [told(f"[The guard] <said> {{six people died there}}.\nEdition {n}.") for n in range(6)]
    one, two, *others = map(of_row, articles)
    pairs = [
        *(Alike(*sorted((one, other)), Relation.VARIANT, 0.9, "test") for other in others),
        Alike(*sorted((one, two)), Relation.SAME, 0.9, "test"),
        *(
            Alike(*sorted((others[0], other)), Relation.SAME, 1.0, "test", copied=True)
            for other in others[1:]
        ),
    ]
    mentions = [mention for article in articles for mention in mentions_of(article.ledger)]
    event = next(e for e in events_of(mentions, pairs, articles) if len(e.claims) == 2)
    assert [len(claim.mentions) for claim in event.claims] == [2, 4]
