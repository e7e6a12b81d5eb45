"""Home: where articles are handed in, what stands out, the list of articles, and what could not be read."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import msgspec
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from sayso.case.case import Case
from sayso.case.looking import Articles
from sayso.views.case_sentences import problem_row_json
from sayso.views.wire_looking import articles_json
from sayso.web.adding import MOST_OF_A_FILE
from sayso.web.answering import JSON_LINES, view
from sayso.web.desk import Desk
from sayso.web.pages.home import Home, home_page
from sayso.web.pages.parts import FROM, whole_number
from sayso.web.pages.problems import problems_page
from sayso.web.pages.shell import refusal_page
from sayso.web.pages.standing import Standing, standing_told
from sayso.web.survey import Surveys

SHOWN: Final = 100
"""Articles of one page."""

FIELDS: Final = {
    "q": "words",
    "outlet": "outlet",
    "source": "source",
    "kind": "kind",
    "identity": "identity",
    "since": "since",
    "until": "until",
    "order": "order",
}
"""What an address may narrow the list by, and what `Case.list` calls it."""


def routes(path: Path, desk: Desk, surveys: Surveys) -> list[Route]:
    """The addresses, for the case at this path, its desk, and what is known across its articles."""

    def home(case: Case, request: Request) -> Response:
        asked, start = _asked(request), whole_number(request.query_params.get(FROM, ""))
        try:
            found = _found(case, asked, limit=SHOWN, skip=start)
        except ValueError as wrong:
            return HTMLResponse(refusal_page(str(wrong)), 400)
        whole = not asked and not start
        return HTMLResponse(
            home_page(
                Home(
                    case=case.path.name,
                    found=found,
                    asked=asked,
                    start=start,
                    step=SHOWN,
                    largest=MOST_OF_A_FILE,
                    adding=desk.progress(),
                    standing=standing_of(case, surveys) if whole else None,
                )
            )
        )

    def home_json(case: Case, request: Request) -> Response:
        told = msgspec.json.encode(standing_told(standing_of(case, surveys)))
        return Response(told, media_type="application/json")

    return [
        Route("/", view(path, home)),
        Route("/home.json", view(path, home_json)),
        Route("/articles.json", view(path, _articles_json)),
        Route("/problems", view(path, _problems)),
        Route("/problems.json", view(path, _problems_json)),
    ]


def standing_of(case: Case, surveys: Surveys) -> Standing:
    """What stands out: counted anew, but for what takes long, which is told as far as it is known already."""
    return Standing(
        holding=case.holding(),
        sources=surveys.at_hand(case, ("sources",), Case.sources),
        survey=surveys.latest,
        state=case.trace_state(),
    )


def _found(case: Case, asked: dict[str, str], limit: int | None = None, skip: int = 0) -> Articles:
    filters: dict[str, Any] = {FIELDS[name]: value for name, value in asked.items()}
    return case.list(**filters, limit=limit, skip=skip)


def _articles_json(case: Case, request: Request) -> Response:
    try:
        found = _found(case, _asked(request))
    except ValueError as wrong:
        return HTMLResponse(refusal_page(str(wrong)), 400)
    return Response(b"".join(articles_json(found)), media_type=JSON_LINES)


def _problems(case: Case, request: Request) -> Response:
    return HTMLResponse(problems_page(case.path.name, case.problems()))


def _problems_json(case: Case, request: Request) -> Response:
    return Response(b"".join(map(problem_row_json, case.problems())), media_type=JSON_LINES)


def _asked(request: Request) -> dict[str, str]:
    """The filters that are given."""
    given = ((name, request.query_params.get(name, "").strip()) for name in FIELDS)
    return {name: value for name, value in given if value}
