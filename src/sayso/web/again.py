"""One word for the same row wherever it is printed: each is shown, and chosen, before it is decided on."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from sayso.case.again import MOST, goes_for_others
from sayso.case.case import Case
from sayso.case.decisions import row_at
from sayso.case.reviewed import Reviewed
from sayso.core.appearance import Appearance
from sayso.core.decision import EditVerdict, OnScreen, RowDecision, RowEdit, RowVerdict, Seen
from sayso.errors import BadCase, StaleDecision
from sayso.store.again import RowOfWords
from sayso.web.answering import Fields, change, view
from sayso.web.pages.again import Other, again_json, again_page
from sayso.web.review import number_in, one_in, one_of, screen_of, seen_in


def routes(path: Path) -> list[Route]:
    """The addresses, for the case at this path."""
    where = "/articles/{text_id}/rows/{row}/again"
    return [
        Route(f"{where}.json", view(path, _json)),
        Route(where, view(path, _page)),
        Route(where, change(path, _decide), methods=["POST"]),
        Route(f"{where}/undo", change(path, _undo), methods=["POST"]),
    ]


def _page(case: Case, request: Request) -> Response:
    now, number, others, more = _found(case, request)
    made = [number_in(one, "made") for one in request.query_params.getlist("made")[:MOST]]
    return HTMLResponse(again_page(now, number, others, more, made))


def _json(case: Case, request: Request) -> Response:
    now, number, others, more = _found(case, request)
    return JSONResponse(again_json(now, number, others, more))


def _found(case: Case, request: Request) -> tuple[Reviewed, str, list[Other], int]:
    """The row's article, its number, the same rows elsewhere, and how many more there are than are shown."""
    now = case.reviewed(request.path_params["text_id"])
    number = request.path_params["row"].upper()
    found = case.rows_again(now.machine.document.text_id, number)
    others = list(_others(case, found[:MOST]))
    return now, number, others, len(found) - len(others)


def _others(case: Case, found: Iterable[RowOfWords]) -> Iterator[Other]:
    kept: dict[str, tuple[Reviewed, Appearance]] = {}
    for row in found:
        if row.text_id not in kept:
            kept[row.text_id] = case.reviewed(row.text_id), case.appearances(row.text_id)[0]
        now, place = kept[row.text_id]
        yield Other(now, place, row.number, row_at(now.machine, row.number))


def _decide(case: Case, request: Request, fields: Fields) -> Response:
    """Say of every row that was chosen what the button says."""
    verdict = one_of(fields, "verdict", (*RowVerdict, EditVerdict.CORRECTED))
    chosen = [_chosen(case, words) for words in fields.get("row", ())]
    if not chosen:
        raise BadCase("no row was chosen; nothing was kept")
    word = _word_of(case, request, fields, verdict)
    made = case.decide_each((word(text_id, seen), screen) for text_id, seen, screen in chosen)
    told = "&".join(f"made={decision.number}" for decision in made)
    return RedirectResponse(f"{request.url.path}?{told}", 303)


def _word_of(
    case: Case, request: Request, fields: Fields, verdict: str
) -> Callable[[str, Seen], RowDecision | RowEdit]:
    """What makes the decision on a row: the verdict, or the correction that the row itself has."""
    if verdict != EditVerdict.CORRECTED:
        return lambda text_id, seen: RowDecision(text_id, *seen, RowVerdict(verdict))
    now = case.reviewed(request.path_params["text_id"])
    held = now.held.get(request.path_params["row"].upper())
    if not goes_for_others(held) or held.number != number_in(one_in(fields, "held"), "held"):
        raise StaleDecision("the row is not corrected any more as it was on the screen; nothing was kept")
    return lambda text_id, seen: RowEdit(text_id, (seen,), held.instead)


def _undo(case: Case, request: Request, fields: Fields) -> Response:
    """Take back what was decided at once."""
    numbers = [number_in(one, "decision") for one in fields.get("decision", ())]
    if not numbers:
        raise BadCase("decision: no number; nothing was undone")
    case.undo(*numbers)
    return RedirectResponse(request.url.path.removesuffix("/undo"), 303)


def _chosen(case: Case, words: str) -> tuple[str, Seen, OnScreen]:
    """A row as the page wrote it: its text, what was seen of it, who had read it, what was decided on it."""
    try:
        text_id, seen, read, last = json.loads(words)
    except (ValueError, TypeError, RecursionError):
        raise BadCase("row: not a row of the page; nothing was kept") from None
    screen = screen_of({"read": [str(read)], "last": [str(last)]})
    return case.text_id(str(text_id)), seen_in(json.dumps(seen)), screen
