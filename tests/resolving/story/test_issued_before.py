""" "The statement" is that of whoever was told to have issued it."""

from __future__ import annotations

import pytest

from tests.resolving.reading import named

BEFORE = "[Governor Ivo Lund] <said> {that it rained}.\n"
SAID = "\n[The statement] <said> {that three were hurt}."


@pytest.mark.parametrize(
    ("line", "issuer"),
    [
        ("The Interior Ministry of Arland made a statement about it.", "Interior Ministry of Arland"),
        ("The ministry issued a written statement. It rained.", "The ministry"),
        ("A statement was made by the Governorship of Velm on the fire.", "Governorship of Velm"),
        ("Velm Guild published its statement.", "Velm Guild"),
    ],
)
def test_who_made_a_statement_is_who_speaks_by_it(line: str, issuer: str) -> None:
    assert named(BEFORE + line + SAID)[-1] == issuer
    assert named(line + SAID)[-1] == issuer


@pytest.mark.parametrize(
    "line",
    ["The ministry rejected a statement.", "Velm Guild's office made a statement.", "It rained on Velm."],
)
def test_nobody_else_has_issued_it(line: str) -> None:
    assert named(line + SAID)[-1] == "The statement"
