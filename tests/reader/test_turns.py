"""Turns of a conversation under labels: which have a row, and how far each goes."""

from __future__ import annotations

import pytest

from sayso.core.attribution import Attribution, attribution_id
from sayso.core.finding import Finding
from sayso.core.span import Span, words
from sayso.reader.turns import with_turns


def turns(text: str, *found: Attribution) -> dict[str, list[str]]:
    """What each label says, turn by turn."""
    said: dict[str, list[str]] = {}
    for one in with_turns(text, "text", [Span(0, len(text))], [Finding(row) for row in found]):
        row = one.attribution
        assert row.cue[0].of(text) == ":"
        said.setdefault(words(text, row.source), []).append(words(text, row.content, gap=" | "))
    return said


def row_of(text: str, label: str, content: str) -> Attribution:
    at, said = text.index(label), text.index(content)
    spans = (Span(at, at + len(label)),), (Span(at + len(label), at + len(label) + 1),)
    key = (Span(said, said + len(content)),)
    return Attribution(attribution_id("text", *spans, key), *spans, key, 0.9)


def test_every_labelled_answer_has_its_row() -> None:
    text = "The dam\n\nQ: Who saw it?\nA: Karl Brun said he did.\nQ: When?\nA: In May.\n"
    assert turns(text) == {"Q": ["Who saw it?", "When?"], "A": ["Karl Brun said he did.", "In May."]}


def test_a_turn_goes_on_to_the_next_label_but_for_what_another_says() -> None:
    text = (
        "Ada Moro: Who saw it?\n\nKarl Tomm: I did.\n\nNobody\nwas hurt.\n\n(He laughs.)\n\n"
        "The firm says it was your plan.\n\nThat is true. We all knew.\n\nWhy?\n\nFor money.\n\n"
        "AM: Is it safe?\n\nKT: No.\n\nThe dam was built in 1961.\n"
    )
    assert turns(text) == {
        "Ada Moro": ["Who saw it?"],
        "Karl Tomm": ["I did. | Nobody\nwas hurt. | That is true. We all knew. | For money."],
        "AM": ["Is it safe?"],
        "KT": ["No."],
    }


def test_a_paragraph_about_the_speaker_is_the_pages() -> None:
    text = (
        "Ada Moro: Why?\n\nKarl Tomm: For money.\n\nTomm was born in Kosa.\n\n"
        "Ada Moro: Thanks.\n\nKarl Tomm: Not at all.\n"
    )
    assert turns(text)["Karl Tomm"] == ["For money.", "Not at all."]


@pytest.mark.parametrize(
    "paragraph",
    [
        "The ministry said on Monday that two men had died.",
        "Corvane, the maker, denied that it knew. A spokesman declined to comment.",
        "The army has denied it. “We knew nothing,” a captain told the court.",
        "Moro stood up and closed the window.",
        "Dr Moro, a geologist, pours tea.",
        "A day later Moro said he would go.",
    ],
)
def test_a_paragraph_that_reports_others_or_tells_of_who_answers_is_the_pages(paragraph: str) -> None:
    text = f"Interview: Dr Karl Moro\n\nQ: Is it safe?\n\nA: Yes.\n\n{paragraph}\n\nQ: When?\n\nA: In May.\n"
    assert turns(text)["A"] == ["Yes.", "In May."]


@pytest.mark.parametrize(
    "paragraph",
    [
        "The ministry told us that two men had died.",
        "The company said the water would not rise. That was a lie.",
        "The police said they had no boats, so we went down.",
        "They said the gate was shut.",
        "Nobody was hurt. The tests go on until May.",
        "The Moro bridge fell in May.",
        "My brother said he would go.",
    ],
)
def test_an_answer_goes_on_where_it_may_cite_others_itself(paragraph: str) -> None:
    text = f"Interview: Dr Karl Moro\n\nQ: Is it safe?\n\nA: Yes.\n\n{paragraph}\n\nQ: When?\n\nA: In May.\n"
    assert turns(text)["A"] == [f"Yes. | {paragraph}", "In May."]


def test_paragraphs_without_end_stay_quick() -> None:
    text = "Q: Is it?\n\nA: Yes.\n\nThe " + "mill and " * 20_000 + "\n\nQ: When?\n\nA: Now.\n"
    assert turns(text)["A"][1] == "Now."


def test_the_last_answer_goes_on_behind_a_question_alone() -> None:
    text = (
        "Q: Who?\n\nA: Me.\n\nThe mayor lied. What do you say?\n\nNothing at all.\n\nIt was held in Kosa.\n"
    )
    assert turns(text)["A"] == ["Me. | Nothing at all."]


def test_one_question_and_one_answer_make_an_interview_that_calls_itself_one() -> None:
    text = "An interview with Karl Tomm\n\nAda Moro: Who saw it?\n\nKarl Tomm: I did.\n\nWhen?\n\nIn May.\n"
    assert turns(text)["Karl Tomm"] == ["I did. | In May."]
    assert turns(text.replace("An interview with", "The dam of")) == {}


def test_letters_may_have_a_stop() -> None:
    text = "MS MORO: Who?\n\nA. Me.\n\nQ. When?\n\nA. In May.\n\nMS MORO: Thank you.\n\nA. Not at all.\n"
    said = [words(text, one.attribution.content) for one in with_turns(text, "", [Span(0, len(text))], [])]
    assert said == ["Who?", "Me.", "When?", "In May.", "Thank you.", "Not at all."]


@pytest.mark.parametrize("content", ["Me.\n\nThe mayor lied. What", "Me"])
def test_the_networks_row_is_set_right_where_it_ends_elsewhere(content: str) -> None:
    text = "Q: Who?\n\nA: Me.\n\nThe mayor lied. What do you say?\n\nQ: When?\n\nA: In May.\n"
    row = row_of(text, "A", content)
    expected = "Me" if content == "Me" else "Me."  # a stop may belong to it or not
    assert turns(text, row)["A"] == [expected, "In May."]


@pytest.mark.parametrize(
    "text",
    [
        "Rain: it fell.\n\nWind: it blew.\n\nThe mayor spoke.\n\nSnow: none.\n",
        "Headline: more of it\n\nAda Moro: yes.\n\nThe council met.\n",
        "Rain fell.\n\nNote: it fell at Kosa.\n\nNote: it fell at Velm.\n\nSource: SNA\n\nPhoto: SNA\n",
    ],
)
def test_labels_of_which_no_two_come_again_are_no_speakers(text: str) -> None:
    assert turns(text) == {}
