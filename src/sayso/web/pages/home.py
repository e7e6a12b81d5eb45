"""Home: a place to hand articles in, and the articles of the case."""

from __future__ import annotations

from sayso.case.looking import Articles
from sayso.views.case_lines import NO_OUTLET, counted, date_of, title_of
from sayso.views.markup import Markup, element, empty
from sayso.views.safe import safe
from sayso.web.desk import Progress
from sayso.web.pages.adding import adding_part
from sayso.web.pages.shell import form, page


def home_page(case: str, found: Articles, words: str, now: Progress, largest: int) -> str:
    """The desk, how far it is, and the articles; `largest` is the size of a file that is taken, in bytes."""
    return page(
        case,
        element(
            "header", element("h1", safe(case)), element("p", counted(len(found), found.total, "article"))
        ),
        element(
            "main",
            _desk(largest),
            adding_part(now),
            form("/", "q", words, "Only with these words in title, outlet or name", "Filter"),
            _articles(found) if found.articles else element("p", "none"),
            id="content",
            class_="plain",
        ),
        here="articles",
        scripts=("home.js",),
        styles=("home.css",),
    )


def _desk(largest: int) -> Markup:
    """Where addresses and texts are pasted, and files dropped or chosen."""
    megabytes = f"{largest // 1_000_000} MB"
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
            element("span", "Or drop files and folders anywhere on this page."),
            _chooser("files", "Choose files", data_most=str(largest), data_too_large=_too_large(megabytes)),
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
    field = empty("input", type="file", id=name, multiple=True, **attributes)
    return element("label", words, " ", field, for_=name)


def _too_large(megabytes: str) -> str:
    return f"larger than the {megabytes} that the room takes; add it with: sayso add CASE FILE"


def _articles(found: Articles) -> Markup:
    """The articles in a table."""
    rows = [
        element(
            "tr",
            element("td", date_of(article)),
            element("td", safe(article.outlet or NO_OUTLET), dir="auto"),
            element("td", element("a", title_of(article), href=f"/articles/{article.text_id}"), dir="auto"),
            element("td", str(article.claims), class_="figure"),
            element("td", str(article.own_voice), class_="figure"),
        )
        for article in found
    ]
    head = element(
        "tr",
        *(element("th", name, scope="col") for name in ("date", "outlet", "title", "claims", "own voice")),
    )
    return element("table", element("thead", head), element("tbody", *rows), class_="articles")
