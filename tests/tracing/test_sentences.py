"""Claims of several sentences, compared by those that they share."""

import pytest

from sayso.core.claim import Mention, Relation, Stand
from sayso.core.span import Span
from sayso.tracing.facts import facts_of
from sayso.tracing.likeness import relation_of
from sayso.tracing.mentions import mentions_of
from sayso.tracing.sentences import _parts, sentences_of
from tests.tracing.told import told

DOWN = "All 14 balloons were brought down over Senn on Monday."
ALONE = "14 balloons were shot down over Senn on Monday"


def claim(text: str) -> Mention:
    span = (Span(0, len(text)),)
    return Mention(text, text, "1", span, "", Stand.SUPPORTS, facts_of(text, span), sentences_of(text, span))


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        (ALONE, f"{DOWN} There are no casualties", Relation.SAME),
        (ALONE, f"There are no casualties. {DOWN} Two boats sank", Relation.SAME),
        (f"{DOWN} Nobody was hurt", f"{DOWN} Three men were arrested in the port", Relation.SAME),
        (
            "No balloons were shot down over Senn on Monday",
            f"{DOWN} The port is open",
            Relation.CONTRADICTION,
        ),
        (ALONE.replace("14", "9"), f"{DOWN} There are no casualties", Relation.VARIANT),
        (f"{DOWN} The port is open", f"{DOWN} The port is not open", Relation.CONTRADICTION),
        (f"{DOWN} Six men are missing", f"{DOWN} Seven men are missing", Relation.VARIANT),
        ("The port is open", "The port is not open", Relation.CONTRADICTION),
    ],
)
def test_what_one_sentence_denies_turns_no_other(one: str, other: str, relation: Relation) -> None:
    assert relation_of(claim(one), claim(other), 0.5)[0] is relation
    assert relation_of(claim(other), claim(one), 0.5)[0] is relation


def test_one_sentence_has_no_parts() -> None:
    assert claim(ALONE).sentences == ()
    assert claim("Dr. Holt left at 5 p.m. on Monday").sentences == ()
    assert len(claim(f"{DOWN} The port is open.\nNobody was hurt").sentences) == 3


def test_a_quotation_cut_in_two_has_parts() -> None:
    article = told('{"All the boats are safe."} [Ada Holt] <said>. {"There was no storm at all."}')
    [mention] = mentions_of(article.ledger)
    assert [bool(facts.turned) for facts in mention.sentences] == [False, True]


def test_a_sentence_ends_with_who_says_it() -> None:
    article = told('{"All the boats are safe,"} [Ada Holt] <said>. {"There was no storm at all."}')
    [mention] = mentions_of(article.ledger)
    assert [bool(facts.turned) for facts in mention.sentences] == [False, True]
    article = told('{"All the boats,"} [Ada Holt] <said>, {"are safe in the old port."}')
    [mention] = mentions_of(article.ledger)
    assert mention.sentences == ()


def test_a_long_stretch_of_spaces_is_looked_at_once() -> None:
    text = f"The port is open{' ' * 200_000}and calm.\nNobody was hurt"
    assert [span.start for (span,) in parts(text)] == [0, text.index("Nobody")]


def parts(text: str) -> list[tuple[Span, ...]]:
    return list(_parts(text, (Span(0, len(text)),)))
