"""`sayso search`: where words stand in a case, and who says them."""

from __future__ import annotations

from pathlib import Path

import click

from sayso.cli.options import AS_JSON, CASE, OUTLET, SINCE, UNTIL
from sayso.cli.output import prepare, write
from sayso.core.evidence import EvidenceKind
from sayso.core.source import Identity, Kind
from sayso.core.verdict import Commitment, ContentType
from sayso.core.voice import Voice

VOICES = ["reported", *(voice.value for voice in Voice)]


@click.command(short_help="Find words in a case, by who says them.")
@CASE
@click.argument("words", metavar="[WORDS]...", nargs=-1)
@click.option("--source", metavar="NAME", help="Said by a source with these words in its name.")
@click.option("--kind", type=click.Choice([k.value for k in Kind]), help="Said by a source of this kind.")
@click.option(
    "--identity", type=click.Choice([i.value for i in Identity]), help="Said by a source so well known."
)
@click.option("--relayed-by", metavar="NAME", help="Passed on by a source with these words in its name.")
@click.option("--voice", type=click.Choice(VOICES), help="In whose voice.")
@click.option("--evidence", type=click.Choice([k.value for k in EvidenceKind]), help="With such a ground.")
@click.option("--no-evidence", is_flag=True, help="Reported with no ground but the source's word.")
@click.option("--type", "type_", type=click.Choice([t.value for t in ContentType]), help="Of this type.")
@click.option("--commitment", type=click.Choice([c.value for c in Commitment]), help="Held so firmly.")
@click.option("--denied", is_flag=True, help="Denied by the source.")
@OUTLET
@SINCE
@UNTIL
@click.option(
    "--limit", metavar="N", type=click.IntRange(1, 10_000), default=20, help="At most so many (default: 20)."
)
@AS_JSON
def search(
    case: Path,
    words: tuple[str, ...],
    source: str | None,
    kind: str | None,
    identity: str | None,
    relayed_by: str | None,
    voice: str | None,
    evidence: str | None,
    no_evidence: bool,
    type_: str | None,
    commitment: str | None,
    denied: bool,
    outlet: str | None,
    since: str | None,
    until: str | None,
    limit: int,
    as_json: bool,
) -> int:
    """Find WORDS in CASE: all of them in an article, or with a filter by who says it, in one row of a ledger.

    Words are taken as they are typed; capitals, accents and English endings are of no account. "A phrase in
    quotation marks" stays together, and a star at the end of a word stands for any ending. Without words the
    filters alone decide. Before each passage stands its position in the text, in characters.

    \b
    Examples:
      sayso search story.sayso mobile crematoria
      sayso search story.sayso '"oil field"' --kind state --no-evidence
      sayso search story.sayso --source sivkov --since 2017-10
    """
    if evidence and no_evidence:
        raise click.UsageError("--evidence and --no-evidence exclude each other: choose one")
    filters = (source, kind, identity, relayed_by, voice, evidence, type_, commitment, outlet, since, until)
    if not " ".join(words).strip() and not any((*filters, no_evidence, denied)):
        raise click.UsageError(f"give words to look for, or a filter; for all articles: sayso list {case}")
    prepare()
    from sayso.case.case import Case

    with Case(case, write=False) as opened:
        try:
            found = opened.search(
                " ".join(words),
                source=source,
                kind=kind,
                identity=identity,
                outlet=outlet,
                since=since,
                until=until,
                voice=voice,
                evidence="none" if no_evidence else evidence,
                relayed_by=relayed_by,
                type=type_,
                commitment=commitment,
                denied=denied,
                limit=limit,
            )
        except ValueError as wrong:
            raise click.UsageError(str(wrong)) from wrong
    if as_json:
        from sayso.views.wire_looking import hits_json

        write(b"".join(hits_json(found)))
        return 0
    from sayso.cli.screen import Screen
    from sayso.views.hit_lines import hit_lines

    screen = Screen(highlight=False, markup=False, emoji=False)
    for line in hit_lines(found, screen.width):
        screen.print(line, soft_wrap=True)
    return 0
