"""What the ledger of its article has of a mention: its row, who is named there, and how sure it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from sayso.core.attribution import Attribution
from sayso.core.claim import Mention
from sayso.core.source import UNSTATED, Source
from sayso.core.span import Spans
from sayso.core.voice import VoiceRow
from sayso.tracing.article import Article
from sayso.tracing.copied import words_in

MEMBER: Final = 0.8
"""That a mention of an event belongs there, at least (chosen on PressSim's choosing part)."""

CARRIED: Final = 0.4
"""That who seems to go on speaking does so: a guess, and nobody is reported to have said it."""


@dataclass(frozen=True, slots=True)
class RowsAtHand:
    """The articles by text id, and for each mention the probability that it belongs to its event."""

    articles: Mapping[str, Article]
    member: Mapping[str, float]

    def source(self, mention: Mention, source_id: str) -> Source | None:
        """The source of this id in the article; None for nobody who is named."""
        if source_id == UNSTATED:
            return None
        return self.articles[mention.text_id].rows.sources.get(source_id)

    def row(self, mention: Mention) -> Attribution | VoiceRow | None:
        """The row that the mention is."""
        return self.articles[mention.text_id].rows.by_id.get(mention.id)

    def sure(self, mention: Mention) -> float:
        """The reader's confidence in the row, and that it belongs to the event."""
        row = self.row(mention)
        if isinstance(row, VoiceRow):
            return CARRIED
        right = row.confidence if row else 1.0
        # A row is right in all its roles; who speaks is right in half of those that are not. That a mention
        # belongs to an event is known from all of them together, surer than from its likeliest pair alone.
        return round((1 + right) / 2 * max(MEMBER, self.member.get(mention.id, 1.0)), 3)

    def words(self, mention: Mention) -> Spans:
        """Where the article says who utters it; of an own voice, what it says."""
        row = self.row(mention)
        return row.source if isinstance(row, Attribution) else mention.content

    def content(self, mention: Mention) -> frozenset[str]:
        """The words of the claim, for comparing."""
        return words_in(self.articles[mention.text_id].text, mention)

    def in_marks(self, mention: Mention) -> bool:
        """Whether some of it stands in quotation marks."""
        quotations = self.articles[mention.text_id].ledger.quotations
        return any(span.overlaps(part) for span in quotations for part in mention.content)
