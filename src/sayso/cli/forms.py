"""The forms in which `sayso read` shows a ledger; the view that makes one is imported when it is used."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sayso.cli.output import complain, write

if TYPE_CHECKING:
    from sayso.core.ledger import Ledger

Show = Callable[["Ledger"], None]


class Form(Enum):
    """What goes to standard output."""

    SCREEN = auto()
    JSON = auto()
    MARKDOWN = auto()
    CSV = auto()


def shower(form: Form, page: Path | None, *, everything: bool, several: bool) -> Show:
    """What to do with each ledger: a page alone is written without a screen, beside another form with it."""
    printed = _PRINTERS[form](everything, several)
    if page is None:
        return printed

    def write_both(ledger: Ledger) -> None:
        _write_page(ledger, page)
        if form is not Form.SCREEN:
            printed(ledger)

    return write_both


def _write_page(ledger: Ledger, page: Path) -> None:
    from sayso.views.page import ledger_page

    try:
        page.write_text(ledger_page(ledger), encoding="utf-8", newline="\n")
    except OSError as problem:
        raise click.ClickException(f"{page}: {problem.strerror}; name another file for --html") from problem
    complain(f"page written: {page}")


def _screen(everything: bool, several: bool) -> Show:
    def show_on_screen(ledger: Ledger) -> None:
        from sayso.cli.screen import Screen  # rich is slow to import
        from sayso.views.about import shared_name
        from sayso.views.terminal import show

        console = Screen(highlight=False, markup=False, emoji=False)
        if several:
            console.print(f"=== {shared_name(ledger.document)}", soft_wrap=True)
        show(ledger, console, everything=everything)
        if several:
            console.print()

    return show_on_screen


def _json(everything: bool, several: bool) -> Show:
    from sayso.views.wire import ledger_json

    return lambda ledger: write(ledger_json(ledger))


def _markdown(everything: bool, several: bool) -> Show:
    from sayso.views.markdown import ledger_markdown

    return lambda ledger: write((ledger_markdown(ledger) + ("\n" if several else "")).encode())


def _csv(everything: bool, several: bool) -> Show:
    from sayso.views.table import csv_header, csv_rows

    write(csv_header().encode())
    return lambda ledger: write(csv_rows(ledger).encode())


_PRINTERS: dict[Form, Callable[[bool, bool], Show]] = {
    Form.SCREEN: _screen,
    Form.JSON: _json,
    Form.MARKDOWN: _markdown,
    Form.CSV: _csv,
}
