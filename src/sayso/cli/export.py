"""`sayso export`: a whole case for other programs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from sayso.cli.options import CASE, require_folder
from sayso.cli.output import complain, prepare, write
from sayso.cli.whole import whole_file

Write = Callable[[bytes], object]


@click.command(short_help="Write a whole case as JSON lines, a table or Markdown.")
@CASE
@click.option(
    "--to", "form", type=click.Choice(["jsonl", "csv", "md"]), required=True, help="The form to write."
)
@click.option(
    "--output",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write to this file, and not to standard output.",
)
def export(case: Path, form: str, output: Path | None) -> int:
    """Write every article of CASE, in the order of their ids, without a local path.

    jsonl is one ledger a line, with the places of its text (docs/ledger.schema.json); csv a table with one
    row an attribution or voice row, the article beside it; md one document to read.

    \b
    Examples:
      sayso export story.sayso --to jsonl | jq '.summary.sentence'
      sayso export story.sayso --to csv --output story.csv

    A file is there whole or not at all. An article that is damaged is named, and the others are written.
    """
    _check_output(case, output)
    prepare()
    from sayso.case.case import Case
    from sayso.case.export import Exported
    from sayso.views.case_export import FORMS, header_of

    written = silent = damaged = 0
    with Case(case, write=False) as opened, _opened(output) as out:
        out(header_of(form, case.name))
        for article in opened.export():
            if isinstance(article, Exported):
                piece = FORMS[form](article)
                out(piece)
                written += 1
                silent += not piece
            else:
                damaged += 1
                complain(f"sayso: {case}: {article}; left out: see sayso check {case}")
    _tell(written, silent, output)
    return 1 if damaged else 0


def _tell(written: int, silent: int, output: Path | None) -> None:
    if output:
        complain(f"{output}: {written:,} {'article' if written == 1 else 'articles'} written")
    if silent:
        complain(f"{silent:,} of them without a row, and so in no line of the table")


def _check_output(case: Path, output: Path | None) -> None:
    from sayso.store.connect import is_there

    if output and is_there(output) and is_there(case) and output.samefile(case):
        raise click.UsageError(f"--output {output} is the case itself: name another file")
    if output:
        require_folder(output, f"--output {output}")


@contextmanager
def _opened(output: Path | None) -> Iterator[Write]:
    """Where the pieces go."""
    if output is None:
        yield write
        return
    with whole_file(output, "--output") as file:
        yield file.write
