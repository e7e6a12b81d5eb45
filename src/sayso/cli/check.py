"""`sayso check`: whether a case is whole."""

from __future__ import annotations

from pathlib import Path

import click
import msgspec

from sayso.cli.options import AS_JSON, CASE
from sayso.cli.output import prepare, write
from sayso.views.safe import safe


@click.command(short_help="Check that a case is whole.")
@CASE
@AS_JSON
def check(case: Path, as_json: bool) -> int:
    """Check CASE: the file itself, every digest, every position against its text.

    Says what is damaged and what to do, and gives the digest of the content: the same articles, read by the
    same reader, give the same digest, in whatever order they were added.
    """
    prepare()
    from sayso.case.case import Case

    with Case(case, write=False) as opened:
        found = opened.check()
        digest = opened.digest() if not found else ""
    if as_json:
        told = {"format": "sayso-check/1", "whole": not found, "content_sha256": digest or None}
        write(msgspec.json.encode({**told, "findings": found}) + b"\n")
    else:
        for line in found:
            click.echo(safe(line))
        findings = "1 finding" if len(found) == 1 else f"{len(found)} findings"
        click.echo(findings if found else f"whole; content {digest}")
    return 1 if found else 0
