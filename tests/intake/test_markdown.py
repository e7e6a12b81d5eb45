"""Markdown: told by its marks or its name, titled by its first heading, its text as it stands."""

from __future__ import annotations

import pytest

from sayso.intake.documents import document_of
from sayso.intake.items import Item
from sayso.intake.markdown import markdown_title

STORY = "# Port *shut*\n\nAda Moro **said** the port was [shut](https://a.example/port) on Monday.\n"


def test_the_text_stays_as_it_is() -> None:
    document = document_of(Item("x", STORY.encode()))
    assert (document.text, document.media_type, document.title) == (STORY, "text/markdown", "Port shut")
    [link] = document.links
    assert link.span
    assert link.span.of(document.text) == "https://a.example/port"


@pytest.mark.parametrize(
    ("name", "media_type", "text", "kind"),
    [
        ("a.md", None, "The mayor said no.", "text/markdown"),
        ("pages.zip > a.MD", None, "The mayor said no.", "text/markdown"),
        ("a", "text/markdown", "The mayor said no.", "text/markdown"),
        ("a.txt", None, "# 1\n\nThe mayor said no.", "text/plain"),
        ("a.txt", None, "#MeToo\n\nThe **mayor** said no.", "text/plain"),
        ("a.md", None, "<!doctype html><p>The mayor said no.", "text/html"),
    ],
)
def test_what_is_markdown(name: str, media_type: str | None, text: str, kind: str) -> None:
    assert document_of(Item(name, text.encode(), media_type=media_type)).media_type == kind


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Intro\n\n## The `port` ##\n", "The port"),
        ("Port shut\n=========\n\n# Later\n", "Port shut"),
        ("```\n# no heading\n```\n# A heading\n", "A heading"),
        ("# [Port shut](https://a.example) ![x](y)\n", "Port shut x"),
        ("#\n\nno heading", None),
        ("snake_case 2 * 3 * 4", None),
    ],
)
def test_the_first_heading(text: str, title: str | None) -> None:
    assert markdown_title(text) == title
