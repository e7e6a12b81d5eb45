"""Pages made to break readers: each becomes a correct document or one clear line."""

from __future__ import annotations

import time

import pytest

from sayso.errors import UnreadableInput
from sayso.zoning import mark_zones
from tests.pages.given import page

pytestmark = pytest.mark.slow

SECONDS = 10.0
"""Far above what any of these needs on a slow machine, far below what a quadratic walk would take."""


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        (
            "<p>before" + "<div>" * 100_000 + "deep" + "</div>" * 100_000 + "<p>after",
            ("before", "deep", "after"),
        ),
        ("<b>" * 50_000 + "bold" + "<p>after", ("bold", "after")),
        ("<p>" + "word " * 400_000, ("word word",)),
        ("<p>some text" * 20_000, ("some text\n\nsome text",)),
        ("<p class='" + "y " * 500_000 + "'>after", ("after",)),
        ("<p " + " ".join(f"a{n}=1" for n in range(50_000)) + ">after", ("after",)),
        ("<p title='" + "a > b " * 5_000 + "'>after", ("after",)),
        ("<a href=x>link" * 20_000, ("link",)),
        ("<script type='application/ld+json'>[" + "0," * 480_000 + "0]</script><p>after", ("after",)),
        ("a<i hidden>b</i>" * 20_000, ("ab",)),
        ("<table><tr><td>" * 5_000 + "cell", ("cell",)),
        (
            "<p>open <b><i>crossed</b></i> <p <p>unclosed <a href='x>swallowed'>tail",
            ("open crossed", "unclosed"),
        ),
        ("<p>text</p></html></body><p>behind the end", ("text\n\nbehind the end",)),
        ("<blockquote class=twitter-tweet>x" * 3_000, ("x",)),
        ("<style>" + ".a{display:none}" * 20_000 + "</style><p>seen", ("seen",)),
        ("&" * 100_000 + "&lt;script&gt;", ("<script>",)),
    ],
    ids=range(16),
)
def test_it_is_read_in_time_and_nothing_is_lost(markup: str, words: tuple[str, ...]) -> None:
    began = time.process_time()
    document = page(markup)
    zones = mark_zones(document)
    assert time.process_time() - began < SECONDS
    assert all(part in document.text for part in words)
    assert (zones[0].span.start, zones[-1].span.end) == (0, len(document.text))


def test_a_page_nested_too_deep_says_so() -> None:
    document = page("<p>before" + "<div>" * 3_000 + "deep")
    assert document.warnings[0] == "the markup is nested absurdly deep: its inner levels were read as one"


@pytest.mark.parametrize(
    "markup", ["", " \n ", "<!-- nothing -->", "<html><body></body></html>", "<p>&nbsp;</p>"]
)
def test_a_page_without_words_is_unreadable(markup: str) -> None:
    with pytest.raises(UnreadableInput, match=r"^page\.html: a page without words") as problem:
        page(markup)
    assert problem.value.kind == "no_text"


def test_a_frameset_says_what_to_do() -> None:
    with pytest.raises(
        UnreadableInput, match="frames without words of its own; give the address of the frame"
    ):
        page("<frameset><frame src=a.html><frame src=b.html></frameset>")


def test_a_page_without_an_article_is_read_with_a_warning() -> None:
    document = page("<ul><li><a href=/a>Politics</a><li><a href=/b>Sport</a></ul>")
    assert document.text == "Politics\nSport"
    assert "no article found on this page: read what follows with care" in document.warnings


def test_an_extractor_that_fails_costs_its_vote_only(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> str:
        raise ValueError("any fault inside the other extractor")

    monkeypatch.setattr("trafilatura.extract", broken)
    document = page("<h1>Title</h1>" + "<p>" + "A sentence of the article, which goes on for a while. " * 10)
    assert {zone.kind.value for zone in mark_zones(document)} == {"headline", "body"}
