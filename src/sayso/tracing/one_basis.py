"""Which bases of one event may be one, by what they are called and how they are presented.

Each pair is a link with its probability; nothing is merged for good. That two are one can only lower figures.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Final

from sayso.core.origin import Basis, Ground, Rest, Way
from sayso.core.source import Identity, Kind
from sayso.tracing.access import KNOWN
from sayso.tracing.names import WITHIN, Words, may_be_one, spelled_alike, words_of_name

NAMES: Final = "names-1"

ONLY_ONE: Final = 0.8
"""That a bare description means the only one of an event that it can mean."""

SPEAKS_FOR: Final = 0.85
"""That who is presented with a body speaks for it: body and spokesman are one basis (ledger 9)."""

BODIES: Final = frozenset(
    (Kind.STATE, Kind.COMPANY, Kind.INTERNATIONAL, Kind.NGO, Kind.ARMED_GROUP, Kind.PARTY, Kind.OTHER)
)


def same(one: str, other: str, probability: float, detector: str, why: str) -> Rest:
    """The link between two bases, by their ids."""
    first, second = sorted((one, other))
    return Rest(first, second, Way.SAME, probability, (), (), detector, why, undirected=True)


Presented = tuple[str, str, str]
"""The id of an article, that of a basis, and the words by which the one presents the other."""


def named_alike(
    bases: Iterable[Basis], bodies: Mapping[str, Iterable[Words]], presented: Iterable[Presented] = ()
) -> Iterator[Rest]:
    """Links of the known ones of these bases; `bodies` are those that each is presented with, by its id."""
    bases = tuple(bases)
    names: dict[str, list[str]] = defaultdict(list)
    known = [basis for basis in bases if basis.identity in KNOWN and basis.kind is not Kind.MEDIA]
    for basis in known:
        names[basis.id] += basis.names
    for one, other in only_ones(known):
        yield same(one, other, ONLY_ONE, NAMES, "nobody else in the event fits the description")
    for one, other in speaking_for(known, bodies):
        yield same(one, other, SPEAKS_FOR, NAMES, "the one speaks for the other")
    for one, other in called_by_role(known, presented):
        yield same(one, other, ONLY_ONE, NAMES, "the article presents nobody else by this word")
    for (one, other), probability, why in may_be_one(names):
        yield same(one, other, probability, NAMES, why)
    for one, other in called_the_same(bases, known):
        yield same(one, other, WITHIN, NAMES, "the same name")


def called_the_same(bases: Iterable[Basis], known: Iterable[Basis]) -> Iterator[tuple[str, str]]:
    """Who is taken for an outlet in one article, where another one shows somebody of that name, in full
    or by the surname that stands before an answer ("Salt: No.").
    """
    told = (
        (words_of_name(name), basis)
        for basis in sorted(known, key=lambda one: one.id)
        for name in basis.names
    )
    full = {words: basis.id for words, basis in told if len(words) > 1 and basis.identity is Identity.NAMED}
    called = {words[-1:]: one for words, one in full.items()} | full
    for basis in bases:
        if basis.kind is Kind.MEDIA and basis.identity is Identity.NAMED:
            ours = [words for name in basis.names if (words := words_of_name(name))]
            other = next((called[words] for words in ours if words in called), basis.id)
            if other != basis.id:
                yield basis.id, other


def called_by_role(known: Iterable[Basis], presented: Iterable[Presented]) -> Iterator[tuple[str, str]]:
    """Who is called by a bare role where the same article presents one person by it: a headline's "Doctor: we
    received nine dead", and "Dr. Maren Oyelar" below it.
    """
    at_hand = {basis.id: basis for basis in known}
    told: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for text_id, key, said in presented:
        if key in at_hand:
            told[text_id][key].update(_roles_in(said))
    meant: dict[str, set[str]] = defaultdict(set)
    for by_key in told.values():
        for bare in by_key:
            if role := _bare_role(at_hand[bare]):
                meant[bare] |= {key for key, words in by_key.items() if key != bare and role in words}
    yield from ((bare, min(others)) for bare, others in sorted(meant.items()) if len(others) == 1)


def _roles_in(said: str) -> Iterator[str]:
    """The words that may be his own role, as he is presented: not those of a clause, or of an owner."""
    for place in said.casefold().split(" · "):
        for word in _WORD.findall(_OTHERS.split(place)[0]):
            yield _ROLES.get(word, word)


def _bare_role(basis: Basis) -> str:
    """The one word that is all that somebody is called; empty where there are more."""
    words = {word for name in basis.names for word in _WORD.findall(name.casefold()) if word not in _ARTICLES}
    return words.pop() if len(words) == 1 else ""


_WORD: Final = re.compile(r"\w++(?!['’]s)")
_OTHERS: Final = re.compile(r"\b(?:who|whose|whom|which|that|where|by|with|for|of|at|in|from|to|and)\b")
"""Before what is told of others, or of what he does."""
_ARTICLES: Final = frozenset(("the", "a", "an"))
_ROLES: Final[Mapping[str, str]] = {
    "dr": "doctor",
    "prof": "professor",
    "gen": "general",
    "col": "colonel",
    "capt": "captain",
    "lt": "lieutenant",
    "sgt": "sergeant",
    "gov": "governor",
    "sen": "senator",
    "supt": "superintendent",
    "insp": "inspector",
}
"""Titles that are cut short before a name."""


def only_ones(known: Sequence[Basis]) -> Iterator[tuple[str, str]]:
    """A bare description ("the company") with the only one of its kind that has a fuller name."""
    bare: dict[Kind, set[str]] = defaultdict(set)
    full: dict[Kind, set[str]] = defaultdict(set)
    called = {basis.id: {word for name in basis.names for word in words_of_name(name)} for basis in known}
    of_states = {
        word for b in known if b.kind is Kind.STATE and len(called[b.id]) > 1 for word in called[b.id]
    }
    for basis in known:
        words = max((words_of_name(name) for name in basis.names), key=len)
        described = len(words) == 1 and basis.identity is Identity.DESCRIBED
        business = described and basis.ground is Ground.KIND and words[0] in BUSINESSES - of_states
        kind = Kind.COMPANY if business else basis.kind  # which of the two "the bank" is a reader guesses
        (bare if described else full)[kind].add(basis.id)
    for kind, ids in bare.items():
        if len(full[kind]) == 1:
            [other] = full[kind]
            yield from ((one, other) for one in sorted(ids - {other}) if _may_be(called[one], called[other]))


def _may_be(bare: set[str], full: set[str]) -> bool:
    """Whether a noun can mean who has this name: "the police" is no ministry."""
    return not (bare & INSTITUTIONS and full & INSTITUTIONS) or bool(bare & full)


INSTITUTIONS: Final = frozenset(
    "police fire army navy ministry court council parliament government prosecutor commission hospital"
    " guard brigade custom embassy treasury cabinet senate municipality inspectorate".split()
)
"""What a state has one of, each another one, as `words_of_name` has them."""


BUSINESSES: Final = frozenset("company firm bank airline carrier operator manufacturer maker insurer".split())
"""What a company is called where its name is not said, as `words_of_name` has it."""


def speaking_for(known: Iterable[Basis], bodies: Mapping[str, Iterable[Words]]) -> Iterator[tuple[str, str]]:
    """ "Ilona Varga, the governor of Kelda district" with "Kelda district"."""
    at_hand: dict[Words, set[str]] = defaultdict(set)
    states = {basis.id for basis in known if basis.kind is Kind.STATE}
    for basis in known:
        for name in basis.names:
            if basis.kind in BODIES and (words := words_of_name(name)):
                at_hand[words].add(basis.id)
    present = {basis.id for basis in known}
    for one in sorted(present & bodies.keys()):
        for told in sorted(set(bodies[one])):
            for words, ids in at_hand.items():
                if _is_of(told, words):
                    ours = ids if len(told) > 1 or told[0] in INSTITUTIONS else ids - states
                    yield from ((one, other) for other in sorted(ours - {one}))
    yield from _of_one_office({one: set(bodies[one]) for one in sorted(present & bodies.keys())})


def _of_one_office(bodies: Mapping[str, Iterable[Words]]) -> Iterator[tuple[str, str]]:
    """Two who hold the office of one ministry: "Kelda's interior minister", "Interior Minister Varga"."""
    held = [(words, one) for one, told in bodies.items() for words in sorted(told) if "ministry" in words]
    for (words, one), (others, other) in combinations(held[:MOST_HELD], 2):
        if one != other and (set(words) <= set(others) or set(others) <= set(words)):
            yield one, other


MOST_HELD: Final = 100
"""Offices that are set beside each other; more have only events that somebody floods."""


def _is_of(told: Words, name: Words) -> bool:
    """Whether one name is the other cut; one word alone is no cut of several words ("the bank of ...")."""
    return set(told) <= set(name) or (len(name) > 1 and set(name) <= set(told))


def bodies_in(presented: str) -> Iterator[Words]:
    """The bodies with which words present somebody: two words behind "of", or who owns his office.

    Of a single word with its office, "Nordmet's director", a state's body is not meant: it may be a town.
    """
    for match in _OF.finditer(presented):
        words = words_of_name(match[1])
        if 1 < len(words) <= MOST_WORDS:
            yield words
    for office in _MINISTERS:
        for match in office.finditer(presented):
            told = match.groupdict()
            state = told["of"] or told.get("state") or ""
            yield words_of_name(f"{told.get('affair', 'health')} ministry {state}")
    for match in (m for office in _OFFICERS for m in office.finditer(presented)):
        if words := words_of_name(match[1]):
            yield words


MOST_WORDS: Final = 5
_OF: Final = re.compile(
    r"\b(?:of|for|from|with|at) (?:the )?([^,;·]+?)"
    r"(?=,|;|·|$| (?:who|whose|which|that|where|on the|in the|said|told)\b)"
)


_OWNED: Final = re.compile(
    r"(?:^|[,·] )(?:the |The )?([\w&-]+(?: [\w&-]+){0,3}?)['’]s? (?:[\w-]+ ){0,3}?"
    r"(?:manager|director|executive|chairman|chairwoman|chair|head|chief|boss|owner|founder|secretary|lawyer|"
    r"spokesman|spokeswoman|spokesperson|press officer|commander|captain|president|inspector)\b"
)
"""An office with its owner: "Nordmet's managing director", "the ministry's spokeswoman"."""
_ITS_CHIEF: Final = re.compile(
    r"\b((?:[A-Z][\w&-]+ ){0,3}(?:[Pp]olice|[Aa]rmy|[Nn]avy|[Mm]inistry|[Gg]overnment|[Cc]ouncil|[Cc]ourt"
    r"|[Hh]ospital|[Pp]arliament|[Cc]ommission))"
    r" (?:chief|commander|spokesman|spokeswoman|spokesperson|head|commissioner|inspector|superintendent"
    r"|director)\b"
)
_FIRE_OFFICER: Final = re.compile(r"\b([Ff]ire) (?:chief|officer|commander|captain|marshal|inspector)\b")
"""Who leads a body or speaks for it: "police chief", "Health Ministry spokesman", "fire chief"."""
_OFFICERS: Final = (_OWNED, _ITS_CHIEF, _FIRE_OFFICER)

_AFFAIR: Final = (
    r"(?P<affair>(?i:health|environment|defen[cs]e|interior|foreign|justice|finance|economy|energy|transport|"
    r"agriculture|education|culture|labou?r|emergency|information|industry|trade|tourism)\b)"
)
_STATE: Final = (
    r"(?<!ormer )(?<!\bex-)"
    r"(?:\b(?!(?:The|Deputy|Acting|Former|Vice|Our)\b)(?P<state>[A-Z][\w-]+?)(?:['’]s)? )?"
)
_OF_STATE: Final = r"(?: (?:of|in) (?:the )?(?P<of>[A-Z][\w-]+))?"
_MINISTERS: Final = (
    re.compile(rf"{_STATE}(?:\b[Dd]eputy )?\b{_AFFAIR} [Mm]inister\b{_OF_STATE}"),
    re.compile(rf"(?<!ormer )\b[Mm]inister (?:of|for) (?:the )?{_AFFAIR}{_OF_STATE}"),
    re.compile(
        rf"{_STATE}\b[Cc]hief (?:medical officer|health officer|epidemiologist)\b{_OF_STATE}"
        r"(?! (?:of|at|in) (?:the |an? )?\w)"
    ),
)
"""Who holds a ministry's office speaks for it: "the minister of health", a chief medical officer."""


def compatible(one: Basis, other: Basis, *, guessed: bool = False) -> bool:
    """Whether two names of one copied sentence may be one's: nobody known is called otherwise.

    `guessed`: the text does not say that it is he who goes on speaking; his kind alone tells nothing.
    """
    if (one.identity in KNOWN) != (other.identity in KNOWN):
        return False
    names = [[words_of_name(name) for name in basis.names] for basis in (one, other)]
    pairs = [(a, b) for a in names[0] for b in names[1] if a and b]
    return (one.kind == other.kind and not guessed) or any(
        spelled_alike(a, b) or is_part(a, b) for a, b in pairs
    )


def is_part(one: Words, other: Words) -> bool:
    """Whether one name is cut out of the other: "Swift" of "Swift & Sure Coaches"."""
    return set(one) <= set(other) or set(other) <= set(one)
