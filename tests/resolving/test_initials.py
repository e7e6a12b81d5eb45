"""Initials behind initials are one name; listed ones are nobody's outlet where the text spells them out."""

from __future__ import annotations

import pytest

from sayso.core.finding import Finding
from sayso.core.source import Kind
from sayso.resolving.sources import resolve_sources
from tests.marked import marked_document
from tests.resolving.reading import SAYS, named, sources_of


@pytest.mark.parametrize(
    ("phrase", "name", "kind"),
    [
        ("the MO RT", "MO RT", Kind.STATE),
        ("the MFA RF", "MFA RF", Kind.STATE),
        ("the MVD DPR", "MVD DPR", Kind.ARMED_GROUP),
        ("the FSB RF", "FSB RF", Kind.STATE),
        ("WWF UK", "WWF UK", Kind.NGO),
        ("US CNN", "CNN", Kind.MEDIA),
        ("RIA FAN", "FAN", Kind.MEDIA),
        ("RT", "RT", Kind.MEDIA),
    ],
)
def test_initials_of_a_body_and_of_whose_it_is(phrase: str, name: str, kind: Kind) -> None:
    (source,) = sources_of(phrase)
    assert (source.name, source.kind.value) == (name, kind)


def test_a_body_is_the_same_without_the_initials_of_its_state() -> None:
    (source,) = sources_of("the FSB RF", "the FSB")
    assert source.name == "FSB RF"


def test_the_head_takes_a_body_for_the_outlet_with_its_last_initials() -> None:
    document, (row,) = marked_document(f"[The MO RT] {SAYS}")
    odds = {"kind": {"media": 0.97, "state": 0.02, "ngo": 0.01}}
    (source,) = resolve_sources(document, (), [Finding(row, odds=odds)])[0]
    assert source.kind.value is Kind.STATE


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (
            f"[The Bureau of Border Control (BBC)] {SAYS}\n[The BBC] {SAYS}",
            "Bureau of Border Control",
        ),
        (f"[The Velm Press Union] {SAYS}\n[VPU] {SAYS}", "Velm Press Union"),
        (
            f"[The British Broadcasting Corporation] {SAYS}\n[BBC] {SAYS}",
            "British Broadcasting Corporation",
        ),
        (f"[The Republic of Tarsk] {SAYS}\n[The RT] {SAYS}", "Republic of Tarsk"),
        (f"[The Republic of Tarsk] {SAYS}\n[RT] {SAYS}", "RT"),
        (f"[The Afrin Province Council] {SAYS}\nIt rained in Afrin Province. [AP] {SAYS}", "AP"),
    ],
)
def test_an_outlets_initials_are_its_own_unless_the_text_says_otherwise(lines: str, name: str) -> None:
    assert named(lines)[1] == name
