"""Which names are one's: rules that bring groups of the same words together, each on one ground.

In order: a capital that speaks for its state, names listed as one's, an acronym in brackets, what the text
says one is also called, a possessive that lost its mark, initials, a surname in any spelling, a first name
or a short name that only one figure can have. Two bearers of one surname stay two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Final

from sayso.core.initials import are_anothers, is_called_an_outlet
from sayso.core.source import Kind
from sayso.core.spelling import sound_of
from sayso.resolving.cast.groups import Groups, gender_in
from sayso.resolving.cast.joined_firms import join_firms
from sayso.resolving.cast.joined_ministries import join_ministries
from sayso.resolving.cast.places import Place
from sayso.resolving.countries import country_of, is_capital
from sayso.resolving.given_initials import initialled, may_be_spelled_out
from sayso.resolving.initials import actor_named
from sayso.resolving.lexicon import Gender, Lexicon, Nature
from sayso.resolving.opened_by_places import charity_of

SAME_WORDS: Final = "same words"
ALIAS: Final = "alias"
ACRONYM: Final = "acronym"
INITIALS: Final = "initials"
GARBLED: Final = "garbled initials"
SURNAME: Final = "surname"
FIRST_NAME: Final = "first name"
SHORT_NAME: Final = "short name"
SPELLING: Final = "spelling"
POSSESSIVE: Final = "possessive"
CAPITAL: Final = "capital of the state"


def _capitals(groups: Groups) -> None:
    """A capital that speaks is its state, but where all happens in that state: there it may be the town."""
    states: dict[str, list[str]] = defaultdict(list)
    for key, places in groups.places.items():
        words = places[0].name.words
        if (country := country_of(words)) and not is_capital(words):
            states[country].append(key)
    counts = {country: sum(len(groups.places[key]) for key in keys) for country, keys in states.items()}
    scene = max(counts, key=lambda country: counts[country], default="")
    for key in groups.heard:
        words = groups.places[key][0].name.words
        country = country_of(words)
        if is_capital(words) and country in states and country != scene:
            groups.join(key, states[country][0], CAPITAL)


def _aliases(groups: Groups) -> None:
    """Names that the lists know as one's; a single word is hardly a listed person's."""
    known: dict[str, str] = {}
    for key, places in groups.places.items():
        actor = actor_named(places[0].name.words, groups.lexicon)
        if actor is None or (actor.nature is Nature.PERSON and len(key.split()) == 1):
            continue
        groups.join(key, known.setdefault(actor.key, key), ALIAS)


def _acronyms(groups: Groups) -> None:
    """ "Democratic forces of Syria (SDF)"; not "Velm (Reuters)", which is a place and its agency."""
    for key, places in groups.places.items():
        for place in places:
            inner = groups.key_at.get(place.bracketed)
            if inner is None:
                continue
            short = groups.places[inner][0].name.words
            outer, listed = groups.lexicon.actor(place.name.words), groups.lexicon.actor(short)
            same = outer is None or listed is None or outer.key == listed.key
            agency = listed is not None and listed.kind is Kind.MEDIA and outer is None
            agency = agency and short.casefold() not in _initials_of(key)
            if (
                short.isupper()
                and len(short) <= 8
                and same
                and not agency
                and not country_of(place.name.words)
            ):
                groups.join(inner, key, ACRONYM)


def _also_called(groups: Groups) -> None:
    """Names that the text itself says are one's ("the Rescue Service, known as the Yellow Vests")."""
    for key, places in groups.places.items():
        for place in places:
            if other := groups.key_at.get(place.called):
                groups.join(other, key, ALIAS)


def _possessives(groups: Groups) -> None:
    """Texts that lost their apostrophes have "Assads" beside "Assad"."""
    for key in list(groups.places):
        if key.endswith("s") and len(key) >= _SHORTEST and key[:-1] in groups.places:
            groups.join(key, key[:-1], POSSESSIVE)


def _initials(groups: Groups) -> None:
    """ "SDF" beside "Syrian Democratic Forces", and with its letters in disorder where no list knows them."""
    by_initials: dict[str, list[str]] = defaultdict(list)
    for key in groups.places:
        if groups.natures[key] is not Nature.PERSON:
            for initials in _initials_of(key):
                by_initials[initials].append(key)
    for key, places in groups.places.items():
        words = places[0].name.words.replace(".", "")
        if not (words.isupper() and 2 <= len(words) <= 6):
            continue
        meant = groups.one(by_initials.get(words.casefold(), ()))
        if meant and _may_stand_for(groups, key, meant):
            groups.join(key, meant, INITIALS)
        elif len(words) >= _SHORTEST and not groups.lexicon.actor(words):
            mixed = [
                k for i, keys in by_initials.items() if sorted(i) == sorted(words.casefold()) for k in keys
            ]
            if meant := groups.one(mixed):
                groups.join(key, meant, GARBLED)


def _may_stand_for(groups: Groups, key: str, spelled: str) -> bool:
    """Whether initials may be those of a name: an outlet's are its own, or the text must say otherwise."""
    listed = groups.lexicon.actor(groups.places[key][0].name.words)
    if listed is None or listed.kind is not Kind.MEDIA:
        return True
    whole = groups.places[spelled][0].name.words
    same = groups.lexicon.actor(whole) == listed or is_called_an_outlet(whole)
    return same or any(are_anothers(groups.text, place.name.span) for place in groups.places[key])


def _initials_of(key: str) -> set[str]:
    """The initials of a name's words, small words apart, with and without a last "of somewhere"."""
    words = key.split()
    if len(words) < 2:
        return set()
    cut = max((k for k, word in enumerate(words) if word == "of"), default=len(words))
    parts = [[w for w in part if w not in _SMALL] for part in (words, words[:cut])]
    return {"".join(w[0] for w in part) for part in parts if len(part) >= 2}


def _given_initials(groups: Groups) -> None:
    """ "G. Moro" is the only one whose full name has that surname and begins so."""
    names = {k: p[0].name.words for k, p in groups.places.items() if groups.natures[k] is not Nature.BODY}
    full: dict[str, list[str]] = defaultdict(list)
    for key, name in names.items():
        if groups.natures[key] is Nature.PERSON or key in groups.heard:
            full[sound_of(name.split()[-1])].append(key)
    for key, name in names.items():
        if short := initialled(name):
            bearers = full.get(sound_of(short[1]), ())
            meant = groups.one(k for k in bearers if may_be_spelled_out(short, names[k]))
            if meant and _may_be_one(groups, key, meant):
                groups.join(key, meant, INITIALS)


def _surnames(groups: Groups) -> None:
    """A last name, or a name without its first part, of the only bearer; also in another spelling."""
    bearers: dict[str, set[str]] = defaultdict(set)
    exact: dict[str, set[str]] = defaultdict(set)
    people = [
        key
        for key in groups.places
        if len(key.split()) > 1
        and _OWNED not in key
        and (
            groups.natures[key] is Nature.PERSON
            or (groups.natures[key] is not Nature.BODY and key in groups.heard)
        )
    ]
    for key in people:
        words = key.split()
        for at in range(len(words)):
            if at == 0 or not (words[at] in _SMALL or words[at - 1] in SON_OF):
                bearers[sound_of(" ".join(words[at:]))].add(key)
                exact[" ".join(words[at:]).removeprefix("al-")].add(key)
    for key in groups.places:
        if groups.natures[key] is Nature.BODY or country_of(groups.places[key][0].name.words):
            continue
        bare = key.rpartition(_OWNED)[2]  # "Velm's Moro", as headlines have it
        sound = sound_of(bare)
        plain = bare.removeprefix("al-")
        same = (exact.get(plain) or exact.get(plain.removesuffix("s")) or set()) - {key}
        alike = bearers.get(sound, set()) - {key} if len(sound) >= _SHORTEST else set()
        meant = groups.one(same | alike)
        if meant and _may_be_one(groups, key, meant):
            groups.join(key, meant, POSSESSIVE if bare != key else SURNAME if same else SPELLING)


_OWNED: Final = "'s "
"""Between a state or a body and whose name headlines set behind it ("Velm's Moro")."""


def _may_be_one(groups: Groups, key: str, other: str) -> bool:
    """Whether nothing tells the two apart: genders agree, as far as they are known."""
    if len(key.split()) == 1 and not any(p.name.titles for p in groups.places[key]):
        return True
    if key.split()[0] in _OPEN_A_SURNAME and other.endswith(f" {key}"):
        return True  # of "Nihad Abu Ghosh" the "Abu" is no given name
    return Gender.UNKNOWN in (one := {gender_in(groups, key), gender_in(groups, other)}) or len(one) == 1


def _first_names(groups: Groups) -> None:
    """A first name alone, of the only figure in the text that has it."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for key in groups.places:
        if groups.natures[key] is Nature.PERSON and len(key.split()) > 1:
            bearers[key.split()[0]].add(key)
    for key in groups.places:
        if len(key.split()) > 1 or groups.natures[key] is Nature.BODY or groups.root(key) != key:
            continue
        meant = groups.one(bearers.get(key, ()))
        if meant and _may_be_one(groups, key, meant):
            groups.join(key, meant, FIRST_NAME)


def _ministries(groups: Groups) -> None:
    """The names of one country's ministry."""
    join_ministries(groups, SHORT_NAME)


def _short_names(groups: Groups) -> None:
    """ "Syrian Observatory" for "... for Human Rights": fewer words of the only body with that head."""
    by_head: dict[str, list[str]] = defaultdict(list)
    for key in groups.places:
        if groups.natures[key] is not Nature.PERSON:
            by_head[_head_of_body(key)].append(key)
    for keys in by_head.values():
        for key in keys:
            words = set(key.split())
            if is_capital(groups.places[key][0].name.words) or (
                len(words) == 1 and country_of(groups.places[key][0].name.words)
            ):
                continue
            if "ministry" in words:
                continue  # see `_ministries`
            longer = [
                other
                for other in keys
                if words < set(other.split()) and not _is_its_place(groups, key, other)
            ]
            if longer and (meant := groups.one(longer)):
                groups.join(key, meant, SHORT_NAME)


def _is_its_place(groups: Groups, key: str, other: str) -> bool:
    """Whether a word is but the place that a charity's part is named by ("Velm" of "Amnesty Velm")."""
    whole = groups.places[other][0].name.words
    return other.endswith(f" {key}") and charity_of(whole, groups.lexicon) is not None


def _firms(groups: Groups) -> None:
    """The names of one firm."""
    join_firms(groups, SHORT_NAME)


def _head_of_body(key: str) -> str:
    """The word that a body's name turns on: the last before the first small word behind it."""
    words = key.split()
    cut = next(
        (
            k
            for k, word in enumerate(words)
            if k and word in ("of", "for", "in", "on", "and", "to", "against")
        ),
        len(words),
    )
    return words[cut - 1]


_SMALL: Final = frozenset("of for the and in on & to al el".split())


SON_OF: Final = frozenset("bin ibn".split())
"""What stands before a father's name, which its bearer is not called by alone."""


_OPEN_A_SURNAME: Final = frozenset("abu abou ben ould al el van von de del di du".split())
"""Given names and small words that open a surname of two."""


_SHORTEST: Final = 4
"""Spellings of fewer letters are too alike to be one name's."""


Rule = Callable[[Groups], None]
RULES: Final[tuple[Rule, ...]] = (
    _capitals, _aliases, _acronyms, _also_called, _possessives, _initials, _given_initials, _surnames,
    _first_names, _ministries, _short_names, _firms,
)  # fmt: skip


def joined(places: Sequence[Place], heard: set[str], lexicon: Lexicon, text: str) -> Groups:
    """The names of some places, those of one bearer together; `heard` are the keys of those that speak."""
    groups = Groups(places, heard, lexicon, text)
    for rule in RULES:
        rule(groups)
    return groups
