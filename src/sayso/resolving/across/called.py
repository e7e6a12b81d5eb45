"""How a source's name reads beside the names of other articles: what it tells alone, and its plain forms.

A name that many could bear tells little over articles ("Lund", "FNA", "the ministry", "Abu Omar"), and words
that name nobody tell nothing ("a military official"). Only a full name, a listed name, or an office with its
state is somebody's own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from typing import Final

from sayso.core.source import Identity, Kind
from sayso.core.span import Span
from sayso.core.spelling import sound_of
from sayso.resolving.lexicon import Actor, Lexicon, Nature, is_first_name
from sayso.resolving.names import is_full_name, is_pronoun, key_of
from sayso.resolving.offices import NOT_THE, is_any_office, office_of, spelled
from sayso.resolving.phrases import Form, Phrase, phrase_of


@dataclass(frozen=True, slots=True)
class Called:
    """A source as some articles have it: name, identity, kind, the name of its body; `times` in all."""

    name: str
    identity: Identity
    kind: Kind
    affiliation: str = ""
    times: int = 1


class Sort(Enum):
    """What a name tells over articles."""

    FULL = auto()
    """A given name with a surname, the name of a body or outlet, a listed name."""
    OFFICE = auto()
    """A body by its office and its state ("the Syrian government")."""
    SHORT = auto()
    """Many could bear it: a surname, a given name, an acronym, "the Interior Ministry"."""
    WORDS = auto()
    """Nobody's name: somebody described, somebody unknown, a group."""
    PRONOUN = auto()
    """Nobody knows whose."""


OWN: Final = (Sort.FULL, Sort.OFFICE)
"""What is somebody's own name."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A name read.

    `key` are its plain words, `bare` those without what stands around the name: titles, the noun behind it.
    `noun` is the noun of a body behind it ("news agency"), `actor` who a list knows by it, `office` its state
    and office, `acronym` its letters where it may be one. `person` and `body` say what it can be: both where
    nothing tells.
    """

    sort: Sort
    key: str
    bare: str
    noun: str = ""
    actor: Actor | None = None
    office: str = ""
    acronym: str = ""
    person: bool = True
    body: bool = True


def reading_of(called: Called, lexicon: Lexicon) -> Reading:
    """What the name of a source tells beside those of other articles."""
    name = _cut(called.name)
    key = plain(name)
    if is_pronoun(name) or key in _ANYBODY or not any(letter.isalpha() for letter in key):
        return Reading(Sort.PRONOUN, key, key)
    if called.identity not in (Identity.NAMED, Identity.DESCRIBED, Identity.UNKNOWN):
        return Reading(Sort.WORDS, key, key)
    if name.split()[0].casefold() in ("a", "an"):
        return Reading(Sort.WORDS, key, key)
    office = office_of(name, lexicon)
    if called.identity is Identity.DESCRIBED:
        return Reading(Sort.OFFICE if office else Sort.WORDS, key, key, office=office, person=not office)
    phrase = phrase_of(name, (Span(0, len(name)),), lexicon)
    if phrase.form is Form.NAME and phrase.name and not phrase.plural:
        return _name(name, key, office, phrase, lexicon)
    return _small_letters(name, key, office, phrase, lexicon)


_ANYBODY: Final = frozenset(
    "some many others most several few all any everybody everyone somebody someone nobody there".split()
)


@lru_cache(maxsize=100_000)
def plain(name: str) -> str:
    """The words of a name for comparing: small, without marks at their ends and without an article."""
    words = key_of(_cut(name)).split()
    while len(words) > 1 and words[0] in ("the", "a", "an"):
        words.pop(0)
    return " ".join(words).removesuffix("'s")


def _cut(name: str) -> str:
    """The name on one line, without a word behind it that the reader's spans sometimes hold."""
    return _BEHIND.sub("", " ".join(name.split()))


_BEHIND: Final = re.compile(r"\s+(?:who|whom|whose|which|that)$")


def alike(key: str) -> str:
    """One form for the spellings and scripts of a full name; empty for one too short to tell by its sound."""
    sound = sound_of(_SERVANT.sub("abd", re.sub(r"[\s-]", "", spelled(key))))
    return sound if len(sound) >= _LONG_ENOUGH else ""


_SERVANT: Final = re.compile(r"abd[aeiu]?(?:l|([rsdntz])(?=\1))")
"""Arabic "servant of the ..." before one of God's names: "Abdel Rahman", "Abdurrahman", "Abd al-Rahman"."""

_LONG_ENOUGH: Final = 8
"""Letters from which on two names that sound alike are hardly two: "Ali Amin" and "Eli Amin" stay apart."""


def without_initials(bare: str) -> str:
    """A full name without the letters between given name and surname ("Gary J. Volesky")."""
    words = bare.split()
    return " ".join([*words[:1], *(word for word in words[1:-1] if len(word) > 1), *words[1:][-1:]])


def surname_of(bare: str) -> str:
    """The last word of a person's name, as it sounds."""
    return sound_of(bare.split()[-1])


def _name(name: str, key: str, office: str, phrase: Phrase, lexicon: Lexicon) -> Reading:
    """The reading of words that hold a name: full or short, what it names, its office and its acronym."""
    assert phrase.name
    nature = phrase.name.nature
    body = nature is Nature.BODY
    words = _without_what_leads_up(" ".join(phrase.name.words.split()), body=body)
    noun = phrase.noun if phrase.noun and key.endswith(f" {phrase.noun}") else ""
    if not key.removesuffix(f" {noun}").endswith(plain(words)):
        words, noun = name, ""  # more stands behind the name that was found: "Fox and Friends"
    bare = plain(words)
    actor = _actor(name, lexicon) or _actor(words, lexicon) or _outlet(_MEDIUM.sub("", words), lexicon)
    return Reading(
        Sort.FULL if office or _is_full(bare, noun, body, actor, lexicon) else Sort.SHORT,
        key,
        bare,
        noun,
        actor,
        office,
        acronym=words if _ACRONYM.fullmatch(words) and not actor else "",
        person=not body,
        body=nature is not Nature.PERSON,
    )


_ACRONYM: Final = re.compile(r"[^\W\d_a-z]{2,8}")


def _is_full(bare: str, noun: str, body: bool, actor: Actor | None, lexicon: Lexicon) -> bool:
    """Whether the name is hardly another's: a surname alone is not, listed or not."""
    alone = " " not in bare
    if actor:
        return not alone or actor.nature is not Nature.PERSON
    if noun:
        return True
    words = bare.split()
    given = len(words) == 2 and words[0] in _OF_ONE_NAME
    return not alone and not given and not (body and is_any_office(words, lexicon))


_OF_ONE_NAME: Final = frozenset(
    "abu abou umm um ibn bint abdul abdel abdal abd haji hajji hajj mullah maulvi sheikh shaikh".split()
)
"""What begins a name of two words that is a given name alone, as thousands have it ("Abu Omar")."""


_MEDIUM: Final = re.compile(r"\s+(?:TV|[Tt]elevision|[Rr]adio|[Cc]hannel|[Nn]ewspaper|[Ww]ebsite)$")


def _outlet(name: str, lexicon: Lexicon) -> Actor | None:
    actor = _actor(name, lexicon)
    return actor if actor and actor.kind is Kind.MEDIA else None


def _without_what_leads_up(name: str, *, body: bool) -> str:
    """Without titles that no list of roles has, and "state-run" or "English-language" before a body."""
    words = name.split()
    while len(words) > 2 and (
        words[0].casefold() in _STYLES or (body and words[0].casefold().endswith(_QUALIFYING))
    ):
        words.pop(0)
    return " ".join(words)


_STYLES: Final = frozenset(
    "archimandrite archbishop bishop patriarch metropolitan mufti hon honourable honorable hrh".split()
)
_QUALIFYING: Final = ("-language", "-run", "-based", "-owned", "-backed", "-funded", "-controlled")


def _small_letters(name: str, key: str, office: str, phrase: Phrase, lexicon: Lexicon) -> Reading:
    """Named, it is said, but not as a name is read ("the Russian centre for monitoring", "Peter King")."""
    if is_full_name(name) and is_first_name(name.split()[0]) and not office:
        return Reading(Sort.FULL, key, key, actor=_actor(name, lexicon), body=False)
    actor = _actor(name, lexicon)
    noun = lexicon.noun(phrase.noun)
    body = noun is not None and noun.nature is Nature.BODY
    definite = name.split()[0].casefold() not in NOT_THE and not phrase.plural
    state = noun is not None and noun.kind is Kind.STATE
    own = actor or (body and definite and phrase.owner and (state or len(key.split()) >= _DISTINCT))
    sort = Sort.OFFICE if office else Sort.FULL if own else Sort.WORDS
    return Reading(sort, key, key, actor=actor, office=office, person=not (body or office), body=body)


_DISTINCT: Final = 3
"""Words from which on a definite body with a name in its description is hardly another one."""


def _actor(name: str, lexicon: Lexicon) -> Actor | None:
    """Who a list knows by this name; words for whatever such body a text speaks of are nobody's name."""
    return None if plain(name) in _ANYBODYS else lexicon.actor(name)


_ANYBODYS: Final = frozenset(
    ("coalition", "international coalition", "national coalition", "aerospace forces")
)
