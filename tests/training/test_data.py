"""What a reader is taught of rows that share their words."""

from __future__ import annotations

from evaluation.corpus import Article, GoldAttribution
from sayso.core.span import Span, Spans
from training.data import _said_once

TEXT = "The monitor and two doctors said that the clinic was hit. The monitor said so twice."


def _at(*pieces: str) -> Spans:
    return tuple(Span(TEXT.index(piece), TEXT.index(piece) + len(piece)) for piece in pieces)


def test_joint_sources_are_taught_as_one_row_that_names_them_all() -> None:
    cue, content = _at("said"), _at("that the clinic was hit")
    rows = (
        GoldAttribution(_at("The monitor"), cue, content, fields={"act": "statement"}),
        GoldAttribution(_at("two doctors"), cue, content),
    )
    assert _said_once(Article("a", TEXT, rows)) == {
        0: GoldAttribution(_at("The monitor", "two doctors"), cue, content)
    }
    assert _said_once(Article("a", TEXT, rows))[0].fields == {"act": "statement"}


def test_two_firmnesses_under_one_cue_are_taught_as_one_content() -> None:
    source, cue = _at("The monitor"), _at("said")
    for halves, whole in (
        (("that the clinic", "was hit"), ("that the clinic was hit",)),
        (("the", "twice"),) * 2,
    ):
        rows = tuple(GoldAttribution(source, cue, _at(half)) for half in halves)
        assert _said_once(Article("a", TEXT, rows)) == {0: GoldAttribution(source, cue, _at(*whole))}


def test_rows_without_a_cue_stay_apart() -> None:
    content = _at("the clinic was hit")
    rows = tuple(GoldAttribution(source, (), content) for source in (_at("The monitor"), ()))
    assert _said_once(Article("a", TEXT, rows)) == dict(enumerate(rows))
