"""Somebody described first and named after: "a spokesman said ... The spokesman, Ada Moro, said".

News tells what somebody is before it tells the name. The name is his where it stands behind his description
with "the", or alone and for the first time right after one who was only described and has just spoken.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from sayso.core.source import Kind
from sayso.resolving.lexicon import Lexicon, Nature
from sayso.resolving.people import Somebody, told
from sayso.resolving.phrases import Form, Phrase
from sayso.resolving.roles import Use, roles
from sayso.resolving.story.descriptions import SAME, fits


def described_before(
    phrase: Phrase,
    figure: Somebody,
    lately: Sequence[Somebody],
    spoke: Somebody | None,
    sentence_of: Callable[[Phrase], str],
    lexicon: Lexicon,
) -> Somebody | None:
    """Who was described and not named until this phrase named him; `lately` with the last first, `spoke` who
    spoke last.
    """
    if figure.nature is not Nature.PERSON or figure.links or not _is_first(phrase, figure):
        return None
    if _NAMED_BEHIND.match(phrase.said) and phrase.noun:
        told_again = replace(phrase, name=None, form=Form.DEFINITE)
        return next((s for s in lately if _is_nameless(s) and fits(told_again, s, lexicon) == SAME), None)
    if spoke is None or not _is_nameless(spoke) or phrase.start - spoke.last > NEAR:
        return None
    if not _tells_no_role(phrase, speaks=not roles(Use.SPEAKS).isdisjoint(spoke.nouns)):
        return None
    told_as = [p for _, p, _ in spoke.links if p.form is not Form.PRONOUN]
    hidden = _HIDDEN & {noun.split()[-1] for noun in spoke.nouns} or any(
        _UNNAMED.search(sentence_of(p)) for p in told_as
    )
    known = any(noun in roles(Use.SPEAKS) or _serves(noun, lexicon) for noun in spoke.nouns)
    one = _THE_ONE if known else _ONE
    return spoke if not hidden and all(one.match(p.said) for p in told_as) else None


def _serves(noun: str, lexicon: Lexicon) -> bool:
    """Whether a role is an office, which one man has: "the harbour minister"."""
    role = lexicon.noun(noun)
    return role is not None and role.kind is Kind.STATE


def _tells_no_role(phrase: Phrase, *, speaks: bool) -> bool:
    """Whether a name of two words stands alone, but for "Ms" or, of whom an army may have sent to speak, a
    rank.
    """
    name, titles = phrase.name, phrase.titles
    if (
        name is None
        or " " not in name.words
        or len(phrase.said.split()) > len((*titles, *name.words.split()))
    ):
        return False
    return all(title in _POLITE or (speaks and title in _RANKS) for title in titles) and (
        speaks or not phrase.nouns
    )


def absorb(figure: Somebody, described: Somebody, rule: str, lexicon: Lexicon) -> None:
    """What was told of one who was described, told of whom the name means."""
    for k, phrase, _ in described.links:
        figure.links.append((k, phrase, rule))
        told(figure, phrase, lexicon)
    figure.bodies = [*described.bodies, *figure.bodies]
    figure.seen += described.seen
    described.links = []


NEAR: Final = 500
"""Code points from where somebody described has spoken to the name that stands alone."""


def _is_nameless(somebody: Somebody) -> bool:
    one = somebody.figure is None and somebody.nature is Nature.PERSON and not somebody.plural
    return one and somebody.is_source


def _is_first(phrase: Phrase, figure: Somebody) -> bool:
    """Whether no name of somebody stands before a phrase."""
    names = figure.figure.names if figure.figure else ()
    return bool(names) and phrase.name is not None and names[0].span.start >= phrase.name.span.start


_POLITE: Final = frozenset("mr mrs ms miss mx".split())
_RANKS: Final = frozenset(
    "captain capt major maj colonel col lieutenant lt commander cmdr sergeant sgt brigadier brig general gen"
    " admiral adm rear vice".split()
)
"""What an officer is called who speaks for his own."""
_NAMED_BEHIND: Final = re.compile(
    r"[Tt]he\s[\w’'-]+(?:\s[\w’'-]+){0,3}(?:,\s|\s\(|\s(?:named|identified\sas)\s)"
)
_ONE: Final = re.compile(r"(?:[Aa]n?|[Oo]ne)\s(?!of\b)")
_THE_ONE: Final = re.compile(r"(?:[Aa]n?|[Oo]ne|[Tt]he)\s(?!of\b)")
_HIDDEN: Final = frozenset("source insider informant interlocutor witness".split())
_UNNAMED: Final = re.compile(
    r"\banonym|\bnot\s(?:to\s)?be\s(?:named|identified)|\bdeclined\sto\sbe", re.IGNORECASE
)
"""Who stays without a name: another than the next who has one."""
