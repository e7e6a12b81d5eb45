"""Somebody described first and named after is one; who stays without a name is another than the next."""

from __future__ import annotations

import pytest

from tests.resolving.reading import SAYS, named


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("A government spokeswoman", "The spokeswoman, Ada Moro,"),
        ("A city councillor", "The councillor, identified as Ada Moro,"),
        ("A local civil defense official", "Ada Moro"),
        ("A former clerk of the ministry", "Ada Moro"),
        ("A former clerk of the ministry", "Ms Ada Moro"),
        ("a Navy spokeswoman", "Captain Ada Moro"),
        ("A spokeswoman for the Velm Brigade", "Lt. Col. Ada Moro"),
        ("The deputy harbour minister", "Ada Moro"),
        ("The body's spokeswoman", "Ada Moro"),
    ],
)
def test_who_is_named_after_his_description(first: str, then: str) -> None:
    names = named(f"[{first}] {SAYS}\n[She] {SAYS}\n[{then}] {SAYS}\n[Moro] {SAYS}")
    assert set(names) == {"Ada Moro"}


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("A witness", "Ada Moro"),
        ("A local source", "Ada Moro"),
        ("Another official", "Ada Moro"),
        ("An official who asked not to be named", "Ada Moro"),
        ("A government spokesman", "Mayor Ada Moro"),
        ("A soldier", "Captain Ada Moro"),
        ("The operator", "Ada Moro"),
        ("The minister's brother", "Ada Moro"),
        ("A government spokesman", "The engineer, Ada Moro,"),
        ("Officials", "Ada Moro"),
    ],
)
def test_who_stays_another(first: str, then: str) -> None:
    assert len(set(named(f"[{first}] {SAYS}\n[{then}] {SAYS}"))) == 2


def test_who_was_named_before_is_not_the_one_described_last() -> None:
    assert len(set(named(f"[Ada Moro] {SAYS}\n[A local official] {SAYS}\n[Ada Moro] {SAYS}"))) == 2
