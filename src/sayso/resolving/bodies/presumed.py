"""Which body a person is of where only his post tells that he is of one: "Chairman Ada Moro", "the coach".

News names a club or a firm once and then only tells the post of whoever speaks for it. The body that such a
text speaks of most, of a kind that has the post, is presumed; where two are spoken of alike, none is. Nor is
one that the text only comes to later, or that is not of the sort that the post is said to be in.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from sayso.core.source import Kind
from sayso.resolving.bodies.told_roles import MODIFYING
from sayso.resolving.body_nouns import Sense, body_nouns
from sayso.resolving.called_by import may_be_called
from sayso.resolving.countries import country_of
from sayso.resolving.firms import only_firm
from sayso.resolving.lexicon import Nature
from sayso.resolving.people import Somebody, proper_of
from sayso.resolving.phrases import Phrase
from sayso.resolving.posts import bodies_with, speaks_of
from sayso.resolving.roles import Use, roles


def presumed(
    person: Somebody, everybody: Sequence[Somebody], text: str, sorts: frozenset[str] = frozenset()
) -> Somebody | None:
    """The body of most mentions that has a post like the person's; for who only speaks for one, the last.

    `sorts` are the nouns of bodies that his words have ("hospital chief executive").
    """
    use = next((use for use in POSTS if not roles(use).isdisjoint(person.nouns)), None)
    if use is None and "captain" in person.nouns:
        clubs = [body for body in everybody if body.figure and "club" in body.nouns]
        return clubs[0] if len(clubs) == 1 else None
    if person.nature is Nature.BODY:
        return None
    nouns = bodies_with(person.nouns) if use is not Use.SPEAKS and not person.plural else frozenset()
    if nouns and (only := _only(person, everybody, nouns)):
        return only
    if use is None or person.proper:
        return None
    if use is Use.SPEAKS:
        near = next(
            (b for b in person.bodies if b.nature is not Nature.PERSON and b.kind is not Kind.DOCUMENT), None
        )
        alone = not any(untold(phrase) or phrase.bodies for _, phrase, _ in person.links)
        return near or (only_firm(everybody, text, len(text)) if alone and person.figure else None)
    fitting = [body for body in everybody if body is not person and _has(body, POSTS[use])]
    fitting = [body for body in fitting if _comes_before(body, person) and _is_called(body, sorts)]
    own = (roles(Use.IN_A_FIRM) - roles(Use.OF_A_FIRM) - {"chair", "board member"}).intersection(person.nouns)
    firm = only_firm(everybody, text, len(text)) if use is Use.IN_A_FIRM and own else None
    return _clear([*fitting, firm] if firm and firm not in fitting else fitting) or firm


def untold(phrase: Phrase) -> frozenset[str]:
    """What a phrase says of somebody beside his roles."""
    return phrase.qualifiers - {word for noun in phrase.nouns for word in noun.split()}


def _only(person: Somebody, everybody: Sequence[Somebody], nouns: frozenset[str]) -> Somebody | None:
    """The body of a sort that a text speaks of alone, or twice as often as of any other."""
    fitting = [body for body in everybody if body is not person and _is_of_a_sort(body, nouns)]
    own = [body for body in fitting if _agrees(person, body) and not _is_in_his_words(body, person)]
    return _clear(own)


def _is_of_a_sort(body: Somebody, nouns: frozenset[str]) -> bool:
    if body.nature is Nature.PERSON or body.kind in (Kind.DOCUMENT, Kind.NGO) or body.plural:
        return False
    called = (
        body.names or tuple(phrase.shown for phrase in body.seen) or tuple(p.shown for _, p, _ in body.links)
    )
    return any(speaks_of(name, nouns) for name in called)


def _agrees(person: Somebody, body: Somebody) -> bool:
    """Whether the names beside a post are the body's, too ("Velm mayor" is not of Orsk Council)."""
    said = " ".join(phrase.said for _, phrase, _ in person.links)
    inside = {proper_of(words) for found in _BRACKETS.findall(said) for words in _PARTED.split(found)}
    return person.proper - inside <= body.proper | body.words | body.named


_BRACKETS: Final = re.compile(r"\(([^()]{1,40})\)")
_PARTED: Final = re.compile(r",\s*")
"""What stands in brackets behind who sits somewhere: his party and his ward ("Cllr Ada Moro (Ind, Quay)")."""


def _clear(fitting: list[Somebody]) -> Somebody | None:
    """The only one, or the one that is spoken of twice as often as any other."""
    fitting.sort(key=_mentions, reverse=True)
    clear = fitting and (len(fitting) == 1 or _mentions(fitting[0]) >= 2 * _mentions(fitting[1]))
    return fitting[0] if clear else None


POSTS: Final[Mapping[Use, frozenset[Kind]]] = {
    Use.IN_A_CLUB: frozenset((Kind.OTHER,)),
    Use.IN_RESEARCH: frozenset((Kind.EXPERT,)),
    Use.IN_A_FIRM: frozenset((Kind.COMPANY, Kind.OTHER, Kind.NGO)),
    Use.SPEAKS: frozenset(),
}
"""The kinds of bodies that have a post, the surest post first."""


def _comes_before(body: Somebody, person: Somebody) -> bool:
    """Whether a text speaks of a body before it comes to a person."""
    named = body.figure.names[0].span.start if body.figure else body.last
    return named < min(phrase.start for _, phrase, _ in person.links)


def _is_in_his_words(body: Somebody, person: Somebody) -> bool:
    """Whether a body's name is but a word of those that tell of a person ("Prison governor Ada Moro")."""
    spans = [span for _, phrase, _ in person.links for span in phrase.spans]
    names = body.figure.names if body.figure else ()
    return len(names) == 1 and any(span.contains(names[0].span) for span in spans)


def _is_called(body: Somebody, sorts: frozenset[str]) -> bool:
    """Whether the nouns that a person's words have for his body are said of this one."""
    telling = (
        {sort for sort in sorts if sort}
        - body_nouns(Sense.ANY_BODY)
        - body_nouns(Sense.TELLS_LITTLE)
        - MODIFYING
    )
    return not telling or any(sort in body.nouns or may_be_called(sort, body.names) for sort in telling)


def _has(body: Somebody, kinds: frozenset[Kind]) -> bool:
    firm = body.nature is Nature.UNKNOWN and body.kind is Kind.COMPANY
    told = body.figure is not None and (body.nature is Nature.BODY or firm)
    return told and body.kind in kinds and not any(map(country_of, body.names))


def _mentions(body: Somebody) -> int:
    return (len(body.figure.names) if body.figure else 0) + len(body.seen)
