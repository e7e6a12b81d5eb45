"""A stretch of text in units: names, nouns of the list (the longest first), and single words and marks."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import Final

from sayso.core.source import Kind
from sayso.core.span import Span
from sayso.resolving.countries import country_of, is_adjective
from sayso.resolving.finder import names_in
from sayso.resolving.lexicon import Lexicon, Nature, Noun, without_possessive
from sayso.resolving.natures import nature_of
from sayso.resolving.pieces import Name
from sayso.resolving.tokens import Token, tokens_of

DEFINITE: Final = frozenset("the this that these those his her its their our my your same".split())


INDEFINITE: Final = frozenset(
    "a an another one some several many few other any two three four five six seven eight nine ten most both"
    " various numerous certain no each every multiple".split()
)


RELATIVE: Final = frozenset("who which that".split())


BREAKS: Final = frozenset(
    "of for from in at on by to with near under against inside outside who which that whose whom"
    " where when as speaking working led posted published close wearing said says told named"
    " called about including is was also known himself herself itself themselves citing quoted"
    " familiar leading heading based living along between after before".split()
)


MARKS: Final = frozenset(",;:([{)]}-–—")


Unit = Token
"""A name, a known noun of one or more words, or any other token of a phrase."""


def unit_of(start: int, end: int, words: str, name: Name | None = None, noun: str = "") -> Unit:
    """The unit of the words of a name or a noun."""
    return Unit(start, end, words, words.casefold(), False, False, name, noun)


def units_of(text: str, span: Span, lexicon: Lexicon, common: frozenset[str] = frozenset()) -> list[Unit]:
    """The phrase in names, nouns of the list (the longest first) and single tokens."""
    tokens = tokens_of(text, span.start, span.end)
    names = [name for name in names_in(text, tokens, lexicon, common) if not _is_noun_only(name, lexicon)]
    named = {t.start: name for name in names for t in _tokens_of_name(tokens, name)}
    plain = lexicon.knows_nothing_of
    units: list[Unit] = []
    after = 0
    for at, token in enumerate(tokens):
        if at < after:
            continue
        if plain(token.words) and token.start not in named and token.words not in QUOTES:
            units.append(token)
            continue
        unit, size = _unit_at(text, tokens, at, named, lexicon)
        while units and units[-1].end > unit.start:
            units.pop()  # the titles in front of a name belong to it
        units.append(unit)
        after = at + size
    return units


def _tokens_of_name(tokens: Sequence[Token], name: Name) -> Sequence[Token]:
    first = bisect_left(tokens, name.span.start, key=_START)
    return tokens[first : bisect_left(tokens, name.span.end, first, key=_START)]


_START: Final = attrgetter("start")


def _unit_at(
    text: str, tokens: Sequence[Token], at: int, named: Mapping[int, Name], lexicon: Lexicon
) -> tuple[Unit, int]:
    """The unit that begins at a token, and how many tokens it takes."""
    start, first = tokens[at].start, tokens[at].words
    if first in QUOTES and (size := _quoted_size(tokens, at)):
        inside = Span(tokens[at + 1].start, tokens[at + size - 2].end)
        nature = nature_of(tokens[at + 1 : at + size - 1], lexicon, inside.of(text))
        quoted = Name(inside, inside.of(text), Nature.UNKNOWN if nature is Nature.PERSON else nature)
        return unit_of(start, tokens[at + size - 1].end, quoted.words, quoted), size
    second = tokens[at + 1].words if at + 1 < len(tokens) else ""
    longest = lexicon.words_from(first, second)
    if longest > 1 and (size := _small_noun(tokens, at, longest, lexicon)):
        words = text[start : tokens[at + size - 1].end]
        return unit_of(start, tokens[at + size - 1].end, words, None, lexicon.noun_form(words)), size
    if _is_where_based(tokens, at):
        return Token(start, tokens[at + 1].end, first, f"{tokens[at].low}-based", False, False), 2
    if name := named.get(start):
        size = 1
        while at + size < len(tokens) and tokens[at + size].start < name.span.end:
            size += 1
        return unit_of(name.begin, name.span.end, name.words, name), size
    if _names_an_outlet(tokens, at, lexicon):
        name = Name(Span(start, tokens[at].end), first, Nature.BODY)
        return unit_of(start, tokens[at].end, first, name), 1
    known = _noun_size(tokens, at, longest, named, lexicon)
    size = max(known, 1)
    words = text[start : tokens[at + size - 1].end]
    told = known and not _is_possessive(words) and not _is_a_paper(tokens, at, lexicon)
    noun = lexicon.noun_form(words.removesuffix(".")) if told else ""
    return unit_of(start, tokens[at + size - 1].end, words, None, noun), size


def _is_a_paper(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether a person's noun is the name of a paper in which somebody writes ("in the Observer")."""
    if at < 2 or not tokens[at].capital or (tokens[at - 2].low, tokens[at - 1].low) != ("in", "the"):
        return False
    noun = lexicon.noun(tokens[at].words)
    return noun is not None and noun.nature is Nature.PERSON


def _names_an_outlet(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether a person's noun is an outlet's name, which one's noun stands before ("the paper Courier")."""
    noun = lexicon.noun(tokens[at].words) if at and tokens[at].capital else None
    if noun is None or noun.nature is not Nature.PERSON or noun.kind is Kind.MEDIA:
        return False
    outlet = lexicon.noun(tokens[at - 1].words) if tokens[at - 1].words.islower() else None
    return outlet is not None and outlet.kind is Kind.MEDIA and outlet.nature is Nature.BODY


def _is_where_based(tokens: Sequence[Token], at: int) -> bool:
    """Whether a place only tells where somebody is, the hyphen lost ("the London based monitor")."""
    if at + 2 >= len(tokens) or tokens[at + 1].low != "based" or not country_of(tokens[at].words):
        return False
    return tokens[at + 2].words[0].isalpha() and tokens[at + 2].low not in ("in", "at", "on", "out", "near")


def _quoted_size(tokens: Sequence[Token], at: int) -> int:
    """How many tokens from here are a name in quotation marks, the marks included; 0 for none."""
    if at + 2 >= len(tokens) or not tokens[at + 1].capital:
        return 0
    for end in range(at + 2, min(at + 9, len(tokens))):
        if tokens[end].words in QUOTES[tokens[at].words]:
            small = sum(
                not t.capital and t.low not in ("of", "the", "for", "and", "in") for t in tokens[at + 1 : end]
            )
            return end - at + 1 if small <= 1 else 0
        if tokens[end].words in ",.!?":
            return 0
    return 0


QUOTES: Final = {"«": "»", "“": "”", '"': '"', "„": "“”", "‘": "’", "'": "'"}


def _small_noun(tokens: Sequence[Token], at: int, longest: int, lexicon: Lexicon) -> int:
    """How many tokens make a noun of several words that only opens with a capital ("State television")."""
    for size in range(longest, 1, -1):
        part = tokens[at : at + size]
        small = not any(t.capital for t in part[1:]) or (len(part) == size and part[0].words.islower())
        if len(part) == size and small and lexicon.noun(" ".join(t.words for t in part)):
            return 0 if _goes_on(tokens, at, size, lexicon) else size
    return 0


def _goes_on(tokens: Sequence[Token], at: int, size: int, lexicon: Lexicon) -> bool:
    """Whether a noun with its article is but the beginning of another one ("the defence committee")."""
    following = tokens[at + size] if at + size < len(tokens) else None
    return tokens[at].low == "the" and following is not None and lexicon.noun(following.words) is not None


def _is_noun_only(name: Name, lexicon: Lexicon) -> bool:
    """Whether a capitalised word only describes ("the Observatory", "The Minister")."""
    words = name.words.split()
    low = name.words.casefold()
    if lexicon.actor(name.words):
        return False
    return len(words) <= 2 and not name.titles and lexicon.noun(low) is not None


def _noun_size(
    tokens: Sequence[Token], at: int, longest: int, named: Mapping[int, Name], lexicon: Lexicon
) -> int:
    """How many tokens from here make a noun of the list, `longest` at most; 0 for none."""
    for size in range(longest, 1, -1):
        part = tokens[at : at + size]
        if len(part) < size or any(t.start in named for t in part):
            continue
        known = lexicon.noun(without_possessive(" ".join(t.words for t in part)))
        if known and not _goes_on(tokens, at, size, lexicon):
            return size
    return 1 if tokens[at].start not in named and lexicon.noun(without_possessive(tokens[at].words)) else 0


def _is_possessive(words: str) -> bool:
    """Whether words only tell whose ("the ministry's spokesman")."""
    return words.replace("’", "'").endswith(("'s", "s'"))


def base_end(units: Sequence[Unit], begin: int) -> int:
    """Where the base of a phrase ends: before a preposition, a mark, a new determiner or a clause."""
    for at in range(begin + 1, len(units)):
        unit = units[at]
        if unit.name is None and (
            unit.low in BREAKS
            or unit.words in MARKS
            or unit.low in _DETERMINERS
            or (unit.low in ("and", "or", "&") and units[at - 1].low not in _JOINED)
            or opens_a_clause(units, at)
        ):
            return at
    return len(units)


def opens_a_clause(units: Sequence[Unit], at: int) -> bool:
    """Whether a relative or a participle begins to tell more of the noun before it: whoever is named behind
    it is somebody else ("a doctor who treated Ada Moro", "a man accused of robbing Ada Moro").
    """
    unit = units[at]
    if unit.name is not None or not unit.words.islower() or (unit.noun and not unit.low.endswith("ed")):
        return False
    if unit.low in RELATIVE or unit.low in ("whose", "whom"):
        return True
    if not (unit.low.endswith(("ing", "ed")) or unit.low in _PARTICIPLES):
        return False
    after = units[at + 1] if at + 1 < len(units) else unit
    before = units[at - 1] if at else unit
    of_no_role = before.words.islower() and before.low not in DEFINITE | INDEFINITE | BREAKS
    if at and (before.noun or is_person(before)):
        return True
    if at and unit.noun and after.low in BREAKS and of_no_role and not before.low.endswith("ly"):
        return True  # "a cook accused of it", but "the badly wounded of the war"
    doing = is_person(after) and unit.low.endswith("ing")  # but "retired Major Ada Moro"
    return not at and (doing or after.low in BREAKS | DEFINITE | INDEFINITE)


_PARTICIPLES: Final = frozenset(
    "held shot hit hurt sent found caught taken seen kept paid given driven beaten bitten struck sought"
    " brought taught left fed hidden heard put thrown chosen sworn".split()
)
"""Participles that their endings do not show."""


def is_person(unit: Unit) -> bool:
    """Whether a unit is the name of a person."""
    return unit.name is not None and unit.name.nature is Nature.PERSON


_DETERMINERS: Final = frozenset("a an the another his her its their".split())


_JOINED: Final = frozenset(
    "local media medical military security civil field political diplomatic foreign".split()
)
"""Adjectives that "and" joins before one noun ("local and media sources")."""


def only_adjective(unit: Unit) -> bool:
    """Whether the "name" is a nationality that qualifies ("Syrian", "US-led")."""
    return is_adjective(unit.words)


def is_place(unit: Unit) -> bool:
    return bool(country_of(unit.words)) or only_adjective(unit)


def is_plural(head: Unit, noun: Noun | None) -> bool:
    if noun and noun.nature is Nature.GROUP:
        return True
    last = (head.low.split() or [head.low])[-1].removesuffix("'s")
    if head.noun:
        return head.noun.split()[-1] != last and last.endswith(("s", "men", "women", "children"))
    return last.endswith("s") and not last.endswith(("ss", "us", "is"))
