"""Who is quoted and who quotes: rows in which the reader took one for the other, or both, put right.

The guide takes who is quoted for the source and who quotes for a relay ("the agency reported citing
residents": one row, the agency in its chain). Rules stand in a row; the first that fits says anew who is
quoted, who passes it on and, where these words were taken for it, what is said. Whoever quotes must be one
who passes things on for a living, where only the words behind a report say so: a minister who cites a report
speaks himself.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from sayso.core.attribution import with_words
from sayso.core.document import Document
from sayso.core.finding import Finding
from sayso.core.span import Span, trimmed
from sayso.resolving.cites import cited_before, cites_nobody, quoted_between
from sayso.resolving.lexicon import Lexicon
from sayso.resolving.quoted import Quoted, passes_on, relays, somebody
from sayso.resolving.quotes_behind import quotes_behind
from sayso.resolving.spoken_within import spoken_within

Rule = Callable[[str, Finding, Lexicon], Quoted | None]


def put_right(document: Document, finding: Finding, lexicon: Lexicon) -> Finding | None:
    """The row with who is quoted as its source; None where no rule fits."""
    if not finding.attribution.source:
        alone = next((q for rule in ALONE if (q := rule(document.text, finding, lexicon))), None)
        return with_source(document, finding, alone) if alone else None
    found = next((q for rule in RULES if (q := rule(document.text, finding, lexicon))), None)
    return with_source(document, finding, found) if found else None


def with_source(document: Document, finding: Finding, found: Quoted) -> Finding:
    """The row with another source; what the heads said of the other one tells nothing of it."""
    row = finding.attribution
    roles = (found.source,), found.cue or row.cue, found.content or row.content
    made = with_words(document.text_id, row, *roles)
    odds = {name: odds for name, odds in finding.odds.items() if name not in ("identity", "kind")}
    relay = tuple(sorted(span for span in {*finding.relay, *found.relay} if not span.overlaps(found.source)))
    return replace(finding, attribution=made, odds=odds, relay=relay)


def cited_alone(text: str, finding: Finding, lexicon: Lexicon) -> Quoted | None:
    """ "TASS said, citing the Ledger": nobody was read as the source where somebody is cited."""
    row = finding.attribution
    for cue in row.cue:
        match = _CITED.match(text, cue.end) if _CITES.search(text, cue.start, cue.end) else None
        cited = Span(*match.span("who")) if match else None
        if cited and not any(cited.overlaps(span) for span in row.content):
            return Quoted(cited) if somebody(cited.of(text), lexicon) else None
    return None


def quoted_by(text: str, finding: Finding, lexicon: Lexicon) -> Quoted | None:
    """ "Moro was quoted by Reuters as saying": the name behind "by" passes on."""
    row = finding.attribution
    cue = next((c for c in row.cue if _PASSIVE.search(text, c.start, c.end)), None)
    by = next((s for s in row.source if cue and cue.start < s.start and _BY.search(text, 0, s.start)), None)
    match = _BY.search(text, max(0, by.start - _NEAR), by.start) if by else None
    if not (cue and by and match) or not any(_AS_SAYING.search(text, c.start, c.end) for c in row.cue):
        return None
    before = [s for s in (*row.source, *finding.relay, *row.content[:-1]) if s.end <= cue.start]
    if not before:
        return None
    source = max(before)
    return Quoted(source, (Span(match.end(), by.end),), (), tuple(c for c in row.content if c != source))


def as_saying(text: str, finding: Finding, lexicon: Lexicon) -> Quoted | None:
    """ "Reuters cited Moro as saying that ...", all of it behind "cited" taken for what is said."""
    row = finding.attribution
    if not (row.cue and row.content and _QUOTES.search(text, row.cue[-1].start, row.cue[-1].end)):
        return None
    match = _SAYING.match(text, row.content[0].start, row.content[0].end)
    rest = trimmed(text, match.end(), row.content[0].end) if match else None
    if match is None or rest is None:
        return None
    cue = (*row.cue, Span(*match.span("cue")))
    return Quoted(Span(*match.span("who")), row.source, cue, (rest, *row.content[1:]))


def swallowed(text: str, finding: Finding, lexicon: Lexicon) -> Quoted | None:
    """ "The monitor said, quoting activists, that ...": who is quoted was taken for what is said."""
    row = finding.attribution
    if not (row.cue and row.content and _CITES.search(text, row.cue[-1].start, row.cue[-1].end)):
        return None
    match = _FIRST.match(text, row.content[0].start, row.content[0].end)
    rest = trimmed(text, match.end(), row.content[0].end) if match else None
    if match is None or rest is None:
        return None
    return Quoted(Span(*match.span("who")), row.source, (), (rest, *row.content[1:]))


def citing_first(text: str, finding: Finding, lexicon: Lexicon) -> Quoted | None:
    """ "Citing diplomats, Reuters said": both were taken for the source."""
    row = finding.attribution
    if len(row.source) != 2 or not row.cue or not _CITES.fullmatch(text, row.cue[0].start, row.cue[0].end):
        return None
    cited, citer = row.source
    between = text[cited.end : citer.start]
    return Quoted(cited, (citer,)) if row.cue[0].end <= cited.start and _COMMA.fullmatch(between) else None


def citing_between(text: str, finding: Finding, lexicon: Lexicon) -> Quoted | None:
    """ "The Observatory said citing sources in the area": both were taken for the source."""
    source = finding.attribution.source
    if len(source) < 2 or not _CITING.search(text[source[-2].end : source[-1].start]):
        return None
    return Quoted(source[-1], source[:-1])


def citing_behind(text: str, finding: Finding, lexicon: Lexicon) -> Quoted | None:
    """ "SANA reported {it} on Friday, citing residents": only who cites was read."""
    row = finding.attribution
    if len(row.source) != 1 or not row.cue:
        return None
    cites = _CITES.search(text, row.cue[-1].start, row.cue[-1].end) is not None
    end = row.cue[-1].end if cites else max(s.end for s in (*row.source, *row.cue, *row.content))
    match = (_CITED if cites else _THEN_CITED).match(text, end)
    if match is None:
        return None
    cited = Span(*match.span("who"))
    if any(cited.overlaps(span) for span in (*row.source, *row.content)):
        return None
    if cites:
        return Quoted(cited, row.source)
    if not (relays(text, row.source[0], match["cue"], lexicon) and somebody(cited.of(text), lexicon)):
        return None
    return Quoted(cited, row.source, (*row.cue, Span(*match.span("cue"))))


def citing_inserted(text: str, finding: Finding, lexicon: Lexicon) -> Quoted | None:
    """ "Radio Delta, quoting a guard, said": only who cites was read, who is cited stands before the verb."""
    row = finding.attribution
    if len(row.source) != 1 or not row.cue or row.cue[0].start < row.source[0].end:
        return None
    match = _INSERTED.fullmatch(text, row.source[0].end, row.cue[0].start)
    if match is None or not somebody(match["who"], lexicon):
        return None
    marked = any(Span(*match.span("who")).contains(span) for span in finding.relay)
    if not (marked or relays(text, row.source[0], match["cue"], lexicon)):
        return None
    return Quoted(Span(*match.span("who")), row.source, (Span(*match.span("cue")), *row.cue))


def citing_opens(text: str, finding: Finding, lexicon: Lexicon) -> Quoted | None:
    """ "Citing a guard, the radio writes": only who cites was read, who is cited opens the sentence."""
    row = finding.attribution
    cues = tuple(cue for cue in row.cue if not _CITES.fullmatch(text, cue.start, cue.end))
    if len(row.source) != 1 or not cues or cues[0].start < row.source[0].end:
        return None
    match = _OPENS.search(text, max(0, row.source[0].start - _FAR), row.source[0].start)
    if match is None or any(Span(*match.span("who")).overlaps(c) for c in row.content):
        return None
    if not (somebody(match["who"], lexicon) and relays(text, row.source[0], "citing", lexicon)):
        return None
    return Quoted(Span(*match.span("who")), row.source, (Span(*match.span("cue")), *cues))


def put_out(text: str, finding: Finding, lexicon: Lexicon) -> Quoted | None:
    """ "The Front in a statement carried by its agency said": the agency, next to the verb, was read; so in
    "the Front claimed the raid via its agency, saying"; or both were.
    """
    row = finding.attribution
    if not row.source or not row.cue or row.cue[0].start < row.source[-1].end:
        return None
    agency, said = row.source[-1], row.cue[0].of(text)
    first = row.source[0].start if len(row.source) > 1 else max(0, agency.start - 2 * _FAR)
    match = (_BOTH.match if len(row.source) > 1 else _PUT_OUT.search)(text, first, agency.start)
    if match is None or not somebody(match["who"], lexicon) or not _SAYS.match(said):
        return None
    who = Span(*match.span("who"))
    if (match["via"] and not said.endswith("ing")) or any(who.overlaps(c) for c in row.content):
        return None
    return Quoted(who, (agency,)) if match["arm"] or relays(text, agency, said, lexicon) else None


def shown(text: str, finding: Finding, lexicon: Lexicon) -> Quoted | None:
    """ "State TV aired footage showing": the picture has its own cue, who put it out passes on."""
    row = finding.attribution
    if len(row.source) != 2 or len(row.cue) != 2:
        return None
    in_turn = row.source[0].end <= row.cue[0].start < row.source[1].start < row.cue[1].start
    picture = in_turn and _PICTURE.match(text, row.source[1].start)
    return Quoted(row.source[1], row.source[:1]) if picture else None


def carried(text: str, finding: Finding, lexicon: Lexicon) -> Quoted | None:
    """ "Fars carried a statement by the Guards saying": only who carried it was read."""
    row = finding.attribution
    if len(row.source) != 1 or not (row.cue and row.content):
        return None
    match = _CARRIED.match(text, row.source[0].end)
    if match is None or not any(cue.start < match.end() and match.start() < cue.end for cue in row.cue):
        return None
    if match["verb"] == "published" and not passes_on(row.source[0].of(text).split(",")[0], lexicon):
        return None
    who, says = Span(*match.span("who")), Span(*match.span("says"))
    if not row.content[0].overlaps(who):
        return Quoted(who, row.source)
    rest = trimmed(text, says.end, row.content[0].end) if says.end < row.content[0].end else None
    return Quoted(who, row.source, (*row.cue, says), (rest, *row.content[1:])) if rest else None


ALONE: Final[tuple[Rule, ...]] = (cited_alone, cited_before)
"""Rules for rows that have no source."""
RULES: Final[tuple[Rule, ...]] = (
    spoken_within,
    quotes_behind,
    cites_nobody,
    quoted_between,
    quoted_by,
    as_saying,
    swallowed,
    citing_first,
    citing_between,
    citing_behind,
    citing_inserted,
    citing_opens,
    put_out,
    shown,
    carried,
)


_NEAR: Final = 40
"""Code points from "by" to the last word of the name behind it."""
_WHO: Final = r"(?P<who>(?:an?\s|the\s|its\s|his\s|her\s|[A-ZА-Я])[^.,;:\n]{2,80}?\w)"
_PASSIVE: Final = re.compile(r"\b(?:was|were|is|are|been|being)\b(?:\s\w+)?\s(?:quoted|cited|reported)\b")
_BY: Final = re.compile(r"\bby\s+(?:the\s+)?(?=(?:[\w’'-]+\s+){0,3}$)")
_QUOTES: Final = re.compile(r"\b(?:quot|cit)(?:ed|es|ing)$|\breport(?:ed|s)$")
_SAYING: Final = re.compile(
    rf"{_WHO}\s+(?P<cue>as\s+(?:saying|telling|stating|announcing|declaring|adding|warning|confirming))\b[,:]?\s+"
)
_AS_SAYING: Final = re.compile(r"\bas\s+\w+ing$")
_CITES: Final = re.compile(r"\b(?:[Cc]it|[Qq]uot)ing$")
_FIRST: Final = re.compile(r"(?P<who>[^.,;:\n]{2,80}?\w),\s+(?=that\b)")
_COMMA: Final = re.compile(r"\s*,\s*(?:the\s+)?")
_CITED: Final = re.compile(
    rf"\s+(?:(?:a|the)\s+(?:statement|report)\s+(?:from|by|of)\s+)?{_WHO}(?=[.,;]|$)", re.M
)
_THEN_CITED: Final = re.compile(
    r",?(?:\s+(?:on\s+|late\s+|early\s+|earlier\s+)?\w+day(?:\s(?:morning|afternoon|evening|night))?"
    r"|\s+earlier|\s+today)?,?\s+"
    r"(?P<cue>citing|quoting)\s+(?P<who>[^.,;:\n]{3,80}?\w)(?=[.,;]|$)",
    re.M,
)
_INSERTED: Final = re.compile(r",\s+(?P<cue>citing|quoting)\s+(?P<who>[^.,;:\n]{3,80}?\w),\s+(?:\w+\s+)?")
_FAR: Final = 120
"""Code points from who cites to the "citing" that opens his sentence."""
_OPENS: Final = re.compile(
    r"(?:^|(?<=[.!?…»”\"\n]\s)|(?<=\n))(?P<cue>Citing|Quoting|With\s(?:the\s)?reference\sto|Referring\sto)"
    r"\s(?P<who>[^.,;:\n]{3,80}?\w),\s(?:the\s)?(?:[a-z-]+\s){0,2}$"
)
_SAYS: Final = re.compile(
    r"(?:sa(?:id|ys|ying)|announc|claim|confirm|den(?:ied|ies|ying)|warn|vow|urg|call|threat|declar|stat|add|describ)"
)
_HAD_IT_OUT: Final = (
    r"(?P<who>(?:[Tt]he\s|[Aa]n?\s)?(?:(?!(?:in|said|via|through)\b)[\w’'-]+\s){0,6}?[\w’'-]+)"
    r"(?:,?\sin\s(?:an?|its|their)\s(?:[\w-]+\s)?(?:statement|communiqu[eé]|message|video|recording|bulletin)\s"
    r"(?:published|carried|released|distributed|circulated|posted|issued|broadcast|aired|put\sout)(?:\s\w+day)?"
    r"\s(?:by|on|in|via)"
    r"|\s(?:claimed|announced|confirmed|denied|said|reported)\b[^.;\n]{3,80}\s(?P<via>via|through))"
    r"\s(?:its|the|their)?\s?(?:[\w-]+\s){0,2}(?P<arm>(?:news|media|press|propaganda|information)[\s-]?"
    r"(?:arm|wing|branch|outlet|organ|agency|office|service|channel|mouthpiece)?,?\s)?$"
)
_PUT_OUT: Final = re.compile(rf"(?:^|(?<=[.!?…»”\"]\s)|(?<=\n)){_HAD_IT_OUT}")
_BOTH: Final = re.compile(_HAD_IT_OUT)
_CITING: Final = re.compile(
    r"\b(?:citing|quoting|(?:cited|quoted)(?!\s(?:by|in)\b)|referenc(?:ed|ing)|referring to|according to"
    r"|(?:with )?reference to)"
    r"\s*(?:\w+\s+)?$"
)
_CARRIED: Final = re.compile(
    r",?\s(?:[\w-]+\s){0,4}?(?P<verb>carried|published|ran|aired|broadcast|printed|relayed)\s(?:an?|the)\s"
    r"(?:[\w-]+\s){0,2}?(?:statement|claim|call|message|letter|communiqu[eé]|appeal|speech|declaration|testimony)\s"
    r"(?:by|from|of)\s(?P<who>(?:an?\s|the\s|its\s|[A-ZА-Я])[^.,;:\n]{2,60}?)"
    r"\s(?P<says>saying|urging|that|which|in which|calling|claiming|denying|warning)\b"
)
_PICTURE: Final = re.compile(
    r"(?:(?:an?|the|some|new|live)\s+)*(?:footage|videos?|images?|pictures?|photo(?:graph)?s?|recordings?)\b",
    re.I,
)
