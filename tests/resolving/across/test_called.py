"""What a name tells beside those of other articles."""

from __future__ import annotations

import pytest

from sayso.core.source import Identity, Kind
from sayso.resolving.across.called import Called, Sort, alike, plain, reading_of, without_initials
from sayso.resolving.lexicon import Lexicon
from sayso.resolving.offices import office_of

LEXICON = Lexicon()


def sort_of(name: str, identity: Identity = Identity.NAMED) -> Sort:
    return reading_of(Called(name, identity, Kind.STATE), LEXICON).sort


@pytest.mark.parametrize(
    ("name", "sort"),
    [
        ("Ada Moro", Sort.FULL),
        ("Peter T. King", Sort.FULL),
        ("Palmyra Coordination Committee", Sort.FULL),
        ("Pentagon", Sort.FULL),
        ("Rudaw news agency", Sort.FULL),
        ("The Russian center for monitoring the ceasefire", Sort.FULL),
        ("the Russian defence ministry", Sort.OFFICE),
        ("Moro", Sort.SHORT),
        ("President Assad", Sort.SHORT),
        ("Umm Ahmad", Sort.SHORT),
        ("Health Ministry", Sort.WORDS),
        ("Ministry of Defence", Sort.SHORT),
        ("the Coalition", Sort.SHORT),
        ("the activist", Sort.WORDS),
        ("A U.N. Commission of Inquiry", Sort.WORDS),
        ("We", Sort.PRONOUN),
        ("others", Sort.PRONOUN),
        ("...", Sort.PRONOUN),
    ],
)
def test_a_named_source(name: str, sort: Sort) -> None:
    assert sort_of(name) is sort


def test_a_name_is_none_where_the_source_is_not_named() -> None:
    assert sort_of("Ada Moro", Identity.COLLECTIVE) is Sort.WORDS
    assert sort_of("the Syrian government", Identity.DESCRIBED) is Sort.OFFICE
    assert sort_of("the mayor of Raqqa", Identity.DESCRIBED) is Sort.WORDS


@pytest.mark.parametrize(
    ("name", "office"),
    [
        ("Russia's Ministry of Defence", "Russia: defense ministry"),
        ("the Ministry of Foreign Affairs of Russia", "Russia: foreign ministry"),
        ("Russias Ministry of Defence", "Russia: defense ministry"),
        ("the South Korean army", "South Korea: army"),
        ("South Korea's army", "South Korea: army"),
        ("Syrian state TV", "Syria: state tv"),
        ("the Syrian tourism ministry", "Syria: tourism ministry"),
        ("a Syrian ministry", ""),
        ("Syrian state media", ""),
        ("the Syrian opposition", ""),
        ("the defence ministry", ""),
        ("Syria", ""),
        ("the Syrian and Russian governments", ""),
        ("Sudanese President Bashir dissolves government", ""),
    ],
)
def test_the_office_of_a_state(name: str, office: str) -> None:
    assert office_of(name, LEXICON) == office


def test_plain_words() -> None:
    assert plain("The  Syrian Government which") == "syrian government"
    assert plain("“ABC’s”") == "abc"


@pytest.mark.parametrize("other", ["rami abdurrahman", "rami abdel-rahman", "rami abd al-rahman"])
def test_spellings_of_arabic_names(other: str) -> None:
    assert alike("rami abdul rahman") == alike(other) != ""


def test_short_names_are_not_compared_by_sound() -> None:
    assert alike("ali amin") == ""


def test_initials() -> None:
    assert without_initials("gary j volesky") == "gary volesky"
    assert without_initials("j r moro") == "j moro"
    assert without_initials("moro") == "moro"
