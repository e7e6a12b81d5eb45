"""Where a paragraph's dateline ends: "HARUN (Agency) - The ...", "ISLAMABAD: The minister ..."."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from sayso.zoning.lexicon import agencies, months


def dateline_end(words: str, *, first: bool) -> int:
    """How many characters of a paragraph's beginning are its dateline, its dash included; 0 for none.

    A place without an agency is a dateline only where the article opens (`first`): further down
    "MR. MORO -- ..." is a speaker.
    """
    with_agency, shouted, behind_comma, in_strokes = _datelines()
    opening = words[:160]
    match = with_agency.match(opening) if "(" in opening else None
    if match is None and "/" in opening[:60]:
        match = in_strokes.match(opening)
    if match is None and _COMMA.match(opening):
        match = behind_comma.match(opening)
    if match is None and first:
        match = _STATED.match(opening)
        if match is None and _SHOUTED_LABELS.isdisjoint(opening.split(None, 1)[:1]):
            match = shouted.match(opening)
    return match.end() if match else 0


def shouted_end(words: str) -> int:
    """How many characters a shouted place and its colon take: "ISLAMABAD: The minister ..."."""
    found = _SHOUTED.match(words)
    return 0 if found is None or found[1].split()[0] in _SHOUTED_LABELS else found.end()


def shouts_again(text: str, start: int) -> bool:
    """Whether another line begins with capitals and a colon, as in the transcript of a talk."""
    return _SHOUTED_LINE.search(text, start) is not None


@cache
def _datelines() -> tuple[re.Pattern[str], ...]:
    """With an agency in brackets; of a shouted place; with one behind a comma; one between strokes."""
    place = r"[A-ZÀ-ÞА-ЯЁІЇЄҐ][\w.'’\-/ ]{1,40}(?:,\s*[A-ZÀ-ÞА-ЯЁІЇЄҐ][\w.'’ ]{1,25}){0,2}"
    shouted = r"[A-ZÀ-ÞА-ЯЁІЇЄҐ][A-ZÀ-ÞА-ЯЁІЇЄҐ.'’\-/ ]{2,40}(?:,\s*[A-ZÀ-Þ][\w.'’ ]{1,25}){0,2}"
    agency = rf"\((?:[^()]{{0,20}}(?:{agencies().pattern})[^()]{{0,30}}|[A-Z]{{2,6}}|UrduPoint[^()]*)\)"
    month = f"(?i:{months()})"
    day = rf"(?:[,:]?\s*(?:{month}\.?\s+\d{{1,2}}|\d{{1,2}}\.?\s+{month})\.?)?(?:,?\s*(?:19|20)\d{{2}})?"
    dated = rf"[,:]?\s*(?:{month}\.?\s+\d{{1,2}}|\d{{1,2}}\.?\s+{month})\.?(?:,?\s*(?:19|20)\d{{2}})?"
    anyones = r"\((?:[A-Z][A-Z-]{1,14}|(?:RIA\s)?[A-Z][\w-]{1,30}(?:\s[A-Z][\w-]{1,30})?)\)"  # behind a day
    dash = r"\s*(?:--|[-–—−_])\s+"
    glued = r"\s*(?:--|[-–—−_])\s*(?=[A-ZÀ-ÞА-Я](?:[a-zß-ÿа-я'’]| )|[\"“‘])"
    opens = rf"(?:{dash}|{glued}|\s*[:.]?\s+(?=[A-ZÀ-Þ\"“А-Я]))"
    return (
        re.compile(
            rf"{place}{day},?\s*{agency}{day}{opens}|{agency}\s*{dash}"
            rf"|{shouted}{dated},?\s*{anyones}(?:{dash}|[.:]\s+(?=[A-ZÀ-Þ\"“А-Я]))"
        ),
        re.compile(rf"{shouted}{day}(?:,?\s*/[^/\n]{{2,20}}/)?\.?(?:{dash}|\s\|\s)"),
        re.compile(rf"{place}{day},\s*(?:{agencies().pattern}|[A-Z]{{3,8}}){day}{glued}"),
        re.compile(rf"{shouted}{day}[.,]?\s*/[^/\n]{{2,20}}/[.:]?\s+(?=[A-ZÀ-Þ\"“])"),
    )


_COMMA: Final = re.compile(r"[^,(.:]{3,60}(?:,[^,(.:]{1,30}){0,2}, ?[A-Z]{2}")
"""Towns, a comma and an agency's capitals."""
_STATED: Final = re.compile(
    r"\[(?=[^\[\]]{0,40}\d)[^\[\]]{4,60}\]\s*[-–—−_:]\s*(?=\S)|date:? \d{4}-\d\d-\d\d\s+(?=\S)"
    r"|[A-ZÀ-Þ][\w-]+[.,] (?:\d{1,2} [A-Z][a-z]+|[A-Z][a-z]+ \d{1,2})[.,] ?[A-Z][A-Z.]{2,14} ?/ ?"
    r"|[A-ZÀ-Þ]\w+(?: [A-ZÀ-Þ]\w+){0,2}/ (?=[A-ZÀ-Þ\"“])"
    r"|\([A-Z][\w. -]{2,30}\) [A-ZÀ-Þ][\w-]+ [-–—] (?=[A-ZÀ-Þ\"“])"
    r"|[A-ZÀ-Þ][\w-]+(?:, [A-ZÀ-Þ]\w+)? \| [A-ZÀ-Þ][A-ZÀ-Þ .]{2,30} \| "
    r"|[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){0,2},"
    r" (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?:,? \d{4})?"
    r" ?[–—-] (?=[A-ZÀ-Þ\"“])"
    r"|[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)? [–—-] [A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){0,3}:"
    r" (?=[A-ZÀ-Þ][\w’'-]*\s)"
    r"(?=[^\n:\"“]{5,160}\s(?:said|says|told|revealed|announced|reported|reports|confirmed|stated|declared|added)\b)"
)
"""What some pages set before the first words: "[Radio Harun, 4 January 2011] -", "date 2022-10-24", "Harun,
March 4 -", "Harun - Delta Net: The mayor said"."""
_SHOUTED: Final = re.compile(
    r"([A-ZÀ-Þ][A-ZÀ-Þ'’ /-]{3,30})(?:, (?:[A-Z][a-z]+\.? \d{1,2}|\d{1,2} [A-Z][a-z]+|[A-Z][a-z]+))?"
    r":\s+(?=[A-ZÀ-Þ\"“‘])"
)
_SHOUTED_LINE: Final = re.compile(r"\n[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]{2,30}:\s")
_SHOUTED_LABELS: Final = frozenset(
    """ALERT ANALYSIS ANSWER AUTHOR BACKGROUND BREAKING CLAIM COMMENT CONCLUSION CORRECTION DATE EDITORIAL
    EXCLUSIVE EXPLAINED EXPLAINER FACT FEATURE FLASH HEADLINE INTERVIEW JUST LATEST LEAD LIVE MORE
    NEWS NOTE OPINION PHOTO PHOTOS PICTURES POLL PRESIDENT QUESTION RATING REPORT REVIEW SOURCE
    SPECIAL STATEMENT SUMMARY TITLE UPDATE UPDATED UPDATES URGENT VERDICT VIDEO WARNING WATCH""".split()
)
"""Words in capitals before a colon that name no place."""
