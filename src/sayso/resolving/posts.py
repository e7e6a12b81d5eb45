"""Posts that only one sort of body has: a principal is of a school, a curator of a museum.

The list `lexicons/posts.csv` was written by us from general knowledge of who holds which post where. A row
has posts, and nouns of the bodies that have them, as they stand in their names or are said of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from sayso.resolving.lists import rows


def bodies_with(posts: Iterable[str]) -> frozenset[str]:
    """The nouns of the bodies that have the first of these posts that only some sort has."""
    return next((found for post in posts if (found := _by_post().get(post))), frozenset())


@lru_cache(maxsize=20_000)  # everybody with such a post is compared with every body of the text
def speaks_of(words: str, nouns: frozenset[str]) -> bool:
    """Whether a body's name or noun holds one of the nouns."""
    plain = re.sub(r"[’']s\b", "'s", words.casefold())
    return bool(nouns) and _any_of(nouns).search(plain) is not None


@cache
def _any_of(nouns: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(nouns)))})\b")


@cache
def _by_post() -> dict[str, frozenset[str]]:
    return {
        post: frozenset(row["bodies"].split("|")) for row in rows("posts") for post in row["posts"].split("|")
    }
