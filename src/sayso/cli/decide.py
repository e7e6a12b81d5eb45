"""`sayso decide`: a person's word on rows and on names."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from sayso.cli.options import AS_JSON, CASE
from sayso.cli.output import prepare, write
from sayso.core.decision import RowVerdict, SameVerdict

if TYPE_CHECKING:
    from sayso.case.case import Case
    from sayso.case.decisions import Decided

Pair = tuple[str, str]


@click.command(short_help="Accept or reject rows, tell sources together or apart.")
@CASE
@click.argument("text_id", metavar="[ID", required=False)
@click.argument("row", metavar="ROW]", required=False)
@click.option("--accept", is_flag=True, help="The row is right as it stands.")
@click.option("--reject", is_flag=True, help="The row is wrong.")
@click.option("--same", nargs=2, metavar="NAME OTHER", help="The two names are one source's.")
@click.option("--different", nargs=2, metavar="NAME OTHER", help="The two names are two sources'.")
@click.option("--copy", nargs=2, metavar="ID OTHER", help="One of the two articles is copied from the other.")
@click.option("--no-copy", nargs=2, metavar="ID OTHER", help="Neither of the two is copied from the other.")
@click.option("--same-claim", nargs=2, metavar="ID:ROW OTHER:ROW", help="The two rows make one claim.")
@click.option("--other-claim", nargs=2, metavar="ID:ROW OTHER:ROW", help="The two rows make two claims.")
@click.option("--undo", metavar="NUMBER", type=click.IntRange(1), help="Let a decision stand no more.")
@click.option("--import", "handed", metavar="FILE", help="Add the decisions that --list --json wrote.")
@click.option("--list", "listed", is_flag=True, help="List the decisions, and what has become of them.")
@click.option("--note", metavar="TEXT", default="", help="Why, for yourself and others.")
@AS_JSON
def decide(
    case: Path,
    text_id: str | None,
    row: str | None,
    accept: bool,
    reject: bool,
    undo: int | None,
    handed: str | None,
    listed: bool,
    note: str,
    as_json: bool,
    **pairs: Pair | None,
) -> int:
    """Decide on a row of an article in CASE, or on two names, articles or rows; nothing is ever overwritten.

    A row is named by the ID of its article and its number, as sayso show has them. What is decided on is the
    row as it stands: its source, its place and its exact words. Where a later reading has no such row the
    decision is listed as orphaned. Of two decisions on the same the later holds, until it is undone. sayso
    sources and sayso trace follow what you decide.

    \b
    Examples:
      sayso decide story.sayso 3f2a91c0 4 --accept
      sayso decide story.sayso 3f2a91c0 V2 --reject --note "carried on from the agency"
      sayso decide story.sayso --same "FNA" "Fars News Agency"
      sayso decide story.sayso --no-copy 3f2a91c0 77b1e0d4
      sayso decide story.sayso --same-claim 3f2a91c0:4 77b1e0d4:V2
      sayso decide story.sayso --undo 3
      sayso decide story.sayso --list --json > decisions.jsonl
      sayso decide copy.sayso --import decisions.jsonl
    """
    asked = {option: pair for option, pair in pairs.items() if pair}
    if accept and reject:
        raise click.UsageError("--accept and --reject exclude each other: choose one")
    verdict = RowVerdict.ACCEPTED if accept else RowVerdict.REJECTED if reject else None
    _check(text_id, row, verdict, undo, listed, asked, handed, note, as_json)
    prepare()
    from sayso.case.case import Case
    from sayso.cli.existing import existing

    if handed:
        with existing(case) as opened:
            return _take(opened, handed)
    with Case(case, write=False) if listed else existing(case) as opened:
        if listed:
            found = opened.decided()
        else:
            number = undo or _decided(opened, text_id, row, verdict, asked, note)
            if undo:
                opened.undo(undo)
            found = tuple(one for one in opened.decided() if one.decision.number == number)
    _tell(found, as_json)
    return 0


def _check(
    text_id: str | None,
    row: str | None,
    verdict: RowVerdict | None,
    undo: int | None,
    listed: bool,
    pairs: Mapping[str, Pair],
    handed: str | None,
    note: str,
    as_json: bool,
) -> None:
    asked = [verdict, undo, handed, listed or None, *pairs]
    if sum(one is not None for one in asked) != 1:
        raise click.UsageError(f"choose one of {', '.join(CHOICES)}")
    if handed and (note or as_json):
        raise click.UsageError("--import takes neither --note nor --json: notes come with the decisions")
    if note and (listed or undo):
        raise click.UsageError("--note goes with a decision: it says why")
    if (row is None) == (verdict is not None) or (text_id is not None) != (row is not None):
        raise click.UsageError("--accept and --reject, and nothing else, take the ID of an article and a ROW")


CHOICES: Final = (
    *("--accept", "--reject", "--same", "--different", "--copy", "--no-copy", "--same-claim"),
    *("--other-claim", "--undo", "--import", "--list"),
)


def _decided(
    case: Case,
    text_id: str | None,
    row: str | None,
    verdict: RowVerdict | None,
    pairs: Mapping[str, Pair],
    note: str,
) -> int:
    """Decide, and give the number of the decision."""
    if text_id and row and verdict:
        return case.decide_row(text_id, row, verdict, note).number
    ((option, (one, other)),) = pairs.items()
    same = SameVerdict.SAME if option in ("same", "copy", "same_claim") else SameVerdict.DIFFERENT
    if option in ("same", "different"):
        return case.decide_sources(one, other, same, note).number
    if option in ("copy", "no_copy"):
        return case.decide_copy(one, other, same, note).number
    return case.decide_claim(_row(one), _row(other), same, note).number


def _take(case: Case, handed: str) -> int:
    """Add the decisions of a file, or of standard input ("-"), and say what came of each."""
    from sayso.views.decisions import taken_told
    from sayso.views.decisions_read import decisions_in

    try:
        with click.open_file(handed, "rb") as lines:
            taken = case.take(decisions_in(lines, handed))
    except OSError as problem:
        raise click.ClickException(
            f"{handed}: {(problem.strerror or str(problem)).lower()}; give a file to read"
        ) from problem
    click.echo(taken_told(taken))
    return 0


def _row(words: str) -> Pair:
    """An article's id and the number of a row: "3f2a91c0:4"."""
    text_id, colon, row = words.partition(":")
    if not colon or not row:
        raise click.UsageError(f"{words}: no row; give the ID of an article and a row, as 3f2a91c0:4")
    return text_id, row


def _tell(found: tuple[Decided, ...], as_json: bool) -> None:
    from sayso.cli.screen import Screen
    from sayso.views.decisions import decision_json, decision_lines
    from sayso.views.terminal import NARROWEST

    screen = Screen(highlight=False, markup=False, emoji=False)
    for one in found:
        if as_json:
            write(decision_json(one))
            continue
        for line in decision_lines(one, max(screen.width, NARROWEST)):
            screen.print(line, soft_wrap=True)
    if not found and not as_json:
        click.echo("nothing decided yet")
