"""Rows whose reporting words report nothing where they stand: a deed, a trait, a thing that follows.

"The rebels conceded their positions", "the rules are strict about hats" and "his resignation puts the number
at nine" give nobody's words or thoughts. Acts of office stand in `acts.py`, what the writer says himself in
`own_word.py`, talk without a word of it in `unsaid.py`.
"""

from __future__ import annotations

import re
from typing import Final

from sayso.core.attribution import Attribution
from sayso.core.span import Span
from sayso.reader.acts import ACTS
from sayso.reader.no_report import NO_REPORT
from sayso.reader.own_word import OWN_WORD
from sayso.reader.refusing import Rule, cue_has, first_content
from sayso.reader.unsaid import UNSAID

_CONCEDES: Final = re.compile(
    r"\b(?:conced(?:e[sd]?|ing)|giv(?:e|es|ing) up|gave up|surrender(?:s|ed|ing)?)$", re.I
)
_GIVEN_UP: Final = re.compile(
    r"(?:(?:the|an?|their|its|his|her|our|some|several|more|many|most|two|three|all)\s)?"
    r"(?:(?:(?!(?:that|had|has|have|was|were|is|are|would|will|could)\b)[\w-]+\s){1,6}?"
    r"(?:most|all|many|some|part|half|much)\sof\s(?:the|its|their|his|her)\s)?"
    r"(?:(?!that\b)[\w-]+\s){0,2}?(?:positions?|territor(?:y|ies)|ground|control|lands?|areas?|towns?|villages?|cit(?:y|ies)|posts?|bases?"
    r"|districts?|seats?|goals?|penalt(?:y|ies)|corners?|tries|runs?|points?\sto|weapons|arms)\b"
    r"(?!\s(?:had|has|have|was|were|is|are|would|will|could|might|may|did)\b)",
    re.IGNORECASE,
)


def gives_up_a_thing(text: str, row: Attribution) -> bool:
    """ "Conceded their positions": who gives up a place or a goal says nothing."""
    return cue_has(text, row, _CONCEDES) and _GIVEN_UP.match(text, *first_content(row)) is not None


_TRAIT: Final = re.compile(
    r"\b(?:is|are|was|were|be|been|remains?|remained)\s(?:\w+\s){0,2}?"
    r"(?:strict|lenient|selective|picky|fussy|silent|coy|vague|tight-lipped|mum|careless|choosy)"
    r" (?:about|on|over|in)$",
    re.IGNORECASE,
)


def is_a_trait(text: str, row: Attribution) -> bool:
    """ "Is strict about", "was silent on": how somebody is, or that nothing is said."""
    return cue_has(text, row, _TRAIT)


_BRINGS: Final = re.compile(
    r"(?:also |now )?(?:puts?|leaves?|left|brings?|brought|makes?|made)(?:\s\w+)?$", re.I
)
_EVENT: Final = re.compile(
    r"(?:[\w.’'-]+\s){0,4}?(?:commitment|decision|defection|resignation|victory|defeat|loss|win|departure|arrival"
    r"|vote|move|death|absence|return|withdrawal|appointment|election|retirement)"
    r"(?=$|\s(?:of|for|to|by|from|in|as|at|on|over)\b)",
    re.IGNORECASE,
)


def is_brought_about(text: str, row: Attribution) -> bool:
    """ "His resignation puts the number at nine": an event has results, not words."""
    return (
        cue_has(text, row, _BRINGS)
        and len(row.source) == 1
        and _EVENT.match(text, row.source[0].start, row.source[0].end) is not None
    )


_THREATENS: Final = re.compile(r"\bthreaten(?:s|ed|ing)?$", re.IGNORECASE)
_TROUBLE: Final = re.compile(
    r"(?:[\w.’'-]+\s){0,4}?(?:fighting|battles?|wars?|offensives?|advances?|attacks?|strikes?|shelling|bombing|siege"
    r"|unrest|violence|crisis|conflict|storms?|fires?|floods?|drought|famine|shortages?|closure|collapse|delays?)"
    r"(?=$|\s(?:of|for|by|in|on|at|over|near|around)\b)",
    re.IGNORECASE,
)
_TO_DO: Final = re.compile(r"(?:to|that)\s", re.IGNORECASE)


def is_a_danger(text: str, row: Attribution) -> bool:
    """ "The fighting threatened the army's lines": what threatens a thing so has no words."""
    return (
        cue_has(text, row, _THREATENS)
        and len(row.source) == 1
        and _TROUBLE.match(text, row.source[0].start, row.source[0].end) is not None
        and _TO_DO.match(text, *first_content(row)) is None
    )


_PROVES: Final = re.compile(
    r"(?:affirms?|proves?|confirms?|shows?|indicates?|means?|demonstrates?)", re.IGNORECASE
)
_DOING: Final = re.compile(
    r"\b(?:what|everything|whatever|that which)\s[^.!?\n“”\"]{3,80}?\s"
    r"(?:doing|done|did|happened|happening|going on)\b"
    r"(?:\s(?:for|from|since|in|over|during|there|here|so)\b[\w\s]{0,25})?\s*[“\"«]?$",
    re.IGNORECASE,
)
_BEFORE: Final = 140


def is_shown_by_deeds(text: str, row: Attribution) -> bool:
    """ "What they have been doing affirms that they will leave": deeds say nothing."""
    if len(row.cue) != 1 or not _PROVES.fullmatch(row.cue[0].of(text)):
        return False
    start = row.cue[0].start
    return _DOING.search(text, max(0, start - _BEFORE), start) is not None


_TAKES: Final = re.compile(r"\bclaim(?:s|ed|ing)?$", re.IGNORECASE)
_TAKEN: Final = re.compile(
    r"(?:(?:the|an?|at least|over|more than|nearly|about|up to|another|its|his|her|their)\s){0,2}"
    r"(?:[\w,-]+\s){0,2}?(?:li(?:fe|ves)|victims?|casualties|title|crown|trophy|medals?"
    r"|gold|silver|bronze|prize|championship|wicket)"
    r"(?=[.,;]?$|\n|[.,;]?\s(?:of|in|at|on|with|after|for|from|and|to|when|as|this|last|across)\b)",
    re.IGNORECASE,
)


_TAKER: Final = re.compile(
    r"(?:[\w.’'-]+\s){0,4}?(?:fires?|blazes?|floods?|storms?|hurricanes?|cyclones?|typhoons?|earthquakes?|quakes?"
    r"|landslides?|avalanches?|droughts?|heatwaves?|heat|diseases?|virus|outbreaks?|epidemics?|pandemic|famine"
    r"|accidents?|crash(?:es)?|collisions?|explosions?|blasts?|bombs?|mines?|wars?|fighting|clashes"
    r"|roads?|bends?|passes|pass|mountains?|peaks?|slopes?|rivers?|seas?|reefs?|rocks?|straits?|currents?)"
    r"(?=$|,|\s(?:of|in|at|on|near|between|outside|which|that)\b)",
    re.IGNORECASE,
)


def takes_a_thing(text: str, row: Attribution) -> bool:
    """ "The fire claimed four lives", "claimed the title", "the pass has claimed two lorries": it was taken,
    not said.
    """
    if not cue_has(text, row, _TAKES):
        return False
    taken = _TAKEN.match(text, *first_content(row)) is not None
    return taken or (len(row.source) == 1 and _TAKER.match(text, *_ends(row.source[0])) is not None)


_CALLED: Final = re.compile(r"\b(?:call(?:s|ed|ing)?|phon(?:e[sd]?|ing)|summon(?:s|ed|ing)?)$", re.IGNORECASE)
_CALLED_UP: Final = re.compile(
    r"(?:(?:the|an?|her|his|their|our|my|some|for)\s)?(?:[\w’'-]+\s){0,3}?"
    r"(?:police|ambulance|brigade|department|landlord|doctor|mother|father|parents|wife|husband|son|daughter"
    r"|brother|sister|neighbou?rs?|friends?|lawyer|boss|office|hotline|services|authorities|hospital|family|help"
    r"|911|999|112|meeting|elections?|strike|referendum|press conference|session|ballot|vote)",
    re.IGNORECASE,
)


_CALLED_THEN: Final = re.compile(
    r"(?:(?:me|us|him|her|them)\s)?(?:from\s(?:below|above|the|his|her|inside|outside)\b"
    r"|(?:that|last|every|one|this)\s(?:night|morning|day|evening|week|afternoon)\b)",
    re.IGNORECASE,
)


def calls_somebody_up(text: str, row: Attribution) -> bool:
    """ "She called the landlord", "called an election": nothing is said of them."""
    whole = len(row.content) == 1 and _CALLED_UP.fullmatch(text, *first_content(row)) is not None
    return (whole or _CALLED_THEN.match(text, first_content(row)[0]) is not None) and cue_has(
        text, row, _CALLED
    )


_REPORTED: Final = re.compile(r"(?:was|were|been)(?:\s\w+)?\sreported$", re.IGNORECASE)
_AT_A_TIME: Final = re.compile(
    r"(?:(?:shortly|just|late|early|at|on|around|about|before|after|by)\s){1,3}"
    r"(?:\d|noon|midnight|dawn|dusk|mon|tues|wednes|thurs|fri|satur|sun|morning|afternoon|evening|night)",
    re.IGNORECASE,
)


_EMERGENCY: Final = re.compile(
    r"(?:which|that|it|(?:(?:the|an?)\s)(?:[\w-]+\s){0,2}?(?:fire|blaze|accident|crash|incident|shooting|robbery"
    r"|theft|burglary|explosion|emergency|stabbing|collision|crime|break-in|leak|spill|outage))",
    re.IGNORECASE,
)


def is_called_in(text: str, row: Attribution) -> bool:
    """ "The fire was reported about 9.40 p.m.": it was called in, and nobody tells it."""
    last = row.content[-1]
    after = bool(row.cue) and last.start > row.cue[-1].end
    return (
        not row.source
        and after
        and cue_has(text, row, _REPORTED)
        and _EMERGENCY.fullmatch(text, *first_content(row)) is not None
        and _AT_A_TIME.match(text, last.start, last.end) is not None
    )


_DOES: Final = re.compile(
    r"\b(?:target(?:s|ed|ing)?|restrain(?:s|ed)?|shelv(?:es?|ed|ing)|slap(?:s|ped)|cut(?:s|ting)?|halt(?:s|ed)?|ignor(?:es?|ed|ing)"
    r"|analy[sz](?:es?|ed|ing)|examin(?:es?|ed|ing)|inspect(?:s|ed|ing)?|interview(?:s|ed|ing)?"
    r"|block(?:s|ed)?|raid(?:s|ed)?|arrest(?:s|ed)?|seiz(?:es?|ed))$",
    re.IGNORECASE,
)


_A_THING: Final = re.compile(
    r"\b(?:an?|the|his|her|its|their|this|that|in|at|after|before|during|by|from|of)\s(?:[\w-]+\s){0,2}$",
    re.IGNORECASE,
)
"""What stands before such a word where it is a noun: "said in an interview", "told us after the raid"."""


def does_something(text: str, row: Attribution) -> bool:
    """ "Court restrains church from building", "targets civilians": verbs of the hand report nothing."""
    if not row.cue:
        return False
    last = row.cue[-1]
    found = _DOES.search(last.of(text))
    return found is not None and not _A_THING.search(text, last.start, last.start + found.start())


_RECOGNISES: Final = re.compile(r"\brecogni[sz](?:e[sd]?|ing)$", re.IGNORECASE)
_AGAIN: Final = re.compile(r"(?:him|her|them|me|us|(?:his|her|their|my|our) (?:own )?\w+)\b", re.IGNORECASE)


def knows_again(text: str, row: Attribution) -> bool:
    """ "Recognised him by his walk": whom one knows again one has not spoken of."""
    return cue_has(text, row, _RECOGNISES) and _AGAIN.match(text, *first_content(row)) is not None


_QUOTES: Final = re.compile(r"\b(?:quot(?:e[sd]?|ing)|cit(?:e[sd]?|ing)|giv(?:e|ing)|with)\b", re.IGNORECASE)
_NUMBER: Final = re.compile(
    r"(?:the\s)?(?:police\s|crime\s|incident\s|case\s|log\s|booking\s)?(?:reference|ref\.?|number|code|log|incident)\b"
    r"[^,;]{0,20}?\d",
    re.IGNORECASE,
)


def gives_a_number(text: str, row: Attribution) -> bool:
    """ "Call 101, quoting reference 482": a number to give when one calls has said nothing."""
    numbered = any(_NUMBER.match(text, span.start, span.end) is not None for span in row.source)
    return numbered and cue_has(text, row, _QUOTES)


_PUBLISHED: Final = re.compile(
    r"(?:(?:first|originally|earlier|initially)\s)(?:reported|published|revealed|disclosed|announced|broken|told)(?:\sby)?",
    re.IGNORECASE,
)


def is_where_it_was_first_told(text: str, row: Attribution) -> bool:
    """ "The deal, | first reported by | Finwire, | is worth nine million": who was first to tell of a thing
    is not the one who says all that is told of it.
    """
    if len(row.cue) != 1 or len(row.source) != 1 or not _PUBLISHED.fullmatch(row.cue[0].of(text)):
        return False
    cue, source = row.cue[0], row.source[0]
    aside = text[max(0, cue.start - 2) : cue.start] == ", " and text[source.end : source.end + 2] == ", "
    return aside and row.content[0] < cue < source < row.content[-1]


_SHOWS: Final = re.compile(r"\b(?:show(?:s|ed|n|ing)?|bore|bears?)(?:\sno)?$", re.IGNORECASE)
_SIGNS: Final = re.compile(
    r"(?:no\s|some\s|clear\s|the\s|any\s|few\s){0,2}(?:signs?|traces?|symptoms?|marks?|indications?)\s(?:of|that)\b",
    re.IGNORECASE,
)
_TELLS_OF_ITSELF: Final = re.compile(
    r"\b(?:tests?|samples?|analys[ie]s|footage|videos?|photo\w*|pictures?|images?|imagery|scans?|x-rays?|reports?|records?"
    r"|data|stud(?:y|ies)|surveys?|results?|examinations?|autops\w+|investigations?|inspections?|maps?|documents?"
    r"|letters?|measurements?|readings?|figures?|satellites?|post-mortems?|swabs?|logs?|recordings?|clips?|evidence"
    r"|radar|cameras?|instruments?|devices?|sensors?|detectors?|meters?|gauges?|it|they|which|that|this)\b",
    re.IGNORECASE,
)


def bears_signs(text: str, row: Attribution) -> bool:
    """ "Several cells showed traces of blood": a thing that bears signs says nothing, a paper or picture of
    it does.
    """
    if len(row.source) != 1 or not cue_has(text, row, _SHOWS):
        return False
    signs = _SIGNS.match(text, *first_content(row)) is not None
    return signs and _TELLS_OF_ITSELF.search(text, *_ends(row.source[0])) is None


_CONTRADICTS: Final = re.compile(r"\bcontradict(?:s|ed)?$", re.IGNORECASE)
_VERSION: Final = re.compile(
    r"(?:(?:the|an?|its|his|her|their|this|that|[\w-]+['’]s)\s)?(?:[\w’'-]+\s){0,3}?"
    r"(?:versions?|accounts?|testimon(?:y|ies)|statements?|stor(?:y|ies)|evidence|explanations?|findings?)"
    r"(?=[.,;]?$|\s(?:of|by|from|given|in)\b)",
    re.IGNORECASE,
)


def differs_from_another(text: str, row: Attribution) -> bool:
    """ "The police version contradicts the testimony of two guards": the page says that the two differ."""
    return (
        cue_has(text, row, _CONTRADICTS)
        and len(row.source) == 1
        and _VERSION.match(text, *_ends(row.source[0])) is not None
        and _VERSION.match(text, *first_content(row)) is not None
    )


REFUSED: Final[tuple[Rule, ...]] = (
    gives_up_a_thing,
    is_a_trait,
    is_brought_about,
    is_a_danger,
    is_shown_by_deeds,
    takes_a_thing,
    calls_somebody_up,
    is_called_in,
    does_something,
    knows_again,
    gives_a_number,
    is_where_it_was_first_told,
    bears_signs,
    differs_from_another,
    *ACTS,
    *NO_REPORT,
    *OWN_WORD,
    *UNSAID,
)


def reports_nothing(text: str, row: Attribution) -> bool:
    """Whether a row is none by one of the rules."""
    return any(rule(text, row) for rule in REFUSED)


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end
