"""An outlet's noun and its name beside it are one mention: "Radio Delta, a local outlet", "the trade journal
Sail & Oar", "Velm's state broadcaster, VRT,".

Looked for from the noun: a name right behind it, one behind it between commas, one before its apposition.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from sayso.core.numbers import COUNTS_NOTHING
from sayso.core.span import Span
from sayso.judging.outlet_nouns import NO_DAY
from sayso.judging.outlet_words import FOREIGN, NO_OUTLET, PROPER, QUOTED


class Named(NamedTuple):
    """A name, and all the words that tell of its outlet."""

    name: Span
    span: Span


def named_beside(text: str) -> Iterator[Named]:
    """The outlets that a noun and a name beside it make, and those whose name says it all."""
    for match in _SPELT.finditer(text):
        yield Named(Span(*match.span()), Span(*match.span()))
    for noun in _NOUN.finditer(text):
        if named := _after(text, noun) or _explained(text, noun):
            yield named


def _after(text: str, noun: re.Match[str]) -> Named | None:
    """What a noun calls by a name behind it: "the weekly Kurant", "Velm's state broadcaster, VRT, said"."""
    begin, end = noun.span()
    before = text[max(0, begin - _NEAR) : begin]
    if not noun["often"]:
        match = _BEHIND.match(text, end) or _BETWEEN.match(text, end)
    else:
        match = _BEHIND_OFTEN.match(text, end) if _DETERMINED.search(before) else None
    if not match:
        return None
    return Named(Span(*match.span("name")), Span(begin - len(_before(before)), match.end("name")))


def _explained(text: str, noun: re.Match[str]) -> Named | None:
    """What a noun explains behind a name: "Radio Delta, a local outlet"."""
    at = max(0, noun.start() - _FAR)
    if noun["many"] or not _GOES_ON.match(text, noun.end()):
        return None
    match = _APPOSED.search(text[at : noun.start()])
    if not match:
        return None
    name = Span(at + match.start("name"), at + match.end("name"))
    return Named(name, Span(name.start, noun.end()))


def grown(text: str, name: Span) -> Span:
    """The name with the words that close it behind: "Delta News" of "Delta News Service", "RIA Sever"; and
    with the one before an article in small letters, "Sawt al-Delta".
    """
    if name.of(text).startswith(_ARTICLES) and (first := _FIRST.search(text, *_just_before(name))):
        name = Span(first.start(1), name.end)
    if (news := _OF_NEWS.match(text, name.end)) and _AN_AGENCY.search(name.of(text)):
        return Span(name.start, news.end())
    match = _CLOSED.match(text, name.end) or (name.of(text) == "RIA" and _OF_RIA.match(text, name.end))
    return Span(name.start, match.end()) if match else numbered(text, name)


def _just_before(name: Span) -> tuple[int, int]:
    return max(0, name.start - _WORD), name.start


_WORD: Final = 30
"""Letters of the longest word that is looked at before a name."""
_ARTICLES: Final = ("al-", "el-")
_FIRST: Final = re.compile(
    r"(?<![\w-])(?!(?:The|In|On|At|To|By|And|But|For|From|With)\s)([A-Z][a-z]+(?<!i)(?<!an))\s$"
)
"""The word that begins a name of which the rest has an article: no people's ("Velmi al-Delta")."""
_AN_AGENCY: Final = re.compile(r"\b[Aa]gency$")
_OF_NEWS: Final = re.compile(
    r"\sof\s(?:[A-Za-z]+\s)?(?:[Nn]ews|[Ii]nformation|[Pp]ress)(?:-\d{1,2})?(?![\w-])"
)


def numbered(text: str, name: Span) -> Span:
    """The name with the number that a channel goes by: "Velm 24", "Velm One"."""
    match = None if name.of(text)[-1].isdigit() else _ITS_NUMBER.match(text, name.end)
    return Span(name.start, match.end()) if match else name


def _before(words: str) -> str:
    """What belongs to a noun before it: its adjectives."""
    match = _ADJECTIVES.search(words)
    return match[0] if match else ""


_NEAR: Final = 60
_FAR: Final = 120
"""Code points before a noun in which its adjectives stand, and the name that it explains."""
_JOINED: Final = r"(?:\s(?:&|de|de la|de los|von der|del|della|di|da|do|du|des|of|et|y|i|and|al))?"
NAME: Final = (
    rf"(?P<name>{QUOTED}|{NO_DAY}{NO_OUTLET}(?:{FOREIGN})?{PROPER}(?:{_JOINED}\s(?:al-|el-)?{PROPER}){{0,3}}(?:\s\d{{1,3}}(?!\w))?"
    r"|\d{1,3}[A-Z]\w+(?:\.\w{2,4})?)"
)
"""A name of one to four words with what joins them."""
_ALWAYS: Final = (
    r"(?:newspaper|magazine|tabloid|(?:news|web|trade|business)\s?portal|portal|(?:news\s)?web\s?site|news\ssite"
    r"|news\soutlet|outlet|(?:news|press|wire|telegraph)\sagency|wire\sservice|broadcaster|newsletter|podcast"
    r"|(?:TV|television|radio|news|satellite|Telegram|YouTube)\s(?:channel|station|network)"
    r"|(?:trade|law|medical|science|scientific|academic|literary)\sjournal|fact-checking\ssite)"
)
_MANY: Final = r"(?:channel|(?<!power )(?<!police )(?<!fire )station|network|site|agency)"
_OFTEN: Final = rf"(?:daily|weekly|monthly|quarterly|paper|journal|blog|(?P<many>{_MANY}))"
"""Nouns of outlets, and those that mean other things as well: adjectives, and what has many kinds."""
_NOUN: Final = re.compile(rf"(?<![\w-])(?:{_ALWAYS}|(?P<often>{_OFTEN}))(?![\w-]|[’']s)")
_DETERMINED: Final = re.compile(
    r"(?:(?<![\w-])(?:[Tt]he|[A-Z]\w+[’']s|[Ll]ocal|[Ss]tate|[A-Z]\w+(?:an|ish|ese|ch|i))\s(?:[\w-]+\s){0,2}"
    r"|(?:^|[.\n])\s*[A-Z][\w-]+\s)$"
)
"""Before a noun that means other things, an article or what places it."""
_TELLS: Final = (
    r"(?=[,.;:”\"»)]|\s\(|\s(?:that|on|in\san?|earlier|also|later"
    r"|report\w*|sa(?:id|ys)|quot\w+|cit\w+|wrote|writes|claim\w*|publish\w+|aired|broadcast|carried|add(?:s|ed))\b)"
)
"""What follows a name that is a whole one and does something, or ends there."""
_BEHIND: Final = re.compile(rf"\s(?:[Tt]he\s)?{NAME}(?![\w-])(?!\s(?:[A-Z]|[Aa]gency\b))")
_BEHIND_OFTEN: Final = re.compile(rf"(?!\s[«“„\"]\W?[a-z])\s(?:[Tt]he\s)?{NAME}{_TELLS}")
_MODIFIED: Final = (
    r"(?:\s(?:close|based|run|owned|linked|loyal|affiliated|published|in|of|from|near|for|allied|funded|that|which)"
    r"\s[^,.;:\n]{2,60}?)?"
)
_BETWEEN: Final = re.compile(
    rf"{_MODIFIED},\s(?:[Tt]he\s)?{NAME},\s(?=(?:has|had|also|later|\w+ly)?\s?"
    r"(?:report|sa(?:id|ys)|quot|cit|wrote|writes|claim|publish|aired|broadcast|carried|show|announc)\w*)"
)
_GOES_ON: Final = re.compile(rf"{_MODIFIED}(?=[,.;]|\s?$|\n)")
_APPOSED: Final = re.compile(
    rf"(?<![\w-]){NAME},\s(?:an?|the|one\sof\s[^,.;]{{2,30}}?|[A-Z][\w-]*[’']s)\s(?:[\w’'-]+\s){{0,4}}$"
)
_ADJECTIVES: Final = re.compile(
    r"(?<![\w-])(?:(?:[Ss]tate|[Oo]fficial|[Ll]ocal|[Pp]rivate|[Rr]egional|[Oo]pposition|[Ii]ndependent|[Nn]ational|[Pp]ublic"
    r"|[A-Za-z]+-[a-z]+|[A-Z][\w-]*(?:[’']s|an|ish|ese|ch|i))\s){1,3}$"
)
_CLOSED: Final = re.compile(
    r"(?:\s(?:News|Press|Telegraph|Broadcasting|Wire|Media))?"
    r"\s(?:Service|Agency|Network|Corporation|Channel|Station|(?<=[a-z] )Press)"
    r"(?!\w|\s[A-Z]|\s(?:release|conference|office))"
)
_OF_RIA: Final = re.compile(r"\s(?:«[^«»\n]{2,40}»|[A-ZА-ЯЁ][a-zа-яё]{2,30}(?![\w-]|\s[A-ZА-ЯЁ]))")
_ITS_NUMBER: Final = re.compile(rf"\s(?:\d{{1,2}}|One|Two|Three|Four|Five)(?={COUNTS_NOTHING})")
"""A number behind which no more is counted."""
_SPELT: Final = re.compile(
    rf"(?<![\w-])(?:(?:{NO_OUTLET}{PROPER}\s){{1,3}}?(?:Broadcasting|Telegraph(?:ic)?)\s(?:Corporation|Agency|Service|Network"
    rf"|Company|Authority)|Press\sTrust\sof\s{PROPER}|(?:The\s)?Times\sof\s{PROPER})(?!\w|\s[A-Z])"
)
"""Names that no other body has."""
