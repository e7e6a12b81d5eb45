"""Splits the war articles by outlet into train, dev and test: `python -m evaluation.split` (splits/*.json).

An outlet lies wholly in one part. Outlets that share a near-copy (two articles that have a
twentieth of the shorter one's word 5-grams in common) stay together, so that no passage is in two parts.
Groups go, largest first, to the part that is furthest below its share of articles; an outlet that was
split before keeps its part when articles are added. Texts without gold that a student may read beside its
teachers are those of no outlet of dev or test that share no near-copy's wording with one of their articles.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import Final

from evaluation.corpus import SPLITS, Article, all_war, loose_texts, marked_ids, text_digest

SHARES: Final = {"train": 0.6, "dev": 0.2, "test": 0.2}
NEAR: Final = 0.05
"""Share of the shorter article's 5-grams from which two articles are near-copies."""
SHORTEST: Final = 60
"""Words of an unmarked text that is worth reading."""


def main() -> None:
    """Write the split, with a digest of every text."""
    articles = all_war()
    before = json.loads((SPLITS / "war.json").read_text(encoding="utf-8"))["articles"]
    part_of = split(articles, {entry["outlet"]: entry["part"] for entry in before.values()})
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
    free = unmarked(articles, part_of)
    (SPLITS / "unmarked.json").write_text(json.dumps({"texts": free}, indent=1) + "\n", encoding="utf-8")
    print(f"unmarked: {len(free)} texts")


def unmarked(articles: Sequence[Article], part_of: Mapping[str, str]) -> list[str]:
    """The ids of the texts without gold that training may see."""
    held = [a for a in articles if part_of[a.name] != "train"]
    outlets, grams = {a.group for a in held}, [_five_grams(a.text) for a in held]
    return sorted(
        key
        for key, (outlet, text) in loose_texts().items()
        if key not in marked_ids()
        and outlet not in outlets
        and len(text.split()) >= SHORTEST
        and not any(_near(_five_grams(text), other) for other in grams)
    )


def split(articles: Sequence[Article], kept: Mapping[str, str]) -> dict[str, str]:
    """The part of every article by its name; `kept` gives the part of outlets that have one."""
    missing = {part: share * len(articles) for part, share in SHARES.items()}
    part_of: dict[str, str] = {}
    for group in sorted(_groups(articles), key=lambda g: (-len(g), g[0].name)):
        known = [kept[article.group] for article in group if article.group in kept]
        part = known[0] if known else max(missing, key=lambda p: missing[p])
        missing[part] -= len(group)
        part_of |= {article.name: part for article in group}
    return part_of


def near_copies(articles: Sequence[Article]) -> list[tuple[Article, Article]]:
    """Pairs of articles that share at least NEAR of the shorter one's 5-grams."""
    grams = {a.name: _five_grams(a.text) for a in articles}
    return [(a, b) for a, b in combinations(articles, 2) if _near(grams[a.name], grams[b.name])]


def _near(one: set[tuple[str, ...]], other: set[tuple[str, ...]]) -> bool:
    return len(one & other) > NEAR * min(len(one), len(other))


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
