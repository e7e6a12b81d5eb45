"""What the small words about somebody tell where no role does."""

from __future__ import annotations

import csv
from importlib.resources import files

import pytest

from sayso.core.source import Kind
from sayso.resolving.clauses import (
    is_aged,
    is_officials_label,
    is_titled,
    kind_by_clause,
    kind_by_head,
    kind_by_owner,
)
from tests.resolving.reading import sources_of


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("Ada Moro, who lives on the quay", Kind.LOCAL),
        ("Ada Moro, 61, whose son was on the ferry", Kind.LOCAL),
        ("Ada Moro, 61", Kind.LOCAL),
        ("Ada Moro, who studies eels at the harbour", Kind.EXPERT),
        ("the study's authors", Kind.EXPERT),
        ("Ada Moro, prosecuting", Kind.STATE),
        ("Ada Moro, defending", Kind.OTHER),
        ("two people familiar with the sale", Kind.OTHER),
        ("a cook", Kind.LOCAL),
        ("Tim Cook", Kind.UNKNOWN),
        ("the owner of a bakery, Ada Moro", Kind.LOCAL),
        ("the club's captain, Ada Moro", Kind.OTHER),
        ("Captain Ada Moro", Kind.STATE),
        ("the captain", Kind.LOCAL),
        ("the pub's landlord, Ivo Lund", Kind.LOCAL),
        ("MS. MORO", Kind.STATE),
        ("Rep. Ada Moro", Kind.STATE),
        ("the Harbour Observer", Kind.MEDIA),
        ("a harbour observer", Kind.EXPERT),
        ("a Red Crescent volunteer", Kind.NGO),
        ("the OSCE's chief monitor", Kind.INTERNATIONAL),
        ("the film's director, Ada Moro", Kind.OTHER),
        ("Kestrel's chairman, Ivo Lund", Kind.COMPANY),
        ("the Migrant Help Centre", Kind.NGO),
        ("the Combined Air Group", Kind.UNKNOWN),
        ("Moro & Lund", Kind.COMPANY),
        ("the magazine Moro & Lund", Kind.MEDIA),
        ("the Moro Group", Kind.COMPANY),
        ("the league's chief executive", Kind.OTHER),
        ("the pharmaceuticals group", Kind.COMPANY),
        ("crane operator Ada Moro", Kind.LOCAL),
        ("the press service of the Ministry of Harbours", Kind.STATE),
        ("the authors", Kind.EXPERT),
        ("the animal protection league", Kind.NGO),
        ("the public order office", Kind.STATE),
        ("the general director of the enterprise", Kind.COMPANY),
        ("the head of the press center of the Velm headquarters", Kind.STATE),
        ("retired Major General Ada Moro", Kind.EXPERT),
        ("Velm Consultancy", Kind.COMPANY),
        ("the owner of the house", Kind.LOCAL),
        ("the students' union president Ada Moro", Kind.OTHER),
        ("the team's doctor", Kind.OTHER),
        ("the village doctor", Kind.LOCAL),
        ("Red Cross workers", Kind.NGO),
        ("a salt worker", Kind.LOCAL),
        ("Amnesty researcher Ada Moro", Kind.NGO),
        ("World Bank economist Ada Moro", Kind.INTERNATIONAL),
        ("Ada Moro, a professor of economics and former official at the World Bank", Kind.EXPERT),
        ("Velm Bank economist Ada Moro", Kind.EXPERT),
        ("the Bank of Canada", Kind.STATE),
        ("Harbourtech", Kind.COMPANY),
        ("Dr. Moro", Kind.EXPERT),
        ("presidential spokesman Ada Moro", Kind.STATE),
        ("Labour leader Ada Moro", Kind.PARTY),
        ("the Danish shipping giant", Kind.COMPANY),
        ("the Velm Media Centre, a group of activists", Kind.LOCAL),
        ("Ada Moro, D-Velm,", Kind.STATE),
        ("Commander Ada Moro", Kind.STATE),
        ("a Kestrel spokesman", Kind.COMPANY),
        ("Ada Moro's spokesman", Kind.UNKNOWN),
        ("Ivo Lund's campaign", Kind.PARTY),
        ("retired captain Ivo Lund", Kind.EXPERT),
        ("our researchers", Kind.UNKNOWN),
        ("the team, led by Ada Moro of Velm University", Kind.EXPERT),
    ],
)
def test_the_kind_by_small_words(phrase: str, kind: Kind) -> None:
    source, *_ = sources_of(phrase)
    assert source.kind.value is kind


def test_each_question_answers_none_where_the_words_tell_nothing() -> None:
    assert kind_by_clause(["Ada Moro, who smiled"]) is None
    assert kind_by_owner(["moro's"]) is None
    assert kind_by_head("moro") is None
    assert not is_aged(["Ada Moro, 1971,", "Room 61, Velm"])
    assert not is_titled(["Secretary of the club", "a commander"])
    assert not is_officials_label(["Ms. Moro", "MORO"])


def test_the_longest_words_of_a_clause_count() -> None:
    assert kind_by_clause(["Ada Moro, author of a book on eels"]) is Kind.EXPERT


def test_every_row_has_a_place_a_kind_and_small_words() -> None:
    text = (files("sayso.resolving") / "lexicons" / "clauses.csv").read_text(encoding="utf-8")
    for row in csv.DictReader(text.splitlines()):
        assert row["place"] in ("clause", "whose", "head")
        Kind(row["kind"])
        assert row["words"] == row["words"].casefold()
        assert all(word.strip() == word and word for word in row["words"].split("|"))
