"""What a reader of a page would not see is kept and marked."""

from __future__ import annotations

import pytest

from sayso.core.zone import ZoneKind
from sayso.zoning import mark_zones
from tests.pages.given import hidden, page


@pytest.mark.parametrize(
    "opening",
    [
        "<span style='display:none'>",
        "<span style='color:red; DISPLAY : None !important'>",
        "<span style='visibility: hidden'>",
        "<span style='font-size:0'>",
        "<span style='font-size:0px;color:red'>",
        "<span style='opacity:0'>",
        "<span style='opacity: 0.0;'>",
        "<span style='position:absolute;left:-9999px'>",
        "<span style='text-indent:-999em'>",
        "<span style='height:0;overflow:hidden'>",
        "<span style='clip: rect(0 0 0 0)'>",
        "<span style='color: transparent'>",
        "<span hidden>",
        "<dialog>",
        "<noscript>",
        "<style>.x, p.y{display:none}</style><span class='a x'>",
        "<style>@media print{p{color:red}} /* } */ #z { visibility:hidden }</style><span id=z>",
    ],
)
def test_hidden(opening: str) -> None:
    assert hidden(f"<p>Seen.</p>{opening}Unseen.") == ["Unseen."]


@pytest.mark.parametrize(
    "opening",
    [
        "<span style='font-size:0.9em'>",
        "<span style='opacity:0.8'>",
        "<span style='background-color: transparent'>",
        "<span style='margin-left:-10px'>",
        "<span style='overflow:hidden;width:100%'>",
        "<span aria-hidden=true>",
        "<dialog open>",
        "<details><summary>More</summary>",
        "<style>@media print{.x{display:none}}</style><span class=x>",
        "<style>.x{display:none} .x{display:block}</style><span class=x>",
        "<style>.menu .x{display:none}</style><span class=x>",
    ],
)
def test_seen(opening: str) -> None:
    assert hidden(f"<p>Seen.</p>{opening}Seen, too.") == []


def test_hidden_words_inside_a_paragraph_are_a_zone_of_their_own() -> None:
    document = page(
        "<article><p>The dam was <span style='display:none'>not </span>closed on Monday.</p></article>"
    )
    assert document.text == "The dam was not closed on Monday."
    zones = [zone.span.of(document.text) for zone in mark_zones(document) if zone.kind is ZoneKind.HIDDEN]
    assert [words.strip() for words in zones] == ["not"]


def test_a_hidden_run_glued_to_its_word_leaves_the_word_whole() -> None:
    assert page("<p>pay<i hidden>xyz</i>ment").text == "payxyzment"
