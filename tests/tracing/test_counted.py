"""An equal number makes one claim only where one thing is counted, and something like it is told of it."""

import numpy as np
import pytest

from sayso.core.claim import Facts, Mention, Stand
from sayso.core.span import Span
from sayso.tracing.claims import alike_in, events_of
from sayso.tracing.compare import FEATURES, but_for_names
from sayso.tracing.differing import Fit, figures_fit
from sayso.tracing.facts import facts_of
from sayso.tracing.side import side_of
from tests.tracing.told import told

PLACE = "Dorma lies on the river."


def facts(text: str) -> Facts:
    return facts_of(text, (Span(0, len(text)),))


def are_one(one: str, other: str) -> bool:
    articles = [
        told(f"[The council] <said> {{{one}}}.\n{PLACE}", outlet="One"),
        told(f"[The hospital] <said> {{{other}}}.\n{PLACE}", outlet="Two"),
    ]
    first, second = ({m.id for m in article.mentions if m.number == "1"} for article in articles)
    mentions = [mention for article in articles for mention in article.mentions]
    events = events_of(mentions, alike_in(articles, ()), articles)
    return any(first | second <= set(claim.mentions) for event in events for claim in event.claims)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("two schools will close in Dorma", "two drivers were fined in Dorma"),
        ("four buses were burnt in Dorma on Tuesday", "four teachers were dismissed in Dorma on Tuesday"),
        ("300 homes lost power in Dorma overnight", "300 cows were vaccinated near Dorma"),
        ("two of our guests are ill", "two banks raised their rates"),
        ("six people drowned in the river at Dorma", "six people signed the petition in Dorma"),
        ("the price of bread rose by 10 percent in Dorma", "the reservoir of Dorma is 10 percent full"),
        ("a fire broke out in hangar seven", "seven farmers were fined in Dorma"),
    ],
)
def test_a_number_alone_makes_nothing_one(one: str, other: str) -> None:
    assert not are_one(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("four buses were burnt in Dorma on Tuesday", "rioters set four buses on fire in Dorma"),
        ("300 homes lost power in Dorma overnight", "300 households were without electricity in Dorma"),
        ("the plant will cut 500 jobs", "500 workers will be laid off at the plant"),
        ("three policemen were injured in Dorma", "three officers were hurt in the clashes in Dorma"),
        ("nine miners died in the fire", "the fire killed nine people"),
    ],
)
def test_one_number_of_one_thing(one: str, other: str) -> None:
    assert are_one(one, other)


@pytest.mark.parametrize(
    ("one", "other", "fit"),
    [
        ("two banks were fined", "two dogs are missing", Fit.NOTHING),
        ("two banks were fined", "three dogs are missing", Fit.DIFFER),
        ("1,937 voters signed", "1,937 signatures were counted", Fit.AGREE),
        ("the clinic was hit four times", "the clinic took four hits", Fit.AGREE),
        ("nine onlookers fled", "nine people fled", Fit.AGREE),
        ("more than nine people fled", "nine people fled", Fit.DIFFER),
        ("fewer than seven people fled", "seven people fled", Fit.DIFFER),
        ("at least nine people fled", "nine people fled", Fit.AGREE),
        ("smoke over nine floors", "smoke on nine floors", Fit.AGREE),
        ("more than nine people fled", "at least nine people fled", Fit.AGREE),
        ("more than 62 people fled", "62 people fled", Fit.AGREE),
        ("a fire of more than nine hours", "a fire of nine hours", Fit.AGREE),
    ],
)
def test_fit(one: str, other: str, fit: Fit) -> None:
    assert figures_fit(facts(one), facts(other)).fit is fit


@pytest.mark.parametrize("text", ["a leak at loading bay two", "the fire began in hangar 7.", "at gate four"])
def test_a_number_that_is_a_name(text: str) -> None:
    assert not facts(text).figures


@pytest.mark.parametrize(
    ("text", "unit"),
    [("two of our colleagues are ill", "colleague"), ("in the building twelve people died", "people")],
)
def test_what_is_counted(text: str, unit: str) -> None:
    assert [figure.unit for figure in facts(text).figures] == [unit]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Attack on the bank came from abroad", "the attack on Dorma Savings Bank came from abroad", True),
        ("the raid on the depot failed at once", "the raid on the Kesla depot failed at once", True),
        ("the raid on the depot failed at once", "the Kesla raid on the depot did not fail at once", False),
    ],
)
def test_the_same_words_but_for_a_name(one: str, other: str, *, same: bool) -> None:
    assert are_one(one, other) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("the raid on the depot failed at once", "the raid on the Kesla depot failed at once", True),
        ("the raid on the Orrin depot failed at once", "the raid on the Kesla depot failed at once", False),
        ("the mayor of Kelm has left the party", "the mayor of Dorma has left the party", False),
        ("the raid failed", "the Kesla raid failed", False),
    ],
)
def test_names_may_be_left_out_and_not_exchanged(one: str, other: str, *, same: bool) -> None:
    left, right = (side_of(text, text, [mention(text)]) for text in (one, other))
    found = list(but_for_names(left, right, np.ones((1, 1, len(FEATURES)), np.float32)))
    assert found == ([(0, 0)] if same else [])


def mention(text: str) -> Mention:
    span = (Span(0, len(text)),)
    return Mention(text, text, "1", span, "", Stand.SUPPORTS, facts(text))
