"""True independence keeps the laws of the design, counted from graphs small enough to see through."""

from dataclasses import replace
from datetime import datetime
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluation.presssim import ATTACKS, Article, Family, attacked, families, independence, truth_of
from evaluation.presssim.desk import Desk
from evaluation.presssim.independence import reachable, source_components
from evaluation.presssim.newsroom import Newsroom
from evaluation.presssim.operators.draft import taken
from evaluation.presssim.origin import Assignment, written
from evaluation.presssim.sheet import Part, sheets

pytestmark = pytest.mark.slow

PARTS: tuple[Part, ...] = ("choose", "report")
SHEET = next(sheet for sheet in sheets("choose") if sheet.name == "choose-ferry-sea-lark")
DEAD = SHEET.claims["dead"]


def room(*heard: str, claim: str = "dead") -> Newsroom:
    """A newsroom in which one outlet after another has heard one of these about the dead."""
    found = Newsroom(Desk(SHEET, Random(0)), 20)
    for source in heard:
        assignment = Assignment(found.outlet(), (source,), (claim,))
        found.publish_own(assignment.outlet, written(assignment, found.desk), datetime(2021, 8, 18, 9))
    return found


def family(newsroom: Newsroom) -> Family:
    return Family("by hand", "choose", SHEET, newsroom.sources(), tuple(newsroom.articles))


def independent(newsroom: Newsroom) -> int:
    return independence(family(newsroom), DEAD.exact).independent


def copy(newsroom: Newsroom, parent: Article) -> Article:
    return newsroom.publish(taken(parent, newsroom.outlet()), newsroom.after(parent))


@pytest.mark.parametrize(
    ("heard", "count"),
    [
        (("myhre",), 1),
        (("myhre", "guard"), 1),  # an office and its spokesman
        (("myhre", "brask"), 2),
        (("myhre", "brask", "hospital"), 3),
        (("line",), 0),  # nothing says how it can know
        (("line", "brask"), 1),
        (("brask", "brask"), 1),  # one press conference, two articles
    ],
)
def test_origins_are_counted_by_who_can_know(heard: tuple[str, ...], count: int) -> None:
    assert independent(room(*heard)) == count


def test_a_copy_raises_nothing() -> None:
    newsroom = room("myhre", "brask")
    before = independence(family(newsroom), DEAD.exact)
    copy(newsroom, copy(newsroom, newsroom.articles[0]))
    assert independence(family(newsroom), DEAD.exact) == before


def test_a_roundup_of_two_origins_gives_two() -> None:
    newsroom = room("myhre", "brask")
    draft = newsroom.kit.roundup(newsroom.articles, newsroom.outlet(), newsroom.desk)
    newsroom.publish(draft, newsroom.after(*newsroom.articles))
    assert independent(newsroom) == 2
    alone = replace(
        family(newsroom),
        world=tuple(replace(a, present=a.number == 2) for a in newsroom.articles),
    )
    assert independence(alone, DEAD.exact).independent == 2


def test_a_source_that_says_whom_it_has_it_from_adds_nothing() -> None:
    sheet = next(sheet for sheet in sheets("choose") if sheet.name == "choose-hospital-beit-nahran")
    found = Newsroom(Desk(sheet, Random(1)), 20)
    for source in ("relief", "monitor"):
        assignment = Assignment(found.outlet(), (source,), ("killed",))
        found.publish_own(assignment.outlet, written(assignment, found.desk), datetime(2021, 2, 6, 9))
    told = Family("by hand", "choose", sheet, found.sources(), tuple(found.articles))
    figures = independence(told, sheet.claims["killed"].exact)
    assert (figures.independent, figures.told) == (1, 1)


def test_figures_are_ordered_and_told_in_words() -> None:
    for part in PARTS:
        for one in families(part, 12, seed=3):
            for event in truth_of(one).events:
                figures = event.independence
                assert figures.independent <= figures.distinct <= figures.told == len(figures.origins)
                assert figures.sides <= figures.independent
                assert figures.words.endswith(("origin", "origins", "not established"))


@pytest.mark.parametrize("attack", sorted(ATTACKS))
@pytest.mark.parametrize("part", PARTS)
def test_an_attack_changes_no_true_figure(part: Part, attack: str) -> None:
    for one in families(part, 3, seed=11):
        after = attacked(one, attack)
        assert len(after.articles) > len(one.articles)
        for event in truth_of(one).events:
            now = independence(after, event.exact)
            assert now.independent == event.independence.independent
            assert now.distinct == event.independence.distinct


def test_attacks_add_as_much_as_their_names_say() -> None:
    one = next(iter(families("report", 1, seed=4)))
    voices = attacked(one, "hundred_sources_say").world[-1]
    assert sum(sentence.edits == ("seconded",) for sentence in voices.sentences) == 100
    assert len({a.outlet.domain for a in attacked(one, "ten_domains").world[-10:]}) == 10
    assert len({s for s in attacked(one, "ten_experts").sources if s.startswith("expert/")}) >= 10


GRAPHS = st.dictionaries(st.integers(0, 6), st.frozensets(st.integers(0, 6), max_size=3), min_size=1)


@given(GRAPHS)
@settings(max_examples=60, deadline=None)
def test_source_components_rest_on_nothing_else(given_graph: dict[int, frozenset[int]]) -> None:
    nodes = set(given_graph) | {n for there in given_graph.values() for n in there}
    graph = {(str(n),): frozenset((str(m),) for m in given_graph.get(n, frozenset())) for n in nodes}
    components = source_components(graph)
    assert components
    for component in components:
        assert all(graph[node] <= component for node in component)
        assert all(reachable(graph, node) == component for node in component)
    assert all(any(reachable(graph, node) & c for c in components) for node in graph)


@given(
    st.lists(st.sampled_from(["myhre", "guard", "brask", "hospital", "line"]), min_size=1, max_size=3),
    st.data(),
)
@settings(max_examples=25, deadline=None)
def test_copies_of_any_depth_raise_nothing(heard: list[str], data: st.DataObject) -> None:
    newsroom = room(*heard)
    before = independence(family(newsroom), DEAD.exact)
    for _ in range(data.draw(st.integers(1, 5))):
        copy(newsroom, data.draw(st.sampled_from(newsroom.articles)))
    assert independence(family(newsroom), DEAD.exact) == before


@given(st.integers(0, 30))
@settings(max_examples=10, deadline=None)
def test_dates_change_no_figure(seed: int) -> None:
    one = next(iter(families("choose", 1, seed=seed)))
    bare = replace(one, world=tuple(replace(a, shown=None, dated="none") for a in one.world))
    for event in truth_of(one).events:
        assert independence(bare, event.exact) == event.independence
