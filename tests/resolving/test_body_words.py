"""What the words of a body's name say of its kind, in any country."""

from __future__ import annotations

import csv
from importlib.resources import files

import pytest

from sayso.core.source import Kind
from sayso.resolving.body_words import kind_by_words

NAMES = {
    Kind.STATE: "Velm Audit Office|Office for National Statistics|Ministry of Trade|Harbour Safety Commission"
    "|Velm Police Academy|Bank of Velm|Health and Safety Executive|Institute of Meteorology"
    "|Velm Hospital Trust",
    Kind.INTERNATIONAL: "European Harbours Agency|Nordic Harbour Council|Velm Development Bank"
    "|League of Coastal States|International Commission on the Velm|Joint Observation Group"
    "|World Harbour Agency",
    Kind.COMPANY: "Kestrel Energy|Moro Holdings|Lund AB|Moro & Sons|Velm Airport|Velm Advertising Agency"
    "|Velm Power Grid",
    Kind.NGO: "Velm Refugee Council|Migrant Help Centre|Committee to Protect Journalists|Harbour Birds Trust"
    "|Centre for Policy Studies|Red Crescent Society|Velm Human Rights Association",
    Kind.OTHER: "Velm Football Association|Union of Velm Teachers|State Rowing Association"
    "|Hotel Federation|Velm United|Church of Velm",
    Kind.EXPERT: "Velm University|University of Velm|Velm School of Economics|Institute of Technology",
    Kind.MEDIA: "Velm Gazette|Harbour News Agency|Radio Velm|The Velm Post|Velm Ilbo|Novi Glas",
    Kind.PARTY: "Free Democratic Union|Velm People's Party|National Rally",
    Kind.ARMED_GROUP: "Velm Liberation Army|Front of the Hills|Tamm Brigade",
    Kind.LOCAL: "Velm Infirmary|Velm Primary School|Hill Street Residents' Association|Velm Medical Centre",
}


@pytest.mark.parametrize(
    ("name", "kind"), [(name, kind) for kind, names in NAMES.items() for name in names.split("|")]
)
def test_the_words_of_a_name_tell_its_kind(name: str, kind: Kind) -> None:
    assert kind_by_words(name) is kind


@pytest.mark.parametrize("name", ["Ada Moro", "Velm", "", "«»"])
def test_other_words_tell_nothing(name: str) -> None:
    assert kind_by_words(name) is None


def test_every_row_says_something_that_no_row_before_it_says() -> None:
    text = (files("sayso.resolving") / "lexicons" / "bodies.csv").read_text(encoding="utf-8")
    alone: set[str] = set()
    for row in csv.DictReader(text.splitlines()):
        Kind(row["kind"])
        heads = row["heads"].split("|")
        assert all(head == head.casefold().strip() for head in heads)
        assert not row["topics"] or not alone & set(heads), alone & set(heads)
        if not row["topics"]:
            alone |= set(heads)
