"""What an exact claim is beside the first of its event, though nothing of it was compared with the first."""

from __future__ import annotations

from sayso.core.claim import Alike, Mention, Relation, Stand
from sayso.core.span import Span
from sayso.tracing.beside_first import relations_of
from sayso.tracing.facts import facts_of

TEXTS = {
    "a": "the dam will be closed in June because of a crack",
    "b": "the dam would not be closed",
    "c": "dam to close before the holidays",
    "d": "the dam would be closed in June",
    "e": "the lock keeper has a boat",
}
GROUPS = (("a",), ("b",), ("c",))


def mention(key: str) -> Mention:
    text = TEXTS[key]
    spans = (Span(0, len(text)),)
    return Mention(key, f"text-{key}", "1", spans, "s", Stand.SUPPORTS, facts_of(text, spans))


MENTIONS = {key: mention(key) for key in TEXTS}


def pair(left: str, right: str, relation: Relation, probability: float = 0.5) -> Alike:
    return Alike(left, right, relation, probability, "test")


def relations(*pairs: Alike, groups: tuple[tuple[str, ...], ...] = GROUPS) -> list[str]:
    return [one.value for one in relations_of(groups, MENTIONS, pairs)]


def test_what_contradicts_a_variant_contradicts_the_first() -> None:
    by_way = (pair("b", "c", Relation.CONTRADICTION), pair("a", "c", Relation.VARIANT))
    assert relations(*by_way) == ["same", "contradiction", "variant"]


def test_what_contradicts_what_is_denied_contradicts_the_first_that_makes_it() -> None:
    by_way = (pair("a", "d", Relation.SAME), pair("b", "d", Relation.CONTRADICTION))
    assert relations(*by_way)[1] == "contradiction"


def test_what_contradicts_a_contradiction_is_none() -> None:
    by_way = (pair("a", "b", Relation.CONTRADICTION), pair("b", "c", Relation.CONTRADICTION))
    assert relations(*by_way) == ["same", "contradiction", "variant"]


def test_a_pair_with_the_first_itself_goes_before() -> None:
    both = (pair("a", "b", Relation.VARIANT, 0.4), pair("a", "c", Relation.VARIANT))
    assert relations(*both, pair("b", "c", Relation.CONTRADICTION, 0.9))[1] == "variant"


def test_where_nothing_leads_there_the_words_tell_it() -> None:
    assert relations() == ["same", "contradiction", "variant"]
    assert relations(groups=(("a",), ("e",))) == ["same", "variant"]
