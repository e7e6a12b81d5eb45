"""Whether an office speaks of its own affairs."""

import time

import pytest

from sayso.core.origin import Access, Basis
from sayso.core.source import Identity, Kind
from sayso.tracing.own_affairs import LIKELY, on_its_own, own_deeds, own_in, own_people


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("the headquarters of the Orlavan army", "two soldiers of the Orlavan army are missing"),
        ("the Ministry of Defence of Tarvia", "Tarvian planes destroyed a depot"),
        ("the Ministry of Defence of Tarvia", "the aviation of Tarvia destroyed a depot"),
        ("the militia that calls itself the Reed Guard", "shells fell on the militia all night"),
        ("Colonel Ruben Brandt of the Orlavan army", "an Orlavan patrol did not come back"),
    ],
)
def test_a_claim_that_names_ones_own_side(name: str, content: str) -> None:
    assert own_in(name, content)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("the headquarters of the Orlavan army", "eight tanks were moving up the road"),
        ("the Ministry of Defence of Tarvia", "the Merrow military let forty trucks pass"),
        ("the Sirat Guard", "eight tanks were seen in the Sirat valley"),
        ("the Sirat Guard", "a shell fell near Sirat"),
        ("General Staff", "the general was seen by the guards"),
        ("the Savran army", "the Orlavan army fired first"),
    ],
)
def test_a_claim_about_others(name: str, content: str) -> None:
    assert own_in(name, content) == ""


def test_it_makes_an_unsure_office_surer_and_nobody_else() -> None:
    army = Basis(
        "a", ("the Orlavan army",), Identity.NAMED, Kind.STATE, Access.OFFICE, "“army”", "a", "m", 0.35
    )
    claim = ["two Orlavan soldiers are missing"]
    assert on_its_own(army, claim).sure > 0.5 > on_its_own(army, ["the road is shut"]).sure
    nobody = Basis("a", ("the Orlavan army",), Identity.NAMED, Kind.STATE, Access.NONE, "", "a", "m")
    assert on_its_own(nobody, claim) == nobody


def test_the_first_of_its_names_is_shown() -> None:
    name = "the Tarvian garrison at Merrow Castle and Kelda Bridge"
    assert own_in(name, "Kelda lost two men and Merrow lost three") == "Merrow"


def test_a_word_without_end_is_passed_in_time() -> None:
    begin = time.process_time()
    assert own_in("the Tarvian army", "a-" * 50_000) == ""
    assert time.process_time() - begin < 2


@pytest.mark.parametrize(
    ("name", "content", "own"),
    [
        ("the ministry of defence", "134 recruits fell ill after the parade", True),
        ("the Savran army", "gunmen fired at a barracks", False),
        ("the Savran army", "soldiers killed nine militants near the dam", False),
        ("the Savran army", "nine enemy soldiers were captured", False),
        ("the Savran army", "nine Orlavan soldiers were captured", False),
        ("the Savran army", "nine soldiers of Orlava were captured", False),
        ("the town council", "134 recruits fell ill after the parade", False),
        ("the Savran army", "sentries fired at a van", True),
        ("the Savran army", "a swarm of kites set fire to the barracks", True),
        ("the Savran army", "a swarm of kites set fire to an Orlavan outpost", False),
    ],
)
def test_soldiers_of_whom_nothing_more_is_told(name: str, content: str, *, own: bool) -> None:
    assert bool(own_people(name, content)) is own


def test_an_army_is_likely_to_know_of_soldiers_and_not_surely() -> None:
    army = Basis(
        "a", ("the Savran army",), Identity.NAMED, Kind.STATE, Access.OFFICE, "", "a", "m", sure=0.35
    )
    assert on_its_own(army, ["nine recruits fell ill"]).sure == LIKELY
    assert on_its_own(army, ["nine recruits fell ill", "a Savran patrol was lost"]).sure > LIKELY


@pytest.mark.parametrize(
    ("name", "content", "own"),
    [
        ("the Savran army", "six balloons were shot down over the lake", True),
        ("the Savran army", "nine militants were neutralised in a raid", True),
        ("the Savran army", "nine villagers were killed in a raid", False),
        ("the Reed Front", "nine prisoners were handed over at the mill", True),
        ("the Reed Front", "both sides agreed on a truce of two hours", True),
        ("the Reed Front", "the mayor handed over the keys", False),
        ("the town council", "six balloons were shot down over the lake", False),
        ("the widows of Senn", "nine prisoners were handed over at the mill", False),
    ],
)
def test_what_those_who_fight_do_themselves(name: str, content: str, *, own: bool) -> None:
    assert bool(own_deeds(name, content)) is own
