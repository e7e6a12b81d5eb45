"""Rows that name talk without giving a word of it.

What is not told, asked for or a mere matter: "gave no details", "asked the ministry for a comment",
"commented on the delay", "gave his opinion". The sentence is the article's own (ledger, sections 2 and 9).
"""

from __future__ import annotations

import re
from typing import Final

from sayso.core.attribution import Attribution
from sayso.reader.refusing import Rule, cue_has, first_content

_NAMES: Final = re.compile(
    r"\b(?:nam(?:e[sd]?|ing)|g(?:i|a)v(?:es?|ing)|giv(?:es?|ing)|offer(?:s|ed|ing)?|mention(?:s|ed|ing)?"
    r"|provid(?:e[sd]?|ing)|supplied|rais(?:e[sd]?|ing)|voiced?|(?:put|set|lay|laid) out)$",
    re.IGNORECASE,
)
_NOT_ONE: Final = re.compile(r"no\s(?!one\b|longer\b)[a-z]", re.IGNORECASE)


def names_none(text: str, row: Attribution) -> bool:
    """ "Named no suspect", "raised no objection": what is not told is no statement."""
    return cue_has(text, row, _NAMES) and _NOT_ONE.match(text, *first_content(row)) is not None


_ASKS: Final = re.compile(r"\bask(?:s|ed|ing)?(?:\sfor)?$", re.IGNORECASE)
_A_WORD: Final = re.compile(
    r"(?:[^.!?“”\"«»]{2,80}?\sfor\s)?(?:(?:an?|its|his|her|their|further|some|any|official)\s){0,2}"
    r"(?:comments?|interviews?|reactions?|clarifications?|explanations?|cigarettes?|autographs?|directions)",
    re.IGNORECASE,
)


def asks_for_a_word(text: str, row: Attribution) -> bool:
    """ "Asked the ministry for a comment": who asks has said nothing yet."""
    return (
        cue_has(text, row, _ASKS)
        and len(row.content) == 1
        and _A_WORD.fullmatch(text, *first_content(row)) is not None
    )


_UNNAMED: Final = re.compile(
    r"(?:that\s)?(?:not\sto|to\snot)\s(?:be\s(?:named|identified|quoted\sby\sname)"
    r"|(?:call|name|give|use|mention|disclose|reveal|indicate|publish|specify)\s(?:his|her|their)\s(?:full\s|real\s|last\s)?names?"
    r"|(?:name|identify)\s(?:him|her|them))\b.*"
    r"|(?:to\s(?:remain|stay|be)\s)?anonym(?:ous|ity)\b.*",
    re.IGNORECASE | re.DOTALL,
)
_WISHES: Final = re.compile(
    r"\b(?:ask(?:s|ed|ing)?|request(?:s|ed|ing)?|wish(?:es|ed|ing)?|want(?:s|ed|ing)?|prefer(?:s|red)?)$"
)


def asks_to_stay_unnamed(text: str, row: Attribution) -> bool:
    """ "Who asked not to be named": it tells of the source and is none of what he says."""
    return cue_has(text, row, _WISHES) and _UNNAMED.fullmatch(text, *first_content(row)) is not None


_COMMENTS: Final = re.compile(r"\bcomment(?:s|ed|ing)?\son$", re.IGNORECASE)
_SURVEYS: Final = re.compile(
    r"\b(?:overview|account|briefing|summary|update)\s(?:of|on|about)$", re.IGNORECASE
)
_DIFFERS: Final = re.compile(
    r"\b(?:argu(?:e[sd]?|ing)|quarrel(?:s|l?ed|l?ing)?|disput(?:e[sd]?|ing)|disagree(?:s|d|ing)?|haggl(?:e[sd]?|ing)"
    r"|bicker(?:s|ed|ing)?|prefer(?:s|red)\sto\s(?:talk|speak))(?P<about>\s(?:about|over))?$",
    re.IGNORECASE,
)
_ABOUT: Final = re.compile(r"(?:about|over)\s", re.IGNORECASE)


def differs_about_it(text: str, row: Attribution) -> bool:
    """ "The envoys argue about the wording", "disagree over how deep it is": what each says is not told."""
    found = _DIFFERS.search(row.cue[-1].of(text)) if row.cue else None
    return found is not None and bool(found["about"] or _ABOUT.match(text, *first_content(row)))


_HEADING: Final = re.compile(
    r"(?:What|How|Why|Who|Where|When)\s(?:[^\n.,!?;:“”\"«»]|,(?=\s(?:and|but)\s)){3,80}(?=\s*(?:\n|$))"
)


def stands_in_a_heading(text: str, row: Attribution) -> bool:
    """ "What the ministry says", alone in its line: it names what follows and tells nothing yet."""
    if not row.cue:
        return False
    start = text.rfind("\n", 0, row.cue[0].start) + 1
    found = _HEADING.match(text, start)
    return found is not None and row.cue[0].end <= found.end()


_BYNAME: Final = re.compile(
    r"(?:(?:is|are|was|were)\s)?(?:also|better|commonly|locally|formerly|otherwise)\s"
    r"(?:called|known\sas|named|dubbed|nicknamed)$",
    re.IGNORECASE,
)
_NAME_ONLY: Final = re.compile(
    r"(?:[“\"«‘][^”\"»’]{1,40}[”\"»’]|(?:the\s)?[A-Z][\w.’'-]*(?:\s(?:of\s)?[A-Z][\w.’'-]*){0,4})"
    r"(?=[,.;]?$|\s(?:in|on|at|near)\s)"
)
_HUNG: Final = re.compile(r"(?:,|[(]|\b(?:which|that|who))\s?$")


def is_a_byname(text: str, row: Attribution) -> bool:
    """ "Velm West, also called “V-West”", "a province also called Velm": a second name is no claim."""
    if not row.cue or not _BYNAME.fullmatch(row.cue[0].of(text)):
        return False
    first, start = row.content[0], row.cue[0].start
    hung = _HUNG.search(text, max(0, start - 8), start) is not None
    return hung and first.start > start and _NAME_ONLY.match(text, first.start, first.end) is not None


_MARK: Final = "“”„«»\"‘'"


def names_a_matter(text: str, row: Attribution) -> bool:
    """ "Commented on the delay", "gave an overview of the work": of what one spoke, and not what one said."""
    first = row.content[0]
    clause = text[first.start] in _MARK or text.startswith(("that ", "what ", "how ", "why "), first.start)
    return not clause and (cue_has(text, row, _COMMENTS) or cue_has(text, row, _SURVEYS))


_NEVER_SAID: Final = re.compile(
    r"\b(?:(?:ha[sd]|have)\s(?:never|not(?:\syet)?)|never|(?:ha[sd]|have)n['’]t)"
    r"(?:\s(?:actually|publicly|once))?\s(?:said|claimed|suggested|promised)$"
    r"|\b(?:did|does|do)(?:\snot|n['’]t)\s(?:actually\s|directly\s)?claim$"
    r"|\b(?:stop(?:s|ped|ping)?|f[ae]ll(?:s|ing)?)\s(?:just\s)?short\sof\s(?:saying|claiming|alleging"
    r"|suggesting|admitting)$",
    re.IGNORECASE,
)
_OF_MYSELF: Final = re.compile(r"I|we", re.IGNORECASE)


def is_never_said(text: str, row: Attribution) -> bool:
    """ "Vell has never said that he wrote it", "stopped short of saying that": a clause of what somebody did
    not say gives nobody's words.
    What "we" do not claim is the speaker's own view.
    """
    if not cue_has(text, row, _NEVER_SAID) or any(_OF_MYSELF.fullmatch(s.of(text)) for s in row.source):
        return False
    return text.startswith("that ", row.content[0].start)


_NO_ONE: Final = re.compile(
    r"(?:neither\s.+\snor\b|no\sone|nobody|none\sof|not\sone\sof)", re.IGNORECASE | re.DOTALL
)
_SAID: Final = re.compile(
    r"(?:(?:ha[sd]|have|would|could|will|can)\s)?(?:(?:ever|yet|publicly|openly|immediately)\s)?"
    r"(?:sa(?:ys?|id)|explain(?:s|ed)?|specif(?:y|ied|ies)|disclosed?|reveal(?:s|ed)?|confirm(?:s|ed)?"
    r"|indicated?|mention(?:s|ed)?)",
    re.IGNORECASE,
)
_CLAUSE: Final = re.compile(r"(?:how|why|when|where|who|whom|whose|what|which|whether|if|that)\b")


def nobody_says(text: str, row: Attribution) -> bool:
    """ "Neither the army nor the ministry said how many", "No one at the ministry said why": none of them is
    a source. What nobody wants or believes is a view held against it, and stays.
    """
    nobody = len(row.source) == 1 and _NO_ONE.match(text, row.source[0].start, row.source[0].end)
    return (
        bool(nobody)
        and len(row.cue) == 1
        and _SAID.fullmatch(row.cue[0].of(text)) is not None
        and _CLAUSE.match(text, *first_content(row)) is not None
    )


_AGAINST: Final = re.compile(
    r"\b(?:contrary\sto|despite|in\sspite\sof|in\scontrast\sto|regardless\sof|notwithstanding)\s"
    r"(?:(?:all|both|repeated|earlier|the|any)\s){0,3}$",
    re.IGNORECASE,
)
_CLAIMS: Final = re.compile(
    r"(?:(?:repeated|earlier|own|public|official|many|recent)\s){0,2}"
    r"(?:claims?|assertions?|assurances?|allegations?|reports?|statements?|promises?|denials?"
    r"|accusations?|predictions?)"
    r"(?:\s(?:by|of|from))?",
    re.IGNORECASE,
)
_AGAINST_WITHIN: Final = 60


def is_set_against(text: str, row: Attribution) -> bool:
    """ "Contrary to the army's | claims |, the town has not fallen": behind the comma stands what is so, and
    no word of the claim.
    """
    if len(row.source) != 1 or len(row.cue) != 1 or not _CLAIMS.fullmatch(row.cue[0].of(text)):
        return False
    first = min(row.source[0].start, row.cue[0].start)
    last = max(row.source[0].end, row.cue[0].end)
    content = row.content[0].start
    behind = content > last and text[last:content].strip().startswith(",")
    return behind and _AGAINST.search(text, max(0, first - _AGAINST_WITHIN), first) is not None


_SEES: Final = re.compile(r"(?:sees?|saw|frames?d?|views?|viewed|remembers?|recalls?)", re.IGNORECASE)
_AS: Final = re.compile(r"\bas\s$", re.IGNORECASE)


def is_how_one_sees_it(text: str, row: Attribution) -> bool:
    """ "He lied, as the union | sees | it": "it" stands for the clause before, and is nothing held itself."""
    if len(row.source) != 1 or len(row.cue) != 1 or not _SEES.fullmatch(row.cue[0].of(text)):
        return False
    it = len(row.content) == 1 and row.content[0].of(text) == "it"
    source = row.source[0].start
    return it and _AS.search(text, max(0, source - 4), source) is not None


_HANDS: Final = re.compile(r"\b(?:show(?:s|ed|n)?|hand(?:s|ed)|pass(?:es|ed))$", re.IGNORECASE)
_SOMEBODY_A_THING: Final = re.compile(
    r"(?:me|us|him|her|them|(?:our|the|a|an|this|my)\s(?:[\w-]+\s){0,2}?(?:correspondents?|reporters?|journalists?"
    r"|inspectors?|visitors?|jur(?:y|ors)|judges?|court|committee|police|officers?|newspaper|press|neighbou?rs?))\s"
    r"(?:an?|the|his|her|its|their|two|three|some|several|photo(?:graph)?s|pictures|copies|letters|documents)\b"
    r"(?![^.;]*\b(?:that|which|who|where|in\swhich)\b)",
    re.IGNORECASE,
)


def hands_a_thing(text: str, row: Attribution) -> bool:
    """ "She showed our reporter an empty box": whom one shows a thing one has told nothing by it."""
    return cue_has(text, row, _HANDS) and _SOMEBODY_A_THING.match(text, *first_content(row)) is not None


_OBSERVES: Final = re.compile(r"\bobserv(?:e[sd]?|ing)$", re.IGNORECASE)
_KEPT: Final = re.compile(
    r"(?:(?:an?|the|one|two|three|\d+|their|its)[\s-])?(?:[\w’'-]+\s){0,2}?"
    r"(?:silence|minutes?|moments?|days?|period|truces?|ceasefires?|fasts?|holidays?|Ramadan|Lent|mourning"
    r"|curfews?|rules?)\b",
    re.IGNORECASE,
)


def is_kept(text: str, row: Attribution) -> bool:
    """ "Observed a minute's silence", "observed the truce": what is kept is not seen or said."""
    return cue_has(text, row, _OBSERVES) and _KEPT.match(text, *first_content(row)) is not None


_IN_HIS: Final = re.compile(
    r"\b(?:(?:points?|exchange|expression|difference|matter|school|train|line|way|statement|change) of"
    r"|my|our|his|her|its|their|the|an?|own|personal|private|general|common|public|official|considered)$",
    re.IGNORECASE,
)
_EXPRESSES: Final = re.compile(
    r"\b(?:express|voic|stat|giv|gave|shar|offer|present|outlin)(?:e[sd]?|ed|s|es|ing)?$", re.IGNORECASE
)
_NOUN: Final = re.compile(
    r"(?P<whose>(?:my|our|his|her|its|their|an?)\s(?:own\s|personal\s)?)?(?:views?|opinions?|thoughts?|thinking|mind|reasoning|speech|words?|positions?|standpoints?|beliefs?"
    r"|convictions?|judge?ments?|assessments?|statements?)[.,;]?",
    re.IGNORECASE,
)


def is_its_own_noun(text: str, row: Attribution) -> bool:
    """ "His personal point of | view", "gave | his opinion": the noun of those words is nothing said."""
    noun = _NOUN.fullmatch(text, *first_content(row)) if row.cue and len(row.content) == 1 else None
    if noun is None or text[row.cue[-1].end : noun.start()].strip():
        return False
    return cue_has(text, row, _EXPRESSES if noun["whose"] else _IN_HIS)


_OWN_EYES: Final = re.compile(
    r"\W*with\s(?:(?:his|her|their|its|my|our|your)\s)?own\s(?:\w+\s)?(?:eyes|ears)\W*", re.IGNORECASE
)


def is_how_it_was_seen(text: str, row: Attribution) -> bool:
    """ "As our reporter saw with his own eyes": how somebody saw is nothing that was seen."""
    return len(row.content) == 1 and _OWN_EYES.fullmatch(row.content[0].of(text)) is not None


UNSAID: Final[tuple[Rule, ...]] = (
    names_none,
    asks_for_a_word,
    asks_to_stay_unnamed,
    names_a_matter,
    differs_about_it,
    stands_in_a_heading,
    is_a_byname,
    is_never_said,
    nobody_says,
    is_set_against,
    is_how_one_sees_it,
    hands_a_thing,
    is_kept,
    is_its_own_noun,
    is_how_it_was_seen,
)
