"""An article's gold and its ledger laid side by side: which row of one is which row of the other.

`linked` pairs rows as AR@0.5 does (contents overlap, sources share a word): fields are compared on these.
`told` pairs them as ARC@0.5 does, by content alone: where the source itself is what is judged, a row may not
drop out because its source is wrong.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from evaluation.corpus import Article, GoldAttribution
from evaluation.matching import Edge
from evaluation.scoring import matched
from evaluation.tokens import Roles
from sayso.core.attribution import Attribution
from sayso.core.ledger import Ledger
from sayso.core.source import Source
from sayso.core.span import Spans

Row = tuple[Attribution, GoldAttribution]


@dataclass(frozen=True, slots=True)
class Case:
    """One article, the ledger that was made of it, and the pairs of rows (places in ledger, in gold)."""

    article: Article
    ledger: Ledger
    linked: tuple[Edge, ...]
    told: tuple[Edge, ...]
    sources: Mapping[str, Source]

    def rows(self, pairs: Sequence[Edge]) -> list[Row]:
        """The rows themselves of some pairs."""
        return [(self.ledger.attributions[i], self.article.attributions[j]) for i, j in pairs]

    def name(self, source_id: str) -> str:
        """The name under which the ledger has a source; empty for nobody."""
        return self.sources[source_id].name if source_id in self.sources else ""


def case_of(article: Article, ledger: Ledger) -> Case:
    """The two laid side by side."""
    bare = replace(article, attributions=tuple(replace(row, source=()) for row in article.attributions))
    return Case(
        article,
        ledger,
        tuple(matched(article, ledger.attributions)),
        tuple(matched(bare, [_Sourceless(row) for row in ledger.attributions])),
        {source.id: source for source in ledger.sources},
    )


@dataclass(frozen=True, slots=True)
class _Sourceless:
    """A row as it is matched by content alone: two rows without a source agree on it."""

    row: Roles

    @property
    def source(self) -> Spans:
        return ()

    @property
    def cue(self) -> Spans:
        return ()

    @property
    def content(self) -> Spans:
        return self.row.content
