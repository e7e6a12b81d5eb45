"""What a role is of: "the spokesman of the army" is another than "the spokesman of the rebels".

A description takes up somebody by its noun; what stands behind the noun, or before it, must then not tell of
another body, matter or time. Less may be said the second time ("the head of the commission" for that of the
Central Election Commission), or a word that takes up any ("of the organisation", "of the city").
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from sayso.resolving.body_nouns import Sense, body_nouns
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
    role = _role(units[at].noun)
    first = [word for word in behind[:cut] if word not in _LINKS]
    called = (word for word, name in pairwise(first) if word.islower() and name[0].isupper())
    heads = (*called, *(first or before)[-1:])  # of "the firm Velm" both
    return _made(role, (*before, *own), heads, lexicon, former=former, other=other)


def _role(noun: str) -> str:
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


def is_of_another(told: Sequence[OfWhat], noun: str, known: Sequence[OfWhat], lexicon: Lexicon) -> bool:
    """Whether what a description's noun is of cannot be what the same role of somebody is of."""
    mine = next((one for one in told if one.role == _role(noun)), None)
    if mine is None or (mine.role in _TOLD_BY and mine.heads & body_nouns(Sense.MEDIA)):
        return False
    own = [one for one in known if one.role == mine.role]
    whose = lexicon.noun(noun)
    sort = mine.words <= set(noun.split())  # "military expert"
    if not own and not sort and whose and whose.nature is Nature.PERSON:
        own = [one for one in known if (n := lexicon.noun(one.role)) is None or n.nature is Nature.PERSON]
    if mine.former and not any(one.former for one in known):
        return True
    if mine.other and not any(one.other for one in own):
        return True
    theirs = [one for one in own if one.words]
    country = whose is not None and whose.nature is Nature.BODY and _is_a_state(mine)
    if not mine.words or not theirs or country:
        return False
    return not any(_may_be_one(mine, one, lexicon) for one in theirs)


def heads_the_same(told: Sequence[OfWhat], noun: str, known: Sequence[OfWhat], lexicon: Lexicon) -> bool:
    """Whether somebody is told by other words to head the same ("the head of the police", "police chief")."""
    mine = next((one for one in told if one.role == _role(noun)), None)
    if mine is None or mine.role not in _HEADING or not mine.heads:
        return False
    theirs = (one for one in known if one.role in _HEADING and one.heads & mine.heads)
    return any(_may_be_one(mine, one, lexicon) for one in theirs)


def _may_be_one(mine: OfWhat, theirs: OfWhat, lexicon: Lexicon) -> bool:
    """Whether two complements may be one: the same with less told, one by its letters, or by any word."""
    if not mine.heads.isdisjoint(theirs.heads):
        one, other = (_without_states(words) for words in (mine.words, theirs.words))
        return one <= other or other <= one
    if _spells(mine, theirs) or _spells(theirs, mine):
        return True
    if _is_a_state(theirs) and mine.heads <= _PLACES:
        return True
    return _takes_up_all(mine, theirs, lexicon) or _takes_up_all(theirs, mine, lexicon)


def _takes_up_all(general: OfWhat, special: OfWhat, lexicon: Lexicon) -> bool:
    """Whether words that tell nothing else may stand for the others."""
    more = _without_states(general.words - general.heads) - special.words
    sorts = {word for word in more for head in general.heads if lexicon.noun(f"{word} {head}")}
    return more == sorts and all(_takes_up(head, special, lexicon) for head in general.heads)


def _without_states(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in words if not country_of(word.title())) - _PLACES


def _is_a_state(one: OfWhat) -> bool:
    return any(country_of(word.title()) for word in one.heads)


def _spells(short: OfWhat, full: OfWhat) -> bool:
    """Whether initials are those of the other words ("CEC", "the Central Election Commission")."""
    return len(short.heads) == 1 and next(iter(short.heads)) == full.letters and len(full.letters) > 1


def _takes_up(head: str, other: OfWhat, lexicon: Lexicon) -> bool:
    """Whether a word may stand for the thing that others have named."""
    if head in body_nouns(Sense.ANY_BODY) | _ANY_BODY:
        return True
    if head in _PLACES | _OF_NAMES and not all(lexicon.noun(word) for word in other.heads):
        return True
    if head in _OF_A_FAMILY and not other.heads.isdisjoint(_OF_A_FAMILY):
        return True
    nouns = (lexicon.noun(word) for word in other.heads)
    return any(noun is not None and head in noun.like for noun in nouns)


_BEING_OF: Final = (Nature.PERSON, Nature.BODY)
_PREPOSITIONS: Final = frozenset("of for at in from to with on".split())
_LINKS: Final = _PREPOSITIONS | {"the", "a", "an", "and", "&"}
_ENDS: Final = frozenset("said told who whose as by".split())
_SORTS: Final = frozenset("military media state security opposition".split())
"""Bodies that before a role tell of what sort it is ("security expert")."""
_FORMER: Final = frozenset("former ex erstwhile one-time".split())
_OTHER: Final = frozenset("other opposite opposing rival another second different neighbouring enemy".split())
_HEADING: Final = frozenset("head chief leader boss director chairman chairwoman president rector".split())
_TOLD_BY: Final = frozenset(("source", "interlocutor"))
"""Of whom an outlet may be told that only passes on what he says ("the source of the agency")."""
_LEFT: Final = frozenset(
    "until resigned resigns dismissed fired sacked ousted removed stepped quit retired deposed served".split()
)
"""What tells of somebody that he has left a post."""
_RANKS: Final = frozenset(("mr", "mrs", "ms", "dr", "prof"))
_ADDS_NOTHING: Final = frozenset("affairs matters other same whole entire own deputy".split())
_ANY_BODY: Final = frozenset("institution structure entity enterprise facility team unit formation".split())
_OF_NAMES: Final = frozenset(
    "company firm concern corporation newspaper paper channel publication portal edition agency party club"
    " movement".split()
)
"""What takes up a name that itself tells nothing of what it names."""
_OF_A_FAMILY: Final = frozenset("child boy girl son daughter baby teenager pupil victim deceased".split())
"""Whoever is told of by those who belong to him: "the mother of the boy", "the mother of the child"."""
_PLACES: Final = frozenset(
    "city town village country state republic region province district nation capital municipality county"
    " island kingdom federation community settlement".split()
)
_QUALIFYING: Final = ("-based", "-led", "-backed", "-run")
_NEAR: Final = 4
"""Units before a role that may tell of what it is."""
_LONGEST: Final = 14
"""Units behind a role that may."""
