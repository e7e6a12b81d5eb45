"""`sayso sources`: who speaks in a case."""

from __future__ import annotations

from pathlib import Path

import click

from sayso.cli.options import AS_JSON, CASE, NAMES
from sayso.cli.output import prepare, write
from sayso.core.source import Identity, Kind

SHOWN = 40
"""Sources that a screen shows where nothing else is asked for."""


@click.command(short_help="Who speaks in a case, how often, through whom.")
@CASE
@click.argument("words", metavar="[WORDS]...", nargs=-1)
@click.option("--kind", type=click.Choice([k.value for k in Kind]), help="Only sources of this kind.")
@click.option(
    "--identity", type=click.Choice([i.value for i in Identity]), help="Only sources so well known."
)
@click.option("--limit", metavar="N", type=click.IntRange(1), help=f"At most so many (default: {SHOWN}).")
@click.option("--all", "everything", is_flag=True, help="Show every source, name, relay and ground.")
@NAMES
@AS_JSON
def sources(
    case: Path,
    words: tuple[str, ...],
    kind: str | None,
    identity: str | None,
    limit: int | None,
    everything: bool,
    names: Path | None,
    as_json: bool,
) -> int:
    """Show who speaks in CASE: in how many articles, with how many claims, through whom, of what kind.

    WORDS narrow it to sources with a name that holds them all. What is known by several names is one source
    where there is a ground for it, and the ground is told; a claim counts once, a call or promise apart.

    \b
    Examples:
      sayso sources story.sayso
      sayso sources story.sayso observatory --all
      sayso sources story.sayso --kind media --json

    Two names that are one source, or are not: sayso decide CASE --same or --different.
    """
    prepare()
    from sayso.case.case import Case
    from sayso.case.sources import fits
    from sayso.cli.screen import Screen
    from sayso.views.sources import source_json, source_lines
    from sayso.views.terminal import NARROWEST

    with Case(case, write=False) as opened:
        found = opened.sources(names=names)
    wanted = [
        source
        for source in found.sources
        if fits(source, words, Kind(kind) if kind else None, Identity(identity) if identity else None)
        and (source.speaks or words or everything or as_json)
    ]
    shown = wanted[: limit or (None if everything or as_json else SHOWN)]
    if as_json:
        for source in shown:
            write(source_json(source))
        return 0
    screen = Screen(highlight=False, markup=False, emoji=False)
    lines = source_lines(
        found,
        shown,
        max(screen.width, NARROWEST),
        left=len(wanted) - len(shown),
        narrowed=bool(words or kind or identity),
        everything=everything,
    )
    for line in lines:
        screen.print(line, soft_wrap=True)
    return 0
