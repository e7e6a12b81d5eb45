"""Who is cited, where the network has only the one who cites, or both as speakers of a row each, or nobody.

"As X reports, referring to Y" is one row: Y speaks and X passes it on (ledger, section 9). English turned
from another language says so in many orders and with words that English seldom has, "informs X with reference
to Y". Only verbs of passing on are looked at: who "said, referring to Y" speaks himself.
Where nobody is a row's source, its cue ("According to the newspaper") or its content ("with reference to the
military, it fell") may hold him.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from sayso.core.attribution import Attribution, with_words
from sayso.core.finding import Finding
from sayso.core.span import Span, Spans
from sayso.reader.wording import NOUN

LONGEST: Final = 160
"""Code points before who passes on in which his sentence begins with whom he cites."""
_PASSES_ON: Final = re.compile(
    r"(?:[Aa]s\b.*?)?\b(?:reports?|reported|informs?|informed|writes|wrote|transmits|transmitted|communicates|reminds)"
    r"(?:\s(?:about\s)?(?:this|it))?(?:.*\bto)?"
)
_CITES: Final = r"referring\sto|with\s(?:an?\s|the\s)?(?:reference|link)\sto|citing|quoting"
_CITING: Final = rf"(?P<cites>{_CITES})\s(?:the\swords\sof\s)?"
_ALSO_OF_GROUNDS: Final = ("citing", "quoting")
"""Behind these stands a ground as often as somebody: "citing lack of evidence"."""
_BEHIND: Final = re.compile(
    rf"[»”\"]?(?:\s(?:(?:has|had|also|later|earlier)\s)*[a-z]+(?:\s(?:about\s)?(?:this|it))?(?:\son)?"
    rf"(?:\s\w+day)?)?,?\s{_CITING}"
)
"""Between who passes on and whom he cites: the verb, which may stand before him."""
_OPENING: Final = re.compile(
    r"(?<![^\s\n])(?P<cites>Referring\sto|With\s(?:an?\s|the\s)?(?:reference|link)\sto|Citing|Quoting)\s"
    r"(?P<whom>[^.;:\n]{3,120}),\s(?:the\s(?:[a-z-]+\s){0,2})?$"
)
"""Before who passes on, where his sentence opens with whom he cites."""
_WHOM: Final = re.compile(
    r"(?!(?:the\s)?(?:Article|Law|Section|Resolution|Decree|Constitution|Directive)\b)"
    r"(?:(?:the|an?|its|their|his|her|own|local|several|some|unnamed|anonymous|informed)\s){0,3}"
    r"(?:[A-ZА-ЯЁ«][\w«»&’'-]*|sources?|officials?|(?:eye)?witness(?:es)?|spokes\w+|representatives?|residents"
    r"|press\s(?:service|office|secretary)|ministry|department|police|army|government|court|embassy|mayor|governor"
    r"|minister|president|commander|chairman|head|chief|director|prosecutors?|lawyers?|doctors|relatives)"
    r"(?:\s(?!(?:that|which|who|as|reports?|reported|writes|wrote|informs|said|says)\b)[\w«»&’'()-]+){0,12}"
    r"(?=,|[.;]?\s*(?:\n|$)|\.\s|\sthat\b|:)"
)
"""Somebody or a body that may be cited: "referring to the weather" cites nobody."""
_ARTICLE: Final = re.compile(r"[Tt]he\s")


def with_cited(text: str, text_id: str, found: Sequence[Finding]) -> list[Finding]:
    """The findings, where somebody cites another with the cited one's words for the source."""
    kept: list[Finding] = []
    gone: set[str] = set()
    for one in found:
        whom = _cited(text, one, found)
        if whom is None:
            kept.append(one)
            continue
        second = next((o for o in found if o is not one and _is_citation(o, *whom[1:])), None)
        gone |= {second.attribution.id} if second else set()
        kept.append(_turned(text, text_id, one, whom, second))
    return [one for one in kept if one.attribution.id not in gone]


def _cited(text: str, one: Finding, found: Sequence[Finding]) -> tuple[Span, Span, Span] | None:
    """Who passes a row on, the words for citing and whom he cites, where its source is not that one."""
    row = one.attribution
    if (opened := _opened(text, one, found)) is not None:
        return opened
    passing = row.source or tuple(span for span in one.relay if row.cue and span.end <= _end(row))[:1]
    cue = " ".join(span.of(text) for span in row.cue)
    if len(passing) != 1 or _PASSES_ON.fullmatch(cue) is None:
        return None
    match = _BEHIND.match(text, passing[0].end)
    if match is None:
        return _opening(text, passing[0])
    if any(c.start < match.end() and match.start() < c.end for c in row.content):
        return None
    marked = [*one.relay, *(s for other in found if other is not one for s in other.attribution.source)]
    cited = next((span for span in marked if 0 <= span.start - match.end() <= len("the ")), None)
    if cited is None and match["cites"] not in _ALSO_OF_GROUNDS:
        known = _WHOM.match(text, match.end())
        cited = Span(*known.span()) if known else None
    return (passing[0], Span(*match.span("cites")), cited) if cited else None


def _opened(text: str, one: Finding, found: Sequence[Finding]) -> tuple[Span, Span, Span] | None:
    """The same in "Quoting a guard, | the agency | said", where "quoting" has a row of its own with whom it
    quotes, and with the verb in its content.
    """
    row = one.attribution
    if len(row.source) != 1 or not row.cue or row.cue[0].start < row.source[0].end:
        return None
    opening = _cites_first(text, row.source[0])
    second = opening is not None and any(_is_citation(other, *opening) for other in found if other is not one)
    return (row.source[0], *opening) if opening and second else None


def _opening(text: str, passing: Span) -> tuple[Span, Span, Span] | None:
    """The same where the citing stands first: "Referring to Y, X reports"."""
    opening = _cites_first(text, passing)
    if opening is None or opening[0].of(text).lower() in _ALSO_OF_GROUNDS:
        return None
    known = _WHOM.match(text, opening[1].start)
    return (passing, *opening) if known and known.end() == opening[1].end else None


def _cites_first(text: str, passing: Span) -> tuple[Span, Span] | None:
    """The words for citing and whom they cite, where a sentence opens with them before who passes on."""
    begin = max(0, passing.start - LONGEST)
    match = _OPENING.search(text[begin : passing.start])
    if match is None:
        return None
    cites, whom = (Span(begin + match.start(part), begin + match.end(part)) for part in ("cites", "whom"))
    return cites, whom


def _end(row: Attribution) -> int:
    """Where a row ends: who is marked behind it does not begin it."""
    return max(span.end for span in (*row.cue, *row.content))


def _is_citation(other: Finding, cites: Span, cited: Span) -> bool:
    """Whether a row is the second half of another: "referring to Y" with the same words for content."""
    row = other.attribution
    return row.source == (cited,) and all(cites.overlaps(cue) for cue in row.cue)


def _turned(
    text: str, text_id: str, one: Finding, whom: tuple[Span, Span, Span], second: Finding | None
) -> Finding:
    """The row of the one cited: what the heads say of a source they said of the other one, or of `second`."""
    passing, cites, cited = whom
    row = one.attribution
    cue = row.cue if any(span.overlaps(cites) for span in row.cue) else tuple(sorted((*row.cue, cites)))
    content = tuple(
        Span(max(c.start, cited.end), c.end) if c.overlaps(cited) else c
        for c in row.content
        if not cited.contains(c)
    )
    article = _ARTICLE.match(text, passing.start, passing.end)
    relay = Span(article.end(), passing.end) if article else passing
    relays = {span for span in one.relay if not (span.overlaps(cited) or span.overlaps(passing))}
    turned = with_words(text_id, row, (cited,), cue, content)
    if second:
        turned = replace(turned, confidence=max(row.confidence, second.attribution.confidence))
    of_source = {
        field: said for field, said in (second.odds if second else {}).items() if field in _OF_SOURCE
    }
    odds = {field: said for field, said in one.odds.items() if field not in _OF_SOURCE} | of_source
    return replace(one, attribution=turned, relay=tuple(sorted({*relays, relay})), odds=odds)


_OF_SOURCE: Final = ("identity", "kind", "via")
"""Fields that say something of the source alone."""


_ACCORDING: Final = re.compile(
    r"(?P<cue>[Aa]ccording to)\s(?P<source>(?:the|an?|its|his|her|their)(?:\s.*\w)?)"
)
_CITED_NOUN: Final = re.compile(r"(?:\s[\w’'-]+){1,4}(?=,)")


def cited_in_the_cue(text: str, one: Finding) -> tuple[Span, Span] | None:
    """Cue and source of "According to the newspaper", where the source or its article went to the cue."""
    row = one.attribution
    match = _ACCORDING.fullmatch(row.cue[0].of(text)) if len(row.cue) == 1 else None
    if match is None or len(row.source) > 1:
        return None
    start = row.cue[0].start + match.start("source")
    cue = Span(row.cue[0].start, row.cue[0].start + match.end("cue"))
    if not row.source:
        whole = " " in match["source"]
        behind = None if whole else _CITED_NOUN.match(text, row.cue[0].end)
        end = behind.end() if behind else row.cue[0].end
        free = not any(span.start < end for span in row.content if span.start > start)
        return (cue, Span(start, end)) if (whole or behind) and free else None
    return (cue, Span(start, row.source[0].end)) if row.source[0].start == row.cue[0].end + 1 else None


_REFERS: Final = re.compile(r"(?:.*\s)?(?:with\s(?:an?\s|the\s)?reference\sto|referring\sto)", re.DOTALL)
_REFERRED: Final = re.compile(rf"(?P<whom>{NOUN}(?:\s{NOUN}){{0,7}}),\s(?=\w)")


def referred_to_in_the_content(text: str, row: Attribution) -> tuple[Span, Spans] | None:
    """Source and content of "with reference to the military, it fell", where the one went to the other."""
    if row.source or not row.cue or not row.content or not _REFERS.fullmatch(row.cue[-1].of(text)):
        return None
    first, end = row.content[0], row.content[-1].end
    match = _REFERRED.match(text, first.start, end) if first.start == row.cue[-1].end + 1 else None
    if match is None:
        return None
    rest = (Span(max(span.start, match.end()), span.end) for span in row.content if span.end > match.end())
    return Span(*match.span("whom")), tuple(rest)
