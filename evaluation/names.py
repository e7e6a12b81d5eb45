"""When one name means whom another means: the judge of every figure about sources and chains.

`names(said, meant)` asks whether a name that was given for a source names the one that gold names. It does
when both are the same words (articles, case, accents, marks, possessives and titles before a name apart),
when one holds all words of the other and both have the same head ("the Observatory" for "Syrian Observatory
for Human Rights", "Lane" for "Alan Lane"), when the longer is a description that closes with the shorter
("the expert Ada Moro"), when it is an outlet's name with what it is behind it ("SANA news agency" for
"SANA"), or when one is the other's initials ("SDF"). A bare description shorter than the
name ("the ministry" for "Russian defence ministry") names nobody: that is what resolving should have filled.
`names_alone` asks the same beside the other sources of an article: a name that fits two of them fits neither.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_DETERMINERS: Final = frozenset("a an the this that these those its his her their our my your some".split())
_LINKS: Final = frozenset(
    "of for in from at on by to with against near under about who whom whose which as".split()
)
_JOINS: Final = frozenset(("and", "or"))
"""Small words, too, but a head can stand behind them ("Foreign and Expatriates Ministry")."""
_MARKS: Final = frozenset(",;:(")
_OUTLETS: Final = frozenset(
    "news agency tv television channel radio station newspaper daily network website site portal".split()
)
"""Words for what sort of outlet somebody is."""
_TITLES: Final = frozenset(
    "mr mrs ms miss dr prof professor sir gen general lt lieutenant col colonel maj major capt captain sgt"
    " president minister secretary senator sen rep gov governor sheikh father spokesman spokeswoman".split()
)
_WORD: Final = re.compile(r"[^\W_]+|[,;:(]")
_ABBREVIATION: Final = re.compile(r"\b[^\W\d_](?:\.[^\W\d_])+\b\.?")
_POSSESSIVE: Final = re.compile(r"(?<=\w)['’]s\b|(?<=s)['’](?!\w)")
_INITIALS: Final = range(2, 7)


@dataclass(frozen=True, slots=True)
class _Word:
    """A word without case and accents, and whether it stood with a capital."""

    key: str
    capital: bool


def names(said: str, meant: str) -> bool:
    """Whether the name that was said is a name of the one who is meant."""
    if same_words(said, meant):
        return True
    ours, theirs = _words(said), _words(meant)
    shorter, longer = sorted((ours, theirs), key=len)
    if not shorter:
        return False
    if (
        _closes_with(longer, shorter)
        or _is_outlet_called(longer, shorter)
        or _initials(ours, theirs)
        or _initials(theirs, ours)
    ):
        return True
    held = {w.key for w in shorter} <= {w.key for w in longer} and _head(shorter) == _head(longer)
    return held and (shorter is theirs or any(w.capital for w in ours))


def names_alone(said: str, meant: str, others: Iterable[str]) -> bool:
    """Whether the name names the one who is meant and none of the others, if it is not the very words.

    Names of one source that gold writes twice ("the UN", "UN mission's UN") are no others of each other.
    """
    if same_words(said, meant):
        return True
    other = [name for name in others if not same_words(name, meant)]
    if any(same_words(said, name) for name in other):
        return False
    apart = (name for name in other if not names(name, meant) and not names(meant, name))
    return names(said, meant) and not any(names(said, name) for name in apart)


def same_words(one: str, other: str) -> bool:
    """Whether two names are the same words."""
    return key_of(one) == key_of(other)


@lru_cache(maxsize=4096)
def key_of(name: str) -> str:
    """The form under which two names are the same words; empty where no word stands."""
    return " ".join(word.key for word in _words(name) if word.key not in _MARKS)


@lru_cache(maxsize=4096)
def _words(name: str) -> tuple[_Word, ...]:
    """The words, marks that part them included, without articles and titles that come before a name."""
    plain = _POSSESSIVE.sub("", _ABBREVIATION.sub(lambda m: m[0].replace(".", ""), name))
    found = [_Word(_folded(w), w[:1].isupper()) for w in _WORD.findall(plain)]
    while len(found) > 1 and (
        found[0].key in _DETERMINERS | _MARKS
        or (found[0].key in _TITLES and found[1].capital and found[1].key not in _LINKS)
    ):
        found = found[1:]
    while len(found) > 1 and found[-1].key in _MARKS:
        found = found[:-1]
    return tuple(found)


def _folded(word: str) -> str:
    apart = unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in apart if not unicodedata.combining(c))


def _head(words: tuple[_Word, ...]) -> str:
    """The last word before the first mark, preposition, relative or article that is not at the beginning."""
    stops = _LINKS | _DETERMINERS | _MARKS
    end = next((k for k, word in enumerate(words) if k and word.key in stops), len(words))
    return words[end - 1].key


def _closes_with(longer: tuple[_Word, ...], shorter: tuple[_Word, ...]) -> bool:
    """Whether a description leads up to the name: "head of the centre Ada Moro", not "head of the UN"."""
    before = longer[: -len(shorter)]
    if not before or [w.key for w in longer[-len(shorter) :]] != [w.key for w in shorter]:
        return False
    last = before[-1]
    if last.key in _MARKS:
        return len(shorter) > 1 and shorter[0].capital
    describes = not last.capital and last.key not in _LINKS | _DETERMINERS | _JOINS
    return shorter[0].capital and (describes or last.key in _TITLES)


def _is_outlet_called(longer: tuple[_Word, ...], shorter: tuple[_Word, ...]) -> bool:
    """Whether the longer is the name and what sort of outlet it is: "Interfax news agency", "Hawar TV"."""
    begins = [w.key for w in longer[: len(shorter)]] == [w.key for w in shorter]
    behind = longer[len(shorter) :]
    return begins and shorter[0].capital and bool(behind) and all(w.key in _OUTLETS for w in behind)


def _initials(short: tuple[_Word, ...], long: tuple[_Word, ...]) -> bool:
    """Whether one word in capitals is made of the other's first letters, small words apart."""
    carrying = [w.key for w in long if w.key not in _LINKS | _DETERMINERS | _JOINS | _MARKS]
    if len(short) != 1 or not short[0].capital or len(short[0].key) not in _INITIALS:
        return False
    return len(carrying) == len(short[0].key) and "".join(w[0] for w in carrying) == short[0].key
