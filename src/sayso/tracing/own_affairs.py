"""Whether an office is told to speak of its own affairs: the claim names its side, or calls it by its noun.

An army, a militia or a party on what others did says no more than anybody; on its own losses, strikes and
prisoners it knows. "Two soldiers of the Orlavan army are missing" is the Orlavan army's own, whoever else
says so; "in the Sirat valley" makes nothing the Sirat Guard's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from sayso.core.origin import Access, Basis, Ground

SURE: Final = 0.8
"""That an office knows of its own affairs (as for other offices in `lexicons/access.csv`)."""

LIKELY: Final = 0.6
"""That soldiers who are told to be nobody's are its own: reports of a war leave out whose they are."""

WORD: Final = 40
"""Letters of a word before a name: without a bound a word of 100,000 takes a minute."""

STEM: Final = 5
"""Letters that "Tarvia" and "Tarvian", "Syria" and "Syrian" share."""


def on_its_own(basis: Basis, contents: Iterable[str]) -> Basis:
    """The basis, surer where it is an unsure office and the claim's words are of its own affairs."""
    if basis.access is not Access.OFFICE or basis.sure >= SURE:
        return basis
    names = [name for name in basis.names if name]
    contents = tuple(contents)
    for find, sure in ((own_in, SURE), (own_people, LIKELY), (own_deeds, LIKELY)):
        for content in contents if basis.sure < sure else ():
            if found := next((words for name in names if (words := find(name, content))), ""):
                why = f"“{found}” on its own affairs"
                return replace(basis, sure=sure, why=why, ground=Ground.WORDS)
    return basis


def own_in(name: str, content: str) -> str:
    """The words of a claim that name the side of whoever has this name, or nothing."""
    for proper in dict.fromkeys(stem(word) for word in _PROPER.findall(name) if word not in _TITLES):
        before = rf"(?:\b([\w’'-]{{1,{WORD}}}) )?(?:\b(?:the|a|an|this|its) )?"
        pattern = rf"{before}\b({re.escape(proper)}\w*)(?: (\w+))?"
        for match in re.finditer(pattern, content):
            if not _is_place((match[1] or "").casefold(), match[3] or ""):
                return match[2]
    nouns = (match[0].casefold() for match in _FORCES.finditer(name))
    for noun in dict.fromkeys(nouns):
        if found := re.search(rf"\bthe {re.escape(noun)}\b", content, re.IGNORECASE):
            return found[0]
    return ""


def own_people(name: str, content: str) -> str:
    """The words for an army's own people, where a claim gives them to nobody else: "9 recruits fell ill"."""
    if not _ARMY.search(name) or _OTHERS.search(content):
        return ""
    found = _PEOPLE.search(content)
    return found[0] if found else ""


def own_deeds(name: str, content: str) -> str:
    """The words for what those who fight do themselves, by arms or by a deal of both sides; of whom they
    speak as enemies they struck: "four drones were shot down", "a truce of two hours was agreed".
    """
    if not (_ARMY.search(name) or _FORCES.search(name)):
        return ""
    found = _DEEDS.search(content) or (_STRUCK.search(content) if _ENEMIES.search(content) else None)
    return found[0] if found else ""


def stem(word: str) -> str:
    """What a country and those who are of it have in common."""
    return word[: max(STEM, len(word) - 3)] if len(word) > STEM else word


def _is_place(before: str, behind: str) -> bool:
    return before in _WHERE or behind.casefold() in _LAND


_ARMY: Final = re.compile(
    r"\b(?:defen[cs]e|army|navy|air force|armed forces|general staff|military)\b", re.IGNORECASE
)
_PEOPLE: Final = re.compile(
    r"\b(?:recruits?|conscripts?|cadets?|servicem[ae]n|servicewom[ae]n|reservists?|draftees?"
    r"|soldiers?|sailors?|airm[ae]n|border guards?|sentr(?:y|ies)|garrison|gunners?|sappers?|marines"
    r"|paratroopers?|troops|barracks|outposts?"
    r"|(?:army|border|military) (?:base|post|airfield|vehicle)s?)\b(?! of (?:the )?(?-i:[A-Z]))",
    re.IGNORECASE,
)
_HELD: Final = r"(?:prisoners?|captives?|hostages?|detainees?|imprisoned|bodies)"
_LET_GO: Final = (
    r"(?:exchanged?|swapped|released?|freed|handed over|gave up|set free|let (?:go|out)|exchange of)"
)
_DEEDS: Final = re.compile(
    r"\b(?:shot|brought|shoots?|shooting) down|\b(?:downed|intercepted|repelled|repulsed|thwarted)\b"
    rf"|\b{_LET_GO}\b.{{0,30}}?\b{_HELD}\b|\b{_HELD}\b.{{0,30}}?\b{_LET_GO}\b"
    r"|\b(?:truce|cease-?fire|armistice)\b",
    re.IGNORECASE,
)
_STRUCK: Final = re.compile(
    r"\b(?:neutrali[sz](?:ed|es|ing)|eliminat(?:ed|es|ing)|liquidat(?:ed|es|ing)|wiped out|put out of action"
    r"|precision|targeted|target was|killed|killing|destroyed|captured|lost)\b",
    re.IGNORECASE,
)
_ENEMIES: Final = re.compile(
    r"\b(?:enem(?:y|ies)|rebels?|insurgents?|terrorists?|militants?|gunm[ae]n|fighters|combatants"
    r"|extremists?|bandits?|saboteurs?)\b",
    re.IGNORECASE,
)
_OTHERS: Final = re.compile(
    r"\b(?:enem(?:y|ies)|hostile|opposing|rebels?|insurgents?|occupiers?|occupying|foreign|invaders?|their"
    r"|terrorists?|militants?|gunm[ae]n|fighters?|militia(?:s|m[ae]n)?|jihadis\w*|extremists?|armed groups?"
    r"|mercenar(?:y|ies))\b|\b(?-i:[A-Z])\w+(?:[ia]n|ese|ish|i) (?:[a-z]+ )?"
    r"(?:soldier|recruit|conscript|servic|sailor|border|troop|garrison|cadet|post|base|barrack|outpost)",
    re.IGNORECASE,
)
"""Words by which the soldiers of a claim are somebody else's."""


_PROPER: Final = re.compile(r"\b[A-Z][\w’-]{3,}\b")
_TITLES: Final = frozenset(
    "The Ministry Defence Defense Department Army Armed Forces Force Command General Staff Colonel Major "
    "Captain Lieutenant Brigadier Admiral Marshal Commander Spokesman Spokeswoman Spokesperson Minister "
    "Guard Guards Brigade Division Front Party Movement Union Council National Democratic People Peoples "
    "State Headquarters Navy Military Chief Deputy Official Representative Central "
    "North South East West Northern "
    "Southern Eastern Western United Free Liberation".split()
)
_FORCES: Final = re.compile(
    r"\b(?:army|militia|navy|air force|armed forces|coalition|brigade|garrison|party|movement|union|alliance|"
    r"front|guerrillas|rebels|insurgents|opposition)\b",
    re.IGNORECASE,
)
_WHERE: Final = frozenset("in at near from to into around outside towards toward over across above".split())
_LAND: Final = frozenset(
    "valley city town village district province region road river border area plain mountains hills bridge "
    "airport square street countryside governorate coast bay gulf sea lake pass post".split()
)
