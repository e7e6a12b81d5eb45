"""Decisions as lines and as JSON."""

from __future__ import annotations

import json
from dataclasses import replace

import msgspec
import pytest

from sayso.case.decisions import Decided, State
from sayso.core.decision import (
    LinkDecision,
    LinkKind,
    RowDecision,
    RowVerdict,
    SameVerdict,
    SourceDecision,
    Spot,
)
from sayso.views.decisions import decision_json, decision_line, decision_lines
from sayso.views.wire_case import WireDecision

MADE = "2031-05-12T08:00:00Z"
ROW = RowDecision("ab" * 32, "attribution 1-9 from 12-14", "it is so", RowVerdict.ACCEPTED, "", MADE, 3)
NAMES = SourceDecision("FNA", "Fars News Agency", SameVerdict.SAME, "asked", MADE, 4)
ITSELF = SourceDecision("FNA", "fna", SameVerdict.DIFFERENT, number=5)
COPY = LinkDecision(LinkKind.COPY, Spot("ab" * 32), Spot("cd" * 32), SameVerdict.DIFFERENT, number=6)
CLAIM = LinkDecision(
    LinkKind.CLAIM,
    Spot("ab" * 32, "voice 1-9", "it is so"),
    Spot("cd" * 32, "voice 3-9", "so it is"),
    SameVerdict.SAME,
    number=7,
)


SEEN, CALLED = "a row of abababab “it is so”", "FNA and Fars News Agency · note: asked"


@pytest.mark.parametrize(
    ("decided", "line"),
    [
        (Decided(ROW, State.HOLDS, "3"), "#3 · accepted: row 3 of abababab “it is so”"),
        (Decided(ROW, State.ORPHANED), f"#3 · accepted: {SEEN} · orphaned: the ledger has no such row now"),
        (Decided(ROW, State.NO_TEXT), f"#3 · accepted: {SEEN} · orphaned: its text is not in the case"),
        (Decided(ROW, State.REPLACED), f"#3 · accepted: {SEEN} · a later decision holds instead"),
        (Decided(NAMES, State.HOLDS), f"#4 · one source: {CALLED}"),
        (
            Decided(NAMES, State.ORPHANED),
            f"#4 · one source: {CALLED} · orphaned: the case has no such name now",
        ),
        (
            Decided(NAMES, State.UNDONE, undone="2031-05-06T07:08:09Z"),
            f"#4 · one source: {CALLED} · undone 2031-05-06 07:08",
        ),
        (Decided(COPY, State.HOLDS), "#6 · no copy: abababab and cdcdcdcd"),
        (Decided(CLAIM, State.HOLDS), "#7 · one claim: abababab “it is so” and cdcdcdcd “so it is”"),
        (Decided(ITSELF, State.HOLDS), "#5 · not one source: all that are called FNA"),
    ],
)
def test_a_line(decided: Decided, line: str) -> None:
    assert decision_line(decided) == line


def test_a_long_line_on_a_screen() -> None:
    long = Decided(replace(ROW, quote="so it is " * 30), State.HOLDS, "3")
    lines = [line.plain for line in decision_lines(long, 60)]
    assert all(len(line) <= 60 for line in lines)
    assert " ".join(map(str.strip, lines)) == decision_line(long)
    assert all(line.startswith("    ") for line in lines[1:])


def test_words_from_outside_are_harmless() -> None:
    evil = "a\x1b[2J\nb"
    row = RowDecision("ab" * 32, "voice 1-2", evil, RowVerdict.REJECTED, evil)
    for decision in (row, SourceDecision(evil, evil + "c", SameVerdict.SAME, evil)):
        assert "\x1b" not in (line := decision_line(Decided(decision, State.HOLDS)))
        assert "\n" not in line


def test_json() -> None:
    told = json.loads(decision_json(Decided(ROW, State.HOLDS, "3")))
    assert told == {
        "format": "sayso-decision/1", "number": 3, "about": "row", "verdict": "accepted", "state": "holds",
        "text_id": "ab" * 32, "place": "attribution 1-9 from 12-14", "quote": "it is so", "row": "3",
        "names": None, "spots": None, "rows": None, "instead": None, "note": "", "made": MADE, "undone": None,
    }  # fmt: skip
    for state in State:
        for decision in (ROW, NAMES, ITSELF, COPY, CLAIM):
            line = decision_json(Decided(decision, state))
            assert msgspec.json.decode(line, type=WireDecision).state == state.value
