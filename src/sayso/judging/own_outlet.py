"""By which names the page itself speaks, and which names are one outlet's.

The page's own outlet is no hop of a chain (ledger, section 4). It is known from the document, its address,
its zones, and from datelines and bylines as texts without zones have them: "MOSCOW (Sputnik)", "Provinces,
SANA -", "MOSCOW, May 4 - RIA Novosti.", "Ada Moro, Delta Gazette", "[Delta News, 4 May] -",
"Source: MENA". Where nothing says it, an outlet of which the text tells what only its own articles do is the
page's: "Kurant could not verify this". Names with a site in common (`lexicons/media.csv`) are one outlet's.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final
from urllib.parse import urlsplit

from sayso.core.document import Document
from sayso.core.labels import NAME_WORD
from sayso.core.span import Span
from sayso.core.zone import Zone, ZoneKind
from sayso.judging.lexicon import rows
from sayso.judging.outlet_nouns import NOUNS, PAPERS, TITLES
from sayso.judging.outlets import Outlet


def own_names(document: Document, outlets: Sequence[Outlet], zones: Sequence[Zone]) -> frozenset[str]:
    """The names, as `squashed` gives them, under which the page itself speaks: outlet, site, byline,
    dateline.

    An agency in the byline is who the whole article is by, so it is no hop within it (rulings, "agency
    byline").
    """
    names = [document.outlet or "", _EDITION.sub("", document.outlet or "")]
    if address := document.final_url or document.url:
        names += _host(address).split(".")
    head = document.text[:_HEAD]
    names += (match[match.lastindex or 0] for match in _DATELINE.finditer(head))
    opens = (match[match.lastindex or 0] for match in _OPENING.finditer(head))
    names += (name for names_ in opens for name in names_.split("/"))
    dashed = {squashed(match[match.lastindex or 0]) for match in _DASHED.finditer(head)}
    names += (o.name.of(document.text) for o in outlets if squashed(o.name.of(document.text)) in dashed)
    names += (match[1] for match in _SOURCE_LINE.finditer(document.text))
    lines = (zone.span.of(document.text) for zone in zones if zone.kind is ZoneKind.DATELINE)
    names += (part for line in lines for part in _PARTS.split(line))
    bylines = [zone.span for zone in zones if zone.kind in (ZoneKind.BYLINE, ZoneKind.DATELINE)]
    bylines += (Span(*match.span()) for match in _BYLINE.finditer(head))
    names += (o.name.of(document.text) for o in outlets if any(span.contains(o.name) for span in bylines))
    names += _credited(document.text, outlets)
    names += _spelled_out(names, document.text, outlets)
    names += _by_its_last_words(names, document.text, outlets)
    if not any(names):
        names += _by_its_own_work(document.text, outlets) or _by_whom_it_met(document.text, outlets)
    own = frozenset(map(squashed, names)) - {""}
    sites = own.union(*(_sites_of().get(name, ()) for name in own))
    return own | _names_at(sites)


def _credited(text: str, outlets: Sequence[Outlet]) -> list[str]:
    """The outlets that sign a text: on a line of theirs above it or below, or behind its last stop."""
    end = len(text.rstrip())
    return [
        outlet.name.of(text)
        for outlet in outlets
        if not (outlet.bare or outlet.reporter)
        and (
            (not _ABOVE <= outlet.span.start < end - _BELOW and _is_signature(text, outlet.span))
            or (outlet.span.end + 2 >= end and _SIGNED.search(text[: outlet.span.start][-8:]))
        )
    ]


def _is_signature(text: str, outlet: Span) -> bool:
    """Whether the line of an outlet holds nothing but it, perhaps with another: "By AFP", "AFP/NNA"."""
    start = text.rfind("\n", 0, outlet.start) + 1
    end = text.find("\n", outlet.end)
    before, behind = text[start : outlet.start], text[outlet.end : end if end >= 0 else len(text)]
    return bool(_SIGNS.fullmatch(before) and _SIGNS_ON.fullmatch(behind) and (start or behind.strip()))


def _spelled_out(names: Sequence[str], text: str, outlets: Sequence[Outlet]) -> list[str]:
    """The outlets that a dateline has by their first letters alone: "(DW)" of the Delta Wire."""
    letters = {name for name in names if _LETTERS.fullmatch(name)}
    full = (outlet.name.of(text).removeprefix("The ").removeprefix("the ") for outlet in outlets)
    return [name for name in full if "".join(re.findall(r"\b[A-Z]", name)) in letters]


def _by_its_last_words(names: Sequence[str], text: str, outlets: Sequence[Outlet]) -> list[str]:
    """The outlets that a text has by the last words of the page's own name: "the Tribune" on the page of the
    Delta Tribune, but where another Tribune is spoken of; a last word alone needs its article.
    """
    own = {_ARTICLE.sub("", name) for name in names if " " in name}
    called = {outlet: _ARTICLE.sub("", outlet.name.of(text)) for outlet in outlets if not outlet.bare}
    others = [name for name in called.values() if name not in own]
    short = {name: outlet for outlet, name in called.items() if any(o.endswith(f" {name}") for o in own)}
    return [
        outlet.name.of(text)
        for outlet, name in called.items()
        if name in short
        and not any(other.endswith(f" {name}") and other not in short for other in others)
        and (" " in name or (name not in _NO_NAMES and _stands_for_a_name(text, outlet)))
    ]


def _stands_for_a_name(text: str, outlet: Outlet) -> bool:
    """Whether a word has the article that makes it a name ("told the Tribune", "a Tribune reporter"), or is
    no English one, which needs none ("told Kurant").
    """
    foreign = not _NOUN.search(outlet.name.of(text)) and len(outlet.name) >= _SHORTEST
    return outlet.reporter or foreign or _WITH_ARTICLE.search(text[: outlet.name.start][-6:]) is not None


def _by_its_own_work(text: str, outlets: Sequence[Outlet]) -> list[str]:
    """The outlets of which a text tells what only their own articles do: "«Kurant» could not verify this"."""
    return [
        outlet.name.of(text)
        for outlet in outlets
        if not outlet.bare
        and (
            _WORKS.match(text, outlet.span.end)
            or _ASKS.search(text[max(0, outlet.span.start - _NEAR) : outlet.span.start])
        )
    ]


def _by_whom_it_met(text: str, outlets: Sequence[Outlet]) -> list[str]:
    """The outlet that saw or asked something itself, is named again ("told Kurant"), and of which nothing
    tells as of another's: "Kurant has seen the invoice".
    """
    times: Counter[str] = Counter()
    saw, others = set(), set()
    for outlet in outlets:
        name = squashed(outlet.name.of(text))
        times[name] += 1
        before, behind = text[max(0, outlet.span.start - _NEAR) : outlet.span.start], outlet.span.end
        if outlet.bare or outlet.reporter or _REPORTS.match(text, behind) or _CITED.search(before):
            others.add(name)
        elif _SAW.match(text, behind) or _MET.search(before):
            saw.add(name)
    return [name for name in sorted(saw - others) if times[name] > 1]


def _host(address: str) -> str:
    """The host in an address; a page may say that it stands at one which is none."""
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


@cache
def _at_site() -> dict[str, set[str]]:
    """The squashed names of the outlets in the lexicon by those of their sites."""
    names: dict[str, set[str]] = {}
    for row in rows("media"):
        for site in row["site"].split():
            names.setdefault(squashed(site), set()).add(squashed(row["name"]))
    return names


@cache
def _sites_of() -> dict[str, set[str]]:
    """The squashed sites of the outlets in the lexicon by their squashed names: two names of one site are
    the same outlet.
    """
    sites: dict[str, set[str]] = {}
    for row in rows("media"):
        sites.setdefault(squashed(row["name"]), set()).update(map(squashed, row["site"].split()))
    return sites


def same_outlet(name: str) -> frozenset[str]:
    """All names, as `squashed` gives them, of the outlet that goes by this one."""
    return _names_at(_sites_of().get(squashed(name), ()))


def _names_at(sites: Iterable[str]) -> frozenset[str]:
    return frozenset().union(*(_at_site().get(site, ()) for site in sites))


def squashed(name: str) -> str:
    """The letters of a name without its article: "Asharq Al-Awsat" and "asharqalawsat" are one."""
    letters = "".join(c for c in name.casefold() if c.isalnum() or c == " ").removeprefix("the ")
    return letters.replace(" ", "").removeprefix("al") or letters


_EDITION: Final = re.compile(r"(?:[\s_.](?:[Oo]nline|[Ww]ebsite|English|International|com|net|org))+$")
"""What an outlet's name has behind it where its pages are meant: "told the BBC" is told BBC Online."""
_HEAD: Final = 3000
"""Code points within which a dateline stands."""
_DAY: Final = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_TOWN: Final = r"(?<!\w)[A-Z]{3,}[A-Z /-]{0,40}(?:,\s[A-Z]\w*\.?)?(?:,?\s(?:[A-Z]\w*\.?|\d{1,4})){0,3}\s*"
_AGENCY: Final = r"(?:RIA )?\w+(?:-\w+)?(?: \w+)?"
"""Whose a dateline is: a word or two, "Delta-Inform", "RIA Sever"."""
_DATELINE: Final = re.compile(
    rf"(?=[A-Z\n])(?:{_TOWN}\(({_AGENCY})\)"
    rf"|\n[A-Z]\w+(?:\s[A-Z]\w+)?\s\(({_AGENCY})\)"
    r"|(?:^|\n)[A-Z][\w-]+(?:[ /][A-Z]?[\w-]+){0,3},\s\(?([A-Z]{2,8})\)?\s?[–—-]"
    rf"|{_TOWN}[–—-]\s((?:RIA )?[A-Z][A-Za-z]+(?:-[A-Z][A-Za-z]+)?)\.\s"
    rf"|{_TOWN}[.,]?\s*/(TASS|[A-Z][A-Za-z -]{{1,20}})/"
    rf"|(?<!\w)([A-Z]\w+)\s+(?:Staff\b|{_DAY}\s+\d{{1,2}}\s+\w+\s+\d{{4}}))"
)
_PLACES: Final = r"(?:[A-Z][\w'’-]+(?:[ /][A-Z]?[\w'’-]+){0,3},\s?){1,4}"
_OPENING: Final = re.compile(
    rf"(?:^|\n)\s*{_PLACES}\(?([A-Z]{{2,8}})\)?\s?[_–—-](?=\s|[A-Z][a-z\s])"
    r"|(?:^|\n)\s*(?:[A-Z][\w'’ -]{1,40}\s)?[\[(]([A-Z][\w.]*(?:[ /][A-Z]\w+){0,3})"
    r"(?:,\s[^\])\n]{3,30})?[\])]\s?(?:[_–—-]|\?(?=\s[A-Z]))"
    r"|(?:^|\n)\s*[A-Z][\w'’-]+(?:[ ,/]{1,2}[A-Z]?[\w'’-]+){0,3}\s[–—-]\s([A-Z]{2,8})\s*(?=\n)"
)
"""Datelines that are glued to the text, of several towns, in brackets, on a line of their own; a mark of
question is a dash whose encoding was lost.
"""
_TITLED: Final = rf"[«“\"]?({NAME_WORD}(?:\s{NAME_WORD}){{0,3}})[»”\"]?\s*(?=\n)"
_DASHED: Final = re.compile(
    rf"(?:^|\n)\s*[A-Z][\w'’-]+(?:[ ,/]{{1,2}}[A-Z]?[\w'’-]+){{0,3}}\s[–—-]\s"
    rf"(?:(?:[Ss]pecial|[Ee]xclusive)(?:ly)?(?:\s[–—-]\s|\s(?:to|for)\s(?:the\s)?))?{_TITLED}"
    rf"|(?:^|\n)\s*(?:[Ss]pecial|[Ee]xclusive)\s(?:to|for)\s(?:the\s)?{_TITLED}"
)
"""A line of a town and a name with dashes, "Bahrin – special – Delta Net": the page's, where that is an
outlet's.
"""
_PARTS: Final = re.compile(r",\s?|\s?[–—:()/]\s?|\s-\s?")
"""Between the town, the day and the outlet of a dateline: a town passes nothing on."""
_SOURCE_LINE: Final = re.compile(
    r"\n[ \t]*S(?:ources?|OURCES?)\s?:[ \t]*(?:the\s|The\s)?([A-Z][^\n,;:]{1,40}?)"
    r"(?:,\s?(?:and\s)?(?:news\s)?agencies)?\.?[ \t]*(?=\n|$)"
)
"""A line with the one source of a page; of several, none is the page's own."""
_ARTICLE: Final = re.compile(r"^(?:The|the|An?|Our)\s")
_WITH_ARTICLE: Final = re.compile(r"\b[Tt]he\s$")
_NOUN: Final = re.compile(rf"{'|'.join(NOUNS.values())}|{TITLES}|{PAPERS}")
_SHORTEST: Final = 5
"""Letters of the shortest word that stands for a name without an article."""
_NO_NAMES: Final = frozenset("Agency News Online Radio TV Television Network Media Channel Press".split())
"""Last words of outlets' names that do not stand for them: "the radio" may be any."""
_LETTERS: Final = re.compile(r"[A-Z]{2,5}")
_BYLINE: Final = re.compile(
    r"(?<=\n)(?:[Bb]y\s)?(?:[A-Z][\w.’'-]*\s){1,3}[A-Z][\w.’'-]*(?:,|\s(?:\||/|–|—|-|for|of))\s(?:the\s|The\s)?"
    r"(?:[A-Z][\w.’'-]*\s){0,4}[A-Z][\w.’'-]*(?=\n)"
    r"|(?<=\n)(?:[A-Z][\w.’'-]*\s){1,3}[A-Z][\w.’'-]*,\s(?:[Ss]pecial|[Ee]xclusive)(?:ly)?\s(?:for|to)\s"
    r"(?:the\s|The\s)?(?:[A-Z][\w.’'-]*\s){0,4}[A-Z][\w.’'-]*(?=\n)"
    r"|(?<=\n)[Bb]y\s(?:[A-Z][\w.’'-]*\s){1,4}\((?:[A-Z][\w.’'-]*\s?){1,4}\)(?=\n)"
)
"""A line of names with an outlet at its end."""
_ABOVE: Final = 300
_BELOW: Final = 60
"""Code points from the begin of a text, and from its end, within which lines sign it."""
_OTHER: Final = r"[A-Z][\w.-]*(?:\s[A-Z][\w.-]*){0,2}"
_ON: Final = (
    rf"(?:{_DAY},?\s)?(?:\d{{1,2}}\s[A-Z][a-z]{{2,8}}\.?|[A-Z][a-z]{{2,8}}\.?\s\d{{1,2}},?)(?:\s\d{{4}})?"
    r"|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}"
)
"""A day, as a line has it behind the outlet's name."""
_SIGNS: Final = re.compile(
    r"[\s(\[=|*/–—-]*(?:[Bb]y\s|[Ww]ith\s|SOURCE:?\s|Source:?\s)?(?:the\s|The\s)?"
    rf"(?:{_OTHER}\s?(?:[/&+]|and)\s?|[A-Z][\w’'-]+,\s(?:[Pp]rovinces,\s)?)?"
)
_SIGNS_ON: Final = re.compile(
    rf"(?:\s?(?:[/&+]|and)\s?(?:{_OTHER}|agencies)|\s?[|,–—-]\s?(?:{_OTHER}|{_ON}))?[\s)\]=|*/.–—-]*"
)
"""Before and behind an outlet on the line that signs a text."""
_SIGNED: Final = re.compile(r"[.!?][\"”»’']?\s?(?:[–—-]{1,3}|[(\[/=|])\s?$")
"""Behind the last stop of a text, before the outlet that signs it: "It rained. (AFP)", "It rained.--AFP"."""
_NEAR: Final = 80
_WORKS: Final = re.compile(
    r"[”\"»’']*\s(?:(?:could|can|was|were|has|have)(?:\s(?:\w+ly|been))?\s?(?:not|n[’']t|unable|no\sway)\b"
    r"[^.;\n]{0,40}?\b(?:verif(?:y|ied)|confirm(?:ed)?|reach(?:ed)?|establish(?:ed)?|determined?)\b"
    r"|rates?\sth(?:e|is)\sclaim\b|asked\s[^.;\n]{3,60}?\sfor\s(?:a\s)?comment\b"
    r"|(?:has|had)\s(?:contacted|approached|reached\sout\sto|asked)\b|reached\sout\sto\b"
    r"|agreed\snot\sto\s(?:name|identify)\b|is\snot\s(?:naming|identifying)\b)"
    r"|[”\"»]?[’']s?\swebsite\scan\s(?:also\s)?be\s(?:accessed|reached|found)\b"
    r"|[”\"»]?[’']s?\s(?:request|question|quer(?:y|ie))s?\s?(?:for\s(?:a\s)?comment)?\b"
)
_REPORTS: Final = re.compile(
    r"[”\"»’']*,?\s(?:(?:has|had|also|earlier|later|\w+ly)\s)?(?:report(?:s|ed)|sa(?:id|ys)|wrote|writes|quot(?:es|ed)"
    r"|cit(?:es|ed)|claim(?:s|ed)|publish(?:es|ed)|broadcast|aired|carried)\b|[”\"»]?[’']s?\s(?:report|article|website)\b"
)
_CITED: Final = re.compile(
    r"\b(?:[Aa]ccording to|[Cc]iting|[Qq]uot(?:ing|ed by|ed in)|report(?:ed)? (?:by|in)|carried by"
    r"|published (?:by|in)|wrote in"
    r"|aired (?:by|on)|broadcast (?:by|on)|article in)\s(?:the\s|The\s)?[«“„\"]?$"
)
"""Round an outlet: that another's article tells of it."""
_SAW: Final = re.compile(
    r"[”\"»’']*\s(?:(?:has|have|had)\s)?(?:saw|seen|watched|visited|counted|reviewed|viewed|read|met|witnessed|examined"
    r"|understands)\b|[”\"»’']*\swas\sshown\b"
)
_MET: Final = re.compile(
    r"\b(?:shown to|cop(?:y|ies)\sof\swhich\s(?:is|are)\s(?:available\s)?with"
    r"|(?:[Aa]sked|seen|consulted|reviewed|viewed|visited|shown\s[^.;,\n]{0,30}?) by)"
    r"\s(?:the\s|The\s)?[«“„\"]?$"
)
"""Round an outlet: that its own people were there, asked, or were shown something; whom people tell things
may be another's."""
_ASKS: Final = re.compile(
    r"\b(?:respond|repl|answer|react)\w*\sto\s(?:an?\s|several\s|repeated\s|written\s|the\s)*"
    r"(?:request|question|quer(?:y|ie)|e-?mail|message|call|enquir(?:y|ie)|inquir(?:y|ie))s?"
    r"(?:\s(?:for\s(?:a\s)?comment|sent))?\s(?:by|from)\s(?:the\s|The\s)?[«“„\"]?$"
)
"""Words round an outlet at its own work: another's article tells the answer, not the asking."""
