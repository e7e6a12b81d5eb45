"""Splits the war articles by outlet into train, dev and test: `python -m evaluation.split` (splits/war.json).

An outlet lies wholly in one part. Outlets that share a near-copy (two articles that have a
twentieth of the shorter one's word 5-grams in common) stay together, so that no passage is in two parts.
Groups go, largest first, to the part that is furthest below its share of articles.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Final

from evaluation.corpus import SPLITS, Article, all_war, text_digest

SHARES: Final = {"train": 0.6, "dev": 0.2, "test": 0.2}
NEAR: Final = 0.05
"""Share of the shorter article's 5-grams; 15 pairs lie above it, the highest at 0.17."""


def main() -> None:
    """Write the split, with a digest of every text."""
    articles = all_war()
    part_of = split(articles)
    entries = {
        a.name: {"part": part_of[a.name], "outlet": a.group, "sha256": text_digest(a.text)} for a in articles
    }
    target = SPLITS / "war.json"
    target.write_text(json.dumps({"articles": entries}, indent=1) + "\n", encoding="utf-8")
    for part in SHARES:
        inside = [a for a in articles if part_of[a.name] == part]
        outlets = sorted({a.group for a in inside})
        rows = sum(len(a.attributions) for a in inside)
        print(f"{part}: {len(inside)} articles, {rows} attributions, {outlets}")


def split(articles: Sequence[Article]) -> dict[str, str]:
    """The part of every article by its name."""
    missing = {part: share * len(articles) for part, share in SHARES.items()}
    part_of: dict[str, str] = {}
    for group in sorted(_groups(articles), key=lambda g: (-len(g), g[0].name)):
        part = max(missing, key=lambda p: missing[p])
        missing[part] -= len(group)
        part_of |= {article.name: part for article in group}
    return part_of


def near_copies(articles: Sequence[Article]) -> list[tuple[Article, Article]]:
    """Pairs of articles that share at least NEAR of the shorter one's 5-grams."""
    grams = {a.name: _five_grams(a.text) for a in articles}
    return [
        (a, b)
        for a, b in combinations(articles, 2)
        if len(grams[a.name] & grams[b.name]) > NEAR * min(len(grams[a.name]), len(grams[b.name]))
    ]


def _five_grams(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return set(zip(words, words[1:], words[2:], words[3:], words[4:], strict=False))


def _groups(articles: Sequence[Article]) -> Iterable[list[Article]]:
    """The articles of outlets that are joined by near-copies."""
    leader = {a.group: a.group for a in articles}
    for a, b in near_copies(articles):
        old, new = leader[a.group], leader[b.group]
        leader = {outlet: new if lead == old else lead for outlet, lead in leader.items()}
    groups: dict[str, list[Article]] = {}
    for article in articles:
        groups.setdefault(leader[article.group], []).append(article)
    return groups.values()


if __name__ == "__main__":
    main()
