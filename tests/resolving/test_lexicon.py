"""The shipped lists: each row is well formed, and no name stands for two."""

from __future__ import annotations

import csv
from collections import Counter
from importlib.resources import files

import pytest

from sayso.core.source import Kind
from sayso.resolving.countries import country_of, is_adjective
from sayso.resolving.lexicon import Gender, Lexicon, Nature, gender_of, lost_possessive, singulars

LISTS = files("sayso.resolving") / "lexicons"


def rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader((LISTS / f"{name}.csv").read_text(encoding="utf-8").splitlines()))


@pytest.mark.parametrize("name", ["nouns", "actors", "countries", "first_names"])
def test_every_row_has_every_column(name: str) -> None:
    for row in rows(name):
        assert None not in row
        assert None not in row.values()


def test_kinds_natures_and_genders_are_those_of_the_ledger() -> None:
    for row in rows("nouns"):
        assert row["kind"] in {"", *(k.value for k in Kind)}
        assert row["nature"] in {n.value for n in Nature}
        assert row["gender"] in {g.value for g in Gender}
    for row in rows("actors"):
        assert row["kind"] in {k.value for k in Kind}
        assert row["nature"] in {"person", "body"}


def test_no_name_stands_for_two_actors() -> None:
    names = [n for row in rows("actors") for n in {row["name"], *filter(None, row["aliases"].split("|"))}]
    assert [name for name, times in Counter(names).items() if times > 1] == []


def test_what_is_looked_up_in_the_singular_and_whatever_its_case() -> None:
    lexicon = Lexicon()
    assert lexicon.noun_form("Military Experts") == "military expert"
    assert lexicon.noun_form("spokeswomen") == "spokeswoman"
    assert lexicon.noun("Gen") == lexicon.noun("general")
    assert lexicon.noun("blorb") is None
    assert list(singulars("ministries"))[:2] == ["ministries", "ministry"]


def test_short_names_are_themselves_only_in_capitals() -> None:
    lexicon = Lexicon()
    assert lexicon.actor("IS")
    assert lexicon.actor("is") is None
    assert lexicon.actor("the U.N.") == lexicon.actor("UN") == lexicon.actor("United Nations")


def test_countries_by_name_capital_and_adjective() -> None:
    assert [country_of(word) for word in ("Syrian", "Damascus", "Syrias", "Syria's", "Velm")] == [
        "Syria", "Syria", "Syria", "Syria", "",
    ]  # fmt: skip
    assert (lost_possessive("Russias"), lost_possessive("Netherlands")) == ("Russia", "")
    assert is_adjective("Dutch")


def test_a_first_name_of_both_genders_tells_none() -> None:
    assert gender_of("Ada") is Gender.FEMALE
    assert gender_of("Konstantin") is Gender.MALE
    assert gender_of("Alexis") is not Gender.FEMALE


def test_nouns_of_several_words_are_told_by_their_first_two() -> None:
    """Also in the plural and the possessive, as a text has them: else they would not be looked for."""
    lexicon = Lexicon()
    several = [noun.split() for row in rows("nouns") for noun in row["nouns"].split("|") if " " in noun]
    for first, second, *rest in several:
        for ending in ("", "s", "'s", "."):
            assert lexicon.words_from(first.title(), f"{second}{'' if rest else ending}") >= 2 + len(rest)
    assert lexicon.words_from("news", "porridge") == 1
    assert lexicon.words_from("porridge", "agency") == 1
