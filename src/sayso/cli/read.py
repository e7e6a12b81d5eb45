"""`sayso read`: articles in, what they say and on whose say-so out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sayso.cli.forms import Form, Show, shower
from sayso.cli.options import (
    AS_CSV,
    AS_MARKDOWN,
    EVERYTHING,
    FOLLOW,
    MODEL,
    NAMES,
    require_folder,
    require_other_file,
)
from sayso.cli.output import REPORT, Progress, close_quietly, complain, fault, prepare, write
from sayso.errors import BadModel, UnreadableInput

if TYPE_CHECKING:
    from sayso.core.ledger import Ledger
    from sayso.intake.items import Item
    from sayso.resolving.lexicon import Names

Read = Callable[["Item"], "Ledger"]
Found = tuple[int, "Item | UnreadableInput"]
"""One thing that an input holds, and which input that is, or which thing where there is one input."""


@click.command(short_help="Read articles: who is said to have said what.")
@click.argument("articles", metavar="ARTICLE...", nargs=-1, required=True)
@click.option(
    "--json", "as_json", is_flag=True, help="One line of JSON an article (docs/ledger.schema.json)."
)
@AS_MARKDOWN
@AS_CSV
@click.option(
    "--html",
    "page",
    metavar="FILE",
    type=click.Path(dir_okay=False, writable=True, path_type=Path),
    help="Write a self-contained page: text and rows side by side, to be corrected by hand.",
)
@EVERYTHING
@FOLLOW
@MODEL
@NAMES
def read(
    articles: tuple[str, ...],
    as_json: bool,
    as_markdown: bool,
    as_csv: bool,
    page: Path | None,
    everything: bool,
    follow: bool,
    model: Path | None,
    names: Path | None,
) -> int:
    """Read articles and show who says so: sources, chains, grounds, and what is said in its own voice.

    An ARTICLE is a file, a folder, an http(s) address, or - for standard input. What is in it is told by its
    content: HTML, text, Markdown, PDF, DOCX; or several articles: a mail, a feed, a web archive (WARC), a
    ZIP, a sheet (CSV, XLSX, JSON lines) with a column of addresses or texts.

    \b
    Examples:
      sayso read article.txt
      sayso read https://example.org/story --html story.html
      sayso read pages.zip feed.xml --csv > table.csv
      curl -s https://example.org/story | sayso read - --json

    Rows have the same numbers in the terminal, in the page and in JSON; ? marks doubtful ones.
    """
    form = form_of(as_json, as_markdown, as_csv)
    _check_page(page, articles)
    prepare()
    read_one = ledgers(model, names)
    try:
        found, several, progress = _found(articles, follow=follow)
        show = shower(form, page, everything=everything, several=several)
        with progress:
            return _read_all(found, show, form, read_one, progress, one=articles[0] if page else None)
    except BrokenPipeError:
        close_quietly()
        return 141


def form_of(as_json: bool, as_markdown: bool, as_csv: bool) -> Form:
    """The one form that was asked for; the screen where none was."""
    wanted = {Form.JSON: as_json, Form.MARKDOWN: as_markdown, Form.CSV: as_csv}
    chosen = [form for form, named in wanted.items() if named]
    if len(chosen) > 1:
        raise click.UsageError("--json, --md and --csv exclude each other: choose one")
    return chosen[0] if chosen else Form.SCREEN


def _check_page(page: Path | None, articles: tuple[str, ...]) -> None:
    if page and len(articles) > 1:
        raise click.UsageError("--html writes one page: name one article")
    if page:
        require_folder(page, f"--html {page}")
    require_other_file(page, Path(articles[0]), "the article")


def ledgers(model: Path | None, names: Path | None) -> Read:
    """How an article is read: by which reader, with whose names. A file of names is read once, and first."""
    own = _own_names(names) if names else None

    def read_one(item: Item) -> Ledger:
        from sayso.intake.documents import document_of  # these two are slow to import: not for --help

        document = document_of(item)
        from sayso.pipeline import read_document, reader_of

        return read_document(document, reader_of(model), **({"names": own} if own else {}))

    return read_one


def _own_names(path: Path) -> Names:
    from sayso.resolving.extra import load_names

    try:
        return load_names(path)
    except UnreadableInput as problem:
        raise click.ClickException(str(problem)) from problem


def _found(articles: tuple[str, ...], *, follow: bool) -> tuple[Iterator[Found], bool, Progress]:
    """What the inputs hold, one after the other, and whether there are several: of one input the first two
    things are looked at before the first is shown."""
    if len(articles) > 1:
        progress = Progress(len(articles))
        return _each(articles, progress, follow=follow), True, progress
    found = enumerate(_things(articles[0], follow=follow), start=1)
    with Progress(1) as waiting:
        if articles[0] != "-":  # there somebody may be typing
            waiting.at(1, articles[0])
        first = list(islice(found, 2))
    several = len(first) > 1
    return chain(first, found), several, Progress(None if several else 1)


def _each(articles: tuple[str, ...], progress: Progress, *, follow: bool) -> Iterator[Found]:
    for number, name in enumerate(articles, start=1):
        progress.at(number, name)  # an address may take a while
        for thing in _things(name, follow=follow):
            yield number, thing


def _things(name: str, *, follow: bool) -> Iterator[Item | UnreadableInput]:
    from sayso.intake.expand import items_of

    try:
        yield from items_of(name, follow=follow)
    except Exception as problem:
        yield UnreadableInput(name, "internal", fault(problem), REPORT)


def _read_all(
    found: Iterator[Found], show: Show, form: Form, read_one: Read, progress: Progress, *, one: str | None
) -> int:
    """Read and show everything. `one` is the input that may hold one article only, as one page is written."""
    status, shown = 0, ""
    for number, thing in found:
        if one and shown and not isinstance(thing, UnreadableInput):
            raise click.ClickException(f"{one}: several articles, one page; it holds the first, {shown}")
        progress.at(number, thing.name)
        problem = thing if isinstance(thing, UnreadableInput) else _read_one(thing, show, progress, read_one)
        progress.clear()
        if problem:
            status = 1
            _report(problem, form)
        else:
            shown = thing.name
    return status


def _read_one(item: Item, show: Show, progress: Progress, read_one: Read) -> UnreadableInput | None:
    """Read and show one article; what went wrong comes back, so that the others go on."""
    ledger = read_safely(item, read_one)
    if isinstance(ledger, UnreadableInput):
        return ledger
    progress.clear()
    try:
        show(ledger)
    except (OSError, click.ClickException):  # of where the output goes, not of the article
        raise
    except Exception as problem:
        return UnreadableInput(item.name, "internal", fault(problem), REPORT)
    return None


def read_safely(item: Item, read_one: Read) -> Ledger | UnreadableInput:
    """The ledger of an article, or why it could not be read; only a reader that is none ends everything."""
    try:
        return read_one(item)
    except UnreadableInput as problem:
        return problem
    except BadModel as problem:
        raise click.ClickException(str(problem)) from problem
    except Exception as problem:
        return UnreadableInput(item.name, "internal", fault(problem), REPORT)


def _report(problem: UnreadableInput, form: Form) -> None:
    complain(str(problem))
    if form is Form.JSON:
        from sayso.views.wire import problem_json

        write(problem_json(problem))
