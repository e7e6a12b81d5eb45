"""One source, with all that it says: what answers at its address."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from sayso.case.case import Case
from sayso.case.sources import CaseSource
from sayso.core.decision import told
from sayso.errors import BadCase
from sayso.views.sources import source_json
from sayso.web.answering import view
from sayso.web.pages.source import source_page
from sayso.web.survey import Surveys

SHOWN: Final = 500
"""Rows of one page."""
JSON: Final = ".json"


def routes(path: Path, surveys: Surveys) -> list[Route]:
    """The address, for the case at this path; a name may hold a slash, or end as the address of JSON does."""

    def _source(case: Case, request: Request) -> Response:
        name: str = request.path_params["name"]
        everybody = surveys.once(case, ("sources",), case.sources).sources
        if found := _called(everybody, name):
            said = case.said_by([named.name for named in found[0].names], limit=SHOWN)
            return HTMLResponse(source_page(found[0], said, found[1:]))
        if name.endswith(JSON) and (found := _called(everybody, name.removesuffix(JSON))):
            return Response(source_json(found[0]), media_type="application/json")
        raise BadCase(f"{name}: no source of this name in the case; the list of sources has all")

    return [Route("/sources/{name:path}", view(path, _source))]


def _called(everybody: Iterable[CaseSource], name: str) -> list[CaseSource]:
    """The sources of this name, that which goes by it first."""
    asked = told(name)
    found = [source for source in everybody if any(told(named.name) == asked for named in source.names)]
    return sorted(found, key=lambda source: (source.name != name, told(source.name) != asked))
