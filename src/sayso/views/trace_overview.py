"""What stands out across a case: claims of many articles on few origins, thin ones, circles, sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from rich.text import Text

from sayso.case.events import CaseEvents
from sayso.core.trace import EventTrace
from sayso.views.counted import number_of
from sayso.views.overview import behind_in, outlets_told, weightiest_first
from sayso.views.safe import isolated, one_line
from sayso.views.terminal_rows import NAME, QUIET, to_type, wrapped
from sayso.views.trace_copies import too_few
from sayso.views.trace_event import Scene, within

MOST: Final = 10
"""Entries of each part that a screen shows where not all is asked for."""


def overview_of(
    found: CaseEvents, width: int, *, everything: bool = False, case: str = "CASE"
) -> Iterator[Text]:
    """The parts that hold anything; then what the figures do not say."""
    if found.given < 2:
        yield Text(too_few(found.given, case), NAME)
        return
    most = None if everything else MOST
    carried = weightiest_first(found)
    yield from _part("carried most, on fewest origins", _events(carried, found, case), width, most)
    thin = (trace for trace in carried if trace.thin)
    yield from _part(
        "thin: many publishers on one origin that they do not name", _events(thin, found, case), width, most
    )
    circles = (trace for trace in carried if trace.circles)
    yield from _part("circles: outlets that credit each other", _events(circles, found, case), width, most)
    yield from _part("one source behind several outlets", _sources(found), width, most)
    yield Text()
    yield from wrapped(Text(within(found.given, found.held), QUIET), width, 2, True)


def _events(traces: Iterable[EventTrace], found: CaseEvents, case: str) -> Iterator[Sequence[Text]]:
    """Each event: its words, its figures, and how to see it whole."""
    for trace in traces:
        scene = Scene(trace, found.articles)
        yield (
            Text(f"“{scene.claim_words()}”"),
            *(Text(line, QUIET) for line in scene.comes_to()),
            *(Text(line.plain, QUIET) for line in (*scene.circles(), *scene.thin())),
            to_type(f"sayso trace {case} {scene.row()}"),
        )


def _sources(found: CaseEvents) -> Iterator[Sequence[Text]]:
    """Who stands behind claims in several outlets."""
    for one in behind_in(found):
        name = isolated(one_line(one.name))
        who = f"{name}: {number_of(len(one.claims), 'claim')} in {number_of(len(one.outlets), 'outlet')}"
        yield (Text(who), Text(outlets_told(one), QUIET))


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
