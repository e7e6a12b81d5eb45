"""Who issued a text that speaks, and what follows him."""

from __future__ import annotations

import pytest

from sayso.reader.issued import with_issuers
from tests.marked import marked_document


@pytest.mark.parametrize(
    ("line", "source"),
    [
        (
            "[A notice issued by the Weir Guild] after [a meeting in Kelm] <said> {it rained}.",
            ["A notice issued by the Weir Guild"],
        ),
        (
            "[A statement released by the mill following the flood] <said> {it rained}.",
            ["A statement released by the mill"],
        ),
        (
            "[A joint statement released by Kelm] and Lower Orr after the talks <said> {it rained}.",
            ["A joint statement released by Kelm", "Lower Orr"],
        ),
        ("[A statement by Kelm] and others <said> {it rained}.", ["A statement by Kelm"]),
        (
            "[The miller who came after the flood] <said> {it rained}.",
            ["The miller who came after the flood"],
        ),
        ("[Orr] and [Moro] <said> {it rained}.", ["Orr", "Moro"]),
        ("[The statement] <said> {it rained}.", ["The statement"]),
    ],
)
def test_what_follows_an_issuer_is_nobody(line: str, source: list[str]) -> None:
    document, (row,) = marked_document(line)
    assert [span.of(document.text) for span in with_issuers(document.text, row, row.source)] == source
