"""`sayso remove`: articles out of a case."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from sayso.cli.options import CASE
from sayso.cli.output import prepare
from sayso.views.safe import safe


@click.command(short_help="Remove articles from a case.")
@CASE
@click.argument("ids", metavar="ID...", nargs=-1, required=True)
@click.option("--yes", is_flag=True, help="Do not ask.")
def remove(case: Path, ids: tuple[str, ...], yes: bool) -> int:
    """Remove articles from CASE: texts, ledgers, places and original bytes, wiped from the file.

    An ID is what sayso list shows, or its first digits. Decisions on the articles stay, as orphaned.
    There is no undo but adding the articles again.
    """
    prepare()
    from sayso.cli.existing import existing

    with existing(case) as opened:
        found = {opened.text_id(prefix): opened.appearances(prefix)[0] for prefix in ids}
        for text_id, page in found.items():
            click.echo(safe(f"{text_id[:12]}  {page.title or page.name}"))
        if not yes and not _agreed(len(found)):
            click.echo("nothing removed")
            return 1
        opened.remove(found)
    click.echo(f"{len(found)} removed")
    return 0


def _agreed(count: int) -> bool:
    if not sys.stdin.isatty():
        raise click.UsageError("remove asks before it removes: give --yes where nobody can answer")
    return click.confirm(f"remove {'this article' if count == 1 else f'these {count} articles'} for good?")
