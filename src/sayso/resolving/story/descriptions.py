"""Whom a description means: "the expert", "the ministry", "a monitoring group", "the statement".

A description fits somebody of whom its noun was told, or a more special one ("the official" for a minister),
or whose kind it names in general ("the group"). Of those who fit, the closest noun wins, then the nearest.
Words that somebody issues go to their issuer (`issued_before.py`). Whom a lead describes before it names him
stands in `named_later.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from sayso.core.source import Kind
from sayso.resolving.body_nouns import Sense, body_nouns
from sayso.resolving.called_by import may_be_called
from sayso.resolving.complements import is_above
from sayso.resolving.countries import country_of
from sayso.resolving.given_initials import initialled
from sayso.resolving.lexicon import Lexicon, Nature, Noun, head_word
from sayso.resolving.of_another import heads_the_same, is_of_another
from sayso.resolving.people import Somebody, proper_of
from sayso.resolving.phrases import Phrase
from sayso.resolving.roles import Use, roles
from sayso.resolving.story.possessed import is_told_by
from sayso.resolving.story.which_outlet import appears_otherwise, is_a_paper, is_another
from sayso.resolving.trades import are_of_other_trades

SAME, CLOSE, LOOSE, NOT = 3, 2, 1, 0
_IGNORED: Final = frozenset(
    "same latter former local own said so-called and new recent late main first second last other"
    " current national official senior top s provincial".split()
)
_BODIES: Final = (Nature.BODY, Nature.GROUP)


WORLD_WIDE: Final = frozenset(("AFP", "Reuters", "AP", "Associated Press", "BBC", "CNN", "CBS", "NBC"))
"""Outlets known by their name alone: a noun behind it makes it no longer; no state speaks by them."""


def nearest_that_fits(phrase: Phrase, known: Sequence[Somebody], lexicon: Lexicon) -> Somebody | None:
    """Who was spoken of before and fits best; of equals the last.

    "The group" is sooner one that has spoken than one that was only spoken of, whatever its noun.
    """
    best, most = None, (NOT, -1)
    for somebody in known:
        if somebody.last < 0 or somebody.last >= phrase.start:
            continue
        fit = fits(phrase, somebody, lexicon)
        spoke = somebody.is_source and phrase.noun in body_nouns(Sense.ANY_BODY)
        if phrase.noun in _FIRMS and fit >= CLOSE:
            fit = CLOSE if _in_passing(somebody, phrase.start) else SAME  # whatever its name says it is
        elif fit is SAME and _is_a_union_of_states(phrase, somebody):
            fit = CLOSE
        rank = (fit + SAME if spoke else fit, somebody.last)
        if fit and rank > most and _near_enough(fit, phrase, somebody):
            best, most = somebody, rank
    return best


_FIRMS: Final = frozenset(("company", "firm"))


def _in_passing(somebody: Somebody, before: int) -> bool:
    """Whether a text has named somebody only once, and nothing more of him."""
    names = somebody.figure.names if somebody.figure else ()
    return not (somebody.links or somebody.seen) and sum(name.span.start < before for name in names) == 1


def _is_a_union_of_states(phrase: Phrase, somebody: Somebody) -> bool:
    """Whether "the union", without a capital, is sooner one of workers than this one."""
    return phrase.noun == "union" and "Union" not in phrase.said and somebody.kind is Kind.INTERNATIONAL


_REACH: Final = {SAME: 100_000, CLOSE: 4_000, LOOSE: 1_200}
"""How many characters a description may reach back, by how closely its noun fits."""


def _near_enough(fit: int, phrase: Phrase, somebody: Somebody) -> bool:
    return phrase.start - somebody.last <= _REACH[fit]


def fits(phrase: Phrase, somebody: Somebody, lexicon: Lexicon) -> int:
    """How closely the noun of a description fits what was told of somebody."""
    noun = lexicon.noun(phrase.noun)
    if noun is None:
        if not _heads_a_body(phrase, somebody) or _contradicts(phrase, somebody):
            return NOT
        return SAME if somebody.is_source else LOOSE
    if _is_ruled_out(phrase, somebody, noun, lexicon):
        return NOT
    told = {word for word in somebody.nouns if not is_above(phrase.noun, word)}
    if somebody.figure and phrase.noun == "source":
        told.discard("interlocutor")
    if _is_called_so(phrase.noun, somebody, told):
        return SAME
    takes_any = phrase.noun in body_nouns(Sense.ANY_BODY)
    general = {like for word in told if (n := lexicon.noun(word)) for like in n.like}
    if phrase.noun in general:
        return LOOSE if takes_any else CLOSE
    if noun.nature is Nature.PERSON and heads_the_same(phrase.of, phrase.noun, somebody.of, lexicon):
        return CLOSE
    if phrase.noun in roles(Use.IN_A_FIRM) | roles(Use.OF_A_FIRM) and somebody.nature is not Nature.PERSON:
        return NOT  # its chief executive is not its board
    if _is_one_of_such(phrase.noun, noun.kind, somebody, told):
        return CLOSE
    unknown = somebody.nature is Nature.UNKNOWN and somebody.is_source and somebody.names
    if noun.kind is Kind.COMPANY and unknown:
        return LOOSE  # not "what others had told of it"
    if takes_any and somebody.nature is Nature.BODY and somebody.kind is not Kind.STATE:
        return LOOSE
    serves = somebody.nature is Nature.PERSON and somebody.kind in (Kind.STATE, Kind.INTERNATIONAL)
    official = head_word(phrase.noun) == "official" and noun.kind in (Kind.STATE, somebody.kind)
    return CLOSE if official and serves else NOT


def _is_ruled_out(phrase: Phrase, somebody: Somebody, noun: Noun, lexicon: Lexicon) -> bool:
    """Whether a description cannot mean somebody, whatever its noun is close to."""
    if not _agrees(phrase, somebody, noun.nature) or _contradicts(phrase, somebody):
        return True
    if is_told_by(somebody, phrase.noun) or is_of_another(phrase.of, phrase.noun, somebody.of, lexicon):
        return True
    others = (_is_a_states_own, is_another, is_a_paper, appears_otherwise)
    if noun.kind is Kind.MEDIA and any(rule(phrase, somebody) for rule in others):
        return True
    if noun.kind is Kind.COMPANY and _is_another_firm(phrase, somebody):
        return True
    if phrase.noun.startswith("state") and not WORLD_WIDE.isdisjoint(somebody.names):
        return True
    return bool(noun.gender and somebody.gender) and noun.gender is not somebody.gender


def _is_another_firm(phrase: Phrase, somebody: Somebody) -> bool:
    """Whether a firm's noun tells of another trade than somebody's, or he has a name as people have it."""
    called = somebody.nature is Nature.UNKNOWN and not somebody.nouns and any(map(initialled, somebody.names))
    return called or are_of_other_trades(phrase.noun, (*somebody.names, *somebody.nouns))


def _is_a_states_own(phrase: Phrase, somebody: Somebody) -> bool:
    """Whether a noun without an article, with a country alone, means that country's ("Syrian television"): no
    outlet that has a name of its own and of which no country was told; of agencies a country has but one.
    """
    first = phrase.said.split()[0] if phrase.said and not phrase.noun.endswith("agency") else ""
    return somebody.figure is not None and bool(country_of(first)) and first.casefold() not in somebody.words


def _is_called_so(noun: str, somebody: Somebody, told: set[str]) -> bool:
    """Whether the noun was told of somebody, or heads what was; or a noun that any body has closes it."""
    last = head_word(noun)
    words = somebody.words | {word for of in somebody.of for word in of.words}
    if last in body_nouns(Sense.ANY_BODY) and noun.removesuffix(f" {last}") in told:
        return True
    if noun in told or any(head_word(word) == noun for word in told):
        return True
    return (
        " " in noun
        and last in {*told, *map(head_word, told)}
        and set(noun.split()) - {last, "of", "the"} <= _spelled(words)
    )


def _is_one_of_such(noun: str, kind: Kind, somebody: Somebody, told: set[str]) -> bool:
    """Whether somebody is one of those that the noun is used of, though nobody called him so yet."""
    if _is_of_kind(noun, kind) and kind is somebody.kind:
        return True
    if somebody.nature is not Nature.PERSON and may_be_called(noun, somebody.names):
        return True
    if noun in body_nouns(Sense.HELPS) and somebody.kind is Kind.NGO and not _watches(told):
        return True
    return noun in ("source", "interlocutor") and somebody.figure is None and somebody.is_source


def _heads_a_body(phrase: Phrase, somebody: Somebody) -> bool:
    """Whether a word that alone tells nothing closes what a body was called: "the service" for a border
    service.
    """
    heads = (head_word(noun) for noun in somebody.nouns if " " in noun)
    return somebody.nature is Nature.BODY and not phrase.plural and phrase.noun in heads


_OF_KIND: Final = {
    Kind.MEDIA: Sense.MEDIA, Kind.NGO: Sense.WATCHES, Kind.ARMED_GROUP: Sense.FIGHTS,
    Kind.PARTY: Sense.PARTIES,
}  # fmt: skip
_ONLY_WATCHING: Final = frozenset(("observatory", "network"))
"""What those that help are not called either."""
_ALL_OF_KIND: Final = frozenset((Kind.EXPERT, Kind.COMPANY))


def _is_of_kind(noun: str, kind: Kind) -> bool:
    """Whether the noun is used of all who are of its kind ("the agency" for AFP)."""
    return kind in _ALL_OF_KIND or (kind in _OF_KIND and noun in body_nouns(_OF_KIND[kind]))


def _watches(told: set[str]) -> bool:
    return bool(told & (body_nouns(Sense.WATCHES) | _ONLY_WATCHING))


def _agrees(phrase: Phrase, somebody: Somebody, nature: Nature) -> bool:
    """Whether number and nature allow that one is the other."""
    if (nature is Nature.PERSON and somebody.nature in _BODIES) or (
        nature in _BODIES and somebody.nature is Nature.PERSON
    ):
        return False
    if (nature is Nature.DOCUMENT) is not (somebody.nature is Nature.DOCUMENT):
        return False
    if nature is Nature.PERSON:
        return phrase.plural == somebody.plural
    return (
        phrase.plural == somebody.plural
        or nature is Nature.GROUP
        or (somebody.nature is Nature.BODY and nature is Nature.BODY)
    )


def _contradicts(phrase: Phrase, somebody: Somebody) -> bool:
    """Whether the description says something that was told otherwise ("the Turkish minister")."""
    proper, small = _said_of(phrase.around, phrase.qualifiers)
    if (
        (counted := phrase.qualifiers & _ORDINALS)
        and (told := somebody.words & _ORDINALS)
        and counted != told
    ):
        return True  # "the first pilot" is not the second
    if (
        proper
        and somebody.figure is None
        and (not somebody.proper or _is_another_part(phrase, proper, somebody))
    ):
        return True
    if (
        proper
        and somebody.proper
        and not proper & somebody.proper
        and not proper <= {proper_of(w) for w in somebody.names}
    ):
        if somebody.kind is Kind.COMPANY and _only_countries(proper) and not _countries(somebody.proper):
            return False  # of which country a firm is need not be told before
        letters = {of.letters for of in somebody.of}  # "the CEC" for a Central Election Commission
        return not any(p in letters or set(p.split()) <= somebody.words for p in proper)
    return bool(small) and not small & _spelled(somebody.words | set(" ".join(somebody.nouns).split()))


_ORDINALS: Final = frozenset("first second third fourth fifth".split())


def _is_another_part(phrase: Phrase, proper: frozenset[str], somebody: Somebody) -> bool:
    """Whether a part of a body is told by another place or name than this one ("the Velm branch of")."""
    part = phrase.noun in body_nouns(Sense.UNIT)
    return part and bool(proper - somebody.proper) and bool(somebody.proper - proper)


def _countries(names: Iterable[str]) -> set[str]:
    return {name for name in names if country_of(name.title())}


def _only_countries(names: frozenset[str]) -> bool:
    return len(_countries(names)) == len(names)


@lru_cache(maxsize=100)  # a description is compared with everybody spoken of before
def _said_of(around: tuple[str, ...], qualifiers: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    """The names that a description has round it, and what else qualifies its noun, countries apart."""
    small = {w for w in qualifiers if "-" not in w and not country_of(w.title())} - _IGNORED
    small -= {w for words in around for w in words.casefold().split()}
    return frozenset(map(proper_of, around)), frozenset(small)


def _spelled(words: set[str]) -> set[str]:
    """The words with both spellings of what is spelled in two ways."""
    return (
        words
        | {w.replace("defence", "defense") for w in words}
        | {w.replace("defense", "defence") for w in words}
    )
