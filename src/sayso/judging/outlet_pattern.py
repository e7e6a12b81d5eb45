"""What the mention of an outlet looks like: one pattern of the names in `lexicons/media.csv` and of the nouns
that say what a name is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from sayso.judging.lexicon import rows
from sayso.judging.outlet_nouns import (
    ADJECTIVE,
    APPOSED,
    CHANNEL,
    HYPHENED,
    MANY,
    MEDIA,
    NEWS,
    NO_DAY,
    NO_MEDIUM,
    NOUNS,
    NUMBERED,
    OF_A_GROUP,
    OF_NEWS,
    ON_PLATFORM,
    PLURALS,
    PRESS,
    REPORTER,
    SITE,
    SMALL_NOUNS,
    TITLES,
    VOICE,
)
from sayso.judging.outlet_words import (
    PROPER,
    QUOTED,
    SPACED,
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
def patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Where a mention may begin, and what it looks like."""
    names = _by_first_letter(sorted(media(), key=len, reverse=True))
    nouns = f"(?:{'|'.join(NOUNS.values())})"
    before = rf"(?:{ADJECTIVE}){{0,3}}?"
    closed = (
        rf"(?!(?:{SPACED}\s+){{0,2}}?{ON_PLATFORM}){NO_DAY}(?:{SPACED}\s+){{1,3}}?(?<![’']s\s)"
        rf"(?:{nouns}|{TITLES}|{PRESS}|{MEDIA})(?:\s\d+)?"
    )
    begins = "|".join([_BEGINS, *(re.escape(name) for name in media() if name[0].islower())])
    return re.compile(rf"[^\w@](?=[^\W\d_])(?={begins})"), re.compile(
        rf"(?={begins})(?:"
        rf"(?<=[«“„\"])(?P<titled>[A-ZÀ-ŽА-ЯЁ][^«»“”„\"\n]{{1,40}})[»”“\"]\s+{SMALL_NOUNS}(?!\w)"
        rf"|(?P<voice>{VOICE})(?:\s+{SMALL_NOUNS}(?!\w))?"
        rf"|{ON_PLATFORM}\s+(?P<posting>{QUOTED}|@\w+|{NO_DAY}{PROPER}(?:\s{NO_DAY}{PROPER}){{0,2}})"
        rf"|(?P<posted>(?!An?\s|{ADJECTIVE}|[\w-]{{1,30}}-(?:linked|affiliated|run|based|aligned|owned)\b)"
        rf"{PROPER}(?<![’']s)(?:\s{PROPER}(?<![’']s))?)\s+{CHANNEL}(?!\w|\s(?:{QUOTED}|@|{PROPER}))"
        rf"|{before}(?:{nouns}\s+)?(?P<known>{names})(?=s?(?!\w|[-–][\dA-Z]|\sAgency\b))"
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
