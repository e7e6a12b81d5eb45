"""`sayso trace`: who has it from whom."""

from __future__ import annotations

from pathlib import Path

import click

from sayso.cli.options import AS_JSON, CASE
from sayso.cli.output import prepare, write


@click.command(short_help="Who has it from whom: copies and origins in a case.")
@CASE
@click.option("--all", "everything", is_flag=True, help="Show every story and every change.")
@AS_JSON
def trace(case: Path, everything: bool, as_json: bool) -> int:
    """Show which articles of CASE share passages, what was changed in them, and who says so.

    Articles that are new since the last time are looked at first. Passages that both sides quote prove a
    common speaker and no copying; dates decide which was first, and never that there is a copy.

    \b
    Examples:
      sayso trace story.sayso
      sayso trace story.sayso --json
    """
    prepare()
    from sayso.case.case import Case
    from sayso.cli.adding import Looking
    from sayso.cli.screen import Screen
    from sayso.views.trace_copies import overview_lines
    from sayso.views.wire_trace import copy_json

    with Case(case) as opened, Looking() as looking:
        found = opened.trace(watch=looking)
    if as_json:
        for copy in found.copies:
            write(copy_json(copy))
        return 0
    screen = Screen(highlight=False, markup=False, emoji=False)
    for line in overview_lines(found, screen.width, everything=everything):
        screen.print(line, soft_wrap=True)
    return 0
