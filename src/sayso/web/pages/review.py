"""What a person decided, on the page of an article: beside each row, above them all, and by which keys."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, Final

from sayso.case.decisions import numbered, seen_by, seen_of
from sayso.case.reviewed import Reviewed
from sayso.core.decision import EditVerdict, RowDecision, RowVerdict, RowWord, Seen
from sayso.core.ledger import Ledger
from sayso.pipeline import is_read
from sayso.views.about import certainty, headline
from sayso.views.layer import MACHINE, Layer
from sayso.views.markup import Markup, element, empty, joined
from sayso.views.page import counts
from sayso.views.safe import one_line
from sayso.web.pages.leading import note_told
from sayso.web.pages.row import read_by, words_of
from sayso.web.pages.shell import form

KEYS: Final[Mapping[str, str]] = {
    "j, ↓": "to the next row",
    "k, ↑": "to the row before",
    "Enter": "accept the row, and go on to the next that nobody has decided on",
    "x": "reject the row",
    "e": "correct the row: its words, its source, what is said of it",
    "s": "split the row in two",
    "m": "merge the row with the next",
    "a": "say the same of the row elsewhere, once it is decided",
    "u": "take the last decision back, or that on the row",
    "/": "search the case",
    "?": "show these keys",
    "Esc": "choose no row",
}
"""What the keys do on the page of an article."""


NOT_COUNTED: Final[Mapping[str, int]] = {}


def layer_of(now: Reviewed, others: Mapping[str, int] = NOT_COUNTED) -> Layer:
    """What stands beside the machine's rows, and above them; `others` counts a row's like elsewhere."""
    if not is_read(now.machine.document.language):
        return MACHINE
    rows = dict(numbered(now.machine))
    return Layer(
        {
            **{n: _beside(now, n, seen_of(now.machine, row), others.get(n)) for n, row in rows.items()},
            **{half: _half(now, half, of) for half, of in now.halves.items()},
        },
        _states(now),
        _edited(now),
    )


def layer_to_share(now: Reviewed) -> Layer:
    """The same for a page that is passed on: in words alone, without notes and what fits no row."""
    told = {n: _told(now, n, one) for n, one in now.held.items()}
    told |= {half: _split_from(of) for half, of in now.halves.items()}
    beside = {n: element("p", words, class_="verdict", dir="auto") for n, words in told.items()}
    return Layer(beside, _states(now), _edited(replace(now, orphans=())))


def _states(now: Reviewed) -> Mapping[str, str]:
    return {
        **{n: "rejected" if now.goes_into(n) else one.verdict.value for n, one in now.held.items()},
        **dict.fromkeys(now.halves, EditVerdict.SPLIT.value),
    }


def changed_parts(now: Reviewed, rows: Iterable[str], others: Mapping[str, int]) -> Mapping[str, Any]:
    """The parts of the page that a change of these rows changes: by the rows' numbers, and by their ids."""
    layer = layer_of(now, others)
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


def _beside(now: Reviewed, number: str, seen: Seen, others: int | None) -> Markup:
    """What was decided of the row, and the buttons to decide."""
    held = now.held.get(number)
    machine = now.machine
    hidden = {
        # As JSON in ASCII: a form would change line breaks, and what is made safe is not the words any more.
        "seen": json.dumps(seen),
        "read": read_by(machine),
        "last": str(held.number if held else 0),
    }
    return element(
        "form",
        *(empty("input", type="hidden", name=name, value=value) for name, value in hidden.items()),
        element("span", _with_note(now, number, held), class_="verdict", dir="auto") if held else joined(),
        *(_button(number, verdict) for verdict in RowVerdict if not held or held.verdict is not verdict),
        *_links(now, number),
        _again(machine, number, others) if held else joined(),
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


def _links(now: Reviewed, number: str) -> Iterable[Markup]:
    """To the page on which the row is corrected, split, or merged with the next of its kind."""
    where = f"/articles/{now.machine.document.text_id}/rows/{number}/edit"
    letter, place = ("V", int(number[1:])) if number.startswith("V") else ("", int(number))
    following = f"{letter}{place + 1}"
    asked = {"edit": ("e", ""), "split": ("s", "?split=1")}
    if following in dict(numbered(now.machine)):
        asked["merge"] = ("m", f"?with={following}")
    for verb, (key, query) in asked.items():
        name = f"{verb} row {number}" + (f" with {following}" if verb == "merge" else "")
        yield element("a", verb, href=where + query, title=key, aria_label=name, data_key=key)


def _again(ledger: Ledger, number: str, others: int | None) -> Markup:
    """To the same row in other articles; they are counted where the row has just been decided on."""
    if others == 0:
        return joined()
    return element(
        "a",
        "the same elsewhere" if others is None else f"apply to the other {others}",
        href=f"/articles/{ledger.document.text_id}/rows/{number}/again",
        title="a",
        aria_label=None if others is None else f"apply to the other {others} rows like row {number}",
        data_key="a",
    )


def _half(now: Reviewed, number: str, of: str) -> Markup:
    """What stands in the row that is the second half of another."""
    return element(
        "form",
        element("span", _split_from(of), class_="verdict"),
        _undo(now.machine, now.held[of], f"row {of}"),
        method="post",
        class_="decide",
        data_number=number,
    )


def _split_from(of: str) -> str:
    return f"split by hand from row {of}"


def _undo(ledger: Ledger, decision: RowWord, what: str) -> Markup:
    return element(
        "button",
        "undo",
        name="decision",
        value=str(decision.number),
        formaction=f"/articles/{ledger.document.text_id}/undo",
        title="u",
        aria_label=f"undo: {what} {decision.verdict.value}",
    )


def _with_note(now: Reviewed, number: str, decision: RowWord) -> str:
    note = f" · {note_told(decision.note)}" if decision.note else ""
    return f"{_told(now, number, decision)}{note}"


def _told(now: Reviewed, number: str, decision: RowWord) -> str:
    return f"{decision.verdict.value} by hand{_was(now, number, decision)}"


def _was(now: Reviewed, number: str, decision: RowWord) -> str:
    """What the machine had where a person has something else."""
    if isinstance(decision, RowDecision):
        return ""
    if into := now.goes_into(number):
        return f" into row {into}"
    row, first = dict(numbered(now.machine))[number], decision.instead[0]
    was = [
        f"{name} was {words}"
        for name, words in words_of(now.machine, row).items()
        if getattr(first, name) is not None
    ]
    other = decision.verdict is EditVerdict.MERGED and f" with “{one_line(decision.rows[1][1])}”"
    return (other or "") + (f": {'; '.join(was)}" if was else "")


def _edited(now: Reviewed) -> Markup | None:
    """That the figures are a person's too, what the machine's were, and what fits no row any more."""
    if not now.held and not now.orphans:
        return None
    found = Counter(decision.verdict for n, decision in now.held.items() if not now.goes_into(n))
    verdicts = (*RowVerdict, *EditVerdict)
    told = ", ".join(f"{found[verdict]} {verdict.value}" for verdict in verdicts if found[verdict])
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
                f"{decision.verdict.value}: “{one_line(seen_by(decision)[0][1])}” ",
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
