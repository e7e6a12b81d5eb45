"""Whom a pronoun cannot mean, and the subjects that it can: the last marked source is asked for."""

from __future__ import annotations

import pytest

from tests.resolving.reading import named

QUOTED = "“My neighbour told me to run. Jon Lund was there,”"
CASES = [
    (
        f"[Ada Moro] <said> {{she woke}}.\n= Ada Moro said [she] <woke>.\n{{{QUOTED}}} [she] <said>.",
        "Ada Moro",
    ),
    (
        "[Ivo Lund] <said> {yes}.\n{“The miller and Jan Moro knew nothing of it,”} [he] <said>.",
        "Ivo Lund",
    ),
    ("[Ivo Lund] <said> {yes}.\n{Jan Moro had rung before}, [he] <said>.", "Ivo Lund"),
    ("{The Velm Harbour Office counted nine boats on Monday}, [it] <said>.", "Velm Harbour Office"),
    (
        "[Ivo Lund] <said>: {“He says so now.”}\n= Ivo Lund said: “[He] <says> {so now}.”",
        "He",
    ),
    (
        "[IVO LUND]<:> {He says so now.}\n= IVO LUND: [He] <says> {so now}.",
        "He",
    ),
    (
        "[ADA MORO]<:> {The mayor says so.}\n= ADA MORO: [The mayor] <says> {so}.\n"
        "[IVO LUND]<:> {He says so now.}\n= IVO LUND: [He] <says> {so now}.",
        "The mayor",
    ),
    (
        "[The doctor] <said> {yes}.\n{“He wants it,”} [the doctor] <said>.\n"
        "= “[He] <wants> {it},” the doctor said.",
        "He",
    ),
    ("[Ivo Lund] <said> {yes}.\n{“He wants it,”} [Lund] <said>.\n= “[He] <wants> {it},” Lund said.", "He"),
    ("[Ivo Lund] <said> {yes}.\n{“He wants it,”} [he] <said>.\n= “[He] <wants> {it},” he said.", "He"),
    (
        "[A friend of Ivo Lund] <said> {Lund was ill}.\n{“He hates it,”} [the friend] <said>.\n"
        "= “[He] <hates> {it},” the friend said.",
        "Ivo Lund",
    ),
    ("[Ivo Lund] <said> {he wanted it}.\n= Ivo Lund said [he] <wanted> {it}.", "Ivo Lund"),
    ("[Ivo Lund] <said> {“yes” to that, he said}.\n= Ivo Lund said “yes” to that, [he] <said>.", "Ivo Lund"),
    (
        "[Ivo Lund] <said> {yes}.\nThe competition regulator, which is new, was silent. [It] <said> {no}.",
        "competition regulator",
    ),
    (
        "[The council] <said> {yes}.\nA security official gave another account. [He] <said> {no}.",
        "security official",
    ),
    ("A customs officer, Ivo Lund, gave another account. [He] <said> {no}.", "Ivo Lund"),
    ("The Dockers' Federation met on Monday. [The union] <said> {no}.", "Dockers' Federation"),
    ("The Crossmoor Institute had warned of it. [The think tank] <said> {no}.", "Crossmoor Institute"),
    ("The Velm Press Council met. [The watchdog] <said> {no}.", "Velm Press Council"),
    ("Behind a fence lies the Corvelo plant. [The company] <said> {no}.", "Corvelo"),
    ("Corvelo and Danmar met. [The company] <said> {no}.", "The company"),
    ("The Civic Bloc met on Monday. [The union] <said> {no}.", "The union"),
]


@pytest.mark.parametrize(("lines", "meant"), CASES)
def test_it_means(lines: str, meant: str) -> None:
    assert named(lines)[-1] == meant
