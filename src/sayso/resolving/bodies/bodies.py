"""Whom the words for a body mean: a source of the ledger, or a body that the text only names.

A body that says nothing is a *silent* source: persons are of it, and it is counted nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from sayso.core.source import Kind
from sayso.core.span import Span
from sayso.resolving.bodies.before_roles import OF_A_SUBJECT
from sayso.resolving.bodies.bodies_by_noun import BodiesByNoun, agrees, proper_in
from sayso.resolving.bodies.only_named import OnlyNamed
from sayso.resolving.bodies.told_roles import MODIFYING
from sayso.resolving.body_nouns import Sense, body_nouns
from sayso.resolving.cast.cast import Figure
from sayso.resolving.countries import country_of, is_adjective, is_capital
from sayso.resolving.lexicon import Actor, Gender, Lexicon, Nature, is_first_name
from sayso.resolving.ministries import (
    first_place,
    is_about_the_ministry,
    ministry_behind,
    ministry_in,
    sole_ministry_in,
)
from sayso.resolving.names import key_of
from sayso.resolving.people import Somebody, of_figure
from sayso.resolving.pieces import Name
from sayso.resolving.roles import Use, roles
from sayso.resolving.ties import Ground, Tie


def _named_by_its_noun(body: Somebody) -> bool:
    """Whether the text has no more of a body's name than "Union"."""
    return all(name.casefold() in body_nouns(Sense.OF_SOMETHING) for name in body.names)


class Bodies:
    """The bodies of a text, and those that ties add to them."""

    def __init__(self, text: str, everybody: Sequence[Somebody], lexicon: Lexicon) -> None:
        self.text, self.lexicon = text, lexicon
        known = [s for s in everybody if s.nature is not Nature.PERSON]
        self.people = {word for s in everybody if s.nature is Nature.PERSON for word in s.named}
        self.at = {name.span: s for s in known if s.figure for name in s.figure.names}
        self.by_key = {key_of(name): s for s in reversed(known) for name in s.names}
        self.by_actor = {a.key: s for s in reversed(known) for n in s.names if (a := lexicon.actor(n))}
        self.bodies = [s for s in known if s.nature is Nature.BODY]
        self.nouns = BodiesByNoun(self.bodies, lexicon)
        self.places: dict[str, bool] = {}
        self.named_with = OnlyNamed(text)

    def meant(self, tie: Tie) -> Somebody | None:
        """The body of a tie; None where its words are no body's own."""
        if tie.ground is Ground.MINISTER and tie.role:
            return self._ministry(tie)
        if tie.ground is Ground.MINISTER:
            return self._ministry_alone(tie)
        if tie.ground is Ground.SEAT:
            return self._only(tie)
        return self._named(tie, tie.name) if tie.name else self._described(tie)

    def _named(self, tie: Tie, name: Name) -> Somebody | None:
        if found := self._standing_at(tie, name):
            return found
        words = " ".join(name.span.of(self.text).split())
        if country := country_of(words):
            return self._state(country, None if is_adjective(words) or is_capital(words) else name.span)
        actor = self.lexicon.actor(words)
        return (
            self._known_as(words, actor) or self._by_begin(tie, words) or self._new(tie, name, words, actor)
        )

    def _by_begin(self, tie: Tie, words: str) -> Somebody | None:
        """The only body whose name goes on behind these words ("Corvel" for "Corvel Bank").

        What a public office is over is a place: "the chief prosecutor of Corvel" is not the bank's.
        """
        if tie.ground in (Ground.TITLE, Ground.OFFICE) or self.lexicon.noun(words):
            return None  # "Environment Minister"
        if tie.role.split()[-1:] in _OVER_A_PLACE:
            return None
        longer = (body for body in self.bodies if any(name.startswith(f"{words} ") for name in body.names))
        found = {id(body): body for body in longer}
        return next(iter(found.values())) if len(found) == 1 else None

    def _standing_at(self, tie: Tie, name: Name) -> Somebody | None:
        """A body, or the state of an office, that the very place of a name is a mention of."""
        found = self.at.get(name.span)
        if found is None or Nature.BODY in (found.nature, name.nature):
            return found
        return found if tie.ground is Ground.OFFICE and "country" in found.nouns else None

    def _known_as(self, words: str, actor: Actor | None) -> Somebody | None:
        """A body or another source that has this name; none that is only named, by less of it."""
        found = self.by_key.get(key_of(words)) or (self.by_actor.get(actor.key) if actor else None)
        if found is None or not (found.nature is Nature.BODY or found.is_source):
            return None
        longer = not found.is_source and len(words) > max(map(len, found.names), default=0)
        return None if longer else found

    def _new(self, tie: Tie, name: Name, words: str, actor: Actor | None) -> Somebody | None:
        """A body that the text only names, where the name or its place by a role makes sure of it."""
        if (actor and actor.nature is Nature.PERSON) or tie.role.split()[-1:] in _PLEADING:
            return None
        if name.nature is Nature.BODY or actor:
            return self._add(name.span)
        if tie.role.split()[-1:] in _OVER_A_PLACE:
            return None
        if tie.ground in (Ground.BEFORE_ROLE, Ground.ROLE_OF, Ground.HEADS):
            club = tie.role.split()[-1:] in (["coach"], ["manager"]) and not is_adjective(words)
            bare = (self._may_be_a_place(words) and not club) or self._may_be_a_person(words)
            return None if bare or self._opens_as_a_quality(name) else self._add(name.span)
        return self._owner(name)

    def _opens_as_a_quality(self, name: Name) -> bool:
        """Whether a capital only opens a sentence with what somebody is like ("Honoured coach Ada Moro")."""
        before = self.text[max(0, name.span.start - _NEAR) : name.span.start].rstrip(" \t")
        opens = not before or before[-1] in '.!?\n"“”«»'
        return opens and _QUALITY.fullmatch(name.span.of(self.text)) is not None

    def _may_be_a_person(self, name: str) -> bool:
        """Whether a name is somebody's surname ("the Moro campaign"), as other places of the text tell."""
        if not self.people.isdisjoint(name.casefold().split()):
            return True
        before = (found[1] for words in self._before(name) if (found := _WORD_BEFORE.search(words)))
        return any(is_first_name(word) or word in _ADDRESSED for word in before)

    def _may_be_a_place(self, name: str) -> bool:
        """Whether the text speaks of somebody or something in it, or the name is an adjective."""
        if is_adjective(name) or name.endswith(_ADJECTIVAL) or name.casefold() in _PEOPLES:
            return True
        if name not in self.places:
            self.places[name] = any(_WHERE_BEFORE.search(words) for words in self._before(name))
        return self.places[name]

    def _before(self, name: str) -> Iterator[str]:
        """What stands right before each place where the text has a name."""
        for found in re.finditer(rf"{re.escape(name)}\b", self.text):
            yield self.text[max(0, found.start() - _NEAR) : found.start()]

    def _state(self, country: str, named: Span | None = None) -> Somebody | None:
        """A country, where the text names it otherwise than by an adjective or its capital."""
        span = named or first_place(self.text, country)
        return self.by_actor.get(country.casefold()) or (self._add(span) if span else None)

    def _owner(self, name: Name) -> Somebody | None:
        """What stands before a title: a body, the noun of one, a state with a portfolio; no place."""
        *first, last = name.words.split()
        head = name.words.split(" of ")[0]
        if head != name.words and (of := self.lexicon.noun(head)) and of.nature is Nature.BODY:
            return self.by_key.get(key_of(name.words)) or self._add(name.span)  # "Ministry of defence"
        noun = self.lexicon.noun(last)
        if noun is None or noun.nature is not Nature.BODY or (last == "House" and not first):
            country = next((c for w in (*first, last) if (c := country_of(w)) and not is_capital(w)), "")
            return self._state(country) if country else None
        whole = name.words if self.lexicon.noun(name.words) else last
        found = self.nouns.taken_up(self.lexicon.noun_form(whole), frozenset(first), name.span.start)
        return found or (self._add(name.span) if first else None)

    def _ministry(self, tie: Tie) -> Somebody | None:
        """The ministry of a minister, where the text names it and speaks of no other country's."""
        told = sorted(tie.before)
        country = next((c for word in told if (c := country_of(word)) and not is_capital(word)), "")
        found, countries = ministry_in(self.text, tie.role.replace("defense", "defen[cs]e"))
        if found is None or (country and countries - {country}):
            return None
        proper = {word for word in proper_in(tie.before) if not country_of(word.title())} - MODIFYING - _SORTS
        if proper and not proper & set(_plain_words(self.text[max(0, found.start() - _NEAR) : found.end()])):
            return None  # another country's, in a text that says whose ministry it speaks of
        span = Span(found.start("of" if country_of(found["of"] or "") else "it"), found.end())
        return self.at.get(span) or self.by_key.get(key_of(span.of(self.text))) or self._add(span)

    def _only(self, tie: Tie) -> Somebody | None:
        """The only body of the text with this noun, unless another country stands before the role."""
        body, *others = self.nouns.all_with(tie.noun) or (None,)
        return body if body and not others and agrees(proper_in(tie.before) - MODIFYING, body) else None

    def _ministry_alone(self, tie: Tie) -> Somebody | None:
        """The ministry of a minister of whose portfolio nothing is told: the one that a text is about, or
        "the ministry" behind him; none that is only named somewhere.
        """
        if only := self._only(tie):
            named = only.figure.fullest.span if only.figure else None
        else:
            named = sole_ministry_in(self.text)
        if only and (named is None or self._is_about(named, tie)):
            return only
        if named and not only and self._is_about(named, tie):
            return self._add(named)
        behind = ministry_behind(self.text, tie.span.start)
        return self._mentioned_at(behind) or self._add(behind) if behind else None

    def _mentioned_at(self, span: Span) -> Somebody | None:
        """The body that a description at a place means."""
        told = ((body, phrase) for body in self.bodies for _, phrase, _ in body.links)
        return next((body for body, p in told if any(s.contains(span) for s in p.spans)), None)

    def _is_about(self, named: Span, tie: Tie) -> bool:
        """Whether a text is about a ministry, told by no country before it, where it speaks of a minister."""
        owned = any(country_of(word) for word in named.of(self.text).partition("inistry")[0].split())
        return not owned and is_about_the_ministry(self.text, named, tie.span.start)

    def letterhead(self, *, heads: bool = False) -> Somebody | None:
        """The office of a state whose name heads a text, as it does the transcripts of its briefings; with
        `heads` only one that the text begins with.
        """
        found = _AN_OFFICE.search(self.text, 0, _LETTERHEAD)
        if found is None or (heads and self.text[: found.start()].strip()):
            return None
        span = Span(*found.span())
        return self.at.get(span) or self.by_key.get(key_of(span.of(self.text))) or self._add(span)

    def _described(self, tie: Tie) -> Somebody | None:
        """A body by its noun; where none is known, one that its own words tell from others of its sort."""
        if tie.noun.split()[-1] == "team":
            return None  # it is of a body itself
        words = tie.span.of(self.text).split()
        proper = any(word[0].isupper() or _ARABIC.match(word) for word in words)
        if tie.noun in body_nouns(Sense.NO_ONES_OWN) and not tie.before and tie.ground is not Ground.ROLE_OF:
            return None
        called = " " in tie.noun and words[-1][:1].isupper()  # "the Roads Agency"
        if found := self.nouns.taken_up(tie.noun, tie.before, tie.span.start, called=called):
            if len(words) > 1 and (found.figure is None or _named_by_its_noun(found)):
                found.called = max(found.called, " ".join(words), key=len)
            return found
        if tie.noun in body_nouns(Sense.ONE_IN_A_PLACE) and tie.role.split()[-1:] not in (
            ["source"],
            ["sources"],
        ):
            return self.by_key.get(key_of(tie.span.of(self.text))) or self._add(tie.span)
        if only := self.nouns.only_side(tie):
            return only
        taken_up = tie.definite and len(words) == 1 and tie.ground in (Ground.ROLE_OF, Ground.HEADS)
        if taken_up and (first := self.named_with.before(tie.noun, tie.span.start)):
            return self.by_key.get(key_of(first.of(self.text))) or self._add(first)
        named = tie.ground is Ground.IN_ROLE and proper
        little = tie.noun.split()[-1] in body_nouns(Sense.TELLS_LITTLE) and not self._told_by_a_name(tie)
        if (little and not called) or (tie.ground is Ground.IN_ROLE and not (named or tie.definite)):
            return None
        behind = tie.definite and tie.ground in (Ground.ROLE_OF, Ground.HEADS, Ground.WHOLE)
        office = len(words) > 1 and tie.ground is Ground.BEFORE_ROLE and tie.noun in OF_A_SUBJECT
        own = (len(words) > 1 and (proper or behind or office)) or self._alone(tie, proper=proper)
        return (self.by_key.get(key_of(tie.span.of(self.text))) or self._add(tie.span)) if own else None

    def _told_by_a_name(self, tie: Tie) -> bool:
        """Whether a name that is no place's and no people's stands before a noun ("the Velm rebel group")."""
        before = tie.span.of(self.text)[: -len(tie.noun)].split()
        names = [word for word in before if word[-1:].isalpha() and any(letter.isupper() for letter in word)]
        if " " not in tie.noun or len(names) < max(1, len(before)) or tie.ground is not Ground.ROLE_OF:
            return False
        plain = (country_of(word) or is_adjective(word) or "-based" in word for word in names)
        return not any(plain) and not self._may_be_a_place(" ".join(before))

    def _alone(self, tie: Tie, *, proper: bool) -> bool:
        """Whether the bare noun of a body names one: the council behind "the council's engineer"."""
        noun = self.lexicon.noun(tie.noun)
        body = noun is not None and noun.nature is Nature.BODY and noun.kind in _SINGLE
        body = body or (noun is not None and proper and noun.kind is Kind.EXPERT)
        owned = tie.ground is Ground.ROLE_OF or (tie.ground is Ground.BEFORE_ROLE and tie.definite)
        speaks = tie.role in roles(Use.SPEAKS) and owned
        body = body or (noun is not None and speaks and noun.kind is not Kind.LOCAL)
        source = tie.role.split()[-1:] == ["source"]
        by_name = tie.ground is Ground.IN_ROLE and tie.definite
        described = by_name or tie.ground in _BY_DESCRIPTION
        return body and (proper or tie.definite) and described and not source

    def _add(self, span: Span) -> Somebody | None:
        words = " ".join(span.of(self.text).split())
        if words.startswith("@") or sum(letter.isalpha() for letter in words) < _FEWEST_LETTERS:
            return None
        actor = self.lexicon.actor(words)
        kind = actor.kind if actor else Kind.UNKNOWN
        name = Name(span, words, Nature.BODY)
        made = of_figure(Figure((name,), Nature.BODY, Gender.UNKNOWN, frozenset(), kind, {}), self.lexicon)
        self.at[span] = made
        self.by_key[key_of(words)] = made
        if actor:
            self.by_actor[actor.key] = made
        return made


_BY_DESCRIPTION: Final = frozenset(
    (Ground.ROLE_OF, Ground.HEADS, Ground.NAME_OF, Ground.BEFORE_ROLE, Ground.WHOLE)
)
"""Grounds on which a body without a name is told from others by its article or its capital."""
_OVER_A_PLACE: Final = tuple(
    [word]
    for word in "prosecutor mayor mayoress governor prefect sheriff judge magistrate coroner bishop".split()
)
"""Offices that a town or a district has, and no firm or club."""
_ARABIC: Final = re.compile(r"(?:al|el|an|ar|as|at|ash|az)-[A-Z]")
"""A name in which only its article has a small letter ("al-Velm hospital")."""
_PLEADING: Final = (["counsel"], ["lawyer"], ["attorney"], ["solicitor"], ["barrister"])
"""Who speaks for persons more often than for bodies: only one that is known counts."""
_SINGLE: Final = frozenset((Kind.STATE, Kind.OTHER))
"""Kinds of bodies that a text mostly has one of ("the council", "the union")."""
_SORTS: Final = frozenset("prime deputy first former acting".split())
"""Words with a capital before a minister that name no country."""


def _plain_words(words: str) -> list[str]:
    return [word.casefold().removesuffix("'s").removesuffix("’s").strip(".,") for word in words.split()]


_NEAR: Final = 40
"""Code points before a name that are looked at."""
_WORD_BEFORE: Final = re.compile(r"(\w+)\.? $")
_WHERE_BEFORE: Final = re.compile(
    r"\b(?:in|near|outside|around|throughout|across|towards?|north of|south of|east of|west of|city of"
    r"|town of) (?:the )?$"
)
_QUALITY: Final = re.compile(r"[A-Z][a-z]+(?:ed|ous|ful)")
_ADJECTIVAL: Final = ("ian", "ish", "ese", "ern")
_PEOPLES: Final = frozenset(
    "arab sunni shia shiite alawite druze kurd christian muslim islamic republican democratic independent"
    " liberal conservative labour socialist communist catholic orthodox jewish tribal western".split()
)
"""Names of peoples, faiths and leanings, which are no bodies."""
_ADDRESSED: Final = frozenset("Mr Mrs Ms Miss Dr Sen Rep Gov Senator Governor President".split())
_FEWEST_LETTERS: Final = 2

_LETTERHEAD: Final = 200
"""Code points at the beginning of a text where its letterhead may stand."""
_AN_OFFICE: Final = re.compile(
    r"\b(?:(?!The )[A-Z][\w-]{1,40} )*(?:Ministry|Department|Office|Secretariat|Directorate) (?:of|for)"
    r" (?:the )?[A-Z]\w+(?: (?:and )?(?:of )?[A-Z]\w+)*"
    r"|\b(?:State Department|White House|Pentagon|Foreign Office|Kremlin)\b"
)
