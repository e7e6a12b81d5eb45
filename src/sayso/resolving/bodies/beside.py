"""Bodies that stand beside a person otherwise than by his role: in a clause, brackets, a label, an office.

The rules are asked by `belonging.py`, which says in which order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from sayso.core.span import Span
from sayso.resolving.bodies.behind import body_from, whole_of
from sayso.resolving.bodies.told_roles import owns, role_of, roles_told
from sayso.resolving.body_nouns import Sense, body_nouns
from sayso.resolving.lexicon import Lexicon, Nature
from sayso.resolving.pieces import Name
from sayso.resolving.roles import Use, counts
from sayso.resolving.ties import (
    LONGEST_SUBJECT,
    Tie,
    Told,
    is_body,
    is_unknown,
    named_body,
    tie_of,
)
from sayso.resolving.units import MARKS, Unit


def apposed_to_a_body(told: Told, lexicon: Lexicon) -> Iterator[Tie]:
    """ "Ada Moro, stalwart of the Reform Party": a role that no list has, and a body by name."""
    units, at = told.units, told.at
    if at < 0 or at + 1 >= len(units) or units[at + 1].words != ",":
        return
    for k in range(at + 2, min(at + 2 + _UNKNOWN_ROLE, len(units))):
        unit = units[k]
        if k > at + 2 and unit.low in ("of", "at", "with"):
            if body := named_body(units, k + 1):
                yield tie_of(units, *body)
            return
        plain = unit.words.islower() and unit.words.isalpha() and not unit.noun and not unit.opener
        if not (plain or unit.low in ("a", "an", "the")) or unit.low.endswith(("ed", "ing")):
            return


_UNKNOWN_ROLE: Final = 4


def who_heads_a_body(told: Told, lexicon: Lexicon) -> Iterator[Tie]:
    """ "Ada Moro, who heads the Velm Institute", "who saw it and now teaches at the Institute"."""
    begin = told.at + 1 if told.at >= 0 else _clause_of_a_role(told)
    behind = told.units[begin : begin + _CLAUSE] if begin else ()
    relative = False
    for k, unit in enumerate(behind):
        at, before = begin + k + 1, behind[k - 1].low if k else ""
        if unit.words in MARKS and k:
            return
        relative = relative or before == "who"
        if before not in ("who", "now", "also") and not (relative and before == "and"):
            continue
        if unit.low in _HEADING:
            body = body_from(told.units, at, "of", "head", lexicon) or _where(told.units, at, _AT, lexicon)
            if body:
                yield tie_of(told.units, *body, "head")
        if unit.low in _WORKING and (body := _where(told.units, at, _WITH, lexicon)):
            yield tie_of(told.units, *body, "fellow")
        speaks = unit.low == "speaks" and at < len(told.units) and told.units[at].low == "for"
        if speaks and (body := body_from(told.units, at + 1, "for", "spokesman", lexicon)):
            yield tie_of(told.units, *body, "spokesman")


def _clause_of_a_role(told: Told) -> int:
    """Where the clause begins behind a role without a name ("the chemist, who works at")."""
    at = told.end - 1
    if told.begin < at < len(told.units) - 1 and told.units[at].words == "," and told.units[at - 1].noun:
        return at if told.units[at + 1].low == "who" else 0
    return 0


_CLAUSE: Final = 14
"""Words behind a name in which a clause may say what its bearer heads."""


def speaking_for_a_body(told: Told, lexicon: Lexicon) -> Iterator[Tie]:
    """ "Ada Moro, speaking for the Velm Institute", "Ada Moro, on behalf of the Velm Institute"."""
    behind = [unit.low for unit in told.units[told.at + 1 : told.at + 7]] if told.at >= 0 else []
    said = next((words for words in _FOR if tuple(behind[1 : 1 + len(words)]) == words), ())
    if not said or behind[0] != ",":
        return
    if body := body_from(told.units, told.at + 2 + len(said), "for", "spokesman", lexicon):
        yield tie_of(told.units, *body, "spokesman")


_FOR: Final = (("speaking", "on", "behalf", "of"), ("on", "behalf", "of"), ("speaking", "for"))


def led_by_a_person(told: Told, lexicon: Lexicon) -> Iterator[Tie]:
    """ "The Velm Church, led by the pastor Ada Moro"."""
    by = told.at - 1
    while by > 1 and told.at - by < _LED_REACH and (told.units[by].noun or told.units[by].low == "the"):
        by -= 1
    if by < 2 or told.units[by].low != "by" or told.units[by - 1].low not in _LED:
        return
    at = by - 3 if told.units[by - 2].words == "," else by - 2
    if at >= 0 and (is_body(told.units[at], lexicon) or is_unknown(told.units[at])):
        yield tie_of(told.units, at, at + 1, "head")


_LED: Final = frozenset("led headed run founded chaired commanded directed edited".split())
_LED_REACH: Final = 4


def whose_person(told: Told, lexicon: Lexicon) -> Iterator[Tie]:
    """ "The Velm Institute's Ada Moro"."""
    at = told.at - 1
    if at >= 0 and is_body(told.units[at], lexicon) and (owns(told.units, at) or _lost_its_mark(told)):
        yield tie_of(told.units, at, told.at)


def _lost_its_mark(told: Told) -> bool:
    """Whether the noun of a body before a full name is a possessive without its mark ("the Observatorys
    Ada Moro"): a plural cannot stand there.
    """
    owner, name = told.units[told.at - 1], told.units[told.at].name
    lost = owner.name is None and bool(owner.noun) and owner.low == f"{owner.noun}s"
    article = told.at > 1 and told.units[told.at - 2].low == "the"
    return lost and article and name is not None and name.nature is Nature.PERSON and " " in name.words


def behind_brackets(told: Told, lexicon: Lexicon) -> Iterator[Tie]:
    """ "Velm Labour Party (VLP) Chairwoman Ada Moro": of the body whose short name stands in brackets."""
    units, at = told.units, told.at
    titled = at > 3 and (name := units[at].name) is not None and name.titles
    if (
        titled
        and units[at - 1].words == ")"
        and units[at - 3].words == "("
        and is_body(units[at - 4], lexicon)
    ):
        yield tie_of(units, at - 4, at - 3, role_of(units[at]))
    for at in roles_told(told, lexicon):  # "Ada Moro, the Velm Labour Party (VLP) chairwoman"
        marks = -1 < told.at < at - 4 and (units[at - 3].words, units[at - 1].words) == ("(", ")")
        if marks and is_body(units[at - 4], lexicon) and is_body(units[at - 2], lexicon):
            yield tie_of(units, at - 4, at - 3, role_of(units[at]))


def behind_a_comma(told: Told, lexicon: Lexicon) -> Iterator[Tie]:
    """ "- Ada Moro, Velm Miners' Federation": a label that is a name and a body and nothing else."""
    units, at = told.units, told.at
    label = (
        at == told.begin == 0
        and len(units) == told.end
        and at + 1 < len(units)
        and units[at + 1].words == ","
    )
    if label and (body := named_body(units, at + 2)) and body[1] == len(units):
        yield tie_of(units, *body)


def whose_body(told: Told, lexicon: Lexicon) -> Iterator[Tie]:
    """ "Party leader Ada Moro, whose Velm Union had called for it"."""
    units, at = told.units, told.at
    behind = [unit.low for unit in units[at + 1 : at + 3]] if at >= 0 else []
    led = any(counts(role_of(units[k]), Use.NAME_BEHIND) for k in roles_told(told, lexicon))
    if led and behind == [",", "whose"] and at + 3 < len(units) and is_body(units[at + 3], lexicon):
        yield tie_of(units, at + 3, at + 4)


def asking_for_an_outlet(told: Told, lexicon: Lexicon) -> Iterator[Tie]:
    """ "Question (Ada Moro, The Velm Post)": the label of a briefing."""
    units, at = told.units, told.at
    if at < 2 or units[at - 1].words != "(" or units[at - 2].low not in ("question", "q"):
        return
    end = next((k for k in range(at + 1, len(units)) if units[k].words == ")"), 0)
    if end > at + 2 and units[at + 1].words == ",":
        span = Span(units[at + 2].start, units[end - 1].end)
        yield Tie(span, Name(span, "", Nature.BODY), role="journalist")


def _where(
    units: Sequence[Unit], begin: int, links: frozenset[str], lexicon: Lexicon
) -> tuple[int, int] | None:
    """The body at which somebody works, teaches or leads something, perhaps behind his subject."""
    for at in range(begin, min(begin + LONGEST_SUBJECT, len(units))):
        if units[at].words in MARKS:
            return None
        if units[at].low in links:  # only "at" says that any name is a body's
            link, role = ("at", "fellow") if units[at].low == "at" else ("", "")
            return body_from(units, at + 1, link, role, lexicon)
    return None


_AT: Final = frozenset(("at",))
_WITH: Final = frozenset(("at", "for", "with"))
_WORKING: Final = frozenset(
    "teaches taught lectures works researches studies practises practices volunteers serves".split()
)


def whole_of_an_office(told: Told, lexicon: Lexicon) -> Iterator[Tie]:
    """ "The press service of the ministry", "the ministry's press service": of the body it speaks for."""
    for at in range(told.begin, told.end):
        units, noun = told.units, told.units[at].noun
        if noun not in body_nouns(Sense.SPEAKS_FOR_A_BODY):
            continue
        if body := whole_of(units, at + 1, lexicon):
            yield tie_of(units, *body)
        before = at - 1
        while before > 0 and units[before].low in _KINDS_OF_OFFICES:
            before -= 1
        if before >= 0 and is_body(units[before], lexicon):
            yield tie_of(units, before, before + 1)


_KINDS_OF_OFFICES: Final = frozenset("military official own central regional".split())


_HEADING: Final = frozenset(
    "heads headed leads led runs ran directs directed chairs chaired commands commanded founded coordinates"
    " oversees manages owns edits".split()
)
