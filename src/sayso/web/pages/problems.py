"""What could not be read: which input, what was found, what to do."""

from __future__ import annotations

from sayso.store.load import Problem
from sayso.views.case_lines import counted
from sayso.views.markup import Markup, element
from sayso.views.safe import safe
from sayso.web.pages.shell import page


def problems_page(case: str, problems: tuple[Problem, ...]) -> str:
    """Every input that could not be read, by name."""
    head = element(
        "tr", *(element("th", name, scope="col") for name in ("input", "found", "what to do", "tried"))
    )
    table = element(
        "table", element("thead", head), element("tbody", *map(_row, problems)), class_="articles problems"
    )
    again = element(
        "p",
        "To try all of them again: ",
        element("code", f"sayso problems {safe(case)} --retry"),
        class_="note",
    )
    return page(
        "problems",
        element(
            "header",
            element("h1", "What could not be read"),
            element("p", counted(len(problems), len(problems), "input"), role="status"),
        ),
        element(
            "main",
            *((again, table) if problems else (element("p", "Every input could be read."),)),
            id="content",
            class_="plain",
        ),
        styles=("home.css",),
    )


def _row(problem: Problem) -> Markup:
    return element(
        "tr",
        element("td", safe(problem.name), dir="auto"),
        element("td", safe(problem.found), dir="auto"),
        element("td", safe(problem.hint), dir="auto"),
        element("td", safe(problem.tried[:10])),
    )
