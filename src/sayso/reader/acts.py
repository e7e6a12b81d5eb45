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


ACTS: Final[tuple[Rule, ...]] = (
    is_let_happen,
    files_a_paper,
    holds_a_meeting,
    decides_a_motion,
    backs_a_pact,
)
