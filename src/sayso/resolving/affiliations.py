"""Which body a person speaks for, where that body is itself a source of the ledger."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.core.source import Source
from sayso.resolving.lexicon import Lexicon, Nature, country_of
from sayso.resolving.names import key_of
from sayso.resolving.people import Somebody

Pair = tuple[Somebody, Source]


def affiliated(pairs: Sequence[Pair], lexicon: Lexicon) -> list[Source]:
    """The sources, each person with the id of the body whose name or noun stands in what was told of him."""
    bodies = [(somebody, source) for somebody, source in pairs if somebody.nature is Nature.BODY]
    return [
        replace(source, affiliation=body)
        if somebody.nature is Nature.PERSON and (body := _body_of(somebody, bodies, lexicon))
        else source
        for somebody, source in pairs
    ]


def _body_of(person: Somebody, bodies: Sequence[Pair], lexicon: Lexicon) -> str:
    owners = [phrase.owner.words for _, phrase, _ in person.links if phrase.owner]
    owners += [name.owner for name in person.figure.names if name.owner] if person.figure else []
    for owner in owners:
        for body, source in bodies:
            if _is_name_of(owner, body):
                return source.id
    for word in sorted(person.words):  # a set's order is another one in every process
        meant = [
            source.id
            for body, source in bodies
            if (noun := lexicon.noun(word))
            and lexicon.noun_form(word) in body.nouns
            and noun.nature is Nature.BODY
        ]
        if len(meant) == 1:
            return meant[0]
    return ""


def _is_name_of(owner: str, body: Somebody) -> bool:
    keys = {key_of(name) for name in body.names}
    country = country_of(owner.split()[0]).casefold()
    return key_of(owner) in keys or (bool(country) and country in keys)
