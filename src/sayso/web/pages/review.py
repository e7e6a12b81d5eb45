"""What a person decided, on the page of an article: beside each row, above them all, and by which keys."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, Final

from sayso.case.decisions import Seen, numbered, seen_of
from sayso.case.reviewed import Reviewed
from sayso.core.decision import RowDecision, RowVerdict
from sayso.core.ledger import Ledger
from sayso.pipeline import is_read
from sayso.views.about import certainty, headline
from sayso.views.layer import MACHINE, Layer
from sayso.views.markup import Markup, element, empty, joined
from sayso.views.page import counts
from sayso.views.safe import safe
from sayso.web.pages.shell import form

KEYS: Final[Mapping[str, str]] = {
    "j, ↓": "to the next row",
    "k, ↑": "to the row before",
    "Enter": "accept the row, and go on to the next that nobody has decided on",
    "x": "reject the row",
    "u": "take the last decision back, or that on the row",
    "/": "search the case",
    "?": "show these keys",
    "Esc": "choose no row",
}
"""What the keys do on the page of an article."""


def layer_of(now: Reviewed) -> Layer:
    """What stands beside the machine's rows, and above them."""
    if not is_read(now.machine.document.language):
        return MACHINE
    rows = dict(numbered(now.machine))
    return Layer(
        {number: _beside(now, number, seen_of(now.machine, row)) for number, row in rows.items()},
        {number: decision.verdict.value for number, decision in now.held.items()},
        _edited(now),
    )


def changed_parts(now: Reviewed, rows: Iterable[str]) -> Mapping[str, Any]:
    """The parts of the page that a change of these rows changes: by the rows' numbers, and by their ids."""
    layer = layer_of(now)
    return {
        "rows": {
            row: {"state": layer.states.get(row, ""), "beside": layer.beside[row]}
            for row in rows
            if row in layer.beside
        },
        "parts": {**counts(now.ledger, layer), "progress": _progress(now)},
    }


def tools(now: Reviewed) -> Markup:
    """How far the article is decided on, the map of the keys, and a search of the case."""
    if not is_read(now.machine.document.language):
        return joined()
    return element(
        "section",
        _progress(now),
        element("button", "Keys", type="button", id="keys", class_="live-only", aria_haspopup="dialog"),
        form("/search", "q", "", "Search the case", "Search"),
        _map_of_keys(),
        element("p", id="refused", role="alert", hidden=True),
        class_="tools",
        aria_label="Review",
    )


def _progress(now: Reviewed) -> Markup:
    every = sum(1 for _ in numbered(now.machine))
    return element("p", f"{len(now.held)} of {every} rows decided", id="progress")


def _map_of_keys() -> Markup:
    rows = [element("tr", element("th", key, scope="row"), element("td", deed)) for key, deed in KEYS.items()]
    return element(
        "dialog",
        element("h2", "Keys", id="map-title"),
        element("table", element("tbody", *rows)),
        element("p", "Every one of these has a button or a link too. Each decision is kept as it is made."),
        element("label", empty("input", type="checkbox", id="single", checked=True), " single keys are on"),
        element("form", element("button", "Close", id="close-map"), method="dialog"),
        id="map",
        aria_labelledby="map-title",
    )


def _beside(now: Reviewed, number: str, seen: Seen) -> Markup:
    """What was decided of the row, and the buttons to decide."""
    held = now.held.get(number)
    machine = now.machine
    hidden = {
        # As JSON in ASCII: a form would change line breaks, and what is made safe is not the words any more.
        "seen": json.dumps(seen),
        "read": f"{machine.reader.digest} {machine.rules}",
        "last": str(held.number if held else 0),
    }
    return element(
        "form",
        *(empty("input", type="hidden", name=name, value=value) for name, value in hidden.items()),
        element("span", _told(held), class_="verdict") if held else joined(),
        *(_button(number, verdict) for verdict in RowVerdict if not held or held.verdict is not verdict),
        _undo(machine, held, f"row {number}") if held else joined(),
        method="post",
        action=f"/articles/{machine.document.text_id}/decide",
        class_="decide",
        data_number=number,
    )


_VERBS: Final[Mapping[RowVerdict, tuple[str, str]]] = {
    RowVerdict.ACCEPTED: ("accept", "Enter"),
    RowVerdict.REJECTED: ("reject", "x"),
}


def _button(number: str, verdict: RowVerdict) -> Markup:
    verb, key = _VERBS[verdict]
    return element(
        "button", verb, name="verdict", value=verdict.value, title=key, aria_label=f"{verb} row {number}"
    )


def _undo(ledger: Ledger, decision: RowDecision, what: str) -> Markup:
    return element(
        "button",
        "undo",
        name="decision",
        value=str(decision.number),
        formaction=f"/articles/{ledger.document.text_id}/undo",
        title="u",
        aria_label=f"undo: {what} {decision.verdict.value}",
    )


def _told(decision: RowDecision) -> str:
    note = f" · note: {_line(decision.note)}" if decision.note else ""
    return f"{decision.verdict.value} by hand{note}"


def _edited(now: Reviewed) -> Markup | None:
    """That the figures are a person's too, what the machine's were, and what fits no row any more."""
    if not now.held and not now.orphans:
        return None
    found = Counter(decision.verdict for decision in now.held.values())
    told = ", ".join(f"{found[verdict]} {verdict.value}" for verdict in RowVerdict if found[verdict])
    machine = element(
        "details",
        element("summary", "What the machine counted"),
        element("p", headline(now.machine), dir="auto"),
        element("p", certainty(now.machine)),
    )
    return joined(
        element("p", element("b", "Edited by hand"), f": {told}.") if told else joined(),
        machine if told else joined(),
        _orphans(now) if now.orphans else joined(),
    )


def _orphans(now: Reviewed) -> Markup:
    """Decisions that fit no row of today's ledger: shown, never moved."""
    lines = [
        element(
            "li",
            element(
                "form",
                f"{decision.verdict.value}: “{_line(decision.quote)}” ",
                _undo(now.machine, decision, "orphaned,"),
                method="post",
                class_="decide",
            ),
            dir="auto",
        )
        for decision in now.orphans
    ]
    many = f"{len(lines)} orphaned {'decisions' if len(lines) > 1 else 'decision'}"
    return element(
        "details",
        element("summary", f"{many}: the ledger has no such row now"),
        element("ul", *lines),
    )


def _line(words: str) -> str:
    return " ".join(safe(words).split())
