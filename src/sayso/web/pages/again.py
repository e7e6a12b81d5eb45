"""The same row in other articles: each in its sentence, with what differs, to be decided on at once."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sayso.case.again import goes_for_others
from sayso.case.corrected import Row
from sayso.case.decisions import row_at, seen_of
from sayso.case.reviewed import Reviewed
from sayso.core.appearance import Appearance
from sayso.core.decision import EditVerdict, RowVerdict, RowWord
from sayso.core.span import Span
from sayso.views.case_lines import NO_DATE, NO_OUTLET
from sayso.views.markup import Markup, element, empty, joined
from sayso.views.paragraphs import paragraphs_of
from sayso.views.safe import one_line, safe
from sayso.web.pages.leading import DIGITS, row_address
from sayso.web.pages.row import read_by, words_of
from sayso.web.pages.shell import page

AROUND = 120
"""Code points of the paragraph that are shown before and after the row's words."""
_DAY = 10
_SAME = ("content", "who")


@dataclass(frozen=True, slots=True)
class Other:
    """The same row elsewhere: its article as a person left it, where that stood, the row's number there.

    `row` is the row as the machine has it.
    """

    now: Reviewed
    place: Appearance
    number: str
    row: Row

    @property
    def held(self) -> RowWord | None:
        """What a person decided on it."""
        return self.now.held.get(self.number)

    @property
    def text_id(self) -> str:
        """The id of its article."""
        return self.now.machine.document.text_id


def again_page(now: Reviewed, number: str, others: Sequence[Other], more: int, made: Sequence[int]) -> str:
    """The rows, each to be chosen, and the buttons that say one word of all that are."""
    row, held = row_at(now.machine, number), now.held.get(number)
    where = f"/articles/{now.machine.document.text_id}/rows/{number}/again"
    body = (
        element("p", *_told(now, row, held), dir="auto"),
        _made(made, where) if made else joined(),
        _form(words_of(now.machine, row), held, others, where)
        if others
        else element("p", "No other row has these words."),
        element("p", f"And {more} more, after these.") if more else joined(),
        element(
            "p", element("a", f"back to row {number}", href=row_address(now.machine.document.text_id, number))
        ),
    )
    title = f"Row {number} in other articles"
    return page(
        title,
        element("main", element("h1", title), *body, id="content", class_="row-page"),
        styles=("review.css",),
    )


def again_json(now: Reviewed, number: str, others: Iterable[Other], more: int) -> dict[str, Any]:
    """The same as values."""
    first = words_of(now.machine, row_at(now.machine, number))
    return {
        "text_id": now.machine.document.text_id,
        "row": number,
        "others": [
            {
                "text_id": other.text_id,
                "row": other.number,
                "outlet": other.place.outlet,
                "decided": other.held.verdict.value if other.held else None,
                "differs": dict(_differing(first, other)),
            }
            for other in others
        ],
        "more": more,
    }


def _told(now: Reviewed, row: Row, held: RowWord | None) -> Iterator[str]:
    words = words_of(now.machine, row)
    yield f"{words['who']}: "
    yield element("q", one_line(seen_of(now.machine, row)[1]))
    yield f" · {held.verdict.value} by hand" if held else " · not decided yet"


def _made(made: Sequence[int], where: str) -> Markup:
    """What was just decided, to be taken back."""
    many = f"{len(made)} {'rows' if len(made) > 1 else 'row'}"
    hidden = (empty("input", type="hidden", name="decision", value=str(number)) for number in made)
    return element(
        "form",
        *hidden,
        element("span", f"Decided: {many}. ", role="status"),
        element("button", f"undo {many}"),
        method="post",
        action=f"{where}/undo",
    )


def _form(first: Mapping[str, str], held: RowWord | None, others: Sequence[Other], where: str) -> Markup:
    chosen = f"{len(others)} {'rows' if len(others) > 1 else 'row'}"
    return element(
        "form",
        empty("input", type="hidden", name="held", value=str(held.number if held else 0)),
        element(
            "p", f"{chosen} with the same words of the same source. The chosen ones are decided together."
        ),
        element("ul", *(_other(other, first) for other in others), role="list", class_="again"),
        element("p", *_buttons(held), class_="verbs"),
        method="post",
        action=where,
    )


def _buttons(held: RowWord | None) -> Iterator[Markup]:
    """What was decided on the row itself comes first."""
    verbs = {RowVerdict.ACCEPTED.value: "accept the chosen", RowVerdict.REJECTED.value: "reject the chosen"}
    if goes_for_others(held):
        verbs = {EditVerdict.CORRECTED.value: "correct the chosen alike"} | verbs
    first = held.verdict.value if held else ""
    for verdict in sorted(verbs, key=lambda verdict: verdict != first):
        yield element("button", verbs[verdict], name="verdict", value=verdict, autofocus=verdict == first)
        yield Markup(" ")


def _other(other: Other, first: Mapping[str, str]) -> Markup:
    """One row: chosen where nobody has decided on it and nothing else differs."""
    differs = [f"{name}: {words}, here {here}" for name, (words, here) in _differing(first, other)]
    name = f"{other.text_id[:DIGITS]}-{other.number}"
    machine = other.now.machine
    last = str(other.held.number if other.held else 0)
    value = json.dumps([other.text_id, seen_of(machine, other.row), read_by(machine), last])
    return element(
        "li",
        empty(
            "input",
            type="checkbox",
            name="row",
            value=value,
            id=name,
            checked=not other.held and not differs,
        ),
        element("label", _where(other.place), for_=name, dir="auto"),
        " · ",
        element("a", f"row {other.number}", href=row_address(other.text_id, other.number)),
        f" · {other.held.verdict.value} by hand" if other.held else "",
        element("p", *_in_its_sentence(other), dir="auto"),
        *(element("p", f"differs: {one_line(words)}", class_="facts", dir="auto") for words in differs),
    )


def _differing(first: Mapping[str, str], other: Other) -> Iterator[tuple[str, tuple[str, str]]]:
    """What the machine has otherwise there."""
    for name, words in words_of(other.now.machine, other.row).items():
        if name not in _SAME and name in first and first[name] != words:
            yield name, (first[name], words)


def _where(place: Appearance) -> str:
    date = place.published.date[:_DAY] if place.published else NO_DATE
    return " · ".join(map(one_line, (place.outlet or NO_OUTLET, date, place.title or place.name)))


def _in_its_sentence(other: Other) -> Iterator[str]:
    """The row's words in what stands around them."""
    text, content = other.now.machine.document.text, other.row.content
    whole = Span(content[0].start, content[-1].end)
    near = [one.span for one in paragraphs_of(other.now.machine) if one.span.overlaps(whole)] or [whole]
    start, end = near[0].start, max(near[-1].end, whole.end)
    if whole.start - start > AROUND:  # from the beginning of a word on
        start = text.find(" ", whole.start - AROUND, whole.start) + 1 or whole.start
    if end - whole.end > AROUND:
        end = max(text.rfind(" ", whole.end, whole.end + AROUND), whole.end)
    yield "… " if start > near[0].start else ""
    at = start
    for span in content:
        yield _line_of(text[at : span.start])
        yield element("mark", _line_of(span.of(text)))
        at = span.end
    yield _line_of(text[at:end])
    yield " …" if end < near[-1].end else ""


def _line_of(words: str) -> str:
    """On one line, its outer spaces kept."""
    return safe(words).replace("\n", " ")
