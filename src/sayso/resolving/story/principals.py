"""Whose somebody is who is told through another: "Velm's works council", "its director", "her successor".

The *principal* is whom the possessive means. It is resolved like any other mention: a name is its figure, a
description whoever it would mean by itself ("the company's" as "the company"), a pronoun the likeliest body
or person before it. A body is the body of whoever has a post in it, and of its parts; a person only is of
one: who follows him in office, helps him or works beside him is of his body. `lexicons/principals.csv`, which
words stand for a part of a body and which for somebody apart from it, was written by us from general
knowledge of how news speaks of bodies.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import Final

from sayso.core.source import Kind
from sayso.core.span import Span
from sayso.resolving.body_nouns import Sense, body_nouns, is_of_its_unit
from sayso.resolving.countries import country_of
from sayso.resolving.lexicon import Lexicon, Nature
from sayso.resolving.lists import counting
from sayso.resolving.people import Somebody
from sayso.resolving.phrases import Form, Phrase
from sayso.resolving.place_words import held_in_a_place
from sayso.resolving.roles import takes_a_kind


class Whose(Enum):
    """How a phrase says whose somebody is."""

    NAME = "name"
    DESCRIPTION = "description"
    OF_IT = "of it"
    BODYS = "its"
    PERSONS = "his"
    SPEAKERS = "our"


@dataclass(frozen=True, slots=True)
class Possessive:
    """The possessive of a phrase: its sort, the words of it, and what stands behind it."""

    sort: Whose
    words: str
    head: str
    told: Phrase | None = None


def possessive_of(phrase: Phrase, lexicon: Lexicon) -> Possessive | None:
    """The possessive that a phrase opens with, or an apposition behind a name does."""
    if unit := is_of_its_unit(phrase.said):
        return Possessive(Whose.BODYS, unit, phrase.said)
    if found := _PRONOUN.search(phrase.said):
        word = found["word"].casefold()
        return Possessive(_SORTS[word], word, phrase.said[found.end() :])
    if phrase.owner and (found := _BEHIND.match(phrase.said, _end_of_owner(phrase))):
        if not (country_of(phrase.owner.words) or _is_of_another(phrase)):
            return Possessive(Whose.NAME, phrase.owner.words, phrase.said[found.end() :])
        return None
    return _described(phrase, lexicon)


_PRONOUN: Final = re.compile(
    r"(?i)(?:^|, )(?P<word>its|their|whose|his|her|my|our)\s(?:own\s|then\s|former\s)?"
)
_SORTS: Final = {
    "its": Whose.BODYS, "their": Whose.BODYS, "whose": Whose.BODYS,
    "his": Whose.PERSONS, "her": Whose.PERSONS,
    "my": Whose.SPEAKERS, "our": Whose.SPEAKERS,
}  # fmt: skip
_BEHIND: Final = re.compile(r"['’]s?\s(?:own\s|then\s|former\s)?")


def _end_of_owner(phrase: Phrase) -> int:
    """Where in the words of a phrase the name ends that it is told by."""
    at = phrase.owner.span.end - phrase.start if phrase.owner else -1
    return at if 0 <= at <= len(phrase.said) else len(phrase.said)


def _is_of_another(phrase: Phrase) -> bool:
    """Whether the name that owns is told of a second one ("the Velm Guild and the Orsk League's envoys")."""
    if phrase.name is None or phrase.owner is None:
        return False
    return (
        " and " in phrase.said[phrase.name.span.end - phrase.start : phrase.owner.span.start - phrase.start]
    )


def _described(phrase: Phrase, lexicon: Lexicon) -> Possessive | None:
    """ "The company's board": the description of a body."""
    found = _WHOSE.match(phrase.said) or _OF_WHOM.search(phrase.said)
    if found is None:
        return None
    form = lexicon.noun_form(found["noun"].casefold())
    noun = lexicon.noun(form)
    if noun is None or noun.nature is not Nature.BODY or form in _counting("apart"):
        return None
    at = phrase.start + found.start("noun")
    span = Span(at, at + len(found["noun"]))
    said = f"the {found['noun']}"
    told = Phrase((span,), found["noun"], Form.DEFINITE, noun=form, nouns=(form,), said=said)
    if found.re is _WHOSE:
        return Possessive(Whose.DESCRIPTION, found["noun"], phrase.said[found.end() :], told)
    post = (role := lexicon.noun(phrase.noun)) is not None and role.nature is Nature.PERSON
    if not post or phrase.plural or form in body_nouns(Sense.TELLS_LITTLE):
        return None
    return Possessive(Whose.OF_IT, found["noun"], phrase.said[: found.start()], told)


_WHOSE: Final = re.compile(r"(?:[Tt]he|[Tt]hat|[Tt]his) (?P<noun>[\w-]+(?: [\w-]+)?)['’]s\s(?:own\s)?")
_OF_WHOM: Final = re.compile(r"\s(?:for|of|at|from|in|with|inside) the (?P<noun>[\w-]+)(?=$|,)")


def may_belong(possessive: Possessive, phrase: Phrase, whom: Somebody, nature: Nature) -> bool:
    """Whether who stands behind a possessive is of it, in a post or as a part, or of the body that he is of
    whose possessive it is: who follows him in office, helps him or works with him.
    """
    head = _head(possessive, phrase)
    if possessive.words == "our" and not _counting("of the page").isdisjoint(head):
        return False
    if possessive.words == "my" or (_is_a_person(possessive, whom) and possessive.words != "our"):
        return nature is not Nature.BODY and not phrase.plural and not _counting("beside").isdisjoint(head)
    if not head or not _counting("apart").isdisjoint(head) or _is_any_group(possessive, whom):
        return False
    known = whom.nature is not Nature.UNKNOWN or whom.kind not in (Kind.UNKNOWN, Kind.STATE)
    if nature is not Nature.PERSON:
        return known and not _counting("part").isdisjoint(head)
    by_name = possessive.sort is Whose.NAME  # "California's governor", "Moro's lawyer"
    return known or not by_name or not (held_in_a_place(phrase.noun) or _counting("pleads") & head)


def takes_its_kind(possessive: Possessive, phrase: Phrase, whom: Somebody) -> bool:
    """Whether what stands behind a possessive has at least the kind of whom it means ("his office")."""
    with_him = not _counting("around").isdisjoint(_head(possessive, phrase))
    return takes_a_kind(phrase.noun) or (with_him and _is_a_person(possessive, whom))


def _is_a_person(possessive: Possessive, whom: Somebody) -> bool:
    return possessive.sort is Whose.PERSONS or whom.nature is Nature.PERSON


def _is_any_group(possessive: Possessive, whom: Somebody) -> bool:
    """Whether a noun that tells little may mean something else ("the group" is no outlet)."""
    little = body_nouns(Sense.TELLS_LITTLE) - body_nouns(Sense.MEDIA)
    return (
        possessive.told is not None
        and possessive.told.noun in little
        and whom.kind in (Kind.STATE, Kind.MEDIA, Kind.UNKNOWN)
    )


def _head(possessive: Possessive, phrase: Phrase) -> set[str]:
    """The last word and the last two of what stands behind a possessive, and the noun of its phrase."""
    words = _ENDS.split(possessive.head, maxsplit=1)[0].casefold().split()
    return {words[-1], " ".join(words[-2:]), phrase.noun} if words else set()


_ENDS: Final = re.compile(r"\s(?:of|for|in|at|on|to|from|with|who|which|that)\s|[,;:(]|\s(?=[A-Z])")


@cache
def _counting(use: str) -> frozenset[str]:
    return counting("principals", "words", use)
