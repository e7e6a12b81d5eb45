"""Whom "he" and "she" mean as a subject of their own sentence or of the one before."""

from __future__ import annotations

import pytest

from sayso.core.source import PRONOUN
from tests.resolving.reading import named, resolved

BEFORE = "[Governor Ivo Lund] <said> {that it rained}.\n"


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("{The baker Jan Moro is convinced that it will rain}, [he] <told> Ordel.", "Jan Moro"),
        ("{Jan Moro, a baker, has no doubt that it will rain}, [he] <told> Ordel.", "Jan Moro"),
        (
            "{The baker Ada Moro hopes that it will rain}, [she] <said> in an interview with Ordel.",
            "Ada Moro",
        ),
        ("{The baker Ada Moro hopes that it will rain}, [he] <said> in an interview.", "Ivo Lund"),
        ("{The baker Jan Moro stole the bread}, [he] <told> Ordel.", "Ivo Lund"),
        ("{“The baker Jan Moro hopes that it will rain”}, [he] <told> Ordel.", "Ivo Lund"),
        ("It rained on Jan Moro. {Moro hopes that it will rain}, [he] <told> Ordel.", "he"),
    ],
)
def test_who_is_said_to_think_something_tells_it(line: str, meant: str) -> None:
    assert named(BEFORE + line)[-1] == meant


def test_a_spokesman_may_tell_what_somebody_known_thinks() -> None:
    line = "Jan Moro sings. {Moro hopes that it will rain}, [he] <told> Ordel."
    assert named("[The spokesman Ivo Lund] <said> {that it rained}.\n" + line)[-1] == "Ivo Lund"


def test_a_headline_does_not_make_somebody_known() -> None:
    line = "{The baker Jan Moro hopes that it will rain}, [he] <told> Ordel."
    assert named("Moro hopes for rain\n" + BEFORE + line)[-1] == "Jan Moro"


@pytest.mark.parametrize(
    ("lines", "meant"),
    [
        ("The baker Jan Moro commented on the news for us. According to [him], {it will rain}.", "Jan Moro"),
        ("On Monday, the baker Jan Moro visited our studio. <In> [his] <words>, {it will rain}.", "Jan Moro"),
        ("The head of the guild, Ada Moro, shared her view. <In> [her] <opinion>, {it rains}.", "Ada Moro"),
        ("The baker Ada Moro commented on the news. <In> [his] <opinion>, {it will rain}.", "Ivo Lund"),
        ("Vrahim Dzholtash commented on the news. According to [him], {it will rain}.", "Vrahim Dzholtash"),
        ("Quall Bridge reacted to the news. According to [him], {it will rain}.", "Ivo Lund"),
        ("The baker Jan Moro disagrees. [He] <believes> {that it will rain}.", "Jan Moro"),
        ("The baker Jan Moro commented on the news.\n{“It rains. It pours,”} [he] <said>.", "Jan Moro"),
        ("The baker Jan Moro commented on the news.\n{“It was Moro,”} [he] <said>.", "Ivo Lund"),
        ("The aide to the mayor Jan Moro reacted. According to [him], {it will rain}.", "The aide"),
        ("The lawyer of Jan Moro reacted. According to [him], {it will rain}.", "The lawyer"),
        ("This was told to us by the head of the mill Jan Moro. According to [him], {it rains}.", "Jan Moro"),
        ("The baker Jan Moro met the guards. [He] <believes> {that it will rain}.", "Jan Moro"),
        ("The baker Jan Moro was arrested on Monday. According to [him], {it will rain}.", "Jan Moro"),
        ("The baker Jan Moro was arrested on Monday. According to [him], {Moro was drunk}.", "Ivo Lund"),
        ("The guards arrested the baker Jan Moro. According to [him], {it will rain}.", "Ivo Lund"),
        ("A baker commented on the news for us. According to [him], {it will rain}.", "baker"),
        ("The bridge opens in May. According to [him], {it will rain}.", "Ivo Lund"),
        ("The governor commented on the news. According to [him], {it will rain}.", "Ivo Lund"),
    ],
)
def test_a_view_is_that_of_who_was_just_brought_in_to_speak(lines: str, meant: str) -> None:
    assert named(BEFORE + lines)[-1] == meant


def test_somebody_named_whom_nothing_but_pronouns_mean_is_found() -> None:
    sources, _ = resolved(
        "The baker Jan Moro commented on it. According to [him], {it will rain}.\n[I] <was> {late}."
    )
    assert [(source.name, source.why == PRONOUN) for source in sources] == [("Jan Moro", False), ("I", True)]


@pytest.mark.parametrize("gap", ["\t", "\n ", " \N{NO-BREAK SPACE}"])
def test_a_gap_of_other_spaces_before_a_name_is_no_role(gap: str) -> None:
    lines = f"{gap}Jan Moro commented on the news. According to [him], {{it will rain}}."
    assert named(BEFORE + lines)[-1] == "Jan Moro"


@pytest.mark.parametrize("told", ["It was reported by\n\n", "It was reported by \n"])
def test_a_teller_whom_nobody_names_is_nobody(told: str) -> None:
    line = f"Jan Moro sings. {told}[He] <said> {{that it will rain}}."
    assert named(BEFORE + line)[-1] in ("He", "Jan Moro", "Ivo Lund")


STEPPED_IN = [
    ("Rook laughed at it.", "Rook"),
    ("Rook lost his post.", "Rook"),
    ("Rook went to the window.", "Rook"),
    ("The quimper came in.", "He"),
    ("A quimper stepped forward.", "He"),
    ("A soldier stepped forward.", "soldier"),
    ("A bucket stood in the hall.", "Ivo Lund"),
    ("The quimper came in and greeted Lund.", "Ivo Lund"),
    ("Corvelo lost its licence.", "Ivo Lund"),
    ("The road was shut.", "Ivo Lund"),
]


@pytest.mark.parametrize(("between", "meant"), STEPPED_IN)
def test_who_has_stepped_in_between_may_speak_next(between: str, meant: str) -> None:
    lines = f"[Ivo Lund] <said> {{the roof was safe}}. {between} He said no."
    again = f"= Ivo Lund said the roof was safe. {between} [He] <said> {{no}}."
    assert named(f"{lines}\n{again}")[-1] == meant


@pytest.mark.parametrize(
    ("lines", "meant"),
    [
        ("[Mr Brinkworth] <said> {no}.\n{I have never met Mr Crane}, as [he] <has confirmed>.", "Mr Crane"),
        ("[Mr Brinkworth] <said> {no}.\n{I have never met them}, as [he] <has confirmed>.", "Mr Brinkworth"),
        ("[Mr Brinkworth] <said> {no}.\n{Mr Crane had left}, [he] <said>.", "Mr Brinkworth"),
        ("[The second pilot] <said> {no}.\nThe first pilot came in. [He] <said> {yes}.", "The first pilot"),
    ],
)
def test_who_is_named_in_what_he_confirms(lines: str, meant: str) -> None:
    assert named(lines)[-1] == meant


def test_a_local_council_is_called_by_all_its_words() -> None:
    assert named("[The Local Coordination Council of Al-Hamra] <said> {no}.") == [
        "Local Coordination Council of Al-Hamra"
    ]


@pytest.mark.parametrize(("name", "meant"), [("Jihad Darwish", "Jihad Darwish"), ("Islamic Jihad", "he")])
def test_a_given_name_that_is_also_a_movement_s(name: str, meant: str) -> None:
    assert named(f"[A council member, {name},] <said> {{no}}.\n{{“yes,”}} [he] <said>.")[-1] == meant
