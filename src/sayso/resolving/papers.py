"""Texts that speak for themselves: a report, a log, an article of a law, by the noun that heads a phrase.

A text is told from whoever issued it by its noun alone: who owns it stands before it ("the ministry's own
records"), who signed or saw it behind ("a memo, signed by its chief surveyor"). Words that are nothing but
somebody's utterance ("a statement") are not among these texts: they speak for their issuer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from sayso.core.source import Kind
from sayso.resolving.clauses import kind_by_head
from sayso.resolving.countries import country_of
from sayso.resolving.lexicon import Lexicon, Nature
from sayso.resolving.units import MARKS, RELATIVE, Unit, unit_of


def is_paper(noun: str, lexicon: Lexicon) -> bool:
    """Whether a noun is that of a text, a picture or a count which speaks for itself."""
    known = lexicon.noun(noun)
    if known is not None:
        return known.nature is Nature.DOCUMENT and known.kind is Kind.DOCUMENT
    return kind_by_head(noun) is Kind.DOCUMENT


def may_be_paper(unit: Unit, lexicon: Lexicon) -> bool:
    """Whether a word can head the phrase of a text at all: most words of a sentence are passed over here."""
    if unit.name is not None:
        return False
    low = unit.low
    return (
        bool(unit.noun)
        or not lexicon.knows_nothing_of(low)
        or low in _LEAVES
        or low in _OWNED_COUNTS
        or kind_by_head(low) is Kind.DOCUMENT
    )


def paper_at(text: str, units: Sequence[Unit], begin: int, end: int, lexicon: Lexicon) -> Unit | None:
    """The noun of a text that heads the base units[begin:end]."""
    last = units[end - 1]
    if end - begin > 1 and _NUMBER.fullmatch(last.words) and units[end - 2].low in _NUMBERED:
        return units[end - 2]  # "Article 14 of the constitution"
    of = end < len(units) and units[end].low in ("of", "from")
    if of and last.low in _LEAVES:
        return unit_of(last.start, last.end, last.words, noun="document")
    part = last.low == "section" and of
    if last.name is not None or not last.words[:1].isalpha() or part:
        return None
    if last.low in _OWNED_COUNTS:
        counts = end - begin > 1 and is_owned(text, units, begin, last)
        return unit_of(last.start, last.end, last.words, noun="official figures") if counts else None
    noun = last.noun or (last.low if last.words.islower() or end - begin == 1 else "")
    return last if noun and is_paper(noun, lexicon) else None


def is_owned(text: str, units: Sequence[Unit], begin: int, head: Unit) -> bool:
    """Whether the words before the noun of a text say in the possessive whose it is."""
    return _POSSESSIVE.search(text, units[begin].start, head.start) is not None


def is_called_as_a_text(words: str) -> bool:
    """Whether a name is that of a law, a treaty or a book, by the word that it turns on."""
    return _CALLED.match(words) is not None


def has_a_number(words: str) -> bool:
    """Whether a part of a text is told by its number or letter, by which it can be found."""
    first, _, rest = words.removeprefix("the ").removeprefix("The ").partition(" ")
    return (
        first.casefold() in _NUMBERED
        and bool(rest)
        and _NUMBER.fullmatch(rest.split()[0].strip(",")) is not None
    )


def issuer_before(units: Sequence[Unit], end: int) -> int:
    """Before which unit the issuer of a text must be told: who stands behind a mark is another."""
    return next(
        (k for k in range(end, len(units)) if units[k].words in MARKS or units[k].low in RELATIVE), len(units)
    )


def is_a_platform(unit: Unit) -> bool:
    """Whether a name before the noun of a text only tells where it was posted ("a WhatsApp message")."""
    return unit.low in PLATFORMS or bool(country_of(unit.words))


_CALLED: Final = re.compile(
    r"(?:[Tt]he )?(?:[A-Z][\w’'-]* (?:(?:and|of|&|on|for) )?){1,5}(?:Acts?|Conventions?|Treaty|Charter"
    r"|Covenant|Constitution|Code|Protocols?|Statute|Directive|Regulations?|Ordinance|Bill|Accords?|Pact"
    r"|Guidelines|Handbook|Manual|Bible|Gospel|Register|Yearbook|Almanac|Dictionary|Encyclopa?edia)"
    r"(?: (?:of )?\d{4})?\Z"
    r"|(?:[Tt]he )?(?:[A-Z][\w’'-]* ){0,4}(?:Conventions?|Treaty|Charter|Covenant|Protocol|Statute|Directive"
    r"|Code) (?:on|against|for|of|relating to|concerning) (?:the )?[A-Z]"
    r"|(?:[Tt]he )?(?:Bible|Koran|Quran|Qur'an|Torah|Talmud|Magna Carta)\Z"
)
_NUMBER: Final = re.compile(r"\d+[\w.()/-]*|[A-Z]|[IVXL]+")
_NUMBERED: Final = frozenset(
    "article section annex appendix paragraph clause chapter schedule form exhibit regulation rule page"
    " table figure slide part".split()
)
"""What has a number or a letter of its own in a text."""
_LEAVES: Final = frozenset("page pages copy copies".split())
"""What is some of a text, or one of its kind ("a page of the log", "a copy of the agreement")."""
_OWNED_COUNTS: Final = frozenset(("figures", "numbers"))
"""Counts where somebody has them, else people ("opposition figures") or nobody knows whose."""
_POSSESSIVE: Final = re.compile(r"\w['’]s\s|\ws['’]\s")
PLATFORMS: Final = frozenset(
    "whatsapp facebook twitter telegram instagram tiktok youtube viber linkedin weibo vkontakte".split()
)
NOT_ISSUED: Final = frozenset(
    "seen obtained sighted reviewed viewed examined signed shared leaked circulated verified ordered"
    " commissioned funded disclosed posted sent co-signed countersigned backed endorsed".split()
)
"""What others than its issuer do with a text ("a letter seen by the Courier")."""
