"""What tracing looks at of one article: its text, what of it is read and quoted, where and when it stood."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from sayso.core.appearance import Appearance, pages_apart
from sayso.core.attribution import Attribution
from sayso.core.claim import Mention
from sayso.core.ledger import Ledger
from sayso.core.span import Spans
from sayso.core.zone import READ_ZONES
from sayso.tracing.laid_out import Rows
from sayso.tracing.mentions import mentions_of
from sayso.tracing.words import Words, words_of


@dataclass(frozen=True)
class Article:
    """One text of a case with every place where it stood.

    `struck` are the ids of rows that a person rejected, or merged into another: nothing is claimed by them.
    """

    ledger: Ledger
    appearances: tuple[Appearance, ...]
    struck: frozenset[str] = frozenset()

    @property
    def text_id(self) -> str:
        """The id of its text."""
        return self.appearances[0].text_id if self.appearances else self.ledger.document.text_id

    @property
    def text(self) -> str:
        """The text as given."""
        return self.ledger.document.text

    @property
    def read(self) -> Spans:
        """The stretches that are the article's own."""
        return tuple(zone.span for zone in self.ledger.zones if zone.kind in READ_ZONES)

    @cached_property
    def words(self) -> Words:
        """Its words, those in quotation marks told apart."""
        return words_of(self.text, self.read, self.ledger.quotations)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """Its claims, in ledger order."""
        return mentions_of(self.ledger, self.struck)

    @cached_property
    def rows(self) -> Rows:
        """Its rows, to be looked up."""
        return Rows(self.ledger)

    @property
    def told(self) -> tuple[Attribution, ...]:
        """Its attributions that stand."""
        return tuple(row for row in self.ledger.attributions if row.id not in self.struck)

    @property
    def outlets(self) -> frozenset[str]:
        """Every outlet it stood at."""
        return frozenset(page.outlet for page in self.appearances if page.outlet)

    @cached_property
    def pages(self) -> tuple[Appearance, ...]:
        """Those of its places that are articles of their own; see `pages_apart`."""
        return pages_apart(self.appearances)

    @property
    def dates(self) -> tuple[str, ...]:
        """Every date it has, ISO, earliest first."""
        return tuple(sorted(page.published.date for page in self.appearances if page.published))
