"""One source: everything it says in the case, through whom, and why its names are one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import quote

from sayso.case.looking import Said, SaidBy
from sayso.case.sources import CaseSource
from sayso.resolving.across.roll import Ground, Oneness
from sayso.store.lists import RowFound
from sayso.views.case_lines import date_of, title_of
from sayso.views.counted import number_of
from sayso.views.hit_lines import notes_of
from sayso.views.labels import IDENTITIES, KINDS
from sayso.views.markup import Markup, element, joined
from sayso.views.safe import one_line, safe
from sayso.views.sources import GROUNDS, apart_told
from sayso.web.pages.leading import row_address, source_address
from sayso.web.pages.shell import page

ONE = {
    Oneness.ONE: "",
    Oneness.PROBABLY: "Probably one source: its names are brought together on a weak ground.",
    Oneness.WORDS: "The same words, perhaps of different people in different articles.",
}


def source_page(source: CaseSource, said: SaidBy, namesakes: Iterable[CaseSource]) -> str:
    """The page of a source."""
    name = one_line(source.name)
    shown = sum(len(one.rows) for one in said.said)
    others = [element("li", _linked(other.name)) for other in namesakes]
    return page(
        name,
        element(
            "header",
            element("p", "A source", class_="kicker"),
            element("h1", name, dir="auto"),
            element("p", " · ".join(_about(source)), class_="carried"),
            element("p", ONE[source.one], class_="warn") if ONE[source.one] else joined(),
        ),
        element(
            "main",
            element(
                "div",
                element("h2", f"{number_of(said.rows, 'row')} in {number_of(said.articles, 'article')}"),
                *map(_article, said.said),
                element("p", f"and {number_of(said.rows - shown, 'row')} more", class_="note")
                if said.rows > shown
                else joined(),
                class_="course",
            ),
            element(
                "div",
                _part("Names, and why they are one", _names(source)),
                _part("Kinds", (element("li", f"{KINDS[kind]} ({times:,})") for kind, times in source.kinds)),
                _part(
                    "Who it is said to be",
                    (element("li", f"{IDENTITIES[i]} ({times:,})") for i, times in source.identities),
                ),
                _part("Of", map(_counted, source.bodies)),
                _part("Through whom", map(_counted, source.through)),
                _part("Its people", map(_counted, source.people)),
                _part("Not one with", (element("li", apart_told(one), dir="auto") for one in source.apart)),
                _part("Others that are called so", others),
                _further(source),
                class_="grounds",
            ),
            id="content",
            class_="claim",
        ),
        here="sources",
        styles=("claims.css",),
    )


def _about(source: CaseSource) -> Iterator[str]:
    yield KINDS[source.kind]
    if source.body:
        yield f"of {one_line(source.body)}"
    yield number_of(source.claims, "claim")
    yield f"{source.sure:,} of them sure"
    if source.calls:
        yield f"{source.calls:,} {'call or promise' if source.calls == 1 else 'calls or promises'}"
    if source.passed_on:
        yield f"passes on {source.passed_on:,}"


def _article(said: Said) -> Markup:
    article = said.article
    return element(
        "section",
        element(
            "p",
            element("span", date_of(article), class_="when"),
            " ",
            element("b", safe(article.outlet or "outlet not named"), dir="auto"),
            class_="stood",
        ),
        element(
            "p",
            element("a", title_of(article), href=f"/articles/{article.text_id}", dir="auto"),
            class_="title",
        ),
        element(
            "ul",
            *(_row(article.text_id, row, words) for row, words in said.rows),
            class_="said-rows",
            role="list",
        ),
    )


def _row(text_id: str, row: RowFound, words: str) -> Markup:
    """The row's words, and by what chain they came; a sentence that is carried on says so."""
    chain = joined(
        *(joined(" ‹ ", _linked(relay)) for relay in row.relays),
        " ‹ ",
        element("bdi", one_line(row.source or "")),
    )
    voice = [] if row.voice == "reported" else ["carried on: perhaps its"]
    notes = [element("span", note, class_="remark") for note in (*voice, *notes_of(row))]
    return element(
        "li",
        element(
            "p",
            element("bdi", one_line(words)),
            " ",
            element("a", f"row {row.label}", href=row_address(text_id, row.label)),
            class_="words",
        ),
        element("p", "this page", chain, class_="chain") if row.relays else joined(),
        element("p", *notes, class_="chain") if notes else joined(),
    )


def _names(source: CaseSource) -> Iterator[Markup]:
    for named in source.names:
        ground = "" if named.ground is Ground.ITSELF else f": {GROUNDS[named.ground]}"
        yield element("li", element("bdi", one_line(named.name)), f" ({named.times:,}){ground}")


def _counted(one: tuple[str, int]) -> Markup:
    return element("li", _linked(one[0]), f" ({one[1]:,})")


def _linked(name: str) -> Markup:
    return element("a", one_line(name), href=source_address(name), dir="auto")


def _part(title: str, entries: Iterable[Markup]) -> Markup:
    held = list(entries)
    return element("section", element("h2", title), element("ul", *held)) if held else joined()


def _further(source: CaseSource) -> Markup:
    address = source_address(source.name)
    return element(
        "p",
        element("a", "search among its rows", href=f"/search?source={quote(source.name)}"),
        " · ",
        element("a", "JSON", href=f"{address}.json"),
        class_="note",
    )
