"""How a field is decided: rules in a row, first verdict wins, and where among them the trained head stands.

A rule is a small function from a case to a verdict, or to None where it has nothing to say. The head of a
field is one of them: it answers where its likeliest value is likely enough, and never where it was not asked.
The confidence of a rule is how often it was right on the training articles (`lexicons/precision.csv`); that
of a head is the probability it gives.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import lru_cache
from typing import TypeVar

from sayso.core.span import Spans
from sayso.core.verdict import Verdict
from sayso.judging.case import Case
from sayso.judging.lexicon import Match, find, precision

V = TypeVar("V", bound=StrEnum)
Rule = Callable[[Case], Verdict[V] | None]

HEAD = "head"


def decide(rules: Sequence[Rule[V]], case: Case, unknown: V) -> Verdict[V]:
    """The first verdict of the rules; unknown, with confidence 0, where none has one."""
    for rule in rules:
        if (verdict := rule(case)) is not None:
            return verdict
    return Verdict(unknown)


def ruled(value: V, by: str, spans: Spans = ()) -> Verdict[V]:
    """The verdict of a rule, with how often that rule is right."""
    return Verdict(value, by, spans, precision(by)) if spans else _by_no_words(value, by)


@lru_cache(maxsize=1_000, typed=True)
def _by_no_words(value: V, by: str) -> Verdict[V]:
    return Verdict(value, by, (), precision(by))


def head(field: str, kind: type[V], at_least: float = 0.0) -> Rule[V]:
    """The head of a field as a rule: silent where its likeliest value is less likely than that."""

    def by_head(case: Case) -> Verdict[V] | None:
        odds = case.odds(field)
        if not odds:
            return None
        value = max(odds, key=odds.__getitem__)
        return Verdict(kind(value), HEAD, (), round(odds[value], 2)) if odds[value] >= at_least else None

    return by_head


def head_says(field: str, value: V, at_least: float) -> Rule[V]:
    """The head of a field asked for one value only: silent where that is less likely."""

    def by_head(case: Case) -> Verdict[V] | None:
        chance = case.odds(field).get(value.value, 0.0)
        return Verdict(value, HEAD, (), round(chance, 2)) if chance >= at_least else None

    return by_head


def words_say(field: str, kind: type[V], where: str, *values: V) -> Rule[V]:
    """The lexicon as a rule: the phrases of a field that stand in the cue (or the content) of the row."""
    wanted = tuple(value.value for value in values)

    def by_words(case: Case) -> Verdict[V] | None:
        match = find_in(case, field, where, wanted)
        return ruled(kind(match.value), f"{field} {where}: {match.value}", match.spans) if match else None

    return by_words


def find_in(case: Case, field: str, where: str, values: Sequence[str] = ()) -> Match | None:
    """The first phrase of a field, or of some of its values, in a role of the row."""
    role = {"cue": case.row.cue, "content": case.row.content, "source": case.row.source}[where]
    return find(case.page.text, role, f"{field} {where}", values)


def always(value: V, by: str) -> Rule[V]:
    """The value that stands where nothing speaks against it."""
    return lambda case: ruled(value, by)
