"""Which phrases are taken for one source, and which are kept apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.core.source import PRONOUN, UNSTATED, Source
from sayso.resolving.names import core_of, head_of, is_pronoun
from sayso.resolving.sources import resolve_sources
from tests.marked import marked_document

SAYS = "<said> {it was over}."


def sources_of(*phrases: str, also: str = "") -> tuple[Source, ...]:
    """The sources of an article in which each phrase speaks once."""
    lines = "\n".join([*(f"[{phrase}] {SAYS}" for phrase in phrases), also])
    document, attributions = marked_document(lines)
    return resolve_sources(document.text, document.text_id, attributions)[0]


@pytest.mark.parametrize(
    "phrases",
    [
        ("the mayor of Velm", "The Mayor of Velm"),
        ("Ada Moro, a harbour engineer", "Ada Moro"),
        ("Ada Moro", "Moro"),
        ("Ada Moro", "Ms. Moro"),
        ("chief engineer Ada Moro", "Ada Moro"),
        ("head of the union of engineers, Ada Moro", "Moro"),
        ("President Ada Moro", "President Moro"),
        ("the portal «Вести.RU»", "portal «Вести.RU»"),
        ("“Ada Moro”", "Ada Moro’s"),
    ],
)
def test_one_source(phrases: tuple[str, ...]) -> None:
    assert len(sources_of(*phrases)) == 1


@pytest.mark.parametrize(
    "phrases",
    [
        ("the mayor of Velm", "the mayor of Orsk"),
        ("he", "he"),
        ("Ada Moro", "Ivo Moro", "Moro"),
        ("Ada Moro", "the Moro"),
        ("the US", "us"),
        ("General Electric", "Pacific Electric"),
        ("Moro, Lund and Tamm", "Moro"),
    ],
)
def test_different_sources(phrases: tuple[str, ...]) -> None:
    assert len(sources_of(*phrases)) == len(phrases)


def test_a_surname_is_left_alone_where_the_article_names_another_bearer() -> None:
    assert len(sources_of("Ada Moro", "Moro", also="They met Ivo Moro in the port.")) == 2
    assert (
        len(sources_of("Ada Moro", "Moro", also="They met President Moro. When Moro left, it rained.")) == 1
    )


def test_name_is_the_fullest_and_mentions_are_all_places() -> None:
    (source,) = sources_of("Moro", "chief engineer Ada Moro, who lives here", "Ms. Moro")
    assert source.name == "Ada Moro"
    assert len(source.mentions) == 3
    assert source.why == "surname"


def test_a_pronoun_is_not_resolved() -> None:
    ada, she = sources_of("Ada Moro", "She")
    assert (ada.why, she.why) == ("same words", PRONOUN)
    assert she.name == "She"


def test_nobody_named_is_unstated() -> None:
    document, attributions = marked_document("<It is said> that {the port was shut}.")
    sources, (attribution,) = resolve_sources(document.text, document.text_id, attributions)
    assert sources == ()
    assert attribution.source_id == UNSTATED


def test_of_a_broken_source_the_piece_with_the_name_names() -> None:
    document, attributions = marked_document(
        "[The engineer of the old northern harbour] <said>, [Ada Moro], {no}."
    )
    (source,), _ = resolve_sources(document.text, document.text_id, attributions)
    assert source.name == "Ada Moro"


def test_countries_in_capitals_are_no_pronouns() -> None:
    assert [is_pronoun(word) for word in ("I", "it", "IT", "US", "WHO", "who", "We")] == [
        True, True, False, False, False, True, True,
    ]  # fmt: skip


NAMING = st.text(alphabet=st.sampled_from("Aab .,'’“”«»-\n*éЖ中") | st.characters(), min_size=1)


@given(NAMING)
def test_a_name_stands_in_its_words(words: str) -> None:
    held = " ".join(words.split())
    assert head_of(words) in held
    assert core_of(head_of(words)) in held


@given(
    st.lists(NAMING.filter(lambda words: not set(words) & set("[]<>{}\\\n") and words.strip()), max_size=6)
)
def test_every_attribution_keeps_a_source_of_the_ledger(phrases: list[str]) -> None:
    document, attributions = marked_document(
        "\n".join(f"x [{p.strip()}] {SAYS}" for p in phrases if p.strip().isprintable())
    )
    sources, attributed = resolve_sources(document.text, document.text_id, attributions)
    ids = {source.id for source in sources}
    assert all(a.source_id in ids for a in attributed)
    assert {m for s in sources for m in s.mentions} <= {span for a in attributed for span in a.source}
    assert all(s.name and s.name in " ".join(document.text.split()) for s in sources)


@pytest.mark.parametrize(("words", "head"), [("“, Ada Moro”", "Ada Moro"), ('", he"', "he"), (", ,", ", ,")])
def test_a_phrase_may_begin_with_a_comma(words: str, head: str) -> None:
    assert head_of(words) == head
