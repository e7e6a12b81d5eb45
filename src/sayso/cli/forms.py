"""The forms in which `sayso read` shows a ledger; the view that makes one is imported when it is used."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

from sayso.cli.output import complain, write
from sayso.cli.whole import whole_file

if TYPE_CHECKING:
    from sayso.case.reviewed import Reviewed
    from sayso.core.ledger import Ledger
    from sayso.views.layer import Layer

Show = Callable[["Ledger"], None]


class Form(Enum):
    """What goes to standard output."""

    SCREEN = auto()
    JSON = auto()
    MARKDOWN = auto()
    CSV = auto()


def shower(
    form: Form, page: Path | None, *, everything: bool, several: bool, now: Reviewed | None = None
) -> Show:
    """What to do with each ledger: a page alone is written without a screen, beside another form with it.

    `now` is the ledger as a person left it, which screen, Markdown and page show; programs get the machine's.
    """
    printed = _PRINTERS[form](everything, several, now if now and now.held else None)
    if page is None:
        return printed

    def write_both(ledger: Ledger) -> None:
        _write_page(ledger, page, now if now and now.held else None)
        if form is not Form.SCREEN:
            printed(ledger)

    return write_both


def _write_page(ledger: Ledger, page: Path, now: Reviewed | None) -> None:
    from sayso.views.page import ledger_page

    made = ledger_page(now.ledger, _layer(now)) if now else ledger_page(ledger)
    with whole_file(page, "--html") as file:
        file.write(made.encode())
    complain(f"page written: {page}")


def _layer(now: Reviewed) -> Layer:
    from sayso.web.pages.review import layer_to_share

    return layer_to_share(now)


def _screen(everything: bool, several: bool, now: Reviewed | None) -> Show:
    def show_on_screen(ledger: Ledger) -> None:
        from sayso.cli.screen import Screen  # rich is slow to import
        from sayso.views.about import shared_name
        from sayso.views.by_hand import NOTHING, by_hand
        from sayso.views.terminal import show

        console = Screen(highlight=False, markup=False, emoji=False)
        if several:
            console.print(f"=== {shared_name(ledger.document)}", soft_wrap=True)
        hand = by_hand(now) if now else NOTHING
        show(now.ledger if now else ledger, console, everything=everything, hand=hand)
        if several:
            console.print()

    return show_on_screen


def _json(everything: bool, several: bool, now: Reviewed | None) -> Show:
    from sayso.views.wire import ledger_json

    return lambda ledger: write(ledger_json(ledger))


def _markdown(everything: bool, several: bool, now: Reviewed | None) -> Show:
    from sayso.views.by_hand import NOTHING, by_hand
    from sayso.views.markdown import ledger_markdown

    def write_markdown(ledger: Ledger) -> None:
        told = ledger_markdown(now.ledger if now else ledger, by_hand(now) if now else NOTHING)
        write((told + ("\n" if several else "")).encode())

    return write_markdown


def _csv(everything: bool, several: bool, now: Reviewed | None) -> Show:
    from sayso.views.table import csv_header, csv_rows

    write(csv_header().encode())
    return lambda ledger: write(csv_rows(ledger).encode())


_PRINTERS: dict[Form, Callable[[bool, bool, Reviewed | None], Show]] = {
    Form.SCREEN: _screen,
    Form.JSON: _json,
    Form.MARKDOWN: _markdown,
    Form.CSV: _csv,
}
