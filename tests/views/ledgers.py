"""Ledgers built by hand, for everything that shows one: invented people, invented places."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from sayso.core.document import Document, Link, Published, Translation
from sayso.core.ledger import Ledger, ReaderVersion
from sayso.core.span import Span
from sayso.core.zone import Zone, ZoneKind
from sayso.pipeline import quotations_of
from sayso.resolving.sources import resolve_sources
from tests.marked import marked_document

READER = ReaderVersion("reader-v0", "0", "0" * 64)

HARBOUR = (Path(__file__).parent / "harbour.txt").read_text(encoding="utf-8")

_KINDS = {
    0: ZoneKind.HEADLINE,
    1: ZoneKind.BYLINE,
    4: ZoneKind.CREDIT,
    11: ZoneKind.SHARE,
    12: ZoneKind.REPEAT,
}


def zoned(document: Document, kinds: dict[int, ZoneKind]) -> tuple[Zone, ...]:
    """One zone a paragraph (its blank line with it), body where `kinds` names nothing else."""
    zones, start = [], 0
    pieces = document.text.split("\n\n")
    for number, piece in enumerate(pieces):
        end = min(start + len(piece) + 2, len(document.text))
        zones.append(Zone(kinds.get(number, ZoneKind.BODY), Span(start, end), "by hand"))
        start = end
    return tuple(zones)


def ledger_of(
    lines: str,
    kinds: dict[int, ZoneKind] | None = None,
    *,
    confidence: tuple[float, ...] = (),
    **facts: object,
) -> Ledger:
    """The ledger of marked lines, as the pipeline would build it from a reader that found these marks."""
    document, attributions = marked_document(lines, confidence=confidence, **facts)
    zones = zoned(document, kinds or {})
    sources, attributions = resolve_sources(document.text, document.text_id, attributions)
    return Ledger(
        document, zones, sources, attributions, READER, (), quotations_of(document, zones), "rules-1"
    )


def harbour() -> Ledger:
    """An article with all that a view must show: each kind of group, nesting, interruption, doubt, zones."""
    return ledger_of(
        HARBOUR,
        _KINDS,
        confidence=(0.91, 0.97, 0.95, 0.88, 0.41, 0.62, 0.9, 0.33),
        name="harbour.txt",
        title="Port of Velm closed after leak, ministry says",
        published=Published("2031-05-12", "in the repeated headline"),
        language="en",
        author="Ilse Tamm",
        translated_from=Translation("ru", ("guillemets for quotation marks", "an outlet named «Вести.RU»")),
        links=(Link(None, "https://velm.example/notice", "link"),),
    )


def unread() -> Ledger:
    """An article in a language that is not read: quotations and links, no rows."""
    ledger = ledger_of(
        "Порт закрыт\nМинистр сказал: «Мы нашли три сломанных клапана».\n",
        {0: ZoneKind.HEADLINE},
        language="ru",
    )
    return replace(
        ledger,
        warnings=("language: Russian; attributions are read in English only",),
        document=replace(ledger.document, links=(Link(None, "https://velm.example/ru", "link"),)),
    )
