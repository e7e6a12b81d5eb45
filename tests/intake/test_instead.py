"""A notice in an article's place is told as one; an article about such things is read."""

from __future__ import annotations

import pytest

from sayso.core.document import Document
from sayso.errors import UnreadableInput
from sayso.intake.html import document_from_html
from sayso.intake.instead import FEW, require_article

STORY = "<p>The mayor said on Monday that the bridge would be open again in May, two years late.</p>"


def page(title: str, *blocks: str) -> str:
    return f"<html><head><title>{title}</title></head><body>{''.join(blocks)}</body></html>"


@pytest.mark.parametrize(
    "title",
    [
        "404 Not Found",
        "404",
        "Error 404: page missing",
        "Page not found | Velm Courier",
        "Velm Courier - Page not found",
        "The page you requested could not be found",
        "This page doesn't exist.",
        "Oops! That page can't be found.",
        "403 Forbidden",
        "Access Denied",
        "503 Service Temporarily Unavailable",
    ],
)
def test_an_error_page_says_where_to_look(title: str) -> None:
    with pytest.raises(UnreadableInput, match="no article; look for its new address") as told:
        document_from_html(
            page(title, "<p>The page you are looking for does not exist.</p>"), Document("", "x")
        )
    assert told.value.kind == "no_article"


@pytest.mark.parametrize(
    "title",
    [
        "Just a moment...",
        "Before you continue to Velm Courier",
        "Attention Required! | Cloudy",
        "Are you a robot?",
        "Please enable JavaScript and cookies",
    ],
)
def test_a_wall_says_what_gets_past_it(title: str) -> None:
    with pytest.raises(UnreadableInput, match="open the article in a browser, and save that page"):
        document_from_html(page(title, "<p>We use cookies to make this site better.</p>"), Document("", "x"))


def test_the_first_line_of_a_page_of_few_words_tells_too() -> None:
    with pytest.raises(UnreadableInput, match="“Page not found”"):
        document_from_html(
            page("Velm Courier", "<h1>Page not found</h1><p>Try again.</p>"), Document("", "x")
        )


@pytest.mark.parametrize(
    "title",
    [
        "Access denied: how the port was closed to inspectors",
        "Not found, not forgotten",
        "404 days in a cell",
        "Minister: cause of blast not found",
        "Just a moment of silence for the drowned",
    ],
)
def test_a_headline_that_goes_on_is_an_article(title: str) -> None:
    assert "mayor" in document_from_html(page(title, f"<h1>{title}</h1>", STORY), Document("", "x")).text


def test_an_article_under_such_a_word_is_read() -> None:
    long = page("Access denied", "<article><h1>Access denied</h1>", STORY * 10, "</article>")
    assert "bridge" in document_from_html(long, Document("", "x")).text


def test_a_banner_over_a_page_is_no_notice_in_its_place() -> None:
    words = "We value your privacy\n" + "The mayor said that the bridge was open. " * FEW
    require_article("x", "Bridge opens", words, found=False)
    with pytest.raises(UnreadableInput, match="We value your privacy"):
        require_article("x", "We value your privacy", words, found=False)
    require_article("x", "We value your privacy", words, found=True)
