"""Whether two who are told by a role can be one, by what the role is of (`of_what.py`).

Less may be said the second time ("the head of the commission" for that of the Central Election Commission),
or a word that takes up any ("of the organisation", "of the city").
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sayso.resolving.body_nouns import Sense, body_nouns
from sayso.resolving.countries import country_of
from sayso.resolving.lexicon import Lexicon, Nature
from sayso.resolving.of_what import OfWhat, role_in


def is_of_another(told: Sequence[OfWhat], noun: str, known: Sequence[OfWhat], lexicon: Lexicon) -> bool:
    """Whether what a description's noun is of cannot be what the same role of somebody is of."""
    mine = next((one for one in told if one.role == role_in(noun)), None)
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
    mine = next((one for one in told if one.role == role_in(noun)), None)
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
    if mine.heads <= _PLACES and (_is_a_state(theirs) or "administration" in theirs.heads):
        return True
    if any(
        one.heads <= _UNITS and other.words <= one.words for one, other in ((mine, theirs), (theirs, mine))
    ):
        return True  # "of the police" for "of the police department"
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
    if any(head in general and other.heads & (general | special) for general, special in _THINGS):
        return True
    nouns = (lexicon.noun(word) for word in other.heads)
    return any(noun is not None and head in noun.like for noun in nouns)


_HEADING: Final = frozenset("head chief leader boss director chairman chairwoman president rector".split())
_TOLD_BY: Final = frozenset(("source", "interlocutor"))
"""Of whom an outlet may be told that only passes on what he says ("the source of the agency")."""
_ANY_BODY: Final = frozenset("institution structure entity enterprise facility team unit formation".split())
_OF_NAMES: Final = frozenset(
    "company firm concern corporation newspaper paper channel publication portal edition agency party club"
    " movement".split()
)
"""What takes up a name that itself tells nothing of what it names."""
_UNITS: Final = frozenset("department service office force directorate headquarters command".split())
_THINGS: Final = tuple(
    (frozenset(general.split()), frozenset(special.split()))
    for general, special in (
        ("child boy girl son daughter baby teenager pupil victim deceased", ""),
        ("ship vessel boat", "tanker ferry trawler freighter yacht barge cruiser"),
        ("truck lorry", ""),
        ("vehicle", "truck lorry car bus van"),
        ("march rally protest demonstration event", ""),
    )
)
"""Words for the same things, and what they may also take up: "the mother of the boy", then "of the child"."""
_PLACES: Final = frozenset(
    "city town village country state republic region province district nation capital municipality county"
    " island kingdom federation community settlement".split()
)
