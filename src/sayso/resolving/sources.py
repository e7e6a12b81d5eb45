"""Who is meant: the words that name sources brought together, one source for whoever they mean.

The work in order: each source's words are read (`phrases.py`), the names of the whole text make a cast
(`cast/`), the article is gone through once to find whom each phrase means (`story/`), and for everybody who
speaks, kind, identity and body are decided from all that was told (`kinds/`, `identities.py`, `bodies/`).
A wrong merge is worse than a missed one: without ground a phrase stays a source of its own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from sayso.core.attribution import Attribution
from sayso.core.document import Document
from sayso.core.finding import Finding, Odds
from sayso.core.source import PRONOUN, SILENT, UNSTATED, Kind, Source, source_id
from sayso.core.span import Span, Spans
from sayso.core.verdict import Verdict
from sayso.core.zone import Zone, own_words
from sayso.resolving.bodies.affiliations import Belonging, bodies_of
from sayso.resolving.cast.cast import cast_of
from sayso.resolving.cast.joining import (
    ACRONYM,
    ALIAS,
    CAPITAL,
    FIRST_NAME,
    GARBLED,
    INITIALS,
    POSSESSIVE,
    SAME_WORDS,
    SHORT_NAME,
    SPELLING,
    SURNAME,
)  # fmt: skip
from sayso.resolving.given_initials import words_in_full
from sayso.resolving.identities import identity_of
from sayso.resolving.initials import ends_as_an_outlet
from sayso.resolving.kinds.kinds import kind_verdict
from sayso.resolving.lexicon import NO_NAMES, Lexicon, Names, Nature, head_word
from sayso.resolving.names import is_pronoun
from sayso.resolving.open_offices import has_an_open_office, without_office
from sayso.resolving.opened_by_places import is_opened_by_a_place
from sayso.resolving.people import Link, Somebody, portrait_of
from sayso.resolving.phrases import Form, phrase_of
from sayso.resolving.story.descriptions import WORLD_WIDE
from sayso.resolving.story.interviewed import INTERLOCUTOR, asked_by, without_outlet
from sayso.resolving.story.issued_before import is_any_text
from sayso.resolving.story.known import (
    ANY_BEARER,
    BEARER,
    DESCRIPTION,
    ISSUER,
    LABEL,
    NAMED_LATER,
    NEAREST,
    RELATED,
    SPEAKER,
)  # fmt: skip
from sayso.resolving.story.story import everybody
from sayso.resolving.weighing import BY_HEAD

Extra = Names
"""A user's own names, as `load_names` gives them."""


def resolve_sources(
    document: Document, zones: Sequence[Zone], found: Sequence[Finding], *, names: Extra = NO_NAMES
) -> tuple[tuple[Source, ...], tuple[Attribution, ...]]:
    """The sources in order of their first mention, and the attributions, each with the id of its source.

    Who is named in a menu or in the teaser of another article is nobody of this one.
    """
    text, lexicon = own_words(document.text, zones), Lexicon(names)
    rows = [finding.attribution for finding in found]
    spans = list(dict.fromkeys(row.source for row in rows if row.source))
    if not spans:
        return (), tuple(replace(row, source_id=UNSTATED) for row in rows)
    phrases = [without_outlet(phrase_of(text, source, lexicon), lexicon) for source in spans]
    cast = cast_of(text, phrases, lexicon)
    known = everybody(text, phrases, rows, cast, lexicon)
    speaking = [s for s in known if s.links]
    odds, text_id = _odds(found), document.text_id
    belongings = bodies_of(text, known, cast, lexicon)
    of_body = {id(person): _kind_of_body(body, odds, lexicon) for person, body in belongings}
    pairs = [
        (somebody, _source(text_id, text, somebody, odds, of_body.get(id(somebody)), lexicon))
        for somebody in speaking
    ]
    if not has_an_open_office(cast, lexicon):
        pairs = [(one, without_office(one, source, of_body.get(id(one)))) for one, source in pairs]
    id_of = {phrase.spans: source.id for somebody, source in pairs for _, phrase, _ in somebody.links}
    attributed = tuple(replace(row, source_id=id_of[row.source] if row.source else UNSTATED) for row in rows)
    open_to_doubt = {phrase.spans for one in speaking for _, phrase, rule in one.links if rule == ANY_BEARER}
    attributed = tuple(
        replace(row, confidence=min(row.confidence, CONFIDENCE[ANY_BEARER]))
        if row.source in open_to_doubt
        else row
        for row in attributed
    )
    sources = _with_bodies(document, pairs, belongings, lexicon)
    return tuple(sorted(sources, key=lambda source: source.mentions[0])), attributed


def _with_bodies(
    document: Document,
    pairs: Sequence[tuple[Somebody, Source]],
    belongings: Sequence[Belonging],
    lexicon: Lexicon,
) -> list[Source]:
    """The sources, each person with the id of his body, and behind them the bodies that say nothing."""
    id_of = {id(somebody): source.id for somebody, source in pairs}
    silent: list[Source] = []
    for _, body in belongings:
        if id(body) not in id_of:
            silent.append(_silent(document, body, lexicon))
            id_of[id(body)] = silent[-1].id
    body_of = {id(person): id_of[id(body)] for person, body in belongings}
    with_theirs = [replace(source, affiliation=body_of.get(id(one), "")) for one, source in pairs]
    return [*with_theirs, *silent]


def _silent(document: Document, body: Somebody, lexicon: Lexicon) -> Source:
    """A body that somebody is of and that says nothing itself."""
    portrait = portrait_of(body)
    span = body.figure.fullest.span if body.figure else max(body.seen, key=lambda p: len(p.shown)).spans[0]
    return Source(
        id=source_id(document.text_id, (span,)),
        name=_name(document.text, body),
        mentions=(span,),
        why=SILENT,
        identity=identity_of(body, portrait, [], lexicon),
        kind=kind_verdict(portrait, [], lexicon),
        confidence=CONFIDENCE[SAME_WORDS],
    )


def _odds(found: Sequence[Finding]) -> Mapping[Spans, list[Mapping[str, Odds]]]:
    """What the heads say of the rows of each source's words."""
    said: dict[Spans, list[Mapping[str, Odds]]] = {}
    for finding in found:
        if finding.odds:
            said.setdefault(finding.attribution.source, []).append(finding.odds)
    return said


def _source(
    text_id: str,
    text: str,
    somebody: Somebody,
    odds: Mapping[Spans, list[Mapping[str, Odds]]],
    of_body: Kind | None,
    lexicon: Lexicon,
) -> Source:
    """The source that stands in the ledger for somebody, with what is known of him."""
    links = sorted(somebody.links, key=lambda link: link[1].spans)
    said = _said_of(somebody, odds)
    portrait = portrait_of(somebody)
    kind = _kind(somebody, said, (of_body,) if of_body else (), lexicon)
    rules = {rule for _, _, rule in links}
    return Source(
        id=source_id(text_id, links[0][1].spans),
        name=_name(text, somebody),
        mentions=_disjoint(sorted({span for _, phrase, _ in links for span in phrase.spans})),
        why=_why(links, rules),
        identity=identity_of(somebody, portrait, [o.get("identity", {}) for o in said], lexicon),
        kind=kind,
        credential=_credential(somebody, kind.value),
        confidence=min(CONFIDENCE[rule] for rule in rules),
    )


def _said_of(somebody: Somebody, odds: Mapping[Spans, list[Mapping[str, Odds]]]) -> list[Mapping[str, Odds]]:
    """What the heads say of all rows of one source, in the order of its mentions."""
    links = sorted(somebody.links, key=lambda link: link[1].spans)
    return [o for _, phrase, _ in links for o in odds.get(phrase.spans, ())]


def _kind_of_body(body: Somebody, odds: Mapping[Spans, list[Mapping[str, Odds]]], lexicon: Lexicon) -> Kind:
    """The kind of whom a person is of; the head alone is not heard of what may be no body."""
    kind = _kind(body, _said_of(body, odds), (), lexicon)
    return Kind.UNKNOWN if kind.by == BY_HEAD and body.nature is not Nature.BODY else kind.value


def _kind(
    somebody: Somebody, said: Sequence[Mapping[str, Odds]], of_bodies: Sequence[Kind], lexicon: Lexicon
) -> Verdict[Kind]:
    """The kind of a source, a person's also by the body that he is found to be of."""
    portrait = portrait_of(somebody)
    if somebody.among and not any(map(lexicon.noun, portrait.nouns)):
        portrait = replace(portrait_of(somebody.among), names=portrait.names)
    if known := tuple(kind for kind in of_bodies if kind is not Kind.UNKNOWN):
        portrait = replace(portrait, of_bodies=(*known, *portrait.of_bodies))
    elif of_bodies:
        portrait = replace(portrait, of_any_body=True)
    odds = [o.get("kind", {}) for o in said]
    # The head takes initials that are also an outlet's for the outlet.
    if portrait.listed is not Kind.MEDIA and any(ends_as_an_outlet(n, lexicon) for n in portrait.names):
        odds = [{kind: chance for kind, chance in each.items() if kind != Kind.MEDIA} for each in odds]
    if all(asked_by(phrase, lexicon) is not None for _, phrase, _ in somebody.links):
        # He is not of the outlet that asked him.
        portrait, odds = replace(portrait, words=frozenset(), said=(), owners=()), []
    kind = kind_verdict(portrait, odds, lexicon)
    unsure = kind.by == BY_HEAD and kind.value in _OF_POWER and portrait.nature is Nature.UNKNOWN
    # The head takes a paper for a state's by the place in its name ("Velm Dnevnik").
    return Verdict(Kind.UNKNOWN) if unsure and any(map(is_opened_by_a_place, portrait.names)) else kind


_OF_POWER: Final = frozenset((Kind.STATE, Kind.PARTY, Kind.ARMED_GROUP, Kind.INTERNATIONAL))


def _why(links: Sequence[Link], rules: set[str]) -> str:
    """The rules that brought the mentions here, the weakest last; PRONOUN for a pronoun that nobody is found
    for, which "some" and "many" are not: they mean nobody whom a text could name.
    """
    if PRONOUN in rules:
        return PRONOUN if any(is_pronoun(phrase.shown) for _, phrase, _ in links) else SAME_WORDS
    return ", ".join(rule for rule in WEAKEST_LAST if rule in rules)


def _credential(somebody: Somebody, kind: Kind) -> Spans:
    """The words that present an expert, where they stand first."""
    if kind is not Kind.EXPERT:
        return ()
    said = [phrase.credential for _, phrase, _ in somebody.links if phrase.credential]
    return min(
        [*said, *([somebody.figure.credentials] if somebody.figure and somebody.figure.credentials else [])],
        default=(),
    )


CONFIDENCE: Final[Mapping[str, float]] = {
    SURNAME: 0.98, SAME_WORDS: 0.95, POSSESSIVE: 0.95, ACRONYM: 0.95, NAMED_LATER: 0.95, DESCRIPTION: 0.93,
    SPEAKER: 0.93, ALIAS: 0.9, INITIALS: 0.9, SHORT_NAME: 0.9, FIRST_NAME: 0.9, SPELLING: 0.9, LABEL: 0.9,
    GARBLED: 0.85, NEAREST: 0.86, ISSUER: 0.85, CAPITAL: 0.7, RELATED: 0.7, PRONOUN: 0.5,
    BEARER: 0.8, ANY_BEARER: 0.5,
}  # fmt: skip
"""The share of mentions that a rule gave to the right source on the training articles (gold spans); where it
gave fewer than thirty (acronyms, initials, short and first names, labels, issuers, capitals), a careful
guess."""
WEAKEST_LAST: Final = tuple(sorted(CONFIDENCE, key=lambda rule: -CONFIDENCE[rule]))


def _name(text: str, somebody: Somebody) -> str:
    """The fullest name in the text, a lone surname with its title; without a name the longest description."""
    if somebody.figure:
        name = somebody.figure.fullest
        titled = len(name.words.split()) == 1 and name.titles
        if titled:
            return " ".join(
                text[
                    name.span.start - _title_length(text, name.span.start, name.titles) : name.span.end
                ].split()
            )
        fuller = (_with_noun(text, n.span, somebody) for n in somebody.figure.names)
        told_as = [" ".join(name.words.split()), *fuller, somebody.called]
        return max(told_as, key=lambda words: (words_in_full(words), len(words.split())))
    phrases = [phrase for _, phrase, _ in somebody.links]
    told_by = {phrase.noun for phrase in phrases}
    phrases += [p for p in somebody.seen if p.owner or (" " in p.noun and head_word(p.noun) in told_by)]
    told = [p for p in phrases if p.form is not Form.PRONOUN] or somebody.seen or phrases
    told = [p for p in told if p.noun != INTERLOCUTOR] or told
    if all(p.issued for p in told) and somebody.seen and somebody.nature is not Nature.DOCUMENT:
        told = somebody.seen  # who speaks only by "the statement" is told where he issued it
    own = somebody.nature is Nature.DOCUMENT
    said = [p.shown for p in told if not p.issued and (own or not is_any_text(p))] or [
        p.shown for p in told
    ]  # no "statement" of its own
    said += [somebody.called] if somebody.called else []
    return _DANGLING.sub("", max(said, key=len)) or max(said, key=len)


_DANGLING: Final = re.compile(r"\s+(?:which|that|who|whom|whose|where)$")
"""What the reader's spans sometimes hold of a clause behind a description."""


def _with_noun(text: str, span: Span, somebody: Somebody) -> str:
    """A name with what stands behind it and belongs to it ("SANA news agency", "Velm Grid plc")."""
    for noun in (*_OF_NAMES.get(somebody.kind, ()), *(() if span.of(text).isupper() else _OF_FIRMS)):
        end = span.end + len(noun)
        if (
            text.startswith(noun, span.end)
            and not text[end : end + 1].isalnum()
            and span.of(text) not in WORLD_WIDE
        ):
            return " ".join(text[span.start : end].split())
    return " ".join(span.of(text).split())


_OF_NAMES: Final = {Kind.MEDIA: (" news agency", " television")}
_OF_FIRMS: Final = (" plc", " AS")
"""Letters for a sort of firm that are written as no part of a name is."""


def _title_length(text: str, start: int, titles: tuple[str, ...]) -> int:
    """How far before a name its titles begin."""
    low = text[max(0, start - 60) : start].casefold()
    at = low.rfind(titles[0])
    return len(low) - at if at >= 0 else 0


def _disjoint(mentions: Sequence[Span]) -> Spans:
    """The mentions without those that lie in or across an earlier one: a list of spans is disjoint."""
    kept: list[Span] = []
    for span in mentions:
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return tuple(kept)
