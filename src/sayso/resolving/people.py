"""Whoever a text has spoken of so far, as resolving goes through it: what a later phrase is compared with."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from sayso.core.source import Kind
from sayso.resolving.cast.cast import Figure
from sayso.resolving.countries import country_of
from sayso.resolving.kinds.kinds import kind_of
from sayso.resolving.lexicon import Gender, Lexicon, Nature
from sayso.resolving.of_what import OfWhat, of_name
from sayso.resolving.papers import is_paper
from sayso.resolving.phrases import Form, Phrase
from sayso.resolving.portraits import Portrait

Link = tuple[int, Phrase, str]
"""The number of a mention, its phrase, and the rule that brought it here."""


@dataclass(slots=True, eq=False)
class Somebody:
    """A figure of the cast, or somebody who is only described; grows as mentions are found to mean it.

    `names` are those of the figure, `named` the words in them, in small letters; `called` is what a body
    without a name, or named by its noun alone, is called more fully where somebody is said to be of it ("an
    official at the transport ministry"). `among` are those of whom somebody is one, nothing else being told
    of him ("one of them"). `whose` is who is meant by the possessive that he is told by, `principal` the
    same where he is in a post or is a part of it. `of` is what his roles are of. `drawn` is the last
    portrait that a kind was to be told from, with the lists to tell it by; None once it is told.
    """

    figure: Figure | None
    nature: Nature
    gender: Gender
    nouns: list[str]
    words: set[str]
    proper: set[str]
    plural: bool = False
    links: list[Link] = field(default_factory=list)
    last: int = -1
    bodies: list[Somebody] = field(default_factory=list)
    seen: list[Phrase] = field(default_factory=list)
    names: tuple[str, ...] = ()
    named: frozenset[str] = frozenset()
    called: str = ""
    among: Somebody | None = None
    principal: Somebody | None = None
    whose: Somebody | None = None
    drawn: tuple[Portrait, Lexicon] | None = None
    told_kind: Kind = Kind.UNKNOWN
    of: list[OfWhat] = field(default_factory=list)

    @property
    def kind(self) -> Kind:
        """The kind by what was known when it was last drawn; told when asked for, which of most it is not."""
        if self.drawn:
            self.told_kind = kind_of(*self.drawn).value
            self.drawn = None
        return self.told_kind

    @property
    def is_source(self) -> bool:
        return bool(self.links)


def of_figure(figure: Figure, lexicon: Lexicon) -> Somebody:
    """Somebody with a name, before anything is known to mean him."""
    names = tuple(dict.fromkeys(name.words for name in figure.names))
    named = frozenset(word for name in names for word in name.casefold().split())
    owners = {name.owner for name in figure.names if name.owner}
    made = Somebody(
        figure,
        figure.nature,
        figure.gender,
        sorted(figure.nouns),
        {*named, *(word for owner in owners for word in owner.casefold().split())},
        {proper_of(owner) for owner in owners},
        names=names,
        named=named,
        of=[*figure.of, *filter(None, (of_name(name, lexicon) for name in names))],
    )
    made.nouns += [noun for name in names for noun in nouns_of_name(name, lexicon) if noun not in made.nouns]
    made.drawn = portrait_of(made), lexicon
    return made


def of_phrase(phrase: Phrase, lexicon: Lexicon) -> Somebody:
    """Somebody who is described and not named."""
    noun = lexicon.noun(phrase.noun)
    made = Somebody(
        None,
        noun.nature if noun else Nature.DOCUMENT if is_paper(phrase.noun, lexicon) else Nature.UNKNOWN,
        noun.gender if noun else Gender.UNKNOWN,
        [phrase.noun] if phrase.noun else [],
        set(),
        set(),
        phrase.plural,
    )
    told(made, phrase, lexicon)
    return made


def told(somebody: Somebody, phrase: Phrase, lexicon: Lexicon) -> None:
    """What a phrase that means somebody says of him."""
    if phrase.form is Form.PRONOUN:
        return
    known = len(somebody.nouns) + len(somebody.proper) + len(somebody.words)
    known_as = {*somebody.nouns, *(_SEXES if somebody.nouns else ())}
    somebody.nouns += [noun for noun in phrase.nouns if noun not in known_as]
    somebody.of += [of for of in phrase.of if of not in somebody.of]
    somebody.words |= phrase.qualifiers | set(phrase.shown.casefold().split())
    if somebody.figure is None or phrase.noun != "interlocutor":  # whose outlet tells nothing of a person
        somebody.proper |= {proper_of(words) for words in phrase.around}
    if (
        known < len(somebody.nouns) + len(somebody.proper) + len(somebody.words)
        or somebody.kind is Kind.UNKNOWN
    ):
        somebody.drawn = portrait_of(somebody), lexicon


_SEXES: Final = ("man", "woman")
"""Nouns that tell nothing of whoever is known as something else ("an engineer ... the man")."""


def portrait_of(somebody: Somebody) -> Portrait:
    """What is known of somebody, for the rules of kind and identity."""
    phrases = [phrase for _, phrase, _ in somebody.links]
    owners = [p.owner.words for p in phrases if p.owner]
    figure = somebody.figure
    owners += [name.owner for name in figure.names if name.owner] if figure else []
    nouns = [noun for phrase in phrases for noun in phrase.bodies]
    parts = {part for noun in somebody.nouns if " " in noun for part in noun.split()}
    return Portrait(
        somebody.names,
        tuple(noun for noun in somebody.nouns if noun not in parts),  # no "press" of a "press secretary"
        tuple(dict.fromkeys((*owners, *nouns))),
        frozenset(somebody.words - somebody.named),
        figure.kind if figure else Kind.UNKNOWN,
        somebody.nature,
        somebody.plural,
        tuple(body.kind for body in somebody.bodies if body.kind not in (Kind.UNKNOWN, Kind.DOCUMENT)),
        tuple(dict.fromkeys(phrase.said for phrase in phrases if phrase.form is not Form.PRONOUN)),
    )


def nouns_of_name(name: str, lexicon: Lexicon) -> list[str]:
    """The nouns in a body's name that may stand for it alone ("observatory", "ministry")."""
    if " " not in name and lexicon.knows_nothing_of(name.casefold()):
        return []
    words = name.casefold().split()
    words = words[:-1] if len(words) > 1 and words[-1].isdigit() else words  # "Radio 101"
    cut = next((k for k, word in enumerate(words) if k and word in ("of", "for", "in", "on")), len(words))
    heads = (" ".join(words[at:cut]) for at in range(cut))
    nouns = [
        lexicon.noun_form(head)
        for head in heads
        if (noun := lexicon.noun(head)) and noun.nature is not Nature.PERSON
    ]
    return [*nouns, "club"] if len(words) > 1 and words[-1] in _CLUBS else nouns


_CLUBS: Final = frozenset("rovers united wanderers athletic albion fc afc cf".split())
"""Words that close the names of clubs."""


def proper_of(words: str) -> str:
    """A name that qualifies, states by their own name whatever form it has ("British", "London's")."""
    return next((c for w in (words, *words.split()) if (c := country_of(w))), words).casefold()
