"""Zones against people's reading of them: F1 per kind, by unit.

    python -m evaluation.zones score choose|report     F1 per kind, as JSON
    python -m evaluation.zones wrong choose            the units of the choose half that came out wrong
    python -m evaluation.zones dump FOLDER             the units to annotate, numbered, without verdicts
    python -m evaluation.zones take LABELS             annotations (one kind per dumped unit) into the gold

The units are the blocks of a page and the lines of a text. Gold holds a digest of each unit's words
and its kind, never the words: pages belong to their publishers. A unit that the gold does not know
(the extractor has changed) is left out and counted as `unmatched`. Pages and texts are split in
halves by the digest of their ids; rules are chosen on `choose` alone.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final

from evaluation.pages import HALVES, PAGES, half_of, pages
from sayso.core.document import Document
from sayso.core.span import Span
from sayso.core.zone import Zone, ZoneKind
from sayso.zoning import mark_zones
from sayso.zoning.units import units_of

GOLD: Final = Path(__file__).parent / "gold" / "zones"
PAGES_A_HALF: Final = 14
TEXTS_A_HALF: Final = {"polnear": 5, "re3d": 3, "war": 2}
MOST_BLOCKS: Final = 260
"""Blocks of the largest page that is annotated."""
COUNTED_FROM: Final = 20
"""Units of a kind from which its F1 is a figure."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One unit with its gold kind and ours, and the rule that decided."""

    sample: str
    words: str
    gold: ZoneKind
    found: ZoneKind
    rule: str


def samples(folder: Path = PAGES.parent) -> Iterator[tuple[str, Document]]:
    """The pages and texts that are annotated: by digest, so many of each half and kind."""
    yield "seed", _plain("seed", next((folder / "seed").glob("*.txt")).read_text(encoding="utf-8"))
    for half in HALVES:
        documents = ((f"pages/{page.id}", page.document()) for page in pages(half, folder / "pages"))
        yield from islice((s for s in documents if len(s[1].blocks) <= MOST_BLOCKS), PAGES_A_HALF)
    texts = dict(_texts(folder))
    for half in HALVES:
        names = sorted((name for name in texts if half_of(name) == half), key=_digest)
        for kind, wanted in TEXTS_A_HALF.items():
            for name in [name for name in names if name.startswith(kind)][:wanted]:
                yield name, _plain(name, texts[name])


def side_of(name: str) -> str:
    """The half of a sample; a page is in the same one here as where its body is measured."""
    return "choose" if name == "seed" else half_of(name.removeprefix("pages/"))


def judge(half: str, folder: Path = PAGES.parent) -> tuple[list[Judged], int]:
    """The units of one half with both kinds, and how many of them the gold does not know."""
    judged: list[Judged] = []
    unmatched = 0
    for name, document in samples(folder):
        path = GOLD / f"{_file(name)}.json"
        if side_of(name) != half or not path.exists():
            continue
        known: dict[str, deque[str]] = {}
        for digest, kind in json.loads(path.read_text(encoding="utf-8"))["units"]:
            known.setdefault(digest, deque()).append(kind)
        zones = mark_zones(document)
        for unit in units_of(document):
            words = " ".join(unit.span.of(document.text).split())
            kinds = known.get(_digest(words)[:16])
            if not kinds:
                unmatched += 1
                continue
            zone = _zone_of(unit.span, zones)
            judged.append(Judged(name, words, ZoneKind(kinds.popleft()), zone.kind, zone.rule))
    return judged, unmatched


def scores(judged: list[Judged]) -> dict[str, dict[str, float]]:
    """Precision, recall and F1 of each kind, with the number of its units in the gold."""
    right = Counter(unit.gold for unit in judged if unit.gold is unit.found)
    gold, found = Counter(unit.gold for unit in judged), Counter(unit.found for unit in judged)
    table = {}
    for kind, units in gold.most_common():
        precision = right[kind] / found[kind] if found[kind] else 0.0
        recall = right[kind] / units
        f1 = 2 * right[kind] / (found[kind] + units)
        table[kind.value] = {
            "units": units,
            "precision": round(precision, 3),
            "recall": round(recall, 3),
            "f1": round(f1, 3),
        }
    return table


def report(half: str) -> dict[str, object]:
    """The scores of one half, the kinds that occur often enough first."""
    judged, unmatched = judge(half)
    table = scores(judged)
    counted = {kind: row for kind, row in table.items() if row["units"] >= COUNTED_FROM}
    return {
        "half": half,
        "samples": len({unit.sample for unit in judged}),
        "units": len(judged),
        "unmatched": unmatched,
        "right": round(sum(u.gold is u.found for u in judged) / len(judged), 4) if judged else None,
        "mean_f1": round(sum(row["f1"] for row in counted.values()) / len(counted), 4) if counted else None,
        "kinds": counted,
        "rare": {kind: row for kind, row in table.items() if kind not in counted},
    }


def dump(folder: Path) -> None:
    """Write each sample as numbered units, with the markup they stand in, for people to read."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, document in samples():
        lines = []
        for unit in units_of(document):
            words = " ".join(unit.span.of(document.text).split())
            where = f"<{' > '.join(unit.path[-3:])}> " if unit.path else ""
            lines.append(f"[{unit.number}] {where}{'HIDDEN ' if unit.hidden else ''}{words}")
        (folder / f"{_file(name)}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


def take(labels: Path) -> None:
    """Turn annotations, one kind per dumped unit, into gold without words."""
    GOLD.mkdir(parents=True, exist_ok=True)
    for name, document in samples():
        path = labels / f"{_file(name)}.json"
        if not path.exists():
            print(f"{name}: not annotated")
            continue
        kinds = [ZoneKind(kind) for kind in json.loads(path.read_text(encoding="utf-8"))["kinds"]]
        units = units_of(document)
        if len(kinds) != len(units):
            print(f"{name}: {len(kinds)} kinds for {len(units)} units; not taken")
            continue
        digests = [_digest(" ".join(unit.span.of(document.text).split()))[:16] for unit in units]
        rows = [[digest, kind.value] for digest, kind in zip(digests, kinds, strict=True)]
        body = ",\n".join(json.dumps(row) for row in rows)
        text = f'{{"id": {json.dumps(name)}, "units": [\n{body}\n]}}\n'
        (GOLD / path.name).write_text(text, encoding="utf-8")


def _zone_of(span: Span, zones: tuple[Zone, ...]) -> Zone:
    """The zone that holds most of a unit."""
    touching = [zone for zone in zones if zone.span.overlaps(span)]
    return max(touching, key=lambda z: min(z.span.end, span.end) - max(z.span.start, span.start))


def _texts(folder: Path) -> Iterator[tuple[str, str]]:
    for path in sorted((folder / "polnear" / "train" / "text").glob("*.txt")):
        yield f"polnear/{path.stem}", path.read_text(encoding="utf-8")
    for path in sorted((folder / "re3d").glob("*/documents.json")):
        for line in path.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            yield f"re3d/{record['_id']}", f"{record['title']}\n\n{record['text']}"
    for path in sorted((folder / "war").glob("*.txt")):
        yield f"war/{path.stem}", path.read_text(encoding="utf-8")


def _plain(name: str, text: str) -> Document:
    return Document(text=text, name=name)


def _file(name: str) -> str:
    return name.replace("/", "__")


def _digest(words: str) -> str:
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()


def main() -> None:
    """One verb, as in the module's first lines."""
    parser = argparse.ArgumentParser(description="zones against people's reading of them")
    verbs = parser.add_subparsers(dest="verb", required=True)
    verbs.add_parser("score").add_argument("half", choices=HALVES)
    verbs.add_parser("wrong").add_argument("half", choices=HALVES[:1])
    verbs.add_parser("dump").add_argument("folder", type=Path)
    verbs.add_parser("take").add_argument("folder", type=Path)
    arguments = parser.parse_args()
    if arguments.verb == "dump":
        dump(arguments.folder)
    elif arguments.verb == "take":
        take(arguments.folder)
    elif arguments.verb == "wrong":
        for unit in judge(arguments.half)[0]:
            if unit.gold is not unit.found:
                print(f"{unit.sample[:14]} {unit.gold} not {unit.found} ({unit.rule}): {unit.words[:100]}")
    else:
        print(json.dumps(report(arguments.half), indent=1))


if __name__ == "__main__":
    main()
