"""Attributions that name the same source by the same words, brought together.

This is the cautious half of the work: phrases are one source when they are the same words (article,
title, apposition and case apart), or when a surname stands for the only full name that it can.
A pronoun is never resolved here: each is a source of its own, because two "he" need not be one person.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sayso.core.attribution import Attribution
from sayso.core.source import PRONOUN, UNSTATED, Source, source_id
from sayso.core.span import Span, Spans
from sayso.resolving.names import core_of, head_of, is_full_name, is_pronoun, is_surname, key_of, surname_of

SAME_WORDS = "same words"
SURNAME = "surname"
_SENTENCE_OPENERS = frozenset(
    "after also although and as because before but despite during earlier for from however if in later"
    " like meanwhile on since so still than that then though to unlike when where while with yesterday"
    " today monday tuesday wednesday thursday friday saturday sunday".split()
)
"""Capitalised words before a surname that are no first name."""


@dataclass(frozen=True, slots=True)
class _Phrase:
    """The words that name the source of one attribution."""

    spans: Spans
    head: str
    core: str
    key: str


def resolve_sources(
    text: str, text_id: str, attributions: Sequence[Attribution]
) -> tuple[tuple[Source, ...], tuple[Attribution, ...]]:
    """The sources in order of their first mention, and the attributions, each with the id of its source."""
    groups, why = _groups(text, attributions)
    sources = [_source(text_id, key, groups[key], why[key]) for key in groups]
    id_of = {
        phrase.spans: source.id for key, source in zip(groups, sources, strict=True) for phrase in groups[key]
    }
    attributed = tuple(replace(a, source_id=id_of[a.source] if a.source else UNSTATED) for a in attributions)
    return tuple(sorted(sources, key=lambda source: source.mentions[0])), attributed


def _groups(
    text: str, attributions: Iterable[Attribution]
) -> tuple[dict[str, list[_Phrase]], dict[str, str]]:
    phrases = [_phrase(text, spans) for spans in dict.fromkeys(a.source for a in attributions if a.source)]
    full_names = {p.key: p.core for p in phrases if is_full_name(p.core)}
    groups: dict[str, list[_Phrase]] = {}
    why: dict[str, str] = {}
    for phrase in phrases:
        key, rule = _key(text, phrase, full_names)
        groups.setdefault(key, []).append(phrase)
        why[key] = rule if why.get(key, SAME_WORDS) == SAME_WORDS else why[key]
    return groups, why


def _phrase(text: str, spans: Spans) -> _Phrase:
    head = head_of(_naming(text, spans))
    core = core_of(head)
    return _Phrase(spans, head, core, key_of(core))


def _naming(text: str, spans: Spans) -> str:
    """Of several pieces, the one that names: a full name if there is one, else the longest."""
    pieces = [span.of(text) for span in spans]
    return max(pieces, key=lambda piece: (is_full_name(core_of(head_of(piece))), len(piece)))


def _key(text: str, phrase: _Phrase, full_names: dict[str, str]) -> tuple[str, str]:
    if is_pronoun(phrase.head):
        return f"{phrase.key}@{phrase.spans[0].start}", PRONOUN
    if is_surname(phrase.head, phrase.core):
        bearers = [key for key, core in full_names.items() if surname_of(core) == phrase.key]
        if len(bearers) == 1 and not _other_bearers(text, phrase.core, full_names[bearers[0]]):
            return bearers[0], SURNAME
    return phrase.key, SAME_WORDS


def _other_bearers(text: str, surname: str, full_name: str) -> bool:
    """Whether the article names somebody else by this surname, as a source or not."""
    own = set(full_name.split())
    before = re.findall(rf"([^\W\d_][\w.’'-]*)[ \t]+{re.escape(surname)}\b", text)
    first_names = {word for word in before if word[0].isupper() and word.casefold() not in _SENTENCE_OPENERS}
    return any(core_of(f"{word} {surname}") != surname for word in first_names - own)


def _source(text_id: str, key: str, phrases: list[_Phrase], why: str) -> Source:
    mentions = tuple(sorted({span for phrase in phrases for span in phrase.spans}))
    return Source(source_id(text_id, phrases[0].spans), _name(phrases), _disjoint(mentions), why)


def _name(phrases: list[_Phrase]) -> str:
    """The fullest words: the longest full name; without one, the longest phrase as it stands."""
    cores = [phrase.core for phrase in phrases if is_full_name(phrase.core)]
    return max(cores or [phrase.head for phrase in phrases], key=len)


def _disjoint(mentions: tuple[Span, ...]) -> Spans:
    """The mentions without those that lie in or across an earlier one: a list of spans is disjoint."""
    kept: list[Span] = []
    for span in mentions:
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return tuple(kept)
