"""Which firms, papers and parts of bodies a description cannot mean, for what they are was told otherwise."""

from __future__ import annotations

import pytest

from tests.resolving.reading import SAYS, named

APART = [
    ("The power company Nordkraft", "The shipping company"),
    ("The airline Sunline", "The oil company"),
    ("The drugmaker Helvion", "The insurance company"),
    ("Castrel Bank", "The shipping company"),
    ("Castrel Bank", "The insurer"),
    ("Velm Airways", "The ferry operator"),
    ("The daily Arev", "The weekly"),
    ("Holmshire Fire and Rescue Service", "The council"),
    ("Wessex Ambulance Service", "The council"),
    ("The Sarn branch of Free Harbour", "The Corran branch of Free Harbour"),
]
ONE = [
    ("The power company Nordkraft", "The company"),
    ("Nordkraft", "The power company"),
    ("The airline Sunline", "The carrier"),
    ("The drugmaker Helvion", "The pharmaceutical company"),
    ("Castrel Bank", "The lender"),
    ("The daily Arev", "The newspaper"),
    ("The weekly Arev", "The weekly"),
    ("Holmshire County Council", "The council"),
]


@pytest.mark.parametrize(("first", "then"), APART)
def test_they_are_two(first: str, then: str) -> None:
    assert len(set(named(f"[{first}] {SAYS}\n[{then}] {SAYS}"))) == 2


@pytest.mark.parametrize(("first", "then"), ONE)
def test_they_are_one(first: str, then: str) -> None:
    assert len(set(named(f"[{first}] {SAYS}\n[{then}] {SAYS}"))) == 1
