"""Which sources of different articles are one, on what ground; and which are not."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.core.decision import SameVerdict, SourceDecision
from sayso.core.source import Identity, Kind
from sayso.resolving.across.across import merged
from sayso.resolving.across.called import Called
from sayso.resolving.across.roll import Ground, Merged, Oneness
from sayso.resolving.across.sides import Veto
from sayso.resolving.lexicon import Actor, Lexicon, Names, Nature, actor_key

LEXICON = Lexicon()


def named(name: str, kind: Kind = Kind.STATE, of: str = "", times: int = 1) -> Called:
    return Called(name, Identity.NAMED, kind, of, times)


def media(name: str, times: int = 1) -> Called:
    return named(name, Kind.MEDIA, times=times)


def described(name: str, identity: Identity = Identity.DESCRIBED, times: int = 1) -> Called:
    return Called(name, identity, Kind.STATE, "", times)


def groups(*called: Called, **more: object) -> set[frozenset[str]]:
    """The names that are one, by their names alone."""
    found = merged(called, LEXICON, **more)  # type: ignore[arg-type]
    return {frozenset(called[k].name for k in one.members) for one in found}


def only(*called: Called, **more: object) -> Merged:
    found = merged(called, LEXICON, **more)  # type: ignore[arg-type]
    assert len(found) == 1, [[called[k].name for k in one.members] for one in found]
    return found[0]


def decision(one: str, other: str, verdict: SameVerdict, number: int = 1) -> SourceDecision:
    return SourceDecision(one, other, verdict, number=number)


@pytest.mark.parametrize(
    ("one", "other", "ground"),
    [
        (named("Ada Moro"), named("Ada  MORO", Kind.EXPERT), Ground.SAME_NAME),
        (named("Norrin Shipping", Kind.COMPANY), named("the Norrin Shipping", Kind.OTHER), Ground.SAME_NAME),
        (described("The Syrian government"), described("the Syrian government"), Ground.SAME_NAME),
        (named("Dr Ada Moro"), named("Ada Moro"), Ground.TITLE_APART),
        (named("Archimandrite Ivo Lund"), named("Ivo Lund"), Ground.TITLE_APART),
        (media("Hawar news agency"), media("Hawar"), Ground.NOUN_APART),
        (media("AFP"), media("Agence France-Presse"), Ground.LISTED),
        (media("SANA news agency"), media("SANA"), Ground.LISTED),
        (media("Press TV"), media("English-language Press TV"), Ground.LISTED),
        (media("Al Mayadeen TV channel"), media("al-Mayadeen"), Ground.LISTED),
        (named("Syrian Health Ministry"), described("Syria's Ministry of Health"), Ground.OFFICE_OF_A_STATE),
        (named("Konstantin Sivkov"), named("Konstantin Sivkow"), Ground.SPELLED_ALIKE),
        (named("Konstantin Sivkov"), named("Константин Сивков"), Ground.SPELLED_ALIKE),
        (named("Rami Abdurrahmanov"), named("Rami Abdel Rahmanov"), Ground.SPELLED_ALIKE),
        (named("Aleppo Media Centre"), named("Aleppo Media Center"), Ground.SPELLED_ALIKE),
        (named("Harry M. Reid"), named("Harry Reid"), Ground.INITIALS_APART),
    ],
)
def test_one_source_by_its_ground(one: Called, other: Called, ground: Ground) -> None:
    found = only(one, other)
    assert found.grounds == (Ground.ITSELF, ground)
    assert found.one is Oneness.ONE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (named("Ada Moro"), named("Ida Moro")),
        (named("Lund"), named("Ivo Lund")),
        (named("General Lund"), named("Mr Lund")),
        (media("FNA"), media("Fars News Agency")),
        (named("Interior Ministry"), named("Syrian Interior Ministry")),
        (named("Coalition", Kind.INTERNATIONAL), named("US-led coalition", Kind.INTERNATIONAL)),
        (named("Washington"), named("United States")),
        (named("Ali Amin"), named("Eli Amin")),
        (named("Marin Kostova"), named("Marina Kostov")),
        (named("Gary J. Volesky"), named("Gary Volk")),
        (named("Syria"), media("Syria TV")),
        (media("Fox News"), media("Fox and Friends")),
        (described("a spokesman for the Pentagon"), named("Pentagon")),
        (described("the Syrian opposition"), described("Syria's opposition")),
        (named("Hawar", Kind.LOCAL), media("Hawar news agency")),
        (named("White Helmets", Kind.NGO), named("White House")),
    ],
)
def test_two_sources(one: Called, other: Called) -> None:
    assert len(merged([one, other], LEXICON)) == 2


@pytest.mark.parametrize(
    "name",
    [
        "Lund",
        "FNA",
        "Abu Omar",
        "Abdul Wahab",
        "the Interior Ministry",
        "Ministry of Defence",
        "Supreme Court",
    ],
)
def test_a_name_that_many_could_bear_is_counted_by_its_words(name: str) -> None:
    assert only(named(name, times=2)).one is Oneness.WORDS
    assert only(named(name)).one is Oneness.ONE, "in one article it is one"


@pytest.mark.parametrize(
    "source",
    [
        described("a military source", Identity.UNNAMED_PERSON, times=2),
        described("activists", Identity.COLLECTIVE, times=2),
        described("the mayor of Velm", times=2),
        described("a spokesman for the Pentagon", times=2),
        described("the government", times=2),
        named("A leading rights group", Kind.NGO, times=2),
    ],
)
def test_whom_nobody_could_find_is_never_one_over_articles(source: Called) -> None:
    assert only(source).one is Oneness.WORDS


def test_the_same_words_are_counted_together_whatever_their_case() -> None:
    found = only(
        described("Activists", Identity.COLLECTIVE), described("the activists", Identity.COLLECTIVE, times=3)
    )
    assert (found.one, found.grounds[1]) == (Oneness.WORDS, Ground.SAME_WORDS)


def test_pronouns_are_nobody() -> None:
    assert merged([named("We"), named("I"), named("some"), described("he")], LEXICON) == ()


def test_a_users_own_aliases() -> None:
    harbour = Actor("velm harbour", Kind.STATE, Nature.BODY)
    own = Names({actor_key(name): harbour for name in ("Velm Harbour Office", "HQ")})
    called = [named("Velm Harbour Office"), named("HQ", times=2)]
    assert len(merged(called, LEXICON)) == 2
    (found,) = merged(called, Lexicon(own))
    assert (found.one, found.grounds[1]) == (Oneness.ONE, Ground.LISTED)


def test_an_acronym_by_how_articles_spell_it_out() -> None:
    called = [media("FNA", times=3), media("Fars News Agency"), media("ANF", times=2)]
    spelled = {"FNA": {"Fars News Agency": 2}, "ANF": {"Firat News": 1, "Al Nusra Front": 4}}
    asked: list[str] = []

    def look_up(acronyms: object) -> dict[str, dict[str, int]]:
        asked.extend(acronyms)  # type: ignore[call-overload]
        return spelled

    found = {called[one.members[0]].name: one for one in merged(called, LEXICON, spelled_out=look_up)}
    assert asked == ["FNA", "ANF"]
    assert found["Fars News Agency"].grounds == (Ground.ITSELF, Ground.ACRONYM_SPELLED_OUT)
    assert found["Fars News Agency"].one is Oneness.ONE
    assert found["ANF"].one is Oneness.WORDS, "two names for one acronym"
    spelled["FNA"] = {"Fars News Agency": 1}
    once = next(one for one in merged(called, LEXICON, spelled_out=look_up) if len(one.members) == 2)
    assert (once.one, once.grounds[1]) == (Oneness.PROBABLY, Ground.ACRONYM_SPELLED_OUT_ONCE)


def test_the_surname_of_somebody_listed_is_probably_his() -> None:
    found = only(named("Bashar al-Assad"), named("President Assad"), named("Assad", times=3))
    assert found.one is Oneness.PROBABLY
    assert set(found.grounds[1:]) == {Ground.LISTED_SURNAME}


def test_but_not_where_the_case_has_another_of_that_name() -> None:
    assert groups(named("Bashar al-Assad"), named("Asma al-Assad"), named("Assad", times=2)) == {
        frozenset({"Bashar al-Assad"}), frozenset({"Asma al-Assad"}), frozenset({"Assad"}),
    }  # fmt: skip


def test_a_surname_in_the_body_of_its_only_bearer_is_probably_his() -> None:
    found = only(named("Ivo Lund", of="Velm Port Authority"), named("Lund", of="the Velm Port Authority"))
    assert (found.one, found.grounds[1]) == (Oneness.PROBABLY, Ground.SURNAME_IN_ONE_BODY)


@pytest.mark.parametrize(
    "other",
    [
        [named("Ivo Lund", of="Port Authority"), named("Lund", of="City Council")],
        [named("Ivo Lund", of="Port Authority"), named("Lund")],
        [named("Ivo Lund"), named("Lund", of="Port Authority")],
        [named("Ivo Lund", of="Port Authority"), named("Ada Lund"), named("Lund", of="Port Authority")],
    ],
)
def test_a_surname_alone_otherwise_is_nobodys(other: list[Called]) -> None:
    assert all(len(one.members) == 1 for one in merged(other, LEXICON))


def test_kinds_that_exclude_each_other_keep_two_apart_and_that_is_said() -> None:
    called = [named("Ivo Lund", Kind.STATE), named("Ivo Lund", Kind.MEDIA)]
    one, other = merged(called, LEXICON)
    assert (one.apart[0].other, one.apart[0].why) == (other.members[0], Veto.KIND)
    assert (other.apart[0].other, other.apart[0].why) == (one.members[0], Veto.KIND)


def test_different_bodies_keep_two_apart_and_who_may_be_either_stays_with_neither() -> None:
    called = [named("John Kirby", of="Pentagon"), named("John Kirby", of="Velm Port"), named("John Kirby")]
    found = merged(called, LEXICON)
    assert len(found) == 3
    assert {apart.why for one in found for apart in one.apart} == {Veto.BODY}


@pytest.mark.parametrize(
    ("body", "same"),
    [("FBI", "Federal Bureau of Investigation"), ("Pentagon", "United States"), ("UN", "United Nations")],
)
def test_two_names_of_one_body_and_a_body_of_a_state_are_no_contradiction(body: str, same: str) -> None:
    assert len(merged([named("Jo Smith", of=body), named("Jo Smith", of=same)], LEXICON)) == 1


def test_a_stray_contradiction_does_not_part_the_others() -> None:
    called = [
        named("Bernie Sandel", Kind.STATE, times=40),
        named("Bernie Sandel", Kind.PARTY, times=10),
        named("Bernie Sandel", Kind.ARMED_GROUP),
    ]
    assert sorted(len(one.members) for one in merged(called, LEXICON)) == [1, 2]


def test_what_a_list_knows_is_not_vetoed_but_a_word_of_another_kind_is_not_it() -> None:
    assert len(merged([media("SANA news agency"), named("SANA", Kind.STATE)], LEXICON)) == 1
    assert len(merged([media("Zvezda"), named("Zvezda", Kind.STATE)], LEXICON)) == 2


def test_a_persons_word_goes_before_all_rules() -> None:
    same = decision("FNA", "fars news  agency", SameVerdict.SAME)
    found = only(media("FNA", times=5), media("Fars News Agency"), decided=[same])
    assert (found.one, found.grounds[1]) == (Oneness.ONE, Ground.DECIDED)
    different = decision("SANA", "SANA news agency", SameVerdict.DIFFERENT)
    one, other = merged([media("SANA"), media("SANA news agency")], LEXICON, decided=[different])
    assert one.apart[0].why is other.apart[0].why is Veto.DECIDED


def test_a_persons_word_on_a_name_and_itself() -> None:
    kinds = [named("Ivo Lund", Kind.STATE), named("Ivo Lund", Kind.MEDIA)]
    assert only(*kinds, decided=[decision("Ivo Lund", "ivo lund", SameVerdict.SAME)]).one is Oneness.ONE
    apart = only(
        named("Ada Moro", times=3), decided=[decision("Ada Moro", "Ada Moro", SameVerdict.DIFFERENT)]
    )
    assert apart.one is Oneness.WORDS


def test_two_that_were_told_apart_never_meet_by_way_of_a_third() -> None:
    called = [media("SANA"), media("Sana news agency"), media("Syrian Arab News Agency")]
    different = decision("SANA", "Sana news agency", SameVerdict.DIFFERENT)
    for one in merged(called, LEXICON, decided=[different]):
        assert len({called[k].name for k in one.members} & {"SANA", "Sana news agency"}) <= 1


def test_the_weakest_ground_on_the_way_is_shown() -> None:
    called = [named("Dr Ivan Petrovich"), named("Ivan Petrovich"), named("Иван Петрович", times=9)]
    found = only(*called)
    assert [called[k].name for k in found.members] == ["Иван Петрович", "Dr Ivan Petrovich", "Ivan Petrovich"]
    assert found.grounds == (Ground.ITSELF, Ground.SPELLED_ALIKE, Ground.SPELLED_ALIKE)


POOL = [
    named("Ivo Lund"), named("Ivo Lund", Kind.MEDIA), named("Ivo Lund", of="Pentagon", times=4),
    named("Dr Ivo Lund", of="Velm Port"), named("Lund", of="Pentagon"), named("Lund", times=3),
    media("SANA", 5), media("Sana news agency"), media("SANA news agency", 2), named("Sana", Kind.LOCAL),
    media("FNA", 2), media("Fars News Agency"), named("Bashar al-Assad"), named("Assad"), named("We"),
    named("Asma al-Assad"), described("the Syrian government"), described("Syria's government"),
    described("activists", Identity.COLLECTIVE),
    named("Konstantin Sivkov", Kind.EXPERT), named("Константин Сивков"),
]  # fmt: skip
DECISIONS = [
    decision("FNA", "Fars News Agency", SameVerdict.SAME, 1),
    decision("SANA", "Sana news agency", SameVerdict.DIFFERENT, 2),
    decision("Ivo Lund", "Lund", SameVerdict.SAME, 3),
    decision("Lund", "Ivo Lund", SameVerdict.DIFFERENT, 4),
    decision("Assad", "Asma al-Assad", SameVerdict.SAME, 5),
]


def told(called: list[Called], decided: list[SourceDecision]) -> set[object]:
    found = merged(called, LEXICON, decided=decided)
    return {
        (
            called[one.members[0]],
            one.one,
            frozenset((called[k], ground) for k, ground in zip(one.members, one.grounds, strict=True)),
            frozenset((apart.why,) for apart in one.apart),
        )
        for one in found
    }


@settings(deadline=None, max_examples=60)
@given(st.sets(st.sampled_from(range(len(POOL)))), st.sets(st.sampled_from(DECISIONS)), st.randoms())
def test_the_order_of_what_is_given_is_of_no_account(
    chosen: set[int], decided: set[SourceDecision], chance: random.Random
) -> None:
    called, decisions = [POOL[k] for k in sorted(chosen)], sorted(decided, key=lambda d: d.number)
    first = told(called, decisions)
    chance.shuffle(called)
    chance.shuffle(decisions)
    assert told(called, decisions) == first


@settings(deadline=None, max_examples=60)
@given(st.sets(st.sampled_from(range(len(POOL)))), st.sets(st.sampled_from(DECISIONS)))
def test_everybody_but_pronouns_is_there_once(chosen: set[int], decided: set[SourceDecision]) -> None:
    called = [POOL[k] for k in chosen]
    found = merged(called, LEXICON, decided=sorted(decided, key=lambda d: d.number))
    members = [k for one in found for k in one.members]
    assert sorted(members) == [k for k, one in enumerate(called) if one.name != "We"]
