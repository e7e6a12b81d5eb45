"""Of whom a sentence tells: the subject of its main clause, whether or not he says anything there.

"In March, the mayor, Ada Moro, left." What stands before the first comma of a sentence that opens with a
preposition or a participle is passed over. Who is joined to another ("Moro and Lund left") is not looked for.
Only the words are found here; which pronouns mean somebody as a subject stands in `subjects.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from sayso.core.span import Span
from sayso.resolving.lexicon import Lexicon, Nature
from sayso.resolving.of_what import of_what
from sayso.resolving.phrases import Phrase, phrase_of
from sayso.resolving.units import DEFINITE, INDEFINITE, Unit


@dataclass(frozen=True, slots=True)
class Subject:
    """The words of a subject, where its head begins, and the description or pronoun that it is."""

    span: Span
    head: int
    phrase: Phrase | None = None


def subject_in(units: Sequence[Unit], text: str, lexicon: Lexicon) -> Subject | None:
    """The subject of a sentence in units; None where its words do not tell."""
    begin = _begin(units)
    if begin is None or begin >= len(units):
        return None
    if units[begin].low in _PRONOUNS:
        span = Span(units[begin].start, units[begin].end)
        return Subject(span, span.start, phrase_of(text, (span,), lexicon))
    noun = -1
    determined = units[begin].low in DEFINITE | INDEFINITE
    for at in range(begin, min(len(units), begin + _LONGEST)):
        unit = units[at]
        if unit.name:
            if _is_possessive(text, unit.name.span.end):
                determined = True
                continue
            return _named(units, begin, at)
        if unit.noun and not _is_possessive(text, unit.end) and unit.words not in "'’":
            noun = at
        elif unit.words == "," and noun == at - 1 and at + 1 < len(units) and units[at + 1].name:
            continue
        elif noun >= 0 and unit.words not in "'’":
            break
        elif not unit.words[0].isalnum() and unit.words not in "'’-":
            return None
    if noun < 0 or not determined or _is_joined(units, noun):
        return None
    if (named := _name_behind(units, noun)) > 0:
        return _named(units, begin, named)
    span = Span(units[begin].start, units[noun].end)
    of = of_what(units, noun, lexicon)
    phrase = replace(phrase_of(text, (span,), lexicon), of=(of,) if of else ())
    known = lexicon.noun(phrase.noun)
    tells = phrase.name is None and known is not None and known.nature in _TOLD_OF
    return Subject(span, units[noun].start, phrase) if tells else None


def _named(units: Sequence[Unit], begin: int, at: int) -> Subject | None:
    """The subject that a name is, if a clause goes on behind it."""
    goes_on = at + 2 < len(units) and (units[at + 1].words.islower() or units[at + 1].words in ",(")
    name = units[at].name
    if name is None or not goes_on or _is_joined(units, at):
        return None
    return Subject(Span(units[begin].start, units[at].end), name.span.start)


def _name_behind(units: Sequence[Unit], noun: int) -> int:
    """The name in commas behind a role and what it is of ("the head of the port, Ada Moro, left")."""
    if noun + 1 >= len(units) or units[noun + 1].low not in _OF:
        return -1
    comma = next((k for k in range(noun + 2, min(len(units), noun + _LONGEST)) if units[k].words == ","), -1)
    named = 0 < comma < len(units) - 2 and units[comma + 1].name and units[comma + 2].words == ","
    return comma + 1 if named else -1


def _begin(units: Sequence[Unit]) -> int | None:
    """Where the subject of a sentence may begin, behind what leads up to it; None for reported words."""
    at = 0
    while at < len(units) and (units[at].low in _JOINING or (at and units[at].words == ",")):
        at += 1
    first, what, then = ([unit.low for unit in units[at : at + 3]] + [""] * 3)[:3]
    if first in _WHEN and what not in _WHAT and then in _PRONOUNS:
        return at + 2  # "In 1961 she married"
    if at < len(units) and (units[at].low in _LEADING or _is_participle(units, at)):
        comma = next((k for k in range(at, min(len(units), at + _LEAD)) if units[k].words == ","), None)
        return None if comma is None else comma + 1
    return at


def _is_participle(units: Sequence[Unit], at: int) -> bool:
    """Whether a sentence opens with what its subject does or has undergone ("Born in Velm, Moro ...")."""
    low = units[at].low
    opens = low in _PARTICIPLES or (low.endswith(("ed", "ing")) and len(low) > _SHORT)
    return opens and at + 1 < len(units) and units[at + 1].low in _BEHIND_ONE


def _is_joined(units: Sequence[Unit], at: int) -> bool:
    return at + 1 < len(units) and units[at + 1].low in ("and", "&", "or")


def _is_possessive(text: str, end: int) -> bool:
    return text[end - 2 : end] in _MARKS or text[end : end + 2] in _MARKS


_MARKS: Final = ("'s", "’s", "s'", "s’")
_PRONOUNS: Final = frozenset("he she it they".split())
_TOLD_OF: Final = (Nature.PERSON, Nature.BODY, Nature.GROUP)
_JOINING: Final = frozenset("but and yet then so meanwhile however later now afterwards instead".split())
_LEADING: Final = frozenset(
    "in on at after before during since when while as from with without by under over despite although though"
    " because until for if like unlike besides amid according speaking asked last two three".split()
)
_WHEN: Final = ("in", "on", "at", "by", "from", "during")
_WHAT: Final = ("what", "which", "whom", "whose")
_PARTICIPLES: Final = frozenset("born known seen held brought sent given told left".split())
_BEHIND_ONE: Final = frozenset(
    "in on at by from to with as of for into over under a an the his her its and that about near home".split()
)
_OF: Final = ("of", "for", "at", "in")
_SHORT: Final = 5
"""Letters up to which a word in -ed or -ing is hardly a participle ("red", "bring")."""
_LONGEST: Final = 8
"""Units that a subject has at most."""
_LEAD: Final = 16
"""Units that lead up to it at most."""
