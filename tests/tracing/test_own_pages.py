"""Whose pages are those of a body."""

import pytest

from sayso.core.source import Kind
from sayso.tracing.own_pages import is_institution, kind_of_body


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("Ministry of Fisheries of Orlov", True),
        ("Kelda City Council", True),
        ("Court of Audit", True),
        ("Police Gazette", False),
        ("Voice of the Council", False),
        ("Kelda Post", False),
    ],
)
def test_an_institution_by_the_head_of_its_name(name: str, is_one: bool) -> None:
    assert is_institution(name) is is_one


def test_a_body_is_no_outlet() -> None:
    assert kind_of_body("Ministry of Fisheries of Orlov", Kind.MEDIA) is Kind.STATE
    assert kind_of_body("Kelda Refugee Council", Kind.MEDIA) is Kind.UNKNOWN
    assert kind_of_body("Kelda Refugee Council", Kind.NGO) is Kind.NGO
