"""How the bases of one event can know, once they are brought together."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from sayso.core.origin import Access, Basis, Ground, Rest, Way
from sayso.core.source import Identity, Kind
from sayso.tracing.gathered import brought_together
from sayso.tracing.grounds import as_shown, by_fuller_names, grounded, passing_on


def basis(
    key: str, name: str, kind: Kind, access: Access = Access.NONE, ground: Ground = Ground.NOTHING
) -> Basis:
    sure = 0.9 if access is not Access.NONE else 0.0
    return Basis(key, (name,), Identity.NAMED, kind, access, "", key, "m", sure, ground=ground)


def same(one: str, other: str) -> Rest:
    return Rest(one, other, Way.SAME, 0.9, (), (), "test", "one", undirected=True)


HOLT = basis("a", "Holt", Kind.STATE, Access.OFFICE, Ground.KIND)
ADA = basis("b", "Ada Holt", Kind.EXPERT)
POLICE = basis("c", "the police", Kind.STATE, Access.OFFICE, Ground.WORDS)


def test_a_short_name_is_no_office_where_the_fuller_one_is_none() -> None:
    short, full = by_fuller_names((HOLT, ADA), [("a", "b")])
    assert (short.access, full.access) == (Access.NONE, Access.NONE)
    apart, _ = by_fuller_names((HOLT, ADA), [])
    assert apart.access is Access.OFFICE


def test_a_short_name_of_an_office_stays_one() -> None:
    full = replace(POLICE, id="d", names=("the Ostra police",))
    assert by_fuller_names((POLICE, full), [("c", "d")])[0].access is Access.OFFICE


def test_a_part_of_a_name_makes_no_surer_office() -> None:
    army = replace(POLICE, id="d", names=("the Defence Ministry",), sure=0.35)
    bare = replace(POLICE, id="e", names=("the ministry",))
    assert [one.sure for one in by_fuller_names((army, bare), [("d", "e")])] == [0.35, 0.35]
    [one] = brought_together((army, replace(bare, id="d")), ())
    assert one.sure == 0.35
    [one] = brought_together((replace(army, sure=0.9), replace(bare, id="d")), ())
    assert one.sure == 0.9


def test_who_was_told_so_has_no_access_by_any_of_his_names() -> None:
    full = replace(POLICE, id="d", names=("the Ostra police",))
    found = passing_on((POLICE, full), [("c", "d")], {"d": "citing reports"})
    assert all(one.access is Access.NONE and "citing reports" in one.why for one in found)


SHOWN = basis("e", "the minutes of the Reed district", Kind.DOCUMENT, Access.DOCUMENT, Ground.WORDS)
MINUTES = basis("f", "the minutes", Kind.DOCUMENT)


def test_a_bare_document_is_the_only_one_it_can_mean() -> None:
    reed, moor = ("minute", "reed", "district"), ("minute", "moor", "district")
    assert as_shown(MINUTES, {"minute": {reed: SHOWN}}).access is Access.DOCUMENT
    assert as_shown(MINUTES, {"minute": {reed: SHOWN, moor: None}}).access is Access.NONE
    assert as_shown(MINUTES, {"minute": {moor: None}}).access is Access.NONE
    assert as_shown(MINUTES, {}).access is Access.NONE


BASES = (HOLT, ADA, POLICE, MINUTES)


@given(
    st.dictionaries(st.sampled_from("abcf"), st.just("citing reports")),
    st.lists(st.tuples(st.sampled_from("abcf"), st.sampled_from("abcf"))),
    st.sampled_from("abcf"),
)
def test_that_one_more_was_told_so_makes_nobody_surer(
    told: dict[str, str], pairs: list[tuple[str, str]], more: str
) -> None:
    rests = [same(*pair) for pair in pairs]
    before = grounded(BASES, rests, told, (), {})
    after = grounded(BASES, rests, {**told, more: "had heard"}, (), {})
    assert all(b.sure <= a.sure for a, b in zip(before, after, strict=True))
