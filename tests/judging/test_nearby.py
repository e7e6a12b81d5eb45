"""Which statement says a headline again."""

import pytest

from sayso.core.attribution import Attribution
from sayso.core.span import Span
from sayso.judging.nearby import told_below_by


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("taxes would rise after talks over the harbour fees", False),
        ("the sailor fell from the bridge over the Elm at night", True),
    ],
)
def test_words_of_grammar_tell_nothing(content: str, told: bool) -> None:
    head = "Sailor dies after fall from bridge over the Elm"
    text = f"{head}\n\nThe envoy said that {content}."
    at = text.index(content)
    row = Attribution("a", (), (), (Span(at, at + len(content)),), 0.9, source_id="the envoy")
    assert (told_below_by(text, Span(0, len(head)), [row], 0) is row) is told
