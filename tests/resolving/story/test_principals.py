"""Whose somebody is who is told through another, one text a case: the last marked source is asked for."""

from __future__ import annotations

import pytest

from tests.resolving.reading import resolved

FIRM = "[Corvel Marine] <said> {it would cut jobs}.\n"
BOARD = "[The Velm Port Commission] <said> {the gangway had passed}.\n"


def body_of(lines: str) -> str:
    """The name of the body of whoever speaks last."""
    sources, rows = resolved(lines)
    found = {source.id: source for source in sources}
    body = found.get(found[rows[-1].source_id].affiliation)
    return body.name if body else ""


@pytest.mark.parametrize(
    ("lines", "body"),
    [
        (FIRM + "[Corvel's works council] <said> {no}.", "Corvel Marine"),
        (FIRM + "[Corvel's management] <said> {no}.", "Corvel Marine"),
        (FIRM + "[Corvel's head of corporate harbour affairs, Ada Moro,] <said> {no}.", "Corvel Marine"),
        (FIRM + "[The company's head of procurement, Ada Moro,] <said> {no}.", "Corvel Marine"),
        (
            FIRM + "[The company's head of sales, Ada Moro,] <said> {no}.\n[Its finance chief] <said> {yes}.",
            "Corvel Marine",
        ),
        (BOARD + "[Its planning department] <said> {no}.", "Velm Port Commission"),
        (BOARD + "[The commission's own inspectorate] <said> {no}.", "Velm Port Commission"),
        (
            BOARD + "[Its chief inspector, Ivo Lund,] <said> {yes}.\n[His successor, Ada Moro,] <said> {no}.",
            "Velm Port Commission",
        ),
        (
            BOARD + "[Its head, Ivo Lund,] <said> {yes}.\n[His deputy, Ada Moro,] <said> {no}.",
            "Velm Port Commission",
        ),
        ("Velm Town Council met. [Cllr Ada Moro (Ind, Quay)] <said> {no}.", "Velm Town Council"),
        (
            "{Our engineers mended it}, <said> [the Velm Roads Agency].\n= [Our engineers] <mended> {it},"
            " said the Velm Roads Agency.",
            "Velm Roads Agency",
        ),
        ("[Corvelo] <said> {yes}.\n[A spokesperson] <said> {no}.", "Corvelo"),
        ("Velm Holt, which mends nets, was sold. [A spokesman for the company] <said> {no}.", "Velm Holt"),
        (BOARD + "[Council leader Ada Moro] <said> {no}.", "Council"),
        ("[Dockers' union secretary Ada Moro] <said> {no}.", "Dockers' union"),
        ("The Dockers' Federation met. [The union's lawyer] <said> {no}.", "Dockers' Federation"),
        ("[The Velm State Prison] <said> {yes}.\n[The deputy warden] <said> {no}.", "Velm State Prison"),
    ],
)
def test_somebody_is_of_the_body_by_whose_possessive_he_is_told(lines: str, body: str) -> None:
    assert body_of(lines) == body


@pytest.mark.parametrize(
    "lines",
    [
        FIRM + "[Its owner] <said> {no}.",
        FIRM + "[Its rival] <said> {no}.",
        FIRM + "[Its customers] <said> {no}.",
        "[Ivo Lund] <said> {yes}.\n[His lawyer] <said> {no}.",
        "[Ivo Lund] <said> {yes}.\n[His successor] <said> {no}.",
        "[Ivo Lund] <said> {yes}.\n[Lund's office] <said> {no}.",
        "[Kenya] <said> {yes}.\n[Its foreign ministry] <said> {no}.",
        "[California] <said> {yes}.\n[California's governor] <said> {no}.",
        BOARD + "[Its lead author, Ada Moro,] <said> {no}.",
        "{Our correspondent saw it}, <said> [the Velm Roads Agency].\n= [Our correspondent] <saw> {it}, said"
        " the Velm Roads Agency.",
        BOARD + "[Village headman Ada Moro] <said> {no}.",
        BOARD + "[Council candidate Ada Moro] <said> {no}.",
    ],
)
def test_who_is_apart_from_it_is_not(lines: str) -> None:
    assert body_of(lines) == ""


def test_a_post_at_a_prison_is_of_none_that_only_watches_prisons() -> None:
    assert body_of("[Velm Prison Watch] <said> {it was cold}.\n[The deputy warden] <said> {no}.") == ""


def test_the_group_that_has_a_spokesman_is_no_outlet() -> None:
    assert body_of("[Radio Velm] <said> {yes}.\n[The group's administrator] <said> {no}.") == ""
