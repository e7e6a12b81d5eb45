"""Who is said to have said something. All texts invented."""

from __future__ import annotations

import pytest

from sayso.core.attribution import Attribution
from sayso.core.span import Span
from sayso.reader.hearsay import with_who_said


def _row(text: str, who: str, cue: str, said: str) -> Attribution:
    def at(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    return Attribution("", (), (at(cue),), (at(who), at(said)), 0.9)


@pytest.mark.parametrize(
    ("text", "who", "cue", "said", "speaks"),
    [
        (
            "A captain reportedly told Pell that it was open",
            "A captain",
            "reportedly told",
            "that it",
            True,
        ),
        ('A captain allegedly said: "Open it"', "A captain", "allegedly said", '"Open', True),
        ("A captain reportedly told Pell to go", "A captain", "reportedly told", "to go", False),
        ("A captain reportedly fled that night", "A captain", "reportedly", "fled that", False),
        ("A captain, it is reportedly said that", "A captain", "reportedly said", "that", False),
    ],
)
def test_who_is_said_to_have_said_it_is_the_source(
    text: str, who: str, cue: str, said: str, speaks: bool
) -> None:
    row = with_who_said(text, _row(text, who, cue, said))
    assert [span.of(text) for span in row.source] == [who] * speaks
    assert len(row.content) == (1 if speaks else 2)
