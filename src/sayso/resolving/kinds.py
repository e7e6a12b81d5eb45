"""Which kind of source somebody is: rules over the words told of them, the first that fits (section 3).

The order of the rules is the order of the kinds in the ledger, but for two grounds that go before it: what a
list (the user's first) says of the name itself, and a role that carries its kind wherever it stands ("retired
colonel, military observer" is an expert). A role without a kind of its own ("spokesman", "director") takes
that of its body. The trained head is heard beside the rule, and alone where no rule fits.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final, TypeVar

from sayso.core.source import Identity, Kind
from sayso.core.verdict import Verdict
from sayso.resolving.bodies import kind_by_words
from sayso.resolving.clauses import is_aged, is_label, kind_by_clause, kind_by_head, kind_by_owner
from sayso.resolving.lexicon import Actor, Lexicon, Nature, country_of, without_possessive


@dataclass(frozen=True, slots=True)
class Portrait:
    """What the text tells of a source, gathered from all its mentions.

    `nouns` are its roles, the weightiest first; `names` its proper names; `owners` the bodies and places that
    its roles belong to, `of_bodies` the kinds of those of them that are known otherwise; `words` every other
    word that describes it; `listed` what a list says of its name; `said` the words of its mentions as they
    stand, pronouns apart.
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


V = TypeVar("V", Kind, Identity)
Rule = Callable[[Portrait, Lexicon], Kind | None]


def kind_of(portrait: Portrait, lexicon: Lexicon) -> Verdict[Kind]:
    """The kind by the first rule that fits; UNKNOWN where none does."""
    for rule in RULES:
        if kind := rule(portrait, lexicon):
            return _verdict(kind, rule)
    return Verdict(Kind.UNKNOWN)


@cache
def _verdict(kind: Kind, rule: Rule) -> Verdict[Kind]:
    return Verdict(kind, rule.__name__.replace("_", " "), (), PRECISION[rule])


def kind_verdict(portrait: Portrait, odds: list[Mapping[str, float]], lexicon: Lexicon) -> Verdict[Kind]:
    """The kind by rule and head together, by the rule alone without odds."""
    return weighed(kind_of(portrait, lexicon), odds, Kind)


def listed_name(portrait: Portrait, lexicon: Lexicon) -> Kind | None:
    """A list has the name."""
    return portrait.listed if portrait.listed is not Kind.UNKNOWN else None


def body_of_states(portrait: Portrait, lexicon: Lexicon) -> Kind | None:
    """A body whose name begins with that of one of states ("UN Mine Action Service")."""
    if portrait.nature is Nature.PERSON:
        return None
    owners = (_listed_in(name, lexicon) for name in portrait.names)
    return next((Kind.INTERNATIONAL for a in owners if a and a.kind is Kind.INTERNATIONAL), None)


def expert_role(portrait: Portrait, lexicon: Lexicon) -> Kind | None:
    """Presented as knowing; an office that is held now goes before it."""
    kinds = [noun.kind for word in portrait.nouns if (noun := lexicon.noun(word))]
    if Kind.EXPERT not in kinds:
        return None
    if _is_ours(portrait) or (
        "engineer" in portrait.nouns and _owner_kind(portrait, lexicon) is Kind.COMPANY
    ):
        return None  # "our researchers" speak for whoever sent them
    return Kind.EXPERT


def _is_ours(portrait: Portrait) -> bool:
    """Whether several are those of whoever writes ("our researchers")."""
    return portrait.plural and any(words.casefold().startswith("our ") for words in portrait.said)


def retired_officer(portrait: Portrait, lexicon: Lexicon) -> Kind | None:
    """Who held a rank is heard for what he knows, as is a doctor of some science."""
    served = _RANKS & set(portrait.nouns) and _NO_MORE & portrait.words
    learned = "doctor" in portrait.nouns and portrait.words & {"science", "sciences", "philosophy"}
    return Kind.EXPERT if portrait.nature is Nature.PERSON and (served or learned) else None


_RANKS: Final = frozenset(
    "general colonel admiral brigadier major captain lieutenant officer commander marshal pilot detective"
    " commodore sergeant".split()
) | {"lieutenant general", "major general", "colonel general", "brigadier general", "lieutenant colonel"}
_NO_MORE: Final = frozenset("retired reserve reserves ex former".split())


def own_role(portrait: Portrait, lexicon: Lexicon) -> Kind | None:
    """A role that has a kind of its own ("minister", "resident", "news agency")."""
    roles = [
        (word, noun.kind)
        for word in portrait.nouns
        if (noun := lexicon.noun(word)) and noun.kind is not Kind.UNKNOWN
    ]
    if len(roles) > 1:
        roles = [role for role in roles if role[0] not in _QUALIFYING] or roles
    if _is_ours(portrait):
        roles = [role for role in roles if role[1] is not Kind.EXPERT]
    if roles and roles[0][0] == "agency" and portrait.names:
        roles = roles[1:]  # an agency by name need be none of news ("the Roads Agency")
    if not roles:
        return None
    word, kind = roles[0]
    if word in _ANY_OWNERS and (of_what := _of_any_owner(word, portrait, lexicon)):
        return of_what
    if (of_whom := _whose(word, kind, portrait, lexicon)) in _NOT_OF_A_STATE:
        return of_whom
    others = [k for _, k in roles if k in _NOT_OF_A_STATE]
    return others[0] if word in _ANYBODYS and others else kind


def _whose(word: str, kind: Kind, portrait: Portrait, lexicon: Lexicon) -> Kind | None:
    """The kind of whom a role belongs to, for roles that do not settle it themselves."""
    if word in _OF_WHOSE_BODY or (kind is Kind.STATE and word not in _SENT):
        return _owner_kind(portrait, lexicon)
    return _listed_owner(portrait, lexicon) if word == "report" else None


def _of_any_owner(word: str, portrait: Portrait, lexicon: Lexicon) -> Kind | None:
    """The kind of a captain, a landlord or a team, which clubs, ships and universities have alike."""
    if of_what := kind_by_owner(portrait.words - set(portrait.nouns)):
        return of_what
    if word == "team":
        return Kind.EXPERT if _OF_LEARNING & set(" ".join(portrait.said).casefold().split()) else None
    return Kind.LOCAL if word == "captain" and not portrait.names else None


_ANY_OWNERS: Final = frozenset("captain landlord team guard".split())
"""Roles whose kind is that of what they are told of: "the club's captain", "the pub's landlord"."""
_QUALIFYING: Final = frozenset(("local",))
"""Nouns that before another one only describe it ("local civil defence sources")."""
_OF_WHOSE_BODY: Final = frozenset("agency coalition alliance bloc sheikh".split())
"""Bodies and honours of whom they are told of: "the UN refugee agency", "a coalition of rebel groups"."""
_SENT: Final = frozenset(("ambassador", "permanent representative"))
"""Whom a state sends to a body: "the British ambassador to the United Nations" is of his state."""
_ANYBODYS: Final = frozenset("official officer commander minister representative soldier".split())
"""Roles that are a state's only where nobody else is named ("a rebel official")."""
_NOT_OF_A_STATE: Final = frozenset(
    {Kind.INTERNATIONAL, Kind.PARTY, Kind.ARMED_GROUP, Kind.NGO, Kind.MEDIA, Kind.COMPANY}
)


def kind_of_the_body(portrait: Portrait, lexicon: Lexicon) -> Kind | None:
    """A role without a kind ("spokesman", "director", "source") has that of whom it belongs to."""
    return _owner_kind(portrait, lexicon)


def name_of_a_body(portrait: Portrait, lexicon: Lexicon) -> Kind | None:
    """What a body is called tells more than the nouns in its name ("Refugee Council", "Football League")."""
    if portrait.nature is not Nature.BODY:
        return None
    long = (name for name in portrait.names if " " in name)
    return next((kind for name in long if (kind := kind_of_name(name, lexicon))), None)


def word_of_a_name(portrait: Portrait, lexicon: Lexicon) -> Kind | None:
    """A word of a body's name tells ("Harbour Safety Commission")."""
    if portrait.nature is Nature.PERSON:
        return None
    for name in portrait.names:
        if kind := kind_of_name(name, lexicon):
            return kind
    return None


def known_state(portrait: Portrait, lexicon: Lexicon) -> Kind | None:
    """A country or its capital."""
    return Kind.STATE if any(country_of(name) for name in portrait.names) else None


def describing_word(portrait: Portrait, lexicon: Lexicon) -> Kind | None:
    """Another word that describes it ("government spokesman", "opposition website", "rebel source")."""
    in_roles = {word for noun in portrait.nouns for word in noun.split()}
    for word in sorted(portrait.words - in_roles):
        if lexicon.noun_form(word) in in_roles:
            continue
        noun = lexicon.noun(without_possessive(word))  # "the public prosecutor's office"
        if noun and noun.kind not in (Kind.UNKNOWN, Kind.OTHER, Kind.DOCUMENT, Kind.LOCAL):
            return noun.kind
    return None


def told_in_a_clause(portrait: Portrait, lexicon: Lexicon) -> Kind | None:
    """What a clause tells of somebody without a role ("who lives on the street", "prosecuting")."""
    return kind_by_clause(portrait.said)


def of_what(portrait: Portrait, lexicon: Lexicon) -> Kind | None:
    """A role without a kind has that of what it is a role of ("the owner of a bakery")."""
    role = any((noun := lexicon.noun(word)) and noun.nature is Nature.PERSON for word in portrait.nouns)
    return kind_by_owner(portrait.words - set(portrait.nouns)) if role else None


def small_head(portrait: Portrait, lexicon: Lexicon) -> Kind | None:
    """A head noun that counts in small letters alone ("a cook")."""
    if portrait.names or not portrait.nouns:
        return None
    return kind_by_head(portrait.nouns[0])


def label_of_a_briefing(portrait: Portrait, lexicon: Lexicon) -> Kind | None:
    """Who is labelled in the transcript of an office ("MS. MORO:")."""
    return Kind.STATE if is_label(portrait.said) else None


def aged(portrait: Portrait, lexicon: Lexicon) -> Kind | None:
    """Of whom nothing but the age is told is one of the people."""
    return Kind.LOCAL if portrait.names and is_aged(portrait.said) else None


def somebody_on_the_spot(portrait: Portrait, lexicon: Lexicon) -> Kind | None:
    """A source of no body but in a place is one of those who live there; any other is just a source."""
    nouns = {noun.split()[-1] for noun in portrait.nouns}
    if "people" in nouns and portrait.words & {"of", "in"} and not portrait.of_bodies:
        return Kind.LOCAL
    if not nouns & {"source", "interlocutor"}:
        return None
    return Kind.LOCAL if portrait.words & {"in", "ground", "inside", "area", "civil"} else Kind.OTHER


def secretary_by_name(portrait: Portrait, lexicon: Lexicon) -> Kind | None:
    """A secretary of no body that is named heads a department of state ("Secretary Moro")."""
    return Kind.STATE if portrait.nouns[:1] == ("secretary",) and portrait.names else None


RULES: Final[tuple[Rule, ...]] = (
    listed_name, body_of_states, expert_role, retired_officer, name_of_a_body, own_role, kind_of_the_body, known_state,
    word_of_a_name, told_in_a_clause, describing_word, of_what, small_head, somebody_on_the_spot,
    secretary_by_name, label_of_a_briefing, aged,
)  # fmt: skip
PRECISION: Final[Mapping[Rule, float]] = {
    listed_name: 0.98, body_of_states: 0.95, expert_role: 0.9, retired_officer: 0.85, name_of_a_body: 0.88,
    own_role: 0.84, kind_of_the_body: 0.82, known_state: 0.95, word_of_a_name: 0.9, told_in_a_clause: 0.7,
    describing_word: 0.7, of_what: 0.6, small_head: 0.7, somebody_on_the_spot: 0.6, secretary_by_name: 0.8,
    label_of_a_briefing: 0.7, aged: 0.6,
}  # fmt: skip
"""The share of right rows by rule on own-train and war-dev, end to end (1,040 rows); where a rule had fewer
than eighty rows, a careful guess. On war-train, whose nouns the list knows best, roles and bodies are right
93 times in a hundred: too good for other texts."""


def kind_of_name(name: str, lexicon: Lexicon) -> Kind | None:
    """The kind that the words of a name speak for, the list first, then its nouns from its head on."""
    actor = lexicon.actor(name) or _listed_in(name, lexicon)
    if actor:
        return actor.kind
    words = name.casefold().replace("’s", "").replace("'s", "").split()
    return (
        _noun_in(words, (3, 2), lexicon)
        or (kind_by_words(name) if len(words) > 1 else None)
        or _noun_in(words, (1,), lexicon)
        or _alone(kind_by_words(name))
    )


def _alone(kind: Kind | None) -> Kind | None:
    """A single word may be anybody's name ("Gold"): it makes no company."""
    return None if kind in (Kind.COMPANY, Kind.OTHER) else kind


def _noun_in(words: list[str], sizes: tuple[int, ...], lexicon: Lexicon) -> Kind | None:
    """The kind of the last noun of so many words that is no person's."""
    for size in sizes:
        for at in range(len(words) - size, -1, -1):
            noun = lexicon.noun(" ".join(words[at : at + size]))
            told = noun and noun.nature is not Nature.PERSON and noun.kind is not Kind.UNKNOWN
            if noun and told and (noun.kind is not Kind.DOCUMENT or len(words) == size):
                return noun.kind
    return None


def _listed_in(name: str, lexicon: Lexicon) -> Actor | None:
    """Whose the name says it is: a listed body behind "of" or "in", or one of states at its begin ("UN Mine
    Action Service").
    """
    words = name.split()
    ends = [" ".join(words[at + 1 :]) for at, word in enumerate(words) if word in ("of", "in", "for")]
    begins = [" ".join(words[:size]) for size in range(min(4, len(words) - 1), 0, -1)]
    found = [actor for end in ends if (actor := lexicon.actor(end)) and not country_of(end)]
    found += [a for begin in begins if (a := lexicon.actor(begin)) and a.kind is Kind.INTERNATIONAL]
    return found[0] if found else None


def _owner_kind(portrait: Portrait, lexicon: Lexicon) -> Kind | None:
    learned = any(set(owner.casefold().split()) & _OF_LEARNING for owner in portrait.owners)
    if learned and portrait.nature is Nature.PERSON and not portrait.plural:
        return Kind.EXPERT
    by_name = [owner for owner in portrait.owners if not country_of(owner)]
    by_name.sort(key=lambda owner: lexicon.actor(owner) is None)
    kinds = [kind for owner in by_name if (kind := kind_of_name(owner, lexicon))]
    if _SPEAKING & set(portrait.nouns):  # of what he is an officer counts for less than for whom he speaks
        kinds.sort(key=lambda kind: kind is not Kind.INTERNATIONAL)
    if kinds:
        return kinds[0]
    if portrait.of_bodies:
        return portrait.of_bodies[0]
    return next((Kind.STATE for owner in portrait.owners if country_of(owner.split()[0])), None)


def _listed_owner(portrait: Portrait, lexicon: Lexicon) -> Kind | None:
    """The kind of the first owner that a list has by name ("a report from the UN Secretary General")."""
    actors = (lexicon.actor(owner) for owner in portrait.owners)
    return next((actor.kind for actor in actors if actor), None)


_SPEAKING: Final = frozenset(("spokesman", "spokeswoman", "spokesperson"))
_OF_LEARNING: Final = frozenset(
    "institute institution university college academy faculty studies research brookings carnegie rand"
    " chatham endowment".split()
)


def weighed(ruled: Verdict[V], odds: list[Mapping[str, float]], values: type[V]) -> Verdict[V]:
    """The likeliest value by a rule and by the mean of what the trained head gives for each mention.

    Rule and head are taken for two witnesses that err apart: each value's chance is the head's times that
    of the rule, which leaves what it is wrong to all other values alike. So a rule falls only where the head
    all but rules its value out. Where no rule speaks the head decides.
    """
    given = [each for each in odds if each]
    if not given:
        return ruled
    unknown = values("unknown")
    known = [value for value in values if value is not unknown]
    rest = (1 - ruled.confidence) / (len(known) - 1)
    chance = {
        value: max(LEAST, sum([each.get(value, 0.0) for each in given]) / len(given))
        * ((ruled.confidence if value == ruled.value else rest) if ruled.confidence else 1.0)
        for value in known
    }
    best = max(known, key=chance.__getitem__)
    share = round(min(MOST, chance[best] / sum(chance.values())), 2)
    return Verdict(best, ruled.by if best == ruled.value else "head", (), share)


LEAST: Final = 1e-4
"""The least chance that a head may give a value: it is never wholly sure."""
MOST: Final = 0.99
"""The surest that the two together are."""
