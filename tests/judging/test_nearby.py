"""Which statement says a headline again."""

import pytest

from sayso.core.attribution import Attribution
from sayso.core.finding import Sentence
from sayso.core.span import Span
from sayso.core.verdict import ContentType, Polarity, Verdict
from sayso.judging.nearby import told_below_by

CHECKABLE = {"checkable": 0.9, "judgement": 0.1}


def row_in(text: str, key: str, source: str, cue: str, content: str, **fields: object) -> Attribution:
    """A statement, its words where they stand last."""
    source_at, cue_at, content_at = (text.rindex(words) for words in (source, cue, content))
    spans = (
        (Span(source_at, source_at + len(source)),),
        (Span(cue_at, cue_at + len(cue)),),
        (Span(content_at, content_at + len(content)),),
    )
    return Attribution(key, *spans, 0.9, source_id=source, **fields)  # type: ignore[arg-type]


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
    found = told_below_by(text, Sentence(Span(0, len(head))), [row], 0)
    assert (found is not None and found.row is row) is told


@pytest.mark.parametrize(
    ("head", "told"),
    [
        ("Mayor fled abroad by boat", True),
        ("No, the mayor has not fled abroad", False),
        ("No evidence that the mayor fled abroad", False),
        ("False: mayor fled abroad", False),
    ],
)
def test_what_a_headline_denies_is_not_told_by_who_claims_it(head: str, told: bool) -> None:
    text = f"{head}\n\nA post said that the mayor had fled abroad."
    row = row_in(text, "a", "A post", "said", "that the mayor had fled abroad")
    assert (told_below_by(text, Sentence(Span(0, len(head))), [row], 0) is not None) is told


@pytest.mark.parametrize(
    ("content", "polarity"),
    [("that the mayor had not fled abroad", "affirmed"), ("that the mayor had fled abroad", "denied")],
)
def test_what_a_headline_denies_is_told_by_who_denies_it(content: str, polarity: str) -> None:
    head = "Mayor has not fled abroad"
    text = f"{head}\n\nPolice answered {content}."
    row = row_in(text, "a", "Police", "answered", content, polarity=Verdict(Polarity(polarity)))
    assert told_below_by(text, Sentence(Span(0, len(head))), [row], 0) is not None


def test_what_is_said_in_a_lead_need_not_be_said_again() -> None:
    lead = "The bridge was closed on Friday after engineers found that two cables had snapped."
    below = "Engineers told us cables had snapped."
    text = f"{lead}\n\n{below}"
    inside = row_in(lead, "a", "engineers", "found", "that two cables had snapped")
    other = row_in(text, "b", "Engineers", "told", "cables had snapped")
    assert told_below_by(text, Sentence(Span(0, len(lead))), [inside, other], 1) is None
    assert told_below_by(text, Sentence(Span(0, len(lead))), [other], 1) is not None


@pytest.mark.parametrize(("kind", "told"), [("checkable", True), ("demand", False), ("judgement", False)])
def test_a_call_or_a_judgement_tells_no_event(kind: str, told: bool) -> None:
    head = "Twin bombs kill nine in Tarn"
    text = f"{head}\n\nThe premier spoke of the twin bombs in Tarn."
    row = row_in(
        text, "a", "The premier", "spoke of", "the twin bombs in Tarn", type=Verdict(ContentType(kind))
    )
    assert (told_below_by(text, Sentence(Span(0, len(head)), type=CHECKABLE), [row], 0) is not None) is told
