"""Ministries under several names, and of several countries: which are one."""

from __future__ import annotations

import pytest

from sayso.resolving.ministries import countries_with_ministries, ministry_named
from tests.resolving.reading import SAYS, named


def _ministries(*phrases: str, also: str = "") -> int:
    return len(set(named("\n".join([*(f"[{phrase}] {SAYS}" for phrase in phrases), also]))))


@pytest.mark.parametrize(
    "phrases",
    [
        ("The Ministry of Defense", "The Russian Defense Ministry"),
        ("The Russian Defense Ministry", "The Ministry of Defense of the Russian Federation"),
        ("The Ministry of Defense", "The Defence Ministry of Russia", "The Russian Ministry of Defense"),
        ("The Ministry of Foreign Affairs", "The Polish Foreign Ministry"),
        ("The Ministry of Defense", "The Ministry of Defense of Veldoria"),
    ],
)
def test_names_of_the_ministry_of_the_only_country(phrases: tuple[str, ...]) -> None:
    assert _ministries(*phrases) == 1


@pytest.mark.parametrize(
    ("phrases", "also"),
    [
        (("The Ministry of Defense of Ukraine", "The Ministry of Defense of the Russian Federation"), ""),
        (("The Ministry of Defense of Ukraine", "The Russian Defense Ministry"), ""),
        (("The Ministry of Defense", "The Polish Ministry of Health"), ""),
        (
            ("The Ministry of Defense", "The Russian Defense Ministry"),
            "The Ukrainian defense ministry was silent.",
        ),
        (("The Ministry of Trade", "The Polish Ministry of Foreign Trade"), ""),
    ],
)
def test_ministries_of_two_stay_two(phrases: tuple[str, ...], also: str) -> None:
    assert _ministries(*phrases, also=also) == len(phrases)


def test_a_ministry_alone_is_nobodys_where_another_country_speaks() -> None:
    assert _ministries("Kyiv", "The Ministry of Defense", "The Russian Defense Ministry") == 3


@pytest.mark.parametrize(
    ("name", "subject", "country"),
    [
        ("Russian Defence Ministry", "defense", "Russia"),
        ("Ministry of Defense of the Russian Federation", "defense", "Russia"),
        ("Ministry of Foreign Affairs", "foreign", ""),
        ("Ministry of Supply of Veldoria", "supply", "veldoria"),
    ],
)
def test_what_a_ministry_is_for_and_whose(name: str, subject: str, country: str) -> None:
    told = ministry_named(name)
    assert told
    assert (told[0] - {"ministry"}, told[1]) == ({subject}, country)


def test_whose_ministries_a_text_speaks_of() -> None:
    text = "The Polish health ministry, Ukraine's Ministry of Supply and the ministry of trade of Russia met."
    assert countries_with_ministries(text) == {"Poland", "Ukraine", "Russia"}


def test_the_name_with_the_country_is_shown() -> None:
    assert (
        named(f"[The Ministry of Defense] {SAYS}\n[The Russian Defense Ministry] {SAYS}")
        == ["Russian Defense Ministry"] * 2
    )


def test_a_long_name_with_another_sign_is_no_toil() -> None:
    """The time once doubled with each letter."""
    subject, country = ministry_named("Ministry of Reconstruction, Territorial Communications & Water") or (
        (),
        "",
    )
    assert "water" in subject
    assert country == ""
