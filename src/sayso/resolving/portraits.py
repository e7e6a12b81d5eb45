"""What a text tells of one source, gathered: all that the rules of kind and identity look at."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.core.source import Kind
from sayso.resolving.lexicon import Nature


@dataclass(frozen=True, slots=True)
class Portrait:
    """What the text tells of a source, gathered from all its mentions.

    `nouns` are its roles, the weightiest first; `names` its proper names; `owners` the bodies and places that
    its roles belong to, `of_bodies` the kinds of those of them that are known otherwise; `words` every other
    word that describes it; `listed` what a list says of its name; `said` the words of its mentions as they
    stand, pronouns apart; `of_any_body` whether he is of a body of which nothing is known.
    """

    names: tuple[str, ...]
    nouns: tuple[str, ...]
    owners: tuple[str, ...]
    words: frozenset[str]
    listed: Kind
    nature: Nature
    plural: bool = False
    of_bodies: tuple[Kind, ...] = ()
    said: tuple[str, ...] = ()
    of_any_body: bool = False
