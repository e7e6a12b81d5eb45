"""Who answers is whoever was asked, and not whoever asked."""

from __future__ import annotations

import pytest

from tests.resolving.reading import named

BEFORE = "[Governor Ivo Lund] <said> {that it rained}.\n[The baker Jan Moro] <said> {no}.\n"


@pytest.mark.parametrize(
    "lines",
    [
        "[The judge] <asked> Lund {whether it rained}.\n[He] <said> {that it had}.",
        "[A reporter] <asked> Lund {when it would stop}.\n[He] <said> {that he did not know}.",
        "[Reporters] <asked> Lund {about the rain}.\nBut [he] <replied> {that it was over}.",
        "“Is it over?” a reporter asked Lund.\n[He] <answered> {that it was}.",
        "When the judge asked Lund about the rain, [he] <said> {that it was over}.",
        "The baker Jan Moro asked Governor Lund why it rained.\n{“It does not,”} [he] <said>.",
    ],
)
def test_who_was_asked_answers(lines: str) -> None:
    assert named(BEFORE + lines)[-1] == "Ivo Lund"


@pytest.mark.parametrize(
    ("lines", "meant"),
    [
        ("[The baker Jan Moro] <asked> {Lund to leave}.\n[He] <said> {that it was late}.", "Jan Moro"),
        (
            "[The baker Jan Moro] <asked> Lund {whether it rained}.\n[He] <added> {that it was late}.",
            "Jan Moro",
        ),
        (
            "[The baker Jan Moro] <asked> Ada Lund {whether it rained}.\n[He] <said> {that it was late}.",
            "Jan Moro",
        ),
    ],
)
def test_who_asks_for_a_deed_or_goes_on_may_speak_next(lines: str, meant: str) -> None:
    assert named(BEFORE + lines)[-1] == meant


@pytest.mark.parametrize(
    "line",
    [
        "[The presenter Jan Moro] <asked> {whether it rained}.\n[He] <answered> {that it did}.",
        "[The presenter Jan Moro] <asked> him {whether it rained}.\n[He] <said> {that it did}.",
        "Asked by the presenter Jan Moro whether it rained, [he] <said> {that it did}.",
    ],
)
def test_who_asked_does_not_answer(line: str) -> None:
    assert named("[Governor Ivo Lund] <said> {that it rained}.\n" + line)[-1] == "Ivo Lund"
