"""The shipped weights on marked lines, on the seed, and against the laws every reading keeps."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.core.attribution import Attribution
from sayso.core.document import Document
from sayso.core.span import Span, words
from sayso.core.zone import Zone, ZoneKind
from sayso.reader import Reader, load_reader
from sayso.zoning import mark_zones
from tests.marked import marked

CASES = Path(__file__).parents[1] / "cases"


def lines_of(name: str) -> list[str]:
    lines = (CASES / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.strip() and not line.startswith("# ")]


KNOWN_FAILURES = lines_of("reader-known-failures.txt")


@lru_cache(maxsize=1)
def shipped() -> Reader:
    return load_reader()


@pytest.fixture
def reader() -> Reader:
    return shipped()


def read(reader: Reader, text: str) -> tuple[Attribution, ...]:
    whole = Zone(ZoneKind.BODY, Span(0, len(text)), rule="test")
    return tuple(f.attribution for f in reader.read(Document(text, "test"), (whole,)).attributions)


def holds(reader: Reader, line: str) -> bool:
    """Whether the reader finds just what is marked: the one attribution of the line, or none."""
    expected = marked(line)
    found = read(reader, expected.text)
    if not expected.holds_attribution:
        return not found
    roles = (expected.source, expected.cue, expected.content)
    return any((a.source, a.cue, a.content) == roles for a in found)


@pytest.mark.parametrize("line", [line for line in lines_of("reader.txt") if line not in KNOWN_FAILURES])
def test_what_the_reader_gets(reader: Reader, line: str) -> None:
    assert holds(reader, line)


@pytest.mark.parametrize("line", KNOWN_FAILURES)
def test_what_the_reader_is_known_to_miss(reader: Reader, line: str) -> None:
    assert not holds(reader, line), "cured: take the line out of reader-known-failures.txt"


def test_the_seed_is_read(reader: Reader, shared_data: Path) -> None:
    path = next((shared_data / "seed").glob("*.txt"))
    document = Document(path.read_bytes().decode("utf-8"), "seed")
    found = [f.attribution for f in reader.read(document, mark_zones(document)).attributions]
    said = {(words(document.text, a.source), words(document.text, a.cue)) for a in found}
    assert {
        ("the Ministry of defence of Russia", "has published"),
        ("the portal «Вести.RU»", "As"),
        ("local activists", "according to"),
        ("Some sources", "claim"),
        ("the expert", "said"),
        ("the expert", "stressing"),
        ("military expert", "said"),
        ("military expert", "adding"),
    } <= said
    assert any(
        "Sivkov" in words(document.text, a.source) or "Chairman" in words(document.text, a.source)
        for a in found
    )
    contents = [words(document.text, a.content) for a in found]
    assert any("«Washington, however, forced to control their fighters" in c for c in contents)


@settings(max_examples=30, deadline=None)
@given(st.text(alphabet="said that «»“”\"'.,:\n АЯ\u0301\x00😀\u202e", min_size=1, max_size=200))
def test_any_text_gives_places_in_it(text: str) -> None:
    for attribution in read(shipped(), text):
        for spans in (attribution.source, attribution.cue, attribution.content):
            assert all(0 <= s.start < s.end <= len(text) for s in spans)
            assert all(not s.of(text)[0].isspace() and not s.of(text)[-1].isspace() for s in spans)
            assert all(a.end <= b.start for a, b in pairwise(spans))
        assert 0 <= attribution.confidence <= 1


def test_an_article_reads_the_same_alone_and_among_others(reader: Reader) -> None:
    lines = [marked(line).text for line in lines_of("reader.txt")[:20]]
    among = [read(reader, line) for line in lines]
    assert [read(load_reader(), line) for line in lines[:3]] == among[:3]
    assert [read(reader, line) for line in reversed(lines)] == among[::-1]


@pytest.mark.slow
def test_long_texts_are_read_to_the_end(reader: Reader) -> None:
    filler = "The river was high and the road was wet that day. " * 400
    text = filler + "Anna Berg, the mayor, said the bridge was closed."
    last = read(reader, text)[-1]
    assert words(text, last.source).startswith("Anna Berg")
    assert "the bridge was closed" in words(text, last.content)
