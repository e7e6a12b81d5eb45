"""A document without its wraps, and the way back from its places."""

from __future__ import annotations

import re
import textwrap
from dataclasses import replace

from sayso.core.document import Block, Document, Link
from sayso.core.span import Span
from sayso.core.unwrapped import Unwrapped
from sayso.core.zone import Zone, ZoneKind
from tests.core.test_wraps import NEXT, STORY

TEXT = f"Mill shut\n\n{textwrap.fill(STORY, 60)}\n\n{textwrap.fill(NEXT, 60)} See http://mill.example/a.\n"


def test_every_word_goes_there_and_back() -> None:
    plain = Unwrapped(Document(text=TEXT, name="t"))
    for found in re.finditer(r"\S+", TEXT):
        span = Span(*found.span())
        here = plain.here(span)
        assert here.of(plain.document.text) == found[0]
        assert plain.given(here) == span


def test_words_over_a_wrap_go_back_over_it() -> None:
    plain = Unwrapped(Document(text=TEXT, name="t"))
    start = plain.document.text.index(STORY)
    assert plain.given(Span(start, start + len(STORY))).of(TEXT) == textwrap.fill(STORY, 60)


def test_zones_go_along_and_links_too() -> None:
    at = TEXT.index("Nobody")
    link = TEXT.index("http")
    document = Document(
        text=TEXT, name="t", links=(Link(Span(link, link + 21), "http://mill.example/a", "link"),)
    )
    plain = Unwrapped(document)
    zones = (Zone(ZoneKind.BODY, Span(0, at), "a"), Zone(ZoneKind.BODY, Span(at, len(TEXT)), "b"))
    first, second = plain.zones(zones)
    assert first.span.end == second.span.start == plain.document.text.index("Nobody")
    assert second.span.end == len(plain.document.text)
    (moved,) = plain.document.links
    assert moved.span is not None
    assert moved.span.of(plain.document.text) == "http://mill.example/a"


def test_a_text_without_wraps_and_a_page_with_blocks_stay_as_they_are() -> None:
    flat = Document(text=f"{STORY}\n\n{NEXT}\n", name="t")
    paged = replace(flat, text=TEXT, blocks=(Block(Span(0, len(TEXT)), "pre"),))
    assert Unwrapped(flat).document is flat
    assert Unwrapped(paged).document is paged
