"""One sentence with what stands round it, for the rules that tell its voice (`voice_rules.py`)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from sayso.core.attribution import Attribution
from sayso.core.finding import Sentence
from sayso.core.span import Span
from sayso.judging.gainsaid import Against, gainsays
from sayso.judging.grounds import first_noun
from sayso.judging.nearby import ToldBelow
from sayso.judging.surroundings import Article, features
from sayso.judging.weighed import Weighed, weigh

SUBJECT = 60
"""Letters of a sentence within which its subject is named."""
_TELLS_THAT = re.compile(
    r"(?!(?:He|She|It|They|This|That|There|Who|What)\b)[A-Z][\w’'-]*(?:\s[\w’'-]+){0,5}?\s\w+(?:ed|s)\sthat\b"
)


@dataclass(frozen=True)
class Case:
    """One sentence with what stands round it.

    `share` is the part of it that statements hold; `before` and `after` are the nearest statements with a
    source on both sides in the same paragraph, or None; `told` is the statement that says most of a headline
    or lead, None for any other sentence and where no statement says enough of it; `place` is its number in
    the article; `carried` the sentence before it, if that goes on from a source.
    """

    text: str
    sentence: Sentence
    share: float
    before: Attribution | None
    after: Attribution | None
    told: ToldBelow | None
    article: Article
    place: int
    carried: Span | None = None

    @cached_property
    def weighed(self) -> Weighed:
        """What its surroundings and the head come to; not asked where a rule knows."""
        return weigh(features(self.article, self.place))

    @cached_property
    def against(self) -> Against | None:
        """How it speaks against who spoke before it, if it does."""
        if self.before is None:
            return None
        source = self.article.source_of.get(self.before.source_id)
        found = gainsays(self.text, self.sentence.span, self.before, source)
        told = self.article.by_sentence[self.place] if found and self.share else ()
        words = (span for row in told for span in (*row.source, *row.cue, *row.content))
        return None if found and any(found.words.overlaps(span) for span in words) else found

    @property
    def likely(self) -> Attribution | None:
        """The statement that it probably goes on from, never one that it speaks against; of a headline or
        lead, which says most of it.
        """
        if self.against is None:
            return (self.told and self.told.row) or self.before or self.after
        return self.after if self.after and self.after.source_id != self.before_id else None

    @property
    def perhaps(self) -> Attribution | None:
        """The same of a sentence that is unclear: no paper goes on speaking, and where the sentence tells of
        another's words ("Zhang found that") it is not for who spoke beside it to say.
        """
        found = self.likely
        if found is None or (self.told and found is self.told.row):
            return found
        source = self.article.source_of.get(found.source_id)
        paper = source is not None and first_noun(source.name, Span(0, len(source.name)))
        if any(row.source_id == found.source_id for row in self.article.by_sentence[self.place]):
            return found
        begin, end = self.sentence.span.start, min(self.sentence.span.end, self.sentence.span.start + SUBJECT)
        return None if paper or _TELLS_THAT.match(self.text, begin, end) else found

    @property
    def before_id(self) -> str:
        """Who spoke before it."""
        return self.before.source_id if self.before else ""
