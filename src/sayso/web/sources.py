"""Who speaks, and one source with all that it says: what answers at their addresses."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from sayso.case.case import Case
from sayso.case.sources import CaseSource, CaseSources
from sayso.core.decision import told
from sayso.errors import BadCase
from sayso.views.sources import source_json
from sayso.web.answering import JSON_LINES, view
from sayso.web.pages.parts import FROM, whole_number
from sayso.web.pages.source import source_page
from sayso.web.pages.sources import sources_page
from sayso.web.survey import Surveys

SHOWN: Final = 500
"""Rows of one page."""
STEP: Final = 200
"""Sources of one page."""
JSON: Final = ".json"


def routes(path: Path, surveys: Surveys) -> list[Route]:
    """The addresses, for the case at this path; a name may hold a slash, or end as that of JSON does."""

    def everybody(case: Case) -> CaseSources:
        return surveys.once(case, ("sources",), case.sources)

    def all_of_them(case: Case, request: Request) -> Response:
        words, start = (
            request.query_params.get("q", "").strip(),
            whole_number(request.query_params.get(FROM, "")),
        )
        return HTMLResponse(sources_page(_speaking(everybody(case), words), words, start, STEP))

    def all_json(case: Case, request: Request) -> Response:
        return Response(b"".join(map(source_json, everybody(case).sources)), media_type=JSON_LINES)

    def one(case: Case, request: Request) -> Response:
        name: str = request.path_params["name"]
        known = everybody(case).sources
        if found := _called(known, name):
            said = case.said_by([named.name for named in found[0].names], limit=SHOWN)
            return HTMLResponse(source_page(found[0], said, found[1:]))
        if name.endswith(JSON) and (found := _called(known, name.removesuffix(JSON))):
            return Response(source_json(found[0]), media_type="application/json")
        raise BadCase(f"{name}: no source of this name in the case; the list of sources has all")

    return [
        Route("/sources", view(path, all_of_them)),
        Route("/sources.json", view(path, all_json)),
        Route("/sources/{name:path}", view(path, one)),
    ]


def _speaking(everybody: CaseSources, words: str) -> list[CaseSource]:
    """Those who speak, of whose names one holds the words."""
    asked = told(words)
    speaking = (source for source in everybody.sources if source.speaks)
    return [source for source in speaking if any(asked in told(named.name) for named in source.names)]


def _called(everybody: Iterable[CaseSource], name: str) -> list[CaseSource]:
    """The sources of this name, that which goes by it first."""
    asked = told(name)
    found = [source for source in everybody if any(told(named.name) == asked for named in source.names)]
    return sorted(found, key=lambda source: (source.name != name, told(source.name) != asked))
