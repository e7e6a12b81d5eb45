"""Who is made responsible for a sentence: statements come first, the author only when the head is sure."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from sayso.core.attribution import Attribution
from sayso.core.finding import Odds, Sentence
from sayso.core.span import Span
from sayso.core.verdict import Act, ContentType, Verdict
from sayso.core.voice import Voice, VoiceRow
from sayso.judging.voice import SURE, SURE_OF_TOLL, find_voice
from tests.marked import marked_document

TEXT = """
[The ministry] <said> {the bridge was closed at noon}.
The bridge is old. Who paid for it?
Nobody in the town sleeps now.
"""
SURELY: Odds = {"author": 0.985, "carried_on": 0.005, "unclear": 0.005, "reported": 0.005}


def voices(
    odds: dict[str, Odds], lines: str = TEXT, act: Act = Act.STATEMENT
) -> tuple[dict[str, VoiceRow], Attribution]:
    """The voice rows by the first words of their sentence; `odds` by the same."""
    document, (row, *_) = marked_document(lines)
    row = replace(row, act=Verdict(act), source_id="ministry")
    spans, at = [], 0
    for piece in document.text.replace("\n\n", " ").replace("? ", "?|").replace(". ", ".|").split("|"):
        start = document.text.index(piece, at)
        at = start + len(piece)
        spans.append(Span(start, at))
    sentences = [
        Sentence(s, odds.get(s.of(document.text).split()[0], SURELY), {"judgement": 0.8, "checkable": 0.2})
        for s in spans
    ]
    rows = find_voice(document, sentences, (row,))
    return {r.content[0].of(document.text).split()[0]: r for r in rows}, row


def test_a_sentence_that_a_statement_holds_is_no_row_and_neither_is_a_question() -> None:
    rows, _ = voices({})
    assert set(rows) == {"The", "Nobody"}
    assert rows["The"].content[0].start > 40
    assert {r.voice.value for r in rows.values()} == {Voice.AUTHOR}
    assert rows["Nobody"].type.value is ContentType.JUDGEMENT


def test_a_sentence_that_only_leads_in_a_statement_is_no_row() -> None:
    rows, _ = voices(
        {}, "Asked about the bridge, [the mayor] of Kelda <answered>. {Nobody may cross it now}."
    )
    assert rows == {}


def test_an_attitude_told_by_the_author_is_a_row_of_the_author() -> None:
    rows, _ = voices({}, "[The ministry] <wants> {the bridge closed at noon}.", act=Act.ATTITUDE)
    assert [r.voice.value for r in rows.values()] == [Voice.AUTHOR]


def test_the_author_is_named_only_when_the_head_is_sure() -> None:
    nearly = {**SURELY, "author": SURE - 0.01, "unclear": 0.1}
    rows, _ = voices({"Nobody": nearly})
    assert rows["Nobody"].voice.value is Voice.UNCLEAR
    assert rows["Nobody"].voice.by == "not sure enough"


def test_what_the_head_takes_for_reported_is_never_the_authors() -> None:
    rows, _ = voices({"Nobody": {**SURELY, "reported": 0.6}})
    assert (rows["Nobody"].voice.value, rows["Nobody"].voice.by) == (Voice.UNCLEAR, "may be reported")


def test_a_reporting_word_without_a_statement_is_never_the_authors() -> None:
    lines = "[The ministry] <said> {the bridge was closed}. Someone published new evidence of ties."
    rows, _ = voices({}, lines)
    assert (rows["Someone"].voice.value, rows["Someone"].voice.by) == (Voice.UNCLEAR, "a reporting word")
    assert [len(span) for span in rows["Someone"].voice.spans] == [len("published")]


def test_a_toll_needs_a_surer_head() -> None:
    lines = "[The ministry] <said> {it rained}. Two people died there."
    rows, _ = voices({}, lines)
    assert (rows["Two"].voice.value, rows["Two"].voice.by) == (Voice.UNCLEAR, "a toll")
    rows, _ = voices({"Two": {**SURELY, "author": SURE_OF_TOLL}}, lines)
    assert rows["Two"].voice.value is Voice.AUTHOR


def test_a_headline_that_a_statement_says_again_is_carried_on() -> None:
    rows, row = voices(
        {}, "Bridge of Kosa closed at noon.\n[The ministry] <said> {the bridge of Kosa was closed}."
    )
    assert (rows["Bridge"].voice.value, rows["Bridge"].likely_source) == (Voice.CARRIED_ON, row.source_id)


def test_a_conclusion_that_the_article_draws_is_its_own() -> None:
    odds: Odds = {"author": 0.1, "unclear": 0.9}
    rows, _ = voices({"This": odds}, "[The ministry] <said> {it rains}.\nThis was another proof of malice.")
    assert (rows["This"].voice.value, rows["This"].voice.by) == (Voice.AUTHOR, "a conclusion")


def test_a_sentence_carried_on_names_the_source_of_its_own_paragraph() -> None:
    lines = "[The ministry] <said> {the bridge was closed}. Nobody may cross it."
    carried = {"author": 0.1, "carried_on": 0.8, "unclear": 0.1, "reported": 0.0}
    rows, row = voices({"Nobody": carried}, lines)
    assert rows["Nobody"].voice.value is Voice.CARRIED_ON
    assert rows["Nobody"].likely_source == row.source_id
    assert rows["Nobody"].voice.confidence == 0.8


@given(st.lists(st.floats(0, 1), min_size=4, max_size=4))
def test_rows_have_one_voice_whatever_the_head_says(chances: list[float]) -> None:
    odds = dict(zip(("reported", "author", "carried_on", "unclear"), chances, strict=True))
    rows, _ = voices({"Nobody": odds, "The": odds})
    assert all(isinstance(r.voice.value, Voice) for r in rows.values())
    assert all(r.likely_source == "" for r in rows.values() if r.voice.value is Voice.AUTHOR)
