"""Rows of several sources: which are parted, into what, and that all others stay as they were read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.core.finding import Finding
from sayso.core.span import Span
from sayso.resolving.joint import parted
from tests.marked import marked_document

HEADS = {"kind": {"state": 1.0}, "identity": {"named": 1.0}, "form": {"direct": 1.0}}


def sources_of(line: str) -> list[list[str]]:
    document, rows = marked_document(line)
    found = parted(document, [Finding(row, odds=HEADS) for row in rows])
    return [[span.of(document.text) for span in each.attribution.source] for each in found]


@pytest.mark.parametrize(
    ("line", "sources"),
    [
        ("[The monitor] and [doctors] <said> {it burned}.", [["The monitor"], ["doctors"]]),
        ("[Arland], [Borland] and [Corland] <said> {it burned}.", [["Arland"], ["Borland"], ["Corland"]]),
        ("[The Union] as well as [a number of states] <said> {it}.", [["The Union"], ["a number of states"]]),
        ("[The sources and a witness in Halm] <said> {it}.", [["The sources"], ["a witness in Halm"]]),
        ("[Port spokesman Ada Moro and security sources] <said> {it}.",
         [["Port spokesman Ada Moro"], ["security sources"]]),
        ("[The Orsk League, the Guild of Dyers and the Velm Council's envoys] <said> {it}.",
         [["The Orsk League"], ["the Guild of Dyers"], ["the Velm Council's envoys"]]),
        ("[the younger Moro and his government] <said> {it}.", [["the younger Moro"], ["his government"]]),
        ("[Portugal Norway and the Republic of Korea] <said> {it}.",
         [["Portugal"], ["Norway"], ["the Republic of Korea"]]),
        ("[The Netherlands Norway] <say> {it}.", [["The Netherlands"], ["Norway"]]),
        ("[Lisbon and Oslo] <say> {it}.", [["Lisbon"], ["Oslo"]]),
    ],
)  # fmt: skip
def test_joint_sources_have_a_row_each(line: str, sources: list[list[str]]) -> None:
    assert sources_of(line) == sources


@pytest.mark.parametrize(
    "line",
    [
        "[The troops and militiamen] <said> {it burned}.",
        "[Local and media sources] <said> {it burned}.",
        "[the Foreign and Expatriates Ministry] <said> {it burned}.",
        "[The office which relies on activists and the medics] <said> {it burned}.",
        "[the head of the port and the harbour Ada Moro] <said> {it burned}.",
        "[The Orsk League, the dyers of Velm, and the Red Cross] <said> {it burned}.",
        "[Ada Moro] <said> {it burned}.",
        "[Bosnia and Herzegovina] <said> {it burned}.",
        "[Norway Portugal Bank] <said> {it burned}.",
        "[Norwegian and Portuguese] <said> {it burned}.",
    ],
)
def test_other_rows_stay_as_they_were_read(line: str) -> None:
    document, rows = marked_document(line)
    found = tuple(Finding(row, odds=HEADS) for row in rows)
    assert parted(document, found) == found


def test_who_cites_another_passes_on() -> None:
    document, rows = marked_document("{It burned}, [the Observatory] <said citing> [sources in the area].")
    (row,) = parted(document, [Finding(rows[0])])
    assert [span.of(document.text) for span in row.attribution.source] == ["sources in the area"]
    assert [span.of(document.text) for span in row.relay] == ["the Observatory"]


@pytest.mark.parametrize(
    ("line", "relay", "source"),
    [
        ("[State TV] <aired> [footage] <showing> {a ship on fire}.", "State TV", "footage"),
        (
            "[The agency] <reported> {15 deaths} <citing> a note by Ada Moro.",
            "The agency",
            "a note by Ada Moro",
        ),
    ],
)
def test_who_shows_a_picture_or_cites_somebody_behind_passes_on(line: str, relay: str, source: str) -> None:
    document, rows = marked_document(line)
    (each,) = parted(document, [Finding(row, odds=HEADS) for row in rows])
    assert [span.of(document.text) for span in each.relay] == [relay]
    assert [span.of(document.text) for span in each.attribution.source] == [source]


def test_a_clause_says_nothing() -> None:
    lines = """
        It rained.
        [Some sources] <claim> {that the guards give up the port}.
        = [Some sources claim that the guards] <give up> {the port}.
        [Men who said that they fled] <claim> {that it burned}.
        = Men [who] <said> {that they fled} claim that it burned.
    """
    document, rows = marked_document(lines)
    found = parted(document, [Finding(row) for row in rows])
    assert {each.attribution.id for each in found} == {row.id for row in rows} - {rows[1].id}


def test_joint_rows_keep_cue_and_content_and_what_the_heads_say_of_them() -> None:
    document, rows = marked_document("[The monitor] and [doctors] <said> {it burned}.")
    one, other = parted(document, [Finding(rows[0], odds=HEADS)])
    assert one.attribution.id != other.attribution.id
    assert (one.attribution.cue, one.attribution.content) == (rows[0].cue, rows[0].content)
    assert dict(other.odds) == {"form": {"direct": 1.0}}


WORDS = st.sampled_from("the monitor and doctors, Moro said who a as well".split())


@given(st.lists(WORDS, min_size=3, max_size=9))
def test_parting_again_changes_nothing_and_no_word_comes_from_elsewhere(words: list[str]) -> None:
    source = " ".join(words).strip(",")
    document, rows = marked_document(f"[{source}] <said> {{it burned}}.")
    once = parted(document, [Finding(rows[0])])
    assert parted(document, once) == once
    whole = rows[0].source[0]
    spans: list[Span] = [span for row in once for span in row.attribution.source]
    assert all(whole.contains(span) for span in spans)
    assert len({row.attribution.id for row in once}) == len(once)


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("[Their union], [the BFW], <said> {it burned}.", "Their union, the BFW"),
        ("[Agraria], [the third largest bank], <said> {it burned}.", "Agraria, the third largest bank"),
        ("{It burned}, <says> [Agraria], [the third largest bank].", "Agraria, the third largest bank"),
        ("[Ada Moro], [who was at the quay], <said> {it burned}.", "Ada Moro, who was at the quay"),
        ("After [Mr Lund] left, [Ms Moro] <said> {it burned}.", "Ms Moro"),
        ("[Ada Moro], to a reporter of [the Post], <said> {it burned}.", "Ada Moro"),
        ("[Halm], [the panel] <complains>, {did not answer}.", "the panel"),
        ("[The Post] <told of> [doctors] <as saying> {it burned}.", "The Post"),
        ("{It burned}, <said> [Mr Lund], who left with [Ms Moro].", "Mr Lund"),
    ],
)
def test_who_speaks_is_one_stretch_of_words(line: str, source: str) -> None:
    assert sources_of(line) == [[source]]


def test_nobody_says_the_same_twice_with_and_without_that() -> None:
    document, rows = marked_document(
        "The radio <said> {that it rained}, <citing> [police].\n"
        "= The radio said that {it rained}, <citing> [police]."
    )
    (row,) = parted(document, [Finding(row) for row in rows])
    assert [span.of(document.text) for span in row.attribution.content] == ["that it rained"]


def test_two_who_say_the_same_have_a_row_each() -> None:
    document, rows = marked_document(
        "[The radio] <said> and the police confirmed {that it rained}.\n"
        "= The radio said and [the police] <confirmed> that {it rained}."
    )
    assert len(parted(document, [Finding(row) for row in rows])) == len(rows)
