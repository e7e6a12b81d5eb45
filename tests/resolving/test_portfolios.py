"""Names that keep all their words: ministries with a small portfolio, stations named after a country."""

from __future__ import annotations

import pytest

from tests.resolving.reading import SAYS, named, resolved, sources_of


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("the defence Ministry of Orlava", "defence Ministry of Orlava"),
        ("the foreign affairs Ministry of Orlava", "foreign affairs Ministry of Orlava"),
        ("the new Ministry of Orlava", "Ministry of Orlava"),
        ("Radio New Zealand International", "Radio New Zealand International"),
        ("Radio Latvia", "Radio Latvia"),
        ("the Saudi-funded Harbour News Agency", "Harbour News Agency"),
        ("The Minister of emergency Situations Karl Lund", "Karl Lund"),
        ("The Minister of natural Resources and Ecology Karl Lund", "Karl Lund"),
        (
            "The Ministry of Labour, Family and Social Affairs",
            "Ministry of Labour, Family and Social Affairs",
        ),
        ("The Ministry of Education, Science and Sport", "Ministry of Education, Science and Sport"),
        ("Minister of Labour, Family and Social Affairs Karl Lund", "Karl Lund"),
        ("The Karsk Fire and Rescue Service", "Karsk Fire and Rescue Service"),
        ("Karsk Fire and Rescue Service spokesman Karl Lund", "Karl Lund"),
        ("The Office of the President", "Office of the President"),
        ("The Office of the Prime Minister", "Office of the Prime Minister"),
        ("The Karsk Channel 9", "Karsk Channel 9"),
        ("Channel 9", "Channel 9"),
        ("The Karsk Channel One", "Karsk Channel One"),
    ],
)
def test_a_name_keeps_the_words_that_tell_it_apart(phrase: str, name: str) -> None:
    assert named(f"[{phrase}] {SAYS}") == [name]


@pytest.mark.parametrize(
    "phrase",
    [
        "The Minister of foreign Affairs Karl Lund",
        "The deputy Minister of internal Affairs Karl Lund",
        "The Commissioner for human Rights Karl Lund",
        "The Office of the Prosecutor",
    ],
)
def test_no_half_of_an_office_is_a_body(phrase: str) -> None:
    assert [source.why for source in resolved(f"[{phrase}] {SAYS}")[0]] == ["same words"]


@pytest.mark.parametrize("station", ["Karsk Channel 9", "Karsk Radio 101"])
def test_a_station_is_taken_up_by_its_noun(station: str) -> None:
    noun = station.split()[1].casefold()
    assert named(f"[The {station}] {SAYS}\n[The {noun}] {SAYS}") == [station, station]


def test_two_ministries_of_one_state_stay_two() -> None:
    assert len(sources_of("the defence Ministry of Orlava", "the interior Ministry of Orlava")) == 2


def test_a_firm_is_named_again_without_its_trade() -> None:
    assert named(
        f"The shares of Kestrelo Electric fell again after some weeks without much trade.\n[Kestrelo] {SAYS}"
    ) == ["Kestrelo Electric"]
