"""What a name names, as far as its own words tell: the noun of a body in it, a first name before it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sayso.resolving.body_words import kind_by_words
from sayso.resolving.countries import country_of, is_adjective
from sayso.resolving.lexicon import Lexicon, Nature, is_first_name
from sayso.resolving.tokens import LINKS, Token, is_short


def nature_of(run: Sequence[Token], lexicon: Lexicon, words: str) -> Nature:
    """What a name names, as far as its own words tell."""
    if actor := lexicon.actor(words):
        return actor.nature
    surname = len(run) == 2 and run[1].bare in _SURNAMES and is_first_name(run[0].words)
    called = len(run) == 2 and may_be_given(run[0].words)  # "Jihad Darwish"
    body = any(is_body(token, lexicon) for token in (run[:1] if surname else run[called:]))
    if body or any(token.low in LINKS or token.words == "Without" for token in run):
        return Nature.BODY
    given = len(run) > 1 and (is_first_name(run[0].words) or may_be_given(run[0].words))
    closes = len(run) > 1 and run[-1].bare in LAST_WORDS and kind_by_words(words)
    if closes and not (given and run[-1].bare in _SURNAMES):
        return Nature.BODY
    if given:
        return Nature.PERSON
    if len(run) == 2 and all(is_short(token.words) for token in run) and lexicon.actor(run[-1].words):
        return Nature.BODY
    if len(run) == 1 and run[0].words.isupper() and 2 <= len(run[0].words) <= 6:
        return Nature.BODY
    if len(run) == 1 and is_first_name(run[0].words) and not country_of(words):
        return Nature.PERSON
    return Nature.UNKNOWN


def may_be_given(word: str) -> bool:
    """Whether a name that is listed as an agency's, a body's or a country's is a given one, too."""
    return word[1:].islower() and word in _ALSO_GIVEN


def is_body(token: Token, lexicon: Lexicon) -> bool:
    noun = lexicon.noun(token.bare)
    if noun is None:
        return token.bare in _BODY_WORDS and not is_adjective(token.words)
    return noun.nature is Nature.BODY or token.bare in _BODY_WORDS


def is_body_word(word: str) -> bool:
    """Whether a word closes or makes the name of a body."""
    return word.casefold() in _BODY_WORDS


_BODY_WORDS: Final = frozenset(
    "rights affairs nations force forces army militia institute institution university college academy house"
    " organisation organization council committee commission ministry department observatory watch"
    " network union league association society foundation hospital clinic church mosque party"
    " movement front brigade brigades coalition alliance agency news times post herald tribune"
    " press radio tv television channel bank group corps corporation company inc ltd plc gmbh llc"
    " directorate office bureau center centre court parliament senate congress chamber kingdom"
    " republic security defence defense command staff staffs service services authority police"
    " fund trust club federation guild syndicate consortium confederation forum archive bloc".split()
)
"""Words that close or make the name of a body, also those that the list of nouns has only in compounds."""


LAST_WORDS: Final = frozenset(
    "united rovers wanderers athletic albion fc afc cf holdings partners ventures capital securities"
    " investments advisers advisors analytics research insurance assurance mutual"
    " airlines airways shipping railways pharmaceuticals pharma therapeutics technologies technology systems"
    " software solutions telecom industries enterprises consulting studios pictures resources logistics"
    " construction energy power petroleum electric motors robotics aerospace semiconductors foods breweries"
    " brewery builders"
    " board survey transit buses bakery"
    " stores supermarkets hotels resorts properties laboratories labs observatory museum"
    " theatre theater orchestra philharmonic opera gallery polytechnic inspectorate constabulary"
    " treasury".split()
)
"""Words that make the name of a body where they close it ("Harwick Rovers", "Nordhaven Mutual")."""


_SURNAMES: Final = frozenset(("power", "gallery", "opera", "albion", "brand"))
"""Of those words, the ones that may be a surname behind a first name."""


_ALSO_GIVEN: Final = frozenset(
    "America Argentina Asia China Cuba Dakota Fateh Firat Fox France Georgia Germany Havana Holland India"
    " Ireland Irena Israel Italy Jihad Jordan Kenya Maan Mali Malta Mehr Morena Nike Oceana Oman Palestine"
    " Paris Riyadh Sana Sanaa Santiago Senegal Shafaq Sofia Syria Tasnim Tunis Wafa Wellington".split()
)
"""Of the listed names of one word those by which people are called, too; no agency of which that is not so
("Reuters Velm"), no capital by which hardly anybody is.
"""
