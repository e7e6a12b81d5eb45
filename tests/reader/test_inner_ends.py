"""Where what is told inside another's words ends."""

from __future__ import annotations

from time import perf_counter

import pytest

from sayso.core.finding import Finding
from sayso.core.span import words
from sayso.reader.inner_ends import with_inner_ends
from tests.marked import marked_document


def content(inside: str) -> str:
    """What is given to the inner of two rows; the outer one says all of it."""
    plain = inside.translate(str.maketrans("", "", "[]<>{}"))
    document, rows = marked_document(f"[Orr] <said> {{{plain}}}.\n= Orr said {inside}.")
    found = list(with_inner_ends(document.text, document.text_id, [Finding(row) for row in rows]))
    assert words(document.text, found[0].attribution.content) == plain
    return words(document.text, found[1].attribution.content)


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ("[her crews] <feared> {that men were inside, because a radio played}", "that men were inside"),
        ("[the board] <was afraid> {to refuse, until Borland offered help}", "to refuse"),
        ("[he] <believes> {the number is double, since many are afraid}", "the number is double"),
        ("[I] <said> {lentils, and they let us through}", "lentils"),
        ("[the crews] <wanted> {to leave, but the port was shut}", "to leave"),
        ("[the crews] <wanted> {to leave, though it was late}", "to leave"),
    ],
)
def test_the_next_clause_is_the_outer_speakers(inside: str, expected: str) -> None:
    assert content(inside) == expected


@pytest.mark.parametrize(
    "inside",
    [
        "[the crews] <agreed> {that the lamp must burn, and that it is old}",
        "[he] <believes> {they carried not flour, but arms}",
        "[he] <believes> {that the crews know it, but have no leave to say it}",
        "[he] <said> {“the lamp is old, but it burns”}",
        "[he] <believes> {the lamp, which is old, burns}",
        "[he] <wanted> {the lamp, the oil and the boat}",
    ],
)
def test_other_contents_are_left_whole(inside: str) -> None:
    assert content(inside) == inside[inside.index("{") + 1 : -1]


def test_a_row_at_large_keeps_its_clause() -> None:
    document, rows = marked_document("[Orr] <said> {the lamp is out, because it is old}.")
    (one,) = with_inner_ends(document.text, document.text_id, [Finding(rows[0])])
    assert one.attribution == rows[0]


def test_long_lines_take_no_long_time() -> None:
    inside = "[he] <believes> {" + "the lamp and the oil of " * 4_000 + "it}"
    started = perf_counter()
    assert content(inside)
    assert perf_counter() - started < 2
