"""Which body the words round a person say that he is of: "Kremlin spokesman", "head of the Observatory".

A *tie* is the place of a body's name or noun, told of a person by a role behind it ("YPG spokesman"), by his
role and a preposition ("director of", "source at"), by a bare "of" or "from", by brackets, or by a verb
("who heads the Observatory"). Rules are asked in order, the surest first; whom the words of a tie mean is
asked elsewhere (`bodies.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from sayso.core.source import Kind
from sayso.core.span import Span
from sayso.resolving.bodies.before_roles import body_before_a_role, service_of_a_rank
from sayso.resolving.bodies.behind import body_from
from sayso.resolving.bodies.beside import (
    apposed_to_a_body,
    asking_for_an_outlet,
    behind_a_comma,
    behind_brackets,
    led_by_a_person,
    speaking_for_a_body,
    who_heads_a_body,
    whole_of_an_office,
    whose_body,
    whose_person,
)  # fmt: skip
from sayso.resolving.bodies.ministers import minister_of_a_ministry, sits_on_a_body
from sayso.resolving.bodies.told_roles import MODIFYING, modifiers, role_of, roles_told
from sayso.resolving.body_nouns import Sense, body_nouns, is_of_its_unit
from sayso.resolving.countries import country_of, is_capital
from sayso.resolving.lexicon import Lexicon, Nature
from sayso.resolving.pieces import Name
from sayso.resolving.roles import Use, counts, is_office
from sayso.resolving.ties import (
    LONGEST_SUBJECT,
    Ground,
    Tie,
    Told,
    is_body,
    is_unknown,
    named_body,
    of_a_plural,
    tie_of,
    told_to_be_a_body,
    with_place,
)  # fmt: skip
from sayso.resolving.units import MARKS, Unit

Rule = Callable[[Told, Lexicon], Iterator[Tie]]


def ties(told: Told, lexicon: Lexicon) -> Iterator[Tie]:
    """The bodies that a person's words give him, the surest first."""
    for ground, rule in RULES.items():
        for tie in rule(told, lexicon):
            yield replace(tie, ground=ground)


def body_in_a_role(told: Told, lexicon: Lexicon) -> Iterator[Tie]:
    """ "An army officer", "hospital director": the noun of the role begins with that of a body."""
    for at in roles_told(told, lexicon):
        unit = told.units[at]
        body = unit.noun.rpartition(" ")[0]
        named = unit.words[: len(body)]
        if body and lexicon.actor(named) and not country_of(named):
            span = Span(unit.start, unit.start + len(body))
            yield Tie(span, Name(span, named, Nature.BODY), role=unit.noun)
        noun = lexicon.noun(body) if body else None
        if noun and noun.nature is Nature.BODY:
            plural = of_a_plural(told.units, at)
            begin = with_place(told.units, at) if plural is None else plural
            before = frozenset(word for u in told.units[begin:at] for word in u.words.split())
            state = (of := lexicon.noun(unit.noun)) is not None and of.kind is Kind.STATE
            own = state and begin < at and told.units[begin].name and not country_of(told.units[begin].words)
            own = own or plural is not None
            span = Span(told.units[begin].start if own else unit.start, unit.start + len(body))
            leads = counts(unit.noun, Use.NAME_BEHIND) and body in body_nouns(Sense.OF_SOMETHING)
            by_name = leads and told.at == at + 1  # "council leader Ada Moro"
            yield Tie(span, None, lexicon.noun_form(body), unit.noun, before, definite=by_name)


def role_of_a_body(told: Told, lexicon: Lexicon) -> Iterator[Tie]:
    """ "Director of the Observatory", "a source at Velm Police Command", "a spokesman for the coalition"."""
    for at in roles_told(told, lexicon):
        link = told.units[at + 1].low if at + 1 < len(told.units) else ""
        role, body = role_of(told.units[at]), None
        units = told.units if told.at >= 0 else told.units[: told.end]
        beside = role == "colleague" and link in ("from", "at")
        if link in _TYING and (beside or role not in _NOT_OF_IT):
            body = body_from(units, at + 2, link, role, lexicon)
            body = body or _beside_its_subject(units, at + 2, link, role, lexicon)
            if is_of_its_unit(" ".join(unit.low for unit in units[at + 1 : at + 7])):
                body = None  # of the body that has the unit
        elif link == "," and -1 < told.at < at:
            body = named_body(units, at + 2)
        if body and body[0] < told.at < body[1] and not is_body(units[told.at - 1], lexicon):
            body = None
        elif body and body[0] < told.at < body[1]:
            body = body[0], told.at  # "president of the council Ada Moro"
        if body:
            yield tie_of(units, *body, role)


def _beside_its_subject(
    units: Sequence[Unit], begin: int, link: str, role: str, lexicon: Lexicon
) -> tuple[int, int] | None:
    """The body behind what a role is about ("head of nursing at Velm Hospital")."""
    for at in range(begin, min(begin + LONGEST_SUBJECT, len(units)) if link in _ABOUT else begin):
        unit = units[at]
        if unit.name or unit.words in MARKS or unit.low in ("who", "which", "said", "to", "and"):
            return None
        if at > begin and unit.low in _BEHIND_SUBJECTS:
            return body_from(units, at + 1, unit.low, role, lexicon)
    return None


_ABOUT: Final = frozenset(("of", "in", "for"))
_BEHIND_SUBJECTS: Final = frozenset(("at", "for", "with", "of", "in"))


def owner_of_the_title(told: Told, lexicon: Lexicon) -> Iterator[Tie]:
    """ "Pentagon Press Secretary Ada Moro": the name with its titles holds what the title is of."""
    if told.at < 0:  # nobody is named, perhaps there is no word at all
        return
    unit = told.units[told.at]
    name = unit.name
    country = name is not None and country_of(name.owner)
    if (
        name
        and name.owner
        and not _is_former(told.units, told.at)
        and (not country or (is_office(role_of(unit)) and not _is_head_of_state(role_of(unit))))
    ):
        span = Span(name.begin, name.begin + len(name.owner))
        before = [unit.low for unit in told.units[max(0, told.at - 2) : told.at]]
        behind_a_role = before == ["of", "the"] and " " in name.owner  # "Commander of the Velm Guard Admiral"
        nature = Nature.BODY if behind_a_role else Nature.UNKNOWN
        yield Tie(span, Name(span, name.owner, nature), role=" ".join(name.titles))


def name_of_a_body(told: Told, lexicon: Lexicon) -> Iterator[Tie]:
    """ "Ada Moro of the Velm Institute", "Ada Moro (Velm Institute)"."""
    units, at = told.units, told.at + 1
    apart = 0 < at < len(units) - 1 and units[at].words == "," and units[at + 1].low in ("of", "from")
    at += apart  # "Ada Moro, of Velm Police"
    link = units[at] if 0 < at < len(units) else None
    linked = link and (link.low in _LINKING or link.words == "(")
    body = named_body(units, at + 1) if linked else None
    if link and link.low in _LINKING and not body:
        body = body_from(units, at + 1, link.low, "", lexicon)
    if body:
        yield tie_of(units, *body)
    elif link and link.low in _LINKING and (body := told_to_be_a_body(units, at + 1, lexicon)):
        tie = tie_of(told.units, *body)
        yield replace(tie, name=tie.name and replace(tie.name, nature=Nature.BODY))


_LINKING: Final = frozenset(("of", "from", "at", "with"))


def office_of_a_state(told: Told, lexicon: Lexicon) -> Iterator[Tie]:
    """ "The Russian president", "Argentina's envoy", "the UK Special Representative"."""
    for at in roles_told(told, lexicon):
        role = role_of(told.units[at])
        if not is_office(role) or _is_head_of_state(role):
            continue
        for k in modifiers(told.units, at):
            unit = told.units[k]
            first = unit.words.split()[0]
            unknown = is_unknown(unit) and unit.low not in MODIFYING
            if (country_of(first) and not is_capital(first)) or unknown:
                span = Span(unit.start, unit.start + len(first))
                yield Tie(span, Name(span, first, Nature.UNKNOWN), role=role)
                break


RULES: Final[Mapping[Ground, Rule]] = {
    Ground.MINISTER: minister_of_a_ministry,
    Ground.BEFORE_ROLE: body_before_a_role,
    Ground.ROLE_OF: role_of_a_body,
    Ground.TITLE: owner_of_the_title,
    Ground.NAME_OF: name_of_a_body,
    Ground.APPOSED: apposed_to_a_body,
    Ground.HEADS: who_heads_a_body,
    Ground.SPEAKS: speaking_for_a_body,
    Ground.LED: led_by_a_person,
    Ground.BRACKETS: behind_brackets,
    Ground.LABEL: behind_a_comma,
    Ground.HAS: whose_body,
    Ground.ASKS: asking_for_an_outlet,
    Ground.WHOSE: whose_person,
    Ground.IN_ROLE: body_in_a_role,
    Ground.SERVICE: service_of_a_rank,
    Ground.SEAT: sits_on_a_body,
    Ground.OFFICE: office_of_a_state,
    Ground.WHOLE: whole_of_an_office,
}
"""In the order in which they are asked."""

_TYING: Final = frozenset("of for at in within from with".split())
"""Prepositions between a role and its body."""
_NOT_OF_IT: Final = frozenset(
    "author co-author voter rival critic opponent reader subscriber listener viewer user follower customer"
    " client visitor colleague interlocutor".split()
)
"""Roles in which nobody is of the body behind them."""
_FORMER: Final = frozenset("former retired late then".split())


def _is_head_of_state(role: str) -> bool:
    """Whether the role is that of a state's or a government's head, who is of no body beside it."""
    low = role.casefold()
    return counts(low, Use.HEADS_A_STATE) or low.endswith("prime minister")


def _is_former(units: Sequence[Unit], at: int) -> bool:
    name = units[at].name
    if name and any(title.startswith(("ex-", "former")) for title in name.titles):
        return True
    return any(unit.low in _FORMER or unit.low.startswith("ex-") for unit in units[max(0, at - 3) : at + 1])
