"""Where a text names somebody who can pass words on: outlets, agencies, their reporters.

Names come from `lexicons/media.csv`, written by us from general knowledge of the world's outlets; names that
are everyday words are left out. It has name, medium (agency, broadcast, press), `site` (words of its address:
names with the same one are one outlet) and `plain` (known by its name alone). Others are built from a noun
that says it ("the portal «Вести.RU»", "Syrian state television", "Kanal 5", "the daily Kurant", "Radio
Delta"). "The agency", "the same channel" is the outlet of its kind named last. Every name is a stretch of the
text. The text is read once.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from sayso.core.span import Span
from sayso.judging.lexicon import rows
from sayso.judging.outlet_forms import EDGES, MOST_NAMES, again, by_form
from sayso.judging.outlet_nouns import (
    ADJECTIVE,
    APPOSED,
    CHANNEL,
    HYPHENED,
    MANY,
    NAME,
    NEWS,
    NO_DAY,
    NO_MEDIUM,
    NOUNS,
    NUMBERED,
    OF_A_GROUP,
    OF_NEWS,
    ON_PLATFORM,
    PAPERS,
    PLURALS,
    PRESS,
    REPORTER,
    SITE,
    SMALL_NOUNS,
    TITLES,
    VOICE,
)
from sayso.judging.outlet_words import NO_OUTLET, PROPER, QUOTED, SPACED, matches_at, openings_in


@dataclass(frozen=True, slots=True)
class Outlet:
    """One mention: all its words, those that name it, the medium ("agency", "broadcast", "press").

    `full` is the name with the noun that says what it is ("SANA news agency"). `reporter` is true where the
    mention is of somebody who works for it ("an AFP photographer"), `bare` where it has no name at all
    ("media reports", "state television"), `again` where the name stands elsewhere ("the agency").
    """

    span: Span
    name: Span
    medium: str
    full: Span
    reporter: bool = False
    bare: bool = False
    again: bool = False


_LAST: Final = ""
"""Under what the outlet named last stands among those named, whatever its medium."""
_NEAR: Final = 300
"""Code points from an outlet to "its correspondent"."""
_ITS: Final = re.compile(r"\b[Ii]ts\s(?:[a-z]+\s)?(?:correspondent|reporter|columnist|photographer)\b")
_ON_AIR: Final = re.compile(r"\b(?:Tele|Radio\b|TV\b|FM\b|Kanal\b|Channel\b)|\wTV\b|\w{2}kanal\b")
"""In the name of an outlet that is seen or heard."""
_SHORT: Final = re.compile(
    r"(?!Agency|News|Television|Radio|Channel|Network|Media|East|West|North|South)[A-Z]\w{4,}"
)
"""A last word that may stand for a name: one that is no everyday word of outlets, or they have a rule."""
_INTERVIEW: Final = re.compile(
    r"(?:\b(?:[Ii]nterview|[Cc]onversation|[Cc]omments?|(?:[Tt]ele)?[Pp]hone call|[Tt]alk)"
    r"\s+(?:\w+\s+){0,2}?(?:with|to|for)"
    r"|\b[Aa]s (?:writes|transmits|transfers|reports|informs)"
    r"|\b(?:programme|ether|studio) of|\b(?:correspondent|journalist)s? of(?=\s[«“„])"
    r"|\b(?:told|tells|[Ss]peaking(?: exclusively)? to|[Ss]tatements?(?: made| given)? to)"
    r"(?=\s[A-Z]{2,5}\b|\s[«“„]))"
    rf"\s+(?:the\s+)?(?:(?:correspondent|reporter)s? (?:of|from)\s+)?{NO_OUTLET}{NAME}(?!\s+of\b)"
)
"""Places where one speaks to an outlet: whoever stands there is one, unless it is an office; "told" and
"speaking to" may have any listener, so that there initials alone are one.
"""
_SPEAKS: Final = re.compile(
    r"\W(?=[IiCcTtPpAaesjS])(?=[Ii]nterview|[Cc]onversation|[Cc]omment|[Tt]ele|[Pp]hone|[Tt]alk|[Aa]s [wtri]"
    r"|programme|ether|studio|correspondent|journalist|told|tells|[Ss]peaking|[Ss]tatement)"
)
"""With what such a place begins."""


def find_outlets(text: str, known: Iterable[str] = ()) -> tuple[Outlet, ...]:
    """The mentions of outlets in a text, in order, none inside another; `known` are names of some."""
    found: list[Outlet] = []
    met: list[re.Match[str]] = []
    begins, mention = _patterns()
    for match in matches_at(openings_in(text, begins), mention, text):
        if match["again"]:
            met.append(match)
        elif not _is_short_for(text, outlet := _outlet(match), found):
            found.append(outlet)
    interviews = matches_at(openings_in(text, _SPEAKS), _INTERVIEW, text)
    found = _with(text, found, (Span(*match.span("name")) for match in interviews))
    found = _with(text, found, by_form(text))
    names = [*known, *(o.name.of(text) for o in found if not o.bare)]
    found = _with(text, found, again(text, names))
    its = _ITS.finditer(text)
    return _met_again(text, found, sorted((*met, *its), key=lambda match: match.start()))


def _with(text: str, found: Sequence[Outlet], names: Iterable[Span]) -> list[Outlet]:
    """The outlets and those of further names that lie in none of them, in order."""
    kept, starts = list(found), [outlet.span.start for outlet in found]
    for name in names:
        at = bisect_left(starts, name.start)
        if not any(outlet.span.overlaps(name) for outlet in kept[max(0, at - 1) : at + 1]):
            medium = "broadcast" if _ON_AIR.search(name.of(text)) else "press"
            kept.insert(at, Outlet(name, name, medium, name))
            starts.insert(at, name.start)
    return kept


def _met_again(text: str, found: Sequence[Outlet], met: Sequence[re.Match[str]]) -> tuple[Outlet, ...]:
    """The outlets with those met again without their name: "the agency" is the one of its kind named last,
    "the Herald" and "the Ledger" the one whose name ends so.
    """
    named: dict[str, Outlet] = {}
    kept = [*found, *_shortened(text, found)]
    at = 0
    for match in met:
        while at < len(found) and found[at].span.end <= match.start():
            if not found[at].bare:
                named[found[at].medium] = named[_last_word(text, found[at])] = named[_LAST] = found[at]
            at += 1
        if at < len(found) and found[at].span.start < match.end():
            continue
        if outlet := _again(match, named) or _nameless(match):
            kept.append(outlet)
    return tuple(_apart(kept))


def _apart(outlets: Sequence[Outlet]) -> Iterator[Outlet]:
    """In order, without those that begin within another."""
    end = 0
    for outlet in sorted(outlets, key=lambda o: (o.span.start, -o.span.end)):
        if outlet.span.start >= end:
            yield outlet
            end = outlet.span.end


def _last_word(text: str, outlet: Outlet) -> str:
    return outlet.name.of(text).strip(EDGES).split()[-1]


def _again(match: re.Match[str], named: Mapping[str, Outlet]) -> Outlet | None:
    """The outlet that a noun with an article means; `named` are those before it, by medium and last word."""
    if match.re is _ITS:
        return _its_reporter(match, named.get(_LAST))
    noun, reporter = match["again"], match["staff"] is not None
    medium = "broadcast" if noun == "station" else _medium(noun)
    if noun in _NO_STAND_IN and noun not in named:
        return None
    if re.fullmatch(f"{PAPERS}|{TITLES}|Post", noun):
        name = named[noun].name if noun in named else Span(*match.span("again"))
    elif medium in named and noun != "media":
        name = named[medium].name
    elif _LAST in named and _SAME.match(match[0]) and named[_LAST].medium == _GUESSED:
        name = named[_LAST].name
    else:
        return None
    return Outlet(Span(*match.span()), name, medium, name, reporter, again=True)


_SAME: Final = re.compile(r"[Tt]he same\s")
_GUESSED: Final = "press"
"""The medium of an outlet of which no word says what it is: "the same agency" may be that."""
_NO_STAND_IN: Final = frozenset(("Today", "Online", "Zeitung", "Gazetesi"))
"""Words that close a name and stand for it only where it was told: "the Today programme"."""


def _nameless(match: re.Match[str]) -> Outlet | None:
    """An outlet of which only is told where it is: "the London-based daily", no other daily named."""
    if match.re is _ITS or not match["told"]:
        return None
    name = Span(match.start("told"), match.end("again"))
    return Outlet(
        Span(*match.span()), name, _medium(match["again"]), name, match["staff"] is not None, bare=True
    )


def _its_reporter(match: re.Match[str], outlet: Outlet | None) -> Outlet | None:
    """Somebody of the outlet named right before: "Its correspondent"."""
    if outlet is None or match.start() - outlet.span.end > _NEAR:
        return None
    return Outlet(Span(*match.span()), outlet.name, outlet.medium, outlet.name, reporter=True, again=True)


def _shortened(text: str, found: Sequence[Outlet]) -> Iterator[Outlet]:
    """Places where an article and the last word of a longer name stand for it: "the Ledger"."""
    longer: dict[str, Outlet] = {}
    for outlet in found:
        name = outlet.name.of(text)
        if " " in name and not outlet.bare and _SHORT.fullmatch(word := _last_word(text, outlet)):
            longer.setdefault(word, outlet)
    if longer:
        words = "|".join(re.escape(word) for word in sorted(longer)[:MOST_NAMES])
        for match in re.finditer(rf"\b[Tt]he\s({words})(?![\w-]|\s[A-Z])", text):
            outlet = longer[match[1]]
            if match.start() > outlet.span.start:
                yield Outlet(Span(*match.span()), outlet.name, outlet.medium, outlet.name, again=True)


def _is_short_for(text: str, outlet: Outlet, found: Sequence[Outlet]) -> bool:
    """Whether it stands in brackets behind another, as its initials do: "Anadolu Agency (AA)"."""
    return (
        bool(found)
        and text[found[-1].span.end : outlet.span.start] == " ("
        and (text[outlet.span.end : outlet.span.end + 1] == ")")
    )


@cache
def media() -> dict[str, str]:
    """The medium of every name in the lexicon."""
    return {row["name"]: row["medium"] for row in rows("media")}


@cache
def world_wide() -> frozenset[str]:
    """The names in the lexicon that need no noun to say what they are: "Reuters" of "Reuters news agency"."""
    return frozenset(row["name"] for row in rows("media") if row["plain"])


_BEGINS: Final = (
    r"[A-ZÀ-ŽА-ЯЁ]|[ae]l-|th(?:e|at)\s|media|stat|semi|pan-|anti-|part|rebel|army|offic|local|priv|pro-|reg|opp|ind|nat|pub|gov|news|press|agen|tele"
    r"|chan|radio|broad|net|dai|week|mag|tab|jour|port|web|site|paper|edit|res|outl|blog"
    r"|members|parish|school|union|trade|student|company|staff|party|industry|several|many|other|some|various|all|[a-z][\w-]{1,30}\.(?:ru|com|ua|net|org)\b"
)
"""With what a mention can begin beside a name in small letters: most words are passed over at once."""


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Where a mention may begin, and what it looks like."""
    names = _by_first_letter(sorted(media(), key=len, reverse=True))
    nouns = f"(?:{'|'.join(NOUNS.values())})"
    before = rf"(?:{ADJECTIVE}){{0,3}}?"
    closed = (
        rf"(?!(?:{SPACED}\s+){{0,2}}?{ON_PLATFORM}){NO_DAY}(?:{SPACED}\s+){{1,3}}?(?<![’']s\s)"
        rf"(?:{nouns}|{TITLES}|{PRESS})(?:\s\d+)?"
    )
    begins = "|".join([_BEGINS, *(re.escape(name) for name in media() if name[0].islower())])
    return re.compile(rf"[^\w@](?=[^\W\d_])(?={begins})"), re.compile(
        rf"(?={begins})(?:"
        rf"(?<=[«“„\"])(?P<titled>[A-ZÀ-ŽА-ЯЁ][^«»“”„\"\n]{{1,40}})[»”“\"]\s+{SMALL_NOUNS}(?!\w)"
        rf"|(?P<voice>{VOICE})(?:\s+{SMALL_NOUNS}(?!\w))?"
        rf"|{ON_PLATFORM}\s+(?P<posting>{QUOTED}|@\w+|{NO_DAY}{PROPER}(?:\s{NO_DAY}{PROPER}){{0,2}})"
        rf"|(?P<posted>(?!An?\s|{ADJECTIVE}|[\w-]{{1,30}}-(?:linked|affiliated|run|based|aligned|owned)\b)"
        rf"{PROPER}(?<![’']s)(?:\s{PROPER}(?<![’']s))?)\s+{CHANNEL}(?!\w|\s(?:{QUOTED}|@|{PROPER}))"
        rf"|{before}(?:{nouns}\s+)?(?P<known>{names})(?=s?(?!\w|-[\dA-Z]|\sAgency\b))"
        rf"(?P<after>\s+(?:state |official )?{nouns}(?!\w))?"
        rf"|{before}{nouns}\s+(?P<quoted>{QUOTED})"
        rf"|(?:{ADJECTIVE}){{1,3}}{SMALL_NOUNS}\s+(?P<styled>{NO_DAY}{PROPER}(?:\s{NO_DAY}{PROPER}){{0,2}})"
        rf"|(?:[A-Z][a-z]+-(?:language|based)\s)?(?P<named>{closed}|{NEWS}|{NUMBERED}|{HYPHENED}|{SITE}"
        rf"|(?={_ENDS_AS_NEWS}){PROPER}\w*(?:{OF_NEWS}))(?!\w|(?<=[Mm]edia){NO_MEDIUM})"
        rf"|(?<=told )(?P<title>The\s{PROPER})(?!\w|\s+{PROPER})"
        rf"|(?:the |The ){nouns}\s+(?P<called>{PROPER}(?:\s(?:&\s)?{PROPER}){{0,2}}(?:\s\d{{1,2}}(?!\w))?)"
        rf"|(?P<bare>(?:(?:{ADJECTIVE}){{1,3}}{_NOT_SOMEBODYS}(?:{nouns}|{PLURALS})|{OF_A_GROUP}"
        rf"|(?<!social )[Mm]edia|{MANY})(?:\s+reports?)?)"
        rf"(?!\w|\s{SITE}|{NO_MEDIUM}|(?<=Radio)\s[A-ZÀ-Ž]|(?<=Channel)\s[A-ZÀ-Ž])"
        rf"|{APPOSED}\s+(?P<apposed>{NO_DAY}{PROPER}(?:\s{NO_DAY}{PROPER}){{0,2}})"
        rf"|(?:[Tt]he|[Tt]he same|[Tt]hat)\s+"
        rf"(?:(?P<told>(?!{names})(?:{ADJECTIVE}){{1,2}})(?=[a-z])(?!media){_NOT_SOMEBODYS})?"
        rf"(?P<again>{nouns}|station|{TITLES})"
        rf"(?!\w|\s+(?:{QUOTED}|{PROPER}|{names}|{SITE}|(?:channel|station|network|agency|portal)\b))"
        rf")(?P<staff>(?:[’']?s)?(?:\s+TV)?\s+{REPORTER}(?!\w))?"
    )


_ENDS_AS_NEWS: Final = rf"[\w.’'&/-]{{0,80}}(?:{OF_NEWS})(?!\w)"
"""Looked for first: a name's letters would be tried one by one against each of its endings."""


def _by_first_letter(names: Iterable[str]) -> str:
    """A pattern of names, of which those that begin alike are looked at together; longer ones go first."""
    letters: dict[str, list[str]] = {}
    for name in names:
        letters.setdefault(name[0], []).append(re.escape(name[1:]))
    return "|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in letters.items())


_NOT_SOMEBODYS: Final = r"(?!(?<=[’']s\s)(?:web\s?site|site|blog|portal))"
"""Before nouns that are an outlet's, but for whose it is told: "the ministry's website"."""
_PARTS: Final = tuple("titled voice posting posted known quoted styled named called apposed title".split())
"""The parts of the pattern that hold a name."""


def _outlet(match: re.Match[str]) -> Outlet:
    span = Span(match.start(), match.end())
    reporter = match["staff"] is not None
    if match["bare"]:
        name = Span(*match.span("bare"))
        return Outlet(span, name, _medium(match["bare"]), name, reporter, bare=True)
    part = next(part for part in _PARTS if match[part])
    medium = media().get(match[part], "") or _medium(match.group())
    name = Span(*match.span(part))
    if name.of(match.string).startswith("The ") and match[part] not in media():
        name = Span(name.start + 4, name.end)
    plain = not match["after"] or name.of(match.string) in world_wide()
    full = name if plain else Span(name.start, match.end("after"))
    return Outlet(span, name, medium, full, reporter)


def _medium(words: str) -> str:
    return next((m for m, noun in NOUNS.items() if re.search(rf"(?<!\w){noun}(?!\w)", words)), "press")
