"""Whom a pronoun means: the likeliest of those spoken of shortly before.

"I" and "we" inside what is reported are its speaker. "He" and "she" mean people only, "it" bodies and
documents, "they" groups, bodies and several people; gender is by title, role and first name. Among those who
can be meant the source of the row before weighs most, then the subject of the sentence before, then nearness.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sayso.core.source import Kind
from sayso.resolving.lexicon import Gender, Nature
from sayso.resolving.people import Somebody
from sayso.resolving.place_words import ends_as_a_place

SPEAKERS: Final = frozenset("i we me us my our mine ours myself ourselves".split())
HE: Final = frozenset("he him his himself".split())
_SHE: Final = frozenset("she her hers herself".split())
_IT: Final = frozenset("it its itself there".split())
THEY: Final = frozenset("they them their theirs themselves".split())
RELATIVE: Final = frozenset("who whom whose which that".split())
PERSONAL: Final = HE | _SHE
RESOLVED: Final = HE | _SHE | _IT | THEY


@dataclass(frozen=True, slots=True)
class Place:
    """One place where somebody was spoken of: `source` where as the source of a row, `opens` as a sentence's
    first, `begins` where as its first word, `subject` where as what its main clause tells of.

    `quoted` where in somebody's reported words, `owner` where as whom a source belongs to; `inside` is the
    end of the reported words that a source itself stands in, -1 where it stands in none.
    """

    start: int
    somebody: Somebody
    sentence: int
    paragraph: int
    source: bool
    opens: bool
    quoted: bool
    owner: bool = False
    inside: int = -1
    begins: bool = False
    subject: bool = False


def antecedent(
    word: str, start: int, sentence: int, paragraph: int, before: Sequence[Place], *, spoken: bool = False
) -> Somebody | None:
    """The likeliest of the last places before a pronoun; None where nobody can be meant.

    Who answers (`spoken`) may mean whom the other one has just cited.
    """
    best, most = None, LEAST
    for place in reversed(before[-WINDOW:]):
        back = sentence - place.sentence
        if back > FURTHEST or not can_mean(word, place.somebody):
            continue
        score = weight(word, place, back, paragraph)
        if place.source and 0 <= place.inside <= start and not spoken:
            score -= NESTED
        if score > most:
            best, most = place.somebody, score
    return best or _whom_all_is_about(word, before)


def _whom_all_is_about(word: str, before: Sequence[Place]) -> Somebody | None:
    """The person by name whom "he" or "she" can mean and who was spoken of most by far, however far back."""
    if word not in PERSONAL:
        return None
    named = (p.somebody for p in before[-ABOUT:] if p.somebody.figure and p.somebody.nature is Nature.PERSON)
    times = Counter(somebody for somebody in named if can_mean(word, somebody)).most_common(2)
    clear = times and (len(times) == 1 or times[0][1] >= FAR_MORE * times[1][1])
    return times[0][0] if clear else None


ABOUT: Final = 400
"""How many places back it is counted who is spoken of: the time goes with the length of the article."""
FAR_MORE: Final = 2
"""How many times as often as the next somebody is spoken of whom all is about."""


def owner(
    start: int, sentence: int, paragraph: int, before: Sequence[Place], *, many: bool
) -> Somebody | None:
    """The likeliest body whose "its" stands before a role; with "their" (`many`) also several people.

    What has a name may be a body if nothing tells that it is a person.
    """
    best, most = None, LEAST
    for place in reversed(before[-WINDOW:]):
        back = sentence - place.sentence
        theirs = many and (place.somebody.plural or place.somebody.nature is Nature.GROUP)
        if back > OWNED or place.start >= start or not (theirs or can_own(place)):
            continue
        score = weight("its", place, back, paragraph)
        if score > most:
            best, most = place.somebody, score
    return best


def can_own(place: Place) -> bool:
    """Whether who was spoken of there may be a body that has people."""
    somebody = place.somebody
    if somebody.nature is Nature.BODY:
        return somebody.kind is not Kind.DOCUMENT
    opens = place.opens and not may_be_any_word(place)
    named = somebody.figure is not None and somebody.nature is Nature.UNKNOWN and (place.source or opens)
    return named and somebody.gender is Gender.UNKNOWN and somebody.kind not in _ANYBODYS


def may_be_any_word(place: Place) -> bool:
    """Whether a name is but one word that opens a sentence, once ("Scroll on. Its chairman ...")."""
    figure = place.somebody.figure
    alone = figure is not None and len(figure.names) == 1 and " " not in figure.names[0].words
    return place.begins and alone


_ANYBODYS: Final = frozenset({Kind.DOCUMENT, Kind.LOCAL, Kind.EXPERT})
"""Kinds by which a name that tells nothing is a person's or a text's."""
OWNED: Final = 2
"""How many sentences back a body may stand whose "its" is meant."""
WINDOW: Final = 60
FURTHEST: Final = 6
LEAST: Final = 2.0
"""Below this weight nobody is meant for sure, and the pronoun stays alone."""
NESTED: Final = 2.0
"""What a source inside somebody's words loses outside of them."""


def weight(word: str, place: Place, back: int, paragraph: int) -> float:
    """How likely a pronoun means who was spoken of at a place so many sentences back."""
    score = NEAR - BACK * back
    tells = place.source or (place.subject and word in PERSONAL and back <= 1)
    score += SOURCE if tells else OWNER if place.owner else 0.0
    score += OPENS if place.opens else 0.0
    score += SAME_PARAGRAPH if place.paragraph == paragraph else 0.0
    score -= QUOTED if place.quoted and not place.source else 0.0
    score += SPEAKS_HERE if place.source and not back and place.inside < 0 else 0.0
    if word in PERSONAL and place.somebody.gender is Gender.UNKNOWN:
        score -= NO_GENDER
    if place.somebody.nature is Nature.UNKNOWN:
        score -= NO_NATURE
    return score


NEAR, BACK, SOURCE, OWNER, OPENS, SAME_PARAGRAPH, QUOTED, NO_GENDER, NO_NATURE = (
    4.0, 1.2, 2.2, 1.5, 1.0, 1.0, 1.5, 0.8, 1.0,
)  # fmt: skip
"""The weights, swept one by one on the training articles; most changes of half a point move no row."""


SPEAKS_HERE: Final = 1.0
"""What a source of the same sentence has over that of the one before it ("Ada Moro said she ...")."""


def can_mean(word: str, somebody: Somebody) -> bool:
    """Whether number, gender and nature allow it."""
    nature = somebody.nature
    if word in HE or word in _SHE:
        other = Gender.FEMALE if word in HE else Gender.MALE
        named = somebody.is_source or _is_called_like_a_person(somebody)
        person = nature is Nature.PERSON or (nature is Nature.UNKNOWN and named)
        return person and not somebody.plural and somebody.gender is not other
    if word in _IT:
        return (nature in (Nature.BODY, Nature.DOCUMENT) and not somebody.plural) or (
            nature is Nature.UNKNOWN and somebody.is_source
        )
    return is_many(somebody) or (nature is Nature.BODY and somebody.kind is not Kind.DOCUMENT)


def is_many(somebody: Somebody) -> bool:
    """Whether somebody is several people."""
    return somebody.plural or somebody.nature is Nature.GROUP


def _is_called_like_a_person(somebody: Somebody) -> bool:
    """Whether a name that tells nothing is made of two words as a person's is."""
    return somebody.kind is Kind.UNKNOWN and any(
        len(words := name.casefold().split()) == 2
        and words[0] not in _OF_PLACES
        and not ends_as_a_place(name)
        for name in somebody.names
    )


_OF_PLACES: Final = frozenset(
    "lower upper old new north south east west northern southern eastern western great little port fort mount"
    " lake san santa saint st el la las los cape".split()
)
"""Words that open the names of places."""


def is_of_a_group(said: str) -> bool:
    """Whether the words only tell that somebody is of those spoken of ("one of them", "others")."""
    return bool(_OF_A_GROUP.fullmatch(said.strip()))


_OF_A_GROUP: Final = re.compile(
    r"(?i)(?:(?:only |at least )?(?:one|two|three|four|five|some|many|most|several|few|both|none|all|each)"
    r"|(?:the |an)?others?|(?:the|a) (?:first|second|third|fourth)|a few)"
    r"(?: (?:of|among) (?:them|those|these|the two|the three|the others))?"
)
