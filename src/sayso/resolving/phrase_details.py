"""What the words beside the head of a phrase tell of it: roles, qualifiers, whose it is, what it knows."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.core.source import Kind
from sayso.core.span import Span, Spans
from sayso.resolving.complements import DEPUTY, is_above, is_below, is_of_another, told_behind
from sayso.resolving.countries import country_of
from sayso.resolving.lexicon import Lexicon, Nature
from sayso.resolving.pieces import Name
from sayso.resolving.titles import HONORIFICS
from sayso.resolving.tokens import OPENERS
from sayso.resolving.units import DEFINITE, INDEFINITE, Unit, base_end


def nouns_about(units: Sequence[Unit], place: int, lexicon: Lexicon) -> list[str]:
    """The roles told of the name at a place: before it, complements apart, and behind it."""
    before, behind = units[:place], units[place + 1 :]
    heads = base_end(before, 0) if before else 0
    found = [_whole_noun(units, k) for k, u in enumerate(before[:heads]) if u.noun][-2:]
    for k, unit in enumerate(before):
        if unit.low in ("and", ",") and k + 1 < len(before):
            found += [u.noun for u in before[k + 1 : k + 3] if u.noun]
    if before and before[-1].noun and not is_of_another(before, place - 1, lexicon):
        found.append(before[-1].noun)
    found += [u.noun for u in behind[: min(told_behind(behind), 6)] if u.noun]
    person = [noun for noun in found if nature_of_noun(noun, lexicon) is Nature.PERSON]
    name = units[place].name
    if name and (name.nature is Nature.PERSON or (person and name.nature is Nature.UNKNOWN)):
        found = person
    return list(dict.fromkeys(found))


def _whole_noun(units: Sequence[Unit], at: int) -> str:
    """The noun of a role, a deputy's with that word."""
    return f"{DEPUTY} {units[at].noun}" if is_below(units, at) else units[at].noun


def title_nouns(titles: tuple[str, ...], lexicon: Lexicon) -> list[str]:
    """The roles that titles tell, all of them but honorifics as one first; of a deputy not whose he is."""
    if not titles:
        return []
    ends = max((k for k, title in enumerate(titles) if title not in HONORIFICS), default=len(titles) - 1)
    whole = " ".join(titles[: ends + 1])
    known = [lexicon.noun_form(whole)] if lexicon.noun(whole) else []
    parts = [lexicon.noun_form(title) for title in titles if not (known and is_above(title, whole))]
    return known + [form for form in parts if lexicon.noun(form)]


def qualifiers_of(units: Sequence[Unit], place: int) -> frozenset[str]:
    """The other words of a phrase, in small letters."""
    return (
        frozenset(w for k, u in enumerate(units) if k != place for w in u.low.split() if w[0].isalnum())
        - OPENERS
    )


def owner_among(others: Sequence[Name]) -> Name | None:
    """Whose somebody is: the last name beside his, bodies first, countries last ("WHO's envoy in Kenya")."""
    of_none = [name for name in reversed(others) if not country_of(name.words)]
    bodies = [name for name in of_none if name.nature is Nature.BODY]
    return next(iter((*bodies, *of_none, *reversed(others))), None)


def bodies_in(units: Sequence[Unit], place: int, lexicon: Lexicon) -> tuple[str, ...]:
    """The nouns of bodies beside the head, the nearest before it first, then those behind it."""
    near = [*reversed(units[:place]), *units[place + 1 :]]
    nouns = [
        u.noun or (lexicon.noun_form(u.bare) if lexicon.noun(u.bare) else "") for u in near if not u.name
    ]
    return tuple(n for n in nouns if n and nature_of_noun(n, lexicon) in (Nature.BODY, Nature.GROUP))


def credential_in(text: str, units: Sequence[Unit], place: int, lexicon: Lexicon) -> Spans:
    """The words that present somebody as knowing, verbatim, before the name or after it."""
    known = [
        k
        for k, u in enumerate(units)
        if k != place and u.noun and (n := lexicon.noun(u.noun)) and n.kind is Kind.EXPERT
    ]
    if not known:
        return ()
    if all(k < place for k in known):
        first = next(
            (k for k, u in enumerate(units) if u.low not in DEFINITE | INDEFINITE and u.words != ","), 0
        )
        return _trimmed_span(text, units[first].start, units[place].start)
    return _trimmed_span(text, units[place + 1].start, units[-1].end)


def _trimmed_span(text: str, start: int, end: int) -> Spans:
    while start < end and (text[start].isspace() or text[start] in ",;:-–—("):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:-–—"):
        end -= 1
    return (Span(start, end),) if start < end else ()


def nature_of_noun(noun: str, lexicon: Lexicon) -> Nature:
    """What the list has of a noun's nature."""
    found = lexicon.noun(noun)
    return found.nature if found else Nature.UNKNOWN
