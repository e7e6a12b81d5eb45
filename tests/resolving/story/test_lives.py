"""Whose life a text tells, and who "she" is that opens a paragraph with a step of it."""

from __future__ import annotations

import pytest

from tests.resolving.reading import named

DEAD = "The weaver Ada Moro has died aged 80. [Eva Lund] <said> {no}.\n"


@pytest.mark.parametrize(
    ("lines", "meant"),
    [
        (f"{DEAD}She was born in Velm. Once [she] <said> {{so}}.", "Ada Moro"),
        (f"{DEAD}In 1961 she married a smith. [She] <wrote> {{so}}.", "Ada Moro"),
        (f"{DEAD}She opened the hall on Monday. [She] <added> {{so}}.", "Eva Lund"),
        (f"{DEAD}It rained in Velm. She was born there. [She] <added> {{so}}.", "Eva Lund"),
        ("Ada Moro is a baker. [Eva Lund] <said> {no}.\nShe grew up in Orsk. [She] <said> {so}.", "Ada Moro"),
        ("Ada Moro has died. [Ivo Lund] <said> {no}.\nHe was born in Velm. [He] <said> {so}.", "Ivo Lund"),
        (
            "[Ada Moro, whose son died in May], <said> {so}.\n[Eva Lund] <said> {no}.\n"
            "She joined the army. [She] <added> {that it was late}.",
            "Eva Lund",
        ),
    ],
)
def test_a_step_of_a_life_that_opens_a_paragraph(lines: str, meant: str) -> None:
    assert named(lines)[-1] == meant
