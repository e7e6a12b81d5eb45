"""Articles with gold attributions: PolNeAR, the war articles, and those that we wrote ourselves.

Every loader gives whole texts as their files hold them (UTF-8, no newline translated), so that all
positions are code points of the text. What a corpus leaves open is decided here, once:

PolNeAR: the first annotator's file by name; marks outside events (`Discard`, `Discuss`) are dropped;
a role counts by its name in the event, `Content2` is part of the content; an event without content
(1 in dev, 36 in train) attributes nothing and is dropped.
War and own articles: the rows of kind `attribution`; `fields` keeps everything else of a row; the rows of
kind `voice` stand apart. The first 120 war articles lie with their texts in `../shared/data/war`; for the
others the repository holds spans and digests alone (`gold/war`), joined here with the texts they belong to.
"""

from __future__ import annotations

import csv
import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal

from sayso.core.span import Span, Spans, tidy
from sayso.core.zone import Zone, ZoneKind

SHARED: Final = Path(__file__).parents[2] / "shared" / "data"
OWN: Final = Path(__file__).parent / "own"
SPLITS: Final = Path(__file__).parent / "splits"
MORE_WAR: Final = Path(__file__).parent / "gold" / "war"
ROLES: Final = ("source", "cue", "content")

Part = Literal["train", "dev", "test"]


@dataclass(frozen=True, slots=True)
class GoldAttribution:
    """Who, by which words, what, as an annotator marked it; an absent role is an empty tuple.

    `parent` is the place in the article's attributions of the one whose content holds this one;
    `fields` are the further fields of the row as its file names them.
    """

    source: Spans
    cue: Spans
    content: Spans
    parent: int | None = None
    fields: Mapping[str, Any] = field(default_factory=dict, compare=False)


@dataclass(frozen=True, slots=True)
class GoldVoice:
    """A sentence outside of every statement: "author", "carried_on" or "unclear", and its other fields."""

    content: Spans
    voice: str
    fields: Mapping[str, Any] = field(default_factory=dict, compare=False)


@dataclass(frozen=True, slots=True)
class Article:
    """One text and every attribution marked in it; `group` is its outlet, or its name among our own.

    `voice` are the sentences outside of every statement, `aside` what is not the article itself (datelines,
    share bars, credits ...), where the corpus marks them.
    """

    name: str
    text: str
    attributions: tuple[GoldAttribution, ...]
    group: str = ""
    voice: tuple[GoldVoice, ...] = ()
    aside: Spans = ()


def polnear(split: Literal["train", "dev"]) -> list[Article]:
    """PolNeAR in the order of the names: 840 training articles or 84 of dev, first annotator of each."""
    folder = SHARED / "polnear" / split
    return [_polnear_article(folder, name, files[0]) for name, files in sorted(_annotations(folder).items())]


def annotators(name: str) -> dict[str, Article]:
    """All readings of one training article by the annotator's id, in the order of the file names."""
    folder = SHARED / "polnear" / "train"
    return {_annotator(file): _polnear_article(folder, name, file) for file in _annotations(folder)[name]}


def war(split: Part) -> list[Article]:
    """The war articles of one part of the committed split by outlet (`evaluation/splits/war.json`)."""
    split_of = json.loads((SPLITS / "war.json").read_text(encoding="utf-8"))["articles"]
    return [_checked(article, split_of) for article in all_war() if split_of[article.name]["part"] == split]


def all_war() -> list[Article]:
    """All war articles in the order of their numbers: those with texts beside the project, then ours."""
    folder = SHARED / "war"
    first = [
        rows_article(f"{e['n']:03d}", _read(folder / f"{e['n']:03d}.txt"), folder, e["outlet"])
        for e in _index(folder)
    ]
    more = [
        rows_article(f"{e['n']:03d}", loose_texts()[e["id"]][1], MORE_WAR, e["outlet"])
        for e in _index(MORE_WAR)
    ]
    return first + more


def marked_ids() -> frozenset[str]:
    """The ids of all war articles among the loose texts."""
    return frozenset(entry["id"] for folder in (SHARED / "war", MORE_WAR) for entry in _index(folder))


def unmarked() -> list[Article]:
    """Texts without gold for students to read beside their teachers (`splits/unmarked.json`)."""
    keys = json.loads(_read(SPLITS / "unmarked.json"))["texts"]
    return [Article(key, loose_texts()[key][1], (), "unmarked") for key in keys]


def own(split: Part) -> list[Article]:
    """The articles that were written for Sayso, in the order of their names."""
    texts = sorted((OWN / split).glob("*.txt"))
    return [rows_article(path.stem, _read(path), path.parent, path.stem) for path in texts]


@dataclass(frozen=True, slots=True)
class Corpus:
    """Articles to load, and the annotation scheme by which their gold was made (see `load_reader`)."""

    load: Callable[[], list[Article]]
    scheme: str


POLNEAR, LEDGER = "polnear", "ledger"
LATE: Final = "x"
"""The first name of the own articles to train on that came too late for the shipped reader."""

DATA: Final[dict[str, Corpus]] = {
    "polnear-dev": Corpus(lambda: polnear("dev"), POLNEAR),
    "war-dev": Corpus(lambda: war("dev"), LEDGER),
    "war-test": Corpus(lambda: war("test"), LEDGER),
    "own-dev": Corpus(lambda: own("dev"), LEDGER),
    "own-new": Corpus(lambda: [a for a in own("train") if a.name >= LATE], LEDGER),
    "own-test": Corpus(lambda: own("test"), LEDGER),
}
"""What a reader is measured on, by the name that commands and results use."""


def whole_text(text: str) -> Zone:
    """A text as one zone `body`: the corpora have no zones."""
    return Zone(ZoneKind.BODY, Span(0, len(text)), rule="evaluation: the whole text")


def text_digest(text: str) -> str:
    """SHA-256 of a text, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def digest_of(articles: Iterable[Article]) -> str:
    """A digest of names, texts and gold spans: two runs with the same digest were scored on the same data."""
    total = hashlib.sha256()
    for article in articles:
        rows = [
            [[(s.start, s.end) for s in getattr(a, role)] for role in ROLES] for a in article.attributions
        ]
        total.update(json.dumps([article.name, text_digest(article.text), rows]).encode())
    return total.hexdigest()


def _annotations(folder: Path) -> dict[str, list[Path]]:
    files: dict[str, list[Path]] = defaultdict(list)
    for path in sorted((folder / "attributions").glob("*.ann")):
        files[path.stem.rpartition("_")[0]].append(path)
    return files


def _annotator(file: Path) -> str:
    return file.stem.rpartition("_")[2]


def _polnear_article(folder: Path, name: str, annotation: Path) -> Article:
    text = _read(folder / "text" / f"{name}.txt")
    rows = (GoldAttribution(*roles) for roles in _events(text, _read(annotation)))
    return Article(name, text, tuple(row for row in rows if row.content), group=name.partition("_")[0])


# The quoted text at the end of a line may itself hold line breaks.
_RECORD: Final = re.compile(r"^([TE]\d+)[\t ](.*)$", re.MULTILINE)
_SPAN: Final = re.compile(r"(\d+) (\d+)")


def _events(text: str, standoff: str) -> list[tuple[Spans, Spans, Spans]]:
    """Source, cue and content of every event, in the order of the file; `Content2` goes to content."""
    records = dict(_RECORD.findall(standoff))
    return [_roles(text, rest, records) for key, rest in records.items() if key[0] == "E"]


def _roles(text: str, event: str, records: Mapping[str, str]) -> tuple[Spans, Spans, Spans]:
    spans: dict[str, list[Span]] = {role: [] for role in ROLES}
    for part in event.split():
        role, _, target = part.partition(":")
        name = role.rstrip("0123456789").lower()
        if name in spans:
            places = records[target].partition("\t")[0]
            spans[name] += [Span(int(a), int(b)) for a, b in _SPAN.findall(places)]
    return tidy(text, spans["source"]), tidy(text, spans["cue"]), tidy(text, spans["content"])


def rows_article(name: str, text: str, folder: Path, group: str) -> Article:
    """An article with the rows of `folder/name.json`."""
    rows = json.loads(_read(folder / f"{name}.json"))
    numbers = [n for n, row in enumerate(rows, 1) if row["row"] == "attribution"]
    place = {number: k for k, number in enumerate(numbers)}
    attributions = tuple(_gold(text, rows[n - 1], place) for n in numbers)
    return Article(
        name, text, attributions, group, tuple(_voice(text, r) for r in rows if r["row"] == "voice")
    )


def _voice(text: str, row: Mapping[str, Any]) -> GoldVoice:
    rest = {key: value for key, value in row.items() if key not in ("row", "content", "voice")}
    return GoldVoice(tidy(text, (Span(*pair) for pair in row["content"])), row["voice"], rest)


def _gold(text: str, row: Mapping[str, Any], place: Mapping[int, int]) -> GoldAttribution:
    source, cue, content = (tidy(text, (Span(*pair) for pair in row[role])) for role in ROLES)
    rest = {key: value for key, value in row.items() if key not in (*ROLES, "row", "parent")}
    return GoldAttribution(source, cue, content, parent=place.get(row["parent"] or 0), fields=rest)


def _checked(article: Article, split_of: Mapping[str, Mapping[str, str]]) -> Article:
    if split_of[article.name]["sha256"] != text_digest(article.text):
        raise ValueError(f"war {article.name}: not the text that was split; run python -m evaluation.split")
    return article


def _index(folder: Path) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = json.loads(_read(folder / "index.json"))
    return entries


@cache
def loose_dates() -> Mapping[str, str]:
    """The ISO date of every article of FA-KES that its makers give one, by id."""
    with (SHARED / "fakes" / "articles.csv").open(encoding="utf-8", newline="") as file:
        given = {f"fakes-{row['unit_id']}": row["date"].split("/") for row in csv.DictReader(file)}
    return {
        name: f"20{parts[2][-2:]}-{int(parts[0]):02}-{int(parts[1]):02}"
        for name, parts in given.items()
        if len(parts) == 3
    }


@cache
def loose_texts() -> Mapping[str, tuple[str, str]]:
    """Outlet and text of every article of FA-KES (title, blank line, content) and re3d, by id."""
    texts: dict[str, tuple[str, str]] = {}
    with (SHARED / "fakes" / "articles.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            text = f"{row['article_title']}\n\n{row['article_content']}\n"
            texts[f"fakes-{row['unit_id']}"] = (row["source"], text)
    for path in sorted((SHARED / "re3d").glob("*/documents.json")):
        for record in map(json.loads, _read(path).splitlines()):
            texts[f"re3d-{record['_id']}"] = (path.parent.name, record["text"])
    return texts


def _read(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


TRAIN_EXCLUDED: Final = frozenset(
    name for name, files in _annotations(SHARED / "polnear" / "train").items() if len(files) > 1
)
"""Training articles with several annotators: they leave training and set the reader beside people."""
