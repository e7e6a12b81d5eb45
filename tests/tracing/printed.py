"""Articles of plain texts that no reader has read, all body; and prose that nobody else wrote."""

from __future__ import annotations

from random import Random

from sayso.core.appearance import appearance_of
from sayso.core.document import Document, Published
from sayso.core.ledger import Ledger, ReaderVersion
from sayso.core.span import Span
from sayso.core.zone import Zone, ZoneKind
from sayso.pipeline import quotations_of
from sayso.tracing.article import Article
from sayso.tracing.words import Words, words_of

NOBODY = ReaderVersion("nobody", "0", "0" * 64)


def printed(text: str, *, outlet: str | None = None, date: str | None = None) -> Article:
    """An article that is this text, with one appearance."""
    published = Published(date, "test") if date else None
    document = Document(text, "test", outlet=outlet, published=published)
    zones = (Zone(ZoneKind.BODY, Span(0, len(text)), "test"),) if text else ()
    ledger = Ledger(document, zones, (), (), NOBODY, quotations=quotations_of(document, zones))
    return Article(ledger, (appearance_of(document),))


def prose(seed: int | str, count: int = 120) -> str:
    """So many invented words in sentences of about ten; the same seed writes the same."""
    chance = Random(seed)
    words = [
        "".join(chance.choice("bdfgklmnprstvz") + chance.choice("aeiou") for _ in range(3))
        for _ in range(count)
    ]
    ends = {n for n in range(count) if n % 10 == 9} | {count - 1}
    starts = {0} | {n + 1 for n in ends}
    return " ".join(
        (word.capitalize() if n in starts else word) + ("." if n in ends else "")
        for n, word in enumerate(words)
    )


def words(text: str) -> Words:
    """The words of a text, none of them quoted."""
    return words_of(text, [Span(0, len(text))] if text else [], [])
