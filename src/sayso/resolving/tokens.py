"""Words and marks of a text, and which of them are written as a name is."""

from __future__ import annotations

import re
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Final, NamedTuple

from sayso.resolving.names import PARTICLES as NAME_PARTICLES

if TYPE_CHECKING:
    from sayso.resolving.pieces import Name

_ABBREVIATED: Final = (
    r"(?:Mr|Mrs|Ms|MR|MRS|MS|Dr|Gen|Lt|Col|Maj|Capt|Sgt|Cpl|Adm|Cmdr|Brig|Prof|Sen|Rep|Gov|Rev|St|Amb|Engr|Pharm"
    r"|Barr|Eng|Hon|Cllr|Insp|Supt)\."
)


_TOKEN: Final = re.compile(
    rf"{_ABBREVIATED}|Secretary of (?:State|Defen[sc]e)\b|(?:[^\W\d_]\.){{2,}}(?:-\w+)?"
    r"|[^\W\d_]\.(?=\s[^\W\d_])|\d{1,3}(?:,\d{3})+(?!\w)|@?\w+(?:[.'’\-–&/]\w+)*|[^\w\s]"
)


OPENERS: Final = frozenset(
    "a about according accordingly after again all along already also although always among an"
    " and another any are as asked at because before behind being besides both but by certain"
    " concerning could despite did do does during each earlier either even every everyone few"
    " finally first following for former from further furthermore had has have having he hence her"
    " here hers his how however i if in indeed instead into is it its just last lastly later least"
    " less like likewise local many may me meanwhile more moreover most much my nearly neither"
    " never nevertheless new next no nobody none nor not nothing now of often on once one only"
    " opening or other others our out over own part perhaps previously read reportedly said same"
    " second secondly separately several she should similarly since so some somebody someone"
    " sometimes soon speaking still such than that the their them then there thereafter therefore"
    " these they this those though three through throughout thus till to today together tomorrow"
    " too tuesday two under unlike until up upon us various was we well were what when where"
    " whether which while who whoever whom whose why will with within without would yes yesterday"
    " yet you your monday wednesday thursday friday saturday sunday january february march april"
    " may june july august september october november december morning evening noon tags posted"
    " unconfirmed preliminary numerous unnamed unidentified leaked damning scathing confidential unpublished"
    " published updated date writing asked four five six seven eight nine ten".split()
)
"""Words with a capital that begin a sentence or name a day, and are no part of a name."""


SOFT: Final = frozenset("local new".split())
"""Openers that may begin a name before another capital ("Local Coordination Committees", "New Times")."""


PARTICLES: Final = NAME_PARTICLES | {"as"}
"""Those of names, with "as-" of Arabic ones, which parts into tokens."""


LINKS: Final = frozenset("of for and on in & against".split())


_QUALIFYING: Final = (
    "-based",
    "-led",
    "-backed",
    "-run",
    "-linked",
    "-aligned",
    "-held",
    "-controlled",
    "-born",
    "-owned",
    "-sponsored",
)
"""Endings of words that qualify a name without being part of it ("Britain-based")."""


class Token(NamedTuple):
    """A word or a mark of the text: a tuple, for a page has thousands and each is asked many times.

    `low` is it in small letters; `capital` whether it is written as a name is: a capital, a script without
    capitals, an account ("@ada"); `opener` whether it is none of a name ("IS", "US" and "WHO" may be). One
    that stands for several (`units.py`) has the `name` or the `noun` that they make.
    """

    start: int
    end: int
    words: str
    low: str
    capital: bool
    opener: bool
    name: Name | None = None
    noun: str = ""

    @property
    def bare(self) -> str:
        """It in small letters, without a possessive."""
        return self.low.replace("’", "'").removesuffix("'s").removesuffix("'")


_made: Final = partial(tuple.__new__, Token)
"""Makes a token of all its fields: a call of the class takes three times as long."""


def token_of(start: int, words: str) -> Token:
    """The token of a word or mark that begins at a place of the text."""
    return _made((start, start + len(words), *_seen_in(words)))


def tokens_of(text: str, start: int, end: int) -> list[Token]:
    """The words and marks of a stretch."""
    return [_made((*found.span(), *_seen_in(found[0]))) for found in _TOKEN.finditer(text, start, end)]


@lru_cache(maxsize=50_000)
def _seen_in(words: str) -> tuple[str, str, bool, bool, None, str]:
    """What a token's own letters tell: all of it but its place."""
    low = words.casefold()
    opener = low in OPENERS and not (words.isupper() and len(words) > 1)
    return words, low, _is_capital(words), opener, None, ""


def _is_capital(words: str) -> bool:
    if words.casefold().endswith(_QUALIFYING):
        return False
    return words[0] == "@" or any(
        part[:1].isupper() or (part[:1].isalpha() and part[:1] == part[:1].upper() == part[:1].lower())
        for part in re.split(r"[-–@]", words)
    )


def is_initials(word: str) -> bool:
    """Whether a word may be the first letters of a name: "MO", "FSB"."""
    return word.isalpha() and word.isupper() and 2 <= len(word) <= _MOST_INITIALS


_MOST_INITIALS: Final = 5


def is_short(word: str) -> bool:
    """Whether a word may be initials that keep a small letter of a small word: "MoD", "MoFA"."""
    return is_initials(word) or _WITH_A_SMALL_LETTER.fullmatch(word) is not None


_WITH_A_SMALL_LETTER: Final = re.compile("[A-Z][of][A-Z]{1,3}")
