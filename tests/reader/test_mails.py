"""Mails that a text answers are their writer's."""

from __future__ import annotations

import pytest

from sayso.core.attribution import Attribution
from sayso.core.finding import Finding
from sayso.core.span import Span
from sayso.reader.mails import with_mails

QUOTED = "> The weir leaks. It was\n> built in 1961.\n>\n> Orr knew it.\n"


def rows(text: str, found: tuple[Finding, ...] = ()) -> list[tuple[str, str, list[str]]]:
    """Source, cue and content of each row of a text that is read from its beginning to its end."""
    read = (Span(0, len(text)),)
    kept = (one.attribution for one in with_mails(text, "t", read, found))
    return [
        (row.source[0].of(text), row.cue[0].of(text), [span.of(text) for span in row.content]) for row in kept
    ]


@pytest.mark.parametrize(
    "line",
    [
        "On 2 Nov 2026, at 18:20, Ada Moro wrote:",
        "> On 2 Nov 2026, at 18:20, Ada Moro wrote:",
        "On Mon, Nov 2, 2026 at 6:20 PM Ada Moro <ada@velm.example> wrote:",
        "Ada Moro <ada@velm.example> wrote:",
        "On Mon, 2 Nov 2026 at 18:20, Ada Moro <ada@velm.example>\nwrote:\n",
    ],
)
def test_a_mail_is_its_writers(line: str) -> None:
    said = ["The weir leaks. It was", "built in 1961.", "Orr knew it."]
    assert rows(f"{line}\n{QUOTED}\nThat is so.") == [("Ada Moro", "wrote:", said)]


@pytest.mark.parametrize(
    "text",
    [
        f"The letter that Ada Moro wrote:\n{QUOTED}",
        "Ada Moro wrote:\nThe weir leaks.",
        f"She wrote that it leaks.\n{QUOTED}",
    ],
)
def test_other_lines_are_no_mail(text: str) -> None:
    assert rows(text) == []


def test_a_row_of_a_mail_ends_with_it() -> None:
    text = f"On 2 Nov 2026, Ada Moro wrote:\n{QUOTED}\nThat is so."
    at = text.index("wrote")
    row = Attribution("a", (), (Span(at, at + 5),), (Span(at + 7, len(text)),), 0.8)
    (found,) = rows(text, (Finding(row),))
    assert found == ("Ada Moro", "wrote:", ["The weir leaks. It was", "built in 1961.", "Orr knew it."])
