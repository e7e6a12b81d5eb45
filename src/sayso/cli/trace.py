"""`sayso trace`: who has it from whom, and on how many origins it rests."""

from __future__ import annotations

import os
import shlex
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sayso.cli.options import AS_JSON, CASE, NAMES
from sayso.cli.output import prepare, write

if TYPE_CHECKING:
    from rich.text import Text

    from sayso.case.case import Case
    from sayso.cli.adding import Looking


@click.command(short_help="Who has it from whom, and on how many origins a claim rests.")
@CASE
@click.argument("claim", metavar="[CLAIM]...", nargs=-1)
@click.option("--overview", is_flag=True, help="What stands out: much carried on few origins, thin, circles.")
@click.option("--all", "everything", is_flag=True, help="Show every story, change and event.")
@click.option(
    "--families",
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A CSV of your own: domain, outlet, publisher, aliases.",
)
@NAMES
@AS_JSON
def trace(
    case: Path,
    claim: tuple[str, ...],
    overview: bool,
    everything: bool,
    families: Path | None,
    names: Path | None,
    as_json: bool,
) -> int:
    """Show which articles of CASE share passages; or who carries a CLAIM, by what way, from which origins.

    A CLAIM is a row (ID:ROW, as sayso show and search have them) or words. Articles that are new since the
    last time are looked at first. Passages that both sides quote prove a common speaker and no copying; dates
    decide which was first, and never that there is a copy.

    \b
    Examples:
      sayso trace story.sayso
      sayso trace story.sayso 3f2a91c0:4
      sayso trace story.sayso "six of those who sailed are dead"
      sayso trace story.sayso --overview
    """
    if claim and overview:
        raise click.UsageError("--overview is of the whole case: give no CLAIM with it")
    prepare()
    # Before numpy comes: its matrices here are small, and threads for them take longer than they save.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    from sayso.cli.adding import Looking
    from sayso.cli.existing import to_trace

    with to_trace(case) as opened, Looking() as looking:
        if claim:
            shown = _claim(opened, " ".join(claim), families, names, looking, as_json, everything)
        elif overview:
            shown = _overview(opened, families, names, looking, as_json, everything)
        else:
            shown = _copies(opened, looking, as_json, everything)
        _show(shown)
    return 0


Shown = Iterable["Text | bytes"]


def _copies(case: Case, looking: Looking, as_json: bool, everything: bool) -> Shown:
    from sayso.views.trace_copies import overview_lines
    from sayso.views.wire_trace import copy_json, same_json

    found = case.trace(watch=looking)
    looking.clear()
    if as_json:
        several = (article for article in found.articles.values() if article.count > 1)
        return chain(map(copy_json, found.copies), map(same_json, several))
    return overview_lines(found, _width(), everything=everything, case=_typed(case))


def _claim(
    case: Case,
    claim: str,
    families: Path | None,
    names: Path | None,
    looking: Looking,
    as_json: bool,
    everything: bool,
) -> Shown:
    from sayso.views.trace_event import found_lines
    from sayso.views.wire_event import event_json

    found = case.trace_claim(claim, families=families, names=names, watch=looking)
    looking.clear()
    if as_json:
        return (event_json(trace, found) for trace in found.events)
    return found_lines(found, claim, _width(), everything=everything, case=_typed(case))


def _overview(
    case: Case, families: Path | None, names: Path | None, looking: Looking, as_json: bool, everything: bool
) -> Shown:
    from sayso.views.trace_copies import taking_lines
    from sayso.views.trace_overview import overview_of
    from sayso.views.wire_event import event_json

    found = case.trace_all(families=families, names=names, watch=looking)
    copies = case.trace()
    looking.clear()
    if as_json:
        return (event_json(trace, found) for trace in found.events)
    return _both(
        overview_of(found, _width(), everything=everything, case=_typed(case)),
        taking_lines(copies.stories, copies.articles, _width()),
    )


def _both(overview: Iterator[Text], takers: Iterator[Text]) -> Iterator[Text]:
    yield from overview
    yield from takers


def _typed(case: Case) -> str:
    """The case as it is typed on a command line."""
    return shlex.quote(str(case.path))


def _width() -> int:
    from sayso.cli.screen import Screen
    from sayso.views.terminal import NARROWEST

    return max(Screen().width, NARROWEST)


def _show(lines: Shown) -> None:
    from sayso.cli.screen import Screen

    screen = Screen(highlight=False, markup=False, emoji=False)
    for line in lines:
        if isinstance(line, bytes):
            write(line)
        else:
            screen.print(line, soft_wrap=True)
