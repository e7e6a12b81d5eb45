"""Articles in marked lines, judged: sources are the very words of the marks, of the kind that a test says."""

from __future__ import annotations

from collections.abc import Mapping

from sayso.core.attribution import Attribution
from sayso.core.document import Document
from sayso.core.finding import Finding, Odds
from sayso.core.source import UNSTATED, Identity, Kind, Source, source_id
from sayso.core.span import Span, words
from sayso.core.verdict import Verdict
from sayso.core.zone import Zone
from sayso.judging.judge import judge
from sayso.reader.quotes import find_quotes
from tests.marked import marked_document


class Judged:
    """A document with its sources and attributions as the judges left them."""

    def __init__(
        self, document: Document, sources: tuple[Source, ...], rows: tuple[Attribution, ...]
    ) -> None:
        self.document, self.sources, self.rows = document, sources, rows

    @property
    def row(self) -> Attribution:
        """The one attribution of an article that has one."""
        (row,) = self.rows
        return row

    def chain(self, place: int = 0) -> list[str]:
        """The names of a row's chain; "~" behind one that is implied, "?" for nobody."""
        names = {source.id: source.name for source in self.sources}
        return [names.get(r.source_id, "?") + "~" * r.implied for r in self.rows[place].chain]


def judged(
    lines: str,
    *,
    kinds: Mapping[str, Kind] | None = None,
    identities: Mapping[str, Identity] | None = None,
    same: Mapping[str, str] | None = None,
    relay: Mapping[int, str] | None = None,
    odds: Mapping[str, Odds] | None = None,
    zones: tuple[Zone, ...] = (),
    **facts: object,
) -> Judged:
    """Read and judge marked lines.

    `kinds` and `identities` give sources theirs by their words, `same` says that some words mean the source
    with others;
    `relay` marks words of a row as the trained role would, a bar between several; all rows
    have the same `odds`.
    """
    document, rows = marked_document(lines, **facts)  # type: ignore[arg-type]
    text, sources, resolved = document.text, dict[str, Source](), []
    for row in rows:
        name = (same or {}).get(words(text, row.source), words(text, row.source))
        if row.source and name not in sources:
            kind = Verdict((kinds or {}).get(name, Kind.UNKNOWN))
            found_by = Verdict((identities or {}).get(name, Identity.UNKNOWN))
            key = source_id(document.text_id, row.source)
            sources[name] = Source(key, name, row.source, identity=found_by, kind=kind)
        resolved.append(_with_source(row, sources[name].id if row.source else UNSTATED))
    found = [
        Finding(row, _found(text, (relay or {}).get(place, "")), odds or {})
        for place, row in enumerate(resolved)
    ]
    told, attributions = judge(
        document, zones, found, tuple(sources.values()), resolved, quotations=find_quotes(text)
    )
    return Judged(document, told, attributions)


def _with_source(row: Attribution, key: str) -> Attribution:
    return Attribution(row.id, row.source, row.cue, row.content, row.confidence, key)


def _found(text: str, wanted: str) -> tuple[Span, ...]:
    places = ((text.find(words), words) for words in wanted.split("|") if words)
    return tuple(Span(at, at + len(words)) for at, words in places)
