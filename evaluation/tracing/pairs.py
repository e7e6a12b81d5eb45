"""How well pairs of claims are told that were read by hand: the same, a variant, a contradiction, or none of
it.

    python -m evaluation.tracing.pairs evaluation/gold/tracing/FILE.json [--json FILE]

A file is a list of {"left": {"text_id", "span"}, "right": {...}, "relation"}, relation being "same",
"variant", "contradiction" or "none"; a text id is the SHA-256 of a text of ../shared/data/fakes or re3d, a
span its start and end in code points; no text of it is here. Sayso reads the articles that are named, and
traces them together. A claim is looked for among its rows by overlap (Jaccard of code points, half at least).

same claim    F1 of "same" among all pairs: both in one exact claim.
same event    F1 of "same", "variant" and "contradiction" together: both in one event.
by sentence   the same where a row may cover a span with its source and cue: whole sentences were marked.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Final

from evaluation.corpus import loose_dates, loose_texts
from evaluation.figures import Figure, f1
from evaluation.results import Result, today, write
from evaluation.tracing.claims import Labels, by_sayso, by_words, covering
from sayso.core.appearance import appearance_of
from sayso.core.claim import Mention
from sayso.core.document import Document, Published
from sayso.core.span import Span, tidy
from sayso.errors import BadSpan, UnreadableInput
from sayso.pipeline import read_document, reader_of
from sayso.tracing.article import Article
from sayso.tracing.mentions import mentions_of

RELATIONS: Final = ("same", "variant", "contradiction", "none")


@dataclass(frozen=True, slots=True)
class Place:
    """A claim as people marked it."""

    text_id: str
    span: Span


@dataclass(frozen=True, slots=True)
class ReadPair:
    """Two claims, and what they were found to be."""

    left: Place
    right: Place
    relation: str


def main() -> None:
    """Scores, prints, and writes where asked."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("file", type=Path)
    parser.add_argument("--json", type=Path)
    given = parser.parse_args()
    pairs = read_pairs(given.file)
    figures, sizes = scores(pairs, articles_of(pairs))
    result = Result(
        name=f"claims-{given.file.stem}",
        command=f"python -m evaluation.tracing.pairs {given.file}",
        date=today(),
        figures={name: figure.value for name, figure in figures.items()},
        intervals={name: (figure.low, figure.high) for name, figure in figures.items()},
        details=sizes,
    )
    if given.json:
        write(result, given.json)
    print(json.dumps(asdict(result), indent=1))


def read_pairs(path: Path) -> tuple[ReadPair, ...]:
    """The pairs of a file; UnreadableInput where it is no such list."""
    try:
        return tuple(_pair(entry) for entry in json.loads(path.read_text(encoding="utf-8")))
    except (ValueError, KeyError, TypeError, BadSpan) as problem:
        raise UnreadableInput(
            str(path), "bad_pairs", f"no list of pairs ({problem})", "see evaluation/tracing/pairs.py"
        ) from problem


def _pair(entry: Mapping[str, Any]) -> ReadPair:
    if entry["relation"] not in RELATIONS:
        raise ValueError(f"relation {entry['relation']!r}")
    return ReadPair(_place(entry["left"]), _place(entry["right"]), entry["relation"])


def _place(entry: Mapping[str, Any]) -> Place:
    start, end = entry["span"]
    return Place(entry["text_id"], Span(start, end))


def articles_of(pairs: Sequence[ReadPair]) -> tuple[Article, ...]:
    """The articles that the pairs name, read."""
    wanted = {place.text_id for pair in pairs for place in (pair.left, pair.right)}
    found = {text_id: document for text_id, document in loose_documents().items() if text_id in wanted}
    if missing := sorted(wanted - found.keys()):
        raise UnreadableInput(
            missing[0], "not_found", "no such text in the corpora", "see ../shared/data/fakes"
        )
    reader = reader_of()
    return tuple(
        Article(read_document(found[id_], reader), (appearance_of(found[id_]),)) for id_ in sorted(found)
    )


def loose_documents() -> Mapping[str, Document]:
    """Every text of ../shared/data/fakes and re3d with its outlet and date, by its digest."""
    documents = (
        Document(text=text, name=name, outlet=outlet, published=_published(name))
        for name, (outlet, text) in loose_texts().items()
    )
    return {document.text_id: document for document in documents}


def _published(name: str) -> Published | None:
    """The date that the corpus gives, as a page of the outlet would."""
    date = loose_dates().get(name)
    return Published(date, "corpus") if date else None


def scores(
    pairs: Sequence[ReadPair], articles: Sequence[Article]
) -> tuple[dict[str, Figure], dict[str, Mapping[str, int] | int]]:
    """The figures by name, and how many pairs there were; intervals by draws of pairs."""
    rows = {article.text_id: mentions_of(article.ledger) for article in articles}
    said = {article.text_id: tuple(_with_speakers(article)) for article in articles}
    places = {place for pair in pairs for place in (pair.left, pair.right)}
    row = {place: covering((place.span,), rows[place.text_id]) for place in places}
    told = {place: id_ or covering((place.span,), said[place.text_id]) for place, id_ in row.items()}
    figures: dict[str, Figure] = {}
    for who, by in (("sayso", by_sayso), ("word overlap", by_words)):
        claims, events = by(articles)
        for how, of_place in (("", row), (", by sentence", told)):
            same = _f1(pairs, of_place, claims, lambda pair: pair.relation == "same")
            event = _f1(pairs, of_place, events, lambda pair: pair.relation != "none")
            figures |= {f"{who}: same claim{how}": same, f"{who}: same event{how}": event}
    counts = {relation: sum(pair.relation == relation for pair in pairs) for relation in RELATIONS}
    return figures, {
        "pairs": counts,
        "claims no row covers": sum(id_ is None for id_ in row.values()),
        "claims no row covers, by sentence": sum(id_ is None for id_ in told.values()),
    }


def _with_speakers(article: Article) -> Iterator[Mention]:
    """The mentions as far as they go in the text with who says them and the words that say so."""
    rows = {row.id: row for row in article.ledger.attributions}
    for mention in mentions_of(article.ledger):
        row = rows.get(mention.id)
        spans = (*mention.content, *row.source, *row.cue) if row else mention.content
        yield replace(mention, content=tidy(article.text, spans))


def _f1(
    pairs: Sequence[ReadPair],
    row: Mapping[Place, str | None],
    labels: Labels,
    gold: Callable[[ReadPair], bool],
) -> Figure:
    found = []
    for pair in pairs:
        left, right = row[pair.left], row[pair.right]
        given = None not in (left, right) and labels.get(left or "", left) == labels.get(right or "", right)
        right_ = given and gold(pair)
        found.append((float(right_), float(given), float(right_), float(gold(pair))))
    return f1(found)


if __name__ == "__main__":
    main()
