"""How near figures of one unit are that differ, and what that tells of two claims."""

import pytest

from sayso.core.claim import Alike, Relation
from sayso.core.span import Span
from sayso.tracing.claims import alike_in
from sayso.tracing.clusters import COUNTED, Groups, linked
from sayso.tracing.differing import figures_fit
from sayso.tracing.facts import facts_of
from tests.tracing.told import told


@pytest.mark.parametrize(
    ("one", "other", "least", "most"),
    [
        ("The storm felled 20 trees.", "The storm felled 22 trees.", 0.8, 1.0),
        ("The storm felled 20 trees.", "The storm felled 30 trees.", 0.3, 0.6),
        ("The storm felled 20 trees.", "The storm felled 40 trees.", -1e-9, 1e-9),
        ("The storm felled 20 trees.", "The storm felled 80 trees.", -1.1, -0.9),
        ("The storm felled 20 trees and 9 masts.", "20 trees and 36 masts fell.", -1.1, -0.9),
        ("The storm felled 20 trees.", "The storm felled 20 trees.", 0.0, 0.0),
        ("The storm felled 20 trees.", "The storm felled trees.", 0.0, 0.0),
    ],
)
def test_near(one: str, other: str, least: float, most: float) -> None:
    ours, theirs = (facts_of(text, (Span(0, len(text)),)) for text in (one, other))
    assert least <= figures_fit(ours, theirs).near <= most
    assert figures_fit(ours, theirs).near == figures_fit(theirs, ours).near


STORM = "A storm crossed Harrowby on Sunday night and tore the roof off the old cannery."
ONE = f"[The mayor] <said> {{the storm in Harrowby felled 20 trees}}.\n{STORM}"


def alike(other: str, *, outlet: str = "Two", figure: str = "22") -> list[Alike]:
    """The pairs of the mayor's claim and a forester's, in articles of two outlets or of one."""
    there = f"[A forester] <said> {{{other.format(figure)}}}.\n{STORM}"
    articles = (told(ONE, outlet="One"), told(there, outlet=outlet))
    return [pair for pair in alike_in(articles, ()) if pair.left[:64] != pair.right[:64]]


def sure(other: str, *, outlet: str = "Two", figure: str = "22") -> float:
    ids = {mention.id: mention for mention in told(ONE, outlet="One").mentions}
    pairs = [
        pair for pair in alike(other, outlet=outlet, figure=figure) if {pair.left, pair.right} & set(ids)
    ]
    return max((pair.probability for pair in pairs if pair.relation is Relation.VARIANT), default=0.0)


WORDS = "in Harrowby {} trees were lost in the storm"


def test_two_outlets_count_one_thing() -> None:
    assert sure(WORDS) > sure(WORDS, figure="35")
    assert COUNTED in {pair.why for pair in alike(WORDS)}


def test_one_outlet_with_two_figures_tells_of_two_things() -> None:
    assert sure(WORDS, outlet="One") < sure(WORDS)
    assert COUNTED not in {pair.why for pair in alike(WORDS, outlet="One")}


def test_three_times_as_many_are_others() -> None:
    assert sure(WORDS, figure="200") < sure(WORDS, figure="35")


@pytest.mark.parametrize(
    ("why", "groups"), [(COUNTED, (("a", "b"), ("c",))), ("other figure", (("a",), ("b", "c")))]
)
def test_near_figures_join_last(why: str, groups: Groups) -> None:
    """Else "c" would take "b" from the one that tells the same."""
    pairs = [
        Alike("a", "b", Relation.SAME, 0.6, "same figure"),
        Alike("b", "c", Relation.VARIANT, 0.65, why),
        Alike("a", "c", Relation.VARIANT, 0.1, "other figure"),
    ]
    text_of = {id_: id_ for id_ in "abc"}
    assert linked(text_of, pairs, {}, {}) == linked(text_of, pairs[::-1], {}, {}) == groups
