"""What a source says that it did or underwent itself: whoever was there is a witness (ledger, section 5).

"I dug with my hands" needs no word of seeing. A person who is nobody's officer tells in the first person,
inside quotation marks, what it did: any verb of the past counts but those of mind, word and office. In the
third person ("that she had carried them out") it is told by somebody else, and the head must find it likely
too. The verbs stand in `lexicons/deeds.csv`, written by us: irregular ones of the body, those of no deed, and
what is done to one's body ("was beaten").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from sayso.core.source import Kind
from sayso.core.span import Span
from sayso.core.verdict import Act, Form
from sayso.judging.case import Case
from sayso.judging.lexicon import rows

LIKELY: Final = 0.1
"""From which chance of the head a deed in the third person is witnessed (chosen on war-dev and own ones)."""
_PERSONS: Final = (Kind.LOCAL, Kind.OTHER, Kind.UNKNOWN)
_PRONOUNS: Final = ("he", "she", "they")
_ADVERBS: Final = r"(?:(?:\w+ly|just|also|still|never|even|then|first|once|twice|myself|ourselves) )*"
_OF_ONESELF: Final = re.compile(
    rf"(?<!\w)(?:I|[Ww]e)(?:['’]d|['’]ve| had| have)? {_ADVERBS}(?P<verb>(?:was|were) \w+ing|\w+)\b", re.ASCII
)
_OF_ANOTHER: Final = re.compile(
    rf"(?:that )?(?P<who>s?he|they)(?P<itself> (?:him|her|them)sel(?:f|ves))?(?:['’]d| had)?"
    rf" {_ADVERBS}(?P<verb>(?:was|were|been) \w+|\w+)\b",
    re.IGNORECASE | re.ASCII,
)

_TO_ONESELF: Final = re.compile(
    r"(?<!\w)(?:[Tt]hey|[Hh]e|[Ss]he|[Ii]t|[Ss]oldiers|[Gg]uards|[Pp]olice|[Mm]en) (?P<verb>\w+)"
    r" (?:\w+ ){0,2}?(?:me|us|my|our)\b",
    re.ASCII,
)
_WAS_THERE: Final = re.compile(
    r"(?<!\w)(?:I|[Ww]e) (?:was|were) (?:still |just |also )?"
    r"(?:there|asleep|outside|(?:on|in|at|inside|under|near|aboard|behind)"
    r" (?:the|a|an|my|our|bed|school|work|home)\b)"
    r"(?! (?:way|side|same|opinion|view|dark|mercy|loss|lead|middle|team|government|opposition|majority"
    r"|minority))",
    re.ASCII,
)
_SENSED: Final = re.compile(
    r"(?:that )?(?P<who>s?he|they)(?P<itself> (?:him|her|them)sel(?:f|ves))?(?:['’]d| had)?(?: also| then)?"
    r" (?P<verb>heard|saw|seen|watched|counted|smelled|smelt)\b"
    r"(?! (?:no\b|nothing|nobody|of\b|about\b|from\b|that\b))",
    re.IGNORECASE | re.ASCII,
)
"""What one heard of, about, from or that is hearsay."""


_RECALLS: Final = re.compile(r"\b(?:describ|recall|recount|remember)(?:e[sd]?|s|ed|ing)?$")
_SCENE: Final = re.compile(
    r"(?:how (?:the |a |he |she |they |\w+ )|being \w+|having \w+"
    r"|(?:see|hear|carry|run|walk|dig|pull|hid|flee|wak|crawl|stand|find|watch|mix|count|wait|bury|tak)\w*ing\b"
    r"|(?:an?|the|two|three|four|several|at least \w+) (?:[\w-]+ ){0,3}?(?:bangs?|blasts?|explosions?"
    r"|sounds?|noises?|smells?|flash(?:es)?|shots?|screams?|cries|thuds?|roars?|scenes?)\b)"
)
"""How a scene begins that was seen, heard or undergone."""


def witnessed(case: Case) -> Span | None:
    """Where a source tells of a deed of its own, None where it does not."""
    if case.row.act.value is not Act.STATEMENT:
        return None
    return _in_its_own_words(case) or _perceived(case) or _told_as_seen(case) or _in_other_words(case)


def deeds_of_oneself(case: Case) -> Iterator[Span]:
    """Where "I" or "we" tells what it did, what was done to it, or where it was."""
    for span in case.row.content:
        for told in _OF_ONESELF.finditer(case.page.text, span.start, span.end):
            if is_deed(told["verb"]) and not _told_or_shown(case, told):
                yield Span(*told.span())
        for done in _TO_ONESELF.finditer(case.page.text, span.start, span.end):
            if _verbs().get(done["verb"].lower()) in ("body", "borne"):
                yield Span(*done.span())
        if there := _WAS_THERE.search(case.page.text, span.start, span.end):
            yield Span(*there.span())


def may_be_a_person(case: Case) -> bool:
    """Whether a source's kind leaves room for somebody who was on the spot."""
    return case.source is None or case.source.kind.value in _PERSONS


def of_itself(case: Case) -> re.Match[str] | None:
    """How a content begins by which a source tells of itself in the third person: "that she had"."""
    return _told(case, _OF_ANOTHER)


def _told(case: Case, pattern: re.Pattern[str]) -> re.Match[str] | None:
    if not case.row.content:
        return None
    told = pattern.match(case.page.text, case.row.content[0].start, case.row.content[0].end)
    if told is None or _told_or_shown(case, told):
        return None
    meant = told["itself"] or _can_be(case.words(case.row.source), told["who"].lower())
    return told if meant else None


def _in_its_own_words(case: Case) -> Span | None:
    if not may_be_a_person(case) or case.row.form.value not in (Form.DIRECT, Form.MIXED):
        return None
    return next(deeds_of_oneself(case), None)


def _perceived(case: Case) -> Span | None:
    """ "They heard a plane": what a source saw or heard needs no head to say that it was there."""
    told = _told(case, _SENSED)
    return Span(*told.span()) if told else None


def _told_as_seen(case: Case) -> Span | None:
    """ "Described how guards came", "recalled carrying the lamps": a person who tells a scene was there."""
    if not may_be_a_person(case) or not case.row.content or not _RECALLS.search(case.cue):
        return None
    told = _SCENE.match(case.page.text, case.row.content[0].start, case.row.content[0].end)
    return Span(*told.span()) if told else None


def _in_other_words(case: Case) -> Span | None:
    told = of_itself(case)
    if told is None or not is_deed(told["verb"]):
        return None
    likely = case.odds("evidence").get("witness", 0.0) >= LIKELY
    return Span(*told.span()) if likely or (may_be_a_person(case) and is_borne(told["verb"])) else None


def not_from_the_spot(case: Case) -> bool:
    """Whether a content tells what somebody else went through ("he" of a woman, "his client" of a lawyer) or
    what one was told.
    """
    if not case.row.content:
        return False
    text, first = case.page.text, case.row.content[0]
    begin = _ANOTHER.match(text, first.start, first.end)
    if begin and not (begin["who"] and _can_be(case.words(case.row.source), begin["who"].lower())):
        return True
    return any(
        is_hearsay(text, verb[0], verb.end()) for verb in _SENSES.finditer(text, first.start, first.end)
    )


_SENSES: Final = re.compile(r"\b(?:heard|saw|seen|watched)\b")
_ANOTHER: Final = re.compile(
    r"(?:that )?(?:(?P<who>s?he)(?! (?:him|her)self)|(?:his|her|their|my|our|the) clients?)\b", re.IGNORECASE
)


def _told_or_shown(case: Case, told: re.Match[str]) -> bool:
    return is_hearsay(case.page.text, told["verb"].split()[-1], told.end())


def is_hearsay(text: str, verb: str, end: int) -> bool:
    """Whether what was heard was heard tell of ("I heard it from a guard"), or seen on a screen; `end` is
    where the verb ends.
    """
    pattern = _HEARSAY.get(verb.casefold())
    return pattern is not None and pattern.match(text, end) is not None


_HEARD_TELL: Final = re.compile(r" (?:(?:it|this|\w+thing|a lot|more|much) )?(?:of|about|from|that)\b")
_ON_A_SCREEN: Final = re.compile(
    r" (?:[\w’'-]+ ){0,6}?(?:on|in) (?:the |a |my |our |his |her |their )?"
    r"(?:television|tv|news|internet|social media|facebook|telegram|youtube|instagram|papers?|newspapers?"
    r"|videos?|footage|pictures|photographs|photos|clip|film)\b",
    re.IGNORECASE,
)


_HEARSAY: Final = {"heard": _HEARD_TELL, "saw": _ON_A_SCREEN, "seen": _ON_A_SCREEN, "watched": _ON_A_SCREEN}


def _can_be(source: str, pronoun: str) -> bool:
    """Whether a pronoun of a content can stand for its source, as far as their words tell: not "he" for
    "his wife", nor where a lawyer tells, or somebody whose husband it was, what "he" went through.
    """
    if source in _PRONOUNS:
        return source == pronoun
    if pronoun in _OTHERS and (_OTHERS[pronoun].search(source) or _FOR_OTHERS.match(source)):
        return False
    return pronoun == "they" or not (source.endswith("s") and " " not in source)


_MALE: Final = r"(?:husband|father|brother|son|uncle|nephew|grandfather|boyfriend|stepfather|fianc[eé])"
_FEMALE: Final = r"(?:wife|mother|sister|daughter|aunt|niece|grandmother|girlfriend|stepmother|fianc[eé]e)"
_HEAD: Final = r"(?:(?!(?:of|for|to|in|with|from|at|by) )[^\s,;]+ ){0,3}?"
_OTHERS: Final = {
    "he": re.compile(
        rf"^{_HEAD}(?:{_FEMALE}|woman|girl|mrs|ms|widow)\b(?!['’])|\bwhose (?:[\w-]+ )?{_MALE}s?\b"
    ),
    "she": re.compile(rf"^{_HEAD}(?:{_MALE}|man|boy|mr)\b(?!['’])|\bwhose (?:[\w-]+ )?{_FEMALE}s?\b"),
}
"""What speaks against a pronoun: a head of the other sex, or a relative of its own whose lot is told."""
_FOR_OTHERS: Final = re.compile(rf"{_HEAD}(?:lawyer|attorney|solicitor|barrister|advocate|counsel)s?\b")
"""Who speaks for somebody else."""


def is_deed(verb: str) -> bool:
    """Whether a verb tells in the past what somebody did or underwent."""
    if " " in verb:
        return verb.endswith("ing") or is_borne(verb)
    of = _verbs().get(verb.lower())
    return of == "body" or (of is None and len(verb) > _SHORT and verb.endswith("ed"))


def is_borne(verb: str) -> bool:
    """Whether something was done to a body: "was beaten"."""
    return " " in verb and _verbs().get(verb.split()[1].lower()) == "borne"


_SHORT: Final = 4
"""Shorter words that end so are none of the past: "need", "feed"."""


def is_of_the_body(word: str) -> bool:
    """Whether a word tells in the past what a body did: "ran"."""
    return _verbs().get(word.lower()) == "body"


@cache
def _verbs() -> dict[str, str]:
    return {row["verb"]: row["of"] for row in rows("deeds")}
