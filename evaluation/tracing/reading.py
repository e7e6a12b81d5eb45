"""PressSim's families as Sayso reads them, end to end: articles with the ledgers of the shipped reader."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from evaluation.presssim import families, truth_of
from evaluation.presssim.article import Family
from evaluation.presssim.sheet import Part
from evaluation.presssim.truth import Truth
from sayso.core.appearance import Appearance, appearance_of
from sayso.core.trace import Speakers
from sayso.pipeline import read_document, reader_of
from sayso.resolving.across.speakers import speakers_of
from sayso.tracing.article import Article


@dataclass(frozen=True, slots=True)
class Read:
    """A family, its truth, and what tracing is given; `number` is the truth's, by text id."""

    family: Family
    truth: Truth
    articles: tuple[Article, ...]
    speakers: Speakers
    number: dict[str, int]


def read(part: Part, count: int, seed: int) -> tuple[Read, ...]:
    """So many families of a part, read; about ten articles a second."""
    return tuple(read_family(family) for family in families(part, count, seed=seed))


def read_family(family: Family) -> Read:
    """One family read, its articles in the order in which they are given; equal texts are one article."""
    reader = reader_of()
    documents = {article.number: article.document() for article in family.articles}
    numbers = {document.text_id: number for number, document in documents.items()}
    pages: dict[str, list[Appearance]] = defaultdict(list)
    for document in documents.values():
        pages[document.text_id].append(appearance_of(document))
    articles = tuple(
        Article(read_document(documents[numbers[text_id]], reader), tuple(stood))
        for text_id, stood in pages.items()
    )
    return Read(
        family, truth_of(family), articles, speakers_of([article.ledger for article in articles]), numbers
    )
