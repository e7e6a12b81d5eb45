"""Who acts on whom: English tells it by the order of words, and some words turn that order round.

Rules look at what stands close before a name, in order; the first that sees anything decides. "By" makes who
stands behind it act, whatever the verb; "from" does behind words for getting something ("had a letter from"),
"to" behind words for losing it ("lost the fort to"), "of" behind what is somebody's doing ("the shots of").
Behind other words of place and time a name has no part in the deed. The words stand in `lexicons/words.csv`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import IntEnum
from itertools import pairwise
from typing import Final

from sayso.core.claim import Named
from sayso.tracing.lexicon import lexicon, singular
from sayso.tracing.tokens import Tokens


class Role(IntEnum):
    """What somebody has to do with the deed: the smaller one is told first."""

    ACTS = 0
    PLAIN = 1
    UNDERGOES = 2
    ASIDE = 3


Found = tuple[int, Named]
"""A name with the place of its first word."""

NEAR: Final = 4
"""Words before a name among which its preposition stands."""
CLAUSE: Final = 9
"""Words before a preposition that are looked at for the verb it goes with."""


def roles_of(tokens: Tokens, found: Iterable[Found]) -> tuple[tuple[frozenset[str], ...], tuple[int, ...]]:
    """Who acts first, then on whom; names that "and" joins are together. Who stands aside is left out.

    With the number of the clause in which each stands.
    """
    ranked = sorted((role_of(tokens, at), at, named) for at, named in found)
    taking_part = [
        (at, named)
        for role, at, named in ranked
        if role is not Role.ASIDE and not _is_deed(named) and not _is_measured(tokens, at)
    ]
    groups: list[set[str]] = []
    clauses: list[int] = []
    last = -1
    for at, named in taking_part:
        key = " ".join(map(singular, named.key.split()))
        if groups and _joined(tokens, last, at):
            groups[-1].add(key)
        else:
            groups.append({key})
            clauses.append(sum(token.plain in _CLAUSES for token in tokens[:at]))
        last = at
    return tuple(map(frozenset, groups)), tuple(clauses)


_CLAUSES: Final = frozenset(
    "where when while because although though whereas unless until if so after before".split()
)
"""Words behind which another clause begins, in which others act; not "who": he is in both."""


def _is_deed(named: Named) -> bool:
    """ "the attack" is what is done, not who does it."""
    return named.key.split()[-1] in lexicon("deed")


def _is_measured(tokens: Tokens, at: int) -> bool:
    """ "900 tonnes of fuel" does nothing to anybody, nor does what something is "full of" """
    if at < 2 or tokens[at - 1].plain != "of":
        return False
    measure = singular(tokens[at - 2].plain)
    return measure in lexicon("unit") or measure in ("full", "short", "empty")


def role_of(tokens: Tokens, at: int) -> Role:
    """The role of the name that begins here."""
    for rule in RULES:
        role = rule(tokens, at)
        if role is not None:
            return role
    return Role.PLAIN


def is_whom(tokens: Tokens, at: int) -> Role | None:
    """ "the men whom the guards beat", "the fort that they took"; not "left the table at which they sat", nor
    "paid for the trip that they took", where another acts first: "left in a boat that they had built" """
    before = tokens[at - 1].plain if at else ""
    if before == "whom":
        return Role.ACTS
    if before not in ("which", "that") or at < 2:
        return None
    ahead, behind = ([token.plain for token in some] for some in (tokens[: at - 1], tokens[at : at + CLAUSE]))
    second = any(word in lexicon("past") or word.endswith("ed") for word in ahead) and "had" not in behind
    return Role.PLAIN if second or ahead[-1] in _PREPOSITIONS else Role.ACTS


def owns_the_hands(tokens: Tokens, at: int) -> Role | None:
    """ "beaten at the guards' hands" """
    behind = [token.plain for token in tokens[at + 1 : at + NEAR]]
    before = _preposition(tokens, at)
    return Role.ACTS if before is not None and tokens[before].plain == "at" and "hands" in behind else None


def by_agent(tokens: Tokens, at: int) -> Role | None:
    """ "was taken in tow by the tug", "the shelling of the town by the army" """
    return Role.ACTS if _word(tokens, _preposition(tokens, at)) == "by" else None


def of_what_is_done(tokens: Tokens, at: int) -> Role | None:
    """ "the attack of the rebels", "the arrest of the rebels by the guards" """
    place = at
    for _ in range(2):
        before = _before(tokens, place)
        if before is None or tokens[before].plain != "of" or not before:
            return None
        if _has([tokens[before - 1].plain], "deed", "held"):
            after = [token.plain for token in tokens[at + 1 : at + CLAUSE]]
            return Role.UNDERGOES if "by" in after else Role.ACTS
        place = before - 1
    return None


def in_a_part_of(tokens: Tokens, at: int) -> Role | None:
    """ "south of the river", "in the town of Kelda": where it was"""
    before = _before(tokens, at)
    if before is None or tokens[before].plain != "of" or not before:
        return None
    return Role.ASIDE if tokens[before - 1].plain in lexicon("part") else None


def from_giver(tokens: Tokens, at: int) -> Role | None:
    """ "got a loan from the bank", "letters from the office"; not "took the town from the rebels" """
    before = _preposition(tokens, at)
    if before is None or tokens[before].plain != "from":
        return None
    clause = _clause(tokens, before)
    if _has(clause, "wrest"):
        return Role.ACTS if _takes_a_deed(clause) else Role.PLAIN
    gets = _has(clause, "converse")
    return Role.ACTS if gets or _has(clause, "deed") else Role.ASIDE


def _takes_a_deed(clause: list[str]) -> bool:
    """ "took a blow to the head from": what is taken is done to one"""
    places = [n for n, word in enumerate(clause) if word in ("take", "takes", "took", "taken", "taking")]
    taken = clause[places[-1] + 1 :] if places else []
    while taken and taken[0] in _OPENS:
        taken = taken[1:]
    return bool(taken) and taken[0] in lexicon("deed")


def to_winner(tokens: Tokens, at: int) -> Role | None:
    """ "lost the fort to the rebels", "the fort fell to them" """
    before = _preposition(tokens, at)
    if before is None or tokens[before].plain != "to":
        return None
    return Role.ACTS if _has(_clause(tokens, before), "yield") else Role.PLAIN


def for_successor(tokens: Tokens, at: int) -> Role | None:
    """ "was exchanged for a new one", "made way for her" """
    before = _preposition(tokens, at)
    if before is None or tokens[before].plain != "for":
        return None
    return Role.ACTS if _has(_clause(tokens, before), "exchange") else Role.ASIDE


def behind_leader(tokens: Tokens, at: int) -> Role | None:
    """ "finished three seats behind the Front" """
    before = _preposition(tokens, at)
    if before is None or tokens[before].plain != "behind":
        return None
    return Role.ACTS if _has(_clause(tokens, before), "trail") else Role.ASIDE


def aimed_at(tokens: Tokens, at: int) -> Role | None:
    """ "fired at the militia", "the attack on the convoy", "a suit against the owner" """
    before = _preposition(tokens, at)
    word = _word(tokens, before)
    if before is None or word not in _AIMED or (before and tokens[before - 1].plain in lexicon("wrest")):
        return None  # "has taken over the works"
    aimed = word == "against" or _has(_clause(tokens, before), "deed")
    return Role.UNDERGOES if aimed else Role.ASIDE


def aside(tokens: Tokens, at: int) -> Role | None:
    """Where, when and with whom it was."""
    word = _word(tokens, _preposition(tokens, at))
    return Role.ASIDE if word and word not in _PART | _AIMED else None


Rule = Callable[[Tokens, int], Role | None]
RULES: Final[tuple[Rule, ...]] = (
    is_whom,
    owns_the_hands,
    by_agent,
    in_a_part_of,
    of_what_is_done,
    from_giver,
    to_winner,
    for_successor,
    behind_leader,
    aimed_at,
    aside,
)

_AIMED: Final = frozenset("at on upon against over into towards toward".split())
_PART: Final = frozenset("by from to for of".split())
_PREPOSITIONS: Final = (
    _AIMED
    | _PART
    | frozenset(
        "in near off outside around across inside through below beyond beneath under above along between"
        " among amid during before after since until till within with without about behind beside via".split()
    )
)
_OPENS: Final = frozenset(
    "the a an this these those that its their his her our my each every some any no".split()
)
"""Words with which a noun phrase begins."""
_STOPS: Final = frozenset(
    "has have had will would can could may might must do does did that who which whom whose but when while"
    " where if because so".split()
)


def _word(tokens: Tokens, at: int | None) -> str:
    return "" if at is None else tokens[at].plain


def _preposition(tokens: Tokens, at: int) -> int | None:
    """The place of the preposition that a name hangs on: for "of" the one of the whole."""
    place = _before(tokens, at)
    while place is not None and tokens[place].plain == "of":
        further = _before(tokens, place)
        if further is None:
            return place
        place = further
    return place


def _before(tokens: Tokens, at: int) -> int | None:
    """The preposition before a noun phrase, with no verb, mark or other noun phrase between."""
    opened = tokens[at].plain in _OPENS
    for place in range(at - 1, max(-1, at - 1 - NEAR), -1):
        word = tokens[place].plain
        if tokens[place + 1].apart or word in _STOPS or word in lexicon("be"):
            return None
        if word in _PREPOSITIONS:
            return place
        if opened or word.endswith("ed"):
            return None
        opened = word in _OPENS
    return None


def _clause(tokens: Tokens, at: int) -> list[str]:
    """The words before a place as far as no mark stands between."""
    found: list[str] = []
    for place in range(at - 1, max(-1, at - 1 - CLAUSE), -1):
        if tokens[place + 1].apart:
            break
        found.append(tokens[place].plain)
    return found[::-1]


def _has(clause: list[str], *kinds: str) -> bool:
    """Whether a word of these kinds, or two that belong together, stand there."""
    words = (*clause, *map(" ".join, pairwise(clause)))
    return any(word in lexicon(kind) for kind in kinds for word in words)


def _joined(tokens: Tokens, one: int, other: int) -> bool:
    """Whether only "and" with an article stands between two names: "the army and the police"."""
    between = [token.plain for token in tokens[min(one, other) + 1 : max(one, other)]]
    return "and" in between[-2:] and len(between) <= NEAR and not set(between) & _PREPOSITIONS
