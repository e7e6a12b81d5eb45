"""What the words of a name or a description tell: roles, bodies, outlets, actors, first names.

The lists are CSV files in `lexicons/`, written by us from general knowledge of news in English and of what
has been translated into it, of the wars of our years above all, and widened on the training articles:
`nouns.csv` (what the noun of a description stands for, and the more general nouns that may take it up again),
`actors.csv` (outlets, bodies and much-quoted people with their other names), `countries.csv` (see
`countries.py`) and `first_names.csv`. A name that several could bear is in none of them: what is listed is
one across articles. A user's own file adds to them (`extra.py`). What makes a name that of a body stands in
`body_words.py`, what small words tell in `clauses.py`, what roles and the nouns of bodies count for in
`roles.py` and `body_nouns.py`. Nothing here is shown to anybody: a name that is shown always stands in the
text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cache, lru_cache
from typing import Final

from sayso.core.source import Kind
from sayso.resolving.countries import country_words
from sayso.resolving.lists import EDGES, SHORT, rows, words_in

_ABBREVIATIONS: Final = dict(
    pair.replace("_", " ").split("=")
    for pair in (
        "gen=general col=colonel lt=lieutenant maj=major capt=captain sgt=sergeant cpl=corporal"
        " adm=admiral brig=brigadier cmdr=commander sen=senator rep=representative gov=governor"
        " amb=ambassador prof=professor cllr=councillor fm=foreign_minister pm=prime_minister"
    ).split()
)


class Nature(StrEnum):
    """What sort of thing somebody is: it decides which pronouns and descriptions can mean it."""

    PERSON = "person"
    BODY = "body"
    GROUP = "group"
    DOCUMENT = "document"
    UNKNOWN = "unknown"


class Gender(StrEnum):
    """Whether "he" or "she" can mean a person."""

    MALE = "m"
    FEMALE = "f"
    UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class Noun:
    """What a noun says of whom it describes; `like` are more general nouns that can take it up again."""

    nature: Nature
    kind: Kind
    gender: Gender = Gender.UNKNOWN
    like: frozenset[str] = frozenset()


MOST_ASKED: Final = 50_000
"""Words whose answers are kept: all texts ask for much the same words, each many times."""


ONCE: Final = "ex-"
"""Before a role that is over."""


Known = tuple[str, Noun | None]
"""The form under which words are known as a noun, and what it says; None where they are no noun."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody known by name; two names with the same `key` are names of one."""

    key: str
    kind: Kind
    nature: Nature


@dataclass(frozen=True, slots=True)
class Names:
    """Names and titles beyond the shipped lists, by the form in which they are looked up."""

    actors: Mapping[str, Actor] = field(default_factory=dict)
    nouns: Mapping[str, Noun] = field(default_factory=dict)


NO_NAMES: Final = Names()


class Lexicon:
    """The shipped lists with a user's own on top: every question of this package to its data.

    What is asked of every word of a text is a cached function of its own: each answer is quicker than a call.
    """

    noun: Callable[[str], Noun | None]
    """What the noun says, in the singular or the plural, whatever its case; None for other words."""
    noun_form: Callable[[str], str]
    """The form under which the noun is known; the words themselves where it is not."""
    knows_nothing_of: Callable[[str], bool]
    """Whether surely no noun is this word or begins with it, as is so of most words of a text."""
    actor: Callable[[str], Actor | None]
    """The outlet, body, person or state with this name."""

    def __init__(self, extra: Names = NO_NAMES) -> None:
        self.extra = extra
        self.noun, self.noun_form, self.knows_nothing_of = (
            _with_own(extra.nouns) if extra.nouns else (_shipped_noun, _shipped_form, _is_in_no_noun)
        )
        self.actor = self._own_or_shipped if extra.actors else _shipped_actor

    def words_from(self, first: str, second: str) -> int:
        """The most words of a noun that begins with these two; 1 where surely none does."""
        shipped = _words_from(first, second)
        if not self.extra.nouns:
            return shipped
        low = first.casefold()
        return max([shipped, *(len(n.split()) for n in self.extra.nouns if n.startswith(low))])

    def _own_or_shipped(self, words: str) -> Actor | None:
        return self.extra.actors.get(actor_key(words)) or _shipped_actor(words)


Asked = tuple[Callable[[str], Noun | None], Callable[[str], str], Callable[[str], bool]]


def _with_own(nouns: Mapping[str, Noun]) -> Asked:
    """What a lexicon with nouns of a user is asked of every word."""

    @lru_cache(maxsize=MOST_ASKED)
    def known(words: str) -> Known:
        return _known(words, lambda form: nouns.get(form) or _nouns().get(form))

    return (lambda words: known(words)[1], lambda words: known(words)[0], lambda word: False)


def _known(words: str, noun_of: Callable[[str], Noun | None]) -> Known:
    """The first form of the words that is a noun, with what it says; their small letters where none is."""
    spelled = _ABBREVIATIONS.get(words.casefold().rstrip("."), words.partition("/")[0] or words)
    found = ((form, noun) for form in singulars(spelled) if (noun := noun_of(form)))
    return next(found, None) or _deputy(words.casefold(), noun_of)


def _once(words: str, noun_of: Callable[[str], Noun | None]) -> Known:
    """What one is who was something once ("ex-coach"): taken up as the "former coach", too."""
    post = words.removeprefix(ONCE)
    noun = None if post == words else _known(post, noun_of)[1]
    person = noun is not None and noun.nature is Nature.PERSON
    return words, replace(noun, kind=Kind.UNKNOWN, like=noun.like | {post}) if noun and person else None


def _deputy(words: str, noun_of: Callable[[str], Noun | None]) -> Known:
    """What a deputy is whose superior a list has ("deputy prime minister"): taken up as an official only."""
    superior = words.removeprefix("deputy ")
    noun = None if superior == words else _known(superior, noun_of)[1]
    if noun is None or noun.nature is not Nature.PERSON:
        return _once(words, noun_of)
    return words, replace(noun, like=frozenset(("official",)))


@lru_cache(maxsize=MOST_ASKED)
def _shipped_noun(words: str) -> Noun | None:
    return _known(words, _nouns().get)[1]


@lru_cache(maxsize=MOST_ASKED)
def _shipped_form(words: str) -> str:
    return _known(words, _nouns().get)[0]


@lru_cache(maxsize=MOST_ASKED)
def _shipped_actor(words: str) -> Actor | None:
    return _actors().get(actor_key(words))


@lru_cache(maxsize=20_000)
def lost_possessive(word: str) -> str:
    """The country or body that a word names with a possessive that lost its mark ("Russias", "MSFs")."""
    bare = word.strip(EDGES)
    if not bare.endswith("s") or bare in country_words() or is_first_name(bare):
        return ""  # "Frances"
    name = bare[:-1]
    letters = name.isupper() and len(name) > 1 and not _shipped_actor(bare) and _shipped_actor(name)
    return name if letters or name in country_words() else ""


def gender_of(first_name: str) -> Gender:
    """The gender that goes with a first name; unknown where it goes with both or is not listed."""
    return _first_names().get(first_name.strip(EDGES + ".").casefold(), Gender.UNKNOWN)


@lru_cache(maxsize=20_000)
def is_first_name(word: str) -> bool:
    """Whether the word is a first name in the list."""
    return word.strip(EDGES + ".").casefold() in _first_names()


def singulars(words: str) -> Iterator[str]:
    """The words in lower case as they stand, then with the last word in the singular."""
    low = words.replace("’", "'").casefold()
    yield low
    for plural, singular in (
        ("children", "child"),
        ("women", "woman"),
        ("men", "man"),
        ("ies", "y"),
        ("es", "e"),
        ("es", ""),
        ("s", ""),
    ):
        if low.endswith(plural) and (len(low) > len(plural) + 1 or low == plural):
            yield low.removesuffix(plural) + singular


def entry(kind: str, nature: str, gender: str = "", like: str = "") -> Noun:
    """A noun as the columns of a list give it; no kind where the word alone does not tell."""
    return Noun(
        Nature(nature or "unknown"),
        Kind(kind) if kind else Kind.UNKNOWN,
        Gender(gender),
        frozenset(filter(None, like.split("|"))),
    )


@lru_cache(maxsize=MOST_ASKED)
def _is_in_no_noun(word: str) -> bool:
    return word.casefold() not in _begun() and _shipped_noun(without_possessive(word)) is None


@lru_cache(maxsize=MOST_ASKED)
def _words_from(first: str, second: str) -> int:
    goes_on = _begun().get(first.casefold())
    if goes_on is None:
        return 1
    return max(goes_on.get(form, 1) for form in singulars(without_possessive(re.split("[ /]", second)[0])))


def head_word(noun: str) -> str:
    """The word that heads a noun of several: "leader" of the "leader of the opposition", else the last."""
    return noun.partition(" of ")[0].split()[-1]


def without_possessive(words: str) -> str:
    """The words without a full stop and a possessive at their end."""
    return words.removesuffix(".").replace("’", "'").removesuffix("'s")


@lru_cache(maxsize=MOST_ASKED)
def actor_key(words: str) -> str:
    """The form under which a name is looked up."""
    bare = " ".join(words.replace("’", "'").split()).strip(EDGES)
    bare = bare.removeprefix("the ").removeprefix("The ")
    plain = bare.replace(".", "") if bare.replace(".", "").isupper() else bare
    return plain if plain.isupper() and len(plain) <= SHORT else plain.casefold()


@cache
def _nouns() -> dict[str, Noun]:
    return {
        noun: entry(row["kind"], row["nature"], row["gender"], row["like"])
        for row in reversed(list(rows("nouns")))
        for noun in row["nouns"].split("|")
    }


@cache
def _begun() -> dict[str, dict[str, int]]:
    """By the first word and the second of nouns of several words, how many the longest of them has."""
    begun: dict[str, dict[str, int]] = {}
    for noun in _nouns():
        words = noun.split()
        if len(words) > 1:
            goes_on = begun.setdefault(words[0], {})
            goes_on[words[1]] = max(goes_on.get(words[1], 1), len(words))
    return begun


@cache
def _actors() -> dict[str, Actor]:
    known: dict[str, Actor] = {}
    for row in rows("countries"):
        state = Actor(row["names"].split("|")[0].casefold(), Kind.STATE, Nature.BODY)
        known.update({actor_key(name): state for name in row["names"].split("|")})
        known.update(
            {actor_key(c): Actor(c.casefold(), Kind.STATE, Nature.BODY) for c in words_in(row["capital"])}
        )
    for row in rows("actors"):
        actor = Actor(row["name"].casefold(), Kind(row["kind"]), Nature(row["nature"]))
        known.update({actor_key(name): actor for name in (row["name"], *words_in(row["aliases"]))})
    return known


@cache
def _first_names() -> dict[str, Gender]:
    found: dict[str, Gender] = {}
    for row in rows("first_names"):
        for name in map(str.casefold, row["names"].split("|")):
            gender = Gender(row["gender"])
            found[name] = gender if found.get(name, gender) == gender else Gender.UNKNOWN
    return found
