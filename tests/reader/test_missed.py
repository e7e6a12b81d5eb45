"""Rows that plain words give where none was found: their roles, and that they stand beside no other row."""

from __future__ import annotations

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.core.attribution import Attribution
from sayso.core.span import Span
from sayso.reader.missed import DOUBTFUL, missed_rows
from sayso.reader.phrases import RULES
from sayso.reader.sentences import sentences
from tests.marked import marked, marked_document


def missed(text: str, found: tuple[Attribution, ...] = (), *, nested: bool = True) -> list[Attribution]:
    parts = list(sentences(text, [Span(0, len(text))]))
    return missed_rows(text, "text", parts, found, nested=nested)


def finds_the_marked_row(line: str) -> Attribution:
    """Check that plain words give the row that is marked, and no other; the row."""
    expected = marked(line)
    (row,) = missed(expected.text)
    assert (row.source, row.cue, row.content) == (expected.source, expected.cue, expected.content)
    return row


START = len("The envoy said ")


def finds_the_marked_row_inside(line: str) -> None:
    """Check the same of a row inside what "The envoy said", and that it is found nowhere else."""
    expected = marked(line)
    said = Attribution("outer", (), (Span(11, 15),), (Span(START, len(expected.text) - 1),), 0.9)
    (row,) = missed(expected.text, (said,))
    assert (row.source, row.cue, row.content) == (expected.source, expected.cue, expected.content)
    assert not missed(expected.text, (said,), nested=False)
    assert not missed(expected.text)


@pytest.mark.parametrize(
    "line",
    [
        "{Air raid kills 21 at a market in Kosa} [Monitor]",
        "{Air raid kills 21 at a market in Kosa}<:> [state TV]",
        "{Air raid kills 21 at a market in Kosa} [NGO] - Region - World",
        "Seven died in {an attack} <claimed by> [the Harbour Front group] on Monday.",
        "The advance, {which}, <according to> [local activists], {is also a plan of Borland}.",
        "Before that [the Ministry of Ports] <has published> {new evidence linking Borland with smugglers}.",
        "<CLAIM:> {The bridge at Kosa was sold to Borland}.",
        "{The bridge}, <in> [her] <own words>, {was sold for a song}.",
        "{The gunman} <was identified by> [the ministry] <as> {Karim Sultan}.",
        "{The commander}, <identified by> [the Kosa Observatory] only <as> {Abu Yusuf}, was killed.",
        "{Another man of the crew}, <named by> [police in Kosa] <as> {Otto al-Brod}, got away.",
        "The bridge stands. [We] <are confident> {that it will hold}.",
        "{Mayor never met the smugglers; she only wrote} <–> [Ports Ministry]",
        "{Mayor never met the smugglers at Kosa}<:> [police]",
        "The bridge stands. [He Moreno] <said> {what he told the radio was based on a letter}.",
        "The bridge stands. [She] <also said> {that it will hold}.",
        "The bridge stands. [Moreno] <said> {no repair was planned}.",
        "{The keeper sold the lamps of the Kosa light to a dealer}, a jury <heard> yesterday.",
        "The bridge stands. {The mayor had known of the cracks since May}, the inquiry <was told>.",
        "<As> [this newspaper] <was able to verify>, {three of the lamps are broken}.",
        "The bridge is safe, he said. But <as> [our reporter] <saw>, {three of the lamps are broken}.",
        "{Three of the lamps are broken}, <as> [the correspondent of our paper] <was able to see>.",
        'The mayor left. [Her deputy, Ada Korb,] <contradicts> her<:> {"The lamps burned all night."}',
        "{The bridge}, [they] <maintain>, {was sold for a song}.",
        "At noon, <as reminds> [the newspaper «Utro.NA»], {the mayor met the smugglers of Borland}.",
        "<As reports> the channel Utro, <referring to> [eyewitnesses], {shots were heard near the bridge}.",
        "The agency Utro <reported>, <referring to> [the head of Kosa Ada Moro], {that the bridge stands}.",
        "Later the Utro agency, <referring to> [the Ports Ministry], <reported> {that the bridge stands}.",
        'The mayor left. [The office] <used the following words in its reply:> {"The bridge is safe."}',
        "{Two pilots were held over the wreck at Kosa}, [the Kosa Star] <reported>.",
        "The bridge stands. {In Kosa two pilots were held over the wreck}, [Kosa Wire] <reports>. It rained.",
        "{Two pilots were held over the wreck at Kosa}, [the newspaper Utro] <wrote>.",
        "The port is shut. [The Kosa Star] <has learnt> {that two pilots were held over the wreck}.",
        "{Two pilots were held over the wreck}, [the Kosa Star] <can exclusively reveal>.",
        "{The pilot}, [the newspaper] <wrote>, {told the crew that the wreck was his}.",
        "{Two pilots were held over the wreck at Kosa}, [the Orn-based daily Utro] <reported>.",
        "The port is shut. [A Kosa Star reporter] <counted> {nine barges at the gate on Sunday}.",
        "The port is shut. [Our correspondent at the scene] <saw> {two bodies}, and it rained.",
        "It rained. [A reporter of the Kosa Star on the spot] <could see> {that nine barges had sunk}.",
        "The port is shut. [The newspaper Utro] <wrote> {that the mayor met the smugglers}.",
        "The port is shut. [The portal «Utro.NA»] <also reports> {that nine barges left}. It rained.",
        "<As they said in> [the Ministry of Ports], {the harbour at Kosa is open}.",
        "<As noted in> [the press service of Borland], {the harbour at Kosa is open}.",
        "<As> [the portal «Utro.NA»] {in the last raid on Kosa Borland met the smugglers and let them go}.",
    ],
)
def test_plain_words_give_a_doubtful_row(line: str) -> None:
    row = finds_the_marked_row(line)
    assert row.confidence == DOUBTFUL
    assert row.why.startswith("plain words: ")


@pytest.mark.parametrize(
    "text",
    [
        "The minister spoke for an hour to foreign media",
        "The statement on chemical weapons report",
        "The river was high.\n\nIt fell by noon. So says the monitor",
        "The ministry has evidence of fraud.",
        "Later the mayor, referring to the budget, spoke of rain and of bridges that nobody needs.",
        "Mayor never met the smugglers at Kosa – Kosa Evening Post",
        "The bridge stands. He said so.",
        "As noted in the book, the harbour at Kosa is open.",
        "The port is shut. The crew saw the smoke from the barge.",
        "The port is shut. A reporter who saw the smoke left.",
        "As the river rose at Kosa in the night, Kosa Wire reported.",
        "On the evening of the wreck, Kosa Wire reported.",
        "He told of the wreck, of the lamps and, Kosa Wire reported.",
        "The pilots of Kosa were heard, Kosa Wire reports say.",
        "The bridge, the mayor said in May, was sold.",
        "The newspaper Utro wrote of the bridge that the mayor sold.",
        "The newspaper reporter wrote that.",
        "The bridge stands. She said this to the harbour office on Monday.",
        "The pilot has learned that the lamps of Kosa were sold.",
        "Korb, who was ill, has learned that the lamps of Kosa were sold.",
        "The Senate learned that the lamps of Kosa were sold.",
        "According to a guard, at least 37 pilots were held over the wreck, Kosa Wire reported.",
        "The mayor left the hall early, and the court heard nobody else that day.",
    ],
)
def test_other_texts_give_none(text: str) -> None:
    assert not missed(text)


def test_words_that_a_row_has_give_no_second_one() -> None:
    document, rows = marked_document("[The mayor] <said> {the attack claimed by the Front killed two}.")
    assert not missed(document.text, rows)
    document, rows = marked_document("{Seven died in an attack} <claimed by> [the Harbour Front].")
    assert not missed(document.text, rows)


@pytest.mark.parametrize(
    "line",
    [
        "The envoy said that [the islanders] <want> {to keep the ferry}.",
        "The envoy said that [the party's youth wing] <still did not trust> {the ministry's figures}.",
        "The envoy said that [Borland] <remains committed to> {open sea lanes, quiet ports and its allies}.",
        "The envoy said that [the harbour master] <had told> her {the lamps were out}, and he was right.",
        "The envoy said that [the crews] <are afraid> {that the strait will freeze}, which nobody denies.",
        "The envoy said that [its owner] <has admitted> {sinking the barge}.",
        "The envoy said that [the islanders] <call for> {a vote} and they will have it.",
        "The envoy said that [Borland’s] <repeated promise> {to pay} was hollow.",
        "The envoy said that {it} is not only his guess, but <the firm view of> [the crews of both ports].",
        "The envoy said that [the harbour master] <shares> {this view}.",
        "The envoy said that <rumours> of {a second wreck} were untrue.",
        "The envoy said that [the harbour master] <had asked> each pilot in turn {whether the lamp was lit}.",
        "The envoy said that [those who] <said> {otherwise} were selling lamps.",
        "The envoy said that [she] <has said> {so} since May.",
        "The envoy said that the map was kept back <on the grounds> {that it would cause alarm}.",
        "The envoy said that the pilots <had been told> {that the lamp was lit}.",
        "The envoy said that the pilots <had been instructed> {not to speak at the hearing}.",
        "The envoy said that there was a report and [it] <documents> {the loss of nine barges}.",
        "The envoy said that [we] <are grateful for> {the help of the islanders}.",
        "The envoy said that [I] <love> {the islands}.",
        "The envoy said that [the crews] <mourn> {the loss of nine barges}.",
        "The envoy said that [our] <fear is> {that the strait will freeze}.",
        "The envoy said that [they] <have made it very clear> from the start {that the lamp must stay}.",
        "The envoy said that she repeated {what} [the board] <had told> the crews.",
        "The envoy said that [the board] <had decided> {to sell the lamp}.",
        'The envoy said that [it] <was "deeply concerned" by> {the wreck}.',
        "The envoy said that [the crews] <no longer have confidence in> {the pilots}.",
    ],
)
def test_what_others_want_or_say_inside_a_content(line: str) -> None:
    finds_the_marked_row_inside(line)


@pytest.mark.parametrize(
    "inside",
    [
        "the crews agreed to wait",
        "nobody had told them",
        "if they want to leave they may",
        "it was for want of a pilot",
        "the measures intended to keep the port open failed",
        "the islanders want",
        "the crews asked for a lamp",
        "the lamp was ordered by the crews",
        "the board documents everything",
        "our position was clear",
        "this is what we said",
        "the crews have doubts",
    ],
)
def test_other_words_inside_a_content_give_none(inside: str) -> None:
    text = f"The envoy said that {inside}."
    said = Attribution("outer", (), (Span(11, 15),), (Span(16, len(text) - 1),), 0.9)
    assert not missed(text, (said,))


def test_views_inside_contents_are_left_where_nothing_inside_is_marked() -> None:
    document, rows = marked_document('[The mayor] <said>: {"We hope that the bridge will hold."}')
    assert not missed(document.text, rows, nested=False)
    (row,) = missed(document.text, rows)
    assert row.cue[0].of(document.text) == "hope"


@given(st.text(alphabet="a Iwe hope evidence claimed by NGO.\n", min_size=1, max_size=200))
def test_roles_are_sorted_places_in_the_text(text: str) -> None:
    for row in missed(text):
        for role in (row.source, row.cue, row.content):
            assert list(role) == sorted(role)
            assert all(span.end <= len(text) for span in role)


def test_a_headlines_source_holds_what_others_say_in_it() -> None:
    document, rows = marked_document("[Mayor] <denies> {sale of the Kosa ferry}: Report")
    (row,) = missed(document.text, rows)
    assert [span.of(document.text) for span in (*row.source, *row.content)] == [
        "Report",
        "Mayor denies sale of the Kosa ferry",
    ]


def test_initials_without_end_take_no_long_time() -> None:
    rule = next(rule for rule in RULES if rule.name == "a quotation set against something")
    started = perf_counter()
    assert rule.pattern.search("A." * 40_000) is None
    assert perf_counter() - started < 2
