"""Laws that hold for any markup whatever."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.core.document import Document
from sayso.errors import UnreadableInput
from sayso.intake.html import document_from_html
from sayso.zoning import mark_zones

TAGS = """p div span a br li ul h1 b td tr table article nav figure figcaption script noscript pre
blockquote q iframe img""".split()
ATTRIBUTES = ["", " hidden", " class=share", " class='twitter-tweet'", " href=/x", " style='display:none'",
              " id='a<b'", " src=y", " rel=author", " class"]  # fmt: skip
WORDS = ["word ", " said Moro. ", "\n", "\t", "&amp;", "&#x200b;&#x200b;", "\u00a0", "«так»", "Share this",
         "\r\n", "5 May 2019", "* banned in", "\0", "\ud800", "👩‍🚒", "e\u0301", "Photo: AFP", "<", ">",
         "\u202e"]  # fmt: skip

pieces = st.one_of(
    st.builds("<{}{}>".format, st.sampled_from(TAGS), st.sampled_from(ATTRIBUTES)),
    st.builds("</{}>".format, st.sampled_from(TAGS)),
    st.sampled_from(WORDS),
    st.text(max_size=6),
)
soups = st.lists(pieces, max_size=40).map("".join)


def read(markup: str) -> Document | None:
    try:
        return document_from_html(markup, Document(text="", name="soup"))
    except UnreadableInput:
        return None


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(soups)
def test_blocks_cover_all_words_in_order_and_zones_partition_the_text(markup: str) -> None:
    document = read(markup)
    if document is None:
        return
    text = document.text
    at = 0
    for block in document.blocks:
        assert not text[at : block.span.start].strip()
        words = block.span.of(text)
        assert words == words.strip() != ""
        at = block.span.end
    assert not text[at:].strip()
    for link in document.links:
        assert link.span is None or (link.span.end <= len(text) and link.span.of(text).strip())
    zones = mark_zones(document)
    assert "".join(zone.span.of(text) for zone in zones) == text
    assert all(a.span.end == b.span.start for a, b in pairwise(zones))


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=50)
@given(soups)
def test_reading_twice_gives_the_same(markup: str) -> None:
    first, second = read(markup), read(markup)
    assert first == second
    if first is not None:
        assert mark_zones(first) == mark_zones(first)


@settings(deadline=None)
@given(
    st.lists(
        st.one_of(st.sampled_from(WORDS), st.sampled_from(["\n", "\n\n", "\r\n"]), st.text()), max_size=30
    )
)
def test_zones_partition_any_plain_text(parts: list[str]) -> None:
    text = "".join(parts)
    zones = mark_zones(Document(text=text, name="text"))
    assert "".join(zone.span.of(text) for zone in zones) == text
    assert all(a.span.end == b.span.start for a, b in pairwise(zones))
