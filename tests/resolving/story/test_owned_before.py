""" "Its director" behind what is told of a body is that body's director."""

from __future__ import annotations

import pytest

from tests.resolving.reading import resolved


@pytest.mark.parametrize(
    ("lines", "body"),
    [
        ("The ministry was silent. {The shipyard lost two boats}, [its director] <said>.", "The shipyard"),
        (
            "Police in Velm closed the port. {The diocese gave parcels}, [its spokesman Ivo Lund] <said>.",
            "The diocese",
        ),
        ("The ministry was silent. {Velm Foods lost two boats}, [its director] <said>.", "Velm Foods"),
        (
            "[The Velm Shipyard] <said> {no}.\nThe bank fell. {The shipyard lost two}, [its head] <said>.",
            "Velm Shipyard",
        ),
    ],
)
def test_the_subject_of_what_is_told_is_whose_it_is(lines: str, body: str) -> None:
    assert _body_of_the_last(lines) == body


@pytest.mark.parametrize(
    ("lines", "body"),
    [
        ("The ministry was silent. {Two boats were lost}, [its spokesman] <said>.", "The ministry"),
        ("The ministry was silent. {It lost two boats}, [its spokesman] <said>.", "The ministry"),
        ("The ministry was silent. {The captain left}, [its spokesman] <said>.", "The ministry"),
        ("The ministry was hit. {“The bank has lied to us,”} [its spokesman] <said>.", "The ministry"),
    ],
)
def test_else_it_is_the_bodys_that_was_told_of(lines: str, body: str) -> None:
    assert _body_of_the_last(lines) == body


def _body_of_the_last(lines: str) -> str:
    sources, rows = resolved(lines)
    names = {source.id: source.name for source in sources}
    last = next(source for source in sources if source.id == rows[-1].source_id)
    return names.get(last.affiliation or "", "")
