"""Who is quoted, where a row was read as of the one who quotes, and where such words are left as they are."""

from __future__ import annotations

import time

import pytest

from sayso.core.finding import Finding
from sayso.core.span import Span, Spans
from sayso.resolving.joint import parted
from tests.marked import marked_document


def shown(text: str, spans: Spans) -> list[str]:
    return [span.of(text) for span in spans]


@pytest.mark.parametrize(
    ("line", "relay", "source", "content"),
    [
        (
            "[Moro] <was quoted> by Velm [Press] <as saying> {that it rained}.",
            ["Velm Press"],
            "Moro",
            ["that it rained"],
        ),
        (
            "{The mayor} <was reported by> [Velm Press] <as saying> {that it rained}.",
            ["Velm Press"],
            "The mayor",
            ["that it rained"],
        ),
        (
            "[Velm Press] <cited> {Ada Moro as saying that it rained}.",
            ["Velm Press"],
            "Ada Moro",
            ["that it rained"],
        ),
        ("{«It rained»}, – <quotes> [the mayor TASS].", ["TASS"], "the mayor", ["«It rained»"]),
        (
            "{«It rained»}, – <quotes the words of> [the mayor of Velm Ada Moro RIA Novosti].",
            ["RIA Novosti"],
            "the mayor of Velm Ada Moro",
            ["«It rained»"],
        ),
        (
            "{It rained}, <it was said, citing> Ada Moro.",
            [],
            "Ada Moro",
            ["It rained"],
        ),
        (
            "Citing a guard, the newspaper [Velm] <writes> {that it rained}.",
            ["Velm"],
            "a guard",
            ["that it rained"],
        ),
        (
            "The Front in a statement carried by its [SANA] <said> {that it rained}.",
            ["SANA"],
            "The Front",
            ["that it rained"],
        ),
        (
            "The Front claimed the raid via its agency [SANA] <saying> {that it rained}.",
            ["SANA"],
            "The Front",
            ["that it rained"],
        ),
        (
            "[SANA] <carried a statement by> the Guards <saying> {that it rained}.",
            ["SANA"],
            "the Guards",
            ["that it rained"],
        ),
        (
            "[SANA] <broadcast a call from> {the army urging all to leave}.",
            ["SANA"],
            "the army",
            ["all to leave"],
        ),
        (
            "[The Observatory] <said, quoting> {fishermen on the quay, that it rained}.",
            ["The Observatory"],
            "fishermen on the quay",
            ["that it rained"],
        ),
        (
            "<Quoting> [local sources], [Velm Press] <said> {it rained}.",
            ["Velm Press"],
            "local sources",
            ["it rained"],
        ),
        (
            "{The talks}, [the Velm Press] <wrote> with reference to [an official], {had ended}.",
            ["the Velm Press"],
            "an official",
            ["The talks", "had ended"],
        ),
        (
            "{It rained}, [the news agency] <said> on Tuesday, citing two officials.",
            ["the news agency"],
            "two officials",
            ["It rained"],
        ),
        (
            "[The news agency], quoting a port official, <said> {that it rained}.",
            ["The news agency"],
            "a port official",
            ["that it rained"],
        ),
        (
            "{It rained}, [Radio Polder] <said> on Friday evening, quoting a guard.",
            ["Radio Polder"],
            "a guard",
            ["It rained"],
        ),
    ],
)
def test_who_is_quoted_is_the_source(line: str, relay: list[str], source: str, content: list[str]) -> None:
    document, rows = marked_document(line)
    (each,) = parted(document, [Finding(rows[0])])
    row = each.attribution
    assert (shown(document.text, each.relay), shown(document.text, row.source)) == (relay, [source])
    assert shown(document.text, row.content) == content
    assert row.id != rows[0].id


@pytest.mark.parametrize(
    "line",
    [
        "{It rained}, [the minister] <said>, citing a report.",
        "{It rained}, [the news agency] <said>, citing bad weather.",
        "{Three deaths} <were reported by> [the rescuers].",
        "[The agency] <reported> {that it rained}.",
        "[The agency] <cited> {the rain}.",
        "The rain in a video posted by [SANA] <seems> {to have stopped}.",
        "The Front claimed the raid via [SANA]. It <said> {that it rained}.",
        "Citing bad weather, [the news agency] <said> {that it rained}.",
        "{It rained}, <it was said, citing> bad weather.",
        "{«It rained»}, – <quotes> [the mayor Ada Moro].",
        "{«It rained»}, – <quotes> [a journalist of TASS].",
        "{«It rained»}, – <said> [the mayor TASS].",
    ],
)
def test_who_only_gives_a_ground_stays_the_source(line: str) -> None:
    document, rows = marked_document(line)
    found = (Finding(rows[0]),)
    assert parted(document, found) == found


def test_nobody_says_the_same_words_twice() -> None:
    lines = """
        [Velm Press] <cited> {Ada Moro as saying that it rained}.
        = Velm Press cited [Ada Moro] <as saying> {that it rained}.
    """
    document, rows = marked_document(lines)
    (each,) = parted(document, [Finding(row) for row in rows])
    assert shown(document.text, each.attribution.cue) == ["cited", "as saying"]


@pytest.mark.parametrize(
    "line",
    [
        "[Velm Press] <said> {it rained}, citing photographs of the gate.",
        "[The Velm monitor] <said> {it rained}, citing official figures.",
        "[The Velm monitor] <said> {it rained}, citing UN data.",
        "[The Velm monitor] <said> {it rained}, citing satellite images taken in May.",
    ],
)
def test_things_that_are_cited_say_nothing(line: str) -> None:
    document, rows = marked_document(line)
    (each,) = parted(document, [Finding(rows[0])])
    assert (each.attribution, each.relay) == (rows[0], ())


@pytest.mark.parametrize(
    ("line", "marked", "relay", "source"),
    [
        ("[Moro] <was quoted by> [Velm] <as saying> {so}.", "", ["Velm"], "Moro"),
        (
            "[Moro] <said> in a letter, <quoted by> [the mayor's office], {so}.",
            "",
            ["the mayor's office"],
            "Moro",
        ),
        (
            "The agency Velm, citing the daily Odra, <said> {so}.",
            "Odra",
            ["The agency Velm"],
            "the daily Odra",
        ),
        ("[Velm], citing Odra, <said> {so}.", "Odra", ["Velm"], "Odra"),
        ("The agency Velm, citing bad weather, <said> {so}.", "", [], "The agency Velm"),
        ("<Citing> the daily Odra, the agency [Velm] <said> {so}.", "Odra", ["Velm"], "the daily Odra"),
    ],
)
def test_whom_another_cites_is_the_source(line: str, marked: str, relay: list[str], source: str) -> None:
    document, (row,) = marked_document(line)
    at = document.text.find(marked)
    given = (Span(at, at + len(marked)),) if marked else ()
    (each,) = parted(document, [Finding(row, given)])
    assert shown(document.text, each.attribution.source) == [source]
    assert shown(document.text, each.relay) == relay


@pytest.mark.parametrize(
    ("line", "source", "cue"),
    [
        ("The agency Velm claimed, <without citing> [a source], {that so}.", "The agency Velm", ["claimed"]),
        ("Velm <said, citing> [no source], {that so}.", "Velm", ["said"]),
        (
            "The channel Velm, without reference to [a source], <wrote> {that so}.",
            "The channel Velm",
            ["wrote"],
        ),
        ("The daily Velm reported on Monday, <quoting> [no one], {that so}.", "The daily Velm", ["reported"]),
        ("Velm <said, citing> [a source], {that so}.", "a source", ["said, citing"]),
        ("Velm said this without tea, and [a source] <wrote> {that so}.", "a source", ["wrote"]),
    ],
)
def test_a_source_that_is_not_cited_says_nothing(line: str, source: str, cue: list[str]) -> None:
    document, (row,) = marked_document(line)
    (each,) = parted(document, [Finding(row)])
    assert shown(document.text, each.attribution.source) == [source]
    assert shown(document.text, each.attribution.cue) == cue


def test_a_long_text_without_who_cites_nobody_is_searched_at_once() -> None:
    text = "Velm said the mill was old and the " * 600
    document, (row,) = marked_document(f"{text}{{so}}, [a source] <said>.")
    begin = time.process_time()
    parted(document, [Finding(row)])
    assert time.process_time() - begin < 1
