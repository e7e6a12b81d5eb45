"""Two wordings side by side, each with what differs from the other marked and named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from sayso.case.decisions import row_at
from sayso.core.claim import Mention, Named
from sayso.core.copying import Change, ChangeKind
from sayso.core.ledger import Ledger
from sayso.core.span import Span, Spans, tidy
from sayso.core.voice import VoiceRow
from sayso.store.entry import GAP
from sayso.tracing.changes import changes_between
from sayso.views.markup import Markup, element, joined

CHANGES: Final = {
    ChangeKind.NUMBER: "number",
    ChangeKind.NEGATION: "negation",
    ChangeKind.NAME: "name",
    ChangeKind.CREDIT: "credit",
    ChangeKind.OTHER: "wording",
}
"""What people call what a change touches, the gravest first."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of two wordings: its text, which stretches of it are shown, and what of these is changed."""

    text: str
    spans: Spans
    changed: tuple[tuple[Span, ChangeKind], ...]


@dataclass(frozen=True, slots=True)
class Versions:
    """Two wordings and their changes."""

    left: Side
    right: Side
    changes: tuple[Change, ...]


def versions_of(left: tuple[str, Spans], right: tuple[str, Spans], changes: Iterable[Change]) -> Versions:
    """Two stretches of two texts with these changes between them."""
    known = tuple(changes)
    ours = tuple((change.left, change.kind) for change in known if change.left)
    theirs = tuple((change.right, change.kind) for change in known if change.right)
    return Versions(Side(*left, ours), Side(*right, theirs), known)


def rows_beside(left: tuple[Ledger, Mention], right: tuple[Ledger, Mention]) -> Versions:
    """Two rows as their articles word them: who, by which words, what.

    Of two that share less than half of their words, what only one of them tells is marked.
    """
    ours, theirs = (_whole(ledger, mention.number) for ledger, mention in (left, right))
    changes = changes_between(ours, theirs)
    longer = max(_length(ours[1]), _length(theirs[1]))
    changed = sum(max(_length((c.left,)), _length((c.right,))) for c in changes)
    if changed > longer / 2:
        changes = (*_only(left[1], right[1]), *(_turned(change) for change in _only(right[1], left[1])))
    return versions_of(ours, theirs, changes)


def side_of(side: Side) -> Markup:
    """The words of one side; every change but of wording says in words what it touches."""
    parts: list[str] = []
    for number, span in enumerate(side.spans):
        parts += [GAP] if number else []
        parts += _marked(side, span)
    return joined(*parts)


def changes_told(versions: Versions) -> Iterator[Markup]:
    """Every change that alters what is said or who says it, the gravest first: "number: 40 → 60"."""
    for kind, name in CHANGES.items():
        for change in versions.changes if kind is not ChangeKind.OTHER else ():
            if change.kind is kind:
                here = change.left.of(versions.left.text) if change.left else "(nothing)"
                there = change.right.of(versions.right.text) if change.right else "(left out)"
                words = (element("bdi", " ".join(side.split())) for side in (here, there))
                yield element("li", element("b", f"{name}: "), next(words), " → ", next(words))


def _length(spans: Iterable[Span | None]) -> int:
    return sum(len(span) for span in spans if span)


def _only(here: Mention, there: Mention) -> Iterator[Change]:
    """The numbers, negations and names that the other does not have, as its left-out words."""
    figures = {(figure.low, figure.high) for figure in there.facts.figures}
    keys = {name.key for name in _names(there)}
    found = [
        *((ChangeKind.NUMBER, f.span) for f in here.facts.figures if (f.low, f.high) not in figures),
        *((ChangeKind.NEGATION, span) for span in here.facts.negated if not there.facts.negated),
        *((ChangeKind.NAME, name.span) for name in _names(here) if name.key not in keys),
    ]
    return (Change(kind, span, None) for kind, span in found)


def _turned(change: Change) -> Change:
    return Change(change.kind, change.right, change.left)


def _names(mention: Mention) -> tuple[Named, ...]:
    return (*mention.facts.actors, *mention.facts.places, *mention.facts.dates)


def _whole(ledger: Ledger, number: str) -> tuple[str, Spans]:
    row, text = row_at(ledger, number), ledger.document.text
    spans = row.content if isinstance(row, VoiceRow) else (*row.source, *row.cue, *row.content)
    return text, tidy(text, spans)


def _marked(side: Side, span: Span) -> Iterator[str]:
    at = span.start
    for changed, kind in sorted(side.changed):
        start, end = max(changed.start, at), min(changed.end, span.end)
        if start >= end:
            continue
        yield side.text[at:start]
        label = element("span", f" [{CHANGES[kind]}]", class_="what") if kind is not ChangeKind.OTHER else ""
        yield element("mark", side.text[start:end], label, class_=f"change {kind.value}")
        at = end
    yield side.text[at : span.end]
