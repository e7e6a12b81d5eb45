"""The scorer of citations, first sightings, utterances and circles: the truth itself scores full marks."""

from __future__ import annotations

import pytest

from evaluation.presssim import families, truth_of
from evaluation.presssim.article import Family
from evaluation.tracing.credited import citations, utterances
from evaluation.tracing.linked import Linked, linked
from evaluation.tracing.origins import figures_of
from evaluation.tracing.reading import Read
from sayso.core.appearance import appearance_of
from sayso.pipeline import read_document
from sayso.resolving.across.speakers import speakers_of
from sayso.tracing.article import Article
from tests.stand_in import stand_in


@pytest.fixture(scope="module")
def found() -> list[Linked]:
    return [linked(read) for read in map(_read, families("choose", 3, seed=1))]


def _read(family: Family) -> Read:
    documents = {article.text: article.document() for article in family.articles}
    articles = tuple(
        Article(read_document(document, stand_in()), (appearance_of(document),))
        for document in documents.values()
    )
    speakers = speakers_of([article.ledger for article in articles])
    return Read(family, truth_of(family), articles, speakers, {})


def test_the_true_citations_are_all_right_and_nothing_is_none(found: list[Linked]) -> None:
    for one in found:
        true = [
            ((one.case.text_ids[c.article], c.span), one.called[c.outlet]) for c in one.read.truth.citations
        ]
        right, told, hit, gold = citations(one, true)
        assert right == told
        assert hit == gold == len(true)
        assert citations(one, []) == (0, 0, 0, gold)


def test_pairs_within_one_article_count_for_nothing(found: list[Linked]) -> None:
    for one in found:
        _, _, _, gold = utterances(one, set())
        shared = [quotation.utterance for quotation in one.read.truth.quotations]
        assert gold <= len(shared) ** 2
        assert utterances(one, set())[:3] == (0, 0, 0)


def test_every_figure_is_there_with_its_peer(found: list[Linked]) -> None:
    figures = figures_of(found, "choose")
    assert {"citations", "meant: the right one", "utterances", "circles", "thin"} <= figures.keys()
    assert figures["first: mean size of the set"].value >= 1
    assert all(0 <= figure.low <= figure.high <= 100 for figure in figures.values())
