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
from dataclasses import dataclass, replace
from typing import Final

from sayso.core.initials import are_anothers
from sayso.core.span import Span
from sayso.judging.outlet_beside import Named, grown, named_beside, numbered
from sayso.judging.outlet_forms import CAPITALS, EDGES, MOST_NAMES, again, by_form
from sayso.judging.outlet_nouns import (
    MONTH,
    NAME,
    NO_DAY,
    NOUNS,
    OF_A_STATE,
    PAPERS,
    SMALL_NOUNS,
    TITLES,
)
from sayso.judging.outlet_pattern import media, patterns, world_wide
from sayso.judging.outlet_words import NO_OUTLET, is_a_name, matches_at, openings_in


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
    begins, mention = patterns()
    for match in matches_at(openings_in(text, begins), mention, text):
        if match["told"] and is_a_name(match["told"], text):
            match = mention.match(text, match.start("told")) or match
        if match["again"]:
            met.append(match)
            continue
        outlet = _outlet(match)
        if not (_is_short_for(text, outlet, found) or _is_anothers(text, match, outlet)):
            found.append(outlet)
    interviews = matches_at(openings_in(text, _SPEAKS), _INTERVIEW, text)
    found = _with(text, found, (Span(*match.span("name")) for match in interviews))
    found = _beside(text, found)
    found = _with(text, found, by_form(text))
    names = [*known, *(o.name.of(text) for o in found if not o.bare)]
    found = _with(text, found, again(text, names))
    its = _ITS.finditer(text)
    return _met_again(text, found, sorted((*met, *its), key=lambda match: match.start()))


def _with(text: str, found: Sequence[Outlet], names: Iterable[Span]) -> list[Outlet]:
    """The outlets and those of further names that lie in none of them, in order."""
    kept, starts = list(found), [outlet.span.start for outlet in found]
    for short in names:
        name = numbered(text, short)
        at = bisect_left(starts, name.start)
        if not any(outlet.span.overlaps(name) for outlet in kept[max(0, at - 1) : at + 1]):
            medium = "broadcast" if _ON_AIR.search(name.of(text)) else "press"
            kept.insert(at, Outlet(name, name, medium, name))
            starts.insert(at, name.start)
    return kept


def _beside(text: str, found: Sequence[Outlet]) -> list[Outlet]:
    """The outlets with those that a noun and a name beside it make, which take the place of their halves."""
    longer = [_grown(text, outlet) for outlet in found]
    made = [(named, _known_in(longer, named)) for named in named_beside(text)]
    whole = [
        Outlet(n.span, n.name, old.medium if old else _medium(n.span.of(text)), n.name) for n, old in made
    ]
    kept: list[Outlet] = []
    left = [o for o in longer if not any(each.span.overlaps(o.span) for each in whole)]
    for outlet in _apart([*left, *whole]):
        if not _is_short_for(text, outlet, kept):
            kept.append(outlet)
    return kept


def _grown(text: str, outlet: Outlet) -> Outlet:
    name = outlet.name if outlet.bare or outlet.reporter else grown(text, outlet.name)
    if name.start == outlet.name.start and name.end <= outlet.span.end:
        return outlet
    start, end = min(name.start, outlet.span.start), max(name.end, outlet.span.end)
    return replace(outlet, name=name, full=name, span=Span(start, end))


def _known_in(found: Sequence[Outlet], named: Named) -> Outlet | None:
    """The named one of the outlets that lies in this one."""
    return next((o for o in found if not o.bare and named.span.overlaps(o.span)), None)


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
    elif _LAST in named and named[_LAST].medium == _GUESSED and _is_said_of_it(match):
        name = named[_LAST].name
    else:
        return None
    return Outlet(Span(*match.span()), name, medium, name, reporter, again=True)


def _is_said_of_it(match: re.Match[str]) -> bool:
    """Whether a noun goes back to an outlet of which no word said what it is: "the same agency", or an agency
    that has "a source" in the text.
    """
    informs = _INFORMS.search(match.string, max(0, match.start() - _BEFORE), match.start())
    return informs is not None or _SAME.match(match[0]) is not None


_BEFORE: Final = 20
_INFORMS: Final = re.compile(r"\b(?:source|interlocutor|correspondent)s?\sof\s$")
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


def _is_anothers(text: str, match: re.Match[str], outlet: Outlet) -> bool:
    """Whether it only is written like an outlet: somebody's given name, what the text has initials for."""
    return _is_given(text, outlet) or (match["known"] is not None and are_anothers(text, outlet.name))


def _is_short_for(text: str, outlet: Outlet, found: Sequence[Outlet]) -> bool:
    """Whether it stands in brackets behind another, as its initials do: "Anadolu Agency (AA)"."""
    return (
        bool(found)
        and text[found[-1].span.end : outlet.span.start] == " ("
        and (text[outlet.span.end : outlet.span.end + 1] == ")")
    )


_THE: Final = re.compile(r"The\s")
_ITS_ARTICLE: Final = re.compile(r"(?:The|An?)\s")
"""The article of "A Delta News reporter" is the reporter's."""


def _is_given(text: str, outlet: Outlet) -> bool:
    """Whether an agency's name is somebody's given one here: "told Sana Moro"."""
    called = outlet.name.of(text) in _ALSO_GIVEN and outlet.span == outlet.name
    return called and _SURNAME.match(text, outlet.span.end) is not None


_ALSO_GIVEN: Final = frozenset(
    "Beta Cihan Dogan Firat Hina Kayhan Maan Mehr Petra Rozana Saba Sabah Sana Shafaq Tasnim Wafa"
    " Zaman".split()
)
"""The names in the lexicon by which people are called, too."""
_SURNAME: Final = re.compile(
    rf"\s{NO_DAY}(?!(?:{CAPITALS}|{MONTH}|News|Press|Media|Online|English|Arabic|TV|Radio)\b)[A-Z][a-z’'-]{{2,}}"
    r"(?=[.,;:”\"]|\s[a-z])"
)
_PARTS: Final = tuple("titled voice posting posted known quoted styled named called apposed title".split())
"""The parts of the pattern that hold a name."""


def _outlet(match: re.Match[str]) -> Outlet:
    """The outlet of a match: which of its words name it, by what medium it passes on, and whether its staff
    do.
    """
    span = Span(match.start(), match.end())
    reporter = match["staff"] is not None
    if match["bare"]:
        name = Span(*match.span("bare"))
        return Outlet(span, name, _medium(match["bare"]), name, reporter, bare=True)
    part = next(part for part in _PARTS if match[part])
    if (
        part == "named"
        and _ONE_OF_A_LAND.fullmatch(match[part])
        and _AN.search(match.string, max(0, span.start - len(" an ")), span.start)
    ):
        return Outlet(span, span, _medium(match[part]), span, reporter, bare=True)
    medium = media().get(match[part], "") or _medium(match.group())
    name = Span(*match.span(part))
    article = _ITS_ARTICLE if reporter else _THE
    if match[part] not in media() and (found := article.match(match.string, name.start)):
        name = Span(found.end(), name.end)
    plain = not match["after"] or name.of(match.string) in world_wide()
    full = name if plain else Span(name.start, match.end("after"))
    return Outlet(span, name, medium, full, reporter)


_ONE_OF_A_LAND: Final = re.compile(rf"[A-Z]\w+{OF_A_STATE}\s{SMALL_NOUNS}")
_AN: Final = re.compile(r"\b[Aa]n?\s\Z")
"""Behind "a" a people's adjective is no name: "told a Swedish newspaper"."""


def _medium(words: str) -> str:
    return next((m for m, noun in NOUNS.items() if re.search(rf"(?<!\w){noun}(?!\w)", words)), "press")
