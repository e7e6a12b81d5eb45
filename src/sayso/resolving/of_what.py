"""What a role is of: "the spokesman of the army" is another than "the spokesman of the rebels".

A description takes up somebody by its noun; what stands behind the noun, or before it, must then not tell of
another body, matter or time (`of_another.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from sayso.resolving.complements import DEPUTY, told_behind
from sayso.resolving.complements import is_of_another as stands_behind
from sayso.resolving.countries import country_of
from sayso.resolving.lexicon import ONCE, Lexicon, Nature, head_word, without_possessive
from sayso.resolving.offices import spelled
from sayso.resolving.pieces import Name
from sayso.resolving.portfolios import is_a_portfolio
from sayso.resolving.units import MARKS, RELATIVE, Unit, is_person, only_adjective, opens_a_clause


@dataclass(frozen=True, slots=True)
class OfWhat:
    """A role with the words that tell what it is of, in one form for their spellings.

    `heads` are those that say the thing itself ("commission" of an election commission), `letters` the first
    ones of all; `former` says that the role is over, `other` that it is another's than the one spoken of.
    """

    role: str
    words: frozenset[str] = frozenset()
    heads: frozenset[str] = frozenset()
    letters: str = ""
    former: bool = False
    other: bool = False


LEFT: Final = OfWhat("", former=True)
"""That any role of somebody is over: the text tells how he left it."""


def of_roles(units: Sequence[Unit], lexicon: Lexicon) -> tuple[OfWhat, ...]:
    """What the roles and bodies in a phrase are of, but those of others ("the wife of the mayor")."""
    own = (k for k, unit in enumerate(units) if unit.noun and not stands_behind(units, k, lexicon))
    roles = (k for k in own if (n := lexicon.noun(units[k].noun)) and n.nature in _BEING_OF)
    return tuple(filter(None, (of_what(units, k, lexicon) for k in roles)))


def of_what(units: Sequence[Unit], at: int, lexicon: Lexicon) -> OfWhat | None:
    """What the role at a place is of; None where nothing is told of it but the role."""
    before = list(_before(units, at, lexicon))
    behind = [*units[at].noun.partition(" of ")[2].split(), *_behind(units, at)]
    cut = next((k for k, word in enumerate(behind) if k and word in _LINKS), len(behind))
    own = [word for word in behind if word not in _LINKS]
    leading = [unit.low for unit in units[max(0, at - _NEAR) : at] if unit.name is None]
    former = units[at].low.startswith(ONCE) or any(word in _FORMER for word in leading)
    other = not _OTHER.isdisjoint((*leading, *map(str.casefold, own)))
    if not (before or own or former or other):
        return None
    role = role_in(units[at].noun)
    first = [word for word in behind[:cut] if word not in _LINKS]
    called = (word for word, name in pairwise(first) if word.islower() and name[0].isupper())
    heads = (*called, *(first or before)[-1:])  # of "the firm Velm" both
    return _made(role, (*before, *own), heads, lexicon, former=former, other=other)


def role_in(noun: str) -> str:
    """The role that a noun says, a deputy's with that word."""
    return noun if noun.startswith(DEPUTY) else head_word(noun).removeprefix(ONCE)


def of_titles(name: Name, lexicon: Lexicon) -> Iterable[OfWhat]:
    """What the titles of a name are of ("Kelm Police Chief Ada Moro", "Defence Minister Ada Moro")."""
    titles = [word for word in name.titles if word not in _RANKS]
    if not titles:
        return
    *before, last = titles
    role = f"{DEPUTY} {last}" if DEPUTY in before else last
    former = any(word in _FORMER for word in before)
    own = [*name.owner.split(), *(word for word in before if word not in _FORMER)]
    own = [word for word in own if word.casefold() not in _LINKS | {DEPUTY} and not country_of(word)]
    if own or former:
        yield _made(role, own, own[-1:], lexicon, former=former)


def of_name(name: str, lexicon: Lexicon) -> OfWhat | None:
    """What the body with a name is of, where its noun opens the name ("Ministry of Health")."""
    noun, _, rest = name.partition(" of ")
    known = lexicon.noun(noun) if rest else None
    if known is None or known.nature is not Nature.BODY:
        return None
    words = [word for word in rest.split() if word.casefold() not in _LINKS]
    return _made(head_word(lexicon.noun_form(noun)), words, words[:1], lexicon) if words else None


def _made(
    role: str,
    words: Iterable[str],
    heads: Iterable[str],
    lexicon: Lexicon,
    *,
    former: bool = False,
    other: bool = False,
) -> OfWhat:
    """What a role is of, of its words and of those of them that say the thing itself."""
    words = list(words)
    plain = [_plain(word, lexicon) for word in words]
    matter = frozenset(plain) - _ADDS_NOTHING or frozenset(plain)
    named = frozenset(_plain(word, lexicon) for word in heads)
    last = next((word for word in reversed(plain) if word in matter), "")
    return OfWhat(
        role,
        matter,
        named & matter or frozenset(filter(None, (last,))),
        "".join(word[0] for word in words if word[0].isalnum()).casefold(),
        former,
        other,
    )


def _before(units: Sequence[Unit], at: int, lexicon: Lexicon) -> Iterable[str]:
    """The words before a role that say of what it is: "army spokesman", "health minister"; no quality."""
    whole = units[at].noun.split()
    told = [] if "of" in whole else [word for word in whole[:-1] if _is_a_matter(word, lexicon)]
    begin = at
    while begin and at - begin < _NEAR:
        unit = units[begin - 1]
        body = unit.name is not None and unit.name.nature is Nature.BODY and not only_adjective(unit)
        if not body and not (unit.name is None and _is_a_matter(unit.noun or unit.low, lexicon)):
            break
        begin -= 1
    yield from (word for unit in units[begin:at] for word in without_possessive(unit.words).split())
    yield from told


def _is_a_matter(word: str, lexicon: Lexicon) -> bool:
    noun = None if word in _SORTS else lexicon.noun(without_possessive(word))
    body = noun is not None and noun.nature in (Nature.BODY, Nature.GROUP)
    return body or is_a_portfolio(word) or word == "foreign"


def _behind(units: Sequence[Unit], at: int) -> Iterable[str]:
    """The words behind a role that say of what it is, with the prepositions between them."""
    if at + 1 >= len(units) or units[at + 1].low not in _PREPOSITIONS:
        return
    if units[at + 2 : at + 3] and units[at + 1].low == "on" and units[at + 2].opener:
        return  # "on Monday"
    for k in range(at + 2, min(len(units), at + _LONGEST)):
        unit = units[k]
        mark = unit.name is None and (unit.words in MARKS or not unit.words[0].isalnum())
        if mark or is_person(unit) or unit.low in RELATIVE or unit.low in _ENDS or opens_a_clause(units, k):
            return
        words = (word for word in unit.words.split() if not word.endswith(_QUALIFYING))
        yield from (word.casefold() if word.casefold() in _LINKS else word for word in words)


def _plain(word: str, lexicon: Lexicon) -> str:
    word = without_possessive(word)
    return lexicon.noun_form(word) if lexicon.noun(word) else spelled(word.casefold())


def of_who_is_named(units: Sequence[Unit], at: int, lexicon: Lexicon) -> tuple[OfWhat, ...]:
    """What the roles right before a name and right behind it are of, and whether he has left any."""
    name = units[at].name
    assert name is not None
    begin = at
    while begin and at - begin < _LONGEST and _leads_up(units[begin - 1], last=begin == at):
        begin -= 1
    behind = units[at + 1 : at + 1 + _LONGEST]
    told = behind[: told_behind(behind)]
    apposed = list(behind) if told and (told[0].words == "," or told[0].low in ("is", "was", "who")) else []
    left = any(unit.low in _LEFT for unit in behind)
    return (
        *of_titles(name, lexicon),
        *of_roles(units[begin:at], lexicon),
        *of_roles(_first_part(apposed), lexicon),
        *((LEFT,) if left else ()),
    )


def _leads_up(unit: Unit, *, last: bool) -> bool:
    """Whether a word stands in a description that ends in a name: no verb and nobody else's name."""
    if unit.name:
        return unit.name.nature is not Nature.PERSON
    told = unit.noun or unit.low in _LINKS | _FORMER or is_a_portfolio(unit.low)
    return bool(told) or (last and unit.words == ",")


def _first_part(units: Sequence[Unit]) -> Sequence[Unit]:
    """The units behind a name up to the next comma."""
    end = next((k for k, unit in enumerate(units) if k and unit.words in MARKS), len(units))
    return units[1:end]


_BEING_OF: Final = (Nature.PERSON, Nature.BODY)
_PREPOSITIONS: Final = frozenset("of for at in from to with on".split())
_LINKS: Final = _PREPOSITIONS | {"the", "a", "an", "and", "&"}
_ENDS: Final = frozenset("said told who whose as by".split())
_SORTS: Final = frozenset("military media state security opposition".split())
"""Bodies that before a role tell of what sort it is ("security expert")."""
_FORMER: Final = frozenset("former ex erstwhile one-time".split())
_OTHER: Final = frozenset("other opposite opposing rival another second different neighbouring enemy".split())
_LEFT: Final = frozenset(
    "until resigned resigns dismissed fired sacked ousted removed stepped quit retired deposed served".split()
)
"""What tells of somebody that he has left a post."""
_RANKS: Final = frozenset(("mr", "mrs", "ms", "dr", "prof"))
_ADDS_NOTHING: Final = frozenset("affairs matters other same whole entire own deputy".split())
_QUALIFYING: Final = ("-based", "-led", "-backed", "-run")
_NEAR: Final = 4
"""Units before a role that may tell of what it is."""
_LONGEST: Final = 14
"""Units behind a role that may."""
