"""Which bases of one event may be one."""

from dataclasses import replace

import pytest

from sayso.core.origin import Access, Basis, Ground
from sayso.core.source import Identity, Kind
from sayso.tracing.one_basis import bodies_in, called_by_role, compatible, named_alike


def basis(key: str, name: str, kind: Kind) -> Basis:
    return Basis(key, (name,), Identity.NAMED, kind, Access.NONE, "", key, "m")


@pytest.mark.parametrize(
    ("presented", "bodies"),
    [
        ("Ada Holt, the governor of the Central Bank", [("central", "bank")]),
        ("Sergeant Ada Holt of the county police", [("county", "police")]),
        ("Ada Holt, a nurse", []),
        ("Ada Holt, Reedbank's managing director", [("reedbank",)]),
        ("Police chief Ada Holt", [("police",)]),
        ("Ada Holt of Ostra", []),
        ("environment minister Ada Holt", [("environment", "ministry")]),
        ("Orla's foreign minister, Ada Holt", [("foreign", "ministry", "orla")]),
        ("the foreign minister of Orla, Ada Holt", [("foreign", "ministry", "orla")]),
        ("Deputy Health Minister Ada Holt", [("health", "ministry")]),
        ("the chief medical officer of Orla, Ada Holt", [("health", "ministry", "orla")]),
        ("Ada Holt, chief medical officer of the clinic", []),
        ("the prime minister, Ada Holt", []),
        ("former health minister Ada Holt", []),
        ("police inspector Ada Holt", [("police",)]),
        ("fire chief Ada Holt", [("fire",)]),
        ("Ada Holt, who was near the fire", []),
    ],
)
def test_the_bodies_that_somebody_is_presented_with(presented: str, bodies: list[tuple[str, ...]]) -> None:
    assert list(bodies_in(presented)) == bodies


def test_who_is_presented_with_a_body_speaks_for_it() -> None:
    bank, holt = basis("a", "the Central Bank of Ostmark", Kind.STATE), basis("b", "Ada Holt", Kind.STATE)
    [link] = named_alike((bank, holt), {"b": [("central", "bank")]})
    assert (link.one, link.other) == ("a", "b")
    assert not list(named_alike((bank, holt), {"b": [("reed", "bank")]}))


def test_names_of_one_copied_sentence() -> None:
    whole = basis("a", "Swift & Sure Coaches", Kind.STATE)
    assert compatible(whole, basis("b", "Swift", Kind.COMPANY))
    assert not compatible(whole, basis("b", "Ada Holt", Kind.LOCAL))


def test_a_guess_who_goes_on_speaking_joins_nobody_of_one_kind() -> None:
    bank, holt = basis("a", "Reedbank", Kind.COMPANY), basis("b", "Ada Holt", Kind.COMPANY)
    assert compatible(bank, holt)
    assert not compatible(bank, holt, guessed=True)
    assert compatible(bank, basis("c", "Reedbank Holding", Kind.STATE), guessed=True)


def test_of_one_word_with_its_office_no_state_body_is_meant() -> None:
    firm, town = basis("a", "Orvik Mines", Kind.COMPANY), basis("b", "Orvik town council", Kind.STATE)
    holt = basis("c", "Ada Holt", Kind.COMPANY)
    [link] = named_alike((firm, town, holt), {"c": [("orvik",)]})
    assert (link.one, link.other) == ("a", "c")


def test_the_police_are_no_ministry() -> None:
    ministry = basis("a", "the Interior Ministry", Kind.STATE)
    police = replace(basis("b", "the police", Kind.STATE), identity=Identity.DESCRIBED)
    state = replace(basis("c", "the ministry", Kind.STATE), identity=Identity.DESCRIBED)
    pairs = {(link.one, link.other) for link in named_alike((ministry, police, state), {})}
    assert pairs == {("a", "c")}


def test_the_bank_is_the_only_company_of_an_event_whatever_kind_a_reader_guesses() -> None:
    reed = basis("a", "Reedbank Holding", Kind.COMPANY)
    bank = replace(
        basis("b", "the bank", Kind.STATE), identity=Identity.DESCRIBED, sure=0.85, ground=Ground.KIND
    )
    assert [(link.one, link.other) for link in named_alike((reed, bank), {})] == [("a", "b")]
    assert not list(named_alike((reed, bank, basis("c", "Orvik Mines", Kind.COMPANY)), {}))
    central = basis("c", "the Central Bank of Ostmark", Kind.STATE)
    assert {(link.one, link.other) for link in named_alike((reed, bank, central), {})} == {("b", "c")}
    assert not list(named_alike((reed, replace(bank, names=("the council",))), {}))
    assert not list(named_alike((reed, replace(bank, ground=Ground.WORDS)), {}))


def test_two_who_hold_the_office_of_one_ministry_are_one() -> None:
    minister, holt = basis("a", "Orla's interior minister", Kind.STATE), basis("b", "Ada Holt", Kind.STATE)
    told = {"a": [("interior", "ministry", "orla")], "b": [("interior", "ministry")]}
    assert [(link.one, link.other) for link in named_alike((minister, holt), told)] == [("a", "b")]
    other = {**told, "b": [("interior", "ministry", "savra")]}
    assert not list(named_alike((minister, holt), other))


def test_the_fire_brigade_and_its_chief_are_one() -> None:
    brigade, holt = basis("a", "the Harrow fire brigade", Kind.STATE), basis("b", "Ada Holt", Kind.STATE)
    [link] = named_alike((brigade, holt), {"b": [("fire",)]})
    assert (link.one, link.other) == ("a", "b")


def test_a_local_body_may_be_the_one_with_a_name() -> None:
    hospital, local = (
        basis(key, name, Kind.LOCAL)
        for key, name in (("a", "Harrow General Hospital"), ("b", "the local hospital"))
    )
    assert [(link.one, link.other) for link in named_alike((hospital, local), {})] == [("a", "b")]


def test_who_is_taken_for_an_outlet_is_the_one_of_the_same_full_name() -> None:
    nurse, medium = basis("a", "Ada Tren", Kind.LOCAL), basis("b", "Ada Tren", Kind.MEDIA)
    assert [(link.one, link.other) for link in named_alike((nurse, medium), {})] == [("a", "b")]
    assert not list(named_alike((nurse, basis("b", "Tren Radio", Kind.MEDIA)), {}))


def test_the_surname_before_an_answer_is_no_outlet() -> None:
    nurse, medium = basis("a", "Ada Tren", Kind.LOCAL), basis("b", "Tren", Kind.MEDIA)
    assert [(link.one, link.other) for link in named_alike((nurse, medium), {})] == [("a", "b")]
    assert not list(named_alike((nurse, basis("b", "Ada", Kind.MEDIA)), {}))


@pytest.mark.parametrize(
    ("bare", "presented", "one"),
    [
        ("Doctor", "Dr. Maren Oyelar, who runs the emergency ward", True),
        ("Doctor", "Maren Oyelar, a doctor at St Olave hospital", True),
        ("the mayor", "Mayor Ada Holt · Holt", True),
        ("Colonel", "Col. Ada Holt of the border guard", True),
        ("Doctor", "Ada Holt, who was treated by a doctor", False),
        ("Doctor", "the doctor's wife, Ada Holt", False),
        ("Doctor", "Ada Holt, the sister of a doctor", False),
        ("Nurse", "Dr. Maren Oyelar", False),
        ("Chief doctor", "Dr. Maren Oyelar", False),
    ],
)
def test_who_is_called_by_a_bare_role(bare: str, presented: str, *, one: bool) -> None:
    called, full = basis("a", bare, Kind.LOCAL), basis("b", "Maren Oyelar", Kind.LOCAL)
    told = [("t", "a", bare), ("t", "b", presented)]
    assert list(called_by_role((called, full), told)) == ([("a", "b")] if one else [])


def test_a_bare_role_of_two_or_of_another_article_is_nobody_elses() -> None:
    doctor = basis("a", "Doctor", Kind.LOCAL)
    one, other = basis("b", "Maren Oyelar", Kind.LOCAL), basis("c", "Ada Holt", Kind.LOCAL)
    told = [("t", "a", "Doctor"), ("t", "b", "Dr. Maren Oyelar"), ("t", "c", "Dr. Ada Holt")]
    assert not list(called_by_role((doctor, one, other), told))
    assert not list(called_by_role((doctor, one), [("t", "a", "Doctor"), ("u", "b", "Dr. Maren Oyelar")]))
