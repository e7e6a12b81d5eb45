"""What every page of the room has around its content."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from sayso.views.markup import Markup, element, empty, joined
from sayso.views.safe import safe

_AREAS: Final = (
    ("/", "articles"),
    ("/search", "search"),
    ("/sources", "sources"),
    ("/claims", "claims"),
    ("/overview", "overview"),
    ("/decisions", "decisions"),
)


def page(
    title: str,
    *body: Markup,
    here: str = "",
    scripts: Iterable[str] = (),
    styles: Iterable[str] = (),
    again: int = 0,
) -> str:
    """A whole page of the room; one that is to be asked for again says after how many seconds."""
    links = (
        element("a", words, href=address, aria_current="page" if words == here else None)
        for address, words in _AREAS
    )
    head = joined(
        Markup('<meta charset="utf-8">'),
        Markup('<meta name="viewport" content="width=device-width, initial-scale=1">'),
        element("title", f"{safe(title)} · Sayso"),
        *(
            empty("link", rel="stylesheet", href=f"/static/{name}")
            for name in ("page.css", "room.css", *styles)
        ),
        empty("meta", http_equiv="refresh", content=str(again)) if again else joined(),
        *(element("script", src=f"/static/{name}", defer=True) for name in scripts),
    )
    content = element(
        "body",
        element("a", "Skip to the content", class_="skip", href="#content"),
        element("nav", *links, aria_label="The room", class_="room"),
        *body,
    )
    return f'<!doctype html>\n<html lang="en">\n<head>{head}</head>\n{content}\n</html>\n'


def refusal_page(words: str) -> str:
    """What went wrong, in a line."""
    told = (element("h1", "Not found"), element("p", safe(words)))
    return page("not found", element("main", *told, id="content"))


def form(action: str, name: str, words: str, hint: str, deed: str) -> Markup:
    """A field of words and a button that asks for what is at `action` with them."""
    return element(
        "form",
        element("label", hint, for_="words"),
        empty("input", type="search", id="words", name=name, value=words, autocomplete="off"),
        element("button", deed),
        action=action,
        method="get",
        role="search",
    )
