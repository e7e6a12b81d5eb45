"""`sayso list`: the articles of a case."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from sayso.cli.options import AS_JSON, CASE, OUTLET, SINCE, UNTIL
from sayso.cli.output import complain, prepare, write

if TYPE_CHECKING:
    from sayso.case.looking import Articles

ON_A_SCREEN: Final = 50
"""Articles that a terminal shows where nobody says how many; a pipe gets all."""


@click.command("list", short_help="List the articles of a case.")
@CASE
@OUTLET
@SINCE
@UNTIL
@click.option("--language", metavar="CODE", help="In this language (en, ru ...).")
@click.option("--name", metavar="WORDS", help="With this in the file's name or the address.")
@click.option(
    "--limit",
    metavar="N",
    type=click.IntRange(1),
    help=f"At most so many (default: {ON_A_SCREEN} on a terminal, all in a pipe).",
)
@AS_JSON
def list_(
    case: Path,
    outlet: str | None,
    since: str | None,
    until: str | None,
    language: str | None,
    name: str | None,
    limit: int | None,
    as_json: bool,
) -> int:
    """List the articles of CASE, newest first: claims, how many of them in its own voice, the title.

    A text that stood at several places is one article, of its earliest date. Claims are counted with what you
    decided on them: a rejected row is none. In a pipe there is one line an
    article, with tabs between: id, date, claims, own voice, places, outlet, title, address.

    \b
    Examples:
      sayso list story.sayso --since 2017-10 --outlet tass
      sayso list story.sayso | cut -f1 | xargs -n1 sayso show story.sayso
    """
    prepare()
    from sayso.case.case import Case

    on_screen = sys.stdout.isatty() and not as_json
    with Case(case, write=False) as opened:
        try:
            found = opened.list(
                outlet=outlet,
                since=since,
                until=until,
                language=language,
                name=name,
                limit=limit or (ON_A_SCREEN if on_screen else None),
            )
        except ValueError as wrong:
            raise click.UsageError(str(wrong)) from wrong
    if as_json:
        from sayso.views.wire_looking import articles_json

        write(b"".join(articles_json(found)))
    elif on_screen:
        _show(found)
    else:
        _print(found)
    return 0


def _show(found: Articles) -> None:
    from sayso.cli.screen import Screen
    from sayso.views.case_lines import article_lines

    screen = Screen(highlight=False, markup=False, emoji=False)
    for line in article_lines(found, screen.width):
        screen.print(line, soft_wrap=True)


def _print(found: Articles) -> None:
    from sayso.views.case_lines import article_cells, left_out

    write("".join(map(article_cells, found)).encode())
    if found.undated:
        complain(left_out(found.undated))
