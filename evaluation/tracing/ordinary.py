"""What tracing says of ordinary real claims: none of them is circular, and most rest on nobody who is named.

    python -m evaluation.tracing.ordinary [--json FILE]

Sayso reads the texts of ../shared/data/fakes and re3d, traces them together, and looks up the event of each
seed of `evaluation/gold/tracing/fakes-clusters.json` (its row by overlap, as in `evaluation.tracing.pairs`).
A seed that no row covers, or that stands alone, has no event.

circles       how many of the seeds that readers found in no ring have one by Sayso.
likely        where readers counted origins with access: whether Sayso's `likely` is that number; `held`,
              whether it lies within `lo` and `hi`. Of a seed without an event nothing is known: 0.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from evaluation.figures import Figure, share
from evaluation.results import Result, today, write
from evaluation.tracing.claims import covering
from evaluation.tracing.pairs import Place, loose_documents
from sayso.core.appearance import appearance_of
from sayso.core.span import Span
from sayso.core.trace import EventTrace
from sayso.pipeline import read_document, reader_of
from sayso.resolving.across.speakers import speakers_of
from sayso.tracing.article import Article
from sayso.tracing.families import shipped_families
from sayso.tracing.mentions import mentions_of
from sayso.tracing.trace import trace

GOLD: Final = Path(__file__).parents[1] / "gold" / "tracing" / "fakes-clusters.json"


@dataclass(frozen=True, slots=True)
class Seed:
    """A claim drawn by chance; `origins`: how many with access were counted, None where nobody counted."""

    place: Place
    circular: bool
    origins: int | None


def main() -> None:
    """Scores, prints, and writes where asked."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--json", type=Path)
    given = parser.parse_args()
    reader = reader_of()
    articles = tuple(
        Article(read_document(document, reader), (appearance_of(document),))
        for document in loose_documents().values()
    )
    seeds = seeds_of(json.loads(GOLD.read_text(encoding="utf-8")))
    figures, details = scores(seeds, articles)
    result = Result(
        name="ordinary-fakes",
        command="python -m evaluation.tracing.ordinary",
        date=today(),
        figures={name: figure.value for name, figure in figures.items()}
        | {"circles": float(details["circles"])},
        intervals={name: (figure.low, figure.high) for name, figure in figures.items()},
        details=details,
    )
    if given.json:
        write(result, given.json)
    print(json.dumps(asdict(result), indent=1))


def seeds_of(entries: Sequence[Mapping[str, Any]]) -> tuple[Seed, ...]:
    """The seeds of the gold file."""
    return tuple(
        Seed(
            Place(entry["seed"]["text_id"], Span(*entry["seed"]["span"])),
            entry["circular"],
            entry.get("independent"),
        )
        for entry in entries
    )


def scores(seeds: Sequence[Seed], articles: Sequence[Article]) -> tuple[dict[str, Figure], dict[str, int]]:
    """The figures by name, and what was counted."""
    events = _events(articles)
    rows = {article.text_id: mentions_of(article.ledger) for article in articles}
    found = [
        (seed, events.get(covering((seed.place.span,), rows[seed.place.text_id]) or "")) for seed in seeds
    ]
    ordinary = [event for seed, event in found if not seed.circular]
    asked = [(seed.origins, event) for seed, event in found if seed.origins is not None]
    likely = [(float(_figures(event)[1] == origins), 1.0) for origins, event in asked]
    held = [
        (float(origins in range(_figures(event)[0], _figures(event)[2] + 1)), 1.0) for origins, event in asked
    ]
    details = {
        "ordinary": len(ordinary),
        "in an event": sum(event is not None for event in ordinary),
        "circles": sum(bool(event and event.circles) for event in ordinary),
        "thin": sum(bool(event and event.thin) for event in ordinary),
    }
    return {"likely": share(likely), "held": share(held)}, details


def _events(articles: Sequence[Article]) -> dict[str, EventTrace]:
    """The event of every mention that shares one, by the mention's id."""
    found = trace(articles, speakers_of([article.ledger for article in articles]), shipped_families())
    return {mention.id: event for event in found.events for mention in event.mentions}


def _figures(event: EventTrace | None) -> tuple[int, int, int]:
    """`lo`, `likely` and `hi` of the event; of a claim that no other article has, nothing is known."""
    told = event.whole.independence if event else None
    return (told.lo, told.likely, told.hi) if told else (0, 0, 0)


if __name__ == "__main__":
    main()
