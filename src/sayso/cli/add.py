"""`sayso add`: many articles into one case."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from sayso.cli.options import AS_JSON, CASE, FOLLOW, MODEL, NAMES, WORKERS
from sayso.cli.output import complain, prepare, write
from sayso.intake.opening import is_address

if TYPE_CHECKING:
    from sayso.case.add import Added


@click.command(short_help="Add articles, folders, feeds, archives to a case.")
@CASE
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@FOLLOW
@WORKERS
@MODEL
@NAMES
@AS_JSON
def add(
    case: Path,
    sources: tuple[str, ...],
    follow: bool,
    workers: int | None,
    model: Path | None,
    names: Path | None,
    as_json: bool,
) -> int:
    """Add articles to the case file CASE, which is made if there is none.

    A SOURCE is a file, a folder with all in it, an http(s) address, or - for standard input: pages, texts,
    Markdown, PDF, DOCX, mail, feeds, web archives (WARC), ZIP files of these, and tables with a column of
    addresses or texts.

    \b
    Examples:
      sayso add story.sayso saved-pages/ report.pdf
      sayso add story.sayso https://example.org/feed --follow
      sayso add story.sayso addresses.xlsx crawl.warc.gz

    What is in the case already is passed over, so a run that was stopped goes on when it is started again.
    Inputs that cannot be read are kept with their reason: sayso problems CASE.
    """
    if is_address(str(case)):
        raise click.UsageError(f"{case}: an address, no case; the case comes first, for example story.sayso")
    prepare()
    from sayso.case.case import Case
    from sayso.cli.adding import Running, how_many
    from sayso.cli.existing import nothing_there

    if missing := nothing_there(case, sources):
        for problem in missing:
            complain(str(problem))
        complain(f"sayso: {case}: no such case, and none was made")
        return 1
    watch = Running(how_many(sources))
    with Case(case) as opened:
        try:
            with watch:
                done = opened.add(
                    sources, follow=follow, workers=workers, model=model, names=names, watch=watch
                )
        except KeyboardInterrupt:
            complain("sayso: stopped; what was added is safe, and the same command goes on from there")
            return 130
    _tell(done, case, as_json)
    return 1 if done.problems else 0


def _tell(done: Added, case: Path, as_json: bool) -> None:
    from sayso.views.case_sentences import added_json, added_sentence

    write(added_json(done) if as_json else f"{added_sentence(done, case.name)}\n".encode())
