"""Sentences that only say who told what stands before them."""

from __future__ import annotations

from time import perf_counter

import pytest

from sayso.core.attribution import Attribution
from sayso.core.finding import Finding
from sayso.core.span import Span, words
from sayso.reader.pointing import with_pointed
from sayso.reader.sentences import sentences
from tests.marked import marked_document

BEFORE = "The ferry ran aground near Vesk."


def pointed(text: str, *rows: Attribution) -> list[tuple[str, str, str, str]]:
    parts = list(sentences(text, [Span(0, len(text))]))
    found = with_pointed(text, "text", parts, [Finding(row) for row in rows])
    return [
        tuple(
            words(text, spans)
            for spans in (o.attribution.source, o.attribution.cue, o.relay, o.attribution.content)
        )  # type: ignore[misc]
        for o in found
    ]


@pytest.mark.parametrize(
    ("line", "source", "cue", "relay"),
    [
        ("About it reports Utro-Press with reference to the harbour office.",
         "the harbour office", "reports … with reference to", "Utro-Press"),
        ("About this on Monday, May 5, informs the press service of the harbour.",
         "the press service of the harbour", "informs", ""),
        ("This was reported on Tuesday by the portal «Utro» citing a source in the guard.",
         "a source in the guard", "was reported … by … citing", "portal «Utro»"),
        ("Earlier, this was announced by the governor Ivo Holm in his Telegram.",
         "the governor Ivo Holm", "was announced by", ""),
        ("This was reported to «Utro» by a source in the guard.",
         "a source in the guard", "was reported … by", "«Utro»"),
        ("About it the correspondent of «Utro» was told by the captain Ivo Holm.",
         "the captain Ivo Holm", "was told by", "«Utro»"),
        ("About this Utro-Press was told in the press centre of the guard.",
         "the press centre of the guard", "was told in", "Utro-Press"),
        ("This to the agency Utro-Press told the captain Ivo Holm.",
         "the captain Ivo Holm", "told", "agency Utro-Press"),
        ("This is stated in the message on the website of the shipping line.",
         "the shipping line", "is stated in", ""),
        ("Such an opinion was expressed in a conversation with the portal «Utro» by the captain Ivo Holm.",
         "the captain Ivo Holm", "was expressed … by", ""),
        ("This statement was made by the deputy Ada Moro during a briefing.",
         "the deputy Ada Moro", "was made by", ""),
        ("About this informed in the press service of the guard.",
         "the press service of the guard", "informed", ""),
        ("Utro-Press was informed about this by the captain Ivo Holm.",
         "the captain Ivo Holm", "was informed … by", "Utro-Press"),
        ("The mayor Ivo Holm told about it to journalists.", "The mayor Ivo Holm", "told", ""),
        ("The Main Directorate of the guard reported this on May 4.",
         "The Main Directorate of the guard", "reported", ""),
        ("Such data are cited by the portal «Utro» with reference to the guard.",
         "the guard", "are cited by … with reference to", "portal «Utro»"),
        ("About that writes in her Facebook the deputy Ada Moro.", "the deputy Ada Moro", "writes", ""),
        ("The newspaper Utro writes about it, referring to the rescuers.",
         "the rescuers", "writes … referring to", "newspaper Utro"),
        ("Writes about it the newspaper «Utro».", "the newspaper «Utro»", "Writes about it", ""),
        ("Reports «Utro» with reference to the guard.", "the guard", "Reports … with reference to", "«Utro»"),
        ("The information about it was published by the edition «Utro» on May 3.",
         "the edition «Utro»", "was published by", ""),
    ],
)  # fmt: skip
def test_what_is_pointed_at_is_the_sentence_before(line: str, source: str, cue: str, relay: str) -> None:
    text = f"{BEFORE} {line} The crew is safe."
    assert pointed(text) == [(source, cue, relay, BEFORE.rstrip("."))]


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("The ferry ran aground near Vesk, about which reported the mayor Ada Moro.", "the mayor Ada Moro"),
        ("The ferry ran aground near Vesk, which is reported by the channel «Utro».", "the channel «Utro»"),
        ("The ferry ran aground near Vesk – about this in his Telegram wrote the guard.", "the guard"),
    ],
)
def test_in_one_sentence_it_is_what_stands_before_the_comma(line: str, source: str) -> None:
    assert [(row[0], row[3]) for row in pointed(line)] == [(source, BEFORE.rstrip("."))]


@pytest.mark.parametrize(
    ("line", "source", "relay"),
    [
        ("According to what an informed source in the guard told Utro-Press, {so}.",
         "an informed source in the guard", "Utro-Press"),
        ("{So}, according to what the mayor, Ada Moro, announced on Monday.", "the mayor, Ada Moro", ""),
        ("According to what was reported by the agency Utro, {so}.", "the agency Utro", ""),
        ("{So}, according to what the agency Utro reported.", "the agency Utro", ""),
        ("{So}, according to what she said.", "she", ""),
    ],
)  # fmt: skip
def test_what_somebody_told_stands_before_or_behind(line: str, source: str, relay: str) -> None:
    so = BEFORE.rstrip(".").replace("The", "the" if line[0] == "A" else "The")
    (row,) = pointed(line.replace("{so}", so).replace("{So}", so))
    assert (row[0], row[2], row[3]) == (source, relay, so)


def test_a_verb_is_no_part_of_who_told() -> None:
    document, rows = marked_document(
        "{The port is shut}, <according to what> [a source in the guard told] Utro-Press."
    )
    assert [row[:2] for row in pointed(document.text, *rows)] == [
        ("a source in the guard", "according to what … told")
    ]


def test_a_sentence_that_opens_a_paragraph_points_at_the_whole_one_before() -> None:
    text = f"{BEFORE} The crew is safe.\n\nAbout it informs the guard."
    assert [row[3] for row in pointed(text)] == [f"{BEFORE} The crew is safe"]


def test_a_second_one_points_at_what_the_first_does() -> None:
    text = f"{BEFORE} About it informs the guard. About it informs also Utro."
    assert {row[3] for row in pointed(text)} == {BEFORE.rstrip(".")}


@pytest.mark.parametrize(
    ("line", "source", "relay"),
    [
        ("{About this on Monday, May 5}, <informs> the press [service of the harbour].",
         "the press service of the harbour", ""),
        ("{This} <was announced by> [the governor Ivo Holm].", "the governor Ivo Holm", ""),
        ("{About it Utro-Press} <was told by> [the captain Ivo Holm].", "the captain Ivo Holm", "Utro-Press"),
        ("<This is stated in the message on the website> [of the shipping line].", "the shipping line", ""),
        ("[The governor Ivo Holm] <reported> {about this} on his Telegram.", "The governor Ivo Holm", ""),
        ("[The captain Ivo Holm] <said> {this} in a comment to Utro-Press.", "The captain Ivo Holm", ""),
    ],
)  # fmt: skip
def test_a_row_that_has_the_pointing_words_has_what_they_point_at(line: str, source: str, relay: str) -> None:
    document, rows = marked_document(f"{BEFORE} {line}")
    found = pointed(document.text, *rows)
    assert [(row[0], row[2], row[3]) for row in found] == [(source, relay, BEFORE.rstrip("."))]


def test_what_somebody_says_is_passed_on_by_who_reports_it() -> None:
    document, rows = marked_document(
        "[The minister] <said> {that the port is shut}. This was reported by the agency Utro-Press."
    )
    found = pointed(document.text, *rows)
    assert [row[3] for row in found] == ["that the port is shut", "The minister said that the port is shut"]


def test_whom_an_outlet_heard_told_what_it_writes() -> None:
    document, rows = marked_document(
        "[«Utro»] <found out> {that the port is shut}. This was stated by the sources of the publication."
    )
    assert [row[3] for row in pointed(document.text, *rows)] == ["that the port is shut"] * 2


@pytest.mark.parametrize(
    "line",
    [
        "[The minister] <said> {that the port is shut}. The minister announced this on Monday.",
        "[The minister] <said> {that the port is shut}. This was announced by the mayor Ada Moro.",
        "[The newspaper Utro] <wrote> {that the port is shut}. This was reported by the portal «Vesk».",
        "He knew the river. He wrote about it in his first novel. Nobody talked about this at home.",
        "He knew the river. His uncle wrote about it in his first novel.",
        "We walked to the pier. I told my mother about it.",
        "The port is shut. The mayor told it to his wife.",
        "The port is shut. The company wrote about it in a novel way.",
        "The play is by Orlo. This was published in 1920 by a small house.",
        "The port is shut. The minister was asked about this by the deputies.",
        "The port is shut. This was discussed by the council on Monday.",
        "The port is shut. This was confirmed by the harbour office.",
        "The team lost at home. This was said to be his last match.",
        "Storms are common here. Reports of damage came in all night.",
        "Is the port shut? This was reported by the agency Utro-Press.",
        "Fire. This was reported by the agency Utro-Press.",
        "The port is shut. About this he said little, but the mayor thought it wise.",
        "This was reported by the agency Utro-Press.",
    ],
)
def test_what_only_looks_so_is_left_alone(line: str) -> None:
    document, rows = marked_document(line)
    assert len(pointed(document.text, *rows)) == len(rows)
    assert [row[3] for row in pointed(document.text, *rows)] == [
        words(document.text, r.content) for r in rows
    ]


def test_a_hostile_text_is_read_in_time() -> None:
    text = "About it reports the agency with reference to " * 2_000 + "About it reports Utro. " * 2_000
    assert pointed(text) is not None


def test_days_in_a_row_are_read_in_no_time() -> None:
    days = "on the May 1, " * 12
    started = perf_counter()
    for _ in range(20):
        assert pointed(f"{BEFORE} This {days}was reported {days}to a b c d {days}bx.") == []
    assert perf_counter() - started < 1.0
