"""Which name heads a phrase: rules in a row, the first that finds one wins.

Words that somebody issues ("a statement by the ministry") speak for their issuer (`issuers.py`). A base
that is a name, or ends in one, is headed by it; else the name may stand behind, after a comma ("its
spokesman, Ada Moro") or at the very end, as texts without commas have it ("the manager of the hospital Ada
Moro", `closing_names.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from sayso.core.source import Kind
from sayso.resolving.body_nouns import Sense, body_nouns
from sayso.resolving.closing_names import COMPLEMENTS, name_at_the_end, names_another, segments
from sayso.resolving.issuers import issuer_named
from sayso.resolving.lexicon import Lexicon, Nature
from sayso.resolving.pieces import Name
from sayso.resolving.units import (
    BREAKS,
    DEFINITE,
    MARKS,
    QUOTES,
    Unit,
    base_end,
    is_place,
    only_adjective,
    opens_a_clause,
)


def _name_first(text: str, units: list[Unit], begin: int, end: int, lexicon: Lexicon) -> Unit | None:
    """The base is a name, or ends in one ("state news agency SANA", "media activist Ada Moro")."""
    last = end - 1
    while last > begin and units[last].name is None and _closes_a_name(units[last]):
        last -= 1
    if units[last].name and not only_adjective(units[last]):
        return units[last]
    return None


def _closes_a_name(unit: Unit) -> bool:
    """Whether a mark or a word behind a name is no part of what is told ("Ada Moro Jr.", "Moro ji")."""
    return not unit.words[0].isalnum() or unit.low in _BEHIND_NAMES or unit.words in ("plc", "AS")


_BEHIND_NAMES: Final = frozenset("jr sr qc kc mp obe phd md ji sahib saheb sahiba bey hanim san".split())


def _person_before(text: str, units: list[Unit], begin: int, end: int, lexicon: Lexicon) -> Unit | None:
    """A full name with a role behind it, the comma lost ("Ada Moro one of the spokesmen of Velm")."""
    first, name = units[begin], units[begin].name
    if name is None or name.nature is not Nature.PERSON or begin + 1 >= len(units):
        return None
    if not (name.titles or " " in name.words) or text[name.span.end : name.span.end + 1] in "'’":
        return None
    head, second = units[end - 1], units[begin + 1]
    role = lexicon.noun(head.noun) if head.noun and not head.low.endswith("s") else None
    office = role is not None and role.nature is Nature.PERSON and second is not head and is_place(second)
    return first if second.low == "one" or office else None


def _name_after_noun(text: str, units: list[Unit], begin: int, end: int, lexicon: Lexicon) -> Unit | None:
    """A name with a general noun behind it ("the ISIL group"), or with a role ("Ada Moro head of")."""
    first, last = units[begin], units[end - 1]
    noun = lexicon.noun(last.noun) if last.noun else None
    if noun is None:
        return None
    followed = end < len(units) and units[end].low in ("of", "for", "at", "in")
    if noun.nature is Nature.PERSON and followed and first.name and first.name.nature is Nature.PERSON:
        return first
    at = end - 2
    if at > begin and units[at].name is None and units[at].words.islower():
        at -= 1  # "the Hezbollah jihadist alliance"
    before = units[at] if at >= begin else None
    if before is None or before.name is None:
        return None
    actor = lexicon.actor(before.words)
    alone = text[before.start] in QUOTES or (actor is not None and actor.kind in _WITH_A_NOUN)
    behind = body_nouns(Sense.BEHIND_ITS_NAME)
    told_of = (at == end - 2 and last.noun in behind) or (alone and last.noun.split()[-1] in behind)
    if told_of and before.name.nature is not Nature.PERSON and not is_place(before):
        return before
    return None


_WITH_A_NOUN: Final = frozenset({Kind.ARMED_GROUP, Kind.PARTY, Kind.MEDIA, Kind.NGO})
"""Kinds whose names have any noun of a body behind them; "the UN health agency" is another than the UN."""


def _name_apposed(text: str, units: list[Unit], begin: int, end: int, lexicon: Lexicon) -> Unit | None:
    """A name between commas after a description: "its spokesman, Major Ada Moro"; also in a later segment."""
    if any(unit.name and not only_adjective(unit) and unit is units[end - 1] for unit in units[begin:end]):
        return None
    noun = lexicon.noun(units[end - 1].noun) if units[end - 1].noun else None
    at = end + 1 if end < len(units) and units[end].words == "," else end
    closed = at + 2 == len(units) or (at + 2 < len(units) and units[at + 2].words in "(,")
    alone = closed and units[at].low == "the" and units[at + 1].name
    if noun and noun.nature is Nature.BODY and alone:
        return units[at + 1]  # "independent media group the Syrian Centre of Events"
    for segment in segments(units):
        segment = [u for u in segment if not _closes_a_name(u) or u.name]
        cut = next((k for k, u in enumerate(segment) if k and u.low in COMPLEMENTS and u.name is None), 0)
        if cut and (one := segment[cut - 1].name) and (one.nature is Nature.PERSON or cut == 1):
            segment = segment[:cut]  # "its author, biologist Ada Moro of Velm University"
        named = segment[-1] if segment else None
        if named is None or named.name is None:
            continue
        told = len(segment) > 2 and segment[0].low in DEFINITE and _is_what(segment[-2], named.name, lexicon)
        if told and not _closes_with_a_person(units, end, lexicon):
            segment = segment[1:]  # "the main sponsor, the cement producer Velm"
        elif named.name.nature is Nature.BODY and len(segment) > 1:
            continue
        if len(segment) > 1 and opens_a_clause(segment, 0):
            continue
        if all(
            u.noun or u.name or (u.words.islower() and u.low not in BREAKS | DEFINITE | {"a", "an"})
            for u in segment
        ):
            return named
    return None


def _closes_with_a_person(units: Sequence[Unit], end: int, lexicon: Lexicon) -> bool:
    """Whether somebody else stands behind a base, before the first comma: the name may be his ("the mother of
    the accused, the sailor Ada Moro").
    """
    at = next((k for k in range(end, len(units)) if units[k].words == "," and not units[k].name), end)
    noun = lexicon.noun(units[at - 1].noun) if units[at - 1].noun else None
    return at > end and (
        units[at - 1].low.endswith("ed") or (noun is not None and noun.nature is Nature.PERSON)
    )


def _is_what(unit: Unit, name: Name, lexicon: Lexicon) -> bool:
    """Whether a noun in small letters right before a name tells what its bearer is."""
    if not unit.words.islower() or unit.low in BREAKS:
        return False
    noun = lexicon.noun(unit.noun) if unit.noun else None
    if noun is None:
        return name.nature is Nature.PERSON
    return name.nature is Nature.UNKNOWN or (noun.nature is Nature.PERSON) == (name.nature is Nature.PERSON)


def _person_behind_a_body(
    text: str, units: list[Unit], begin: int, end: int, lexicon: Lexicon
) -> Unit | None:
    """Whom a role behind a body's name and a mark means ("Velm Party (VP) Leader Ada Moro", "the Velm Force -
    Harbour Commander, Gen. Ada Moro").
    """
    named = units[end - 1].name
    if named is None or named.nature is Nature.PERSON or end == len(units) or units[end].words not in "(–—-,":
        return None
    for at in range(end + 1, len(units)):
        one, before = units[at].name, units[at - 1]
        if one is None or one.nature is not Nature.PERSON:
            continue
        role = lexicon.noun(units[at - 2].noun) if before.words == "," and units[at - 2].noun else None
        told = role is not None and role.nature is Nature.PERSON
        apposed = before.words == "," and at - 1 == end and " " in one.words
        return units[at] if (one.titles and before.words == ")") or told or (apposed and one.titles) else None
    return None


def _name_that_is_given(text: str, units: list[Unit], begin: int, end: int, lexicon: Lexicon) -> Unit | None:
    """The name by which a description says somebody goes ("a group calling itself Velm")."""
    if units[end - 1].name or not (units[end - 1].noun or units[end - 1].low == "them"):
        return None
    low = [unit.low for unit in units]
    for at in range(end, len(units)):
        if units[at].name and not is_place(units[at]):
            behind = [word for word in low[max(end, at - 4) : at] if word not in _ADVERBS]
            given = behind[-1:] == ["named"] and not names_another(units, at - 2)
            goes_by = tuple(behind[-2:]) in _GOES_BY or tuple(behind[-3:]) in _GOES_BY
            return units[at] if given or goes_by else None
        if units[at].words in MARKS and units[at].words != ",":
            return None
    return None


_ADVERBS: Final = frozenset("the a only popularly commonly widely better also now".split())
_GOES_BY: Final = frozenset(
    (verb, word)
    for verb, word in (
        ("calling", "itself"), ("calling", "themselves"), ("calls", "itself"), ("known", "as"),
        ("calling", "himself"), ("calling", "herself"), ("identified", "as"), ("named", "as"),
        ("name", "as"), ("uses", "name"), ("using", "name"),
    )
) | {("by", "name", "of"), ("under", "name", "of")}  # fmt: skip


def _name_of_a_group(text: str, units: list[Unit], begin: int, end: int, lexicon: Lexicon) -> Unit | None:
    """ "The terrorist group of Nusra Front": the name says which."""
    last = units[-1]
    if end + 2 != len(units) or units[end].low != "of" or last.name is None or not units[end - 1].noun:
        return None
    general = units[end - 1].noun.split()[-1] in ("group", "organisation", "organization", "movement")
    return last if general else None


def _body_of_monitors(text: str, units: list[Unit], begin: int, end: int, lexicon: Lexicon) -> Unit | None:
    """ "Monitors at the Observatory": who watches speaks for the body."""
    if units[end - 1].noun != "monitor" or end == len(units) or units[end].low not in ("at", "from", "with"):
        return None
    rest = units[end + 1 : base_end(units, min(end + 2, len(units) - 1))]
    return next((unit for unit in rest if unit.name and unit.name.nature is Nature.BODY), None)


def _council_of_members(text: str, units: list[Unit], begin: int, end: int, lexicon: Lexicon) -> Unit | None:
    """ "The members of the Security Council": all of them speak as the council."""
    if begin != 1 or [unit.low for unit in units[:4]] != ["the", "members", "of", "the"] or len(units) != 5:
        return None
    council = units[4]
    return council if council.name and council.words.endswith("Council") else None


Rule = Callable[[str, list[Unit], int, int, Lexicon], Unit | None]
RULES: Final[tuple[Rule, ...]] = (
    issuer_named, _person_behind_a_body, _name_first, _person_before, _name_after_noun, _name_that_is_given,
    _name_apposed, _name_of_a_group, _body_of_monitors, _council_of_members, name_at_the_end,
)  # fmt: skip


def heading_name(
    text: str, units: list[Unit], begin: int, end: int, lexicon: Lexicon, *, of_paper: bool = False
) -> Unit | None:
    """The unit of the name that heads a phrase whose base is units[begin:end]; None for a description.

    Of the names behind the noun of a text none but its issuer's heads the phrase (`of_paper`).
    """
    rules = RULES[:1] if of_paper else RULES
    return next((found for rule in rules if (found := rule(text, units, begin, end, lexicon))), None)
