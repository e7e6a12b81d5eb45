"""The words by which rules judge, in CSV files beside them, and how often each rule was right.

`lexicons/words.csv` gives for a field, a place (cue, content, source) and a value the phrases that speak for
it. In a phrase `*` at the end of a word stands for any ending, `...` for up to three words, `^` for the begin
of the role, `=` for the very case. Of the values of one field and place the one that comes first in the file
wins, so exceptions stand first. The phrases were written by us: reporting verbs and hedges of English news
from general knowledge, widened on the training half of the war articles and on the articles we wrote
(`evaluation/own/train`); never on dev or test. `lexicons/precision.csv` says of each rule how often it
decided on the training articles and how often rightly (written by `python -m tests.judging.measure --write`).
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import chain, groupby
from operator import attrgetter

from sayso.core.span import Span, Spans

_WITHIN = 3
_GAP = r"[^\w|]+"


@dataclass(frozen=True, slots=True)
class Match:
    """A phrase that was found: the value it speaks for, and where it stands in the text."""

    value: str
    spans: Spans


def find(text: str, role: Spans, key: str, values: Sequence[str] = ()) -> Match | None:
    """The first value of a key of the lexicon with a phrase in the role; of `values` only, if given."""
    for match in find_all(text, role, key):
        if not values or match.value in values:
            return match
    return None


def find_all(text: str, role: Spans, key: str) -> Iterator[Match]:
    """Every value of a key with a phrase in the role, once each."""
    if not (near := _near(text, role, key)):
        return
    for value, phrases in groupby(near, key=_VALUE):
        if found := _first(list(phrases), text, role):
            yield Match(value, (Span(found.start(), found.end()),))


def _first(phrases: Sequence[_Phrase], text: str, role: Spans) -> re.Match[str] | None:
    """The first phrase in the spans of a role; those that count at its begin only go before all others."""
    for phrase in phrases:
        if phrase.opens and (found := phrase.pattern.match(text, role[0].start, role[0].end)):
            return found
    for span in role:
        anywhere = (p.pattern.search(text, span.start, span.end) for p in phrases if not p.opens)
        if matches := [found for found in anywhere if found]:
            return min(matches, key=lambda match: match.start())
    return None


# Searching for a thousand phrases is slow, looking words up is not: a role is searched only for the phrases
# whose longest word stands in it.


def _near(text: str, role: Spans, key: str) -> list[_Phrase]:
    """The phrases of a key that can stand in a role, in the order of the lexicon."""
    by_keyword = _phrases().get(key)
    if not (role and by_keyword):
        return []
    near = by_keyword.keys() & _keywords_in(text, role)
    return sorted([phrase for keyword in near for phrase in by_keyword[keyword]], key=_PLACE)


def _keywords_in(text: str, role: Spans) -> frozenset[str]:
    """The keywords of phrases ("den*" for "denied") that stand anywhere in a role."""
    if len(role) == 1:
        return _keywords_among(role[0].of(text))
    return frozenset().union(*(_keywords_among(span.of(text)) for span in role))


@lru_cache(maxsize=64)  # a row's roles are asked for one field after the other
def _keywords_among(words: str) -> frozenset[str]:
    return frozenset(chain((NONE,), *map(_keywords_of, _RUN.findall(words))))


@lru_cache(maxsize=20_000)
def _keywords_of(word: str) -> tuple[str, ...]:
    """The keywords of phrases that a word of a text answers to."""
    low = word.translate(_FOLDED).lower()
    ways = (low, *(low[:size] + "*" for size in range(1, len(low) + 1)))
    return tuple(way for way in ways if way in _every_keyword())


def lowered(text: str) -> str:
    """A text in small letters, each at its place."""
    low = text.lower()
    return low if len(low) == len(text) else text.translate(_FOLDED).lower()


@cache
def _every_keyword() -> frozenset[str]:
    return frozenset(keyword for by_keyword in _phrases().values() for keyword in by_keyword)


def _keyword(phrase: str) -> str:
    """The longest word of a phrase, "*" behind it where any ending will do; NONE where it has no word."""
    return max(_KEYWORD.findall(phrase), key=len, default=NONE).lower()


NONE = ""
"""The keyword of phrases of marks alone: they are always searched for."""
_RUN = re.compile(r"\w+")
_KEYWORD = re.compile(r"(?<![\w*])\w+\*?")
_FOLDED = str.maketrans("İıſ", "iis")
"""Letters that a pattern takes for "i" and "s" where case is ignored, and `lower` does not."""


@cache
def precision(rule: str) -> float:
    """How often a rule is right, by Laplace's rule of succession over the training articles; 0.5 if
    unmeasured.
    """
    right, given = _measured().get(rule, (0, 0))
    return round((right + 1) / (given + 2), 2)


def rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of a lexicon."""
    text = (files("sayso.judging") / "lexicons" / f"{name}.csv").read_text(encoding="utf-8")
    yield from csv.DictReader(text.splitlines())


def pattern_of(phrase: str) -> str:
    """A phrase of the lexicon as a pattern over the words of a text."""
    parts: list[str] = []
    for word in phrase.lstrip("^=").split():
        if word == "...":
            parts[-1] += rf"(?:\W+\w+){{0,{_WITHIN}}}?"
        else:
            parts.append(re.escape(word).replace(r"\*", r"\w*"))
    first = r"(?<!\w)" if re.match(r"\w", parts[0]) else ""
    last = r"(?!\w)" if phrase[-1].isalnum() else ""
    pattern = first + _GAP.join(parts) + last
    return f"(?-i:{pattern})" if phrase.startswith("=") else pattern


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A phrase of the lexicon with the value it speaks for; `place` is its rank among those of its key.

    Those of one value stand together, the values in the order of their first lines.
    """

    place: tuple[int, int]
    value: str
    words: str

    @property
    def opens(self) -> bool:
        """Whether it counts only where a role begins."""
        return self.words[0] == "^"

    @property
    def pattern(self) -> re.Pattern[str]:
        return _compiled(self.words)


_PLACE, _VALUE = attrgetter("place"), attrgetter("value")


@cache
def _phrases() -> dict[str, dict[str, list[_Phrase]]]:
    """The phrases of every field and place by their keywords."""
    lists: dict[str, dict[str, list[_Phrase]]] = {}
    values: dict[str, dict[str, int]] = {}
    for line, row in enumerate(rows("words")):
        key = f"{row['field']} {row['where']}"
        first = values.setdefault(key, {}).setdefault(row["value"], line)
        phrase = _Phrase((first, line), row["value"], row["phrase"])
        lists.setdefault(key, {}).setdefault(_keyword(phrase.words), []).append(phrase)
    return lists


@cache
def _compiled(phrase: str) -> re.Pattern[str]:
    return re.compile(pattern_of(phrase), re.IGNORECASE)


@cache
def _measured() -> dict[str, tuple[int, int]]:
    return {row["rule"]: (int(row["right"]), int(row["given"])) for row in rows("precision")}
