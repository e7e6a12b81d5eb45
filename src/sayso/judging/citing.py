"""Who cites the source of a row and is no outlet: "the monitor said citing residents", "the Observatory
quoted a medic as saying", "Citing residents, the group said".

Whoever cites is known from elsewhere in the article, by his very words or by the last of a longer name ("the
Observatory"); other capitals before a "citing" name nobody for sure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from sayso.core.chain import Relay, Via
from sayso.core.source import Kind
from sayso.core.span import Span
from sayso.judging.case import Case
from sayso.judging.cast import Cast, key_of

BEFORE: Final = 200
"""Code points before a source in which it is told who cites it: what he is may stand between."""
AFTER: Final = 80
"""Code points behind a source in which he stands."""


def citer(cast: Cast, case: Case) -> Iterator[Relay]:
    """Who cites a row's source, where he is known."""
    if not case.row.source:
        return
    source = case.row.source[0]
    around = case.page.sentence(source)
    cites = _CITES.search(cast.text, max(around.start, source.start - BEFORE), source.start)
    quotes = _QUOTES.search(cast.text, max(around.start, source.start - BEFORE), source.start)
    found = cites or (quotes if case.row.cue and _AS_SAYING.search(case.cue) else None)
    if found is None and _OPENS.search(cast.text, max(around.start, source.start - AFTER), source.start):
        found = _THEN.match(cast.text, source.end, min(around.end, source.end + AFTER))
    if found is None:
        return
    name = Span(*found.span("who"))
    if (citing := _known(cast, name.of(cast.text))) and citing != case.row.source_id:
        kind = next((s.kind.value for s in cast.sources if s.id == citing), Kind.UNKNOWN)
        yield Relay(citing, Via.REPORT if kind is Kind.NGO else Via.UNKNOWN, False, (name,))


def _known(cast: Cast, words: str) -> str:
    """The id of the source with this name, of the one body whose name has these words, or of the one person
    who has this surname.
    """
    key = key_of(words)
    if key in cast.keys:
        return cast.keys[key]
    wanted = set(key.split())
    bodies = [s.id for s in cast.sources if s.kind.value in _BODIES and wanted <= set(key_of(s.name).split())]
    return bodies[0] if len(bodies) == 1 else cast.by_surname(words)


_BODIES: Final = (Kind.NGO, Kind.INTERNATIONAL, Kind.STATE, Kind.PARTY, Kind.ARMED_GROUP, Kind.UNKNOWN)
_WHO: Final = (
    r"(?P<who>(?:[Tt]he\s)?[A-ZА-ЯЁ][\w’'-]*(?:\s(?:of|for|and|in|[A-ZА-ЯЁ][\w’'-]*))*"
    r"|[Tt]he\s(?:[\w-]+\s){0,3}?[a-z]+)"
)
_SAYS: Final = (
    r"(?:,?\s(?:which|that)\s[^,.;]{3,120}?(?:,|(?=\s(?:quot|cit|said|report))))?(?:,\s\w+)?(?:\s\w+ly)?(?:\s(?:has|had|have))?"
    r"(?:\s(?:said|says|reported|reports|report|wrote|writes|stated|added|claimed))?(?:\son\s\w+day|\s\w+day)?"
)
_CITES: Final = re.compile(
    rf"(?<!\w){_WHO}{_SAYS},?\s(?:citing|quoting|with\s(?:the\s|a\s)?reference\sto|referring\sto|relying\son)\s(?:the\s)?$"
)
_QUOTES: Final = re.compile(
    rf"(?<!\w){_WHO}(?:\s\([A-Z]{{2,8}}\))?(?:,?\swhich\s[^,.;]{{3,120}}?,?)?\s(?:also\s|later\s)?(?:quoted|quotes|cited|cites|referenced)\s(?:the\s)?$"
)
_AS_SAYING: Final = re.compile(r"\b(?:quot|cit|referenc)\w+.*\bsaying\b")
_OPENS: Final = re.compile(r"(?:Citing|Quoting)\s(?:\w+\sfrom\s)?(?:the\s|its\s)?$")
_THEN: Final = re.compile(
    rf",?\s{_WHO}\s(?:has\s|have\s)?(?:said|says|reported|reports|stated|added|claimed)\b"
)
