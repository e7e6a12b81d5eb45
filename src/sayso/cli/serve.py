"""`sayso serve`: the reading room in the browser, on this machine only."""

from __future__ import annotations

import os
import socket
import webbrowser
from pathlib import Path

import click

from sayso.cli.options import CASE
from sayso.cli.output import prepare


@click.command(short_help="Read a case in the browser, on this machine only.")
@CASE
@click.option(
    "--port", metavar="N", type=click.IntRange(1024, 65535), help="Listen there (default: any free)."
)
@click.option("--no-open", is_flag=True, help="Print the link and open no browser.")
def serve(case: Path, port: int | None, no_open: bool) -> int:
    """Open CASE in the browser: its articles, text and ledger side by side, search, sources.

    New articles are pasted (addresses or a text) or dropped (files, folders) there, and read as by `add`.
    It listens on 127.0.0.1 alone and lets in one browser, by a link that works once. Ctrl-C ends it.
    """
    prepare()
    # Before numpy comes: its matrices here are small, and threads for them take longer than they save.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    from sayso.case.case import Case
    from sayso.web.app import room
    from sayso.web.desk import Desk
    from sayso.web.serving import server_of
    from sayso.web.session import Session, redirect_file

    Case(case, write=False).close()  # what is wrong with the case is said before a browser opens
    listening = _listening(port)
    desk = Desk(case)
    session = Session(listening.getsockname()[1])
    leading = None if no_open else redirect_file(session)
    if leading is None or not webbrowser.open(leading.as_uri()):
        click.echo(f"open once: {session.link}")
    click.echo(f"{case} is open at {session.origin} for one browser; Ctrl-C ends it", err=True)
    try:
        server_of(room(case, session, desk)).run(sockets=[listening])
    finally:
        listening.close()
        desk.close()
        if leading:
            leading.unlink(missing_ok=True)
    return 0


def _listening(port: int | None) -> socket.socket:
    from sayso.web.serving import listening

    try:
        return listening(port)
    except OSError as problem:
        raise click.ClickException(
            f"port {port}: {(problem.strerror or '').lower()}; give another --port, or none"
        ) from problem
