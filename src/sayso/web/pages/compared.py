"""Two versions of a claim side by side, what differs marked and named."""

from __future__ import annotations

from sayso.core.claim import Mention
from sayso.views.case_lines import row_name
from sayso.views.markup import Markup, element, joined
from sayso.views.versions import changes_told, side_of
from sayso.web.pages.leading import outlet_of
from sayso.web.pages.telling import Beside, Telling


def versions_part(told: Telling) -> Markup:
    """The two wordings that were chosen, and the form to choose others."""
    beside = told.view.beside
    if beside is None:
        return joined()
    versions = beside.versions
    changes = list(changes_told(versions))
    body = element(
        "div",
        *(
            element(
                "figure",
                element("figcaption", told.place(mention)),
                element("p", side_of(side), dir="auto"),
            )
            for mention, side in ((beside.one, versions.left), (beside.other, versions.right))
        ),
        class_="versions",
    )
    differs = (
        element("ul", *changes, class_="changes")
        if changes
        else element("p", "No number, name, negation or credit differs.", class_="note")
    )
    return element(
        "section",
        element("h2", "Two versions side by side"),
        _choice(told, beside),
        body,
        differs,
        id="versions",
    )


def _choice(told: Telling, beside: Beside) -> Markup:
    if told.lead.alone:
        return joined()
    names = (("one", "Left", beside.one), ("other", "Right", beside.other))
    return element(
        "form",
        *(
            element(
                "label",
                f"{words} ",
                element("select", *(_option(told, m, chosen) for m in told.trace.mentions), name=name),
            )
            for name, words, chosen in names
        ),
        element("button", "Compare"),
        action=f"{told.address}#versions",
        method="get",
        class_="choice",
    )


def _option(told: Telling, mention: Mention, chosen: Mention) -> Markup:
    article = told.articles[mention.text_id]
    words = f"{article.date[:10] or 'no date'} · {outlet_of(article)} · row {mention.number}"
    return element("option", words, value=row_name(mention), selected=mention.id == chosen.id)
