"""`sayso reread`: the articles of a case read by a newer reader."""

from __future__ import annotations

from pathlib import Path

import click

from sayso.cli.options import AS_JSON, CASE, MODEL, NAMES, WORKERS
from sayso.cli.output import complain, prepare, write


@click.command(short_help="Read the articles of a case anew.")
@CASE
@click.option("--all", "everything", is_flag=True, help="Also what this reader read, with these rules.")
@WORKERS
@MODEL
@NAMES
@AS_JSON
def reread(
    case: Path,
    everything: bool,
    workers: int | None,
    model: Path | None,
    names: Path | None,
    as_json: bool,
) -> int:
    """Read anew the articles of CASE that an older reader, or older rules, read.

    Texts and decisions stay as they are. A decision whose row is no longer found is shown as orphaned. A
    run that was stopped goes on when it is started again.
    """
    prepare()
    from sayso.cli.adding import Running
    from sayso.cli.existing import existing
    from sayso.views.case_sentences import added_json, reread_sentence

    with existing(case) as opened:
        try:
            with Running(None) as watch:
                done = opened.reread(
                    everything=everything, workers=workers, model=model, names=names, watch=watch
                )
        except KeyboardInterrupt:
            complain("sayso: stopped; the same command goes on from there")
            return 130
    write(added_json(done) if as_json else f"{reread_sentence(done)}\n".encode())
    return 1 if done.problems else 0
