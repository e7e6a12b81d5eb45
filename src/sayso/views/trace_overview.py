"""What stands out across a case: claims of many articles on few origins, thin ones, circles, sources."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from rich.text import Text

from sayso.case.events import CaseEvents
from sayso.core.claim import Stand
from sayso.core.origin import Basis
from sayso.core.trace import EventTrace
from sayso.views.safe import isolated, safe
from sayso.views.terminal_rows import NAME, QUIET, wrapped
from sayso.views.trace_event import Scene, number_of, within

MOST: Final = 10
"""Entries of each part that a screen shows where not all is asked for."""
ENOUGH: Final = 3
"""Outlets behind which one source is told of."""


def overview_of(found: CaseEvents, width: int, *, everything: bool = False) -> Iterator[Text]:
    """The parts that hold anything; then what the figures do not say."""
    most = None if everything else MOST
    carried = sorted(found.events, key=weight)
    yield from _part("carried most, on fewest origins", _events(carried, found), width, most)
    thin = (trace for trace in carried if trace.thin)
    yield from _part(
        "thin: many publishers on one origin that they do not name", _events(thin, found), width, most
    )
    circles = (trace for trace in carried if trace.circles)
    yield from _part("circles: outlets that credit each other", _events(circles, found), width, most)
    yield from _part("one source behind several outlets", _sources(found), width, most)
    yield Text()
    yield from wrapped(
        Text(within(found.given), QUIET),
        width,
        2,
        True,
    )


def weight(trace: EventTrace) -> tuple[float, str]:
    """How many articles there are for each origin, the most first."""
    return -len(texts_of(trace)) / max(1, trace.whole.independence.distinct), trace.event.id


def texts_of(trace: EventTrace) -> set[str]:
    """The texts that carry an event."""
    return {mention.text_id for mention in trace.mentions if mention.stand is Stand.SUPPORTS}


def _events(traces: Iterable[EventTrace], found: CaseEvents) -> Iterator[Sequence[Text]]:
    """Each event: its words, its figures, and how to see it whole."""
    for trace in traces:
        scene = Scene(trace, found.articles)
        first = trace.mentions[0]
        yield (
            Text(f"“{scene.claim_words()}”"),
            Text(f"{scene.carried()} · {trace.whole.independence.words}", QUIET),
            *(Text(line.plain, QUIET) for line in (*scene.circles(), *scene.thin())),
            Text(f"sayso trace CASE {first.text_id[:8]}:{first.number}", QUIET),
        )


def _sources(found: CaseEvents) -> Iterator[Sequence[Text]]:
    """Who stands behind claims in several outlets, those of most outlets first."""
    outlets: dict[str, set[str]] = defaultdict(set)
    claims: dict[str, int] = defaultdict(int)
    names: dict[str, Basis] = {}
    for trace in found.events:
        bases = {basis.id: basis for basis in trace.bases}
        for one in trace.whole.independence.origins:
            if one.basis in bases:
                names[one.basis] = bases[one.basis]
                claims[one.basis] += 1
                outlets[one.basis] |= {found.articles[t].outlet for t in texts_of(trace)} - {""}
    ranked = sorted(names, key=lambda key: (-len(outlets[key]), -claims[key], key))
    for key in ranked:
        if len(outlets[key]) >= ENOUGH:
            name = isolated(" ".join(safe(names[key].names[0]).split()))
            who = f"{name}: {number_of(claims[key], 'claim')} in {number_of(len(outlets[key]), 'outlet')}"
            yield (Text(who), Text(", ".join(sorted(map(safe, outlets[key]))), QUIET))


def _part(title: str, entries: Iterator[Sequence[Text]], width: int, most: int | None) -> Iterator[Text]:
    shown = 0
    left = 0
    for entry in entries:
        if most is not None and shown == most:
            left += 1
            continue
        if not shown:
            yield Text()
            yield Text(title, NAME)
        shown += 1
        for at, line in enumerate(entry):
            for part in wrapped(line, width - 4, 3, True):
                yield Text("    " if at else "  ").append_text(part)
    if left:
        yield Text(f"  … and {left:,} more (--all shows them)", QUIET)
