"""What is denied is what was alleged."""

import pytest

from sayso.core.attribution import Attribution
from sayso.core.finding import Finding
from sayso.core.span import Span
from sayso.reader.alleged import with_alleged


def at(text: str, words: str) -> tuple[Span, ...]:
    return (Span(text.index(words), text.index(words) + len(words)),)


@pytest.mark.parametrize(
    ("verb", "end", "alleged"),
    [
        ("denied", "as the prosecutor had alleged", "that he took money"),
        ("rejects", "as the prosecutor claimed", "that he took money"),
        ("insisted", "as the prosecutor had alleged", None),
        ("denied", "as the prosecutor noted", None),
    ],
)
def test_an_allegation_is_what_is_denied(verb: str, end: str, alleged: str | None) -> None:
    text = f"Moro {verb} that he took money, {end}."
    cue = end.removeprefix("as the prosecutor ")
    whole = text.partition(",")[0]
    inner = Attribution("a", at(text, "Moro"), at(text, verb), at(text, "that he took money"), 0.9)
    outer = Attribution("b", at(text, "the prosecutor"), at(text, cue), at(text, whole), 0.9)
    rows = with_alleged(text, "t", [Finding(inner), Finding(outer)])
    assert rows[0].attribution == inner
    assert rows[1].attribution.content[0].of(text) == (alleged or whole)
