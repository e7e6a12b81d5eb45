"""Article body on real pages: token F1 of the zones `body`, with trafilatura beside it in the same run.

    python -m evaluation.pages choose|report [--worst N]

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
import re
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import trafilatura

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


def summary(scores: list[Score]) -> dict[str, float]:
    """Mean precision and recall, the F1 of these means, and the mean of the pages' own F1."""
    means = Score(*(sum(getattr(s, side) for s in scores) / len(scores) for side in ("precision", "recall")))
    return {
        "precision": round(means.precision, 4),
        "recall": round(means.recall, 4),
        "f1": round(means.f1, 4),
        "mean_f1": round(sum(s.f1 for s in scores) / len(scores), 4),
    }


def evaluate(half: str, folder: Path = PAGES) -> dict[str, object]:
    """Sayso and trafilatura on one half: scores, pages per second, and each page's own F1."""
    ours, theirs, each, seconds = [], [], {}, 0.0
    for page in pages(half, folder):
        began = time.perf_counter()
        body = body_of(page.document())
        seconds += time.perf_counter() - began
        ours.append(score(body, page.article))
        theirs.append(score(trafilatura.extract(page.markup, include_comments=False) or "", page.article))
        each[page.id] = (round(ours[-1].f1, 4), round(theirs[-1].f1, 4), page.url)
    return {
        "half": half,
        "pages": len(ours),
        "sayso": summary(ours),
        "trafilatura": summary(theirs),
        "pages_per_second": round(len(ours) / seconds, 1),
        "each": each,
    }


def main() -> None:
    """Print the scores of one half as JSON, and its worst pages."""
    parser = argparse.ArgumentParser(description="article body on real pages")
    parser.add_argument("half", choices=HALVES)
    parser.add_argument("--worst", type=int, default=0, help="so many of the worst pages, by id")
    arguments = parser.parse_args()
    result = evaluate(arguments.half)
    each = result.pop("each")
    print(json.dumps(result, indent=1))
    assert isinstance(each, dict)
    for name in sorted(each, key=lambda name: each[name][0])[: arguments.worst]:
        print(name, *each[name])


if __name__ == "__main__":
    main()
