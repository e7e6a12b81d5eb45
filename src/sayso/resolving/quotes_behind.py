"""Who is quoted and the agency that quotes him behind one verb: "“We left”, – quotes the minister TASS."

English turned from a language with cases sets the verb, its object and its subject in a row; the reader takes
the two for one name. The agency at the end must be one that a list knows, and a person's role or name must
stand before it.
"""

from __future__ import annotations

import re
from typing import Final

from sayso.core.finding import Finding
from sayso.core.source import Kind
from sayso.core.span import Span
from sayso.resolving.lexicon import Lexicon
from sayso.resolving.quoted import Quoted, passes_on, somebody


def quotes_behind(text: str, finding: Finding, lexicon: Lexicon) -> Quoted | None:
    """ "“We left”, – quotes the words of the minister | TASS": who is quoted, and who quotes him."""
    row = finding.attribution
    if len(row.source) != 1 or not row.cue or not row.content:
        return None
    cue, whole = row.cue[-1], row.source[0]
    behind = row.content[0].end <= cue.start < whole.start and not text[cue.end : whole.start].strip()
    if not behind or not _QUOTES.search(text, cue.start, cue.end):
        return None
    for gap in _GAP.finditer(text, whole.start, whole.end):
        agency, who = Span(gap.end(), whole.end), Span(whole.start, gap.start())
        actor = lexicon.actor(agency.of(text))
        if actor and actor.kind is Kind.MEDIA:
            words = who.of(text)
            free = somebody(words, lexicon) and not _LEADS_ON.search(words) and not passes_on(words, lexicon)
            return Quoted(who, (agency,)) if free else None
    return None


_QUOTES: Final = re.compile(
    r"\b(?:quot(?:es|ed)|cit(?:es|ed)|(?:lead|transmit|transfer|report|convey|give|bring|relay)s(?=\sthe\swords))"
    r"(?:\sthe\swords\sof)?$"
)
_GAP: Final = re.compile(r"\s(?=[«“\"]?[A-ZА-ЯЁ])")
_LEADS_ON: Final = re.compile(r"(?:\b(?:of|from|for|at|by|with|to|the)|[,«“\"])$", re.IGNORECASE)
