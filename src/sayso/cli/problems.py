"""`sayso problems`: the inputs of a case that could not be read."""

from __future__ import annotations

from pathlib import Path

import click

from sayso.cli.options import AS_JSON, CASE, MODEL, NAMES, WORKERS
from sayso.cli.output import complain, prepare, write


@click.command(short_help="List the inputs of a case that could not be read.")
@CASE
@click.option("--retry", is_flag=True, help="Try each of them again.")
@WORKERS
@MODEL
@NAMES
@AS_JSON
def problems(
    case: Path, retry: bool, workers: int | None, model: Path | None, names: Path | None, as_json: bool
) -> int:
    """List every input of CASE that could not be read: which, why, and what to do.

    With --retry each is tried again first; what can be read now is added and leaves the list.
    """
    prepare()
    if retry and not _retried(case, workers, model, names):
        return 130
    from sayso.case.case import Case
    from sayso.views.case_sentences import problem_line, problem_row_json

    with Case(case, write=False) as opened:
        rows = opened.problems()
    for row in rows:
        write(problem_row_json(row) if as_json else f"{problem_line(row)}\n".encode())
    if not rows and not as_json:
        click.echo("no problems: every input could be read")
    return 1 if rows else 0


def _retried(case: Path, workers: int | None, model: Path | None, names: Path | None) -> bool:
    """Whether all were tried again, and not stopped by Ctrl-C."""
    from sayso.cli.adding import Running
    from sayso.cli.existing import existing
    from sayso.views.case_sentences import added_sentence

    with existing(case) as opened:
        try:
            with Running(None, tells_problems=False) as watch:  # they are listed below
                done = opened.retry(workers=workers, model=model, names=names, watch=watch)
        except KeyboardInterrupt:
            complain("sayso: stopped; what was added is safe")
            return False
    complain(added_sentence(done))
    return True
