"""Articles of a case in marked lines, resolved and judged, with the page on which they stood."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.core.appearance import appearance_of
from sayso.core.attribution import Attribution
from sayso.core.document import Document, Published
from sayso.core.finding import Finding, Findings
from sayso.core.ledger import ReaderVersion
from sayso.core.zone import Zone
from sayso.pipeline import read_document
from sayso.tracing.article import Article
from tests.marked import marked_document


@dataclass(frozen=True)
class MarkReader:
    """Finds what the marks say."""

    rows: tuple[Attribution, ...]
    version = ReaderVersion("marks", "1", "1" * 64)

    def read(self, document: Document, zones: tuple[Zone, ...]) -> Findings:
        del document, zones
        return Findings(tuple(Finding(row) for row in self.rows))


def told(lines: str, *, outlet: str | None = None, date: str | None = None, **facts: object) -> Article:
    """An article of one appearance; `facts` go to its document."""
    published = Published(date, "test") if date else None
    document, rows = marked_document(
        lines,
        outlet=outlet,
        published=published,
        language="en",
        **facts,  # type: ignore[arg-type]
    )
    return Article(read_document(document, MarkReader(rows)), (appearance_of(document),))
