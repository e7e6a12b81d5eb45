"""Makes families and writes them to a folder: `python -m evaluation.presssim --part choose --out FOLDER`."""

from __future__ import annotations

from pathlib import Path

import click

from evaluation.presssim.records import publishers, write
from evaluation.presssim.sheet import Part
from evaluation.presssim.stats import counted, shown
from evaluation.presssim.world import families


@click.command()
@click.option("--part", type=click.Choice(["choose", "report"]), required=True)
@click.option("--families", "count", default=40, show_default=True, help="How many stories.")
@click.option("--seed", default=1, show_default=True)
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), help="Folder for texts and truth.")
@click.option("--pages", is_flag=True, help="HTML pages beside the texts.")
@click.option("--stats", is_flag=True, help="Show how the families are distributed.")
def main(part: Part, count: int, seed: int, out: Path | None, pages: bool, stats: bool) -> None:
    """Make article families with the truth about them."""
    if out:
        for family in families(part, count, seed):
            write(family, out, pages=pages)
        (out / "publishers.csv").write_text(publishers(part), encoding="utf-8")
    if stats or not out:
        for line in shown(counted(families(part, count, seed))):
            click.echo(line)


if __name__ == "__main__":
    main()
