"""How well a reader could find a source again: named, described, one unknown person, a group (section 3)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from sayso.core.source import Identity, Kind
from sayso.core.verdict import Verdict
from sayso.resolving.body_nouns import Sense, body_nouns
from sayso.resolving.clauses import kind_by_head
from sayso.resolving.lexicon import Lexicon, Nature, head_word
from sayso.resolving.papers import has_a_number
from sayso.resolving.people import Somebody
from sayso.resolving.phrases import Form, Phrase
from sayso.resolving.portraits import Portrait
from sayso.resolving.roles import Use, roles
from sayso.resolving.weighing import weighed

Rule = Callable[[Somebody, Portrait, Lexicon], Identity | None]


def identity_of(
    somebody: Somebody, portrait: Portrait, odds: list[Mapping[str, float]], lexicon: Lexicon
) -> Verdict[Identity]:
    """The identity by the first rule that fits and the trained head together, by either alone; "a trustee"
    and "the man who" are nobody's name, whoever is named behind them.
    """
    if not somebody.figure and all(_ANY_ONE(phrase.said) for _, phrase, _ in somebody.links):
        odds = [{value: share for value, share in each.items() if value != Identity.NAMED} for each in odds]
    for rule in RULES:
        if identity := rule(somebody, portrait, lexicon):
            return weighed(
                Verdict(identity, rule.__name__.replace("_", " "), (), PRECISION[rule]), odds, Identity
            )
    return weighed(Verdict(Identity.UNKNOWN), odds, Identity)


_ANY_ONE: Final = re.compile(r"[Aa]n? |[Tt]he (?:[a-z-]+ ){1,3}?(?:who|whose|whom) ").match


def proper_name(somebody: Somebody, portrait: Portrait, lexicon: Lexicon) -> Identity | None:
    """It has a proper name."""
    return Identity.NAMED if somebody.figure else None


def bare_pronoun(somebody: Somebody, portrait: Portrait, lexicon: Lexicon) -> Identity | None:
    """A pronoun that nobody stands for: "many" are a group, of the others nothing is known."""
    words = {phrase.shown.casefold() for _, phrase, _ in somebody.links}
    if not all(phrase.form is Form.PRONOUN for _, phrase, _ in somebody.links):
        return None
    return Identity.COLLECTIVE if words & _GROUPS else Identity.UNNAMED_PERSON if words & {"one"} else None


_GROUPS: Final = frozenset("many some others both they them their those these everybody".split())


def office_of_a_state(somebody: Somebody, portrait: Portrait, lexicon: Lexicon) -> Identity | None:
    """A ministry or agency with its country or place is as good as named ("the Russian defence ministry")."""
    phrases = [phrase for _, phrase, _ in somebody.links]
    offices, speaking = body_nouns(Sense.NAMED_BY_ITS_OWNER), body_nouns(Sense.SPEAKS_FOR_A_BODY)
    told = [p for p in phrases if p.noun not in speaking]  # "the media office of the Front"
    named = any(p.owner and p.noun.split()[-1] in offices and _before_it(p) for p in told)
    return Identity.NAMED if named and not somebody.plural else None


def _before_it(phrase: Phrase) -> bool:
    """Whether an office's noun has its owner in front of it; "the ministry in Karsk" only tells where."""
    shown = phrase.shown.casefold()
    where = phrase.owner is not None and f" in {phrase.owner.words.casefold()}" in shown
    return phrase.noun in shown and not where


def called_with_capitals(somebody: Somebody, portrait: Portrait, lexicon: Lexicon) -> Identity | None:
    """A body whose common noun is written as its name ("the Alliance", "the Foreign Ministry")."""
    if somebody.nature is not Nature.BODY or somebody.plural:
        return None
    said = [phrase.said.split() for _, phrase, _ in somebody.links]
    named = any(
        words[0].casefold() == "the"
        and len(words) > 1
        and all(w[0].isupper() for w in words[1:])
        and (len(words) > 2 or not set(portrait.nouns) & body_nouns(Sense.NAMED_BY_ITS_OWNER))
        for words in said
    )
    return Identity.NAMED if named else None


def texts(somebody: Somebody, portrait: Portrait, lexicon: Lexicon) -> Identity | None:
    """A text or picture is described; a number of reports that nobody could find again is a group."""
    if somebody.nature is not Nature.DOCUMENT:
        return None
    if any(has_a_number(phrase.said) for _, phrase, _ in somebody.links):
        return Identity.NAMED  # "Article 14 of the constitution"
    said = [phrase.said.split() for _, phrase, _ in somebody.links]
    loose = somebody.plural and (
        portrait.nouns[0].split()[-1] in _LOOSE_TEXTS or all(len(words) <= 2 for words in said)
    )
    return Identity.COLLECTIVE if loose else Identity.DESCRIBED


_LOOSE_TEXTS: Final = frozenset("report account post claim".split())


def press_at_large(somebody: Somebody, portrait: Portrait, lexicon: Lexicon) -> Identity | None:
    """ "Local media", "the opposition": many, of whom none is told; a state's own press is one body."""
    nouns = {head_word(noun) for noun in portrait.nouns}
    if not nouns & {"media", "opposition"}:
        return None
    owned = any(phrase.around for _, phrase, _ in somebody.links)
    if "state media" in portrait.nouns or (owned and nouns & {"opposition"}):
        return Identity.DESCRIBED
    return Identity.COLLECTIVE


def group_of_people(somebody: Somebody, portrait: Portrait, lexicon: Lexicon) -> Identity | None:
    """An indefinite number of people or bodies."""
    if not somebody.plural:
        return None
    noun = lexicon.noun(portrait.nouns[0]) if portrait.nouns else None
    office = (
        noun
        and noun.nature is Nature.BODY
        and noun.kind is Kind.STATE
        and portrait.nouns[0].endswith(("forces", "ies", "authority"))
    )
    return Identity.DESCRIBED if office else Identity.COLLECTIVE


def nobody_could_find(somebody: Somebody, portrait: Portrait, lexicon: Lexicon) -> Identity | None:
    """One person without a name: a source, a witness, an official among others."""
    if somebody.nature is not Nature.PERSON:
        return None
    nouns = {head_word(noun) for noun in portrait.nouns}
    phrases = [phrase for _, phrase, _ in somebody.links if phrase.form is not Form.PRONOUN]
    if nouns & _SOURCES:
        return Identity.UNNAMED_PERSON
    if any(p.unnamed for p in phrases) or all(_ONE_OF_ROW(p.said) for p in phrases):
        return Identity.UNNAMED_PERSON
    definite = any(p.form is Form.DEFINITE for p in phrases[:1])
    found = [p for p in phrases if not _ONE_OF_MANY(p.said) or not nouns & (roles(Use.AT_A_BODY) | _RANKS)]
    of_a_body = nouns & roles(Use.FOUND_BY_A_BODY) and any(p.owner or p.bodies for p in found)
    on_the_spot = nouns & roles(Use.FOUND_BY_AN_OUTLET) and any(_of_an_outlet(p, lexicon) for p in phrases)
    office = of_a_body or on_the_spot
    return Identity.DESCRIBED if definite or office else Identity.UNNAMED_PERSON


_ONE_OF_MANY: Final = re.compile(r"(?:An?|One|Another)\s", re.IGNORECASE).match
"""Before a head or commander: the body has several ("a leader in the Front"), but few spokesmen."""
_RANKS: Final = frozenset(("commander",))
_ONE_OF_ROW: Final = re.compile(
    r"[Tt]he (?:first|second|third|fourth|fifth|other) (?!deputy|vice|secretary|lady|minister|sea lord)[a-z]+"
).fullmatch
"""One of some who are told apart by their number alone ("the second driver")."""
_SOURCES: Final = frozenset("source interlocutor informant insider question".split())


def _of_an_outlet(phrase: Phrase, lexicon: Lexicon) -> bool:
    """Whether somebody is one whom an outlet known by name has on the spot ("a Reuters photographer")."""
    actor = lexicon.actor(phrase.owner.words) if phrase.owner else None
    return actor is not None and actor.kind is Kind.MEDIA


def one_body(somebody: Somebody, portrait: Portrait, lexicon: Lexicon) -> Identity | None:
    """One body, office or text that has no name."""
    return Identity.DESCRIBED if somebody.nature in (Nature.BODY, Nature.DOCUMENT) else None


def by_its_form(somebody: Somebody, portrait: Portrait, lexicon: Lexicon) -> Identity | None:
    """What the first words tell of somebody whose noun nobody knows: one of many, many, or one body."""
    said = [phrase.said.casefold() for _, phrase, _ in somebody.links if phrase.form is not Form.PRONOUN]
    if not said:
        return None
    if said[0].startswith(("one of ", "one ", "another ")):
        return Identity.UNNAMED_PERSON
    if said[0].startswith(_OF_MANY) or said[0].endswith("staff"):
        return Identity.COLLECTIVE
    someone = said[0].startswith(("a ", "an ")) and kind_by_head(portrait.nouns[0] if portrait.nouns else "")
    if someone in (Kind.LOCAL, Kind.OTHER):
        return Identity.UNNAMED_PERSON
    return Identity.DESCRIBED if said[0].startswith(("a ", "an ", "the ", "its ", "our ", "their ")) else None


_OF_MANY: Final = tuple(
    "nobody |no one|no-one|everyone|everybody|anyone|anybody|many |most |those |all |none |others |people "
    "|part of |some |several |both |few ".split("|")
)


RULES: Final[tuple[Rule, ...]] = (
    proper_name, bare_pronoun, office_of_a_state, texts, press_at_large, group_of_people,
    called_with_capitals, nobody_could_find, one_body, by_its_form,
)  # fmt: skip
PRECISION: Final[Mapping[Rule, float]] = {
    proper_name: 0.96, bare_pronoun: 0.9, office_of_a_state: 0.78, texts: 0.88, press_at_large: 0.91,
    group_of_people: 0.9, called_with_capitals: 0.9, nobody_could_find: 0.86, one_body: 0.8,
    by_its_form: 0.6,
}  # fmt: skip
"""The share of right rows by rule on war-train and own-train, end to end (2,218 rows); of the two with five
rows, a careful guess."""
