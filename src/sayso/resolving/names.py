"""How a noun phrase names somebody: its head, and the form under which two phrases are the same words.

All of it is cutting: every result is a stretch of the given words, so that no name is ever made up.
"""

from __future__ import annotations

import re

PRONOUNS = frozenset(
    "i me my mine myself we us our ours ourselves you your yours he him his himself she her hers"
    " herself it its itself they them their theirs themselves one who whom whose which that this these"
    " those both".split()
)
ARTICLES = frozenset("a an the this that these those his her its their our my your".split())
PARTICLES = frozenset("al el bin ibn ben van von der den de da di du la le dos al- ter zu af ul".split())
"""Small words inside the names of people."""
_OPENING, _CLOSING = "\"“„«‘'", "\"”“»’'"
_LOOSE = " ,;:*–—-"
_EDGES = " \t\r\n\"'“”„«»‘’`()[]{}*.,;:–—-"


def is_pronoun(words: str) -> bool:
    """Whether the words point to somebody without naming anybody; "US", "IT" and "WHO" are names."""
    bare = words.strip(_EDGES)
    return bare.casefold() in PRONOUNS and (bare == "I" or not bare.isupper())


def head_of(words: str) -> str:
    """The words that name: without a trailing apposition, or a description that leads up to a name."""
    words = _without_possessive(_bare(words))
    first, comma, rest = words.partition(", ")
    if not (first and comma):
        return words
    last = words.rpartition(", ")[2]
    if _is_description(first) and is_full_name(last):
        return last
    return words if _is_list(rest) else first


def key_of(core: str) -> str:
    """The form under which two phrases are the same words: case, quotation marks and full stops apart."""
    return " ".join(_plain(word) for word in core.split()) or core.casefold()


def is_full_name(core: str) -> bool:
    """Whether the words look like a first name and a surname: two to five words, each with a capital."""
    words = core.split()
    return 2 <= len(words) <= 5 and looks_like_name(words)


def looks_like_name(words: list[str]) -> bool:
    """Whether every word has a capital, the particles of names ("van", "al-") apart."""
    return bool(words) and _capital(words[-1]) and all(_capital(w) or _plain(w) in PARTICLES for w in words)


def _is_description(words: str) -> bool:
    return words[:1].islower() or _plain(words.split()[0]) in ARTICLES


def _is_list(rest: str) -> bool:
    """Whether what follows the first comma goes on a list of names ("Smith, Jones and Brown said")."""
    return bool(re.search(r"(^| )(and|or|&) ", rest)) and _capital(rest.split()[0])


def _bare(words: str) -> str:
    """On one line, without marks at the edges; quotation marks go only where they hold all of the words."""
    line = " ".join(words.split())
    bare = line.strip(_LOOSE)
    if bare[:1] in _OPENING and bare[-1:] in _CLOSING and not set(bare[1:-1]) & set(_OPENING + _CLOSING):
        bare = bare[1:-1].strip(_LOOSE)
    return bare or line


def _without_possessive(words: str) -> str:
    return re.sub(r"(?<=\w)['’]s$|(?<=s)['’]$", "", words)


def _capital(word: str) -> bool:
    bare = word.strip(_EDGES)
    return any(
        part[:1].isupper() or (part[:1].isalpha() and not part[:1].islower()) for part in bare.split("-")
    )


def _plain(word: str) -> str:
    return word.strip(_EDGES).replace("’", "'").casefold()
