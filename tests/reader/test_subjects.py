"""The subject of a verb of saying."""

import pytest

from sayso.core.attribution import Attribution
from sayso.core.finding import Finding
from sayso.core.span import Span
from sayso.reader.subjects import with_subject


@pytest.mark.parametrize(
    ("before", "source"),
    [
        ("They met a wounded miller who ", "a wounded miller"),
        (
            "The Weir Council, which backed the plan in May, ",
            "The Weir Council, which backed the plan in May",
        ),
        ("It rained. Ada Moro, who lives by the weir, ", "Ada Moro, who lives by the weir"),
        ("The newspaper Weir Post ", "The newspaper Weir Post"),
        ("In May it was ", ""),
        ("As they have ", ""),
        ("When the rain stopped, ", ""),
    ],
)
def test_it_stands_before_the_verb(before: str, source: str) -> None:
    text = f"{before}said the gate was open."
    at = len(before)
    row = Attribution("a", (), (Span(at, at + 4),), (Span(at + 5, len(text) - 1),), 0.7)
    found = with_subject(text, "t", Finding(row)).attribution.source
    assert [span.of(text) for span in found] == [source] * bool(source)


def test_who_has_a_source_keeps_it() -> None:
    text = "A miller who said the gate was open left."
    row = Attribution("a", (Span(0, 8),), (Span(13, 17),), (Span(18, 35),), 0.7)
    assert with_subject(text, "t", Finding(row)).attribution is row


@pytest.mark.parametrize(
    ("cue", "source"),
    [("According to the newspaper", ""), ("According to the", "newspaper"), ("according to its editor", "")],
)
def test_who_is_cited_stands_in_no_cue(cue: str, source: str) -> None:
    text = f"{cue} {source}, the gate was open.".replace(" ,", ",")
    at = len(cue) + 1
    sources = (Span(at, at + len(source)),) if source else ()
    content = Span(text.index("the gate"), len(text) - 1)
    row = with_subject(text, "t", Finding(Attribution("a", sources, (Span(0, len(cue)),), (content,), 0.7)))
    assert row.attribution.cue[0].of(text).casefold() == "according to"
    assert row.attribution.source[0].of(text) == text.partition(" to ")[2].partition(",")[0]


def test_who_is_cited_and_stands_in_no_role_is_found() -> None:
    text = "According to the evening paper, the gate was open."
    row = Attribution("a", (), (Span(0, 16),), (Span(32, len(text) - 1),), 0.7)
    found = with_subject(text, "t", Finding(row)).attribution
    assert [span.of(text) for span in (*found.cue, *found.source)] == ["According to", "the evening paper"]
