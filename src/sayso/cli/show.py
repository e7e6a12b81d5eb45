"""`sayso show`: one article of a case, as `sayso read` shows it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sayso.cli.forms import Form, shower
from sayso.cli.options import AS_CSV, AS_MARKDOWN, CASE, EVERYTHING, require_other_file
from sayso.cli.output import prepare, write
from sayso.cli.read import form_of
from sayso.core.decision import RowWord

if TYPE_CHECKING:
    from sayso.case.decisions import Decided
    from sayso.core.appearance import Appearance
    from sayso.core.ledger import Ledger


@click.command(short_help="Show one article of a case, as sayso read does.")
@CASE
@click.argument("text_id", metavar="ID")
@click.option("--json", "as_json", is_flag=True, help="One line of JSON (docs/ledger.schema.json).")
@AS_MARKDOWN
@AS_CSV
@click.option(
    "--html",
    "page",
    metavar="FILE",
    type=click.Path(dir_okay=False, writable=True, path_type=Path),
    help="Write a self-contained page: text and rows side by side.",
)
@EVERYTHING
@click.option("--original", is_flag=True, help="Write the page's bytes as they came to standard output.")
def show(
    case: Path,
    text_id: str,
    as_json: bool,
    as_markdown: bool,
    as_csv: bool,
    page: Path | None,
    everything: bool,
    original: bool,
) -> int:
    """Show the article of CASE whose ID begins so (sayso list gives the ids), as sayso read shows it.

    What you decided on its rows stands beside them and is counted, and the machine's figures are told too; in
    --json and --csv, made for programs, everything is as the machine found it. On a screen, places where the
    same text stood come first, and your decisions last.
    """
    form = form_of(as_json, as_markdown, as_csv)
    if original and sys.stdout.isatty():
        raise click.UsageError(
            "--original writes bytes as they came, which a terminal might obey: give > FILE"
        )
    require_other_file(page, case, "the case")
    prepare()
    from sayso.case.case import Case

    with Case(case, write=False) as opened:
        if original:
            write(opened.original(text_id))
            return 0
        now, places = opened.reviewed(text_id), opened.appearances(text_id)
        ledger = now.machine
        decided = [one for one in opened.decided() if _is_on(one, ledger)]
    on_screen = form is Form.SCREEN and page is None
    if on_screen:
        _show_places(places)
    if form is Form.JSON and page is None:
        from sayso.views.wire_looking import case_ledger_json

        write(case_ledger_json(ledger, places))
    else:
        shower(form, page, everything=everything, several=False, now=now)(ledger)
    if on_screen and decided:
        _show_decided(decided)
    return 0


def _is_on(decided: Decided, ledger: Ledger) -> bool:
    """Whether it is of a row of this article, and was not taken back or replaced: --list tells the past."""
    from sayso.case.decisions import State

    decision = decided.decision
    if decided.state in (State.UNDONE, State.REPLACED):
        return False
    return isinstance(decision, RowWord) and decision.text_id == ledger.document.text_id


def _show_places(places: tuple[Appearance, ...]) -> None:
    from sayso.cli.screen import Screen
    from sayso.views.case_lines import place_lines

    screen = Screen(highlight=False, markup=False, emoji=False)
    for line in place_lines(places):
        screen.print(line, soft_wrap=True)


def _show_decided(decided: list[Decided]) -> None:
    from rich.text import Text

    from sayso.cli.screen import Screen
    from sayso.views.decisions import decision_lines
    from sayso.views.terminal import NARROWEST

    screen = Screen(highlight=False, markup=False, emoji=False)
    screen.print("\nwhat you decided on its rows")
    for one in decided:
        for line in decision_lines(one, max(screen.width, NARROWEST) - 2):
            screen.print(Text("  ").append_text(line), soft_wrap=True)
