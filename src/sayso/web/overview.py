"""The overview of the case: what answers at its address."""

from __future__ import annotations

from pathlib import Path

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from sayso.case.case import Case
from sayso.errors import BadCase
from sayso.views.wire_overview import overview_json
from sayso.web.answering import view
from sayso.web.pages.claims import state_part
from sayso.web.pages.overview import overview_page
from sayso.web.survey import Surveys


def routes(path: Path, surveys: Surveys) -> list[Route]:
    """The addresses, for the case at this path."""

    def _page(case: Case, request: Request) -> Response:
        survey, state = surveys.to_show(case), case.trace_state()
        work = surveys.work
        is_current = survey is not None and survey.version == state.version
        told = state_part(state, work, is_current=is_current, back="/overview")
        return HTMLResponse(overview_page(survey, state=told, waiting=bool(work.doing)))

    def _json(case: Case, request: Request) -> Response:
        if (survey := surveys.to_show(case)) is None:
            raise BadCase("nothing was put together across the articles yet; /overview tells how far it is")
        return Response(overview_json(survey.overview, survey.events.given), media_type="application/json")

    return [
        Route("/overview.json", view(path, _json)),
        Route("/overview", view(path, _page)),
    ]
