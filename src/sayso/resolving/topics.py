"""Which texts a sentence is about, though none of them speaks in it: what "it" means in the next one.

"The ministry published a discussion paper. It proposes ...": a text that opens its sentence, or that somebody
there publishes, shows or has seen, is what the next sentence goes on about, if that says what texts say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from sayso.core.span import Span
from sayso.resolving.lexicon import Lexicon, Nature
from sayso.resolving.papers import is_paper, issuer_before, may_be_paper, paper_at
from sayso.resolving.phrases import Phrase, phrase_of
from sayso.resolving.units import BREAKS, DEFINITE, INDEFINITE, MARKS, Unit


@dataclass(frozen=True, slots=True)
class Topic:
    """A text that a sentence is about: as the one it tells of (`opens`), or as one that somebody shows."""

    phrase: Phrase
    opens: bool


def topics_in(units: Sequence[Unit], text: str, lexicon: Lexicon) -> Iterator[Topic]:
    """The texts that the sentence in units is about."""
    for at, unit in enumerate(units):
        if not may_be_paper(unit, lexicon):
            continue
        head = paper_at(text, units, at, at + 1, lexicon)
        noun = head.noun or head.low if head else ""
        if not noun or not is_paper(noun, lexicon) or _goes_on(units, at):
            continue
        begin = _begin(text, units, at)
        if begin < 0:
            continue
        opens = _is_opening(units, begin, lexicon) or (begin > 0 and units[begin - 1].low in _COMES)
        if not (opens or _is_shown(units, begin)):
            continue
        start = units[begin].start
        phrase = phrase_of(
            text, (Span(start, _end(units, at) if head and head is not unit else unit.end),), lexicon
        )
        if (
            phrase.name is None
            and is_paper(phrase.noun, lexicon)
            and not _is_issued(text, units, start, at, lexicon)
        ):
            yield Topic(phrase, opens)


def _end(units: Sequence[Unit], at: int) -> int:
    """Where the phrase of a page or a copy ends, which tells of what it is one."""
    behind = range(at + 3, min(at + _LONGEST, len(units)))
    stop = next(
        (k for k in behind if units[k].low in BREAKS or units[k].words in MARKS or units[k].words == "."), 0
    )
    return units[stop - 1].end if stop else units[at].end


def _is_issued(text: str, units: Sequence[Unit], start: int, at: int, lexicon: Lexicon) -> bool:
    """Whether behind the noun of a text stands by whom it is, who then speaks himself."""
    if all(unit.low != "by" for unit in units[at + 1 : at + 3]):
        return False
    whole = Span(start, units[issuer_before(units, at + 1) - 1].end)
    return phrase_of(text, (whole,), lexicon).name is not None


def may_say(topic: Topic, cue: str) -> bool:
    """Whether what "it" does is what the text of a sentence before would do, rather than who published it."""
    low = cue.casefold()
    if _OF_PAPERS.search(low):
        return True
    return topic.opens and _OF_NO_PAPER.search(low) is None


def is_read(cue: str) -> bool:
    """Whether what "it" does no body does, but a text alone ("'Batch 77 is bad,' it reads")."""
    return _READS.fullmatch(cue.strip(" :,")) is not None


_READS: Final = re.compile(
    r"(?:(?:also|simply|partly|then)\s)?reads?(?:\s(?:in\spart|as\sfollows))?", re.IGNORECASE
)


def _goes_on(units: Sequence[Unit], at: int) -> bool:
    """Whether a noun is only the beginning of another one ("report writers"), which a verb is not."""
    if at + 1 == len(units):
        return False
    behind = units[at + 1]
    return behind.name is not None or bool(behind.noun and not behind.low.endswith("s"))


def _begin(text: str, units: Sequence[Unit], at: int) -> int:
    """The unit with which the phrase of a text's noun begins; -1 where it has no article or owner."""
    owner = -1
    for k in range(at - 1, max(-1, at - _LONGEST), -1):
        unit = units[k]
        if unit.low in DEFINITE | INDEFINITE and unit.name is None:
            return k
        if any(text[cut : cut + 2] in _MARKS for cut in (unit.end - 2, unit.end)):
            owner = k if unit.words[0].isalnum() else k - 1
        if (not unit.words[0].isalnum() and unit.words not in "'’") or _is_a_verb(units, k):
            break
    if owner >= 0:
        return owner
    bare = units[at].low.endswith("s") and at <= 2
    return 0 if bare and all(u.words[0].isalpha() and u.low not in BREAKS for u in units[:at]) else -1


def _is_a_verb(units: Sequence[Unit], k: int) -> bool:
    """Whether a word before the noun of a text is no part of its phrase ("the council adopted law 4")."""
    unit = units[k]
    if unit.name is not None:
        return False
    past = unit.low.endswith("ed") or unit.low in _SHOWS
    told = k and (units[k - 1].low in DEFINITE | INDEFINITE or units[k - 1].low.endswith("ly"))
    return unit.low in BREAKS | _FINITE or bool(past and not told)


_LONGEST: Final = 8
_MARKS: Final = ("'s", "’s", "s'", "s’")
_FINITE: Final = frozenset("is was are were has have had said says will would can could may".split())


def _is_opening(units: Sequence[Unit], begin: int, lexicon: Lexicon) -> bool:
    """Whether nothing but a time, a place or a small word stands before a text's phrase in its sentence."""
    before = units[:begin]
    if not before:
        return True
    if len(before) > _OPENING or before[0].low not in _TIMES | _SMALL or before[-1].low in BREAKS:
        return False  # "In a letter the ministry said"
    told = (lexicon.noun(unit.noun) for unit in before if unit.noun)
    if any(noun and noun.nature is not Nature.UNKNOWN for noun in told):
        return False
    return all(unit.low not in _FINITE - {"was"} and not unit.low.endswith("ing") for unit in before)


_OPENING: Final = 5
_TIMES: Final = frozenset("in on by at last this earlier later since before after then there".split())
_SMALL: Final = frozenset("but and yet meanwhile however now so still also instead".split())


def _is_shown(units: Sequence[Unit], begin: int) -> bool:
    """Whether somebody before the phrase of a text gives it out, shows it or has got hold of it."""
    near = [unit.low for unit in units[max(0, begin - _NEAR) : begin]]
    if any(word in _OF_WHAT for word in near[-1:]):
        return any(word in _POINTS for word in near)
    return any(word in _SHOWS for word in near) and not any(word in _NOT for word in near)


_NEAR: Final = 4
_OF_WHAT: Final = frozenset("to of from on in".split())
_POINTS: Final = frozenset(
    "pointed points point referred refers grew grown rests relies relied drawn draws based came".split()
)
_SHOWS: Final = frozenset(
    "published publishes publish released releases release issued issues circulated posted presented presents"
    " obtained obtains seen saw has have had reviewed viewed examined leaked wrote compiled produced prepared"
    " submitted filed handed printed received adopted unveiled launched tabled commissioned drafted sent"
    " shared distributed attached found discovered read revealed displayed aired broadcast uploaded shows is"
    " showed gave gives brought forwarded"
    " was came appeared emerged surfaced signed passed kept keeps made drew led ran conducted ordered"
    " co-authored authored edited requested".split()
)
_COMES: Final = frozenset("is was came appeared emerged surfaced".split())
"""Behind what stands a text that a sentence leads up to ("What changed was a memo")."""
_NOT: Final = frozenset(
    "rejected denied dismissed no without not never refused criticised criticized".split()
)
_OF_PAPERS: Final = re.compile(
    r"\b(?:reads?|lists?|listed|states|stated|records|recorded|notes|noted|finds|found|puts?|shows?|showed"
    r"|recommends|recommended|stipulates|obliges|provides|proposes|proposed|advises|advised|describes|described"
    r"|concludes|concluded|estimates|estimated|cites|cited|quotes|quoted|details|detailed|contains|contained"
    r"|mentions|mentioned|bears|bore|gives|gave|bills|suggests|suggested|indicates|indicated|reveals|revealed"
    r"|warns|criticises|criticizes|identifies|identified|documents|documented|sets out|outlines"
    r"|outlined|alleges|argues|attributes|attributed|calculates|predicts|predicted|forecasts|compares|ranks|ranked|counts"
    r"|says|adds|purport\w*|appears to)\b"
)
"""What texts do, in the present above all; bodies are told of in the past."""
_OF_NO_PAPER: Final = re.compile(
    r"\b(?:told|announced|denied|denies|reject(?:s|ed)|promis\w+|pledg\w+|vow\w+|declin\w+|refus\w+|thank\w+"
    r"|apologi\w+|believes?|believed|wants?|wanted|hop\w+|expects|plans|planned|intends?|insist\w+|welcom\w+"
    r"|confirmed|repl\w+|respon\w+|tweeted|posted|wrote|asked|admit\w+|fears?|feared|knows|knew|thinks|thought)\b"
)
"""What people and bodies do with words, and texts do not."""
