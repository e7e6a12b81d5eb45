"""Long, seeded fuzzing of the whole path: `python -m evaluation.soak [--share 0.1] [--seed N]`.

Each kind of input is made from our own articles by a seeded generator; each must give a ledger that keeps
the laws, or a one-line SaysoError. CI runs a tenth (tests/test_soak.py). The result is written with --json.
"""

from __future__ import annotations

import argparse
import json
import re
import resource
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from itertools import pairwise
from pathlib import Path
from random import Random

from evaluation.corpus import OWN
from evaluation.results import today
from sayso.core.ledger import Ledger
from sayso.core.span import Span
from sayso.errors import SaysoError
from sayso.intake.documents import document_of
from sayso.intake.items import Item
from sayso.pipeline import read_document, reader_of
from sayso.views.safe import safe

EACH = 150
"""Inputs of a kind in a whole run."""
SECONDS, MEGABYTES = 10.0, 1_000
"""What one input may take, and the process at its peak."""
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "cp1251", "cp1252", "latin-1", "koi8-r", "mac-cyrillic")
HOSTILE = (
    "\x00",
    "\x1b[2J",
    "\u202e",
    "\u200b",
    "\ud800",
    "\U0001f600",
    "\u0301",
    "\r\n",
    "<script>",
    "]]>",
    "&#0;",
    "«",
    "“",
)
TAGS = (
    "p",
    "div",
    "span",
    "b",
    "table",
    "td",
    "svg",
    "math",
    "template",
    "noscript",
    "iframe",
    "h1",
    "li",
    "pre",
)

_OBEYED = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")

Kind = Callable[[str, Random], bytes]


def truncated(text: str, chance: Random) -> bytes:
    """Cut at any byte, of any encoding."""
    data = text.encode(chance.choice(ENCODINGS), "replace")
    return data[: chance.randrange(len(data))]


def corrupted(text: str, chance: Random) -> bytes:
    """Some bytes are others."""
    data = bytearray(text.encode(chance.choice(ENCODINGS), "replace"))
    for _ in range(chance.randrange(1, 60)):
        data[chance.randrange(len(data))] = chance.randrange(256)
    return bytes(data)


def mixed_encodings(text: str, chance: Random) -> bytes:
    """Each paragraph in an encoding of its own."""
    parts = text.split("\n")
    return b"\n".join(part.encode(chance.choice(ENCODINGS), "replace") for part in parts)


def hostile_marks(text: str, chance: Random) -> bytes:
    """Control, bidi and escape characters, lone surrogates and markup at any place."""
    pieces = list(text)
    for _ in range(chance.randrange(1, 40)):
        pieces.insert(chance.randrange(len(pieces)), chance.choice(HOSTILE))
    return "".join(pieces).encode("utf-8", "surrogatepass")


def one_line(text: str, chance: Random) -> bytes:
    """No line break, many times over."""
    return (" ".join(text.split()) * chance.randrange(1, 30)).encode()


def tag_soup(text: str, chance: Random) -> bytes:
    """Tags opened and closed at random round the words."""
    words = [
        f"<{chance.choice(('', '/'))}{chance.choice(TAGS)}>{w}" if chance.random() < 0.3 else w
        for w in text.split()
    ]
    return ("<html><body>" + " ".join(words)).encode()


def deep_page(text: str, chance: Random) -> bytes:
    """Elements nested thousands of levels deep."""
    depth = chance.randrange(10, 20_000)
    return ("<html>" + "<div>" * depth + text + "</div>" * chance.randrange(depth)).encode()


def noise(text: str, chance: Random) -> bytes:
    """No text at all."""
    return chance.randbytes(chance.randrange(1, 4_000))


KINDS: tuple[Kind, ...] = (
    truncated, corrupted, mixed_encodings, hostile_marks, one_line, tag_soup, deep_page, noise,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tally:
    """What one kind of input gave: ledgers, refusals by their kind, broken laws, and the slowest input."""

    kind: str
    inputs: int
    ledgers: int
    refused: dict[str, int]
    broken: list[str]
    slowest_seconds: float


def run(*, share: float, seed: int) -> list[Tally]:
    """Every kind, with this share of its inputs."""
    texts = [path.read_text(encoding="utf-8") for path in sorted((OWN / "test").glob("*.txt"))]
    return [_run_kind(kind, texts, max(1, round(EACH * share)), seed) for kind in KINDS]


def _run_kind(kind: Kind, texts: list[str], inputs: int, seed: int) -> Tally:
    ledgers, slowest, broken = 0, 0.0, []
    refused: dict[str, int] = {}
    for number in range(inputs):
        chance = Random(f"{seed}/{kind.__name__}/{number}")
        data = kind(chance.choice(texts), chance)
        started = time.perf_counter()
        try:
            ledger = read_document(document_of(Item(f"{kind.__name__}-{number}", data)), reader_of())
        except SaysoError as problem:
            word = getattr(problem, "kind", type(problem).__name__)
            refused[word] = refused.get(word, 0) + 1
            if "\n" in str(problem):
                broken.append(f"{number}: an error of several lines")
        except Exception as problem:  # the finding that soaking is for
            broken.append(f"{number}: {type(problem).__name__}: {problem}")
        else:
            ledgers += 1
            broken += [f"{number}: {law}" for law in broken_laws(ledger)]
        slowest = max(slowest, time.perf_counter() - started)
    if slowest > SECONDS:
        broken.append(f"an input took {slowest:.1f} s")
    return Tally(kind.__name__, inputs, ledgers, refused, broken, round(slowest, 2))


def broken_laws(ledger: Ledger) -> Iterator[str]:
    """The laws that a ledger breaks, in words."""
    text = ledger.document.text
    edges = [0, *(zone.span.end for zone in ledger.zones)]
    if [zone.span.start for zone in ledger.zones] != edges[:-1] or edges[-1] != len(text):
        yield "zones do not partition the text"
    for row in ledger.attributions:
        for role in (row.source, row.cue, row.content):
            if not _tidy(role, text):
                yield f"spans out of order or range in row {row.id}"
    if _OBEYED.search(safe(text)):
        yield "a character that a terminal would obey"


def _tidy(spans: tuple[Span, ...], text: str) -> bool:
    inside = all(s.end <= len(text) and s.of(text) == s.of(text).strip() for s in spans)
    return inside and all(a.end <= b.start for a, b in pairwise(spans))


def main() -> int:
    """Run, print, keep; 1 where a law was broken."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.soak", description=__doc__)
    parser.add_argument("--share", type=float, default=1.0)
    parser.add_argument("--seed", type=int, default=20171030)
    parser.add_argument("--json", type=Path, metavar="FILE")
    asked = parser.parse_args()
    tallies = run(share=asked.share, seed=asked.seed)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    result = {"date": today(), "share": asked.share, "seed": asked.seed, "peak_megabytes": peak}
    text = json.dumps({**result, "kinds": [asdict(t) for t in tallies]}, indent=1, ensure_ascii=False)
    print(text)
    if asked.json:
        asked.json.write_text(text + "\n", encoding="utf-8")
    return 1 if peak > MEGABYTES or any(t.broken for t in tallies) else 0


if __name__ == "__main__":
    sys.exit(main())
