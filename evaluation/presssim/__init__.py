"""PressSim: stories as the press tells and copies them, with the truth about every word.

    for family in families("choose", 40, seed=1):
        documents = [article.document() for article in family.articles]
        truth = truth_of(family)

Stories come from fact sheets that we wrote (`sheets/`). Choosing and reporting share no sheet, no outlet and
no operator. `attacked(family, "ten_experts", seed)` is the family after somebody tried to raise its figures.
"""

from evaluation.presssim.article import Article, Family
from evaluation.presssim.attacks import ATTACKS, attacked
from evaluation.presssim.independence import Independence, independence
from evaluation.presssim.truth import Truth, truth_of
from evaluation.presssim.world import families, family

__all__ = [
    "ATTACKS",
    "Article",
    "Family",
    "Independence",
    "Truth",
    "attacked",
    "families",
    "family",
    "independence",
    "truth_of",
]
