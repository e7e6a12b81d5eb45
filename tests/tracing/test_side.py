"""How an article's claims are made ready: which words tell, and how rare they are in the case."""

from __future__ import annotations

from sayso.tracing.mentions import mentions_of
from sayso.tracing.side import Side, in_case, shared, side_of
from tests.tracing.told import told


def side(content: str) -> Side:
    article = told(f"[The guard] <said> {{{content}}}.")
    return side_of(article.text_id, article.text, mentions_of(article.ledger))


FERRY, BOAT, MILL = (
    side(content)
    for content in (
        "the ferry Sea Lark burned with six people on 27 March",
        "ferry Sea Lark burned with six people that night",
        "600 workers left the mill",
    )
)


def test_numbers_dates_and_function_words_do_not_tell() -> None:
    assert len(FERRY.stems) == 5  # ferry, sea, lark, burned, people
    assert len(MILL.stems) == 3


def test_what_everybody_has_weighs_less_in_the_case() -> None:
    ferry, _, mill = in_case((FERRY, BOAT, MILL))
    assert ferry.worth.sum() < FERRY.worth.sum()
    assert mill.worth.sum() == MILL.worth.sum()
    assert ferry.rare[6.0] < ferry.rare[600.0] == 1


def test_what_two_articles_share() -> None:
    assert shared(FERRY, FERRY) == 1
    assert shared(FERRY, BOAT) > 0.8
    assert shared(FERRY, MILL) == shared(MILL, FERRY) == 0


def test_an_article_without_claims() -> None:
    empty = side_of("0" * 64, "", ())
    assert empty.mentions == ()
    assert in_case(()) == ()
