"""Which claim of an article another one tells that credits it: the same figure, or the likeliest by far."""

from __future__ import annotations

import numpy as np
import pytest

from sayso.core.citing import Credit
from sayso.core.claim import Alike
from sayso.tracing.article import Article
from sayso.tracing.claims import alike_in
from sayso.tracing.clusters import CREDITED
from sayso.tracing.credited import placed, told_again
from sayso.tracing.mentions import mentions_of
from sayso.tracing.side import Side, in_case, side_of
from tests.tracing.told import told


def side(article: Article) -> Side:
    (found,) = in_case([side_of(article.text_id, article.text, mentions_of(article.ledger))])
    return found


def crediting(here: Article, there: Article) -> Credit:
    """That the first row of an article is credited to the other."""
    return Credit(here.text_id, there.text_id, (here.ledger.attributions[0].id,))


def pairs(here: Article, there: Article, *credited: Credit) -> list[Alike]:
    return [one for one in alike_in((here, there), (), credited=credited) if one.why == CREDITED]


COACHES = "[Harbour Post] <reports that> {14 coaches with white sheets rolled past the trenches}."
BUSES = "[Valley Echo] <writes that> {it was with 14 buses that the drivers set out at dawn}."


def test_who_credits_an_outlet_for_a_figure_tells_its_claim_with_that_figure() -> None:
    here = told(COACHES, outlet="Valley Echo")
    there = told(f"{BUSES}\n[The mayor] <said> {{bread was handed out to the old}}.", outlet="Harbour Post")
    (pair,) = pairs(here, there, crediting(here, there))
    assert {pair.left, pair.right} == {one.ledger.attributions[0].id for one in (here, there)}
    assert pairs(here, there) == []
    assert pairs(here, there, Credit(here.text_id, there.text_id)) == []


@pytest.mark.parametrize(
    "claim",
    [
        "{it was with 40 buses that the drivers set out at dawn}",
        "{bread was handed out to the old}",
        "{two dogs are missing since the fair}",
    ],
)
def test_a_credit_alone_makes_no_claim_that_of_another(claim: str) -> None:
    here = told(COACHES, outlet="Valley Echo")
    there = told(f"[Valley Echo] <writes that> {claim}.\n[The mayor] <said> {{all is calm}}.", outlet="Post")
    assert pairs(here, there, crediting(here, there)) == []


def likeliest(*probable: float, turned: bool = False) -> list[tuple[int, int]]:
    """The places that are found of one claim and those of the article that it credits."""
    rows = ("the ministry kept silent", "the camp was closed", "nurses went home", "the road is open again")
    here = told("[Harbour Post] <reports that> {the agency was not told of the outbreak}.")
    there = told("\n".join(f"[The mayor] <said> {{{row}}}." for row in rows[: len(probable)]))
    left, right = side(here), side(there)
    credits_ = placed([crediting(here, there)], (left, right), (left, right))
    grid = np.asarray([probable], np.float32)
    return list(
        told_again(grid.T, right, left, credits_) if turned else told_again(grid, left, right, credits_)
    )


def test_the_likeliest_of_the_claims_is_told_where_it_has_most_of_the_odds() -> None:
    assert likeliest(0.3, 0.02) == [(0, 0)]
    assert likeliest(0.02, 0.3) == [(0, 1)]
    assert likeliest(0.02, 0.3, turned=True) == [(1, 0)]


def test_where_several_are_as_likely_or_none_is_nothing_is_told() -> None:
    assert likeliest(0.2, 0.2, 0.1) == []
    assert likeliest(0.05) == []
    assert likeliest(0.3, 0.1, 0.1, 0.2) == []
