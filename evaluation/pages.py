"""Article body on real pages: token F1 of the zones `body`, with trafilatura beside it in the same run.

    python -m evaluation.pages choose|report [--worst N] [--json FILE]

Tokens are `\\w+|[^\\w\\s]`, compared as bags per page; precision and recall are means over pages,
as in the article-extraction benchmark whose pages these are, and F1 is made of the two means; the
mean of the pages' own F1 stands beside it. Which half a page is in is decided by the digest of its
id: rules are chosen on `choose` alone, `report` is for the figure.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import random
import re
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import trafilatura

from evaluation.results import Data, Result, today, write
from evaluation.scoring import DRAWS, SEED
from sayso.core.document import Document
from sayso.core.zone import ZoneKind
from sayso.intake.html import document_from_html
from sayso.zoning import mark_zones

PAGES: Final = Path(__file__).parents[2] / "shared" / "data" / "pages"
TOKEN: Final = re.compile(r"\w+|[^\w\s]")
HALVES: Final = ("choose", "report")


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the benchmark: its markup and its article as people copied it."""

    id: str
    url: str
    markup: str
    article: str

    def document(self) -> Document:
        """The page as Sayso takes it in."""
        return document_from_html(self.markup, Document(text="", name=self.id[:12], url=self.url))


def half_of(name: str) -> str:
    """The half a page or text belongs to, by the digest of its id."""
    return HALVES[hashlib.sha256(name.encode()).digest()[-1] % 2]


def pages(half: str | None = None, folder: Path = PAGES) -> Iterator[Page]:
    """The pages of one half (of both where None), in the order of their digests."""
    truth = json.loads((folder / "ground-truth.json").read_text())
    for name in sorted(truth, key=lambda name: hashlib.sha256(name.encode()).hexdigest()):
        if half in (None, half_of(name)):
            packed = (folder / "html" / f"{name}.html.gz").read_bytes()
            markup = gzip.decompress(packed).decode("utf-8", "replace")
            yield Page(name, truth[name]["url"], markup, truth[name]["articleBody"])


BODY: Final = frozenset({ZoneKind.BODY, ZoneKind.CROSSHEAD, ZoneKind.DATELINE})
"""What people copied as the article: its prose, its crossheads and its dateline, no captions."""


@dataclass(frozen=True, slots=True)
class Score:
    """The share extracted that is the article, and the share of the article that was extracted."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def body_of(document: Document) -> str:
    """The words of the zones that are the article's body."""
    return "\n".join(zone.span.of(document.text) for zone in mark_zones(document) if zone.kind in BODY)


def score(found: str, gold: str) -> Score:
    """Tokens of one text against the other's, as bags."""
    a, b = Counter(TOKEN.findall(found)), Counter(TOKEN.findall(gold))
    shared = sum((a & b).values())
    return Score(shared / a.total() if a else float(not b), shared / b.total() if b else float(not a))


@dataclass(frozen=True, slots=True)
class Compared:
    """One page as both extractors read it, and how long Sayso took."""

    page: Page
    sayso: Score
    trafilatura: Score
    seconds: float


def compare(half: str, folder: Path = PAGES) -> list[Compared]:
    """Every page of one half, read by Sayso and by trafilatura."""
    compared = []
    for page in pages(half, folder):
        began = time.perf_counter()
        body = body_of(page.document())
        seconds = time.perf_counter() - began
        other = trafilatura.extract(page.markup, include_comments=False) or ""
        compared.append(Compared(page, score(body, page.article), score(other, page.article), seconds))
    return compared


def figures(scores: Sequence[Score]) -> dict[str, float]:
    """Mean precision and recall over pages, the F1 of these means, and the mean of the pages' own F1."""
    means = Score(*(sum(getattr(s, side) for s in scores) / len(scores) for side in ("precision", "recall")))
    mean_f1 = sum(s.f1 for s in scores) / len(scores)
    table = {"precision": means.precision, "recall": means.recall, "f1": means.f1, "mean f1": mean_f1}
    return {name: round(100 * value, 2) for name, value in table.items()}


def measure(half: str, folder: Path = PAGES) -> Result:
    """Both extractors on one half, in per cent; intervals are drawn over pages."""
    compared = compare(half, folder)
    chance = random.Random(SEED)
    draws = [chance.choices(range(len(compared)), k=len(compared)) for _ in range(DRAWS)]
    found: dict[str, float] = {}
    intervals: dict[str, tuple[float, float]] = {}
    for who in ("sayso", "trafilatura"):
        scores = [getattr(page, who) for page in compared]
        drawn = [figures([scores[k] for k in draw]) for draw in draws]
        for name, value in figures(scores).items():
            ordered = sorted(d[name] for d in drawn)
            found[f"{who}: {name}"] = value
            intervals[f"{who}: {name}"] = (ordered[DRAWS // 40], ordered[-DRAWS // 40 - 1])
    articles = "".join(page.page.id + page.page.article for page in compared)
    return Result(
        name=f"pages-{half}",
        command=f"python -m evaluation.pages {half}",
        date=today(),
        figures=found,
        intervals=intervals,
        data=Data(f"pages-{half}", hashlib.sha256(articles.encode()).hexdigest(), len(compared), 0),
        details={
            "pages per second": round(len(compared) / sum(page.seconds for page in compared), 1),
            "f1 by page": {page.page.id: round(100 * page.sayso.f1, 1) for page in compared},
        },
    )


def main() -> None:
    """Print the figures of one half and its worst pages, and keep them where that is asked for."""
    parser = argparse.ArgumentParser(description="article body on real pages")
    parser.add_argument("half", choices=HALVES)
    parser.add_argument("--worst", type=int, default=0, help="so many of the worst pages, by id")
    parser.add_argument("--json", type=Path, metavar="FILE", help="keep the result")
    arguments = parser.parse_args()
    result = measure(arguments.half)
    print(json.dumps(result.figures, indent=1))
    each = result.details["f1 by page"]
    for name in sorted(each, key=each.__getitem__)[: arguments.worst]:
        print(name, each[name])
    if arguments.json:
        write(result, arguments.json)


if __name__ == "__main__":
    main()
