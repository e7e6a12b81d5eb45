"""Whether words that an article shares with another are its own, or given to somebody who is named.

Two articles that have one sentence from one ministry, or from one outlet that both credit, heard the same
speaker; neither need have it from the other, and it says from whom it has it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import numpy as np

from sayso.core.attribution import extent
from sayso.core.span import Span
from sayso.tracing.access import KNOWN
from sayso.tracing.article import Article
from sayso.tracing.words import within

ENOUGH: Final = 11
"""Words given to nobody that are more than a formula, as `copies.PROVING`."""


def says_itself(article: Article, passages: Iterable[Span]) -> bool:
    """Whether enough of these passages stands outside of quotations, and of all that is given to a name."""
    words = article.words
    shared, given = (within(words.starts, words.ends, spans) for spans in (passages, _given(article)))
    return int(np.count_nonzero(shared & ~given & ~words.quoted)) >= ENOUGH


def _given(article: Article) -> Iterable[Span]:
    """What the article gives to somebody who is named, with the words that say so."""
    named = {source.id for source in article.ledger.sources if source.identity.value in KNOWN}
    for row in article.told:
        if not row.holder.value and any(hop.source_id in named for hop in row.chain):
            yield extent(row)
    for voice in article.ledger.voice:
        if voice.likely_source in named:
            yield from voice.content
