"""Names that are a person's given one and an agency's, a body's or a country's, too."""

from __future__ import annotations

import pytest

from sayso.core.source import Kind
from sayso.resolving.kinds.kinds import kind_verdict
from sayso.resolving.lexicon import Lexicon, Nature
from sayso.resolving.portraits import Portrait
from tests.resolving.reading import SAYS, named, sources_of


@pytest.mark.parametrize(
    "name",
    [
        "Irena Maren",
        "Sana Daro",
        "Wafa Merin",
        "Tasnim Velmar",
        "Jordan Harrow",
        "Kenya Tolland",
        "Georgia Lunt",
        "Paris Ormond",
        "Otto Brand",
    ],
)
def test_a_listed_name_before_a_surname_is_a_given_one(name: str) -> None:
    (person,) = sources_of(name)
    assert (person.name, person.affiliation) == (name, "")


def test_a_noun_of_firms_is_a_surname_behind_a_listed_given_name_alone() -> None:
    assert named(f"[The mayor, Eva Brand], {SAYS}\n[She] <added> {{it was late}}.") == ["Eva Brand"] * 2
    assert named(f"[The Orsk Brand] {SAYS}\n[She] <added> {{it was late}}.") == ["Orsk Brand", "She"]


def test_a_title_may_stand_before_it() -> None:
    assert named(f"[Minister Israel Harrow] {SAYS}\n[Harrow] {SAYS}") == ["Israel Harrow"] * 2


def test_the_head_of_a_body_is_named_after_it() -> None:
    assert (
        named(f"[The head of the rescue service Irena Maren] {SAYS}\n[Maren] {SAYS}") == ["Irena Maren"] * 2
    )


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Reuters Moscow", "Moscow"),
        ("SANA Damascus", "Damascus"),
        ("Tasnim Tehran", "Tehran"),
        ("Israel Police", "Israel Police"),
        ("Jordan Times", "Jordan Times"),
        ("Tasnim News", "Tasnim News"),
        ("Kenya Shipbuilders Association", "Kenya Shipbuilders Association"),
        ("Jordan Foreign Minister Ada Moro", "Ada Moro"),
        ("Reuters Harrow", "Harrow"),
    ],
)
def test_what_ends_a_body_or_is_a_place_makes_no_surname(phrase: str, name: str) -> None:
    assert named(f"[{phrase}] {SAYS}") == [name]


@pytest.mark.parametrize(("name", "kind"), [("Irena Maren", Kind.LOCAL), ("Ada Maren", Kind.INTERNATIONAL)])
def test_the_head_alone_does_not_take_its_bearer_for_the_body(name: str, kind: Kind) -> None:
    portrait = Portrait((name,), (), (), frozenset(), Kind.UNKNOWN, Nature.PERSON)
    odds = {"international": 0.7, "local": 0.2, "other": 0.1}
    assert kind_verdict(portrait, [odds], Lexicon()).value is kind
