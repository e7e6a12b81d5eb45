"""`sayso sheet`: a table of addresses or texts in, the same table with what was found out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from sayso.cli.options import AS_JSON, MODEL, NAMES, require_folder
from sayso.cli.output import Progress, complain, prepare, write
from sayso.cli.read import Read, ledgers, read_safely
from sayso.cli.whole import whole_file
from sayso.errors import UnreadableInput

if TYPE_CHECKING:
    from sayso.intake.items import Part
    from sayso.intake.table import Table
    from sayso.views.sheet import Cells


@click.command(short_help="Give a sheet of addresses back with what is found in each.")
@click.argument("file", metavar="SHEET")
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Where to write it (default: beside the sheet, urls.xlsx as urls-sayso.xlsx).",
)
@click.option("--replace", is_flag=True, help="Write over a file that is there already.")
@MODEL
@NAMES
@AS_JSON
def sheet(
    file: str, output: Path | None, replace: bool, model: Path | None, names: Path | None, as_json: bool
) -> int:
    """Read the article of each row of SHEET and give the same sheet back with columns added.

    SHEET is a CSV, XLSX or JSON lines file with a column of addresses or texts, as sayso add takes it. Every
    cell stays as it is: formats, formulas and other sheets of an XLSX too. The new columns begin with sayso_;
    in a sheet that has them already they are filled anew. A row that cannot be read says why in its own row.

    \b
    Examples:
      sayso sheet urls.xlsx
      sayso sheet urls.csv -o answers.csv
      sayso sheet urls.csv --json | jq .sayso_sentence
    """
    prepare()
    table = _table(file)
    target = None if as_json else _target(table, output, replace)
    if target:  # whatever stands against giving the sheet back is told before anything is read
        _written(table, {})
    found: dict[int, Cells] = {}
    try:
        for number, cells in _read_all(table, ledgers(model, names)):
            found[number] = cells
            if as_json:
                write(json.dumps({"row": number, **cells}, ensure_ascii=False).encode() + b"\n")
    finally:  # Ctrl-C in the thousandth row keeps the others
        if target and (found or not table.parts):
            _write(table, found, target)
            _tell(found, target)
    return 1 if _problems(found) else 0


_FORMS: Final = {".csv": "csv", ".tsv": "csv", ".xlsx": "xlsx", ".xlsm": "xlsx", ".jsonl": "jsonl"}
"""What a file's ending says that it holds, to a person and to Excel."""


def _table(file: str) -> Table:
    from sayso.intake.table import table_of

    try:
        return table_of(file)
    except UnreadableInput as problem:
        raise click.ClickException(str(problem)) from problem


def _target(table: Table, output: Path | None, replace: bool) -> Path:
    """Where the sheet is written; never over the sheet that was given, nor silently over another file."""
    from sayso.intake.opening import STANDARD_INPUT, is_address
    from sayso.store.connect import is_there

    if output is None and (table.name == STANDARD_INPUT or is_address(table.name)):
        raise click.UsageError(f"{table.name} has no folder to write beside: name a file with -o")
    given = Path(table.name)
    if output and _FORMS.get(output.suffix.lower(), table.form) != table.form:
        raise click.UsageError(f"--output {output}: {given} is {table.form}, and comes back as that")
    target = output or given.with_name(f"{given.stem}-sayso{given.suffix}")
    if is_there(target) and target.samefile(given):
        raise click.UsageError(f"--output {target} is the sheet itself: name another file")
    if is_there(target) and not replace:
        raise click.UsageError(f"{target}: is there already; name another file with -o, or give --replace")
    require_folder(target, str(target))
    return target


def _read_all(table: Table, read_one: Read) -> Iterator[tuple[int, Cells]]:
    """The cells of each row that names an article; what stands in several rows is read once."""
    known: dict[str, Cells] = {}
    with Progress(len(table.parts)) as progress:
        for done, (number, part) in enumerate(table.parts, start=1):
            progress.at(done, part.name)
            key = _key(part)
            if key not in known:
                known[key] = _read(part, read_one)
            yield number, known[key]


def _key(part: Part) -> str:
    """Alike for what is read alike: an address, of which the first row counts as for `sayso add`, or a text
    with what the sheet says of it."""
    from sayso.intake.items import Wanted

    if isinstance(part, UnreadableInput):
        return f"problem {part.name}"
    return f"address {part.address}" if isinstance(part, Wanted) else f"item {part.key}"


def _read(part: Part, read_one: Read) -> Cells:
    from sayso.intake.expand import fetched
    from sayso.intake.items import Wanted
    from sayso.views.sheet import cells_of, problem_cells

    item = fetched(part) if isinstance(part, Wanted) else part
    ledger = item if isinstance(item, UnreadableInput) else read_safely(item, read_one)
    if isinstance(ledger, UnreadableInput):
        complain(str(ledger))
        return problem_cells(ledger)
    return cells_of(ledger)


def _written(table: Table, found: dict[int, Cells]) -> bytes:
    from sayso.views.sheet_written import written

    try:
        return written(table, found)
    except UnreadableInput as problem:
        raise click.ClickException(str(problem)) from problem


def _write(table: Table, found: dict[int, Cells], target: Path) -> None:
    data = _written(table, found)
    with whole_file(target, "-o") as file:
        file.write(data)


def _problems(found: dict[int, Cells]) -> int:
    from sayso.views.sheet import PROBLEM

    return sum(cells["sayso_status"] == PROBLEM for cells in found.values())


def _tell(found: dict[int, Cells], target: Path) -> None:
    problems = _problems(found)
    rows = "1 row" if len(found) == 1 else f"{len(found):,} rows"
    complain(f"{target}: {rows} with an article{f', {problems:,} not read' if problems else ''}")
