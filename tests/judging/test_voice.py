"""Who is made responsible for a sentence: statements come first, the author only when the head is sure."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.core.attribution import Attribution
from sayso.core.document import Document
from sayso.core.finding import Odds, Sentence
from sayso.core.span import Span
from sayso.core.verdict import Act, ContentType, Verdict
from sayso.core.voice import Voice, VoiceRow
from sayso.core.zone import Zone, ZoneKind
from sayso.judging.voice import find_voice
from sayso.pipeline import read
from tests.marked import marked_document

TEXT = """
[The ministry] <said> {the bridge was closed at noon}.
The bridge is old. Who paid for it?
Nobody in the town sleeps now.
"""
LIKELY: Odds = {"author": 0.94, "carried_on": 0.03, "unclear": 0.03, "reported": 0.005}
SURELY: Odds = {"author": 0.985, "carried_on": 0.005, "unclear": 0.005, "reported": 0.005}


def voices(
    odds: dict[str, Odds], lines: str = TEXT, act: Act = Act.STATEMENT, source: str = "ministry"
) -> tuple[dict[str, VoiceRow], Attribution]:
    """The voice rows by the first words of their sentence; `odds` by the same."""
    document, (row, *_) = marked_document(lines)
    row = replace(row, act=Verdict(act), source_id=source)
    spans, at = [], 0
    for piece in document.text.replace("\n\n", " ").replace("? ", "?|").replace(". ", ".|").split("|"):
        start = document.text.index(piece, at)
        at = start + len(piece)
        spans.append(Span(start, at))
    sentences = [
        Sentence(s, odds.get(s.of(document.text).split()[0], SURELY), {"judgement": 0.8, "checkable": 0.2})
        for s in spans
    ]
    rows = find_voice(document, (), sentences, (row,))
    return {r.content[0].of(document.text).split()[0]: r for r in rows}, row


def test_a_sentence_that_a_statement_holds_is_no_row_and_neither_is_a_question() -> None:
    rows, _ = voices({})
    assert set(rows) == {"The", "Nobody"}
    assert rows["The"].content[0].start > 40
    assert rows["Nobody"].type.value is ContentType.JUDGEMENT


def test_a_sentence_that_only_leads_in_a_statement_is_no_row() -> None:
    rows, _ = voices(
        {}, "Asked about the bridge, [the mayor] of Kelda <answered>. {Nobody may cross it now}."
    )
    assert rows == {}


def test_an_attitude_told_by_the_author_is_a_row() -> None:
    rows, _ = voices({}, "[The ministry] <wants> {the bridge closed at noon}.", act=Act.ATTITUDE)
    assert list(rows) == ["The"]


def test_words_that_name_a_source_are_never_the_authors() -> None:
    lines = TEXT.replace(
        "Nobody in the town sleeps now", "Nobody sleeps, as published by the Kelda Post, now"
    )
    rows, _ = voices({}, lines)
    assert rows["Nobody"].voice.value is Voice.UNCLEAR
    assert rows["Nobody"].voice.by == "words: a source is named"


@pytest.mark.parametrize(
    ("line", "by"),
    [
        ("Nobody else was widely seen as a judge", "words: an opinion nobody is said to hold"),
        ("Dockers contested this version", "words: a report"),
    ],
)
def test_what_somebody_may_have_said_is_never_the_authors(line: str, by: str) -> None:
    rows, _ = voices({}, TEXT.replace("Nobody in the town sleeps now", line))
    row = rows[line.split()[0]]
    assert (row.voice.value, row.voice.by) == (Voice.UNCLEAR, by)


def test_what_should_be_done_behind_a_report_is_told_on() -> None:
    told = "[The guild] <said> {the weir leaks and should be shut}. "
    rows, _ = voices({}, told + "Nobody who has a barge should use it before the repair.")
    assert (rows["Nobody"].voice.value, rows["Nobody"].voice.by) == (
        Voice.CARRIED_ON,
        "words: a call goes on",
    )
    rows, _ = voices({}, "[The guild] <said> {it}.\nNobody should use it before the repair.")
    assert rows["Nobody"].voice.by != "words: a call goes on"


def test_what_speaks_against_a_source_is_not_put_down_to_it() -> None:
    told = "[The director Mira Lund] <said> {that the pumps run}. "
    odds = {"author": 0.3, "carried_on": 0.6, "unclear": 0.1, "reported": 0.1}
    rows, _ = voices({"This": odds, "Nobody": odds}, told + "This is a lie. Nobody has water.")
    assert (rows["This"].voice.value, rows["This"].voice.by) == (Voice.AUTHOR, "words: against who spoke")
    assert (rows["Nobody"].voice.value, rows["Nobody"].likely_source) == (Voice.UNCLEAR, "")
    rows, _ = voices({"Lund": odds}, told + "Lund has a house.")
    assert (rows["Lund"].voice.value, rows["Lund"].likely_source) == (Voice.UNCLEAR, "")
    rows, _ = voices({"But": odds}, told + "But the town has water.")
    assert (rows["But"].voice.value, rows["But"].voice.by) == (Voice.UNCLEAR, "words: a turn")


def test_what_the_pages_own_people_saw_is_its_own() -> None:
    told = "[The director Mira Lund] <said> {that the pumps run}. "
    odds = {"author": 0.3, "carried_on": 0.6, "unclear": 0.1, "reported": 0.1}
    rows, _ = voices({"Our": odds}, told + "Our reporter found them dry.")
    assert (rows["Our"].voice.value, rows["Our"].voice.by) == (Voice.AUTHOR, "words: the page's own people")


def test_the_first_person_of_a_menu_is_not_the_articles() -> None:
    menu = "Our papers\nMy account\nContact us\n"
    said = "The bridge is old.\n"
    document = Document(f"{menu}{said}{menu}", "page.html")
    begin, end = len(menu), len(menu) + len(said)
    kinds = (ZoneKind.NAVIGATION, ZoneKind.BODY, ZoneKind.NAVIGATION)
    edges = pairwise((0, begin, end, len(document.text)))
    page = tuple(Zone(kind, Span(*ends), "test") for kind, ends in zip(kinds, edges, strict=True))
    sentence = Sentence(Span(begin, end - 1), {"author": 0.5, "carried_on": 0.2, "unclear": 0.3})
    (as_page,), (as_text,) = (find_voice(document, zones, (sentence,), ()) for zones in (page, ()))
    assert "article: first person" in as_text.voice.by
    assert "article: first person" not in as_page.voice.by


def test_a_head_that_doubts_keeps_the_author_unnamed() -> None:
    rows, _ = voices({"Nobody": {**SURELY, "author": 0.3, "unclear": 0.6}})
    assert rows["Nobody"].voice.value is not Voice.AUTHOR


def test_what_the_head_takes_for_reported_is_never_the_authors() -> None:
    rows, _ = voices({"Nobody": {**SURELY, "reported": 0.6}})
    assert (rows["Nobody"].voice.value, rows["Nobody"].voice.by) == (Voice.UNCLEAR, "may be reported")


def test_surroundings_that_doubt_outweigh_a_sure_head() -> None:
    told = "[The ministry] <said> {two soldiers were killed at the gate}. "
    rows, _ = voices({}, told + "Another soldier was wounded in the attack, which destroyed the gate.")
    assert rows["Another"].voice.value is not Voice.AUTHOR
    assert rows["Another"].likely_source == "ministry"


def test_background_far_from_any_source_is_the_authors() -> None:
    lines = "[The ministry] <said> {it rained}.\nThe town has been under the control of the army since 2012."
    rows, _ = voices({}, lines)
    assert rows["The"].voice.value is Voice.AUTHOR


def test_a_weighed_verdict_says_what_weighed_most() -> None:
    lines = "[The ministry] <said> {it rained}.\nThe town has been under the control of the army since 2012."
    rows, _ = voices({}, lines)
    assert rows["The"].voice.by.startswith("weighed: ")
    assert "head: author" in rows["The"].voice.by


def test_who_writes_of_himself_is_the_author_unless_the_head_hears_a_source() -> None:
    lines = "[The ministry] <said> {it rained}. My own coat was wet when I came home from the dead."
    rows, _ = voices({}, lines)
    assert (rows["My"].voice.value, rows["My"].voice.by) == (Voice.AUTHOR, "first person")
    rows, _ = voices({"My": {**SURELY, "author": 0.5, "carried_on": 0.5}}, lines)
    assert rows["My"].voice.by != "first person"


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("The log of the ferry, which we have seen, gives no name.", "words: a paper speaks"),
        ("The receipts, six of them, are dated 22 March.", "words: a paper speaks"),
        ("The letter took a week to come.", ""),
        ("My log gives nine ships.", ""),
    ],
)
def test_what_a_paper_says_is_not_surely_the_authors(sentence: str, rule: str) -> None:
    rows, _ = voices({}, f"[The ministry] <said> {{it rained}}.\n\n{sentence}")
    by = rows[sentence.split()[0]].voice.by
    assert by == rule if rule else by != "words: a paper speaks"


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
    lines = "[The ministry] <said> {the bridge was hit}. Five others were also wounded in the attack."
    carried = {"author": 0.1, "carried_on": 0.8, "unclear": 0.1, "reported": 0.0}
    rows, row = voices({"Five": carried}, lines)
    assert rows["Five"].voice.value is Voice.CARRIED_ON
    assert rows["Five"].likely_source == row.source_id


@pytest.mark.parametrize(
    "lines",
    [
        "Five barges sank in the harbour at night.\n\n[The ministry] <praised> {the lock keepers}.",
        "Five barges sank in the harbour at night. [The ministry] <said> {the locks will be painted}.",
        "[The ministry] <said> {the locks will be painted}.\n\nFive barges sank in the harbour at night.",
    ],
)
def test_nothing_is_carried_on_from_nobody(lines: str) -> None:
    carried = {"author": 0.1, "carried_on": 0.8, "unclear": 0.1, "reported": 0.0}
    rows, _ = voices({"Five": carried}, lines)
    assert rows["Five"].voice.value is Voice.UNCLEAR


@given(st.lists(st.floats(0, 1), min_size=4, max_size=4))
def test_rows_have_one_voice_whatever_the_head_says(chances: list[float]) -> None:
    odds = dict(zip(("reported", "author", "carried_on", "unclear"), chances, strict=True))
    rows, _ = voices({"Nobody": odds, "The": odds})
    assert all(isinstance(r.voice.value, Voice) for r in rows.values())
    assert all(r.likely_source == "" for r in rows.values() if r.voice.value is Voice.AUTHOR)
    assert all(r.likely_source for r in rows.values() if r.voice.value is Voice.CARRIED_ON)


def test_the_seeds_own_conclusion_and_the_sentences_that_go_on_from_its_sources(shared_data: Path) -> None:
    text = next((shared_data / "seed").glob("*.txt")).read_text(encoding="utf-8")
    ledger = read(text=text)
    rows = {row.content[0].of(text)[:12]: row for row in ledger.voice}
    proof = rows["This was ano"]
    assert (proof.voice.value, proof.type.value) == (Voice.AUTHOR, ContentType.JUDGEMENT)
    for begin in ("Moreover, th", "However, not", "Many of them", "It destroys "):
        assert rows[begin].voice.value in (Voice.CARRIED_ON, Voice.UNCLEAR)
    assert rows["However, not"].likely_source == rows["It destroys "].likely_source != ""


@pytest.mark.parametrize("sentence", ["The claim is false.", "Verdict: misleading."])
def test_what_a_checker_finds_is_its_own(sentence: str) -> None:
    odds: Odds = {"author": 0.1, "unclear": 0.9}
    first = sentence.split()[0]
    rows, _ = voices({first: odds}, f"[The ministry] <said> {{it rains}}.\n\n{sentence}")
    assert (rows[first].voice.value, rows[first].voice.by) == (Voice.AUTHOR, "a conclusion")


@pytest.mark.parametrize(
    ("opening", "voice"),
    [
        ("Recall that", Voice.AUTHOR),
        ("We remind you that", Voice.AUTHOR),
        ("Let us recall,", Voice.AUTHOR),
        ("Guards recall that", Voice.CARRIED_ON),
    ],
)
def test_a_page_that_reminds_its_reader_speaks_itself(opening: str, voice: Voice) -> None:
    lines = f"[The ministry] <said> {{the bridge was closed}}. {opening} the bridge burnt in March."
    rows, _ = voices({opening.split()[0]: {"author": 0.2, "carried_on": 0.6, "unclear": 0.2}}, lines)
    assert rows[opening.split()[0]].voice.value is voice


def test_a_correction_is_the_pages_own_word() -> None:
    lines = "[The ministry] <said> {it rains}.\nAn earlier version of this article said nine. There were ten."
    rows, _ = voices({}, lines)
    assert [(rows[w].voice.value, rows[w].voice.by) for w in ("An", "There")] == [
        (Voice.AUTHOR, "a correction")
    ] * 2
