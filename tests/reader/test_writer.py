"""The writer's own "I"."""

import pytest

from sayso.core.attribution import Attribution
from sayso.core.finding import Finding
from sayso.core.span import Span
from sayso.reader.writer import without_writer


def row(text: str, source: str, cue: str, content: str) -> Finding:
    """A finding by the first places of its words."""

    def at(words: str) -> tuple[Span, ...]:
        return (Span(text.index(words), text.index(words) + len(words)),)

    return Finding(Attribution(f"{source} {cue}", at(source), at(cue), at(content), 0.9))


@pytest.mark.parametrize(
    ("text", "cue", "content", "kept"),
    [
        ("The pier is shut. I think it will stay so.", "think", "it will stay so", False),
        ("The pier is shut. I asked why.", "asked", "why", False),
        ("The pier is shut. I have never believed it.", "have never believed", "it", False),
        ("“I think it will stay so,” a guard told us.", "think", "it will stay so", True),
        ("The pier is shut. I saw two guards asleep.", "saw", "two guards asleep", True),
    ],
)
def test_what_the_writer_thinks_or_asks_is_no_row(text: str, cue: str, content: str, kept: bool) -> None:
    found = [row(text, "I", cue, content)]
    assert len(without_writer(text, [Span(0, len(text))], found)) == kept


def test_in_the_words_of_another_it_is_one() -> None:
    text = "Moro said: I think it will stay so."
    inner = row(text, "I", "think", "it will stay so")
    outer = row(text, "Moro", "said", "I think it will stay so")
    assert without_writer(text, [Span(0, len(text))], [outer, inner]) == [outer, inner]


def test_in_a_conversation_nobody_but_the_labels_speaks() -> None:
    text = "MORO: Well.\nI think it will stay so."
    inner = row(text, "I", "think", "it will stay so")
    label = row(text, "MORO", ":", "Well.")
    assert without_writer(text, [Span(0, len(text))], [label, inner]) == [label, inner]
