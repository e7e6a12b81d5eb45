"""Which body the words round a person say that he is of: "Kremlin spokesman", "head of the Observatory".

A *tie* is the place of a body's name or noun, told of a person by a role behind it ("YPG spokesman"), by his
role and a preposition ("director of", "source at"), by a bare "of" or "from", by brackets, or by a verb
("who heads the Observatory"). Rules are asked in order, the surest first; whom the words of a tie mean is
asked elsewhere (`bodies.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from sayso.core.source import Kind
from sayso.core.span import Span
from sayso.resolving.lexicon import Lexicon, Nature, country_of, is_capital
from sayso.resolving.pieces import Name
from sayso.resolving.units import DEFINITE, INDEFINITE, MARKS, Unit


@dataclass(frozen=True, slots=True)
class Tie:
    """A body as the words round a person have it: its name, or its noun with what stands before it.

    `span` are all of its words without an article; `role` is what ties the person to it, for a ministry the
    minister's portfolio.
    """

    rule: str
    span: Span
    name: Name | None = None
    noun: str = ""
    role: str = ""
    before: frozenset[str] = frozenset()
    definite: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """The units of a sentence and which of them present a person; `at` is that of his name, -1 for none."""

    units: Sequence[Unit]
    begin: int
    end: int
    at: int


Rule = Callable[[Told, Lexicon], Iterator[Tie]]


def ties(told: Told, lexicon: Lexicon) -> Iterator[Tie]:
    """The bodies that a person's words give him, the surest first."""
    for rule in RULES:
        for tie in rule(told, lexicon):
            yield replace(tie, rule=rule.__name__)


def minister_of_a_ministry(told: Told, lexicon: Lexicon) -> Iterator[Tie]:
    """ "The Russian foreign minister", "Defense Secretary Ada Moro": of a ministry, if the text names it."""
    for at in _roles(told, lexicon):
        unit = told.units[at]
        words = _role(unit).casefold().split()
        if not words or words[-1] not in ("minister", "secretary"):
            continue
        before = [word for k in _modifiers(told.units, at) for word in told.units[k].words.split()]
        before += unit.name.owner.split() if unit.name else []
        told_of = [*reversed(words), *(word.casefold() for word in before)]
        portfolio = next((w for word in told_of if (w := american(word)) in PORTFOLIOS), "")
        if portfolio:
            yield Tie("", Span(unit.start, unit.end), None, "ministry", portfolio, frozenset(before))


def american(word: str) -> str:
    """The spelling under which a portfolio is listed."""
    return "defense" if word == "defence" else word


PORTFOLIOS: Final = frozenset(
    "foreign defense interior health justice information oil energy finance education transport labour"
    " culture agriculture supply".split()
)
"""What ministries are of."""


def body_before_a_role(told: Told, lexicon: Lexicon) -> Iterator[Tie]:
    """ "Kremlin spokesman", "U.N. regional humanitarian coordinator", "the ministry's spokesman"."""
    for at in _roles(told, lexicon):
        role = _role(told.units[at])
        noun = lexicon.noun(role)
        if noun and noun.kind is Kind.LOCAL:
            continue  # "Reuters residents": texts without commas; nobody lives in a body
        for k in _modifiers(told.units, at):
            unit = told.units[k]
            if american(unit.low) not in PORTFOLIOS and _is_body(unit, lexicon):
                yield _tie(told.units, k, k + 1, role)


def body_in_a_role(told: Told, lexicon: Lexicon) -> Iterator[Tie]:
    """ "An army officer", "hospital director": the noun of the role begins with that of a body."""
    for at in _roles(told, lexicon):
        unit = told.units[at]
        body = unit.noun.rpartition(" ")[0]
        noun = lexicon.noun(body) if body else None
        if noun and noun.nature is Nature.BODY:
            begin = _with_country(told.units, at)
            before = frozenset(word for u in told.units[begin:at] for word in u.words.split())
            span = Span(unit.start, unit.start + len(body))
            yield Tie("", span, None, lexicon.noun_form(body), unit.noun, before)


def role_of_a_body(told: Told, lexicon: Lexicon) -> Iterator[Tie]:
    """ "Director of the Observatory", "a source at Velm Police Command", "a spokesman for the coalition"."""
    for at in _roles(told, lexicon):
        link = told.units[at + 1].low if at + 1 < len(told.units) else ""
        role = _role(told.units[at])
        body = None
        if link in _TYING:
            body = _body_from(told.units, at + 2, link, role, lexicon)
        elif link == "," and -1 < told.at < at:
            body = _named_body(told.units, at + 2)
        if body and (told.at >= 0 or body[1] <= told.end):
            yield _tie(told.units, *body, role)


def owner_of_the_title(told: Told, lexicon: Lexicon) -> Iterator[Tie]:
    """ "Pentagon Press Secretary Ada Moro": the name with its titles holds what the title is of."""
    name = told.units[told.at].name if told.at >= 0 else None
    if name and name.owner and not _is_former(told.units, told.at):
        span = Span(name.begin, name.begin + len(name.owner))
        yield Tie("", span, Name(span, name.owner, Nature.UNKNOWN), role=" ".join(name.titles))


def name_of_a_body(told: Told, lexicon: Lexicon) -> Iterator[Tie]:
    """ "Ada Moro of the Velm Institute", "Ada Moro (Velm Institute)"."""
    link = told.units[told.at + 1] if -1 < told.at < len(told.units) - 1 else None
    linked = link and (link.low in ("of", "from", "at", "with") or link.words == "(")
    if linked and (body := _named_body(told.units, told.at + 2)):
        yield _tie(told.units, *body)


def who_heads_a_body(told: Told, lexicon: Lexicon) -> Iterator[Tie]:
    """ "Ada Moro, who heads the Velm Institute"."""
    behind = told.units[told.at + 1 : told.at + 5] if told.at >= 0 else ()
    for k, unit in enumerate(behind):
        heads = k and unit.low in _HEADING and behind[k - 1].low == "who"
        if heads and (body := _body_from(told.units, told.at + k + 2, "of", "head", lexicon)):
            yield _tie(told.units, *body, "head")


def office_of_a_state(told: Told, lexicon: Lexicon) -> Iterator[Tie]:
    """ "The Russian president", "Argentina's envoy", "the UK Special Representative"."""
    for at in _roles(told, lexicon):
        role = _role(told.units[at])
        if not _is_office(role):
            continue
        for k in _modifiers(told.units, at):
            unit = told.units[k]
            first = unit.words.split()[0]
            if country_of(first) and not is_capital(first):
                span = Span(unit.start, unit.start + len(first))
                yield Tie("", span, Name(span, first, Nature.UNKNOWN), role=role)
                break


RULES: Final[tuple[Rule, ...]] = (
    minister_of_a_ministry, body_before_a_role, role_of_a_body, owner_of_the_title, name_of_a_body,
    who_heads_a_body, body_in_a_role, office_of_a_state,
)  # fmt: skip

_TYING: Final = frozenset("of for at in from with".split())
_HEADING: Final = frozenset(
    "heads headed leads led runs ran directs directed chairs chaired commands commanded founded".split()
)
_OFFICES: Final = frozenset(
    "minister president premier chancellor ambassador envoy representative secretary king queen emir diplomat"
    " vice-president parliamentarian spokesman spokeswoman negotiator".split()
)
"""Roles that a state gives."""
_LEADING: Final = frozenset(
    "spokesman spokeswoman spokesperson head director leader chief commander chairman chairwoman chairperson"
    " chair founder representative secretary member analyst researcher editor coordinator deputy".split()
)
"""Roles of which a name that may be anything names a body ("the founder of Velm")."""
_FORMER: Final = frozenset("former retired late then".split())
_REACH: Final = 8
"""Words of a body's description that are looked at."""
_MOST_MODIFIERS: Final = 5
"""Words that may stand between a body and the role behind it ("UN regional humanitarian coordinator")."""
_MODIFYING: Final = PORTFOLIOS | frozenset(
    "defence special deputy senior chief regional national permanent acting assistant executive general"
    " goodwill humanitarian political military".split()
)
"""Words that a title in capitals may have before it ("UN Special Envoy")."""
_STOPS: Final = (
    DEFINITE | INDEFINITE | frozenset("of for at in from with by to on and or but who said told".split())
)
_ENDS: Final = frozenset("of for at in from with by to on and or but who which said told says".split())


def _roles(told: Told, lexicon: Lexicon) -> Iterator[int]:
    """The places of the roles that are told of a person: nouns for people, and a name with its titles."""
    for at in range(told.begin, told.end):
        unit = told.units[at]
        noun = lexicon.noun(unit.noun) if unit.noun else None
        titled = at == told.at and unit.name is not None and unit.name.titles
        if (titled or (noun and noun.nature is Nature.PERSON)) and not _is_former(told.units, at):
            yield at


def _is_former(units: Sequence[Unit], at: int) -> bool:
    return any(unit.low in _FORMER or unit.low.startswith("ex-") for unit in units[max(0, at - 3) : at + 1])


def _role(unit: Unit) -> str:
    """The role that a unit tells: its noun, or the titles in front of a name."""
    return unit.noun or (" ".join(unit.name.titles) if unit.name else "")


def _is_office(role: str) -> bool:
    return bool(role) and role.split()[-1] in _OFFICES


def _modifiers(units: Sequence[Unit], at: int) -> Iterator[int]:
    """The places of the words that stand before a role and qualify it, the nearest first."""
    for k in range(at - 1, max(-1, at - 1 - _MOST_MODIFIERS), -1):
        unit = units[k]
        if unit.name is None and (unit.low in _STOPS or unit.words in MARKS or not unit.words[0].isalnum()):
            return
        yield k
        if unit.name and unit.low not in _MODIFYING:
            return


def _is_body(unit: Unit, lexicon: Lexicon) -> bool:
    """Whether a unit names a body or is the noun of one, also in the possessive; no country."""
    if unit.name:
        return unit.name.nature is Nature.BODY and not country_of(unit.words)
    noun = lexicon.noun(unit.noun or _bare(unit))
    return noun is not None and noun.nature is Nature.BODY


def _bare(unit: Unit) -> str:
    return unit.low.replace("’", "'").removesuffix("'s").removesuffix("'")


def _body_from(
    units: Sequence[Unit], begin: int, link: str, role: str, lexicon: Lexicon
) -> tuple[int, int] | None:
    """Where the body stands whose words begin here, up to its name or noun; None for anything else."""
    for at in range(begin, min(begin + _REACH, len(units))):
        unit, following = units[at], units[at + 1] if at + 1 < len(units) else None
        if unit.name:
            if unit.name.nature is Nature.PERSON:
                return None
            if country_of(unit.words):
                if following and (
                    following.noun or (following.low.isalpha() and following.low not in _STOPS)
                ):
                    continue
                return (begin, at + 1) if link == "of" and at <= begin + 1 and _is_office(role) else None
            if unit.name.nature is Nature.BODY or (at > begin and _is_body(units[at - 1], lexicon)):
                return begin, at + 1
            if following and following.noun and _is_body(following, lexicon):
                continue  # "al-Quds hospital"
            leads = link in ("of", "for") and role and role.split()[-1] in _LEADING
            return (begin, at + 1) if leads else None
        if _is_body(unit, lexicon):
            if following and (_may_be_a_body(following) or _is_body(following, lexicon)):
                continue
            return begin, at + 1
        verb = unit.low.endswith("ed") and "-" not in unit.low
        if verb or unit.words in MARKS or unit.low in _ENDS or (unit.low in _STOPS and at > begin):
            return None
    return None


def _may_be_a_body(unit: Unit) -> bool:
    """Whether the name of a body may stand here behind its noun ("the rebel group Velm")."""
    return unit.name is not None and unit.name.nature is not Nature.PERSON and not country_of(unit.words)


def _named_body(units: Sequence[Unit], begin: int) -> tuple[int, int] | None:
    """The name of a body here, perhaps behind its article and a noun ("the think tank Velm")."""
    for at in range(begin, min(begin + 5, len(units))):
        unit = units[at]
        if unit.name and not country_of(unit.words):
            return (begin, at + 1) if unit.name.nature is Nature.BODY else None
        if unit.low in _ENDS or not (unit.low in ("the", "a", "an") or unit.noun or unit.words.islower()):
            return None
    return None


def _with_country(units: Sequence[Unit], at: int) -> int:
    """Where the words begin with the names of countries that stand before them."""
    while at and units[at - 1].name and country_of(units[at - 1].words):
        at -= 1
    return at


def _tie(units: Sequence[Unit], begin: int, end: int, role: str = "") -> Tie:
    begin = _with_country(units, begin)
    last = units[end - 1]
    first = begin + 1 if units[begin].low in DEFINITE | INDEFINITE and end - begin > 1 else begin
    before = frozenset(word for unit in units[first : end - 1] for word in unit.words.split())
    definite = units[begin].low in DEFINITE
    if last.name is None:
        span = Span(units[first].start, last.start + len(last.words if last.noun else _bare(last)))
        return Tie("", span, None, last.noun or _bare(last), role, before, definite)
    name = last.name
    if name.nature is Nature.UNKNOWN and first < end - 1 and units[end - 2].noun:
        name = replace(name, nature=Nature.BODY)
    return Tie("", name.span, name, "", role, before, definite)
