"""Arguments and options that several commands take alike."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import click

CASE = click.argument("case", metavar="CASE", type=click.Path(dir_okay=False, path_type=Path, readable=False))
AS_JSON = click.option("--json", "as_json", is_flag=True, help="JSON for other programs.")
WORKERS = click.option(
    "--workers",
    metavar="N",
    type=click.IntRange(1, 64),
    help="Articles read at the same time (default: one a processor).",
)
FOLLOW = click.option(
    "--follow", is_flag=True, help="Fetch the pages that feeds announce, not their entries."
)
MODEL = click.option(
    "--model",
    metavar="FOLDER",
    type=click.Path(exists=True, file_okay=False, resolve_path=True, path_type=Path),
    help="A reader other than the shipped one.",
)
NAMES = click.option(
    "--names",
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A CSV of your own names: outlets, actors, aliases, titles.",
)
OUTLET = click.option("--outlet", metavar="NAME", help="Of an outlet with these words in its name.")
SINCE = click.option("--since", metavar="DATE", help="Not before this date: 2017, 2017-10 or 2017-10-30.")
UNTIL = click.option("--until", metavar="DATE", help="Not after this date.")
AS_MARKDOWN = click.option("--md", "as_markdown", is_flag=True, help="Markdown to paste into notes.")
AS_CSV = click.option("--csv", "as_csv", is_flag=True, help="A table: one row an attribution or voice row.")
EVERYTHING = click.option(
    "--all", "everything", is_flag=True, help="Show whole contents, whole lists, and why."
)


def require_other_file(page: Path | None, given: Path, what: str) -> None:
    """Raise UsageError where --html would write over what is read: the file itself, or one in the folder."""
    try:
        if page is None or not page.exists() or not given.exists():
            return
        here, read = page.resolve(), given.resolve()
    except OSError:  # an address may be longer than a name of a file can be
        return
    if read == here:
        raise click.UsageError(f"--html {page} is {what} itself: name another file")
    if read in here.parents:
        raise click.UsageError(f"--html {page} is a file of the folder that is read: name another")


def require_folder(target: Path, named: str) -> None:
    """Raise UsageError where the folder of a file to be written is not there; `named` as it was given."""
    if not target.absolute().parent.is_dir():
        raise click.UsageError(f"{named}: no such folder; make it first")


STANDARD: Final = "-"
_LIKE_AN_OPTION: Final = re.compile(r"-[a-z]|--[a-z][a-z-]*(?:=.*)?", re.DOTALL)


def require_values(command: click.Command, arguments: Sequence[str], ctx: click.Context) -> None:
    """Raise UsageError where an option stands in the place of another's value: `--html --md`.

    click takes it for the value, and would write a file of that name. Who means it writes `--html=--md`.
    """
    taking = {
        name: option
        for option in command.params
        if isinstance(option, click.Option) and not option.is_flag
        for name in option.opts
    }
    for at, name in enumerate(arguments):
        if name == "--":
            return
        if (option := taking.get(name)) is None:
            continue
        for value in arguments[at + 1 : at + 1 + option.nargs]:
            if _LIKE_AN_OPTION.fullmatch(value):
                wanted = option.metavar or option.make_metavar(ctx)
                raise click.UsageError(f"{name} takes {wanted}, and {value} stands in its place", ctx)
            if value == STANDARD and isinstance(option.type, click.Path):
                raise click.UsageError(f"{name} takes the name of a file, and - is none", ctx)
