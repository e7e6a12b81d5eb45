"""`sayso list`: the articles of a case."""

from __future__ import annotations

from pathlib import Path

import click

from sayso.cli.add import AS_JSON, CASE
from sayso.cli.output import prepare, write

OUTLET = click.option("--outlet", metavar="NAME", help="Only articles of an outlet with these words in it.")
SINCE = click.option("--since", metavar="DATE", help="Not before this date: 2017, 2017-10 or 2017-10-30.")
UNTIL = click.option("--until", metavar="DATE", help="Not after this date.")


@click.command("list", short_help="List the articles of a case.")
@CASE
@OUTLET
@SINCE
@UNTIL
@click.option("--language", metavar="CODE", help="Only texts in this language (en, ru ...).")
@click.option("--name", metavar="WORDS", help="Only where file name or address holds this.")
@click.option("--limit", metavar="N", type=click.IntRange(1), help="At most so many (default: 50).")
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
    """List the articles of CASE, newest first: id, date, outlet, title, claims and own voice.

    Articles without a date are left out where --since or --until is given, and counted.
    """
    prepare()
    from sayso.case.case import Case

    with Case(case, write=False) as opened:
        try:
            found = opened.list(
                outlet=outlet,
                since=since,
                until=until,
                language=language,
                name=name,
                limit=limit or (1_000_000_000 if as_json else 50),
            )
        except ValueError as wrong:
            raise click.UsageError(str(wrong)) from wrong
    if as_json:
        from sayso.views.wire_looking import article_json

        for article in found.articles:
            write(article_json(article))
        return 0
    from sayso.cli.screen import Screen
    from sayso.views.case_lines import article_lines

    screen = Screen(highlight=False, markup=False, emoji=False)
    for line in article_lines(found, screen.width):
        screen.print(line, soft_wrap=True)
    return 0
