"""Which body a person is of: a source of the ledger, or a body that the text only names.

Where a text presents a person, by a source's words or elsewhere, it says what he is of (`belonging.py`): the
first of those words that mean a body (`bodies.py`) decides; it may be one that he has left. Wrong is worse
than none: what may be a place or just anybody's army is left out.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter
from typing import Final

from sayso.core.source import Kind
from sayso.core.span import EDGES, Span
from sayso.resolving.bodies.belonging import ties
from sayso.resolving.bodies.bodies import Bodies
from sayso.resolving.bodies.presumed import presumed, untold
from sayso.resolving.body_nouns import Sense, body_nouns
from sayso.resolving.cast.cast import Cast
from sayso.resolving.clauses import is_officials_label
from sayso.resolving.countries import country_of
from sayso.resolving.lexicon import Lexicon, Nature
from sayso.resolving.natures import nature_of
from sayso.resolving.people import Somebody
from sayso.resolving.phrases import Form
from sayso.resolving.pieces import Name
from sayso.resolving.roles import Use, counts, roles
from sayso.resolving.ties import Told
from sayso.resolving.tokens import OPENERS, tokens_of
from sayso.resolving.units import BREAKS, RELATIVE, Unit, is_person, unit_of, units_of

Sentence = Sequence[Unit]
Belonging = tuple[Somebody, Somebody]
"""A person, and the body he is of."""


def bodies_of(text: str, everybody: Sequence[Somebody], cast: Cast, lexicon: Lexicon) -> list[Belonging]:
    """Everybody who speaks and is of a body, with that body."""
    bodies = Bodies(text, everybody, lexicon)
    sentences = list(_whole(cast.sentences))
    starts = [sentence[0].start for sentence in sentences]
    found, known = [], set(map(id, everybody))
    for person in everybody:
        if person.links and (_may_be_of_one(person) or person.principal):
            told_of = _told_of(text, person, sentences, starts, lexicon) if _may_be_of_one(person) else ()
            body, sorts = _first_meant(bodies, person, told_of, lexicon)
            whose = _whose(person)
            if whose and (body is None or (whose.figure and id(body) not in known)):
                body = whose  # rather than one that only the post names
            body = body or (bodies.letterhead(heads=True) if _briefs(person) else None)
            body = body or presumed(person, everybody, text, sorts)
            body = body or (bodies.letterhead() if is_officials_label(_called(person)) else None)
            if body and body.kind is not Kind.DOCUMENT:
                found.append((person, body))
    body_of = {id(person): body for person, body in found}
    for person in everybody:
        group = person.principal or (None if person.plural else person.among)
        if group and id(person) not in body_of and (body := body_of.get(id(group))) and body is not person:
            body_of[id(person)] = body
            found.append((person, body))
    return found


def _first_meant(
    bodies: Bodies, person: Somebody, told_of: Iterable[Told], lexicon: Lexicon
) -> tuple[Somebody | None, frozenset[str]]:
    """The first body that words for a person mean, and the nouns for bodies up to there."""
    sorts: set[str] = set()
    for told in told_of:
        for tie in ties(told, lexicon):
            body = bodies.meant(tie)
            if body and body is not person:
                return body, frozenset(sorts)
            sorts.add(tie.noun)
    return None, frozenset(sorts)


def _may_be_of_one(person: Somebody) -> bool:
    return person.nature in (Nature.PERSON, Nature.UNKNOWN) or _speaks_for_a_body(person)


def _speaks_for_a_body(office: Somebody) -> bool:
    """Whether somebody is the press service, the media office of a body."""
    speaking = body_nouns(Sense.SPEAKS_FOR_A_BODY)
    return office.figure is None and any(phrase.noun in speaking for _, phrase, _ in office.links)


def _briefs(person: Somebody) -> bool:
    """Whether somebody is a spokesman of whom nothing else is told."""
    alone = not any(untold(phrase) - _OFFICIAL or phrase.bodies for _, phrase, _ in person.links)
    return alone and not roles(Use.SPEAKS).isdisjoint(person.nouns)


_OFFICIAL: Final = frozenset(("official", "chief", "ms", "mr", "mrs", "dr"))


def _called(person: Somebody) -> Iterator[str]:
    return (phrase.said for _, phrase, _ in person.links)


def _whole(sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """The sentences, those brought together again that the stop of an abbreviated rank had parted."""
    whole: list[Unit] = []
    for units in sentences:
        if whole and not (whole[-1].noun and whole[-1].words.endswith(".")):
            yield whole
            whole = []
        whole = [*whole, *units]
    if whole:
        yield whole


def _told_of(
    text: str, person: Somebody, sentences: Sequence[Sentence], starts: Sequence[int], lexicon: Lexicon
) -> Iterator[Told]:
    """Where a text presents a person: first where he speaks, then where it only names him."""
    known = set()
    for _, phrase, _ in person.links:
        if phrase.form is not Form.PRONOUN:
            span = Span(phrase.spans[0].start, phrase.spans[-1].end)
            own = phrase.name.span if phrase.name else None
            known.add(own.end if own else -1)
            yield _told(text, span, own, sentences, starts, lexicon)
    for name in person.figure.names if person.figure else ():
        if name.span.end not in known:
            span = Span(name.begin, name.span.end)
            yield _told(text, span, name.span, sentences, starts, lexicon)


def _told(
    text: str,
    span: Span,
    own: Span | None,
    sentences: Sequence[Sentence],
    starts: Sequence[int],
    lexicon: Lexicon,
) -> Told:
    """The sentence that holds a person's words, and which of its units present him."""
    at, named = bisect_right(starts, span.start) - 1, own.end if own else -1
    units = sentences[at] if at >= 0 else ()
    if not units or units[-1].end < span.end or (named >= 0 and not _ends_at(units, named)):
        units = units_of(text, span, lexicon)  # in a headline, whose capitals say nothing
    units = _parted(text, units, own, lexicon) if own else units
    begin = bisect_right(units, span.start, key=_END)
    end = bisect_left(units, span.end, key=_START)
    place = next((k for k in range(begin, end) if units[k].name and units[k].end == named), -1)
    inside = range(max(place, begin) + 1, end)
    if place >= 0:
        end = next((k for k in inside if is_person(units[k])), end)
        inside = range(max(place, begin) + 1, end)
    end = next((k for k in inside if units[k].low in _RELATIVE and not _tells(units, k)), end)
    if place >= 0:
        begin, end = min(begin, _introduced(units, place)), max(end, _apposed(units, place))
    return Told(units, begin, end, place)


def _parted(text: str, units: Sentence, own: Span, lexicon: Lexicon) -> Sentence:
    """The units, a body's name and the person's that closes it apart ("Velm University | Hashim")."""
    at = bisect_left(units, own.end, key=_END)
    whole = units[at].name if at < len(units) and units[at].end == own.end else None
    if whole is None or whole.span.start >= own.start or whole.titles:
        return units
    span = Span(whole.span.start, whole.span.start + len(text[whole.span.start : own.start].rstrip()))
    nature = nature_of(tokens_of(text, *EDGES(span)), lexicon, span.of(text))
    parts = (Name(span, span.of(text), nature), Name(own, own.of(text), Nature.PERSON))
    return [*units[:at], *(unit_of(*EDGES(n.span), n.words, n) for n in parts), *units[at + 1 :]]


_START: Final = attrgetter("start")
_END: Final = attrgetter("end")
_RELATIVE: Final = RELATIVE | {"whose"}
_PRESENTED: Final = 9
"""Words before a name and behind it that may present its bearer."""


def _ends_at(units: Sentence, place: int) -> bool:
    """Whether a unit ends there."""
    at = bisect_left(units, place, key=_END)
    return at < len(units) and units[at].end == place


def _tells(units: Sentence, at: int) -> bool:
    """Whether a relative clause says what somebody is ("who is director of")."""
    return at + 1 < len(units) and units[at].low == "who" and units[at + 1].low in ("is", "serves")


def _introduced(units: Sentence, at: int) -> int:
    """Where the words begin that lead up to a name: a description without a verb, perhaps before a comma."""
    name = units[at].name
    comma = at > 0 and units[at - 1].words == "," and name is not None and " " in name.words
    begin = at - 1 if comma else at
    while begin and at - begin < _PRESENTED and _describes(units[begin - 1]):
        begin -= 1
    return begin


def _apposed(units: Sentence, at: int) -> int:
    """Where the words end that stand behind a name in apposition, with a comma before it or without."""
    name = units[at].name
    full = name is not None and " " in name.words  # no "Moro supporter"
    first = at + 2 if at + 1 < len(units) and units[at + 1].words in ",(" else at + 1
    if first < len(units) and _tells(units, first):
        first += 2
    elif full and (role := _is_said_to_be(units, first)):
        first = role
    elif first == at + 1 and first < len(units) and not _opens(units, first, full=full):
        return first
    end = first
    while end < len(units) and end - at <= _PRESENTED and _describes(units[end]):
        end += 1
    return end


def _is_said_to_be(units: Sentence, at: int) -> int:
    """Where the role stands that a sentence says somebody has ("Ada Moro was one of two members of")."""
    if at >= len(units) or units[at].low not in ("is", "was", "became"):
        return 0
    ahead = range(at + 1, min(at + _COUNTED, len(units)))
    role = next((k for k in ahead if units[k].low not in _COUNTING), 0)
    return role if role and counts(units[role].noun, Use.NAME_BEHIND) else 0


_COUNTED: Final = 6
_COUNTING: Final = frozenset(
    "a an the one of two three four five six seven eight nine ten its former".split()
)
"""What may stand between "was" and a role."""


def _opens(units: Sentence, at: int, *, full: bool) -> bool:
    """Whether an apposition begins here that has no comma before it."""
    unit = units[at]
    named = unit.name is not None and unit.name.nature is not Nature.PERSON
    role = bool(unit.noun) and at + 1 < len(units) and (units[at + 1].low in _APPOSING or units[at + 1].noun)
    return (full and bool(named or role)) or unit.low in ("a", "an", "the", "of", "from", "at")


_APPOSING: Final = frozenset("of for at in".split())
"""Fewer than between a role and its body (belonging.py): without a comma, "from" may go with the verb."""


def _describes(unit: Unit) -> bool:
    """Whether a word can stand in a description of somebody: no verb, no mark, nobody else's name."""
    if unit.name:
        return unit.name.nature is not Nature.PERSON
    if unit.low in _TALKS:
        return False
    if unit.noun or unit.low in _PARTS:
        return True
    plain = unit.words[0].isalnum() and unit.low not in OPENERS and unit.low not in BREAKS
    return plain and not (unit.low.endswith(("ed", "ing")) and "-" not in unit.low)


_TALKS: Final = frozenset("interview conversation comment comments talk speech letter message".split())
"""Where somebody says something: whom he says it to presents somebody else."""
_PARTS: Final = frozenset("a an the of for at in from with and & 's ' ’".split()) | {"his", "her"}


def _whose(person: Somebody) -> Somebody | None:
    """The body by whose possessive somebody is told; a document is none, nor is a country of its offices."""
    whom = person.principal
    if whom is None or whom.nature in (Nature.PERSON, Nature.DOCUMENT) or person.kind is Kind.LOCAL:
        return None
    state = any(map(country_of, whom.names)) or "country" in whom.nouns
    return None if whom.plural or (state and person.nature is not Nature.PERSON) else whom
