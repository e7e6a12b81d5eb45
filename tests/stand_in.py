"""A reader that needs no weights: each "said" is a cue, the words before it source, those after it content.

Run as a program it is `sayso` with that reader, for tests of the process itself.
"""

from __future__ import annotations

import re
from pathlib import Path

from sayso.core.attribution import Attribution, attribution_id
from sayso.core.document import Document
from sayso.core.finding import Finding, Findings
from sayso.core.ledger import ReaderVersion
from sayso.core.span import Span, tidy
from sayso.core.zone import READ_ZONES, Zone

_SAID = re.compile(r"(?P<source>[^\n.]+?) (?P<cue>said) (?P<content>[^\n.]+)")


class SaidReader:
    """Finds "X said Y" within a line."""

    version = ReaderVersion("said-reader", "1", "1" * 64)

    def read(self, document: Document, zones: tuple[Zone, ...]) -> Findings:
        text_id = document.text_id
        return Findings(
            tuple(
                Finding(self._attribution(document.text, text_id, match))
                for zone in zones
                if zone.kind in READ_ZONES
                for match in _SAID.finditer(document.text, zone.span.start, zone.span.end)
            )
        )

    def _attribution(self, text: str, text_id: str, match: re.Match[str]) -> Attribution:
        roles = [tidy(text, [Span(*match.span(role))]) for role in ("source", "cue", "content")]
        return Attribution(attribution_id(text_id, *roles), *roles, confidence=0.8)


def stand_in(folder: Path | None = None) -> SaidReader:
    """In the place of `sayso.pipeline.reader_of`."""
    return SaidReader()


if __name__ == "__main__":
    import sayso.pipeline
    from sayso.cli.main import main

    sayso.pipeline.reader_of = stand_in  # type: ignore[assignment]
    main()
