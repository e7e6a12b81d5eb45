"""The overview of a case: its stories, who has what from whom, who owns whom, who stands behind many."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Final

from sayso.core.copying import Copy, Credited
from sayso.core.trace import EventTrace
from sayso.tracing.forest import Hung, Tree
from sayso.views.counted import number_of
from sayso.views.markup import Markup, element, joined
from sayso.views.overview import (
    Behind,
    Crediting,
    Overview,
    Publisher,
    Taken,
    credited_words,
    maker_words,
    outlets_told,
    weightiest_first,
)
from sayso.views.safe import one_line
from sayso.views.trace_copies import direction_told, drawn_in
from sayso.views.trace_event import Scene, within
from sayso.web.pages.claims import AGAIN
from sayso.web.pages.leading import (
    claim_address,
    copies_address,
    outlet_of,
    repeated_part,
    row_address,
    source_address,
    title_of,
    when,
)
from sayso.web.pages.shell import page
from sayso.web.survey import Survey

MOST: Final = 12
"""Entries of each part that are shown at once; the others can be opened."""
LINKS: Final = 5
"""Links to articles in one line of a table."""
LONGEST: Final = 200
"""Entries that are shown at all."""


def overview_page(survey: Survey | None, *, state: Markup, waiting: bool) -> str:
    """The page; without a survey it says why there is none."""
    return page(
        "overview",
        element(
            "header",
            element("h1", "Overview"),
            *(_told(survey) if survey else ()),
            state,
        ),
        element(
            "main", *(_parts(survey, survey.overview) if survey else ()), id="content", class_="overview"
        ),
        here="overview",
        styles=("claims.css",),
        again=AGAIN if waiting else 0,
    )


def _told(survey: Survey) -> Iterable[Markup]:
    trees = survey.stories
    drawn = drawn_in(trees, survey.copies.articles)
    articles = number_of(survey.copies.looked_at, "article")
    shared = f"{drawn:,} of {articles} share passages, in {number_of(len(trees), 'story', 'stories')}."
    nothing = f"No passages are shared by the {articles}."
    many = len(survey.events.events)
    claims = f"{number_of(many, 'claim')} {'is' if many == 1 else 'are'} made by two articles or more."
    yield element("p", shared if trees else nothing, " ", claims, class_="carried")
    yield element("p", within(survey.events.given), class_="note")


def _parts(survey: Survey, overview: Overview) -> Iterable[Markup]:
    carried = weightiest_first(survey.events)
    yield _part(
        "One source behind several outlets",
        [_behind(one, survey) for one in overview.behind[:LONGEST]],
    )
    yield _part(
        "Carried most, on fewest origins",
        [_claim(trace, survey) for trace in carried[:MOST]],
        element("a", "all claims", href="/claims"),
    )
    circles = [_claim(trace, survey) for trace in carried if trace.circles]
    yield _part("Circles: outlets that credit each other", circles[:LONGEST])
    taken, crediting = map(_taken, overview.taken[:LONGEST]), map(_crediting, overview.crediting[:LONGEST])
    yield _table("Who has it from whom", ("has", "from", "articles", "credited"), taken)
    yield _table("Who credits whom", ("outlet", "names", "articles"), crediting)
    yield _part("One publisher's outlets", [_publisher(one) for one in overview.publishers[:LONGEST]])
    stories = [_story(tree, survey) for tree in survey.stories[:LONGEST]]
    yield _part("Stories: each article under the one it most likely came from", stories)
    yield element("p", element("a", "JSON", href="/overview.json"), class_="note")


def _part(title: str, entries: Sequence[Markup], more: Markup | None = None) -> Markup:
    """The first entries, the others behind a summary."""
    if not entries:
        return joined()
    first, others = entries[:MOST], entries[MOST:]
    return element(
        "section",
        element("h2", title),
        element("ul", *first, class_="entries", role="list"),
        element(
            "details",
            element("summary", f"{len(others):,} more"),
            element("ul", *others, class_="entries", role="list"),
        )
        if others
        else joined(),
        element("p", more, class_="note") if more else joined(),
    )


def _table(title: str, heads: Sequence[str], rows: Iterable[Markup]) -> Markup:
    held = list(rows)
    if not held:
        return joined()
    head = element("tr", *(element("th", name, scope="col") for name in heads))
    first, others = held[:MOST], held[MOST:]
    table = element("table", element("thead", head), element("tbody", *first), class_="articles")
    more = element(
        "details",
        element("summary", f"{len(others):,} more"),
        element("table", element("thead", head), element("tbody", *others), class_="articles"),
    )
    return element("section", element("h2", title), table, more if others else joined())


def _behind(one: Behind, survey: Survey) -> Markup:
    claims = [
        element("li", element("a", _words(trace, survey), href=claim_address(trace), dir="auto"))
        for trace in one.claims[:LONGEST]
    ]
    return element(
        "li",
        element("b", element("a", one_line(one.name), href=source_address(one.name), dir="auto")),
        f": {number_of(len(one.claims), 'claim')} in {number_of(len(one.outlets), 'outlet')}",
        element("p", element("bdi", outlets_told(one)), class_="note"),
        element("details", element("summary", "its claims"), element("ul", *claims)),
    )


def _claim(trace: EventTrace, survey: Survey) -> Markup:
    scene = Scene(trace, survey.events.articles)
    return element(
        "li",
        element("a", f"“{scene.claim_words()}”", href=claim_address(trace), dir="auto"),
        *(element("p", line, class_="note") for line in scene.comes_to()),
        *(element("p", line.plain, class_="note") for line in scene.circles()),
    )


def _words(trace: EventTrace, survey: Survey) -> str:
    return f"“{Scene(trace, survey.events.articles).claim_words()}”"


def _taken(one: Taken) -> Markup:
    copies = (copies_address(*pair) for pair in one.pairs)
    return _cells(one.taker, maker_words(one), _numbered(one.articles, copies), credited_words(one))


def _crediting(one: Crediting) -> Markup:
    rows = (row_address(*row) for row in one.rows)
    return _cells(one.outlet, one.credited, _numbered(one.articles, rows))


def _numbered(count: int, addresses: Iterable[str]) -> Markup:
    """How many, and a link to each of the first."""
    links = (
        joined(" ", element("a", f"[{number}]", href=address))
        for number, address in enumerate(islice(addresses, LINKS), start=1)
    )
    return joined(f"{count:,}", *links)


def _cells(one: str, other: str, *figures: str) -> Markup:
    names = (element("td", one_line(name), dir="auto") for name in (one, other))
    return element("tr", *names, *(element("td", figure) for figure in figures))


def _publisher(one: Publisher) -> Markup:
    outlets = ", ".join(f"{one_line(name)} ({articles:,})" for name, articles in one.outlets)
    return element("li", element("b", one_line(one.name), dir="auto"), ": ", element("bdi", outlets))


def _story(tree: Tree, survey: Survey) -> Markup:
    """The first article and, as far as they hang below, the others in the order of the tree."""
    first, *others = tree
    rows = [_hung(hung, survey) for hung in others[:LONGEST]]
    left = len(others) - len(rows)
    return element(
        "li",
        _article(first, survey),
        repeated_part(survey.copies.articles[first.text_id]),
        element("ol", *rows, class_="timeline copies") if rows else joined(),
        element("p", f"and {number_of(left, 'article')} more", class_="note") if left else joined(),
    )


def _hung(hung: Hung, survey: Survey) -> Markup:
    assert hung.by is not None
    copy = hung.by
    other = copy.left if copy.right == hung.text_id else copy.right
    above = survey.copies.articles[other]
    return element(
        "li",
        _article(hung, survey),
        element(
            "p",
            element("a", "shares", href=copies_address(other, hung.text_id)),
            f" {copy.share:.0%} with ",
            element("bdi", outlet_of(above)),
            ", ",
            when(above),
            f" · {direction_told(copy, survey.copies.articles)}{_credited(copy)}",
            class_="note",
        ),
        repeated_part(survey.copies.articles[hung.text_id]),
    )


def _credited(copy: Copy) -> str:
    told = {Credited.YES: " · credited", Credited.NO: " · not credited"}
    return told.get(copy.credited.value, "")


def _article(hung: Hung, survey: Survey) -> Markup:
    article = survey.copies.articles[hung.text_id]
    link = element("a", title_of(article), href=f"/articles/{hung.text_id}", dir="auto")
    return element(
        "p", when(article), " ", element("b", outlet_of(article), dir="auto"), " ", link, class_="stood"
    )
