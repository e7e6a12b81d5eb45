"""Menus, teasers and hidden words stand on the page, and name nobody of the article."""

from __future__ import annotations

import pytest

from sayso.core.document import Document
from sayso.core.finding import Finding
from sayso.core.source import Source
from sayso.core.span import Span
from sayso.core.zone import AROUND, Zone, ZoneKind, own_words
from sayso.judging.judge import judge
from sayso.resolving.sources import resolve_sources
from tests.marked import marked_document

SAID = "[Moro] <said> {that the bridge was closed}."


def zones_of(document: Document, *kinds: ZoneKind) -> tuple[Zone, ...]:
    """One zone for each paragraph, the break behind it with it."""
    starts = [0]
    while (end := document.text.find("\n\n", starts[-1])) >= 0:
        starts.append(end + 2)
    ends = [*starts[1:], len(document.text)]
    return tuple(
        Zone(kind, Span(start, end), "test") for kind, start, end in zip(kinds, starts, ends, strict=True)
    )


def sources_beside(words: str, kind: ZoneKind) -> list[str]:
    """The names of the sources of an article under whose first paragraph something stands."""
    document, rows = marked_document(f"{SAID}\n{words}")
    zones = zones_of(document, ZoneKind.BODY, kind)
    return [source.name for source in resolve_sources(document, zones, [Finding(row) for row in rows])[0]]


@pytest.mark.parametrize("kind", sorted(AROUND))
def test_a_name_round_the_article_joins_nobody_in_it(kind: ZoneKind) -> None:
    assert sources_beside("Mayor Ada Moro opened a school.", kind) == ["Moro"]


@pytest.mark.parametrize("kind", sorted(set(ZoneKind) - AROUND))
def test_a_name_in_the_article_or_at_its_edges_does(kind: ZoneKind) -> None:
    assert sources_beside("Mayor Ada Moro opened a school.", kind) == ["Ada Moro"]


def relays_beside(kind: ZoneKind) -> list[str]:
    document, rows = marked_document(
        "The Kurant agency turns ten.\n[Moro] <told> the agency {that the bridge was closed}."
    )
    zones = zones_of(document, kind, ZoneKind.BODY)
    found = [Finding(row) for row in rows]
    told, (row,) = judge(document, zones, found, *resolve_sources(document, zones, found))
    names: dict[str, Source] = {source.id: source for source in told}
    return [names[hop.source_id].name for hop in row.chain]


def test_an_outlet_known_only_by_a_teaser_is_none_in_the_article() -> None:
    assert relays_beside(ZoneKind.BODY) == ["Kurant agency", "Moro"]
    assert relays_beside(ZoneKind.RELATED) == ["Moro"]


def test_positions_hold_and_only_whole_lines_part_sentences() -> None:
    text = "Menu\nAda said (sale now!) no.\nMore"
    zones = (
        Zone(ZoneKind.NAVIGATION, Span(0, 5), "menu"),
        Zone(ZoneKind.BODY, Span(5, 14), "article"),
        Zone(ZoneKind.HIDDEN, Span(14, 25), "hidden"),
        Zone(ZoneKind.BODY, Span(25, 30), "article"),
        Zone(ZoneKind.OTHER, Span(30, 34), "other"),
    )
    assert own_words(text, zones) == "\n" * 5 + "Ada said " + " " * 11 + " no.\n" + " " * 4
    assert own_words(text, ()) == text
