"""`sayso read`: articles in, what they say and on whose say-so out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sayso.cli.forms import Form, Show, shower
from sayso.cli.output import REPORT, Progress, close_quietly, complain, fault, prepare, write
from sayso.errors import BadModel, UnreadableInput

if TYPE_CHECKING:
    from sayso.core.ledger import Ledger
    from sayso.resolving.lexicon import Names

Read = Callable[[str], "Ledger"]


@click.command(short_help="Read articles: who is said to have said what.")
@click.argument("articles", metavar="ARTICLE...", nargs=-1, required=True)
@click.option(
    "--json", "as_json", is_flag=True, help="One line of JSON an article (docs/ledger.schema.json)."
)
@click.option("--md", "as_markdown", is_flag=True, help="Markdown to paste into notes.")
@click.option("--csv", "as_csv", is_flag=True, help="A table: one row an attribution or voice row.")
@click.option(
    "--html",
    "page",
    metavar="FILE",
    type=click.Path(dir_okay=False, writable=True, path_type=Path),
    help="Write a self-contained page: text and rows side by side, to be corrected by hand.",
)
@click.option("--all", "everything", is_flag=True, help="Show whole contents, whole lists, and why.")
@click.option(
    "--model",
    metavar="FOLDER",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="A reader other than the shipped one.",
)
@click.option(
    "--names",
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A CSV of your own names: outlets, actors, aliases, titles.",
)
def read(
    articles: tuple[str, ...],
    as_json: bool,
    as_markdown: bool,
    as_csv: bool,
    page: Path | None,
    everything: bool,
    model: Path | None,
    names: Path | None,
) -> int:
    """Read articles and show who says so: sources, chains, grounds, and what is said in its own voice.

    An ARTICLE is a file (text or HTML, any encoding), an http(s) address, or - for standard input.

    \b
    Examples:
      sayso read article.txt
      sayso read https://example.org/story --html story.html
      sayso read *.html --csv > table.csv
      curl -s https://example.org/story | sayso read - --json

    Rows have the same numbers in the terminal, in the page and in JSON; ? marks doubtful ones.
    """
    form = _form(as_json, as_markdown, as_csv)
    _check_page(page, articles)
    prepare()
    show = shower(form, page, everything=everything, several=len(articles) > 1)
    try:
        return _read_all(articles, show, form, _ledgers(model, names))
    except BrokenPipeError:
        close_quietly()
        return 141


def _form(as_json: bool, as_markdown: bool, as_csv: bool) -> Form:
    wanted = {Form.JSON: as_json, Form.MARKDOWN: as_markdown, Form.CSV: as_csv}
    chosen = [form for form, named in wanted.items() if named]
    if len(chosen) > 1:
        raise click.UsageError("--json, --md and --csv exclude each other: choose one")
    return chosen[0] if chosen else Form.SCREEN


def _check_page(page: Path | None, articles: tuple[str, ...]) -> None:
    if page and len(articles) > 1:
        raise click.UsageError("--html writes one page: name one article")
    if page and not page.absolute().parent.is_dir():
        raise click.UsageError(f"--html {page}: no such folder; make it first")


def _ledgers(model: Path | None, names: Path | None) -> Read:
    """How an article is read: by which reader, with whose names. A file of names is read once, and first."""
    own = _own_names(names) if names else None

    def read_one(name: str) -> Ledger:
        from sayso.intake.load import load  # these two are slow to import: not for --help

        document = load(name)
        from sayso.pipeline import read_document, reader_of

        return read_document(document, reader_of(model), **({"names": own} if own else {}))

    return read_one


def _own_names(path: Path) -> Names:
    from sayso.resolving.extra import load_names

    try:
        return load_names(path)
    except UnreadableInput as problem:
        raise click.ClickException(str(problem)) from problem


def _read_all(articles: tuple[str, ...], show: Show, form: Form, read_one: Read) -> int:
    status = 0
    with Progress(len(articles)) as progress:
        for number, name in enumerate(articles, start=1):
            progress.at(number, name)
            problem = _read_one(name, show, progress, read_one)
            progress.clear()
            if problem:
                status = 1
                _report(problem, form)
    return status


def _read_one(name: str, show: Show, progress: Progress, read_one: Read) -> UnreadableInput | None:
    """Read and show one article; what went wrong comes back, so that the others go on."""
    try:
        ledger = read_one(name)
        progress.clear()
        show(ledger)
    except UnreadableInput as problem:
        return problem
    except BadModel as problem:
        raise click.ClickException(str(problem)) from problem
    except (BrokenPipeError, click.ClickException):
        raise
    except Exception as problem:
        return UnreadableInput(name, "internal", fault(problem), REPORT)
    return None


def _report(problem: UnreadableInput, form: Form) -> None:
    complain(str(problem))
    if form is Form.JSON:
        from sayso.views.wire import problem_json

        write(problem_json(problem))
