"""Zones of pages: in zoning/pages/*.html the attribute data-zone says what an element's words should be."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from sayso.core.zone import ZoneKind
from sayso.zoning import mark_zones
from tests.pages.given import page

PAGES = sorted((Path(__file__).parent / "pages").glob("*.html"))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_each_marked_element_is_what_is_said_of_it(path: Path) -> None:
    markup = path.read_text(encoding="utf-8")
    document = page(markup)
    zones = mark_zones(document)
    found, said, at = [], [], 0
    for element in html.fromstring(markup).iter():
        if kind := element.get("data-zone"):
            last = " ".join(element.text_content().split())[-20:]
            at = document.text.index(last, at) + len(last) - 1
            zone = next(zone for zone in zones if zone.span.start <= at < zone.span.end)
            found.append((zone.kind.value, last))
            said.append((kind, last))
    assert found == said


def test_what_is_marked_covers_most_kinds() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in PAGES)
    missing = {kind for kind in ZoneKind if f'data-zone="{kind}"' not in text}
    assert missing == {ZoneKind.DATELINE}


def test_the_dateline_of_a_page() -> None:
    document = page(PAGES[0].with_name("portal.html").read_text(encoding="utf-8"))
    datelines = [z.span.of(document.text) for z in mark_zones(document) if z.kind is ZoneKind.DATELINE]
    assert datelines == ["SARMIN (Reuters) - "]


def test_an_article_that_only_scripts_show_is_read() -> None:
    said = "The dam was closed on day {}, the ministry of water said in a statement in the capital."
    paragraphs = "".join(f"<p>{said.format(day)}</p>" for day in range(8))
    document = page(f"<h1>Dam closed</h1><div style='opacity:0'>{paragraphs}</div>")
    body = [zone for zone in mark_zones(document) if zone.kind is ZoneKind.BODY]
    assert sum(zone.span.of(document.text).count("The dam") for zone in body) == 8


def test_an_abbreviation_in_brackets_opens_no_list_item_as_a_dateline() -> None:
    said = "The hospital keeps its records by the rules of three bodies, its director said on Tuesday."
    document = page(
        f"<h1>Records</h1><div>{f'<p>{said}</p>' * 6}<ul><li>Health of Tomorrow (HT)</li></ul>"
        f"<p>{said}</p></div>"
    )
    assert ZoneKind.DATELINE not in {zone.kind for zone in mark_zones(document)}
