"""Sentences that speak against who spoke before them, on single lines."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.core.source import Identity, Kind, Source
from sayso.core.span import Span
from sayso.core.verdict import Polarity, Verdict
from sayso.judging.gainsaid import Against, gainsays
from tests.marked import marked_document


def against(line: str, *, denied: bool = False, name: str = "") -> Against | None:
    """How the words behind the bar speak against the row before it."""
    document, (row,) = marked_document(line.replace("|", ""))
    row = replace(row, polarity=Verdict(Polarity.DENIED if denied else Polarity.AFFIRMED))
    source = Source("s", name or row.source[0].of(document.text), row.source)
    rest = line.split("|")[1]
    start = document.text.index(rest)
    return gainsays(document.text, Span(start, start + len(rest)), row, source)


@pytest.mark.parametrize(
    "sentence",
    [
        "This is a lie.",
        "That is not true.",
        "However, these words do not correspond to reality.",
        "Such claims can convince only a child.",
        "Such assurances should not be believed.",
        "This is another fake of the harbour press.",
        "But the truth is different.",
        "However, the reality in the docks is another one: there are rats.",
        "The director is lying, of course.",
        "Lund lied: the pumps have not run since May.",
        "Lund is known as a liar.",
        "She is lying.",
    ],
)
def test_a_flat_contradiction(sentence: str) -> None:
    found = against(f"[The director Mira Lund] <said> {{that the pumps run}}. |{sentence}")
    assert found is not None
    assert found.flatly


@pytest.mark.parametrize(
    "sentence",
    [
        "Lund has three children.",
        "The director herself has never seen a pump.",
        "She herself drinks from bottles.",
        "In fact two of them broke in May.",
        "But in reality two of them broke in May.",
        "The official is lying.",
    ],
)
def test_who_is_spoken_of_does_not_go_on_speaking(sentence: str) -> None:
    found = against(f"[The director Mira Lund] <said> {{that the pumps run}}. |{sentence}")
    assert found is not None
    assert not found.flatly


@pytest.mark.parametrize(
    "sentence",
    [
        "The pumps were bought in 2019.",
        "However, the works will last until May.",
        "It is a lie that they were late.",
        "The West pays Lund for every pump.",
        "Lund's pumps were bought in 2019.",
        "The directors of the ports met in May.",
        "The ministry has bought three.",
    ],
)
def test_what_may_go_on(sentence: str) -> None:
    assert against(f"[The director Mira Lund] <said> {{that the pumps run}}. |{sentence}") is None


def test_a_body_may_go_on_of_itself() -> None:
    line = "[The ministry] <said> {that the bridge is open}. |The ministry has repaired forty bridges."
    assert against(line) is None


def test_who_denies_or_accuses_may_say_so_himself() -> None:
    assert against("[The deputy Jan Orr] <denied> {the theft}. |This is a lie.", denied=True) is None
    assert against("[The deputy Jan Orr] <said> {that this was slander}. |It is a lie.") is None


def test_what_others_are_reported_to_say_may_be_meant() -> None:
    found = against("[The mayor Ada Moro] <said> {that Orr claims to own the pier}. |That is not true.")
    assert found is not None
    assert not found.flatly


def test_another_paragraph_is_not_looked_at() -> None:
    assert against("[The mayor Ada Moro] <said> {that it rained}.\n|This is a lie.") is None


def test_kinds_of_speakers_do_not_matter() -> None:
    document, (row,) = marked_document("[He] <said> {that it rains}. Orr is lying.")
    source = Source("s", "Jan Orr", row.source, identity=Verdict(Identity.NAMED), kind=Verdict(Kind.OTHER))
    start = document.text.index("Orr is")
    found = gainsays(document.text, Span(start, len(document.text)), row, source)
    assert found is not None
    assert found.flatly
