"""Where a person should look next: who is talked about and never heard, and what to get.

Both are lists for a person to look through; none of them enters a figure of the summary. Names and words are
stretches of the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sayso.core.attribution import Attribution
from sayso.core.chain import Via
from sayso.core.document import Document
from sayso.core.evidence import EvidenceKind
from sayso.core.source import Source
from sayso.core.span import Spans, words
from sayso.core.zone import READ_ZONES, Zone, ZoneKind
from sayso.judging.naming import Name, names_in, words_of
from sayso.judging.no_leads import opens_a_dateline
from sayso.judging.things import things_in, whole_phrase

Same = Callable[[str], str]
OFTEN = 2
"""How often somebody must be named to be talked about."""


@dataclass(frozen=True, slots=True)
class Unheard:
    """Somebody whom the article names and never lets speak: the fullest name, and every place."""

    name: str
    spans: Spans


@dataclass(frozen=True, slots=True)
class Lead:
    """Something that a checker should get: its kind, the words that name it, the rows that rest on it.

    `kind` is "interview", "report", "document", "statement", "picture or video", "data", "evidence",
    "original" (what a relay carried, way not stated) or "link"; `rows` are ids of attributions, `target`
    is the address that a link leads to.
    """

    kind: str
    spans: Spans
    rows: tuple[str, ...] = ()
    target: str = ""


def never_heard(
    document: Document,
    zones: Sequence[Zone],
    sources: Sequence[Source],
    attributions: Sequence[Attribution],
    *,
    same: Same = lambda name: "",
) -> tuple[Unheard, ...]:
    """Who is named most in the body and speaks nowhere, places left out where the words around them tell.

    A holder of an ascribed attitude has not been heard. `same` gives for a name the one by which its bearer
    goes whatever it is called, or nothing. Ordered by how often, then by first mention.
    """
    text = document.text
    body = [zone.span for zone in zones if zone.kind is ZoneKind.BODY]
    groups = _grouped(text, list(names_in(text, body)), same)
    heard = list(_heard(text, sources, attributions, same))
    kept = [
        Unheard(_fullest(text, group), tuple(name.span for name in group))
        for group in groups
        if len(group) >= OFTEN
        and not all(name.opens and len(name.words) == 1 for name in group)
        and not _is_heard(text, group, heard, same)
        and not _writes(document, zones, group)
        and not _is_place(text, group)
        and not any(opens_a_dateline(text, zones, name.span) for name in group)
    ]
    return tuple(sorted(kept, key=lambda one: (-len(one.spans), one.spans[0])))


def find_next(
    document: Document, zones: Sequence[Zone], attributions: Sequence[Attribution]
) -> tuple[Lead, ...]:
    """Documents, interviews, reports, pictures and statements that the text names, in its order."""
    leads = [
        *_offered(document.text, attributions),
        *_relayed(attributions),
        *_named(document, zones),
        *_linked(document, zones),
    ]
    return _merged(document.text, leads)


# ---- never heard

_LOCATIVE = re.compile(
    r"\b(?:in|at|near|from|into|through|towards?|across|outside|around|inside|reached"
    r"|(?:north|south|east|west|outskirts|city|town|village|province|district|region|governorate|port|suburbs?"
    r"|cent(?:er|re)|directions?|bank|countryside|areas?|parts?|streets?|coast|neighbou?rhoods?|capital) of)"
    r" (?:the )?(?:(?:northern|southern|eastern|western|central|nearby|neighbouring) )?[«“\"]?"
    r"(?-i:[^\W\d_a-z][\w’'-]*(?: [^\W\d_a-z][\w’'-]*)? (?:and|or) )?$",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"[»”\"]? (?:(?:northern|southern|eastern|western) )?"
    r"(?:city|town|province|village|region|river|district|governorate|countryside|airport|bridge|island)\b"
)
_BEFORE = 40
_ACRONYM = re.compile(r"[»”\"]? \(([A-Z\u0400-\u042f]{2,6})\)")


def _grouped(text: str, names: Sequence[Name], same: Same) -> list[list[Name]]:
    """Names of the same one together: same words, its acronym, its last word where only one bears it."""
    key_of = _keys(text, names, same)
    names = [
        name for name in names if text[name.span.start - 1 : name.span.end + 1] != f"({name.span.of(text)})"
    ]
    groups: dict[tuple[str, ...], list[Name]] = {}
    for name in names:
        groups.setdefault(key_of[name.words], []).append(name)
    return [sorted(group, key=lambda name: name.span) for group in groups.values()]


def _keys(text: str, names: Sequence[Name], same: Same) -> dict[tuple[str, ...], tuple[str, ...]]:
    """The name under which each is counted: a surname or initials of one bearer count as his full name."""
    known = {name.words: name.span.of(text) for name in names}
    short: dict[str, set[tuple[str, ...]]] = {}
    for name in names:
        if len(name.words) > 1 and (found := _ACRONYM.match(text, name.span.end)):
            short.setdefault(found[1].casefold(), set()).add(name.words)
    for one in known:
        if len(one) > 1:
            short.setdefault("".join(word[0] for word in one), set()).add(one)
            short.setdefault(one[-1], set()).add(one)
    key_of: dict[tuple[str, ...], tuple[str, ...]] = {}
    for one in known:
        bearers = short.get(one[0], set()) if len(one) == 1 else set()
        key = next(iter(bearers)) if len(bearers) == 1 else one
        key_of[one] = words_of(same(known[one]) or same(known[key])) or key
    return key_of


def _heard(
    text: str, sources: Sequence[Source], attributions: Sequence[Attribution], same: Same
) -> Iterator[frozenset[str]]:
    """The words by which everybody goes who says something, or passes something on."""
    heard = {a.source_id for a in attributions if not a.holder.value}
    heard |= {relay.source_id for a in attributions for relay in a.chain if not a.holder.value}
    for source in sources:
        if source.id in heard:
            named = [source.name, *(span.of(text) for span in source.mentions)]
            yield frozenset(word for name in (*named, same(source.name)) for word in words_of(name))


def _is_heard(text: str, group: Sequence[Name], heard: Sequence[frozenset[str]], same: Same) -> bool:
    """Whether all words of one of its names stand in the name of somebody heard: better missed than wrong."""
    names = {name.words for name in group} | {words_of(same(name.span.of(text))) for name in group}
    return any(set(words) <= said for said in heard for words in names if words)


def _writes(document: Document, zones: Sequence[Zone], group: Sequence[Name]) -> bool:
    """Whether the article is by them: named as its author, in a byline, or alone on a line as one signs."""
    text = document.text
    lines = {line.strip() for line in text.splitlines()}
    by = [words_of(zone.span.of(text)) for zone in zones if zone.kind is ZoneKind.BYLINE]
    by.append(words_of(document.author or ""))
    return any(
        len(name.words) > 1
        and (name.span.of(text) in lines or any(set(name.words) <= set(one) for one in by))
        for name in group
    )


def _is_place(text: str, group: Sequence[Name]) -> bool:
    placed = sum(
        bool(
            _LOCATIVE.search(text, max(0, name.span.start - _BEFORE), name.span.start)
            or _PLACE.match(text, name.span.end)
        )
        for name in group
    )
    return 2 * placed >= len(group)


def _fullest(text: str, group: Sequence[Name]) -> str:
    return max((name.span.of(text) for name in group), key=len)


# ---- find next

_AGAIN = re.compile(r"(?:the|this|these|its|his|her|their) [\w-]+$", re.IGNORECASE)
_GROUNDS: Mapping[EvidenceKind, str] = {
    EvidenceKind.DOCUMENT: "document",
    EvidenceKind.IMAGE: "picture or video",
    EvidenceKind.DATA: "data",
    EvidenceKind.UNSPECIFIED: "evidence",
}
_PRONOUN = 4
"""Code points of the longest pronoun that may stand for a ground: "they" is nothing to get."""
_WAYS: Mapping[Via, str] = {
    Via.INTERVIEW: "interview",
    Via.STATEMENT: "statement",
    Via.PRESS_CONFERENCE: "statement",
    Via.SOCIAL_POST: "statement",
    Via.REPORT: "report",
    Via.BROADCAST: "report",
    Via.DOCUMENT: "document",
}


def _offered(text: str, attributions: Sequence[Attribution]) -> Iterator[Lead]:
    """What is offered as ground: somebody's own eyes and arguments cannot be got."""
    for row in attributions:
        for evidence in row.evidence:
            if evidence.kind in _GROUNDS and evidence.spans and len(evidence.spans[0]) > _PRONOUN:
                first, *more = evidence.spans
                spans = evidence.spans if more else (whole_phrase(text, first),)
                yield Lead(_GROUNDS[evidence.kind], spans, (row.id,))


def _relayed(attributions: Sequence[Attribution]) -> Iterator[Lead]:
    """What others passed on: the interview, the report, the broadcast itself; not who speaks here anyway."""
    speak = {row.source_id for row in attributions}
    for row in attributions:
        for relay in row.chain[:-1]:
            if relay.spans and not relay.implied and relay.source_id not in speak:
                yield Lead(_WAYS.get(relay.via, "original"), relay.spans, (row.id,))


def _named(document: Document, zones: Sequence[Zone]) -> Iterator[Lead]:
    """Things that the text names; "the report" again, with nothing more about it, is no new one."""
    seen = set()
    for zone in zones:
        if zone.kind is not ZoneKind.BODY:
            continue
        for kind, words_before, span in things_in(document.text, zone.span):
            if not (kind in seen and _AGAIN.fullmatch(words_before)):
                seen.add(kind)
                yield Lead(kind, (span,))


def _linked(document: Document, zones: Sequence[Zone]) -> Iterator[Lead]:
    read = [zone.span for zone in zones if zone.kind in READ_ZONES]
    for link in document.links:
        if link.span is not None and link.kind == "link" and any(span.contains(link.span) for span in read):
            yield Lead("link", (link.span,), (), link.target)


def _merged(text: str, leads: Iterable[Lead]) -> tuple[Lead, ...]:
    """In the order of the text, what overlaps or is said in the same words as one: the longer words stay."""
    kept: list[Lead] = []
    for lead in sorted(leads, key=lambda one: (one.spans[0].start, -one.spans[-1].end)):
        if kept and kept[-1].spans[-1].end > lead.spans[0].start:
            kept[-1] = _both(kept[-1], lead)
        else:
            kept.append(lead)
    by_words: dict[tuple[str, str, str], Lead] = {}
    for lead in kept:
        key = (lead.kind, words(text, lead.spans).casefold(), lead.target)
        by_words[key] = _both(by_words[key], lead) if key in by_words else lead
    return tuple(by_words.values())


def _both(first: Lead, second: Lead) -> Lead:
    rows = tuple(dict.fromkeys((*first.rows, *second.rows)))
    return replace(first, rows=rows, target=first.target or second.target)
