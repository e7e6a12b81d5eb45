"""How far the reading of what was handed in is: as a part of a page, as a page of its own, and as JSON."""

from __future__ import annotations

from typing import Any

from sayso.errors import UnreadableInput
from sayso.views.case_sentences import added_sentence
from sayso.views.duration import duration
from sayso.views.markup import Markup, element, joined
from sayso.views.safe import safe
from sayso.web.desk import Progress
from sayso.web.pages.shell import page

LONG = 3.0
"""Seconds after which it is said how long it takes, where nothing tells how long it will."""
AGAIN = 2
"""Seconds after which a browser without script asks again."""


def adding_page(now: Progress) -> str:
    """The state of the adding, for a browser without script; it asks again while there is more to come."""
    return page(
        "reading",
        element("header", element("h1", "Reading")),
        element(
            "main",
            adding_part(now),
            joined() if now.given else element("p", "Nothing is being read."),
            element("p", element("a", "to the articles", href="/?order=added")),
            id="content",
            class_="plain",
        ),
        styles=("home.css",),
        again=AGAIN if now.busy else 0,
    )


def adding_part(now: Progress) -> Markup:
    """What is read and left, the problems, and a button to stop; hidden where nothing was handed in yet."""
    return element(
        "section",
        element("h2", "Reading", id="adding-title"),
        element("p", told(now), id="adding-told"),
        element("progress", id="adding-bar", max=str(now.given or 1), value=str(now.given - now.left)),
        element("p", reading(now), id="adding-now", dir="auto"),
        element("form", element("button", "Stop"), action="/adding/stop", method="post", hidden=not now.busy),
        element("p", *_lead(now), id="adding-lead"),
        element("ul", *map(_problem, now.problems), id="adding-problems", role="list"),
        id="adding",
        aria_labelledby="adding-title",
        hidden=not now.given,
        data_busy=now.busy,
    )


def told(now: Progress) -> str:
    """The state in a sentence."""
    if now.failed:
        return safe(now.failed)
    if not now.busy:
        came_to = added_sentence(now.done) if now.done.done else "nothing was read"
        return f"Stopped: {came_to}; what was read is kept." if now.stopped else f"Done: {came_to}."
    words = [f"{now.given - now.left:,} of {now.given:,} read"]
    if now.done.done != now.given - now.left:
        words.append(f"{now.done.done:,} articles in them")
    if now.done.done and now.seconds > 2:
        words.append(f"{now.rate:.1f} a second")
    if (through := now.given - now.left) and now.left and now.seconds > 2:
        words.append(f"about {duration(now.seconds / through * now.left)} left")
    elif now.seconds >= LONG:
        words.append(f"{duration(now.seconds)} so far")
    return "stopping" if now.stopped else " · ".join(words)


def reading(now: Progress) -> str:
    """What is read now, as far as is known."""
    return f"now: {safe(', '.join(now.reading))}" if now.reading and not now.stopped else ""


def progress_told(now: Progress) -> dict[str, Any]:
    """`sayso-adding/1`: the counts, and the words for people as the page has them."""
    return {
        "format": "sayso-adding/1",
        "busy": now.busy,
        "stopped": now.stopped,
        "given": now.given,
        "left": now.left,
        "texts": now.done.texts,
        "appearances": now.done.appearances,
        "known": now.done.known,
        "problems": now.done.problems,
        "seconds": round(now.seconds, 1),
        "rate": round(now.rate, 2),
        "reading": [safe(name) for name in now.reading],
        "last_problems": [
            {"name": safe(one.name), "kind": one.kind, "found": safe(one.found), "hint": safe(one.hint)}
            for one in now.problems
        ],
        "failed": safe(now.failed),
        "article": now.article,
        "told": told(now),
        "now": reading(now),
    }


def _lead(now: Progress) -> tuple[Markup, ...]:
    if now.busy or not now.done.done:
        return ()
    if now.article:
        return (element("a", "Read it", href=f"/articles/{now.article}"),)
    links = [element("a", "Show what was added last", href="/?order=added")]
    if now.done.problems:
        links.append(joined(" · ", element("a", "All problems", href="/problems")))
    return tuple(links)


def _problem(problem: UnreadableInput) -> Markup:
    return element(
        "li", element("b", safe(problem.name), dir="auto"), f": {safe(problem.found)}; {safe(problem.hint)}"
    )
