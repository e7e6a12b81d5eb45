"""Whom "its leader" and "his brother" mean: one of the same body or person, and of nobody else."""

from __future__ import annotations

import pytest

from tests.resolving.reading import named, resolved


@pytest.mark.parametrize(
    ("lines", "meant"),
    [
        (
            "[Mayor Ada Moro] <said> {no}.\nThe opposition is split. [Its leader] <admitted> {theft}.",
            "Its leader",
        ),
        (
            "[President Ivo Lund] <said> {no}.\nThe rebels are no better. [Their leader] <vowed> {war}.",
            "Their leader",
        ),
        (
            "[Spokeswoman Ada Moro of Velm Oil] <said> {no}.\nThe union fell. [Its spokeswoman] <said> {so}.",
            "Its spokeswoman",
        ),
        ("[Mayor Ada Moro] <said> {no}.\nThe ferry club is broke. [Its chief] <said> {so}.", "Its chief"),
        (
            "The club is broke. [Its chief, Ivo Lund], <said> {so}.\nIt is old. [Its chief] <said> {no}.",
            "Ivo Lund",
        ),
        (
            "[Ivo Lund, director of the port authority], <said> {so}.\n"
            "The port authority paid. [Its director] <said> {no}.",
            "Ivo Lund",
        ),
        ("[The ministry] <denied> {it}.\n[Its statement] <said> {nobody was hurt}.", "The ministry"),
    ],
)
def test_its_leader_is_nobody_named_who_is_not_of_it(lines: str, meant: str) -> None:
    assert named(lines)[-1] == meant


@pytest.mark.parametrize(
    ("lines", "one"),
    [
        (
            "Jan Vik was held. [His brother] <said> {so}.\nThe victim was Tom. [His brother] <said> {no}.",
            False,
        ),
        ("Jan Vik was held. [His brother] <said> {no}.\n[His brother] also <said> {so}.", True),
        ("Vik was held. [His wife] <said> {no}.\nLund was freed. [His wife] <said> {so}.", False),
        ("Velmo fell by 4%. [Its spokesman] <said> {no}.\nTrask rose. [Its spokesman] <said> {so}.", False),
        (
            "Velm Foods shut a plant. [The company's spokesman] <said> {no}.\n[Its spokesman] <added> {so}.",
            True,
        ),
        ("[The clinic] <said> {no}.\n[Her landlord] <said> {so}.\n[Its landlord] <said> {so}.", False),
        ("The bank shut. [Its chairman] <said> {no}.\nThe insurer paid. [Its chairman] <said> {so}.", False),
    ],
)
def test_the_same_noun_of_another_is_another(lines: str, one: bool) -> None:
    _, rows = resolved(lines)
    assert (rows[-1].source_id == rows[-2].source_id) is one
