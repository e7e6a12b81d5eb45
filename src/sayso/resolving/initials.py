"""Initials behind initials: a body and whose it is, "the MO RT", "the FSB RF".

English turned from other languages keeps the order of the words that they stand for. A list knows the last
ones alone, as a state's or as an outlet's; together they are one name.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sayso.core.source import Kind
from sayso.resolving.countries import country_of
from sayso.resolving.lexicon import Actor, Lexicon
from sayso.resolving.tokens import OPENERS, Token, is_initials


def of_its_state(run: Sequence[Token], at: int, actor: Actor | None) -> int:
    """1 where the last word is the initials of the state that listed initials are of ("FSB RF"); else 0."""
    last = at == len(run) - 1 > 0 and is_initials(run[at - 1].words) and is_initials(run[at].words)
    of_one = actor is not None and actor.kind in (Kind.STATE, Kind.COMPANY, Kind.NGO)
    return int(last and of_one and not country_of(run[at - 1].words) and country_of(run[at].words) != "")


def closes_initials(run: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether initials are those of whose the body before them is: "the MO RT", "the MFA RF". Who lists only
    the last ones knows somebody else by them.
    """
    if not 0 < at == len(run) - 1 or not all(is_initials(token.words) for token in run[at - 1 :]):
        return False
    body, alone = run[at - 1], at == 1 or not run[at - 2].words.isupper()
    known = (
        body.low in OPENERS or country_of(body.words) or lexicon.actor(body.words) or lexicon.noun(body.low)
    )
    return alone and not known and body.words not in _BEFORE_OUTLETS


_BEFORE_OUTLETS: Final = frozenset("IA RIA TV AP".split())
"""Letters that stand before an outlet's name: "RIA FAN"."""


def actor_named(words: str, lexicon: Lexicon) -> Actor | None:
    """Whom a list has under a name, also with the initials of its state behind its own ("FSB RF")."""
    body, _, state = words.partition(" ")
    of_state = is_initials(body) and is_initials(state) and country_of(state) and not country_of(body)
    return lexicon.actor(words) or (lexicon.actor(body) if of_state else None)


def ends_as_an_outlet(name: str, lexicon: Lexicon) -> bool:
    """Whether initials are also an outlet's, alone or as the last of two: in "MO RT" those of a republic."""
    words = name.split()
    actor = lexicon.actor(words[-1]) if len(words) < 3 and all(map(is_initials, words)) else None
    return actor is not None and actor.kind is Kind.MEDIA
