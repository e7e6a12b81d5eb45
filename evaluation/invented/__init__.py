"""Ledgers that no model made and no article stands behind: for benchmarks and tests of cases.

    invented_ledgers(count, seed) -> (bytes, Ledger), (bytes, Ledger), ...

What is told is nonsense with the shape of news: lengths, repeated words, sources and rows are as many as in
FA-KES and the 110 pages read by Sayso itself. Story n depends on the seed and on n alone, so a longer
run begins with the shorter one.
"""

from evaluation.invented.ledgers import INVENTED, invented, invented_ledgers, item_of
from evaluation.invented.page import page_of
from evaluation.invented.world import World, world

__all__ = ["INVENTED", "World", "invented", "invented_ledgers", "item_of", "page_of", "world"]
