"""Claims across articles: the list, one claim, a person's word on links, and tracing when it is asked for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from sayso.case.case import Case
from sayso.case.decisions import on_links
from sayso.case.events import CaseEvents
from sayso.core.claim import Relation, Stand
from sayso.core.decision import LinkDecision, LinkKind, SameVerdict
from sayso.core.trace import EventTrace
from sayso.errors import BadCase
from sayso.tracing.asking import likest
from sayso.views.case_lines import row_name
from sayso.views.overview import weightiest_first
from sayso.views.versions import rows_beside
from sayso.views.wire_event import event_json
from sayso.web.answering import JSON_LINES, changing, download, view
from sayso.web.pages.claim import claim_alone, claim_page
from sayso.web.pages.claims import claims_page, state_part
from sayso.web.pages.course import MOST
from sayso.web.pages.parts import whole_number
from sayso.web.pages.telling import Beside, ClaimView
from sayso.web.survey import Survey, Surveys

SHOWN: Final = 50
"""Claims of one page."""
LIKE: Final = 20
"""Claims that are shown for words that somebody typed."""

_ROW: Final = re.compile(r"([0-9a-fA-F]{4,64}):([Vv]?\d{1,6})")


def routes(path: Path, surveys: Surveys) -> list[Route]:
    """The addresses, for the case at this path."""
    area = _Area(surveys)
    return [
        Route("/claims", view(path, area.list)),
        Route("/claims.json", view(path, area.list_json)),
        Route("/claims/trace", area.trace, methods=["POST"]),
        Route("/claims/decide", changing(path, _decide), methods=["POST"]),
        Route("/claims/undo", changing(path, _undo), methods=["POST"]),
        Route("/claims/{row}.json", view(path, area.claim_json)),
        Route("/claims/{row}/share", view(path, area.share)),
        Route("/claims/{row}", view(path, area.claim)),
    ]


class _Area:
    """The views that need what is known across the articles."""

    def __init__(self, surveys: Surveys) -> None:
        self.surveys = surveys

    def list(self, case: Case, request: Request) -> Response:
        """The claims, or where nobody has looked yet, how to begin."""
        survey = self.surveys.to_show(case)
        words, only = request.query_params.get("q", "").strip(), request.query_params.get("only", "")
        start = whole_number(request.query_params.get("from", ""))
        found = _wanted(case, survey, words, only) if survey else ()
        state, work = case.trace_state(), self.surveys.work
        is_current = survey is not None and survey.version == state.version
        shown = found[:LIKE] if words else found[start : start + SHOWN]
        return HTMLResponse(
            claims_page(
                survey.events if survey else None,
                shown,
                total=len(found),
                start=start,
                words=words,
                only=only if only in _ONLY else "",
                state=state_part(state, work, is_current=is_current, back="/claims"),
                waiting=bool(work.doing),
            )
        )

    def list_json(self, case: Case, request: Request) -> Response:
        """The same claims, all of them, a line of `sayso-event/1` each."""
        survey = self.surveys.to_show(case)
        words, only = request.query_params.get("q", "").strip(), request.query_params.get("only", "")
        lines = (
            (event_json(trace, survey.events) for trace in _wanted(case, survey, words, only))
            if survey
            else ()
        )
        return Response(b"".join(lines), media_type=JSON_LINES)

    def claim(self, case: Case, request: Request) -> Response:
        """One claim."""
        return HTMLResponse(claim_page(self.view_of(case, request)))

    def claim_json(self, case: Case, request: Request) -> Response:
        """Its line of `sayso-event/1`."""
        _, trace, found = self._traced(case, request.path_params["row"])
        return Response(event_json(trace, found), media_type="application/json")

    def share(self, case: Case, request: Request) -> Response:
        """The page as one file."""
        made = self.view_of(case, request)
        return download(f"claim-{made.row.replace(':', '-')}.html", claim_alone(made))

    def view_of(self, case: Case, request: Request) -> ClaimView:
        """What a claim's page is made of."""
        row, trace, found = self._traced(case, request.path_params["row"])
        texts = list(dict.fromkeys(mention.text_id for mention in trace.mentions))[:MOST]
        ledgers = {text_id: case.reviewed(text_id).ledger for text_id in texts}
        chosen = [request.query_params.get(name, "") for name in ("one", "other")]
        return ClaimView(
            row, trace, found, ledgers, _beside(case, trace, chosen), decided_on(case, set(texts))
        )

    def _traced(self, case: Case, row: str) -> tuple[str, EventTrace, CaseEvents]:
        """The claim of a row, among all articles where that is known, else among those like it."""
        if not (asked := _ROW.fullmatch(row)):
            raise BadCase(f"{row}: no row; give it as ID:ROW, as in 3f2a91c0:4")
        text_id, number = case.text_id(asked[1]), asked[2].upper()
        survey = self.surveys.current(case)
        name = f"{text_id[:12]}:{number}"
        if survey and (trace := survey.by_row.get(text_id, {}).get(number)):
            return name, trace, survey.events
        found = self.surveys.once(
            case, ("claim", text_id, number), lambda: case.trace_claim(f"{text_id}:{number}")
        )
        return name, found.events[0], found

    async def trace(self, request: Request) -> Response:
        """Begin to look at what is new; the pages tell how far it is."""
        self.surveys.begin(looking=True)
        return RedirectResponse(_back(request.query_params.get("back", "")), 303)


def decided_on(case: Case, texts: set[str]) -> list[LinkDecision]:
    """A person's word on links between these texts, as far as it stands."""
    return [one for one in on_links(case.decisions()) if {one.one.text_id, one.other.text_id} <= texts]


def _is_thin(trace: EventTrace) -> bool:
    return trace.thin is not None


def _is_circular(trace: EventTrace) -> bool:
    return bool(trace.circles)


def _is_told_otherwise(trace: EventTrace) -> bool:
    return bool(trace.event.denied) or any(c.relation is Relation.CONTRADICTION for c in trace.event.claims)


_ONLY: Final = {"thin": _is_thin, "circles": _is_circular, "otherwise": _is_told_otherwise}
"""What the list may be narrowed to."""


def _wanted(case: Case, survey: Survey, words: str, only: str) -> tuple[EventTrace, ...]:
    """The claims in the order of the overview, or those like the words, the likest first."""
    events = survey.events
    if words:
        among = set(case.texts_like(words))
        mentions = (m for trace in events.events for m in trace.mentions if m.text_id in among)
        texts = {text_id: article.text for text_id, article in events.articles.items()}
        said = likest(words, mentions, texts)
        found = (survey.by_row[mention.text_id][mention.number] for mention in said)
        return tuple({trace.event.id: trace for trace in found}.values())
    fits = _ONLY.get(only, lambda trace: True)
    return tuple(filter(fits, weightiest_first(events)))


def _beside(case: Case, trace: EventTrace, chosen: list[str]) -> Beside | None:
    """Two of the rows side by side: those that were chosen, else the first and one that differs from it."""
    by_name = {row_name(mention): mention for mention in trace.mentions}
    ones, others = ([by_name[name]] if name in by_name else [] for name in chosen)
    carrying = [mention for mention in trace.mentions if mention.stand is Stand.SUPPORTS]
    ones += carrying[:1]
    if not ones:
        return None
    differing = [m for claim in trace.event.claims[1:] for m in carrying if m.id in claim.mentions]
    others += [m for m in (*differing, *carrying) if m.text_id != ones[0].text_id and m.id != ones[0].id]
    if not others:
        return None
    one, other = ones[0], others[0]
    sides = ((case.ledger(mention.text_id), mention) for mention in (one, other))
    return Beside(one, other, rows_beside(*sides))


def _decide(case: Case, form: Mapping[str, str]) -> str:
    """Keep a person's word on two texts or two rows; the address to go back to."""
    verdict = SameVerdict.SAME if form.get("verdict") == "same" else SameVerdict.DIFFERENT
    one, other = form.get("one", ""), form.get("other", "")
    if form.get("about") == LinkKind.COPY:
        case.decide_copy(one, other, verdict)
    else:
        case.decide_claim(_spot(one), _spot(other), verdict)
    return _back(form.get("back", ""))


def _undo(case: Case, form: Mapping[str, str]) -> str:
    case.undo(whole_number(form.get("number", "")))
    return _back(form.get("back", ""))


def _spot(row: str) -> tuple[str, str]:
    if not (found := _ROW.fullmatch(row.strip())):
        raise BadCase(f"{row}: no row; give it as ID:ROW, as in 3f2a91c0:4")
    return found[1], found[2].upper()


def _back(address: str) -> str:
    """An address of the room to go back to, and no other."""
    return address if re.fullmatch(r"/[a-z]+(?:/[^\s\\]*)?(?:\?[^\s\\]*)?", address) else "/claims"
