"""Names that keep all their words: ministries with a small portfolio, stations named after a country."""

from __future__ import annotations

import pytest

from tests.resolving.reading import SAYS, named, sources_of


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("the defence Ministry of Orlava", "defence Ministry of Orlava"),
        ("the foreign affairs Ministry of Orlava", "foreign affairs Ministry of Orlava"),
        ("the new Ministry of Orlava", "Ministry of Orlava"),
        ("Radio New Zealand International", "Radio New Zealand International"),
        ("Radio Latvia", "Radio Latvia"),
        ("the Saudi-funded Harbour News Agency", "Harbour News Agency"),
    ],
)
def test_a_name_keeps_the_words_that_tell_it_apart(phrase: str, name: str) -> None:
    assert named(f"[{phrase}] {SAYS}") == [name]


def test_two_ministries_of_one_state_stay_two() -> None:
    assert len(sources_of("the defence Ministry of Orlava", "the interior Ministry of Orlava")) == 2


def test_a_firm_is_named_again_without_its_trade() -> None:
    assert named(
        f"The shares of Kestrelo Electric fell again after some weeks without much trade.\n[Kestrelo] {SAYS}"
    ) == ["Kestrelo Electric"]
