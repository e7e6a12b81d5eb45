"""Outlets that no list has and no noun explains, known by what the text does with a name.

Who is told something as only outlets are ("in an interview with X", "confirmed to «X»"), who "reported,
citing" somebody, who "learned" or "obtained" something passes words on. A name that is an outlet's in one
place is so in all others of the text: "the KNA agency" makes "KNA" one, and the sources that were taken for
media lend their names, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from sayso.core.span import Span
from sayso.judging.outlet_words import NO_OUTLET, PROPER, QUOTED, matches_at, openings_in

_FOREIGN: Final = r"(?:La|Le|Les|El|Il|Lo|Die|Der|Das|De|Het|O|A|Al|The)\s"
"""Articles that begin an outlet's name in the language it is written in, and English ones that stay."""
_JOINED: Final = r"(?:\s(?:&|de|del|della|di|da|do|du|des|of|et|y)(?=\s[A-ZÀ-Ž]))?"
_NAME: Final = rf"(?P<name>{QUOTED}|(?:{_FOREIGN})?{PROPER}(?:{_JOINED}\s{PROPER}){{0,3}})"
_INITIALS: Final = rf"(?P<name>{QUOTED}|{NO_OUTLET}[A-ZА-ЯЁ][A-ZА-ЯЁ\d-]{{1,6}}(?![\w’']))"
_STYLED: Final = (
    rf"(?P<name>{QUOTED}|(?:La|Le|El|Il|Die|Der|Das|Al)[\s-]{PROPER}(?:{_JOINED}\s{PROPER}){{0,3}})"
)
_TOLD: Final = (
    r"(?:[Tt]old|[Tt]ells?|[Cc]onfirmed to|[Dd]isclosed to|[Dd]eclared to|[Rr]evealed to|[Aa]dmitted to"
    r"|[Ss]aid to|[Ee]xplained to|[Ss]tated to|[Ww]rote to|[Ss]poke(?: \w+)? to|[Ss]peaking(?: \w+)? to"
    r"|[Ss]tatements?(?: \w+)? to|[Cc]omment(?:s|ed)? to|[Cc]omments? for)"
)
_ASKED: Final = (
    r"(?:[Ii]nterview(?:\s[\w-]+){0,2}?\s(?:with|to|for|by|in)|(?:[Cc]ontact|[Cc]all|[Cc]onversation)\s(?:with|to)"
    r"|\b[Ii]nterviewed by|(?:[Cc]orrespondents?|[Jj]ournalists?|[Rr]eporters?) (?:of|for|from))"
)
_NOUN: Final = r"(?:(?:newspaper|daily|weekly|portal|magazine|paper|site|edition|agency|channel)\s)?"
_MODIFIED: Final = rf"\s+(?:the\s+)?(?:[a-zA-Z]+-(?:language|based)\s)?{_NOUN}"
_DAY: Final = (
    r"(?:\s(?:on|late on|early on)\s\w+day|\s(?:\w+day|earlier|yesterday|today|last\s\w+))?"
    r"(?:\s(?:morning|evening|night))?"
)
_CITES: Final = r"(?:citing|quoting|with (?:the )?reference to|attributing (?:it|this|that|the \w+) to)"
_REPORTS: Final = (
    r"(?:(?:had )?reported|reports|wrote|writes?|said|says|informs|informed"
    r"|transmits|claimed|published)"
)
_CITING: Final = ("citing", "quoting", "reference to", "attributing")
"""One of these stands in every text that cites somebody."""
_OPENINGS: Final = re.compile(
    rf"\W(?={_TOLD}|{_ASKED}|[Ww]rites?|[Ww]rote|[Tt]ransmits|[Ii]nforms|[Rr]eports|[Aa]s\s)"
)
"""Words that open a form, with the mark before them."""
_FORMS: Final = tuple(
    (needs, re.compile(pattern))
    for needs, pattern in (
        ((), rf"\b{_TOLD}{_MODIFIED}{_INITIALS}"),
        ((), rf"\b{_TOLD}{_MODIFIED}{_STYLED}"),
        ((), rf"\b{_ASKED}{_MODIFIED}{NO_OUTLET}{_NAME}(?!\s+of\b)"),
        (_CITING, rf"(?<![\w.])(?:[Tt]he\s)?{NO_OUTLET}{_NAME}\s(?:\w+ly\s)?{_REPORTS}{_DAY},?\s{_CITES}\b"),
        (
            _CITING,
            rf"(?<![\w.])(?:[Tt]he\s)?{NO_OUTLET}{_NAME},?\s{_CITES}\s[^.;\n]{{3,90}}?,\s(?:\w+\s)?{_REPORTS}\b",
        ),
        (_CITING, rf"\b{_REPORTS}\s(?:the\s)?{_NAME}\s{_CITES}\b"),
        (
            (),
            rf"\b(?:[Ww]rites?|[Ww]rote|[Tt]ransmits|[Ii]nforms|[Rr]eports)\s(?:the\s)?{_NOUN}(?P<name>{QUOTED})",
        ),
        (("reported",), rf",\s(?:[Tt]he\s)?{_INITIALS}\sreported\b(?!\sto\b)"),
        (
            ("quoted", "quotes"),
            rf"(?<![\w.]){_INITIALS}\s(?:quoted|quotes)\s[^.;\n]{{3,90}}?\sas\s(?:saying|telling)\b",
        ),
        (
            (),
            rf"\b[Aa]s\s(?:the\s)?{_NAME}"
            r"\s(?:(?:has\s)?learn(?:ed|t)|found out|report(?:ed|s)|wrote|writes)\b",
        ),
    )
)
"""Each form with words of which a text that has it must hold one; where none are named, it has an opening."""
_SOMEBODY: Final = re.compile(
    r"(?:[Mm]inist|[Pp]resident|[Gg]eneral|[Cc]olonel|[Gg]overnor|[Mm]ayor|[Ss]pokes|[Pp]olice|[Pp]arliament|[Cc]ourt"
    r"|[Cc]ommi(?:ttee|ssion)|[Dd]irector|[Oo]ffice|[Aa]rmy|[Nn]avy|[Uu]nion|[Bb]ank|[Hh]ospital|[Uu]niversity"
    r"|[Cc]entre|[Cc]enter|[Cc]ouncil|[Dd]octor|[Jj]udge|[Ss]ecretary|[Oo]bservatory|[Cc]hurch|Watch\b|Nations\b)"
)
_MOST_NAMES: Final = 24
"""Names of one text that are looked for all over it: more are no article's."""


def by_form(text: str) -> Iterator[Span]:
    """Names in the places of outlets, in no order; one name may come twice."""
    openings = openings_in(text, _OPENINGS)
    for needs, form in _FORMS:
        if needs:
            found = form.finditer(text) if any(word in text for word in needs) else ()
        else:
            found = matches_at(openings, form, text)
        for match in found:
            name = match["name"]
            if not _SOMEBODY.search(name) and len(name) > 1:
                yield Span(*match.span("name"))


def again(text: str, names: Iterable[str]) -> Iterator[Span]:
    """Every place of these names that is a name there, too."""
    told = {bare for name in names if _tells(bare := name.strip(_EDGES))}
    wanted = sorted(told, key=lambda name: (-len(name), name))[:_MOST_NAMES]
    if wanted:
        anyone = "|".join(map(re.escape, wanted))
        for match in re.finditer(rf"(?<![\w-])(?:{anyone})(?![\w-])", text):
            yield Span(*match.span())


_EDGES: Final = "«»“”„\"'‘’ "


def _tells(name: str) -> bool:
    """Whether a name is one wherever it stands: it has a capital and is no bare noun."""
    return len(name) > 2 and name[0].isupper() and name.casefold() not in _NOUNS


_NOUNS: Final = frozenset(
    "radio television channel today online herald post times gazette news media agency press newspaper daily"
    " weekly magazine portal the".split()
)
