"""`sayso export`: a whole case for other programs."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sayso.cli.add import CASE
from sayso.cli.output import complain, prepare, write

if TYPE_CHECKING:
    from sayso.core.ledger import Ledger

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
    """Write every ledger of CASE, by the ids of the texts, without a local path.

    jsonl is one ledger a line (docs/ledger.schema.json), csv a table with one row an attribution or voice
    row, md one document to read.
    """
    prepare()
    from sayso.case.case import Case

    with Case(case, write=False) as opened, _opened(output) as out:
        written = 0
        for piece in _PIECES[form](opened.ledgers()):
            out(piece)
            written += 1
    if output:
        complain(f"{output}: {written:,} pieces written" if form != "csv" else f"{output}: written")
    return 0


def _jsonl(ledgers: Iterator[Ledger]) -> Iterator[bytes]:
    from sayso.views.wire import ledger_json

    return map(ledger_json, ledgers)


def _csv(ledgers: Iterator[Ledger]) -> Iterator[bytes]:
    from sayso.views.table import csv_header, csv_rows

    yield csv_header().encode()
    for ledger in ledgers:
        yield csv_rows(ledger).encode()


def _markdown(ledgers: Iterator[Ledger]) -> Iterator[bytes]:
    from sayso.views.markdown import ledger_markdown

    for ledger in ledgers:
        yield f"{ledger_markdown(ledger)}\n".encode()


_PIECES: dict[str, Callable[[Iterator[Ledger]], Iterator[bytes]]] = {
    "jsonl": _jsonl,
    "csv": _csv,
    "md": _markdown,
}


@contextmanager
def _opened(output: Path | None) -> Iterator[Write]:
    """Where the pieces go; a file is written beside its place first, and is there whole or not at all."""
    if output is None:
        sys.stdout.flush()
        yield write
        return
    part = output.with_name(f"{output.name}.part")
    try:
        with part.open("wb") as file:
            yield file.write
        part.replace(output)
    except OSError as problem:
        part.unlink(missing_ok=True)
        raise click.ClickException(f"{output}: {problem.strerror}; name another file") from problem
