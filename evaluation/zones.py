"""Zones against people's reading of them: F1 per kind, by unit.

    python -m evaluation.zones score SIDE [--json FILE]  F1 per kind on one side; FILE keeps the result
    python -m evaluation.zones wrong choose              the units of the choosing side that came out wrong
    python -m evaluation.zones dump FOLDER               the units to annotate, numbered, without verdicts
    python -m evaluation.zones take LABELS [--second]    annotations (one kind per dumped unit) into the gold
    python -m evaluation.zones agree                     the gold beside the second reading of some pages

The units are the blocks of a page and the lines of a text. Gold holds a digest of each unit's words
and its kind, never the words: pages belong to their publishers. A unit that the gold does not know
(the extractor has changed) is left out and counted as `unmatched`. There are two sides: rules are
chosen on `choose` alone, to which the pages of the other half go that were fresh once and scored;
`report` are pages and texts of that half whose scores, but no units, were seen while rules were written.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from itertools import chain
from pathlib import Path
from typing import Final

from evaluation.pages import PAGES, half_of, pages
from evaluation.results import Data, Result, today, write
from evaluation.scoring import Score, summary
from sayso.core.document import Document
from sayso.core.span import Span
from sayso.core.zone import Zone, ZoneKind
from sayso.zoning import mark_zones
from sayso.zoning.units import Unit, units_of

GOLD: Final = Path(__file__).parent / "gold" / "zones"
SECOND: Final = GOLD.parent / "second" / "zones"
PAGES_OF: Final = {
    "choose": (("choose", 0, 54), ("report", 14, 46)),
    "report": (("report", 0, 14), ("report", 46, 56)),
}
"""Which pages a side has: of which half, and from where to where; the long ones stand last."""
SIDES: Final = tuple(PAGES_OF)
TEXTS_A_HALF: Final = {"polnear": 5, "re3d": 3, "war": 2}
LONG: Final = 260
"""Blocks from which a page is long: such pages were annotated last (28 November 2026)."""
WHOLE_LINK: Final = 0.9
SHORT_LINK: Final = 7
"""Share of a unit that is a link, and words that it has at most, where it leads to something."""
COUNTED_FROM: Final = 20
"""Units of a kind from which its F1 is a figure."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One unit with its gold kind and ours, the rule that decided, and the kind that the annotator gave."""

    sample: str
    words: str
    gold: ZoneKind
    found: ZoneKind
    rule: str
    labelled: ZoneKind


def samples(side: str, folder: Path = PAGES.parent) -> Iterator[tuple[str, Document]]:
    """The pages and texts of one side that are annotated, by digest: so many of each kind."""
    for half, first, end in PAGES_OF[side]:
        documents = [(f"pages/{page.id}", page.document()) for page in pages(half, folder / "pages")]
        yield from sorted(documents, key=lambda sample: len(sample[1].blocks) > LONG)[first:end]
    if side == "choose":
        yield "seed", _plain("seed", next((folder / "seed").glob("*.txt")).read_text(encoding="utf-8"))
    texts = dict(_texts(folder))
    names = sorted((name for name in texts if half_of(name) == side), key=_digest)
    for kind, wanted in TEXTS_A_HALF.items():
        for name in [name for name in names if name.startswith(kind)][:wanted]:
            yield name, _plain(name, texts[name])


def judge(side: str, folder: Path = PAGES.parent) -> tuple[list[Judged], int]:
    """The units of one side with both kinds, and how many of them the gold does not know."""
    judged: list[Judged] = []
    unmatched = 0
    for name, document in samples(side, folder):
        path = GOLD / f"{_file(name)}.json"
        if not path.exists():
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
            kind = ZoneKind(kinds.popleft())
            judged.append(Judged(name, words, settled(kind, unit), zone.kind, zone.rule, kind))
    return judged, unmatched


def settled(kind: ZoneKind, unit: Unit) -> ZoneKind:
    """What an annotation counts as, where annotators went two ways by habit and the guide is silent.

    A day or time on a line of its own belongs to the byline: a dateline opens a paragraph, it is no
    unit. A short link that leads to a notice of rights is navigation; the notice itself is legal.
    """
    if kind is ZoneKind.DATELINE:
        return ZoneKind.BYLINE
    leads = unit.linked >= WHOLE_LINK and unit.count <= SHORT_LINK and "©" not in unit.words
    return ZoneKind.NAVIGATION if kind is ZoneKind.LEGAL and leads else kind


def scores(judged: Iterable[Judged], *, as_labelled: bool = False) -> dict[str, Score]:
    """Precision, recall and F1 of each kind in per cent, commonest first; intervals are drawn over samples.

    `as_labelled` compares with what the annotators gave, nothing settled.
    """
    return _table((one.sample, one.found, one.labelled if as_labelled else one.gold) for one in judged)


def _table(units: Iterable[tuple[str, ZoneKind, ZoneKind]]) -> dict[str, Score]:
    """The same of units with their sample, what was found and what is right."""
    counts: dict[str, dict[str, list[int]]] = {}
    for sample, found, gold in units:
        counted = counts.setdefault(sample, {kind.value: [0, 0, 0, 0] for kind in ZoneKind})
        right = gold is found
        for kind, column in ((found, 1), (gold, 3)):
            counted[kind.value][column - 1] += right
            counted[kind.value][column] += 1
    table = summary([{k: (c[0], c[1], c[2], c[3]) for k, c in one.items()} for one in counts.values()])
    return {k: s for k, s in sorted(table.items(), key=lambda item: -item[1].gold) if s.gold}


def measure(side: str) -> Result:
    """F1 of every kind of one side; a figure where the kind occurs often enough, else among the details."""
    judged, unmatched = judge(side)
    table = scores(judged)
    counted = {kind: score for kind, score in table.items() if score.gold >= COUNTED_FROM}
    names = sorted({unit.sample for unit in judged})
    gold = "".join((GOLD / f"{_file(name)}.json").read_text(encoding="utf-8") for name in names)
    return Result(
        name=f"zones-{side}",
        command=f"python -m evaluation.zones score {side}",
        date=today(),
        figures={kind: score.f1 for kind, score in counted.items()},
        intervals={kind: (score.low, score.high) for kind, score in counted.items()},
        data=Data(f"zones-{side}", _digest(gold), len(names), 0),
        details={
            "kinds": {kind: asdict(score) for kind, score in table.items()},
            "units": len(judged),
            "units right": sum(unit.gold is unit.found for unit in judged),
            "units settled": sum(unit.gold is not unit.labelled for unit in judged),
            "units unmatched": unmatched,
            "as labelled": {kind: score.f1 for kind, score in scores(judged, as_labelled=True).items()},
        },
    )


def dump(folder: Path) -> None:
    """Write each sample as numbered units, with the markup they stand in, for people to read."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, document in _every_sample():
        lines = []
        for unit in units_of(document):
            words = " ".join(unit.span.of(document.text).split())
            where = f"<{' > '.join(unit.path[-3:])}> " if unit.path else ""
            lines.append(f"[{unit.number}] {where}{'HIDDEN ' if unit.hidden else ''}{words}")
        (folder / f"{_file(name)}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


def take(labels: Path, gold: Path = GOLD) -> None:
    """Turn annotations, one kind per dumped unit, into gold without words."""
    gold.mkdir(parents=True, exist_ok=True)
    for name, document in _every_sample():
        path = labels / f"{_file(name)}.json"
        if not path.exists():
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
        (gold / path.name).write_text(text, encoding="utf-8")


def agree() -> tuple[dict[str, Score], int, int]:
    """F1 of the second reading by kind, how many units are the same, of how many: re-reading consistency.

    Days on a line of their own count as byline on both sides, as in `settled`.
    """
    pairs = [
        (path.name, second, first)
        for path in sorted(SECOND.glob("*.json"))
        for first, second in zip(*(_settled_kinds(side / path.name) for side in (GOLD, SECOND)), strict=True)
    ]
    return _table(pairs), sum(found is gold for _, found, gold in pairs), len(pairs)


def _settled_kinds(path: Path) -> list[ZoneKind]:
    units = json.loads(path.read_text(encoding="utf-8"))["units"]
    kinds = (ZoneKind(kind) for _, kind in units)
    return [ZoneKind.BYLINE if kind is ZoneKind.DATELINE else kind for kind in kinds]


def _every_sample() -> Iterator[tuple[str, Document]]:
    return chain.from_iterable(map(samples, SIDES))


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
    score = verbs.add_parser("score")
    score.add_argument("side", choices=SIDES)
    score.add_argument("--json", type=Path, metavar="FILE", help="keep the result")
    verbs.add_parser("wrong").add_argument("side", choices=SIDES[:1])
    verbs.add_parser("dump").add_argument("folder", type=Path)
    taking = verbs.add_parser("take")
    taking.add_argument("folder", type=Path)
    taking.add_argument("--second", action="store_true", help="as a second reading")
    verbs.add_parser("agree")
    arguments = parser.parse_args()
    if arguments.verb == "dump":
        dump(arguments.folder)
    elif arguments.verb == "take":
        take(arguments.folder, SECOND if arguments.second else GOLD)
    elif arguments.verb == "agree":
        table, same, every = agree()
        print("\n".join(f"{kind:11}{one.f1:6.1f}{one.gold:6}" for kind, one in table.items()))
        print(f"{same} of {every} units the same")
    elif arguments.verb == "wrong":
        for unit in judge(arguments.side)[0]:
            if unit.gold is not unit.found:
                print(f"{unit.sample[:14]} {unit.gold} not {unit.found} ({unit.rule}): {unit.words[:100]}")
    else:
        result = measure(arguments.side)
        print(
            "\n".join(f"{kind:11}{s['f1']:6.1f}{s['gold']:6}" for kind, s in result.details["kinds"].items())
        )
        print(f"{result.details['units right']} of {result.details['units']} units right")
        if arguments.json:
            write(result, arguments.json)


if __name__ == "__main__":
    main()
