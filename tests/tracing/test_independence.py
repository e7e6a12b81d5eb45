"""The laws of independence (design, "Across articles"), on graphs made by chance."""

from collections.abc import Sequence
from dataclasses import replace
from random import Random
from unittest.mock import patch

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sayso.core.claim import Facts, Mention, Stand
from sayso.core.origin import Access, Basis, Ground, Independence, Rest, Way
from sayso.core.source import Identity, Kind
from sayso.core.span import Span
from sayso.tracing import counting
from sayso.tracing.draws import DRAWS, held
from sayso.tracing.graph import grouped
from sayso.tracing.independence import independence_of

HERE = (Span(0, 9),)
DISTINCT = "2 distinct origins, independence not established"


def basis(
    key: str, sure: float = 1.0, *, identity: str = "named", kind: str = "state", at: str = ""
) -> Basis:
    access = Access.OFFICE if sure else Access.NONE
    return Basis(key, (key,), Identity(identity), Kind(kind), access, "", key, "", sure, at)


def mention(key: str, text: str = "") -> Mention:
    return Mention(key, text or f"text {key}", "1", HERE, "", Stand.SUPPORTS, Facts())


def rest(one: str, other: str, way: Way = Way.HEARD, probability: float = 1.0) -> Rest:
    return Rest(one, other, way, probability, HERE, (), "by hand", "", way in (Way.COPY, Way.SAME))


def told(mentions: str, rests: Sequence[Rest], *bases: Basis) -> Independence:
    made = [mention(key) for key in mentions]
    return independence_of(made, rests, bases, {m.text_id: f"family {m.id}" for m in made})


@pytest.mark.parametrize(
    ("bases", "words"),
    [
        ((basis("A"), basis("B")), "2 independent origins"),
        ((basis("A"),), "one origin"),
        ((basis("A", 0),), "one origin"),
        ((basis("A", 0, at="x"), basis("B", 0, kind="expert", at="y")), DISTINCT),
        ((basis("A", 0, identity="collective"),), "no known origin"),
        ((basis("A"), basis("B", 0, identity="unnamed_person")), "one origin"),
    ],
)
def test_words(bases: tuple[Basis, ...], words: str) -> None:
    rests = [rest("m", one.id) for one in bases] + [rest("n", one.id) for one in bases]
    assert told("mn", rests, *bases).words == words


def test_one_article_alone_is_told_no_independence() -> None:
    assert told("m", [rest("m", "A")], basis("A")).words == "one article alone"


def test_a_ring_of_credits_has_no_origin() -> None:
    figures = told("mn", [rest("m", "n", Way.CREDIT), rest("n", "m", Way.CREDIT)])
    assert (figures.likely, figures.hi, figures.words) == (0, 0, "no known origin")
    assert figures.beside[0].why == "2 mentions with nothing behind"


def test_who_has_it_from_another_is_no_origin_beside_him() -> None:
    rests = [rest("m", "A"), rest("n", "B")]
    assert told("mn", rests, basis("A"), basis("B")).likely == 2
    assert told("mn", [*rests, rest("A", "B", Way.RELIES)], basis("A"), basis("B")).likely == 1
    # Only by way of A is B known here, and it is the origin.
    figures = told("mn", [rest("m", "A"), rest("n", "A"), rest("A", "B", Way.RELIES)], basis("A"), basis("B"))
    assert [one.basis for one in figures.origins] == ["B"]


def test_who_heard_it_himself_is_counted_apart() -> None:
    rests = [rest("m", "A"), rest("n", "A"), rest("o", "A"), rest("o", "n", Way.CREDIT)]
    assert told("mno", rests, basis("A")).hearing == 2
    assert told("mno", [*rests, rest("m", "n", Way.COPY)], basis("A")).hearing == 1


def test_bodies_of_one_government_are_one_side() -> None:
    bases = [replace(basis(key), side="Ostmark") for key in "AB"]
    figures = told("mn", [rest("m", "A"), rest("n", "B")], *bases)
    assert (figures.likely, figures.sides) == (2, 1)


def test_ten_experts_whom_nobody_knows_raise_the_upper_figure_by_one() -> None:
    experts = [basis(f"E{n}", 0, kind="expert", at=f"family {n}") for n in range(10)]
    rests = [rest("m", "A"), *(rest("n", one.id) for one in experts)]
    figures = told("mn", rests, basis("A"), *experts)
    assert (figures.lo, figures.likely, figures.hi, figures.distinct) == (1, 1, 2, 2)


def test_another_name_for_one_of_them_changes_no_figure() -> None:
    rests = [rest("m", "A"), rest("n", "B")]
    alias = [rest("n", "Z"), rest("B", "Z", Way.SAME)]
    bases = [basis("A", 0.84), basis("B", 0.84)]
    assert numbers(told("mn", [*rests, *alias], *bases, basis("Z", 0.84))) == numbers(
        told("mn", rests, *bases)
    )


@pytest.mark.parametrize("probability", [0.0, 0.1, 0.5, 0.95, 1.0])
def test_a_link_holds_in_that_very_share_of_draws(probability: float) -> None:
    assert held("a", "detector", probability).sum() == probability * DRAWS


MENTIONS = "klmno"
KEYS = "ABCDE"
PROBABILITY = st.sampled_from([0.2, 0.5, 0.8, 0.95, 1.0])


@st.composite
def bases_(draw: st.DrawFn) -> tuple[Basis, ...]:
    return tuple(
        basis(
            key,
            draw(st.sampled_from([0.0, 0.3, 0.8, 1.0])),
            identity=draw(st.sampled_from(["named", "named", "described", "collective", "unknown"])),
            kind=draw(st.sampled_from(["state", "local", "expert"])),
            at=draw(st.sampled_from(["", "x", "y"])),
        )
        for key in KEYS
    )


HEARD = st.builds(
    rest,
    st.sampled_from(MENTIONS),
    st.sampled_from(KEYS),
    st.sampled_from([Way.HEARD, Way.SEEN]),
    PROBABILITY,
)
BETWEEN = st.builds(
    rest,
    st.sampled_from(MENTIONS),
    st.sampled_from(MENTIONS),
    st.sampled_from([Way.COPY, Way.CREDIT, Way.REPEATS]),
    PROBABILITY,
).filter(lambda found: found.one != found.other)
DEPENDENCES = st.builds(
    rest, st.sampled_from(KEYS), st.sampled_from(KEYS), st.sampled_from([Way.SAME, Way.RELIES]), PROBABILITY
).filter(lambda found: found.one != found.other)
RESTS = st.lists(st.one_of(HEARD, HEARD, BETWEEN, DEPENDENCES), max_size=14)


def numbers(figures: Independence) -> tuple[int, ...]:
    return figures.lo, figures.likely, figures.hi, figures.distinct, figures.hearing, figures.sides


@settings(deadline=None)
@given(bases_(), RESTS)
def test_figures_are_in_their_order(bases: tuple[Basis, ...], rests: list[Rest]) -> None:
    figures = told(MENTIONS, rests, *bases)
    assert 0 <= figures.lo <= figures.likely <= figures.distinct <= figures.hi
    assert len(figures.origins) == figures.likely >= figures.sides


@pytest.mark.slow
@settings(deadline=None)
@given(bases_(), RESTS, st.randoms(use_true_random=False))
def test_the_order_of_what_is_given_changes_nothing(
    bases: tuple[Basis, ...], rests: list[Rest], chance: Random
) -> None:
    others, turned, mentions = list(bases), list(rests), list(MENTIONS)
    for some in (others, turned, mentions):
        chance.shuffle(some)
    assert told("".join(mentions), turned, *others) == told(MENTIONS, rests, *bases)


@pytest.mark.slow
@settings(deadline=None)
@given(bases_(), RESTS, st.one_of(DEPENDENCES, BETWEEN))
def test_another_dependence_raises_no_figure(bases: tuple[Basis, ...], rests: list[Rest], more: Rest) -> None:
    """Between what is there: a basis that only the new link brings in would be a new one."""
    heard = [rest("k", one.id) for one in bases]
    before, after = (told(MENTIONS, [*heard, *rests, *one], *bases) for one in ([], [more]))
    for name in ("lo", "likely", "distinct", "hi"):
        assert getattr(after, name) <= getattr(before, name)


@settings(deadline=None)
@given(bases_(), RESTS, st.sampled_from(MENTIONS))
def test_a_full_copy_changes_nothing(bases: tuple[Basis, ...], rests: list[Rest], copied: str) -> None:
    own = [replace(one, one="z") for one in rests if one.one == copied]
    more = [*rests, *own, rest("z", copied, Way.COPY)]
    assert numbers(told(MENTIONS + "z", more, *bases)) == numbers(told(MENTIONS, rests, *bases))


@settings(deadline=None)
@given(bases_(), RESTS, st.sampled_from(MENTIONS), st.lists(st.sampled_from("xyz"), max_size=4))
def test_names_without_a_way_to_know_never_raise_what_is_sure(
    bases: tuple[Basis, ...], rests: list[Rest], copied: str, families: list[str]
) -> None:
    """A copy with experts nobody has heard of, on outlets of every family."""
    experts = [basis(f"E{n}", 0, kind="expert", at=family) for n, family in enumerate(families)]
    more = [*rests, rest("z", copied, Way.COPY), *(rest("z", one.id) for one in experts)]
    before, after = told(MENTIONS, rests, *bases), told(MENTIONS + "z", more, *bases, *experts)
    assert (after.lo, after.likely) == (before.lo, before.likely)


@settings(deadline=None)
@given(bases_(), RESTS)
def test_a_roundup_joins_nothing(bases: tuple[Basis, ...], rests: list[Rest]) -> None:
    roundup = [rest("z", other, Way.CREDIT) for other in MENTIONS]
    assert numbers(told(MENTIONS + "z", [*rests, *roundup], *bases)) == numbers(told(MENTIONS, rests, *bases))


ALIKE = st.frozensets(st.tuples(st.sampled_from(MENTIONS), st.sampled_from(MENTIONS)), max_size=6)


# Who credits another, though that is not likely, shows besides who may be one with an origin.
SHOWN_BY_WHO_CREDITS = (
    (basis("A", 0), basis("B", 0), basis("C"), basis("D", 0), basis("E", 0.3)),
    [
        rest("l", "B", probability=0.2),
        rest("n", "C", probability=0.5),
        rest("l", "k", Way.CREDIT, 0.2),
        rest("k", "A", probability=0.2),
        rest("B", "A", Way.RELIES, 0.2),
        rest("B", "C", Way.SAME, 0.2),
    ],
    frozenset([("l", "n")]),
    "p",
)


# Who shows no way to know has it from one who does, as only an article says that has it from others.
TOLD_BY_WHO_CREDITS = (
    (basis("A", 0), basis("B"), basis("C", 0), basis("D", 0), basis("E", 0)),
    [rest("k", "A")],
    frozenset[tuple[str, str]](),
    "p",
)


@settings(deadline=None)
@given(bases_(), RESTS, ALIKE, st.text("pqr", min_size=1, max_size=3))
@example(*SHOWN_BY_WHO_CREDITS)
@example(*TOLD_BY_WHO_CREDITS)
def test_articles_that_have_it_from_others_make_nothing_surer_by_adding_two_claims_up(
    bases: tuple[Basis, ...], rests: list[Rest], alike: frozenset[tuple[str, str]], roundups: str
) -> None:
    """Each part alone is no less sure than the whole with roundups of everything, whomever they name.

    Nor does it help that they say of each basis from whom it has it.
    """
    new = sorted(set(roundups))
    relies = [
        replace(rest(one.id, other.id, Way.RELIES, sure), by=tuple(new))
        for sure, one, other in zip((0.9, 0.6), bases[::2], bases[1::2], strict=False)
    ]
    credit = [rest(one, other, Way.CREDIT) for one in new for other in MENTIONS]
    named = [rest(one, basis.id) for one in new for basis in bases]
    bridges = {(one, other) for one in new for other in MENTIONS}

    def together(ids: frozenset[str]) -> list[list[str]]:
        group = grouped(sorted(ids), sorted(alike | bridges))
        return [[key for key in sorted(ids) if group[key] == first] for first in set(group.values())]

    parts = together(frozenset(MENTIONS))
    alone = [independence_of(map(mention, part), rests, bases, {}).lo for part in parts]
    made = [mention(key) for key in (*MENTIONS, *new)]
    assert independence_of(made, [*rests, *credit, *named, *relies], bases, {}, together).lo <= max(alone)


def test_a_roundup_of_two_claims_adds_nothing_up() -> None:
    rests = [rest("m", "A", probability=0.9), rest("n", "B", probability=0.9)]
    roundup = [rest("z", other, Way.CREDIT) for other in "mn"]
    made, bases = [mention(key) for key in "mnz"], (basis("A"), basis("B"))
    assert independence_of(made, [*rests, *roundup], bases, {}, lambda ids: ids).lo == 1
    assert independence_of(made, [*rests, *roundup], bases, {}).lo == 2


@settings(deadline=None)
@given(bases_(), RESTS)
def test_the_direction_of_copies_changes_no_figure(bases: tuple[Basis, ...], rests: list[Rest]) -> None:
    """It is all that dates decide."""
    turned = [
        replace(one, one=one.other, other=one.one, undirected=False) if one.way is Way.COPY else one
        for one in rests
    ]
    assert told(MENTIONS, turned, *bases) == told(MENTIONS, rests, *bases)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.sampled_from((0.6, 0.85, 0.9, 1.0)), min_size=1, max_size=5),
    st.sampled_from((0.6, 0.85, 1.0)),
)
def test_who_is_an_office_by_kind_alone_never_raises_lo(sures: list[float], sure: float) -> None:
    known = [basis(f"K{n}", one) for n, one in enumerate(sures)]
    guessed = replace(basis("G", sure), ground=Ground.KIND)
    rests = [rest("m", one.id) for one in known]
    before = told("mn", [*rests, rest("n", known[0].id)], *known)
    after = told("mn", [*rests, rest("n", known[0].id), rest("n", "G")], *known, guessed)
    assert after.lo <= before.lo
    assert after.likely >= before.likely


@given(st.lists(st.sampled_from(("m", "n", "mn", "")), max_size=4))
def test_another_reading_of_an_event_never_raises_lo(readings: list[str]) -> None:
    made = [mention(key) for key in "mn"]
    bases, rests = [basis("A"), basis("B")], [rest("m", "A"), rest("n", "B")]
    families = {m.text_id: f"family {m.id}" for m in made}
    before = independence_of(made, rests, bases, families)
    after = independence_of(made, rests, bases, families, None, readings)
    assert after.lo == min([before.lo, *(len(set(one)) for one in readings)])
    assert (after.likely, after.hi) == (before.likely, before.hi)


def test_readings_that_rest_on_the_same_are_counted_once() -> None:
    bases = basis("A"), basis("B")
    made = [mention(f"m{n}") for n in range(40)]
    rests = [rest(one.id, "AB"[n % 2]) for n, one in enumerate(made)]
    readings = [[one.id for one in made if one.id != f"m{n}"] for n in range(40)]
    with patch.object(counting, "_patterns", wraps=counting._patterns) as drawn:
        told = independence_of(made, rests, bases, {}, None, readings)
    assert told.lo == 2
    assert drawn.call_count == 2  # for the whole, and for what is sure of every reading
    with patch.object(counting, "_patterns", wraps=counting._patterns) as drawn:
        independence_of(made, rests, [basis("A", 0), basis("B", 0)], {}, None, [["m0"], ["m1"], ["m0", "m1"]])
    assert drawn.call_count == 1  # nothing is lower than none


def test_who_is_taken_for_one_with_an_origin_is_told_with_whom() -> None:
    rests = [rest("m", "A"), rest("n", "B"), replace(rest("A", "B", Way.SAME, 0.9), why="the same name")]
    [beside] = told("mn", rests, basis("A"), basis("B", 0.5)).beside
    assert beside.why == "taken for one with A: the same name"
