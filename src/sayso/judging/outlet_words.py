"""What an outlet's name may look like, shared by those that look for one (outlets.py, outlet_forms.py)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

_NO_NAME: Final = (
    r"(?!(?:T(?:he|his|hat)|A(?:|(?:n|s|t)(?!-[A-Z])|nd|nother|fter)|I(?:n|t|ts)|O(?:n|ne|ther)|B(?:ut|y|oth|efore)|For|H(?:e|is|er)"
    r"|S(?:he|ome|ince)|M(?:eanwhile|ost|any)|They|Earlier|Later|Wh(?:en|ile))\b)"
)
"""Words that open a sentence; "As-", "An-" and "At-" before a capital are the article of an Arabic name."""
PROPER: Final = rf"(?:{_NO_NAME}(?:al-|el-)?[A-ZА-ЯЁ][\w.’'&/-]{{0,60}}\w(?:\+(?!\w))?|[A-Z](?![\w.]))"
"""A word with a capital, of a length that bounds the search: encoded data are one word of 100,000 letters."""
SPACED: Final = rf"(?:{_NO_NAME}(?:al-|el-)?[A-ZА-ЯЁ][\w.’'&/-]{{1,61}}+(?<=\w)(?=\s)|[A-Z](?![\w.]))"
"""The same before white space: not every letter is tried for its last."""
QUOTED: Final = r"(?:[«“„\"](?![a-z])[^«»“”„\"\n]{2,40}[»”“\"])"
"""A name in quotation marks; words that begin small are somebody's way of speaking."""
FOREIGN: Final = r"(?:La|Le|Les|El|Il|Lo|Die|Der|Das|De|Het|O|A|Al|The)\s"
"""Articles that begin an outlet's name in the language it is written in, and English ones that stay."""
NO_OUTLET: Final = (
    r"(?!(?:Parliament|Congress|Senate|President|Prime|Mr|Mrs|Ms|Dr|God|[A-Z]\w+ans?"
    r"|(?:the )?(?:UN|EU|US|USA|UK|NATO|OSCE|OPCW|IAEA|IMF|OPEC|UNSC|FBI|CIA|NSA|UNHCR|UNICEF|ICC|WHO|PKK|YPG"
    r"|PYD|SDF|FSA|ISIS|ISIL|IDF|MPs?|GOP|AIPAC|NAACP|AU|GCC|ASEAN))\b)"
)
"""Who is told things and is none: offices and bodies by their initials."""
_ENDS: Final = re.compile(r"\n[^\S\n]*\n")
"""Between paragraphs: a headline's last word is no part of the name on the line below."""


def openings_in(text: str, opening: re.Pattern[str]) -> list[int]:
    """Where a form may begin: behind each match of a mark with a word ahead, and where the text begins.

    A pattern that begins with a mark passes over letters several times as quickly as one that begins with a
    word; to match a long pattern at these places alone finds what looking for it everywhere would.
    """
    return [0, *(found.end() for found in opening.finditer(text))]


def matches_at(places: Iterable[int], form: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The matches that begin at these places, in order, none inside another or over a paragraph's end."""
    after = 0
    for place in places:
        match = form.match(text, place) if place >= after else None
        if match and not _ENDS.search(text, place, match.end()):
            yield match
            after = match.end()


def is_a_name(words: str, text: str) -> bool:
    """Whether one word before "agency" is its name, though it ends as a nationality does ("the Zeitman
    agency"): that of no country known, nor of a land of which the text tells ("Arlandian" beside Arland).
    """
    word = words.strip()
    if not _LIKE_A_PEOPLE.fullmatch(word) or _PEOPLES.fullmatch(word):
        return False
    return word.endswith("man") or not _tells_of(text, word[:-3])


def is_of_a_people(word: str) -> bool:
    """Whether a word says from where something is and names nothing: "Swedish", "Arlandian", "French"."""
    return _OF_A_PEOPLE.fullmatch(word) is not None or _PEOPLES.fullmatch(word) is not None


_OF_A_PEOPLE: Final = re.compile(
    r"[A-Z][a-z]{2,30}(?:ish|ese|ian|ean)|French|Dutch|Greek|Swiss|Czech|Thai|Arab|Scots|Welsh|Slovak|Serb|Croat|Uzbek|Kazakh|Kyrgyz"
    r"|Tajik|Iraqi|Israeli|Kuwaiti|Pakistani|Saudi|Yemeni|Emirati|Qatari|Bahraini|Omani|Bangladeshi|Azeri|Azerbaijani|Somali"
    r"|Nepali|Afghan|Filipino|Philippine|Cypriot|Icelandic|US|UK"
)


def _tells_of(text: str, land: str) -> bool:
    """Whether a word begins so that is not in turn what people or things of a land are called."""
    words = _proper_words(text)
    at = bisect_left(words, land)
    while at < len(words) and words[at].startswith(land):
        if _ITS_PEOPLE.fullmatch(words[at], len(land)) is None:
            return True
        at += 1
    return False


@lru_cache(maxsize=1)
def _proper_words(text: str) -> list[str]:
    """The words of a text that have a capital, in order: no text is looked through for each agency anew."""
    return sorted(set(_PROPER_WORD.findall(text)))


_PROPER_WORD: Final = re.compile(r"\b[A-Z]\w*")
_ITS_PEOPLE: Final = re.compile(r"\w{0,2}an")


_LIKE_A_PEOPLE: Final = re.compile(r"[A-Z][a-z]{2,30}an")
_PEOPLES: Final = re.compile(
    r"(?:Ger|Ro|Otto|Nor|Turk)man|(?:"
    r"Afric|Alban|Alger|Americ|Ango?l|Armen|Arab|As|Austral|Austr|Bahrain|Belarus|Belg|Boliv|Bosn"
    r"|Botswan|Brazil|Bulgar|Cambod|Camerooni|Canad|Catal|Chile|Colomb|Costa Ric|Crime|Croat|Cub"
    r"|Dominic|Ecuador|Egypt|Eritre|Eston|Ethiop|Europe|Fij|Gamb|Georg|Ghana|Guatemal|Guine|Guyan|Hait"
    r"|Hondur|Hungar|Ind|Indones|Iran|Ital|Jamaic|Jordan|Keny|Kore|Kurdistan|Latv|Liber|Liby|Lithuan"
    r"|Macedon|Malays|Mal|Mauritan|Mexic|Moldov|Mongol|Morocc|Mozambic|Namib|Nicaragu|Niger|Norweg"
    r"|Osset|Palestin|Panaman|Paraguay|Pers|Peruv|Puerto Ric|Roman|Russ|Rwand|Samo|Saud|Scandinav|Serb"
    r"|Siber|Singapore|Slovak|Sloven|Somal|Syr|Tanzan|Tibet|Tunis|Ugand|Ukrain|Uruguay|Venezuel|Zamb"
    r"|Zimbabwe"
    r")i?an"
)
"""Countries' adjectives in -an, from general knowledge."""
