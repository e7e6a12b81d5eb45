"""Who acts on whom, in active and passive words, with verbs that turn the order round, and with nouns."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.core.claim import Facts
from sayso.core.span import Span
from sayso.tracing.differing import crossed
from sayso.tracing.facts import facts_of

ARMY_FIRST = (
    "The army shelled the militia",
    "The militia was shelled by the army",
    "The shelling of the militia by the army went on",
    "The militia came under fire from the army",
    "The militia lost the fort to the army",
    "The fort was taken from the militia by the army",
    "The army opened fire on the militia",
    "The militia, whom the army had warned, fled",
    "The militia was beaten at the hands of the army",
    "The attack of the army on the militia lasted an hour",
    "The militia was the target of the army",
    "The militia made way for the army",
    "Militia was driven back by army",
    "The militia finished three seats behind the army",
    "The militia took a blow to the flank from the army",
    "The fort that the army took belonged to the militia",
    "The militia left in lorries that the army had sold",
)


def facts(text: str) -> Facts:
    return facts_of(text, (Span(0, len(text)),))


@pytest.mark.parametrize("text", ARMY_FIRST)
def test_who_acts_comes_first(text: str) -> None:
    keys = [key for group in facts(text).roles for key in group if key in ("army", "militia")]
    assert keys == ["army", "militia"]


@pytest.mark.parametrize(
    "text",
    [
        "The militia waited near the army",
        "South of the army the militia waited",
        "The army and the militia agreed",
    ],
)
def test_neither_acts_on_the_other(text: str) -> None:
    assert not any(crossed(facts(text), facts(other)) for other in ARMY_FIRST)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("The militia paid for the lorries that the army drove in winter", "militia"),
        ("The militia left the table at which the army was sitting", "militia"),
        ("The men that the army freed came from the militia", "army"),
        ("The militia took the fort from the army", "militia"),
    ],
)
def test_who_acts_in_a_clause_beside_it_is_told_behind_who_acts(text: str, first: str) -> None:
    assert next(key for group in facts(text).roles for key in group if key in ("army", "militia")) == first


@given(st.sampled_from(ARMY_FIRST), st.sampled_from(ARMY_FIRST))
def test_exchanged_roles_cross_in_any_two_wordings(one: str, other: str) -> None:
    turned = other.lower().replace("army", "x").replace("militia", "army").replace("x", "militia")
    assert not crossed(facts(one), facts(other))
    assert crossed(facts(one), facts(turned[0].upper() + turned[1:]))


def test_what_is_measured_does_nothing_to_anybody() -> None:
    keys = {key for group in facts("The depot held 900 tonnes of fuel").roles for key in group}
    assert keys == {"depot"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Guards forced a gate of the Torva depot, where two of four valves were shut",
            "Two of the four valves of the Torva depot were shut",
        ),
        (
            "The miner was arrested after the guard had shot the driver",
            "After the guard had shot the driver the miner was arrested",
        ),
        (
            "The Torva shaft was so full of gas that nine miners were taken to hospital",
            "Nine miners were taken to hospital from the Torva shaft, which was full of gas",
        ),
    ],
)
def test_the_order_of_clauses_exchanges_nobody(one: str, other: str) -> None:
    assert not crossed(facts(one), facts(other))


def test_an_exchange_in_two_clauses() -> None:
    one, other = "The army fled when the militia attacked", "The militia fled when the army attacked"
    assert crossed(facts(one), facts(other))
