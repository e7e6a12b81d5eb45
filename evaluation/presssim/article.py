"""Articles and families as values: sentences of words, what each claims, and what that rests on in truth."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from itertools import pairwise

from evaluation.presssim.outlets import Outlet
from evaluation.presssim.sheet import Exact, Part, Sheet, Source
from evaluation.presssim.words import Role, Word, Words
from sayso.core.document import Document, Published
from sayso.core.span import Span, Spans


class Zone(StrEnum):
    """What a sentence is on its page. Only the first two are the article's own words."""

    HEADLINE = "headline"
    BODY = "body"
    BYLINE = "byline"
    DATELINE = "dateline"
    CREDIT = "credit"
    STANDING = "standing"
    SHARE = "share"
    LEGAL = "legal"
    RELATED = "related"
    REPEAT = "repeat"


def text_digest(text: str) -> str:
    """SHA-256 of a text, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


OWN_WORDS = frozenset({Zone.HEADLINE, Zone.BODY})
_COPIED = OWN_WORDS | {Zone.DATELINE}


class Voice(StrEnum):
    """How the page presents a claim: given to a source, in its own voice, or as what somebody denies."""

    REPORTED = "reported"
    OWN = "own"
    DENIED = "denied"


@dataclass(frozen=True, slots=True, order=True)
class Heard:
    """It was heard from this source by the article itself."""

    source: str


@dataclass(frozen=True, slots=True, order=True)
class Seen:
    """A reporter of this outlet saw it."""

    outlet: str


@dataclass(frozen=True, slots=True, order=True)
class Carried:
    """It was taken from this sentence of another article, whatever the page says."""

    article: int
    sentence: int


Rest = Heard | Seen | Carried


@dataclass(frozen=True, slots=True)
class Saying:
    """A claim made by a sentence: who is named for it on the page, and what it rests on in truth."""

    exact: Exact
    voice: Voice
    source: str | None
    rests: tuple[Rest, ...]


@dataclass(frozen=True, slots=True)
class Cited:
    """An outlet named as the one who reported; `article` is the one it was really taken from, if any.

    A false credit names an outlet that the article was not made from.
    """

    outlet: str
    article: int | None
    false: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence or a line. `came` is the sentence of another article that it was made from."""

    words: Words
    zone: Zone = Zone.BODY
    after: str = " "
    says: Saying | None = None
    utterance: str = ""
    cited: Cited | None = None
    came: Carried | None = None
    edits: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """One published text with its true time and the date that its page shows, ISO or None.

    `made` are the operators that made it of its parents, in their order. An article that is not `present`
    exists in the world, but is not among those given to Sayso.
    """

    number: int
    outlet: Outlet
    sentences: tuple[Sentence, ...]
    text: str
    places: tuple[tuple[Span, ...], ...]
    time: datetime
    shown: str | None
    dated: str
    parents: tuple[int, ...]
    made: tuple[str, ...]
    present: bool = True

    @property
    def address(self) -> str:
        """The canonical address of its page; it tells neither the number nor the time."""
        return f"https://{self.outlet.domain}/news/{text_digest(self.text)[:10]}.html"

    @property
    def title(self) -> str:
        """The words of its headline."""
        return self.span(0).of(self.text)

    def span(self, sentence: int, role: Role | None = None) -> Span:
        """Where a sentence stands, or its words of one role, which must be there."""
        places = self.places[sentence]
        if role is not None:
            words = self.sentences[sentence].words
            places = tuple(place for word, place in zip(words, places, strict=True) if word.role is role)
        return Span(places[0].start, places[-1].end)

    @property
    def aside(self) -> Spans:
        """Where furniture stands: bars, legal notes, standing paragraphs, credits, a repeated headline."""
        return tuple(self.span(place) for place, s in enumerate(self.sentences) if s.zone not in _COPIED)

    def document(self) -> Document:
        """The value that Sayso takes in."""
        published = Published(self.shown, "meta article:published_time") if self.shown else None
        return Document(
            text=self.text,
            name=self.address,
            url=self.address,
            title=self.title,
            outlet=self.outlet.name,
            published=published,
            language="en",
        )


@dataclass(frozen=True, slots=True)
class Family:
    """A story as its articles tell it. `world` holds every article by number, present or not."""

    name: str
    part: Part
    sheet: Sheet
    sources: Mapping[str, Source]
    world: tuple[Article, ...]

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles that are given, in an order that shows nothing: that of their texts' digests."""
        given = (article for article in self.world if article.present)
        return tuple(sorted(given, key=lambda article: (text_digest(article.text), article.number)))

    def mentions(self) -> Iterator[tuple[Article, int, Saying]]:
        """Every claim that a given article makes, with its sentence's place."""
        for article in self.articles:
            for place, sentence in enumerate(article.sentences):
                if sentence.says:
                    yield article, place, sentence.says


def laid_out(number: int, given: tuple[Sentence, ...]) -> tuple[tuple[Sentence, ...], str, list[list[Span]]]:
    """The sentences with new words rooted in this article, the whole text, and where each word stands."""
    sentences: list[Sentence] = []
    parts: list[str] = []
    places: list[list[Span]] = []
    at = count = 0
    for sentence, after in zip(given, _ends(given), strict=True):
        words: list[Word] = []
        spans: list[Span] = []
        capital = next((n for n, word in enumerate(sentence.words) if word.text[0].isalnum()), 0)
        for place, word in enumerate(sentence.words):
            # The capital and the line end belong to the place, not to the word, which goes on without them.
            shown = word.text[0].upper() + word.text[1:] if place == capital else word.text
            gap = after if place == len(sentence.words) - 1 else word.after
            spans.append(Span(at, at + len(shown)))
            parts.append(shown + gap)
            at += len(shown) + len(gap)
            words.append(replace(word, root=word.root or (number, count)))
            count += 1
        places.append(spans)
        sentences.append(replace(sentence, words=tuple(words)))
    return tuple(sentences), "".join(parts), places


def _ends(given: tuple[Sentence, ...]) -> Iterator[str]:
    """What stands behind each sentence: its own, but a blank line where body and furniture meet."""
    for sentence, following in pairwise((*given, None)):
        assert sentence
        if following is None:
            yield "\n"
        elif sentence.zone is following.zone or sentence.zone is Zone.DATELINE:
            yield sentence.after
        else:
            yield "\n" if {sentence.zone, following.zone} <= _FURNITURE else "\n\n"


_FURNITURE = frozenset({Zone.SHARE, Zone.LEGAL, Zone.RELATED})
