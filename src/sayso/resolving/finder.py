"""Proper names in a stretch of text: runs of capitalised words, cut where a title, a body or a known name
ends.

A run goes on over the particles of names ("bin", "al-") and, after the noun of a body, over small words and
what they lead to ("Organisation for the Prohibition of Chemical Weapons", "Ministry of defence of Velm").
Texts that lost their commas run one name into the next ("Aleppo Health Directorate Ada Moro"); they are cut
at names that are listed, after the noun of a body, and before a first name. Every name is a stretch of the
text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from sayso.resolving.countries import country_of, is_adjective
from sayso.resolving.lexicon import NO_NAMES, Lexicon, Nature, is_first_name, lost_possessive
from sayso.resolving.named_outlets import as_an_outlets, is_a_channels
from sayso.resolving.natures import is_body
from sayso.resolving.opened_by_places import (
    AGENCY,
    behind_a_preposition,
    closed_by_another_word,
    is_a_charitys_part,
)
from sayso.resolving.pieces import ON_AIR, STATIONS, Name, name_of, pieces_of, words_of
from sayso.resolving.portfolios import closes_a_portfolio, listed_end, small_begin
from sayso.resolving.tokens import LINKS, OPENERS, PARTICLES, SOFT, Token, token_of

_ABOUT: Final = ("-based", "-funded", "-owned", "-sponsored", "-financed", "-registered")
"""What tells of a body before its name where from or whose it is."""
_NO_PART: Final = frozenset(
    "from to with near during since against who which that was is has have will".split()
)
_MOST_LINKED: Final = 3
"""Small-letter words in a row that a body's name may hold ("of internal affairs")."""


def names_in(
    text: str, tokens: Sequence[Token], lexicon: Lexicon, common: frozenset[str] = frozenset()
) -> list[Name]:
    """The names in a row of tokens, in order; `common` are words that the text also has in small letters."""
    runs = _runs(text, tokens, lexicon, common)
    return [name for run, placed in runs for name in _cut(text, run, lexicon, placed=placed)]


def _cut(text: str, run: list[Token], lexicon: Lexicon, *, placed: bool) -> Iterator[Name]:
    """The names that a run holds; by the shipped lists alone, runs of the same words hold the same names."""
    part = is_a_charitys_part(text, run, lexicon)
    if part or (not placed and closed_by_another_word(text, run, lexicon)):
        name = name_of(text, run, lexicon)
        yield replace(name, nature=Nature.BODY) if part or run[0].words in AGENCY else name
        return
    if lexicon.extra is not NO_NAMES:
        yield from (as_an_outlets(text, name) for name in pieces_of(text, run, lexicon))
        return
    first = run[0].start
    for name in _known_cut(text[first : run[-1].end], tuple([token.words for token in run])):
        yield as_an_outlets(text, name.moved(first))


@lru_cache(maxsize=20_000)  # a text names the same people over and over, as do all texts on one matter
def _known_cut(text: str, words: tuple[str, ...]) -> tuple[Name, ...]:
    run: list[Token] = []
    for word in words:
        run.append(token_of(text.index(word, run[-1].end if run else 0), word))
    return tuple(pieces_of(text, run, _SHIPPED))


_SHIPPED: Final = Lexicon()


def _runs(
    text: str, tokens: Sequence[Token], lexicon: Lexicon, common: frozenset[str]
) -> Iterator[tuple[list[Token], bool]]:
    """The runs, each with whether it stands behind a preposition."""
    end = 0
    for at in [at for at, token in enumerate(tokens) if token.capital]:
        if at >= end and not _opens_nothing(tokens, at, lexicon, common):
            end = _run_end(text, tokens, at, lexicon)
            begin = small_begin(tokens, at, end)
            yield list(tokens[begin:end]), behind_a_preposition(text, tokens[begin].start)


def _opens_nothing(tokens: Sequence[Token], at: int, lexicon: Lexicon, common: frozenset[str]) -> bool:
    """Whether no name begins at a capitalised word."""
    token = tokens[at]
    if token.low.endswith(_ABOUT):
        return True  # "the UK-based Observatory"
    if closes_a_portfolio(tokens, at):
        return True
    if _only_tells_whence(tokens, at, lexicon):
        return True
    follows = tokens[at + 1] if at + 1 < len(tokens) else None
    soft = token.low in SOFT and follows is not None and follows.capital and not is_adjective(follows.words)
    soft = soft or _is_called_as_a_month(tokens, at) or _is_called_as_a_time(tokens, at)
    if token.opener and not soft:
        return True
    first = at == 0 or tokens[at - 1].words in '.!?:;"“«„—–-'
    alone = at + 1 == len(tokens) or not tokens[at + 1].capital
    if first and alone and _is_plain(token.low, lexicon):
        return True
    return (
        first
        and token.low in common
        and (alone or not (lexicon.noun(token.low) or lexicon.noun(f"{token.low} {tokens[at + 1].low}")))
        and not is_first_name(token.words)
    )


def _only_tells_whence(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether a nationality stands between "the" and a person's full name ("the German Ada Moro")."""
    behind = tokens[at + 1 : at + 4]
    full = len(behind) > 1 and is_first_name(behind[0].words) and behind[1].capital
    of_people = full and not any(token.capital and is_body(token, lexicon) for token in behind)
    return of_people and at > 0 and tokens[at - 1].low == "the" and is_adjective(tokens[at].words)


def _is_called_as_a_month(tokens: Sequence[Token], at: int) -> bool:
    """Whether a month is somebody's first name here ("resident June Moro", "April Lund said")."""
    if tokens[at].low not in ("april", "june", "august") or at + 2 >= len(tokens):
        return False
    follows, dated = (
        tokens[at + 1],
        at > 0 and (tokens[at - 1].words[0].isdigit() or tokens[at - 1].low in _DATING),
    )
    return follows.capital and not follows.opener and not dated


def _is_called_as_a_time(tokens: Sequence[Token], at: int) -> bool:
    """Whether a time of day or a day begins a paper's name ("the Morning Herald", "the Sunday Post")."""
    paper = at + 1 < len(tokens) and tokens[at + 1].words.istitle() and tokens[at + 1].bare in _PAPERS
    return paper and tokens[at].low in _TIMES and at > 0 and tokens[at - 1].low == "the"


_TIMES: Final = frozenset(
    "morning noon evening monday tuesday wednesday thursday friday saturday sunday".split()
)
_PAPERS: Final = frozenset(
    "advertiser argus bulletin chronicle courier dispatch echo examiner express gazette herald independent"
    " journal mail mercury mirror news observer post press record reporter sentinel standard star sun"
    " telegraph times tribune world".split()
)
_DATING: Final = frozenset(
    "in of on by since until till from to last next this late early mid for during and".split()
)


def _is_plain(low: str, lexicon: Lexicon) -> bool:
    """Whether a word that opens a sentence alone is hardly a name ("Rescuers", "Puzzlingly the ministry")."""
    noun = lexicon.noun(low)
    adverb = low.endswith("ly") and len(low) > _SHORT and not country_of(low) and not lexicon.actor(low)
    return adverb or (noun is not None and noun.nature is Nature.PERSON)


_SHORT: Final = 6
"""Letters up to which a word in -ly is no adverb that can be told by it ("Italy", "Emily")."""


def _run_end(text: str, tokens: Sequence[Token], at: int, lexicon: Lexicon) -> int:
    """After the last token of the name or names that begin at a capitalised word."""
    if listed := _listed_ahead(text, tokens, at, lexicon):
        return at + listed
    end, body = at + 1, is_body(tokens[at], lexicon)
    while end < len(tokens):
        ahead = end
        if beyond := _beyond_possessive(text, tokens, end, lexicon):
            end, body = beyond, True
            continue
        if _is_without(text, tokens, ahead):
            end, body = ahead + 2, True
            continue
        if not _touches(text, tokens, ahead) or lost_possessive(tokens[end - 1].words):
            break
        if (
            tokens[ahead].low in PARTICLES
            or tokens[ahead].words == "&"
            or (body and tokens[ahead].low in LINKS)
            or _is_a_pair(tokens, ahead, lexicon)
        ):
            ahead = _after_links(text, tokens, ahead, body)
        if ahead >= len(tokens) or not _goes_on(text, tokens, ahead, end, at):
            break
        body = body or is_body(tokens[ahead], lexicon)
        end = ahead + 1
    if end < len(tokens) and tokens[end].words == ",":
        return listed_end(tokens, at, end) or end
    return end + _is_numbered(text, tokens, at, end)


def _is_without(text: str, tokens: Sequence[Token], at: int) -> bool:
    """Whether people call themselves by what is not there ("Reporters Without Fear")."""
    if tokens[at].words != "Without" or at + 1 == len(tokens) or not tokens[at - 1].low.endswith("s"):
        return False
    return tokens[at + 1].capital and _touches(text, tokens, at) and _touches(text, tokens, at + 1)


def _is_numbered(text: str, tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a station's name goes on with its number ("Channel 9", "Channel One")."""
    if end >= len(tokens) or text[tokens[end - 1].end] != " ":
        return False
    number = tokens[end].words
    if not (number.isdigit() and len(number) <= _LONGEST_NUMBER) and number not in _NUMBERS:
        return False
    return tokens[end - 1].low in STATIONS or is_a_channels(text, tokens[at].start, tokens[end].end)


_LONGEST_NUMBER: Final = 3
_NUMBERS: Final = frozenset("One Two Three Four Five Six Seven Eight Nine Ten".split())


def _beyond_possessive(text: str, tokens: Sequence[Token], at: int, lexicon: Lexicon) -> int:
    """After the noun of a body behind a plural in the possessive ("Farmers' Union"); 0 where none stands."""
    mark = tokens[at]
    if mark.words not in "'’" or not tokens[at - 1].low.endswith("s") or tokens[at - 1].end != mark.start:
        return 0
    for ahead in range(at + 1, min(at + 1 + _LONGEST_POSSESSED, len(tokens))):
        token, gap = tokens[ahead], text[tokens[ahead - 1].end : tokens[ahead].start]
        if not (token.capital or token.low in _JOINING) or gap not in (" ", ""):
            return 0
        if token.capital and is_body(tokens[ahead], lexicon):
            return ahead + 1
    return 0


_LONGEST_POSSESSED: Final = 5
"""Words and marks from a plural in the possessive to the noun of the body."""
_JOINING: Final = frozenset(("and", "&", "'", "’"))
"""What stands between two plurals in the possessive ("the Writers' and Directors' Guild")."""


def _listed_ahead(text: str, tokens: Sequence[Token], at: int, lexicon: Lexicon) -> int:
    """How many tokens are a listed name that holds small words or openers ("Reporters Without Borders")."""
    ahead = tokens[at : at + _LONGEST_LISTED]
    plain = next((k for k, token in enumerate(ahead) if token.opener or not token.capital), len(ahead))
    for size in range(len(ahead), max(plain, 2), -1):
        if ahead[size - 1].capital and lexicon.actor(words_of(text, ahead[:size])):
            return size
    return 0


_LONGEST_LISTED: Final = 6
"""Words of the longest listed name that holds small words."""


def _after_links(text: str, tokens: Sequence[Token], at: int, body: bool) -> int:
    """The place of the first word after the small words that a name may hold."""
    ahead = at + 1
    small = 0
    while ahead < len(tokens) and not tokens[ahead].capital and _touches(text, tokens, ahead):
        low = tokens[ahead].low
        if low not in _SMALL:
            small += 1
            if not body or small > _MOST_LINKED or not low.isalpha() or low in OPENERS or low in _NO_PART:
                break
        ahead += 1
    return ahead


_SMALL: Final = PARTICLES | LINKS | {"the"}


def _goes_on(text: str, tokens: Sequence[Token], ahead: int, end: int, begin: int) -> bool:
    """Whether a name that ends here goes on with a token further on, over the small words between them."""
    said = tokens[ahead].words in _SURNAMES and is_first_name(tokens[ahead - 1].words)
    new = tokens[ahead].words == "New" and tokens[end - 1].low in ON_AIR  # "Radio New Zealand"
    if not tokens[ahead].capital or (tokens[ahead].opener and not (said or new)):
        return False
    if lost_possessive(tokens[ahead].words):
        return False
    between = tokens[end:ahead]
    if [token.low for token in between] == ["and", "the"]:
        return False  # "the Velm Armed Forces and the Harbour Army"
    pair = _is_a_pair(tokens, end, _SHIPPED)
    if len(between) == 1 and between[0].low in ("and", "&") and not (pair or _joined(tokens, begin, end)):
        return between[0].words == "&"  # "the Observatory and Reuters" are two
    return _touches(text, tokens, ahead)


def _is_a_pair(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether "and" joins two things that one service is for ("Fire and Rescue Service")."""
    if at < 1 or at + 2 >= len(tokens) or tokens[at].low != "and":
        return False
    pair = tokens[at - 1].low in _SERVED and tokens[at + 1].low in _SERVED and tokens[at + 1].capital
    return pair and tokens[at + 2].capital and is_body(tokens[at + 2], lexicon)


_SERVED: Final = frozenset(
    "fire rescue search ambulance emergency health safety food drug drugs parks gardens roads water sewerage"
    " trade industry transport housing science technology education culture sports youth".split()
)
"""What services and departments are for, in pairs."""
_SURNAMES: Final = frozenset("Said May August Early Still Friday".split())
"""Openers that may be a name behind a first name ("Theresa May")."""


def _joined(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """Whether a body's own "of" or "for" stands before: its "and" goes on with the same name."""
    return any(token.low in ("of", "for") for token in tokens[max(begin, end - 12) : end])


def _touches(text: str, tokens: Sequence[Token], at: int) -> bool:
    """Whether only one space, or nothing, parts a token from the one before it."""
    if not (tokens[at].words[0].isalnum() or tokens[at].words == "&"):
        return False
    return (
        text[tokens[at - 1].end : tokens[at].start] in (" ", "\u00a0")
        and tokens[at - 1].words[-1] not in ",;:!?"
    )
