"""Home: a place to hand articles in, what stands out, and the articles of the case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from sayso.case.looking import Articles
from sayso.core.source import Identity, Kind
from sayso.store.lists import Listed
from sayso.views.case_lines import NO_OUTLET, counted, date_of, left_out, title_of
from sayso.views.labels import label
from sayso.views.markup import Markup, element, empty, joined
from sayso.views.safe import safe
from sayso.web.desk import Progress
from sayso.web.pages.adding import adding_part
from sayso.web.pages.parts import Part, further
from sayso.web.pages.shell import page
from sayso.web.pages.standing import Standing, standing_part

ORDERS: Final = {
    "newest": "newest first",
    "oldest": "oldest first",
    "added": "added last first",
    "claims": "most claims first",
    "own_voice": "most in its own voice first",
}
"""What people call the orders of `store.lists.ORDERS`."""

_DATE: Final = r"\d{4}(-\d{2}(-\d{2})?)?"


@dataclass(frozen=True, slots=True)
class Home:
    """What the page is made of: the articles from `start` on, at most `step`, by the filters `asked` for.

    `largest` is the size of a file that the desk takes, in bytes; `standing` is left out where something is
    asked for.
    """

    case: str
    found: Articles
    asked: Mapping[str, str]
    start: int
    step: int
    largest: int
    adding: Progress
    standing: Standing | None


def home_page(home: Home) -> str:
    """The page."""
    return page(
        home.case,
        element("header", element("h1", safe(home.case), dir="auto")),
        element(
            "main",
            _desk(home.largest),
            adding_part(home.adding),
            standing_part(home.standing) if home.standing else joined(),
            _list(home),
            id="content",
            class_="plain",
        ),
        here="articles",
        scripts=("home.js",),
        styles=("home.css",),
    )


def _desk(largest: int) -> Markup:
    """Where addresses and texts are pasted, and files dropped or chosen."""
    return element(
        "section",
        element("h2", "Add articles", id="desk-title"),
        element(
            "form",
            element("label", "Paste addresses, one a line, or a text", for_="pasted"),
            element("textarea", id="pasted", name="words", rows="3", required=True, autocomplete="off"),
            element("button", "Read"),
            id="paste",
            action="/adding",
            method="post",
        ),
        element(
            "p",
            element("span", "Or drop files and folders anywhere on this page:"),
            _chooser("files", "Choose files", data_most=str(largest), data_too_large=_too_large(largest)),
            _chooser("folder", "Choose a folder", webkitdirectory=True),
            class_="live-only choosers",
        ),
        element(
            "noscript",
            element(
                "p", "Without script, files are added on the command line: ", element("code", "sayso add")
            ),
        ),
        element("p", id="adding-said", role="status", class_="unseen"),
        element("ul", id="not-sent", role="list"),
        id="desk",
        aria_labelledby="desk-title",
    )


def _chooser(name: str, words: str, **attributes: str | bool) -> Markup:
    field = empty("input", type="file", id=name, multiple=True, class_="unseen", **attributes)
    return element("label", field, words, for_=name, class_="button")


def _too_large(largest: int) -> str:
    megabytes = f"{largest // 1_000_000} MB"
    return f"larger than the {megabytes} that the room takes; add it with: sayso add CASE FILE"


def _list(home: Home) -> Markup:
    """The articles, what they are narrowed by, and the pages before and behind."""
    shown = len(home.found)
    until = f"{home.start + 1:,}–{home.start + shown:,} of " if shown < home.found.total and shown else ""
    notes = [f"{until}{counted(home.found.total, home.found.total, 'article')}"]
    if home.found.undated:
        notes.append(left_out(home.found.undated))
    if home.found.ignored:
        notes.append(f"no word: {safe(' '.join(home.found.ignored))}")
    return element(
        "section",
        element("h2", "Articles", id="list-title"),
        _filters(home.asked),
        element("p", " · ".join(notes), role="status", class_="note"),
        _table(home.found) if shown else joined(),
        further(Part("/", home.asked, home.start, home.step, home.found.total), "articles"),
        id="list",
        aria_labelledby="list-title",
    )


def _filters(asked: Mapping[str, str]) -> Markup:
    """A form of everything that the list can be narrowed by."""
    further = element(
        "details",
        element("summary", "Outlet, who speaks, dates"),
        element(
            "div",
            _field(asked, "outlet", "Outlet"),
            _field(asked, "source", "Who speaks"),
            _choice(asked, "kind", "of the kind", _values(Kind)),
            _choice(asked, "identity", "and is", _values(Identity)),
            _field(asked, "since", "Since", pattern=_DATE, placeholder="2017-10"),
            _field(asked, "until", "Until", pattern=_DATE, placeholder="2017-10-30"),
            class_="fields",
        ),
        open=bool(set(asked) - {"q", "order"}),
    )
    clear = element("a", "Show all", href="/") if asked else joined()
    return element(
        "form",
        _field(asked, "q", "Words in the text", type="search"),
        _choice(asked, "order", "Order", ORDERS, anything=False),
        element("button", "Show"),
        clear,
        further,
        action="/",
        method="get",
        role="search",
        class_="filters",
    )


def _field(asked: Mapping[str, str], name: str, words: str, **attributes: str) -> Markup:
    value = safe(asked.get(name, ""))
    given = {"type": "text", "autocomplete": "off"} | attributes
    field = empty("input", id=f"by-{name}", name=name, value=value or None, **given)
    return element("span", element("label", words, for_=f"by-{name}"), field, class_="field")


def _choice(
    asked: Mapping[str, str], name: str, words: str, values: Mapping[str, str], *, anything: bool = True
) -> Markup:
    chosen = asked.get(name, "")
    options = [("", "any")] if anything else []
    field = element(
        "select",
        *(
            element("option", said, value=value, selected=value == chosen)
            for value, said in (*options, *values.items())
        ),
        id=f"by-{name}",
        name=name,
    )
    return element("span", element("label", words, for_=f"by-{name}"), field, class_="field")


def _values(kind: type[StrEnum]) -> dict[str, str]:
    return {value.value: label(value) for value in kind}


def _table(found: Articles) -> Markup:
    """The articles; where there is little room, date and outlet stand under the title."""
    head = element(
        "tr",
        *(element("th", name, scope="col") for name in ("date", "outlet", "title", "claims", "own voice")),
    )
    rows = element("tbody", *map(_row, found))
    return element("table", element("thead", head), rows, class_="articles home")


def _row(article: Listed) -> Markup:
    outlet = safe(article.outlet or NO_OUTLET)
    places = f" · {article.places} places" if article.places > 1 else ""
    return element(
        "tr",
        element("td", date_of(article), class_="day"),
        element("td", outlet, dir="auto"),
        element(
            "td",
            element("a", title_of(article), href=f"/articles/{article.text_id}", dir="auto"),
            element("span", places, class_="places"),
            element("span", f"{date_of(article)} · {outlet}", class_="under", aria_hidden="true"),
        ),
        element("td", f"{article.claims:,}", class_="figure"),
        element("td", f"{article.own_voice:,}", class_="figure"),
    )
