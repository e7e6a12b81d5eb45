"""Rows that tell of an act of office, of business or of law, and of nothing said.

"Approved publication of the survey", "filed a complaint", "concluded its sitting", "rejected the water bill".
"""

from __future__ import annotations

import re
from typing import Final

from sayso.core.attribution import Attribution
from sayso.reader.refusing import Rule, cue_has, first_content

_APPROVED: Final = re.compile(
    r"\b(?:approv(?:e[sd]?|ing)|authori[sz](?:e[sd]?|ing))(?:\sof)?$", re.IGNORECASE
)
_ACT: Final = re.compile(
    r"(?:(?:the|its|his|her|their|an?)\s)?(?:\w+\s)?(?:publication|releases?|sales?|purchase|construction|use"
    r"|transfer|payments?|exports?|imports?|appointment|extradition|deployment|delivery|shipments?|merger"
    r"|takeover|budget|funding)\b",
    re.IGNORECASE,
)


def is_let_happen(text: str, row: Attribution) -> bool:
    """ "Approved publication of the survey": who lets a thing happen by office does something."""
    return cue_has(text, row, _APPROVED) and _ACT.match(text, *first_content(row)) is not None


_FILES: Final = re.compile(r"\b(?:fil(?:e[sd]?|ing)|lodg(?:e[sd]?|ing)|issu(?:e[sd]?|ing))$", re.IGNORECASE)
_PAPER: Final = re.compile(
    r"(?:(?:an?|the|its|his|her|their|no|two|three|several|new)\s){0,2}(?:[\w-]+\s){0,2}?"
    r"(?:complaints?|lawsuits?|suits?|appeals?|charges|petitions?|claims?|profit\swarnings?|shares?|bonds?|passports?"
    r"|visas?|permits?|licen[cs]es?|fines?|tickets?)"
    r"(?=[.,;]?$|[.,;]?\s(?:with|against|at|in|to|over|on|for|before|last|this)\b)",
    re.IGNORECASE,
)


def files_a_paper(text: str, row: Attribution) -> bool:
    """ "Filed a complaint", "issued two profit warnings": papers of business and law, told as deeds."""
    return cue_has(text, row, _FILES) and _PAPER.match(text, *first_content(row)) is not None


_ENDS: Final = re.compile(
    r"\b(?:conclude[sd]?|concluding|end(?:s|ed)|open(?:s|ed)|clos(?:es|ed)|adjourn(?:s|ed)|began|begins?|h(?:e|o)lds?)$",
    re.IGNORECASE,
)
_MEETING: Final = re.compile(
    r"(?:the|its|his|her|their|an?)\s(?:[\w-]+\s){0,3}?(?:sittings?|sessions?|meetings?|visits?|tours?|talks|trips?"
    r"|congress|conferences?|exercises?|summits?|drills?|rall(?:y|ies)|investigations?|inquir(?:y|ies)|cases?)\b",
    re.IGNORECASE,
)


def holds_a_meeting(text: str, row: Attribution) -> bool:
    """ "Concluded its two-day sitting": a meeting has been held, and nothing is told of it."""
    return cue_has(text, row, _ENDS) and _MEETING.match(text, *first_content(row)) is not None


_REJECTS: Final = re.compile(
    r"\b(?:reject(?:s|ed|ing)?|approv(?:e[sd]?|ing)|adopt(?:s|ed|ing)?|threw out)$", re.IGNORECASE
)
_MOTION: Final = re.compile(
    r"(?:the|an?|his|her|its|their)\s(?:[\w-]+\s){0,3}?(?:bills?|motions?|amendments?|budgets?|appeals?|applications?|laws?"
    r"|legislation|ordinances?|resolutions?|nominations?)(?=$|\s(?:on|in|by|at|after|with|to|for|that)\b)",
    re.IGNORECASE,
)


def decides_a_motion(text: str, row: Attribution) -> bool:
    """ "Rejected the water bill": who decides on a motion by vote or office does something."""
    return cue_has(text, row, _REJECTS) and _MOTION.match(text, *first_content(row)) is not None


_BACKS: Final = re.compile(r"\b(?:endorsed|brokered|guaranteed|sponsored|mediated)(?:\sby)?$", re.IGNORECASE)
_PACT: Final = re.compile(
    r"(?:an?|the|this|that|its|their)\s(?:[\w-]+\s){0,4}?(?:zones?|deals?|agreements?|truces?|cease-?fires?|accords?|treat(?:y|ies)"
    r"|pacts?|talks|plans?)",
    re.IGNORECASE,
)


def backs_a_pact(text: str, row: Attribution) -> bool:
    """ "A network of safe zones endorsed by Velmia": who stands for a pact is named in passing."""
    by = row.cue and row.source and row.source[0].start > row.cue[0].start
    return bool(by) and cue_has(text, row, _BACKS) and _PACT.match(text, *first_content(row)) is not None


_SENDS_AWAY: Final = re.compile(
    r"\b(?:dismiss(?:e[sd]|ing)?|sack(?:s|ed|ing)?|oust(?:s|ed)?)(?:\sby)?$", re.IGNORECASE
)
_SENT_AWAY: Final = re.compile(
    r"(?:him|her|them|he|she|they|who|(?:(?:the|an?|its|his|her|their|\w+['’]s)\s)?(?:[\w-]+\s){0,3}?"
    r"(?:coach|trainer|manager|boss|chief|head|director|minister|ministers|premier|governor|mayor|general|commander"
    r"|officers?|officials?|judges?|prosecutor|secretary|adviser|advisers|aides?|ambassador|cabinet|government"
    r"|spokes\w+|editor|teachers?|workers?|employees?|staff|deputy|guards?|nurses?|doctors?|crew|team)"
    r"(?:\s(?-i:[A-Z])[\w’'-]+){0,3})[.,]?",
    re.IGNORECASE,
)


def sends_away(text: str, row: Attribution) -> bool:
    """ "Dismissed its coach", "was dismissed by the president": from office, and no claim."""
    return (
        cue_has(text, row, _SENDS_AWAY)
        and len(row.content) == 1
        and _SENT_AWAY.fullmatch(text, *first_content(row)) is not None
    )


_CITING: Final = re.compile(r"\bciting$", re.IGNORECASE)
_REASON: Final = re.compile(
    r"(?:(?:the|an?|its|his|her|their|a)\s)?(?:[\w-]+\s){0,3}?(?:security|safety|concerns?|reasons?|results?|weather|costs?|health"
    r"|privacy|risks?|fears?|lack|shortages?|confidentiality|secrecy|circumstances|needs?|losses|threats?|conditions"
    r"|differences|difficulties|problems|pressure|exhaustion|illness|injury|delays?|rules|law)"
    r"(?=[.,;]?$|\s(?:of|about|over|in|for|to|on|that|at)\b)",
    re.IGNORECASE,
)
_DONE_TO: Final = re.compile(r"\b(?!(?:said|told|reported|added|quoted)\b)[a-z]{2,}ed\s$")
_BEFORE: Final = 30


def gives_a_reason(text: str, row: Attribution) -> bool:
    """ "Refuses access, citing national security", "dismissed | its coach | citing | poor results": why
    somebody does something is nothing that is said, nor is whom he does it to one who cites.
    """
    if not cue_has(text, row, _CITING) or not row.source:
        return False
    source = row.source[0]
    if source > row.cue[-1]:
        return _REASON.match(text, source.start, source.end) is not None
    done_to = any(_DONE_TO.search(text, max(0, s.start - _BEFORE), s.start) for s in row.source)
    return done_to and _REASON.match(text, *first_content(row)) is not None


ACTS: Final[tuple[Rule, ...]] = (
    is_let_happen,
    files_a_paper,
    holds_a_meeting,
    decides_a_motion,
    backs_a_pact,
    sends_away,
    gives_a_reason,
)
