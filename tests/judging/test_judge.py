"""Judging from a text's words alone: what one row says of firmness, chain, evidence and nesting."""

from __future__ import annotations

import pytest

from sayso.core.attribution import Attribution
from sayso.core.finding import Finding
from sayso.core.source import Source
from sayso.core.verdict import Act, Commitment, Polarity
from sayso.judging.judge import judge
from sayso.resolving.sources import resolve_sources
from tests.marked import marked_document


def judged(lines: str) -> tuple[dict[str, Source], tuple[Attribution, ...]]:
    document, rows = marked_document(lines)
    found = [Finding(row) for row in rows]
    sources, attributions = resolve_sources(document, (), found)
    told, done = judge(document, (), found, sources, attributions)
    assert [row.id for row in done] == [row.id for row in rows]
    return {source.id: source for source in told}, done


def test_a_denial_is_denied_and_an_ordinary_report_is_affirmed() -> None:
    _, (denied, said) = judged("""
        [The ministry] <denied> {that the bridge was hit}.
        [The mayor] <said> {that the bridge was closed}.
        """)
    assert (denied.polarity.value, said.polarity.value) == (Polarity.DENIED, Polarity.AFFIRMED)
    assert said.commitment.value is Commitment.CERTAIN
    assert denied.polarity.by
    assert denied.polarity.spans


def test_an_agency_that_was_told_is_a_relay_with_its_own_words() -> None:
    sources, (row,) = judged("[Ada Moro] <told> the ORN agency {that the bridge was closed}.")
    assert [sources[hop.source_id].name.removeprefix("the ") for hop in row.chain][-1] == "Ada Moro"
    assert len(row.chain) == 2
    assert "ORN" in sources[row.chain[0].source_id].name


def test_what_stands_inside_a_content_has_its_parent() -> None:
    _, rows = judged("""
        [Sivko] <said> {that the staff believes the bridge will hold}.
        = Sivko said that [the staff] <believes> {the bridge will hold}.
        """)
    outer, inner = rows
    assert (outer.parent, inner.parent) == ("", outer.id)
    assert inner.act.value is Act.ATTITUDE


@pytest.mark.parametrize("cue", ["demanded", "called for", "urged"])
def test_a_demand_holds_nothing(cue: str) -> None:
    _, (row,) = judged(f"[The council] <{cue}> {{an end to the siege}}.")
    assert row.commitment.value is Commitment.NONE


def test_new_evidence_is_unspecified_and_mentioned() -> None:
    _, (row,) = judged("[The ministry] <has published> {new evidence linking the towns}.")
    assert [(e.kind.value, e.shown.value) for e in row.evidence] == [("unspecified", "mentioned")]
