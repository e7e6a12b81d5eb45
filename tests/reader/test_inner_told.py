"""What is told, asked or wanted inside a content, by plain words that the network passes over."""

from __future__ import annotations

from time import perf_counter

import pytest

from sayso.core.attribution import Attribution
from sayso.core.span import Span
from sayso.reader.inner_told import INNER_TOLD
from tests.reader.test_missed import START, finds_the_marked_row_inside, missed


@pytest.mark.parametrize(
    "inside",
    [
        "[the crews] <had also urged> {the board to mend the lamp}",
        "[the board] <had asked> {both crews not to speak}",
        "[smugglers] <had confessed to> {sinking the barge}",
        "[his deputy] <has begged> {the crews for help} and they came",
        "[the keeper] <forbade> {the crews to sing}",
        "[the keeper] <directed> {everybody not to say a word}",
        "[Borland] <undertook> {in May to mend the lamp}",
        "[Borland] <was not seeking> {a vote at the moment}",
        "[the crews] <were threatening> {to sink the barge}",
        "[rebel crews] <aimed> {to take the strait}",
        "[they] <planned> {to shut the port}",
        "{he} <had been told> {to wait at the gate}",
        "{the crews} <were ordered> {to stay awake}, and they did",
        "the crews reported <being asked> {to leave the hall}",
        "{a barge} <believed> {to belong to the smugglers} struck the lamp",
        "they met <an offer from> [the Borland side] {to stop the raids}",
        "he had <assurances from> [the board] {that nobody will be fined}",
        "they took what [they] <call> {a harbour tax}",
        "they showed what [it] <says> {is the voice of the keeper}",
        "it was the dream of [those who] <think> {that lamps burn for nothing}",
        "[the board] <still does not know> {why the lamp went out}",
        "[we] <know> {how hard the winter is}",
    ],
)
def test_what_is_told_or_asked_inside_a_content(inside: str) -> None:
    finds_the_marked_row_inside(f"The envoy said that {inside}.")


@pytest.mark.parametrize(
    "inside",
    [
        "the crews had offered a lamp",
        "the board had asked for money",
        "a lamp intended to guide the crews failed",
        "nobody is being told to leave",
        "the board was not asked to pay",
        "the crews begged for food",
        "the board is seeing to it",
        "the crews believed in lamps",
        "two calls from the port to the office were made",
        "orders by letter amount to nothing",
        "the army opened what it says",
        "how would they know what was meant",
        "the crews who did it left",
    ],
)
def test_deeds_and_things_inside_a_content_give_none(inside: str) -> None:
    text = f"The envoy said that {inside}."
    said = Attribution("outer", (), (Span(11, 15),), (Span(START, len(text) - 1),), 0.9)
    assert not missed(text, (said,))


@pytest.mark.parametrize("rule", INNER_TOLD, ids=lambda rule: rule.name)
@pytest.mark.parametrize(
    "words", ["the crews of the port ", "was told to wait the what Ada Moro who ", "A had not "]
)
def test_long_texts_take_no_long_time(rule, words: str) -> None:  # type: ignore[no-untyped-def]
    text = words * (20_000 // len(words.split()))
    started = perf_counter()
    for found in rule.pattern.finditer(text[:3_000]):
        assert found
    assert perf_counter() - started < 1
