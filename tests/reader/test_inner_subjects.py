"""Who says it inside what another says, where the network found nobody."""

from __future__ import annotations

from time import perf_counter

import pytest

from sayso.core.finding import Finding
from sayso.core.span import words
from sayso.reader.inner_subjects import with_inner_subjects
from tests.marked import marked_document


def sources(line: str) -> list[str]:
    document, rows = marked_document(line)
    found = with_inner_subjects(document.text, document.text_id, [Finding(row) for row in rows])
    return [words(document.text, one.attribution.source) for one in found]


@pytest.mark.parametrize(
    ("outer", "inner", "subject"),
    [
        (
            "[Orr] <said> {he would send a diver and expected a swift reply}.",
            "Orr said he would send a diver and <expected> {a swift reply}.",
            "he",
        ),
        (
            "[He] <said> {the Weir Board's clerk had been told twice and had replied that it holds}.",
            "He said the Weir Board's clerk had been told twice and <had replied> {that it holds}.",
            "the Weir Board's clerk",
        ),
        (
            "[The mayor] <said> {that his side had never sought a quarrel but wanted a new weir}.",
            "The mayor said that his side had never sought a quarrel but <wanted> {a new weir}.",
            "his side",
        ),
        (
            '[The spokesman] <said> {Orr "considers it a waste of time"}.',
            'The spokesman said Orr "<considers> {it a waste of time}".',
            "Orr",
        ),
        (
            "[The clerk] <reminded> {that the miller still in the spring promised to mend it}.",
            "The clerk reminded that the miller still in the spring <promised> {to mend it}.",
            "the miller",
        ),
        (
            "{The minister}, [she] <wrote>, {understood the despair in Kosa}.",
            "The minister, she wrote, <understood> {the despair in Kosa}.",
            "The minister",
        ),
    ],
)
def test_an_inner_row_has_the_subject_of_its_verb(outer: str, inner: str, subject: str) -> None:
    assert sources(f"{outer}\n= {inner}")[1] == subject


@pytest.mark.parametrize(
    ("outer", "inner"),
    [
        (
            "[Orr] <said> {he had called the lock and was told to wait}.",
            "Orr said he had called the lock and <was told> {to wait}.",
        ),
        (
            "[Orr] <fears> {that the inquiry promised in spring will never sit}.",
            "Orr fears that the inquiry <promised> {in spring will never sit}.",
        ),
        (
            "[Orr] <said> {the weir was shut and the barge was late and expected no boats}.",
            "Orr said the weir was shut and the barge was late and <expected> {no boats}.",
        ),
        (
            "[Orr] <said> {the barges reportedly including his had sunk}.",
            "Orr said the barges <reportedly> {including his} had sunk.",
        ),
        (
            "[Orr] <said> {they had heard of nine barges}.",
            "Orr said they <had heard> {of nine barges}.",
        ),
        (
            "[Orr] <said> {the miller had an internal warning that the weir leaks}.",
            "Orr said the miller had <an internal warning> {that the weir leaks}.",
        ),
    ],
)
def test_what_has_no_subject_of_its_own_stays_without(outer: str, inner: str) -> None:
    assert sources(f"{outer}\n= {inner}")[1] == ""


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("Orr was turned back by keepers [who] <said> {they had orders}.", "keepers who"),
        ("He spoke with harbour medics [who] <told> him {that nine had died}.", "harbour medics who"),
        ("They asked a source inside the Weir Board [who] <claimed> {it would hold}.",
         "a source inside the Weir Board who"),
        ("It is withdrawing a study which <claimed> {that fish can count}.", "a study which"),
        ("Moro met Orr, [who] <said> {it would hold}.", "who"),
        ("He lives in the town which <is called> {Kosa}.", ""),
    ],
)  # fmt: skip
def test_a_who_is_the_one_it_tells_of(line: str, source: str) -> None:
    assert sources(line) == [source]


def test_long_lines_take_no_long_time() -> None:
    outer = "[Orr] <said> {" + "the miller and the keeper of " * 4_000 + "it and wanted a weir}."
    inner = outer.translate(str.maketrans("", "", "[]<>{}")).replace("wanted a weir", "<wanted> {a weir}")
    begin = perf_counter()
    assert len(sources(f"{outer}\n= {inner}")) == 2
    assert perf_counter() - begin < 2
