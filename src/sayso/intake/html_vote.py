"""An outside extractor's vote on which blocks are the article's body.

Trafilatura reads the same tree; its output is matched back onto the blocks line by line. It is one
voice among the rules of zoning: when it fails, or the page is too large or too deep for it, the
page goes on without a vote.
"""

from __future__ import annotations

import logging
from dataclasses import replace
from functools import cache
from typing import Any, Final

from lxml import etree, html

from sayso.core.document import Block
from sayso.core.letters import letters_of

MOST_CHARACTERS: Final = 2_000_000
"""Text above which trafilatura is not asked."""
MOST_ELEMENTS: Final = 30_000
"""Elements above which it is not asked: it needs 20 seconds for 300,000; news pages have a few thousand."""
DEEPEST: Final = 400
"""Levels above which it is not asked: it copies trees by recursion."""
ARTICLE: Final = 200
"""Characters that an article has at least; a page of menus gets fewer votes."""
CONTAINED_FROM: Final = 25
"""Letters a block needs to be found inside a longer line; shorter ones must be a whole line."""


def vote(
    tree: html.HtmlElement, text: str, blocks: tuple[Block, ...]
) -> tuple[tuple[Block, ...], bool | None]:
    """The blocks with their votes, and whether an article was found (None where it was not asked)."""
    if len(text) > MOST_CHARACTERS or _unwieldy(tree):
        return blocks, None
    article = _article(tree)
    if not article:
        return blocks, False
    lines = [letters_of(line) for line in article.split("\n")]
    whole, joined = frozenset(lines), "\n".join(lines)
    voted = []
    for block in blocks:
        letters = letters_of(block.span.of(text))
        found = letters in whole or (len(letters) >= CONTAINED_FROM and letters in joined)
        voted.append(replace(block, vote=True) if found and letters else block)
    return tuple(voted), sum(len(block.span) for block in voted if block.vote) >= ARTICLE


def _article(tree: html.HtmlElement) -> str | None:
    # Imported here: it takes longer than reading a page.
    import trafilatura

    try:
        found: str | None = trafilatura.extract(tree, options=_options())
    except Exception:
        return None
    return found


@cache
def _options() -> Any:
    """How trafilatura is asked; made once, for it reads them from a file of its own."""
    from trafilatura.settings import Extractor

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    return Extractor(comments=False, tables=True, recall=True)


def _unwieldy(tree: html.HtmlElement) -> bool:
    """Whether the tree has too many elements, or too many levels."""
    return bool(_ELEMENTS(tree) > MOST_ELEMENTS or _TOO_DEEP(tree))


_ELEMENTS: Final = etree.XPath("count(descendant-or-self::*)")
_TOO_DEEP: Final = etree.XPath(f"boolean(self::*{'/*' * DEEPEST})")
